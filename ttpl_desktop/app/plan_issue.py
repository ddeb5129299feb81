"""A plan issued or adjusted: number and date taken down, versions kept beside each other."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator

from ttpl_desktop.app import plans, tree
from ttpl_desktop.app.plan_checks import missing_required, named_content
from ttpl_desktop.app.plan_marks import refuse_unreviewed
from ttpl_desktop.app.plan_tasks import Issued, hand_on
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.framework import Framework
from ttpl_desktop.domain.outline import arrange
from ttpl_desktop.domain.plan import Plan, PlanItem, PlanStatus
from ttpl_desktop.domain.text import normal
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS, PLANS


def issue(work: Workspace, plan_id: int, number: str, issued_on: dt.date) -> Issued:
    """Takes down number and date of the signed copy, and hands the activities on, as one step.

    The plan is frozen under the framework and the office profile of that day. The version that it
    adjusts becomes superseded. Raises UserFacingError for an empty number, a day that cannot be, a
    plan without one of the framework's required contents, and one rolled from last year of which
    something is still to be reviewed.
    """
    current = plans.plan(work, plan_id)
    plans.refuse_unless_open(current)
    refuse_unreviewed(work, plan_id)
    typed = normal(number).strip()
    if not typed:
        raise UserFacingError("Chưa có số kế hoạch; hãy nhập số mà văn thư đã cấp.")
    _refuse_order(work, current, issued_on)
    framework = work.framework_of(current.year, issued_on)
    _refuse_without_contents(work, current, framework)
    office = work.office_on(issued_on)
    issued = dataclasses.replace(
        current,
        status=PlanStatus.ISSUED,
        number=typed,
        issued_on=issued_on,
        framework=framework.id,
        office_id=office.id if office else current.office_id,
    )
    with work.operation(f"Ban hành kế hoạch năm {current.year}"):
        work.table(PLANS).save(issued)
        _supersede(work, issued)
        return hand_on(work, issued)


def adjust(work: Workspace, plan_id: int) -> Plan:
    """A new draft version beside an issued plan, as one step; its items remember their origin.

    Raises UserFacingError where the plan is not the one in force or is being adjusted already.
    """
    current = plans.plan(work, plan_id)
    if current.status is not PlanStatus.ISSUED:
        raise UserFacingError("Chỉ điều chỉnh được kế hoạch đang có hiệu lực đã ban hành.")
    versions = work.table(PLANS).all(adjusts_id=plan_id)
    if versions:
        raise UserFacingError(
            f"Đã có bản điều chỉnh (bản {versions[0].version}) đang soạn; hãy mở bản đó để sửa."
        )
    draft = dataclasses.replace(
        current,
        id=0,
        status=PlanStatus.DRAFT,
        version=current.version + 1,
        adjusts_id=plan_id,
        number="",
        issued_on=None,
    )
    with work.operation(f"Điều chỉnh kế hoạch năm {current.year}"):
        saved = work.table(PLANS).save(draft)
        tree.store_draft(work, PLAN_ITEMS, _copies(work, plan_id), plan_id=saved.id)
    return saved


def _copies(work: Workspace, plan_id: int) -> Iterator[PlanItem]:
    """The items in reading order; one whose parent lies in the bin comes to stand at the top."""
    listed = plans.items(work, plan_id)
    known = {item.id for item in listed}
    for node in (placed.node for placed in arrange(listed)):
        parent = node.parent_id if node.parent_id in known else None
        yield dataclasses.replace(node, origin_id=node.id, parent_id=parent)


def _refuse_order(work: Workspace, current: Plan, issued_on: dt.date) -> None:
    """A plan is issued in its year or the one before it, an adjustment not before its origin.

    Of two adjustments of one plan (one of them came back from the bin) only one can be issued.
    """
    if not current.year - 1 <= issued_on.year <= current.year:
        raise UserFacingError(
            f"Ngày {vn_date(issued_on)} không hợp với kế hoạch năm {current.year}; "
            "hãy nhập đúng ngày trên bản đã ký."
        )
    before = work.table(PLANS).get(current.adjusts_id) if current.adjusts_id else None
    if before is not None and before.status is PlanStatus.SUPERSEDED:
        raise UserFacingError(
            f"Bản {before.version} đã có bản điều chỉnh khác được ban hành; "
            "hãy mở bản đang có hiệu lực và chọn Điều chỉnh."
        )
    if before is not None and before.issued_on is not None and issued_on < before.issued_on:
        raise UserFacingError(
            f"Bản điều chỉnh không thể ban hành trước bản {before.version} "
            f"(ngày {vn_date(before.issued_on)}); hãy nhập đúng ngày trên bản đã ký."
        )


def _refuse_without_contents(work: Workspace, current: Plan, framework: Framework) -> None:
    missing = missing_required(work, current, framework)
    if missing:
        names = "; ".join(map(named_content, missing))
        raise UserFacingError(
            f"Kế hoạch còn thiếu nội dung bắt buộc: {names}. "
            "Hãy thêm đề mục và chọn nội dung đó ở ô “Nội dung bắt buộc”."
        )


def _supersede(work: Workspace, issued: Plan) -> None:
    if issued.adjusts_id is not None:
        before = plans.plan(work, issued.adjusts_id)
        work.table(PLANS).save(dataclasses.replace(before, status=PlanStatus.SUPERSEDED))
