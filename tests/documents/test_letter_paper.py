"""A letter that urges on paper: word for word, in every shape, sound, and told when spoilt."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.shared import Pt
from hypothesis import HealthCheck, given, settings

from tests.documents.letters import (
    COMMENT,
    COMMITTEE_OFFICE,
    COMMUNE,
    FIGURES,
    OTHERS,
    PROVINCE,
    REPORT,
    ROOMS,
    SXD,
    TODAY,
    cells,
    content,
    contents,
    sent,
)
from tests.documents.measuring import measure
from tests.documents.outline import outline
from ttpl_desktop import paths
from ttpl_desktop.documents.layout.checking import check_file
from ttpl_desktop.documents.letter_paper import MOST_ADDRESSEES, LetterContent, letter_paper
from ttpl_desktop.documents.line_breaks import with_line_breaks
from ttpl_desktop.documents.pages import Engine, libreoffice, to_pdf
from ttpl_desktop.documents.paper import OPEN_DATE, Paper, Paragraph, Table, runs_of
from ttpl_desktop.documents.word import write
from ttpl_desktop.documents.words import read_words
from ttpl_desktop.domain.office import Recipient
from ttpl_desktop.domain.office_form import FormKind
from ttpl_desktop.domain.urging.records import Letter

FORM = paths.form(FormKind.LETTER.file_name)
MANY = tuple(f"UBND xã số {number}" for number in range(1, 21))
DAY = dt.date(2026, 11, 16)
SLACK_MM = 0.5


def one(**changes: Any) -> LetterContent:
    """To one room, for one thing."""
    return content(cells(ROOMS[:1], [REPORT]), **changes)


def written(of: LetterContent, folder: Path) -> Path:
    out = folder / "cong-van.docx"
    write(letter_paper(of), FORM, out)
    return out


def annex_of(of: LetterContent) -> tuple[list[str], list[tuple[str, ...]]]:
    """The headings and rows of the annex's table."""
    [annex] = letter_paper(of).annexes
    [table] = annex.blocks
    assert isinstance(table, Table)
    return [column.heading for column in table.columns], [tuple(map(str, r)) for r in table.rows]


def test_a_first_letter_reads_word_for_word(tmp_path: Path) -> None:
    assert outline(written(one(), tmp_path)) == [
        "page 210x297 margins 20 20 20 30",
        "table 2x2",
        "  | UBND TỈNH BÌNH MINH/SỞ XÂY DỰNG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/"
        "Độc lập - Tự do - Hạnh phúc",
        "  | Số:       /SXD-PC/V/v đôn đốc gửi báo cáo kết quả\ntheo dõi tình hình\n"
        "thi hành pháp luật năm 2026 | Bình Minh, ngày      tháng      năm     ",
        "Kính gửi 'Kính gửi: Phòng Quản lý nhà ở'",
        "Nội dung 'Theo Kế hoạch số 12/KH-SXD ngày 15 tháng 01 năm 2026 của Sở Xây dựng, Phòng "
        "Quản lý nhà ở gửi báo cáo kết quả theo dõi tình hình thi hành pháp luật năm 2026 về Phòng "
        "Pháp chế; thời hạn gửi: trước ngày 15/11/2026 (ngày cuối là 14/11/2026).'",
        "Nội dung 'Đến ngày 23 tháng 11 năm 2026, thời hạn đã qua nhưng Sở Xây dựng chưa nhận được "
        "báo cáo nêu trên.'",
        "Nội dung 'Sở Xây dựng đề nghị Phòng Quản lý nhà ở quan tâm hoàn thành, gửi báo cáo nêu "
        "trên về Phòng Pháp chế chậm nhất vào ngày 30 tháng 11 năm 2026 để tổng hợp.'",
        "Nội dung 'Trường hợp đã gửi hoặc có khó khăn, vướng mắc, đề nghị trao đổi với Phòng Pháp "
        "chế để cùng xử lý./.'",
        "table 1x2",
        "  | Nơi nhận:/- Như trên;/- Lưu: VT, PC. | KT. GIÁM ĐỐC/PHÓ GIÁM ĐỐC/Đoàn Minh Khôi",
    ]


def test_several_units_stand_under_kinh_gui_and_the_annex_stands_upright(tmp_path: Path) -> None:
    lines = outline(written(content(cells(ROOMS[:2], [REPORT])), tmp_path))
    at = lines.index("Kính gửi nhiều nơi 'Kính gửi:'")
    assert lines[at + 1 : at + 3] == [
        "Dòng kính gửi '- Phòng Quản lý nhà ở;'",
        "Dòng kính gửi '- Phòng Hạ tầng kỹ thuật đô thị.'",
    ]
    assert lines[-7:] == [
        "Phụ lục 'Phụ lục'",
        "Tên phụ lục 'DANH SÁCH ĐƠN VỊ CHƯA GỬI BÁO CÁO KẾT QUẢ THEO DÕI TÌNH HÌNH THI HÀNH PHÁP "
        "LUẬT NĂM 2026'",
        "Kèm theo '(Kèm theo Công văn số       /SXD-PC ngày      tháng      năm      của Sở Xây "
        "dựng)'",
        "table 3x4",
        "  | STT | Đơn vị | Thời hạn | Quá hạn (ngày)",
        "  | 1 | Phòng Quản lý nhà ở | 14/11/2026 | 09",
        "  | 2 | Phòng Hạ tầng kỹ thuật đô thị | 14/11/2026 | 09",
    ]


def test_what_each_owes_stands_in_a_wide_annex() -> None:
    of = content([*cells(OTHERS[:1], [REPORT, FIGURES]), *cells(OTHERS[1:2], [REPORT])])
    headings, rows = annex_of(of)
    assert headings == [
        *("STT", "Đơn vị", "Nội dung phải gửi", "Văn bản giao", "Thời hạn", "Quá hạn (ngày)")
    ]
    assert [row[:2] for row in rows] == [
        ("1", "Sở Tài chính"),
        ("2", "Sở Tài chính"),
        ("3", "UBND xã Suối Hoa"),
    ]
    assert rows[1][2:] == (
        "Số liệu xử phạt vi phạm hành chính 9 tháng",
        FIGURES.source,
        "Chậm nhất ngày 10/10/2026",
        "44",
    )
    assert letter_paper(of).annexes[0].landscape


def test_more_units_than_fit_under_kinh_gui_stand_in_the_annex_alone() -> None:
    few = letter_paper(content(cells(MANY[:MOST_ADDRESSEES], [REPORT])))
    assert few.addressees == MANY[:MOST_ADDRESSEES]
    many = content(cells(MANY, [REPORT]))
    assert letter_paper(many).addressees == ("Các cơ quan, đơn vị (theo danh sách kèm theo)",)
    assert [row[1] for row in annex_of(many)[1]] == list(MANY)


def test_number_and_day_are_open_until_it_went_out() -> None:
    draft = letter_paper(one())
    assert (draft.number, draft.date) == (None, OPEN_DATE)
    out = letter_paper(one(number="5", sent_on=TODAY))
    assert (out.number, out.symbol, out.date.day) == ("5", "SXD-PC", 23)
    own = letter_paper(one(number="09/SXD-QLN", sent_on=TODAY))
    assert (own.number, own.symbol) == ("09", "SXD-QLN")


@pytest.mark.parametrize(
    ("archive", "symbol"),
    [
        ("VT, PC", "SXD-PC"),
        ("VT, TTr (02)", "SXD-TTr"),
        ("VT; qln", "SXD-QLN"),
        ("VT", "SXD"),
        ("", "SXD"),
    ],
)
def test_the_symbol_names_the_unit_that_wrote_it(archive: str, symbol: str) -> None:
    assert letter_paper(one(archive=archive)).symbol == symbol


def test_the_officers_own_subject_is_taken_and_v_v_is_never_there_twice() -> None:
    assert letter_paper(one(subject="V/v gửi báo cáo")).subject == "V/v gửi báo cáo"
    assert letter_paper(one(subject="gửi báo cáo")).subject == "V/v gửi báo cáo"


def earlier(*letters: Letter, level: int, **changes: Any) -> Paper:
    owed = cells(ROOMS[:1], [REPORT], letters)
    return letter_paper(content(owed, level=level, **changes))


def body(paper: Paper) -> str:
    blocks = (block for block in paper.blocks if isinstance(block, Paragraph))
    return "\n".join("".join(run.text for run in runs_of(block.text)) for block in blocks)


def test_letters_before_are_named_in_the_order_of_their_days() -> None:
    first, second = sent("7", DAY), sent("", dt.date(2026, 11, 18), level=2)
    assert (
        "đã có Công văn số 07/SXD-PC ngày 16 tháng 11 năm 2026 về việc đôn đốc gửi báo cáo năm "
        "2026 và công văn ngày 18 tháng 11 năm 2026 về việc đôn đốc gửi báo cáo năm 2026 (lần 2). "
    ) in body(earlier(second, first, level=3))
    assert "đã có" not in body(earlier(first, level=1))


def test_still_is_said_only_of_what_was_urged_before() -> None:
    again = cells(ROOMS[:1], [REPORT], [sent("7", DAY)])
    both = content((*again, *cells(ROOMS[:1], [FIGURES])), level=2)
    assert "vẫn chưa nhận được" in body(letter_paper(content(again, level=2)))
    assert "Sở Xây dựng chưa nhận được của" in body(letter_paper(both))


def test_no_letter_is_named_that_went_out_later_or_not_at_all() -> None:
    later = sent("9", dt.date(2026, 11, 25))
    unsent = Letter(id=50, written_on=DAY)
    assert "đã có" not in body(earlier(later, unsent, level=2))
    assert "Công văn số 09" in body(earlier(later, level=2, sent_on=dt.date(2026, 11, 26)))


def test_many_letters_before_stand_in_a_column_of_the_annex() -> None:
    before = [sent(str(n), DAY + dt.timedelta(n), level=n, letter_id=60) for n in (1, 2, 3)]
    of = content(cells(ROOMS[:2], [REPORT], before), level=3)
    headings, rows = annex_of(of)
    assert headings[-1] == "Đã đôn đốc"
    assert rows[0][-1].split("\n")[0] == "Số 01/SXD-PC (17/11/2026)"


@pytest.mark.parametrize("office", [SXD, COMMITTEE_OFFICE, PROVINCE, COMMUNE])
def test_every_office_names_itself_in_the_annex_as_in_sentences(office: Any) -> None:
    paper = letter_paper(content(cells(OTHERS[:2], [REPORT]), office=office))
    assert paper.office_in_text == office.name_in_text
    assert paper.signature.titles == office.signers[0].title_lines()


# 100 letters at random


def strings_of(paper: Paper) -> list[str]:
    """Everything that the value says."""
    said = [paper.parent.upper(), paper.office.upper(), paper.symbol, paper.place, paper.subject]
    said += [*paper.addressees, *paper.recipients, paper.archive]
    said += [*(title.upper() for title in paper.signature.titles), paper.signature.name]
    said += [line.rstrip(" .;:") for line in body(paper).split("\n")]
    for annex in paper.annexes:
        said.append(annex.title.upper())
        tables = (block for block in annex.blocks if isinstance(block, Table))
        said += [str(cell) for table in tables for row in table.rows for cell in row]
    return said


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(contents())
def test_no_letter_has_a_finding_and_none_loses_a_word(tmp_path: Path, of: LetterContent) -> None:
    out = written(of, tmp_path)
    assert check_file(out) == ()
    shown = "".join(read_words(out.read_bytes()).body.split())
    for words in strings_of(letter_paper(of)):
        assert "".join(words.rstrip(" ;.,").split()) in shown


def test_signs_of_forms_and_of_xml_in_the_officers_words_stay_words(tmp_path: Path) -> None:
    title = "Báo cáo {{ so }} & <w:p> «NỘI DUNG»"
    odd = cells(("Phòng A & B {{ co_quan }}",), [dataclasses.replace(REPORT, title=title)])
    shown = read_words(written(content(odd), tmp_path).read_bytes()).body
    assert "Kính gửi: Phòng A & B {{ co_quan }}" in shown
    assert "báo cáo {{ so }} & <w:p> «NỘI DUNG» về" in shown


# Spoilt letters


def paragraph(document: Any, beginning: str) -> Any:
    """The one that begins so, in the text or in a cell."""
    cells_of = (cell for table in document.tables for row in table.rows for cell in row.cells)
    inside = [each for cell in cells_of for each in cell.paragraphs]
    return next(each for each in (*document.paragraphs, *inside) if each.text.startswith(beginning))


def reworded(beginning: str, words: str) -> Callable[[Any], None]:
    def spoil(document: Any) -> None:
        found = paragraph(document, beginning)
        for run in found.runs[1:]:
            run._r.getparent().remove(run._r)
        found.runs[0].text = words

    return spoil


def dropped(beginning: str) -> Callable[[Any], None]:
    def spoil(document: Any) -> None:
        found = paragraph(document, beginning)._p
        found.getparent().remove(found)

    return spoil


def enlarged(document: Any) -> None:
    for run in paragraph(document, "V/v").runs:
        run.font.size = Pt(14)


def moved_right(document: Any) -> None:
    subject = paragraph(document, "V/v")._p
    document.tables[0].rows[1].cells[1]._tc.append(subject)


def moved_into_the_text(document: Any) -> None:
    paragraph(document, "Kính gửi")._p.addprevious(paragraph(document, "V/v")._p)


SPOILT = {
    "subject.present": dropped("V/v"),
    "subject.size": enlarged,
    "subject.word": reworded("V/v", "Về việc đôn đốc gửi báo cáo"),
    "subject.position": moved_right,
    "number.letter": reworded("Số:", "Số: 12/CV-SXD"),
    "addressee.colon": reworded("Kính gửi", "Kính gửi"),
    "addressee.dash": reworded("- Phòng Quản lý", "Phòng Quản lý nhà ở;"),
    "addressee.mark": reworded("- Phòng Quản lý", "- Phòng Quản lý nhà ở"),
    "recipients.same": dropped("- Như trên"),
    "text.end": reworded("Trường hợp đã", "Trường hợp đã gửi, đề nghị trao đổi."),
    "annex-reference.present": dropped("(Kèm theo"),
}


@pytest.mark.parametrize("clause", SPOILT)
def test_a_spoilt_letter_is_found(tmp_path: Path, clause: str) -> None:
    told = (Recipient("Lãnh đạo Sở", "để báo cáo"),)
    out = written(content(cells(ROOMS[:2], [REPORT]), recipients=told), tmp_path)
    assert check_file(out) == ()
    document = Document(str(out))
    SPOILT[clause](document)
    document.save(str(out))
    assert clause in {finding.clause for finding in check_file(out)}


def test_a_subject_astray_in_the_text_is_found(tmp_path: Path) -> None:
    out = written(one(), tmp_path)
    document = Document(str(out))
    moved_into_the_text(document)
    document.save(str(out))
    assert "subject.position" in {finding.clause for finding in check_file(out)}


# On the page

HARD = {
    "one": one(subject="đôn đốc gửi báo cáo kết quả theo dõi tình hình thi hành pháp luật (lần 3)"),
    "twenty": content(
        [*cells(MANY, [REPORT, FIGURES]), *cells(OTHERS[-1:], [COMMENT])], level=3, office=COMMUNE
    ),
    "long-names": content(cells((ROOMS[-1], OTHERS[-1]), [COMMENT]), office=COMMITTEE_OFFICE),
}
ENGINES = [
    Engine.OWN,
    pytest.param(
        Engine.LIBREOFFICE,
        marks=[
            pytest.mark.libreoffice,
            pytest.mark.skipif(libreoffice() is None, reason="LibreOffice is not installed"),
        ],
    ),
]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", HARD)
def test_what_it_is_about_stands_under_the_number_within_its_column(
    tmp_path: Path, name: str, engine: Engine
) -> None:
    docx = written(HARD[name], tmp_path)
    rendering = to_pdf(docx, tmp_path / "cong-van.pdf", engine)
    assert rendering.engine is engine
    pages = measure(rendering.pdf)
    number, first = pages.line("Số:"), pages.line("V/v")
    address = next(line for line in pages.lines if line.text.startswith("Kính gửi"))
    subject = [line for line in pages.lines if line.page == 1 and first.top <= line.top]
    subject = [line for line in subject if line.bottom <= address.top]
    assert len(subject) == letter_shown(HARD[name])
    for line in subject:
        assert line.left >= 30 - SLACK_MM
        assert line.right <= 90 + SLACK_MM
        assert line.center == pytest.approx(number.center, abs=1)
        assert line.size == pytest.approx(12, abs=0.1)
    assert 0 < first.baseline - number.baseline < 9


def letter_shown(of: LetterContent) -> int:
    """In how many lines it is shown what a letter is about."""
    return len(with_line_breaks(letter_paper(of)).subject.split("\n"))


def test_page_numbers_begin_anew_in_the_annex_of_many_units(tmp_path: Path) -> None:
    rendering = to_pdf(written(HARD["twenty"], tmp_path), tmp_path / "cong-van.pdf")
    pages = measure(rendering.pdf)
    numbers = [(line.page, line.text) for line in pages.lines if line.top < 18]
    assert numbers == [(page, str(page - 1)) for page in range(3, rendering.pages + 1)]
