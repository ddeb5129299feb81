"""Short plans for tests: lines in, what was read out."""

from __future__ import annotations

import datetime as dt

from ttpl_desktop.app.packs import plain_calendar
from ttpl_desktop.domain.reading.passages import Span
from ttpl_desktop.domain.reading.plans import read_plan
from ttpl_desktop.domain.reading.read_plan import ReadActivity, ReadPlan
from ttpl_desktop.domain.reading.source import Block, Source, SourceCell, SourceLine, SourceTable

HEAD = ("KẾ HOẠCH", "Theo dõi thi hành pháp luật năm 2026", "Sở ban hành Kế hoạch như sau:")


def plan(*blocks: str | SourceTable, head: tuple[str, ...] = HEAD) -> ReadPlan:
    """The plan of these paragraphs and tables behind a short head."""
    lines = [SourceLine(block) if isinstance(block, str) else block for block in (*head, *blocks)]
    return of(*lines)


def of(*blocks: Block) -> ReadPlan:
    """The plan of a source."""
    return read_plan(Source("kế hoạch.docx", blocks), calendar=plain_calendar())


def table(*rows: str) -> SourceTable:
    """A table of lines such as "1 | Rà soát | Văn phòng"; "<" and "^" go on with a cell."""
    grid: list[list[SourceCell]] = []
    for row in rows:
        cells: list[SourceCell] = []
        for column, words in enumerate(word.strip() for word in row.split("|")):
            above = grid[-1][column] if words == "^" else None
            before = cells[-1] if words == "<" else None
            shared = above or before
            lines = tuple(SourceLine(line) for line in words.split("\\n") if line)
            cells.append(SourceCell(shared.lines, True) if shared else SourceCell(lines))
        grid.append(cells)
    return SourceTable(tuple(map(tuple, grid)))


def activities(found: ReadPlan) -> list[tuple[str, str]]:
    """Section and title of each activity."""
    return [(activity.section, activity.item.title) for activity in found.activities]


def who(activity: ReadActivity) -> str:
    """Everybody who does it, as one line."""
    return "|".join((*activity.item.lead, *activity.item.executors))


def day(activity: ReadActivity) -> dt.date | None:
    """Its last day."""
    return activity.deadline.last_day


def words(found: ReadPlan, span: Span) -> str:
    """The words of a stretch of the text."""
    return found.passages[span.passage].text[span.start : span.end]
