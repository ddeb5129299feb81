"""The duties in a table under their superiors' plans, narrowed to what is missing or late."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttpl_desktop.app.coverage import Matrix
from ttpl_desktop.domain.coverage import Coverage, Hole
from ttpl_desktop.domain.superior import SuperiorPlan
from ttpl_desktop.ui.coverage.words import columns, state_of
from ttpl_desktop.ui.settings import Settings
from ttpl_desktop.ui.sizes import row_height
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.task.view import Sheet
from ttpl_desktop.ui.widgets.empty_state import EmptyState
from ttpl_desktop.ui.widgets.grouped_table import GroupedModel, GroupedTable, GroupLine, LinedPage
from ttpl_desktop.ui.widgets.paged_model import Page
from ttpl_desktop.ui.widgets.view_switch import ViewSwitch

Lets = Callable[[Coverage], bool]
_LINES = 3
"""Of a row on paper."""
_KINDS: tuple[tuple[str, str, Lets], ...] = (
    ("Tất cả", "", lambda _row: True),
    ("Còn thiếu", "còn thiếu", lambda row: bool({*row.holes} - {Hole.LATER})),
    ("Muộn hơn cấp trên", "muộn hơn hạn cấp trên", lambda row: Hole.LATER in row.holes),
    ("Không áp dụng", "không áp dụng", lambda row: row.duty.is_set_aside),
)
"""Each way to narrow: its button, how a sentence says it, and what it lets through."""
_NOTHING_SUCH = (
    "Chưa kế hoạch cấp trên nào giao việc cho đơn vị mình.",
    "Mọi nhiệm vụ cấp trên giao đều đã có trong kế hoạch và đã có việc.",
    "Không có mục hay việc nào muộn hơn hạn của cấp trên.",
    "Chưa nhiệm vụ nào được ghi là không áp dụng.",
)


@dataclasses.dataclass(frozen=True, slots=True)
class _PlanGroup:
    """A superior's plan over its duties."""

    plan: SuperiorPlan
    duties: int

    @property
    def words(self) -> str:
        office = f" · {self.plan.office}" if self.plan.office else ""
        return f"{self.plan.called()}{office} · {self.duties} nhiệm vụ"


class _TallTable(GroupedTable):
    """Rows of two lines: the wordings of duties are long; the lines of the plans stay low."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.stretch()

    def stretch(self) -> None:
        """Gives every row its height; again after the rows have changed."""
        self.setWordWrap(True)
        low = row_height(self.font())
        self.verticalHeader().setDefaultSectionSize(low + self.fontMetrics().lineSpacing())
        for row in range(self.source.rowCount()):
            is_line = isinstance(self.source.item(row), GroupLine)
            self.setRowHeight(row, low if is_line else self.verticalHeader().defaultSectionSize())


class CoverageTable(QWidget):
    """`chosen` when other rows are; `opened` carries a row and the column that was opened."""

    chosen = Signal()
    opened = Signal(object, int)

    def __init__(self, settings: Settings, empty: EmptyState) -> None:
        super().__init__()
        self._matrix = Matrix(0, (), {}, (), is_read=False)
        self.switch = ViewSwitch([words for words, _said, _lets in _KINDS])
        self.model = GroupedModel(
            columns(lambda: self._matrix.proposed), self._fetch, lambda: len(self.rows), parent=self
        )
        self.table = _TallTable("coverage", self.model, settings)
        self.table.setAccessibleName("Nhiệm vụ cấp trên giao")
        self._unread = empty
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.table, 1)
        column.addWidget(empty, 1)
        self.setFocusProxy(self.table)
        self._connect()

    def _connect(self) -> None:
        self.switch.chosen.connect(lambda _index: self._narrow())
        self.model.modelReset.connect(self.table.stretch)
        self.table.selectionModel().selectionChanged.connect(lambda *_both: self.chosen.emit())
        self.table.opened.connect(
            lambda item: self.opened.emit(item, self.table.currentIndex().column())
        )

    def put(self, matrix: Matrix) -> None:
        """Shows the coverage as it is now; cursor and selection stay where they can."""
        self._matrix = matrix
        for action, (words, _said, lets) in zip(self.switch.choices, _KINDS, strict=True):
            action.setText(f"{words} {sum(map(lets, matrix.rows))}")
        for each in (self.switch, self.table):
            each.setVisible(matrix.is_read)
        self._unread.setVisible(not matrix.is_read)
        self._show()
        self.chosen.emit()

    def choose(self, duty_id: int) -> None:
        """Puts the cursor on a duty, widening the list where it hides it; nothing where gone."""
        row = self._matrix.row(duty_id)
        if row is None:
            return
        if not _KINDS[self.switch.index][2](row):
            self.switch.choose(0)
            self._show()
        self.table.select(duty_id)

    @property
    def rows(self) -> tuple[Coverage, ...]:
        """The duties that are let through, plan by plan."""
        lets = _KINDS[self.switch.index][2]
        return tuple(row for row in self._matrix.rows if lets(row))

    @property
    def selected(self) -> list[Coverage]:
        """The selected duties, from the top."""
        return self.table.selected

    @property
    def current(self) -> Coverage | None:
        """The duty under the cursor, else the first that is selected; None without any."""
        found = self.table.current
        selected = self.selected
        return found if found in selected else next(iter(selected), None)

    @property
    def narrowed(self) -> str:
        """What the list was narrowed to, in words; empty for all."""
        return _KINDS[self.switch.index][1]

    def sheets(self, size: QSize, font: QFont) -> Sequence[Sheet]:
        """The pages of the table on paper of this size, in letters of this font."""
        from ttpl_desktop.ui.task.paper_table import table_sheets

        order = self.model.sort_name, self.model.is_descending
        return table_sheets(self.table, self._fetch(None, 0, *order).rows, size, font, lines=_LINES)

    def _narrow(self) -> None:
        self._show()
        self.chosen.emit()

    def _show(self) -> None:
        self.table.refresh()
        words = _NOTHING_SUCH[self.switch.index]
        self.table.set_empty(None if self.model.rowCount() else EmptyState(words))
        if not self.selected:
            self._choose_first()

    def _choose_first(self) -> None:
        items = map(self.model.item, range(self.model.rowCount()))
        first = next((item for item in items if not isinstance(item, GroupLine)), None)
        if first is not None:
            self.table.select(first.id)

    def _fetch(self, _after: Any, _limit: int, sort: str | None, descending: bool) -> Page:
        """All rows at once: they are in memory; sorting stays inside each superior's plan."""
        groups: dict[int, list[Coverage]] = {}
        for row in self.rows:
            groups.setdefault(row.plan.id, []).append(row)
        rows: list[Coverage] = []
        lines: list[_PlanGroup] = []
        for listed in groups.values():
            rows += sorted(listed, key=_ORDERS[sort or "position"], reverse=descending)
            lines += [_PlanGroup(listed[0].plan, len(listed))] * len(listed)
        return LinedPage(rows, lines, None, None)


_GRAVITY = ("LATE", "SOON", "WAITING", "DONE", "DROPPED")
_ORDERS: dict[str, Callable[[Coverage], Any]] = {
    "position": lambda row: (row.duty.position, row.id),
    "day": lambda row: (row.duty.last_day is None, row.duty.last_day or row.duty.position, row.id),
    "standing": lambda row: (_GRAVITY.index(state_of(row).name), row.standing, row.duty.position),
}
