"""All tables together. What needs one or two of them imports those: the window opens faster."""

from __future__ import annotations

from typing import Any

from ttpl_desktop.storage.registers.form import OFFICE_FORMS
from ttpl_desktop.storage.registers.intake import ATTACHMENTS, INTAKE
from ttpl_desktop.storage.registers.legal import DETAILING, LEGAL
from ttpl_desktop.storage.registers.office import OFFICES, UNITS
from ttpl_desktop.storage.registers.plan import CLAUSES, PLAN_ITEMS, PLANS, REVIEW_MARKS
from ttpl_desktop.storage.registers.report import OVERRIDES, REPORTS, SECTIONS
from ttpl_desktop.storage.registers.settings import CALENDAR_DAYS, SETTINGS
from ttpl_desktop.storage.registers.spec import TableSpec
from ttpl_desktop.storage.registers.superior import SUPERIOR_ITEMS, SUPERIOR_PLANS
from ttpl_desktop.storage.registers.task import CHECKLIST, EVIDENCE, HOPS, TASK_NOTES, TASKS
from ttpl_desktop.storage.registers.urging import LETTER_LINES, LETTERS, REQUESTS, SUBMISSIONS

# Every table of records; a new register is a migration, a dataclass, its spec and a line here.
TABLES: tuple[TableSpec[Any], ...] = (
    INTAKE, TASKS, LEGAL, DETAILING, PLANS, PLAN_ITEMS, TASK_NOTES, EVIDENCE, ATTACHMENTS, REPORTS,
    SECTIONS, OVERRIDES, SUPERIOR_PLANS, SUPERIOR_ITEMS, CLAUSES, REVIEW_MARKS, OFFICES, UNITS,
    CALENDAR_DAYS, SETTINGS, OFFICE_FORMS, CHECKLIST, HOPS, REQUESTS, SUBMISSIONS, LETTERS,
    LETTER_LINES,
)  # fmt: skip
# Those that search finds, in the order in which the results are shown.
SEARCHED: tuple[TableSpec[Any], ...] = (
    INTAKE, TASKS, LEGAL, DETAILING, PLAN_ITEMS, SUPERIOR_PLANS, SUPERIOR_ITEMS, SECTIONS, CLAUSES,
    REQUESTS, LETTERS,
)  # fmt: skip


def spec_of(register: str) -> TableSpec[Any]:
    """The table of a register by its stored name."""
    return next(spec for spec in TABLES if spec.name == register)
