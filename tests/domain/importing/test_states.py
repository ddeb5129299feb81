"""How far a task is, as lists of others say it."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttpl_desktop.domain.importing.columns import Match, Role
from ttpl_desktop.domain.importing.rows import ReadTask, read_rows
from ttpl_desktop.domain.importing.sheet import Cell, Row, Sheet
from ttpl_desktop.domain.importing.states import read_status
from ttpl_desktop.domain.task import Task, TaskStatus

MATCH = Match(1, {Role.TITLE: 0, Role.LEAD: 1, Role.STATUS: 2, Role.DONE_ON: 3, Role.OUTCOME: 4})
DAY = dt.date(2026, 3, 5)


def read(*cells: Cell) -> Task:
    [found] = read_rows(
        Sheet("Sheet1", (Row(2, ("Gửi báo cáo", "Thanh tra", *cells)),)), MATCH, 2026
    )
    assert isinstance(found, ReadTask)
    return found.task


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Hoàn thành", TaskStatus.DONE),
        ("ĐÃ XONG", TaskStatus.DONE),
        ("Đã hoàn thành đúng hạn", TaskStatus.DONE),
        ("100%", TaskStatus.DONE),
        ("Chưa hoàn thành", TaskStatus.TODO),
        ("Hoàn thành 50%", TaskStatus.DOING),
        ("0%", TaskStatus.TODO),
        ("Đang thực hiện", TaskStatus.DOING),
        ("Quá hạn (đang thực hiện)", TaskStatus.DOING),
        ("Quá hạn (chưa thực hiện)", TaskStatus.TODO),
        ("Sắp đến hạn (chờ)", TaskStatus.WAITING),
        ("Chờ ý kiến Sở Tư pháp", TaskStatus.WAITING),
        ("Không thực hiện", TaskStatus.DROPPED),
        ("Đã huỷ", TaskStatus.DROPPED),
        ("abc", TaskStatus.TODO),
        ("", TaskStatus.TODO),
    ],
)
def test_the_words_of_a_state_are_understood(words: str, status: TaskStatus) -> None:
    assert read_status(words) is status


@pytest.mark.parametrize("status", TaskStatus)
def test_our_own_words_come_back(status: TaskStatus) -> None:
    assert read_status(status.words) is status


def test_what_a_list_calls_done_says_where_that_comes_from() -> None:
    task = read("Hoàn thành", DAY)
    assert (task.status, task.done_on) == (TaskStatus.DONE, DAY)
    assert task.outcome == (
        "Nhập từ Excel: danh sách ghi “Hoàn thành” ở dòng 2; "
        "chưa có bằng chứng hoặc lý do kèm theo."
    )


def test_words_of_the_list_are_the_outcome_of_a_closed_task_alone() -> None:
    assert read("Hoàn thành", DAY, "Báo cáo số 15/BC-SXD").outcome == "Báo cáo số 15/BC-SXD"
    assert read("Không thực hiện", DAY, "Trùng").done_on is None
    opened = read("Đang làm", DAY, "Báo cáo số 15/BC-SXD")
    assert (opened.done_on, opened.outcome) == (None, "")


@given(st.text(max_size=60), st.sampled_from(["", DAY, "hôm qua"]), st.sampled_from(["", "Đã gửi"]))
def test_no_words_close_a_task_without_a_word_of_why(words: str, day: Cell, why: str) -> None:
    task = read(words, day, why)
    assert bool(task.outcome) == task.is_closed
