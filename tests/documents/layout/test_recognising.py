"""The parts of papers as offices really set them, and files that are no papers at all."""

from __future__ import annotations

import dataclasses

from tests.documents.layout.building import Doc, P, Page
from tests.documents.layout.sound import (
    ANNEXED,
    FOOT,
    LETTERHEAD,
    PLAN,
    SENTENCE,
    SIGNATURE,
    TITLE,
    centered,
    rule,
)
from ttpl_desktop.documents.layout.checking import check_data
from ttpl_desktop.documents.layout.opening import package_of
from ttpl_desktop.documents.layout.reading import read_sheet
from ttpl_desktop.domain.layout.parts import Part, Recognised
from ttpl_desktop.domain.layout.recognising import recognise

NAME = "van-ban.docx"
TEXT = P(f"{SENTENCE}.")
LAST = P(f"{SENTENCE}./.")


def flow(**paras: P) -> Doc:
    """A paper without any table."""
    return Doc(PLAN.paras | paras, {"body": tuple(paras), "header": ("page_number",)})


def recognised(doc: Doc) -> Recognised:
    return recognise(read_sheet(package_of(doc.data(), NAME)).sheet)


def texts(doc: Doc, part: Part) -> list[str]:
    return [piece.text for piece in recognised(doc).of(part)]


def clauses(doc: Doc) -> set[str]:
    return {finding.clause for finding in check_data(doc.data(), NAME)}


def test_a_letterhead_in_lines_of_one_paragraph_is_told_apart():
    doc = PLAN.with_(
        parent={"text": "UBND TỈNH HÒA GIANG\nSỞ TƯ PHÁP"},
        office=None,
        nation={"text": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"},
        motto=None,
    )
    assert texts(doc, Part.PARENT) == ["UBND TỈNH HÒA GIANG"]
    assert texts(doc, Part.OFFICE) == ["SỞ TƯ PHÁP"]
    assert texts(doc, Part.MOTTO) == ["Độc lập - Tự do - Hạnh phúc"]
    assert clauses(doc) == {"office.bold"}


def test_a_letterhead_without_a_table_is_told_apart():
    doc = flow(**LETTERHEAD, **TITLE, text=TEXT, last=LAST)
    assert texts(doc, Part.OFFICE) == ["SỞ TƯ PHÁP"]
    assert texts(doc, Part.NUMBER) == ["Số: 05/KH-STP"]
    assert texts(doc, Part.TYPE_NAME) == ["KẾ HOẠCH"]


def test_an_office_of_two_lines_is_no_superior_with_its_office():
    doc = PLAN.with_(
        parent={"text": "ỦY BAN NHÂN DÂN", "bold": True},
        office={"text": "TỈNH HÒA GIANG"},
        office_rule=rule(16),
    )
    assert texts(doc, Part.OFFICE) == ["ỦY BAN NHÂN DÂN", "TỈNH HÒA GIANG"]
    assert clauses(doc) == set()


def test_a_number_and_a_date_that_are_still_open_are_no_faults():
    doc = PLAN.with_(
        number={"text": "Số:        /KH-STP"},
        date={"text": "Hòa Giang, ngày     tháng 01 năm 2026"},
    )
    assert clauses(doc) == set()


def test_a_line_typed_in_raised_underscores_is_measured_as_it_is_drawn():
    line = (
        '</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/><w:sz w:val="28"/></w:rPr><w:t>'
    )
    doc = PLAN.with_(motto_rule=dataclasses.replace(centered(""), text=f" {line}{'_' * 40}"))
    assert clauses(doc) == set()
    assert clauses(PLAN.with_(motto_rule=centered("_" * 40, bold=False))) == {"motto.rule-length"}


def test_a_letterhead_of_one_row_has_its_number_and_date():
    areas = {"left": (*PLAN.areas["left"], "number"), "right": (*PLAN.areas["right"], "date")}
    doc = dataclasses.replace(PLAN, areas=dict(PLAN.areas) | areas | {"left2": (), "right2": ()})
    assert texts(doc, Part.NUMBER) == ["Số: 05/KH-STP"]
    assert clauses(doc) == set()


def test_a_drawn_line_is_measured_wherever_it_hangs():
    def drawn(length_pt: int) -> str:
        line = f'<w:pict><v:line from="0pt,0" to="{length_pt}pt,0"/></w:pict>'
        return f"Độc lập - Tự do - Hạnh phúc</w:t></w:r><w:r>{line}</w:r><w:r><w:t>"

    sound, short = (PLAN.with_(motto={"text": drawn(n)}, motto_rule=None) for n in (172, 80))
    assert clauses(sound) == set()
    assert clauses(short) == {"motto.rule-length"}
    elsewhere = PLAN.with_(parent={"text": f"UBND TỈNH{drawn(172)[27:]}"}, motto_rule=None)
    assert "motto.rule" not in clauses(elsewhere)


def test_a_page_on_its_side_may_have_its_margins_turned_with_it():
    turned = Page(297, 210, top=30, right=20, bottom=15, left=20)
    doc = dataclasses.replace(ANNEXED, annex_page=turned)
    assert clauses(doc) == {"page.orientation"}


def test_a_decision_has_its_bases_behind_the_one_who_decides():
    doc = Doc(
        PLAN.paras
        | {
            "number": centered("Số: 05/QĐ-STP", 13, bold=False),
            "type_name": centered("QUYẾT ĐỊNH"),
            "title": centered("Về việc thành lập đoàn kiểm tra"),
            "title_rule": rule(30),
            "decider": dataclasses.replace(centered("GIÁM ĐỐC SỞ TƯ PHÁP"), before=6),
            "basis2": P("Theo đề nghị của Chánh Văn phòng Sở.", italic=True),
            "decides": centered("QUYẾT ĐỊNH:"),
            "article": P("Điều 1. Thành lập đoàn kiểm tra", bold=True),
        },
        dict(PLAN.areas)
        | {
            "body": (
                *TITLE,
                *("decider", "basis", "basis2", "decides", "article", "text", "last"),
            )
        },
    )
    assert len(texts(doc, Part.BASIS)) == 2
    assert texts(doc, Part.ARTICLE) == ["Điều 1. Thành lập đoàn kiểm tra"]
    assert clauses(doc) == set()


def test_an_opening_sentence_that_begins_as_a_basis_is_none():
    opening = f"Căn cứ Kế hoạch số 12/KH-UBND của UBND tỉnh, {SENTENCE.lower()} như sau:"
    doc = PLAN.with_(basis=None, basis2={"text": opening, "italic": False})
    assert texts(doc, Part.BASIS) == []
    assert clauses(doc) == set()


def test_a_signature_without_a_table_is_found():
    signed = {
        "signer_title": centered("GIÁM ĐỐC"),
        "signer_name": dataclasses.replace(SIGNATURE["signer_name"], bold=False),
    }
    doc = flow(**LETTERHEAD, **TITLE, text=TEXT, last=LAST, **FOOT, **signed)
    assert texts(doc, Part.RECIPIENT) == [FOOT["recipient"].text, FOOT["recipient2"].text]
    assert texts(doc, Part.SIGNER_NAME) == ["Nguyễn Văn Bình"]
    assert "signer-name.bold" in clauses(doc)


def test_a_column_of_data_called_noi_nhan_is_no_foot():
    doc = PLAN.with_(
        recipients={"text": "Nơi nhận"},
        recipient={"text": "Mức độ khẩn"},
        recipient2={"text": "Căn cứ pháp lý"},
        archive=None,
        **dict.fromkeys(SIGNATURE),
    )
    assert texts(doc, Part.RECIPIENTS) == []
    assert not [clause for clause in clauses(doc) if clause.startswith("recip")]


def test_a_paper_of_the_party_is_not_asked_for_the_national_name():
    head = {
        "committee": centered("TỈNH ỦY HÒA GIANG", bold=False),
        "party": centered("ĐẢNG CỘNG SẢN VIỆT NAM"),
        "number": centered("Số 05-KH/TU", bold=False),
    }
    doc = flow(**head, **TITLE, text=TEXT, last=LAST, **FOOT)
    assert "nation.present" not in clauses(doc)


def test_a_file_that_is_only_an_annex_is_not_asked_for_a_letterhead():
    doc = flow(annex=centered("Phụ lục"), name=centered("DANH MỤC"), text=TEXT)
    assert recognised(doc).is_attachment
    assert clauses(doc) == {"annex-reference.present"}


def test_the_plan_behind_the_decision_that_issues_it_is_judged_as_text():
    issued = {
        "type_name2": centered("KẾ HOẠCH"),
        "title2": centered("Theo dõi tình hình thi hành pháp luật"),
        "text2": dataclasses.replace(TEXT, align="left"),
    }
    doc = flow(**LETTERHEAD, **TITLE, text=TEXT, last=LAST, **FOOT, **SIGNATURE, **issued)
    assert "text.justified" in clauses(doc)


def test_words_in_old_letters_are_only_judged_by_their_page():
    doc = PLAN.with_(
        **{name: {"font": ".VnTime"} for name in ("parent", "office", "nation", "title")},
        text={"font": ".VnTime", "text": "C¸c phßng rµ so¸t v¨n b¶n."},
    )
    told = clauses(doc)
    assert "page.unicode" in told
    assert all(clause.startswith("page.") for clause in told)


def test_a_manual_that_is_no_paper_is_not_asked_for_a_letterhead_or_recipients():
    doc = flow(title=centered("HƯỚNG DẪN SỬ DỤNG PHẦN MỀM"), step=P("Bước 1", bold=True), text=TEXT)
    assert clauses(doc) == set()


def test_an_empty_file_has_no_finding():
    assert clauses(flow(nothing=P())) == set()
