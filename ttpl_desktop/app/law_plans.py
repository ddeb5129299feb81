"""Plans that carry out one legal document, and the two clocks of NĐ 80/2025, Điều 4."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator

from ttpl_desktop.app import legal, plans, records, tasks
from ttpl_desktop.app.task_days import with_days
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.clocks import PLAN, words_of
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.framework import Timer, find
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.plan import Plan, PlanKind
from ttpl_desktop.domain.task import Task
from ttpl_desktop.domain.terms import ActivityKind
from ttpl_desktop.domain.text import same_spelling, shorten
from ttpl_desktop.storage.registers.plan import PLANS
from ttpl_desktop.storage.registers.task import TASKS

_TITLE_LENGTH = 200
# The day that starts each clock: its field in the plan, and the timer of the framework.
CLOCKS = {"law_passed_on": "law_plan_submission", "law_planned_on": "law_plan_local"}


@dataclasses.dataclass(frozen=True, slots=True)
class Clock:
    """A time limit of the law for a plan: who has to do what, and the task that would keep it.

    `started_by` is the plan's field with the day that starts it; `task` has no days before that.
    """

    started_by: str
    timer: Timer
    task: Task

    def sentence(self) -> str:
        """`… : 10 ngày kể từ …, hạn 20/12/2026 (Điều 4 …)`: what the form says under the day."""
        day = f", hạn {vn_date(self.task.last_day)}" if self.task.last_day else ""
        if self.task.working_day and self.task.working_day != self.task.last_day:
            day += f" → nên gửi {vn_date(self.task.working_day)}"
        return f"{self.timer.label}: {self.timer.in_words()}{day} ({self.timer.hint()})."


def create(work: Workspace, legal_id: int, year: int) -> Plan:
    """The plan that carries out a document of the register, from the skeleton, as one step.

    Raises UserFacingError without an office, and where the framework knows no such plans.
    """
    document = legal.document(work, legal_id)
    draft = plans.law_draft(work, document, year)
    with work.operation(f"Tạo kế hoạch triển khai {document.short_citation()}"):
        return plans.store(work, draft)


def document_of(work: Workspace, plan: Plan) -> LegalDocument | None:
    """The document that a plan carries out; None for a plan of another kind."""
    return legal.document(work, plan.legal_id) if plan.legal_id is not None else None


def clocks(work: Workspace, plan: Plan) -> tuple[Clock, ...]:
    """The time limits for a plan that carries out a document; none for another plan."""
    if plan.kind is not PlanKind.IMPLEMENTATION:
        return ()
    return tuple(_clocks(work, plan))


def _clocks(work: Workspace, plan: Plan) -> Iterator[Clock]:
    timers, document = work.framework(plan.framework).timers, document_of(work, plan)
    named = document.short_citation() if document else plan.title
    for field, key in CLOCKS.items():
        if (timer := find(timers, key)) is not None:
            task = Task(
                year=plan.year,
                title=shorten(f"{timer.label}: {named}", _TITLE_LENGTH),
                kind=ActivityKind.PLANNING,
                lead=_on_duty(work, plan),
                time=words_of(timer),
                event_on=getattr(plan, field),
                event_register=PLAN,
                event_id=plan.id,
                timer=key,
                note=timer.hint(),
            )
            yield Clock(field, timer, with_days(work, task))


def change_day(work: Workspace, plan_id: int, field: str, day: dt.date | None) -> Plan:
    """Writes the day that starts a clock; an open task made from the clock moves with it."""
    plan = plans.plan(work, plan_id)
    plans.refuse_unless_open(plan)
    before = {clock.started_by: _made(work, plan, clock) for clock in clocks(work, plan)}
    with work.operation("Ghi ngày tính thời hạn", merge=f"{PLANS.name}:{plan_id}:{field}"):
        changed = records.change(work, PLANS, plan_id, "", **{field: day})
        task = before.get(field)
        if task is not None and not task.is_closed:
            # A task that was made from an earlier version of the plan follows this one from now on.
            tasks.change(work, task.id, event_on=day, event_register=PLAN, event_id=plan_id)
    return changed


def add_tasks(work: Workspace, plan_id: int) -> tuple[Task, ...]:
    """Makes a task of each clock that has none yet, as one step; gives the new ones.

    Raises UserFacingError where every clock has its task.
    """
    plan = plans.plan(work, plan_id)
    wanted = [clock.task for clock in clocks(work, plan) if _made(work, plan, clock) is None]
    if not wanted:
        raise UserFacingError("Các thời hạn của kế hoạch này đã có nhiệm vụ, xem ở tab Nhiệm vụ.")
    with work.operation("Tạo nhiệm vụ từ thời hạn luật định"):
        return tuple(tasks.add(work, task) for task in wanted)


def _made(work: Workspace, plan: Plan, clock: Clock) -> Task | None:
    """The task that was made from a clock; None where there is none."""
    wanted = same_spelling(clock.task.title)
    found = work.table(TASKS).all(year=plan.year)
    return next((task for task in found if same_spelling(task.title) == wanted), None)


def _on_duty(work: Workspace, plan: Plan) -> tuple[str, ...]:
    office = plans.office_of(work, plan)
    return (office.duty_unit,) if office.duty_unit else ()
