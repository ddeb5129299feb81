"""Rows from a spreadsheet become tasks: columns by headings or by what they hold."""

import datetime as dt

import pytest

from ttpl_desktop.app import task_paste
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.office import Unit
from ttpl_desktop.storage.registers.office import UNITS
from ttpl_desktop.storage.registers.task import TASKS


@pytest.fixture
def units(work: Workspace) -> None:
    with work.operation("Thêm đơn vị"):
        for name in ("Thanh tra Sở", "Văn phòng Sở"):
            work.table(UNITS).save(Unit(name=name))


def test_headings_name_the_columns(work: Workspace) -> None:
    rows = [
        ["STT", "Đơn vị chủ trì", "Nội dung", "Thời hạn", "Sản phẩm", "Phối hợp"],
        ["1", "Thanh tra Sở; Văn phòng Sở", "Tự kiểm tra", "Quý II", "Báo cáo", "Các phòng"],
    ]
    (task,) = task_paste.paste(work, 2026, rows).added
    assert (task.title, task.time, task.product) == ("Tự kiểm tra", "Quý II", "Báo cáo")
    assert task.lead == ("Thanh tra Sở", "Văn phòng Sở")
    assert task.coordinators == ("Các phòng",)
    assert task.last_day == dt.date(2026, 6, 30)


def test_tags_and_budget_come_along_under_their_headings(work: Workspace) -> None:
    rows = [["Nội dung", "Kinh phí", "Thẻ"], ["Tập huấn", "15 triệu đồng", "#gấp, họp"]]
    (task,) = task_paste.paste(work, 2026, rows).added
    assert (task.budget, task.tags) == ("15 triệu đồng", ("gấp", "họp"))


@pytest.mark.usefixtures("units")
def test_without_headings_columns_are_known_by_what_they_hold(work: Workspace) -> None:
    rows = [
        ["1", "trước ngày 15/10/2026", "Tổng hợp báo cáo của các phòng", "Thanh tra Sở"],
        ["2", "Quý IV", "Khảo sát người dân", "văn phòng sở"],
    ]
    first, second = task_paste.paste(work, 2026, rows).added
    assert (first.title, first.lead) == ("Tổng hợp báo cáo của các phòng", ("Thanh tra Sở",))
    assert first.last_day == dt.date(2026, 10, 14)
    assert (second.title, second.time) == ("Khảo sát người dân", "Quý IV")


@pytest.mark.parametrize("state", ["Chờ", "Chờ từ 05/01/2026"])
def test_waiting_rows_of_our_own_lists_keep_what_they_wait_for(work: Workspace, state: str) -> None:
    row = (state, "Xây dựng kế hoạch của Sở", "", "sau khi có Kế hoạch của UBND tỉnh")
    (task,) = task_paste.paste(work, 2026, [row]).added
    assert (task.title, task.time) == (row[1], row[3])


def test_one_column_holds_titles(work: Workspace) -> None:
    pasted = task_paste.paste(work, 2026, [["Quý II"], ["Họp giao ban"]])
    assert [task.title for task in pasted.added] == ["Quý II", "Họp giao ban"]


def test_pasting_is_one_step(work: Workspace) -> None:
    task_paste.paste(work, 2026, [["Một"], ["Hai"], ["Ba"]])
    assert len(work.table(TASKS).all()) == 3
    work.undo()
    assert work.table(TASKS).all() == ()


def test_what_cannot_be_read_is_told(work: Workspace) -> None:
    rows = [["Việc", "Thời hạn"], ["Một", "lúc rảnh rỗi"], ["", "Quý I"], ["Hai", ""]]
    pasted = task_paste.paste(work, 2026, rows)
    assert pasted.sentence == (
        "Đã thêm 2 nhiệm vụ từ bảng dán. 1 thời hạn chưa hiểu được, vẫn giữ nguyên chữ. "
        "Bỏ qua 1 dòng không có nội dung công việc."
    )
    assert pasted.unread[0].time == "lúc rảnh rỗi"


def test_pasted_words_are_composed_and_trimmed(work: Workspace) -> None:
    (task,) = task_paste.paste(work, 2026, [["  Đôn đo\u0302\u0301c "]]).added
    assert task.title == "Đôn đốc"


def test_headings_alone_add_nothing(work: Workspace) -> None:
    assert task_paste.paste(work, 2026, [["Nội dung", "Thời hạn"]]).added == ()
    assert task_paste.paste(work, 2026, []).added == ()
    assert work.undo_label == ""
