"""Activities in tables: columns in any order and wording, groups, merged cells."""

import datetime as dt

import pytest

from tests.domain.reading.plans_made import activities, day, plan, table, who


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("STT | Nội dung | Chủ trì | Phối hợp | Thời gian", "1 | C | L | P | T"),
        ("TT | Thời hạn | Công việc | Đơn vị thực hiện | Đơn vị tham gia", "1 | T | C | L | P"),
        ("Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Tiến độ", "C | L | P | T"),
        (
            "Số TT | Nội dung công việc | Thời gian hoàn thành | Phân công | Phối hợp",
            "1 | C | T | L | P",
        ),
        (
            "STT | Hoạt động | Sản phẩm | Chủ trì | Cùng thực hiện | Thời gian",
            "1 | C | Sổ | L | P | T",
        ),
        ("Loại báo cáo | Cơ quan báo cáo | Phối hợp | Hạn gửi", "C | L | P | T"),
        (
            "TT | Nội dung kiểm tra | Chủ trì | Đơn vị phối hợp | Thời gian/tiến độ",
            "1 | C | L | P | T",
        ),
    ],
)
def test_columns_are_known_by_their_heads_in_any_order(head: str, row: str) -> None:
    cells = {"C": "Lập sổ", "L": "Văn phòng", "P": "các phòng", "T": "quý I"}
    filled = " | ".join(cells.get(cell, cell) for cell in row.split(" | "))
    (found,) = plan("I. NỘI DUNG, TIẾN ĐỘ", table(head, filled)).activities
    assert (found.item.title, who(found), found.item.coordinators) == (
        "Lập sổ",
        "Văn phòng",
        ("các phòng",),
    )
    assert day(found) == dt.date(2026, 3, 31)


@pytest.mark.parametrize(
    "rows",
    [
        ("I | Chỉ đạo | < | <", "1 | Lập sổ | Văn phòng | quý I"),
        ("A | Chỉ đạo | < | <", "1 | Lập sổ | Văn phòng | quý I"),
        ("I | Chỉ đạo | | ", "1 | Lập sổ | Văn phòng | quý I"),
        ("1 | Chỉ đạo | | ", "1.1 | Lập sổ | Văn phòng | quý I"),
        ("I. Chỉ đạo | < | < | <", "1 | Lập sổ | Văn phòng | quý I"),
    ],
)
def test_a_row_that_heads_others_is_a_group(rows: tuple[str, ...]) -> None:
    found = plan("II. NHIỆM VỤ", table("STT | Nội dung | Chủ trì | Thời gian", *rows))
    group = rows[0].split("|")[0].strip().split(".")[0]
    number = "1" if "1.1" not in rows[1] else "1.1"
    path = f"II.{number}" if number == "1.1" else f"II.{group}.1"
    assert activities(found) == [(path, "Lập sổ")]


@pytest.mark.parametrize("merged", ["Chủ trì", "Thời gian", "Phối hợp", "Sản phẩm", "Ghi chú"])
def test_a_cell_over_several_rows_counts_for_each(merged: str) -> None:
    columns = ["STT", "Nội dung", "Chủ trì", "Phối hợp", "Thời gian", "Sản phẩm", "Ghi chú"]
    first = ["1", "Lập sổ", "Văn phòng", "các phòng", "quý I", "Sổ", "x"]
    second = ["2", "Mở lớp", "Văn phòng", "các phòng", "quý I", "Sổ", "x"]
    second[columns.index(merged)] = "^"
    found = plan("I. NHIỆM VỤ", table(*(" | ".join(row) for row in (columns, first, second))))
    assert len(found.activities) == 2
    for each in found.activities:
        item = each.item
        assert (who(each), item.coordinators, item.product) == ("Văn phòng", ("các phòng",), "Sổ")
        assert day(each) == dt.date(2026, 3, 31)


@pytest.mark.parametrize(
    "head",
    [
        "Họ tên | Chức vụ | Số điện thoại",
        "STT | Tên văn bản | Ngày ban hành",
        "Chỉ tiêu | Năm 2024 | Năm 2025",
        "UBND TỈNH | CỘNG HÒA | x",
        "STT | Đơn vị | Ghi chú",
    ],
)
def test_a_table_of_something_else_has_no_activities(head: str) -> None:
    found = plan("I. NHIỆM VỤ", "1. Lập sổ", table(head, "1 | Một | Hai"))
    assert activities(found) == [("I.1", "Lập sổ")]


def test_a_head_of_two_rows_is_read_by_its_second() -> None:
    rows = (
        "STT | Nội dung | Phân công | < | Thời gian",
        "^ | ^ | Chủ trì | Phối hợp | ^",
        "1 | Lập sổ | Văn phòng | các phòng | quý I",
    )
    (found,) = plan("I. NHIỆM VỤ", table(*rows)).activities
    assert (found.item.lead, found.item.coordinators) == (("Văn phòng",), ("các phòng",))


def test_a_row_of_column_numbers_is_no_activity() -> None:
    rows = (
        "STT | Nội dung | Chủ trì | Thời gian",
        "(1) | (2) | (3) | (4)",
        "1 | Lập sổ | Văn phòng | quý I",
    )
    assert activities(plan("I. NHIỆM VỤ", table(*rows))) == [("I.1", "Lập sổ")]


def test_a_table_in_an_appendix_is_read_under_its_name() -> None:
    found = plan(
        "I. NHIỆM VỤ",
        "Các nhiệm vụ nêu tại Phụ lục kèm theo.",
        "Nơi nhận:",
        "- Như trên;",
        "- Lưu: VT.",
        "GIÁM ĐỐC",
        "Đinh Văn Một",
        "PHỤ LỤC",
        "DANH MỤC NHIỆM VỤ",
        table("STT | Nội dung | Chủ trì | Thời gian", "1 | Lập sổ | Văn phòng | quý I"),
    )
    assert activities(found) == [("PL.1", "Lập sổ")]
    assert [item.item.title for item in found.items if item.path == "PL"] == [
        "PHỤ LỤC. DANH MỤC NHIỆM VỤ"
    ]


@pytest.mark.parametrize(
    ("crosses", "start", "last"),
    [
        ("x | | | ", (1, 1), (3, 31)),
        (" | X | | ", (4, 1), (6, 30)),
        (" | x | x | ", (4, 1), (9, 30)),
        ("x | x | x | x", (1, 1), (12, 31)),
        (" | | | ✓", (10, 1), (12, 31)),
    ],
)
def test_crosses_under_quarters_are_the_time(
    crosses: str, start: tuple[int, int], last: tuple[int, int]
) -> None:
    rows = (
        "STT | Nội dung | Chủ trì | Thời gian | < | < | <",
        "^ | ^ | ^ | Quý I | Quý II | Quý III | Quý IV",
        f"1 | Lập sổ | Văn phòng | {crosses}",
    )
    (found,) = plan("I. NHIỆM VỤ", table(*rows)).activities
    assert (found.deadline.start, day(found)) == (dt.date(2026, *start), dt.date(2026, *last))


@pytest.mark.parametrize(
    "cell",
    [
        "Chủ trì: Văn phòng\\nPhối hợp: các phòng",
        "Văn phòng chủ trì, phối hợp với các phòng",
        "Chủ trì: Văn phòng; phối hợp: các phòng",
        "Đơn vị chủ trì: Văn phòng.\\nĐơn vị phối hợp: các phòng.",
        "Văn phòng chủ trì; các phòng phối hợp",
    ],
)
def test_one_cell_may_tell_who_leads_and_who_helps(cell: str) -> None:
    rows = ("TT | Nội dung | Đơn vị thực hiện | Thời gian", f"1 | Lập sổ | {cell} | quý I")
    (found,) = plan("I. NHIỆM VỤ", table(*rows)).activities
    assert (who(found), found.item.coordinators) == ("Văn phòng", ("các phòng",))


def test_rows_of_an_appendix_that_bear_the_name_of_a_section_come_home_to_it() -> None:
    found = plan(
        "I. MỤC ĐÍCH",
        "Nắm tình hình.",
        "II. CÁC HOẠT ĐỘNG THEO DÕI",
        "Các hoạt động nêu tại Phụ lục kèm theo.",
        "Nơi nhận:",
        "- Lưu: VT.",
        "GIÁM ĐỐC",
        "Đinh Văn Một",
        "PHỤ LỤC",
        table(
            "STT | Nội dung | Chủ trì | Thời gian",
            "II. Các hoạt động theo dõi | < | < | <",
            "1 | Lập sổ | Văn phòng | quý I",
        ),
    )
    assert activities(found) == [("II.1", "Lập sổ")]
    section = next(each.item for each in found.items if each.path == "II")
    row = next(each.item for each in found.items if each.item.title == "Lập sổ")
    assert row.parent_id == section.id
    assert not [each for each in found.items if each.path.startswith("PL")]
