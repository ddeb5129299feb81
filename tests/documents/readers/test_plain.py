"""Plain text, of a file or the clipboard, comes as lines with their pages."""

import pytest

from tests.documents.readers.reading import texts
from ttpl_desktop.documents.readers import plain
from ttpl_desktop.documents.readers.plain import read_plain, read_text
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.reading.source import Ending, SourceLine


def lines(text: str) -> list[str]:
    return texts(read_text(text, "Bảng tạm"))


def refusal(text: str) -> str:
    with pytest.raises(UserFacingError) as told:
        read_text(text, "kh.txt")
    return told.value.sentence


def test_a_line_may_break_a_sentence():
    [line] = read_text("Kế hoạch", "Bảng tạm").blocks
    assert line == SourceLine("Kế hoạch", Ending.BREAK)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\u2028", "\x85"])
def test_every_sign_of_a_line_end_ends_a_line(end):
    assert lines(f"Một{end}Hai") == ["Một", "Hai"]


def test_empty_lines_stay_and_spaces_in_front_too():
    assert lines("  KẾ HOẠCH  \n\n   Năm 2026") == ["  KẾ HOẠCH", "", "   Năm 2026"]


def test_tabs_stay_where_they_make_no_table():
    assert lines("SỞ XÂY DỰNG\t\tĐộc lập\n") == ["SỞ XÂY DỰNG\t\tĐộc lập", ""]


def test_form_feeds_end_pages():
    blocks = read_text("Trang một\n\fTrang hai\n\f", "kh.txt").blocks
    told = [(block.text, block.page) for block in blocks]
    assert told == [("Trang một", 1), ("", 1), ("Trang hai", 2), ("", 2)]


def test_signs_that_nobody_sees_go():
    assert lines("Kế\u200b hoạch\x00\ufeff số 12/KH\x1eUBND") == ["Kế hoạch số 12/KH-UBND"]


def test_markdown_is_left_to_the_repairs():
    assert lines("## I. MỤC ĐÍCH\n**1.** Rà soát") == ["## I. MỤC ĐÍCH", "**1.** Rà soát"]


@pytest.mark.parametrize("text", ["", "  \n\t\n", "\f\f"])
def test_nothing_to_read_is_said(text):
    assert "không có chữ" in refusal(text)


@pytest.mark.parametrize(("bound", "text"), [("MAX_LETTERS", "a" * 20), ("MAX_LINES", "a\n" * 20)])
def test_a_text_beyond_the_bounds_is_refused(monkeypatch, bound, text):
    monkeypatch.setattr(plain, bound, 10)
    assert "không được đọc" in refusal(text)


def test_a_file_beyond_the_bounds_is_refused_before_it_is_decoded(monkeypatch):
    monkeypatch.setattr(plain, "MAX_LETTERS", 10)
    with pytest.raises(UserFacingError, match="không được đọc"):
        read_plain(b"a" * 41, "kh.txt")
