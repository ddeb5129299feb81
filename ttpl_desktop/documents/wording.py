"""The words around the content of a paper: numbers, dates, lists, end marks."""

import re
import unicodedata

from ttpl_desktop.documents.paper import IssueDate, Paper
from ttpl_desktop.domain.numbering import roman

OPEN_NUMBER = "      "
OPEN_DATE_PART = "    "
SAME_AS_ABOVE = "Như trên"

_FORBIDDEN = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """NFC, with line feeds alone as line ends, without what XML cannot hold.

    The no-break hyphen becomes a plain one: Liberation Serif lacks it and dxpdf would drop it.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n")
    lines = lines.replace("\u2011", "-")
    return unicodedata.normalize("NFC", _FORBIDDEN.sub("", lines))


def number_text(number: str | None) -> str:
    """The number with the leading zero of NĐ 30 (I.II.3.c); an open one is room to write."""
    if not number:
        return OPEN_NUMBER
    return number.zfill(2) if number.isdecimal() else number


def day_text(date: IssueDate) -> str:
    return OPEN_DATE_PART if date.day is None else f"{date.day:02}"


def month_text(date: IssueDate) -> str:
    """Only January and February take a leading zero (NĐ 30, I.II.4.b)."""
    if date.month is None:
        return OPEN_DATE_PART
    return f"{date.month:02}" if date.month <= 2 else str(date.month)


def year_text(date: IssueDate) -> str:
    return OPEN_DATE_PART if date.year is None else str(date.year)


def reference_to(paper: Paper) -> str:
    """The line under an annex's title that names the paper it comes with (NĐ 30, I.III.1.c)."""
    office = " ".join((paper.office_in_text or paper.office).split())
    return (
        f"(Kèm theo {paper.called} số {number_text(paper.number)}/{paper.symbol} "
        f"ngày {day_text(paper.date)} tháng {month_text(paper.date)} năm {year_text(paper.date)} "
        f"của {office})"
    )


def annex_label(index: int, count: int) -> str:
    """ "Phụ lục" alone, or with a Roman number when there are two or more; `index` from 1."""
    return "Phụ lục" if count == 1 else f"Phụ lục {roman(index)}"


def listed(items: tuple[str, ...]) -> list[str]:
    """Each item with ";" at its end and the last with ".", whatever mark it came with."""
    bare = [item.rstrip(" ;.,") for item in items]
    return [f"{item};" for item in bare[:-1]] + [f"{item}." for item in bare[-1:]]


def recipient_lines(paper: Paper) -> list[str]:
    """The lines under Nơi nhận: "Như trên" first where there is a Kính gửi, the archive last.

    The archive is at least that of văn thư, VT (NĐ 30, I.II.9).
    """
    recipients = paper.recipients
    if paper.addressees and SAME_AS_ABOVE not in recipients:
        recipients = (SAME_AS_ABOVE, *recipients)
    return [f"- {line}" for line in listed((*recipients, f"Lưu: {paper.archive.strip() or 'VT'}"))]


def without_end_mark(text: str) -> str:
    """The words without the mark that "./." takes the place of."""
    return re.sub(r"(\./\.|[.;,])?\s*$", "", text)
