"""The reviews of a task that goes on all the time: how often, when next, and what they found."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttpl_desktop.app import task_reviews, tasks
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.reviewing import CADENCES
from ttpl_desktop.domain.task import Task
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.states import State, mark_of
from ttpl_desktop.ui.style_sheet import SPACE_4
from ttpl_desktop.ui.task.actions import TaskActions
from ttpl_desktop.ui.task.log_box import LogBox
from ttpl_desktop.ui.task.sheet_part import SheetPart
from ttpl_desktop.ui.widgets.buttons import push_button
from ttpl_desktop.ui.widgets.date_field import DateField
from ttpl_desktop.ui.widgets.field_rows import form_rows
from ttpl_desktop.ui.widgets.fields import ChoiceField
from ttpl_desktop.ui.widgets.fold_box import FoldBox
from ttpl_desktop.ui.widgets.labels import label

_HINT = "Nhịp rà soát là gợi ý của chương trình, không phải quy định của pháp luật."


class ReviewPart(SheetPart):
    """Cadence and next day, changed in place; the reviews that were held, newest first."""

    def __init__(self, frame: Frame, actions: TaskActions) -> None:
        super().__init__()
        self._frame, self._work = frame, frame.work
        self._task: Task | None = None
        self.months = ChoiceField("review_months", "Nhịp rà soát", CADENCES)
        self.day = DateField("next_review", "Kỳ rà soát tới")
        self.usual = push_button("Dùng nhịp này cho việc mới", self._choose_usual, kind="link")
        self.held = LogBox(actions["review"], "Các lần rà soát", "Chưa rà soát lần nào.")
        self.box = FoldBox(frame.settings, "task_review", "Rà soát định kỳ", self._body())
        self.lay(self.box)
        self.months.edited.connect(self._choose_months)
        self.day.edited.connect(self._move)
        self.held.removed.connect(lambda note: tasks.remove_note(self._work, note.id))

    def put(self, task: Task) -> None:
        self._task = task
        held = task_reviews.reviews(self._work, task.id)
        self.setVisible(task.deadline is DeadlineKind.CONTINUOUS or bool(held))
        is_open = task.deadline is DeadlineKind.CONTINUOUS and not task.is_closed
        for part in (self.months, self.day):
            part.setEnabled(is_open)
        self.months.put(task.review_months)
        self.day.put(task.next_review)
        self.usual.setVisible(
            is_open and task.review_months != task_reviews.usual_months(self._work)
        )
        self.held.put(held)
        self.box.summary.setText(self._summary(task))

    def flush(self) -> None:
        self.day.flush()

    def _summary(self, task: Task) -> str:
        """`▲ đến kỳ từ 30/09/2026`: told by words and mark, never as overdue."""
        if task.is_closed or task.next_review is None:
            return "" if task.is_closed or task.review_months else "không đặt nhịp"
        day = vn_date(task.next_review)
        if not task.is_review_due(self._frame.today()):
            return f"kỳ tới {day}"
        since = "từ" if task.next_review < self._frame.today() else "vào"
        return f"{mark_of(State.SOON)} đến kỳ {since} {day}"

    def _body(self) -> QWidget:
        rows = form_rows()
        rows.addRow(label("Nhịp", "quiet"), self.months)
        rows.addRow(label("Kỳ tới", "quiet"), self.day)
        hint = label(_HINT, "note")
        hint.setWordWrap(True)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_4)
        column.addLayout(rows)
        column.addWidget(self.usual, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(hint)
        column.addWidget(self.held)
        return body

    def _choose_months(self, months: int) -> None:
        if self._task is not None:
            task_reviews.choose_months(self._work, self._task.id, months)

    def _choose_usual(self) -> None:
        if self._task is not None:
            task_reviews.choose_usual(self._work, self._task.review_months)

    def _move(self, day: dt.date | None) -> None:
        if self._task is None:
            return
        try:
            task_reviews.move(self._work, self._task.id, day)
        except UserFacingError as error:
            self._frame.tell_error(error)
