"""An invented paper with every kind of paragraph, to see what a form makes of it."""

from __future__ import annotations

from ttpl_desktop.documents.letterhead import in_ordinary_case, letter_number_and_symbol
from ttpl_desktop.documents.paper import (
    Align,
    Annex,
    Block,
    Column,
    Paper,
    Paragraph,
    Signature,
    Style,
    Table,
)
from ttpl_desktop.domain.office import Office, Recipient, Signer
from ttpl_desktop.domain.office_form import FormKind

SAMPLE_OFFICE = Office(
    parent="UBND tỉnh Bình Minh",
    name="Sở Xây dựng",
    name_in_text="Sở Xây dựng",
    symbol="SXD",
    place="Bình Minh",
    reports_to="Sở Tư pháp",
    archive="VT, PC",
    signers=(Signer("Đoàn Minh Khôi", head_title="Giám đốc"),),
    plan_recipients=(Recipient("UBND tỉnh", "để báo cáo"), Recipient("Các phòng thuộc Sở")),
    report_recipients=(Recipient("UBND tỉnh", "để báo cáo"), Recipient("Lãnh đạo Sở")),
)
_TYPES = {FormKind.PLAN: "Kế hoạch", FormKind.REPORT: "Báo cáo", FormKind.LETTER: ""}
_SYMBOLS = {FormKind.PLAN: "KH", FormKind.REPORT: "BC"}
_TITLES = {
    FormKind.PLAN: "Theo dõi tình hình thi hành pháp luật (bản xem thử)",
    FormKind.REPORT: "Kết quả theo dõi tình hình thi hành pháp luật (bản xem thử)",
    FormKind.LETTER: "",
}
_SUBJECT = "V/v đôn đốc gửi báo cáo, số liệu (bản xem thử)"
_TEXT = (
    "Đoạn văn này chỉ để xem thử mẫu: lề trang, cỡ chữ, thụt đầu dòng và khoảng cách giữa các "
    "dòng. Nội dung thật được lấy từ sổ khi xuất văn bản"
)


_TABLE = Table(
    (Column("TT", 12, Align.CENTER), Column("Nội dung", 90), Column("Đơn vị", 58)),
    (("1", _TEXT, "Văn phòng Sở"), ("2", "Dòng thứ hai của bảng", "Thanh tra Sở")),
)


def sample_paper(kind: FormKind, office: Office) -> Paper:
    """The paper that is shown in a form; number and date are left open as in a draft."""
    is_plan, is_letter = kind is FormKind.PLAN, kind is FormKind.LETTER
    signer = (*office.signers, *SAMPLE_OFFICE.signers)[0]
    recipients = office.plan_recipients if is_plan else office.report_recipients
    return Paper(
        parent=office.parent,
        office=in_ordinary_case(office),
        symbol=_symbol(kind, office),
        place=office.place,
        type_name=_TYPES[kind],
        title=_TITLES[kind],
        subject=_SUBJECT if is_letter else "",
        addressees=() if is_plan else (office.reports_to or SAMPLE_OFFICE.reports_to,),
        legal_bases=("Căn cứ văn bản thứ nhất;", "Căn cứ văn bản thứ hai") if is_plan else (),
        blocks=_letter_blocks() if is_letter else _blocks(),
        signature=Signature(signer.title_lines(), signer.name),
        recipients=tuple(each.line() for each in recipients or SAMPLE_OFFICE.plan_recipients),
        archive=office.archive,
        annexes=(Annex("Danh sách xem thử", (_TABLE,)),) if is_letter else (),
    )


def _symbol(kind: FormKind, office: Office) -> str:
    if kind is FormKind.LETTER:
        return letter_number_and_symbol("", office.archive, office)[1]
    return f"{_SYMBOLS[kind]}-{office.symbol}"


def _blocks() -> tuple[Block, ...]:
    return (
        Paragraph(Style.PART, "Phần I", is_heading=True),
        Paragraph(Style.PART_TITLE, "TÊN PHẦN", is_heading=True),
        Paragraph(Style.SECTION, "I. MỤC LỚN", is_heading=True),
        Paragraph(Style.CLAUSE, "1. Khoản có tên", is_heading=True),
        Paragraph(Style.SUBCLAUSE, "1.1. Tiểu khoản có tên", is_heading=True),
        Paragraph(Style.NORMAL, f"{_TEXT}."),
        Paragraph(Style.POINT, f"a) {_TEXT}:"),
        Paragraph(Style.DASH, f"- {_TEXT};"),
        Paragraph(Style.PLUS, f"+ {_TEXT};"),
        Paragraph(Style.STAR, f"* {_TEXT}."),
        _TABLE,
        Paragraph(Style.NORMAL, "Dòng cuối của lời văn, trước nơi nhận và chữ ký."),
    )


def _letter_blocks() -> tuple[Block, ...]:
    """A letter has no headings; its table stands in an annex."""
    return (
        Paragraph(Style.NORMAL, f"{_TEXT}:"),
        Paragraph(Style.DASH, f"- {_TEXT};"),
        Paragraph(Style.PLUS, f"+ {_TEXT};"),
        Paragraph(Style.STAR, f"* {_TEXT}."),
        Paragraph(Style.NORMAL, "Danh sách nêu tại Phụ lục kèm theo Công văn này."),
    )
