"""What can be done about a new year: words, keys, and when it is offered."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ttpl_desktop.domain.rolling.marks import MarkKind, ReviewMark
from ttpl_desktop.domain.text import shorten
from ttpl_desktop.ui.papers.actions import ActionSet, NamedAct


class RollingAct(NamedAct):
    """The actions by their names, in the order of the menu."""

    ROLL = "Sang năm mới…", "Sang năm mới…", "Ctrl+Shift+Y"
    SHOW = "Xem những chỗ cần xem lại", "Cần xem lại", "Ctrl+Shift+R"
    NEXT = "Đến chỗ cần xem lại kế tiếp", "Kế tiếp", "F5"
    REVIEW = "Đã xem chỗ đang chọn", "Đã xem", "Ctrl+F5"
    ACCEPT = "Thay chỗ đang chọn theo đề xuất", "Thay theo đề xuất", "Shift+F5"
    KEEP = "Giữ lại việc này", "Giữ lại", "Alt+F5"
    REVIEW_KIND = "Đã xem mọi chỗ cùng loại", "Đã xem cả loại", "Ctrl+Shift+F5"
    REVIEW_ALL = "Đã xem tất cả", "Đã xem tất cả", "Ctrl+Alt+F5"


ON_CHOSEN = (RollingAct.REVIEW, RollingAct.ACCEPT, RollingAct.KEEP)
ON_ALL = (RollingAct.REVIEW_KIND, RollingAct.REVIEW_ALL)
_MENU = (
    (RollingAct.ROLL,),
    (RollingAct.SHOW, RollingAct.NEXT, *ON_CHOSEN, *ON_ALL),
)
_MOST_WORDS = 24


class RollingActions(ActionSet[RollingAct]):
    """The actions of a new year; they are in the menu of the plan tab."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, RollingAct, {}, _MENU)
        self.count(0)
        self.allow(None)

    def count(self, waiting: int) -> None:
        """Says how many places wait; nothing of a review is offered where there are none."""
        for act in (RollingAct.SHOW, RollingAct.NEXT, RollingAct.REVIEW_ALL):
            self[act].setEnabled(waiting > 0)
        self[RollingAct.SHOW].setVisible(waiting > 0)
        self[RollingAct.SHOW].setText(f"↻ Xem lại {waiting}")
        self[RollingAct.REVIEW_ALL].setText(f"Đã xem tất cả {waiting} chỗ")

    def allow(self, mark: ReviewMark | None, of_kind: int = 0) -> None:
        """Offers what fits the chosen place in sight; `of_kind` are those of its kind."""
        is_dropped = mark is not None and mark.kind is MarkKind.DROPPED
        proposal = mark.proposal if mark is not None else ""
        self[RollingAct.REVIEW].setText("Đồng ý bỏ" if is_dropped else RollingAct.REVIEW.button)
        self[RollingAct.ACCEPT].setText(f"Thay bằng “{shorten(proposal, _MOST_WORDS)}”")
        kind = mark.kind.words if mark is not None else ""
        self[RollingAct.REVIEW_KIND].setText(f"Đã xem cả loại “{kind}” ({of_kind})")
        for act in (RollingAct.REVIEW, RollingAct.REVIEW_KIND):
            self[act].setEnabled(mark is not None)
        for act, fits in ((RollingAct.ACCEPT, bool(proposal)), (RollingAct.KEEP, is_dropped)):
            self[act].setEnabled(fits)
            self[act].setVisible(fits)
