"""One task on a sheet: everything that is known of it, changed in place."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ttpl_desktop.app import duty_links, superior_plans, task_days, task_evidence, task_lists, tasks
from ttpl_desktop.app.superior_plans import SuperiorOrigin
from ttpl_desktop.app.task_origins import Origin, origin
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.task import NoteKind, Task, TaskStatus
from ttpl_desktop.domain.text import shorten
from ttpl_desktop.ui.clocks.starting import telling_moves
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.states import State
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.task.actions import HAS_EVENT, TaskActions
from ttpl_desktop.ui.task.checklist import ChecklistPart
from ttpl_desktop.ui.task.deadline_field import DeadlineField
from ttpl_desktop.ui.task.log_box import LogBox
from ttpl_desktop.ui.task.parts import LAST_PARTS, PARTS
from ttpl_desktop.ui.task.proofs import ProofsBox
from ttpl_desktop.ui.task.signs import sign_of, words_of
from ttpl_desktop.ui.widgets.buttons import ActionButton, push_button
from ttpl_desktop.ui.widgets.chips import StateChip
from ttpl_desktop.ui.widgets.date_field import DateField
from ttpl_desktop.ui.widgets.field import Field
from ttpl_desktop.ui.widgets.fields import ChoiceField, TextField
from ttpl_desktop.ui.widgets.form import Form
from ttpl_desktop.ui.widgets.labels import label
from ttpl_desktop.ui.widgets.links import Link, Links
from ttpl_desktop.ui.widgets.units_field import UnitsField

_OPEN = (TaskStatus.TODO, TaskStatus.DOING, TaskStatus.WAITING)
_ALWAYS = ("time", "lead", "coordinators", "product", "note")
_LINK_LENGTH, _TEXT_LENGTH = 60, 300
_UNCLEAR = frozenset({DeadlineKind.UNKNOWN, DeadlineKind.SCOPE})


class TaskSheet(QWidget):
    """Shows one task and saves each change as it is made.

    `origin_wanted` carries the register and the id of what the task comes from: an item of the
    office's own plan, or a duty of a superior's.
    """

    origin_wanted = Signal(str, int)

    def __init__(self, frame: Frame, actions: TaskActions) -> None:
        super().__init__()
        self.frame, self.work = frame, frame.work
        self.task: Task | None = None
        self.chip = StateChip()
        self.outcome = label("", "quiet")
        self.outcome.setWordWrap(True)
        self.origin_link = push_button("", self._open_origin, kind="link")
        self._origin: Origin | None = None
        self.superior_link = push_button("", self._open_superior, kind="link")
        self.served = Links("")
        self.served.wanted.connect(self.origin_wanted)
        self.name = _name_field()
        self.deadline = DeadlineField("time", "Thời hạn", hint="ví dụ: trước ngày 15/11; Quý III")
        self.form = Form(_fields(self.deadline, lambda: task_lists.leads(frame.work)))
        self.proofs = ProofsBox((actions["add_file"], actions["add_link"], actions["add_words"]))
        self.log = LogBox(actions["add_note"])
        self._upper = [make(frame, actions) for make in PARTS]
        self._lower = [make(frame, actions) for make in LAST_PARTS]
        self.parts = [*self._upper, *self._lower]
        self._build(actions)
        self.name.edited.connect(lambda title: self._save("title", title))
        self.form.edited.connect(self._save)

    def show_task(self, task: Task | None) -> None:
        """Shows a task, or none; another one than before first has its typing saved."""
        is_same = task is not None and self.task is not None and task.id == self.task.id
        if not is_same:
            self.flush()
        self.task = task
        if not (is_same and self.name.is_pending):
            self.name.put(task.title if task else "")
        self.form.fill(_with_open_status(task) if task else None)
        if task is not None:
            self._show_state(task)
            self._show_days(task)
            for part in self.parts:
                part.put(task)
            self.proofs.put(task_evidence.proofs(self.work, task.id))
            self.log.put(tasks.notes(self.work, task.id, NoteKind.WORK))

    def flush(self) -> None:
        """Saves what is still being typed."""
        if self.task is not None:
            self.name.flush()
            self.form.flush()
            for part in self.parts:
                part.flush()

    def begin_naming(self) -> None:
        """Puts the cursor into the title with all of it selected, to be typed over."""
        self.name.editor.setFocus()
        self.name.editor.selectAll()

    def begin_line(self) -> None:
        """Puts the cursor into the last line of the checklist."""
        next(part for part in self.parts if isinstance(part, ChecklistPart)).begin()

    def _show_state(self, task: Task) -> None:
        state = task.state(self.frame.today())
        self.chip.put(sign_of(state), words_of(task, state))
        names = _ALWAYS if task.is_closed else ("status", *_ALWAYS)
        if task.deadline in HAS_EVENT or task.event_on is not None:
            names = ("event_on", *names)
        self.form.show_fields(*names)
        when = f"ngày {vn_date(task.done_on)}" if task.done_on else ""
        self.outcome.setText(": ".join(part for part in (when, task.outcome) if part))
        self.outcome.setVisible(task.is_closed and bool(self.outcome.text()))
        self._show_origin(task)

    def _show_origin(self, task: Task) -> None:
        self._origin = origin(self.work, task)
        self.origin_link.setVisible(self._origin is not None)
        if self._origin is not None:
            self.origin_link.setText(f"Từ {self._origin.place}")
            self.origin_link.setToolTip(self._origin.plan.title)
        superior = superior_plans.origin(self.work, task)
        self.superior_link.setVisible(superior is not None)
        if superior is not None:
            self.superior_link.setText(shorten(f"Từ {superior.place}", _LINK_LENGTH))
            whose = " · ".join(part for part in (superior.plan.office, superior.plan.title) if part)
            self.superior_link.setToolTip(f"{whose}\n{shorten(superior.item.text, _TEXT_LENGTH)}")
        served = duty_links.duties_behind(self.work, task)
        self.served.put([_duty_link(each) for each in served])
        self.served.setVisible(bool(served))

    def _show_days(self, task: Task) -> None:
        advice = task_days.advice(self.work, task)
        self.deadline.show_days(task)
        self.form.say("time", advice, State.SOON if task.deadline in _UNCLEAR else None)

    def _save(self, name: str, value: object) -> None:
        if self.task is not None:
            with telling_moves(self.frame, Register.TASK.value, self.task.id):
                tasks.change(self.work, self.task.id, **{name: value})

    def _open_origin(self) -> None:
        if self._origin is not None:
            self.origin_wanted.emit(Register.PLAN_ITEM.value, self._origin.item_id)

    def _open_superior(self) -> None:
        if self.task is not None and self.task.superior_item_id is not None:
            self.origin_wanted.emit(Register.SUPERIOR_ITEM.value, self.task.superior_item_id)

    def _build(self, actions: TaskActions) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self._scrolled(), 1)
        column.addLayout(_buttons(actions))

    def _scrolled(self) -> QScrollArea:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, SPACE_8, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self.name)
        column.addWidget(self.chip)
        column.addWidget(self.outcome)
        column.addWidget(self.origin_link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.superior_link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.served)
        column.addWidget(self.form)
        for part in self._upper:
            column.addWidget(part)
        column.addWidget(self.proofs)
        column.addWidget(self.log)
        for part in self._lower:
            column.addWidget(part)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        return area


def _duty_link(origin: SuperiorOrigin) -> Link:
    """A duty that the task serves through its plan item."""
    words = shorten(f"Phục vụ {origin.place}", _LINK_LENGTH)
    whole = f"{origin.plan.office}\n{shorten(origin.item.text, _TEXT_LENGTH)}".strip()
    return Link(Register.SUPERIOR_ITEM, origin.item.id, words, whole)


def _with_open_status(task: Task) -> Task:
    """A closed task as the form takes it: its status is not to be chosen, and not shown."""
    return dataclasses.replace(task, status=TaskStatus.TODO) if task.is_closed else task


def _name_field() -> TextField:
    field = TextField("title", "Việc cần làm", rows=1, most=5, hint="Việc cần làm")
    font = QFont(field.editor.font())
    font.setWeight(QFont.Weight.DemiBold)
    field.editor.setFont(font)
    return field


def _fields(deadline: DeadlineField, offers: Callable[[], Sequence[str]]) -> list[Field]:
    return [
        ChoiceField("status", "Trạng thái", {each: each.words for each in _OPEN}),
        deadline,
        DateField("event_on", "Ngày sự kiện"),
        UnitsField("lead", "Chủ trì", offers),
        UnitsField("coordinators", "Phối hợp", offers),
        TextField("product", "Sản phẩm", rows=1, most=4),
        TextField("note", "Ghi chú", rows=1, most=6),
    ]


def _buttons(actions: TaskActions) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE_8)
    row.addWidget(ActionButton(actions["drop"]))
    row.addStretch(1)
    row.addWidget(ActionButton(actions["reopen"]))
    row.addWidget(ActionButton(actions["complete"], kind="primary"))
    return row
