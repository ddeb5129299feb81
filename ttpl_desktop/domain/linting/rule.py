"""What every rule is, and the articles that rules stand on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from ttpl_desktop.domain.framework import Statement
from ttpl_desktop.domain.linting.draft import Draft, Known
from ttpl_desktop.domain.linting.finding import Edit, Finding, Fix, Place
from ttpl_desktop.domain.text import shorten

Rule: TypeAlias = Callable[[Draft, Known], Iterator[Finding]]
"""Looks at a plan and gives what it finds, in any order."""

_SHOWN = 60
_ND30 = "Nghị định số 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II"
MOTTO = f"{_ND30}.1.b"
CITING = f"{_ND30}.6.b"
POINTS = f"{_ND30}.6.đ"
BASES = f"{_ND30}.6.a"
RECIPIENTS = f"{_ND30}.9.d"
END_MARK = "Nghị định số 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.4"


def article_of(said: Statement, draft: Draft, known: Known) -> str:
    """The article of a statement that may be shown as law for this plan, else empty.

    An article that came into force behind the plan asks nothing of it.
    """
    if not said.mark.is_law:
        return ""
    for each in known.documents:
        document = each.document
        is_later = document.effective_on is not None and document.effective_on > draft.last_day
        if is_later and document.number and document.number in said.article:
            return ""
    return said.article


def quoted(words: str) -> str:
    """`“Tổ pháp chế”`, cut where it is long."""
    return f"“{shorten(words, _SHOWN)}”"


def replaced(places: Iterable[Place], after: str, label: str = "") -> Fix:
    """The fix that writes the same words in some places."""
    return Fix(label or f"Sửa thành {quoted(after)}", tuple(Edit(at, after) for at in places))


def cased_like(model: str, words: str) -> str:
    """The words with a capital at their beginning where `model` has one."""
    if model.isupper() and len(model) > 1:
        return words.upper()
    return words[:1].upper() + words[1:] if model[:1].isupper() else words
