"""The list of tasks as it goes to Excel."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from openpyxl import load_workbook

from ttpl_desktop.app import sample, task_checklist, task_lists, task_sheet, tasks
from ttpl_desktop.app.task_lists import TaskRow
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.task import Task


def rows(work: Workspace) -> tuple[TaskRow, ...]:
    return task_lists.page(work, 2026, limit=1000).rows


def cells(work: Workspace) -> dict[str, object]:
    """The one row of the list by the titles of the columns."""
    paper = task_sheet.list_paper(work, rows(work), 2026)
    [row] = paper.rows
    return {column.title: value for column, value in zip(paper.columns, row, strict=True) if value}


def test_a_task_fills_its_row(work: Workspace) -> None:
    tasks.add(
        work,
        Task(
            year=2026,
            title="Gửi\nbáo cáo",
            lead=("A", "B"),
            product="Báo cáo",
            time="chậm nhất ngày 28/11/2026",
        ),
    )
    assert cells(work) == {
        "TT": 1,
        "Nội dung công việc": "Gửi báo cáo",
        "Chủ trì": "A; B",
        "Thời hạn": "chậm nhất ngày 28/11/2026",
        "Hạn cuối": dt.date(2026, 11, 28),
        "Nên xong": dt.date(2026, 11, 27),
        "Sản phẩm": "Báo cáo",
        "Trạng thái": "Sắp đến hạn (chưa thực hiện)",
    }


def test_checklist_tags_and_budget_have_columns_only_where_there_are_any(work: Workspace) -> None:
    task = tasks.add(work, Task(year=2026, title="Gửi"))
    titles = [column.title for column in task_sheet.list_paper(work, rows(work), 2026).columns]
    assert not {"Việc con", "Thẻ", "Kinh phí"} & set(titles)
    task_checklist.add(work, task.id, "Một\nHai")
    tasks.change(work, task.id, tags=("gấp", "họp"), budget="15 triệu đồng")
    told = cells(work)
    assert (told["Việc con"], told["Thẻ"], told["Kinh phí"]) == ("0/2", "gấp; họp", "15 triệu đồng")


def test_how_a_task_was_closed_is_told(work: Workspace) -> None:
    task = tasks.add(work, Task(year=2026, title="Gửi", time="quý I"))
    tasks.complete(work, task.id, dt.date(2026, 3, 20), "Đã gửi")
    told = cells(work)
    assert told["Trạng thái"] == "Hoàn thành"
    assert told["Ngày hoàn thành"] == dt.date(2026, 3, 20)
    assert told["Kết quả"] == "Đã gửi"


def test_the_file_names_office_day_count_and_filter(work: Workspace, tmp_path: Path) -> None:
    sample.fill(work)
    path = task_sheet.writing(
        work, rows(work), 2026, tmp_path / "viec.xlsx", shown="việc quá hạn"
    )()
    sheet = load_workbook(path).active
    assert sheet["A1"].value == "SỞ XÂY DỰNG"
    assert sheet["A2"].value == "DANH SÁCH NHIỆM VỤ NĂM 2026"
    assert sheet["A3"].value == "Lập ngày 23/11/2026 · 45 nhiệm vụ, 4 kỳ · việc quá hạn"
    assert sheet.max_row == 5 + 49


def test_another_ending_and_an_empty_list_are_refused(work: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserFacingError, match=r"đuôi \.xlsx"):
        task_sheet.writing(work, rows(work), 2026, tmp_path / "viec.csv")
    with pytest.raises(UserFacingError, match="đang trống"):
        task_sheet.writing(work, (), 2026, tmp_path / "viec.xlsx")
