"""Sound papers of several kinds, invented, each part a paragraph with a name."""

from __future__ import annotations

import dataclasses

from tests.documents.layout.building import Doc, P, Page

CENTER = P(align="center", first=0, after=0)
NAMES = dataclasses.replace(CENTER, size=13)
SENTENCE = (
    "Các phòng, đơn vị rà soát văn bản thuộc lĩnh vực được giao, ghi nhận vướng mắc phát sinh "
    "trong thực tế và gửi kết quả về bộ phận đầu mối đúng thời hạn"
)


def centered(text: str, size: float = 14, *, bold: bool = True, italic: bool = False) -> P:
    return dataclasses.replace(CENTER, text=text, size=size, bold=bold, italic=italic)


def rule(length_mm: float) -> P:
    return P(size=1, first=0, after=0, align="center", rule_mm=length_mm)


LETTERHEAD = {
    "parent": centered("UBND TỈNH HÒA GIANG", 13, bold=False),
    "office": centered("SỞ TƯ PHÁP", 13),
    "office_rule": rule(13),
    "nation": centered("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13),
    "motto": centered("Độc lập - Tự do - Hạnh phúc"),
    "motto_rule": rule(62),
    "number": centered("Số: 05/KH-STP", 13, bold=False),
    "date": centered("Hòa Giang, ngày 05 tháng 01 năm 2026", bold=False, italic=True),
}
TITLE = {
    "type_name": centered("KẾ HOẠCH"),
    "title": centered("Theo dõi tình hình thi hành pháp luật năm 2026"),
    "title_rule": rule(45),
}
BASES = {
    "basis": P("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", italic=True),
    "basis2": P(
        "Căn cứ Nghị định số 80/2025/NĐ-CP ngày 01 tháng 4 năm 2025 của Chính phủ.", italic=True
    ),
}
BODY = {
    "section": P("I. MỤC ĐÍCH", bold=True),
    "clause": P("1. Yêu cầu chung", bold=True),
    "text": P(f"{SENTENCE}."),
    "text2": P(f"Phòng Nghiệp vụ theo dõi chung. {SENTENCE}."),
    "point": P(f"a) {SENTENCE};"),
    "point2": P(f"b) {SENTENCE};"),
    "last": P(f"{SENTENCE}./."),
}
FOOT = {
    "recipients": P("Nơi nhận:", 12, bold=True, italic=True, first=0, after=0, align="left"),
    "recipient": P("- UBND tỉnh (để báo cáo);", 11, first=0, after=0, align="left"),
    "recipient2": P("- Các phòng, đơn vị thuộc Sở;", 11, first=0, after=0, align="left"),
    "archive": P("- Lưu: VT, PC.", 11, first=0, after=0, align="left"),
}
SIGNATURE = {
    "signer_title": centered("KT. GIÁM ĐỐC"),
    "signer_title2": centered("PHÓ GIÁM ĐỐC"),
    "signer_name": dataclasses.replace(centered("Nguyễn Văn Bình"), before=72),
}
HEADER = {"page_number": P(field="PAGE", align="center", first=0, after=0)}
AREAS = {
    "left": ("parent", "office", "office_rule"),
    "right": ("nation", "motto", "motto_rule"),
    "left2": ("number",),
    "right2": ("date",),
    "body": (*TITLE, *BASES, *BODY),
    "foot": tuple(FOOT),
    "signature": tuple(SIGNATURE),
    "header": tuple(HEADER),
}
PLAN = Doc(LETTERHEAD | TITLE | BASES | BODY | FOOT | SIGNATURE | HEADER, AREAS)

ADDRESSED = {
    "addressee": P("Kính gửi:", first=31, align="left", before=12, after=0),
    "addressee_line": P("- Sở Tài chính;", first=0, left=52, align="left", after=0),
    "addressee_line2": P("- Ủy ban nhân dân xã Suối Hoa.", first=0, left=52, align="left"),
}
LETTER = Doc(
    PLAN.paras
    | ADDRESSED
    | {
        "number": centered("Số: 12/STP-VP", 13, bold=False),
        "subject": dataclasses.replace(
            centered("V/v cung cấp thông tin năm 2026", 12, bold=False), before=6
        ),
        "recipient": dataclasses.replace(FOOT["recipient"], text="- Như trên;"),
        "drafter": dataclasses.replace(FOOT["archive"], text="PL.(300)"),
        "address": P("Địa chỉ: 12 đường Nguyễn Trãi; ĐT: 0123 456 789", 11, first=0, align="left"),
    },
    dict(AREAS)
    | {
        "left2": ("number", "subject"),
        "body": (*ADDRESSED, "text", "text2", "last"),
        "foot": (*FOOT, "drafter"),
        "footer": ("address",),
    },
)

ARTICLES = {
    "division": centered("Chương I"),
    "division_title": centered("QUY ĐỊNH CHUNG"),
    "subdivision": centered("Mục 1"),
    "subdivision_title": centered("PHẠM VI VÀ ĐỐI TƯỢNG"),
    "article": P("Điều 1. Phạm vi điều chỉnh", bold=True),
    "item": P(f"1. {SENTENCE}."),
    "item2": P(f"2. {SENTENCE}:"),
    "point": P(f"a) {SENTENCE};"),
    "point2": P(f"b) {SENTENCE};"),
    "article2": P("Điều 2. Đối tượng áp dụng", bold=True),
}
RULES = Doc(
    PLAN.paras
    | ARTICLES
    | {
        "number": centered("Số: 07/QC-STP", 13, bold=False),
        "type_name": centered("QUY CHẾ"),
        "title": centered("Phối hợp theo dõi tình hình thi hành pháp luật"),
    },
    dict(AREAS) | {"body": (*TITLE, *ARTICLES, "last")},
)

REFERENCE = "(Kèm theo Kế hoạch số 05/KH-STP ngày 05 tháng 01 năm 2026 của Sở Tư pháp)"
ANNEXES = {
    "mention": P(f"{SENTENCE} theo Phụ lục I và Phụ lục II kèm theo Kế hoạch này./."),
    "annex": centered("Phụ lục I"),
    "annex_title": centered("PHÂN CÔNG NHIỆM VỤ"),
    "annex_reference": centered(REFERENCE, bold=False, italic=True),
    "annex_text": P(f"{SENTENCE}."),
    "annex2": centered("Phụ lục II"),
    "annex2_title": centered("ĐỀ CƯƠNG BÁO CÁO"),
    "annex2_reference": centered(REFERENCE, bold=False, italic=True),
    "annex2_text": P(f"{SENTENCE}."),
}
ANNEXED = Doc(
    PLAN.paras | ANNEXES,
    dict(AREAS)
    | {
        "body": (*TITLE, *BASES, "section", "text", "mention"),
        "annex": ("annex", "annex_title", "annex_reference", "annex_text"),
        "annex2": ("annex2", "annex2_title", "annex2_reference", "annex2_text"),
    },
    annex_page=Page(),
)

STAMPED = Doc(
    PLAN.paras
    | {
        "urgency": centered("HỎA TỐC", 13),
        "circulation": centered("LƯU HÀNH NỘI BỘ", 13),
        "copy": centered("SAO Y", 13),
    },
    dict(AREAS)
    | {
        "left2": ("number", "urgency", "circulation"),
        "right2": ("date", "copy"),
    },
)
