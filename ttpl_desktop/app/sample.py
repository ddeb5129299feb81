"""The sample office: an invented Sở with a whole working year, to look at and to try things on."""

from __future__ import annotations

import dataclasses
import tomllib
import typing
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from typing import Any, TypeVar

from ttpl_desktop import paths
from ttpl_desktop.app import (
    chains,
    coverage,
    coverage_steps,
    duty_links,
    intake,
    legal,
    office,
    plan_issue,
    plan_items,
    plans,
    reading,
    reports,
    superior_accept,
    superior_plans,
    task_following,
    task_occurrences,
    task_series,
    tasks,
)
from ttpl_desktop.app.urging import sample_year as urging_year
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.domain.legal import DetailingDocument, LegalDocument
from ttpl_desktop.domain.office import Office, Unit
from ttpl_desktop.domain.plan import FocusLevel, ItemKind, PlanItem
from ttpl_desktop.domain.task import ChecklistLine, Evidence, Task, TaskNote
from ttpl_desktop.storage.registers.every import TABLES
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.storage.registers.legal import DETAILING, LEGAL
from ttpl_desktop.storage.registers.office import UNITS
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS, PLANS
from ttpl_desktop.storage.registers.report import REPORTS, SECTIONS
from ttpl_desktop.storage.registers.spec import TableSpec
from ttpl_desktop.storage.registers.task import CHECKLIST, EVIDENCE, TASK_NOTES, TASKS
from ttpl_desktop.storage.registers.urging import LETTERS, REQUESTS

R = TypeVar("R")

YEAR = 2026
# What the command says that it made.
_COUNTED: Mapping[str, TableSpec[Any]] = {
    "units": UNITS,
    "plans": PLANS,
    "tasks": TASKS,
    "intake": INTAKE,
    "legal_documents": LEGAL,
    "detailing_documents": DETAILING,
    "reports": REPORTS,
    "requests": REQUESTS,
    "letters": LETTERS,
}


def fill(work: Workspace) -> dict[str, int]:
    """Fills an empty data folder with the sample office, as one step; gives what there is now.

    Raises UserFacingError where the folder holds anything already.
    """
    if any(work.table(spec).all() for spec in TABLES):
        raise UserFacingError(
            f"Thư mục {work.folder} đã có dữ liệu nên không điền cơ quan mẫu vào. "
            "Hãy chọn một thư mục trống."
        )
    with work.operation("Điền cơ quan mẫu"):
        _fill_office(work)
        _fill_legal(work)
        _fill_plan(work)
        _fill_tasks(work)
        _fill_superior(work)
        urging_year.fill(work, YEAR, _read("urging"))
        _fill_intake(work)
        _fill_clocks(work)
        _fill_report(work)
    return {name: len(work.table(spec).all()) for name, spec in _COUNTED.items()}


def _fill_office(work: Workspace) -> None:
    data = _read("office")
    units = [_built(Unit, each) for each in data["units"]]
    office.set_up(work, _built(Office, data["office"]), units)


def _fill_legal(work: Workspace) -> None:
    own = [legal.add(work, _built(LegalDocument, each)) for each in _read("legal")["documents"]]
    legal.take_over(work, work.framework_of(YEAR))
    by_number = {document.number: document.id for document in own}
    for each in _read("legal")["detailing"]:
        document = _built(DetailingDocument, each)
        legal.add_detailing(
            work, dataclasses.replace(document, legal_id=by_number.get(document.number))
        )


def _fill_plan(work: Workspace) -> None:
    data = _read("plan")
    plan = plans.create(work, YEAR)
    plans.change(work, plan.id, "opening", data["opening"])
    _fill_focus(work, plan.id, data["focus"])
    times = {each["skeleton"]: each["time"] for each in data["times"]}
    for item in plans.items(work, plan.id):
        if item.time in times:
            _change(work, item, dataclasses.replace(item, time=times[item.time]), ["time"])
    section = next(i for i in plans.items(work, plan.id) if i.required == "activities")
    for each in data["activities"]:
        added = plan_items.add_below(work, plan.id, ItemKind.ACTIVITY, section.id)
        _change(work, added, _built(PlanItem, each), each)
    plan_issue.issue(work, plan.id, data["number"], data["issued_on"])


def _fill_focus(work: Workspace, plan_id: int, data: Mapping[str, Any]) -> None:
    focus = next(
        item
        for item in plans.items(work, plan_id)
        if item.focus_level is FocusLevel.OFFICE and item.kind is ItemKind.FOCUS
    )
    numbers = {document.number: document.id for document in legal.documents(work)}
    values = {name: data[name] for name in ("text", "scope", "content", "subject")}
    values["legal_ids"] = tuple(numbers[number] for number in data["documents"])
    _change(work, focus, dataclasses.replace(focus, **values), values)


def _change(work: Workspace, item: PlanItem, wanted: PlanItem, names: Iterable[str]) -> None:
    values = {name: getattr(wanted, name) for name in names}
    work.table(PLAN_ITEMS).save(dataclasses.replace(item, **values))


def _fill_tasks(work: Workspace) -> None:
    data = _read("tasks")
    for state in data["plan"]:
        _set_state(work, _task_called(work, state["title"]), state)
    for each in data["own"]:
        fresh = {name: each[name] for name in each.keys() - {"proof", "status", "done_on"}}
        task = tasks.add(work, dataclasses.replace(_built(Task, fresh), year=YEAR))
        _set_state(work, task, each)
    for each in data["series"]:
        _fill_series(work, each)
    for note in data["notes"]:
        task = _task_called(work, note["title"])
        said = _built(TaskNote, {name: note[name] for name in note.keys() - {"title"}})
        work.table(TASK_NOTES).save(dataclasses.replace(said, task_id=task.id))
    for each in data["checklists"]:
        _fill_checklist(work, _task_called(work, each["title"]), each["lines"])
    _fill_chains(work, data["chains"])


def _fill_series(work: Workspace, data: Mapping[str, Any]) -> None:
    """A task that comes back, with the whole of its year whatever day it is."""
    fresh = {name: data[name] for name in data.keys() - {"done"}}
    head = tasks.add(work, dataclasses.replace(_built(Task, fresh), year=YEAR))
    task_following.bring_up(work, head, head)
    task_occurrences.add_past(work, head.id)
    occurrences = task_series.occurrences(work, head.id)
    for occurrence, state in zip(occurrences, data["done"], strict=False):
        _set_state(work, occurrence, {"status": "done", **state})


def _fill_checklist(work: Workspace, task: Task, lines: Sequence[Mapping[str, Any]]) -> None:
    for position, line in enumerate(lines):
        built = _built(ChecklistLine, line)
        work.table(CHECKLIST).save(dataclasses.replace(built, task_id=task.id, position=position))


def _fill_chains(work: Workspace, chosen: Iterable[Mapping[str, Any]]) -> None:
    """The usual way of a Sở's papers, with the days that documents fix for some stops."""
    for each in chosen:
        task = _task_called(work, each["title"])
        chains.lay(work, task.id)
        stops = chains.chain_of(work, task).stops
        for fixed in each["fixed"]:
            chains.change(work, stops[fixed["stop"]].hop.id, fixed_on=fixed["on"])


def _task_called(work: Workspace, beginning: str) -> Task:
    return next(
        task
        for task in reversed(work.table(TASKS).all(year=YEAR))
        if task.title.startswith(beginning)
    )


def _set_state(work: Workspace, task: Task, state: Mapping[str, Any]) -> None:
    names = state.keys() & {
        "status", "done_on", "outcome", "note", "next_review", "tags", "budget",
    }  # fmt: skip
    stated = _built(Task, {name: state[name] for name in names})
    values = {name: getattr(stated, name) for name in names}
    work.table(TASKS).save(dataclasses.replace(task, **values))
    if "proof" in state:
        work.table(EVIDENCE).save(Evidence(task_id=task.id, text=state["proof"]))


def _fill_superior(work: Workspace) -> None:
    """The province's plan as if it had been read, its duties tied to the office's own plan."""
    data, text = _read("superior"), paths.resource("sample/superior.txt")
    taken = reading.reading_text_job(work, text.read_text(encoding="utf-8"))()
    named = dataclasses.replace(taken, plan=dataclasses.replace(taken.plan, name=data["name"]))
    plan = superior_accept.accept(work, named, ()).plan
    duties = {duty.section: duty.id for duty in superior_plans.items(work, plan.id)}
    own = coverage.own_items(work, YEAR)
    for each in data["served"]:
        item = next(item for item in own if item.title.startswith(each["item"]))
        duty_links.link(work, duties[each["duty"]], item.id)
    for each in data["aside"]:
        coverage_steps.set_aside(work, duties[each["duty"]], each["reason"])
    for section in data["undecided"]:
        coverage_steps.take_back(work, duties[section])


def _fill_intake(work: Workspace) -> None:
    for each in _read("intake")["entries"]:
        entry = _built(IntakeEntry, each)
        sources = {source.key: source for source in intake.framework_of(work, entry).sources}
        must_check = sources[entry.source].must_check
        verified_on = entry.closed_on if entry.is_verified else None
        checked = dataclasses.replace(entry, must_check=must_check, verified_on=verified_on)
        work.table(INTAKE).save(checked)


def _fill_clocks(work: Workspace) -> None:
    """Tasks whose days are counted from the receipt of an entry."""
    entries = work.table(INTAKE).all()
    for each in _read("tasks")["clocks"]:
        entry = next(entry for entry in entries if entry.content.startswith(each["content"]))
        clock = dataclasses.replace(
            _task_called(work, each["title"]),
            event_register=INTAKE.name,
            event_id=entry.id,
            timer=each["timer"],
        )
        work.table(TASKS).save(clock)


def _fill_report(work: Workspace) -> None:
    report = reports.create(work, YEAR)
    texts = _read("report")["texts"]
    for placed in reports.sections(work, report.id):
        if words := texts.get(placed.path):
            whole = "\n".join(part for part in (placed.node.text, words) if part)
            work.table(SECTIONS).save(dataclasses.replace(placed.node, text=whole))


def _built(kind: type[R], values: Mapping[str, Any]) -> R:
    """A record from parsed TOML: arrays become tuples, tables records, words members of enums."""
    hints = typing.get_type_hints(kind)
    return kind(**{name: _value(hints[name], value) for name, value in values.items()})


def _value(hint: Any, value: Any) -> Any:
    if isinstance(value, list):
        (item, _ellipsis) = typing.get_args(hint)
        return tuple(_value(item, each) for each in value)
    if isinstance(value, dict):
        return _built(hint, value)
    return hint(value) if isinstance(hint, type) and issubclass(hint, Enum) else value


def _read(name: str) -> dict[str, Any]:
    text = paths.resource(f"sample/{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
