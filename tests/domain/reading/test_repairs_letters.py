"""Letters: old encodings told by the words, marks typed apart, odd spaces and bullets."""

import unicodedata

import pytest

from tests.domain.reading.broken_text import lines, paragraphs, repairs, table, texts
from tests.domain.reading.old_text import encoded
from tests.domain.reading.passages_made import random_sentences, sample_sentences
from ttpl_desktop.domain.reading.repairing.charsets import Charset
from ttpl_desktop.domain.reading.source import RepairKind, SourceLine

KINDS = {Charset.TCVN3: RepairKind.TCVN3, Charset.VNI: RepairKind.VNI}
SENTENCES = [
    " ".join(text.lower().split()).rstrip(" .;,") + "." for text in random_sentences(40, seed=3)
]


@pytest.mark.parametrize("charset", Charset)
def test_a_text_in_an_old_encoding_is_read_in_unicode(charset):
    old = [encoded(text, charset) for text in SENTENCES]
    assert texts(*paragraphs(*old)) == SENTENCES
    assert len(repairs(KINDS[charset], *paragraphs(*old))) == len(SENTENCES)


@pytest.mark.parametrize("charset", Charset)
def test_paragraphs_in_unicode_stay_untouched_among_old_ones(charset):
    sparse = ["nhân dân là chính", "Công tác thành tra", "café, § 5 – 20 °C ½"]
    new = [f"{text.rstrip(' .;,')}." for text in (*random_sentences(20), *sparse)]
    old = [encoded(text, charset) for text in SENTENCES[: len(new)]]
    mixed = [part for pair in zip(new, old, strict=True) for part in pair]
    found = texts(*paragraphs(*mixed))
    assert found[0::2] == [" ".join(text.split()) for text in new]
    assert found[1::2] == SENTENCES[: len(new)]


def test_two_old_encodings_in_one_file_are_both_read():
    old = [encoded(text, Charset.TCVN3) for text in SENTENCES[:20]]
    old += [encoded(text, Charset.VNI) for text in SENTENCES[20:]]
    assert texts(*paragraphs(*old)) == SENTENCES


def test_old_text_in_cells_is_read_too():
    rows = [[str(at), encoded(text, Charset.VNI)] for at, text in enumerate(SENTENCES)]
    assert texts(table(*rows))[1::2] == SENTENCES


def test_text_in_unicode_is_never_altered():
    said = [" ".join(text.split()) for text in sample_sentences() if text.strip("-* ") == text]
    kinds = (RepairKind.TCVN3, RepairKind.VNI, RepairKind.COMPOSED)
    assert not any(repairs(kind, *paragraphs(*said)) for kind in kinds)


@pytest.mark.parametrize(
    "text",
    ["Thời hạn báo cáo", "Ủy ban nhân dân", "đường bộ", "Hưởng ứng", "kỹ thuật, mỹ thuật"],
)
def test_marks_typed_apart_are_composed_and_told(text):
    apart = unicodedata.normalize("NFD", text)
    assert texts(*paragraphs(apart)) == [text]
    assert [repair.after for repair in repairs(RepairKind.COMPOSED, *paragraphs(apart))] == [text]


def test_a_tone_typed_before_its_circumflex_is_put_right():
    assert texts(*paragraphs("thu\u0323\u0302c")) == texts(*paragraphs("thu\u0323\u0302c"))
    assert texts(*paragraphs("bo\u0323\u0302")) == ["bộ"]


@pytest.mark.parametrize("space", ["\u00a0", "\u2003", "\u2009", "\u202f", "\u3000", "\t", "  "])
def test_every_odd_space_is_a_plain_one(space):
    assert texts(*paragraphs(f"Quý{space}I{space}năm")) == ["Quý I năm"]


def test_invisible_characters_go():
    assert texts(*paragraphs("\ufeffTháng\u200b 5\u2060")) == ["Tháng 5"]


@pytest.mark.parametrize("bullet", ["\uf0b7", "\uf0a7", "\uf0d8", "\uf076", "\uf0fc\u00a0"])
def test_a_bullet_of_a_symbol_font_is_a_dash(bullet):
    assert texts(*paragraphs(f"{bullet} Sở Y tế", f"{bullet}Sở Nội vụ")) == [
        "- Sở Y tế",
        "- Sở Nội vụ",
    ]
    assert texts(SourceLine("Sở Y tế", label=bullet)) == ["- Sở Y tế"]


@pytest.mark.parametrize("bullet", ["•", "●", "▪", "◦", "–", "+", "*"])
def test_a_plain_bullet_stays_as_it_stands(bullet):
    assert texts(*paragraphs(f"{bullet} Sở Y tế")) == [f"{bullet} Sở Y tế"]


def test_a_line_feed_inside_a_paragraph_ends_a_line_only():
    assert texts(SourceLine("Sở giao\ncho phòng\nPhòng làm")) == ["Sở giao cho phòng", "Phòng làm"]
    assert texts(*lines("Sở giao\rcho phòng")) == ["Sở giao cho phòng"]
