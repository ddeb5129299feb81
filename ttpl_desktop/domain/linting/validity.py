"""Rules on documents that are not in force on the day of the plan, or only in part."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.linting.citations import Citation, citations, is_basis, library
from ttpl_desktop.domain.linting.draft import Draft, Known
from ttpl_desktop.domain.linting.finding import Finding, Place, Severity
from ttpl_desktop.domain.linting.passed import Limit
from ttpl_desktop.domain.text import fold

_ENDED = re.compile(
    r"\b(?:thay thế|bãi bỏ|hết hiệu lực|không còn hiệu lực|trước đây|chuyển tiếp|được thay)\b",
    re.IGNORECASE,
)
_NEAR = 120
_KEPT_NEAR = 60


def validity_rule(draft: Draft, known: Known) -> Iterator[Finding]:
    """Documents that the plan stands on although they are over, or have not begun."""
    shelf = library(known.documents)
    told: set[str] = set()
    for document, place in draft.bases:
        told.add(fold(document.number))
        if why := _not_in_force(document, draft):
            yield _finding(document, place, why, is_basis=True)
    for citation in citations(draft):
        found = shelf.of(citation)
        if found is None or citation.is_inside or fold(found.document.number) in told:
            continue
        why = _not_in_force(found.document, draft)
        if why and not _is_told_as_over(citation):
            told.add(fold(found.document.number))
            yield _finding(found.document, citation.place, why, is_basis=is_basis(citation))


def _finding(document: LegalDocument, place: Place, why: str, *, is_basis: bool) -> Finding:
    instead = f"; hiện có {document.replaced_by}" if document.replaced_by and "hết" in why else ""
    name = document.short_citation()
    return Finding(
        "basis_not_in_force" if is_basis else "document_not_in_force",
        Severity.ERROR if is_basis else Severity.WARNING,
        place,
        f"{name} {why}{instead}.",
    )


def _not_in_force(document: LegalDocument, draft: Draft) -> str:
    """Why the document is not in force on any day on which the plan may be issued."""
    if document.expired_on is not None and document.expired_on < draft.first_day:
        return f"đã hết hiệu lực sau ngày {vn_date(document.expired_on)}"
    is_later = document.effective_on is not None and document.effective_on > draft.last_day
    # A plan that carries a document out is made before its day.
    if is_later and draft.is_monitoring:
        return f"chưa có hiệu lực vào ngày {vn_date(draft.last_day)}"
    return ""


def _is_told_as_over(citation: Citation) -> bool:
    text = citation.words.text
    around = text[max(0, citation.start - _NEAR) : citation.end + _NEAR]
    return _ENDED.search(around) is not None


def limit_rule(draft: Draft, known: Known) -> Iterator[Finding]:
    """Documents of which a part is repealed, or whose fate nobody compared with the original."""
    for limit in known.passed.limits:
        if limit.since > draft.first_day or _is_covered(limit, known, draft):
            continue
        places = [*_cited(draft, limit), *_bases(draft, limit)]
        if places:
            yield Finding(
                "document_in_part",
                Severity.QUESTION,
                places[0],
                f"Thông tư số {limit.number}: {limit.label}; phần được viện dẫn còn áp dụng không?"
                if fold(limit.number).endswith("tt-btp")
                else f"Văn bản số {limit.number}: {limit.label}; phần viện dẫn còn áp dụng không?",
                limit.article if limit.mark.is_law else "",
                others=tuple(places[1:]),
            )


def _is_covered(limit: Limit, known: Known, draft: Draft) -> bool:
    """Whether a later limit of the same document holds as well: one question is enough."""
    return any(
        other.number == limit.number and limit.since < other.since <= draft.first_day
        for other in known.passed.limits
    )


def _cited(draft: Draft, limit: Limit) -> Iterator[Place]:
    wanted = fold(limit.number)
    for citation in citations(draft):
        if fold(citation.number) != wanted or citation.is_inside or citation.is_composed:
            continue
        if is_basis(citation) and limit.kept is not None:
            continue
        before = citation.words.text[max(0, citation.start - _KEPT_NEAR) : citation.start]
        if not _is_told_as_over(citation) and not (limit.kept and limit.kept.search(before)):
            yield citation.place


def _bases(draft: Draft, limit: Limit) -> Iterator[Place]:
    """What is left of a document may be a basis; a document of unknown fate is asked about."""
    if limit.kept is not None:
        return iter(())
    wanted = fold(limit.number)
    return (place for document, place in draft.bases if fold(document.number) == wanted)
