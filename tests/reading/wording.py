"""When two wordings, or two names of a unit, are the same to a careful reader."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ttpl_desktop.domain.text import same_spelling

ENOUGH_OF_A_UNIT = 0.6
"""Share of a unit's words that must be found, so that a unit split or joined is still right."""

_NOT_A_WORD = re.compile(r"[^\w/]+")
_LOOSE_END = re.compile(r" (?:theo|trong) (?:lĩnh vực|phạm vi|chức năng|ngành).*")
_LOOSE_WORDS = frozenset(["các", "những", "một", "số", "có", "liên", "quan", "và"])


def spelled(text: str) -> str:
    """The text on one line in small letters, tones placed alike, without marks at its ends."""
    return " ".join(same_spelling(text).split()).strip(" .,;:")


def is_named(unit: str, others: Iterable[str]) -> bool:
    """Whether a unit is among others, whole, as a part of one, or in parts.

    Whatever the case and the placement of tones, "các", "có liên quan" and "theo lĩnh vực …"
    aside. "Sở" alone is not a part of "Sở Tư pháp".
    """
    words = unit_words(unit)
    named = [unit_words(other) for other in others]
    if any(_places(other, words) and 2 * len(words) >= min(len(other), 4) for other in named):
        return True
    covered = {place for other in named for place in _places(words, other)}
    return bool(words) and len(covered) >= ENOUGH_OF_A_UNIT * len(words)


def unit_words(unit: str) -> list[str]:
    """The words of a unit's name that tell it from others."""
    words = _NOT_A_WORD.sub(" ", _LOOSE_END.sub("", spelled(unit))).split()
    return [word for word in words if word not in _LOOSE_WORDS] or words


def _places(words: Sequence[str], part: Sequence[str]) -> set[int]:
    """The places of the words that belong to an occurrence of the part."""
    size = len(part)
    if not size:
        return set()
    begins = [
        at for at in range(len(words) - size + 1) if list(words[at : at + size]) == list(part)
    ]
    return {place for at in begins for place in range(at, at + size)}
