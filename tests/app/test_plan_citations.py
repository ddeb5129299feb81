"""Citations of a stored plan: told on paper in its order, and following the register."""

import datetime as dt

import pytest

from tests.app.test_plans import SXD
from ttpl_desktop.app import (
    legal,
    office,
    plan_citations,
    plan_issue,
    plan_items,
    plan_papers,
    plans,
)
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.documents.paper import Paragraph
from ttpl_desktop.documents.plan_items import plain
from ttpl_desktop.domain.citations import citation
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.outline import shifted
from ttpl_desktop.domain.plan import ActivityLayout, ItemKind, Plan, PlanItem
from ttpl_desktop.storage.registers.task import TASKS

DECREE = LegalDocument(
    type="Nghị định",
    number="15/2026/NĐ-CP",
    issued_on=dt.date(2026, 1, 20),
    issuer="Chính phủ",
    title="Về quản lý xây dựng",
)


@pytest.fixture
def sxd(work: Workspace) -> Workspace:
    office.set_up(work, SXD)
    return work


@pytest.fixture
def decree(sxd: Workspace) -> LegalDocument:
    return legal.add(sxd, DECREE)


@pytest.fixture
def plan(sxd: Workspace, decree: LegalDocument) -> Plan:
    made = plans.create_empty(sxd, 2026)
    for words in ("Một theo", "Hai theo"):
        added = plan_items.add_below(sxd, made.id, ItemKind.TEXT)
        plan_items.change(sxd, added.id, "text", f"{words} {citation(decree)}.")
    return made


def lines(work: Workspace, plan: Plan) -> list[str]:
    blocks = plan_papers.paper_of(work, plan.id).blocks
    return [plain(block.text) for block in blocks if isinstance(block, Paragraph)]


def items(work: Workspace, plan: Plan) -> list[PlanItem]:
    return [placed.node for placed in plans.arranged(work, plan.id)]


FULL, SHORT = DECREE.full_citation(), DECREE.short_citation()


def test_the_first_mention_on_paper_is_in_full(sxd: Workspace, plan: Plan) -> None:
    assert lines(sxd, plan) == [f"Một theo {FULL}.", f"Hai theo {SHORT}."]


def test_first_and_later_change_places_with_their_items(sxd: Workspace, plan: Plan) -> None:
    second = items(sxd, plan)[1]
    plan_items.move(sxd, second.id, lambda nodes: shifted(nodes, second.id, -1))
    assert lines(sxd, plan) == [f"Hai theo {FULL}.", f"Một theo {SHORT}."]


def test_what_the_bases_cite_is_short_in_the_text(
    sxd: Workspace, plan: Plan, decree: LegalDocument
) -> None:
    from ttpl_desktop.domain.plan import Basis

    plans.change(sxd, plan.id, "bases", (Basis(legal_id=decree.id),))
    assert lines(sxd, plan)[0] == f"Một theo {SHORT}."


def test_a_corrected_number_is_followed_in_one_step(
    sxd: Workspace, plan: Plan, decree: LegalDocument
) -> None:
    legal.change(sxd, decree.id, "number", "16/2026/NĐ-CP")
    assert "16/2026/NĐ-CP ngày" in lines(sxd, plan)[0]
    assert plan_citations.strangers(sxd, *(item.text for item in items(sxd, plan))) == ()
    sxd.undo()
    assert lines(sxd, plan)[0] == f"Một theo {FULL}."


def test_an_issued_plan_stays_as_it_was(sxd: Workspace, decree: LegalDocument) -> None:
    made = plans.create(sxd, 2026)
    plans.change(sxd, made.id, "closing", citation(decree))
    plan_issue.issue(sxd, made.id, "05", dt.date(2026, 2, 5))
    legal.change(sxd, decree.id, "number", "16/2026/NĐ-CP")
    assert plans.plan(sxd, made.id).closing == citation(decree)


def test_a_mention_that_the_register_does_not_know_is_told(sxd: Workspace) -> None:
    assert plan_citations.strangers(sxd, "Theo {{Quyết định số 1/QĐ}}") == ("Quyết định số 1/QĐ",)


def test_a_task_bears_the_short_mention_without_braces(
    sxd: Workspace, decree: LegalDocument
) -> None:
    made = plans.create(sxd, 2026)
    item = plan_items.add_below(sxd, made.id, ItemKind.ACTIVITY)
    plan_items.change(sxd, item.id, "title", f"Triển khai {citation(decree)}")
    plan_issue.issue(sxd, made.id, "05", dt.date(2026, 2, 5))
    (task,) = sxd.table(TASKS).all(plan_item_id=item.id)
    assert task.title == f"Triển khai {SHORT}"


@pytest.mark.parametrize("layout", ActivityLayout)
def test_no_brace_reaches_the_paper(
    sxd: Workspace, plan: Plan, decree: LegalDocument, layout: ActivityLayout
) -> None:
    item = plan_items.add_below(sxd, plan.id, ItemKind.ACTIVITY)
    for name in ("title", "text", "product", "scope"):
        plan_items.change(sxd, item.id, name, citation(decree))
    plans.change(sxd, plan.id, "layout", layout)
    assert "{{" not in repr(plan_papers.paper_of(sxd, plan.id))
