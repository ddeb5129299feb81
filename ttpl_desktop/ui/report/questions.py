"""The questions about figures: which one to put into the text, and a number typed by hand."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttpl_desktop.app.report_figures import ShownFigure
from ttpl_desktop.domain.text import fold
from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.widgets.fields import NumberField, TextField
from ttpl_desktop.ui.widgets.form import Form
from ttpl_desktop.ui.widgets.row_table import RowTable
from ttpl_desktop.ui.widgets.search_box import SearchBox

_WIDTH, _HEIGHT = 700, 520


class FigureChooser(QWidget):
    """Every figure of the framework with its value now; the words narrow them at once."""

    def __init__(self, figures: Sequence[tuple[str, ShownFigure]]) -> None:
        super().__init__()
        self._figures = figures
        self.words = SearchBox("Tìm số liệu")
        self.rows = RowTable(("Số liệu", "Hiện có"))
        self.rows.setAccessibleName("Số liệu có thể chèn")
        self.words.textEdited.connect(lambda _text: self._show())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self.words)
        column.addWidget(self.rows, 1)
        self.setFocusProxy(self.words)
        self._show()

    @property
    def chosen(self) -> str | None:
        """The id of the chosen figure; None where there is none."""
        key = self.rows.key
        return key if isinstance(key, str) else None

    def _show(self) -> None:
        wanted = fold(self.words.words).split()
        self.rows.put(
            (figure_id, (shown.label, shown.words))
            for figure_id, shown in self._figures
            if all(word in fold(shown.label) for word in wanted)
        )
        if self.chosen is None:
            self.rows.select_row(0)


def ask_figure(
    parent: QWidget, title: str, figures: Sequence[tuple[str, ShownFigure]]
) -> str | None:
    """Which figure is to stand in the text."""
    chooser = FigureChooser(figures)
    dialog = AskDialog(parent, title, chooser, do="Chèn")
    chooser.rows.opened.connect(lambda _key: dialog.accept())
    dialog.resize(_WIDTH, _HEIGHT)
    chooser.setFocus()
    return chooser.chosen if dialog.is_answered() else None


@dataclasses.dataclass(frozen=True, slots=True)
class TypedNumber:
    """A number typed by hand, and where it comes from."""

    value: int | None = None
    reason: str = ""


def ask_number(parent: QWidget, shown: ShownFigure) -> TypedNumber | None:
    """Which number is to stand in place of the counted one, and why."""
    value = NumberField("value", "Con số")
    reason = TextField("reason", "Lý do", rows=3, hint="Ví dụ: theo sổ công văn đến của Văn thư")
    form = Form([value, reason], key=lambda _record: 0)
    typed = shown.override
    form.fill(TypedNumber(typed.value, typed.reason) if typed else TypedNumber(shown.figure.value))
    dialog = AskDialog(parent, f"Nhập tay: {shown.label}", form, do="Dùng số này")
    changed = (value.editor.textChanged, reason.editor.textChanged)
    dialog.hold_back(lambda: bool(reason.value()) and _is_number(value), *changed)
    dialog.resize(460, dialog.sizeHint().height())
    value.setFocus()
    return TypedNumber(value.value(), reason.value()) if dialog.is_answered() else None


def _is_number(field: NumberField) -> bool:
    try:
        return field.value() is not None
    except ValueError:
        return False
