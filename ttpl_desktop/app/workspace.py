"""The open data folder: its records, its calendar, its frameworks, and what day it is."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from ttpl_desktop import paths
from ttpl_desktop.app import packs
from ttpl_desktop.domain.calendar import (
    AnnouncedYear,
    WorkCalendar,
    from_tables,
    read_announced_years,
)
from ttpl_desktop.domain.office import Directory, Office, office_on
from ttpl_desktop.storage.opening import open_store
from ttpl_desktop.storage.registers.office import OFFICES, UNITS
from ttpl_desktop.storage.registers.spec import TableSpec
from ttpl_desktop.storage.store import Listener, Store
from ttpl_desktop.storage.table import Table

if TYPE_CHECKING:
    from ttpl_desktop.domain.framework import Framework

R = TypeVar("R")

STRICT_BEFORE = "strict_before"
CONFIRMED_YEARS = "confirmed_years"


class Workspace:
    """Everything that the officer's actions work on; the functions of `app` take it first.

    `today` is asked anew each time: the program may stay open over midnight.
    """

    def __init__(self, store: Store, today: Callable[[], dt.date] = dt.date.today) -> None:
        self.store = store
        self._today = today
        self._calendar: WorkCalendar | None = None
        store.listen(self._forget_what_changed)
        store.follow(self._bring_series_up)
        store.follow(self._move_clocks)

    @classmethod
    def open(
        cls, folder: Path | None = None, *, today: Callable[[], dt.date] = dt.date.today
    ) -> Workspace:
        """Opens a data folder, the user's own where none is named. Raises UserFacingError."""
        return cls(open_store(paths.data_dir(folder)), today)

    def close(self) -> None:
        """Closes the database."""
        self.store.close()

    @property
    def folder(self) -> Path:
        """The data folder."""
        return self.store.folder

    def today(self) -> dt.date:
        """The day it is."""
        return self._today()

    def table(self, spec: TableSpec[R]) -> Table[R]:
        """The records of one table."""
        return Table(self.store, spec)

    @contextlib.contextmanager
    def operation(self, label: str, *, merge: str = "") -> Iterator[None]:
        """One action of the officer: all or nothing, and one step of undo."""
        with self.store.operation(label, merge=merge):
            yield

    def listen(self, listener: Listener) -> None:
        """Calls `listener` with the names of the changed tables after every action."""
        self.store.listen(listener)

    @property
    def undo_label(self) -> str:
        """What undo would take back; empty at the beginning."""
        step = self.store.next_undo
        return step.label if step else ""

    @property
    def redo_label(self) -> str:
        """What redo would do again; empty where nothing was taken back."""
        step = self.store.next_redo
        return step.label if step else ""

    def undo(self) -> str:
        """Takes the last action back and gives its label."""
        step = self.store.undo()
        return step.label if step else ""

    def redo(self) -> str:
        """Does the action again that was last taken back, and gives its label."""
        step = self.store.redo()
        return step.label if step else ""

    @property
    def calendar(self) -> WorkCalendar:
        """The working calendar with the officer's corrections."""
        if self._calendar is None:
            from ttpl_desktop.storage.registers.settings import CALENDAR_DAYS

            corrections = [day.special() for day in self.table(CALENDAR_DAYS).all()]
            confirmed = self.setting(CONFIRMED_YEARS).split()
            self._calendar = from_tables(packs.holidays(), corrections, map(int, confirmed))
        return self._calendar

    def forget_calendar(self) -> None:
        """Reads the calendar anew when it is next asked for, inside an operation that changes it.

        After an operation this happens by itself.
        """
        self._calendar = None

    @cached_property
    def announced_years(self) -> tuple[AnnouncedYear, ...]:
        """The announced lists of days off that travel with the program."""
        return tuple(read_announced_years(packs.holidays()))

    @property
    def frameworks(self) -> tuple[Framework, ...]:
        """The legal frameworks that travel with the program."""
        return packs.frameworks()

    def framework(self, framework_id: str) -> Framework:
        """The framework of that id, which a paper remembers; KeyError where it is not here."""
        return {framework.id: framework for framework in self.frameworks}[framework_id]

    def framework_of(self, year: int, issued_on: dt.date | None = None) -> Framework:
        """The framework that a paper of that year and issue day stands on."""
        return packs.framework_of(year, issued_on)

    @property
    def directory(self) -> Directory:
        """The units that are known."""
        return Directory(self.table(UNITS).all())

    def office_on(self, day: dt.date) -> Office | None:
        """The office's profile on a day; None before it is set up."""
        return office_on(self.table(OFFICES).all(), day)

    def setting(self, name: str) -> str:
        """A choice kept with the data; empty where it was never made."""
        from ttpl_desktop.storage.registers.settings import SETTINGS

        found = self.table(SETTINGS).all(name=name)
        return found[0].value if found else ""

    def keep_setting(self, name: str, value: str) -> None:
        """Writes down a choice that is kept with the data. Inside an operation."""
        from ttpl_desktop.domain.settings import Setting
        from ttpl_desktop.storage.registers.settings import SETTINGS

        table = self.table(SETTINGS)
        found = table.all(name=name)
        table.save(dataclasses.replace(found[0] if found else Setting(name=name), value=value))

    def _move_clocks(self) -> None:
        """Tasks that count from the day of a record move with it, whatever changed the record."""
        from ttpl_desktop.storage.linked import stirred

        if stirred(self.store):
            from ttpl_desktop.app.clock_following import follow

            follow(self)

    def _bring_series_up(self) -> None:
        """Occurrences follow the head of their series, whatever changed it."""
        from ttpl_desktop.storage.task_changes import changed

        if changed(self.store):
            from ttpl_desktop.app.task_following import follow

            follow(self)

    def _forget_what_changed(self, tables: frozenset[str]) -> None:
        if tables & {"calendar_day", "setting"}:
            self._calendar = None
