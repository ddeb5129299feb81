"""Plans as they would have been read, made by hand; the words are our own."""

import dataclasses
import datetime as dt

from ttpl_desktop.app.packs import plain_calendar
from ttpl_desktop.app.reading import Reading
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.deadlines import read
from ttpl_desktop.domain.office import Office, Signer, Unit
from ttpl_desktop.domain.plan import ItemKind, PlanItem
from ttpl_desktop.domain.reading.passages import Passage, Span
from ttpl_desktop.domain.reading.read_plan import (
    LooseTime,
    ReadActivity,
    ReadFoot,
    ReadHead,
    ReadItem,
    ReadPlan,
)
from ttpl_desktop.storage.registers.office import OFFICES, UNITS

CALENDAR = plain_calendar()
ALL = "các Sở, ngành"
OFFICE = Office(
    name="SỞ XÂY DỰNG",
    name_in_text="Sở Xây dựng",
    symbol="SXD",
    signers=(Signer("Đoàn Minh Khôi", head_title="Giám đốc"),),
)
HEAD = ReadHead(
    office="UBND TỈNH BÌNH MINH",
    number="27",
    symbol="KH-UBND",
    issued_on=dt.date(2026, 1, 20),
    year=2026,
    title="Theo dõi tình hình thi hành pháp luật năm 2026",
)


@dataclasses.dataclass(frozen=True, slots=True)
class Duty:
    """One duty to be put into a plan; `repeats` counts the passages that state it again."""

    text: str
    lead: str = ""
    time: str = ""
    help: str = ""
    product: str = ""
    repeats: tuple[int, ...] = ()
    same_item: bool = False


NINE = (
    Duty("Xây dựng kế hoạch theo dõi của cơ quan mình", ALL, "trước ngày 15/02/2026"),
    Duty("Rà soát văn bản thuộc lĩnh vực quản lý", "Sở Xây dựng", "trong Quý II", "Sở Tư pháp"),
    Duty("Tổ chức tập huấn nghiệp vụ theo dõi", "Sở Tư pháp", "tháng 5"),
    Duty("Kiểm tra trật tự xây dựng tại ba xã", "Sở Tư pháp", "Quý III", "Sở Xây dựng"),
    Duty("Khảo sát doanh nghiệp về cấp phép", "Sở Xây dựng", "tháng 7", product="Báo cáo"),
    Duty("Báo cáo sáu tháng", ALL, "trước ngày 15/6/2026"),
    Duty("Báo cáo năm", ALL, "trước ngày 05/12/2026", repeats=(0,)),
    Duty("Xử lý kiến nghị của doanh nghiệp", "Sở Xây dựng", "thường xuyên"),
    Duty("Công bố kết quả theo dõi", "Sở Tư pháp", "trước ngày 31/12/2026"),
)  # fmt: skip
LOOSE = LooseTime(
    Span(0, 0, 9),
    "I",
    "Cử đầu mối trong tháng 02",
    read("trong tháng 02", year=2026, calendar=CALENDAR),
)


def reading(duties=NINE, *, content=b"one", name="ke-hoach.docx", loose=(LOOSE,), **head):
    """A superior's plan with these duties, one under each number of section II."""
    shown = dataclasses.replace(HEAD, **head)
    passages = [Passage("I. MỤC ĐÍCH"), Passage("II. NHIỆM VỤ")]
    items = [
        _section(1, "I", "MỤC ĐÍCH", 0),
        _section(2, "II", "NHIỆM VỤ", 1),
    ]
    activities = []
    for duty in duties:
        if not duty.same_item:
            items.append(_item(len(items) + 1, duty, len(items) - 1, len(passages)))
            passages.append(Passage(duty.text))
        node = items[-1]
        deadline = read(
            duty.time, year=shown.year or 2026, calendar=CALENDAR, issued=shown.issued_on
        )
        spans = tuple(Span(place, 0, 1) for place in duty.repeats)
        activities.append(ReadActivity(node.item, node.path, duty.text, deadline, (), spans))
    plan = ReadPlan(
        name, tuple(passages), shown, tuple(items), tuple(activities), tuple(loose), ReadFoot(), ()
    )
    return Reading(plan, content)


def _section(item_id, label, title, place):
    item = PlanItem(item_id, position=place, kind=ItemKind.SECTION, title=title)
    return ReadItem(item, label, label, 0, Span(place, 0, 1))


def _item(item_id, duty, number, place):
    item = PlanItem(
        item_id,
        parent_id=2,
        position=number,
        kind=ItemKind.ACTIVITY,
        title=duty.text,
        lead=(duty.lead,) if duty.lead else (),
        coordinators=(duty.help,) if duty.help else (),
        time=duty.time,
        product=duty.product,
    )
    return ReadItem(item, f"{number}.", f"II.{number}", 1, Span(place, 0, len(duty.text)))


def set_up(work: Workspace) -> None:
    """The office whose plans and duties these are."""
    with work.operation("Lập hồ sơ"):
        work.table(OFFICES).save(OFFICE)
        work.table(UNITS).save(Unit(name="Phòng Pháp chế", groups=("Các phòng thuộc Sở",)))
