"""The tab Thông tin: registers left, one of them as a list, the chosen record at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QStackedWidget, QWidget

from ttpl_desktop.app import attachments
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Condition
from ttpl_desktop.domain.intake import Attachment
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.clocks.arrivals import Arrivals
from ttpl_desktop.ui.clocks.starting import left_behind, telling_moves
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.intake.actions import Do, IntakeActions
from ttpl_desktop.ui.intake.details import RecordDetails
from ttpl_desktop.ui.intake.list_page import ListPage
from ttpl_desktop.ui.intake.register_list import RegisterList
from ttpl_desktop.ui.intake.registers import REGISTERS
from ttpl_desktop.ui.intake.view import RegisterView, ViewAction, Waiting
from ttpl_desktop.ui.tab import Tab
from ttpl_desktop.ui.widgets.splitter import Columns


class IntakeTab(Tab):
    """What came in and what it rests on; every register by the same means."""

    shown_tables = frozenset(
        {view.name for view in REGISTERS} | {"attachment", "unit", "calendar_day", "task"}
    )

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.place = 0
        self.actions_of = IntakeActions(
            self, REGISTERS, self._doing(), self.follow, self.show_register
        )
        self.registers = RegisterList(self.work, REGISTERS)
        self._arrivals = Arrivals(frame, self)
        self._pages: dict[int, ListPage] = {}
        self._forms: dict[int, RecordDetails] = {}
        self._build()
        self._connect()
        self._turn(0)

    # what the window asks

    def menu_actions(self) -> Sequence[QAction | None]:
        return [*self.actions_of.menu(), self._columns.fold_action]

    def refresh(self) -> None:
        self.list.refresh()
        self.registers.refresh(self.frame.year)
        shown = self.details.record
        self._show(shown.id if shown is not None else None)
        self._show_facts()

    def flush(self) -> None:
        self.details.flush()

    def unsaved(self) -> str:
        words = any(page.quick_words for page in self._pages.values())
        return "Dòng thông tin mới còn chữ: hãy nhấn Enter để thêm vào sổ." if words else ""

    def show_record(self, register: str, record_id: int) -> None:
        place = _place_of(register)
        if place is not None and REGISTERS[place].has(self.work, record_id):
            self.show_register(place)
            self._go_to(record_id)

    def show_query(self, register: str, record_ids: tuple[int, ...], title: str) -> None:
        place = _place_of(register)
        if place is not None:
            only = (Condition("id", "|".join(map(str, record_ids)) or "0"),)
            self._show_named(place, only, title)

    # where the officer is

    @property
    def view(self) -> RegisterView:
        """The register in front."""
        return REGISTERS[self.place]

    @property
    def list(self) -> ListPage:
        """Its list."""
        return self._pages[self.place]

    @property
    def details(self) -> RecordDetails:
        """Its form."""
        return self._forms[self.place]

    # what the officer does

    def show_register(self, place: int) -> None:
        """Brings a register to the front; what was typed in the other one is saved."""
        self.flush()
        self._turn(place)
        self.refresh()

    def add(self) -> None:
        """Adds an empty record and puts the cursor into its first field."""
        self.flush()
        self.show_new(self.view.add(self.work).id)

    def show_new(self, record_id: int) -> None:
        """Shows a record that was just added, with the cursor in its first field."""
        self._columns.fold(False)
        self._go_to(record_id)
        self.details.begin()

    def add_text(self, text: str) -> None:
        """Adds an entry of pasted text; the line stays ready for the next one."""
        assert self.view.quick is not None, "only registers with a line for it are told"
        try:
            entry = self.view.quick.add_text(self.work, text)
        except UserFacingError as error:
            self.list.give_back(text)
            self.frame.tell_error(error)
        else:
            self._go_to(entry.id)

    def add_files(self, files: Sequence[Path]) -> None:
        """Adds an entry for each dropped file."""
        quick = self.view.quick
        if quick is not None:
            self._try(lambda: self._go_to(quick.add_files(self.work, files)[-1].id))

    def attach(self) -> None:
        """Attaches files to the chosen record."""
        self.attach_files(dialogs.open_files(self, "Chọn tệp đính kèm", (dialogs.ANY_FILE,)))

    def attach_files(self, files: Sequence[Path]) -> None:
        """Keeps copies of these files with the chosen record, as one step."""
        self._try(lambda: self._keep(self._chosen().id, files))

    def remove(self) -> None:
        """Moves the selected records, or the one shown, to the bin."""
        shown = self._chosen().id
        selected = self.list.selected
        self._try(lambda: self._remove(selected if shown in selected else [shown]))

    def follow(self, action: ViewAction) -> None:
        """Does what only this register can do."""
        record = self._chosen() if action.needs_record else None
        self._try(lambda: action.do(self, record))

    def open_file(self, attached: Attachment) -> None:
        """Opens a read-only copy of a file in its own program."""
        self._try(lambda: _open(attachments.copy_to_open(self.work, attached.id)))

    def begin_quick(self) -> None:
        """Puts the cursor into the line for new entries."""
        self.list.begin_quick()

    def begin_search(self) -> None:
        """Puts the cursor into the search box of the register."""
        self.list.begin_search()

    def choose_columns(self) -> None:
        """Opens the list of the register's columns."""
        self.list.choose_columns()

    # how it is put together

    def _doing(self) -> dict[str, Do]:
        return {
            "new": self.add,
            "quick": self.begin_quick,
            "attach": self.attach,
            "remove": self.remove,
            "search": self.begin_search,
            "columns": self.choose_columns,
        }

    def _build(self) -> None:
        for action in self.actions_of.for_head():
            self.header.add_action(action)
        self.header.add_primary(self.actions_of.new)
        self._middle, self._right = QStackedWidget(), QStackedWidget()
        self._columns = Columns(
            "registers",
            self.frame.settings,
            left=self.registers,
            middle=self._middle,
            right=self._right,
        )
        self.body.addWidget(self._columns)

    def _connect(self) -> None:
        self.registers.chosen.connect(self.show_register)
        self.registers.waiting_wanted.connect(self._show_waiting)

    def _add_register(self, place: int) -> None:
        """Builds the list and the form of a register, when it is first shown."""
        view = REGISTERS[place]
        page = self._pages[place] = ListPage(self.frame, view)
        page.table.addActions(self.actions_of.row_menu(view))
        page.chosen.connect(self._choose)
        page.opened.connect(self._open_details)
        page.entered.connect(self.add_text)
        page.dropped.connect(self.add_files)
        page.new_wanted.connect(self.add)
        page.action_wanted.connect(self.follow)
        page.narrowed.connect(self._show_facts)
        buttons = self.actions_of.buttons_of(view)
        form = RecordDetails(self.frame, view, self.actions_of.attach, buttons)
        self._forms[place] = form
        form.edited.connect(self._save)
        form.clocks.opened.connect(lambda task_id: self.frame.open_record("task", task_id))
        form.files.opened.connect(self.open_file)
        form.files.removed.connect(lambda file: attachments.remove(self.work, file.id))
        form.files.dropped.connect(self.attach_files)
        self._middle.addWidget(page)
        self._right.addWidget(form)

    def _turn(self, place: int) -> None:
        if place not in self._pages:
            self._add_register(place)
        self.place = place
        self._middle.setCurrentWidget(self.list)
        self._right.setCurrentWidget(self.details)
        self.registers.point_at(place)
        self.actions_of.ways[place].setChecked(True)
        self.actions_of.show(self.view, self.details.record)

    def _show_waiting(self, place: int, waiting: Waiting) -> None:
        self._show_named(place, waiting.conditions, f"{REGISTERS[place].title}: {waiting.words}")

    def _show_named(self, place: int, only: tuple[Condition, ...], name: str) -> None:
        self.flush()
        self._turn(place)
        self.list.filters.show_only(only, name)
        self.refresh()
        self._show(self.list.point_at_first())

    def _show_facts(self) -> None:
        self.header.put(self.view.title, facts=self.list.facts())

    def _choose(self, record_id: int | None) -> None:
        # A record that a change takes out of the filtered list stays in the form.
        shown = self.details.record
        if record_id is not None and (shown is None or shown.id != record_id):
            self._show(record_id)

    def _show(self, record_id: int | None) -> None:
        record: Any = None
        if record_id is not None and self.view.has(self.work, record_id):
            record = self.view.find(self.work, record_id)
        self.details.show_record(record)
        self.actions_of.show(self.view, record)

    def _open_details(self, record_id: int) -> None:
        self._columns.fold(False)
        self._choose(record_id)
        self.details.begin()

    def _go_to(self, record_id: int) -> None:
        self.list.reveal(record_id)
        self._show(record_id)
        self._show_facts()

    def _save(self, record_id: int, name: str, value: object) -> None:
        try:
            with telling_moves(self.frame, self.view.name, record_id):
                self.view.change(self.work, record_id, name, value)
            if asked := self._arrivals.question(self.view.name, record_id):
                self.frame.tell(asked[0], action=asked[1])
        except UserFacingError as error:
            self.frame.tell_error(error)
            self._show(record_id)

    def _keep(self, record_id: int, files: Sequence[Path]) -> None:
        with self.work.operation("Đính kèm tệp"):
            for file in files:
                attachments.attach(self.work, self.view.name, record_id, file)

    def _remove(self, record_ids: Sequence[int]) -> None:
        left = left_behind(self.work, self.view.name, record_ids)
        self.view.remove(self.work, record_ids)
        words = f"Đã xoá {len(record_ids)} bản ghi.{left}"
        self.frame.tell(words, action=("Hoàn tác", self.work.undo))

    def _chosen(self) -> Any:
        self.flush()
        assert self.details.record is not None, "the action needs a chosen record"
        return self.view.find(self.work, self.details.record.id)

    def _try(self, do: Callable[[], object]) -> None:
        try:
            do()
        except UserFacingError as error:
            self.frame.tell_error(error)


def _place_of(register: str) -> int | None:
    return next((place for place, view in enumerate(REGISTERS) if view.name == register), None)


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
