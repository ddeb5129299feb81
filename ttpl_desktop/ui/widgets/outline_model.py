"""The rows of a tree of sections as Qt's trees want them: a plan's items, a report's sections."""

from __future__ import annotations

import dataclasses
import enum
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ttpl_desktop.ui.widgets.ring import RingPart

Index = QModelIndex | QPersistentModelIndex

KEY_ROLE = int(Qt.ItemDataRole.UserRole)
"""The `Key` of a row."""
REMARKED_ROLE = KEY_ROLE + 1
"""Whether something is missing at a row; the tooltip says what."""
RING_ROLE = KEY_ROLE + 2
"""The arcs of a row's ring; none where rows have no ring."""
BADGE_ROLE = KEY_ROLE + 3
"""A sign with a count at the right edge of a row; empty where there is none."""
_MIME = "application/x-ttpl-outline-row"
_NO_PARENT = QModelIndex()


class Fixed(enum.Enum):
    """The two parts of a paper that are no sections: what stands over them and what ends it."""

    HEAD = "head"
    CLOSING = "closing"


Key = int | Fixed
"""What a row stands for: a section by its id, or one of the fixed parts."""


@dataclasses.dataclass(frozen=True, slots=True)
class OutlineRow:
    """One row: `depth` from 0, what is missing in `remarks`, and the arcs of its ring.

    `told` are sentences of the tooltip alone, where `remarks` also put a sign on the row.
    """

    key: Key
    title: str
    depth: int = 0
    remarks: tuple[str, ...] = ()
    ring: tuple[RingPart, ...] = ()
    told: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Badge:
    """A sign at the right edge of a row, and the sentence that says what it means."""

    sign: str
    meaning: str


@dataclasses.dataclass(slots=True)
class _Branch:
    content: OutlineRow
    above: int
    row: int
    below: list[int] = dataclasses.field(default_factory=list)


_ROOT = OutlineRow(0, "")


class OutlineModel(QAbstractItemModel):
    """Rows of a paper. A drag only says where a row was dropped: `dropped(id, parent, place)`.

    The place counts from 0 among the other children of the parent id, None being the top.
    """

    dropped = Signal(int, object, int)

    def __init__(self) -> None:
        super().__init__()
        # Branch 0 is the invisible root; an index carries the number of its branch.
        self._branches = [_Branch(_ROOT, 0, 0)]
        self._badges: Mapping[Key, Badge] = {}
        self._is_fixed = True

    def put_rows(self, rows: Sequence[OutlineRow], *, is_fixed: bool) -> bool:
        """Shows rows in reading order; says whether some came, went or moved.

        `is_fixed` keeps them from being dragged.
        """
        self._is_fixed = is_fixed
        branches = _branches(rows)
        if _shape(branches) == _shape(self._branches):
            self._branches = branches
            self._tell_of_words(QModelIndex())
            return False
        self.beginResetModel()
        self._branches = branches
        self.endResetModel()
        return True

    def put_badges(self, badges: Mapping[Key, Badge]) -> None:
        """Shows these signs, and no others, at the rows of their keys."""
        if badges != self._badges:
            self._badges = badges
            self._tell_of_words(QModelIndex())

    def put_row(self, row: OutlineRow) -> None:
        """Shows other words of one row that is there, at the depth that it has."""
        index = self.index_of(row.key)
        if index.isValid():
            self._branches[self._number(index)].content = row
            self.dataChanged.emit(index, index)

    def index_of(self, key: Key | None) -> QModelIndex:
        """Where a key stands; an invalid index where it does not."""
        for number, branch in enumerate(self._branches[1:], start=1):
            if branch.content.key == key:
                return self.createIndex(branch.row, 0, number)
        return QModelIndex()

    def keys(self) -> list[Key]:
        """Every key from top to bottom."""
        return [branch.content.key for branch in self._branches[1:]]

    # What Qt asks for

    def index(self, row: int, column: int, parent: Index = _NO_PARENT) -> QModelIndex:
        below = self._branches[self._number(parent)].below
        if column != 0 or not 0 <= row < len(below):
            return QModelIndex()
        return self.createIndex(row, column, below[row])

    def parent(self, index: Index = _NO_PARENT) -> QModelIndex:  # type: ignore[override]
        above = self._branches[self._number(index)].above
        return self.createIndex(self._branches[above].row, 0, above) if above else QModelIndex()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return len(self._branches[self._number(parent)].below)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 1

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        row = self._branches[self._number(index)].content
        badge = self._badges.get(row.key)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            meaning = (badge.meaning,) if badge else ()
            between = "\n" if role == Qt.ItemDataRole.ToolTipRole else " "
            return between.join((row.title, *row.remarks, *meaning, *row.told))
        if role == BADGE_ROLE:
            return badge.sign if badge else ""
        own = {KEY_ROLE: row.key, REMARKED_ROLE: bool(row.remarks), RING_ROLE: row.ring}
        return own.get(role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._is_fixed:
            return flags if index.isValid() else Qt.ItemFlag.NoItemFlags
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        if isinstance(self._branches[self._number(index)].content.key, Fixed):
            return flags
        return flags | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        carried = QMimeData()
        carried.setData(_MIME, QByteArray(str(indexes[0].data(KEY_ROLE)).encode()))
        return carried

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Says where the item goes; never moves it itself, so that the store stays the truth."""
        if data.hasFormat(_MIME) and not self._is_fixed:
            item_id = int(bytes(data.data(_MIME).data()).decode())
            self.dropped.emit(item_id, *self._drop_place(item_id, row, parent))
        return False

    def _drop_place(self, item_id: int, row: int, parent: Index) -> tuple[int | None, int]:
        below = [
            self._branches[number].content.key
            for number in self._branches[self._number(parent)].below
        ]
        before = below if row < 0 else below[:row]
        place = sum(1 for key in before if isinstance(key, int) and key != item_id)
        return (parent.data(KEY_ROLE) if parent.isValid() else None), place

    def _number(self, index: Index) -> int:
        return index.internalId() if index.isValid() else 0

    def _tell_of_words(self, parent: QModelIndex) -> None:
        count = self.rowCount(parent)
        if count:
            self.dataChanged.emit(self.index(0, 0, parent), self.index(count - 1, 0, parent))
        for row in range(count):
            self._tell_of_words(self.index(row, 0, parent))


def _branches(rows: Sequence[OutlineRow]) -> list[_Branch]:
    branches = [_Branch(_ROOT, 0, 0)]
    open_at = [0]
    for row in rows:
        del open_at[row.depth + 1 :]
        above = open_at[row.depth]
        open_at.append(len(branches))
        branches[above].below.append(len(branches))
        branches.append(_Branch(row, above, len(branches[above].below) - 1))
    return branches


def _shape(branches: Sequence[_Branch]) -> list[tuple[Key, int]]:
    return [(branch.content.key, branch.above) for branch in branches]
