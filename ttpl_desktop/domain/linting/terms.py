"""Rules on words: one word in two forms, UBND beside Ủy ban nhân dân."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ttpl_desktop.domain.linting.citations import citations_in
from ttpl_desktop.domain.linting.draft import Draft, Known, Part, Words
from ttpl_desktop.domain.linting.finding import Edit, Finding, Fix, Place, Severity
from ttpl_desktop.domain.linting.rule import cased_like, quoted

_PAIRS = (
    ("bảo đảm", "đảm bảo"),
    ("hằng năm", "hàng năm"),
    ("hằng quý", "hàng quý"),
    ("hằng tháng", "hàng tháng"),
    ("quy định", "qui định"),
    ("quy chế", "qui chế"),
    ("quý", "quí"),
    ("kỹ thuật", "kĩ thuật"),
    ("định kỳ", "định kì"),
    ("xử lý", "xử lí"),
    ("quản lý", "quản lí"),
)
"""The form of laws and the other one; each alone is right, both in one plan are not."""
_BODIES = (
    ("Ủy ban nhân dân", r"(?:Ủy|Uỷ) ban (?:nhân|Nhân) dân", "UBND"),
    ("Hội đồng nhân dân", r"Hội đồng (?:nhân|Nhân) dân", "HĐND"),
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


def pair_rule(draft: Draft, _known: Known) -> Iterator[Finding]:
    """Words that a plan writes in two forms."""
    for usual, other in _PAIRS:
        odd = _occurrences(draft, rf"(?<!\w){other}(?!\w)")
        if odd and _occurrences(draft, rf"(?<!\w){usual}(?!\w)"):
            edits = tuple(Edit(place, cased_like(place.words, usual)) for place in odd)
            yield Finding(
                "word_variants",
                Severity.WARNING,
                odd[0],
                f"Kế hoạch dùng cả {quoted(usual)} và {quoted(other)}; nên dùng một cách.",
                fix=Fix(f"Dùng {quoted(usual)} ở mọi chỗ", edits),
                others=tuple(odd[1:]),
            )


def _occurrences(draft: Draft, pattern: str) -> list[Place]:
    """The places of a word, without those in quotation marks."""
    compiled = re.compile(pattern, re.IGNORECASE)
    return [
        words.at(found.start(), found.end())
        for words in draft.sentences()
        if not words.is_composed
        for found in compiled.finditer(words.text)
        if not _is_quoted(words.text, found.start())
    ]


def _is_quoted(text: str, at: int) -> bool:
    return any(start < at < end for start, end in _quotes(text))


@lru_cache(maxsize=512)
def _quotes(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(quote.span() for quote in _QUOTED.finditer(text))


def body_rule(draft: Draft, _known: Known) -> Iterator[Finding]:
    """One body under UBND and under Ủy ban nhân dân in a text that does not say they are one."""
    for name, pattern, short in _BODIES:
        whole = _spelt(draft, rf"(?<!\w){pattern}(?!\w)")
        brief = _spelt(draft, rf"(?<![\w/-]){short}(?!\w)")
        both = {body for body, _ in whole} & {body for body, _ in brief}
        if not both or _is_defined(draft, pattern, short):
            continue
        shown, other = (whole, brief) if len(whole) <= len(brief) else (brief, whole)
        model = short if other is brief else name
        odd = [place for _, place in shown]
        first = next(place for body, place in shown if body in both)
        yield Finding(
            "unit_variants",
            Severity.WARNING,
            first,
            f"Kế hoạch viết cả {quoted(name)} và {quoted(short)} mà không giải thích chữ viết tắt.",
            fix=Fix(f"Viết {quoted(model)} ở mọi chỗ", tuple(Edit(at, model) for at in odd)),
            others=tuple(place for place in odd if place != first),
        )


def _spelt(draft: Draft, pattern: str) -> list[tuple[str, Place]]:
    """The places in the plan's own sentences and parties, each with the body that it names.

    Citations and names of documents in quotation marks are left out.
    """
    compiled = re.compile(pattern)
    found = [
        (_body(words.text, hit.end()), words.at(hit.start(), hit.end()))
        for words in draft.of(Part.OPENING, Part.BODY, Part.CLOSING)
        if not words.is_composed
        for hit in compiled.finditer(words.text)
        if not _is_quoted(words.text, hit.start()) and not _is_cited(words, hit.start())
    ]
    if draft.is_file:
        return found
    for party in draft.parties:
        for hit in compiled.finditer(party.name):
            found.append((_body(party.name, hit.end()), _within(party.place, hit)))
    return found


def _body(text: str, end: int) -> str:
    """Whose committee or council it is, by the words behind: "tỉnh", "cấp xã", "các xã"."""
    behind = re.match(r" (?:(?:cấp|các) )?\w+", text[end:])
    return behind[0].lower() if behind else ""


def _within(place: Place, hit: re.Match[str]) -> Place:
    return Place(
        place.item_id, place.field, place.index, None, hit.start(), hit.end(), place.path, hit[0]
    )


def _is_cited(words: Words, at: int) -> bool:
    return any(each.start <= at < each.end for each in citations_in(words))


def _is_defined(draft: Draft, pattern: str, short: str) -> bool:
    defined = re.compile(
        rf"{pattern}[^.;]{{0,60}}\((?:[^()]*(?:gọi|viết) (?:tắt|chung)[^()]*)?{short}\b"
    )
    return any(defined.search(words.text) for words in draft.sentences())
