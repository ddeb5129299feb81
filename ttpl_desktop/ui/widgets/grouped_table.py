"""A table whose rows stand under the lines of their groups."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent

from ttpl_desktop.ui.theme import tokens_of
from ttpl_desktop.ui.widgets.page_table import PagedTable
from ttpl_desktop.ui.widgets.paged_model import ITEM_ROLE, AnyIndex, PagedTableModel

_INDENT = 8


class Group(Protocol):
    """What stands over the rows of one group."""

    @property
    def words(self) -> str: ...


@dataclasses.dataclass(frozen=True, slots=True)
class GroupLine:
    """A row that is no record: the words of a group over its rows."""

    group: Group

    @property
    def id(self) -> str:
        """No record has a word for its id."""
        return self.group.words


class LinedPage:
    """A page with a line before the first row of each group; `last` is the group before it."""

    def __init__(
        self, rows: Sequence[Any], groups: Sequence[Group], next_key: Any, last: Group | None
    ) -> None:
        self.rows = [*_lined(rows, groups, last)] if groups else rows
        self.next_key = next_key


def _lined(rows: Sequence[Any], groups: Sequence[Group], last: Group | None) -> Iterator[Any]:
    for row, group in zip(rows, groups, strict=True):
        if last is None or group.words != last.words:
            yield GroupLine(group)
        last = group
        yield row


class GroupedModel(PagedTableModel):
    """Rows and lines; a line can be neither chosen nor walked to."""

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._is_line(index):
            return self.item(index.row()) if role == ITEM_ROLE else None
        return super().data(index, role)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        return Qt.ItemFlag.NoItemFlags if self._is_line(index) else super().flags(index)

    def _is_line(self, index: AnyIndex) -> bool:
        row = index.row()
        return 0 <= row < len(self._rows) and isinstance(self._rows[row], GroupLine)


class GroupedTable(PagedTable):
    """A table over pages that writes the words of each group over the whole width."""

    @property
    def selected(self) -> list[Any]:
        return [item for item in super().selected if not isinstance(item, GroupLine)]

    @property
    def lines(self) -> list[str]:
        """The words of the groups that are loaded, from the top."""
        items = map(self.source.item, range(self.source.rowCount()))
        return [item.id for item in items if isinstance(item, GroupLine)]

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        top, height = max(self.rowAt(0), 0), self.viewport().height()
        for row in range(top, self.source.rowCount()):
            place = self.rowViewportPosition(row)
            if place > height:
                break
            item = self.source.item(row)
            if isinstance(item, GroupLine):
                self._draw_line(painter, place, self.rowHeight(row), item.id)

    def _draw_line(self, painter: QPainter, top: int, height: int, words: str) -> None:
        area = QRect(0, top, self.viewport().width(), height)
        draw_line(painter, area, words, QFont(self.font()), self)


def draw_line(
    painter: QPainter, area: QRect, words: str, font: QFont, table: PagedTable | None = None
) -> None:
    """Write a group's words into their row, in the colours of a table or, on paper, in black."""
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    if table is not None:
        tokens = tokens_of(table.palette())
        painter.fillRect(area.adjusted(0, 0, 0, -1), QColor(tokens.window))
        painter.setPen(QColor(tokens.text))
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    inside = area.adjusted(_INDENT, 0, -_INDENT, 0)
    fitting = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, inside.width())
    painter.drawText(inside, flags, fitting)
