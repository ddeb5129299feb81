"""One stop of a chain on the sheet: who, for how many days, by when, and what does not hold."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ttpl_desktop.domain.calendar import in_words, vn_date
from ttpl_desktop.domain.chain import ChainWarning, DaySource, Stop, WarningSeverity
from ttpl_desktop.ui.sizes import scaled
from ttpl_desktop.ui.states import State, mark_of
from ttpl_desktop.ui.style_sheet import SPACE_4, SPACE_8, look
from ttpl_desktop.ui.theme import tokens_of
from ttpl_desktop.ui.widgets.buttons import IconButton, push_button
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
    """A stop as its row shows it; the last one only receives."""

    stop: Stop
    warnings: tuple[ChainWarning, ...]
    is_last: bool
    today: dt.date


class HopRow(QWidget):
    """`edited` carries a field's name and new value, `passed` that the paper went on today, and
    `menu_wanted` the button under which the menu opens."""

    edited = Signal(str, object)
    passed = Signal()
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
        self.sent = push_button("Đã gửi", self.passed.emit, kind="link")
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
        is_overdue = stop.is_overdue(shown.today) and not shown.is_last
        self.when.setText(words_of(shown))
        look(self.when, role="note", state=State.LATE.value if is_overdue else "")
        self.sent.setVisible(stop.hop.passed_on is None and not shown.is_last)
        self.sent.setAccessibleName(f"{stop.hop.body}: đã gửi hôm nay")
        self.sent.setToolTip("Ghi là đã gửi hôm nay; ngày khác thì chọn trong mũi tên bên trên")
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
    """The line under a stop: whose it is, when it must send, why then, and whether it did."""
    stop, parts = shown.stop, []
    verb = "nhận" if shown.is_last else "gửi"
    if stop.hop.is_own:
        parts.append("cơ quan mình")
    if stop.day is None or stop.last_day is None:
        parts.append("chưa có ngày")
    elif stop.hop.passed_on is None and stop.is_overdue(shown.today) and not shown.is_last:
        parts.append(f"{mark_of(State.LATE)} quá ngày phải gửi {vn_date(stop.last_day)}")
    else:
        parts.append(f"phải {verb} {in_words(stop.day)}")
    if stop.source in (DaySource.FIXED, DaySource.TASK):
        said = stop.source.words
        if stop.last_day != stop.day and stop.last_day is not None:
            said += f" {in_words(stop.last_day)}"
        parts.append(said)
    if stop.hop.passed_on is not None:
        parts.append(f"{mark_of(State.DONE)} đã gửi {vn_date(stop.hop.passed_on)}")
    sentence = " · ".join(parts)
    return sentence[:1].upper() + sentence[1:]


def _note(warning: ChainWarning) -> QLabel:
    state = STATES[warning.severity]
    note = label(f"{mark_of(State.SOON)} {warning.sentence}", "note")
    note.setWordWrap(True)
    look(note, role="note", state=state.value)
    return note
