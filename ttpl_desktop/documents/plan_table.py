"""The activities of a plan as the table of an annex."""

from __future__ import annotations

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
    named,
    plain,
)
from ttpl_desktop.domain.outline import Placed
from ttpl_desktop.domain.plan import ItemKind, PlanItem

REFERENCE = "Các hoạt động, đơn vị thực hiện và thời gian nêu tại Phụ lục kèm theo Kế hoạch này."
"""An annex has to be mentioned in its paper (NĐ 30/2020, Phụ lục I.III.1)."""

_TITLE = "Các hoạt động và tiến độ thực hiện"
# Together the width of a page on its long side between margins of 30 and 20 mm.
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

    `labels` are the numbers of the headings as the paper shows them without the activities.
    """
    return Annex(_TITLE, (Table(_COLUMNS, tuple(_rows(placed, labels, cite))),), landscape=True)


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
    by_id = {each.node.id: each.node for each in placed}
    shown_under: int | None = None
    activities = [each.node for each in placed if each.node.kind is ItemKind.ACTIVITY]
    for number, activity in enumerate(activities, start=1):
        heading = _heading_above(activity, by_id, owner)
        if heading is not None and heading.id != shown_under:
            shown_under = heading.id
            words = f"{labels[heading.id]} {heading_words(heading)}".strip()
            yield ((Run(words, bold=True),),)
        below = [each for each in placed if owner.get(each.node.id) == activity.id]
        yield _row(number, activity, [each for each in below if each.node is not activity], cite)


def _heading_above(
    item: PlanItem, by_id: Mapping[int, PlanItem], owner: Mapping[int, int]
) -> PlanItem | None:
    """The nearest item above that stands in the body of the paper; None at the top."""
    parent = by_id.get(item.parent_id or 0)
    while parent is not None and parent.id in owner:
        parent = by_id.get(parent.parent_id or 0)
    return parent


def _row(
    number: int, activity: PlanItem, below: Sequence[Placed[PlanItem]], cite: Cite
) -> tuple[Text, ...]:
    return (
        str(number),
        "\n".join((heading_words(activity), *_details(activity), *_words_below(below, cite))),
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
            yield from (f"+ {line}" for line in lines)


def _words_below(below: Sequence[Placed[PlanItem]], cite: Cite) -> Iterator[str]:
    for each in below:
        for paragraph in item_paragraphs(each.node, each.label, cite):
            yield plain(paragraph.text)


def _leading(activity: PlanItem) -> str:
    if activity.lead and activity.executors:
        return "\n".join((*activity.lead, f"Thực hiện: {named(activity.executors)}"))
    return "\n".join(activity.lead or activity.executors)
