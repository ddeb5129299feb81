"""The activities of a plan as the table of an annex."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ttpl_desktop.documents.paper import Align, Annex, Column, Run, Table, Text
from ttpl_desktop.documents.plan_items import (
    Cite,
    activity_details,
    activity_terms,
    begun,
    heading_words,
    item_paragraphs,
    lines_of,
    listed,
    named,
    plain,
)
from ttpl_desktop.domain.outline import Placed
from ttpl_desktop.domain.plan import ItemKind, PlanItem, subtasks, with_inherited

REFERENCE = "Các hoạt động, đơn vị thực hiện và thời gian nêu tại Phụ lục kèm theo Kế hoạch này."
"""An annex has to be mentioned in its paper (NĐ 30/2020, Phụ lục I.III.1)."""

_TITLE = "Các hoạt động và tiến độ thực hiện"
_LANDSCAPE_MM, _PORTRAIT_MM = 247, 160
"""The room between margins of 30 and 20 mm on the long and on the short side of a page."""
_MOST_UPRIGHT = 4
"""A table of more columns is laid on its side."""
_WORDS = 1
_COLUMNS = (
    Column("STT", 12, Align.CENTER),
    Column("Nội dung hoạt động", 89),
    Column("Chủ trì, thực hiện", 42),
    Column("Phối hợp", 42),
    Column("Thời gian", 30),
    Column("Sản phẩm", 32),
)


def activity_annex(
    placed: Sequence[Placed[PlanItem]], labels: Mapping[int, str], cite: Cite
) -> Annex:
    """The annex: a row per activity, under the headings that hold them.

    `labels` are the numbers of the headings as the paper shows them without the activities. A
    column that no activity fills is left out; what is given to single executors has rows of its
    own, without a number.
    """
    rows = tuple(_rows(placed, labels, cite))
    used = [n for n in range(len(_COLUMNS)) if n <= _WORDS or any(_fills(row, n) for row in rows)]
    is_wide = len(used) > _MOST_UPRIGHT
    columns = _fitted([_COLUMNS[n] for n in used], _LANDSCAPE_MM if is_wide else _PORTRAIT_MM)
    shown = tuple(row if len(row) == 1 else tuple(row[n] for n in used) for row in rows)
    return Annex(_TITLE, (Table(columns, shown),), landscape=is_wide)


def _fills(row: tuple[Text, ...], column: int) -> bool:
    return len(row) > column and bool(row[column])


def _fitted(columns: Sequence[Column], room: float) -> tuple[Column, ...]:
    """The columns with the one that holds the words as wide as the others leave room for."""
    others = sum(column.width_mm for column in columns) - columns[_WORDS].width_mm
    wide = dataclasses.replace(columns[_WORDS], width_mm=room - others)
    return (*columns[:_WORDS], wide, *columns[_WORDS + 1 :])


def owners(placed: Sequence[Placed[PlanItem]]) -> dict[int, int]:
    """The activity that each item belongs to: itself, or the nearest one above it."""
    found: dict[int, int] = {}
    for node in (each.node for each in placed):
        if node.kind is ItemKind.ACTIVITY:
            found[node.id] = node.id
        elif node.parent_id in found:
            found[node.id] = found[node.parent_id]
    return found


def _rows(
    placed: Sequence[Placed[PlanItem]], labels: Mapping[int, str], cite: Cite
) -> Iterator[tuple[Text, ...]]:
    owner = owners(placed)
    given = {item.id for group in subtasks(e.node for e in placed).values() for item in group}
    below: dict[int, list[Placed[PlanItem]]] = defaultdict(list)
    for each in placed:
        if each.node.id in owner and owner[each.node.id] != each.node.id:
            below[owner[each.node.id]].append(each)
    by_id = {each.node.id: each.node for each in placed}
    shown_under: int | None = None
    number = 0
    for activity in (each.node for each in placed if each.node.kind is ItemKind.ACTIVITY):
        heading = _heading_above(activity, by_id, owner)
        if heading is not None and heading.id != shown_under:
            shown_under = heading.id
            words = f"{labels[heading.id]} {heading_words(heading)}".strip()
            yield ((Run(words, bold=True),),)
        if activity.id in given:
            whole = with_inherited(activity, by_id[activity.parent_id or 0])
            yield _row("", whole, (), cite, bullet="+ ")
            continue
        number += 1
        yield _row(str(number), activity, below[activity.id], cite)


def _heading_above(
    item: PlanItem, by_id: Mapping[int, PlanItem], owner: Mapping[int, int]
) -> PlanItem | None:
    """The nearest item above that stands in the body of the paper; None at the top."""
    parent = by_id.get(item.parent_id or 0)
    while parent is not None and parent.id in owner:
        parent = by_id.get(parent.parent_id or 0)
    return parent


def _row(
    number: str,
    activity: PlanItem,
    below: Sequence[Placed[PlanItem]],
    cite: Cite,
    *,
    bullet: str = "",
) -> tuple[Text, ...]:
    words = f"{bullet}{heading_words(activity)}"
    return (
        number,
        "\n".join((words, *_details(activity), *_words_below(below, cite))),
        _leading(activity),
        "\n".join(activity.coordinators),
        begun(activity.time),
        begun(activity.product),
    )


def _details(activity: PlanItem) -> Iterator[str]:
    for field in (*activity_details(activity), *activity_terms(activity)):
        lines = lines_of(field.words)
        if len(lines) == 1:
            yield f"- {field.line}"
        elif lines:
            yield f"- {field.label}:"
            yield from (f"+ {line}" for line in listed(lines))


def _words_below(below: Sequence[Placed[PlanItem]], cite: Cite) -> Iterator[str]:
    for each in below:
        for paragraph in item_paragraphs(each.node, each.label, cite):
            yield plain(paragraph.text)


def _leading(activity: PlanItem) -> str:
    if activity.lead and activity.executors:
        return "\n".join((*activity.lead, f"Thực hiện: {named(activity.executors)}"))
    return "\n".join(activity.lead or activity.executors)
