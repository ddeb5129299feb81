"""The numbers that Word computes are computed as it does."""

import pytest

from tests.documents.readers.making import font, p, read_body, shown_body, tbl, tr
from ttpl_desktop.documents.readers.word_numbers import written

PLAN = (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("bullet", "-"))


def level(depth: int, form: str, text: str, more: str = "", start: str = "1") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def definition(*levels: str, number: int = 1, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{more}{"".join(levels)}</w:abstractNum>'


def use(number: int = 1, of: int = 1, more: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def li(depth: int, number: int = 1, text: str = "", style: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return p(text, props=f"{named}{num_pr(number, depth)}")


def num_pr(number: int, depth: int | None = None) -> str:
    level = "" if depth is None else f'<w:ilvl w:val="{depth}"/>'
    return f'<w:numPr>{level}<w:numId w:val="{number}"/></w:numPr>'


def levels(*wanted: tuple[str, str]) -> str:
    return definition(*(level(depth, *each) for depth, each in enumerate(wanted)))


def labels(depths: list[int], numbering: str) -> list[str]:
    return shown_body("".join(map(li, depths)), numbering=numbering)


def test_the_numbers_of_a_plan_are_computed():
    numbering = levels(*PLAN) + use()
    expected = ["I.", "1.", "a)", "b)", "-", "2.", "a)", "II.", "1."]
    assert labels([0, 1, 2, 2, 3, 1, 2, 0, 1], numbering) == expected


def test_a_number_may_hold_those_above_it_and_words():
    numbering = levels(("upperRoman", "Phần %1"), ("decimal", "Điều %1.%2:")) + use()
    assert labels([0, 1, 1, 0, 1], numbering) == [
        *("Phần I", "Điều I.1:", "Điều I.2:"),
        *("Phần II", "Điều II.1:"),
    ]


def test_a_legal_number_has_digits_throughout():
    numbers = definition(level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2.", "<w:isLgl/>"))
    assert labels([0, 1], numbers + use()) == ["I.", "1.1."]


@pytest.mark.parametrize(
    ("form", "number", "expected"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 7, "07"),
        ("lowerRoman", 4, "iv"),
        ("upperRoman", 0, "0"),
        ("lowerLetter", 5, "e"),
        ("lowerLetter", 27, "aa"),
        ("upperLetter", 26, "Z"),
        ("none", 3, ""),
        ("thaiCounting", 3, "3"),
    ],
)
def test_each_form_is_written_as_word_shows_it(form, number, expected):
    assert written(form, number) == expected


def test_a_letter_of_word_is_kept_where_vietnamese_would_count_otherwise():
    assert labels([0] * 5, levels(("lowerLetter", "%1)")) + use())[3:] == ["d)", "e)"]


def test_two_lists_of_one_definition_go_on_and_an_override_begins_anew():
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = levels(("decimal", "%1.")) + use(1) + use(2) + use(3, more=override)
    body = li(0, 1) + li(0, 2) + li(0, 3) + li(0, 3) + li(0, 1)
    assert shown_body(body, numbering=numbering) == ["1.", "2.", "5.", "6.", "7."]


def test_an_override_may_bring_its_own_level():
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "decimal", "%1/")}</w:lvlOverride>'
    numbering = levels(("decimal", "%1.")) + use(more=own)
    assert labels([0], numbering) == ["1/"]


def test_a_level_may_count_on_through_those_above_it():
    onward = level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')
    numbering = definition(level(0, "upperRoman", "%1."), onward) + use()
    assert labels([0, 1, 0, 1], numbering) == ["I.", "1.", "II.", "2."]


def test_a_list_stands_in_the_style_of_its_paragraphs():
    styles = (
        f'<w:style w:styleId="De"><w:pPr>{num_pr(1)}</w:pPr></w:style>'
        '<w:style w:styleId="Con"><w:basedOn w:val="De"/></w:style>'
    )
    numbers = definition(
        level(0, "decimal", "%1."), level(1, "decimal", "%1.%2.", '<w:pStyle w:val="Con"/>')
    )
    body = "".join(p(props=f'<w:pStyle w:val="{style}"/>') for style in ("De", "Con", "De"))
    assert shown_body(body, styles=styles, numbering=numbers + use()) == ["1.", "1.1.", "2."]


def test_list_zero_takes_a_paragraph_out_of_the_list_of_its_style():
    styles = f'<w:style w:styleId="De"><w:pPr>{num_pr(1)}</w:pPr></w:style>'
    body = li(0, 0, "chữ", style="De") + p(props='<w:pStyle w:val="De"/>')
    numbering = levels(("decimal", "%1.")) + use()
    assert shown_body(body, styles=styles, numbering=numbering) == ["chữ", "1."]


def test_a_definition_may_stand_behind_a_numbering_style():
    styles = f'<w:style w:type="numbering" w:styleId="DS"><w:pPr>{num_pr(2)}</w:pPr></w:style>'
    link = definition(number=1, more='<w:numStyleLink w:val="DS"/>')
    real = definition(level(0, "decimal", "%1)"), number=2)
    numbering = link + real + use(1, of=1) + use(2, of=2)
    assert shown_body(li(0) + li(0), styles=styles, numbering=numbering) == ["1)", "2)"]


def test_definitions_that_link_in_a_circle_give_no_number():
    styles = "".join(
        f'<w:style w:type="numbering" w:styleId="S{n}"><w:pPr>{num_pr(n)}</w:pPr></w:style>'
        for n in (1, 2)
    )
    circle = definition(number=1, more='<w:numStyleLink w:val="S2"/>')
    circle += definition(number=2, more='<w:numStyleLink w:val="S1"/>')
    numbering = circle + use(1, of=1) + use(2, of=2)
    assert shown_body(li(0, text="chữ"), styles=styles, numbering=numbering) == ["chữ"]


@pytest.mark.parametrize(
    ("text", "expected"), [("\uf0b7", "•"), ("\uf02d", "-"), ("+", "+"), ("\uf0fc", "•"), ("", "")]
)
def test_a_bullet_is_a_character_of_every_font(text, expected):
    assert labels([0], levels(("bullet", text)) + use()) == [expected]


def test_the_number_of_an_empty_cell_is_kept():
    cell = "<w:tc>" + li(0) + "</w:tc>"
    numbering = levels(("decimal", "%1")) + use()
    table = tbl(tr(cell, "một"), tr(cell, "hai"))
    assert shown_body(table, numbering=numbering) == ["1", "một", "2", "hai"]


def test_words_of_a_number_in_an_old_font_are_decoded():
    look = f"<w:rPr>{font('.VnTime')}</w:rPr>"
    numbering = definition(level(0, "decimal", "§iÒu %1.", look)) + use()
    assert labels([0], numbering) == ["Điều 1."]


def test_only_the_first_line_of_a_paragraph_has_the_number():
    body = p("một", "<w:r><w:br/></w:r>", "hai", props=num_pr(1, 0))
    source = read_body(body, numbering=levels(("decimal", "%1.")) + use())
    assert [line.label for line in source.blocks] == ["1.", ""]


@pytest.mark.parametrize("start", ["-5", "999999999999", "x", "32767"])
def test_a_start_that_no_list_has_does_no_harm(start):
    numbering = definition(level(0, "upperRoman", "%1.", start=start)) + use()
    assert len(labels([0, 0], numbering)) == 2


def test_a_pattern_without_end_is_cut_off():
    numbering = definition(level(0, "decimal", "%1" * 100_000)) + use()
    assert {len(label) for label in labels([0] * 9, numbering)} == {128}


def test_a_list_or_level_that_is_not_there_gives_no_number():
    assert shown_body(li(8, text="a") + li(0, 99, "b"), numbering=levels(*PLAN) + use()) == [
        "a",
        "b",
    ]
