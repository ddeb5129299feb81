"""What a check finds in a form that an officer changed, or that never was one."""

import io
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Mm

from tests.documents import papers
from ttpl_desktop import paths
from ttpl_desktop.documents.filling import fields_of
from ttpl_desktop.documents.form_check import FormReport, Presence, check_form
from ttpl_desktop.documents.form_fields import MARK_FIELDS, fields_for
from ttpl_desktop.documents.form_package import MAX_FILE_BYTES, MAX_TEXT_BYTES
from ttpl_desktop.documents.form_sample import SAMPLE_OFFICE, sample_paper
from ttpl_desktop.documents.forms import BODY_MARK, MARKS
from ttpl_desktop.documents.layout.checking import check_file
from ttpl_desktop.documents.paper import Paragraph, Style
from ttpl_desktop.documents.word import write
from ttpl_desktop.documents.word_form import NEEDED_STYLES
from ttpl_desktop.domain.office_form import FormKind

ORIGINAL = paths.form(FormKind.PLAN.file_name)
DOCUMENT, STYLES, TYPES = "word/document.xml", "word/styles.xml", "[Content_Types].xml"
RELATIONS = "word/_rels/document.xml.rels"
KINDS = pytest.mark.parametrize("kind", FormKind)


@pytest.fixture
def form(tmp_path: Path) -> Path:
    return tmp_path / "Mẫu riêng.docx"


def changed(form: Path, part: str, old: str, new: str, **added: bytes) -> FormReport:
    """The report on the plan form with one change in one part and more parts."""
    with zipfile.ZipFile(ORIGINAL) as source, zipfile.ZipFile(form, "w") as target:
        for name in source.namelist():
            content = source.read(name).decode()
            if name == part:
                assert old in content
                content = content.replace(old, new)
            target.writestr(name, content, zipfile.ZIP_DEFLATED)
        for name, data in added.items():
            target.writestr(name, data, zipfile.ZIP_DEFLATED)
    return check_form(form, FormKind.PLAN)


def fault(report: FormReport) -> str:
    """The one sentence that says why the form cannot be used."""
    assert not report.passes
    (sentence,) = report.faults
    return sentence


def presence(report: FormReport, shown: str) -> Presence:
    return {field.shown: field.presence for field in report.fields}[shown]


# Forms that can be used


@KINDS
def test_the_forms_that_travel_pass_with_every_field_there(kind: FormKind) -> None:
    report = check_form(paths.form(kind.file_name), kind)
    assert report.passes
    assert report.notes == ()
    assert {field.presence for field in report.fields} == {Presence.FOUND}
    assert len(report.fields) == len(fields_for(kind)) + len(MARK_FIELDS)


def test_every_field_that_the_filling_knows_is_explained() -> None:
    for kind, paper in ((FormKind.PLAN, papers.plan()), (FormKind.LETTER, papers.letter())):
        assert [field.name for field in fields_for(kind)] == list(fields_of(paper))
        assert all(field.meaning for field in (*fields_for(kind), *MARK_FIELDS))
    assert tuple(field.name for field in MARK_FIELDS) == MARKS


@KINDS
def test_the_sample_has_every_kind_of_paragraph(kind: FormKind) -> None:
    blocks = sample_paper(kind, SAMPLE_OFFICE).blocks
    styles = {block.style for block in blocks if isinstance(block, Paragraph)}
    of_letters = {Style.NORMAL, Style.DASH, Style.PLUS, Style.STAR}
    assert styles == (of_letters if kind is FormKind.LETTER else set(Style))


@KINDS
def test_what_the_sample_makes_of_a_form_keeps_the_decree(kind: FormKind, tmp_path: Path) -> None:
    out = tmp_path / "thu.docx"
    write(sample_paper(kind, SAMPLE_OFFICE), paths.form(kind.file_name), out)
    assert check_file(out) == ()


def test_a_form_of_plans_is_no_form_of_letters(form: Path) -> None:
    sentence = fault(check_form(paths.form("ke-hoach.docx"), FormKind.LETTER))
    assert "{{ ten_loai }} mà chương trình không biết" in sentence
    assert check_form(paths.form("cong-van.docx"), FormKind.PLAN).notes


def test_a_form_saved_by_another_program_with_other_margins_and_words_passes(form: Path) -> None:
    document = Document(str(ORIGINAL))
    document.sections[0].left_margin = Mm(35)
    document.paragraphs[0].insert_paragraph_before("Mẫu dùng nội bộ")
    document.sections[0].footer.paragraphs[0].text = "Số {{ so }}"
    document.save(str(form))
    assert check_form(form, FormKind.PLAN).passes


def test_a_field_that_word_cut_in_runs_is_found(form: Path) -> None:
    cut = "{{ s</w:t></w:r><w:proofErr w:type='spellStart'/><w:r><w:t>o }}"
    report = changed(form, DOCUMENT, "{{ so }}", cut)
    assert report.passes
    assert presence(report, "{{ so }}") is Presence.FOUND


def test_an_office_may_type_its_own_name_and_hears_what_that_means(form: Path) -> None:
    report = changed(form, DOCUMENT, "{{ co_quan }}", "SỞ XÂY DỰNG")
    assert report.passes
    assert presence(report, "{{ co_quan }}") is Presence.LEFT_OUT
    assert "{{ co_quan }}" in report.notes[0]


def test_a_rule_drawn_anew_without_indents_is_fitted(form: Path) -> None:
    xml = zipfile.ZipFile(ORIGINAL).read(DOCUMENT).decode()
    start = xml.index("<w:ind ")
    bare = xml[start : xml.index("/>", start) + 2]
    assert changed(form, DOCUMENT, bare, "").passes


# Fields, marks and styles


def test_a_renamed_field_is_unknown_and_missing(form: Path) -> None:
    report = changed(form, DOCUMENT, "{{ so }}", "{{ so_van_ban }}")
    unknown, missing = report.faults
    assert "có trường {{ so_van_ban }} mà chương trình không biết" in unknown
    assert "thiếu trường {{ so }} " in missing
    assert presence(report, "{{ so_van_ban }}") is Presence.UNKNOWN
    assert presence(report, "{{ so }}") is Presence.MISSING


@pytest.mark.parametrize(
    "tag",
    [
        "{{ so + 1 }}",
        "{{ so|upper }}",
        "{{ ''.__class__ }}",
        "{% for x in range(9) %}{% endfor %}",
        "{%p if so %}",
        "{{r so }}",
        "{{ range(3) }}",
    ],
)
def test_nothing_but_the_name_of_a_field_stands_between_braces(tag: str, form: Path) -> None:
    report = changed(form, DOCUMENT, "{{ so }}", "{{ so }} " + tag)
    assert not report.passes
    assert "một trường viết sai" in report.faults[0]
    assert tag.split("}", maxsplit=1)[0] in report.faults[0]


@pytest.mark.parametrize("tag", ["{{ so", "{% if", "{{ }}"])
def test_a_field_that_is_not_finished_is_told(tag: str, form: Path) -> None:
    assert "một trường viết sai" in changed(form, DOCUMENT, "{{ so }}", tag).faults[0]


def test_an_unknown_field_in_the_header_is_found(form: Path) -> None:
    report = changed(
        form, "word/headerFirst.xml", "</w:pPr>", "</w:pPr><w:r><w:t>{{ la }}</w:t></w:r>"
    )
    assert "{{ la }}" in fault(report)


def test_names_of_the_template_language_are_unknown_fields(form: Path) -> None:
    assert "{{ range }}" in fault(changed(form, DOCUMENT, "Nơi nhận:", "{{ range }}"))


def test_a_missing_mark_is_told(form: Path) -> None:
    report = changed(form, DOCUMENT, BODY_MARK, "Nội dung")
    assert BODY_MARK in fault(report)
    assert presence(report, BODY_MARK) is Presence.MISSING


def test_a_mark_among_other_words_is_missing(form: Path) -> None:
    assert "thành một đoạn riêng" in fault(changed(form, DOCUMENT, BODY_MARK, f"Xem {BODY_MARK}"))


def test_a_mark_at_two_places_is_told(form: Path) -> None:
    once = f'<w:p><w:r><w:t xml:space="preserve">{BODY_MARK}</w:t></w:r></w:p>'
    assert "ở 2 chỗ" in fault(changed(form, DOCUMENT, once, once * 2))


def test_a_mark_that_would_be_printed_is_told(form: Path) -> None:
    report = changed(form, DOCUMENT, "Nơi nhận:", f"Nơi nhận: {BODY_MARK}")
    assert "ở 2 chỗ" in fault(report)
    printed = f"</w:pPr><w:r><w:t>{BODY_MARK}</w:t></w:r>"
    assert "ở 2 chỗ" in fault(changed(form, "word/headerFirst.xml", "</w:pPr>", printed))


def test_all_missing_styles_are_named_together(form: Path) -> None:
    report = changed(form, STYLES, '"TTPL Điểm', '"Kiểu khác')
    assert "“TTPL Điểm”" in fault(report)
    report = changed(form, STYLES, "TTPL ", "Của tôi ")
    assert fault(report).count("“TTPL ") == 5
    assert f"và {len(NEEDED_STYLES) - 5} kiểu khác" in fault(report)


def test_a_form_without_a_page_is_told(form: Path) -> None:
    assert "thiết lập trang" in fault(changed(form, DOCUMENT, "<w:pgMar ", "<w:pgBad "))


# Files that may not be forms


def test_macros_are_refused(form: Path) -> None:
    report = changed(form, TYPES, "</Types>", "</Types>", **{"word/vbaProject.bin": b"x"})
    assert "có macro" in fault(report)
    macro_type = "application/vnd.ms-word.document.macroEnabled.main+xml"
    usual = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    assert "có macro" in fault(changed(form, TYPES, usual, macro_type))


def test_a_template_of_word_is_to_be_saved_as_a_document(form: Path) -> None:
    report = changed(form, TYPES, "document.main+xml", "template.main+xml")
    assert "khuôn mẫu của Word" in fault(report)


def related(form: Path, kind: str, target: str, mode: str = "") -> FormReport:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    added = f'<Relationship Id="x" Type="{office}/{kind}" Target="{target}"{mode}/></Relationships>'
    return changed(form, RELATIONS, "</Relationships>", added, **{"word/khac.bin": b"x"})


@pytest.mark.parametrize("kind", ["image", "hyperlink", "attachedTemplate", "header"])
def test_what_lies_outside_the_file_is_refused_and_named(kind: str, form: Path) -> None:
    report = related(form, kind, "https://vi-du.vn/a", ' TargetMode="External"')
    assert "trỏ ra ngoài tệp (“https://vi-du.vn/a”)" in fault(report)


@pytest.mark.parametrize("kind", ["oleObject", "package", "control", "aFChunk", "subDocument"])
def test_embedded_objects_are_refused(kind: str, form: Path) -> None:
    assert "đối tượng nhúng" in fault(related(form, kind, "khac.bin"))


def test_embedded_files_are_refused_even_where_nothing_points_to_them(form: Path) -> None:
    report = changed(form, TYPES, "</Types>", "</Types>", **{"word/embeddings/a.xlsx": b"x"})
    assert "đối tượng nhúng" in fault(report)


@pytest.mark.parametrize(
    "runs", [("INCLUDETEXT C:\\mat.docx",), ("DDE", "AUTO cmd"), (" includepicture x",)]
)
def test_a_word_field_that_fetches_is_refused(runs: tuple[str, ...], form: Path) -> None:
    code = "".join(f"<w:r><w:instrText>{run}</w:instrText></w:r>" for run in runs)
    report = changed(form, DOCUMENT, "</w:p></w:tc>", f"{code}</w:p></w:tc>")
    assert "lấy nội dung từ bên ngoài" in fault(report)


# Files that cannot be opened


def broken(form: Path, write_it: Callable[[Path], object]) -> str:
    write_it(form)
    return fault(check_form(form, FormKind.PLAN))


@pytest.mark.parametrize("data", [b"", b"chu", b"%PDF-1.7", b"\x89PNG\r\n", b"{\\rtf1}"])
def test_what_is_no_word_file_is_told(data: bytes, form: Path) -> None:
    assert "không phải tệp Word" in broken(form, lambda path: path.write_bytes(data))


def test_every_cut_of_a_form_is_told(form: Path) -> None:
    whole = ORIGINAL.read_bytes()
    for length in range(4, len(whole), len(whole) // 12):
        assert "Mẫu riêng.docx" in broken(form, lambda path, n=length: path.write_bytes(whole[:n]))


def test_a_file_that_is_gone_or_a_folder_is_told(form: Path) -> None:
    assert "Không đọc được" in fault(check_form(form, FormKind.PLAN))
    assert "Không đọc được" in broken(form, Path.mkdir)


def test_a_zip_that_is_no_document_and_one_with_names_twice_are_told(form: Path) -> None:
    with zipfile.ZipFile(form, "w") as package:
        package.writestr("a.txt", "chữ")
    assert "không phải tệp Word" in fault(check_form(form, FormKind.PLAN))
    report = changed(form, TYPES, "</Types>", "</Types>", **{"WORD/DOCUMENT.XML": b"<a/>"})
    assert "bị hỏng" in fault(report)


@pytest.mark.parametrize("part", ["word/./document.xml", "word//a.xml", "../a.xml", "/word/b.xml"])
def test_a_part_whose_name_may_mean_another_one_is_told(part: str, form: Path) -> None:
    assert "bị hỏng" in fault(changed(form, TYPES, "</Types>", "</Types>", **{part: b"<a/>"}))


def test_a_text_that_hides_under_another_ending_is_told(form: Path) -> None:
    assert "bị hỏng" in fault(changed(form, TYPES, "/word/header.xml", "/word/header.png"))


def test_damaged_xml_and_a_document_type_are_told(form: Path) -> None:
    assert "bị hỏng" in fault(changed(form, DOCUMENT, "</w:body>", ""))
    assert "khai báo lạ" in fault(changed(form, STYLES, "<w:styles", "<!DOCTYPE a><w:styles"))


def test_a_missing_part_is_told(form: Path) -> None:
    report = changed(form, RELATIONS, 'Target="styles.xml"', 'Target="khong-co.xml"')
    assert "hỏng" in fault(report)


def test_bombs_and_giants_are_refused_at_once(form: Path) -> None:
    begun = time.monotonic()
    long = "<w:p/>" * (MAX_TEXT_BYTES // 6 + 1)
    assert "quá lớn" in fault(changed(form, DOCUMENT, "</w:body>", f"{long}</w:body>"))
    assert "quá lớn" in broken(form, lambda path: path.write_bytes(b"PK\x03\x04" * MAX_FILE_BYTES))
    bomb = io.BytesIO(bytes(200 * 1024 * 1024)).getvalue()
    report = changed(form, TYPES, "</Types>", "</Types>", **{"word/media/a.png": bomb})
    assert "quá lớn" in fault(report)
    many = {f"word/media/{number}.png": b"" for number in range(501)}
    assert "quá lớn" in fault(changed(form, TYPES, "</Types>", "</Types>", **many))
    assert time.monotonic() - begun < 20


def test_a_form_full_of_fields_is_checked_in_bounded_time(form: Path) -> None:
    row = "<w:p><w:r><w:t>{{ so }}</w:t></w:r></w:p>"
    begun = time.monotonic()
    report = changed(
        form, DOCUMENT, BODY_MARK, f"{BODY_MARK}</w:t></w:r></w:p>{row * 10_000}<w:p><w:r><w:t>"
    )
    assert report.passes
    assert time.monotonic() - begun < 20


def test_long_names_break_where_the_form_has_room(form: Path, tmp_path: Path) -> None:
    document = Document(str(ORIGINAL))
    document.sections[0].left_margin = Mm(60)
    document.save(str(form))
    paper = papers.plan(
        title="Theo dõi tình hình thi hành pháp luật trong lĩnh vực xây dựng năm 2026"
    )
    lines = []
    for number, used in enumerate((ORIGINAL, form)):
        write(paper, used, tmp_path / f"{number}.docx")
        texts = (each.text for each in Document(str(tmp_path / f"{number}.docx")).paragraphs)
        lines += [text.count("\n") + 1 for text in texts if text.startswith("Theo dõi")]
    assert lines == [1, 2]


def test_a_checked_form_takes_a_whole_paper(form: Path, tmp_path: Path) -> None:
    assert changed(form, DOCUMENT, "Nơi nhận:", "Nơi nhận (mẫu riêng):").passes
    write(papers.plan(), form, tmp_path / "out.docx", "Mẫu của Sở")
    words = (
        cell.text for table in Document(str(tmp_path / "out.docx")).tables for cell in table._cells
    )
    assert any("mẫu riêng" in text for text in words)
