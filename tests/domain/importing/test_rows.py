"""Rows of a list as tasks, and the reasons for those that are none."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttpl_desktop.domain.importing.columns import Match, Role, guess
from ttpl_desktop.domain.importing.rows import LONGEST_TITLE, ReadTask, Refusal, read_rows
from ttpl_desktop.domain.importing.sheet import Cell, Row, Sheet
from ttpl_desktop.domain.task import Task

DAY = dt.date(2026, 11, 30)
MATCH = Match(1, {Role.TITLE: 1, Role.LEAD: 2, Role.TIME: 3, Role.START: 4})


def read(*cells: Cell, match: Match = MATCH) -> ReadTask | Refusal:
    rows = Row(1, ("TT", "Việc")), Row(2, cells)
    [found] = read_rows(Sheet("Sheet1", rows), match, 2026)
    return found


def task(*cells: Cell) -> Task:
    found = read(*cells)
    assert isinstance(found, ReadTask)
    return found.task


def why(*cells: Cell) -> str:
    found = read(*cells)
    assert isinstance(found, Refusal)
    assert found.row == 2
    return found.why


def test_a_row_gives_a_task_of_the_year() -> None:
    found = task("1", "Gửi  báo cáo\nnăm", "Thanh tra Sở; Văn phòng Sở", "quý IV")
    assert (found.year, found.title) == (2026, "Gửi báo cáo năm")
    assert (found.lead, found.time) == (("Thanh tra Sở", "Văn phòng Sở"), "quý IV")


def test_a_group_of_units_is_not_parted_at_its_comma() -> None:
    assert task("1", "Gửi", "Các phòng, đơn vị thuộc Sở").lead == ("Các phòng, đơn vị thuộc Sở",)


@pytest.mark.parametrize(
    ("end", "start", "words"),
    [
        (DAY, "", "chậm nhất ngày 30/11/2026"),
        (DAY, dt.date(2026, 11, 1), "từ ngày 01/11/2026 đến ngày 30/11/2026"),
        (DAY, DAY, "chậm nhất ngày 30/11/2026"),
        ("trước 30/11", dt.date(2026, 11, 1), "trước 30/11"),
        ("", dt.date(2026, 11, 1), "từ ngày 01/11/2026"),
        ("", "", ""),
        (DAY, dt.date(2025, 12, 1), "chậm nhất ngày 30/11/2026"),
        ("2026-11-30", "", "chậm nhất ngày 30/11/2026"),
        ("2026-11-30T17:00:00", "", "chậm nhất ngày 30/11/2026"),
        ("30/11/2026 17:00", "", "chậm nhất ngày 30/11/2026"),
        ("31/02/2026 17:00", "", "31/02/2026 17:00"),
    ],
)
def test_days_are_written_out_and_words_stay(end: Cell, start: Cell, words: str) -> None:
    assert task("1", "Gửi", "", end, start).time == words


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        (("(1)", "(2)", "(3)"), "đánh số cột"),
        (("1", "", "Thanh tra Sở"), "cột B để trống"),
        (("I", "Công tác kiểm tra"), "đề mục"),
        (("", "CÔNG TÁC KIỂM TRA"), "đề mục"),
        (("", "II. Công tác kiểm tra"), "đề mục"),
        (("", "Tổng cộng", "12"), "dòng cộng"),
        (("1", "#REF!", "Thanh tra"), "lỗi công thức"),
        (("1", "a" * (LONGEST_TITLE + 1), "Thanh tra"), "dài quá"),
    ],
)
def test_what_is_no_task_says_why(cells: tuple[Cell, ...], reason: str) -> None:
    assert reason in why(*cells)


def test_a_bare_title_is_a_task() -> None:
    assert task("", "Góp ý dự thảo quyết định").title == "Góp ý dự thảo quyết định"


def test_capitals_with_a_lead_are_a_task() -> None:
    assert task("1", "GỬI BÁO CÁO", "Thanh tra Sở").title == "GỬI BÁO CÁO"


def test_without_a_column_for_the_title_nothing_is_read() -> None:
    found = read("1", "Gửi", match=Match(1, {Role.LEAD: 2}))
    assert isinstance(found, Refusal)
    assert found.words == "1 | Gửi"
    assert found.why == "chưa chọn cột nội dung"


CELLS = st.lists(st.text(max_size=30) | st.dates(), max_size=6).map(tuple)


@given(st.lists(CELLS, max_size=8))
def test_every_row_under_the_head_is_a_task_or_a_refusal(rows: list[tuple[Cell, ...]]) -> None:
    sheet = Sheet("Sheet1", tuple(Row(number, cells) for number, cells in enumerate(rows, 1)))
    match = guess(sheet)
    found = read_rows(sheet, match, 2026)
    assert [each.row for each in found] == [
        row.number for row in sheet.rows if row.number > match.head
    ]
    assert all(each.why if isinstance(each, Refusal) else each.task.title for each in found)
