"""Where the times stand in a phrase: Vietnamese read without its marks."""

import dataclasses
import re

from ttpl_desktop.domain.deadlines.parts import take_parts
from ttpl_desktop.domain.deadlines.spelling import spell
from ttpl_desktop.domain.deadlines.times import (
    BUILDERS,
    OTHER_YEAR,
    QUARTER,
    Count,
    Time,
    count,
    span,
)


@dataclasses.dataclass(frozen=True, slots=True)
class TimePhrase:
    """A phrase without marks in which `<0>` stands for `times[0]` and `{0}` for `counts[0]`."""

    skeleton: str
    times: tuple[Time, ...]
    counts: tuple[Count, ...]


_SEPARATED = r" ?(?:,|;|-|&|\+|,? va|den het|den|toi) ?"
_OF_YEAR = rf",? ?(?:cua )?nam (?:\d{{4}}|(?:{OTHER_YEAR})\b)"
_WITH_YEAR = rf"(?: ?[/-] ?\d{{4}}\b|{_OF_YEAR})"
_WEEKDAY = r"(?:(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat),? )?\(?(?:ngay )?(?:mung |mong )?"
_DATE = (
    r"(?:\d{1,2} ?/ ?\d{1,2} ?/ ?(?:\d{4}|\d\d)(?![\d/])"
    r"|\d{1,2}\.\d{1,2}\.\d{4}\b|\d{1,2}-\d{1,2}-\d{4}\b"
    rf"|\d{{1,2}},? thang \d{{1,2}}(?!\d| lan\b)(?:{_WITH_YEAR})?"
    rf"|\d{{1,2}}/\d{{1,2}}(?![\d/])(?:{_OF_YEAR})?)"
)
_MONTH = r"\d{1,2}(?!\d|/\d{1,2}(?!\d)| lan\b)"
_PAPER = (
    "dieu|khoan|diem|phu luc|bieu(?: mau)?|mau|muc|phan|chuong|nghi quyet|nghi dinh|thong tu"
    "|cong van|quyet dinh|ke hoach|van ban|luat|chi thi|thong bao"
)
_PATTERNS = {
    "citation": (
        rf"\b(?:(?:{_PAPER}) )?(?:so )?\d+(?:/\d{{4}})?/(?:[a-z]+\d*-[a-z\d&-]+|qh\d+)"
        rf"(?:,? ngay {_DATE})?"
        rf"|\b(?:{_PAPER})(?: so)? \d[\da-z.]*\b(?!/| (?:ngay|thang|tuan|gio))(?:,? ngay {_DATE})?"
    ),
    "hour": (
        r"\b\d{1,2}(?: ?(?:gio|h|g)(?: ?\d\d)?(?: phut)?(?: sang| chieu)?|:\d\d),?"
        r"(?= (?:cua )?(?:ngay )?\d)|\b(?:buoi )?(?:sang|chieu)(?= (?:thu \w+,? )?(?:ngay )?\d)"
    ),
    "week": r"\btuan (?:thu )?\d\b",
    "days": (
        r"(?:\btu )?(?:ngay )?(?<![\d/.])\b\d{1,2}(?: ?- ?| den(?: het)?(?: ngay)? )"
        rf"(?:ngay )?{_DATE}"
    ),
    "day": rf"\b{_WEEKDAY}{_DATE}",
    "half": (
        r"\b(?:\d{1,2} thang|nua) (?:dau|cuoi)(?: cua)? nam"
        rf"(?: (?:\d{{4}}|{OTHER_YEAR})\b)?"
    ),
    "month": (
        rf"\b(?:cac )?thang {_MONTH}(?:{_SEPARATED}(?:thang )?{_MONTH})*(?:{_WITH_YEAR})?"
        rf"|\bt\.?{_MONTH}(?:/\d{{4}})?|\b\d{{1,2}}/\d{{4}}\b"
    ),
    "quarter": (
        rf"\b(?:cac )?(?:qu[yi] ?|q\.?){QUARTER}(?:{_SEPARATED}(?:qu[yi] |q)?{QUARTER})*"
        rf"(?:{_WITH_YEAR})?"
    ),
    "year": (
        rf"\b(?:nam|giai doan) \d{{4}}\b(?:{_SEPARATED}(?:nam )?\d{{4}}\b)*"
        rf"|^20\d\d(?: ?- ?20\d\d)?$|(?:(?<=\btrong )|(?<=\bhet )|(?<=\bden ))20\d\d\b"
        rf"|\bnam (?:{OTHER_YEAR})\b|\b(?:ca|toan) nam\b(?: \d{{4}}\b)?"
        r"|(?:(?<=\btrong )|(?<=\bhet )|(?<=\bcuoi )|(?<=\bdau )|(?<=\bgiua ))nam\b"
    ),
    "count": (
        r"(?<!ngay )\b\d{1,3} ?(?:\([a-z ]+\) )?"
        r"(?:ngay lam viec|ngay|tuan|thang|nam(?! \d{4})|gio)\b"
    ),
}
_TIME = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _PATTERNS.items()))
_JOINED = re.compile(
    r"<(?P<from>\d+)>\)? ?(?:-|den|toi|cho den)(?P<edge> het| cuoi| truoc)?(?: ngay)? ?"
    r"<(?P<to>\d+)>"
)
_TOPIC = re.compile(r"(?<!dinh ky )\b(bao cao|so ket) \{\d+\}(?= truoc\b|;|:|\)|$)")
"""The period a report is about, not one that is counted: "báo cáo 6 tháng trước ngày 15/6"."""
_LISTED = re.compile(r"<(\d+)>(?: ?(?:,|;|&|\+|,? va) ?<(\d+)>)+")


def find_times(phrase: str, year: int) -> TimePhrase:
    """The phrase with its times taken out; a time without a year lies in `year`.

    Numbers and dates of cited documents become "vb", so that they are never taken for deadlines.
    Raises ImpossibleTimeError for a time that does not exist.
    """
    times: list[Time] = []
    counts: list[Count] = []

    def take(found: re.Match[str]) -> str:
        kind, words = found.lastgroup, found.group()
        if kind == "citation":
            return "vb"
        if kind == "hour":
            return "@"
        if kind == "week":
            return "tuan thu"
        if kind == "count":
            counts.append(count(words))
            return f"{{{len(counts) - 1}}}"
        times.append(BUILDERS[kind or ""](words, year))
        return f"<{len(times) - 1}>"

    skeleton = " ".join(_TIME.sub(take, spell(phrase)).split())
    skeleton = _TOPIC.sub(r"\1", _join(skeleton, times))
    skeleton = take_parts(skeleton, times, counts)
    return TimePhrase(skeleton, tuple(times), tuple(counts))


def _join(skeleton: str, times: list[Time]) -> str:
    """Make one time of "từ <0> đến <1>", appended to `times`."""

    def join(found: re.Match[str]) -> str:
        first, last = times[int(found["from"])], times[int(found["to"])]
        times.append(span(first, last, ends_before=found["edge"] == " truoc"))
        return f"<{len(times) - 1}>"

    for listed in _LISTED.finditer(skeleton):
        _share_year([int(index) for index in re.findall(r"\d+", listed.group())], times)
    return _JOINED.sub(join, skeleton)


def _share_year(indexes: list[int], times: list[Time]) -> None:
    """Let the times of a list without a year take that of the last one."""
    last = times[indexes[-1]]
    for index in indexes:
        if last.has_year and not times[index].has_year:
            times[index] = times[index].in_year(last.end.year)
