"""Occurrences follow the head of their series, and keep what was done to them by hand."""

import dataclasses
import datetime as dt

import pytest

from ttpl_desktop.app import (
    days_off,
    reminders,
    task_days,
    task_evidence,
    task_lists,
    task_occurrences,
    task_series,
    tasks,
    upkeep,
)
from ttpl_desktop.app.task_calendar import calendar_of
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import DayKind
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.task import Task, TaskStatus
from ttpl_desktop.domain.terms import ActivityKind
from ttpl_desktop.storage.registers.task import TASKS

JANUARY = dt.date(2026, 1, 5)
MARCH = dt.date(2026, 3, 31)


@pytest.fixture
def work(tmp_path):
    opened = Workspace.open(tmp_path / "du-lieu", today=lambda: JANUARY)
    yield opened
    opened.close()


@pytest.fixture
def head(work) -> Task:
    return add(work, "hằng quý")


def add(work, time, **values):
    asked = {"year": 2026, "title": "Báo cáo", "lead": ("Thanh tra",), "time": time} | values
    return tasks.add(work, Task(**asked))


def all_of(work, head):
    return task_series.occurrences(work, head.id)


def told(work, head):
    return [
        (each.title.partition("(")[2][:-1], f"{each.last_day:%d/%m}") for each in all_of(work, head)
    ]


QUARTERS = [("quý I", "31/03"), ("quý II", "30/06"), ("quý III", "30/09"), ("quý IV", "31/12")]


def test_the_whole_year_is_there_as_tasks_of_their_own(work, head):
    assert told(work, head) == QUARTERS
    first = all_of(work, head)[0]
    assert first.title == "Báo cáo (quý I)"
    assert (first.time, first.occurs_on) == ("chậm nhất ngày 31/03/2026", MARCH)
    assert (first.lead, first.year) == (("Thanh tra",), 2026)
    assert tasks.get(work, head.id).last_day is None


def test_links_to_plans_stay_with_the_head_alone(work, head):
    assert {(each.plan_item_id, each.superior_item_id) for each in all_of(work, head)} == {
        (None, None)
    }


@pytest.mark.parametrize("time", ["hằng năm", "trước ngày 15/11/2026", "2 lần/năm", "thường xuyên"])
def test_one_day_or_none_makes_no_series(work, time):
    task = add(work, time)
    assert all_of(work, task) == ()
    assert task_series.series_of(work, task) is None


def test_a_task_with_its_series_is_one_step(work):
    head = add(work, "hằng tháng")
    assert len(all_of(work, head)) == 12
    work.undo()
    assert work.table(TASKS).all() == ()
    work.redo()
    assert len(all_of(work, head)) == 12


def test_words_typed_on_are_one_step_however_often_the_series_changed(work, head):
    before = work.table(TASKS).all()
    for words in ("hằng thá", "hằng tháng", "hằng tháng, trước ngày", "trước ngày 25 hằng tháng"):
        tasks.change(work, head.id, time=words)
    assert len(all_of(work, head)) == 12
    tasks.change(work, head.id, time="hằng quý")
    assert told(work, head) == QUARTERS
    work.undo()
    assert work.table(TASKS).all() == before


def test_words_without_a_rule_take_the_occurrences_away(work, head):
    tasks.change(work, head.id, time="theo quyết định")
    assert all_of(work, head) == ()


def test_an_occurrence_stays_the_same_task_when_its_day_moves(work, head):
    ids = [each.id for each in all_of(work, head)]
    tasks.change(work, head.id, time="trước ngày 20 của tháng cuối quý")
    assert [each.id for each in all_of(work, head)] == ids
    assert told(work, head)[0] == ("quý I", "19/03")


def test_a_calendar_file_knows_the_occurrences_again(work, head):
    def events():
        found = calendar_of(work, work.table(TASKS).all()).events
        return {event.title.rpartition("(")[2]: event.uid for event in found}

    before = events()
    tasks.change(work, head.id, time="chậm nhất ngày 05 tháng đầu quý sau")
    tasks.change(work, head.id, time="hằng quý")
    assert events() == before


def test_what_the_head_says_otherwise_goes_through_the_year(work, head):
    tasks.change(work, head.id, lead=("Văn phòng",), kind=ActivityKind.REPORT, title="Sơ kết")
    for each in all_of(work, head):
        assert (each.lead, each.kind) == (("Văn phòng",), ActivityKind.REPORT)
        assert each.title.startswith("Sơ kết (quý ")


def test_what_the_officer_changed_in_an_occurrence_stays(work, head):
    first, second, *_rest = all_of(work, head)
    tasks.change(work, first.id, lead=("Văn phòng",))
    tasks.change(work, second.id, title="Báo cáo sơ kết")
    tasks.change(work, head.id, lead=("Pháp chế",), title="Báo cáo định kỳ")
    first, second, third, _last = all_of(work, head)
    assert (first.lead, first.title) == (("Văn phòng",), "Báo cáo định kỳ (quý I)")
    assert (second.lead, second.title) == (("Pháp chế",), "Báo cáo sơ kết")
    assert (third.lead, third.title) == (("Pháp chế",), "Báo cáo định kỳ (quý III)")


def test_a_day_moved_by_hand_stays_when_the_rule_changes(work, head):
    first = all_of(work, head)[0]
    task_days.move(work, first.id, dt.date(2026, 3, 25))
    tasks.change(work, head.id, time="trước ngày 20 của tháng cuối quý")
    assert told(work, head)[:2] == [("quý I", "25/03"), ("quý II", "19/06")]
    assert all_of(work, head)[0].id == first.id


def closed(work, task):
    tasks.complete(work, task.id, JANUARY, "Đã gửi")


def noted(work, task):
    tasks.add_note(work, task.id, "Đã xin số liệu")


def proved(work, task):
    task_evidence.add_words(work, task.id, "Bản giấy")


def begun(work, task):
    tasks.change(work, task.id, status=TaskStatus.DOING)


@pytest.mark.parametrize("do", [closed, noted, proved, begun])
def test_an_occurrence_with_something_of_its_own_outlives_its_rule(work, head, do):
    first = all_of(work, head)[0]
    do(work, first)
    tasks.change(work, head.id, time="6 tháng một lần")
    assert [each.last_day for each in all_of(work, head)] == [
        MARCH,
        dt.date(2026, 6, 30),
        dt.date(2026, 12, 31),
    ]
    series = task_series.series_of(work, tasks.get(work, head.id))
    assert [series.is_of_rule(each) for each in series.occurrences] == [False, True, True]


def test_a_closed_occurrence_does_not_follow(work, head):
    first = all_of(work, head)[0]
    closed(work, first)
    tasks.change(work, head.id, title="Sơ kết", lead=("Văn phòng",))
    kept = tasks.get(work, first.id)
    assert (kept.title, kept.lead) == ("Báo cáo (quý I)", ("Thanh tra",))


def test_an_occurrence_taken_away_does_not_come_back_by_itself(work, head):
    second = all_of(work, head)[1]
    tasks.remove(work, [second.id])
    tasks.change(work, head.id, lead=("Văn phòng",))
    tasks.change(work, head.id, time="trước ngày 20 của tháng cuối quý")
    assert [name for name, _day in told(work, head)] == ["quý I", "quý III", "quý IV"]
    task_occurrences.add(work, head.id, dt.date(2026, 6, 19))
    assert tasks.find(work, second.id) is not None


def test_an_occurrence_may_be_added_on_any_day_and_keeps_it(work, head):
    added = task_occurrences.add(work, head.id, dt.date(2026, 5, 8))
    assert added.title == "Báo cáo (ngày 08/05/2026)"
    tasks.change(work, head.id, time="6 tháng một lần", title="Sơ kết")
    assert tasks.find(work, added.id).title == "Sơ kết (ngày 08/05/2026)"
    assert len(all_of(work, head)) == 3


def test_a_day_has_one_occurrence(work, head):
    with pytest.raises(UserFacingError, match="đã có một kỳ"):
        task_occurrences.add(work, head.id, MARCH)


def test_days_that_were_over_when_the_series_was_made_are_nobodys_fault(tmp_path):
    november = Workspace.open(tmp_path / "thang-11", today=lambda: dt.date(2026, 11, 23))
    head = add(november, "hằng tháng")
    assert [name for name, _day in told(november, head)] == ["tháng 11", "tháng 12"]
    series = task_series.series_of(november, head)
    assert len(series.past) == 10
    task_occurrences.add_past(november, head.id)
    assert len(all_of(november, head)) == 12
    assert all_of(november, head)[0].is_overdue(november.today())
    assert task_series.series_of(november, head).past == ()
    november.close()


# the head


def test_untouched_occurrences_go_to_the_bin_and_come_back_with_their_head(work, head):
    first, *rest = all_of(work, head)
    noted(work, first)
    tasks.remove(work, [head.id])
    assert all_of(work, head) == (first,)
    stamps = {stamp for (stamp,) in work.store.ask("SELECT deleted_at FROM task WHERE deleted_at")}
    assert len(stamps) <= 1
    work.undo()
    assert all_of(work, head) == (first, *rest)


def test_what_is_open_is_dropped_with_the_head_and_opened_with_it(work, head):
    first, *rest = all_of(work, head)
    closed(work, first)
    tasks.drop(work, head.id, "Đã có báo cáo chung")
    assert [each.status for each in all_of(work, head)] == [TaskStatus.DONE] + [
        TaskStatus.DROPPED
    ] * 3
    assert {each.outcome for each in all_of(work, head)[1:]} == {"Đã có báo cáo chung"}
    tasks.reopen(work, head.id)
    assert [each.is_closed for each in all_of(work, head)] == [True, False, False, False]
    assert [each.id for each in all_of(work, head)[1:]] == [each.id for each in rest]


def test_a_closed_head_gets_no_new_occurrences(work, head):
    tasks.complete(work, head.id, JANUARY, "Xong")
    work.table(TASKS)
    tasks.change(work, head.id, time="hằng tháng")
    assert told(work, head) == QUARTERS


# a holiday that moves


def test_occurrences_move_with_the_last_working_day(work):
    head = add(work, "ngày làm việc cuối cùng của tháng")
    ids = [each.id for each in all_of(work, head)]
    moved = days_off.set_day(work, dt.date(2026, 1, 30), DayKind.SWAP_OFF, "Nghỉ hoán đổi")
    assert [each.record_id for each in moved] == ids[:1]
    assert told(work, head)[:2] == [("tháng 1", "29/01"), ("tháng 2", "27/02")]
    assert [each.id for each in all_of(work, head)] == ids
    work.undo()
    assert told(work, head)[0] == ("tháng 1", "30/01")


def test_the_other_reading_of_before_a_day_moves_the_whole_series(work):
    head = add(work, "trước ngày 25 hằng tháng")
    days_off.read_before(work, strict=False)
    assert {each.last_day.day for each in all_of(work, head)} == {25}
    assert len(all_of(work, head)) == 12


# through


def test_the_last_one_closed_tells_how_many_were_done(work, head):
    first, *rest = all_of(work, head)
    tasks.drop(work, first.id, "Lồng ghép")
    for each in rest:
        assert task_occurrences.finished(work, first.id) is None
        closed(work, each)
    finished = task_occurrences.finished(work, rest[-1].id)
    assert finished.sentence == "Đã xong cả 4 kỳ của “Báo cáo”."
    assert finished.outcome == "3 kỳ hoàn thành, 1 kỳ không thực hiện."
    assert dataclasses.replace(finished, dropped=0, done=4).outcome == "Đã xong 4/4 kỳ."


def test_nothing_is_told_of_a_series_whose_head_is_closed(work, head):
    tasks.complete(work, head.id, JANUARY, "Xong")
    for each in all_of(work, head):
        closed(work, each)
    assert task_occurrences.finished(work, all_of(work, head)[-1].id) is None


# many days


def test_of_a_weekly_rule_only_the_next_one_stands_in_the_list(work):
    head = add(work, "thứ Sáu hằng tuần")
    (first,) = all_of(work, head)
    assert first.last_day == dt.date(2026, 1, 9)
    closed(work, first)
    assert [each.last_day.day for each in all_of(work, head)] == [9, 16]
    work.undo()
    assert all_of(work, head) == (first,)


def test_a_late_weekly_one_does_not_pile_up(tmp_path):
    day = [JANUARY]
    work = Workspace.open(tmp_path / "cham", today=lambda: day[0])
    head = add(work, "thứ Sáu hằng tuần")
    (first,) = all_of(work, head)
    day[0] = dt.date(2026, 3, 2)
    tasks.complete(work, first.id, day[0], "Muộn")
    assert [each.last_day for each in all_of(work, head)] == [
        dt.date(2026, 1, 9),
        dt.date(2026, 3, 6),
    ]
    work.close()


def test_a_weekly_one_that_is_taken_away_makes_room_for_the_next(work):
    head = add(work, "thứ Sáu hằng tuần")
    tasks.remove(work, [each.id for each in all_of(work, head)])
    assert [each.last_day.day for each in all_of(work, head)] == [16]


# handing on


def test_what_was_changed_in_one_is_handed_on_to_those_behind_it(work, head):
    first, second, third, last = all_of(work, head)
    closed(work, last)
    tasks.change(work, second.id, product="Báo cáo số liệu", lead=("Văn phòng",))
    tasks.change(work, second.id, title="Sơ kết (quý II)")
    second = tasks.get(work, second.id)
    assert task_occurrences.differing(work, second) == ("lead", "product", "title")
    task_occurrences.hand_on(work, second.id, ("lead", "product", "title"))
    third = tasks.get(work, third.id)
    assert (third.lead, third.product) == (("Văn phòng",), "Báo cáo số liệu")
    assert third.title == "Sơ kết (quý III)"
    assert tasks.get(work, first.id) == first
    assert tasks.get(work, last.id).product == ""
    assert task_occurrences.differing(work, second) == ()
    work.undo()
    assert tasks.get(work, third.id).product == ""


# lists


def test_occurrences_are_counted_by_themselves(work, head):
    add(work, "trước ngày 15/11/2026")
    assert task_lists.counted(work, 2026) == "2 nhiệm vụ, 4 kỳ"
    assert task_lists.counted(work, 2025) == "0 nhiệm vụ"
    assert task_lists.count_unplaced(work, 2026) == 0


def test_a_row_says_which_occurrence_it_is(work, head):
    rows = task_lists.page(work, 2026).rows
    assert [row.occurrence for row in rows] == [(1, 4), (2, 4), (3, 4), (4, 4), None]


def test_an_occurrence_of_a_head_in_the_bin_belongs_to_no_series(work, head):
    first = all_of(work, head)[0]
    noted(work, first)
    tasks.remove(work, [head.id])
    assert task_series.series_of(work, first) is None


def test_a_head_comes_out_of_the_bin_with_its_year(work, head):
    everything = work.table(TASKS).all()
    tasks.remove(work, [head.id])
    (together,) = upkeep.deleted(work)
    assert work.table(TASKS).all() == ()
    upkeep.restore(work, together.stamp)
    assert work.table(TASKS).all() == everything


def test_occurrences_are_reminded_of_as_early_as_their_head(work):
    head = add(work, "hằng quý", remind_days=14)
    assert {each.remind_days for each in task_series.occurrences(work, head.id)} == {14}
    reminders.set_lead(work, (head.id,), 21)
    assert {each.remind_days for each in task_series.occurrences(work, head.id)} == {21}
