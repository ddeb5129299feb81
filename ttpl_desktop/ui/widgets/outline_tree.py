"""A tree of sections on screen: what is chosen and what is folded survive every reload."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from ttpl_desktop.ui.sizes import scaled
from ttpl_desktop.ui.theme import tokens_of
from ttpl_desktop.ui.widgets.outline_model import (
    BADGE_ROLE,
    KEY_ROLE,
    REMARKED_ROLE,
    RING_ROLE,
    Fixed,
    Key,
    OutlineModel,
    OutlineRow,
)
from ttpl_desktop.ui.widgets.ring import SIDE, ring_icon

WARNING = "⚠"
_AROUND_SIGN = 5


class OutlineTree(QTreeView):
    """Sections of one paper; `chosen` is told only for what the officer did."""

    chosen = Signal(object)

    def __init__(self, rows: OutlineModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folded: set[Key] = set()
        self._rows = rows
        self.setModel(rows)
        self.setItemDelegate(_RowPainter(self))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(16)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(name)
        self.collapsed.connect(lambda index: self._folded.add(index.data(KEY_ROLE)))
        self.expanded.connect(lambda index: self._folded.discard(index.data(KEY_ROLE)))
        self.selectionModel().currentChanged.connect(self._tell)

    def put_rows(self, rows: Sequence[OutlineRow], *, is_fixed: bool) -> None:
        """Shows other rows; what was chosen stays chosen where it is left."""
        key, row = self.key, self._place()
        with QSignalBlocker(self.selectionModel()):
            is_new = self._rows.put_rows(rows, is_fixed=is_fixed)
        if is_new:
            self._unfold()
            self.choose(key if self._rows.index_of(key).isValid() else self._key_at(row))

    @property
    def key(self) -> Key | None:
        """What is chosen; None in an empty tree."""
        index = self.currentIndex()
        found: Key | None = index.data(KEY_ROLE) if index.isValid() else None
        return found

    def choose(self, key: Key | None) -> None:
        """Selects a row without telling anyone."""
        index = self._rows.index_of(key)
        with QSignalBlocker(self.selectionModel()):
            self.setCurrentIndex(index)
        self.scrollTo(index)
        self.viewport().update()

    def _place(self) -> int:
        keys = self._rows.keys()
        return keys.index(self.key) if self.key in keys else 0

    def _key_at(self, row: int) -> Key | None:
        """What stands where a row was that is gone, so that the eye need not travel."""
        keys = self._rows.keys()
        if not keys:
            return None
        if keys[min(row, len(keys) - 1)] is Fixed.CLOSING and row > 0:
            return keys[min(row, len(keys) - 1) - 1]
        return keys[min(row, len(keys) - 1)]

    def _unfold(self) -> None:
        with QSignalBlocker(self):
            self.expandAll()
            for key in self._folded:
                self.collapse(self._rows.index_of(key))

    def _tell(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(current.data(KEY_ROLE))


class _RowPainter(QStyledItemDelegate):
    """Draws the ring of a row; its signs stand at the right edge, safe from long titles."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        if ring := index.data(RING_ROLE):
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            side = scaled(SIDE, option.font)
            option.decorationSize = QSize(side, side)
            option.icon = ring_icon(ring, option.palette, side)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tokens = tokens_of(option.palette)
        signs = [(index.data(BADGE_ROLE), tokens.accent)] if index.data(BADGE_ROLE) else []
        if index.data(REMARKED_ROLE):
            signs.append((WARNING, tokens.soon))
        if not signs:
            super().paint(painter, option, index)
            return
        row = QRect(option.rect)  # a copy: `option.rect` itself is narrowed below
        letters = QFontMetrics(option.font)
        widths = [letters.horizontalAdvance(sign) + 2 * _AROUND_SIGN for sign, _colour in signs]
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(row, option.palette.highlight())
        option.rect = row.adjusted(0, 0, -sum(widths), 0)
        super().paint(painter, option, index)
        left = option.rect.right() + 1
        for (sign, colour), width in zip(signs, widths, strict=True):
            painter.setPen(QColor(colour))
            place = QRect(left, row.top(), width, row.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, sign)
            left += width
