"""The clause bank at work: own clauses, and clauses put into a plan, each as one step."""

import pytest

from tests.app.test_plans import SXD, titles
from ttpl_desktop.app import clauses, finding, office, plan_items, plans, upkeep
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.clauses import Clause, ClauseTopic
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.plan import ItemKind, Plan, PlanItem


@pytest.fixture
def sxd(work: Workspace) -> Workspace:
    office.set_up(work, SXD)
    return work


@pytest.fixture
def plan(sxd: Workspace) -> Plan:
    return plans.create_empty(sxd, 2026)


def section(work: Workspace, plan: Plan, title: str = "Mục đích", required: str = "") -> PlanItem:
    item = plan_items.add_below(work, plan.id, ItemKind.SECTION)
    plan_items.change(work, item.id, "required", required)
    return plan_items.change(work, item.id, "title", title)


def clause(text: str, topic: ClauseTopic = ClauseTopic.PURPOSE) -> Clause:
    return Clause(0, topic, text, text)


def test_own_clauses_stand_before_those_of_the_program(sxd: Workspace, plan: Plan) -> None:
    own = clauses.add(sxd, ClauseTopic.FUNDING, "", "Kinh phí do Sở bảo đảm.")
    offered = clauses.offered(sxd, plan)
    assert offered[0] == own
    assert own.title == "Kinh phí do Sở bảo đảm."
    assert not offered[1].is_own
    assert any("Sở Xây dựng" in each.text for each in offered[1:])


def test_an_own_clause_is_changed_removed_and_comes_back(sxd: Workspace) -> None:
    own = clauses.add(sxd, ClauseTopic.FUNDING, "Kinh phí", "Do Sở bảo đảm.")
    clauses.change(sxd, Clause(own.id, ClauseTopic.CLOSING, "Kết", "Yêu cầu thực hiện."))
    assert clauses.clause(sxd, own.id).topic is ClauseTopic.CLOSING
    clauses.remove(sxd, own.id)
    assert [binned.words for binned in upkeep.deleted(sxd)] == ["Kết"]
    sxd.undo()
    assert upkeep.deleted(sxd) == ()


def test_a_clause_without_words_is_refused(sxd: Workspace) -> None:
    with pytest.raises(UserFacingError, match="trống"):
        clauses.add(sxd, ClauseTopic.FUNDING, "Kinh phí", " ")
    own = clauses.add(sxd, ClauseTopic.FUNDING, "Kinh phí", "Có.")
    with pytest.raises(UserFacingError, match="trống"):
        clauses.change(sxd, Clause(own.id, ClauseTopic.FUNDING, "Kinh phí", ""))


def test_an_own_clause_is_found_by_search(sxd: Workspace) -> None:
    own = clauses.add(sxd, ClauseTopic.REQUEST, "Đề nghị Toà án", "Cung cấp thông tin.")
    (group,) = finding.find(sxd, "de nghi toa an")
    assert [(hit.register, hit.record_id) for hit in group.hits] == [("clause", own.id)]


def test_clauses_under_a_heading_become_its_last_children(sxd: Workspace, plan: Plan) -> None:
    heading = section(sxd, plan)
    last = clauses.insert(sxd, plan.id, heading.id, (clause("Một."), clause("Hai.")))
    assert titles(sxd, plan) == ["I. Mục đích", "Một.", "Hai."]
    assert plan_items.item(sxd, last).text == "Hai."
    sxd.undo()
    assert titles(sxd, plan) == ["I. Mục đích"]


def test_an_empty_paragraph_takes_the_first_clause(sxd: Workspace, plan: Plan) -> None:
    heading = section(sxd, plan)
    empty = plan_items.add_below(sxd, plan.id, ItemKind.TEXT, heading.id)
    plan_items.change(sxd, empty.id, "style", NumberStyle.DASH)
    clauses.insert(sxd, plan.id, empty.id, (clause("Một."), clause("Hai.")))
    assert titles(sxd, plan) == ["I. Mục đích", "- Một.", "- Hai."]


def test_clauses_of_head_and_end_go_there(sxd: Workspace, plan: Plan) -> None:
    chosen = clause("Mở đầu:", ClauseTopic.OPENING), clause("Kết.", ClauseTopic.CLOSING)
    assert clauses.insert(sxd, plan.id, None, chosen) == 0
    now = plans.plan(sxd, plan.id)
    assert (now.opening, now.closing) == ("Mở đầu:", "Kết.")


def test_the_topic_is_told_by_the_place(sxd: Workspace, plan: Plan) -> None:
    purpose = section(sxd, plan, "Mục đích, yêu cầu", "purpose")
    demand = plan_items.add_below(sxd, plan.id, ItemKind.SECTION, purpose.id)
    plan_items.change(sxd, demand.id, "title", "Yêu cầu")
    assert clauses.topic_at(sxd, plan, purpose.id) is ClauseTopic.PURPOSE
    assert clauses.topic_at(sxd, plan, demand.id) is ClauseTopic.REQUIREMENT
    assert clauses.topic_at(sxd, plan, None) is None


def test_nothing_goes_into_an_issued_plan(sxd: Workspace) -> None:
    from tests.app.test_plans_issue import DAY
    from ttpl_desktop.app import plan_issue

    issued = plans.create(sxd, 2026)
    plan_issue.issue(sxd, issued.id, "05", DAY)
    with pytest.raises(UserFacingError, match="đã ban hành"):
        clauses.insert(sxd, issued.id, None, (clause("Một."),))
