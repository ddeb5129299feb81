"""Search words as a full-text expression, and the exact check of words with marks."""

from __future__ import annotations

import re

from ttpl_desktop.domain.text import fold, has_marks, normal, same_spelling

_WORD = re.compile(r"\w+")


def match_expression(text: str) -> str:
    """An FTS5 expression: every word must be there, the last one may be unfinished; "" for none."""
    tokens = _WORD.findall(fold(normal(text)))
    if not tokens:
        return ""
    return " ".join(f'"{token}"' for token in tokens) + "*"


def needs_exact(text: str) -> bool:
    """Whether the words carry marks, so that a find must carry the same."""
    return has_marks(normal(text))


def is_exact(text: str, found: str) -> bool:
    """Whether every word of `text` that carries marks is a word of `found` with the same marks.

    The last word may be unfinished. Both ways to place a tone mark are one spelling (ủy, uỷ), and
    the beginning of either is found while it is typed (ủ, u).
    """
    asked, held = _words(text), _words(found)
    return all(
        any(_answers(word, own, is_last=number == len(asked)) for own in held)
        for number, word in enumerate(asked, start=1)
        if has_marks(word[0])
    )


def _words(text: str) -> list[tuple[str, str]]:
    """Each word as it is written and as it is compared, in small letters."""
    written = normal(normal(text).lower())
    return list(zip(_WORD.findall(written), _WORD.findall(same_spelling(written)), strict=True))


def _answers(asked: tuple[str, str], own: tuple[str, str], *, is_last: bool) -> bool:
    if is_last and (own[0].startswith(asked[0]) or own[1].startswith(asked[1])):
        return True
    return own[1] == asked[1]
