"""Values that choices and filters offer, made from the framework's vocabulary and the registers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from ttpl_desktop.app import legal
from ttpl_desktop.app.intake_steps import authority
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.figures import Condition
from ttpl_desktop.domain.framework import Criterion, Statement
from ttpl_desktop.domain.text import shorten, sort_key
from ttpl_desktop.ui.intake.view import Offered

_UNDECIDED = "Chưa chọn"
_LONGEST = 90


def statements(said: Iterable[Statement]) -> dict[str, Offered]:
    """What the framework says, by key; nothing first. Tooltips name the article where it is law."""
    undecided = {"": Offered(_UNDECIDED)}
    return undecided | {each.key: Offered(each.label, authority(each)) for each in said}


def criteria(said: Iterable[Criterion]) -> dict[str, Offered]:
    """The criteria, numbered ones with their numbers."""
    undecided = {"": Offered(_UNDECIDED)}
    return undecided | {each.key: Offered(criterion(each), authority(each)) for each in said}


def criterion(of: Criterion) -> str:
    """`3.2. Tính chính xác, …`; one without a number by its words alone."""
    return f"{of.key}. {of.label}" if of.key[:1].isdigit() else of.label


def three_state(undecided: str, yes: str, no: str) -> dict[bool | None, Offered]:
    """Not yet decided, yes, no."""
    return {None: Offered(undecided), True: Offered(yes), False: Offered(no)}


def legal_documents(work: Workspace) -> dict[int | None, Offered]:
    """The documents of the register by id, in the order of their citations; none first."""
    documents = sorted(legal.documents(work), key=lambda each: sort_key(each.short_citation()))
    none: dict[int | None, Offered] = {None: Offered(_UNDECIDED)}
    return none | {
        each.id: Offered(shorten(each.short_citation(), _LONGEST), each.title) for each in documents
    }


def units(work: Workspace) -> tuple[str, ...]:
    """The names of the directory: who may be given something to do."""
    return work.directory.names()


def by_key(field: str, said: Iterable[Statement]) -> Mapping[Condition, str]:
    """A filter of a field by the framework's keys."""
    return {Condition(field, each.key): each.label for each in said}


def by_words(field: str, words: Iterable[str]) -> Mapping[Condition, str]:
    """A filter of a field by the words that it holds."""
    return {Condition(field, each): each for each in words}


def by_legal(work: Workspace) -> Mapping[Condition, str]:
    """A filter by the document of the register."""
    offered = legal_documents(work).items()
    return {Condition("legal_id", str(key)): each.words for key, each in offered if key}


def date(day: dt.date | None) -> str:
    """The date as a cell shows it, empty where there is none."""
    return vn_date(day) if day else ""
