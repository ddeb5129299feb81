"""A dialog that chooses the superiors' plans which the opening clause cites."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from ttpl_desktop.domain.opening import cited_plan
from ttpl_desktop.domain.superior import SuperiorPlan
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.widgets.labels import label
from ttpl_desktop.ui.widgets.pick_list import Pick, TickList

_SIZE = 680, 400
_WORDS_HEIGHT = 110
_NONE_READ = (
    "Chưa có kế hoạch cấp trên nào được đọc vào. Hãy bấm Đọc kế hoạch cấp trên trước, "
    "hoặc gõ thẳng vào ô Mở đầu."
)

Compose = Callable[[Sequence[SuperiorPlan]], str]
"""The opening clause that cites some plans."""


class OpeningChoice(QWidget):
    """Superiors' plans to tick, several lines of authority at once, and the clause they make."""

    def __init__(self, plans: Sequence[SuperiorPlan], compose: Compose) -> None:
        super().__init__()
        self._compose = compose
        picks = [Pick(plan, cited_plan(plan)) for plan in plans]
        self.list = TickList(picks, (), "Kế hoạch cấp trên đã đọc")
        self.words = QPlainTextEdit()
        self.words.setReadOnly(True)
        self.words.setAccessibleName("Câu mở đầu")
        self.words.setFixedHeight(_WORDS_HEIGHT)
        self.list.itemChanged.connect(lambda _row: self._show())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        told = label("Chọn một hoặc nhiều kế hoạch, của tỉnh và của Bộ:" if plans else _NONE_READ)
        told.setWordWrap(True)
        for part in (told, self.list, label("Câu mở đầu sẽ là:", "quiet"), self.words):
            column.addWidget(part)
        self.setFocusProxy(self.list)
        self.setMinimumSize(*_SIZE)
        self._show()

    @property
    def chosen(self) -> tuple[SuperiorPlan, ...]:
        """The ticked plans in the order of the list."""
        return self.list.chosen

    @property
    def clause(self) -> str:
        """The clause as it would stand in the plan."""
        return self.words.toPlainText()

    def _show(self) -> None:
        self.words.setPlainText(self._compose(self.chosen))


def choose_opening(parent: QWidget, plans: Sequence[SuperiorPlan], compose: Compose) -> str:
    """The opening clause that the officer wants; empty when they think better of it."""
    choice = OpeningChoice(plans, compose)
    asked = dialogs.ask(parent, "Dẫn kế hoạch cấp trên", choice, do="Thay câu mở đầu")
    return choice.clause if asked else ""
