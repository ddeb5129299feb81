"""Rules on how a plan cites: one style, in full at first and short after that."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ttpl_desktop.domain.legal import day_in_citation
from ttpl_desktop.domain.linting.citations import (
    Citation,
    Library,
    citations,
    citations_in,
    is_basis,
    library,
)
from ttpl_desktop.domain.linting.cited_data import against_register, conflicts, twins
from ttpl_desktop.domain.linting.draft import Draft, Known, KnownDocument
from ttpl_desktop.domain.linting.finding import Finding, Fix, Severity
from ttpl_desktop.domain.linting.rule import BASES, CITING, replaced
from ttpl_desktop.domain.text import same_spelling

_BY_NAME = frozenset({"luật", "bộ luật", "pháp lệnh", "hiến pháp", "nghị quyết"})
_LISTED = re.compile(r"(?:,| và|, và|;) ?")
_NEAR = 90
_TITLE_BEHIND = 12
"""Characters behind a citation inside a title that must agree with the official title."""


def citation_rule(draft: Draft, known: Known) -> Iterator[Finding]:
    """Every rule that looks at the mentions of documents together."""
    found = citations(draft)
    shelf = library(known.documents)
    yield from against_register(found, shelf)
    groups: dict[str, list[Citation]] = defaultdict(list)
    for citation in found:
        groups[citation.key].append(citation)
    yield from twins(found, shelf)
    for group in groups.values():
        document = shelf.of(group[0])
        yield from conflicts(group, document)
        yield from _styles(group)
        yield from _first_mention(group, document)
        yield from _repeated(group, shelf)


def _styles(group: Sequence[Citation]) -> Iterator[Finding]:
    """ "Thông tư số 04/2021/TT-BTP" and "Thông tư 04/2021/TT-BTP"; 05/03/2020 and 05/3/2020."""
    typed = [each for each in group if not each.is_composed and each.type]
    without = [each for each in typed if not each.has_word]
    if without and len(without) < len([each for each in group if each.type]):
        places = [each.words.at(each.start, each.number_at[1]) for each in without]
        edits = [
            replaced([place], each.short()) for place, each in zip(places, without, strict=True)
        ]
        yield Finding(
            "citation_style",
            Severity.WARNING,
            places[0],
            f"Một văn bản được viện dẫn theo hai kiểu: có chỗ thiếu chữ “số” ({places[0].words}).",
            CITING,
            Fix("Thêm chữ “số”", tuple(edit for fix in edits for edit in fix.edits)),
            tuple(places[1:]),
        )
    yield from _day_styles(typed)


def _day_styles(typed: Sequence[Citation]) -> Iterator[Finding]:
    numeric = [each for each in typed if each.day and "tháng" not in _day_words(each)]
    forms = {_day_words(each) for each in numeric}
    if len(forms) < 2 or len({each.day for each in numeric}) > 1:
        return
    odd = [each for each in numeric if each.day and _day_words(each) != day_in_citation(each.day)]
    places = [each.words.at(*each.day_at) for each in odd]
    if places and odd[0].day:
        yield Finding(
            "citation_style",
            Severity.WARNING,
            places[0],
            f"Ngày của một văn bản được viết theo hai kiểu: {', '.join(sorted(forms))}.",
            fix=replaced(places, day_in_citation(odd[0].day)),
            others=tuple(places[1:]),
        )


def _day_words(citation: Citation) -> str:
    return citation.words.text[slice(*citation.day_at)]


def _first_mention(group: Sequence[Citation], known: KnownDocument | None) -> Iterator[Finding]:
    """The first mention tells type, number, day and issuer; a law's only type and name."""
    first = group[0]
    if first.is_composed or first.is_inside or not first.type:
        return
    if first.named_type.lower() in _BY_NAME or first.symbol.startswith(("QH", "UBTVQH")):
        return
    missing = [
        name
        for is_missing, name in (
            (not first.day_at[1], "ngày ban hành"),
            (not (first.issuer or _issuer_elsewhere(first)), "cơ quan ban hành"),
        )
        if is_missing
    ]
    if missing:
        document = known.document if known else None
        yield Finding(
            "citation_incomplete",
            Severity.WARNING,
            first.place,
            f"Viện dẫn lần đầu phải ghi đầy đủ; còn thiếu {' và '.join(missing)}.",
            BASES if is_basis(first) else CITING,
            replaced([first.place], document.full_citation(), "Ghi đầy đủ") if document else None,
        )


def _issuer_elsewhere(citation: Citation) -> bool:
    """Whether the words before tell the issuer, or a list tells it once behind its last document.

    "Kế hoạch của UBND tỉnh số …"; "Nghị định số …, Nghị định số … của Chính phủ".
    """
    text = citation.words.text
    before = re.split("[.;()]", text[max(0, citation.start - _NEAR) : citation.start])[-1]
    if re.search(r"\b(?:của|giao tại|tại) ..", before):
        return True
    end = citation.end
    for behind in citations_in(citation.words):
        if behind.start < end:
            continue
        if not _LISTED.fullmatch(text, end, behind.start):
            return False
        if behind.issuer:
            return True
        end = behind.end
    return False


def _repeated(group: Sequence[Citation], shelf: Library) -> Iterator[Finding]:
    """A full citation behind the first full one; one inside an official title may stand."""
    full = [each for each in group if each.is_full]
    again = [
        each
        for each in full[1:]
        if not is_basis(each) and not each.is_composed and not _in_title(each, shelf)
    ]
    if not again:
        return
    outside = [each for each in again if not each.is_inside]
    first = (outside or again)[0]
    places = [each.place for each in again]
    if outside:
        label = f"Rút gọn thành “{first.short()}”"
        edits = tuple(e for each in outside for e in replaced([each.place], each.short()).edits)
        message = "Văn bản đã viện dẫn đầy đủ ở trên; lần sau chỉ ghi tên loại và số, ký hiệu."
        fix, severity = Fix(label, edits), Severity.WARNING
    else:
        message = (
            "Viện dẫn đầy đủ lặp lại trong tên của văn bản khác; "
            "giữ nếu đúng tên chính thức, nếu không chỉ ghi tên loại và số, ký hiệu."
        )
        fix, severity = None, Severity.QUESTION
    others = tuple(place for place in places if place != first.place)
    yield Finding("citation_repeated", severity, first.place, message, CITING, fix, others)


def _in_title(citation: Citation, shelf: Library) -> bool:
    """Whether the words stand so in the official title of a known document."""
    if not citation.is_inside:
        return False
    text = citation.words.text
    words = _one_form(text[citation.start : citation.end + _TITLE_BEHIND])
    return any(words in _one_form(known.document.title) for known in shelf.by_key.values())


def _one_form(text: str) -> str:
    """Days in words as figures, spaces and case alike."""
    figures = re.sub(r"(\d{1,2}) tháng 0?(\d{1,2}) năm (\d{4})", r"\1/\2/\3", same_spelling(text))
    return " ".join(figures.split())
