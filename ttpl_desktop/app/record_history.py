"""The history of one record: who changed what when, from which value to which, in words."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ttpl_desktop.app.record_words import FIELDS, LINES, LINKS, SILENT
from ttpl_desktop.app.task_evidence import REGISTERS
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.framework import label_of
from ttpl_desktop.domain.terms import Term
from ttpl_desktop.storage import record_changes
from ttpl_desktop.storage.record_changes import ChangedStep, RowChange, Rows, Values
from ttpl_desktop.storage.registers.every import spec_of
from ttpl_desktop.storage.registers.intake import ATTACHMENTS
from ttpl_desktop.storage.registers.task import CHECKLIST, EVIDENCE, HOPS, TASK_NOTES, TASKS

FIRST_SHOWN = 20
_OF_TASK = (TASK_NOTES, CHECKLIST, EVIDENCE, HOPS)
_VOCABULARIES = {
    "source": "sources",
    "channel": "channels",
    "criterion": "criteria",
    "cause": "causes",
    "action": "actions",
}
"""The fields of an entry that hold keys, and where its framework keeps their words."""
Titles = Mapping[tuple[str, int], str]
"""What records are called, by register and id."""


@dataclasses.dataclass(frozen=True, slots=True)
class Change:
    """One value that became another, in words; no words where there was or is nothing."""

    what: str
    before: str
    after: str


@dataclasses.dataclass(frozen=True, slots=True)
class HistoryStep:
    """One action on a record: when, by which account (empty if unknown), and what it changed."""

    id: int
    at: dt.datetime
    made_by: str
    label: str
    changes: tuple[Change, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class History:
    """The last steps, newest first, and how many older ones there are."""

    steps: tuple[HistoryStep, ...]
    older: int


def history(work: Workspace, register: str, record_id: int, limit: int = FIRST_SHOWN) -> History:
    """What was done to a record and its lines; steps that were undone are left out."""
    rows = _rows(register, record_id)
    steps = record_changes.steps(work.store, rows, limit)
    titles = _titles(work, steps)
    told = tuple(_told(work, each, register, titles) for each in steps)
    return History(told, record_changes.count(work.store, rows) - len(told))


def _rows(register: str, record_id: int) -> list[Rows]:
    rows = [Rows(spec_of(register), {"id": record_id})]
    if register == TASKS.name:
        rows += [Rows(spec, {"task_id": record_id}) for spec in _OF_TASK]
    else:
        rows.append(Rows(ATTACHMENTS, {"register": register, "record_id": record_id}))
    return rows


def _told(work: Workspace, of: ChangedStep, register: str, titles: Titles) -> HistoryStep:
    step = of.step
    changes: list[Change] = []
    for change in of.changes:
        if change.spec.name == register:
            changes += _of_record(work, change, titles)
        else:
            changes += _of_line(work, change, titles)
    if not changes and any(change.spec.name in LINES for change in of.changes):
        changes.append(Change("Thứ tự", "", "đã xếp lại"))
    return HistoryStep(step.id, step.at, step.made_by, step.label, tuple(changes))


def _of_record(work: Workspace, change: RowChange, titles: Titles) -> Iterator[Change]:
    """Each field that became another; of a new record those that are filled in."""
    if change.after is None:
        yield Change("Bản ghi", "", "vào thùng rác")
        return
    yield from _fields(work, change, titles)


def _fields(work: Workspace, change: RowChange, titles: Titles) -> Iterator[Change]:
    table, after = change.spec.name, change.after or {}
    before = change.before if change.before is not None else _defaults(change)
    for name, called in FIELDS[table].items():
        if before.get(name) != after.get(name):
            was = _words(work, before, name, titles) if change.before is not None else ""
            yield Change(called, was, _words(work, after, name, titles))


def _defaults(change: RowChange) -> Values:
    """What a new record says as long as nobody has filled it in."""
    return {
        field.name: field.default
        for field in dataclasses.fields(change.spec.kind)
        if field.name not in SILENT[change.spec.name]
    }


def _of_line(work: Workspace, change: RowChange, titles: Titles) -> Iterator[Change]:
    """A line that came, went or was changed."""
    kind = LINES[change.spec.name]
    before, after = change.before, change.after
    if before is None and after is None:
        return
    if before is None or after is None:
        words = _line_words(work, after or before or {}, change, titles)
        if before is None:
            yield Change(f"Thêm {kind.called}", "", words)
        else:
            yield Change(f"Bỏ {kind.called}", words, "")
        return
    for each in _fields(work, change, titles):
        what = f"Sửa {kind.called}"
        if each.what != FIELDS[change.spec.name][kind.words]:
            name = _line_words(work, after, change, titles)
            what = f"{kind.called.capitalize()} “{name}”, {each.what}"
        yield dataclasses.replace(each, what=what)


def _line_words(work: Workspace, values: Values, change: RowChange, titles: Titles) -> str:
    if change.spec is EVIDENCE and values["kind"] in REGISTERS:
        title = titles.get((REGISTERS[values["kind"]], values["record_id"] or 0), "không còn")
        return f"{values['kind'].words} · {title}"
    return _words(work, values, LINES[change.spec.name].words, titles)


def _words(work: Workspace, values: Values, name: str, titles: Titles) -> str:
    value = values.get(name)
    if (link := _link(values, name)) is not None:
        return titles.get(link, f"số {link[1]}")
    if name in _VOCABULARIES and value and "received_on" in values:
        framework = work.framework_of(values["received_on"].year, values["received_on"])
        return label_of(getattr(framework, _VOCABULARIES[name]), value) or str(value)
    return in_words(value)


def in_words(value: Any) -> str:
    """A value as the screen shows it; nothing for nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, dt.date):
        return vn_date(value)
    if isinstance(value, Term):
        return value.words
    if isinstance(value, tuple):
        return "; ".join(map(in_words, value))
    return str(value).strip()


def _link(values: Values, name: str) -> tuple[str, int] | None:
    """The record that a field points to; None for a field that points to none."""
    value = values.get(name)
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    if name == "event_id":
        register = values.get("event_register")
        return (str(register), value) if register else None
    return (LINKS[name].value, value) if name in LINKS else None


def _titles(work: Workspace, steps: Iterable[ChangedStep]) -> Titles:
    """What the records are called that the steps point to, with one question for a register."""
    wanted: dict[str, set[int]] = defaultdict(set)
    for step in steps:
        for change in step.changes:
            for values in filter(None, (change.before, change.after)):
                for register, record_id in _pointed_to(change, values):
                    wanted[register].add(record_id)
    return {
        (register, hit.record_id): " ".join(hit.title.split())
        for register, ids in wanted.items()
        for hit in work.table(spec_of(register)).titles(sorted(ids))
    }


def _pointed_to(change: RowChange, values: Values) -> Iterator[tuple[str, int]]:
    for name in (*LINKS, "event_id"):
        if (link := _link(values, name)) is not None:
            yield link
    if change.spec is EVIDENCE and values["kind"] in REGISTERS and values["record_id"]:
        yield REGISTERS[values["kind"]], values["record_id"]
