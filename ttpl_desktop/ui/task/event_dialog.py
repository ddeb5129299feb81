"""The question about the event that tasks waited for: its day or record, and who waited for it."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ttpl_desktop.app.event_records import EventRecord
from ttpl_desktop.app.waiting import Event
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.task import Task
from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.sizes import row_height, scaled
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.task.record_chooser import ask_record
from ttpl_desktop.ui.task.signs import title_of
from ttpl_desktop.ui.widgets.buttons import push_button
from ttpl_desktop.ui.widgets.date_field import DateField
from ttpl_desktop.ui.widgets.field_rows import form_rows
from ttpl_desktop.ui.widgets.fields import LineField
from ttpl_desktop.ui.widgets.labels import ElidedLabel, label
from ttpl_desktop.ui.widgets.pick_list import Pick, TickList

_WIDTH = 620
_MOST_ROWS = 6
_NO_RECORD = "không gắn với hồ sơ nào"
_COUNTED = "Thời hạn được tính từ ngày này, không kể chính ngày đó."
_WITH_WORDS = "Ghi thời hạn nêu trong quyết định để nhiệm vụ có ngày; chưa rõ thì để trống."


@dataclasses.dataclass(frozen=True, slots=True)
class Recorded:
    """What came, and the tasks that waited for it."""

    event: Event
    task_ids: tuple[int, ...]


class EventForm(QWidget):
    """The day of the event, or its record; the deadline that it sets; who else waited for it."""

    def __init__(self, work: Workspace, own: Sequence[Task], others: Sequence[Task]) -> None:
        super().__init__()
        self._work, self._own = work, own
        self.record: EventRecord | None = None
        self.day = DateField("event_on", "Ngày ra quyết định, sự kiện")
        self.day.put(work.today())
        self.time = LineField("time", "Thời hạn được giao", hint="ví dụ: chậm nhất ngày 20/11")
        self.named = ElidedLabel(_NO_RECORD, "quiet")
        self.choose = push_button("Chọn hồ sơ…", self._choose)
        self.leave = push_button("Bỏ", lambda: self.take(None))
        self.others = _ticks(others)
        self.needs_words = any(
            each.deadline is not DeadlineKind.COUNTED for each in (*own, *others)
        )
        self._build(others)
        self.take(None)

    @property
    def recorded(self) -> Recorded | None:
        """What was answered; None while the day is missing, or where nobody waited for it."""
        try:
            day: dt.date | None = self.day.value()
        except ValueError:
            return None
        task_ids = (*(task.id for task in self._own), *self.others.chosen)
        if day is None or not task_ids:
            return None
        record = (self.record.register, self.record.id) if self.record else None
        time = self.time.value() if self.needs_words else ""
        return Recorded(Event(day, time, record), task_ids)

    def take(self, record: EventRecord | None) -> None:
        """The event is this record, whose day is not typed then; or none."""
        self.record = record
        self.named.setText(record.title if record else _NO_RECORD)
        self.leave.setVisible(record is not None)
        self.day.setEnabled(record is None)
        if record is not None and record.day is not None:
            self.day.put(record.day)

    def _choose(self) -> None:
        record = ask_record(self, self._work)
        if record is not None:
            self.take(record)

    def _build(self, others: Sequence[Task]) -> None:
        rows = form_rows(self)
        rows.addRow(label(self.day.title, "quiet"), self.day)
        of_record = QHBoxLayout()
        of_record.setSpacing(SPACE_8)
        of_record.addWidget(self.named, 1)
        of_record.addWidget(self.leave)
        of_record.addWidget(self.choose)
        rows.addRow(label("Lấy ngày từ", "quiet"), of_record)
        if self.needs_words:
            rows.addRow(label(self.time.title, "quiet"), self.time)
        if others:
            who = "Cùng chờ việc này" if self._own else "Nhiệm vụ đang chờ"
            rows.addRow(label(f"{who} ({len(others)})", "quiet"))
            rows.addRow(self.others)
        note = label(_WITH_WORDS if self.needs_words else _COUNTED, "note")
        note.setWordWrap(True)
        rows.addRow(note)
        self.setFocusProxy(self.time if self.needs_words else self.day)


def ask_event(
    parent: QWidget,
    work: Workspace,
    own: Sequence[Task],
    others: Sequence[Task] = (),
    record: EventRecord | None = None,
) -> Recorded | None:
    """When the awaited event was, and for whom; None when the officer thinks better of it.

    It is recorded for `own` in any case, for `others` unless they are unticked. `record` is offered
    as the event at first.
    """
    form = EventForm(work, own, others)
    if record is not None:
        form.take(record)
    dialog = AskDialog(parent, "Đã có quyết định, sự kiện", form, do="Ghi ngày")
    changed = (form.day.editor.textChanged, form.others.itemChanged)
    dialog.hold_back(lambda: form.recorded is not None, *changed)
    dialog.resize(scaled(_WIDTH, dialog.font()), dialog.sizeHint().height())
    form.setFocus()
    return form.recorded if dialog.is_answered() else None


def _ticks(tasks: Sequence[Task]) -> TickList[int]:
    picks = [Pick(task.id, title_of(task), f"{title_of(task)}\n{task.time}") for task in tasks]
    made = TickList(picks, {task.id for task in tasks}, "Nhiệm vụ cùng chờ")
    made.setFixedHeight(min(len(tasks), _MOST_ROWS) * row_height(made.font()) + SPACE_8)
    return made
