"""The question from which plan a new year starts, and which year it is."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttpl_desktop.domain.plan import Plan
from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.plan.versions import name_of
from ttpl_desktop.ui.style_sheet import SPACE_12
from ttpl_desktop.ui.widgets.fields import ChoiceField
from ttpl_desktop.ui.widgets.form import Form
from ttpl_desktop.ui.widgets.labels import label

_FILE = 0
_EXPLAINED = (
    "Năm, ngày và quý của kế hoạch được chuyển sang năm mới. Văn bản viện dẫn, tên đơn vị, sự kiện "
    "và văn bản cấp trên được đánh dấu để xem lại. Kế hoạch cũ giữ nguyên. Có thể Hoàn tác."
)


@dataclasses.dataclass(frozen=True, slots=True)
class Wish:
    """What the officer wants: the plan to start from, None for one in a file, and the year."""

    plan_id: int | None
    year: int


class RollingQuestion(QWidget):
    """The fields of the question."""

    def __init__(self, plans: Sequence[Plan], chosen: int, year: int) -> None:
        super().__init__()
        names = {plan.id: _named(plan) for plan in plans} | {_FILE: "Tệp kế hoạch (Word, PDF, …)"}
        self.source = ChoiceField("source", "Từ kế hoạch", names)
        self.source.put(chosen)
        years = range(year - 1, year + 3)
        self.year = ChoiceField("year", "Sang năm", {each: f"Năm {each}" for each in years})
        self.year.put(year)
        form = Form([self.source, self.year], key=lambda _record: 0)
        form.setEnabled(True)
        told = label(_EXPLAINED, "quiet")
        told.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_12)
        column.addWidget(told)
        column.addWidget(form)
        self.setFocusProxy(self.source)

    @property
    def wish(self) -> Wish:
        """What is chosen."""
        return Wish(self.source.value() or None, self.year.value())


def ask(parent: QWidget, plans: Sequence[Plan], chosen: int, year: int) -> Wish | None:
    """What the officer wants, first the chosen plan and that year; None for nothing."""
    body = RollingQuestion(plans, chosen, year)
    dialog = AskDialog(parent, "Sang năm mới", body, do="Chuyển sang năm mới")
    dialog.setMinimumWidth(460)
    body.setFocus()
    return body.wish if dialog.exec() == AskDialog.DialogCode.Accepted else None


def _named(plan: Plan) -> str:
    return f"Năm {plan.year} · {name_of(plan)} · {plan.status.words}"
