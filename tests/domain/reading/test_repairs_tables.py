"""Tables give their cells as passages, whole over their pages."""

import dataclasses

import pytest

from tests.domain.reading.broken_text import lines, passages, repairs, table, texts
from ttpl_desktop.domain.reading.passages import CellPlace
from ttpl_desktop.domain.reading.source import RepairKind, SourceCell, SourceLine, SourceTable

HEADER = ("STT", "Nội dung", "Chủ trì", "Thời gian")


def rows_of(*blocks) -> list[tuple[int, ...]]:
    places = [passage.cell for passage in passages(*blocks) if passage.cell]
    return sorted({(place.table, place.row) for place in places})


def test_cells_come_row_by_row_with_their_places():
    found = passages(table(["STT", "Việc"], ["1", "Rà soát"], page=4))
    assert [(passage.text, passage.cell, passage.page) for passage in found] == [
        ("STT", CellPlace(0, 0, 0), 4),
        ("Việc", CellPlace(0, 0, 1), 4),
        ("1", CellPlace(0, 1, 0), 4),
        ("Rà soát", CellPlace(0, 1, 1), 4),
    ]


def test_lines_in_a_cell_are_joined_and_its_paragraphs_kept():
    rows = table(
        HEADER,
        ["1", "Rà soát văn bản đã ban\nhành trong ba năm gần\nđây", "Phòng Pháp\nchế", "Quý I"],
        ["2", "- Khảo sát hộ dân;\n- Hội thảo", "Sở\ncùng các xã", "Quý\nIV"],
    )
    found = texts(rows)
    assert "Rà soát văn bản đã ban hành trong ba năm gần đây" in found
    assert found[-5:] == ["2", "- Khảo sát hộ dân;", "- Hội thảo", "Sở cùng các xã", "Quý IV"]


def test_empty_cells_are_no_passages():
    assert texts(table(["1", "", "Sở Y tế"])) == ["1", "Sở Y tế"]


def test_a_number_that_the_file_computes_fills_its_cell():
    number = SourceCell((SourceLine("", label="1."),))
    assert texts(SourceTable(((number, SourceCell((SourceLine("Việc"),))),))) == ["1.", "Việc"]


def merged(text: str) -> tuple[SourceCell, SourceCell]:
    first = SourceCell(lines(text))
    return first, dataclasses.replace(first, is_continued=True)


def test_a_merged_cell_is_one_passage_that_tells_its_size():
    one, again = merged("Phòng Pháp chế")
    plain = SourceCell(lines("x"))
    wide = SourceTable(((one, again, plain), (plain, plain, plain)))
    high = SourceTable(((one, plain), (again, plain), (again, plain)))
    block = SourceTable(((one, again, plain), (again, again, plain)))
    sizes = [
        (passage.rows, passage.columns)
        for rows in (wide, high, block)
        for passage in passages(rows)
        if passage.text == "Phòng Pháp chế"
    ]
    assert sizes == [(1, 2), (3, 1), (2, 2)]


def test_neighbours_that_were_merged_each_for_itself_keep_their_own_size():
    one, again = merged("Sở A")
    two, again_two = merged("Sở B")
    found = passages(SourceTable(((one, two), (again, again_two))))
    assert [(passage.text, passage.rows, passage.columns) for passage in found] == [
        ("Sở A", 2, 1),
        ("Sở B", 2, 1),
    ]


@pytest.mark.parametrize(
    "between", [(), lines("", 1), (*lines("", 1), *lines("2", 2), *lines("", 2))]
)
def test_a_table_that_goes_on_over_pages_is_one_without_its_headers(between):
    first = table(HEADER, ["1", "Việc một", "Sở A", "Quý I"], page=1)
    second = table(HEADER, ["2", "Việc hai", "Sở B", "Quý II"], page=2)
    third = table(HEADER, ["3", "Việc ba", "Sở C", "Quý III"], page=3)
    assert rows_of(first, *between, second, third) == [(0, 0), (0, 1), (0, 2), (0, 3)]
    told = repairs(RepairKind.RUNNING_HEAD, first, *between, second, third)
    assert [(repair.before, repair.page) for repair in told] == [
        ("STT | Nội dung | Chủ trì | Thời gian", 2),
        ("STT | Nội dung | Chủ trì | Thời gian", 3),
    ]


def test_a_table_may_go_on_without_its_header():
    first = table(HEADER, ["1", "Việc một", "Sở A", "Quý I"], page=1)
    second = table(["2", "Việc hai", "Sở B", "Quý II"], page=2)
    assert rows_of(first, second) == [(0, 0), (0, 1), (0, 2)]


@pytest.mark.parametrize(
    "rest",
    [
        ["", "trong ba năm gần đây", "", ""],
        ["", "trong quý", "và Sở B", ""],
        ["", "", "và các xã", "Quý II"],
        ["", "hành; gửi kết quả", "", "trước ngày 05/12"],
        ["", "", "", "năm 2026"],
    ],
)
def test_a_row_that_the_page_cuts_is_whole_again(rest):
    first = table(HEADER, ["1", "Rà soát văn bản ban", "Sở A", "Quý I"], page=1)
    second = table(HEADER, rest, ["2", "Việc hai", "Sở B", "Quý II"], page=2)
    assert rows_of(first, second) == [(0, 0), (0, 1), (0, 2)]
    words = " ".join(texts(first, second))
    assert all(part in words for part in rest)


@pytest.mark.parametrize(
    "second",
    [
        table(HEADER[:3], ["2", "Việc hai", "Sở B"], page=2),
        table(["2", "Việc hai", "Sở B", "Quý II"], page=4),
        table(["2", "Việc hai", "Sở B", "Quý II"], page=1),
        table(["2", "Việc hai", "Sở B", "Quý II"]),
    ],
)
def test_another_table_stays_another(second):
    first = table(HEADER, ["1", "Việc một", "Sở A", "Quý I"], page=second.page and 1)
    assert {row[0] for row in rows_of(first, second)} == {0, 1}


def test_words_between_two_tables_keep_them_apart():
    first = table(HEADER, ["1", "Việc một", "Sở A", "Quý I"], page=1)
    second = table(HEADER, ["2", "Việc hai", "Sở B", "Quý II"], page=2)
    assert rows_of(first, *lines("2. Kinh phí", 1), second)[-1] == (1, 1)


def test_text_does_not_run_from_one_side_of_a_table_to_the_other():
    assert texts(*lines("Các việc gồm"), table(["1", "Việc"]), *lines("và việc khác")) == [
        "Các việc gồm",
        "1",
        "Việc",
        "và việc khác",
    ]
