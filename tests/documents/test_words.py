"""A word that is lost on the way to paper is noticed; what only moved or repeats is not a loss."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents import papers
from ttpl_desktop import paths
from ttpl_desktop.documents.word import write
from ttpl_desktop.documents.words import DocxWords, lost_words, read_words

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def docx(body: str, header: str = "") -> bytes:
    """A .docx of just the parts that are read."""
    namespaces = f'xmlns:w="{W}" xmlns:mc="{MC}"'
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as package:
        package.writestr("word/document.xml", f"<w:document {namespaces}>{body}</w:document>")
        package.writestr("word/header1.xml", f"<w:hdr {namespaces}>{header}</w:hdr>")
    return content.getvalue()


def words_of(body: str, header: str = "") -> list[str]:
    words = read_words(docx(body, header))
    return (words.body + words.margins).split()


def field(instruction: str, shown: str) -> str:
    parts = (
        '<w:fldChar w:fldCharType="begin"/>',
        f"<w:instrText>{instruction}</w:instrText>",
        '<w:fldChar w:fldCharType="separate"/>',
        f"<w:t>{shown}</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
    return "".join(f"<w:r>{part}</w:r>" for part in parts)


def test_text_is_read_from_paragraphs_tables_controls_and_links():
    body = (
        "<w:p><w:r><w:t>một</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>hai</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        "<w:p><w:sdt><w:sdtContent><w:r><w:t>ba</w:t></w:r></w:sdtContent></w:sdt>"
        "<w:hyperlink><w:r><w:t>bốn</w:t></w:r></w:hyperlink></w:p>"
    )
    assert words_of(body) == ["một", "hai", "babốn"]


def test_page_numbers_are_no_words_but_other_fields_are():
    assert words_of("", f"<w:p>{field(' PAGE ', '2')}</w:p>") == []
    assert words_of(f"<w:p>{field(' REF total ', '126')}</w:p>") == ["126"]


@pytest.mark.parametrize(
    "unseen",
    [
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>",
        "<w:del><w:r><w:delText>xoá</w:delText></w:r></w:del>",
        '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>',
        "<mc:AlternateContent><mc:Fallback><w:r><w:t>hai lần</w:t></w:r></mc:Fallback>"
        "</mc:AlternateContent>",
    ],
)
def test_what_a_reader_does_not_see_is_no_word(unseen):
    assert words_of(f"<w:p>{unseen}<w:r><w:t>thấy</w:t></w:r></w:p>") == ["thấy"]


def plain(body: str, *headings: str, margins: str = "") -> DocxWords:
    return DocxWords(body, headings, margins)


def test_order_spaces_and_hyphens_at_line_ends_do_not_matter():
    body = "Số 15/KH-SXD của Sở Xây dựng"
    assert lost_words(plain(body), ["của Sở Xâydựng Số 15/KH\x02\r\nSXD"], "2") == []


def test_a_lost_number_is_named():
    assert lost_words(plain("tiếp nhận 126 thông tin"), ["tiếp nhận thông tin"], "") == ["126"]


def test_one_of_two_equal_words_is_missed():
    assert lost_words(plain("08 chậm, 08 đúng"), ["08 chậm, đúng"], "") == ["08"]


def test_a_page_number_does_not_stand_for_a_lost_figure():
    assert lost_words(plain("có 2 vụ"), ["có", "vụ"], "2") == ["2"]


def test_a_repeated_heading_is_no_extra_and_does_not_hide_a_loss():
    words = plain("STT (1) một (1) hai", "STT (1)")
    assert lost_words(words, ["STT (1) một", "STT (1) (1) hai"], "") == []
    assert lost_words(words, ["STT (1) một", "STT (1) hai"], "") != []


def test_words_of_the_header_are_looked_for_in_the_margins():
    words = plain("một", margins="Lưu hành nội bộ")
    assert lost_words(words, ["một"], "Lưu hành nội bộ 2") == []
    assert lost_words(words, ["một nội bộ"], "Lưu hành 2") == ["nội", "bộ"]


@given(
    st.lists(st.text("abđế-126 ", min_size=1), min_size=1).filter(lambda t: "".join(t).strip()),
    st.data(),
)
def test_any_character_that_is_dropped_is_noticed(texts, data):
    words = plain("\n".join(texts))
    assert lost_words(words, texts, "") == []
    letters = [index for index, letter in enumerate(words.body) if not letter.isspace()]
    gone = data.draw(st.sampled_from(letters))
    assert lost_words(words, [words.body[:gone] + words.body[gone + 1 :]], "") != []


def test_all_words_of_a_paper_are_read_back(tmp_path):
    write(papers.plan(), paths.form("ke-hoach.docx"), tmp_path / "plan.docx")
    words = read_words((tmp_path / "plan.docx").read_bytes())
    assert words.body.startswith("\n")
    for text in ("SỞ XÂY DỰNG", "- Lưu: VT, TTr.", "Phụ lục II", "dung thứ 25 &"):
        assert text in words.body
    assert words.margins.split() == []
    assert [heading.split() for heading in words.headings] == [
        ["STT", "Nhiệm", "vụ", "Đơn", "vị", "chủ", "trì", "Thời", "hạn", "Kết", "quả"]
    ]
