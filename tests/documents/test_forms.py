"""The forms that travel with the program, and forms that an officer has edited."""

import re
import zipfile
from pathlib import Path

import pytest
from docx import Document

from tests.documents import papers
from tests.documents.schema_order import offences
from ttpl_desktop import paths
from ttpl_desktop.documents.filling import fields_of
from ttpl_desktop.documents.form_styles import LOOKS, TABLE_STYLE, FormStyle, style_id
from ttpl_desktop.documents.forms import BODY_MARK, MARKS, write_form
from ttpl_desktop.documents.paper import Style
from ttpl_desktop.documents.word import write
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.office_form import FormKind

KINDS = pytest.mark.parametrize("kind", FormKind)


def edited(folder: Path, part: str, old: str, new: str) -> Path:
    """The plan form with one change in one part, as an officer or an accident may make it."""
    original = paths.form(FormKind.PLAN.file_name)
    changed = folder / "mau-rieng.docx"
    with zipfile.ZipFile(original) as source, zipfile.ZipFile(changed, "w") as target:
        for name in source.namelist():
            content = source.read(name).decode()
            if name == part:
                assert old in content
                content = content.replace(old, new)
            target.writestr(name, content)
    return changed


def parts(docx: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(docx) as package:
        return {name: package.read(name) for name in package.namelist()}


def refusal(form: Path) -> str:
    """The sentence that refuses the form; nothing may have been written."""
    out = form.with_name("out.docx")
    with pytest.raises(UserFacingError) as caught:
        write(papers.plan(), form, out)
    assert not out.exists()
    return caught.value.sentence


@KINDS
def test_the_form_that_travels_is_the_one_the_code_makes(kind, tmp_path):
    write_form(kind, tmp_path / kind.file_name)
    assert parts(tmp_path / kind.file_name) == parts(paths.form(kind.file_name))


@KINDS
def test_the_form_asks_for_all_fields_and_no_other(kind):
    xml = zipfile.ZipFile(paths.form(kind.file_name)).read("word/document.xml").decode()
    paper = papers.letter() if kind is FormKind.LETTER else papers.plan()
    assert set(re.findall(r"{{ (\w+) }}", xml)) == set(fields_of(paper))
    assert all(mark in xml for mark in MARKS)


@KINDS
def test_the_form_has_every_style_by_its_name(kind):
    names = {style.name for style in Document(str(paths.form(kind.file_name))).styles}
    assert {TABLE_STYLE, *(style.value for style in (*Style, *FormStyle))} <= names


@KINDS
def test_the_form_stands_in_schema_order(kind):
    assert offences(paths.form(kind.file_name)) == []


def test_every_kind_of_paragraph_has_a_look_and_an_id_of_its_own():
    assert set(LOOKS) == {*Style, *FormStyle}
    ids = {style_id(style.value) for style in LOOKS}
    assert len(ids) == len(LOOKS)
    assert all(name.isascii() for name in ids)


def test_the_sizes_are_those_of_the_decree():
    sizes = {style: look.size for style, look in LOOKS.items()}
    assert all(13 <= sizes[style] <= 14 for style in Style)
    assert all(1 <= LOOKS[style].line <= 1.5 for style in Style)
    assert all(LOOKS[style].after >= 6 for style in (Style.NORMAL, Style.POINT, Style.DASH))
    assert 12 <= sizes[FormStyle.QUOC_HIEU] <= 13
    assert 13 <= sizes[FormStyle.TIEU_NGU] <= 14
    assert 12 <= sizes[FormStyle.SUBJECT] <= 13
    assert LOOKS[FormStyle.NUMBER].after + LOOKS[FormStyle.SUBJECT].before == 6
    assert (sizes[FormStyle.RECIPIENTS], sizes[FormStyle.RECIPIENT_LINE]) == (12, 11)


def test_an_unknown_field_is_named(tmp_path):
    form = edited(tmp_path, "word/document.xml", "{{ so }}", "{{ so_van_ban }}")
    assert "{{ so_van_ban }}" in refusal(form)


def test_a_field_that_would_run_something_is_refused(tmp_path):
    form = edited(
        tmp_path, "word/document.xml", "{{ so }}", "{{ ''.__class__.__mro__[1].__subclasses__() }}"
    )
    assert "trường" in refusal(form)


@pytest.mark.parametrize("field", ["{{ so", "{% for %}", "{{ so + 1 }}", "{{ 1 / 0 }}"])
def test_a_field_that_is_written_wrongly_is_told(field, tmp_path):
    form = edited(tmp_path, "word/document.xml", "{{ so }}", field)
    assert "một trường viết sai" in refusal(form)


def test_a_missing_mark_is_named(tmp_path):
    form = edited(tmp_path, "word/document.xml", BODY_MARK, "Nội dung")
    assert BODY_MARK in refusal(form)


def test_a_missing_style_is_named(tmp_path):
    form = edited(tmp_path, "word/styles.xml", '"TTPL Điểm"', '"Kiểu khác"')
    assert "“TTPL Điểm”" in refusal(form)


def test_a_missing_form_and_a_file_that_is_not_word_are_told(tmp_path):
    assert "Không tìm thấy mẫu" in refusal(tmp_path / "khong-co.docx")
    for content in (b"", b"not a zip", b"PK\x03\x04 cut off"):
        (tmp_path / "hong.docx").write_bytes(content)
        assert "Không mở được mẫu “hong.docx”" in refusal(tmp_path / "hong.docx")


def test_a_form_with_damaged_text_or_another_kind_of_file_is_told(tmp_path):
    assert "Không mở được" in refusal(edited(tmp_path, "word/document.xml", "</w:body>", ""))
    kind = "wordprocessingml.document.main+xml"
    assert "Không mở được" in refusal(edited(tmp_path, "[Content_Types].xml", kind, "sheet+xml"))
    (tmp_path / "la-thu-muc.docx").mkdir()
    assert "la-thu-muc.docx" in refusal(tmp_path / "la-thu-muc.docx")


def test_a_zip_without_a_document_is_told(tmp_path):
    with zipfile.ZipFile(tmp_path / "rong.docx", "w") as package:
        package.writestr("readme.txt", "nothing")
    assert "Không mở được mẫu “rong.docx”" in refusal(tmp_path / "rong.docx")


def test_sizes_that_the_officer_changes_in_the_form_are_kept(tmp_path):
    recipient = f'w:styleId="{style_id(FormStyle.RECIPIENT_LINE.value)}"'
    styles = zipfile.ZipFile(paths.form("ke-hoach.docx")).read("word/styles.xml").decode()
    old = styles[styles.index(recipient) :].split("</w:style>")[0]
    new = old.replace('<w:sz w:val="22"/>', '<w:sz w:val="24"/>')
    form = edited(tmp_path, "word/styles.xml", old, new)
    write(papers.plan(annexes=()), form, tmp_path / "out.docx")
    cell = Document(str(tmp_path / "out.docx")).tables[-1].rows[0].cells[0]
    assert cell.paragraphs[1].runs[0].font.size.pt == 12


def test_a_form_whose_last_paragraph_is_gone_still_ends_in_one(tmp_path):
    thin = style_id(FormStyle.THIN.value)
    last = f'<w:p><w:pPr><w:pStyle w:val="{thin}"/></w:pPr></w:p><w:sectPr>'
    form = edited(tmp_path, "word/document.xml", last, "<w:sectPr>")
    write(papers.plan(annexes=()), form, tmp_path / "out.docx")
    body = Document(str(tmp_path / "out.docx")).element.body
    assert body[-2].tag.endswith("}p")
    assert body[-3].tag.endswith("}tbl")
