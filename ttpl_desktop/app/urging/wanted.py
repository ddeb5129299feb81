"""Requests that follow from a task or from an issued plan, before the officer makes them."""

from __future__ import annotations

from collections.abc import Iterable

from ttpl_desktop.app import chains, superior_plans
from ttpl_desktop.app.task_origins import origin
from ttpl_desktop.app.urging.requests import Wanted, resolve
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.documents.letterhead import number_and_symbol
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.plan import Plan, PlanStatus, activities
from ttpl_desktop.domain.task import Task
from ttpl_desktop.domain.text import same_spelling
from ttpl_desktop.domain.urging.asking import asks_to_send, kind_of
from ttpl_desktop.domain.urging.records import Request
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS, PLANS
from ttpl_desktop.storage.registers.task import TASKS
from ttpl_desktop.storage.registers.urging import REQUESTS

_PLAN_SYMBOL = "KH"


def of_task(work: Workspace, task: Task) -> Wanted:
    """What a task would ask of its units: by the first day of its chain where it has one."""
    title = " ".join(task.title.split())
    request = Request(
        year=task.year,
        kind=kind_of(f"{task.product} {title}"),
        title=title,
        source=_source(work, task),
        time=_time(work, task),
        task_id=task.id or None,
    )
    return Wanted(request, _senders(work, task.lead, task.coordinators))


def of_plans(work: Workspace, year: int) -> tuple[Wanted, ...]:
    """One request for each activity of the year's issued plans that has units send something.

    What was asked before is left out: a request of the same task, or of the same title.
    """
    known = work.table(REQUESTS).all(year=year)
    asked = {request.task_id for request in known}
    titles = {same_spelling(request.title) for request in known}
    found = []
    for plan in work.table(PLANS).all(year=year, status=PlanStatus.ISSUED):
        for wanted in _of_plan(work, plan):
            is_new = wanted.request.task_id is None or wanted.request.task_id not in asked
            if wanted.units and is_new and same_spelling(wanted.request.title) not in titles:
                found.append(wanted)
    return tuple(found)


def _of_plan(work: Workspace, plan: Plan) -> Iterable[Wanted]:
    tasks = {task.plan_item_id: task for task in work.table(TASKS).all(year=plan.year)}
    for item in activities(work.table(PLAN_ITEMS).all(plan_id=plan.id)):
        if not asks_to_send(item):
            continue
        title = " ".join((item.title or item.text).split())
        task = tasks.get(item.id)
        units = _senders(work, (*item.lead, *item.executors), item.coordinators)
        request = Request(
            year=plan.year,
            kind=kind_of(f"{item.product} {title}"),
            title=title,
            source=_plan_words(work, plan),
            time=_time(work, task) if task else item.time,
            task_id=task.id if task else None,
        )
        yield Wanted(request, units)


def _senders(
    work: Workspace, leads: tuple[str, ...], coordinators: tuple[str, ...]
) -> tuple[str, ...]:
    """Who sends: who leads, without the unit that collects; else who helps."""
    office = work.office_on(work.today())
    own = same_spelling(office.duty_unit) if office else ""
    named = tuple(name for name in leads if same_spelling(name) != own)
    return resolve(work, named or coordinators)


def _time(work: Workspace, task: Task) -> str:
    inner = chains.inner_day(work, task.id)
    return f"chậm nhất ngày {vn_date(inner)}" if inner else task.time


def _source(work: Workspace, task: Task) -> str:
    own = origin(work, task)
    if own is not None:
        return _plan_words(work, own.plan)
    superior = superior_plans.origin(work, task)
    return superior.plan.called() if superior else ""


def _plan_words(work: Workspace, plan: Plan) -> str:
    office = work.office_on(plan.issued_on or work.today())
    number = ""
    if plan.number and office:
        number = " số " + "/".join(number_and_symbol(plan.number, _PLAN_SYMBOL, office))
    day = f" ngày {vn_date(plan.issued_on)}" if plan.issued_on else ""
    return f"Kế hoạch{number}{day}" + (f" của {office.name_in_text}" if office else "")
