"""Events of one year, and work that was meant for that year alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ttpl_desktop.domain.plan import ItemKind, PlanItem
from ttpl_desktop.domain.rolling.found import Found
from ttpl_desktop.domain.rolling.marks import MarkKind
from ttpl_desktop.domain.terms import ActivityKind

_TAIL = r"[^,.;:()\n]{0,80}"
_ONCE = (
    rf"kỷ niệm\s+(?:lần thứ\s+)?\d+\s+(?:năm|ngày){_TAIL}"
    rf"|đại hội\s+(?:đảng|đại biểu|công đoàn|chi bộ|thi đua){_TAIL}"
    rf"|(?:đại hội|hội nghị|hội thi|cuộc thi){_TAIL}lần thứ\s+(?:\d+|[ivxlc]+)(?!\w)"
    rf"|(?:tổng kết|sơ kết)\s+(?:\d+|hai|ba|năm|mười)\s+năm{_TAIL}"
    rf"|(?:cuộc )?bầu cử{_TAIL}"
)
_EVENT = re.compile(
    rf"năm\s+(?:19|20)\d\d\s+là\s+năm{_TAIL}|{_ONCE}"
    r"|(?:đại dịch|dịch bệnh|dịch)\s+(?:covid|sars)[-\w]*"
    rf"|(?:sáp nhập|sắp xếp|hợp nhất){_TAIL}(?:đơn vị hành chính|tổ chức bộ máy)",
    re.IGNORECASE,
)
_ONE_OFF = re.compile(_ONCE, re.IGNORECASE)
_LETTERS = map(chr, (*range(ord("A"), 0x250), *range(0x1EA0, 0x1EFA)))
_CAPITAL = f"[{''.join(letter for letter in _LETTERS if letter.isupper())}]"
_PROPER = (
    r"\b(?:(?:UBND\s+)?(?:[Xx]ã|[Pp]hường|[Đđ]ặc khu|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hị trấn"
    r"|[Tt]hành phố)\s+|(?:[Cc]ông ty|[Tt]ập đoàn|[Bb]ệnh viện|(?<!ông )[Tt]rường(?! hợp)"
    r"|[Hh]ợp tác xã|[Kk]hu công nghiệp|[Cc]ông trường|[Cc]ông trình|[Nn]hà máy)"
    r"\s+(?:[^\W\d]+\s+){0,4}?)"
    rf"(?!(?:Sở|Ủy|Uỷ|Ban|UBND)\b){_CAPITAL}[^\W\d]*(?:\s+{_CAPITAL}[^\W\d]*)*"
)
"""A place or firm by its proper name, which begins with a capital."""
_NAMED = re.compile(_PROPER)
_INSPECTED = re.compile(
    r"\b(?:[Kk]iểm tra|tại|ở|đối với)\b(?:(?!phối hợp|chủ trì|\bcùng\b|\bdo\b|\btheo\b)[^.;])"
    rf"{{0,80}}?(?P<name>{_PROPER})"
)
"""Where a sentence says it is inspected; one that only helps is not meant."""
_NOTE = "Sự kiện của một năm; hãy xem năm mới còn nói đến không."


def events(text: str) -> Iterator[Found]:
    """Anniversaries, congresses, elections, "năm … là năm …": they stay, and are marked."""
    for found in _EVENT.finditer(text):
        words = found.group().rstrip()
        end = found.start() + len(words)
        yield Found(found.start(), end, MarkKind.EVENT, words, _NOTE)


def one_off(item: PlanItem) -> str:
    """Why an activity was meant for one year alone; empty for what goes on.

    It serves an event, or it inspects bodies that it names.
    """
    if item.kind is not ItemKind.ACTIVITY:
        return ""
    if event := _ONE_OFF.search(item.title):
        return f"Gắn với sự kiện một lần: “{event.group().strip()}”."
    if item.activity is ActivityKind.INSPECTION and (body := _named_body(item)):
        return f"Kiểm tra một nơi cụ thể đã làm trong năm cũ: “{body}”."
    return ""


def _named_body(item: PlanItem) -> str:
    """The place or firm that an inspection names; empty where it names none."""
    if inspected := _INSPECTED.search(item.title):
        return inspected["name"]
    found = (_NAMED.search(words) for words in (item.place, item.subject))
    return next((name.group() for name in found if name), "")
