"""What a letter that urges calls things: titles inside a sentence, sources, days, its subject."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from ttpl_desktop.domain.calendar import long_date, vn_date
from ttpl_desktop.domain.layout.types import ABBREVIATIONS
from ttpl_desktop.domain.text import same_spelling
from ttpl_desktop.domain.urging.records import Request, RequestKind

MOST_LETTERS = 80
"""How long the name of what is asked for may be in a subject: some four lines under the number."""
_LEAST_LETTERS = 20

_NOUNS = {
    RequestKind.PLAN: "kế hoạch",
    RequestKind.RETURN: "số liệu",
    RequestKind.REPORT: "báo cáo",
    RequestKind.COMMENT: "ý kiến",
    RequestKind.OTHER: "tài liệu",
}
_THINGS = (
    *("báo cáo", "kế hoạch", "số liệu", "ý kiến", "danh sách", "thông tin", "văn bản"),
    *("kết quả", "tài liệu", "hồ sơ", "đề xuất", "dự thảo", "đề cương", "chương trình"),
)
_COMMON = (
    *_THINGS,
    *("biểu", "bảng", "tổng hợp", "phiếu", "thống kê", "góp ý", "các", "những", "nội dung", "bản"),
)
_TYPES = "|".join(sorted((*ABBREVIATIONS, "Công văn"), key=len, reverse=True))
_NUMBERED = re.compile(rf"(?:{_TYPES})(?= số:? ?\d)", re.IGNORECASE)
_SENDING = re.compile(r"(?:gửi|nộp|cung cấp)\s+", re.IGNORECASE)
_SUBJECT = re.compile(r"(?:V\s?/\s?v|Về việc)\s*:?\s*", re.IGNORECASE)
_JOINTS = re.compile(
    r"[,;]? (?=\()|[,;] |"
    r" (?=(?:theo|để|phục vụ|nhằm|trên địa bàn|của|tại|kèm|thuộc|trong|gắn với) )"
)


def noun(request: Request) -> str:
    """What a thing is called once its title was said: "danh sách", else as its kind is."""
    spelled = same_spelling(f"{title_inside(request.title)} ")
    named = (each for each in _THINGS if spelled.startswith(f"{same_spelling(each)} "))
    return next(named, _NOUNS[request.kind])


def nouns(requests: Sequence[Request]) -> str:
    """What several things are called together: "báo cáo, số liệu"."""
    return ", ".join(dict.fromkeys(_NOUNS[request.kind] for request in requests))


def title_inside(title: str) -> str:
    """The title as it stands behind "gửi": small where it begins with a common word."""
    words = _SENDING.sub("", one_line(title), count=1) if _SENDING.match(title) else one_line(title)
    words = words.rstrip(" .;,:")
    spelled = same_spelling(words)
    is_common = any(spelled.startswith(f"{same_spelling(each)} ") for each in _COMMON)
    if (is_common or spelled in _COMMON) and not _NUMBERED.match(words):
        return words[:1].lower() + words[1:]
    return words


def source_inside(source: str) -> str:
    """The document that asks, as it stands behind "theo": a numbered one begins with a capital."""
    words = re.sub(r"^theo\s+", "", one_line(source), flags=re.IGNORECASE).rstrip(" .;,:")
    return begun(words) if _NUMBERED.match(words) else words


def deadline(request: Request) -> str:
    """The deadline in its own words, and the day that they mean unless they say it."""
    words, day = one_line(request.time).rstrip(" .;,:"), request.last_day
    if day is None or not words:
        return words if day is None else long_date(day)
    plain = re.sub(r"\b0(?=\d)", "", words)
    is_said = f"{day.day}/{day.month}/{day.year}" in plain and not _leaves_day_out(words)
    is_said = is_said or re.sub(r"\b0(?=\d)", "", long_date(day)) in plain
    return words if is_said else f"{words} (ngày cuối là {vn_date(day)})"


def _leaves_day_out(words: str) -> bool:
    """Whether "before" a day is said: the last day is another one then."""
    return re.search(r"\btrước\b", words, re.IGNORECASE) is not None


def citation(number: str, symbol: str, day: dt.date, subject: str) -> str:
    """How a letter names an earlier one of its office (NĐ 30/2020, Phụ lục I, Phần I, II.6.b)."""
    named = f"Công văn số {number}/{symbol}" if number else "công văn"
    about = f" về việc {bare_subject(subject)}" if bare_subject(subject) else ""
    return f"{named} {long_date(day)}{about}"


def short_citation(number: str, symbol: str, day: dt.date) -> str:
    """How the cell of a table names an earlier letter."""
    return f"Số {number}/{symbol} ({vn_date(day)})" if number else f"Ngày {vn_date(day)}"


def bare_subject(subject: str) -> str:
    """A letter's subject without "V/v", which stands in the form."""
    return _SUBJECT.sub("", one_line(subject), count=1).rstrip(" .;,:")


def subject_of(level: int, requests: Sequence[Request], as_of: dt.date) -> str:
    """What a letter is about, without "V/v"; a reminder where nothing is late on `as_of`."""
    is_early = all(each.last_day is not None and each.last_day >= as_of for each in requests)
    verb = "nhắc gửi" if is_early and level == 1 else "đôn đốc gửi"
    again = f" (lần {level})" if level > 1 else ""
    return f"{verb} {_named_together(requests)}{again}"


def _named_together(requests: Sequence[Request]) -> str:
    titles = list(dict.fromkeys(title_inside(request.title) for request in requests))
    short = _shortened(titles[0]) if len(titles) == 1 else ""
    years = {request.year for request in requests if request.year}
    year = f" năm {years.pop()}" if len(years) == 1 else ""
    return short or f"{nouns(requests)}{year}"


def _shortened(title: str) -> str:
    """The title, cut at a joint of its words where it is too long; empty where there is none."""
    if len(title) <= MOST_LETTERS:
        return title
    cuts = (found.start() for found in _JOINTS.finditer(title))
    good = [at for at in cuts if _LEAST_LETTERS <= at <= MOST_LETTERS and _is_whole(title[:at])]
    return title[: good[-1]].rstrip(" ,;") if good else ""


def _is_whole(words: str) -> bool:
    """Whether every bracket and quotation mark that was opened is closed."""
    pairs = (("(", ")"), ("“", "”"), ("[", "]"))
    is_paired = all(words.count(opened) == words.count(closed) for opened, closed in pairs)
    return is_paired and words.count('"') % 2 == 0


def begun(words: str) -> str:
    """The words with a capital at their beginning."""
    return words[:1].upper() + words[1:]


def one_line(text: str) -> str:
    """The words with single spaces between them."""
    return " ".join(text.split())
