"""One stop of a chain on the sheet: who, for how many days, by when, and what does not hold."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ttpl_desktop.domain.calendar import vn_date, weekday_name
from ttpl_desktop.domain.chain import ChainWarning, DaySource, Stop, WarningSeverity
from ttpl_desktop.ui.sizes import scaled
from ttpl_desktop.ui.states import State, mark_of
from ttpl_desktop.ui.style_sheet import SPACE_4, SPACE_8, look
from ttpl_desktop.ui.theme import tokens_of
from ttpl_desktop.ui.widgets.buttons import IconButton
from ttpl_desktop.ui.widgets.fields import LineField, NumberField
from ttpl_desktop.ui.widgets.labels import label

MOST_DAYS = 250
"""Working days of a year: no stop keeps a paper longer."""
_BAR, _INSET, _DIGITS = 3, 8, 6
STATES = {
    WarningSeverity.IMPOSSIBLE: State.LATE,
    WarningSeverity.TIGHT: State.SOON,
    WarningSeverity.NOTE: State.SOON,
}
"""How a warning of each weight looks."""


@dataclasses.dataclass(frozen=True, slots=True)
class Shown:
    """A stop as its row shows it; the last one only receives.

    `begin_day` is when the first one must have got the work, None for the others. Days of `year`
    are written without it.
    """

    stop: Stop
    warnings: tuple[ChainWarning, ...]
    is_last: bool
    today: dt.date
    year: int
    begin_day: dt.date | None = None

    @property
    def is_overdue(self) -> bool:
        """Whether the stop should have sent the paper on and nobody said that it did."""
        return not self.is_last and self.stop.is_overdue(self.today)


class HopRow(QWidget):
    """`edited` carries a field's name and new value, `passed` whether the paper went on, and
    `menu_wanted` the button under which the menu opens."""

    edited = Signal(str, object)
    passed = Signal(bool)
    menu_wanted = Signal(QWidget)

    def __init__(self, shown: Shown) -> None:
        super().__init__()
        self.shown = shown
        self.body = LineField("body", "Nơi nhận")
        self.days = NumberField("days", "Số ngày làm việc dành cho nơi này", most=MOST_DAYS)
        self.days.editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.days.editor.setToolTip(self.days.title)
        self.when = label()
        self.when.setWordWrap(True)
        self.sent = QCheckBox()
        self.sent.clicked.connect(self.passed)
        self.menu_button = IconButton("chevron-down", "Việc với nơi này")
        self.menu_button.clicked.connect(lambda: self.menu_wanted.emit(self.menu_button))
        self.notes: list[QLabel] = []
        self._build()
        self._fit()
        self.body.edited.connect(self._tell_body)
        self.days.edited.connect(lambda days: self.edited.emit("days", days or 0))
        self.put(shown)

    def put(self, shown: Shown) -> None:
        """Shows the stop as it is now; what is being typed stays."""
        self.shown, stop = shown, shown.stop
        for field, value in ((self.body, stop.hop.body), (self.days, stop.hop.days)):
            if not field.is_pending:
                field.put(value)
        self.body.editor.setToolTip(stop.hop.body)
        self.when.setText(words_of(shown))
        look(self.when, role="note", state=State.LATE.value if shown.is_overdue else "")
        self._show_sent(shown)
        self._show_warnings(shown.warnings)
        self.update()

    def flush(self) -> None:
        """Saves what is still being typed."""
        self.body.flush()
        self.days.flush()

    def begin_naming(self) -> None:
        """Puts the cursor into the name with all of it selected."""
        self.body.editor.setFocus()
        self.body.editor.selectAll()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A bar at the left marks the stops of one's own office; the words say so too."""
        if self.shown.stop.hop.is_own:
            painter = QPainter(self)
            colour = QColor(tokens_of(self.palette()).accent)
            painter.fillRect(0, 0, scaled(_BAR, self.font()), self.height(), colour)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _show_sent(self, shown: Shown) -> None:
        passed = shown.stop.hop.passed_on
        self.sent.setChecked(passed is not None)
        self.sent.setText(f"đã gửi {_short(passed, shown.year)}" if passed else "đã gửi")
        self.sent.setAccessibleName(f"{shown.stop.hop.body}: {self.sent.text()}")
        self.sent.setToolTip("Ghi là đã gửi hôm nay; ngày khác thì ghi trong mũi tên bên trên")
        self.sent.setVisible(not shown.is_last)

    def _tell_body(self, body: str) -> None:
        if body:
            self.edited.emit("body", body)
        else:
            self.body.say("Hãy ghi tên nơi nhận.", State.LATE)

    def _show_warnings(self, warnings: Sequence[ChainWarning]) -> None:
        for note in self.notes:
            self._column.removeWidget(note)
            note.deleteLater()
        self.notes = [_note(warning) for warning in warnings]
        for note in self.notes:
            self._column.addWidget(note)

    def _fit(self) -> None:
        digits = self.days.editor.fontMetrics().horizontalAdvance("0") * _DIGITS
        self.days.setFixedWidth(digits)

    def _build(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(SPACE_4)
        first.addWidget(self.body, 1)
        first.addWidget(self.days)
        first.addWidget(label("ngày", "quiet"))
        first.addWidget(self.menu_button)
        second = QHBoxLayout()
        second.setSpacing(SPACE_8)
        second.addWidget(self.when, 1)
        second.addWidget(self.sent, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_INSET, 0, 0, SPACE_4)
        self._column.setSpacing(2)
        self._column.addLayout(first)
        self._column.addLayout(second)


def words_of(shown: Shown) -> str:
    """The line under a stop: when it must send and why then, whose it is, when it gets the work."""
    stop, parts = shown.stop, [_due_words(shown)]
    if stop.source in (DaySource.FIXED, DaySource.TASK):
        moved = stop.last_day if stop.last_day != stop.day else None
        parts.append(f"{stop.source.words} {_long(moved, shown.year)}".strip())
    if stop.hop.is_own:
        parts.append("cơ quan mình")
    if shown.begin_day is not None:
        parts.append(f"giao việc {_short(shown.begin_day, shown.year)}")
    sentence = " · ".join(parts)
    return sentence[:1].upper() + sentence[1:]


def _due_words(shown: Shown) -> str:
    day = shown.stop.day
    if day is None:
        return "chưa có ngày"
    if shown.is_overdue:
        return f"{mark_of(State.LATE)} quá ngày phải gửi {_long(day, shown.year)}"
    return f"phải {'nhận' if shown.is_last else 'gửi'} {_long(day, shown.year)}"


def _short(day: dt.date, year: int) -> str:
    return f"{day:%d/%m}" if day.year == year else vn_date(day)


def _long(day: dt.date | None, year: int) -> str:
    return f"{weekday_name(day)} {_short(day, year)}" if day else ""


def _note(warning: ChainWarning) -> QLabel:
    state = STATES[warning.severity]
    note = label(f"{mark_of(state)} {warning.sentence}", "note")
    note.setWordWrap(True)
    look(note, role="note", state=state.value)
    return note
