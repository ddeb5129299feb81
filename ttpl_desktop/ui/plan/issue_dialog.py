"""The dialog that takes down number and date of the signed plan."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ttpl_desktop.app.plan_tasks import Issued
from ttpl_desktop.domain.plan import Plan
from ttpl_desktop.ui.papers import issue_dialog

_EXPLAINED = (
    "Nhập số và ngày như trên bản đã ký. Kế hoạch sẽ được giữ nguyên từ đây, "
    "các hoạt động trở thành nhiệm vụ. Có thể Hoàn tác."
)


class IssueDialog(issue_dialog.IssueDialog):
    """Issues the plan; `issued` is what came of it, None until then."""

    def __init__(
        self, parent: QWidget, plan: Plan, issue: Callable[[str, dt.date], Issued]
    ) -> None:
        self.issued: Issued | None = None

        def issue_and_keep(number: str, day: dt.date) -> None:
            self.issued = issue(number, day)

        super().__init__(parent, plan, "kế hoạch", _EXPLAINED, issue_and_keep)
