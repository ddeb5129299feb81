"""Letterhead and foot are read column by column, one behind the other; prose is not."""

import pytest

from tests.documents.readers.reading import read, texts
from tests.documents.readers.tiny_pdf import Page, Words, width

LONG = "Thực hiện Kế hoạch của tỉnh, các phòng và đơn vị thuộc Sở triển khai"
HEAD = (
    ("UBND TỈNH SƠN LAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("SỞ XÂY DỰNG", "Độc lập - Tự do - Hạnh phúc"),
    ("Số: 14/KH-SXD", "Sơn Lam, ngày 26 tháng 01 năm 2026"),
)
FOOT_LEFT = ["Nơi nhận:", "- UBND tỉnh;", "- Sở Tư pháp;", "- Các phòng, đơn vị;", "- Lưu: VT."]
FOOT_RIGHT = ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]


def centred(middle: float, y: float, text: str, size: float = 11) -> Words:
    return Words(middle - width(text, size) / 2, y, text, size=size)


def in_columns(rows, left: float = 150, right: float = 400) -> list[Words]:
    """Rows of two cells, each column centred."""
    return [
        centred(middle, 780 - 16 * number, text)
        for number, row in enumerate(rows)
        for middle, text in zip((left, right), row, strict=True)
        if text
    ]


def prose(top: float = 690) -> list[Words]:
    return [Words(85, top - 18 * number, LONG, size=13) for number in range(3)]


def by_column(rows) -> list[str]:
    return [row[side] for side in (0, 1) for row in rows if row[side]]


@pytest.mark.parametrize("order", ["by row", "by column", "right first"])
def test_a_letterhead_is_read_by_column_in_whatever_order_it_is_drawn(order):
    words = in_columns(HEAD)
    if order != "by row":
        words.sort(key=lambda word: word.x > 250, reverse=order == "right first")
    title = [centred(300, 720, "KẾ HOẠCH", 14)]
    told = texts(read(Page([*words, *title, *prose()])))
    assert told == [*by_column(HEAD), "KẾ HOẠCH", *[LONG] * 3]


def test_columns_that_stand_close_are_told_by_the_wider_rows():
    rows = (("UBND TỈNH THỪA THIÊN BÌNH", HEAD[0][1]), *HEAD[1:])
    words = in_columns(rows, left=155, right=155 + width(rows[0][0] + rows[0][1], 11) / 2 + 12)
    words.sort(key=lambda word: word.x > 230)
    assert texts(read(Page(words)))[:6] == by_column(rows)


def test_one_line_beside_two_is_a_letterhead_too():
    rows = (("BỘ XÂY DỰNG", HEAD[0][1]), ("", HEAD[1][1]))
    assert texts(read(Page([*in_columns(rows), *prose()])))[:3] == by_column(rows)


@pytest.mark.parametrize("shift", [0, 5, 9])
def test_the_foot_is_read_by_column_whatever_the_size_of_its_lines(shift):
    left = [Words(85, 500 - 13 * number, text, size=11) for number, text in enumerate(FOOT_LEFT)]
    right = [centred(430, 500 + shift - 17 * n, text, 14) for n, text in enumerate(FOOT_RIGHT)]
    name = [centred(430, 400, "Nguyễn Văn Bình", 14)]
    told = texts(read(Page([*prose(600), *left, *right, *name])))
    assert told[3:] == [*FOOT_LEFT, *FOOT_RIGHT, "Nguyễn Văn Bình"]


def test_a_name_beside_the_recipients_does_not_cut_their_list():
    left = [
        Words(85, 500 - 13 * number, f"- Cơ quan thứ {number};", size=11) for number in range(9)
    ]
    right = [*FOOT_RIGHT, "", "", "Nguyễn Văn Bình"]
    drawn = [centred(430, 500 - 18 * n, text, 14) for n, text in enumerate(right) if text]
    told = texts(read(Page([*left, *drawn])))
    assert told == [*(f"- Cơ quan thứ {number};" for number in range(9)), *filter(None, right)]


def test_lines_of_a_column_are_measured_in_their_column():
    left = [Words(85, 500, FOOT_LEFT[3], size=11), Words(85, 487, FOOT_LEFT[1], size=11)]
    right = [centred(430, 500 - 17 * n, text, 14) for n, text in enumerate(FOOT_RIGHT)]
    full, short, *_signature = read(Page([*left, *right])).blocks
    assert (full.right, short.right > 30) == (0, True)


@pytest.mark.parametrize("label", ["1.", "a)", "-", "IV.", "(2)", "1.2.", "•"])
def test_numbers_that_stand_out_are_no_column(label):
    words = []
    for number in range(3):
        y = 700 - 18 * number
        words += [Words(85, y, label, size=13), Words(140, y, f"{LONG[:40]} {number}", size=13)]
    told = texts(read(Page(words)))
    assert told == [f"{label} {LONG[:40]} {number}" for number in range(3)]


def test_labels_and_their_values_stay_in_their_lines():
    rows = (("Chủ trì:", "Thanh tra Sở"), ("Phối hợp:", "Văn phòng"), ("Thời gian:", "Quý II"))
    words = [
        Words(x, 700 - 18 * number, text)
        for number, row in enumerate(rows)
        for x, text in zip((85, 250), row, strict=True)
    ]
    assert texts(read(Page(words))) == ["\t".join(row) for row in rows]


def test_a_list_of_contents_stays_in_its_lines():
    rows = (("Mục đích yêu cầu", "1"), ("Nội dung thực hiện", "2"), ("Tổ chức thực hiện", "5"))
    words = [
        Words(x, 700 - 18 * number, text)
        for number, row in enumerate(rows)
        for x, text in zip((85, 480), row, strict=True)
    ]
    assert texts(read(Page(words))) == ["\t".join(row) for row in rows]


def test_a_stretched_line_is_no_row_of_columns():
    lines = ["theo quy định của Sở", "trong năm nay và sau"]
    words = [
        Words(85 + 90 * place, 700 - 18 * number, word)
        for number, line in enumerate(lines)
        for place, word in enumerate(line.split())
    ]
    assert [text.replace("\t", " ") for text in texts(read(Page(words)))] == lines


def test_the_space_left_for_a_number_parts_nothing():
    words = in_columns(HEAD[:2])
    last = [Words(100, 748, "Số:", size=11), Words(160, 748, "/KH-SXD", size=11)]
    date = [centred(400, 748, "Sơn Lam, ngày tháng 01", 11)]
    told = texts(read(Page([*words, *last, *date])))
    assert told[2].split() == ["Số:", "/KH-SXD"]
    assert told[-1] == "Sơn Lam, ngày tháng 01"
