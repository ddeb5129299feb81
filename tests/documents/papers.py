"""Papers to test with, invented, in our own words."""

import dataclasses

from ttpl_desktop.documents.paper import (
    Align,
    Annex,
    Block,
    Column,
    IssueDate,
    Paper,
    Paragraph,
    Run,
    Signature,
    Style,
    Table,
)

DUTIES = Table(
    columns=(
        Column("STT", 12, Align.CENTER),
        Column("Nhiệm vụ", 60),
        Column("Đơn vị chủ trì", 35),
        Column("Thời hạn", 28, Align.CENTER),
        Column("Kết quả", 25),
    ),
    rows=(
        ("I. Công tác chỉ đạo, hướng dẫn",),
        *(
            (
                str(number),
                f"Rà soát việc thực hiện nội dung thứ {number} & báo cáo kết quả",
                "Thanh tra Sở",
                "Trước ngày 15/11/2026",
                "Báo cáo",
            )
            for number in range(1, 26)
        ),
    ),
)

_SENTENCE = (
    "Các phòng, đơn vị thuộc Sở rà soát văn bản thuộc lĩnh vực được giao, ghi nhận vướng mắc "
    "phát sinh trong thực tế và gửi kết quả về bộ phận đầu mối đúng thời hạn"
)


def body(sections: int = 3) -> tuple[Block, ...]:
    """Seven paragraphs a section; about seventeen sections fill twenty pages."""
    blocks: list[Block] = [Paragraph(Style.NORMAL, f"Mở đầu: {_SENTENCE} như sau:")]
    for number in range(1, sections + 1):
        blocks += [
            Paragraph(Style.SECTION, f"{number}. NỘI DUNG THỨ {number}"),
            Paragraph(Style.CLAUSE, f"1. Yêu cầu của nội dung {number}"),
            Paragraph(Style.NORMAL, f"{_SENTENCE}; {_SENTENCE.lower()} (lần {number})."),
            Paragraph(Style.POINT, f"a) {_SENTENCE}: đ {number}."),
            Paragraph(Style.POINT, f"đ) {_SENTENCE}."),
            Paragraph(Style.DASH, f"- {_SENTENCE}; ký hiệu {number}/KH-SXD."),
            Paragraph(Style.PLUS, f"+ {_SENTENCE}."),
        ]
    return tuple(blocks)


def plan(**changes: object) -> Paper:
    """A plan of a Sở with a table, two annexes and an open number."""
    paper = Paper(
        parent="Ủy ban nhân dân tỉnh Hòa Giang",
        office="Sở Xây dựng",
        symbol="KH-SXD",
        place="Hòa Giang",
        date=IssueDate(year=2026),
        type_name="Kế hoạch",
        title="Theo dõi tình hình thi hành pháp luật năm 2026",
        legal_bases=(
            "Căn cứ Nghị định số 59/2012/NĐ-CP ngày 23 tháng 7 năm 2012 của Chính phủ về theo dõi "
            "tình hình thi hành pháp luật;",
            "Căn cứ Kế hoạch số 12/KH-UBND ngày 20 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh",
        ),
        blocks=body(),
        recipients=("UBND tỉnh (để b/c)", "Sở Tư pháp", "Các phòng, đơn vị thuộc Sở"),
        archive="VT, TTr",
        signature=Signature(("KT. Giám đốc", "Phó Giám đốc"), "Nguyễn Văn Bình"),
        annexes=(
            Annex("Phân công nhiệm vụ", (DUTIES,), landscape=True),
            Annex("Đề cương báo cáo", body(1)),
        ),
    )
    return dataclasses.replace(paper, **changes)


def report(**changes: object) -> Paper:
    """A report to two superiors whose figures stand under bookmarks."""
    figures = (
        Run("Trong năm đã tiếp nhận "),
        Run("126", bold=True, bookmark="intake.total"),
        Run(" thông tin; "),
        Run("08", bookmark="intake.late"),
        Run(" thông tin xử lý chậm, trên tổng số "),
        Run("126", bookmark="intake.total"),
        Run(" thông tin."),
    )
    paper = plan(
        symbol="BC-SXD",
        type_name="Báo cáo",
        addressees=("Bộ Xây dựng", "Ủy ban nhân dân tỉnh Hòa Giang"),
        blocks=(*body(2), DUTIES, Paragraph(Style.NORMAL, figures)),
        annexes=(),
    )
    return dataclasses.replace(paper, **changes)


def long_names(**changes: object) -> Paper:
    """A council's office with names that wrap, signed for the collective."""
    paper = plan(
        parent="",
        office="Ủy ban nhân dân\ntỉnh Thừa Thiên Bình Định",
        symbol="KH-UBND",
        place="Thừa Thiên Bình Định",
        title="Theo dõi tình hình thi hành pháp luật và kiểm tra, rà soát, hệ thống hóa văn bản "
        "trong lĩnh vực trọng tâm liên ngành trên địa bàn tỉnh năm 2026",
        blocks=(*body(1), DUTIES),
        recipients=tuple(f"Cơ quan thứ {number} (để phối hợp)" for number in range(1, 16)),
        signature=Signature(
            ("TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"), "Trần Thị Ngọc Ánh"
        ),
    )
    return dataclasses.replace(paper, **changes)


def letter(**changes: object) -> Paper:
    """A công văn of a Sở to two rooms, with its number and day open."""
    paper = plan(
        type_name="",
        title="",
        subject="V/v đôn đốc gửi báo cáo theo dõi tình hình thi hành pháp luật năm 2026",
        symbol="SXD-TTr",
        date=IssueDate(),
        addressees=("Phòng Quản lý nhà", "Văn phòng Sở"),
        legal_bases=(),
        blocks=(
            Paragraph(Style.NORMAL, f"{_SENTENCE}."),
            Paragraph(Style.NORMAL, "Sở Xây dựng đề nghị các đơn vị phối hợp thực hiện."),
        ),
        recipients=("Lãnh đạo Sở (để báo cáo)",),
        annexes=(),
    )
    return dataclasses.replace(paper, **changes)
