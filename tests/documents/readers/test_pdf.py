"""PDF pages come as lines in the order of reading, with their page and the space beside them."""

import pytest

from tests.documents.readers.reading import read, texts
from tests.documents.readers.tiny_pdf import Link, Page, Typed, Words, page_of_lines, pdf
from ttpl_desktop.documents.readers.pdf import read_pdf
from ttpl_desktop.domain.reading.source import Ending

LONG = "Các phòng, đơn vị thuộc Sở rà soát văn bản theo lĩnh vực"


def test_lines_come_with_their_page_and_may_break_a_sentence():
    first, second = read(page_of_lines(["Một"]), page_of_lines(["Hai"])).blocks
    assert (first.text, first.page, first.ending) == ("Một", 1, Ending.BREAK)
    assert (second.text, second.page) == ("Hai", 2)


def test_lines_are_read_by_place_and_not_by_their_order_in_the_file():
    lines = [Words(85, 700, "Dưới"), Words(200, 760, "phải"), Words(85, 760, "Bên trái")]
    assert texts(read(Page(lines))) == ["Bên trái\tphải", "Dưới"]


def test_a_full_line_has_no_space_beside_it_and_a_short_one_has():
    full, again, short = read(page_of_lines([LONG, LONG, LONG[:-10]])).blocks
    assert (full.left, full.right, again.right) == (0, 0, 0)
    assert short.right == pytest.approx(84, abs=0.2)


def test_a_first_line_stands_in():
    page = Page([Words(85, 760, LONG), Words(85, 742, LONG), Words(113, 724, LONG[:-4])])
    assert [line.left for line in read(page).blocks] == [0, 0, 28]


def test_a_title_in_the_middle_is_centred_and_bold():
    title = "KẾ HOẠCH"
    middle = 85 + (Words(0, 0, LONG).width - Words(0, 0, title).width) / 2
    words = [
        Words(middle, 780, title, font="Courier-Bold"),
        *(Words(85, 760 - 18 * number, LONG) for number in range(3)),
    ]
    blocks = read(Page(words)).blocks
    assert [(line.centred, line.bold) for line in blocks[:2]] == [(True, True), (False, False)]


def test_centred_lines_tell_the_edge_of_text_that_is_not_justified():
    words = [
        *(Words(270, 780 - 18 * number, "KẾ HOẠCH") for number in range(2)),
        *(Words(85, 700 - 18 * number, LONG[:50]) for number in range(3)),
    ]
    blocks = read(Page(words)).blocks
    assert blocks[0].centred
    assert blocks[-1].right > 10


def test_a_word_in_bold_makes_no_bold_line():
    words = [Words(85, 760, "Thời gian:", font="Courier-Bold"), Words(177, 760, "Quý II năm 2026")]
    [line] = read(Page(words)).blocks
    assert (line.text, line.bold) == ("Thời gian: Quý II năm 2026", False)


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_a_page_that_lies_on_its_side_is_read_upright(angle):
    far = {90: (100, 100, -18, 0), 180: (500, 700, 0, 18), 270: (500, 700, 18, 0)}
    x, y, across, up = far[angle]
    lines = ["Phụ lục một", "Dòng thứ hai", "Dòng thứ ba"]
    words = [
        Words(x - across * number, y + up * number, line, angle=angle)
        for number, line in enumerate(lines)
    ]
    assert texts(read(Page(words, rotate=360 - angle))) == lines


def test_a_watermark_and_words_on_the_side_do_not_break_the_text():
    page = page_of_lines([LONG, LONG])
    odd = [Words(200, 500, "DỰ THẢO", angle=45, size=60), Words(40, 300, "lề dọc", angle=90)]
    told = texts(read(Page([*odd, *page.marks])))
    assert told[:2] == [LONG, LONG]
    assert sorted(told[2:]) == ["DỰ THẢO", "lề dọc"]


def test_a_number_typed_upon_the_page_is_read_where_it_stands():
    page = Page([Words(85, 760, "Số:"), Typed(Words(116, 760, "12")), Words(85, 740, "Dưới")])
    assert texts(read(page)) == ["Số: 12", "Dưới"]


def test_scripts_links_and_enclosed_files_are_left_alone():
    catalog = (
        "/OpenAction << /S /JavaScript /JS (app.launchURL\\('https://example.invalid'\\)) >> "
        "/Names << /EmbeddedFiles << /Names [(a.exe) << /F (a.exe) >>] >> >>"
    )
    page = Page([Words(85, 760, "Kế hoạch"), Link()])
    assert texts(read_pdf(pdf(page, catalog=catalog), "kh.pdf")) == ["Kế hoạch"]


def test_page_numbers_stay_as_lines():
    pages = [Page([Words(290, 800, str(n)), Words(85, 760, LONG)]) for n in (2, 3)]
    assert texts(read(*pages)) == ["2", LONG, "3", LONG]


def test_a_white_page_between_is_nothing():
    assert texts(read(page_of_lines(["Một"]), Page(), page_of_lines(["Hai"]))) == ["Một", "Hai"]
