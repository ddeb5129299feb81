"""The sentences of a letter that urges: a reminder, an urging, and one that says what follows."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator, Sequence

from ttpl_desktop.domain.calendar import long_date
from ttpl_desktop.domain.office import Directory, Office, OfficeLevel, Recipient
from ttpl_desktop.domain.text import fold, same_spelling
from ttpl_desktop.domain.urging.naming import (
    begun,
    deadline,
    noun,
    nouns,
    one_line,
    source_inside,
    title_inside,
)
from ttpl_desktop.domain.urging.records import HIGHEST_LEVEL, Request
from ttpl_desktop.domain.urging.standing import Cell

MOST_CITED = 2
"""As many earlier letters as a sentence names; more of them stand in the annex."""
_ANNEX = "Phụ lục kèm theo Công văn này"


@dataclasses.dataclass(frozen=True, slots=True)
class Voice:
    """Who writes, and what it calls itself and the others.

    `contact` is the unit on duty, to whom one turns; `superior` who is told when a third letter is
    left without an answer; `together` what several addressees are called.
    """

    office: str
    contact: str
    superior: str
    together: str
    asks: str = "đề nghị"
    is_inside: bool = True

    @property
    def destination(self) -> str:
        """Where things are sent to: rooms of the office send them to the unit on duty."""
        if self.contact == self.office or not self.is_inside:
            return self.office
        return self.contact

    @property
    def several(self) -> str:
        """How many of them, said behind a number: "phòng, đơn vị"."""
        return self.together.removeprefix("các ")


def voice_of(office: Office, units: Sequence[str], directory: Directory) -> Voice:
    """How an office speaks to these units: its own rooms, or bodies beside, below or above it."""
    found = [directory.find(unit) for unit in units]
    is_inside = all(unit is not None and unit.is_internal for unit in found)
    name = office.name_in_text or office.name
    is_department = office.level in (OfficeLevel.DEPARTMENT, OfficeLevel.COMMITTEE_OFFICE)
    above = f"UBND {office.province}" if is_department and office.province else ""
    is_upward = any(_is_above(unit, office) for unit in units)
    return Voice(
        office=name,
        contact=one_line(office.duty_unit) or name,
        superior=f"lãnh đạo {name}" if is_inside or is_upward or not above else above,
        together="các phòng, đơn vị" if is_inside else "các cơ quan, đơn vị",
        asks="kính đề nghị" if is_upward else "đề nghị",
        is_inside=is_inside,
    )


def _is_above(unit: str, office: Office) -> bool:
    """Whether a body stands over the office: a ministry, or what its letterhead names above it."""
    words = fold(unit).replace("uy ban nhan dan", "ubnd")
    if words.startswith(("bo ", "chinh phu", "van phong chinh phu")):
        return True
    is_province = office.level is OfficeLevel.PROVINCE
    is_named = bool(office.parent) and same_spelling(unit) == same_spelling(office.parent)
    return is_named or (words.startswith("ubnd tinh") and not is_province)


def recipients_of(kept: Sequence[Recipient], level: int, voice: Voice) -> tuple[Recipient, ...]:
    """The lines of "Nơi nhận": those kept; a third letter always tells the office's leaders."""
    tells = any(_tells(recipient) for recipient in kept)
    if level < HIGHEST_LEVEL or tells:
        return tuple(kept)
    same = [each for each in kept if fold(each.name) == "nhu tren"]
    others = [each for each in kept if each not in same]
    return (*same, Recipient(f"Lãnh đạo {voice.office}", "để báo cáo"), *others)


def _tells(recipient: Recipient) -> bool:
    return "bao cao" in fold(recipient.purpose) or fold(recipient.name).startswith("lanh dao")


@dataclasses.dataclass(frozen=True, slots=True)
class Urging:
    """What a letter urges on the day `as_of`, and the letters before it in full citations.

    `cells` are what has not come, `answer_by` the new last day, `extra` the officer's own words.
    """

    level: int
    as_of: dt.date
    cells: tuple[Cell, ...]
    earlier: tuple[str, ...] = ()
    answer_by: dt.date | None = None
    extra: str = ""

    @property
    def units(self) -> tuple[str, ...]:
        """Who owes something, each once."""
        return tuple(dict.fromkeys(cell.unit for cell in self.cells))

    @property
    def requests(self) -> tuple[Request, ...]:
        """What is owed, each thing once."""
        return tuple({cell.request.id: cell.request for cell in self.cells}.values())


def lines_of(urging: Urging, voice: Voice) -> tuple[str, ...]:
    """The paragraphs of the letter, one a line; what begins with a dash is an item of a list."""
    if len(urging.units) > 1:
        told = _told_to_several(urging, voice)
    elif len(urging.requests) > 1:
        told = _told_in_a_list(urging, voice)
    else:
        told = _told_of_one_thing(urging, voice, urging.units[0])
    own = (line.strip() for line in urging.extra.splitlines())
    return (*told, *(line for line in own if line), *_asked(urging, voice))


def _told_of_one_thing(urging: Urging, voice: Voice, who: str) -> Iterator[str]:
    """What was asked of whom by when, and that it has not come."""
    request = urging.requests[0]
    by = f"; thời hạn gửi: {deadline(request)}" if deadline(request) else ""
    title, source = title_inside(request.title), source_inside(request.source)
    if urging.earlier:
        theirs = f" theo {source}" if source else ""
        yield f"{_was_written(urging, voice)} {voice.asks} {who} gửi {title}{theirs}{by}."
    elif source:
        yield f"Theo {source}, {who} gửi {title} về {voice.destination}{by}."
    else:
        yield f"{begun(who)} được {voice.asks} gửi {title} về {voice.destination}{by}."
    yield _missing(urging, voice, f"{noun(request.kind)} nêu trên")


def _was_written(urging: Urging, voice: Voice) -> str:
    if len(urging.earlier) > MOST_CITED:
        return f"{voice.office} đã có công văn đôn đốc (nêu tại {_ANNEX})"
    return f"{voice.office} đã có {' và '.join(urging.earlier)}"


def _missing(urging: Urging, voice: Voice, what: str) -> str:
    """How the one thing stands on the day of the letter."""
    day, last_day = long_date(urging.as_of), urging.requests[0].last_day
    still = "vẫn chưa" if urging.earlier else "chưa"
    if last_day is None:
        return f"Đến {day}, {voice.office} {still} nhận được {what}."
    days = (urging.as_of - last_day).days
    if days > 0:
        late = f"đã quá thời hạn {_days(days)}, " if urging.level > 1 else "đã qua thời hạn, "
        return f"Đến {day}, {late}{voice.office} {still} nhận được {what}."
    left = f"thời hạn gửi còn {_days(-days)}" if days else "là ngày cuối của thời hạn gửi"
    return f"Tính đến {day}, {left}." if days else f"{begun(day)} {left}."


def _told_in_a_list(urging: Urging, voice: Voice) -> Iterator[str]:
    """Several things that one unit owes, each with its source and deadline."""
    [unit] = urging.units
    still = "vẫn chưa" if urging.earlier else "chưa"
    if urging.earlier:
        yield f"{_was_written(urging, voice)} {voice.asks} {unit} gửi {nouns(urging.requests)}."
    yield (
        f"Đến {long_date(urging.as_of)}, {voice.office} {still} nhận được của {unit} "
        "các nội dung sau:"
    )
    items = [_item(request, urging) for request in urging.requests]
    yield from (f"- {item};" for item in items[:-1])
    yield f"- {items[-1]}."


def _item(request: Request, urging: Urging) -> str:
    source, by = source_inside(request.source), deadline(request)
    parts = (
        begun(title_inside(request.title)) + (f" theo {source}" if source else ""),
        f"thời hạn gửi: {by}" if by else "",
        standing_words(request, urging.as_of),
    )
    return "; ".join(part for part in parts if part)


def standing_words(request: Request, as_of: dt.date) -> str:
    """How far a thing is over its last day, or how long it has; empty where it has no day."""
    if request.last_day is None:
        return ""
    days = (as_of - request.last_day).days
    if days == 0:
        return "đến hạn"
    return f"quá hạn {_days(days)}" if days > 0 else f"còn {_days(-days)}"


def _told_to_several(urging: Urging, voice: Voice) -> Iterator[str]:
    """One thing is named for all; where they owe different things the annex names them."""
    count = f"{len(urging.units):02d} {voice.several}"
    if len(urging.requests) == 1:
        first, *_ = _told_of_one_thing(urging, voice, voice.together)
        what = f"{noun(urging.requests[0].kind)} của {count} nêu tại {_ANNEX}"
        state = _missing(urging, voice, what)
        yield first
        yield state if what in state else f"{state[:-1]}; {count} chưa gửi nêu tại {_ANNEX}."
        return
    still = "vẫn chưa" if urging.earlier else "chưa"
    what = nouns(urging.requests)
    if urging.earlier:
        yield f"{_was_written(urging, voice)} {voice.asks} {voice.together} gửi {what}."
    yield (
        f"Đến {long_date(urging.as_of)}, {voice.office} {still} nhận đủ {what} của {count}. Nội "
        f"dung phải gửi, văn bản giao và thời hạn của từng đơn vị nêu tại {_ANNEX}."
    )


def _asked(urging: Urging, voice: Voice) -> Iterator[str]:
    """What is asked for now, and what follows."""
    is_one = len(urging.units) == 1
    whom = urging.units[0] if is_one else voice.together
    what = f"{noun(urging.requests[0].kind)} nêu trên"
    if len(urging.requests) > 1:
        what = "các nội dung nêu trên" if is_one else "các nội dung nêu tại Phụ lục"
    how = {1: "quan tâm hoàn thành,", 2: "khẩn trương hoàn thành,", 3: "tập trung hoàn thành,"}
    begin = "quan tâm, sớm" if voice.asks != "đề nghị" else how[urging.level]
    yield (
        f"{voice.office} {voice.asks} {whom} {begin} gửi {what} về {voice.destination} "
        f"{_by(urging)}."
    )
    yield _last_words(urging, voice)


def _by(urging: Urging) -> str:
    if urging.answer_by is not None:
        return f"chậm nhất vào {long_date(urging.answer_by)} để tổng hợp"
    ahead = all(r.last_day is not None and r.last_day >= urging.as_of for r in urging.requests)
    return "đúng thời hạn nêu trên để tổng hợp" if ahead else "trong thời gian sớm nhất để tổng hợp"


def _last_words(urging: Urging, voice: Voice) -> str:
    asks = begun(voice.asks) if urging.level == HIGHEST_LEVEL else voice.asks
    if urging.level == 1:
        return (
            f"Trường hợp đã gửi hoặc có khó khăn, vướng mắc, {asks} trao đổi với {voice.contact} "
            "để cùng xử lý."
        )
    if urging.level < HIGHEST_LEVEL:
        return (
            f"Trường hợp chưa thể gửi, {asks} có văn bản nêu rõ lý do và ngày sẽ gửi; cần trao đổi "
            f"thêm, {asks} liên hệ {voice.contact}."
        )
    reporter = voice.contact if voice.is_inside else voice.office
    return (
        f"Sau thời hạn này, nếu vẫn chưa nhận được, {reporter} sẽ báo cáo {voice.superior} xem "
        f"xét, chỉ đạo. {asks} trao đổi ngay với {voice.contact} các khó khăn, vướng mắc (nếu có)."
    )


def _days(count: int) -> str:
    """A count of days as official papers write it: two digits at least."""
    return f"{count:02d} ngày"
