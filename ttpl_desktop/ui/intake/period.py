"""Which days a dated register shows: the year of the strip, the report's window, or all."""

from __future__ import annotations

import datetime as dt
from enum import Enum

from PySide6.QtCore import Signal

from ttpl_desktop.domain.figures import DataWindow
from ttpl_desktop.ui.style_sheet import look
from ttpl_desktop.ui.widgets.editors import CalmCombo


class Period(Enum):
    """How much of a dated register is listed."""

    YEAR = "year"
    WINDOW = "window"
    ALWAYS = "always"


class PeriodBox(CalmCombo):
    """Chooses the period; the items name its days, so that nothing is left out unsaid."""

    chosen = Signal()

    def __init__(self, dated_words: str) -> None:
        super().__init__()
        self._dated_words = dated_words
        self._year, self._window = 0, DataWindow(dt.date.min, dt.date.max)
        self.setAccessibleName(f"Kỳ, theo {dated_words}")
        look(self, kind="filter")
        for period in Period:
            self.addItem("", period)
        self.activated.connect(lambda _index: self._tell())

    @property
    def period(self) -> Period:
        """What is chosen."""
        period: Period = self.currentData()
        return period

    @property
    def days(self) -> DataWindow | None:
        """The days to list; None for all."""
        match self.period:
            case Period.YEAR:
                return DataWindow(dt.date(self._year, 1, 1), dt.date(self._year, 12, 31))
            case Period.WINDOW:
                return self._window
            case Period.ALWAYS:
                return None

    @property
    def words(self) -> str:
        """The period as the head of the page says it."""
        match self.period:
            case Period.YEAR:
                return f"năm {self._year}"
            case Period.WINDOW:
                return f"kỳ {self._window.in_words()}"
            case Period.ALWAYS:
                return "mọi lúc"

    def offer(self, year: int, window: DataWindow) -> None:
        """Names the days of a year and of its report."""
        self._year, self._window = year, window
        self.setItemText(0, f"Cả năm {year}")
        self.setItemText(1, f"Kỳ số liệu {window.in_words()}")
        self.setItemText(2, "Mọi lúc")

    def put(self, period: Period) -> None:
        """Chooses a period without telling anyone."""
        self.setCurrentIndex(list(Period).index(period))
        self._mark()

    def _tell(self) -> None:
        self._mark()
        self.chosen.emit()

    def _mark(self) -> None:
        look(self, chosen="true" if self.period is not Period.YEAR else "")
