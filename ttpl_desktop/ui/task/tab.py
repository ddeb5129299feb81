"""The tab Nhiệm vụ: three views over one filter, the chosen task at the right."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ttpl_desktop.app import task_days, task_lists, tasks
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.task import Task
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.tab import Tab
from ttpl_desktop.ui.task.actions import OF_CHOSEN, TaskActions
from ttpl_desktop.ui.task.details import TaskDetails
from ttpl_desktop.ui.task.exchange import Act, TaskExchange
from ttpl_desktop.ui.task.filters import TaskFilters
from ttpl_desktop.ui.task.view import TaskView
from ttpl_desktop.ui.widgets.empty_state import EmptyState
from ttpl_desktop.ui.widgets.splitter import Columns
from ttpl_desktop.ui.widgets.view_switch import ViewSwitch

if TYPE_CHECKING:
    from ttpl_desktop.ui.task.agenda_view import AgendaView
    from ttpl_desktop.ui.task.chosen import ChosenTask
    from ttpl_desktop.ui.task.list_view import ListView
    from ttpl_desktop.ui.task.month_view import MonthView

View = TypeVar("View", bound=TaskView)

LIST, MONTH, AGENDA = range(3)
_VIEW = "tasks/view"
_NOTHING_YET = (
    "Nhiệm vụ của năm hiện ra ở đây khi kế hoạch được ban hành, hoặc khi bạn thêm từng việc."
)


class TaskTab(Tab):
    """What is to be done this year, when, by whom, and what proves that it was done.

    Each view is built when it is first shown.
    """

    shown_tables = frozenset({
        "task", "task_note", "evidence", "attachment", "intake", "legal_document", "report",
        "plan", "plan_item", "unit", "calendar_day", "setting",
    })  # fmt: skip

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.task_actions = TaskActions(self)
        self.filters = TaskFilters()
        self.exchange = TaskExchange(frame, self, self._wanted, self.flush)
        self.details = TaskDetails(frame, self.task_actions)
        self.switch = ViewSwitch(("Danh sách", "Tháng", "Lịch trình"))
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        self.show_view(self._remembered_view())
        self._show_task(None)

    @property
    def view(self) -> TaskView:
        """The view in front."""
        if self.switch.index == LIST:
            return self.list
        return self.month if self.switch.index == MONTH else self.agenda

    @cached_property
    def list(self) -> ListView:
        """The tasks as a table."""
        from ttpl_desktop.ui.task.list_view import ListView

        made = self._added(ListView(self.frame, self._wanted, self._empty))
        made.table.addActions([self.task_actions[name] for name in OF_CHOSEN])
        return made

    @cached_property
    def month(self) -> MonthView:
        """The tasks on the days of a month, with the steps to the next one over it."""
        from ttpl_desktop.ui.task.month_view import MonthSteps, MonthView

        month = self._added(MonthView(self.frame, self._wanted))
        month.moved.connect(self.move_task)
        month.day_wanted.connect(self.add_task)
        steps = MonthSteps(month)
        self.header.add_before(steps)
        self._stack.currentChanged.connect(
            lambda _index: steps.setVisible(self._stack.currentWidget() is month)
        )
        return month

    @cached_property
    def agenda(self) -> AgendaView:
        """What is still to be done, day by day."""
        from ttpl_desktop.ui.task.agenda_view import AgendaView

        return self._added(AgendaView(self.frame, self._wanted, self._empty))

    @cached_property
    def chosen(self) -> ChosenTask:
        """What can be done to the chosen task."""
        from ttpl_desktop.ui.task.chosen import ChosenTask

        return ChosenTask(self.frame, self, self._chosen)

    def _added(self, view: View) -> View:
        view.chosen.connect(self._choose)
        view.opened.connect(self._open_details)
        self._stack.addWidget(view)
        return view

    def menu_actions(self) -> Sequence[QAction | None]:
        views = [*self.switch.choices, self._columns.fold_action]
        return [*self.task_actions.menu(views), None, *self.exchange.menu()]

    def refresh(self) -> None:
        self.filters.offer_units(task_lists.leads(self.work))
        self.view.refresh()
        self._show_facts()
        shown = self.details.task
        self._show_task(tasks.find(self.work, shown.id) if shown else None)

    def flush(self) -> None:
        self.details.flush()

    def show_record(self, register: str, record_id: int) -> None:
        task = tasks.find(self.work, record_id) if register == Register.TASK else None
        if task is None:
            return
        if task.year != self.frame.year:
            self.filters.show_only((task.id,), f"nhiệm vụ của năm {task.year}")
        elif not self._is_let_through(task):
            self.filters.put()
        self._go_to(task)

    def show_query(self, register: str, record_ids: tuple[int, ...], title: str) -> None:
        if register == Register.TASK:
            self.filters.show_only(record_ids, title)
            self.show_view(LIST)
            self.refresh()

    def show_view(self, index: int) -> None:
        """Brings one of the views to the front, at the chosen task."""
        self.switch.choose(index)
        task, view = self.details.task, self.view
        if view is not self._stack.currentWidget() and index == MONTH and task and task.last_day:
            self.month.show_month(task.last_day)
        self._stack.setCurrentWidget(view)
        self.frame.settings.keep(_VIEW, str(index))
        if self.isVisible():
            self.view.refresh()
            self._point()

    def add_task(self, day: dt.date | None = None) -> None:
        """Adds a task, due on `day` where one is given, and puts the cursor into its title."""
        self.flush()
        self.filters.put()
        self._go_to(tasks.add_new(self.work, self.frame.year, day))
        self.details.begin_naming()

    def move_task(self, task_id: int, last_day: dt.date) -> None:
        """Gives a task another last day, and says how to take that back."""
        self.flush()
        try:
            task = task_days.move(self.work, task_id, last_day)
        except UserFacingError as error:
            self.frame.tell_error(error)
            return
        words = f"Đã chuyển hạn sang {vn_date(last_day)}: “{task.time}”."
        self.frame.tell(words, action=("Hoàn tác", self.work.undo))

    def remove(self) -> None:
        """Moves the selected tasks of the list, or the one shown, to the bin."""
        shown = self._chosen().id
        selected = self.list.selected if self.switch.index == LIST else []
        removed = selected if shown in selected else [shown]
        tasks.remove(self.work, removed)
        words = "nhiệm vụ" if len(removed) == 1 else f"{len(removed)} nhiệm vụ"
        self.frame.tell(f"Đã xoá {words}.", action=("Hoàn tác", self.work.undo))

    def _build(self) -> None:
        for action, key in zip(self.switch.choices, ("F6", "F7", "F8"), strict=True):
            action.setShortcut(QKeySequence(key))
        self.header.add_before(self.switch)
        self.header.add_menu("Xuất, nhập", self.exchange.button_menu(self, tuple(Act)))
        self.header.add_primary(self.task_actions["new"])
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self.filters)
        column.addWidget(self._stack, 1)
        self._columns = Columns("tasks", self.frame.settings, middle=middle, right=self.details)
        self.body.addWidget(self._columns)

    def _connect(self) -> None:
        self.task_actions.connect(
            {name: partial(self._do_to_chosen, name) for name in OF_CHOSEN} | self._doing()
        )
        self.switch.chosen.connect(self.show_view)
        self.filters.changed.connect(self.refresh)
        self.details.built.connect(self._connect_sheet)

    def _connect_sheet(self) -> None:
        sheet = self.details.sheet
        sheet.origin_wanted.connect(self.frame.open_record)
        sheet.proofs.opened.connect(self.chosen.open_proof)
        sheet.proofs.removed.connect(self.chosen.remove_proof)
        sheet.log.removed.connect(self.chosen.remove_note)

    def _doing(self) -> dict[str, Callable[[], object]]:
        return {
            "new": self.add_task,
            "remove": self.remove,
            "back": lambda: self._walk(-1),
            "on": lambda: self._walk(1),
            "today": lambda: self._walk(0),
        }

    def _remembered_view(self) -> int:
        stored = self.frame.settings.text(_VIEW)
        return int(stored) if stored in ("0", "1", "2") else LIST

    def _wanted(self) -> task_lists.TaskFilter:
        return self.filters.wanted

    def _is_let_through(self, task: Task) -> bool:
        just_this = dataclasses.replace(self.filters.wanted, ids=(task.id,))
        ids = self.filters.ids
        return (ids is None or task.id in ids) and bool(
            task_lists.count(self.work, self.frame.year, just_this)
        )

    def _empty(self) -> EmptyState:
        if self.filters.wanted == task_lists.EVERYTHING:
            return EmptyState(_NOTHING_YET, ("+ Nhiệm vụ", self.add_task))
        link = ("Bỏ lọc", self.filters.widen)
        return EmptyState("Không có nhiệm vụ nào khớp với bộ lọc.", link=link)

    def _show_facts(self) -> None:
        every = task_lists.count(self.work, self.frame.year)
        facts = f"{every} nhiệm vụ năm {self.frame.year}"
        if self.filters.wanted != task_lists.EVERYTHING:
            found = task_lists.count(self.work, self.frame.year, self.filters.wanted)
            facts = f"{found} nhiệm vụ khớp bộ lọc · cả năm {self.frame.year} có {every}"
        self.header.put("", facts=facts)

    def _choose(self, task_id: int | None) -> None:
        self._show_task(None if task_id is None else tasks.find(self.work, task_id))

    def _show_task(self, task: Task | None) -> None:
        self.details.show_task(task)
        self.task_actions.allow(task)

    def _open_details(self, task_id: int) -> None:
        self._columns.fold(False)
        self._choose(task_id)
        self.details.begin_naming()

    def _go_to(self, task: Task) -> None:
        if self.switch.index == MONTH and task.last_day is not None:
            self.month.show_month(task.last_day)
        elif self.switch.index == MONTH:
            self.show_view(LIST)
        self.refresh()
        self._show_task(task)
        self._point()

    def _point(self) -> None:
        shown = self.details.task
        self.view.point_at(shown.id if shown else None)

    def _walk(self, months: int) -> None:
        self.show_view(MONTH)
        if months:
            self.month.step(months)
        else:
            self.month.show_month(self.frame.today())

    def _do_to_chosen(self, name: str) -> None:
        self.chosen.doing()[name]()

    def _chosen(self) -> Task:
        self.flush()
        task = self.details.task
        if task is None:
            raise LookupError("no task is chosen")
        return task
