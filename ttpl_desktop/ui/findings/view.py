"""The list of findings on screen."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ttpl_desktop.ui.findings.delegate import FindingDelegate
from ttpl_desktop.ui.findings.model import ROW_ROLE, FindingModel
from ttpl_desktop.ui.findings.rows import Shown


class FindingList(QListView):
    """`chosen` follows the cursor (it carries a `Shown` or None), `opened` is Enter or a double
    click. What was chosen stays chosen when the list changes, or what comes in its place.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.rows = FindingModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(FindingDelegate(self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self._tell())
        self.doubleClicked.connect(self._open)

    @property
    def shown(self) -> Shown | None:
        """The finding that the cursor is on."""
        row = self.currentIndex().data(ROW_ROLE) if self.currentIndex().isValid() else None
        return row if isinstance(row, Shown) else None

    def put(self, shown: Sequence[Shown]) -> None:
        """Shows other findings."""
        key, at = self.shown.key if self.shown else None, self._at()
        with QSignalBlocker(self.selectionModel()):
            self.rows.put(shown)
        listed = self.rows.shown
        if listed and not self.choose(key):
            self.choose(listed[min(max(at, 0), len(listed) - 1)].key)
        self._tell()

    def choose(self, key: Hashable) -> bool:
        """Puts the cursor on a finding; False where it is not shown."""
        index = self.rows.index_of(key)
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flags)
            self.scrollTo(index)
        return index.isValid()

    def step(self, by: int) -> Shown | None:
        """Goes so many findings on, over the end to the beginning; None in an empty list."""
        listed = self.rows.shown
        if not listed:
            return None
        at = self._at()
        here = at if at >= 0 else (-1 if by > 0 else 0)
        self.choose(listed[(here + by) % len(listed)].key)
        return self.shown

    def _at(self) -> int:
        shown = self.shown
        return self.rows.shown.index(shown) if shown is not None else -1

    def _tell(self) -> None:
        self.chosen.emit(self.shown)

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, Shown):
            self.opened.emit(row)

    def moveCursor(
        self,
        action: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        """Where a key moves the cursor: never onto a heading, under which a finding stands."""
        index = super().moveCursor(action, modifiers)
        is_heading = index.isValid() and not index.flags() & Qt.ItemFlag.ItemIsEnabled
        return index.siblingAtRow(index.row() + 1) if is_heading else index

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Brings a finding into sight, the first one together with its heading."""
        if index.row() == 1:
            self.scrollToTop()
        else:
            super().scrollTo(index, hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.shown is not None:
            self.opened.emit(self.shown)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()
