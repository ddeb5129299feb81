"""The right column: the chosen duty in full, what serves it, and what can be done about it."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.coverage import Coverage, OwnItem
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.superior import SuperiorItem
from ttpl_desktop.ui.coverage.actions import CoverageAct, CoverageActions
from ttpl_desktop.ui.coverage.words import PROPOSED, state_of
from ttpl_desktop.ui.states import State, mark_of
from ttpl_desktop.ui.style_sheet import SPACE_4, SPACE_8, SPACE_12, look
from ttpl_desktop.ui.task.signs import sign_of, title_of, words_of
from ttpl_desktop.ui.widgets.buttons import ActionButton
from ttpl_desktop.ui.widgets.chips import StateChip
from ttpl_desktop.ui.widgets.empty_state import EmptyState
from ttpl_desktop.ui.widgets.flow import Flow
from ttpl_desktop.ui.widgets.labels import label
from ttpl_desktop.ui.widgets.links import Link, Links

_FACTS = ("Chủ trì", "Phối hợp", "Thời hạn", "Sản phẩm", "Địa điểm")
_LATE = mark_of(State.LATE)
_NO_ITEM = "Chưa mục nào của kế hoạch mình thực hiện nhiệm vụ này."
_NO_TASK = "Chưa có việc nào."
_NONE_CHOSEN = "Chọn một nhiệm vụ ở bên trái để xem toàn văn và cách xử lý."
_STEPS = (
    CoverageAct.ACCEPT,
    CoverageAct.LINK,
    CoverageAct.ADD,
    CoverageAct.TASK,
    CoverageAct.ASIDE,
    CoverageAct.BACK,
)


class DutyPanel(QWidget):
    """`wanted` carries the register and id of a record to go to, `unlinked` the item's id."""

    wanted = Signal(str, int)
    unlinked = Signal(int)

    def __init__(self, actions: CoverageActions) -> None:
        super().__init__()
        self.chip = StateChip()
        self.text = label()
        self.reason = label("", "note")
        self.late = label("", "note")
        look(self.late, state="late")
        self.source = Links("")
        self.items = Links("Trong kế hoạch của mình", can_take_out="Gỡ nối")
        self.proposed = Links("")
        self.tasks = Links("Nhiệm vụ")
        self._facts = {name: label() for name in _FACTS}
        self._form = QFormLayout()
        self._empty = EmptyState(_NONE_CHOSEN)
        self._build(actions)
        for links in (self.source, self.items, self.proposed, self.tasks):
            links.wanted.connect(self.wanted)
        self.items.taken_out.connect(self.unlinked)
        self.put(None, None, dt.date.min)

    def put(self, row: Coverage | None, proposed: OwnItem | None, today: dt.date) -> None:
        """Shows a duty with what serves it, or that none is chosen."""
        self._empty.setVisible(row is None)
        self._area.setVisible(row is not None)
        if row is None:
            return
        self.chip.put(state_of(row), row.standing)
        self.text.setText(row.duty.text or row.duty.title)
        _say(self.reason, f"Lý do không áp dụng: {row.duty.reason}" if row.duty.reason else "")
        _say(self.late, "\n".join(f"{_LATE} {each.sentence}" for each in row.inversions))
        self._show_facts(row.duty)
        self._show_links(row, proposed, today)

    def _show_links(self, row: Coverage, proposed: OwnItem | None, today: dt.date) -> None:
        duty = row.duty
        place = " · ".join(part for part in (row.plan.called(), duty.section) if part)
        whose = "\n".join(part for part in (row.plan.office, row.plan.title) if part)
        self.source.put([Link(Register.SUPERIOR_ITEM, duty.id, f"Từ {place}", whose)])
        self.items.put([_item_link(own) for own in row.items], _NO_ITEM)
        self.proposed.put([_item_link(proposed, PROPOSED)] if proposed is not None else ())
        self.proposed.setVisible(proposed is not None)
        tasks = [
            Link(
                Register.TASK,
                task.id,
                f"{title_of(task)} ({words_of(task, task.state(today)).lower()})",
                state=sign_of(task.state(today)),
            )
            for task in row.tasks
        ]
        self.tasks.put(tasks, "Có việc khi ban hành." if row.waits_for_issue else _NO_TASK)

    def _show_facts(self, duty: SuperiorItem) -> None:
        day = f"hạn cuối {vn_date(duty.last_day)}" if duty.last_day else ""
        said = (
            "; ".join(duty.lead),
            "; ".join(duty.coordinators),
            " → ".join(part for part in (duty.time, day) if part),
            duty.product,
            duty.place,
        )
        for shown, words in zip(self._facts.values(), said, strict=True):
            shown.setText(words)
            self._form.setRowVisible(shown, bool(words))

    def _build(self, actions: CoverageActions) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scrolled(actions), 1)
        column.addWidget(self._empty, 1)

    def _scrolled(self, actions: CoverageActions) -> QScrollArea:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, SPACE_8, 0)
        column.setSpacing(SPACE_8)
        self._form.setHorizontalSpacing(SPACE_12)
        self._form.setVerticalSpacing(SPACE_4)
        for name, shown in self._facts.items():
            shown.setWordWrap(True)
            self._form.addRow(label(name, "quiet"), shown)
        for shown in (self.text, self.reason, self.late):
            shown.setWordWrap(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        column.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.source, self.text, self.reason, self.late):
            column.addWidget(part)
        column.addLayout(self._form)
        for part in (self.items, self.proposed, self.tasks):
            column.addWidget(part)
        column.addWidget(self._buttons(actions))
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inner)
        return self._area

    def _buttons(self, actions: CoverageActions) -> QWidget:
        holder = QWidget()
        row = Flow(SPACE_8)
        holder.setLayout(row)
        for act in _STEPS:
            row.addWidget(ActionButton(actions[act], parent=holder))
        return holder


def _item_link(own: OwnItem, before: str = "") -> Link:
    time = f" ({own.item.time})" if own.item.time else ""
    whole = f"{own.place}\n{own.title}{time}"
    return Link(Register.PLAN_ITEM, own.id, f"{before}{own.path} {own.title}{time}", whole)


def _say(shown: QLabel, words: str) -> None:
    shown.setText(words)
    shown.setVisible(bool(words))
