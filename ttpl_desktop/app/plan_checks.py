"""What a plan still lacks, and what its words mean: the remarks beside the form."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from ttpl_desktop.app import legal, plan_citations, plans, task_days
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.framework import UNCHECKED, Framework, Statement, find
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.placeholders import BLANK
from ttpl_desktop.domain.plan import ItemKind, Plan, PlanItem, PlanKind, missing_contents
from ttpl_desktop.domain.task import Task

_BLANK_LEFT = f"Còn chỗ trống “{BLANK}” cần điền."


def required_contents(work: Workspace, of: Plan) -> tuple[Statement, ...]:
    """What the plan's framework wants in a plan; each may be assigned to a section."""
    return work.framework(of.framework).required


def missing_required(work: Workspace, of: Plan, framework: Framework) -> tuple[Statement, ...]:
    """The contents that a framework wants of a yearly plan and no section of it holds."""
    return _missing(of, plans.items(work, of.id), framework)


def _missing(of: Plan, items: Iterable[PlanItem], framework: Framework) -> tuple[Statement, ...]:
    wanted = framework.required if of.kind is PlanKind.MONITORING else ()
    keys = missing_contents(items, [content.key for content in wanted])
    return tuple(found for key in keys if (found := find(wanted, key)) is not None)


def lacks(
    item: PlanItem, *, is_subtask: bool = False, has_subtasks: bool = False
) -> tuple[str, ...]:
    """What one item lacks, each in a sentence.

    A sub-task takes time and product from above, and names who carries its activity out.
    """
    is_bare = not (item.title or item.text)
    checks: tuple[tuple[bool, str], ...]
    if item.kind is ItemKind.ACTIVITY:
        checks = (
            (is_bare, "Chưa ghi hoạt động."),
            (
                not (item.lead or item.executors or has_subtasks),
                "Chưa có đơn vị chủ trì hoặc thực hiện.",
            ),
            (not (item.time or is_subtask), "Chưa có thời gian thực hiện."),
            (not (item.product or is_subtask), "Chưa có sản phẩm."),
        )
    elif item.kind is ItemKind.FOCUS:
        checks = ((is_bare, "Chưa ghi lĩnh vực theo dõi."),)
    else:
        checks = ((is_bare, "Mục này còn trống."),)
    return _said(*checks, (_has_blank(item), _BLANK_LEFT))


def head_lacks(
    work: Workspace, of: Plan, items: Iterable[PlanItem] | None = None
) -> tuple[str, ...]:
    """What a plan lacks as a whole: its title, required contents, bases in force.

    `items` are those of the plan, where they have been read already.
    """
    listed = plans.items(work, of.id) if items is None else items
    missing = _missing(of, listed, work.framework(of.framework))
    return (
        *_said(
            (not of.title, "Chưa có trích yếu."),
            (BLANK in of.title + of.opening, _BLANK_LEFT),
        ),
        *(f"Thiếu nội dung bắt buộc: {named_content(content)}." for content in missing),
        *base_remarks(work, of),
        *plan_citations.remarks(work, of.opening, of.closing),
    )


def closing_lacks(of: Plan) -> tuple[str, ...]:
    """What the end of a plan lacks."""
    return _said(
        (BLANK in of.closing, _BLANK_LEFT),
        (not of.recipients, "Chưa có nơi nhận."),
        (not of.signer.name, "Chưa có người ký."),
    )


def named_content(content: Statement) -> str:
    """A required content in quotes, with a warning where nobody compared it with the law."""
    return f"“{content.label}”" + (f" ({UNCHECKED})" if not content.mark.is_law else "")


def advice(work: Workspace, of: Plan, item: PlanItem) -> str:
    """The line under an activity's time: what its words mean in days; empty without words."""
    return task_days.advice(work, _as_task(of, item)) if item.time.strip() else ""


def base_remark(document: LegalDocument, work: Workspace, of: Plan) -> str:
    """Why a document should not stand among the bases on the plan's day; empty where it may.

    The document that the plan carries out may still be waiting for its day.
    """
    day = of.issued_on or work.today()
    if document.id == of.legal_id and (document.expired_on is None or day <= document.expired_on):
        return ""
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


def _said(*checks: tuple[bool, str]) -> tuple[str, ...]:
    return tuple(sentence for is_so, sentence in checks if is_so)


def _has_blank(item: PlanItem) -> bool:
    """Whether a gap of the skeleton is left in any of the item's words."""
    values = (getattr(item, field.name) for field in dataclasses.fields(item))
    return any(isinstance(value, str) and BLANK in value for value in values)


def _as_task(of: Plan, item: PlanItem) -> Task:
    return Task(year=of.year, plan_item_id=item.id, time=item.time)
