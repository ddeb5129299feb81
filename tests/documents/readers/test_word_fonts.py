"""Text in the fonts of before Unicode comes in Unicode, with a repair for each paragraph."""

import pytest

from tests.documents.readers.making import font, p, r, read_body, shown
from tests.documents.readers.test_word_styles import DEFAULTS, named, style
from tests.domain.reading.old_text import encoded
from ttpl_desktop.domain.reading.repairing.charsets import Charset
from ttpl_desktop.domain.reading.source import Ending, Repair, RepairKind

TEXT = "Kế hoạch tổ chức thi hành pháp luật của Sở Xây dựng"
KINDS = [
    (".VnTime", Charset.TCVN3, RepairKind.TCVN3),
    (".VnArial", Charset.TCVN3, RepairKind.TCVN3),
    ("VNI-Times", Charset.VNI, RepairKind.VNI),
]


@pytest.mark.parametrize(("name", "charset", "kind"), KINDS)
def test_a_run_is_decoded_by_its_font(name, charset, kind):
    old = encoded(TEXT, charset)
    source = read_body(p(r(old, font(name))))
    assert shown(source) == [TEXT]
    assert source.repairs == (Repair(kind, old, TEXT),)


@pytest.mark.parametrize(
    "styles",
    [
        DEFAULTS.format(font(".VnTime")),
        style("Than", font(".VnTime"), more='w:default="1"'),
        style("Goc", font(".VnTime")) + style("Than", more='w:default="1"', based_on="Goc"),
    ],
)
def test_the_font_comes_from_styles_too(styles):
    assert shown(read_body(p(encoded(TEXT, Charset.TCVN3)), styles=styles)) == [TEXT]


def test_a_font_of_the_theme_is_never_an_old_one():
    styles = style("Than", font(".VnTime"))
    theme = r("Hà", '<w:rFonts w:asciiTheme="minor" w:hAnsiTheme="minor"/>')
    assert shown(read_body(p(theme, props=named("Than")), styles=styles)) == ["Hà"]


def test_a_capital_font_gives_capitals():
    old = encoded("kế hoạch", Charset.TCVN3)
    assert shown(read_body(p(r(old, font(".VnTimeH"))))) == ["KẾ HOẠCH"]


def test_only_the_runs_in_an_old_font_are_decoded():
    old = r(encoded("Kế hoạch", Charset.TCVN3), font(".VnTime"))
    assert shown(read_body(p(old, r(" số µ", font("Times New Roman"))))) == ["Kế hoạch số µ"]


def test_a_letter_split_over_two_runs_is_one_letter():
    before, after = encoded("hoạch", Charset.VNI)[:4], encoded("hoạch", Charset.VNI)[4:]
    runs = (r(half, font("VNI-Times")) for half in (before, after))
    assert shown(read_body(p(*runs))) == ["hoạch"]


def test_text_typed_in_unicode_under_an_old_font_is_left_alone():
    source = read_body(p(r("Sở ", font(".VnTime")), r("và có", "<w:b/>" + font(".VnTime"))))
    assert (shown(source), source.repairs) == (["Sở và có"], ())


def test_where_most_paragraphs_show_that_the_fonts_lie_all_stay():
    body = "".join(p(r(text, font(".VnTime"))) for text in ("Kế hoạch", "Sở Tư pháp", "có"))
    source = read_body(body)
    assert (shown(source), source.repairs) == (["Kế hoạch", "Sở Tư pháp", "có"], ())


def test_text_without_marks_needs_no_repair():
    source = read_body(p(r("Ban 2026", font(".VnTime"))))
    assert (shown(source), source.repairs) == (["Ban 2026"], ())


def test_the_lines_of_a_paragraph_are_one_repair():
    old = [r(encoded(text, Charset.TCVN3), font(".VnTime")) for text in ("Kế", "hoạch")]
    source = read_body(p(old[0], "<w:r><w:br/></w:r>", old[1]))
    assert [(line.text, line.ending) for line in source.blocks] == [
        ("Kế", Ending.BREAK),
        ("hoạch", Ending.PARAGRAPH),
    ]
    assert len(source.repairs) == 1
