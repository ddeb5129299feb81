"""The dialog that takes down number and date of the signed copy."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttpl_desktop.app.plan_tasks import Issued
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.plan import Plan
from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.states import State
from ttpl_desktop.ui.style_sheet import SPACE_12, look
from ttpl_desktop.ui.widgets.date_field import DateField
from ttpl_desktop.ui.widgets.fields import LineField
from ttpl_desktop.ui.widgets.form import Form
from ttpl_desktop.ui.widgets.labels import label

_EXPLAINED = (
    "Nhập số và ngày như trên bản đã ký. Kế hoạch sẽ được giữ nguyên từ đây, "
    "các hoạt động trở thành nhiệm vụ. Có thể Hoàn tác."
)


class IssueDialog(AskDialog):
    """Issues the plan when its verb is pressed, and stays open while that cannot be done."""

    def __init__(
        self, parent: QWidget, plan: Plan, issue: Callable[[str, dt.date], Issued]
    ) -> None:
        self.fields = _IssueFields(plan)
        super().__init__(parent, f"Ban hành kế hoạch năm {plan.year}", self.fields, do="Ban hành")
        self._issue = issue
        self.issued: Issued | None = None
        self.setMinimumWidth(460)
        self.fields.number.setFocus()

    def accept(self) -> None:
        """Issues the plan; trouble is told under the fields."""
        try:
            self.issued = self._issue(self.fields.number.value(), self.fields.day())
        except UserFacingError as error:
            self.fields.say(error.sentence)
        else:
            super().accept()


class _IssueFields(QWidget):
    def __init__(self, plan: Plan) -> None:
        super().__init__()
        self.number = LineField("number", "Số", hint="Ví dụ: 05")
        self.issued_on = DateField("issued_on", "Ngày ban hành")
        form = Form([self.number, self.issued_on])
        form.fill(plan)
        explained = label(_EXPLAINED, "quiet")
        explained.setWordWrap(True)
        self.trouble = label(role="note")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_12)
        for part in (explained, form, self.trouble):
            column.addWidget(part)

    def day(self) -> dt.date:
        """The date that was typed; UserFacingError where there is none."""
        try:
            typed: dt.date | None = self.issued_on.value()
        except ValueError as error:
            raise UserFacingError(str(error)) from error
        if typed is None:
            raise UserFacingError("Chưa có ngày ban hành; hãy nhập ngày trên bản đã ký.")
        return typed

    def say(self, sentence: str) -> None:
        """Shows why the plan was not issued."""
        self.trouble.setText(sentence)
        self.trouble.show()
        look(self.trouble, state=State.LATE.value)
        self.window().adjustSize()
