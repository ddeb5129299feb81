"""The dialog of the clause bank: find, look at, insert, keep one's own."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ttpl_desktop.app import clauses
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.clauses import Clause, ClauseTopic, found
from ttpl_desktop.domain.plan import Plan
from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.plan.clauses.form import ask_for_clause
from ttpl_desktop.ui.sizes import row_height
from ttpl_desktop.ui.style_sheet import SPACE_4, SPACE_8, SPACE_12
from ttpl_desktop.ui.widgets.buttons import push_button
from ttpl_desktop.ui.widgets.editors import CalmCombo
from ttpl_desktop.ui.widgets.labels import label
from ttpl_desktop.ui.widgets.search_box import SearchBox

_CLAUSE_ROLE = int(Qt.ItemDataRole.UserRole)
_SIZE = 860, 520
_LIST_WIDTH = 330
_EVERY = "Mọi loại đoạn"
_OWN_SIGN = "★ "
_EXPLAINED = (
    "Đoạn có dấu ★ là của bạn, sửa và xoá được. Đoạn khác là lời văn của chương trình, "
    "không trích quy định nào; chèn vào rồi sửa tuỳ ý."
)


class ClauseBank(QWidget):
    """The clauses for a plan; `chosen` are those that are marked, in the order of the list."""

    def __init__(self, work: Workspace, plan: Plan, topic: ClauseTopic | None) -> None:
        super().__init__()
        self._work, self._plan = work, plan
        self._topics: list[ClauseTopic | None] = [None, *ClauseTopic]
        self.topic = CalmCombo()
        self.topic.setAccessibleName("Loại đoạn")
        self.topic.addItems([_EVERY, *(each.words for each in ClauseTopic)])
        self.topic.setCurrentIndex(self._topics.index(topic))
        self.search = SearchBox("Tìm đoạn mẫu")
        self.list = QListWidget()
        self.list.setAccessibleName("Đoạn mẫu")
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.words = QPlainTextEdit()
        self.words.setReadOnly(True)
        self.words.setAccessibleName("Nội dung đoạn mẫu")
        self.edit_button = push_button("Sửa đoạn…", self.edit)
        self.remove_button = push_button("Xoá đoạn", self.remove)
        self._arrange()
        self.topic.activated.connect(lambda _index: self.refresh())
        self.search.searched.connect(lambda _words: self.refresh())
        self.list.itemSelectionChanged.connect(self._show)
        self.refresh()
        self.setFocusProxy(self.search)
        self.setMinimumSize(*_SIZE)

    def _arrange(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(SPACE_8)
        for part in (self.topic, self.search, self.list):
            left.addWidget(part)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_4)
        for button in (push_button("Đoạn mới…", self.add), self.edit_button, self.remove_button):
            buttons.addWidget(button)
        buttons.addStretch()
        right = QVBoxLayout()
        right.setSpacing(SPACE_8)
        right.addWidget(self.words, 1)
        right.addLayout(buttons)
        explained = label(_EXPLAINED, "quiet")
        explained.setWordWrap(True)
        right.addWidget(explained)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_12)
        row.addLayout(left)
        row.addLayout(right, 1)
        self.list.setFixedWidth(_LIST_WIDTH)
        self.search.setFixedWidth(_LIST_WIDTH)
        self.topic.setFixedWidth(_LIST_WIDTH)

    @property
    def chosen(self) -> tuple[Clause, ...]:
        """The marked clauses from top to bottom."""
        rows = (self.list.item(row) for row in range(self.list.count()))
        return tuple(row.data(_CLAUSE_ROLE) for row in rows if row.isSelected())

    def refresh(self, clause_id: int = 0) -> None:
        """Lists what topic and words leave; the own clause of that id, or the first, is marked."""
        topic = self._topics[self.topic.currentIndex()]
        offered = clauses.offered(self._work, self._plan)
        self.list.clear()
        for each in found(offered, self.search.words, topic):
            row = QListWidgetItem(f"{_OWN_SIGN if each.is_own else ''}{each.title}")
            row.setData(_CLAUSE_ROLE, each)
            row.setToolTip(f"{each.topic.words}: {each.text}")
            row.setSizeHint(QSize(0, row_height(self.font())))
            self.list.addItem(row)
            if self.list.currentRow() < 0 or (clause_id and each.id == clause_id):
                self.list.setCurrentItem(row)
        self._show()

    def add(self) -> None:
        """Asks for a new clause of the officer's."""
        topic = self._topics[self.topic.currentIndex()] or ClauseTopic.PURPOSE
        if added := ask_for_clause(self, self._work, Clause(0, topic)):
            self._show_own(added)

    def edit(self) -> None:
        """Asks for other words of the marked clause."""
        if (own := self._own) and (changed := ask_for_clause(self, self._work, own)):
            self._show_own(changed)

    def remove(self) -> None:
        """Moves the marked clause to the bin; undo brings it back."""
        if (own := self._own) is not None:
            clauses.remove(self._work, own.id)
            self.refresh()

    def show_clause(self, clause_id: int) -> None:
        """Marks an own clause that search found."""
        self._show_own(clauses.clause(self._work, clause_id))

    @property
    def _own(self) -> Clause | None:
        chosen = self.chosen
        return chosen[0] if len(chosen) == 1 and chosen[0].is_own else None

    def _show_own(self, own: Clause) -> None:
        self.search.put("")
        self.topic.setCurrentIndex(self._topics.index(own.topic))
        self.refresh(own.id)

    def _show(self) -> None:
        chosen = self.chosen
        nothing = "Không có đoạn nào như vậy; hãy đổi loại đoạn hoặc từ tìm."
        told = "\n\n".join(each.text for each in chosen)
        self.words.setPlainText(told if self.list.count() else nothing)
        for button in (self.edit_button, self.remove_button):
            button.setEnabled(self._own is not None)


class BankDialog(AskDialog):
    """The bank as a dialog; `bank.chosen` is to be inserted when it was accepted."""

    def __init__(
        self, parent: QWidget, work: Workspace, plan: Plan, topic: ClauseTopic | None
    ) -> None:
        self.bank = ClauseBank(work, plan, topic)
        super().__init__(parent, "Ngân hàng đoạn mẫu", self.bank, do="Chèn vào kế hoạch")
        self.bank.list.itemDoubleClicked.connect(lambda _row: self.accept())
        self.bank.list.itemSelectionChanged.connect(self._allow)
        self.do_button.setEnabled(plan.is_open and bool(self.bank.chosen))
        self._is_open = plan.is_open

    def _allow(self) -> None:
        self.do_button.setEnabled(self._is_open and bool(self.bank.chosen))

    def accept(self) -> None:
        """Closes the bank where something may be inserted."""
        if self._is_open and self.bank.chosen:
            super().accept()
