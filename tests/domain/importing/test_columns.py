"""Columns told by their heads, however they are spelt and wherever the head stands."""

from __future__ import annotations

import datetime as dt

import pytest

from ttpl_desktop.domain.importing.columns import Match, Role, guess, guess_year
from ttpl_desktop.domain.importing.sheet import Cell, Row, Sheet, column_letters

DAY = dt.date(2027, 3, 31)


def sheet(*rows: tuple[Cell, ...]) -> Sheet:
    return Sheet("Sheet1", tuple(Row(number, cells) for number, cells in enumerate(rows, 1)))


def roles(*head: str) -> dict[str, str]:
    """What each recognised column is taken for."""
    match = guess(sheet(head, ("x",) * len(head)))
    return {head[column]: role.words for role, column in match.columns.items()}


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("Nội dung công việc", Role.TITLE),
        ("NHIỆM VỤ", Role.TITLE),
        ("Tên công việc", Role.TITLE),
        ("Việc", Role.TITLE),
        ("Đơn vị chủ trì", Role.LEAD),
        ("Người thực hiện", Role.LEAD),
        ("Phụ trách", Role.LEAD),
        ("Cơ quan, đơn vị phối hợp", Role.COORDINATORS),
        ("Thời gian hoàn thành", Role.TIME),
        ("Hạn cuối", Role.TIME),
        ("Đến ngày", Role.TIME),
        ("Deadline", Role.TIME),
        ("Ngày bắt đầu", Role.START),
        ("Sản phẩm/Kết quả", Role.PRODUCT),
        ("Lĩnh vực", Role.FIELD),
        ("Ghi chú", Role.NOTE),
        ("Kinh phí thực hiện", Role.BUDGET),
        ("Thẻ", Role.TAGS),
        ("Tình trạng thực hiện", Role.STATUS),
        ("Trạng thái", Role.STATUS),
    ],
)
def test_a_head_tells_what_its_column_says(head: str, role: Role) -> None:
    beside = "Thời hạn" if role is Role.TITLE else "Nội dung"
    assert roles("STT", beside, head).get(head) == role.words


def test_heads_that_say_more_are_known_by_how_they_begin() -> None:
    found = roles("Nhiệm vụ được giao", "Đơn vị chủ trì tham mưu", "Thời hạn (theo văn bản)")
    assert list(found.values()) == ["Nội dung việc", "Chủ trì", "Thời hạn"]


def test_who_leads_over_a_task_is_no_note() -> None:
    assert "Lãnh đạo phụ trách" not in roles("Việc", "Thời hạn", "Lãnh đạo phụ trách")


def test_a_row_that_begins_like_a_head_is_no_second_line_of_it() -> None:
    found = guess(sheet(("Việc", "Hạn"), ("Nội dung kiểm tra quý II",), ("Một", DAY)))
    assert found.head == 1


def test_what_a_task_does_not_take_is_nobody() -> None:
    found = roles("TT", "Việc", "Nên xong", "Việc con", "Từ mục")
    assert found == {"Việc": "Nội dung việc"}


def test_a_head_means_what_no_other_column_says() -> None:
    alone = roles("Việc", "Ngày hoàn thành", "Kết quả")
    assert (alone["Ngày hoàn thành"], alone["Kết quả"]) == ("Thời hạn", "Sản phẩm")
    beside = roles("Việc", "Thời hạn", "Sản phẩm", "Ngày hoàn thành", "Kết quả")
    assert (beside["Ngày hoàn thành"], beside["Kết quả"]) == ("Ngày hoàn thành", "Kết quả, lý do")


def test_the_surer_of_two_columns_gets_the_role() -> None:
    found = roles("Người thực hiện", "Việc", "Chủ trì", "Thời hạn", "Hạn cuối")
    assert found["Chủ trì"] == "Chủ trì"
    assert found["Thời hạn"] == "Thời hạn"
    assert not {"Người thực hiện", "Hạn cuối"} & set(found)


def test_a_head_stands_under_title_and_office() -> None:
    found = guess(
        sheet(("SỞ XÂY DỰNG",), ("DANH SÁCH CÔNG VIỆC NĂM 2027",), ("TT", "Việc", "Hạn"), ("1",))
    )
    assert found == Match(3, {Role.TITLE: 1, Role.TIME: 2})


def test_a_head_of_two_lines_is_read_as_one() -> None:
    found = guess(
        sheet(
            ("TT", "Nội dung", "Thời gian", "", "Chủ trì"),
            ("", "", "Bắt đầu", "Kết thúc", ""),
            ("1", "Báo cáo", DAY, DAY, "Thanh tra"),
        )
    )
    assert found.head == 2
    assert found.columns == {Role.TITLE: 1, Role.START: 2, Role.TIME: 3, Role.LEAD: 4}


def test_without_a_head_the_contents_tell() -> None:
    found = guess(sheet(("1", "Rà soát văn bản về nhà ở", DAY), ("2", "Gửi báo cáo quý", DAY)))
    assert found == Match(0, {Role.TITLE: 1, Role.TIME: 2})


def test_an_empty_sheet_has_no_columns() -> None:
    assert guess(sheet()) == Match(0, {})


def test_a_role_belongs_to_one_column() -> None:
    match = Match(1, {Role.TITLE: 1, Role.TIME: 2})
    assert match.with_role(0, Role.TITLE).columns == {Role.TIME: 2, Role.TITLE: 0}
    assert match.with_role(2, None).columns == {Role.TITLE: 1}
    assert match.with_role(2, Role.LEAD).columns == {Role.TITLE: 1, Role.LEAD: 2}
    assert match.role_of(1) is Role.TITLE
    assert match.role_of(5) is None


def test_the_year_is_told_over_the_list_or_by_its_days() -> None:
    head: tuple[Cell, ...] = ("Việc", "Hạn")
    named = sheet(("Công việc năm 2028",), head, ("Một", DAY))
    assert guess_year(named, guess(named), 2026) == 2028
    dated = sheet(head, ("Một", DAY), ("Hai", DAY), ("Ba", dt.date(2028, 1, 2)))
    assert guess_year(dated, guess(dated), 2026) == 2027
    bare = sheet(head, ("Một", "quý I"))
    assert guess_year(bare, guess(bare), 2026) == 2026


@pytest.mark.parametrize(("column", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (59, "BH")])
def test_columns_are_called_as_in_excel(column: int, letters: str) -> None:
    assert column_letters(column) == letters
