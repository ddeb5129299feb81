"""The rows of a list as tasks, and those that are none, each with the reason."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from functools import lru_cache

from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.importing.columns import Match, Role
from ttpl_desktop.domain.importing.sheet import Cell, Row, Sheet, column_letters
from ttpl_desktop.domain.importing.states import read_status, unproved_outcome
from ttpl_desktop.domain.reading.parties import parties
from ttpl_desktop.domain.tags import read_tags
from ttpl_desktop.domain.task import Task, TaskStatus
from ttpl_desktop.domain.text import fold, shorten

LONGEST_TITLE = 2000
"""Characters; what is longer is a page of text that slipped into a cell."""
_SHOWN = 120
_FAULTS = {"#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!"}
_COUNTING = re.compile(r"\(?\d{1,2}\)?")
_SUM = re.compile(r"(?:tong(?: so| cong)?|cong)(?: [^a-z]*)?")
_SECTION_NUMBER = re.compile(r"(?:[IVX]{1,5}|[A-ZĐ])[.)]?")
_SECTION_TITLE = re.compile(r"(?:[IVX]{1,5}|PHẦN \S+|[A-ZĐ])[.):]\s+\S")
_CLOCK = r"\d{1,2}:\d\d(?::\d\d)?"
_ISO_DAY = re.compile(rf"(?P<year>\d{{4}})-(?P<month>\d\d)-(?P<day>\d\d)(?:[ T]{_CLOCK})?")
_MOMENT = re.compile(rf"(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})/(?P<year>\d{{4}}) {_CLOCK}")


@dataclasses.dataclass(frozen=True, slots=True)
class ReadTask:
    """A row as a task, still without computed days."""

    row: int
    task: Task


@dataclasses.dataclass(frozen=True, slots=True)
class Refusal:
    """A row that is no task: what it says, and why it was left out."""

    row: int
    words: str
    why: str


def read_rows(sheet: Sheet, match: Match, year: int) -> tuple[ReadTask | Refusal, ...]:
    """Each row under the head, in order, as a task of that year or a refusal."""
    return tuple(_read(row, match, year) for row in sheet.rows if row.number > match.head)


def _read(row: Row, match: Match, year: int) -> ReadTask | Refusal:
    title = " ".join(_words(row.cell(match.columns.get(Role.TITLE))).split())
    why = _why_not(row, match, title)
    if why:
        return Refusal(row.number, _said(row), why)
    text = {
        role: _words(row.cell(match.columns.get(role)))
        for role in (Role.PRODUCT, Role.BUDGET, Role.FIELD, Role.TAGS, Role.NOTE)
    }
    task = Task(
        year=year,
        title=title,
        lead=_units(row.cell(match.columns.get(Role.LEAD))),
        coordinators=_units(row.cell(match.columns.get(Role.COORDINATORS))),
        time=_time(row, match),
        product=text[Role.PRODUCT],
        budget=text[Role.BUDGET],
        field=text[Role.FIELD],
        tags=read_tags(text[Role.TAGS]),
        note=text[Role.NOTE],
    )
    return ReadTask(row.number, _with_state(row, match, task))


def _with_state(row: Row, match: Match, task: Task) -> Task:
    """The task as far as the list says that it is; a closed one never without a word of why."""
    said = _words(row.cell(match.columns.get(Role.STATUS)))
    task = dataclasses.replace(task, status=read_status(said))
    if not task.is_closed:
        return task
    done_on = _day(row.cell(match.columns.get(Role.DONE_ON)))
    outcome = _words(row.cell(match.columns.get(Role.OUTCOME))).strip()
    is_done = task.status is TaskStatus.DONE
    return dataclasses.replace(
        task,
        done_on=done_on if isinstance(done_on, dt.date) and is_done else None,
        outcome=outcome or unproved_outcome(said, row.number),
    )


def _why_not(row: Row, match: Match, title: str) -> str:
    """Why a row is no task, in a few words; empty where it is one."""
    said = [cell for cell in row.cells if cell]
    if Role.TITLE not in match.columns:
        return "chưa chọn cột nội dung"
    if len(said) > 1 and all(isinstance(c, str) and _COUNTING.fullmatch(c) for c in said):
        return "dòng đánh số cột"
    if not title:
        return f"cột {column_letters(match.columns[Role.TITLE])} để trống"
    if title in _FAULTS:
        return "ô lỗi công thức"
    if len(title) > LONGEST_TITLE:
        return f"dài quá {LONGEST_TITLE} ký tự"
    if _SUM.fullmatch(fold(title)):
        return "dòng cộng"
    return "dòng đề mục" if _is_heading(row, match, title) else ""


def _is_heading(row: Row, match: Match, title: str) -> bool:
    """Whether a row names a part of the list: a big number or capitals, and neither who nor when.

    "A" and "I" count as big numbers only where nothing else is said, as in "II | Kiểm tra".
    """
    roles = (Role.LEAD, Role.COORDINATORS, Role.TIME, Role.START, Role.PRODUCT)
    if any(row.cell(match.columns.get(role)) for role in roles):
        return False
    others = [
        cell
        for column, cell in enumerate(row.cells)
        if cell and column != match.columns[Role.TITLE]
    ]
    numbered = any(isinstance(c, str) and _SECTION_NUMBER.fullmatch(c.strip()) for c in others)
    return numbered or title.isupper() or _SECTION_TITLE.match(title) is not None


def _time(row: Row, match: Match) -> str:
    """The words of the deadline: days are written out, words stay as they are."""
    end, start = (_day(row.cell(match.columns.get(role))) for role in (Role.TIME, Role.START))
    if isinstance(end, dt.date):
        if isinstance(start, dt.date) and start < end and start.year == end.year:
            return f"từ ngày {vn_date(start)} đến ngày {vn_date(end)}"
        return f"chậm nhất ngày {vn_date(end)}"
    if end:
        return end
    return f"từ ngày {vn_date(start)}" if isinstance(start, dt.date) else start


def _day(cell: Cell) -> Cell:
    """Days as other programs write them out; whatever else stands in a cell stays."""
    if isinstance(cell, str) and (found := _ISO_DAY.fullmatch(cell) or _MOMENT.fullmatch(cell)):
        try:
            return dt.date(*(int(found[name]) for name in ("year", "month", "day")))
        except ValueError:  # a day that there is not, as 31/02: words like any other
            return cell
    return cell


@lru_cache(maxsize=1024)
def _units(cell: Cell) -> tuple[str, ...]:
    words = _words(cell)
    found = (" ".join(words[start:end].split()) for start, end in parties(words))
    return tuple(dict.fromkeys(name for name in found if name))


def _words(cell: Cell) -> str:
    """A day where words are wanted is written out."""
    if isinstance(cell, dt.date):
        return vn_date(cell)
    return cell


def _said(row: Row) -> str:
    return shorten(" | ".join(_words(cell) for cell in row.cells if cell), _SHOWN)
