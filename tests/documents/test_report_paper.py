"""A report as a paper: every word of it, figures under bookmarks, lists as blocks."""

import dataclasses
import datetime as dt

import pytest
from docx import Document

from ttpl_desktop import paths
from ttpl_desktop.documents import word
from ttpl_desktop.documents.paper import OPEN_DATE, IssueDate, Run, Style, runs_of
from ttpl_desktop.documents.report_paper import ReportContent, number_words, report_paper
from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.office import Office, Recipient, Signer
from ttpl_desktop.domain.office_form import FormKind
from ttpl_desktop.domain.outline import arrange
from ttpl_desktop.domain.report import Report, ReportSection

OFFICE = Office(
    parent="UBND TỈNH BÌNH MINH",
    name="SỞ XÂY DỰNG",
    name_in_text="Sở Xây dựng",
    symbol="SXD",
    place="Bình Minh",
)
REPORT = Report(
    year=2026,
    title="Kết quả theo dõi năm 2026",
    opening="Sở báo cáo như sau:",
    closing="Trên đây là báo cáo.",
    addressees=("Sở Tư pháp",),
    recipients=(Recipient("UBND tỉnh", purpose="để b/c"),),
    archive="VT, TTr",
    signer=Signer("Lê An", head_title="GIÁM ĐỐC"),
)


def paper(*sections, report=REPORT, office=OFFICE, values=None, lists=None):
    placed = arrange(
        dataclasses.replace(section, id=number, position=number)
        for number, section in enumerate(sections, start=1)
    )
    return report_paper(ReportContent(report, office, placed, values or {}, lists or {}))


def lines(made):
    return ["".join(run.text for run in runs_of(block.text)) for block in made.blocks]


def text(words):
    return ReportSection(text=words)


def test_letterhead_title_and_end_are_those_of_the_report():
    made = paper()
    assert (made.parent, made.office, made.symbol) == (
        "UBND TỈNH BÌNH MINH", "Sở Xây dựng", "BC-SXD",
    )  # fmt: skip
    assert (made.type_name, made.title) == ("Báo cáo", REPORT.title)
    assert made.addressees == ("Sở Tư pháp",)
    assert made.recipients == ("UBND tỉnh (để b/c)",)
    assert made.archive == "VT, TTr"
    assert made.signature.titles == ("GIÁM ĐỐC",)
    assert made.signature.name == "Lê An"
    assert lines(made) == [REPORT.opening, REPORT.closing]


def test_number_and_date_stay_open_until_the_report_is_issued():
    assert (paper().number, paper().date) == (None, OPEN_DATE)
    day = dt.date(2026, 11, 20)
    issued = paper(report=dataclasses.replace(REPORT, number="45", issued_on=day))
    assert (issued.number, issued.date) == ("45", IssueDate.of(day))


def test_a_number_typed_with_its_symbol_brings_its_own():
    made = paper(report=dataclasses.replace(REPORT, number="45/BC-TTr"))
    assert (made.number, made.symbol) == ("45", "BC-TTr")


def test_sections_follow_in_order_with_their_numbers():
    first = ReportSection(style=NumberStyle.ROMAN, title="Chỉ đạo", text="Đã làm.")
    second = ReportSection(style=NumberStyle.ROMAN, title="Kết quả")
    made = paper(first, second)
    assert lines(made)[1:-1] == ["I. CHỈ ĐẠO", "Đã làm.", "II. KẾT QUẢ"]
    assert made.blocks[1].style is Style.SECTION


def test_a_figure_stands_under_a_bookmark_of_its_id():
    made = paper(text("Có [[so_lieu:tong]] tin."), values={"tong": 5})
    assert made.blocks[1].text == (Run("Có "), Run("05", bookmark="tong"), Run(" tin."))


def test_a_figure_that_nobody_can_count_shows_as_dots():
    assert lines(paper(text("Có [[so_lieu:la]] tin.")))[1] == "Có … tin."


def test_a_list_is_a_block_of_its_own():
    made = paper(text("Gồm: [[danh_sach:cham]]và vậy."), lists={"cham": ("một;", "hai.")})
    assert lines(made)[1:-1] == ["Gồm:", "- một;", "- hai.", "và vậy."]
    assert made.blocks[2].style is Style.DASH


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("[[danh_sach:cham]]", ["Không có."]),
        ("Văn bản chậm:\n[[danh_sach:cham]]", ["Văn bản chậm: không có."]),
        ("Có [[so_lieu:tong]] văn bản:\n[[danh_sach:cham]]\nHết.", ["Có 0 văn bản.", "Hết."]),
        ("Có [[so_lieu:tong]].\nGồm:[[danh_sach:cham]]", ["Có 0.", "Gồm: không có."]),
        ("Có [[so_lieu:tong]] văn bản.\n[[danh_sach:cham]]", ["Có 0 văn bản."]),
        ("Đã làm. [[danh_sach:cham]]Hết.", ["Đã làm.", "Hết."]),
    ],
)
def test_no_words_lead_to_an_empty_list(words, shown):
    assert lines(paper(text(words), values={"tong": 0}))[1:-1] == shown


def test_a_heading_is_not_left_alone_at_the_end_of_a_page(tmp_path):
    out = tmp_path / "bc.docx"
    heading = ReportSection(style=NumberStyle.LETTER, title="Tính kịp thời", text="Đã làm.")
    word.write(paper(heading), paths.form(FormKind.REPORT.file_name), out)
    kept = {each.text: each.paragraph_format.keep_with_next for each in Document(out).paragraphs}
    assert kept["a) Tính kịp thời"] is True
    assert kept["Đã làm."] is None


@pytest.mark.parametrize(
    ("value", "words"), [(0, "0"), (5, "05"), (12, "12"), (1250, "1.250"), (1234567, "1.234.567")]
)
def test_numbers_stand_as_official_papers_write_them(value, words):
    assert number_words(value) == words
