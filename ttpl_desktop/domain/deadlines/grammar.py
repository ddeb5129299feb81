"""Where the times stand in a phrase: Vietnamese read without its marks."""

import dataclasses
import re

from ttpl_desktop.domain import text
from ttpl_desktop.domain.deadlines.times import (
    BUILDERS,
    OTHER_YEAR,
    QUARTER,
    Count,
    CountUnit,
    Time,
    count,
    some_days,
    span,
)


@dataclasses.dataclass(frozen=True, slots=True)
class TimePhrase:
    """A phrase without marks in which `<0>` stands for `times[0]` and `{0}` for `counts[0]`."""

    skeleton: str
    times: tuple[Time, ...]
    counts: tuple[Count, ...]


_NUMBER_WORDS = {
    "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8,
    "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "mười lăm": 15, "hai mươi": 20,
    "ba mươi": 30,
}  # fmt: skip
_WORD = "|".join(sorted(_NUMBER_WORDS, key=len, reverse=True))
_NUMBERS_IN_WORDS = re.compile(
    rf"(?<=\btháng )(?:{_WORD})\b(?! (?:\d|nay|sau|trước|tới|kế|lần))"
    rf"|(?<=\bquý )(?:{_WORD})\b(?! lần)|(?<=\bhạn )(?:{_WORD})(?= (?:ngày|tháng|tuần)\b)"
    rf"|(?<=\bvòng )(?:{_WORD})(?= (?:ngày|tháng|tuần)\b)"
    r"|\b(?:ba|sáu|chín)(?= tháng (?:đầu|cuối) năm\b)"
)

_SEPARATED = r" ?(?:,|;|-|&|\+|,? va|den het|den|toi) ?"
_OF_YEAR = rf",? ?(?:cua )?nam (?:\d{{4}}|(?:{OTHER_YEAR})\b)"
_WITH_YEAR = rf"(?: ?[/-] ?\d{{4}}\b|{_OF_YEAR})"
_WEEKDAY = r"(?:(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat),? )?\(?(?:ngay )?(?:mung |mong )?"
_DATE = (
    r"(?:\d{1,2} ?/ ?\d{1,2} ?/ ?(?:\d{4}|\d\d)(?![\d/])"
    r"|\d{1,2}\.\d{1,2}\.\d{4}\b|\d{1,2}-\d{1,2}-\d{4}\b"
    rf"|\d{{1,2}},? thang \d{{1,2}}(?!\d)(?:{_WITH_YEAR})?"
    rf"|\d{{1,2}}/\d{{1,2}}(?![\d/])(?:{_OF_YEAR})?)"
)
_MONTH = r"\d{1,2}(?!\d|/\d{1,2}(?!\d))"
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
        r"(?= (?:cua )?(?:ngay )?\d)"
    ),
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
        rf"|^20\d\d(?: ?- ?20\d\d)?$|\bnam (?:{OTHER_YEAR})\b|\b(?:ca|toan) nam\b(?: \d{{4}}\b)?"
        r"|(?:(?<=\btrong )|(?<=\bhet )|(?<=\bcuoi )|(?<=\bdau )|(?<=\bgiua ))nam\b"
    ),
    "count": r"(?<!ngay )\b\d{1,3} ?(?:\([a-z ]+\) )?(?:ngay lam viec|ngay|tuan|thang|nam|gio)\b",
}
_TIME = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _PATTERNS.items()))
_DASHES = re.compile("[‐‑‒–—−]")
_QUOTES = re.compile("[\"'“”‘’*_`]")
_JOINED = re.compile(
    r"<(?P<from>\d+)>\)? ?(?:-|den|toi|cho den)(?P<edge> het| cuoi| truoc)?(?: ngay)? ?"
    r"<(?P<to>\d+)>"
)
_OUR_SIGNS = re.compile("[<>{}@]")
"""What stands for times in a skeleton; found in a phrase it must not pass for one."""
_FEAST = re.compile(r"\bngay phap luat(?: viet nam)?\b")
_TOPIC = re.compile(r"(?<!dinh ky )\b(bao cao|so ket) \{\d+\}(?= truoc\b|;|\)|$)")
"""The period a report is about, not one that is counted: "báo cáo 6 tháng trước ngày 15/6"."""
_SOME_DAYS = re.compile(r"\{(?P<count>\d+)\} (?P<edge>dau|cuoi)(?: cua)? <(?P<time>\d+)>")
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
        if kind == "count":
            counts.append(count(words))
            return f"{{{len(counts) - 1}}}"
        times.append(BUILDERS[kind or ""](words, year))
        return f"<{len(times) - 1}>"

    skeleton = " ".join(_TIME.sub(take, _plain(phrase)).split())
    skeleton = _TOPIC.sub(r"\1", _join(skeleton, times))
    skeleton = _take_some_days(skeleton, times, counts)
    return TimePhrase(skeleton, tuple(times), tuple(counts))


def _plain(phrase: str) -> str:
    """The phrase as the grammar reads it: lower case, no marks, one kind of dash, one space."""
    lowered = text.normal(phrase).lower()
    lowered = _NUMBERS_IN_WORDS.sub(lambda word: str(_NUMBER_WORDS[word.group()]), lowered)
    plain = _QUOTES.sub("", _DASHES.sub("-", text.fold(lowered)))
    plain = _OUR_SIGNS.sub("?", plain)
    plain = _FEAST.sub("dip", plain)
    return " ".join(plain.split()).strip(" .;,:-…")


def _join(skeleton: str, times: list[Time]) -> str:
    """Make one time of "từ <0> đến <1>", appended to `times`."""

    def join(found: re.Match[str]) -> str:
        first, last = times[int(found["from"])], times[int(found["to"])]
        times.append(span(first, last, ends_before=found["edge"] == " truoc"))
        return f"<{len(times) - 1}>"

    for listed in _LISTED.finditer(skeleton):
        _share_year([int(index) for index in re.findall(r"\d+", listed.group())], times)
    return _JOINED.sub(join, skeleton)


def _take_some_days(skeleton: str, times: list[Time], counts: list[Count]) -> str:
    """Make one time of "10 ngày đầu tháng 12", appended to `times`."""

    def take(found: re.Match[str]) -> str:
        count, time = counts[int(found["count"])], times[int(found["time"])]
        if count.unit is not CountUnit.DAY or time.is_to_the_day:
            return found.group()
        times.append(some_days(count, found["edge"], time))
        return f"<{len(times) - 1}>"

    return _SOME_DAYS.sub(take, skeleton)


def _share_year(indexes: list[int], times: list[Time]) -> None:
    """Let the times of a list without a year take that of the last one."""
    last = times[indexes[-1]]
    for index in indexes:
        if last.has_year and not times[index].has_year:
            times[index] = times[index].in_year(last.end.year)
