"""Mending changes how a paper looks and never what it says."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.layout.building import Doc
from tests.documents.layout.sound import LETTER, PLAN, RULES
from tests.documents.readers.making import MAIN_TYPE, WORD, archive, entries, types
from tests.documents.schema_order import offences
from ttpl_desktop.documents.layout.checking import check_data
from ttpl_desktop.documents.layout.fixing import fix_data, fix_file
from ttpl_desktop.documents.words import read_words
from ttpl_desktop.domain.errors import UserFacingError

NAME = "van-ban.docx"
LOOKS = st.fixed_dictionaries(
    {},
    optional={
        "size": st.sampled_from([9, 11, 12, 13, 14, 16]),
        "bold": st.booleans(),
        "italic": st.booleans(),
        "caps": st.booleans(),
        "color": st.sampled_from(["", "FF0000"]),
        "font": st.sampled_from(["", "Arial"]),
        "align": st.sampled_from(["left", "both", "center", "right"]),
        "first": st.sampled_from([0, 5, 10, 12.7, 20]),
        "after": st.sampled_from([0, 3, 6]),
        "line": st.sampled_from([200, 240, 480]),
    },
)


def texts(data: bytes) -> list[str]:
    """The text of every entry that holds any, with every blank as it stands."""
    from lxml import etree

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        roots = [
            etree.fromstring(package.read(name))
            for name in package.namelist()
            if name.startswith("word/") and name.endswith(".xml")
        ]
    return ["".join(root.itertext()) for root in roots]


@settings(max_examples=40, deadline=None)
@given(
    sound=st.sampled_from([PLAN, LETTER, RULES]),
    changes=st.dictionaries(st.integers(0, 30), LOOKS, max_size=6),
)
def test_whatever_the_format_mending_leaves_nothing_to_mend_and_every_letter(
    sound: Doc, changes
) -> None:
    names = sorted(name for name, para in sound.paras.items() if para.text)
    data = sound.with_(**{names[at % len(names)]: look for at, look in changes.items()}).data()
    fixed, _mended, left = fix_data(data, NAME)
    assert not [finding for finding in left if finding.fixable]
    assert {each.clause for each in left} <= {each.clause for each in check_data(data, NAME)}
    assert texts(fixed) == texts(data)
    assert read_words(fixed) == read_words(data)


@settings(max_examples=15, deadline=None)
@given(changes=st.dictionaries(st.integers(0, 30), LOOKS, max_size=6))
def test_mending_twice_is_mending_once(changes) -> None:
    names = sorted(name for name, para in PLAN.paras.items() if para.text)
    data = PLAN.with_(**{names[at % len(names)]: look for at, look in changes.items()}).data()
    once = fix_data(data, NAME)[0]
    assert fix_data(once, NAME)[0] == once


def test_a_sound_paper_stays_as_it_is() -> None:
    data = PLAN.data()
    assert fix_data(data, NAME) == (data, (), ())


def test_the_mended_file_keeps_the_order_of_the_schema(tmp_path: Path) -> None:
    spoilt = PLAN.with_(text={"align": "left", "first": 0, "line": 480, "font": "Arial"})
    out = tmp_path / "sua.docx"
    out.write_bytes(fix_data(spoilt.data(), NAME)[0])
    assert offences(out) == []


def test_the_file_itself_is_never_written(tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.write_bytes(PLAN.with_(text={"size": 20}).data())
    before = path.read_bytes()
    with pytest.raises(UserFacingError, match="tên khác"):
        fix_file(path, path)
    fixed = fix_file(path, tmp_path / "ban-sua.docx")
    assert path.read_bytes() == before
    assert [finding.clause for finding in fixed.mended] == ["text.size"]
    assert check_data(fixed.path.read_bytes(), NAME) == fixed.left == ()


def test_pictures_and_other_entries_travel_unchanged() -> None:
    made = entries('<w:p><w:r><w:rPr><w:sz w:val="60"/></w:rPr><w:t>Chữ</w:t></w:r></w:p>')
    made["word/media/anh.png"] = b"\x89PNG not touched"
    fixed = fix_data(archive(made), NAME)[0]
    with zipfile.ZipFile(io.BytesIO(fixed)) as package:
        assert package.read("word/media/anh.png") == b"\x89PNG not touched"
        assert set(package.namelist()) == set(made)


def test_a_run_that_holds_two_lines_of_one_part_is_mended() -> None:
    lines = "Theo dõi tình hình thi hành</w:t><w:br/><w:t>pháp luật năm 2026"
    data = PLAN.with_(title={"text": lines, "size": 16}, title_rule={"rule_mm": 25}).data()
    assert {finding.clause for finding in fix_data(data, NAME)[1]} == {"title.size"}


def test_a_run_that_holds_two_lines_is_left_to_the_officer() -> None:
    """Its one format cannot be right for both the national name and the motto."""
    doc = PLAN.with_(
        nation={
            "text": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</w:t><w:br/><w:t>"
            "Độc lập - Tự do - Hạnh phúc"
        },
        motto=None,
    )
    assert not [f for f in check_data(doc.data(), NAME) if f.clause.endswith("size")]
    larger = doc.with_(nation={"size": 14})
    [finding] = [f for f in check_data(larger.data(), NAME) if f.clause == "nation.size"]
    assert not finding.fixable


@pytest.mark.parametrize(
    "kind",
    [
        MAIN_TYPE.replace(
            "vnd.openxmlformats-officedocument.wordprocessingml.document.main",
            "vnd.ms-word.document.macroEnabled.main",
        ),
        MAIN_TYPE.replace("document.main", "template.main"),
    ],
)
def test_a_file_with_macros_or_a_template_is_checked_but_not_copied(kind: str) -> None:
    made = entries("<w:p/>") | {"[Content_Types].xml": types(kind)}
    assert isinstance(check_data(archive(made), NAME), tuple)
    with pytest.raises(UserFacingError, match="Word Document"):
        fix_data(archive(made), NAME)


def test_a_file_in_strict_form_is_not_copied() -> None:
    made = entries("<w:p/>")
    strict = str(made["word/document.xml"]).replace(
        WORD, "http://purl.oclc.org/ooxml/wordprocessingml/main"
    )
    with pytest.raises(UserFacingError, match="Word Document"):
        fix_data(archive(made | {"word/document.xml": strict}), NAME)
