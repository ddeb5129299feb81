"""What to show of a register: conditions, a window of days, words, an order, and one page of it."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Generic, TypeVar

from ttpl_desktop.domain.figures import Condition, DataWindow, FigureSpec, Register

R = TypeVar("R")


@dataclasses.dataclass(frozen=True, slots=True)
class Key:
    """Where the next page begins: the last row's sort value, its id, and its group's order."""

    value: str | int
    id: int
    group: str | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Query:
    """A filtered, ordered view of one register.

    `dated_by` names the day field that `window` bounds; `text` is searched as the search box does;
    `today` is what "late" is measured against. `grouped_by` names what the rows stand together by:
    `sort` and `is_descending` order them inside their group then, and the groups stay as they are.
    """

    today: dt.date
    conditions: tuple[Condition, ...] = ()
    window: DataWindow | None = None
    dated_by: str = ""
    text: str = ""
    sort: str = ""
    grouped_by: str = ""
    is_descending: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Page(Generic[R]):
    """Some rows in order; `next_key` asks for those behind them, None after the last."""

    rows: tuple[R, ...]
    next_key: Key | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Hit:
    """One record that a search found: its register, its id, and the words to show of it."""

    register: str
    record_id: int
    title: str


_WHOLE = Condition("whole")


def behind(spec: FigureSpec, window: DataWindow, today: dt.date) -> Query:
    """The query whose records a figure counts: what a click on the figure shows.

    A task that comes back counts as the one task that the plan has, never by its occurrences.
    """
    is_of_tasks = spec.register is Register.TASK
    return Query(
        today=today,
        conditions=(*spec.conditions, _WHOLE) if is_of_tasks else spec.conditions,
        window=window if spec.dated_by else None,
        dated_by=spec.dated_by,
    )
