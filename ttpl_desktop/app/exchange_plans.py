"""What the command line says of plans that are read: as data for JSON and as lines."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

from ttpl_desktop import paths
from ttpl_desktop.app import plan_import
from ttpl_desktop.app.exchange import Answer, iso
from ttpl_desktop.app.packs import plain_calendar
from ttpl_desktop.app.reading import Circumstances, of_office, read_path
from ttpl_desktop.app.superior import leads
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import WorkCalendar, vn_date
from ttpl_desktop.domain.deadlines import in_words
from ttpl_desktop.domain.office import Directory, Office
from ttpl_desktop.domain.plan import ItemKind
from ttpl_desktop.domain.reading.mine.names import Names, office_names, unit_names
from ttpl_desktop.domain.reading.mine.naming import is_mine
from ttpl_desktop.domain.reading.read_plan import LooseTime, ReadActivity, ReadItem, ReadPlan
from ttpl_desktop.domain.reading.source import Repair
from ttpl_desktop.domain.text import shorten
from ttpl_desktop.storage.opening import DATABASE

_SHOWN = 100
_NOBODY = Directory(())


@dataclasses.dataclass(frozen=True, slots=True)
class Surroundings:
    """What a reading takes from the data folder, or what stands without one."""

    circumstances: Circumstances
    office: Office | None = None
    directory: Directory = _NOBODY

    def names(self, unit: str) -> Names | None:
        """How `unit` is named in plans, or the whole office without one."""
        if unit.strip():
            return unit_names(unit, self.directory, self.office)
        return office_names(self.office, self.directory) if self.office else None


def surroundings(folder: Path | None) -> Surroundings:
    """The officer's calendar, setting and directory; plain ones where there is no data yet."""
    if not (paths.data_dir(folder) / DATABASE).exists():
        return Surroundings(Circumstances(plain_calendar()))
    work = Workspace.open(folder)
    try:
        office = work.office_on(work.today())
        return Surroundings(of_office(work), office, work.directory)
    finally:
        work.close()


def read(file: Path, unit: str, year: int, folder: Path | None) -> Answer:
    """Reads a plan and stores nothing.

    `unit` is whose duties are marked, else the office's; `year` is that of times in a plan that
    names none, 0 for this year where there is an office.
    """
    around = surroundings(folder)
    circumstances = around.circumstances
    if year:
        circumstances = dataclasses.replace(circumstances, year=year)
    plan = read_path(file, circumstances).plan
    names = around.names(unit)
    mine = [names is not None and is_mine(each, names) for each in plan.activities]
    return Answer(_data(plan, mine), tuple(_lines(plan, mine, circumstances.calendar)))


def import_plan(work: Workspace, file: Path, year: int) -> Answer:
    """Stores a plan that is read as a draft of that year."""
    done = plan_import.import_plan(work, read_path(file, of_office(work)).plan, year)
    data = {
        "plan": done.plan.id,
        "year": done.plan.year,
        "items": done.items,
        "activities": done.activities,
        "remarks": list(done.remarks),
    }
    return Answer(data, (done.sentence(), *done.remarks))


def _data(plan: ReadPlan, mine: list[bool]) -> dict[str, Any]:
    head = plan.head
    return {
        "office": head.office or None,
        "parent": head.parent or None,
        "number": _number(plan),
        "place": head.place or None,
        "date": iso(head.issued_on) or head.date or None,
        "year": head.year or None,
        "title": head.title or None,
        "sections": [_section(each) for each in plan.items if _is_heading(each)],
        "activities": [
            _activity(each, is_my_duty)
            for each, is_my_duty in zip(plan.activities, mine, strict=True)
        ],
        "unassigned": [_loose(each) for each in plan.unassigned],
        "recipients": list(plan.foot.lines),
        "signature": list(plan.foot.signature),
        "repairs": [_repair(each) for each in plan.repairs],
    }


def _number(plan: ReadPlan) -> str | None:
    """`27/KH-UBND`; `/KH-UBND` where the number itself was left open."""
    head = plan.head
    return (f"{head.number}/{head.symbol}" if head.symbol else head.number) or None


def _is_heading(each: ReadItem) -> bool:
    """Whether the item has a number of its own, or is a heading without one; no bullet, no text."""
    return any(map(str.isalnum, each.label)) or each.item.kind is ItemKind.SECTION


def _section(each: ReadItem) -> dict[str, Any]:
    return {
        "number": each.label or None,
        "title": each.item.title or each.item.text,
        "level": each.depth + 1,
    }


def _activity(of: ReadActivity, is_my_duty: bool) -> dict[str, Any]:
    return {
        "text": of.text,
        "section": of.section or None,
        "lead": list(leads(of)),
        "coordinate": list(of.item.coordinators),
        "time": of.deadline.phrase or None,
        "kind": of.deadline.kind.value,
        "last_day": iso(of.deadline.last_day),
        "mine": is_my_duty,
    }


def _loose(of: LooseTime) -> dict[str, Any]:
    return {
        "text": of.sentence,
        "section": of.section or None,
        "time": of.deadline.phrase,
        "kind": of.deadline.kind.value,
        "last_day": iso(of.deadline.last_day),
    }


def _repair(of: Repair) -> dict[str, Any]:
    return {
        "kind": of.kind.value,
        "before": of.before,
        "after": of.after,
        "page": of.page or None,
    }


def _lines(plan: ReadPlan, mine: list[bool], calendar: WorkCalendar) -> list[str]:
    head = plan.head
    day = vn_date(head.issued_on) if head.issued_on else head.date
    who = " · ".join(part for part in (head.office, _number(plan), day) if part)
    activities = zip(plan.activities, mine, strict=True)
    return [
        *([who] if who else []),
        head.title or plan.name,
        f"{len(plan.activities)} hoạt động:",
        *(_activity_line(each, is_my_duty, calendar) for each, is_my_duty in activities),
        *([f"Chưa gán {len(plan.unassigned)} mốc thời gian:"] if plan.unassigned else []),
        *(_loose_line(each) for each in plan.unassigned),
        f"Nơi nhận: {len(plan.foot.lines)} dòng. Đã sửa chữ: {len(plan.repairs)} chỗ.",
    ]


def _activity_line(of: ReadActivity, is_my_duty: bool, calendar: WorkCalendar) -> str:
    """`* II.2.a  Rà soát …  [Sở Xây dựng]  trong Quý II → …`; the star marks what is mine."""
    who = f"  [{', '.join(leads(of))}]" if leads(of) else ""
    when = (
        f"  {of.deadline.phrase} → {in_words(of.deadline, calendar)}" if of.deadline.phrase else ""
    )
    mark = "*" if is_my_duty else " "
    return f"{mark} {of.section:<8} {shorten(of.text, _SHOWN)}{who}{when}"


def _loose_line(of: LooseTime) -> str:
    return f"  {of.section:<8} {of.deadline.phrase}: {shorten(of.sentence, _SHOWN)}"
