"""A paragraph of a Word file gives the words that its page shows, and no others."""

import pytest

from tests.documents.readers.making import p, r, read_body, shown, shown_body, tbl, tr
from ttpl_desktop.domain.reading.source import Ending, SourceLine

BOX = "<w:txbxContent>{}</w:txbxContent>"


def field(command: str, result: str) -> str:
    return "".join(
        f"<w:r>{inner}</w:r>"
        for inner in (
            '<w:fldChar w:fldCharType="begin"/>',
            f"<w:instrText>{command}</w:instrText>",
            '<w:fldChar w:fldCharType="separate"/>',
            f"<w:t>{result}</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )


WRAPPERS = [
    "<w:hyperlink>{}</w:hyperlink>",
    "<w:ins>{}</w:ins>",
    "<w:moveTo>{}</w:moveTo>",
    "<w:smartTag>{}</w:smartTag>",
    "<w:customXml>{}</w:customXml>",
    "<w:sdt><w:sdtPr><w:t>x</w:t></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
    '<w:fldSimple w:instr=" REF a ">{}</w:fldSimple>',
    "<w:unheardOf><w:deeper>{}</w:deeper></w:unheardOf>",
]


@pytest.mark.parametrize("wrapper", WRAPPERS)
def test_words_are_read_through_whatever_wraps_a_run(wrapper):
    assert shown_body(p("Sở ", wrapper.format(r("Tư pháp")), " báo cáo")) == ["Sở Tư pháp báo cáo"]


@pytest.mark.parametrize("wrapper", [WRAPPERS[1], WRAPPERS[4], WRAPPERS[5]])
def test_paragraphs_are_read_through_whatever_wraps_them(wrapper):
    assert shown_body(wrapper.format(p("một") + p("hai"))) == ["một", "hai"]


@pytest.mark.parametrize(
    "gone",
    [
        "<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>",
        f"<w:moveFrom>{r('cũ')}</w:moveFrom>",
        r("cũ", "<w:vanish/>"),
        field(" PAGE ", "7"),
        field(" NUMPAGES \\* Arabic ", "70"),
        f'<w:fldSimple w:instr="PAGE">{r("7")}</w:fldSimple>',
        '<w:r><w:instrText>HYPERLINK "http://vi.du"</w:instrText></w:r>',
        "<w:commentRangeStart/>",
    ],
)
def test_what_the_page_does_not_show_is_left_out(gone):
    assert shown_body(p("trước", gone, " sau")) == ["trước sau"]


def test_a_property_that_is_switched_off_hides_nothing():
    assert shown_body(p(r("thấy", '<w:vanish w:val="0"/>'))) == ["thấy"]


def test_the_result_of_a_field_is_text():
    assert shown_body(p(field(" DATE ", "06/02/2026"))) == ["06/02/2026"]


def test_a_field_inside_a_command_is_no_text_and_inside_a_result_it_is():
    inner = field(" DATE ", "trong")
    in_command = field(" IF ", "ngoài").replace(
        "</w:instrText></w:r>", f"</w:instrText></w:r>{inner}"
    )
    assert shown_body(p(in_command)) == ["ngoài"]
    in_result = field(" REF a ", "ngoài ").replace("</w:t></w:r>", f"</w:t></w:r>{inner}")
    assert shown_body(p(in_result)) == ["ngoài trong"]


def test_a_field_left_open_by_damage_does_not_swallow_the_file():
    begin = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>'
    separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    assert shown_body(p(begin, "mất") + p("còn")) == ["", "còn"]
    assert shown_body(p(begin, separate, "7") + p("còn")) == ["", "còn"]


def test_fields_open_without_end_are_bounded():
    open_one = '<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>'
    assert shown_body(p(open_one * 20_000, "chữ")) == ["chữ"]


def test_a_result_may_run_over_paragraphs():
    begin = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText></w:r>'
    separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert shown_body(p(begin, separate, "một") + p("hai", end)) == ["một", "hai"]


def test_tabs_hyphens_and_symbols_are_characters():
    run = "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/></w:r>"
    symbols = '<w:r><w:sym w:char="F02D"/><w:sym w:char="F0B7"/><w:sym w:char="đâu"/></w:r>'
    assert shown_body(p(run, symbols)) == ["a\tb-c\xad-•"]


def test_the_text_of_formulas_is_kept():
    formula = "<m:oMath><m:r><m:t>x + 1</m:t></m:r></m:oMath>"
    assert shown_body(p("bằng ", formula)) == ["bằng x + 1"]


def test_a_soft_break_ends_a_line_and_not_the_paragraph():
    blocks = read_body(p("UBND TỈNH", "<w:r><w:br/></w:r>", "BÌNH MINH")).blocks
    assert [(line.text, line.ending) for line in blocks] == [
        ("UBND TỈNH", Ending.BREAK),
        ("BÌNH MINH", Ending.PARAGRAPH),
    ]


def test_a_page_break_ends_what_stands_before_it():
    blocks = read_body(p("hết.", '<w:r><w:br w:type="page"/></w:r>', "PHỤ LỤC")).blocks
    assert [line.ending for line in blocks] == [Ending.PARAGRAPH, Ending.PARAGRAPH]


def test_an_empty_paragraph_is_an_empty_line():
    line = SourceLine("", bold=False, centred=False)
    assert read_body(p()).blocks == (line,)


@pytest.mark.parametrize("mark", ["del", "moveFrom"])
def test_a_deleted_paragraph_end_joins_the_paragraphs(mark):
    gone = f"<w:rPr><w:{mark}/></w:rPr>"
    assert shown_body(p("một ", props=gone) + p("hai")) == ["một hai"]
    assert shown_body(p(props=gone) + tbl(tr("a", "b"))) == ["a", "b"]
    assert shown_body(p("một", props=gone) + tbl(tr("a", "b"))) == ["một", "a", "b"]
    assert shown_body(p("một", props=gone)) == ["một"]


def test_a_text_box_follows_its_paragraph_and_is_read_once():
    old = f"<w:pict><v:shape><v:textbox>{BOX.format(p('khung'))}</v:textbox></v:shape></w:pict>"
    new = f"<w:drawing><wps:txbx>{BOX.format(p('khung'))}</wps:txbx></w:drawing>"
    both = (
        f"<w:r><mc:AlternateContent><mc:Choice>{new}</mc:Choice>"
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    for run in (both, f"<w:r>{old}</w:r>", both.replace(new, "<w:drawing/>")):
        assert shown_body(p("neo", run) + p("sau")) == ["neo", "khung", "sau"]


def test_text_set_in_capitals_comes_in_capitals():
    assert shown_body(p(r("Kế hoạch", "<w:caps/>"))) == ["KẾ HOẠCH"]


def test_notes_follow_the_body_in_the_order_of_their_marks():
    def note(number: int, text: str) -> str:
        return f'<w:footnote w:id="{number}">{p(text)}{p("tiếp")}</w:footnote>'

    def mark(number: int) -> str:
        return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'

    body = p("một", mark(5), mark(9)) + p("hai", mark(2))
    notes = note(2, "chú hai") + note(5, "chú một") + note(7, "không ai gọi")
    assert shown_body(body, footnotes=notes) == [
        *("một", "hai"),
        *("[1] chú một", "tiếp"),
        *("[3] chú hai", "tiếp"),
    ]


SECTION = '<w:sectPr>{}<w:headerReference w:type="{}" r:id="header"/></w:sectPr>'
COUNTRY = "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"


@pytest.mark.parametrize(
    ("body", "header", "first", "taken"),
    [
        ("KẾ HOẠCH", COUNTRY, True, True),
        ("KẾ HOẠCH", COUNTRY, False, True),
        ("KẾ HOẠCH", "SỞ XÂY DỰNG", True, True),
        ("KẾ HOẠCH", "Kế hoạch năm", False, False),
        ("KẾ HOẠCH", "", True, False),
        (COUNTRY.replace("HOÀ", "HÒA"), "SỞ XÂY DỰNG", True, False),
    ],
)
def test_a_header_is_read_only_where_it_is_the_letterhead(body, header, first, taken):
    section = SECTION.format("<w:titlePg/>" if first else "", "first" if first else "default")
    source = read_body(p(body) + section, header=p(header, field("PAGE", "1")))
    assert shown(source) == ([header, body] if taken else [body])
