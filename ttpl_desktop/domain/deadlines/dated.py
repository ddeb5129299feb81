"""Deadlines that name their days: "trước ngày …", "chậm nhất …", "quý II"."""

import datetime as dt
import re

from ttpl_desktop.domain.deadline import Deadline, DeadlineKind
from ttpl_desktop.domain.deadlines.reading import Reading
from ttpl_desktop.domain.deadlines.recurring import periods, repeated
from ttpl_desktop.domain.deadlines.times import Time, Unit
from ttpl_desktop.domain.deadlines.vocabulary import CONTINUOUS, ON_DEMAND, SCOPE, says_more

_ONE_DAY = dt.timedelta(days=1)

_FOR_WHOM = r"(?: ?\((?![^()]*\b(?:khong|tru|hoac|neu)\b)[^()<@]*\))?"
_TIMES = rf"<\d+>{_FOR_WHOM}(?: ?(?:,|;|&|,? va) (?:truoc )?(?:ngay )?<\d+>{_FOR_WHOM})*"
_BY_WORDS = (
    r"truoc(?: ngay)? (?:hoac|va|hay) (?:trong|vao|dung|den)|trong (?:hoac|va|hay) truoc"
    r"|(?:cham|muon|tre) nhat|khong (?:qua|(?:muon|cham|tre) (?:hon|qua)|sau)"
    r"|(?:han|thoi han) (?:cuoi|chot|cuoi cung|hoan thanh|nop|gui)|(?:cho |tu nay )?(?:den|toi)"
    r"|het|xong trong"
)
_LINKS = r"(?:,| la| vao| luc| @| trong| den| toi| het| cuoi| ngay| hoan thanh| gui| nop|:)*"
_MARKED = re.compile(
    rf"\b(?P<by>(?:{_BY_WORDS}){_LINKS}) {_TIMES}"
    r"|(?P<before>(?<!\} )(?<!\}, )\btruoc"
    rf"(?: @| ngay| thoi diem| moc| het| khi het| khi ket thuc)*) {_TIMES}"
)
_PLACE = re.compile(r"<(\d+)>")
_SOME_DAYS = re.compile(r"\btrong (?:thoi gian |vong )?\{\d+\},? ?(?=.*<)")
_CONNECTED = re.compile(
    r"(?:(?:vao|trong|gom|cac|la) )?<\d+>(?: ?(?:,|;|&|\+|,? va)(?: trong)? ?<\d+>)+"
)
_OPENING = re.compile(
    r"(?:^|[,;:(.@-]|\b(?:trong|vao|thoi gian|thoi han|thoi diem|hoan thanh|hoan tat|thuc hien|xong"
    r"|du kien|trien khai|to chuc|tien do|han|ban hanh|dot|dip|cuoi|den|suot|het|ngay|tu|la|luc))$"
)
_AT_THE_END = re.compile(r"\bcuoi <")
VAGUE_EDGE = re.compile(r"\b(?:dau|giua) <\d+>")
"""The beginning or middle of a time: no last day follows from it."""


def starts_only(reading: Reading) -> bool:
    """Whether the phrase says from when, or after what, and not until when."""
    found = re.search(
        r"^(?:\w+ ){0,3}?(?:tu|sau)(?: sau)? (?:@ )?<(\d+)>(?: tro di)?$", reading.words
    )
    return found is not None and not reading.time(found[1]).is_span


def read_marked(reading: Reading) -> Deadline | None:
    """ "trước …" and "chậm nhất …" with a day, month, quarter or year; several days come back."""
    marked = _marked_outside_scope(reading.words)
    if not marked or VAGUE_EDGE.search(reading.words) or not _rest_is_plain(reading, marked):
        return None
    if any(len({time.unit for time in _times_in(reading, found[0])}) > 1 for found in marked):
        return None
    days = {day for found in marked for day in _last_days(reading, found)}
    note = _note(reading, marked)
    if len(days) > 1 or 12 in periods(reading):
        return repeated(reading, days, note=note)
    kind = DeadlineKind.BY if any(found["by"] for found in marked) else DeadlineKind.BEFORE
    return reading.days(kind, days.pop(), note=note)


def read_period(reading: Reading) -> Deadline | None:
    """A day, month, quarter, half-year or year named without a marker."""
    words = _SOME_DAYS.sub("", reading.words)
    times = _as_one(reading, words)
    if len(times) > 1 and _CONNECTED.fullmatch(words) and {t.unit for t in times} == {Unit.DAY}:
        return repeated(reading, [time.end for time in times])
    if len(times) != 1 or VAGUE_EDGE.search(words) or starts_only(reading):
        return None
    if not _OPENING.search(words.partition("<")[0].rstrip()):
        return None
    if says_more(re.sub(r"\b(?:tu|ngay|luc|@) *(?=<)|@ ngay", " ", words.replace("@", " "))):
        return None
    time = times[0]
    if time.unit is Unit.DAY:
        return reading.days(DeadlineKind.BY, time.end)
    if _AT_THE_END.search(words):
        note = "“cuối …” không nói rõ ngày bắt đầu"
        return reading.days(DeadlineKind.PERIOD, time.end, note=note)
    note = "gồm các khoảng rời nhau; ngày cuối là của khoảng sau cùng" if time.has_gaps else ""
    return reading.days(DeadlineKind.PERIOD, time.end, start=time.start, note=note)


def _marked_outside_scope(words: str) -> list[re.Match[str]]:
    """The marked times that are not part of a clause that bounds data or documents."""
    scopes = [found.span() for found in SCOPE.finditer(words)]
    return [
        found
        for found in _MARKED.finditer(words)
        if not any(start < found.end() and found.start() < end for start, end in scopes)
    ]


def _times_in(reading: Reading, words: str) -> list[Time]:
    return [reading.time(index) for index in _PLACE.findall(words)]


def _last_days(reading: Reading, found: re.Match[str]) -> list[dt.date]:
    """The last allowed day of each time in the list that follows the marker.

    "trước khi hết tháng" and a time of day ("trước 17 giờ ngày …") leave the named day in.
    """
    times = _times_in(reading, found[0])
    if found["by"] or re.search("@|het|ket thuc", found["before"]):
        return [time.end for time in times]
    return [
        time.start if time.unit is Unit.DAY and not reading.strict else time.start - _ONE_DAY
        for time in times
    ]


def _note(reading: Reading, marked: list[re.Match[str]]) -> str:
    """How "trước ngày" was read, and what else the phrase asks for."""
    before_days = any(
        time.unit is Unit.DAY
        for found in marked
        if found["before"] and "@" not in found["before"]
        for time in _times_in(reading, found[0])
    )
    remarks = {
        "“trước ngày” được hiểu là không gồm ngày đó": before_days and reading.strict,
        "“trước ngày” được hiểu là gồm cả ngày đó": before_days and not reading.strict,
        "có giờ hạn trong ngày cuối": any("@" in found[0] for found in marked),
        "thực hiện thường xuyên": CONTINUOUS.search(reading.words),
        "và khi có yêu cầu hoặc phát sinh": ON_DEMAND.search(reading.words),
    }
    return "; ".join(remark for remark, holds in remarks.items() if holds)


def _rest_is_plain(reading: Reading, marked: list[re.Match[str]]) -> bool:
    """Whether nothing outside the marked times could change what they mean."""
    rest = reading.words
    for found in reversed(marked):
        rest = f"{rest[: found.start()]} {rest[found.end() :]}"
    rest = SCOPE.sub(" ", rest)
    if any(time.unit is Unit.DAY for time in _times_in(reading, rest)):
        return False
    return not says_more(rest)


def _as_one(reading: Reading, words: str) -> list[Time]:
    """The times as one where they are a list of one unit, or lie one within the other."""
    times = _times_in(reading, words)
    first_unit = times[0].unit if times else Unit.DAY
    is_list = len(times) > 1 and _CONNECTED.search(words) is not None
    if is_list and first_unit is not Unit.DAY and {time.unit for time in times} == {first_unit}:
        first, last = min(time.start for time in times), max(time.end for time in times)
        touching = sum((time.end - time.start + _ONE_DAY).days for time in times)
        return [Time(first_unit, first, last, has_gaps=touching < (last - first + _ONE_DAY).days)]
    if is_list and " va " in words:
        return times
    inner = [time for time in times if all(other.holds(time) for other in times)]
    return inner[:1] or times
