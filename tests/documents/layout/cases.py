"""For each clause a sound paper and the same paper with one thing spoilt."""

from __future__ import annotations

import dataclasses
from typing import Any

from tests.documents.layout.building import Doc, P, Page
from tests.documents.layout.sound import ANNEXED, LETTER, PLAN, RULES, SENTENCE, STAMPED, rule
from ttpl_desktop.domain.layout.look_rules import LOOK_RULES, Aspect, LookRule
from ttpl_desktop.domain.layout.parts import Part


@dataclasses.dataclass(frozen=True)
class Case:
    """The spoilt paper breaks the one clause and no other."""

    sound: Doc
    spoilt: Doc


def case(sound: Doc, **changes: Any) -> Case:
    return Case(sound, sound.with_(**changes))


def text(sound: Doc, name: str, wrong: str) -> Case:
    """The words of one paragraph are wrong."""
    return case(sound, **{name: {"text": wrong}})


def said(wrong: str) -> Case:
    """A sentence of the plan is worded wrongly."""
    return text(PLAN, "text2", f"Theo quy định, {wrong} và các văn bản có liên quan.")


_PLACES: dict[Part, tuple[Doc, str]] = {
    Part.NATION: (PLAN, "nation"),
    Part.MOTTO: (PLAN, "motto"),
    Part.PARENT: (PLAN, "parent"),
    Part.OFFICE: (PLAN, "office"),
    Part.NUMBER: (PLAN, "number"),
    Part.DATE: (PLAN, "date"),
    Part.SUBJECT: (LETTER, "subject"),
    Part.TYPE_NAME: (PLAN, "type_name"),
    Part.TITLE: (PLAN, "title"),
    Part.BASIS: (PLAN, "basis"),
    Part.DIVISION: (RULES, "division"),
    Part.DIVISION_TITLE: (RULES, "division_title"),
    Part.SUBDIVISION: (RULES, "subdivision"),
    Part.SUBDIVISION_TITLE: (RULES, "subdivision_title"),
    Part.SECTION: (PLAN, "section"),
    Part.ARTICLE: (RULES, "article"),
    Part.CLAUSE: (RULES, "item"),
    Part.POINT: (PLAN, "point"),
    Part.TEXT: (PLAN, "text"),
    Part.SIGNER_TITLE: (PLAN, "signer_title"),
    Part.SIGNER_NAME: (PLAN, "signer_name"),
    Part.ADDRESSEE: (LETTER, "addressee"),
    Part.ADDRESSEE_LINE: (LETTER, "addressee_line"),
    Part.RECIPIENTS: (PLAN, "recipients"),
    Part.RECIPIENT: (PLAN, "recipient"),
    Part.ARCHIVE: (PLAN, "archive"),
    Part.ANNEX: (ANNEXED, "annex"),
    Part.ANNEX_TITLE: (ANNEXED, "annex_title"),
    Part.ANNEX_REFERENCE: (ANNEXED, "annex_reference"),
    Part.URGENCY: (STAMPED, "urgency"),
    Part.CIRCULATION: (STAMPED, "circulation"),
    Part.DRAFTER: (LETTER, "drafter"),
    Part.ADDRESS: (LETTER, "address"),
    Part.COPY: (STAMPED, "copy"),
}
_SPOILT: dict[Aspect, dict[str, Any]] = {
    Aspect.SIZE: {"size": 16},
    Aspect.BOLD: {"bold": False},
    Aspect.PLAIN: {"bold": True},
    Aspect.ITALIC: {"italic": False},
    Aspect.UPRIGHT: {"italic": True},
    Aspect.LOWER: {"caps": True},
    Aspect.CENTERED: {"align": "left"},
}


def _of_look(look: LookRule, aspect: Aspect) -> Case:
    sound, name = _PLACES[look.part]
    if aspect is Aspect.CAPITALS:
        return text(sound, name, sound.paras[name].text.capitalize())
    return case(sound, **{name: _SPOILT[aspect]})


LOOKS = {
    clause.id: _of_look(look, aspect)
    for look in LOOK_RULES
    for aspect, clause in look.clauses().items()
}

_LONG = P(f"{SENTENCE}. " * 45 + ".")
PAGES = {
    "page.size": case(PLAN, page=Page(width=216, height=279)),
    "page.orientation": case(ANNEXED, annex_page=Page(297, 210)),
    "page.margin-top": case(PLAN, page=Page(top=30)),
    "page.margin-bottom": case(PLAN, page=Page(bottom=15)),
    "page.margin-left": case(PLAN, page=Page(left=25)),
    "page.margin-right": case(PLAN, page=Page(right=25)),
    "page.font": case(PLAN, text={"font": "Arial"}),
    "page.unicode": case(PLAN, text={"text": "C¸c phßng rµ so¸t v¨n b¶n.", "font": ".VnTime"}),
    "page.color": case(PLAN, text={"color": "FF0000"}),
    "page-number.present": Case(
        PLAN.with_(text=_LONG), PLAN.with_(text=_LONG, page_number={"field": "", "text": ""})
    ),
    "page-number.position": Case(
        PLAN,
        dataclasses.replace(
            PLAN, areas=dict(PLAN.areas) | {"header": (), "footer": ("page_number",)}
        ),
    ),
    "page-number.centered": case(PLAN, page_number={"align": "right"}),
    "page-number.size": case(PLAN, page_number={"size": 11}),
    "page-number.upright": case(PLAN, page_number={"italic": True}),
    "page-number.plain": case(PLAN, page_number={"bold": True}),
    "page-number.arabic": case(PLAN, page=Page(number_format="upperRoman")),
    "page-number.start": case(PLAN, page=Page(start=5)),
    "page-number.first": case(PLAN, page=Page(own_first=False)),
    "page-number.annex": case(ANNEXED, annex_page=Page(start=None)),
}
HEADS = {
    "nation.present": case(PLAN, nation=None, motto=None, motto_rule=None),
    "nation.words": text(PLAN, "nation", "CỘNG HÒA XÃ HÔI CHỦ NGHĨA VIỆT NAM"),
    "nation.position": case(PLAN, is_nation_left=True),
    "nation.line-spacing": case(PLAN, nation={"line": 360}),
    "motto.present": case(PLAN, motto=None, motto_rule=None),
    "motto.words": text(PLAN, "motto", "Độc lập - tự do - hạnh phúc"),
    "motto.hyphens": text(PLAN, "motto", "Độc lập – Tự do – Hạnh phúc"),
    "office.present": case(PLAN, parent=None, office=None, office_rule=None),
    "office.line-spacing": case(PLAN, office={"line": 360}),
    "number.present": case(PLAN, number=None),
    "number.word": text(PLAN, "number", "SỐ: 05/KH-STP"),
    "number.colon": text(PLAN, "number", "Số 05/KH-STP"),
    "number.leading-zero": text(PLAN, "number", "Số: 5/KH-STP"),
    "number.slash": text(PLAN, "number", "Số: 05-KH/STP"),
    "number.hyphens": text(PLAN, "number", "Số: 05/KH – STP"),
    "number.capitals": text(PLAN, "number", "Số: 05/KH-Stp"),
    "number.type": text(PLAN, "number", "Số: 05/BC-STP"),
    "date.present": case(PLAN, date=None),
    "date.words": text(PLAN, "date", "Hòa Giang, ngày 05/01/2026"),
    "date.leading-zero": text(PLAN, "date", "Hòa Giang, ngày 5 tháng 01 năm 2026"),
    "date.comma": text(PLAN, "date", "Hòa Giang ngày 05 tháng 01 năm 2026"),
    "date.place": text(PLAN, "date", "Hòa giang, ngày 05 tháng 01 năm 2026"),
    "date.row": case(PLAN, date_row=3),
    "title.below": Case(PLAN, PLAN.inserted("body", "title", gap=P())),
    "subject.word": text(LETTER, "subject", "Về việc cung cấp thông tin năm 2026"),
    "subject.spacing": case(LETTER, subject={"before": 0}),
    "subject.present": case(LETTER, subject=None),
    "subject.position": Case(
        LETTER,
        dataclasses.replace(
            LETTER,
            areas=dict(LETTER.areas) | {"left2": ("number",), "right2": ("date", "subject")},
        ),
    ),
    "number.letter": text(LETTER, "number", "Số: 12/CV-STP"),
    "motto.rule": case(PLAN, motto_rule=None),
    "motto.rule-length": case(PLAN, motto_rule=rule(30)),
    "motto.rule-solid": case(PLAN, motto_rule={"rule_kind": "dashed"}),
    "office.rule": case(PLAN, office_rule=None),
    "office.rule-length": case(PLAN, office_rule=rule(30)),
    "office.rule-solid": case(PLAN, office_rule={"rule_kind": "dotted"}),
    "title.rule": case(PLAN, title_rule=None),
    "title.rule-length": case(PLAN, title_rule=rule(100)),
    "title.rule-solid": case(PLAN, title_rule={"rule_kind": "dashed"}),
}

BODIES = {
    "text.justified": case(PLAN, text={"align": "left"}),
    "text.first-line": case(PLAN, text={"first": 0}),
    "text.spacing": case(PLAN, text={"after": 0}),
    "text.line-spacing": case(PLAN, text={"line": 480}),
    "text.upright": case(PLAN, text={"italic": True}),
    "text.end": text(PLAN, "last", f"{SENTENCE}."),
    "basis.mark": text(PLAN, "basis", "Căn cứ Luật Tổ chức chính quyền địa phương."),
    "basis.end": text(PLAN, "basis2", "Căn cứ Nghị định số 80/2025/NĐ-CP;"),
    "basis.law-number": text(PLAN, "basis", "Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;"),
    "division.roman": text(RULES, "division", "Chương 1"),
    "division.own-line": Case(
        RULES, RULES.with_(division={"text": "Chương I. QUY ĐỊNH CHUNG"}, division_title=None)
    ),
    "division.title": case(RULES, division_title=None),
    "subdivision.arabic": text(RULES, "subdivision", "Mục II"),
    "subdivision.title": case(RULES, subdivision_title=None),
    "article.bold": case(RULES, article={"bold": False}),
    "article.upright": case(RULES, article={"italic": True}),
    "article.dot": text(RULES, "article", "Điều 1: Phạm vi điều chỉnh"),
    "article.arabic": text(RULES, "article", "Điều I. Phạm vi điều chỉnh"),
    "article.lower": text(RULES, "article", "ĐIỀU 1. Phạm vi điều chỉnh"),
    "item.size": case(RULES, article={"size": 13}),
    "clause.dot": text(RULES, "item", f"1) {SENTENCE}."),
    "point.bracket": text(RULES, "point", f"a. {SENTENCE};"),
    "point.alphabet": Case(
        RULES,
        RULES.inserted(
            "body",
            "article2",
            point3=P(f"c) {SENTENCE};"),
            point4=P(f"d) {SENTENCE};"),
            point5=P(f"e) {SENTENCE}."),
        ),
    ),
}

FEET = {
    "signer-title.abbreviation": text(PLAN, "signer_title", "KT GIÁM ĐỐC"),
    "signer-name.degree": text(PLAN, "signer_name", "TS. Nguyễn Văn Bình"),
    "recipients.present": case(
        PLAN, recipients=None, recipient=None, recipient2=None, archive=None
    ),
    "recipients.colon": text(PLAN, "recipients", "Nơi nhận"),
    "recipients.level": case(PLAN, foot_row=2),
    "recipients.left": case(PLAN, recipients={"first": 10}),
    "recipient.dash": text(PLAN, "recipient", "UBND tỉnh (để báo cáo);"),
    "recipient.mark": text(PLAN, "recipient", "- UBND tỉnh (để báo cáo),"),
    "recipient.left": case(PLAN, recipient={"first": 10}),
    "archive.present": case(PLAN, archive=None),
    "archive.colon": text(PLAN, "archive", "- Lưu VT, PC."),
    "archive.office": text(PLAN, "archive", "- Lưu: PC."),
    "archive.end": text(PLAN, "archive", "- Lưu: VT, PC"),
    "addressee.colon": text(LETTER, "addressee", "Kính gửi"),
    "addressee.one-line": case(LETTER, addressee_line2=None),
    "addressee.mark": text(LETTER, "addressee_line", "- Sở Tài chính,"),
    "addressee.present": case(LETTER, addressee=None, addressee_line=None, addressee_line2=None),
    "addressee.dash": text(LETTER, "addressee_line", "Sở Tài chính;"),
    "addressee.aligned": case(LETTER, addressee_line2={"left": 70}),
    "recipients.same": text(LETTER, "recipient", "- UBND tỉnh;"),
    "annex.mentioned": text(ANNEXED, "mention", f"{SENTENCE}./."),
    "annex.numbered": text(ANNEXED, "annex", "Phụ lục"),
    "annex.roman": text(ANNEXED, "annex", "Phụ lục 1"),
    "annex-reference.present": case(ANNEXED, annex_reference=None),
}

CAPITALS = {
    "capitals.sentence": text(
        PLAN, "text2", f"Phòng Nghiệp vụ chủ trì. các đơn vị phối hợp {SENTENCE}."
    ),
    "capitals.paragraph": text(PLAN, "text2", "các đơn vị phối hợp thực hiện đúng thời hạn."),
    "capitals.article": said("khoản 2 điều 5 Luật Thủ đô"),
    "capitals.division": said("chương II của Luật Thủ đô"),
    "capitals.clause": said("nội dung tại Khoản 2 Điều 5 Luật Thủ đô"),
    "capitals.document": said("thực hiện kế hoạch số 12/KH-UBND ngày 20 tháng 01 năm 2026"),
    "capitals.committee": said("báo cáo ủy ban nhân dân tỉnh Hòa Giang"),
    "capitals.department": said("gửi về sở Tư pháp"),
    "capitals.numbered-unit": said("tại địa bàn quận 1, thành phố Đông Hải"),
    "capitals.capital-city": said("tổ chức tại thủ đô Hà Nội"),
    "capitals.ho-chi-minh-city": said("tổ chức tại thành phố Hồ Chí Minh"),
    "capitals.people": said("tiếp nhận ý kiến nhân dân"),
    "capitals.state": said("theo chính sách của nhà nước"),
    "capitals.new-year": said("trước tết nguyên đán"),
    "capitals.weekday": said("giao ban vào sáng thứ hai"),
}

CASES: dict[str, Case] = LOOKS | PAGES | HEADS | BODIES | FEET | CAPITALS
