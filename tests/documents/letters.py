"""Letters that urge, invented: offices of every level, what units owe, and letters before."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence

from hypothesis import strategies as st

from ttpl_desktop.documents.letter_paper import LetterContent
from ttpl_desktop.domain.office import (
    Directory,
    Office,
    OfficeLevel,
    Recipient,
    Signer,
    SigningForm,
    Unit,
)
from ttpl_desktop.domain.urging.records import Letter, Request, RequestKind, Submission
from ttpl_desktop.domain.urging.standing import Cell

TODAY = dt.date(2026, 11, 23)
ROOMS = (
    *("Phòng Quản lý nhà ở", "Phòng Hạ tầng kỹ thuật đô thị", "Thanh tra Sở", "Văn phòng Sở"),
    "Trung tâm Kiểm định chất lượng công trình xây dựng và tư vấn giám sát Bình Minh",
)
OTHERS = (
    *("Sở Tài chính", "UBND xã Suối Hoa", "UBND phường Đông Hải", "Công an tỉnh"),
    "Ban Quản lý các khu công nghiệp và khu kinh tế cửa khẩu tỉnh Bình Minh",
)
ABOVE = ("UBND tỉnh Bình Minh", "Bộ Xây dựng")
DIRECTORY = Directory(
    tuple(Unit(number, name) for number, name in enumerate(ROOMS, start=1))
    + tuple(Unit(20 + number, name, is_internal=False) for number, name in enumerate(OTHERS))
)
SXD = Office(
    id=1,
    parent="UBND TỈNH BÌNH MINH",
    name="SỞ XÂY DỰNG",
    name_in_text="Sở Xây dựng",
    symbol="SXD",
    place="Bình Minh",
    province="tỉnh Bình Minh",
    duty_unit="Phòng Pháp chế",
    archive="VT, PC",
    signers=(Signer("Đoàn Minh Khôi", SigningForm.DEPUTY, "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),),
)
COMMITTEE_OFFICE = Office(
    id=2,
    level=OfficeLevel.COMMITTEE_OFFICE,
    parent="UBND TỈNH BÌNH MINH",
    name="VĂN PHÒNG",
    name_in_text="Văn phòng UBND tỉnh Bình Minh",
    symbol="VP",
    place="Bình Minh",
    province="tỉnh Bình Minh",
    duty_unit="Phòng Nội chính",
    archive="VT, NC",
    signers=(
        Signer(
            "Lương Thị Ngọc Diệp", SigningForm.BY_ORDER, "CHÁNH VĂN PHÒNG", "TRƯỞNG PHÒNG NỘI CHÍNH"
        ),
    ),
)
PROVINCE = Office(
    id=3,
    level=OfficeLevel.PROVINCE,
    name="ỦY BAN NHÂN DÂN TỈNH BÌNH MINH",
    name_in_text="UBND tỉnh Bình Minh",
    symbol="UBND",
    place="Bình Minh",
    province="tỉnh Bình Minh",
    duty_unit="Sở Tư pháp",
    archive="VT, NC (02)",
    signers=(Signer("Hồ Thanh Bình", SigningForm.HEAD, "CHỦ TỊCH", "", "ỦY BAN NHÂN DÂN"),),
)
COMMUNE = Office(
    id=4,
    level=OfficeLevel.COMMUNE,
    name="ỦY BAN NHÂN DÂN XÃ SUỐI HOA",
    name_in_text="UBND xã Suối Hoa",
    symbol="UBND",
    place="Suối Hoa",
    province="tỉnh Bình Minh",
    duty_unit="",
    archive="VT",
    signers=(
        Signer(
            "Trần Thị Ngọc Ánh", SigningForm.DEPUTY, "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "ỦY BAN NHÂN DÂN"
        ),
    ),
)
OFFICES = (SXD, COMMITTEE_OFFICE, PROVINCE, COMMUNE)
REPORT = Request(
    id=1,
    year=2026,
    kind=RequestKind.REPORT,
    title="Báo cáo kết quả theo dõi tình hình thi hành pháp luật năm 2026",
    source="Kế hoạch số 12/KH-SXD ngày 15 tháng 01 năm 2026 của Sở Xây dựng",
    time="trước ngày 15/11/2026",
    last_day=dt.date(2026, 11, 14),
)
FIGURES = Request(
    id=2,
    year=2026,
    kind=RequestKind.RETURN,
    title="Số liệu xử phạt vi phạm hành chính 9 tháng",
    source="Công văn số 88/SXD-PC ngày 01 tháng 9 năm 2026",
    time="chậm nhất ngày 10/10/2026",
    last_day=dt.date(2026, 10, 10),
)
COMMENT = Request(
    id=3,
    year=2026,
    kind=RequestKind.COMMENT,
    title="Ý kiến góp ý dự thảo Kế hoạch theo dõi tình hình thi hành pháp luật trong lĩnh vực xây "
    "dựng, quy hoạch đô thị và nông thôn, nhà ở, thị trường bất động sản năm 2027",
    source="Công văn số 130/SXD-PC ngày 10 tháng 11 năm 2026",
    time="ngày 27/11/2026",
    last_day=dt.date(2026, 11, 27),
)


def sent(number: str, day: dt.date, *, level: int = 1, letter_id: int = 100) -> Letter:
    """A letter that went out before."""
    again = f" (lần {level})" if level > 1 else ""
    return Letter(
        id=letter_id + level,
        level=level,
        subject=f"đôn đốc gửi báo cáo năm 2026{again}",
        written_on=day,
        office_id=1,
        number=number,
        sent_on=day,
        archive="VT, PC",
    )


def cells(
    units: Sequence[str], requests: Sequence[Request], before: Sequence[Letter] = ()
) -> tuple[Cell, ...]:
    """Every unit owes every thing."""
    return tuple(
        Cell(request, Submission(0, request.id, unit), tuple(before))
        for unit in units
        for request in requests
    )


def content(owed: Sequence[Cell], *, office: Office = SXD, **changes: object) -> LetterContent:
    """A letter of the office that urges these cells, written today and not yet sent."""
    letter = Letter(
        id=1,
        year=2026,
        addressees=tuple(dict.fromkeys(cell.unit for cell in owed)),
        written_on=TODAY,
        answer_by=dt.date(2026, 11, 30),
        office_id=office.id,
        archive=office.archive,
        signer=office.signers[0],
    )
    kept = {each.id: each for each in OFFICES}
    changed = dataclasses.replace(letter, **changes)
    return LetterContent(changed, tuple(owed), office, DIRECTORY, kept)


_DAYS = st.dates(dt.date(2026, 9, 1), dt.date(2026, 12, 31))
_TITLES = st.sampled_from(
    (
        REPORT.title,
        FIGURES.title,
        COMMENT.title,
        "gửi danh sách đầu mối",
        "Kế hoạch",
        "Biểu số 02, 03 (kèm thuyết minh; bản giấy và bản điện tử) về vi phạm trong xây dựng",
        "Phụ lục số liệu thống kê công tác xử lý vi phạm hành chính kỳ báo cáo năm hai nghìn không "
        "trăm hai mươi sáu gửi Sở Tư pháp tổng hợp chung toàn tỉnh",
        "Đánh giá “khó khăn, vướng mắc” khi thi hành Luật Xây dựng\nvà Luật Nhà ở",
    )
)
_SOURCES = st.sampled_from(
    (
        REPORT.source,
        FIGURES.source,
        "",
        "theo kế hoạch số 7/KH-UBND ngày 05/02/2026 của UBND tỉnh;",
        "ý kiến chỉ đạo của Giám đốc Sở tại cuộc họp giao ban tháng 10",
        "Thông báo kết luận số 45/TB-SXD ngày 02 tháng 10 năm 2026 của Sở Xây dựng về công tác "
        "theo dõi tình hình thi hành pháp luật, xử lý vi phạm hành chính quý III năm 2026",
    )
)
_TIMES = st.sampled_from(
    ("", "trước ngày 15/11/2026", "Quý IV năm 2026", "chậm nhất 5 ngày sau khi nhận văn bản")
)
_EXTRAS = st.sampled_from(
    (
        "",
        "Sở sẽ tổng hợp, báo cáo trong tháng 12 năm 2026.",
        "Bản điện tử gửi kèm theo các tệp sau:\n- Tệp số liệu;\n- Tệp thuyết minh.\n\nXin cảm ơn",
    )
)
_RECIPIENTS = st.sampled_from(
    (
        (),
        (Recipient("Như trên"),),
        (Recipient("Như trên"), Recipient("Giám đốc Sở", "để báo cáo"), Recipient("Lưu trữ Sở")),
        (Recipient("Chánh Văn phòng", "để theo dõi", "Nguyễn Văn An"),),
    )
)


@st.composite
def contents(draw: st.DrawFn) -> LetterContent:
    """Any letter: of any office and level, to any units, for any things, sent or still open."""
    office = draw(st.sampled_from(OFFICES))
    requests = [
        Request(
            id=number,
            year=2026,
            kind=draw(st.sampled_from(RequestKind)),
            title=draw(_TITLES),
            source=draw(_SOURCES),
            time=draw(_TIMES),
            last_day=draw(st.none() | _DAYS),
        )
        for number in range(1, draw(st.integers(1, 4)) + 1)
    ]
    pool = draw(st.sampled_from((ROOMS, OTHERS, (*ROOMS, *OTHERS), ABOVE)))
    units = draw(st.lists(st.sampled_from(pool), min_size=1, max_size=10, unique=True))
    level = draw(st.integers(1, 3))
    before = [
        sent(draw(st.sampled_from(("", "7", "15/SXD-VP", "102"))), day, level=at, letter_id=at * 9)
        for at, day in enumerate(sorted(draw(st.lists(_DAYS, max_size=4))), start=1)
    ]
    owed = [
        cell
        for cell in cells(units, requests, before)
        if cell.request.id == 1 or draw(st.booleans())
    ]
    sent_on = draw(st.none() | st.just(TODAY))
    return content(
        owed,
        office=office,
        level=level,
        extra=draw(_EXTRAS),
        answer_by=draw(st.none() | st.dates(TODAY, dt.date(2027, 2, 28))),
        number=draw(st.sampled_from(("", "5", "123", "09/SXD-QLN"))) if sent_on else "",
        sent_on=sent_on,
        recipients=draw(_RECIPIENTS),
    )
