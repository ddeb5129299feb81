"""Bold, centred, hidden and font are resolved through styles as Word does."""

import pytest

from tests.documents.readers.making import p, r, read_body, shown_body

DEFAULTS = "<w:docDefaults><w:rPrDefault><w:rPr>{}</w:rPr></w:rPrDefault></w:docDefaults>"


def style(name: str, run: str = "", paragraph: str = "", based_on: str = "", more: str = "") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:styleId="{name}" {more}>{base}<w:pPr>{paragraph}</w:pPr>'
        f"<w:rPr>{run}</w:rPr></w:style>"
    )


def named(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def look(body: str, styles: str = "") -> tuple[bool | None, bool | None]:
    [line] = read_body(body, styles=styles).blocks
    return line.bold, line.centred


CENTRED = '<w:jc w:val="center"/>'
CHAIN = (
    style("Ong", "<w:b/>", CENTRED) + style("Cha", based_on="Ong") + style("Con", based_on="Cha")
)


def test_a_look_comes_down_a_chain_of_styles():
    assert look(p("chữ", props=named("Con")), CHAIN) == (True, True)


def test_a_nearer_style_and_the_paragraph_itself_say_otherwise():
    nearer = CHAIN + style("Chau", '<w:b w:val="0"/>', '<w:jc w:val="both"/>', "Con")
    assert look(p("chữ", props=named("Chau")), nearer) == (False, False)
    own = p(r("chữ", '<w:b w:val="false"/>'), props=named("Con") + '<w:jc w:val="left"/>')
    assert look(own, CHAIN) == (False, False)


def test_the_default_style_and_the_defaults_of_the_file_stand_behind_all():
    default = style("Thuong", paragraph=CENTRED, more='w:default="1" w:type="paragraph"')
    assert look(p("chữ"), DEFAULTS.format("<w:b/>") + default) == (True, True)
    assert look(p("chữ", props=named("khôngcó")), default) == (False, True)


def test_bold_of_the_run_style_on_bold_of_the_paragraph_style_is_plain():
    styles = CHAIN + style("Manh", "<w:b/>", more='w:type="character"')
    run = r("chữ", '<w:rStyle w:val="Manh"/>')
    assert look(p(run), styles) == (True, False)
    assert look(p(run, props=named("Con")), styles) == (False, True)


def test_a_paragraph_is_bold_when_all_its_words_are():
    bold, plain, blank = r("đậm", "<w:b/>"), r("thường"), r("  ")
    assert [look(p(*runs))[0] for runs in ((bold, blank), (bold, plain), (blank,), ())] == [
        *(True, False, False, False)
    ]


@pytest.mark.parametrize("link", ["A", "B"])
def test_styles_based_on_each_other_end_where_the_circle_closes(link):
    circle = style("A", "<w:b/>", based_on=link) + style("B", paragraph=CENTRED, based_on="A")
    assert look(p("chữ", props=named("B")), circle) == (True, True)


def test_a_chain_of_styles_without_end_is_followed_only_so_far():
    many = "".join(style(f"S{n}", based_on=f"S{n + 1}") for n in range(2_000))
    body = "".join(p("chữ", props=named(f"S{n}")) for n in range(2_000))
    assert len(read_body(body, styles=many + style("S2000", "<w:vanish/>")).blocks) == 2_000


def test_a_style_may_hide_text():
    styles = style("An", "<w:vanish/>", more='w:type="character"')
    assert shown_body(p("thấy", r("ẩn", '<w:rStyle w:val="An"/>')), styles=styles) == ["thấy"]
