"""The section tree of a plan as Qt's trees want it."""

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

from ttpl_desktop.domain.outline import Placed
from ttpl_desktop.domain.plan import PlanItem
from ttpl_desktop.domain.text import shorten

Index = QModelIndex | QPersistentModelIndex

KEY_ROLE = int(Qt.ItemDataRole.UserRole)
"""The `Key` of a row."""
REMARKED_ROLE = KEY_ROLE + 1
"""Whether something is missing at a row; the tooltip says what."""
WARNING = "⚠"
_MIME = "application/x-ttpl-plan-item"
_TITLE_LENGTH = 120
_NO_PARENT = QModelIndex()


class Fixed(enum.Enum):
    """The two parts of a plan that are no items: what stands over them and what ends it."""

    HEAD = "Tên, căn cứ, mở đầu"
    CLOSING = "Kết, nơi nhận, chữ ký"


Key = int | Fixed
"""What a row stands for: an item by its id, or one of the fixed parts."""


@dataclasses.dataclass(slots=True)
class _Branch:
    key: Key
    title: str
    remarks: tuple[str, ...]
    above: int
    row: int
    below: list[int] = dataclasses.field(default_factory=list)


class PlanTreeModel(QAbstractItemModel):
    """Rows of a plan. A drag only says where the item was dropped: `dropped(id, parent, place)`.

    The place counts from 0 among the other children of the parent id, None being the top.
    """

    dropped = Signal(int, object, int)

    def __init__(self) -> None:
        super().__init__()
        # Branch 0 is the invisible root; an index carries the number of its branch.
        self._branches = [_Branch(0, "", (), 0, 0)]
        self._is_fixed = True

    def put(
        self,
        placed: Sequence[Placed[PlanItem]] | None,
        remarks: Mapping[int, tuple[str, ...]],
        *,
        is_fixed: bool,
    ) -> bool:
        """Shows the items of a plan, or nothing; says whether rows came, went or moved.

        `is_fixed` keeps them from being dragged.
        """
        self._is_fixed = is_fixed
        branches = _branches(placed, remarks)
        if _shape(branches) == _shape(self._branches):
            self._branches = branches
            self._tell_of_words(QModelIndex())
            return False
        self.beginResetModel()
        self._branches = branches
        self.endResetModel()
        return True

    def index_of(self, key: Key | None) -> QModelIndex:
        """Where a key stands; an invalid index where it does not."""
        for number, branch in enumerate(self._branches[1:], start=1):
            if branch.key == key:
                return self.createIndex(branch.row, 0, number)
        return QModelIndex()

    def keys(self) -> list[Key]:
        """Every key from top to bottom."""
        return [branch.key for branch in self._branches[1:]]

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
        branch = self._branches[self._number(index)]
        if role == Qt.ItemDataRole.DisplayRole:
            return branch.title
        if role == REMARKED_ROLE:
            return bool(branch.remarks)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((branch.title, *branch.remarks))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join((branch.title, *branch.remarks))
        return branch.key if role == KEY_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._is_fixed:
            return flags if index.isValid() else Qt.ItemFlag.NoItemFlags
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        if isinstance(self._branches[self._number(index)].key, Fixed):
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
            self._branches[number].key for number in self._branches[self._number(parent)].below
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


def item_title(placed: Placed[PlanItem]) -> str:
    """Number and first words of an item, on one line."""
    words = placed.node.title or placed.node.text or f"({placed.node.kind.words.lower()} trống)"
    return f"{placed.label} {shorten(words, _TITLE_LENGTH)}".strip()


def _branches(
    placed: Sequence[Placed[PlanItem]] | None, remarks: Mapping[int, tuple[str, ...]]
) -> list[_Branch]:
    branches = [_Branch(0, "", (), 0, 0)]
    if placed is None:
        return branches
    _add(branches, Fixed.HEAD, Fixed.HEAD.value, (), 0)
    open_at = [0]
    for each in placed:
        del open_at[each.depth + 1 :]
        key = each.node.id
        open_at.append(
            _add(branches, key, item_title(each), remarks.get(key, ()), open_at[each.depth])
        )
    _add(branches, Fixed.CLOSING, Fixed.CLOSING.value, (), 0)
    return branches


def _add(
    branches: list[_Branch], key: Key, title: str, remarks: tuple[str, ...], above: int
) -> int:
    number = len(branches)
    below = branches[above].below
    branches.append(_Branch(key, title, remarks, above, len(below)))
    below.append(number)
    return number


def _shape(branches: Sequence[_Branch]) -> list[tuple[Key, int]]:
    return [(branch.key, branch.above) for branch in branches]
