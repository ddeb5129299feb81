"""Cited documents in a rolled plan: never redated, but each told whether it still stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.deadlines.citations import mask_citations
from ttpl_desktop.domain.framework import UNCHECKED
from ttpl_desktop.domain.legal import LegalDocument, day_in_citation
from ttpl_desktop.domain.placeholders import BLANK
from ttpl_desktop.domain.rolling.found import Found
from ttpl_desktop.domain.rolling.marks import MarkKind
from ttpl_desktop.domain.rolling.new_year import KnownDocument, NewYear, number_key

_TYPES = (
    r"Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị quyết(?: liên tịch)?|Nghị định|Thông tư(?: liên tịch)?"
    r"|Quyết định|Chỉ thị|Công văn|Công điện|Thông báo|Kết luận|Kế hoạch|Chương trình|Hướng dẫn"
    r"|Báo cáo|Tờ trình|Văn bản|Đề án|NĐ|TT|QĐ|NQ|KH|CV"
)
_SYMBOL = r"[A-ZĐ][\w&]*(?:-\s?[A-ZĐ][\w&]*){0,5}"
_DATE = r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|[\d…. ]{0,6}tháng[\d…. ]{1,6}năm\s?\d{4}"
_CITED = re.compile(
    rf"(?:\b(?P<type>{_TYPES})\s+)?(?:[Ss]ố:?\s*)?"
    rf"(?<!\d)(?:(?P<law>\d{{1,4}}/(?:19|20)\d\d/{_SYMBOL})|(?P<number>\d{{1,5}}[a-z]?)(?P<own>/{_SYMBOL}))"
    rf"(?:(?P<on>,?\s+(?:ký\s+)?ngày\s+)(?P<date>{_DATE}))?"
)
"""A cited number with its type and date: `law` of a QPPL document, else `number` and `own`."""
_NAMED = r"(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)"
_LAW_OF_YEAR = re.compile(
    rf"\b(?P<name>{_NAMED}(?:\s+(?!năm\b)[^\W\d]+){{0,9}}?),?(?:\s+năm)?\s+(?:19|20)\d\d(?![\d/])"
)
_LAW = re.compile(rf"\b(?P<name>{_NAMED}\s+[^\W\d]+(?:\s+[^\W\d]+)?)")
_NO_NAME = re.compile(
    r"\s(?:kế hoạch|trong|theo|ngày|tháng|quý|trước|đến|từ|của|tại|trên|được|do|để|khi|đối|cho)\b"
)
"""Words that stand in no law's name before its year: there the sentence goes on."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DATED = re.compile(
    rf"(?<!\d)(?:{_DATE})(?!\d)|(?<![\d/])\d{{1,2}}/\d{{1,2}}(?![\d/])|{_YEAR.pattern}"
)
_SENTENCE_END = re.compile(r"[.;\n](?=\s|$)|[;\n]")
_PROVISION = re.compile(r"(?:Điều|[Kk]hoản|[Đđ]iểm|Chương|Mục|Phụ lục)\s+[\w.]+\s+(?:của\s+)?$")
_LONGEST_PART, _SHORT = 600, 60
"""Characters of a sentence, and of what names an article, that are looked at."""
_YEARLY_TYPES = ("Kế hoạch", "Chương trình", "KH")


def awaited(texts: Iterable[str], year: int) -> frozenset[str]:
    """The numbers of last year's plans and of what else belonged to that year alone.

    They are those dated in the year, or at the end of the one before it, of documents that are
    plans or whose sentence speaks of the year.
    """
    found = ((text, cited) for text in texts for cited in _CITED.finditer(text))
    return frozenset(_own_key(cited) for text, cited in found if _is_yearly(text, cited, year))


def cited_documents(text: str, new: NewYear, awaited: frozenset[str]) -> Iterator[Found]:
    """Documents that are cited by number, those of the old year with number and date blanked."""
    for cited in _CITED.finditer(text):
        if cited["law"]:
            yield _law(text, cited, new)
        elif _own_key(cited) in awaited:
            yield _awaited(cited, new)
        else:
            yield _own(cited, new)


def named_laws(text: str, new: NewYear) -> Iterator[Found]:
    """Laws that are cited by name, with a year or without."""
    for pattern in (_LAW_OF_YEAR, _LAW):
        for cited in pattern.finditer(text):
            name = cited["name"]
            if _is_law(name):
                note, _ = _standing(new.document_named(name), new)
                yield Found(cited.start(), cited.end(), MarkKind.CITATION, cited.group(), note)


def _is_law(name: str) -> bool:
    """A law's name begins with a capital: "Luật Đất đai", not "luật sư" or "Luật này"."""
    title = re.sub(rf"^{_NAMED}\s*", "", name)
    is_named = title[:1].isupper() or name == "Hiến pháp"
    return is_named and not _NO_NAME.search(name)


def cited_days(text: str) -> Iterator[Found]:
    """Further days and years that belong to cited documents, as "ngày … của Chính phủ"."""
    lowered = text.lower()
    if len(lowered) != len(text):
        return
    masked = mask_citations(lowered)
    for day in _DATED.finditer(text):
        if masked[day.start()] != lowered[day.start()]:
            yield Found(day.start(), day.end(), MarkKind.CITATION, day.group(), _CITED_DAY)


def registered(document: LegalDocument, new: NewYear) -> Iterator[Found]:
    """A document of the register that is cited as a whole, by its short mention."""
    words = document.short_citation()
    known = new.document(document.number) or new.document_named(words)
    note, _ = _standing(known or KnownDocument(document, document.is_checked), new)
    yield Found(0, len(words), MarkKind.CITATION, words, note)


_CITED_DAY = "Ngày, năm của văn bản viện dẫn nên giữ nguyên; hãy xem văn bản còn áp dụng không."


def _law(text: str, cited: re.Match[str], new: NewYear) -> Found:
    known = new.document(cited["law"])
    note, replacement = _standing(known, new)
    issued = known.document.issued_on if known else None
    if (
        cited["date"]
        and issued
        and _numbers(cited["date"]) != [issued.day, issued.month, issued.year]
    ):
        note += f" Ngày ban hành theo sổ văn bản là {day_in_citation(issued)}."
    is_short = (
        not cited["date"] and cited["type"] and not _PROVISION.search(_just_before(text, cited))
    )
    proposal = replacement if is_short else ""
    return Found(cited.start(), cited.end(), MarkKind.CITATION, cited.group(), note, proposal)


def _standing(known: KnownDocument | None, new: NewYear) -> tuple[str, str]:
    """What is known of a document on the new plan's first day, and what it was replaced by."""
    if known is None:
        return "Chưa có trong sổ văn bản nên chưa rõ còn hiệu lực không; hãy kiểm tra.", ""
    document = known.document
    remark = f" {document.note}" if document.note else ""
    if not known.is_law:
        remark += f" ({UNCHECKED.capitalize()}.)"
    if document.expired_on is not None and document.expired_on < new.day:
        by = f", được thay bằng {document.replaced_by}" if document.replaced_by else ""
        said = f"Đã hết hiệu lực sau ngày {vn_date(document.expired_on)}{by}."
        return said + remark, document.replaced_by
    if document.expired_on is not None and document.expired_on.year == new.to_year:
        return f"Chỉ còn hiệu lực đến hết ngày {vn_date(document.expired_on)}.{remark}", ""
    if document.is_in_force(new.day):
        return f"Sổ văn bản không ghi ngày hết hiệu lực; hãy kiểm tra lại.{remark}", ""
    return f"Chưa có hiệu lực vào ngày {vn_date(new.day)}.{remark}", ""


def _awaited(cited: re.Match[str], new: NewYear) -> Found:
    """Number and day are left open: those of the new year are not known yet."""
    head = cited.group()[: cited.start("number") - cited.start()]
    after = f"{head}{BLANK}{cited['own']}"
    if cited["date"]:
        after += f"{cited['on']}{BLANK}"
    note = (
        f"Văn bản của năm {new.from_year}: hãy điền số, ngày của văn bản năm {new.to_year} "
        "khi đã ban hành."
    )
    return Found(cited.start(), cited.end(), MarkKind.SUPERIOR, after, note)


def _own(cited: re.Match[str], new: NewYear) -> Found:
    if cited["type"] in _YEARLY_TYPES and not cited["date"]:
        note = f"Không ghi ngày; nếu là văn bản của năm {new.from_year}, hãy thay bằng văn bản mới."
        return Found(cited.start(), cited.end(), MarkKind.SUPERIOR, cited.group(), note)
    note = "Văn bản hành chính, giữ nguyên số và ngày; hãy xem còn áp dụng không."
    return Found(cited.start(), cited.end(), MarkKind.CITATION, cited.group(), note)


def _own_key(cited: re.Match[str]) -> str:
    return number_key(f"{cited['number']}{cited['own']}")


def _is_yearly(text: str, cited: re.Match[str], year: int) -> bool:
    if cited["law"] or not cited["date"]:
        return False
    *_day, month, of_year = [0, 0, *_numbers(cited["date"])][-3:]
    says_year = re.search(rf"(?<!\d){year}(?!\d)", _sentence_without(text, cited)) is not None
    if of_year == year:
        return cited["type"] in _YEARLY_TYPES or says_year
    return of_year == year - 1 and month >= 10 and says_year


def _sentence_without(text: str, cited: re.Match[str]) -> str:
    """The part of the sentence that a citation stands in, up to a semicolon, without itself."""
    before = text[max(0, cited.start() - _LONGEST_PART) : cited.start()]
    behind = text[cited.end() : cited.end() + _LONGEST_PART]
    return _SENTENCE_END.split(before)[-1] + " " + _SENTENCE_END.split(behind)[0]


def _just_before(text: str, cited: re.Match[str]) -> str:
    return text[max(0, cited.start() - _SHORT) : cited.start()]


def _numbers(date: str) -> list[int]:
    return [int(digits) for digits in re.findall(r"\d+", date)]
