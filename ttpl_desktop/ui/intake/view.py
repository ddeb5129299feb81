"""What the tab has to know of a register: everything else is the same for all of them."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtWidgets import QWidget

from ttpl_desktop.app.standing import Standing
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.figures import Condition, DataWindow, Register
from ttpl_desktop.domain.query import Key, Page, Query
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.states import State
from ttpl_desktop.ui.widgets.field import Field
from ttpl_desktop.ui.widgets.filter_bar import Filter
from ttpl_desktop.ui.widgets.paged_model import Column


def state_of(standing: Standing) -> State:
    """The mark and colour of a standing."""
    return State(standing.sign.value)


class Host(Protocol):
    """The tab as the actions of a register see it."""

    frame: Frame
    work: Workspace

    def window(self) -> QWidget:
        """What a dialog stands over."""
        ...

    def show_new(self, record_id: int) -> None:
        """Shows a record that was just added, with the cursor in its first field."""
        ...


@dataclasses.dataclass(frozen=True, slots=True)
class Offered:
    """One value of a choice: its words, and what its tooltip says of it."""

    words: str
    hint: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Remark:
    """A sentence under a field, with a state where it should be seen."""

    words: str
    state: State | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Part:
    """A group of fields under a heading; `standing` tells how far this step of the work is."""

    title: str
    fields: Sequence[Field]
    standing: Callable[[Any, dt.date], Standing | None] = lambda _record, _today: None


@dataclasses.dataclass(frozen=True, slots=True)
class Waiting:
    """Records that should not be left lying: their conditions, and words after their number."""

    words: str
    conditions: tuple[Condition, ...]
    state: State


@dataclasses.dataclass(frozen=True, slots=True)
class Quick:
    """A line over the list that makes entries of pasted text or dropped files."""

    hint: str
    add_text: Callable[[Workspace, str], Any]
    add_files: Callable[[Workspace, Sequence[Path]], Sequence[Any]]


class Place(Enum):
    """Where an action stands besides the menu: nowhere, in the page's head, under the form."""

    MENU = "menu"
    HEAD = "head"
    FORM = "form"
    FORM_PRIMARY = "form primary"


@dataclasses.dataclass(frozen=True, slots=True)
class ViewAction:
    """What only this register can do, with the chosen record or (`needs_record` off) without one.

    `suits` tells for which records it is offered at all.
    """

    words: str
    keys: str
    do: Callable[[Host, Any], object]
    place: Place = Place.MENU
    needs_record: bool = True
    suits: Callable[[Any], bool] = lambda _record: True


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class RegisterView:
    """One register on screen: a later register is one more of these, and no other line of code.

    `rows`, `count`, `find`, `add`, `change` and `remove` are functions of `app`; a row has an
    `id`. `dated_by` names the day field that the period of the list bounds, empty where the
    register knows no period. `options` gives the values of the form's choices for a record,
    `remarks` the sentences under its fields. `first_field` gets the cursor in a new record.
    """

    register: Register
    title: str
    new_words: str
    empty: str
    columns: tuple[Column, ...]
    rows: Callable[[Workspace, Query, Key | None, int], Page[Any]]
    count: Callable[[Workspace, Query], int]
    find: Callable[[Workspace, int], Any]
    add: Callable[[Workspace], Any]
    change: Callable[[Workspace, int, str, object], object]
    remove: Callable[[Workspace, Iterable[int]], object]
    heading: Callable[[Workspace, Any], str]
    standing: Callable[[Any, dt.date], Standing]
    parts: Callable[[Workspace], Sequence[Part]]
    first_field: str
    sort: str
    is_descending: bool = False
    dated_by: str = ""
    dated_words: str = ""
    filters: Callable[[Workspace, int], Sequence[Filter]]
    options: Callable[[Workspace, Any], Mapping[str, Mapping[Any, Offered]]]
    remarks: Callable[[Workspace, Any], Mapping[str, Remark]]
    waiting: tuple[Waiting, ...] = ()
    quick: Quick | None = None
    actions: tuple[ViewAction, ...] = ()

    @property
    def name(self) -> str:
        """The stored name of the register."""
        return self.register.value

    def count_year(self, work: Workspace, year: int) -> int:
        """How many records there are, of that year where the register knows years."""
        days = DataWindow(dt.date(year, 1, 1), dt.date(year, 12, 31)) if self.dated_by else None
        return self.count(work, Query(work.today(), window=days, dated_by=self.dated_by))

    def has(self, work: Workspace, record_id: int) -> bool:
        """Whether there is such a record outside the bin."""
        only = (Condition("id", str(record_id)),)
        return self.count(work, Query(work.today(), only)) > 0
