"""Soát kế hoạch: a stored plan or any file checked, what is found mended or set aside."""

from __future__ import annotations

import dataclasses
import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from ttpl_desktop.app import packs, plans
from ttpl_desktop.app.reading import Circumstances, of_office, read_path
from ttpl_desktop.app.task_days import LOOSE
from ttpl_desktop.app.workspace import STRICT_BEFORE, Workspace
from ttpl_desktop.domain.calendar import WorkCalendar
from ttpl_desktop.domain.deadline import Deadline
from ttpl_desktop.domain.deadlines import read
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.framework import Framework
from ttpl_desktop.domain.linting.checking import check
from ttpl_desktop.domain.linting.draft import Draft, Known, KnownDocument, OuterDuty
from ttpl_desktop.domain.linting.finding import Edit, Finding, Place, Severity
from ttpl_desktop.domain.linting.mending import mended
from ttpl_desktop.domain.linting.of_file import draft_of_file
from ttpl_desktop.domain.linting.of_plan import draft_of_plan
from ttpl_desktop.domain.office import Recipient
from ttpl_desktop.domain.plan import Basis, Plan
from ttpl_desktop.domain.reading.read_plan import ReadPlan
from ttpl_desktop.domain.text import same_spelling
from ttpl_desktop.storage.registers.legal import LEGAL
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS, PLANS
from ttpl_desktop.storage.registers.spec import TableSpec
from ttpl_desktop.storage.registers.superior import SUPERIOR_ITEMS, SUPERIOR_PLANS

_CHANGED = "Chữ ở chỗ này đã khác lúc soát nên chưa sửa; hãy soát lại kế hoạch."


@dataclasses.dataclass(frozen=True, slots=True)
class CheckedFile:
    """A plan that was read from a file, and what was found in it."""

    plan: ReadPlan
    findings: tuple[Finding, ...]


def lint(work: Workspace, plan_id: int, *, with_seen: bool = False) -> tuple[Finding, ...]:
    """Everything found in a stored plan, in reading order.

    Questions that the officer has set aside stay away until their words change; `with_seen` gives
    them too. KeyError where there is no such plan.
    """
    found = linting_job(work, plan_id)()
    return found if with_seen else unseen(work, plan_id, found)


def linting_job(work: Workspace, plan_id: int) -> Callable[[], tuple[Finding, ...]]:
    """A function that checks a stored plan as it is now; for a worker.

    What was set aside is among what it finds, see `unseen`. KeyError where there is no such plan.
    """
    plan = plans.plan(work, plan_id)
    draft_now = _drafting(work, plan)
    around, framework = _Surroundings(work, work.calendar), work.framework(plan.framework)

    def job() -> tuple[Finding, ...]:
        draft = draft_now()
        return check(draft, around.known(draft, framework))

    return job


def unseen(work: Workspace, plan_id: int, found: Iterable[Finding]) -> tuple[Finding, ...]:
    """What of the findings was not set aside."""
    seen = _seen(work, plan_id)
    if not seen:
        return tuple(found)
    return tuple(each for each in found if _print(work, plan_id, each) not in seen)


def lint_file(work: Workspace | None, path: Path) -> tuple[Finding, ...]:
    """Everything found in a plan's file, whatever its kind. Raises UserFacingError, see `reading`.

    Without an open data folder only the law and the plan itself are looked at.
    """
    return checking_job(work, path)().findings


def checking_job(work: Workspace | None, path: Path) -> Callable[[], CheckedFile]:
    """A function that reads and checks a file; for a worker."""
    around = of_office(work) if work else Circumstances(packs.plain_calendar())
    known = _Surroundings(work, around.calendar)
    return lambda: _checked(read_path(path, around).plan, known)


def lint_read(work: Workspace | None, plan: ReadPlan) -> tuple[Finding, ...]:
    """Everything found in a plan that was read already."""
    calendar = work.calendar if work else packs.plain_calendar()
    return _checked(plan, _Surroundings(work, calendar)).findings


def apply(work: Workspace, plan_id: int, finding: Finding) -> None:
    """Mends what was found in a stored plan as one step.

    Raises UserFacingError for an issued plan, for a finding without a fix, and where the words have
    changed since.
    """
    plans.refuse_unless_open(plans.plan(work, plan_id))
    if finding.fix is None:
        raise UserFacingError("Chỗ này cần người soạn tự sửa; hãy bấm vào để đến nơi cần sửa.")
    by_field: dict[tuple[int | None, str], list[Edit]] = defaultdict(list)
    for edit in finding.fix.edits:
        by_field[edit.place.item_id, edit.place.field].append(edit)
    with work.operation(f"Soát: {finding.fix.label}"):
        for (item_id, field), edits in by_field.items():
            _write(work, plan_id, item_id, field, edits)


def dismiss(work: Workspace, plan_id: int, finding: Finding) -> None:
    """Sets a question aside until its words change ("đã xem"), as one step.

    Raises UserFacingError for a finding that is not a question.
    """
    if finding.severity is not Severity.QUESTION:
        raise UserFacingError("Chỉ câu hỏi mới đánh dấu đã xem được; lỗi thì cần sửa.")
    seen = _seen(work, plan_id) | {_print(work, plan_id, finding)}
    with work.operation("Đánh dấu đã xem"):
        _keep_seen(work, plan_id, seen)


def bring_back(work: Workspace, plan_id: int) -> None:
    """Shows the questions again that were set aside, as one step."""
    with work.operation("Hiện lại các câu hỏi đã xem"):
        _keep_seen(work, plan_id, frozenset())


def _drafting(work: Workspace, plan: Plan) -> Callable[[], Draft]:
    """A function that makes what is checked of a stored plan; it asks nothing of the data."""
    documents = {document.id: document for document in work.table(LEGAL).all()}
    strict = work.setting(STRICT_BEFORE) != LOOSE
    items, calendar, today = plans.items(work, plan.id), work.calendar, work.today()

    def deadline(phrase: str) -> Deadline:
        return read(phrase, year=plan.year, calendar=calendar, issued=plan.issued_on, strict=strict)

    return lambda: draft_of_plan(plan, items, documents, deadline, today)


class _Surroundings:
    """What a plan is checked against, taken from the data once: a worker asks nothing of it."""

    def __init__(self, work: Workspace | None, calendar: WorkCalendar) -> None:
        self.calendar = calendar
        self.documents = tuple(_documents(work))
        self.office = work.office_on(work.today()) if work else None
        self.base = Known(calendar, documents=self.documents, passed=packs.passed())
        if work is not None:
            self.base = dataclasses.replace(self.base, directory=work.directory, office=self.office)
        self.outer = dict(_outer_duties(work)) if work else {}

    def known(self, draft: Draft, framework: Framework | None) -> Known:
        outer = self.outer.get(draft.year, ()) if draft.is_own else ()
        return dataclasses.replace(self.base, framework=framework, outer=outer)


def _checked(plan: ReadPlan, around: _Surroundings) -> CheckedFile:
    office = around.office
    is_own = office is not None and same_spelling(plan.head.office) == same_spelling(office.name)
    draft = draft_of_file(plan, is_own=is_own and bool(plan.head.office))
    framework = packs.framework_of(draft.year, plan.head.issued_on) if draft.year else None
    return CheckedFile(plan, check(draft, around.known(draft, framework)))


def _documents(work: Workspace | None) -> Iterator[KnownDocument]:
    """The frameworks' documents first: theirs were compared with the law."""
    for framework in packs.frameworks():
        for each in framework.documents:
            yield KnownDocument(each.document, each.mark.is_law)
    if work is not None:
        for document in work.table(LEGAL).all():
            yield KnownDocument(document, document.is_checked)


def _outer_duties(work: Workspace) -> Iterator[tuple[int, tuple[OuterDuty, ...]]]:
    """By year, what the superiors' plans want of this office by a day."""
    found: dict[int, list[OuterDuty]] = defaultdict(list)
    for plan in work.table(SUPERIOR_PLANS).all():
        for item in work.table(SUPERIOR_ITEMS).all(superior_plan_id=plan.id):
            if item.is_mine and item.last_day is not None:
                duty = OuterDuty(item.text or item.title, item.kind, item.last_day, plan.called())
                found[plan.year].append(duty)
    return ((year, tuple(duties)) for year, duties in found.items())


def _write(
    work: Workspace, plan_id: int, item_id: int | None, field: str, edits: list[Edit]
) -> None:
    """One field of an item or of the head, or the entries of one that is a list."""
    record = _record(work, plan_id, item_id)
    if record is None:
        raise UserFacingError(_CHANGED)
    value = getattr(record, field)
    if isinstance(value, tuple):
        new: object = tuple(
            _entry(entry, [edit for edit in edits if edit.place.index == at])
            for at, entry in enumerate(value)
        )
    else:
        new = _text(value, edits)
    changed = dataclasses.replace(record, **{field: new})
    work.table(_spec(item_id)).save(changed)


def _spec(item_id: int | None) -> TableSpec[Any]:
    return PLANS if item_id is None else PLAN_ITEMS


def _record(work: Workspace, plan_id: int, item_id: int | None) -> Any:
    return work.table(_spec(item_id)).get(plan_id if item_id is None else item_id)


def _entry(entry: object, edits: list[Edit]) -> object:
    """An entry of a list: words, a basis or a recipient."""
    if not edits:
        return entry
    if isinstance(entry, Basis):
        return dataclasses.replace(entry, text=_text(entry.text, edits))
    if isinstance(entry, Recipient):
        return dataclasses.replace(entry, name=_text(entry.name, edits))
    return _text(str(entry), edits)


def _text(text: str, edits: list[Edit]) -> str:
    new = mended(text, edits)
    if new is None:
        raise UserFacingError(_CHANGED)
    return new


def _name(plan_id: int) -> str:
    return f"lint_seen:{plan_id}"


def _seen(work: Workspace, plan_id: int) -> frozenset[str]:
    return frozenset(work.setting(_name(plan_id)).split())


def _keep_seen(work: Workspace, plan_id: int, seen: frozenset[str]) -> None:
    work.keep_setting(_name(plan_id), " ".join(sorted(seen)))


def _print(work: Workspace, plan_id: int, finding: Finding) -> str:
    """What a question is known again by: its rule and the words of the field that it is about."""
    place = finding.place
    told = (
        finding.rule,
        place.item_id,
        place.field,
        place.words,
        _field_words(work, plan_id, place),
    )
    return hashlib.sha256(repr(told).encode()).hexdigest()[:16]


def _field_words(work: Workspace, plan_id: int, place: Place) -> object:
    value = getattr(_record(work, plan_id, place.item_id), place.field, "")
    return value[place.index] if isinstance(value, tuple) and place.index < len(value) else value
