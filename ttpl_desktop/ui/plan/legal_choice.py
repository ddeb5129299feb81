"""A dialog that chooses documents of the register of legal documents."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.text import fold
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.sizes import row_height
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.widgets.labels import label
from ttpl_desktop.ui.widgets.search_box import SearchBox

_ID_ROLE = int(Qt.ItemDataRole.UserRole)
_SIZE = 620, 380


class DocumentChoice(QWidget):
    """Documents to tick, narrowed by words; `fold` makes "nghi dinh" find "Nghị định"."""

    def __init__(self, documents: Sequence[LegalDocument]) -> None:
        super().__init__()
        self.search = SearchBox("Tìm trong sổ văn bản")
        self.list = QListWidget()
        self.list.setAccessibleName("Văn bản trong sổ")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for document in documents:
            row = QListWidgetItem(document.full_citation())
            row.setData(_ID_ROLE, document.id)
            row.setToolTip(document.full_citation())
            row.setSizeHint(QSize(0, row_height(self.font())))
            row.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(row)
        self.search.searched.connect(self.narrow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        if not documents:
            column.addWidget(label("Sổ văn bản không còn văn bản nào khác để thêm.", "quiet"))
        self.setFocusProxy(self.search)
        self.setMinimumSize(*_SIZE)

    @property
    def chosen(self) -> tuple[int, ...]:
        """The ids of the ticked documents, in the order of the list."""
        rows = (self.list.item(row) for row in range(self.list.count()))
        return tuple(
            row.data(_ID_ROLE) for row in rows if row.checkState() is Qt.CheckState.Checked
        )

    def narrow(self, words: str) -> None:
        """Keeps the documents in sight that hold all the words; ticked ones stay ticked."""
        wanted = fold(words).split()
        for number in range(self.list.count()):
            row = self.list.item(number)
            held = fold(row.text())
            row.setHidden(not all(word in held for word in wanted))


def choose_documents(parent: QWidget, documents: Sequence[LegalDocument]) -> tuple[int, ...]:
    """The documents that the officer ticks; none when they think better of it."""
    choice = DocumentChoice(documents)
    return choice.chosen if dialogs.ask(parent, "Chọn văn bản", choice, do="Thêm vào") else ()
