"""Fields for words, choices, ticks and numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox

from ttpl_desktop.domain.text import normal
from ttpl_desktop.ui.style_sheet import look
from ttpl_desktop.ui.widgets.editors import CalmCombo, LineEditor, TextEditor
from ttpl_desktop.ui.widgets.field import Field

_SHORT = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
_LEAST = 10
"""Average characters that a closed drop-down shows at least."""


class LineField(Field):
    """One line of text (str); told when typing rests and when the field is left."""

    def __init__(self, name: str, title: str, *, hint: str = "") -> None:
        super().__init__(name, title)
        self.editor = LineEditor()
        self.editor.setPlaceholderText(hint)
        self.editor.textEdited.connect(self.rest)
        self.editor.editingFinished.connect(self.flush)
        self.build(self.editor, editor=self.editor)

    def value(self) -> Any:
        return normal(self.editor.text()).strip()

    def show_value(self, value: Any) -> None:
        self.editor.setText(value or "")
        self.editor.setCursorPosition(0)

    def set_read_only(self, fixed: bool) -> None:
        self.editor.setReadOnly(fixed)


class TextField(Field):
    """Text of several lines (str); grows with its text from `rows` to `most` lines."""

    def __init__(
        self, name: str, title: str, *, rows: int = 3, most: int = 12, hint: str = ""
    ) -> None:
        super().__init__(name, title)
        self._rows, self._most = rows, most
        self.editor = TextEditor()
        self.editor.setPlaceholderText(hint)
        self.editor.textChanged.connect(self.rest)
        self.editor.left.connect(self.flush)
        self.editor.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.editor.reflowed.connect(self._fit)
        self.build(self.editor, editor=self.editor)
        self._fit()

    def value(self) -> Any:
        return normal(self.editor.toPlainText()).strip()

    def show_value(self, value: Any) -> None:
        with QSignalBlocker(self.editor):
            self.editor.setPlainText(value or "")

    def set_read_only(self, fixed: bool) -> None:
        self.editor.setReadOnly(fixed)
        look(self.editor)

    def first_line_height(self) -> int:
        return self.editor.fontMetrics().lineSpacing() + 14

    def _fit(self) -> None:
        lines = self.editor.lines(self._most)
        shown = min(max(lines, self._rows), self._most)
        bar = Qt.ScrollBarPolicy
        policy = bar.ScrollBarAsNeeded if lines > self._most else bar.ScrollBarAlwaysOff
        self.editor.setVerticalScrollBarPolicy(policy)
        margins = 2 * round(self.editor.document().documentMargin()) + 10
        self.editor.setFixedHeight(shown * self._line_height() + margins)

    def _line_height(self) -> int:
        """A line as laid out, which may be a pixel higher than the font says."""
        layout = self.editor.document().firstBlock().layout()
        laid_out = round(layout.lineAt(0).height()) if layout.lineCount() else 0
        return max(laid_out, self.editor.fontMetrics().lineSpacing())


class ChoiceField(Field):
    """One of several values, shown by their Vietnamese words.

    `options` maps each value to its words, in order; None may be among them. A stored value that
    is no longer offered is shown and kept until another one is chosen.
    """

    def __init__(self, name: str, title: str, options: Mapping[Any, str]) -> None:
        super().__init__(name, title)
        self.editor = CalmCombo()
        # A long option must not push the form out of a narrow column.
        self.editor.setSizeAdjustPolicy(_SHORT)
        self.editor.setMinimumContentsLength(_LEAST)
        self.editor.activated.connect(lambda _index: self.tell())
        self.build(self.editor, editor=self.editor)
        self._values: list[Any] = []
        self.set_options(options)

    def set_options(self, options: Mapping[Any, str]) -> None:
        """Offer other values; the one shown stays."""
        kept = self.value() if self._values else None
        self._values = list(options)
        self.editor.clear()
        self.editor.addItems(list(options.values()))
        self.show_value(kept)

    def value(self) -> Any:
        index = self.editor.currentIndex()
        return self._values[index] if index >= 0 else None

    def show_value(self, value: Any) -> None:
        if value not in self._values and value is not None:
            self._values.append(value)
            self.editor.addItem(f"{value} (không còn trong danh mục)")
        self.editor.setCurrentIndex(self._values.index(value) if value in self._values else -1)


class CheckField(Field):
    """Yes or no (bool); its words stand beside the tick, so the form gives it no label."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__(name, title)
        self.editor = QCheckBox(title)
        self.editor.clicked.connect(lambda _checked: self.tell())
        self.build(self.editor, editor=self.editor)

    def value(self) -> Any:
        return self.editor.isChecked()

    def show_value(self, value: Any) -> None:
        self.editor.setChecked(bool(value))


class NumberField(Field):
    """A whole number, or None where nothing is written; dots and spaces may group the digits."""

    def __init__(self, name: str, title: str, *, least: int = 0, most: int | None = None) -> None:
        super().__init__(name, title)
        self._least, self._most = least, most
        self.editor = LineEditor()
        self.editor.textEdited.connect(self.touch)
        self.editor.editingFinished.connect(self.flush)
        self.build(self.editor, editor=self.editor)

    def value(self) -> Any:
        digits = "".join(self.editor.text().replace(".", "").split())
        if not digits:
            return None
        if not digits.removeprefix("-").isdecimal():
            raise ValueError("Chỗ này cần một số nguyên, ví dụ 12 hoặc 1.250.")
        number = int(digits)
        if number < self._least:
            raise ValueError(f"Số này không được nhỏ hơn {self._least}.")
        if self._most is not None and number > self._most:
            raise ValueError(f"Số này không được lớn hơn {self._most}.")
        return number

    def show_value(self, value: Any) -> None:
        self.editor.setText("" if value is None else str(value))

    def set_read_only(self, fixed: bool) -> None:
        self.editor.setReadOnly(fixed)
