"""One request, changed in place: what is to be sent, by when, who asks, who has sent."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ttpl_desktop.app import tasks
from ttpl_desktop.app.urging import requests
from ttpl_desktop.app.urging.matrix import Matrix
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.text import shorten
from ttpl_desktop.domain.urging.records import Request
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.urging.asking import request_fields
from ttpl_desktop.ui.urging.saving import save_each_change
from ttpl_desktop.ui.urging.words import total_words
from ttpl_desktop.ui.widgets.buttons import ActionButton, push_button
from ttpl_desktop.ui.widgets.fields import TextField
from ttpl_desktop.ui.widgets.form import Form
from ttpl_desktop.ui.widgets.labels import label

_TASK = 34


class RequestPanel(QWidget):
    """Shows a request and saves each change; `record_wanted` carries a register and an id."""

    record_wanted = Signal(str, int)

    def __init__(self, frame: Frame, units: QAction, remove: QAction) -> None:
        super().__init__()
        self._frame, self._work = frame, frame.work
        self.request: Request | None = None
        self.total = label("", "quiet")
        self.task_link = push_button("", self._open_task, kind="link")
        self.form = Form([*request_fields(), TextField("note", "Ghi chú", rows=1, most=5)])
        save_each_change(self.form, frame, lambda: self.request, requests.change)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_8)
        buttons.addWidget(ActionButton(units))
        buttons.addWidget(ActionButton(remove))
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE_8, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(label("Yêu cầu gửi", "title"))
        column.addWidget(self.total)
        column.addWidget(self.form)
        column.addWidget(self.task_link)
        column.addLayout(buttons)
        column.addStretch(1)

    def put(self, request: Request, matrix: Matrix) -> None:
        """Shows a request as it is now; the typing in another one is saved first."""
        self.form.flush()
        self.request = request
        self.form.fill(request)
        self.form.say("time", requests.advice(self._work, request))
        self.total.setText(f"Đã nhận {total_words(matrix.of_request(request.id))} đơn vị")
        task = tasks.find(self._work, request.task_id) if request.task_id else None
        self.task_link.setVisible(task is not None)
        if task is not None:
            title = " ".join(task.title.split())
            self.task_link.setText(f"Nhiệm vụ: {shorten(title, _TASK)}")
            self.task_link.setToolTip(title)

    def flush(self) -> None:
        """Saves what is still being typed."""
        self.form.flush()

    def _open_task(self) -> None:
        if self.request is not None and self.request.task_id is not None:
            self.record_wanted.emit(Register.TASK.value, self.request.task_id)
