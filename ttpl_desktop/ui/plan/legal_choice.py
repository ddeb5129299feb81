"""A dialog that chooses documents of the register of legal documents."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.widgets.labels import label
from ttpl_desktop.ui.widgets.pick_list import Pick, PickList, TickList

_SIZE = 620, 380


def documents_to_tick(documents: Sequence[LegalDocument]) -> PickList[int]:
    """The documents by their ids, none ticked; a sentence says it where there is none."""
    picks = [Pick(document.id, document.full_citation()) for document in documents]
    made = PickList(TickList(picks, (), "Văn bản trong sổ"), "Tìm trong sổ văn bản")
    if not documents:
        made.column.addWidget(label("Sổ văn bản không còn văn bản nào khác để thêm.", "quiet"))
    made.setMinimumSize(*_SIZE)
    return made


def choose_documents(parent: QWidget, documents: Sequence[LegalDocument]) -> tuple[int, ...]:
    """The documents that the officer ticks; none when they think better of it."""
    choice = documents_to_tick(documents)
    return choice.chosen if dialogs.ask(parent, "Chọn văn bản", choice, do="Thêm vào") else ()
