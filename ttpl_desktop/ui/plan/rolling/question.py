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

    def __init__(self, plans: Sequence[Plan], wish: Wish) -> None:
        super().__init__()
        names: dict[int | None, str] = {plan.id: _named(plan) for plan in plans}
        names[None] = "Tệp kế hoạch (Word, PDF, …)"
        years = range(wish.year - 1, wish.year + 3)
        self.source = ChoiceField("plan_id", "Từ kế hoạch", names)
        year = ChoiceField("year", "Sang năm", {each: f"Năm {each}" for each in years})
        self._form = Form([self.source, year], key=lambda _wish: None)
        self._form.fill(wish)
        told = label(_EXPLAINED, "quiet")
        told.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_12)
        column.addWidget(told)
        column.addWidget(self._form)
        self.setFocusProxy(self.source)

    @property
    def wish(self) -> Wish:
        """What is chosen."""
        chosen: Wish = self._form.record
        return chosen


def ask(parent: QWidget, plans: Sequence[Plan], wish: Wish) -> Wish | None:
    """What the officer wants, first offered is `wish`; None for nothing."""
    body = RollingQuestion(plans, wish)
    dialog = AskDialog(parent, "Sang năm mới", body, do="Chuyển sang năm mới")
    dialog.setMinimumWidth(460)
    body.setFocus()
    return body.wish if dialog.is_answered() else None


def _named(plan: Plan) -> str:
    return f"Năm {plan.year} · {name_of(plan)} · {plan.status.words}"
