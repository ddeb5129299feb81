"""Which tasks are shown: filters, calendar, agenda, what must not be missed."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from ttpl_desktop.app import task_groups, task_lists, tasks
from ttpl_desktop.app.task_groups import Grouping
from ttpl_desktop.app.task_lists import Due, TaskFilter
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.plan import ItemKind, Plan, PlanItem
from ttpl_desktop.domain.task import Task, TaskState, TaskStatus
from ttpl_desktop.domain.terms import ActivityKind
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS, PLANS

TODAY = dt.date(2026, 3, 2)
LATE, SOON, LATER = "chậm nhất ngày 20/02/2026", "chậm nhất ngày 06/03/2026", "Quý II"


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace.open(tmp_path / "data", today=lambda: TODAY)
    yield workspace
    workspace.close()


def added(work: Workspace, title: str, time: str = SOON, **values: object) -> Task:
    return tasks.add(work, Task(**{"year": 2026, "title": title, "time": time, **values}))


def shown(work: Workspace, wanted: TaskFilter = task_lists.EVERYTHING, **order: object) -> str:
    rows = task_lists.page(work, 2026, wanted, **order).rows
    return " ".join(row.task.title for row in rows)


def on_calendar(work: Workspace, first: str, last: str) -> list[tuple[str, str, str]]:
    spans = task_lists.between(work, dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    return [(span.task.title, str(span.first), str(span.last)) for span in spans]


def test_a_year_shows_its_own_tasks_first_due_first(work: Workspace) -> None:
    added(work, "sau", LATER)
    added(work, "trước")
    added(work, "khác", year=2025)
    assert shown(work) == "trước sau"
    assert task_lists.count(work, 2026) == 2


def test_what_is_still_to_be_done_stands_before_what_is_closed(work: Workspace) -> None:
    done = added(work, "xong", LATE)
    tasks.complete(work, done.id, TODAY, "đã gửi")
    added(work, "sau", LATER)
    added(work, "trước")
    assert shown(work) == "trước sau xong"
    assert shown(work, sort="last_day") == "xong trước sau"


def test_titles_are_sorted_by_the_vietnamese_alphabet(work: Workspace) -> None:
    for title in ("Đôn", "Ơn", "An", "Dân"):
        added(work, title)
    assert shown(work, sort="title") == "An Dân Đôn Ơn"
    assert shown(work, sort="title", is_descending=True) == "Ơn Đôn Dân An"


def test_pages_follow_each_other(work: Workspace) -> None:
    for number in range(5):
        added(work, str(number))
    first = task_lists.page(work, 2026, limit=3)
    rest = task_lists.page(work, 2026, after=first.next_key, limit=3)
    assert [row.task.title for row in (*first.rows, *rest.rows)] == list("01234")
    assert rest.next_key is None


@pytest.mark.parametrize(
    ("wanted", "titles"),
    [
        (TaskFilter(status=TaskStatus.DOING), "đang"),
        (TaskFilter(is_open=True), "muộn đang chờ"),
        (TaskFilter(due=Due.OVERDUE), "muộn"),
        (TaskFilter(due=Due.SOON), "đang"),
        (TaskFilter(due=Due.UNDATED), "chờ"),
        (TaskFilter(due=Due.WAITING), "chờ"),
        (TaskFilter(due=Due.DONE_LATE), "xong"),
        (TaskFilter(unit="Phòng Pháp chế"), "đang"),
        (TaskFilter(kind=ActivityKind.REPORT), "muộn"),
        (TaskFilter(text="muon"), "muộn"),
        (TaskFilter(due=Due.OVERDUE, unit="Phòng Pháp chế"), ""),
    ],
)
def test_filters_narrow_the_list(work: Workspace, wanted: TaskFilter, titles: str) -> None:
    added(work, "muộn", LATE, kind=ActivityKind.REPORT)
    added(work, "đang", status=TaskStatus.DOING, lead=("Phòng Pháp chế", "Văn phòng"))
    added(work, "chờ", "theo quyết định kiểm tra", status=TaskStatus.WAITING)
    tasks.complete(work, added(work, "xong", LATE).id, TODAY, "Đã gửi")
    assert sorted(shown(work, wanted).split()) == sorted(titles.split())


def test_a_counted_task_with_its_days_waits_no_more(work: Workspace) -> None:
    words = "trong thời hạn 20 ngày kể từ ngày luật được thông qua"
    added(work, "chờ", words)
    added(work, "biết", words, event_on=TODAY)
    assert shown(work, TaskFilter(due=Due.WAITING)) == "chờ"


def test_named_ids_are_shown_whatever_their_year(work: Workspace) -> None:
    old = added(work, "cũ", year=2025)
    added(work, "mới")
    assert shown(work, TaskFilter(ids=(old.id,))) == "cũ"
    assert shown(work, TaskFilter(ids=())) == ""


def test_a_row_tells_the_state_and_the_plan_item(work: Workspace) -> None:
    with work.operation("Thêm kế hoạch"):
        plan = work.table(PLANS).save(Plan(year=2026))
        section = PlanItem(plan_id=plan.id, kind=ItemKind.SECTION, style=NumberStyle.ROMAN)
        top = work.table(PLAN_ITEMS).save(section)
        item = work.table(PLAN_ITEMS).save(
            PlanItem(plan_id=plan.id, parent_id=top.id, style=NumberStyle.DECIMAL)
        )
    added(work, "muộn", LATE, plan_item_id=item.id)
    (row,) = task_lists.page(work, 2026).rows
    assert row.state is TaskState.LATE
    assert row.origin is not None
    assert row.origin.place == "Kế hoạch 2026 · I.1"


def test_the_calendar_holds_what_touches_its_days(work: Workspace) -> None:
    added(work, "ngày", "chậm nhất ngày 06/03/2026")
    added(work, "đợt", "26/02/2026 - 04/03/2026")
    added(work, "quý", "Quý I")
    added(work, "ngoài", "Quý II")
    added(work, "không ngày", "thường xuyên")
    assert on_calendar(work, "2026-03-02", "2026-03-08") == [
        ("quý", "2026-01-01", "2026-03-31"),
        ("đợt", "2026-02-26", "2026-03-04"),
        ("ngày", "2026-03-06", "2026-03-06"),
    ]


def test_only_periods_longer_than_a_month_are_long(work: Workspace) -> None:
    for words in ("Quý I", "tháng 3/2026", SOON):
        added(work, words, words)
    spans = task_lists.between(work, TODAY, dt.date(2026, 3, 31))
    assert [span.task.title for span in spans if span.is_long] == ["Quý I"]


def test_a_deadline_on_a_day_off_reaches_back_to_the_working_day(work: Workspace) -> None:
    added(work, "Tết", "chậm nhất ngày 19/02/2026")
    expected = [("Tết", "2026-02-13", "2026-02-19")]
    assert on_calendar(work, "2026-02-09", "2026-02-13") == expected
    assert on_calendar(work, "2026-02-19", "2026-02-20") == expected


def test_the_calendar_takes_the_filter(work: Workspace) -> None:
    added(work, "việc", kind=ActivityKind.SURVEY)
    wanted = TaskFilter(kind=ActivityKind.TRAINING)
    assert task_lists.between(work, TODAY, dt.date(2026, 3, 31), wanted) == ()


def test_the_agenda_loses_no_open_task(work: Workspace) -> None:
    added(work, "muộn", LATE)
    added(work, "sắp")
    for number, words in enumerate(
        ("theo quyết định", "thường xuyên", "khi có yêu cầu", "theo quy định", "lúc rảnh", "")
    ):
        added(work, str(number), words)
    found = task_groups.page(work, 2026, by=Grouping.AGENDA)
    lines = [group.title for group in found.groups]
    assert list(zip(lines, [row.task.title for row in found.rows], strict=True)) == [
        ("Quá hạn", "muộn"),
        ("Thứ Sáu 06/03/2026", "sắp"),
        ("Thứ Ba 31/03/2026", "1"),
        ("Chờ quyết định hoặc sự kiện", "0"),
        ("Khi có yêu cầu hoặc phát sinh", "2"),
        ("Theo quy định ở văn bản khác", "3"),
        ("Thời hạn chưa hiểu được", "4"),
        ("Chưa ghi thời hạn", "5"),
    ]


def test_the_agenda_leaves_closed_tasks_out_unless_they_are_asked_for(work: Workspace) -> None:
    tasks.complete(work, added(work, "xong").id, TODAY, "Đã gửi")
    assert task_groups.page(work, 2026, by=Grouping.AGENDA).rows == ()
    done = TaskFilter(status=TaskStatus.DONE)
    assert len(task_groups.page(work, 2026, done, by=Grouping.AGENDA).rows) == 1


def test_what_must_not_be_missed_is_counted_over_all_years(work: Workspace) -> None:
    old = added(work, "cũ", "chậm nhất ngày 31/12/2025", year=2025)
    soon = added(work, "sắp")
    added(work, "sau", LATER)
    assert task_lists.alerts(work) == task_lists.Alerts((old.id,), (soon.id,))
