"""What a plan still lacks, and what its words mean: the remarks beside the form."""

from __future__ import annotations

from ttpl_desktop.app import legal, plans, task_days
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.framework import Framework, Statement, find
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.plan import ItemKind, Plan, PlanItem, missing_contents
from ttpl_desktop.domain.task import Task


def required_contents(work: Workspace, of: Plan) -> tuple[Statement, ...]:
    """What the plan's framework wants in a plan; each may be assigned to a section."""
    return work.framework(of.framework).required


def missing_required(work: Workspace, of: Plan, framework: Framework) -> tuple[Statement, ...]:
    """The contents that a framework wants and no section of the plan holds."""
    wanted = framework.required
    keys = missing_contents(plans.items(work, of.id), [content.key for content in wanted])
    return tuple(found for key in keys if (found := find(wanted, key)) is not None)


def lacks(item: PlanItem) -> tuple[str, ...]:
    """What one item lacks, each in a sentence."""
    if item.kind is ItemKind.ACTIVITY:
        checks = (
            (not (item.title or item.text), "Chưa ghi hoạt động."),
            (not (item.lead or item.executors), "Chưa có đơn vị chủ trì hoặc thực hiện."),
            (not item.time, "Chưa có thời gian thực hiện."),
            (not item.product, "Chưa có sản phẩm."),
        )
        return tuple(sentence for is_missing, sentence in checks if is_missing)
    if item.kind is ItemKind.FOCUS:
        return () if item.title or item.text else ("Chưa ghi lĩnh vực theo dõi.",)
    return () if item.title or item.text else ("Mục này còn trống.",)


def lacks_with_time(work: Workspace, of: Plan, item: PlanItem) -> tuple[str, ...]:
    """`lacks`, and whether the words of an activity's time are not understood."""
    found = lacks(item)
    if item.kind is ItemKind.ACTIVITY and item.time:
        deadline = task_days.reader(work)(_as_task(of, item))
        if deadline.kind is DeadlineKind.UNKNOWN:
            found += ("Chưa hiểu thời gian thực hiện nên không tính được ngày.",)
    return found


def advice(work: Workspace, of: Plan, item: PlanItem) -> str:
    """The line under an activity's time: what its words mean in days; empty without words."""
    return task_days.advice(work, _as_task(of, item)) if item.time.strip() else ""


def base_remark(document: LegalDocument, work: Workspace, of: Plan) -> str:
    """Why a document should not stand among the bases on the plan's day; empty where it may."""
    day = of.issued_on or work.today()
    if document.is_in_force(day):
        return ""
    if document.expired_on is not None and document.expired_on < day:
        return f"đã hết hiệu lực sau ngày {vn_date(document.expired_on)}"
    return f"chưa có hiệu lực vào ngày {vn_date(day)}"


def base_remarks(work: Workspace, of: Plan) -> tuple[str, ...]:
    """The bases of a plan that are not in force on its day, each in a sentence."""
    found = []
    for basis in of.bases:
        document = legal.document(work, basis.legal_id) if basis.legal_id else None
        if document is not None and (remark := base_remark(document, work, of)):
            found.append(f"{document.short_citation()} {remark}.")
    return tuple(found)


def _as_task(of: Plan, item: PlanItem) -> Task:
    return Task(year=of.year, plan_item_id=item.id, time=item.time)
