"""Old .doc, .odt and .rtf become sources with their lists, merged cells and notes."""

import io
import zipfile
from pathlib import Path

import anydoc
import pytest

from tests.documents.readers import making
from tests.documents.readers.making import grid, read, shown
from ttpl_desktop.documents.readers import word_models
from ttpl_desktop.documents.readers.files import read_data
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.reading.source import Ending

OASIS = "urn:oasis:names:tc:opendocument:xmlns"
NAMESPACES = (
    " ".join(
        f'xmlns:{name}="{OASIS}:{name}:1.0"'
        for name in ("office", "text", "table", "style", "manifest")
    )
    + f' xmlns:fo="{OASIS}:xsl-fo-compatible:1.0"'
)
LIST = "".join(
    f'<text:list-level-style-number text:level="{level}" style:num-format="{form}" '
    f'style:num-suffix="{suffix}"/>'
    for level, form, suffix in ((1, "I", "."), (2, "1", "."), (3, "a", ")"))
)
STYLES = (
    f'<text:list-style style:name="L">{LIST}</text:list-style>'
    '<style:style style:name="B" style:family="text">'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
)


def odt(body: str, before: str = "") -> bytes:
    content = (
        f"{before}<office:document-content {NAMESPACES}>"
        f"<office:automatic-styles>{STYLES}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return making.archive(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}
    )


def items(*inner: str) -> str:
    each = "".join(f"<text:list-item>{item}</text:list-item>" for item in inner)
    return f'<text:list text:style-name="L">{each}</text:list>'


def par(text: str) -> str:
    return f"<text:p>{text}</text:p>"


def cell(text: str, more: str = "") -> str:
    return f"<table:table-cell {more}>{par(text)}</table:table-cell>"


def row(*cells: str) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def test_the_numbers_of_a_list_are_labels():
    inner = par("hai") + items(par("mục") + items(par("điểm"), par("điểm")))
    assert shown(read(odt(items(par("một"), inner)))) == [
        *("I. một", "II. hai", "1. mục", "a) điểm", "b) điểm"),
    ]


def test_an_item_that_begins_with_no_paragraph_keeps_its_number():
    table = f"<table:table>{row(cell('a'), cell('b'))}</table:table>"
    assert shown(read(odt(items(table)))) == ["I.", "a", "b"]


def test_an_item_that_only_holds_a_deeper_list_shows_no_number():
    assert shown(read(odt(items(items(par("mục")), par("hai"))))) == ["1. mục", "II. hai"]


def test_merged_cells_stand_in_every_place():
    covered = "<table:covered-table-cell/>"
    rows = (
        row(cell("rộng", 'table:number-columns-spanned="2"'), covered, cell("c")),
        row(cell("cao", 'table:number-rows-spanned="2"'), cell("1"), cell("2")),
        row(covered, cell("3"), cell("4")),
    )
    expected = [["rộng", "^", "c"], ["cao", "1", "2"], ["^", "3", "4"]]
    assert grid(read(odt(f"<table:table>{''.join(rows)}</table:table>"))) == expected


def test_a_table_of_one_cell_is_a_frame():
    assert shown(read(odt(f"<table:table>{row(cell('DỰ THẢO'))}</table:table>"))) == ["DỰ THẢO"]


def test_a_break_ends_a_line_and_bold_is_told_of_whole_paragraphs():
    bold = '<text:span text:style-name="B">{}</text:span>'
    body = par(bold.format("một<text:line-break/>hai")) + par(bold.format("ba") + "bốn")
    blocks = read(odt(body)).blocks
    assert [(line.text, line.ending, line.bold) for line in blocks] == [
        ("một", Ending.BREAK, True),
        ("hai", Ending.PARAGRAPH, True),
        ("babốn", Ending.PARAGRAPH, False),
    ]


def test_links_are_their_text_and_notes_follow_the_body():
    link = (
        '<text:a xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="http://vi.du">đây</text:a>'
    )
    note = (
        '<text:note text:id="n" text:note-class="footnote"><text:note-citation>1'
        f"</text:note-citation><text:note-body>{par('chú thích')}</text:note-body></text:note>"
    )
    assert shown(read(odt(par(f"xem {link}{note}") + par("hết")))) == [
        *("xem đây", "hết", "[1] chú thích"),
    ]


def test_an_rtf_is_read_with_its_vietnamese():
    data = rb"{\rtf1\ansi\uc1 K\u7871? ho\u7841?ch\par {\b \u272?i\u7873?u 1}\line\tab x\par}"
    assert shown(read(data)) == ["Kế hoạch", "Điều 1", "x"]


def test_an_object_or_a_picture_in_an_rtf_is_passed_over():
    data = rb"{\rtf1 a{\object\objdata 4d5a90}{\pict\bin99999999 }{\*\template C:\\x}b\par}"
    assert shown(read(data))[0].startswith("a")


def test_nothing_reaches_out_of_the_machine(monkeypatch):
    def refuse(*_arguments: object) -> None:
        raise AssertionError("a connection is opened")

    monkeypatch.setattr("socket.socket", refuse)
    picture = (
        '<draw:frame xmlns:draw="d"><draw:image xmlns:xlink="http://www.w3.org/1999/xlink" '
        'xlink:href="http://vi.du/a.png"/></draw:frame>'
    )
    assert "chữ" in shown(read(odt(par("chữ") + par(picture))))[0]


def refused(data: bytes, name: str = "tep.odt") -> str:
    with pytest.raises(UserFacingError) as caught:
        read_data(data, name)
    return caught.value.sentence


def test_a_locked_odt_asks_for_its_password_to_be_taken_off():
    locked = (
        f'<manifest:manifest {NAMESPACES}><manifest:file-entry manifest:full-path="content.xml">'
        "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
    )
    data = io.BytesIO(odt(""))
    with zipfile.ZipFile(data, "a") as package:
        package.writestr("META-INF/manifest.xml", locked)
    assert "mật khẩu" in refused(data.getvalue())


def test_a_locked_doc_asks_for_its_password_to_be_taken_off():
    data = bytearray(making.compound("WordDocument"))
    data[1024:1036] = b"\xec\xa5\xc1\x00\0\0\0\0\0\0\0\x01"
    assert "mật khẩu" in refused(bytes(data), "tep.doc")


@pytest.mark.parametrize(
    "data",
    [
        odt("")[:300],
        odt(f"<table:table>{'<table:table-row>' * 3}"),
        making.compound("WordDocument"),
    ],
)
def test_a_damaged_file_is_called_damaged(data):
    assert "hỏng" in refused(data)


EVIL = {
    "repeated": '<table:table><table:table-row table:number-rows-repeated="999999999">'
    + cell("a", 'table:number-columns-repeated="999999999"')
    + "</table:table-row></table:table>",
    "spanned": "<table:table>"
    + row(cell("a", 'table:number-columns-spanned="999999999"'))
    + "</table:table>",
    "deep": "<text:section>" * 100_000 + par("a") + "</text:section>" * 100_000,
    "long": par("a " * 40_000_000),
}


@pytest.mark.parametrize("evil", EVIL)
def test_an_odt_beyond_every_bound_is_refused(evil):
    assert "quá lớn" in refused(odt(EVIL[evil]))


def test_entities_in_an_odt_are_refused():
    declared = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    assert "khai báo lạ" in refused(odt(par("&a;"), declared))


@pytest.mark.parametrize("data", [b"{\\rtf1 Ch\\par", b"{\\rtf1 {\\b Ch}"[:-1], b"{\\rtf"])
def test_an_rtf_without_its_last_brace_is_damaged(data):
    assert "hỏng" in refused(data, "tep.rtf")


def test_an_rtf_and_a_doc_with_too_many_pieces_are_refused(monkeypatch):
    monkeypatch.setattr(word_models, "MAX_COMMANDS", 10)
    assert "quá lớn" in refused(rb"{\rtf1 " + rb"a\par " * 10 + b"}")
    monkeypatch.setattr(word_models, "MAX_ENDS", 10)
    assert "quá lớn" in refused(making.compound("WordDocument") + b"\r" * 11)


def test_an_rtf_with_groups_without_end_is_read():
    assert shown(read(b"{\\rtf1 " + b"{" * 1_000_000 + b"a" + b"}" * 1_000_000 + b"}")) == ["a"]


def test_only_what_stays_on_the_machine_is_called_of_the_library():
    """`ocr="hosted"` of the others would send the file away."""
    used = {
        name
        for module in (word_models.__file__, word_models.__file__.replace("word_models", "kinds"))
        for name in dir(anydoc)
        if f"anydoc.{name}(" in Path(module).read_text(encoding="utf-8")
    }
    assert used == {"to_document", "format_from_bytes"}
