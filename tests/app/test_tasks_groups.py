"""Tasks in groups: which stand together, in which order, page by page."""

import datetime as dt

import pytest

from ttpl_desktop.app import task_groups, tasks
from ttpl_desktop.app.task_groups import Grouping
from ttpl_desktop.app.task_lists import TaskFilter
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.figures import DataWindow
from ttpl_desktop.domain.plan import ItemKind, Plan, PlanItem
from ttpl_desktop.domain.task import Task, TaskStatus
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS, PLANS


def added(work: Workspace, title: str, time: str = "", **values: object) -> Task:
    return tasks.add(work, Task(**{"year": 2026, "title": title, "time": time, **values}))


def shown(work: Workspace, by: Grouping, **asked: object) -> list[tuple[str, str]]:
    page = task_groups.page(work, 2026, by=by, **asked)
    return [
        (group.words, row.task.title) for group, row in zip(page.groups, page.rows, strict=True)
    ]


def test_units_stand_in_vietnamese_order(work: Workspace) -> None:
    for unit in ("Đội Quản lý", "Ấp Bắc", "Chi cục"):
        added(work, unit[0], lead=(unit,))
    added(work, "D", lead=("Đội Quản lý",))
    added(work, "không")
    assert shown(work, Grouping.UNIT) == [
        ("Chưa giao đơn vị (1)", "không"),
        ("Ấp Bắc (1)", "Ấ"),
        ("Chi cục (1)", "C"),
        ("Đội Quản lý (2)", "Đ"),
        ("Đội Quản lý (2)", "D"),
    ]


def test_statuses_stand_in_the_order_of_the_work(work: Workspace) -> None:
    added(work, "b", status=TaskStatus.WAITING)
    added(work, "a", status=TaskStatus.DOING)
    added(work, "c")
    assert [title for _, title in shown(work, Grouping.STATUS)] == ["c", "a", "b"]


def test_fields_stand_in_order_with_those_without_one_at_the_end(work: Workspace) -> None:
    added(work, "c")
    added(work, "a", field="Đất đai")
    added(work, "b", field="Đường bộ")
    assert [group for group, _ in shown(work, Grouping.FIELD)] == [
        "Đất đai (1)",
        "Đường bộ (1)",
        "Chưa ghi lĩnh vực (1)",
    ]


def test_months_follow_each_other_and_the_undated_come_last(work: Workspace) -> None:
    added(work, "chưa")
    added(work, "hai", "chậm nhất ngày 10/02/2026")
    added(work, "mười", "chậm nhất ngày 10/10/2026")
    assert [group for group, _ in shown(work, Grouping.MONTH)] == [
        "Tháng 2/2026 (1)",
        "Tháng 10/2026 (1)",
        "Chưa có ngày (1)",
    ]


def test_sections_stand_as_in_the_plan_whatever_their_ids(work: Workspace) -> None:
    with work.operation("Thêm kế hoạch"):
        plan = work.table(PLANS).save(Plan(year=2026))
        items = {}
        for title, position in (("Sau", 2), ("Trước", 1)):
            above = work.table(PLAN_ITEMS).save(
                PlanItem(plan_id=plan.id, position=position, kind=ItemKind.SECTION, title=title)
            )
            items[title] = work.table(PLAN_ITEMS).save(
                PlanItem(plan_id=plan.id, parent_id=above.id)
            )
    for title, item in items.items():
        added(work, title, plan_item_id=item.id)
    added(work, "ngoài")
    assert [group for group, _ in shown(work, Grouping.SECTION)] == [
        "Trước (1)",
        "Sau (1)",
        "Ngoài các mục của kế hoạch (1)",
    ]


@pytest.mark.parametrize("by", Grouping)
@pytest.mark.parametrize("is_descending", [False, True])
def test_pages_of_groups_follow_each_other(
    work: Workspace, by: Grouping, is_descending: bool
) -> None:
    for number in range(11):
        day = f"chậm nhất ngày {number + 10}/1{number % 3}/2026"
        added(work, str(number), day, lead=(f"P{number % 2}",), field="xy"[number % 2])
    whole = task_groups.page(work, 2026, by=by, is_descending=is_descending, limit=99)
    rows, after = [], None
    while True:
        page = task_groups.page(
            work, 2026, by=by, is_descending=is_descending, after=after, limit=4
        )
        rows += zip(page.rows, page.groups, strict=True)
        after = page.next_key
        if after is None:
            break
    assert rows == list(zip(whole.rows, whole.groups, strict=True))
    titles = [group.title for group in whole.groups]
    runs = [title for at, title in enumerate(titles) if not at or titles[at - 1] != title]
    assert len(runs) == len(set(titles))


def test_inside_a_group_a_chosen_order_rules(work: Workspace) -> None:
    for title in ("Đôn", "An", "Dân"):
        added(work, title)
    assert [t for _, t in shown(work, Grouping.UNIT, sort="title")] == ["An", "Dân", "Đôn"]


def test_the_groups_keep_their_order_when_the_rows_are_turned_round(work: Workspace) -> None:
    for title, day in (("a", "10/02"), ("b", "20/02"), ("c", "10/10")):
        added(work, title, f"chậm nhất ngày {day}/2026")
    assert shown(work, Grouping.MONTH, sort="title", is_descending=True) == [
        ("Tháng 2/2026 (2)", "b"),
        ("Tháng 2/2026 (2)", "a"),
        ("Tháng 10/2026 (1)", "c"),
    ]


def test_what_touches_a_period_is_shown_whatever_its_year(work: Workspace) -> None:
    added(work, "sang năm", "chậm nhất ngày 05/01/2027")
    added(work, "cả năm", "từ ngày 01/01/2026 đến ngày 31/12/2026")
    added(work, "chưa có ngày")
    window = DataWindow(dt.date(2027, 1, 1), dt.date(2027, 3, 31))
    titles = [title for _, title in shown(work, Grouping.UNIT, touching=window)]
    assert titles == ["sang năm"]


def test_groups_count_what_the_filter_lets_through(work: Workspace) -> None:
    added(work, "a", status=TaskStatus.DOING)
    added(work, "b")
    page = task_groups.page(work, 2026, TaskFilter(status=TaskStatus.DOING), by=Grouping.UNIT)
    assert [group.count for group in page.groups] == [1]


def test_occurrences_stand_in_the_section_of_their_head(work: Workspace) -> None:
    with work.operation("Thêm kế hoạch"):
        plan = work.table(PLANS).save(Plan(year=2026))
        above = work.table(PLAN_ITEMS).save(
            PlanItem(plan_id=plan.id, kind=ItemKind.SECTION, title="Báo cáo")
        )
        item = work.table(PLAN_ITEMS).save(PlanItem(plan_id=plan.id, parent_id=above.id))
    added(work, "Quý", "hằng quý", plan_item_id=item.id)
    added(work, "Khác")
    assert shown(work, Grouping.SECTION) == [
        ("Báo cáo (2)", "Quý (quý IV)"),
        ("Báo cáo (2)", "Quý"),
        ("Ngoài các mục của kế hoạch (1)", "Khác"),
    ]
