"""Fields under each other, each with its title beside it, where no form keeps a record."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QFormLayout, QWidget

from ttpl_desktop.ui.style_sheet import SPACE_8, SPACE_12
from ttpl_desktop.ui.widgets.field import Field
from ttpl_desktop.ui.widgets.labels import label


def form_rows(owner: QWidget | None = None) -> QFormLayout:
    """Rows in the distances of a form; the whole of `owner` where there is one."""
    rows = QFormLayout(owner)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setHorizontalSpacing(SPACE_12)
    rows.setVerticalSpacing(SPACE_8)
    return rows


def lay_fields(owner: QWidget, fields: Iterable[Field], note: str = "") -> None:
    """Lays fields into `owner`, and under them a sentence over its whole width."""
    rows = form_rows(owner)
    for field in fields:
        rows.addRow(label(field.title, "quiet"), field)
    if note:
        line = label(note, "note")
        line.setWordWrap(True)
        rows.addRow(line)
