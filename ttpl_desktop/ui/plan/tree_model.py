"""The section tree of a plan: its rows, with what is missing at each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ttpl_desktop.domain.citations import plain_words
from ttpl_desktop.domain.outline import Placed
from ttpl_desktop.domain.plan import PlanItem
from ttpl_desktop.domain.text import shorten
from ttpl_desktop.ui.widgets.outline_model import (
    KEY_ROLE,
    REMARKED_ROLE,
    Fixed,
    Key,
    OutlineModel,
    OutlineRow,
)

__all__ = ["KEY_ROLE", "REMARKED_ROLE", "Fixed", "Key", "PlanTreeModel", "item_title", "plan_rows"]

FIXED_WORDS = {Fixed.HEAD: "Tên, căn cứ, mở đầu", Fixed.CLOSING: "Kết, nơi nhận, chữ ký"}
_TITLE_LENGTH = 120


class PlanTreeModel(OutlineModel):
    """Rows of a plan."""

    def put(
        self,
        placed: Sequence[Placed[PlanItem]] | None,
        remarks: Mapping[Key, tuple[str, ...]],
        *,
        is_fixed: bool,
    ) -> bool:
        """Shows the items of a plan, or nothing; says whether rows came, went or moved.

        `is_fixed` keeps them from being dragged.
        """
        return self.put_rows(plan_rows(placed, remarks), is_fixed=is_fixed)


def plan_rows(
    placed: Sequence[Placed[PlanItem]] | None, remarks: Mapping[Key, tuple[str, ...]]
) -> tuple[OutlineRow, ...]:
    """The rows of a plan between its head and its closing; none without a plan."""
    return () if placed is None else tuple(_rows(placed, remarks))


def item_row(placed: Placed[PlanItem], remarks: tuple[str, ...]) -> OutlineRow:
    """The row of one item."""
    return OutlineRow(placed.node.id, item_title(placed), placed.depth, remarks)


def item_title(placed: Placed[PlanItem]) -> str:
    """Number and first words of an item, on one line."""
    words = placed.node.title or placed.node.text or f"({placed.node.kind.words.lower()} trống)"
    return f"{placed.label} {shorten(plain_words(words), _TITLE_LENGTH)}".strip()


def _rows(
    placed: Sequence[Placed[PlanItem]], remarks: Mapping[Key, tuple[str, ...]]
) -> Iterator[OutlineRow]:
    yield OutlineRow(Fixed.HEAD, FIXED_WORDS[Fixed.HEAD], remarks=remarks.get(Fixed.HEAD, ()))
    for each in placed:
        yield item_row(each, remarks.get(each.node.id, ()))
    yield OutlineRow(
        Fixed.CLOSING, FIXED_WORDS[Fixed.CLOSING], remarks=remarks.get(Fixed.CLOSING, ())
    )
