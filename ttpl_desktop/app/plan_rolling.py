"""Last year's plan, stored or read from a file, made the draft of a new year."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from ttpl_desktop.app import legal, plans, tree
from ttpl_desktop.app.plan_import import import_plan
from ttpl_desktop.app.plan_marks import marks
from ttpl_desktop.app.task_days import LOOSE
from ttpl_desktop.app.workspace import STRICT_BEFORE, Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.outline import arrange
from ttpl_desktop.domain.plan import Plan, PlanItem, PlanKind, PlanStatus
from ttpl_desktop.domain.reading.read_plan import ReadPlan
from ttpl_desktop.domain.rolling.marks import MarkKind
from ttpl_desktop.domain.rolling.new_year import KnownDocument, NewYear
from ttpl_desktop.domain.rolling.rolling import Rolled, rolled
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS, PLANS, REVIEW_MARKS


@dataclasses.dataclass(frozen=True, slots=True)
class RolledPlan:
    """The draft of the new year; `remarks` say what a file held that a plan has no place for."""

    plan: Plan
    carried: int
    dropped: int
    to_review: int
    remarks: tuple[str, ...] = ()

    def sentence(self) -> str:
        """`Đã chuyển sang năm 2027: 21 mục chuyển tiếp, 2 việc đề nghị bỏ, 54 chỗ cần xem lại.`"""
        dropped = f"{self.dropped} việc đề nghị bỏ, " if self.dropped else ""
        left = f" {len(self.remarks)} điều chưa chuyển được." if self.remarks else ""
        return (
            f"Đã chuyển sang năm {self.plan.year}: {self.carried} mục chuyển tiếp, {dropped}"
            f"{self.to_review} chỗ cần xem lại.{left}"
        )


def sources(work: Workspace, year: int) -> tuple[Plan, ...]:
    """The yearly plans from which one of `year` can start, the best first.

    They are those of the nearest year before it that has any, issued ones and later versions first.
    """
    earlier = [
        plan
        for plan in work.table(PLANS).all()
        if plan.year < year and plan.kind is PlanKind.MONITORING
    ]
    nearest = max((plan.year for plan in earlier), default=0)
    found = [plan for plan in earlier if plan.year == nearest]
    return tuple(
        sorted(
            found,
            key=lambda plan: (plan.status is PlanStatus.ISSUED, plan.version, plan.id),
            reverse=True,
        )
    )


def roll(work: Workspace, plan_id: int, to_year: int) -> RolledPlan:
    """A draft for `to_year` from a stored plan of any earlier year, as one step.

    The plan itself stays as it is. Raises UserFacingError for a year that is not later, and for a
    plan that is not made every year.
    """
    source = plans.plan(work, plan_id)
    if source.kind is not PlanKind.MONITORING:
        raise UserFacingError(
            f"“{source.kind.words}” được lập cho từng văn bản, không lập hằng năm; "
            "hãy chọn một kế hoạch theo dõi."
        )
    _refuse_order(source.year, to_year)
    with work.operation(f"Chuyển kế hoạch năm {source.year} sang năm {to_year}"):
        head = dataclasses.replace(source, id=0, status=PlanStatus.DRAFT, adjusts_id=None)
        copy = work.table(PLANS).save(head)
        tree.store_draft(work, PLAN_ITEMS, _copies(work, plan_id), plan_id=copy.id)
        return _rolled_in_place(work, copy, source.year, to_year)


def roll_read(work: Workspace, read: ReadPlan, to_year: int) -> RolledPlan:
    """A draft for `to_year` from a plan that was read from a file, as one step.

    A file that names no year counts as last year's. Raises UserFacingError as `roll`, and where
    nothing was read.
    """
    from_year = read.head.year or to_year - 1
    _refuse_order(from_year, to_year)
    with work.operation(f"Chuyển kế hoạch năm {from_year} sang năm {to_year} từ {read.name}"):
        imported = import_plan(work, read, to_year)
        done = _rolled_in_place(work, imported.plan, from_year, to_year)
    return dataclasses.replace(done, remarks=imported.remarks)


def _refuse_order(from_year: int, to_year: int) -> None:
    if to_year <= from_year:
        raise UserFacingError(
            f"Kế hoạch này là của năm {from_year}; hãy chọn một năm sau đó để chuyển sang."
        )


def _copies(work: Workspace, plan_id: int) -> Iterator[PlanItem]:
    """The items in reading order; one whose parent lies in the bin comes to stand at the top.

    What they carried out for a superior was asked for last year: the new one asks anew.
    """
    listed = plans.items(work, plan_id)
    known = {item.id for item in listed}
    for node in (placed.node for placed in arrange(listed)):
        parent = node.parent_id if node.parent_id in known else None
        yield dataclasses.replace(node, origin_id=None, parent_id=parent, superior_ids=())


def _rolled_in_place(work: Workspace, draft: Plan, from_year: int, to_year: int) -> RolledPlan:
    """Moves a stored draft from one year to another. Inside an operation."""
    register = {document.id: document for document in legal.documents(work)}
    done = rolled(
        draft,
        plans.items(work, draft.id),
        new=_new_year(work, draft, from_year, to_year),
        register=register,
    )
    plan = dataclasses.replace(done.plan, framework=work.framework_of(to_year).id)
    work.table(PLANS).save(plan)
    items = work.table(PLAN_ITEMS)
    for item in (*done.items, *done.dropped):
        items.save(item)
    items.remove([item.id for item in done.dropped], work.store.now().isoformat())
    _store_marks(work, plan, done)
    return RolledPlan(plan, len(done.carried), len(done.dropped), len(marks(work, plan.id)))


def _store_marks(work: Workspace, plan: Plan, done: Rolled) -> None:
    """What was carried is only listed: it counts as reviewed from the beginning."""
    for mark in done.marks:
        reviewed_on = work.today() if mark.kind is MarkKind.CARRIED else None
        new = dataclasses.replace(mark, plan_id=plan.id, reviewed_on=reviewed_on)
        work.table(REVIEW_MARKS).save(new)


def _new_year(work: Workspace, draft: Plan, from_year: int, to_year: int) -> NewYear:
    return NewYear(
        from_year=from_year,
        to_year=to_year,
        today=work.today(),
        directory=work.directory,
        documents=(*_registered(work), *_of_frameworks(work)),
        calendar=work.calendar,
        office=plans.office_of(work, dataclasses.replace(draft, status=PlanStatus.DRAFT)),
        is_strict=work.setting(STRICT_BEFORE) != LOOSE,
    )


def _registered(work: Workspace) -> Iterator[KnownDocument]:
    for document in legal.documents(work):
        yield KnownDocument(document, document.is_checked)


def _of_frameworks(work: Workspace) -> Iterator[KnownDocument]:
    for framework in work.frameworks:
        for stated in framework.documents:
            yield KnownDocument(stated.document, stated.mark.is_law)
