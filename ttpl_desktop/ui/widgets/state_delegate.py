"""How a cell that tells a state is drawn."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem


class StateDelegate(QStyledItemDelegate):
    """Keeps the colour of the words in a selected row, where Qt would take it away."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        palette = QPalette(option.palette)
        words = palette.brush(QPalette.ColorRole.Text)
        palette.setBrush(QPalette.ColorRole.HighlightedText, words)
        option.palette = palette
