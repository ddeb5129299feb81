"""What urging brings elsewhere: an Excel sheet, reminders, the sheet of a task, the years."""

import pytest
from openpyxl import load_workbook

from tests.app.urging.asked import COMMUNES, ROOMS, ask, cells_of, day
from ttpl_desktop.app import finding, reminders, tasks
from ttpl_desktop.app.urging import letters, matrix, register, requests, sheet, submissions
from ttpl_desktop.app.urging.requests import Wanted
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.task import Task
from ttpl_desktop.domain.urging.records import Request
from ttpl_desktop.domain.urging.standing import Layout


def rows_of(file):
    cells = load_workbook(file).active.iter_rows(values_only=True)
    return [row for row in cells if row[1] in (*ROOMS, *COMMUNES)]


def test_the_sheet_has_real_days_and_says_what_is_missing(work, tmp_path):
    ask(work)
    first, second, third = cells_of(work).values()
    submissions.mark_sent(work, [first.submission.id], day(12))
    submissions.excuse(work, [second.submission.id], "Mới thành lập")
    (letter,) = letters.compose(work, [third], Layout.EACH, day(30))
    letters.record_sent(work, {letter.id: "5"}, day(20))
    out = sheet.writing(work, matrix.load(work, 2026), tmp_path / "bang.xlsx")()
    came, excused, late = rows_of(out)
    assert came[2].date() == day(12)
    assert excused[2] == "Được miễn: Mới thành lập"
    assert late[2] == "Quá hạn 10 ngày, đã đôn đốc lần 1"


def test_a_unit_that_was_not_asked_has_an_empty_cell(work, tmp_path):
    ask(work, units=ROOMS[:1])
    ask(work, "Số liệu", "chậm nhất ngày 20/12/2026", units=COMMUNES[:1])
    out = sheet.writing(work, matrix.load(work, 2026), tmp_path / "bang.xlsx")()
    room, commune = rows_of(out)
    assert (room[3], commune[2], commune[3]) == (None, None, "Chưa đến hạn")


def test_an_empty_matrix_and_another_ending_are_refused(work, tmp_path):
    with pytest.raises(UserFacingError):
        sheet.writing(work, matrix.load(work, 2026), tmp_path / "bang.xlsx")
    ask(work)
    with pytest.raises(UserFacingError):
        sheet.writing(work, matrix.load(work, 2026), tmp_path / "bang.pdf")


def told(work):
    return {group.words: group for group in reminders.today(work).groups}


def test_reminders_name_each_late_unit_once_by_what_is_late_longest(work):
    ask(work, units=ROOMS[:2])
    ask(work, "Số liệu", "chậm nhất ngày 01/10/2026", units=ROOMS[:1])
    group = told(work)["đơn vị chưa gửi"]
    assert len(group.ids) == 2
    assert [each.title for each in group.first] == [
        f"{ROOMS[0]}: Số liệu",
        f"{ROOMS[1]}: Báo cáo năm",
    ]
    assert group.first[0].why == "chưa gửi, quá hạn 53 ngày"


def test_reminders_tell_of_letters_whose_day_has_come(work):
    ask(work, units=ROOMS[:1])
    (letter,) = letters.compose(work, cells_of(work).values(), Layout.EACH, day(30))
    letters.record_sent(work, {letter.id: "5"}, day(20))
    assert "công văn đôn đốc đến ngày xem lại" not in told(work)
    letters.change(work, letter.id, next_on=day(23))
    (reminder,) = told(work)["công văn đôn đốc đến ngày xem lại"].first
    assert (reminder.register, reminder.record_id) == ("letter", letter.id)
    assert reminder.why == "hẹn xem lại ngày 23/11/2026"


def test_a_task_knows_what_units_owe_for_it(work):
    task = tasks.add(work, Task(year=2026, title="Nhận báo cáo"))
    ask(work, task_id=task.id)
    first, second, _third = cells_of(work).values()
    submissions.mark_sent(work, [first.submission.id])
    submissions.excuse(work, [second.submission.id], "Mới thành lập")
    (asked,) = register.asked_for_task(work, task.id)
    assert (asked.sent, asked.missing) == (1, 1)
    assert register.asked_for_task(work, task.id + 1) == ()


def test_a_year_with_requests_alone_is_offered(work):
    requests.add(work, Wanted(Request(year=2024, title="Báo cáo"), ROOMS))
    assert 2024 in finding.offered_years(work)
