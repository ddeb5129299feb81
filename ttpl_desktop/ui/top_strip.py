"""The strip over every tab: the year, the search box, the date, and what presses."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from ttpl_desktop.domain.calendar import in_words
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.ui.states import State
from ttpl_desktop.ui.style_sheet import SPACE_8, SPACE_12
from ttpl_desktop.ui.widgets.chips import CountChip
from ttpl_desktop.ui.widgets.editors import CalmCombo
from ttpl_desktop.ui.widgets.labels import ElidedLabel
from ttpl_desktop.ui.widgets.search_box import SearchBox

_SEARCH_WIDTH = 520
_YEAR_LETTERS = 9


class PaletteBox(SearchBox):
    """The search box of the strip; arrows go through the results while the typing stays here."""

    moved = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__("Tìm trong mọi sổ, kế hoạch, báo cáo…    Ctrl+K")
        self.setAccessibleName("Tìm trong mọi sổ")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()


class TopStrip(QWidget):
    """Emits the year that the officer chose, and the list behind a count that was followed."""

    year_chosen = Signal(int)
    query_followed = Signal(str, tuple, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._years: list[int] = []
        self._late_ids: tuple[int, ...] = ()
        self._soon_ids: tuple[int, ...] = ()
        self.year_box = CalmCombo()
        self.year_box.setAccessibleName("Năm làm việc")
        self.year_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.year_box.setMinimumContentsLength(_YEAR_LETTERS)
        self.year_box.activated.connect(lambda index: self.year_chosen.emit(self._years[index]))
        self.search_box = PaletteBox()
        self.date = ElidedLabel(role="quiet")
        self.late, self.soon = CountChip(State.LATE), CountChip(State.SOON)
        self.units = CountChip(State.LATE)
        self.late.clicked.connect(self._follow_late)
        self.soon.clicked.connect(self._follow_soon)
        self.units.clicked.connect(self._follow_units)
        self._arrange()

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_12, SPACE_8, SPACE_12, 0)
        row.setSpacing(SPACE_8)
        row.addWidget(self.year_box)
        self.search_box.setMaximumWidth(_SEARCH_WIDTH)
        row.addWidget(self.search_box, 3)
        row.addStretch(1)
        for widget in (self.date, self.late, self.soon, self.units):
            row.addWidget(widget)

    def put_years(self, years: Sequence[int], chosen: int) -> None:
        """Offers years; the chosen one is among them in any case."""
        self._years = sorted({*years, chosen}, reverse=True)
        self.year_box.clear()
        self.year_box.addItems([f"Năm {year}" for year in self._years])
        self.year_box.setCurrentIndex(self._years.index(chosen))

    def put_day(self, day: dt.date) -> None:
        """Says what day it is: "Thứ Hai, 23/11/2026"."""
        weekday, _space, date = in_words(day).rpartition(" ")
        self.date.setText(f"{weekday[:1].upper()}{weekday[1:]}, {date}")

    def put_alerts(self, late_ids: tuple[int, ...], soon_ids: tuple[int, ...]) -> None:
        """Shows how many tasks are late and soon due."""
        self._late_ids, self._soon_ids = late_ids, soon_ids
        late, soon = len(late_ids), len(soon_ids)
        self.late.put(f"{late} quá hạn", late)
        self.soon.put(f"{soon} đến hạn trong 7 ngày", soon)

    def put_late_units(self, units: Sequence[str]) -> None:
        """Shows how many units have not sent something whose last day is over."""
        self.units.put(f"{len(units)} đơn vị chưa gửi", len(units))
        self.units.setToolTip("\n".join(units))

    def _follow_units(self) -> None:
        self.query_followed.emit(Register.SUBMISSION.value, (), "Đơn vị chưa gửi")

    def _follow_late(self) -> None:
        self._follow(self._late_ids, "Quá hạn")

    def _follow_soon(self) -> None:
        self._follow(self._soon_ids, "Đến hạn trong 7 ngày")

    def _follow(self, record_ids: tuple[int, ...], title: str) -> None:
        self.query_followed.emit(Register.TASK.value, record_ids, title)
