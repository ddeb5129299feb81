"""Rules on what a citation says: date, issuer, number and form against what is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.legal import LegalDocument, day_in_citation
from ttpl_desktop.domain.linting.citations import Citation, Library, same_issuer, type_of
from ttpl_desktop.domain.linting.draft import KnownDocument
from ttpl_desktop.domain.linting.finding import Finding, Severity
from ttpl_desktop.domain.linting.rule import CITING, replaced
from ttpl_desktop.domain.text import fold, same_spelling

_LONGEST_TITLE = 120
_COMPARED = 60
_TITLE = 25
"""Characters of a title that tell a document from others of its day."""


def against_register(found: Iterable[Citation], shelf: Library) -> Iterator[Finding]:
    """What each mention says otherwise than the known documents, or than can be."""
    for citation in found:
        if citation.is_composed:
            continue
        yield from _form(citation, shelf)
        document = shelf.of(citation)
        if document is not None:
            yield from _against(citation, document)
        else:
            yield from _year(citation)
            yield from _number(citation, shelf)


def _form(citation: Citation, shelf: Library) -> Iterator[Finding]:
    """A type that the symbol contradicts, an abbreviated type, a symbol without its marks."""
    document = shelf.of(citation)
    number = citation.words.at(*citation.number_at)
    if document is not None and document.document.number != citation.number:
        yield Finding(
            "citation_form",
            Severity.ERROR,
            number,
            f"Số, ký hiệu viết chưa đúng: {document.document.short_citation()}.",
            fix=replaced([number], document.document.number),
        )
    told, meant = citation.named_type, type_of(citation.symbol)
    if citation.type.isupper():
        yield Finding(
            "citation_form",
            Severity.WARNING,
            citation.place,
            f"Viện dẫn phải ghi tên loại văn bản, không viết tắt “{citation.type}”.",
            CITING,
        )
    elif meant and told not in ("", "Công văn") and told.lower() not in meant.lower():
        yield Finding(
            "citation_form",
            Severity.ERROR,
            citation.place,
            f"Ký hiệu “{citation.symbol}” là của {meant.lower()}, "
            f"không phải {citation.named_type.lower()}.",
        )


def _against(citation: Citation, known: KnownDocument) -> Iterator[Finding]:
    """What the register says otherwise."""
    document = known.document
    severity = Severity.ERROR if known.is_law else Severity.WARNING
    if citation.day_at[1] and document.issued_on and citation.day != document.issued_on:
        place = citation.words.at(*citation.day_at)
        yield Finding(
            "citation_date",
            severity,
            place,
            f"{document.short_citation()} ban hành ngày {vn_date(document.issued_on)}, "
            f"không phải {place.words}.",
            fix=replaced([place], _day_like(place.words, document)),
        )
    if citation.issuer and not same_issuer(citation.issuer, document.issuer):
        yield Finding(
            "citation_issuer",
            severity,
            citation.place,
            f"{document.short_citation()} do {document.issuer} ban hành, "
            f"không phải {citation.issuer}.",
        )


def _day_like(words: str, document: LegalDocument) -> str:
    assert document.issued_on is not None  # asked for a document with a day
    if "tháng" in words:
        day = document.issued_on
        return f"{day:%d} tháng {day.month if day.month > 2 else f'{day:%m}'} năm {day.year}"
    return day_in_citation(document.issued_on)


def _year(citation: Citation) -> Iterator[Finding]:
    """Numbers run within a year: that in the number is the year of issue; and days must exist."""
    if citation.day_at[1] and citation.day is None:
        place = citation.words.at(*citation.day_at)
        message = f"Không có ngày {place.words} trong lịch."
        yield Finding("citation_date", Severity.ERROR, place, message)
    if citation.year and citation.day and citation.year != citation.day.year:
        yield Finding(
            "citation_date",
            Severity.ERROR,
            citation.words.at(*citation.day_at),
            f"Số văn bản ghi năm {citation.year} nhưng ngày ban hành ghi năm {citation.day.year}.",
        )


def _number(citation: Citation, shelf: Library) -> Iterator[Finding]:
    """A document that has the day, type and title of a known one under another number."""
    behind = _behind(citation)
    for known in shelf.by_key.values():
        document = known.document
        title = same_spelling(document.title)
        is_same_day = document.issued_on is not None and document.issued_on == citation.day
        is_same_type = fold(document.type) == fold(citation.named_type)
        if is_same_day and is_same_type and title and behind.startswith(title[:_COMPARED]):
            place = citation.words.at(*citation.number_at)
            yield Finding(
                "citation_number",
                Severity.ERROR if known.is_law else Severity.WARNING,
                place,
                f"Văn bản có ngày và tên này là {document.short_citation()}.",
                fix=replaced([place], document.number),
            )
            return


def _behind(citation: Citation) -> str:
    """The beginning of the words behind a citation: its title."""
    words = citation.words.text[citation.end : citation.end + _LONGEST_TITLE]
    return same_spelling(words).strip(" ,")


def conflicts(group: Sequence[Citation], known: KnownDocument | None) -> Iterator[Finding]:
    """Two days or two issuers for one document that the register does not know."""
    if known is not None and known.document.issued_on is not None:
        return
    typed = [each for each in group if not each.is_composed]
    dated = [each for each in typed if each.day is not None]
    is_told = any(each.year and each.day and each.year != each.day.year for each in dated)
    days = Counter(each.day for each in dated)
    usual = days.most_common(1)[0][0] if days and not is_told else None
    for each in dated if usual else ():
        if each.day != usual:
            yield Finding(
                "citation_date",
                Severity.ERROR,
                each.words.at(*each.day_at),
                f"{each.short()} được ghi hai ngày ban hành khác nhau trong kế hoạch.",
                others=tuple(o.words.at(*o.day_at) for o in dated if o is not each),
            )
    issued = [each for each in typed if each.issuer]
    for each in issued[1:]:
        if not same_issuer(each.issuer, issued[0].issuer):
            yield Finding(
                "citation_issuer",
                Severity.WARNING,
                each.place,
                f"{each.short()} được ghi hai cơ quan ban hành: {issued[0].issuer} "
                f"và {each.issuer}.",
                others=(issued[0].place,),
            )


def twins(found: Sequence[Citation], shelf: Library) -> Iterator[Finding]:
    """One document under two numbers: the same type, day and title."""
    seen: dict[tuple[str, object, str], Citation] = {}
    for citation in found:
        title = _behind(citation)[:_TITLE]
        is_known = any(each.document.issued_on == citation.day for each in shelf.by_key.values())
        if citation.day is None or len(title) < _TITLE or citation.is_composed or is_known:
            continue
        first = seen.setdefault((citation.symbol, citation.day, title), citation)
        if first.number != citation.number:
            yield Finding(
                "citation_number",
                Severity.WARNING,
                citation.words.at(*citation.number_at),
                f"Văn bản cùng ngày, cùng tên đã được ghi số {first.number}.",
                others=(first.words.at(*first.number_at),),
            )
