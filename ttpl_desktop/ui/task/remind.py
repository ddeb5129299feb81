"""When reminding of a task begins, and until when it is put off."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ttpl_desktop.app import reminders
from ttpl_desktop.domain.reminding import LEAST_LEAD, MOST_LEAD, day_in_words, is_snoozed
from ttpl_desktop.domain.task import Task
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.style_sheet import SPACE_4
from ttpl_desktop.ui.task.actions import TaskActions
from ttpl_desktop.ui.task.sheet_part import SheetPart
from ttpl_desktop.ui.widgets.buttons import ActionButton, push_button
from ttpl_desktop.ui.widgets.field_rows import form_rows
from ttpl_desktop.ui.widgets.fields import NumberField
from ttpl_desktop.ui.widgets.fold_box import FoldBox
from ttpl_desktop.ui.widgets.labels import label


class RemindPart(SheetPart):
    """A lead of its own in days, the day that follows from it in words, and putting off."""

    def __init__(self, frame: Frame, actions: TaskActions) -> None:
        super().__init__()
        self._frame, self._work = frame, frame.work
        self._task: Task | None = None
        self.days = NumberField(
            "remind_days", "Số ngày nhắc trước", least=LEAST_LEAD, most=MOST_LEAD
        )
        self.usual = push_button("", self._choose_usual, kind="link")
        self.put_off = ActionButton(actions["snooze"], kind="link")
        self.again = ActionButton(actions["unsnooze"], kind="link")
        self.box = FoldBox(frame.settings, "task_remind", "Nhắc việc", self._body(), is_open=False)
        self.lay(self.box)
        self.days.edited.connect(self._choose)

    def put(self, task: Task) -> None:
        is_same = self._task is not None and self._task.id == task.id
        self._task = task
        self.setVisible(not task.is_closed)
        begins, usual = reminders.beginning(self._work, task), reminders.usual_lead(self._work)
        if not (is_same and self.days.is_pending):
            self.days.put(task.remind_days)
            self.days.say(f"{begins[:1].upper()}{begins[1:]}." if begins else "")
        self.days.editor.setPlaceholderText(f"thường lệ {usual}")
        self.usual.setVisible(task.remind_days not in (None, usual))
        self.usual.setText(f"Dùng {task.remind_days} ngày cho mọi việc không ghi riêng")
        self.box.summary.setText(self._summary(task, begins))

    def flush(self) -> None:
        self.days.flush()

    def _summary(self, task: Task, begins: str) -> str:
        today = self._frame.today()
        if is_snoozed(task, today) and task.snoozed_until is not None:
            return f"đã hoãn đến {day_in_words(task.snoozed_until, today)}"
        return begins

    def _body(self) -> QWidget:
        rows = form_rows()
        rows.addRow(label("Nhắc trước (ngày)", "quiet"), self.days)
        buttons = QHBoxLayout()
        buttons.addWidget(self.put_off)
        buttons.addWidget(self.again)
        buttons.addStretch(1)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_4)
        column.addLayout(rows)
        column.addWidget(self.usual, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(buttons)
        return body

    def _choose(self, days: int | None) -> None:
        if self._task is not None:
            reminders.set_lead(self._work, (self._task.id,), days)

    def _choose_usual(self) -> None:
        if self._task is not None and self._task.remind_days is not None:
            reminders.set_usual_lead(self._work, self._task.remind_days)
