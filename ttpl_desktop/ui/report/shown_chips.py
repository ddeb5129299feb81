"""What the page shows for each figure and list of a report."""

from __future__ import annotations

from collections.abc import Mapping

from ttpl_desktop.app.report_figures import ShownFigure
from ttpl_desktop.domain.report import FigureToken, ListToken
from ttpl_desktop.ui.report.chips import Chip, ChipState, Token


def chips_of(
    shown: Mapping[str, ShownFigure], lists: Mapping[str, tuple[str, ...]]
) -> dict[Token, Chip]:
    """A chip for each figure that is known, and for each of those that are listed."""
    chips: dict[Token, Chip] = {
        FigureToken(figure_id): _figure(each) for figure_id, each in shown.items()
    }
    for figure_id, lines in lists.items():
        chips[ListToken(figure_id)] = _list(shown[figure_id], lines)
    return chips


def _figure(shown: ShownFigure) -> Chip:
    if shown.override is None:
        return Chip(shown.words, tip=f"{shown.label}\nBấm để xem hồ sơ.")
    tip = f"{shown.label}\nNhập tay, đếm được {shown.figure.value}: {shown.override.reason}"
    return Chip(shown.words, ChipState.TYPED, tip)


def _list(shown: ShownFigure, lines: tuple[str, ...]) -> Chip:
    words = f"Danh sách: {shown.label} ({len(lines)})"
    return Chip(words, tip="Bấm để xem hồ sơ.", lines=lines, count=len(lines))
