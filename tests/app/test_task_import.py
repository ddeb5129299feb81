"""A list from Excel laid beside the tasks that are there, then added as one step."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from openpyxl import Workbook

from ttpl_desktop.app import sample, task_closing, task_import, task_lists, task_sheet, tasks
from ttpl_desktop.app.task_import import Looked
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.importing.columns import guess
from ttpl_desktop.domain.task import Task, TaskStatus

HEAD = ("TT", "Nội dung công việc", "Chủ trì", "Thời hạn", "Sản phẩm")
REPORT = ("1", "Gửi báo cáo năm", "Thanh tra Sở", dt.date(2026, 11, 30), "Báo cáo")


def looked(work: Workspace, folder: Path, *rows: tuple[object, ...]) -> Looked:
    """What the program makes of a list with the usual head."""
    book = Workbook()
    for row in (HEAD, *rows):
        book.active.append(list(row))
    book.save(folder / "viec.xlsx")
    [sheet] = task_import.reading_job(folder / "viec.xlsx")().sheets
    return task_import.look(work, sheet, guess(sheet), 2026)


def test_a_row_becomes_a_task_with_its_days(work: Workspace, tmp_path: Path) -> None:
    [proposal] = looked(work, tmp_path, REPORT).proposals
    task = proposal.task
    assert (proposal.row, proposal.twin, proposal.is_understood) == (2, "", True)
    assert (task.title, task.lead, task.product) == (
        "Gửi báo cáo năm",
        ("Thanh tra Sở",),
        "Báo cáo",
    )
    assert (task.time, task.last_day) == ("chậm nhất ngày 30/11/2026", dt.date(2026, 11, 30))


@pytest.mark.parametrize(
    ("words", "kind", "last_day"),
    [
        ("quý III", DeadlineKind.PERIOD, dt.date(2026, 9, 30)),
        ("trước 20/11", DeadlineKind.BEFORE, dt.date(2026, 11, 19)),
        ("thường xuyên", DeadlineKind.CONTINUOUS, None),
    ],
)
def test_words_of_a_deadline_are_read(
    work: Workspace, tmp_path: Path, words: str, kind: DeadlineKind, last_day: dt.date | None
) -> None:
    [proposal] = looked(work, tmp_path, ("1", "Rà soát", "", words)).proposals
    assert (proposal.task.deadline, proposal.task.last_day) == (kind, last_day)


def test_words_that_mean_nothing_are_kept_and_marked(work: Workspace, tmp_path: Path) -> None:
    [proposal] = looked(work, tmp_path, ("1", "Rà soát", "", "lúc trăng lên")).proposals
    assert proposal.task.time == "lúc trăng lên"
    assert not proposal.is_understood


def test_a_task_that_is_there_is_pointed_out(work: Workspace, tmp_path: Path) -> None:
    tasks.add(work, Task(year=2026, title="GỬI BÁO CÁO NĂM", time="trước ngày 01/12/2026"))
    [proposal] = looked(work, tmp_path, REPORT).proposals
    assert proposal.twin == "đã có trong năm 2026"


def test_another_time_or_another_year_makes_another_task(work: Workspace, tmp_path: Path) -> None:
    tasks.add(work, Task(year=2026, title="Gửi báo cáo năm", time="quý I"))
    tasks.add(work, Task(year=2025, title="Gửi báo cáo năm", time="chậm nhất ngày 30/11/2026"))
    assert looked(work, tmp_path, REPORT).proposals[0].twin == ""


def test_a_row_that_stands_twice_is_pointed_out_the_second_time(
    work: Workspace, tmp_path: Path
) -> None:
    found = looked(work, tmp_path, REPORT, REPORT).proposals
    assert [each.twin for each in found] == ["", "giống dòng 2"]


def test_rows_that_are_no_task_are_listed(work: Workspace, tmp_path: Path) -> None:
    found = looked(work, tmp_path, ("I", "Kiểm tra"), REPORT)
    assert [(each.row, each.why) for each in found.refusals] == [(2, "dòng đề mục")]
    assert len(found.proposals) == 1


def test_a_list_is_added_as_one_step(work: Workspace, tmp_path: Path) -> None:
    found = looked(work, tmp_path, REPORT, ("2", "Rà soát", "", "quý III"))
    new = task_import.accept(work, found.proposals)
    assert [tasks.find(work, each.id) for each in new] == list(new)
    assert new[0].last_day == dt.date(2026, 11, 30)
    assert work.undo() == "Nhập 2 nhiệm vụ từ Excel"
    assert task_lists.count(work, 2026) == 0
    work.redo()
    assert task_lists.count(work, 2026) == 2


def test_nothing_is_added_without_a_row(work: Workspace) -> None:
    with pytest.raises(UserFacingError, match="Chưa chọn dòng nào"):
        task_import.accept(work, ())
    assert work.undo_label == ""


def test_our_own_list_comes_back_with_every_task_known_again(
    work: Workspace, tmp_path: Path
) -> None:
    sample.fill(work)
    rows = task_lists.page(work, 2026, limit=1000).rows
    path = task_sheet.writing(work, rows, 2026, tmp_path / "viec.xlsx")()
    [sheet] = task_import.reading_job(path)().sheets
    found = task_import.look(work, sheet, guess(sheet), 2026)
    assert found.refusals == ()
    assert len(found.proposals) == len(rows)
    assert {each.twin for each in found.proposals} == {"đã có trong năm 2026"}


def test_our_own_list_in_an_empty_folder_gives_the_same_tasks(
    work: Workspace, tmp_path: Path
) -> None:
    sample.fill(work)
    rows = task_lists.page(work, 2026, limit=1000).rows
    path = task_sheet.writing(work, rows, 2026, tmp_path / "viec.xlsx")()
    [sheet] = task_import.reading_job(path)().sheets
    other = Workspace.open(tmp_path / "khac", today=work.today)
    found = task_import.look(other, sheet, guess(sheet), 2026)
    again = [each.task for each in found.proposals]
    other.close()
    assert [facts(each) for each in again] == [facts(each.task) for each in rows]
    assert [(each.status, each.done_on) for each in again] == [
        (each.task.status, each.task.done_on) for each in rows
    ]


def facts(task: Task) -> tuple[object, ...]:
    return task.title, task.lead, task.time, task.product, task.budget, task.tags


STATED = ("TT", "Việc", "Thời hạn", "Trạng thái", "Ngày hoàn thành", "Kết quả thực hiện", "Thẻ")


def test_a_task_that_a_list_calls_done_is_taken_with_the_reason_that_the_officer_sees(
    work: Workspace, tmp_path: Path
) -> None:
    book, later = Workbook(), work.today() + dt.timedelta(days=9)
    for row in (
        STATED,
        ("1", "Gửi báo cáo", "quý I", "Hoàn thành", dt.date(2026, 3, 5), "Số 15/BC", "gấp; họp"),
        ("2", "Rà soát", "quý II", "Đã xong", later, "", ""),
        ("3", "Tập huấn", "quý III", "Quá hạn (đang thực hiện)", "", "", ""),
    ):
        book.active.append(list(row))
    book.save(tmp_path / "viec.xlsx")
    [sheet] = task_import.reading_job(tmp_path / "viec.xlsx")().sheets
    found = task_import.look(work, sheet, guess(sheet), 2026)
    sent, reviewed, doing = task_import.accept(work, found.proposals)
    assert (sent.done_on, sent.outcome) == (dt.date(2026, 3, 5), "Số 15/BC")
    assert sent.tags == ("gấp", "họp")
    assert (reviewed.status, reviewed.done_on) == (TaskStatus.DONE, None)
    assert reviewed.outcome.startswith("Nhập từ Excel: danh sách ghi “Đã xong” ở dòng 3")
    assert doing.status is TaskStatus.DOING
    assert task_closing.unproved(work) == ()


def test_occurrences_in_a_list_come_with_their_head(work: Workspace, tmp_path: Path) -> None:
    """A list that went out has both; with the head alone the occurrences to come are made."""
    found = looked(
        work,
        tmp_path,
        ("1", "Báo cáo (quý III)", "", dt.date(2026, 9, 30), ""),
        ("2", "Báo cáo (quý IV)", "", dt.date(2026, 12, 31), ""),
        ("3", "Báo cáo", "", "hằng quý", ""),
    )
    assert [each.twin for each in found.proposals] == ["", "là kỳ của dòng 4", ""]
    task_import.accept(work, [each for each in found.proposals if not each.twin])
    assert task_lists.counted(work, 2026) == "2 nhiệm vụ, 1 kỳ"
    again = looked(work, tmp_path, ("1", "Báo cáo (quý IV)", "", dt.date(2026, 12, 31), ""))
    assert [each.twin for each in again.proposals] == ["đã có trong năm 2026"]
