"""One calendar week: the month's grid with a single row, in which entries have room for words."""

from __future__ import annotations

import bisect
import dataclasses
import datetime as dt
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from ttpl_desktop.ui.widgets.month_grid import MonthGrid
from ttpl_desktop.ui.widgets.month_layout import DAYS, MonthEntry, MonthLayout, lay_out_week
from ttpl_desktop.ui.widgets.month_paint import MonthPainter, MonthShape

_LINES = 3
"""Lines of an entry."""
_MOST = 50


@dataclasses.dataclass(frozen=True, slots=True)
class WeekShape(MonthShape):
    """The rectangles of a week, with entries of several lines."""

    @property
    def bar(self) -> int:
        return _LINES * self.line + 5


class WeekPainter(MonthPainter):
    """Draws one week: every day alike, words on several lines."""

    def _is_inside(self, day: dt.date) -> bool:
        return True

    def _write(self, area: QRect, words: str) -> None:
        """Write as many words as there is room for; the last line is shortened."""
        metrics, flags = self._painter.fontMetrics(), Qt.TextFlag.TextWordWrap

        def is_too_long(length: int) -> bool:
            shortened = words[:length].rstrip() + "…"
            return metrics.boundingRect(area, flags, shortened).height() > area.height()

        # No letters are so narrow that more of them would fit.
        most = min(len(words), _LINES * area.width() // max(metrics.averageCharWidth() // 2, 1))
        if most < len(words) or metrics.boundingRect(area, flags, words).height() > area.height():
            length = bisect.bisect_left(range(1, most), x=True, key=is_too_long)
            words = words[:length].rstrip() + "…"
        self._painter.drawText(area, flags | Qt.AlignmentFlag.AlignVCenter, words)


class WeekGrid(MonthGrid):
    """Shows the week of a day; `month_wanted` asks for the week of a day outside it."""

    painting = WeekPainter

    def __init__(self, today: dt.date, parent: QWidget | None = None) -> None:
        self._shown = today
        super().__init__(today, parent)
        self.setAccessibleName("Lịch tuần")

    def put_week(
        self,
        day: dt.date,
        entries: Sequence[MonthEntry],
        days_off: Mapping[dt.date, str],
        today: dt.date,
    ) -> None:
        """Show the week that holds a day; see `put`."""
        self._shown = day
        self.put(day, entries, days_off, today)
        if self._layout.cell(self._day) is None:
            self._day = today if self._layout.cell(today) else day

    def shape_of(self, size: QSize, line: int) -> MonthShape:
        return WeekShape(size, 1, line)

    def laid_out(self, shape: MonthShape) -> MonthLayout:
        return lay_out_week(self._shown, self.entries_now, shape.lanes(_MOST))

    def minimumSizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(DAYS * 44, 8 * line)

    def _turned(self, pages: int) -> dt.date:
        return self._day + dt.timedelta(days=DAYS * pages)
