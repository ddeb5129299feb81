"""What narrows the list of a register: words, a period, drop-downs, or a named set of records."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.figures import Condition
from ttpl_desktop.domain.query import Query
from ttpl_desktop.ui.intake.period import Period, PeriodBox
from ttpl_desktop.ui.intake.view import RegisterView
from ttpl_desktop.ui.style_sheet import SPACE_4, SPACE_8, SPACE_12, look
from ttpl_desktop.ui.widgets.buttons import push_button
from ttpl_desktop.ui.widgets.filter_bar import FilterBar
from ttpl_desktop.ui.widgets.labels import ElidedLabel
from ttpl_desktop.ui.widgets.search_box import SearchBox

_LONGEST_PERIOD = 36
"""How many characters of its period the box shows at most."""
_SHORT = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon


class RegisterFilters(QWidget):
    """Gives the query of a list; `changed` when the officer narrows or widens it."""

    changed = Signal()

    def __init__(self, work: Workspace, view: RegisterView, year: int) -> None:
        super().__init__()
        self._work, self._view = work, view
        self._only: tuple[Condition, ...] = ()
        self._name = ""
        self.search = SearchBox("Tìm trong sổ này")
        self.period = PeriodBox(view.dated_words)
        self.period.setSizeAdjustPolicy(_SHORT)
        self.bar = FilterBar(view.filters(work, year))
        self._named = QFrame()
        self._title = ElidedLabel()
        self._build()
        self.offer(year)
        self.search.searched.connect(lambda _words: self.changed.emit())
        self.period.chosen.connect(self._take_choice)
        self.bar.changed.connect(self._take_choice)

    def query(self, today: dt.date) -> Query:
        """The records to list, in the register's own order."""
        return Query(
            today=today,
            conditions=(*self._only, *self.bar.values.values()),
            window=self.period.days if self.is_dated else None,
            dated_by=self._view.dated_by,
            text=self.search.words,
        )

    @property
    def is_narrow(self) -> bool:
        """Whether something other than the period keeps records out."""
        return self.is_named or bool(self.bar.values) or bool(self.search.words)

    @property
    def is_named(self) -> bool:
        """Whether a named set of records is listed, whatever the period."""
        return bool(self._only)

    @property
    def is_dated(self) -> bool:
        """Whether the period bounds the list."""
        return bool(self._view.dated_by) and not self.is_named

    @property
    def title(self) -> str:
        """What is said of the named set; empty where there is none."""
        return self._title.text() if self.is_named else ""

    def offer(self, year: int) -> None:
        """The values to filter by, as the register and the year have them now."""
        self.period.offer(year, self._work.framework_of(year).window(year))
        for each in self._view.filters(self._work, year):
            self.bar.set_options(each.name, each.options)
        self._fit()

    def put(self, period: Period = Period.YEAR) -> None:
        """Takes all narrowing away without telling anyone."""
        self.bar.put({})
        self.search.put("")
        self.period.put(period)
        self._only = ()
        self._show_named()
        self._fit()

    def show_only(self, only: tuple[Condition, ...], name: str) -> None:
        """Lists just the records of these conditions, under a name, until the officer lifts it."""
        self.put(self.period.period)
        self._only, self._name = only, name
        self._show_named()

    def put_count(self, count: int) -> None:
        """Says how many records the named set has now."""
        self._title.setText(f"{self._name} ({count} bản ghi)")

    def widen(self) -> None:
        """Lists every record of the period again, and tells so."""
        self.put(self.period.period)
        self.changed.emit()

    def _take_choice(self) -> None:
        self._fit()
        self.changed.emit()

    def _show_named(self) -> None:
        self._named.setVisible(self.is_named)
        self.period.setVisible(self.is_dated)

    def _fit(self) -> None:
        """The box of periods is as wide as what it says, up to a measure."""
        length = min(len(self.period.currentText()), _LONGEST_PERIOD)
        self.period.setMinimumContentsLength(length)

    def _build(self) -> None:
        look(self._named, role="message", state="open")
        row = QHBoxLayout(self._named)
        row.setContentsMargins(SPACE_12, SPACE_4, SPACE_4, SPACE_4)
        row.addWidget(self._title, 1)
        row.addWidget(push_button("✕ Bỏ lọc", self.widen))
        words = QHBoxLayout()
        words.setSpacing(SPACE_8)
        words.addWidget(self.search, 1)
        words.addWidget(self.period)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self._named)
        column.addLayout(words)
        column.addWidget(self.bar)
        self._show_named()
