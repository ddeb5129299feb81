"""What each table is called, holds, is sorted by, and can be asked for by name."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any, Generic, TypeVar

from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.intake import Attachment, IntakeEntry
from ttpl_desktop.domain.legal import DetailingDocument, LegalDocument
from ttpl_desktop.domain.office import Office, Unit
from ttpl_desktop.domain.plan import Plan, PlanItem
from ttpl_desktop.domain.report import FigureOverride, Report, ReportSection
from ttpl_desktop.domain.settings import CalendarDay, Setting
from ttpl_desktop.domain.task import Evidence, Task, TaskNote

R = TypeVar("R")


@dataclasses.dataclass(frozen=True, slots=True)
class TableSpec(Generic[R]):
    """One table of records of one kind.

    `sorted_text` names the fields with a stored Vietnamese sort key. `sorts` maps a sort name to
    its SQL expression, the first being the default. `predicates` maps a condition's name to SQL;
    `:today` in it is the query's day. Every plain field can also be asked for by its value.
    `searched` are the fields that a search looks into, `title` the SQL of the words it shows.
    """

    name: str
    kind: type[R]
    sorted_text: tuple[str, ...] = ()
    sorts: Mapping[str, str] = dataclasses.field(default_factory=lambda: {"id": "id"})
    predicates: Mapping[str, str] = dataclasses.field(default_factory=dict)
    searched: tuple[str, ...] = ()
    title: str = ""


_OPEN_TASK = "status IN ('todo', 'doing', 'waiting')"

INTAKE = TableSpec(
    Register.INTAKE.value,
    IntakeEntry,
    sorted_text=("provider", "content"),
    sorts={
        "received_on": "received_on",
        "content": "content_sort",
        "provider": "provider_sort",
        "source": "source",
        "criterion": "criterion",
        "due_on": "coalesce(due_on, '9999')",
    },
    predicates={
        "countable": "(is_verified OR NOT must_check)",
        "verified": "is_verified",
        "unverified": "(must_check AND NOT is_verified)",
        "closed": "closed_on IS NOT NULL",
        "open": "closed_on IS NULL",
        "overdue_handling": "(closed_on IS NULL AND due_on < :today)",
        "competent": "is_competent IS 1",
    },
    searched=("content", "provider", "field", "provision", "handler", "result", "note"),
    title="content",
)

TASKS = TableSpec(
    Register.TASK.value,
    Task,
    sorted_text=("title", "lead"),
    sorts={
        "last_day": "coalesce(last_day, '9999')",
        "title": "title_sort",
        "lead": "lead_sort",
        "status": "status",
        "kind": "kind",
        "done_on": "coalesce(done_on, '9999')",
    },
    predicates={
        "done": "status = 'done'",
        "open": _OPEN_TASK,
        "dropped": "status = 'dropped'",
        "overdue": f"({_OPEN_TASK} AND last_day < :today)",
        "soon": f"({_OPEN_TASK} AND last_day >= :today "
        "AND coalesce(working_day, last_day) <= date(:today, '+7 days'))",
        "done_late": "(status = 'done' AND done_on > last_day)",
        "dated": "last_day IS NOT NULL",
        "undated": "last_day IS NULL",
        "running": "(start <= :today AND last_day >= :today)",
    },
    searched=("title", "lead", "field", "product", "outcome", "note"),
    title="title",
)

LEGAL = TableSpec(
    Register.LEGAL.value,
    LegalDocument,
    sorted_text=("title",),
    sorts={
        "issued_on": "coalesce(issued_on, '')",
        "title": "title_sort",
        "number": "number",
        "type": "type",
        "effective_on": "coalesce(effective_on, '')",
        "expired_on": "coalesce(expired_on, '9999')",
    },
    predicates={
        "in_force": "(coalesce(effective_on, '') <= :today "
        "AND coalesce(expired_on, '9999') >= :today)",
        "expired": "expired_on < :today",
        "checked": "is_checked",
    },
    searched=("type", "number", "issuer", "title", "field", "note"),
    title="type || ' ' || number || ' ' || title",
)

DETAILING = TableSpec(
    Register.DETAILING.value,
    DetailingDocument,
    sorted_text=("title",),
    sorts={
        "due_on": "coalesce(due_on, '9999')",
        "title": "title_sort",
        "issued_on": "coalesce(issued_on, '9999')",
        "drafting_unit": "drafting_unit",
    },
    predicates={
        "issued": "issued_on IS NOT NULL",
        "missing": "issued_on IS NULL",
        "late": "coalesce(issued_on, :today) > due_on",
        "late_issued": "issued_on > due_on",
        "on_time": "issued_on <= due_on",
        "inconsistent": "is_consistent IS 0",
        "infeasible": "is_feasible IS 0",
    },
    searched=("title", "number", "content", "provision", "drafting_unit", "late_reason", "note"),
    title="form || ' ' || title",
)

PLANS = TableSpec("plan", Plan, sorts={"version": "version"})
PLAN_ITEMS = TableSpec(
    Register.PLAN_ITEM.value,
    PlanItem,
    sorts={"position": "position"},
    searched=("title", "text", "product", "scope", "subject", "content"),
    title="CASE title WHEN '' THEN text ELSE title END",
)
TASK_NOTES = TableSpec("task_note", TaskNote, sorts={"written_on": "written_on"})
EVIDENCE = TableSpec("evidence", Evidence)
ATTACHMENTS = TableSpec("attachment", Attachment)
REPORTS = TableSpec("report", Report)
SECTIONS = TableSpec(
    Register.SECTION.value,
    ReportSection,
    sorts={"position": "position"},
    searched=("title", "text"),
    title="CASE title WHEN '' THEN text ELSE title END",
)
OVERRIDES = TableSpec("figure_override", FigureOverride)
OFFICES = TableSpec("office", Office, sorts={"valid_from": "valid_from"})
UNITS = TableSpec("unit", Unit, sorted_text=("name",), sorts={"name": "name_sort"})
CALENDAR_DAYS = TableSpec("calendar_day", CalendarDay, sorts={"day": "day"})
SETTINGS = TableSpec("setting", Setting, sorts={"name": "name"})

# Every table of records; a new register is a migration, a dataclass and a line here.
TABLES: tuple[TableSpec[Any], ...] = (
    INTAKE, TASKS, LEGAL, DETAILING, PLANS, PLAN_ITEMS, TASK_NOTES, EVIDENCE, ATTACHMENTS, REPORTS,
    SECTIONS, OVERRIDES, OFFICES, UNITS, CALENDAR_DAYS, SETTINGS,
)  # fmt: skip
# Those that search finds, in the order in which the results are shown.
SEARCHED: tuple[TableSpec[Any], ...] = (INTAKE, TASKS, LEGAL, DETAILING, PLAN_ITEMS, SECTIONS)


def spec_of(register: str) -> TableSpec[Any]:
    """The table of a register by its stored name."""
    return next(spec for spec in TABLES if spec.name == register)
