"""The places to review beside the editor: what went on, what should go, and each marked word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ttpl_desktop.app.plan_marks import Listing, OpenMark
from ttpl_desktop.domain.rolling.marks import ReviewMark
from ttpl_desktop.ui.findings.rows import Shown
from ttpl_desktop.ui.findings.view import FindingList
from ttpl_desktop.ui.plan.reading.fold_list import FoldLists
from ttpl_desktop.ui.plan.rolling.actions import ON_ALL, ON_CHOSEN, RollingAct, RollingActions
from ttpl_desktop.ui.plan.rolling.words import listed, shown_marks
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.widgets.buttons import ActionButton
from ttpl_desktop.ui.widgets.empty_state import EmptyState
from ttpl_desktop.ui.widgets.flow import Flow
from ttpl_desktop.ui.widgets.labels import ElidedLabel, label

_DONE = "Đã xem hết những chỗ chuyển từ năm cũ; kế hoạch có thể ban hành."
CARRIED, DROPPED = "Chuyển tiếp", "Đề nghị bỏ"


class ReviewPanel(QWidget):
    """`chosen` follows the cursor; `wanted` asks to go into the place of a mark, `looked` to see
    it: Enter or a double click, and a click. All carry its id or None. `item_wanted` carries the
    id of a carried item.
    """

    chosen = Signal(object)
    wanted = Signal(object)
    looked = Signal(object)
    item_wanted = Signal(int)

    def __init__(self, actions: RollingActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listing = Listing((), ())
        self._put_last: tuple[list[Shown], Listing] | None = None
        self.title = label("Cần xem lại", "heading")
        self.facts = ElidedLabel(role="quiet")
        self.summary = FoldLists((CARRIED, DROPPED))
        self.list = FindingList("Những chỗ chuyển từ năm cũ cần xem lại")
        self.empty = EmptyState(_DONE)
        self._build(actions)
        self.list.chosen.connect(lambda shown: self.chosen.emit(_id(shown)))
        self.list.opened.connect(lambda shown: self.wanted.emit(_id(shown)))
        self.list.clicked.connect(lambda _index: self.looked.emit(self.mark_id))
        self.summary.chosen.connect(self._want_item)
        self.setFocusProxy(self.list)

    def _build(self, actions: RollingActions) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_8)
        head.addWidget(self.title)
        head.addWidget(self.facts, 1)
        self._foot = QWidget()
        foot = Flow(SPACE_8)
        self._foot.setLayout(foot)
        for act in (*ON_CHOSEN, *ON_ALL):
            kind = "primary" if act is RollingAct.REVIEW else ""
            foot.addWidget(ActionButton(actions[act], kind=kind, parent=self))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addLayout(head)
        column.addWidget(self.summary)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(self._foot)

    def put(self, waiting: Sequence[OpenMark], listing: Listing) -> None:
        """Shows what waits, and the summary; the cursor stays where it was."""
        shown = shown_marks(waiting)
        if (shown, listing) == self._put_last:
            return
        self._put_last, self._listing = (shown, listing), listing
        count = len(waiting)
        self.facts.setText(f"còn {count} chỗ" if count else "đã xem hết")
        for name, marks in ((CARRIED, listing.carried), (DROPPED, listing.dropped)):
            self.summary.put(name, f"{name} {len(marks)} mục", listed(marks))
        self.list.put(shown)
        for part in (self.list, self._foot):
            part.setVisible(bool(shown))
        self.empty.setVisible(not shown)

    @property
    def mark_id(self) -> int | None:
        """The mark that the cursor is on."""
        return _id(self.list.shown)

    def step(self, by: int) -> None:
        """Goes so many marks on and asks for the place of the one there."""
        if self.list.step(by) is not None:
            self.wanted.emit(self.mark_id)

    def _want_item(self, name: str, row: int) -> None:
        """A carried item is gone to; a dropped one is chosen among the marks."""
        marks = self._listing.carried if name == CARRIED else self._listing.dropped
        mark: ReviewMark = marks[row]
        if name == DROPPED:
            self.list.choose(mark.id)
        elif mark.item_id is not None:
            self.item_wanted.emit(mark.item_id)


def _id(shown: Shown | None) -> int | None:
    return shown.key if shown is not None and isinstance(shown.key, int) else None
