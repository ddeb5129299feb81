"""A table model that loads its rows a page at a time, by keyset."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from operator import attrgetter
from typing import Any, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QGuiApplication

from ttpl_desktop.ui.states import State, colour_of, mark_of
from ttpl_desktop.ui.theme import tokens_of

ITEM_ROLE = int(Qt.ItemDataRole.UserRole)
"""Gives the object of a row, the same in every column."""

PAGE_SIZE = 60
AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Page(Protocol):
    """Some rows in order, and the key to ask for those after them; None when these are the last."""

    @property
    def rows(self) -> Sequence[Any]: ...

    @property
    def next_key(self) -> Any: ...


Fetch = Callable[[Any, int, str | None, bool], Page]
"""(after key or None, limit, sort key or None for the source's own order, descending) → Page."""


@dataclasses.dataclass(frozen=True, slots=True)
class Column:
    """One column: its title and the text of a row.

    `width` counts average characters; the one column with `stretch` takes what is left over.
    Without a `sort_key` (what the source sorts by) the header does nothing. `state` adds the mark
    and colour of a state. `hidden` columns wait in the column chooser.
    """

    title: str
    text: Callable[[Any], str]
    width: int = 14
    sort_key: str | None = None
    right: bool = False
    stretch: bool = False
    hidden: bool = False
    state: Callable[[Any], State | None] | None = None


class PagedTableModel(QAbstractTableModel):
    """Rows of a source that is asked only for the next page; `data` never asks it anything.

    `sort_name` is what the source sorts by now, None for its own order.
    """

    def __init__(
        self,
        columns: Sequence[Column],
        fetch: Fetch,
        count: Callable[[], int],
        *,
        key: Callable[[Any], Hashable] = attrgetter("id"),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._fetch, self._count, self._key = fetch, count, key
        self._rows: list[Any] = []
        self._next: Any = None
        self._more = True
        self._is_held = False
        self.sort_name: str | None = None
        self.is_descending = False

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        shown = _SHOWN.get(role)
        if shown is None or not index.isValid() or index.row() >= len(self._rows):
            return None
        return shown(self._rows[index.row()], self.columns[index.column()])

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self.columns[section])
        return self.columns[section].title if role == Qt.ItemDataRole.DisplayRole else None

    def canFetchMore(self, parent: AnyIndex) -> bool:
        return not parent.isValid() and self._more and not self._is_held

    def fetchMore(self, parent: AnyIndex) -> None:
        if not parent.isValid() and self._more:
            self._append(PAGE_SIZE)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask the source again in another order; column -1 is the source's own."""
        self.sort_name = self.columns[column].sort_key if column >= 0 else None
        self.is_descending = order is Qt.SortOrder.DescendingOrder
        self.reload(keep=False)

    def reload(self, *, keep: bool = True) -> None:
        """Ask the source from the start; with `keep` for as many rows as were loaded."""
        wanted = max(PAGE_SIZE, len(self._rows)) if keep else PAGE_SIZE
        self.beginResetModel()
        page = self._fetch(None, wanted, self.sort_name, self.is_descending)
        self._rows = list(page.rows)
        self._take_end(page)
        self.endResetModel()

    @contextmanager
    def holding(self) -> Iterator[None]:
        """Load no further page meanwhile, whatever a view that is being laid out asks for."""
        self._is_held = True
        try:
            yield
        finally:
            self._is_held = False

    def total(self) -> int:
        """How many rows the source has, loaded or not; asks the source."""
        return self._count()

    def item(self, row: int) -> Any:
        """The object of a loaded row."""
        return self._rows[row]

    def key_of(self, item: Any) -> Hashable:
        """What tells an object from others across reloads."""
        return self._key(item)

    def row_of(self, key: Hashable) -> int | None:
        """Where an object stands among the loaded rows; None if it is not there."""
        return next((i for i, row in enumerate(self._rows) if self._key(row) == key), None)

    def _append(self, limit: int) -> None:
        page = self._fetch(self._next, limit, self.sort_name, self.is_descending)
        if page.rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(page.rows) - 1)
            self._rows.extend(page.rows)
            self.endInsertRows()
        self._take_end(page)

    def _take_end(self, page: Page) -> None:
        self._next = page.next_key
        self._more = page.next_key is not None


def _text(row: Any, column: Column) -> str:
    """What a cell says, with the mark of its state before it."""
    state = column.state(row) if column.state else None
    words = column.text(row)
    return f"{mark_of(state)} {words}" if state else words


def _colour(row: Any, column: Column) -> QColor | None:
    state = column.state(row) if column.state else None
    return QColor(colour_of(state, tokens_of(QGuiApplication.palette()))) if state else None


def _alignment(column: Column) -> Qt.AlignmentFlag:
    return _RIGHT if column.right else _LEFT


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
# A view asks for each of ten roles of each cell: what there is nothing for must be said quickly.
_SHOWN: dict[int, Callable[[Any, Column], Any]] = {
    Qt.ItemDataRole.DisplayRole: _text,
    Qt.ItemDataRole.ToolTipRole: _text,
    Qt.ItemDataRole.ForegroundRole: _colour,
    Qt.ItemDataRole.TextAlignmentRole: lambda _row, column: _alignment(column),
    ITEM_ROLE: lambda row, _column: row,
}
