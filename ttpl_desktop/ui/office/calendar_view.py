"""The working calendar of a year: what is off, what is worked, who says so, and corrections."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from ttpl_desktop.app import days_off
from ttpl_desktop.app.days_off import ListedDay, Moves
from ttpl_desktop.app.finding import offered_years
from ttpl_desktop.domain.calendar import DayKind, vn_date, weekday_name
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.framework import Mark
from ttpl_desktop.domain.moves import in_a_sentence
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.widgets.buttons import push_button
from ttpl_desktop.ui.widgets.date_field import DateField, asked_day
from ttpl_desktop.ui.widgets.editors import CalmCombo
from ttpl_desktop.ui.widgets.field import Field
from ttpl_desktop.ui.widgets.fields import LineField
from ttpl_desktop.ui.widgets.labels import label
from ttpl_desktop.ui.widgets.row_table import RowTable

_YEAR_LETTERS = len("Năm 2026")
_BEFORE = (
    "“Trước ngày 15/02” là chậm nhất 14/02",
    "“Trước ngày 15/02” là chậm nhất 15/02",
)
_TITLES = ("Ngày", "Thứ", "Tên ngày", "Là ngày", "Căn cứ")


class CalendarView(QWidget):
    """Begins with the year of the window; every correction tells which deadlines it moved."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame, self._work = frame, frame.work
        self.year = frame.year
        self.years = CalmCombo()
        self.years.setAccessibleName("Năm của lịch")
        self.years.activated.connect(lambda index: self.show_year(self._offered[index]))
        self.facts = label(role="quiet")
        self.facts.setWordWrap(True)
        self.confirmed = QCheckBox()
        self.confirmed.clicked.connect(self._confirm)
        self.table = RowTable(_TITLES, stretch=2)
        self.table.setAccessibleName("Những ngày nghỉ, ngày làm bù")
        self.table.chosen.connect(lambda _key: self._allow())
        self.drop_button = push_button("Bỏ sửa", self.drop)
        self.before = CalmCombo()
        self.before.setAccessibleName("Cách hiểu “trước ngày”")
        self.before.addItems(_BEFORE)
        self.years.setMinimumContentsLength(_YEAR_LETTERS)
        self.before.setMinimumContentsLength(len(_BEFORE[0]))
        self.before.activated.connect(self._read_before)
        self._build()

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_8)
        buttons.addWidget(self.years)
        buttons.addWidget(self.confirmed)
        buttons.addStretch()
        buttons.addWidget(self.drop_button)
        buttons.addWidget(push_button("Thêm ngày làm…", self.ask_worked))
        buttons.addWidget(push_button("Hoán đổi…", self.ask_swap))
        buttons.addWidget(push_button("Thêm ngày nghỉ…", self.ask_off, kind="primary"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self.facts)
        column.addLayout(buttons)
        column.addWidget(self.table, 1)
        reading = QHBoxLayout()
        reading.setSpacing(SPACE_8)
        reading.addWidget(label("Cách hiểu thời hạn", role="quiet"))
        reading.addWidget(self.before)
        reading.addStretch()
        column.addLayout(reading)

    @property
    def _offered(self) -> tuple[int, ...]:
        announced = (each.year for each in self._work.announced_years)
        known = {*offered_years(self._work), *announced, self.year}
        return tuple(sorted(known, reverse=True))

    def show_year(self, year: int) -> None:
        """Shows the days of another year."""
        self.year = year
        self.refresh()

    def refresh(self) -> None:
        """Lists the days of the year shown."""
        year = self.year
        self.years.clear()
        self.years.addItems([f"Năm {each}" for each in self._offered])
        self.years.setCurrentIndex(self._offered.index(year))
        self.facts.setText(self._source(year))
        self.confirmed.setText(f"Tôi đã đối chiếu lịch năm {year} với thông báo chính thức")
        self.confirmed.setChecked(days_off.is_confirmed(self._work, year))
        listed = days_off.listed_days(self._work, year)
        self.table.put([((each.day, each.correction_id), _row(each)) for each in listed])
        self.before.setCurrentIndex(0 if days_off.is_strict(self._work) else 1)
        self._allow()

    def flush(self) -> None:
        """Nothing is typed here outside dialogs."""

    def _source(self, year: int) -> str:
        announced = days_off.announced_year(self._work, year)
        if announced is None:
            return (
                f"Năm {year} chưa có danh sách công bố: ngày nghỉ được tính theo Bộ luật Lao động, "
                "ngày hoán đổi phải ghi thêm khi có thông báo."
            )
        return f"Năm {year}: {announced.source} ({Mark(announced.mark).words})."

    def ask_off(self) -> None:
        """Asks for a day that is off."""
        self._ask("Thêm ngày nghỉ", "Nghỉ theo thông báo", DayKind.HOLIDAY)

    def ask_worked(self) -> None:
        """Asks for a day that is worked although it would be off."""
        self._ask("Thêm ngày làm việc", "Làm bù", DayKind.WORKING_DAY)

    def _ask(self, title: str, usual: str, kind: DayKind) -> None:
        day, name = DateField("day", "Ngày"), LineField("name", "Tên ngày, lý do")
        name.put(usual)
        box = _box(day, name)
        if dialogs.ask(self, title, box, do="Thêm"):
            self.correct(
                lambda: days_off.set_day(self._work, asked_day(day), kind, name.value() or usual)
            )

    def ask_swap(self) -> None:
        """Asks for a working day that is off and the day that makes up for it."""
        off, worked = DateField("off", "Nghỉ ngày"), DateField("worked", "Làm bù ngày")
        box = _box(off, worked)
        if dialogs.ask(self, "Hoán đổi ngày nghỉ", box, do="Hoán đổi"):
            self.correct(lambda: days_off.swap(self._work, asked_day(off), asked_day(worked)))

    def drop(self) -> None:
        """Takes the correction of the chosen day back."""
        correction_id = self._correction
        if correction_id:
            self.correct(lambda: days_off.drop_correction(self._work, correction_id))

    def correct(self, change: Callable[[], Moves], done: str = "Đã sửa lịch làm việc.") -> None:
        """Makes a correction and says what it moved; the message bar offers the whole list."""
        try:
            moved = change()
        except UserFacingError as error:
            self._frame.tell_error(error)
            return
        offer = ("Xem thời hạn đã dời", partial(self._show_moves, moved)) if moved else None
        self._frame.tell(f"{done} {in_a_sentence(moved)}", action=offer)

    def _show_moves(self, moved: Moves) -> None:
        from ttpl_desktop.ui.moves_dialog import show_moves

        show_moves(self._frame, self, moved)

    def _read_before(self, index: int) -> None:
        strict = index == 0
        if strict != days_off.is_strict(self._work):
            done = f"Đã đổi cách hiểu: {_BEFORE[index]}."
            self.correct(lambda: days_off.read_before(self._work, strict=strict), done)

    def _confirm(self, confirmed: bool) -> None:
        days_off.confirm_year(self._work, self.year, confirmed=confirmed)

    @property
    def _correction(self) -> int:
        key = self.table.key
        return int(key[1]) if isinstance(key, tuple) else 0

    def _allow(self) -> None:
        self.drop_button.setEnabled(bool(self._correction))


def _row(listed: ListedDay) -> tuple[str, ...]:
    kind = "làm việc" if listed.is_worked else "nghỉ"
    weekday = weekday_name(listed.day)
    return vn_date(listed.day), weekday, listed.name, kind, listed.origin.value


def _box(*fields: Field) -> QWidget:
    box = QWidget()
    rows = QFormLayout(box)
    rows.setContentsMargins(0, 0, 0, 0)
    for field in fields:
        rows.addRow(label(field.title, "quiet"), field)
    box.setFocusProxy(fields[0])
    return box
