"""The tab Nhiệm vụ: five views over one filter, the chosen task at the right."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttpl_desktop.app import task_days, task_lists, tasks
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.task import Task
from ttpl_desktop.ui.coverage.opening import coverage_action
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.tab import Tab
from ttpl_desktop.ui.task.actions import OF_CHOSEN, TaskActions
from ttpl_desktop.ui.task.details import TaskDetails
from ttpl_desktop.ui.task.exchange import Act, TaskExchange
from ttpl_desktop.ui.task.filters import TaskFilters
from ttpl_desktop.ui.task.saved_filters import SavedFilters
from ttpl_desktop.ui.task.signs import moved_words
from ttpl_desktop.ui.task.table_view import TableView
from ttpl_desktop.ui.task.view import TaskView
from ttpl_desktop.ui.task.views import KEYS, WORDS, Kind, Views
from ttpl_desktop.ui.urging import opening as urging
from ttpl_desktop.ui.widgets.empty_state import EmptyState
from ttpl_desktop.ui.widgets.splitter import Columns
from ttpl_desktop.ui.widgets.view_switch import ViewSwitch

if TYPE_CHECKING:
    from ttpl_desktop.ui.task.bulk import Together
    from ttpl_desktop.ui.task.chosen import ChosenTask

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
        "plan", "plan_item", "unit", "calendar_day", "setting", "hop", "checklist_line", "request",
        "submission", "letter", "superior_plan", "superior_item",
    })  # fmt: skip

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.task_actions = TaskActions(self)
        self.filters = TaskFilters()
        self.saved = SavedFilters(frame, self.filters)
        self._coverage = coverage_action(frame, self, self.flush)
        self._urging = urging.urging_action(frame, self, self.flush)
        self.exchange = TaskExchange(frame, self, self._wanted, self.flush)
        self.details = TaskDetails(frame, self.task_actions)
        self.switch = ViewSwitch(WORDS)
        self.views = Views(frame, self._wanted, self._empty, self._take_view)
        self._build()
        self._connect()
        self.show_view(self._remembered_view())
        self._show_task(None)

    @property
    def view(self) -> TaskView:
        """The view in front."""
        return self.views.at(Kind(self.switch.index))

    @cached_property
    def chosen(self) -> ChosenTask:
        """What can be done to the chosen task."""
        from ttpl_desktop.ui.task.chosen import ChosenTask

        return ChosenTask(self.frame, self, self._chosen)

    def _take_view(self, view: TaskView) -> None:
        """Listens to a view that was just built."""
        view.chosen.connect(self._choose)
        view.opened.connect(self._open_details)
        view.moved.connect(self.move_task)
        view.resized.connect(self.resize_task)
        view.day_wanted.connect(self.add_task)
        if view.steps is not None:
            self.header.add_before(view.steps)
        if view.choices is not None:
            self.filters.bar.add(view.choices)
        if isinstance(view, TableView):
            view.table.addActions([self.task_actions[name] for name in ("paste", *OF_CHOSEN)])

    def menu_actions(self) -> Sequence[QAction | None]:
        views = [*self.switch.choices, self._columns.fold_action]
        return [
            *self.task_actions.menu(views),
            None,
            self._urging,
            self._coverage,
            *self.exchange.menu(),
        ]

    def refresh(self) -> None:
        self.filters.offer_units(task_lists.leads(self.work))
        self.filters.offer_tags(task_lists.tags(self.work))
        self.view.refresh()
        self._show_facts()
        shown = self.details.task
        self._show_task(tasks.find(self.work, shown.id) if shown else None)

    def flush(self) -> None:
        self.details.flush()

    def show_record(self, register: str, record_id: int) -> None:
        if register in urging.REGISTERS:
            urging.open_page(self.frame, self.flush).show_record(register, record_id)
            return
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
            self.show_view(Kind.LIST)
            self.refresh()
        elif register in urging.REGISTERS:
            urging.open_page(self.frame, self.flush).show_query(register, record_ids, title)

    def show_view(self, index: int) -> None:
        """Brings one of the views to the front, at the chosen task."""
        self.switch.choose(index)
        task, view = self.details.task, self.view
        if view is not self.views.currentWidget() and task and task.shown_day:
            view.show_day(task.shown_day)
        self.views.setCurrentWidget(view)
        self.frame.settings.keep(_VIEW, Kind(index).name)
        if self.isVisible():
            self.view.refresh()
            self._show_facts()
            self._point()

    def add_task(self, day: dt.date | None = None) -> None:
        """Adds a task, due on `day` where one is given, and puts the cursor into its title."""
        self.flush()
        self.filters.put()
        self._go_to(tasks.add_new(self.work, self.frame.year, day))
        self.details.begin_naming()

    def move_task(self, task_id: int, last_day: dt.date) -> None:
        """Gives a task another last day, and says how to take that back."""
        self._retime(task_id, lambda: task_days.move(self.work, task_id, last_day))

    def resize_task(self, task_id: int, first: dt.date, last_day: dt.date) -> None:
        """Gives a task a period of other days, and says how to take that back."""
        self._retime(task_id, lambda: task_days.resize(self.work, task_id, first, last_day))

    def _retime(self, task_id: int, do: Callable[[], Task]) -> None:
        from ttpl_desktop.ui.clocks.starting import telling_moves

        self.flush()
        try:
            with telling_moves(self.frame, Register.TASK.value, task_id):
                self.frame.tell(moved_words(do()), action=("Hoàn tác", self.work.undo))
        except UserFacingError as error:
            self.frame.tell_error(error)

    def paste(self) -> None:
        """Adds a task for each row on the clipboard, and says what became of them."""
        from ttpl_desktop.app import task_paste
        from ttpl_desktop.ui.widgets.table_text import read_rows

        rows = read_rows(QGuiApplication.clipboard().text())
        if not rows:
            self.frame.tell("Bảng tạm trống. Hãy sao chép các dòng trong Excel rồi dán lại.")
            return
        self.flush()
        pasted = task_paste.paste(self.work, self.frame.year, rows)
        self.frame.tell(pasted.sentence, action=("Hoàn tác", self.work.undo))

    def print_view(self) -> None:
        """Opens the print preview of the view in front."""
        from ttpl_desktop.ui.task import printing

        self.flush()
        printing.show_preview(
            self, printing.Heading.of(self.work, self.view.paper_title), self.view
        )

    def show_chain_warnings(self) -> None:
        """Lists all that is due in the wrong order this year."""
        from ttpl_desktop.ui.task.chain_warnings import ChainWarningsDialog

        self.flush()
        dialog = ChainWarningsDialog(self, self.frame)
        dialog.exec()
        dialog.deleteLater()

    def edit_selected(self) -> None:
        """Changes the selected tasks together."""
        self._together.edit(self._selected())

    def remove(self) -> None:
        """Moves the selected tasks of the list, or the one shown, to the bin."""
        from ttpl_desktop.ui.clocks.starting import left_behind

        removed = self._selected()
        left = left_behind(self.work, Register.TASK.value, removed)
        tasks.remove(self.work, removed)
        words = "nhiệm vụ" if len(removed) == 1 else f"{len(removed)} nhiệm vụ"
        self.frame.tell(f"Đã xoá {words}.{left}", action=("Hoàn tác", self.work.undo))

    def _build(self) -> None:
        for action, key in zip(self.switch.choices, KEYS, strict=True):
            action.setShortcut(QKeySequence(key))
        self.filters.bar.add(self.saved)
        self.header.add_before(self.switch)
        self.header.add_action(self.task_actions["print"])
        self.header.add_action(self._urging)
        self.header.add_menu("Xuất, nhập", self.exchange.button_menu(self, tuple(Act))).shorten("⋯")
        self.header.add_primary(self.task_actions["new"])
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self.filters)
        column.addWidget(self.views, 1)
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
            "paste": self.paste,
            "print": self.print_view,
            "zoom": self._zoom,
            "chain_warnings": self.show_chain_warnings,
            "add_line": self._add_line,
            "bulk": self.edit_selected,
            "remove": self.remove,
            "back": lambda: self._walk(-1),
            "on": lambda: self._walk(1),
            "today": lambda: self._walk(0),
        }

    def _remembered_view(self) -> int:
        stored = self.frame.settings.text(_VIEW)
        return Kind[stored] if stored in Kind.__members__ else Kind.LIST

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
        every = task_lists.counted(self.work, self.frame.year)
        facts = f"{every} năm {self.frame.year}"
        if self.filters.wanted != task_lists.EVERYTHING:
            found = task_lists.counted(self.work, self.frame.year, self.filters.wanted)
            facts = f"{found} khớp bộ lọc · cả năm {self.frame.year} có {every}"
        without = self._count_undated() if self.view.is_dated else 0
        if without:
            facts = f"{without} việc chưa có ngày (xem ở Danh sách) · {facts}"
        self.header.put("", facts=facts)

    def _count_undated(self) -> int:
        """How many tasks of the filter a view of days cannot show."""
        wanted = self.filters.wanted
        if wanted.due is not None:
            return 0
        return task_lists.count_unplaced(self.work, self.frame.year, wanted)

    def _choose(self, task_id: int | None) -> None:
        self._show_task(None if task_id is None else tasks.find(self.work, task_id))

    def _show_task(self, task: Task | None) -> None:
        self.details.show_task(task)
        self.task_actions.allow(task)

    def _open_details(self, task_id: int) -> None:
        self._columns.fold(False)
        self._choose(task_id)
        self.details.begin_naming()

    def _add_line(self) -> None:
        self._columns.fold(False)
        self.details.sheet.begin_line()

    def _go_to(self, task: Task) -> None:
        if task.shown_day is not None:
            self.view.show_day(task.shown_day)
        elif self.view.is_dated:
            self.show_view(Kind.LIST)
        self.refresh()
        self._show_task(task)
        self._point()

    def _point(self) -> None:
        shown = self.details.task
        self.view.point_at(shown.id if shown else None)

    def _walk(self, periods: int) -> None:
        if not self.view.is_dated:
            self.show_view(Kind.MONTH)
        if periods:
            self.view.step(periods)
        else:
            self.view.show_day(self.frame.today())

    def _zoom(self) -> None:
        self.show_view(Kind.YEAR)
        self.views.year.zoom()

    @cached_property
    def _together(self) -> Together:
        """What can be done to several tasks at once."""
        from ttpl_desktop.ui.task.bulk import Together

        return Together(self.frame, self)

    def _do_to_chosen(self, name: str) -> None:
        selected = self._selected()
        if len(selected) > 1 and (do := self._together.doing().get(name)):
            do(selected)
            return
        self.chosen.doing()[name]()

    def _selected(self) -> list[int]:
        """The selected tasks of a table, or the one shown where it is none of them."""
        shown = self._chosen().id
        selected = self.view.selected if isinstance(self.view, TableView) else []
        return selected if shown in selected else [shown]

    def _chosen(self) -> Task:
        self.flush()
        task = self.details.task
        if task is None:
            raise LookupError("no task is chosen")
        return task
