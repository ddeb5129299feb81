"""Formatting resolved as Word does, seen through the sheet that is read."""

from __future__ import annotations

import pytest

from tests.documents.readers.making import archive, entries, part, relations
from ttpl_desktop.documents.layout.reading import read_sheet
from ttpl_desktop.documents.readers.word_package import Package
from ttpl_desktop.domain.layout.finding import Story
from ttpl_desktop.domain.layout.sheet import Align, Face, Para, Setting, Sheet, Spacing

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"


def sheet_of(body: str, **parts: str) -> Sheet:
    made = entries(body, **{name: xml for name, xml in parts.items() if name != "theme"})
    if "theme" in parts:
        made["word/theme.xml"] = parts["theme"]
        kinds = {name: f"{name}.xml" for name in parts}
        made["word/_rels/document.xml.rels"] = relations(kinds)
    return read_sheet(Package(archive(made), "tep.docx")).sheet


def first(body: str, **parts: str) -> Para:
    return sheet_of(body, **parts).paras[0]


def face(body: str, **parts: str) -> Face:
    return first(body, **parts).spoken[0].face


def setting(body: str, **parts: str) -> Setting:
    return first(body, **parts).setting


def para(run: str = "", props: str = "", text: str = "Nội dung") -> str:
    return f"<w:p><w:pPr>{props}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def style(name: str, inner: str, *, based: str = "", kind: str = "paragraph") -> str:
    basis = f'<w:basedOn w:val="{based}"/>' if based else ""
    default = ' w:default="1"' if name == "Normal" else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}"{default}>{basis}{inner}</w:style>'


def run_props(inner: str) -> str:
    return f"<w:rPr>{inner}</w:rPr>"


def defaults(inner: str) -> str:
    return f"<w:docDefaults><w:rPrDefault>{run_props(inner)}</w:rPrDefault></w:docDefaults>"


SIZE = '<w:sz w:val="{}"/>'
LOOKS_A = '<w:pStyle w:val="A"/>'
BOLD_A = style("A", run_props("<w:b/>"))
TABLE = (
    '<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblLook w:firstRow="1"/></w:tblPr>'
    "<w:tr><w:tc>{}</w:tc></w:tr><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>"
)


def test_without_styles_the_letters_are_those_that_word_takes():
    assert face(para()) == Face("Times New Roman", "Times New Roman", 10)


def test_defaults_then_styles_then_the_run_decide_the_size():
    styles = (
        defaults(SIZE.format(20))
        + style("Normal", run_props(SIZE.format(22)))
        + style("A", run_props(SIZE.format(26)), based="Normal")
    )
    sizes = [
        face(para(), styles=defaults(SIZE.format(20))).size,
        face(para(), styles=styles).size,
        face(para(props=LOOKS_A), styles=styles).size,
        face(para(SIZE.format(30), LOOKS_A), styles=styles).size,
    ]
    assert sizes == [10, 11, 13, 15]


def test_a_circle_of_styles_ends():
    styles = style("A", run_props("<w:i/>"), based="B") + style("B", "", based="A")
    assert face(para(props=LOOKS_A), styles=styles).italic


def test_bold_in_the_styles_of_paragraph_and_run_is_not_bold():
    styles = BOLD_A + style("C", run_props("<w:b/>"), kind="character")
    named = '<w:rStyle w:val="C"/>'
    assert face(para(named), styles=styles).bold
    assert not face(para(named, LOOKS_A), styles=styles).bold
    assert face(para(f"{named}<w:b/>", LOOKS_A), styles=styles).bold


def test_a_style_may_turn_off_what_the_one_behind_it_turns_on():
    styles = BOLD_A + style("B", run_props('<w:b w:val="0"/>'), based="A")
    assert not face(para(props='<w:pStyle w:val="B"/>'), styles=styles).bold


def test_a_table_style_reaches_its_cells_and_its_first_row():
    look = (
        run_props("<w:i/>")
        + f'<w:tblStylePr w:type="firstRow">{run_props("<w:b/>")}</w:tblStylePr>'
    )
    styles = style("T", look, kind="table")
    head, below = sheet_of(TABLE.format(para(), para()), styles=styles).paras
    assert (head.spoken[0].face.bold, below.spoken[0].face.bold) == (True, False)
    assert head.spoken[0].face.italic
    assert below.spoken[0].face.italic


def test_the_style_of_the_paragraph_stands_before_that_of_its_table():
    styles = style("T", run_props(SIZE.format(20)), kind="table") + style(
        "A", run_props(SIZE.format(28))
    )
    body = TABLE.format(para(props=LOOKS_A), para())
    sizes = [each.spoken[0].face.size for each in sheet_of(body, styles=styles).paras]
    assert sizes == [14, 10]


def test_a_font_of_the_theme_is_the_one_that_the_theme_names():
    theme = (
        f'<a:theme xmlns:a="{DRAWING}"><a:fontScheme><a:majorFont><a:latin typeface="Cambria"/>'
        '</a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme>'
        "</a:theme>"
    )
    styles = part("styles", defaults('<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsi="Arial"/>'))
    told = face(para(), styles=styles[styles.index(">") + 1 : -len("</w:styles>")], theme=theme)
    assert (told.font, told.marked_font) == ("Calibri", "Arial")


@pytest.mark.parametrize(
    ("color", "told"),
    [
        ('<w:color w:val="auto"/>', ""),
        ('<w:color w:val="000000"/>', ""),
        ('<w:color w:val="ff0000"/>', "FF0000"),
        ('<w:color w:val="auto" w:themeColor="text1"/>', ""),
        ('<w:color w:val="auto" w:themeColor="accent1"/>', "accent1"),
    ],
)
def test_colours(color, told):
    assert face(para(color)).color == told


def test_spaces_and_indents_come_from_style_and_paragraph():
    styles = style(
        "A",
        '<w:pPr><w:spacing w:before="120" w:line="360" w:lineRule="auto"/>'
        '<w:ind w:left="567" w:hanging="567"/><w:jc w:val="both"/></w:pPr>',
    )
    told = setting(para(props=f'{LOOKS_A}<w:spacing w:after="60"/>'), styles=styles)
    assert (told.before, told.after, told.line, told.spacing) == (6, 3, 1.5, Spacing.LINES)
    assert (told.align, round(told.left), told.first_line) == (Align.JUSTIFY, 10, 0)


def test_the_strict_names_of_sides_and_lengths_with_units_are_read():
    told = setting(para(props='<w:ind w:start="1cm" w:firstLine="12.7mm"/><w:jc w:val="end"/>'))
    assert (told.left, told.first_line, told.align) == (10, 22.7, Align.RIGHT)


def test_a_list_gives_its_indents_and_the_paragraph_stands_before_it():
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/><w:pPr><w:ind w:left="1134" w:hanging="567"/></w:pPr></w:lvl>'
        '</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>'
    )
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>'
    told = first(para(props=listed), numbering=numbering)
    assert told.label == "1."
    assert round(told.setting.first_line or 0) == 10
    own = setting(para(props=f'{listed}<w:ind w:left="0" w:firstLine="720"/>'), numbering=numbering)
    assert own.first_line == 12.7


def test_a_line_that_begins_with_a_tab_begins_nobody_knows_where():
    body = "<w:p><w:r><w:tab/><w:t>Nội dung</w:t></w:r></w:p>"
    assert setting(body).first_line is None


def test_deleted_and_hidden_words_are_not_there():
    body = (
        f"<w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins>{'<w:r><w:t>mới</w:t></w:r>'}"
        "</w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>"
    )
    assert first(body).text == "mới"


def test_the_words_of_content_controls_and_links_are_there():
    body = (
        "<w:p><w:sdt><w:sdtContent><w:r><w:t>Sở </w:t></w:r></w:sdtContent></w:sdt>"
        "<w:hyperlink><w:r><w:t>Tư pháp</w:t></w:r></w:hyperlink></w:p>"
    )
    assert first(body).text == "Sở Tư pháp"


def test_each_section_has_its_page_and_keeps_the_header_of_the_one_before():
    upright = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1701" w:top="-1134"/>'
    aside = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:titlePg/>'
    reference = '<w:headerReference w:type="default" r:id="header"/>'
    body = (
        f"<w:p><w:pPr><w:sectPr>{reference}{upright}</w:sectPr></w:pPr></w:p>"
        f"{para()}<w:sectPr>{aside}</w:sectPr>"
    )
    sheet = sheet_of(body, header=para(text="đầu trang"))
    one, two = sheet.sections
    assert [each.is_landscape for each in sheet.sections] == [False, True]
    assert (one.left, one.top, two.left) == (
        pytest.approx(30, abs=0.1),
        pytest.approx(20, abs=0.1),
        None,
    )
    assert one.heads == two.heads
    assert sheet.paras[one.heads[0]].story is Story.HEADER
    assert [each.section for each in sheet.body] == [0, 1]


def test_the_page_number_is_told_from_words():
    field = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'
    told = first(f"<w:p>{field}</w:p>")
    assert told.text == ""
    assert len(told.page_numbers) == 1


def test_an_underline_of_a_paragraph_comes_from_its_style():
    styles = style("A", '<w:pPr><w:pBdr><w:bottom w:val="dashed"/></w:pBdr></w:pPr>')
    body = f'{para(props=LOOKS_A)}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    [rule] = first(body, styles=styles).rules
    assert not rule.is_solid


def test_a_row_of_a_text_box_is_read_as_a_frame():
    box = f"<w:pict><v:shape><v:textbox><w:txbxContent>{para(text='KHẨN')}</w:txbxContent>"
    body = f"<w:p><w:r>{box}</v:textbox></v:shape></w:pict></w:r></w:p>"
    assert [each.story for each in sheet_of(body).paras] == [Story.BODY, Story.BOX]


def test_a_drawn_line_has_its_length():
    placed = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    drawing = (
        f'<w:drawing><wp:anchor xmlns:wp="{placed}" xmlns:a="{DRAWING}">'
        '<wp:extent cx="1800000" cy="0"/><a:prstGeom prst="line"/></wp:anchor></w:drawing>'
    )
    old = '<w:pict><v:line from="10pt,2pt" to="82pt,2pt"/></w:pict>'
    for drawn, length in ((drawing, 50), (old, 25.4)):
        [rule] = first(f"<w:p><w:r>{drawn}</w:r></w:p>").rules
        assert rule.length_mm == pytest.approx(length)
        assert rule.floats
