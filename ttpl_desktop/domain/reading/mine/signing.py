"""Who signed, from the lines above the name; the other way of `Signer.title_lines`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ttpl_desktop.domain.office import UNSIGNED, Signer, SigningForm
from ttpl_desktop.domain.text import same_spelling

_BEHALF = re.compile(r"TM\s?\.\s?", re.IGNORECASE)
_FORMS = {
    SigningForm.DEPUTY: re.compile(r"KT\s?\.\s?", re.IGNORECASE),
    SigningForm.BY_ORDER: re.compile(r"TL\s?\.\s?", re.IGNORECASE),
    SigningForm.AUTHORISED: re.compile(r"TUQ\s?\.\s?", re.IGNORECASE),
    SigningForm.ACTING: re.compile(r"(?:Q\s?\.\s?|QUYỀN )", re.IGNORECASE),
}


def signer_of(lines: Sequence[str], name: str, known: Iterable[Signer] = ()) -> Signer:
    """The signer of a paper; one of the `known` ones where name and lines are theirs."""
    if not (lines or name):
        return UNSIGNED
    for each in known:
        if _alike(each.name, name) and _alike(" ".join(each.title_lines()), " ".join(lines)):
            return each
    titles = list(lines)
    behalf = ""
    if titles and (found := _BEHALF.match(titles[0])):
        behalf = titles.pop(0)[found.end() :]
    form, head, own = _form(titles)
    return Signer(name, form, head, own, behalf)


def _form(titles: Sequence[str]) -> tuple[SigningForm, str, str]:
    """In what capacity, the head's title, and the signer's own where the head does not sign."""
    if not titles:
        return SigningForm.HEAD, "", ""
    first, own = titles[0], " ".join(titles[1:])
    for form, mark in _FORMS.items():
        if found := mark.match(first):
            return form, first[found.end() :], own
    return SigningForm.HEAD, " ".join(titles), ""


def _alike(one: str, other: str) -> bool:
    return same_spelling(one).split() == same_spelling(other).split()
