"""A year of work that comes back, and of work that goes on, at the window."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.stories.officer import Officer, called
from ttpl_desktop.app import sample, task_lists, task_reviews, task_series, tasks
from ttpl_desktop.domain.task import Task, TaskState, TaskStatus
from ttpl_desktop.ui.task.review import ReviewPart
from ttpl_desktop.ui.task.series import SeriesPart

FIGURES = "Gửi số liệu theo dõi"
WATCHING = "Theo dõi, đôn đốc việc soạn thảo"


@pytest.fixture
def officer(at_tasks: Officer) -> Officer:
    """An officer at the list of the sample office's tasks."""
    at_tasks.choose("Danh sách")
    return at_tasks


def show(officer: Officer, task: Task) -> None:
    officer.window.open_record("task", task.id)


def series_part(officer: Officer) -> SeriesPart:
    parts = officer.tasks.details.sheet.parts
    return next(each for each in parts if isinstance(each, SeriesPart))


def days(officer: Officer, head: Task) -> list[str]:
    return [f"{each.last_day:%d/%m}" for each in task_series.occurrences(officer.work, head.id)]


def test_a_rule_is_typed_and_its_year_is_there(officer: Officer) -> None:
    before = task_lists.counted(officer.work, sample.YEAR)
    officer.choose("+ Nhiệm vụ")
    sheet = officer.tasks.details.sheet
    officer.write(sheet.name, "Tổng hợp phản ánh")
    officer.write(sheet.form.field("time"), "ngày làm việc cuối cùng của tháng")
    head = called(officer, "Tổng hợp phản ánh")
    head = tasks.get(officer.work, head.series_id or head.id) or head
    assert days(officer, head) == ["30/11", "31/12"]
    series_part(officer).of_head.past.click()
    assert days(officer, head)[:3] == ["30/01", "27/02", "31/03"]
    for _step in range(4):
        officer.choose("Hoàn tác")
    assert task_lists.counted(officer.work, sample.YEAR) == before


def test_an_occurrence_is_dragged_and_the_others_stay(officer: Officer) -> None:
    officer.choose("Tháng")
    view = officer.tasks.views.month
    view.show_day(dt.date(2026, 12, 1))
    last = called(officer, FIGURES)
    grid = view.grid
    (segment,) = (each for each in grid.layout_now.segments if each.entry.id == last.id)
    start = grid.shape().segment(segment).center()
    end = start - QPoint(2 * grid.shape().cell(0, 0).width(), 0)
    officer.qtbot.mousePress(grid, Qt.MouseButton.LeftButton, pos=start)
    officer.qtbot.mouseMove(grid, end)
    officer.qtbot.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=end)
    moved = tasks.get(officer.work, last.id)
    assert moved is not None
    assert dt.date(2026, 12, 15) < (moved.last_day or dt.date.max) < dt.date(2026, 12, 19)
    head = tasks.get(officer.work, last.series_id or 0)
    assert head is not None
    assert days(officer, head)[:3] == ["19/03", "19/06", "19/09"]
    officer.choose("Hoàn tác")
    assert days(officer, head)[3] == "19/12"


def test_the_last_one_done_closes_the_year_of_the_series(officer: Officer) -> None:
    last = called(officer, FIGURES)
    show(officer, last)
    officer.answer({"outcome": "Đã gửi Sở Tư pháp"})
    officer.choose("Hoàn thành")
    officer.hears("Đã xong cả 4 kỳ")
    officer.follow("Hoàn thành cả nhiệm vụ")
    head = tasks.get(officer.work, last.series_id or 0)
    assert head is not None
    assert (head.status, head.outcome) == (TaskStatus.DONE, "Đã xong 4/4 kỳ.")


def test_an_occurrence_leads_to_its_head_and_back(officer: Officer) -> None:
    last = called(officer, FIGURES)
    show(officer, last)
    part = series_part(officer)
    assert part.of_occurrence.number.text() == "Kỳ 4/4"
    part.of_occurrence.head.click()
    assert officer.tasks.details.task is not None
    assert officer.tasks.details.task.id == last.series_id
    shown = part.of_head.list
    shown.setFocus()
    shown.setCurrentRow(shown.count() - 1)
    officer.qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert officer.tasks.details.task.id == last.id


def test_a_review_that_is_due_is_written_down(officer: Officer) -> None:
    task = called(officer, WATCHING)
    assert task.state(officer.window.today()) is TaskState.REVIEW
    show(officer, task)
    officer.answer({"text": "Hai văn bản đã trình ký"})
    officer.choose("Đã rà soát")
    officer.hears("Đã ghi kết quả rà soát")
    assert len(task_reviews.reviews(officer.work, task.id)) == 3
    parts = officer.tasks.details.sheet.parts
    part = next(each for each in parts if isinstance(each, ReviewPart))
    assert part.held.rows[0].words.text() == "Hai văn bản đã trình ký"
    officer.follow("Hoàn tác")
    assert called(officer, WATCHING) == task
