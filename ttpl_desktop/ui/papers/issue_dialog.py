"""The dialog that takes down number and date of the signed copy."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.plan import Plan
from ttpl_desktop.domain.report import Report
from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.states import State
from ttpl_desktop.ui.style_sheet import SPACE_12, look
from ttpl_desktop.ui.widgets.date_field import DateField
from ttpl_desktop.ui.widgets.fields import LineField
from ttpl_desktop.ui.widgets.form import Form
from ttpl_desktop.ui.widgets.labels import label

Issue = Callable[[str, dt.date], object]
"""Issues the paper with its number and day; raises UserFacingError where that cannot be done."""


class IssueDialog(AskDialog):
    """Issues a paper when its verb is pressed, and stays open while that cannot be done.

    `kind` is what the paper is called ("kế hoạch"); `explained` says what issuing means.
    """

    def __init__(
        self, parent: QWidget, paper: Plan | Report, kind: str, explained: str, issue: Issue
    ) -> None:
        self.fields = _IssueFields(paper, explained)
        super().__init__(parent, f"Ban hành {kind} năm {paper.year}", self.fields, do="Ban hành")
        self._issue = issue
        self.setMinimumWidth(460)
        self.fields.number.setFocus()

    def accept(self) -> None:
        """Issues the paper; trouble is told under the fields."""
        try:
            self._issue(self.fields.number.value(), self.fields.day())
        except UserFacingError as error:
            self.fields.say(error.sentence)
        else:
            super().accept()


class _IssueFields(QWidget):
    def __init__(self, paper: Plan | Report, explained: str) -> None:
        super().__init__()
        self.number = LineField("number", "Số", hint="Ví dụ: 05")
        self.issued_on = DateField("issued_on", "Ngày ban hành")
        form = Form([self.number, self.issued_on])
        form.fill(paper)
        told = label(explained, "quiet")
        told.setWordWrap(True)
        self.trouble = label(role="note")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_12)
        for part in (told, form, self.trouble):
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
        """Shows why the paper was not issued."""
        self.trouble.setText(sentence)
        self.trouble.show()
        look(self.trouble, state=State.LATE.value)
        self.window().adjustSize()
