"""Rows between pipes and rows with tabs are tables only where they clearly are."""

import time

import pytest

from tests.documents.readers.reading import tables, texts
from ttpl_desktop.documents.readers.plain import MAX_LINES, read_text
from ttpl_desktop.documents.readers.plain_tables import MAX_COLUMNS

ROWS = [
    ["STT", "Nội dung", "Chủ trì"],
    ["1", "Rà soát", "Thanh tra"],
    ["2", "Báo cáo", "Văn phòng"],
]


def found(text: str) -> list[list[list[str]]]:
    return tables(read_text(text, "kh.md"))


def piped(rows, rule: str = "") -> str:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], *([rule] if rule else []), *lines[1:]])


def tabbed(rows) -> str:
    return "\n".join("\t".join(row) for row in rows)


@pytest.mark.parametrize(
    "rule", ["|---|---|---|", "| :--- | :---: | ---: |", "--- | --- | ---", ""]
)
def test_rows_between_pipes_are_a_table(rule):
    assert found(piped(ROWS, rule)) == [ROWS]


def test_pipes_at_the_ends_may_be_left_out_under_a_ruled_head():
    assert found("A | B\n---|---\n1 | 2") == [[["A", "B"], ["1", "2"]]]


def test_a_short_row_under_a_ruled_head_is_filled_up():
    assert found(f"{piped(ROWS[:1])}\n|---|---|---|\n| 1 | Rà soát |") == [
        [ROWS[0], ["1", "Rà soát", ""]]
    ]


def test_breaks_in_a_cell_are_lines_and_an_escaped_pipe_is_a_letter():
    text = "| A | B |\n|---|---|\n| một<br>hai | x \\| y |"
    assert found(text) == [[["A", "B"], ["một / hai", "x | y"]]]


def test_text_around_a_table_stays():
    text = f"Trước\n\n{piped(ROWS, '|---|---|---|')}\n\nSau | này"
    assert found(text) == [ROWS]
    assert texts(read_text(text, "kh.md")) == ["Trước", "", "", "Sau | này"]


@pytest.mark.parametrize(
    "text",
    [
        "Một | hai",
        "| một dòng |",
        "Sở Tư pháp | Sở Xây dựng\nvà các sở | ban | ngành",
        "| a | b |\n| c |",
        "|x|\n|---|\n|y|",
    ],
)
def test_pipes_in_prose_make_no_table(text):
    assert found(text) == []
    assert texts(read_text(text, "kh.md")) == text.split("\n")


def test_rows_from_word_or_a_spreadsheet_are_a_table():
    assert found(tabbed(ROWS)) == [ROWS]


def test_a_quoted_cell_has_lines_and_quotation_marks():
    text = 'STT\tNội dung\tGhi chú\n1\t"Rà soát\nvăn bản"\t"Gọi là ""sổ"""'
    rows = [["STT", "Nội dung", "Ghi chú"], ["1", "Rà soát / văn bản", 'Gọi là "sổ"']]
    assert found(text) == [rows]


def test_the_first_cell_of_a_row_may_have_lines():
    text = 'Nội dung\tChủ trì\tHạn\n"Rà soát\nvăn bản"\tSở\tQuý I'
    assert found(text)[0][1] == ["Rà soát / văn bản", "Sở", "Quý I"]


@pytest.mark.parametrize(
    "text",
    [
        "UBND TỈNH SƠN LAM\t\tCỘNG HÒA XÃ HỘI\nSỞ XÂY DỰNG\t\tĐộc lập - Tự do",
        "\t\tKẾ HOẠCH\n\t\tTheo dõi",
        "Chủ trì:\tSở Tư pháp\nPhối hợp:\tVăn phòng",
        "1\tMột\tSở\n\n2\tHai\tBan",
        '"Một câu trích\nkhông đóng lại\tở đây\tvà',
        "Một\thai\tba\nbốn\tnăm",
    ],
)
def test_tabs_that_set_lines_make_no_table(text):
    assert found(text) == []
    assert texts(read_text(text, "kh.txt")) == text.split("\n")


def test_a_cell_without_a_word_is_empty():
    assert found(tabbed([["A", "B", "C"], ["1", "", "3"], ["", "2", ""]]))[0][1] == ["1", "", "3"]


def test_more_columns_than_a_table_has_are_lines():
    wide = tabbed([["x"] * (MAX_COLUMNS + 1)] * 3)
    assert found(wide) == []
    assert len(texts(read_text(wide, "kh.txt"))) == 3


@pytest.mark.parametrize("line", ["a|b", "|a|", '"a', "a\tb", "a\t\tb", "|---|", '"a\t"b\t"c'])
def test_the_longest_text_ends_in_bounded_time(line):
    start = time.process_time()
    read_text(f"{line}\n" * (MAX_LINES // 4), "kh.txt")
    assert time.process_time() - start < 10
