"""A new year to roll plans to, and a plan of a few words."""

import datetime as dt

from ttpl_desktop.domain.calendar import WorkCalendar
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.office import Directory, Office, Signer, Unit
from ttpl_desktop.domain.plan import ItemKind, Plan, PlanItem
from ttpl_desktop.domain.rolling.marks import ReviewMark
from ttpl_desktop.domain.rolling.new_year import KnownDocument, NewYear
from ttpl_desktop.domain.rolling.rolling import Rolled, rolled

OLD_DECREE = LegalDocument(
    type="Nghị định",
    number="59/2012/NĐ-CP",
    issued_on=dt.date(2012, 7, 23),
    effective_on=dt.date(2012, 10, 1),
    expired_on=dt.date(2025, 3, 31),
    replaced_by="Nghị định số 80/2025/NĐ-CP",
)
NEW_DECREE = LegalDocument(
    type="Nghị định", number="80/2025/NĐ-CP", effective_on=dt.date(2025, 4, 1)
)
LAND_LAW = LegalDocument(type="Luật", title="Đất đai", effective_on=dt.date(2025, 1, 1))
ENDING = LegalDocument(type="Thông tư", number="01/2020/TT-BXD", expired_on=dt.date(2026, 6, 30))
UNITS = (
    Unit(name="Phòng Nhà ở", aliases=("Phòng Quản lý nhà ở",), short_name="PNO"),
    Unit(name="Thanh tra Sở", valid_to=dt.date(2025, 6, 30), note="Nhập vào Thanh tra tỉnh."),
    Unit(name="Văn phòng Sở", groups=("Các phòng, đơn vị thuộc Sở",)),
    Unit(name="UBND xã Suối Hoa", is_internal=False),
)
OFFICE = Office(
    id=7,
    name="SỞ XÂY DỰNG",
    name_in_text="Sở Xây dựng",
    reports_to="Sở Tư pháp",
    signers=(Signer("Hồ Thanh Bình"),),
)


def new_year(from_year: int = 2025, to_year: int = 2026, **others) -> NewYear:
    """The turn from 2025 to 2026, seen in November 2025."""
    known = (KnownDocument(each, True) for each in (OLD_DECREE, NEW_DECREE, LAND_LAW, ENDING))
    values = {
        "today": dt.date(2025, 11, 20),
        "directory": Directory(UNITS),
        "documents": tuple(known),
        "calendar": WorkCalendar(),
        "office": OFFICE,
    }
    return NewYear(from_year, to_year, **(values | others))


def roll_items(*items: PlanItem, head: Plan | None = None, register=None, **others) -> Rolled:
    """Items, and a head where one is given, rolled on their own."""
    plan = head or Plan(year=2025)
    return rolled(plan, items, new=new_year(**others), register=register or {})


def roll_text(text: str, field: str = "text", **others) -> tuple[str, list[ReviewMark]]:
    """One field of an item rolled: its words and the marks in them, in order."""
    item = PlanItem(id=1, kind=ItemKind.TEXT, **{field: text})
    done = roll_items(item, **others)
    return getattr(done.items[0], field), [mark for mark in done.marks if mark.field == field]


def roll_unit(name: str, **others) -> list[ReviewMark]:
    """The marks of an activity that one unit leads."""
    item = PlanItem(id=1, kind=ItemKind.ACTIVITY, title="Việc", lead=(name,))
    return [mark for mark in roll_items(item, **others).marks if mark.field == "lead"]
