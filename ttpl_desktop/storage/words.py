"""Search words as a full-text expression, and the exact check of words with marks."""

from __future__ import annotations

import re

from ttpl_desktop.domain.text import fold, has_marks, normal, same_spelling

_WORD = re.compile(r"\w+")


def match_expression(text: str) -> str:
    """An FTS5 expression: every word must be there, the last one may be unfinished; "" for none."""
    tokens = _WORD.findall(fold(text))
    if not tokens:
        return ""
    return " ".join(f'"{token}"' for token in tokens) + "*"


def needs_exact(text: str) -> bool:
    """Whether the words carry marks, so that a find must carry the same."""
    return has_marks(normal(text))


def is_exact(text: str, found: str) -> bool:
    """Whether every word of `text` that carries marks begins a word of `found` with the same marks.

    Both ways to place a tone mark are one spelling (ủy, uỷ).
    """
    words = [same_spelling(word) for word in _WORD.findall(normal(text)) if has_marks(word)]
    spelled = [same_spelling(word) for word in _WORD.findall(normal(found))]
    return all(any(own.startswith(word) for own in spelled) for word in words)
