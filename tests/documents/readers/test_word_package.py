"""Evil Word files are refused in a sentence, in bounded time, and never reach outside."""

import contextlib
import io
import time
import zipfile

import pytest

from tests.documents.readers import making
from tests.documents.readers.making import entries, p, part, read, relations, tbl, tc, tr
from ttpl_desktop.documents.readers import word_package, word_text
from ttpl_desktop.domain.errors import UserFacingError

DOCUMENT = "word/document.xml"
SOON = 5
"""Seconds; every evil file below is refused in less."""


def refused(data: bytes) -> str:
    started = time.perf_counter()
    with pytest.raises(UserFacingError) as caught:
        read(data)
    assert time.perf_counter() - started < SOON
    assert "“tep.docx”" in caught.value.sentence
    return caught.value.sentence


def with_document(xml: str | bytes) -> bytes:
    return making.archive(entries("") | {DOCUMENT: xml})


def body(inner: str) -> str:
    return part("document", f"<w:body>{inner}</w:body>")


def test_a_part_that_unpacks_to_too_much_is_refused():
    assert "quá lớn" in refused(with_document(body(p("0" * (word_package.MAX_PART_BYTES + 1)))))


def test_a_part_that_is_packed_beyond_what_text_can_be_is_refused():
    assert "quá lớn" in refused(with_document(body(p("0" * 8_000_000))))


def test_parts_are_bounded_together(monkeypatch):
    monkeypatch.setattr(word_package, "MAX_TOTAL_BYTES", 2_000)
    assert "quá lớn" in refused(making.word_file(p("chữ") * 20, styles=""))


def test_a_lie_about_the_unpacked_size_changes_nothing(monkeypatch):
    monkeypatch.setattr(word_package, "MAX_PART_BYTES", 50_000)
    data = bytearray(with_document(body(p("chữ " * 20_000))))
    real = zipfile.ZipFile(io.BytesIO(data)).getinfo(DOCUMENT).file_size.to_bytes(4, "little")
    assert data.count(real) == 2
    sentence = refused(bytes(data.replace(real, (100).to_bytes(4, "little"))))
    assert "quá lớn" in sentence or "hỏng" in sentence


def test_a_list_of_very_many_entries_is_refused_before_it_is_read():
    many = {f"word/media/{number}.png": b"" for number in range(word_package.MAX_ENTRIES)}
    assert "quá lớn" in refused(making.archive(entries(p("chữ")) | many))


def test_many_empty_elements_are_bounded(monkeypatch):
    monkeypatch.setattr(word_package, "MAX_TAGS", 1_000)
    assert "quá lớn" in refused(with_document(body("<w:p/>" * 1_000)))


@pytest.mark.parametrize(
    "many",
    ["<w:p/>" * 101, f"<w:p><w:r>{'<w:br/>' * 100}</w:r></w:p>"],
    ids=["paragraphs", "breaks"],
)
def test_lines_are_bounded(many, monkeypatch):
    monkeypatch.setattr(word_text, "MAX_LINES", 100)
    assert "quá lớn" in refused(with_document(body(many)))


@pytest.mark.parametrize(
    "many",
    [
        tbl("<w:tr/>" * 101),
        tbl(f"<w:tr>{'<w:tc/>' * 101}</w:tr>"),
        tbl(tr(*["x"] * 50), tr("y"), tr("z")),
        f"<w:p>{'<w:r/>' * 101}</w:p>",
    ],
    ids=["rows", "cells", "places", "runs"],
)
def test_pieces_are_bounded(many, monkeypatch):
    monkeypatch.setattr(word_text, "MAX_PIECES", 100)
    assert "quá lớn" in refused(with_document(body(many)))


def test_packages_inside_are_never_unpacked():
    inner = making.word_file(p("trong"))
    bomb = making.archive({"a.zip": making.archive({"b": bytes(20_000_000)})})
    more = {"word/embeddings/oleObject1.bin": bomb, "word/embeddings/b.docx": inner}
    assert making.shown(read(making.archive(entries(p("ngoài")) | more))) == ["ngoài"]


def test_macros_and_objects_are_passed_over():
    macros = {"word/vbaProject.bin": b"Sub AutoOpen()", "word/activeX/activeX1.bin": b"MZ"}
    told = making.types("application/vnd.ms-word.document.macroEnabled.main+xml")
    run = '<w:r><w:object><w:control r:id="x"/></w:object></w:r>'
    made = entries(p("chữ", run)) | macros | {"[Content_Types].xml": told}
    assert making.shown(read(making.archive(made))) == ["chữ"]


@pytest.mark.parametrize(
    "target", ["http://vi.du/styles.xml", "file:///etc/passwd", "\\\\may\\chu\\mau.dotx"]
)
def test_what_lies_outside_the_file_is_never_opened(target, monkeypatch):
    def refuse(*_arguments: object) -> None:
        raise AssertionError("something is opened")

    monkeypatch.setattr("socket.socket", refuse)
    outside = "".join(
        f'<Relationship Id="{kind}" Type="{making.OFFICE}/relationships/{kind}" '
        f'Target="{target}" TargetMode="{mode}"/>'
        for kind, mode in (
            *(("styles", "External"), ("attachedTemplate", "External"), ("header", "External")),
            ("numbering", "Internal"),
        )
    )
    picture = '<w:r><w:drawing><w:t r:link="header"/></w:drawing></w:r>'
    made = entries(p("chữ", picture))
    made["word/_rels/document.xml.rels"] = relations({}, outside)
    monkeypatch.setattr("builtins.open", refuse)
    assert making.shown(read(making.archive(made))) == ["chữ"]


LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize("code", ["utf-8", "utf-16", "utf-16-be"])
@pytest.mark.parametrize(
    "doctype",
    [
        f'<!DOCTYPE x [<!ENTITY a0 "ha">{LAUGHS}]>',
        '<!DOCTYPE x [<!ENTITY a9 SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x SYSTEM "http://vi.du/x.dtd">',
    ],
)
def test_entities_and_document_types_are_refused(doctype, code):
    declared = f'<?xml version="1.0" encoding="{code}"?>{doctype}'
    assert "khai báo lạ" in refused(with_document((declared + body(p("&a9;"))).encode(code)))


def test_a_document_type_in_an_encoding_of_its_own_is_refused_or_unread():
    declared = '<?xml version="1.0" encoding="utf-7"?><!DOCTYPE x []>' + body(p("chữ"))
    refused(with_document(declared.encode("utf-7")))


def test_tables_in_tables_without_end_are_refused():
    assert "rắc rối" in refused(with_document(body("<w:tbl><w:tr><w:tc>" * 20_000)))
    deep = p("đáy")
    for _ in range(200):
        deep = tbl(tr(tc(deep), "x"))
    assert "rắc rối" in refused(with_document(body(deep)))


def test_tables_as_deep_as_xml_may_be_are_read():
    deep = p("đáy")
    for _ in range(80):
        deep = tbl(tr(tc(deep), "x"))
    assert "đáy" in making.shown(read(with_document(body(deep))))


@pytest.mark.parametrize("wrapper", ["sdt", "ins", "smartTag", "fldSimple", "hyperlink"])
def test_wrappers_as_deep_as_xml_may_be_are_read(wrapper):
    deep = f"<w:{wrapper}>" * 245 + making.r("đáy") + f"</w:{wrapper}>" * 245
    assert making.shown(read(with_document(body(p(deep))))) == ["đáy"]


def test_a_truncated_file_is_damaged():
    whole = making.word_file(p("chữ"), styles="")
    for cut in (40, len(whole) // 2, len(whole) - 1):
        assert "hỏng" in refused(whole[:cut])


def test_a_file_with_a_changed_byte_is_read_or_refused():
    whole = making.word_file(p("chữ " * 50), numbering="", styles="")
    for place in range(4, len(whole), 7):
        changed = bytearray(whole)
        changed[place] ^= 0x55
        with contextlib.suppress(UserFacingError):
            read(bytes(changed))


@pytest.mark.parametrize(
    "xml", ["", "chữ", "<w:document/>", part("document", ""), body(p("chữ"))[:-5], "<a><b></a>"]
)
def test_a_main_part_that_is_no_document_is_damaged(xml):
    assert "hỏng" in refused(with_document(xml))


def test_a_package_without_its_main_part_is_damaged():
    made = entries("")
    del made[DOCUMENT]
    assert "hỏng" in refused(making.archive(made))


def test_content_that_only_word_can_embed_is_said_and_not_lost():
    assert "chỉ Word" in refused(with_document(body(p("chữ") + '<w:altChunk r:id="a"/>')))


def test_a_locked_entry_asks_for_its_password_to_be_taken_off():
    data = bytearray(making.word_file(p("chữ")))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + offset] |= 1
            place = data.find(mark, place + 4)
    assert "mật khẩu" in refused(bytes(data))


def test_parts_are_found_whatever_their_case_slashes_and_place():
    made = {
        "[content_types].xml": making.types(),
        "_RELS\\.rels": relations({"officeDocument": "/Van/Ban/../document.xml"}),
        "van/DOCUMENT.xml": body(p("chữ")),
    }
    assert making.shown(read(making.archive(made))) == ["chữ"]


def test_strict_office_open_xml_is_read():
    made = {
        name: str(content)
        .replace(making.WORD, "http://purl.oclc.org/ooxml/wordprocessingml/main")
        .replace(making.OFFICE, "http://purl.oclc.org/ooxml/officeDocument")
        for name, content in entries(p("chữ", props='<w:pStyle w:val="G"/>')).items()
    }
    assert making.shown(read(making.archive(made))) == ["chữ"]
