"""A PDF that cannot be read is refused in a sentence, in bounded time and memory."""

import contextlib
import time
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.readers.reading import read, texts
from tests.documents.readers.tiny_pdf import Bar, Page, Picture, Words, page_of_lines, pdf
from ttpl_desktop.documents.readers import pdf_bounds
from ttpl_desktop.documents.readers.pdf import read_pdf
from ttpl_desktop.documents.readers.pdf_bounds import MAX_PAGES, ranges
from ttpl_desktop.documents.readers.pdf_streams import MAX_CONTENT, TooMuchError, check_streams
from ttpl_desktop.domain.errors import UserFacingError

LOCKED = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'ab' * 32}> /U <{'cd' * 32}> >> "
WHOLE = pdf(page_of_lines(["Kế hoạch theo dõi thi hành pháp luật"]), page_of_lines(["Hết"]))


def refusal(data: bytes) -> str:
    with pytest.raises(UserFacingError) as told:
        read_pdf(data, "kh.pdf")
    assert "“kh.pdf”" in told.value.sentence
    assert "; " in told.value.sentence
    return told.value.sentence


def test_a_scan_is_refused_with_its_pages():
    assert "trang 1–2" in refusal(pdf(Page([Picture()]), Page([Picture()])))


def test_the_stamp_of_a_signature_makes_no_text_of_a_scan():
    stamp = Words(300, 100, "Ký bởi: Sở Tư pháp, ngày ký: 12/01/2026 10:30:05", size=8)
    assert "bản quét" in refusal(pdf(Page([Picture(), stamp])))


def test_a_scanned_page_among_others_is_told_in_its_place():
    source = read(page_of_lines(["Trước"]), Page([Picture()]), page_of_lines(["Sau"]))
    assert texts(source) == [
        "Trước",
        "",
        "[Trang 2 là ảnh, không có chữ để đọc: hãy xem trang này trong tệp gốc.]",
        "Sau",
    ]


def test_a_picture_beside_text_is_no_scan():
    page = page_of_lines(["Kế hoạch"])
    assert texts(read(Page([Picture(width=100, height=100), *page.marks]))) == ["Kế hoạch"]


def test_letters_without_a_code_are_no_text():
    assert "không có chữ để đọc" in refusal(pdf(page_of_lines(["\ufffd" * 40])))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "rỗng"),
        (b"%PDF-1.7\nhello", "hỏng"),
        (WHOLE[:200], "hỏng"),
        (b"PK\x03\x04 no pdf at all", "hỏng"),
        (pdf(), "hỏng"),
        (pdf(Page()), "trang trắng"),
        (pdf(Page([Words(85, 700, "Kế hoạch")]), trailer=f"{LOCKED}/ID [<00> <00>]"), "mật khẩu"),
        (pdf(Page(), catalog="/NeedsRendering true /AcroForm << /XFA (x) >>"), "XFA"),
        (pdf(*[Page()] * (MAX_PAGES + 1)), "501 trang"),
        (pdf(*[Page()] * 1_000), "1.000 trang"),
    ],
)
def test_what_cannot_be_read_is_refused(data, words):
    assert words in refusal(data)


def test_a_file_that_is_too_large_is_refused(monkeypatch):
    monkeypatch.setattr(pdf_bounds, "MAX_BYTES", 1_000)
    assert "lớn hơn" in refusal(WHOLE)


@pytest.mark.parametrize("bound", ["MAX_LETTERS", "MAX_EFFORT"])
def test_a_file_with_too_much_on_its_pages_is_refused(monkeypatch, bound):
    monkeypatch.setattr(pdf_bounds, bound, 0)
    assert "tách riêng" in refusal(WHOLE)


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_a_damaged_file_is_read_or_refused_but_never_breaks(data):
    damaged = bytearray(WHOLE)
    for place in data.draw(st.lists(st.integers(0, len(WHOLE) - 1), min_size=1, max_size=8)):
        damaged[place] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(len(WHOLE) // 2, len(WHOLE)))
    with contextlib.suppress(UserFacingError):
        assert read_pdf(bytes(damaged[:cut]), "kh.pdf").blocks


def test_a_page_of_seventy_thousand_pieces_is_refused_at_once():
    start = time.process_time()
    assert "quá nhiều" in refusal(pdf(Page([Bar(1, 1, 1, 1)] * 70_000)))
    assert time.process_time() - start < 10


def test_a_page_with_more_letters_than_are_read_is_refused_and_not_cut():
    lines = [Words(85, 700 - 20 * number, "chữ " * 8_000) for number in range(3)]
    assert "quá nhiều chữ" in refusal(pdf(Page(lines)))


@pytest.mark.parametrize("columns", [1, 2, 3, 500])
def test_a_page_full_of_small_words_is_read_in_bounded_time(columns):
    words = [
        Words(20 + 1.1 * (n % columns) * 500 / columns, 830 - 0.4 * (n // columns), "ab", size=1)
        for n in range(5_000)
    ]
    start = time.process_time()
    read(Page(words))
    assert time.process_time() - start < 5


def stream(content: bytes, head: str = "/Filter /FlateDecode", number: int = 5) -> bytes:
    return b"%d 0 obj\n<< %s /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (
        *(number, head.encode(), len(content)),
        content,
    )


BOMB = zlib.compress(b"1 1 5 5 re f " * (MAX_CONTENT // 10), 9)


@pytest.mark.parametrize(
    ("head", "content"),
    [
        ("/Filter /FlateDecode", BOMB),
        ("/Filter [/FlateDecode /FlateDecode]", zlib.compress(BOMB, 9)),
        ("/Filter [/Fl /Fl /Fl /Fl /Fl /Fl]", b""),
        ("/Type /XObject /Subtype /Form /Filter /FlateDecode", BOMB),
        ("/Filter /LZWDecode", bytes(MAX_CONTENT // 4)),
        ("/Filter [/ASCIIHexDecode /FlateDecode]", BOMB.hex().encode() + b">"),
    ],
)
def test_a_stream_that_grows_without_bound_is_refused(head, content):
    assert "giải nén ra quá lớn" in refusal(b"%PDF-1.7\n" + stream(content, head))


def test_a_picture_may_be_large_because_it_is_never_unpacked():
    check_streams(stream(BOMB, "/Type /XObject /Subtype /Image /Filter /FlateDecode"))


def test_one_stream_drawn_again_and_again_by_a_page_is_refused():
    half = zlib.compress(b" " * (MAX_CONTENT // 2), 9)
    page = b"1 0 obj << /Type /Page /Contents [%s] >> endobj\n" % (b"5 0 R " * 3)
    check_streams(stream(half))
    with pytest.raises(TooMuchError):
        check_streams(page + stream(half))


def nested(depth: int) -> bytes:
    """Forms that draw ten of the next each."""
    forms = [
        stream(
            b"/X Do " * 10,
            f"/Subtype /Form /Resources << /XObject << /X {number + 1} 0 R >> >>",
            number,
        )
        for number in range(10, 10 + depth)
    ]
    return b"".join(forms) + stream(b"", "/Subtype /Form", 10 + depth)


def test_forms_within_forms_that_multiply_are_refused():
    check_streams(nested(4))
    with pytest.raises(TooMuchError):
        check_streams(nested(6))


def test_a_form_that_draws_itself_ends():
    head = "/Subtype /Form /Resources << /XObject << /X 5 0 R >> >>"
    check_streams(stream(b"/X Do /X Do", head))


@pytest.mark.parametrize(
    ("numbers", "told"),
    [([1], "1"), ([1, 2, 3], "1–3"), ([1, 3], "1, 3"), ([2, 3, 5, 8, 9], "2–3, 5, 8–9")],
)
def test_page_numbers_are_told_as_ranges(numbers, told):
    assert ranges(numbers) == told
