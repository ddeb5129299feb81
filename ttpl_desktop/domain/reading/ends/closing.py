"""The closing paragraphs: what is said of the whole plan behind its last section."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ttpl_desktop.domain.reading.ends.looks import has_marker, is_ornament, spelling, squeezed
from ttpl_desktop.domain.reading.passages import Passage

_MOST_PARAGRAPHS = 4
_REACH = 800
_CONCLUDES = re.compile(r"trên đây là\b")
_WHO = r"(?:[^.;:]{0,120}? )?"
_OF_THE_WHOLE = re.compile(
    r"(?:trong )?quá trình (?:(?:tổ chức|triển khai) )*(?:thực hiện|thi hành)\b|"
    r"(?:khi )?nhận được kế hoạch này|căn cứ (?:vào )?(?:nội dung )?kế hoạch này|"
    r"(?:khi|nếu) có (?:khó khăn|vướng mắc|phát sinh)|"
    rf"{_WHO}(?:đề nghị|yêu cầu)\b.*\bkế hoạch này|"
    r"kế hoạch này (?:có hiệu lực|được|thay thế)"
)
_DUTY_FIRST = re.compile(r"(?:giao|phân công|các|văn phòng|thanh tra|phòng|tổ)\b")
_DATED = re.compile(
    r"(?:trước|chậm nhất|từ) (?:ngày|tháng|quý)|ngày \d|tháng \d|quý [ivx\d]|(?:hằng|hàng) |định kỳ"
)


def closing_at(passages: Sequence[Passage], begin: int, end: int) -> int:
    """Where the closing begins in front of passage `end`; `end` where there is none.

    A paragraph "Trên đây là …" opens it. Without one, only paragraphs without a number that ask
    everybody to carry out the plan or say what to do with difficulties are it: whatever gives
    somebody a duty or a day is the last item of the body, even though "./." ends it.
    """
    first, is_unbroken, seen = end, True, 0
    for index in range(end - 1, begin - 1, -1):
        text = squeezed(passages[index].text[:_REACH])
        if is_ornament(text):
            continue
        if passages[index].cell is not None or has_marker(text) or seen == _MOST_PARAGRAPHS:
            break
        seen += 1
        told = spelling(text)
        if _CONCLUDES.match(told):
            return index
        is_unbroken = is_unbroken and _speaks_of_whole(told)
        first = index if is_unbroken else first
    return first


def _speaks_of_whole(told: str) -> bool:
    is_whole = _OF_THE_WHOLE.match(told) and not _DUTY_FIRST.match(told)
    return bool(is_whole) and not _DATED.search(told)
