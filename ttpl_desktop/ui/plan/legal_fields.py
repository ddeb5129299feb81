"""Lists of legal documents in a form: the bases of a plan, the documents of a focus field."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QWidget,
)

from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.plan import Basis
from ttpl_desktop.domain.text import normal
from ttpl_desktop.ui.plan.legal_choice import choose_documents
from ttpl_desktop.ui.widgets.buttons import IconButton, push_button
from ttpl_desktop.ui.widgets.field import Field

_BASIS_ROLE = int(Qt.ItemDataRole.UserRole)
_MOST_ROWS = 6
WARNING = "⚠"


@dataclasses.dataclass(frozen=True, slots=True)
class Library:
    """The register of legal documents as these fields see it.

    `find` also knows documents that were put into the bin, because a plan may still name them;
    `remark` says why one should not stand here, and is empty where it may.
    """

    offered: Callable[[], tuple[LegalDocument, ...]]
    find: Callable[[int], LegalDocument]
    remark: Callable[[LegalDocument], str]


class BasesField(Field):
    """The "Căn cứ" lines (a tuple of `Basis`): documents of the register, or words.

    A line of words is typed in place; a document is only moved or taken out.
    """

    adds_words = True

    def __init__(self, name: str, title: str, library: Library) -> None:
        super().__init__(name, title)
        self._library = library
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTabKeyNavigation(False)
        self.list.itemChanged.connect(lambda _row: self.tell())
        self.build(self.list, self._buttons(), editor=self.list)
        self._fit()

    def _buttons(self) -> QWidget:
        self._line = QWidget()
        row = QHBoxLayout(self._line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(push_button("Thêm từ sổ văn bản…", self.add_documents))
        if self.adds_words:
            row.addWidget(push_button("Thêm dòng chữ", self.add_words))
        row.addStretch()
        for icon, meaning, do in (
            ("chevron-up", "Đưa dòng lên", lambda: self.shift(-1)),
            ("chevron-down", "Đưa dòng xuống", lambda: self.shift(1)),
            ("close", "Bỏ dòng", self.take_out),
        ):
            button = IconButton(icon, f"{meaning}: {self.title}")
            button.clicked.connect(lambda _checked=False, do=do: do())
            row.addWidget(button)
        return self._line

    def value(self) -> Any:
        return tuple(basis for basis in self._bases() if basis.legal_id or basis.text)

    def show_value(self, value: Any) -> None:
        self._show(tuple(value or ()))

    def first_line_height(self) -> int:
        return self.list.fontMetrics().lineSpacing() + 14

    def set_read_only(self, fixed: bool) -> None:
        self._line.setEnabled(not fixed)
        triggers = QAbstractItemView.EditTrigger
        self.list.setEditTriggers(
            triggers.NoEditTriggers if fixed else triggers.DoubleClicked | triggers.EditKeyPressed
        )

    def add_documents(self) -> None:
        """Lets the officer tick documents of the register and adds them at the end."""
        held = {basis.legal_id for basis in self._bases()}
        offered = [document for document in self._library.offered() if document.id not in held]
        chosen = choose_documents(self, offered)
        if chosen:
            self._change((*self._bases(), *(Basis(legal_id=legal_id) for legal_id in chosen)))

    def add_words(self) -> None:
        """Adds an empty line and lets the officer type it."""
        self._show((*self._bases(), Basis(text="")))
        row = self.list.item(self.list.count() - 1)
        self.list.setCurrentItem(row)
        self.list.editItem(row)

    def shift(self, by: int) -> None:
        """Moves the chosen line up (`by` < 0) or down."""
        bases, at = list(self._bases()), self.list.currentRow()
        to = at + by
        if at >= 0 and 0 <= to < len(bases):
            bases.insert(to, bases.pop(at))
            self._change(tuple(bases))
            self.list.setCurrentRow(to)

    def take_out(self) -> None:
        """Takes the chosen line out; the document stays in the register."""
        bases, at = list(self._bases()), self.list.currentRow()
        if at >= 0:
            del bases[at]
            self._change(tuple(bases))
            self.list.setCurrentRow(min(at, len(bases) - 1))

    def _bases(self) -> tuple[Basis, ...]:
        return tuple(_basis(self.list.item(row)) for row in range(self.list.count()))

    def _change(self, bases: tuple[Basis, ...]) -> None:
        self._show(bases)
        self.tell()

    def _show(self, bases: tuple[Basis, ...]) -> None:
        with QSignalBlocker(self.list):
            self.list.clear()
            for basis in bases:
                self.list.addItem(self._row(basis))
        self._fit()

    def _row(self, basis: Basis) -> QListWidgetItem:
        row = QListWidgetItem()
        row.setData(_BASIS_ROLE, basis)
        if basis.legal_id is None:
            row.setText(basis.text)
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsEditable)
            return row
        document = self._library.find(basis.legal_id)
        words = " ".join(part for part in (document.full_citation(), basis.text) if part)
        remark = self._library.remark(document)
        row.setText(f"{WARNING} {words}" if remark else words)
        row.setToolTip(f"{words}\n{WARNING} {remark}" if remark else words)
        return row

    def _fit(self) -> None:
        rows = min(max(self.list.count(), 1), _MOST_ROWS)
        self.list.setFixedHeight(rows * 2 * (self.list.fontMetrics().lineSpacing() + 4) + 8)


class DocumentsField(BasesField):
    """Documents of the register by their ids (a tuple of int)."""

    adds_words = False

    def value(self) -> Any:
        return tuple(basis.legal_id for basis in self._bases() if basis.legal_id)

    def show_value(self, value: Any) -> None:
        self._show(tuple(Basis(legal_id=legal_id) for legal_id in value or ()))


def _basis(row: QListWidgetItem) -> Basis:
    basis: Basis = row.data(_BASIS_ROLE)
    return basis if basis.legal_id else Basis(text=normal(row.text()).strip())
