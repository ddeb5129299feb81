"""The left of the tab: the registers with their counts, and what waits in any of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.query import Query
from ttpl_desktop.ui.intake.view import RegisterView, Waiting
from ttpl_desktop.ui.states import State, colour_of
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.theme import tokens_of
from ttpl_desktop.ui.widgets.chips import CountChip
from ttpl_desktop.ui.widgets.labels import label

_DOT = 14


class RegisterList(QWidget):
    """`chosen` carries the place of a register, `waiting_wanted` a place and a `Waiting` of it."""

    chosen = Signal(int)
    waiting_wanted = Signal(int, object)

    def __init__(self, work: Workspace, views: Sequence[RegisterView]) -> None:
        super().__init__()
        self._work, self._views = work, views
        self.tree = QTreeWidget()
        self.items = [QTreeWidgetItem([view.title, ""]) for view in views]
        self.chips: list[CountChip] = []
        self._heading = label("Đang chờ", "heading")
        self._build()
        self.tree.currentItemChanged.connect(self._tell)

    def refresh(self, year: int) -> None:
        """Shows how many records each register has in a year, and what waits in all years."""
        chips = iter(self.chips)
        waits = False
        for item, view in zip(self.items, self._views, strict=True):
            words = []
            for waiting in view.waiting:
                number = self._count(view, waiting)
                next(chips).put(f"{number} {waiting.words}", number)
                words += [f"{number} {waiting.words}"] if number else []
            waits = waits or bool(words)
            self._put(item, view.count_year(self._work, year), words)
        self._heading.setVisible(waits)

    def changeEvent(self, event: QEvent) -> None:
        """In another theme the dots have another colour."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            for item in self.items:
                if not item.icon(1).isNull():
                    item.setIcon(1, self._dot())

    def point_at(self, place: int) -> None:
        """Marks a register as the one shown, without telling anyone."""
        with QSignalBlocker(self.tree):
            self.tree.setCurrentItem(self.items[place])

    def _put(self, item: QTreeWidgetItem, count: int, waiting: Sequence[str]) -> None:
        item.setText(1, str(count))
        item.setIcon(1, self._dot() if waiting else QIcon())
        item.setToolTip(0, "\n".join((item.text(0), *waiting)))
        item.setToolTip(1, "\n".join(waiting))

    def _dot(self) -> QIcon:
        picture = QPixmap(2 * _DOT, 2 * _DOT)
        picture.setDevicePixelRatio(2)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour_of(State.SOON, tokens_of(self.palette()))))
        painter.drawEllipse(QRectF(3, 3, _DOT - 6, _DOT - 6))
        painter.end()
        icon = QIcon(picture)
        icon.addPixmap(picture, QIcon.Mode.Selected)
        return icon

    def _count(self, view: RegisterView, waiting: Waiting) -> int:
        return view.count(self._work, Query(self._work.today(), waiting.conditions))

    def _tell(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(self.tree.indexOfTopLevelItem(item))

    def _build(self) -> None:
        self.tree.setAccessibleName("Các sổ")
        self.tree.setHeaderHidden(True)
        self.tree.setColumnCount(2)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(0)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        for item in self.items:
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.tree.addTopLevelItem(item)
        column.addWidget(self.tree, 1)
        column.addWidget(self._heading)
        for place, view in enumerate(self._views):
            for waiting in view.waiting:
                self._add_chip(column, place, waiting)

    def _add_chip(self, column: QVBoxLayout, place: int, waiting: Waiting) -> None:
        chip = CountChip(waiting.state)
        chip.clicked.connect(lambda _down: self.waiting_wanted.emit(place, waiting))
        self.chips.append(chip)
        column.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
