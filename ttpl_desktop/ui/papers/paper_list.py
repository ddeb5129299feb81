"""The papers of a year: each with its name and its state."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from ttpl_desktop.ui.sizes import row_height
from ttpl_desktop.ui.states import State
from ttpl_desktop.ui.widgets.chips import StateChip
from ttpl_desktop.ui.widgets.labels import ElidedLabel

_ID_ROLE = int(Qt.ItemDataRole.UserRole)
_MOST_ROWS = 4
_MORE_THAN_A_ROW = 8
"""Pixels that a row is higher than those of other lists: it holds a chip."""


@dataclasses.dataclass(frozen=True, slots=True)
class PaperRow:
    """One paper: what tells it from the others, its state by colour and word, its title."""

    paper_id: int
    name: str
    state: State
    word: str
    title: str


class PaperList(QListWidget):
    """A list of papers; `chosen` is told only for what the officer did."""

    chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.currentItemChanged.connect(self._tell)

    def put_rows(self, rows: Sequence[PaperRow]) -> None:
        """Shows papers, the newest last; the chosen one stays, else the newest is chosen."""
        chosen = self.paper_id
        with QSignalBlocker(self):
            self.clear()
            for row in rows:
                self._add(row)
            self.choose(chosen if chosen in {row.paper_id for row in rows} else None)
        self._fit()

    @property
    def paper_id(self) -> int | None:
        """The chosen paper; None where there is none."""
        row = self.currentItem()
        return int(row.data(_ID_ROLE)) if row is not None else None

    def choose(self, paper_id: int | None) -> None:
        """Chooses a paper without telling anyone; None chooses the newest."""
        ids = [self.item(row).data(_ID_ROLE) for row in range(self.count())]
        with QSignalBlocker(self):
            self.setCurrentRow(ids.index(paper_id) if paper_id in ids else len(ids) - 1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        height = row_height(self.font()) + _MORE_THAN_A_ROW
        for row in range(self.count()):
            self.item(row).setSizeHint(QSize(0, height))
        seen = min(max(self.count(), 1), _MOST_ROWS)
        self.setFixedHeight(seen * height + 2 * self.frameWidth() + 2)

    def _add(self, paper: PaperRow) -> None:
        row = QListWidgetItem()
        row.setData(_ID_ROLE, paper.paper_id)
        row.setData(Qt.ItemDataRole.AccessibleTextRole, f"{paper.name}, {paper.word}")
        row.setToolTip(paper.title)
        self.addItem(row)
        line = QWidget()
        cells = QHBoxLayout(line)
        cells.setContentsMargins(8, 0, 8, 0)
        chip = StateChip()
        cells.addWidget(ElidedLabel(paper.name), 1)
        cells.addWidget(chip)
        chip.put(paper.state, paper.word, marked=False)
        self.setItemWidget(row, line)

    def _tell(self, row: QListWidgetItem | None) -> None:
        if row is not None:
            self.chosen.emit(row.data(_ID_ROLE))
