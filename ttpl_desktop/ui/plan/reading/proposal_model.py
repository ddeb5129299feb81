"""The proposed tasks as rows with ticks, all of them or those of the officer's own unit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QGuiApplication

from ttpl_desktop.app import superior
from ttpl_desktop.app.superior import Proposal
from ttpl_desktop.domain.calendar import WorkCalendar
from ttpl_desktop.ui.plan.reading.proposal_words import (
    STATES,
    TITLES,
    Column,
    cell_words,
    tooltip,
)
from ttpl_desktop.ui.states import colour_of
from ttpl_desktop.ui.theme import tokens_of
from ttpl_desktop.ui.tokens import Tokens, mix

AnyIndex = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()
_LIT = 0.16
"""Share of the accent in the ground of a row whose words are pointed at in the source."""
_CAN_BE_ASKED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class ProposalModel(QAbstractTableModel):
    """Rows of proposals; `ticked_changed` whenever other ones are ticked, whoever did it.

    Ticks live here until they are accepted: they are the officer's choice about one reading.
    """

    ticked_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Proposal, ...] = ()
        self._shown: list[int] = []
        self._ticked: set[str] = set()
        self._lit: frozenset[int] = frozenset()
        self._is_narrowed = False
        self._calendar = WorkCalendar()

    # What is shown

    def put(self, proposals: Sequence[Proposal], calendar: WorkCalendar) -> None:
        """Shows the proposals of another reading: those of the own unit are ticked."""
        self._ticked = {p.key for p in proposals if p.is_preticked}
        self._lit = frozenset()
        self._fill(proposals, calendar)

    def renew(self, proposals: Sequence[Proposal], calendar: WorkCalendar) -> None:
        """Shows the same reading after something changed: accepted ones lose their ticks.

        One that can be accepted again, because accepting it was undone, gets its tick back.
        """
        before = {p.key: p.state for p in self._all}
        can_be_ticked = {p.key for p in proposals if p.can_be_chosen}
        freed = {
            p.key
            for p in proposals
            if p.state is superior.State.NEW and before.get(p.key) is superior.State.ACCEPTED
        }
        self._ticked = (self._ticked & can_be_ticked) | freed
        self._fill(proposals, calendar)

    def narrow(self, narrowed: bool) -> None:
        """Shows the proposals of the own unit alone, or all."""
        self._is_narrowed = narrowed
        self._fill(self._all, self._calendar)

    def _fill(self, proposals: Sequence[Proposal], calendar: WorkCalendar) -> None:
        self.beginResetModel()
        self._all, self._calendar = tuple(proposals), calendar
        self._shown = [
            number for number, p in enumerate(self._all) if p.is_mine or not self._is_narrowed
        ]
        self.endResetModel()
        self.ticked_changed.emit()

    def proposal(self, row: int) -> Proposal:
        """The proposal of a row on screen."""
        return self._all[self._shown[row]]

    def number(self, row: int) -> int:
        """The place of a row's activity in the plan that was read."""
        return self._shown[row]

    def row_of(self, number: int) -> int | None:
        """The row of an activity by its place in the plan; None where it is not shown."""
        return self._shown.index(number) if number in self._shown else None

    def light(self, numbers: Iterable[int]) -> None:
        """Makes the rows of these activities stand out, and no others."""
        self._lit = frozenset(numbers)
        if self._shown:
            ends = self.index(0, 0), self.index(len(self._shown) - 1, len(Column) - 1)
            self.dataChanged.emit(*ends, [Qt.ItemDataRole.BackgroundRole])

    # Ticks

    @property
    def ticked(self) -> tuple[str, ...]:
        """The keys of the ticked proposals, in the order of the plan."""
        return tuple(p.key for p in self._all if p.key in self._ticked)

    def tick(self, rows: Iterable[int], ticked: bool) -> None:
        """Ticks rows or takes their ticks away; those accepted already are passed over."""
        for row in rows:
            proposal = self.proposal(row)
            if ticked and proposal.can_be_chosen:
                self._ticked.add(proposal.key)
            else:
                self._ticked.discard(proposal.key)
        if self._shown:
            ends = self.index(0, Column.TICK), self.index(len(self._shown) - 1, Column.TICK)
            self.dataChanged.emit(*ends, [Qt.ItemDataRole.CheckStateRole])
        self.ticked_changed.emit()

    def toggle(self, rows: Sequence[int]) -> None:
        """Ticks the rows, or unticks them where all that can be are ticked already."""
        able = [row for row in rows if self.proposal(row).can_be_chosen]
        are_ticked = all(self.proposal(row).key in self._ticked for row in able)
        self.tick(able, not are_ticked)

    @property
    def shown_state(self) -> Qt.CheckState | None:
        """Whether all, some or none of the rows on screen are ticked; None where none can be."""
        able = [p for p in map(self.proposal, range(len(self._shown))) if p.can_be_chosen]
        count = len([p for p in able if p.key in self._ticked])
        if not able:
            return None
        if count in (0, len(able)):
            return Qt.CheckState.Checked if count else Qt.CheckState.Unchecked
        return Qt.CheckState.PartiallyChecked

    # What Qt asks

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        is_title = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return TITLES[section] if is_title else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if index.column() == Column.TICK and self.proposal(index.row()).can_be_chosen:
            return _CAN_BE_ASKED | Qt.ItemFlag.ItemIsUserCheckable
        return _CAN_BE_ASKED

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.tick([index.row()], Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        proposal, column = self.proposal(index.row()), Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell_words(proposal, column, self._calendar)
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(proposal, column, self._calendar)
            case Qt.ItemDataRole.CheckStateRole if column is Column.TICK:
                return self._tick_of(proposal)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(proposal, column)
            case Qt.ItemDataRole.ForegroundRole if column is Column.STATE:
                return QColor(colour_of(STATES[proposal.state], _tokens()))
            case Qt.ItemDataRole.BackgroundRole if self._shown[index.row()] in self._lit:
                return QColor(mix(_tokens().accent, _tokens().panel, _LIT))
        return None

    def _tick_of(self, proposal: Proposal) -> Qt.CheckState | None:
        if not proposal.can_be_chosen:
            return None
        is_ticked = proposal.key in self._ticked
        return Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked

    def _spoken(self, proposal: Proposal, column: Column) -> str:
        """What a screen reader says of a cell; a tick is told in words."""
        if column is not Column.TICK:
            return cell_words(proposal, column, self._calendar)
        if not proposal.can_be_chosen:
            return "không cần nhận"
        return "sẽ nhận" if proposal.key in self._ticked else "không nhận"


def _tokens() -> Tokens:
    return tokens_of(QGuiApplication.palette())
