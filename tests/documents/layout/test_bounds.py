"""Files that are broken, evil or something else end in a sentence, soon, and reach nothing."""

from __future__ import annotations

import socket
import time
from pathlib import Path

import pytest

from tests.documents.layout.sound import PLAN
from tests.documents.readers.making import archive, entries, relations, word_file
from ttpl_desktop.documents.layout.checking import check_data, check_file
from ttpl_desktop.documents.layout.fixing import fix_data
from ttpl_desktop.domain.errors import UserFacingError

NAME = "van-ban.docx"
MOST_SECONDS = 5.0


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04 damaged",
        b"%PDF-1.7",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "Văn bản thường".encode(),
        archive({"mimetype": "application/zip"}),
    ],
)
def test_what_is_no_docx_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(UserFacingError) as refused:
        check_data(data, "tep.docx")
    assert refused.value.sentence.endswith(".")


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    for path in (tmp_path / "khong-co.docx", tmp_path):
        with pytest.raises(UserFacingError, match=path.name):
            check_file(path)


def test_a_bomb_is_not_unpacked() -> None:
    body = "<w:p><w:r><w:t>" + "a" * 40_000_000 + "</w:t></w:r></w:p>"
    with pytest.raises(UserFacingError, match="quá lớn"):
        check_data(word_file(body), NAME)


def test_a_bomb_among_the_other_entries_is_not_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ttpl_desktop.documents.layout.fixing.MAX_COPIED_BYTES", 1_000_000)
    made = entries('<w:p><w:r><w:rPr><w:b/><w:sz w:val="60"/></w:rPr><w:t>Chữ.</w:t></w:r></w:p>')
    made["word/media/lon.bin"] = bytes(2_000_000)
    with pytest.raises(UserFacingError, match="quá lớn"):
        fix_data(archive(made), NAME)


def test_entities_are_refused() -> None:
    made = entries("<w:p/>")
    evil = '<!DOCTYPE x [<!ENTITY a "aaaa">]>' + str(made["word/document.xml"])
    with pytest.raises(UserFacingError, match="khai báo lạ"):
        check_data(archive(made | {"word/document.xml": evil}), NAME)


def test_deep_nesting_is_refused() -> None:
    body = "<w:tbl><w:tr><w:tc>" * 200 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 200
    with pytest.raises(UserFacingError):
        check_data(word_file(body), NAME)


def test_styles_that_go_round_in_circles_end() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="S{n}"><w:basedOn w:val="S{(n + 1) % 50}"/>'
        "</w:style>"
        for n in range(50)
    )
    body = "".join(f'<w:p><w:pPr><w:pStyle w:val="S{n}"/></w:pPr></w:p>' for n in range(50))
    assert isinstance(check_data(word_file(body, styles=styles), NAME), tuple)


def test_links_outwards_are_never_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the check has reached for the network")

    monkeypatch.setattr(socket, "socket", refuse)
    made = entries("<w:p><w:r><w:t>Chữ</w:t></w:r></w:p>")
    made["word/_rels/document.xml.rels"] = relations(
        {},
        more='<Relationship Id="styles" TargetMode="External" Target="http://example.com/a.xml" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"/>',
    )
    assert isinstance(check_data(archive(made), NAME), tuple)


def test_a_thousand_pages_are_checked_in_bounded_time() -> None:
    paragraph = (
        '<w:p><w:pPr><w:jc w:val="left"/></w:pPr><w:r><w:t>Căn cứ khoản 2 điều 5 Luật Thủ đô, '
        "các đơn vị rà soát. các đơn vị gửi kết quả.</w:t></w:r></w:p>"
    )
    data = word_file(paragraph * 30_000)
    start = time.perf_counter()
    findings = check_data(data, NAME)
    assert time.perf_counter() - start < 60
    assert any(finding.times == 30_000 for finding in findings)


@pytest.mark.parametrize(
    "words",
    ["Căn cứ " + "số 1/2 " * 3000, "a) " * 5000, "tỉnh " * 5000, "KT. " * 3000, "- " * 5000],
)
def test_long_lines_that_patterns_might_stumble_over_do_not_cost_much(words: str) -> None:
    doc = PLAN.with_(text={"text": words}, title={"text": words}, signer_title={"text": words})
    start = time.perf_counter()
    check_data(doc.data(), NAME)
    assert time.perf_counter() - start < MOST_SECONDS


def test_very_many_annexes_sections_and_chapters_do_not_cost_more_than_their_number() -> None:
    centre = '<w:pPr><w:jc w:val="center"/>{}</w:pPr><w:r><w:t>{}</w:t></w:r>'
    page = '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr>'
    body = (
        "".join(f"<w:p>{centre.format('', words)}</w:p>" for words in ("Phụ lục I", "Chương I"))
        + f"<w:p>{centre.format(page, 'Mục 1')}</w:p>"
    )
    start = time.perf_counter()
    check_data(word_file(body * 3_000), NAME)
    assert time.perf_counter() - start < 4 * MOST_SECONDS


def test_one_paragraph_of_megabytes_is_checked_in_bounded_time() -> None:
    words = "Căn cứ ban hành kế hoạch số 1/2. các đơn vị " * 50_000
    start = time.perf_counter()
    check_data(word_file(f"<w:p><w:r><w:t>{words};</w:t></w:r></w:p>"), NAME)
    assert time.perf_counter() - start < 4 * MOST_SECONDS
