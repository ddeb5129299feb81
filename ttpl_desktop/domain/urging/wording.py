"""The sentences of a letter that urges: a reminder, an urging, and one that says what follows."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator

from ttpl_desktop.domain.calendar import long_date
from ttpl_desktop.domain.urging.naming import (
    begun,
    deadline,
    noun,
    nouns,
    source_inside,
    title_inside,
)
from ttpl_desktop.domain.urging.records import HIGHEST_LEVEL, Request
from ttpl_desktop.domain.urging.standing import Cell
from ttpl_desktop.domain.urging.voices import Voice

MOST_CITED = 2
"""As many earlier letters as a sentence names; more of them stand in the annex."""
_ANNEX = "Phụ lục kèm theo Công văn này"
_TROUBLE = "các khó khăn, vướng mắc (nếu có)"


@dataclasses.dataclass(frozen=True, slots=True)
class Urging:
    """What a letter urges on the day `as_of`, and the letters before it in full citations.

    `cells` are what has not come, `answer_by` the new last day, `extra` the officer's own words.
    `is_again`: each of the cells was urged before.
    """

    level: int
    as_of: dt.date
    cells: tuple[Cell, ...]
    earlier: tuple[str, ...] = ()
    answer_by: dt.date | None = None
    extra: str = ""
    is_again: bool = False

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
    """What was asked of whom by when, what was written of it, and that it has not come."""
    request = urging.requests[0]
    yield _duty(request, voice, who)
    yield _was_written(urging, voice) + _missing(urging, voice, f"{noun(request)} nêu trên")


def _duty(request: Request, voice: Voice, who: str) -> str:
    by = f"; thời hạn gửi: {deadline(request)}" if deadline(request) else ""
    what = f"gửi {title_inside(request.title) or noun(request)} về {voice.destination}{by}."
    if source := source_inside(request.source):
        return f"Theo {source}, {who} {what}"
    return f"{voice.office} đã {voice.asks} {who} {what}"


def _was_written(urging: Urging, voice: Voice) -> str:
    """The letters before this one, in a sentence with a space behind it; empty for the first."""
    if not urging.earlier:
        return ""
    cited = " và ".join(urging.earlier)
    if len(urging.earlier) > MOST_CITED and len(urging.units) > 1:
        cited = f"công văn đôn đốc từng đơn vị (nêu tại {_ANNEX})"
    elif len(urging.earlier) > MOST_CITED:
        count = f"{len(urging.earlier):02d} công văn đôn đốc"
        cited = f"{count}, gần nhất là {urging.earlier[-1]}"
    return f"{voice.office} đã có {cited}. "


def _missing(urging: Urging, voice: Voice, what: str) -> str:
    """How the one thing stands on the day of the letter."""
    day, last_day = long_date(urging.as_of), urging.requests[0].last_day
    lacks = f"{voice.office} {_still(urging)} nhận được {what}"
    days = None if last_day is None else (urging.as_of - last_day).days
    if days is None:
        return f"Đến {day}, {lacks}."
    if days > 0:
        count = f" {_days(days)}" if urging.level > 1 else ""
        return f"Đến {day}, thời hạn đã qua{count} nhưng {lacks}."
    if days == 0:
        return f"{begun(day)} là ngày cuối của thời hạn; đến nay {lacks}."
    return f"Tính đến {day}, thời hạn còn {_days(-days)}; {lacks}."


def _still(urging: Urging) -> str:
    return "vẫn chưa" if urging.is_again else "chưa"


def _told_in_a_list(urging: Urging, voice: Voice) -> Iterator[str]:
    """Several things that one unit owes, each with its source and deadline."""
    [unit] = urging.units
    yield (
        f"{_was_written(urging, voice)}Đến {long_date(urging.as_of)}, {voice.office} "
        f"{_still(urging)} nhận được của {unit} các nội dung sau:"
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
        [request] = urging.requests
        yield _duty(request, voice, voice.together)
        what = f"{noun(request)} của {count} nêu tại {_ANNEX}"
        yield _was_written(urging, voice) + _missing(urging, voice, what)
        return
    yield (
        f"{_was_written(urging, voice)}Đến {long_date(urging.as_of)}, {voice.office} "
        f"{_still(urging)} nhận đủ {nouns(urging.requests)} của {count}. Nội dung phải gửi, văn "
        f"bản giao và thời hạn của từng đơn vị nêu tại {_ANNEX}."
    )


def _asked(urging: Urging, voice: Voice) -> Iterator[str]:
    """What is asked for now, and what follows."""
    is_one = len(urging.units) == 1
    whom = urging.units[0] if is_one else voice.together
    what = f"{noun(urging.requests[0])} nêu trên"
    if len(urging.requests) > 1:
        what = "các nội dung nêu trên" if is_one else "các nội dung nêu tại Phụ lục"
    how = {1: "quan tâm hoàn thành,", 2: "khẩn trương hoàn thành,", 3: "tập trung hoàn thành,"}
    begin = "quan tâm," if voice.is_upward else how[urging.level]
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
    asks = voice.asks
    if urging.level == 1 or voice.is_upward:
        return (
            f"Trường hợp đã gửi hoặc có khó khăn, vướng mắc, {asks} trao đổi với {voice.contact} "
            "để cùng xử lý."
        )
    if urging.level < HIGHEST_LEVEL:
        return (
            f"Trường hợp chưa thể gửi, {asks} có văn bản nêu rõ lý do và ngày sẽ gửi; cần trao đổi "
            f"thêm, {asks} liên hệ {voice.contact}."
        )
    return f"{_threat(urging, voice)} {begun(asks)} trao đổi ngay với {voice.contact} {_TROUBLE}."


def _threat(urging: Urging, voice: Voice) -> str:
    """What follows when a third letter is left without an answer."""
    when = "Sau thời hạn này, nếu" if urging.answer_by else "Nếu"
    if voice.superior:
        follows = f"{voice.office} sẽ báo cáo {voice.superior} xem xét, chỉ đạo"
    else:
        follows = f"việc chưa gửi sẽ được báo cáo lãnh đạo {voice.office} để xem xét, chỉ đạo"
    return f"{when} vẫn chưa nhận được, {follows}."


def _days(count: int) -> str:
    """A count of days as official papers write it: two digits at least."""
    return f"{count:02d} ngày"
