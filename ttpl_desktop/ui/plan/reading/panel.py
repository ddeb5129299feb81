"""The right side: the proposed tasks, the times that belong to none, and what was mended."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ttpl_desktop.app.superior import Looked, Proposal
from ttpl_desktop.domain.calendar import WorkCalendar
from ttpl_desktop.domain.reading.read_plan import LooseTime, ReadPlan
from ttpl_desktop.domain.reading.source import Repair
from ttpl_desktop.domain.text import shorten
from ttpl_desktop.ui.plan.reading.finding import place_of_repair
from ttpl_desktop.ui.plan.reading.fold_list import FoldLists
from ttpl_desktop.ui.plan.reading.proposal_model import ProposalModel
from ttpl_desktop.ui.plan.reading.proposal_table import ProposalTable
from ttpl_desktop.ui.plan.reading.proposal_words import day_words, why_words
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.widgets.empty_state import EmptyState
from ttpl_desktop.ui.widgets.labels import ElidedLabel
from ttpl_desktop.ui.widgets.view_switch import ViewSwitch

_MINE, _ALL = 0, 1
_SENTENCE_LENGTH = 160
_NOTHING = "Không thấy nhiệm vụ nào trong văn bản này. Hãy đọc lại ở bên trái."

LOOSE = "Thời gian chưa gán cho nhiệm vụ nào"
GONE = "Việc đã nhận mà văn bản không còn"
REPAIRS = "Những chỗ đã sửa khi đọc"
"""The names of the lists under the table."""


class ProposalPanel(QWidget):
    """`place_wanted` carries a place of the source that belongs to no proposal."""

    place_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: ReadPlan | None = None
        self.rows = ProposalModel(self)
        self.table = ProposalTable(self.rows)
        self.switch = ViewSwitch(["", ""])
        self.all_box = QCheckBox("Chọn mọi dòng đang hiện")
        self.why = ElidedLabel(role="note")
        self.lists = FoldLists((LOOSE, GONE, REPAIRS))
        self.nothing = EmptyState(_NOTHING, parent=self.table.viewport())
        self._build()
        self._connect()

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACE_8)
        top.addWidget(self.switch)
        top.addStretch()
        top.addWidget(self.all_box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addLayout(top)
        QVBoxLayout(self.table.viewport()).addWidget(self.nothing)
        column.addWidget(self.table, 1)
        column.addWidget(self.why)
        column.addWidget(self.lists)

    def _connect(self) -> None:
        self.switch.chosen.connect(self._narrow)
        self.all_box.clicked.connect(lambda _checked: self._tick_shown())
        self.rows.ticked_changed.connect(self._show_ticked)
        self.table.chosen.connect(self.tell_why)
        self.lists.chosen.connect(self._go)

    # What is shown

    def put(self, plan: ReadPlan, looked: Looked, calendar: WorkCalendar) -> None:
        """Shows another reading; narrowed to the own unit where that has a duty in it."""
        self._plan = plan
        self.rows.put(looked.proposals, calendar)
        has_own = any(each.is_mine for each in looked.proposals)
        self.switch.choose(_MINE if has_own else _ALL)
        self.rows.narrow(has_own)
        self._count(looked.proposals)
        loose = [_loose_words(each, calendar) for each in plan.unassigned]
        self.lists.put(LOOSE, f"Chưa gán {len(loose)} mốc thời gian", loose)
        repairs = [_repair_words(each) for each in plan.repairs]
        self.lists.put(REPAIRS, f"Đã sửa {len(repairs)} chỗ", repairs)
        self.lists.open(LOOSE if loose else None)
        self._put_gone(looked)
        self.nothing.setVisible(not looked.proposals)
        self._choose_again(None)

    def renew(self, looked: Looked, calendar: WorkCalendar) -> None:
        """Shows the same reading after something changed."""
        number = self.table.number
        self.rows.renew(looked.proposals, calendar)
        self._count(looked.proposals)
        self._put_gone(looked)
        self._choose_again(number)

    def _choose_again(self, number: int | None) -> None:
        """Puts the cursor back on an activity, or on the first row where that is not shown."""
        shown = number if number is not None and self.rows.row_of(number) is not None else None
        if shown is None and self.rows.rowCount():
            shown = self.rows.number(0)
        if shown is not None:
            self.table.choose(shown)
        self.tell_why(shown)

    def tick_shown(self, ticked: bool) -> None:
        """Ticks or unticks every row on screen."""
        self.rows.tick(range(self.rows.rowCount()), ticked)

    def _put_gone(self, looked: Looked) -> None:
        rows = [f"{each.section}  {shorten(each.text, _SENTENCE_LENGTH)}" for each in looked.gone]
        self.lists.put(GONE, f"{len(rows)} việc đã nhận không còn", rows)

    def _count(self, proposals: Sequence[Proposal]) -> None:
        mine = sum(each.is_mine for each in proposals)
        words = f"Của đơn vị tôi ({mine})", f"Tất cả ({len(proposals)})"
        for action, text in zip(self.switch.choices, words, strict=True):
            action.setText(text)

    def _narrow(self, index: int) -> None:
        number = self.table.number
        self.rows.narrow(index == _MINE)
        self._choose_again(number)

    def _show_ticked(self) -> None:
        state = self.rows.shown_state
        self.all_box.setEnabled(state is not None)
        self.all_box.setTristate(state is Qt.CheckState.PartiallyChecked)
        self.all_box.setCheckState(state or Qt.CheckState.Unchecked)

    def _tick_shown(self) -> None:
        self.tick_shown(self.rows.shown_state is not Qt.CheckState.Checked)

    def tell_why(self, number: int | None) -> None:
        """Says whose the activity is, and what became of it before."""
        row = self.rows.row_of(number) if number is not None else None
        self.why.setText(why_words(self.rows.proposal(row)) if row is not None else "")

    # Places

    def _go(self, name: str, row: int) -> None:
        if self._plan is None or name == GONE:
            return
        repaired = self._plan.repairs if name == REPAIRS else ()
        place = (
            place_of_repair(repaired[row], self._plan.passages)
            if repaired
            else self._plan.unassigned[row].span
        )
        if place is not None:
            self.place_wanted.emit(place)


def _loose_words(loose: LooseTime, calendar: WorkCalendar) -> str:
    """`“trong tháng 02” (28/02/2026 → 27/02) · mục I · Nắm tình hình …`"""
    day = day_words(loose.deadline, calendar)
    said = f"“{loose.deadline.phrase}”" + (f" ({day})" if day else "")
    section = f"mục {loose.section}" if loose.section else ""
    return " · ".join(p for p in (said, section, shorten(loose.sentence, _SENTENCE_LENGTH)) if p)


def _repair_words(repair: Repair) -> str:
    """`Nối dòng bị ngắt giữa câu: “các sở,⏎ban” → “các sở, ban” · trang 1`"""
    after = f"“{repair.after}”" if repair.after else "(bỏ)"
    page = f" · trang {repair.page}" if repair.page else ""
    return f"{repair.kind.words}: “{repair.before}” → {after}{page}".replace("\n", "⏎")
