"""A paper in Word: what stands where, in which style, in valid XML."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn

from tests.documents import papers
from tests.documents.outline import outline
from tests.documents.schema_order import offences, order_offence
from ttpl_desktop import paths
from ttpl_desktop.documents.paper import (
    Column,
    IssueDate,
    Paper,
    Paragraph,
    Run,
    Signature,
    Style,
    Table,
)
from ttpl_desktop.documents.word import write
from ttpl_desktop.domain.errors import UserFacingError


@pytest.fixture
def written(tmp_path):
    def write_to_file(paper: Paper, form: str = "ke-hoach.docx") -> Path:
        out = tmp_path / "out.docx"
        write(paper, paths.form(form), out)
        return out

    return write_to_file


def document_xml(docx: Path) -> str:
    return ZipFile(docx).read("word/document.xml").decode()


def test_a_plan_reads_from_quoc_hieu_to_signature(written):
    paper = papers.plan(
        number="5",
        date=IssueDate(3, 2, 2026),
        blocks=(
            Paragraph(Style.SECTION, "I. MỤC ĐÍCH"),
            Paragraph(Style.NORMAL, "Theo dõi việc thi hành."),
        ),
        annexes=(),
    )
    assert outline(written(paper)) == [
        "page 210x297 margins 20 20 20 30",
        "table 2x2",
        "  | ỦY BAN NHÂN DÂN\nTỈNH HÒA GIANG/SỞ XÂY DỰNG"
        " | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/Độc lập - Tự do - Hạnh phúc",
        "  | Số: 05/KH-SXD | Hòa Giang, ngày 03 tháng 02 năm 2026",
        "Tên loại 'KẾ HOẠCH'",
        "Trích yếu 'Theo dõi tình hình thi hành pháp luật năm 2026'",
        "Căn cứ 'Căn cứ Nghị định số 59/2012/NĐ-CP ngày 23 tháng 7 năm 2012 của Chính phủ về theo"
        " dõi tình hình thi hành pháp luật;'",
        "Căn cứ 'Căn cứ Kế hoạch số 12/KH-UBND ngày 20 tháng 01 năm 2026 của Ủy ban nhân dân"
        " tỉnh.'",
        "Mục 'I. MỤC ĐÍCH'",
        "Nội dung 'Theo dõi việc thi hành./.'",
        "table 1x2",
        "  | Nơi nhận:/- UBND tỉnh (để b/c);/- Sở Tư pháp;/- Các phòng, đơn vị thuộc Sở;"
        "/- Lưu: VT, TTr. | KT. GIÁM ĐỐC/PHÓ GIÁM ĐỐC/Nguyễn Văn Bình",
    ]


def test_number_and_date_stay_open_for_van_thu(written):
    lines = outline(written(papers.plan()))
    assert "  | Số:       /KH-SXD | Hòa Giang, ngày      tháng      năm 2026" in lines


def test_a_report_to_superiors_says_kinh_gui_and_nhu_tren(written):
    lines = outline(written(papers.report(), "bao-cao.docx"))
    at = lines.index("Kính gửi nhiều nơi 'Kính gửi:'")
    assert lines[at + 1 : at + 3] == [
        "Dòng kính gửi '- Bộ Xây dựng;'",
        "Dòng kính gửi '- Ủy ban nhân dân tỉnh Hòa Giang.'",
    ]
    assert "Nơi nhận:/- Như trên;/- UBND tỉnh (để b/c);" in lines[-1]


def test_a_single_addressee_stands_on_the_line_of_kinh_gui(written):
    lines = outline(written(papers.report(addressees=("Sở Tư pháp",)), "bao-cao.docx"))
    assert "Kính gửi 'Kính gửi: Sở Tư pháp'" in lines


def test_the_collective_signs_in_three_lines_and_no_parent_leaves_no_gap(written):
    lines = outline(written(papers.long_names()))
    assert lines[-1].startswith("page") is False
    assert "TM. ỦY BAN NHÂN DÂN/KT. CHỦ TỊCH/PHÓ CHỦ TỊCH/Trần Thị Ngọc Ánh" in "".join(lines)
    assert "  | ỦY BAN NHÂN DÂN\nTỈNH THỪA THIÊN BÌNH ĐỊNH | CỘNG HÒA" in "\n".join(lines)


def test_two_annexes_have_roman_numbers_their_own_pages_and_say_what_they_come_with(written):
    docx = written(papers.plan(number="12", date=IssueDate(20, 1, 2026)))
    lines = outline(docx)
    assert [line for line in lines if line.startswith("page")] == [
        "page 210x297 margins 20 20 20 30",
        "page 297x210 margins 20 20 20 30",
        "page 210x297 margins 20 20 20 30",
    ]
    at = lines.index("Phụ lục 'Phụ lục I'")
    assert lines[at + 1 : at + 3] == [
        "Tên phụ lục 'PHÂN CÔNG NHIỆM VỤ'",
        "Kèm theo '(Kèm theo Kế hoạch số 12/KH-SXD ngày 20 tháng 01 năm 2026 của Sở Xây dựng)'",
    ]
    assert document_xml(docx).count('<w:pgNumType w:start="1"/>') == 3


def test_a_lone_annex_has_no_number(written):
    lines = outline(written(papers.plan(annexes=papers.plan().annexes[:1])))
    assert "Phụ lục 'Phụ lục'" in lines


def test_every_part_stands_in_schema_order(written):
    for paper in (papers.plan(), papers.report(), papers.long_names()):
        assert offences(written(paper)) == []


def test_the_order_check_sees_a_late_and_an_unknown_child():
    assert order_offence("pPr", ["jc", "spacing"]) == "spacing stands too late in pPr"
    assert order_offence("tcPr", ["tcWidth"]) == "tcPr may not hold tcWidth"
    assert order_offence("r", ["rPr", "t", "br", "t"]) is None


def test_a_table_has_fixed_widths_repeated_headings_and_unsplit_rows(written):
    docx = Document(str(written(papers.plan(blocks=(papers.DUTIES,), annexes=()))))
    table = docx.tables[1]._tbl
    widths = [column.w.mm for column in table.tblGrid.gridCol_lst]
    assert [round(width) for width in widths] == [12, 60, 35, 28, 25]
    assert table.tblPr.find(qn("w:tblLayout")).get(qn("w:type")) == "fixed"
    rows = table.tr_lst
    assert all(row.trPr.find(qn("w:cantSplit")) is not None for row in rows)
    assert [row.trPr.find(qn("w:tblHeader")) is not None for row in rows[:2]] == [True, False]
    assert all(run.find(qn("w:rPr")).find(qn("w:sz")) is not None for run in table.iter(qn("w:r")))


def test_columns_wider_than_the_page_are_narrowed_in_proportion(written):
    table = Table((Column("A", 100), Column("B", 300)), (("a", "b"),))
    docx = Document(str(written(papers.plan(blocks=(table,), annexes=()))))
    narrow, wide = (column.w.mm for column in docx.tables[1]._tbl.tblGrid.gridCol_lst)
    assert narrow + wide == pytest.approx(160, abs=0.1)
    assert wide == pytest.approx(3 * narrow, abs=0.2)


def test_a_row_of_one_cell_runs_across_all_columns(written):
    docx = Document(str(written(papers.plan(blocks=(papers.DUTIES,), annexes=()))))
    group = docx.tables[1]._tbl.tr_lst[1]
    assert [cell.grid_span for cell in group.tc_lst] == [5]


def test_a_row_with_too_many_cells_is_a_mistake_of_the_caller():
    with pytest.raises(ValueError, match="3 cells in a table of 2 columns"):
        Table((Column("A", 10), Column("B", 10)), (("a", "b", "c"),))


def test_the_signature_block_is_one_row_tied_to_the_last_words(written):
    docx = Document(str(written(papers.plan(annexes=()))))
    closing = docx.tables[-1]._tbl
    assert [row.trPr.find(qn("w:cantSplit")) is not None for row in closing.tr_lst] == [True]
    last = closing.getprevious()
    assert last.pPr.find(qn("w:keepNext")) is not None


def test_after_a_table_the_end_mark_has_its_own_line(written):
    lines = outline(written(papers.plan(blocks=(papers.DUTIES,), annexes=())))
    assert "Nội dung './.'" in lines


def test_a_figure_stands_under_a_bookmark_and_its_repetition_under_another(written):
    xml = document_xml(written(papers.report(), "bao-cao.docx"))
    assert '<w:bookmarkStart w:id="1" w:name="intake_total"/>' in xml
    assert '<w:bookmarkStart w:id="2" w:name="intake_late"/>' in xml
    assert '<w:bookmarkStart w:id="3" w:name="intake_total_2"/>' in xml
    assert xml.count("<w:bookmarkEnd ") == 3


def test_the_end_mark_stays_outside_the_figures_bookmark(written):
    figure = Paragraph(Style.NORMAL, (Run("Cộng "), Run("12.", bookmark="total")))
    xml = document_xml(written(papers.plan(blocks=(figure,), annexes=())))
    assert '<w:t>12</w:t></w:r><w:bookmarkEnd w:id="1"/><w:r><w:t>./.</w:t>' in xml


def test_words_that_look_like_markup_or_fields_come_through(written):
    text = 'Sở TT&TT <b>"một"</b> {{ khong_co }} {% x %}'
    paper = papers.plan(title=text, blocks=(Paragraph(Style.NORMAL, text),), annexes=())
    lines = outline(written(paper))
    assert f"Trích yếu {text!r}" in lines
    assert f"Nội dung {text + './.'!r}" in lines


def test_text_is_composed_and_freed_of_what_xml_cannot_hold(written):
    decomposed = "thi ha\u0300nh\x00\x07"
    lines = outline(written(papers.plan(blocks=(Paragraph(Style.NORMAL, decomposed),), annexes=())))
    assert "Nội dung 'thi hành./.'" in lines


def test_the_language_and_all_four_font_slots_are_set(written):
    styles = ZipFile(written(papers.plan())).read("word/styles.xml").decode()
    assert (
        '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
        'w:eastAsia="Times New Roman" w:cs="Times New Roman"/>' in styles
    )
    assert 'w:lang w:val="vi-VN"' in styles


def test_a_failed_write_leaves_the_old_file(tmp_path):
    out = tmp_path / "out.docx"
    out.write_bytes(b"old")
    with pytest.raises(UserFacingError):
        write(papers.plan(), tmp_path / "no-form.docx", out)
    assert out.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["out.docx"]


def test_an_office_alone_at_the_top_signs_without_a_deputy(written):
    paper = papers.plan(signature=Signature(("Giám đốc",), "Lê Thị Hoa"), annexes=())
    assert outline(written(paper))[-1].endswith("| GIÁM ĐỐC/Lê Thị Hoa")


def test_a_title_longer_than_word_keeps_of_it_is_written_all_the_same(written):
    words = "Theo dõi tình hình thi hành pháp luật " * 12
    made = Document(str(written(papers.plan(title=words, annexes=()))))
    assert len(made.core_properties.title) <= 255
    assert made.core_properties.title.startswith("Kế hoạch Theo dõi tình hình")
    assert words.split() == [w for p in made.paragraphs[1:2] for w in p.text.split()]
