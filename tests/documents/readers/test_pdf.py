"""PDF pages come as lines in reading order; what cannot be read is said in a sentence."""

import unicodedata

import pytest

from tests.documents.readers.tiny_pdf import Page, Picture, Words, page_of_lines, pdf
from ttpl_desktop.documents.readers.pdf import read_pdf
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.reading.source import Ending, RepairKind


def texts(*pages: Page) -> list[str]:
    return [block.text for block in read_pdf(pdf(*pages), "kh.pdf").blocks]


def refusal(data: bytes) -> str:
    with pytest.raises(UserFacingError) as told:
        read_pdf(data, "kh.pdf")
    return told.value.sentence


def test_lines_come_with_their_page_and_may_break_a_sentence():
    first, second = read_pdf(pdf(page_of_lines(["Một"]), page_of_lines(["Hai"])), "kh.pdf").blocks
    assert (first.text, first.page, first.ending) == ("Một", 1, Ending.BREAK)
    assert (second.text, second.page) == ("Hai", 2)


def test_lines_are_read_by_place_and_not_by_their_order_in_the_file():
    assert texts(Page([Words(85, 700, "Dưới"), Words(85, 760, "Trên")])) == ["Trên", "Dưới"]


def test_loose_marks_are_composed_and_listed():
    apart = unicodedata.normalize("NFD", "Kế hoạch")
    source = read_pdf(pdf(page_of_lines([apart])), "kh.pdf")
    assert source.blocks[0].text == "Kế hoạch"
    assert [repair.kind for repair in source.repairs] == [RepairKind.COMPOSED]


def test_a_scan_is_refused_with_its_pages():
    assert "trang 1–2" in refusal(pdf(Page([Picture()]), Page([Picture()])))


def test_a_scanned_page_among_others_is_told_in_its_place():
    assert texts(page_of_lines(["Trước"]), Page([Picture()]), page_of_lines(["Sau"])) == [
        "Trước",
        "",
        "[Trang 2 là ảnh, không có chữ để đọc: hãy xem trang này trong tệp gốc.]",
        "Sau",
    ]


@pytest.mark.parametrize("data", [b"%PDF-1.7\nhello", b"xin ch\xc3\xa0o", pdf()[:200]])
def test_a_damaged_file_is_refused(data):
    assert "hỏng" in refusal(data)
