"""A superior's plan as it would have been read, written with its marks in the text.

{content:Rà soát văn bản} giao {lead:Sở Xây dựng} xong {time:trước ngày 15/11/2026}
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import re

from ttpl_desktop.domain.calendar import WorkCalendar
from ttpl_desktop.domain.deadlines import read
from ttpl_desktop.domain.plan import ItemKind, PlanItem
from ttpl_desktop.domain.reading.passages import CellPlace, Passage, Span
from ttpl_desktop.domain.reading.read_plan import (
    LooseTime,
    Mark,
    ReadActivity,
    ReadFoot,
    ReadHead,
    ReadPlan,
    Role,
)
from ttpl_desktop.domain.reading.source import Repair, RepairKind

YEAR = 2026
_MARK = re.compile(r"\{(\w+):([^}]*)\}")


@dataclasses.dataclass(frozen=True, slots=True)
class Written:
    """A text without its braces, and where the marks stood."""

    text: str
    marks: tuple[tuple[str, int, int], ...]


def written(words: str) -> Written:
    """Takes the braces out: `{time:Quý I}` is the text `Quý I` with a mark over it."""
    text, marks, last = "", [], 0
    for hit in _MARK.finditer(words):
        text += words[last : hit.start()]
        marks.append((hit[1], len(text), len(text) + len(hit[2])))
        text += hit[2]
        last = hit.end()
    return Written(text + words[last:], tuple(marks))


def activity_of(
    written_at: list[tuple[int, Written]], number: int, section: str
) -> ReadActivity | None:
    """The activity that the marks of some passages make; None where no content is marked."""
    marks, said = [], {}
    for passage, each in written_at:
        for role, start, end in each.marks:
            if role == "loose":
                continue
            marks.append(Mark(Role(role), Span(passage, start, end)))
            said[role] = each.text[start:end]
    if "content" not in said:
        return None
    item = PlanItem(
        id=number,
        kind=ItemKind.ACTIVITY,
        title=said["content"],
        lead=units(said.get("lead", "")),
        coordinators=units(said.get("coordinator", "")),
        time=said.get("time", ""),
        product=said.get("product", ""),
    )
    deadline = read(item.time, year=YEAR, calendar=WorkCalendar())
    whole = " ".join(each.text for _, each in written_at)
    return ReadActivity(item, section, whole, deadline, tuple(marks))


def units(words: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in words.split(";") if part.strip())


def plan_of(
    paragraphs: list[tuple[int, str, str]], rows: list[list[str]] | None = None, **values: object
) -> ReadPlan:
    """A plan of paragraphs (page, section, words), then a table whose first row is its head."""
    passages: list[Passage] = []
    activities: list[ReadActivity] = []
    loose: list[LooseTime] = []
    for page, section, words in paragraphs:
        each = written(words)
        _add_loose(loose, each, len(passages), section)
        _add(activities, [(len(passages), each)], section)
        passages.append(Passage(each.text, page, bold=words[:2] in {"I.", "II"} or None))
    last_page = passages[-1].page if passages else 1
    for row, cells in enumerate(rows or []):
        listed = []
        for column, words in enumerate(cells):
            each = written(words)
            _add_loose(loose, each, len(passages), "Phụ lục")
            listed.append((len(passages), each))
            place = CellPlace(0, row, column)
            passages.append(Passage(each.text, last_page + 1, place, bold=not row or None))
        _add(activities, listed, "Phụ lục")
    given: dict[str, object] = {
        "name": "ke-hoach-tinh.docx",
        "head": ReadHead(),
        "foot": ReadFoot(),
        "repairs": (),
    }
    return ReadPlan(
        passages=tuple(passages),
        items=(),
        activities=tuple(activities),
        unassigned=tuple(loose),
        **{**given, **values},
    )


def _add(activities: list[ReadActivity], at: list[tuple[int, Written]], section: str) -> None:
    made = activity_of(at, len(activities) + 1, section)
    if made is not None:
        activities.append(made)


def _add_loose(loose: list[LooseTime], each: Written, passage: int, section: str) -> None:
    for role, start, end in each.marks:
        if role == "loose":
            phrase = each.text[start:end]
            deadline = read(phrase, year=YEAR, calendar=WorkCalendar())
            loose.append(LooseTime(Span(passage, start, end), section, each.text, deadline))


HEAD = ReadHead(
    parent="",
    office="ỦY BAN NHÂN DÂN TỈNH BÌNH MINH",
    number="27",
    symbol="KH-UBND",
    place="Bình Minh",
    date="ngày 20 tháng 01 năm 2026",
    issued_on=dt.date(2026, 1, 20),
    year=YEAR,
    title="Theo dõi tình hình thi hành pháp luật trên địa bàn tỉnh năm 2026",
)
REPAIRS = (
    Repair(RepairKind.JOINED_LINES, "các sở,⏎ban, ngành", "các sở, ban, ngành", 1),
    Repair(RepairKind.JOINED_HYPHEN, "KH-⏎UBND", "KH-UBND", 1),
    Repair(RepairKind.PAGE_NUMBER, "2", "", 2),
)

PARAGRAPHS = [
    (1, "", "ỦY BAN NHÂN DÂN TỈNH BÌNH MINH"),
    (1, "", "Số: 27/KH-UBND"),
    (1, "", "KẾ HOẠCH"),
    (1, "", "Theo dõi tình hình thi hành pháp luật trên địa bàn tỉnh năm 2026"),
    (1, "I", "I. MỤC ĐÍCH, YÊU CẦU"),
    (1, "I", "Nắm tình hình, phát hiện vướng mắc để xử lý sớm; {loose:trong tháng 02} năm 2026 các "
             "sở, ban, ngành cử người đầu mối."),
    (1, "II", "II. NỘI DUNG, PHÂN CÔNG"),
    (1, "II.1", "1. {content:Xây dựng kế hoạch theo dõi của cơ quan mình}, do {lead:các sở, ban, "
                "ngành} thực hiện {time:trước ngày 15/02/2026}."),
    (1, "II.2", "2. {content:Rà soát văn bản thuộc lĩnh vực quản lý} và gửi {product:danh mục văn "
                "bản} về Sở Tư pháp: {lead:Sở Xây dựng} chủ trì, phối hợp với "
                "{coordinator:Sở Tư pháp}; xong {time:trong Quý II}."),
    (2, "II.3", "3. {content:Tổ chức tập huấn nghiệp vụ theo dõi}: {lead:Sở Tư pháp}; thời gian "
                "{time:tháng 5}."),
    (2, "II.4", "4. {content:Kiểm tra việc thi hành pháp luật về trật tự xây dựng} tại ba xã, do "
                "{lead:Sở Xây dựng} chủ trì, {coordinator:Công an tỉnh; UBND các xã} phối hợp, "
                "{time:Quý III}; sản phẩm là {product:thông báo kết luận kiểm tra}."),
    (2, "II.5", "5. {content:Khảo sát doanh nghiệp về thủ tục cấp phép xây dựng}, giao {lead:Sở "
                "Xây dựng}, {time:từ ngày 01/6/2026 đến ngày 31/7/2026}."),
]  # fmt: skip
ROWS = [
    ["STT", "Nội dung", "Chủ trì", "Thời gian", "Sản phẩm"],
    ["1", "{content:Báo cáo sáu tháng}", "{lead:các sở, ban, ngành}",
     "{time:trước ngày 15/6/2026}", "{product:Báo cáo}"],
    ["2", "{content:Báo cáo năm}", "{lead:các sở, ban, ngành}",
     "{time:trước ngày 05/12/2026}", "{product:Báo cáo}"],
    ["3", "{content:Xử lý kiến nghị của doanh nghiệp}", "{lead:Sở Xây dựng}",
     "{time:thường xuyên}", ""],
    ["4", "{content:Công bố kết quả theo dõi}", "{lead:Sở Tư pháp}",
     "{time:trước ngày 31/12/2026}", "{product:Thông cáo}"],
]  # fmt: skip


def superior_plan() -> ReadPlan:
    """Nine activities on three pages, six of paragraphs and a table, one loose time."""
    return plan_of(PARAGRAPHS, ROWS, head=HEAD, repairs=REPAIRS)
