"""The warnings of a year: those of chains, and what is due later than what it serves."""

import dataclasses
import datetime as dt
import json

import pytest

from ttpl_desktop.app import chain_warnings, chains, tasks
from ttpl_desktop.app.chain_warnings import YearWarning
from ttpl_desktop.app.packs import plain_calendar
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.chain import WarningSeverity
from ttpl_desktop.domain.deadlines import read
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.plan import ItemKind, Plan, PlanItem, PlanStatus
from ttpl_desktop.domain.superior import Decision, SuperiorItem, SuperiorPlan
from ttpl_desktop.domain.task import Hop, Task
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS, PLANS
from ttpl_desktop.storage.registers.superior import SUPERIOR_ITEMS, SUPERIOR_PLANS
from ttpl_desktop.storage.registers.task import HOPS

YEAR = 2026


def with_chain(work: Workspace, title: str, **last: object) -> Task:
    """A task due on 15/12 with two stops; `last` are fields of the first."""
    task = tasks.add(work, Task(year=YEAR, title=title, time="chậm nhất ngày 15/12/2026"))
    with work.operation("Chuỗi"):
        first = Hop(task_id=task.id, position=0, body="Phòng", days=5)
        work.table(HOPS).save(dataclasses.replace(first, **last))
        work.table(HOPS).save(Hop(task_id=task.id, position=1, body="Sở", days=3))
    return task


def duty(work: Workspace, time: str, decision: Decision = Decision.ACCEPTED) -> SuperiorItem:
    days = read(time, year=YEAR, calendar=plain_calendar(), issued=None, event=None)
    with work.operation("Kế hoạch cấp trên"):
        plan = work.table(SUPERIOR_PLANS).save(
            SuperiorPlan(year=YEAR, title="Kế hoạch tỉnh", sha256="0" * 64)
        )
        return work.table(SUPERIOR_ITEMS).save(
            SuperiorItem(
                superior_plan_id=plan.id,
                title="Báo cáo năm",
                time=time,
                deadline=days.kind,
                start=days.start,
                last_day=days.last_day,
                decision=decision,
            )
        )


def own_item(
    work: Workspace, time: str, *duties: SuperiorItem, status: PlanStatus = PlanStatus.DRAFT
) -> PlanItem:
    with work.operation("Kế hoạch của mình"):
        plan = work.table(PLANS).save(Plan(year=YEAR, status=status))
        return work.table(PLAN_ITEMS).save(
            PlanItem(
                plan_id=plan.id,
                kind=ItemKind.ACTIVITY,
                title="Xây dựng báo cáo",
                time=time,
                superior_ids=tuple(each.id for each in duties),
            )
        )


def task_for(work: Workspace, time: str, **of: object) -> Task:
    return tasks.add(work, Task(**{"year": YEAR, "title": "Viết báo cáo", "time": time, **of}))


def found(work: Workspace) -> list[tuple[str, int]]:
    return [(each.register.value, each.record_id) for each in chain_warnings.warnings(work, YEAR)]


def only(work: Workspace) -> YearWarning:
    (warning,) = chain_warnings.warnings(work, YEAR)
    return warning


# chains


def test_a_year_without_chains_has_no_warnings(work: Workspace) -> None:
    task_for(work, "chậm nhất ngày 15/12/2026")
    assert chain_warnings.warnings(work, YEAR) == ()


def test_an_inversion_names_its_task_and_stop(work: Workspace) -> None:
    with_chain(work, "Kịp")
    late = with_chain(work, "Không kịp", fixed_on=dt.date(2026, 12, 16))
    warning = only(work)
    assert (warning.register, warning.record_id) == (Register.TASK, late.id)
    assert warning.title == "Không kịp"
    assert warning.sentence.startswith("Phòng phải gửi ngày 16/12/2026")
    assert warning.severity is WarningSeverity.IMPOSSIBLE


def test_the_gravest_comes_first_then_by_title(work: Workspace) -> None:
    with_chain(work, "Ánh", fixed_on=dt.date(2026, 12, 14))
    with_chain(work, "Đào", fixed_on=dt.date(2026, 12, 16))
    with_chain(work, "Bình", fixed_on=dt.date(2026, 12, 16))
    titles = [each.title for each in chain_warnings.warnings(work, YEAR)]
    assert titles == ["Bình", "Đào", "Ánh"]


def test_closed_binned_and_other_years_tasks_are_left_out(work: Workspace) -> None:
    done, binned, moved = (
        with_chain(work, title, fixed_on=dt.date(2026, 12, 16)) for title in "ABC"
    )
    tasks.drop(work, done.id, "Không còn cần")
    tasks.remove(work, [binned.id])
    tasks.change(work, moved.id, year=2025)
    assert found(work) == []
    assert len(chain_warnings.warnings(work, 2025)) == 1


def test_a_mended_chain_warns_no_more_and_undo_brings_it_back(work: Workspace) -> None:
    task = with_chain(work, "Báo cáo", fixed_on=dt.date(2026, 12, 16))
    chains.change(work, chains.chain_of(work, task).stops[0].hop.id, fixed_on=None)
    assert found(work) == []
    work.undo()
    assert found(work) == [("task", task.id)]


# from duty to task


def test_an_item_in_time_and_its_task_give_none(work: Workspace) -> None:
    item = own_item(work, "trước ngày 10/12", duty(work, "trước ngày 15/12"))
    task_for(work, "trước ngày 10/12/2026", plan_item_id=item.id)
    assert found(work) == []


def test_an_item_behind_its_duty_is_found_in_the_plan(work: Workspace) -> None:
    item = own_item(work, "chậm nhất ngày 20/12", duty(work, "trước ngày 15/12"))
    task_for(work, "chậm nhất ngày 20/12/2026", plan_item_id=item.id)
    assert found(work) == [("plan_item", item.id)]
    assert "muộn hơn nhiệm vụ cấp trên giao “Báo cáo năm”" in only(work).sentence


def test_a_task_behind_its_item_is_found_once_though_it_serves_two_duties(work: Workspace) -> None:
    both = duty(work, "trước ngày 15/12"), duty(work, "trước ngày 20/12")
    item = own_item(work, "trước ngày 10/12", *both)
    task = task_for(work, "chậm nhất ngày 12/12/2026", plan_item_id=item.id)
    assert found(work) == [("task", task.id)]


def test_a_task_behind_the_duty_that_it_was_made_from_is_found(work: Workspace) -> None:
    task = task_for(
        work, "chậm nhất ngày 15/12/2026", superior_item_id=duty(work, "trước ngày 15/12").id
    )
    assert found(work) == [("task", task.id)]
    tasks.change(work, task.id, time="chậm nhất ngày 14/12/2026")
    assert found(work) == []


def test_a_task_without_days_of_its_item_is_held_to_the_duty(work: Workspace) -> None:
    item = own_item(work, "thường xuyên", duty(work, "trước ngày 15/12"))
    task = task_for(work, "chậm nhất ngày 16/12/2026", plan_item_id=item.id)
    assert found(work) == [("task", task.id)]


def test_refused_duties_and_replaced_plans_bind_nobody(work: Workspace) -> None:
    refused = duty(work, "trước ngày 15/11", Decision.REFUSED)
    own_item(work, "chậm nhất ngày 20/12", refused)
    own_item(
        work, "chậm nhất ngày 20/12", duty(work, "trước ngày 15/12"), status=PlanStatus.SUPERSEDED
    )
    assert found(work) == []


@pytest.mark.parametrize("number", [3, 60])
def test_more_tasks_ask_no_more_questions(
    work: Workspace, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = own_item(work, "trước ngày 10/12", duty(work, "trước ngày 15/12"))
    for each in range(number):
        task = with_chain(work, f"Báo cáo {each}")
        tasks.change(work, task.id, plan_item_id=item.id)
    asked: list[str] = []
    ask = work.store.ask
    monkeypatch.setattr(
        work.store, "ask", lambda sql, *values: (asked.append(sql), ask(sql, *values))[1]
    )
    assert len(chain_warnings.warnings(work, YEAR)) == number
    assert len(asked) <= 8, json.dumps(asked, indent=1)
