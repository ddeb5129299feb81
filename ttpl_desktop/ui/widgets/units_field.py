"""A list of units in one line, with an offer from the directory beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ttpl_desktop.domain.text import normal
from ttpl_desktop.ui.widgets.buttons import IconButton
from ttpl_desktop.ui.widgets.editors import LineEditor
from ttpl_desktop.ui.widgets.field import Field
from ttpl_desktop.ui.widgets.menus import pop_up


def read_units(text: str) -> tuple[str, ...]:
    """Names between semicolons, each once, in the order they were written."""
    names = (" ".join(normal(part).split()) for part in text.split(";"))
    return tuple(dict.fromkeys(name for name in names if name))


class UnitsField(Field):
    """Names of units (a tuple of str); any name may be typed, the directory is only offered."""

    def __init__(self, name: str, title: str, offers: Callable[[], Sequence[str]]) -> None:
        super().__init__(name, title)
        self._offers = offers
        self.editor = LineEditor()
        self.editor.setPlaceholderText("Các đơn vị, cách nhau bằng dấu chấm phẩy")
        self.editor.textEdited.connect(self.rest)
        self.editor.editingFinished.connect(self.flush)
        self._button = IconButton("list", f"Chọn từ danh mục đơn vị: {title}")
        self._button.clicked.connect(self._open_offers)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.editor, 1)
        row.addWidget(self._button)
        self.build(line, editor=self.editor)

    def value(self) -> Any:
        return read_units(self.editor.text())

    def show_value(self, value: Any) -> None:
        self.editor.setText("; ".join(value or ()))
        self.editor.setCursorPosition(0)

    def set_read_only(self, fixed: bool) -> None:
        self.editor.setReadOnly(fixed)
        self._button.setEnabled(not fixed)

    def toggle(self, unit: str) -> None:
        """Add a unit of the directory at the end, or take it out."""
        names = self.value()
        if unit in names:
            self.show_value(tuple(name for name in names if name != unit))
        else:
            self.show_value((*names, unit))
        self.tell()

    def offer_menu(self) -> QMenu:
        """The directory as a menu, those already named ticked."""
        menu = QMenu(self)
        chosen = self.value()
        for unit in self._offers():
            action = menu.addAction(unit.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(unit in chosen)
            action.setData(unit)
        menu.triggered.connect(self._pick)
        if menu.isEmpty():
            menu.addAction("Danh mục đơn vị còn trống").setEnabled(False)
        return menu

    def _pick(self, action: QAction) -> None:
        self.toggle(action.data())

    def _open_offers(self) -> None:
        pop_up(self.offer_menu(), self._button)
