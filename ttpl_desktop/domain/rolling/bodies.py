"""Bodies and units that a rolled plan names: gone, renamed, or not in the directory."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.framework import UNCHECKED
from ttpl_desktop.domain.office import Directory, Unit
from ttpl_desktop.domain.reading.mine.names import wording
from ttpl_desktop.domain.rolling.found import Found
from ttpl_desktop.domain.rolling.marks import MarkKind
from ttpl_desktop.domain.rolling.new_year import NewYear
from ttpl_desktop.domain.text import same_spelling

TWO_TIERS_FROM = dt.date(2025, 7, 1)
"""From this day there is no district level (Luật số 72/2025/QH15; legal.md §1, mark B)."""

_DISTRICTS = r"(?:huyện|TX|TP|thị\s+xã|thành\s+phố|quận)"
_LIST = rf"{_DISTRICTS}(?:\s*(?:,|;|và)\s*{_DISTRICTS}\b)+"
_COUNCIL = r"(?:UBND|[UỦ]y\s+ban\s+nhân\s+dân|Uỷ\s+ban\s+nhân\s+dân)"
_DISTRICT = re.compile(
    rf"(?P<councils>{_COUNCIL}\s+(?:các\s+)?{_LIST})"
    rf"|(?P<council>{_COUNCIL}\s+(?:cấp\s+huyện|(?:các\s+)?huyện|quận))"
    rf"|(?P<places>(?:các\s+)?{_LIST})"
    r"|(?P<level>cấp\s+huyện)|(?P<room>Phòng\s+Tư\s+pháp)|(?P<town>thị\s+trấn\s+\w+)"
)
_COMMUNES = {
    "councils": "UBND các xã, phường, đặc khu",
    "council": "UBND cấp xã",
    "places": "các xã, phường, đặc khu",
    "level": "cấp xã",
}
_NO_DISTRICT = (
    "Từ ngày 01/7/2025 không còn cấp huyện (Luật Tổ chức chính quyền địa phương số 72/2025/QH15)."
)
_GROUP = re.compile(
    r"(?:các|những|một số|toàn thể|tất cả|mọi|từng)\b|.*(?:\b(?:liên quan|thuộc)\b|,)",
    re.IGNORECASE,
)
_PERSON = "Hãy xem người này còn giữ chức vụ hoặc còn được phân công không."
_SHORTEST = 8
"""Characters of a unit's name that can be looked for inside sentences without mistaking it."""


def districts(text: str, new: NewYear) -> Iterator[Found]:
    """What belongs to the district level, in a plan that stands after its end."""
    if new.day < TWO_TIERS_FROM:
        return
    for found in _DISTRICT.finditer(text):
        proposal = _COMMUNES.get(found.lastgroup or "", "")
        note = _NO_DISTRICT
        if proposal:
            note += f" Cách gọi đề xuất {UNCHECKED}."
            starts_small = found.group()[0].islower()
            proposal = proposal if starts_small else proposal[0].upper() + proposal[1:]
        yield Found(found.start(), found.end(), MarkKind.BODY, found.group(), note, proposal)


def named_units(text: str, new: NewYear) -> Iterator[Found]:
    """Units inside sentences under a name that the directory has given up."""
    plain = same_spelling(text)
    if len(plain) != len(text):
        return
    for name, note, proposal in _former(new.directory, new.day):
        for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", plain):
            if not _inside(plain, found, same_spelling(proposal)):
                words = text[found.start() : found.end()]
                yield Found(found.start(), found.end(), MarkKind.BODY, words, note, proposal)


def unit(name: str, new: NewYear) -> Iterator[Found]:
    """The whole entry of a list of units, where it is not a unit of today under today's name."""
    known = new.directory.find(name)
    now = _now_called(new.directory, name, new.day)
    if now is not None:
        if wording(now.name).plain != wording(name).plain and not _is_short(now, name):
            yield _whole(name, f"Danh mục nay gọi là “{now.name}”.", now.name)
    elif known is not None:
        yield _whole(name, _gone(known, new.day), "")
    elif new.directory.units and not _is_group(name, new):
        yield _whole(name, "Chưa có trong danh mục đơn vị; hãy xem còn tên này không.", "")


def person(text: str) -> Iterator[Found]:
    """A person who is named."""
    if text:
        yield _whole(text, _PERSON, "")


def _whole(name: str, note: str, proposal: str) -> Found:
    return Found(0, len(name), MarkKind.BODY, name, note, proposal)


def _now_called(directory: Directory, name: str, day: dt.date) -> Unit | None:
    """The unit of today that answers to a name: one that took over from another may keep it."""
    return next((u for u in directory.units if u.exists_on(day) and u.is_called(name)), None)


def _is_short(unit: Unit, name: str) -> bool:
    return bool(unit.short_name) and same_spelling(unit.short_name) == same_spelling(name)


def _is_group(name: str, new: NewYear) -> bool:
    ours = {same_spelling(new.office.name_in_text), same_spelling(new.office.reports_to)}
    return bool(new.directory.members(name) or _GROUP.match(name) or same_spelling(name) in ours)


def _gone(unit: Unit, day: dt.date) -> str:
    if unit.valid_to is not None and unit.valid_to < day:
        said = f"Đơn vị chỉ có đến hết ngày {vn_date(unit.valid_to)}."
    else:
        said = f"Đơn vị chưa có vào ngày {vn_date(day)}."
    return f"{said} {unit.note}".strip()


@lru_cache(maxsize=2)
def _former(directory: Directory, day: dt.date) -> tuple[tuple[str, str, str], ...]:
    """Former names, longest first: how they are spelt, what to say, and today's name."""
    found = []
    for each in directory.units:
        if each.exists_on(day):
            names, note, now = each.aliases, f"Danh mục nay gọi là “{each.name}”.", each.name
        else:
            heir = _now_called(directory, each.name, day)
            names = (each.name, *each.aliases)
            note, now = _gone(each, day), heir.name if heir else ""
        found += [(same_spelling(name), note, now) for name in names if _is_telling(name, now)]
    return tuple(sorted(found, key=lambda former: -len(former[0])))


def _is_telling(name: str, now: str) -> bool:
    return len(name) >= _SHORTEST and wording(name).plain != wording(now).plain


def _inside(plain: str, found: re.Match[str], now: str) -> bool:
    """Whether the words are only a part of today's name."""
    at = now.find(found.group()) if now else -1
    return at >= 0 and plain.startswith(now, max(0, found.start() - at))
