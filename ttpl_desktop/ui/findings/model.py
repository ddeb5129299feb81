"""The rows of a list of findings."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ttpl_desktop.ui.findings.rows import Heading, Shown, with_headings

ROW_ROLE = Qt.ItemDataRole.UserRole
"""The `Heading` or `Shown` of a row."""
_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class FindingModel(QAbstractListModel):
    """Headings, which cannot be chosen, and findings."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Heading | Shown] = []

    def put(self, shown: Sequence[Shown]) -> None:
        """Shows other findings, in groups."""
        self.beginResetModel()
        self._rows = with_headings(shown)
        self.endResetModel()

    @property
    def shown(self) -> list[Shown]:
        """The findings in order."""
        return [row for row in self._rows if isinstance(row, Shown)]

    def index_of(self, key: Hashable) -> QModelIndex:
        """The row of a finding; an invalid one where it is not shown."""
        for number, row in enumerate(self._rows):
            if isinstance(row, Shown) and row.key == key:
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words if isinstance(row, Heading) else row.message
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.words if isinstance(row, Heading) else row.spoken()
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, Shown):
            return row.place
        return None
