"""Events of one year, and work that was meant for that year alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ttpl_desktop.domain.office import Directory
from ttpl_desktop.domain.plan import ItemKind, PlanItem
from ttpl_desktop.domain.rolling.found import Found
from ttpl_desktop.domain.rolling.marks import MarkKind
from ttpl_desktop.domain.terms import ActivityKind
from ttpl_desktop.domain.text import same_spelling

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
_PLACES = (
    r"xã|phường|đặc khu|huyện|quận|thị xã|thị trấn|thành phố|công ty|tập đoàn|bệnh viện|trường"
    r"|hợp tác xã|doanh nghiệp|dự án|khu công nghiệp"
)
_PROPER = re.compile(rf"\b(?:UBND\s+)?(?:{_PLACES})\s+(?:\w+\s+){{0,4}}?(?P<name>[^\W\d]+)")
_EXAMINED = ("title", "place", "subject")
_NOTE = "Sự kiện của một năm; hãy xem năm mới còn nói đến không."


def events(text: str) -> Iterator[Found]:
    """Anniversaries, congresses, elections, "năm … là năm …": they stay, and are marked."""
    for found in _EVENT.finditer(text):
        words = found.group().rstrip()
        end = found.start() + len(words)
        yield Found(found.start(), end, MarkKind.EVENT, words, _NOTE)


def one_off(item: PlanItem, directory: Directory) -> str:
    """Why an activity was meant for one year alone; empty for what goes on.

    It serves an event, or it inspects bodies that it names.
    """
    if item.kind is not ItemKind.ACTIVITY:
        return ""
    if event := _ONE_OFF.search(item.title):
        return f"Gắn với sự kiện một lần: “{event.group().strip()}”."
    if item.activity is ActivityKind.INSPECTION and (body := _named_body(item, directory)):
        return f"Kiểm tra một nơi cụ thể đã làm trong năm cũ: “{body}”."
    return ""


def _named_body(item: PlanItem, directory: Directory) -> str:
    """The body that an inspection names: one outside the office, or any by a proper name."""
    examined = [same_spelling(words) for words in (item.place, item.subject)]
    for unit in directory.units:
        if not unit.is_internal and any(same_spelling(unit.name) in words for words in examined):
            return unit.name
    for words in (item.title, item.place, item.subject):
        for found in _PROPER.finditer(words):
            if found["name"].istitle():
                return found.group()
    return ""
