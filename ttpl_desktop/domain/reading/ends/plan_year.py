"""The year that a plan is for, told from its title, its opening or its date."""

from __future__ import annotations

import re

_YEAR = re.compile(r"(?<!\w)năm\s+(?P<year>20\d\d)(?!\d)", re.IGNORECASE)
_RANGE = re.compile(r"20\d\d\s?[-–—]\s?20\d\d|từ\s+(?:năm\s+)?20\d\d\s+đến", re.IGNORECASE)
_NO_PLAN_YEAR_BEFORE = re.compile(
    r"(?:tháng\s+\d{1,2}|(?<!\w)từ|đến|(?:quý|tháng)\s+\S{1,4}\s+và)\s*$", re.IGNORECASE
)
_DOCUMENT_BEFORE = re.compile(
    r"(?<!\w)(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp|Nghị quyết|Nghị định|Thông tư)"
    r"(?:\s+(?!(?:trên|trong|của|tại|cho|do|đến|và các)\s)[^\s;:]+){0,14}\s*$"
)
_ISSUED_PLAN = re.compile(
    r"(?:ban hành|xây dựng|lập|đề ra|triển khai)\s+(?:thực hiện\s+)?kế hoạch", re.IGNORECASE
)
_REACH = 120
"""How many characters before a year can tell whose year it is."""


def plan_year(title: str, opening: str, issued: int) -> int:
    """The title's year, else that of what the opening issues, else the year of issue; 0 for none.

    A title over several years ("giai đoạn 2021–2025") without a year of its own is for none.
    Years of laws, of cited days and of horizons ("đến năm 2030") are not the plan's.
    """
    if year := _own_year(title):
        return year
    if _RANGE.search(title):
        return 0
    issuing = list(_ISSUED_PLAN.finditer(opening))
    subject = opening[issuing[-1].start() :] if issuing else ""
    return _own_year(subject) or issued


def _own_year(text: str) -> int:
    """The last year that the words name as their own."""
    years = [int(hit["year"]) for hit in _YEAR.finditer(text) if _is_own(text, hit.start())]
    return years[-1] if years else 0


def _is_own(text: str, start: int) -> bool:
    before = text[max(0, start - _REACH) : start]
    return not (_NO_PLAN_YEAR_BEFORE.search(before) or _DOCUMENT_BEFORE.search(before))
