"""Who signs, in what capacity, and the title lines that follow from it."""

from __future__ import annotations

import dataclasses
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from ttpl_desktop.domain.office import Signer, SigningForm
from ttpl_desktop.ui.style_sheet import SPACE_4, SPACE_8, SPACE_12
from ttpl_desktop.ui.widgets.buttons import push_button
from ttpl_desktop.ui.widgets.fields import ChoiceField, LineField
from ttpl_desktop.ui.widgets.form import Form
from ttpl_desktop.ui.widgets.labels import label

_LIST_WIDTH = 190
_LIST_HEIGHT = 150


class SignersEditor(QWidget):
    """A list of signers beside the form of the chosen one; the first signs where nobody is named.

    `edited` carries all of them after each change by the officer.
    """

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signers: list[Signer] = []
        self._shown = -1
        self.list = QListWidget()
        self.list.setAccessibleName("Những người ký")
        self.list.setFixedSize(_LIST_WIDTH, _LIST_HEIGHT)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._show)
        self.form = Form(signer_fields(), key=lambda _signer: self._shown)
        self.form.edited.connect(self._take)
        self._titles = label(role="note")
        self.remove_button = push_button("Bỏ người này", self.remove, kind="link")
        self._arrange()

    def _arrange(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(SPACE_4)
        left.addWidget(self.list)
        left.addWidget(push_button("Thêm người ký", self.add, kind="link"))
        left.addWidget(self.remove_button)
        left.addStretch()
        right = QVBoxLayout()
        right.setSpacing(SPACE_8)
        right.addWidget(self.form)
        right.addWidget(self._titles)
        right.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_12)
        row.addLayout(left)
        row.addLayout(right, 1)

    @property
    def titles(self) -> str:
        """The line that tells how the chosen signer signs."""
        return self._titles.text()

    def put(self, signers: tuple[Signer, ...]) -> None:
        """Shows signers as they are stored; the chosen row stays chosen."""
        if tuple(self._signers) == signers:
            return
        kept = max(self.list.currentRow(), 0)
        self._signers = list(signers)
        self._list_again(min(kept, len(signers) - 1))

    def flush(self) -> None:
        """Tells what is still being typed."""
        self.form.flush()

    def add(self) -> None:
        """Adds a signer like the first one, but not yet named."""
        self.flush()
        first = self._signers[0] if self._signers else Signer()
        self._signers.append(dataclasses.replace(first, name=""))
        self._list_again(len(self._signers) - 1)
        self.edited.emit(tuple(self._signers))
        self.form.field("name").setFocus()

    def remove(self) -> None:
        """Takes the chosen signer out."""
        row = self.list.currentRow()
        if row >= 0:
            del self._signers[row]
            self._list_again(min(row, len(self._signers) - 1))
            self.edited.emit(tuple(self._signers))

    def _list_again(self, current: int) -> None:
        self._forget_form()
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([_line(signer) for signer in self._signers])
        self.list.setCurrentRow(current)
        self.list.blockSignals(False)
        self._show(current)

    def _forget_form(self) -> None:
        """The next fill is another signer's, even in the same row."""
        self._shown = -1
        self.form.fill(None)

    def _show(self, row: int) -> None:
        self.flush()
        self._forget_form()
        self._shown = row
        signer = self._signers[row] if 0 <= row < len(self._signers) else None
        self.form.fill(signer)
        self.remove_button.setVisible(signer is not None)
        self._say_titles()

    def _take(self, name: str, _value: Any) -> None:
        signer: Signer = self.form.record
        if name == "form" and signer.form is not SigningForm.HEAD and not signer.own_title:
            signer = dataclasses.replace(signer, own_title=f"Phó {signer.head_title}".strip())
            self.form.fill(signer)
        self._signers[self._shown] = signer
        self.list.item(self._shown).setText(_line(signer))
        self._say_titles()
        self.edited.emit(tuple(self._signers))

    def _say_titles(self) -> None:
        signer = self.form.record
        lines = signer.title_lines() if signer is not None else ()
        self._titles.setText("Ký là: " + " / ".join(lines) if lines else "")


def signer_fields() -> list[LineField | ChoiceField]:
    """The fields of one signer."""
    forms = {form: form.words for form in SigningForm}
    return [
        LineField("name", "Họ và tên", hint="không ghi học hàm, học vị"),
        ChoiceField("form", "Ký với tư cách", forms),
        LineField("head_title", "Chức vụ người đứng đầu", hint="Giám đốc"),
        LineField("own_title", "Chức vụ người ký", hint="khi không phải người đứng đầu"),
        LineField("on_behalf_of", "Thay mặt (TM.)", hint="Ủy ban nhân dân; để trống nếu không"),
    ]


def _line(signer: Signer) -> str:
    is_head = signer.form in (SigningForm.HEAD, SigningForm.ACTING)
    title = signer.head_title if is_head else signer.own_title
    return f"{signer.name or 'Chưa có tên'} — {title or 'chưa có chức vụ'}"
