"""Where words stand on the pages of a PDF, to bring the page being edited into sight."""

import unicodedata
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from ttpl_desktop.documents.pages import opened

Key = TypeVar("Key", bound=Hashable)

_NEEDLE_LENGTH = 60


@dataclass(frozen=True, slots=True)
class PagePlace:
    """A point of a document: a page from 0, and the share of its height above the words."""

    page: int
    share: float


@dataclass(frozen=True, slots=True)
class _PageText:
    """The letters of one page without spaces, each with its number in the PDF's own count."""

    letters: str
    numbers: tuple[int, ...]


def find_places(pdf: Path, words: Mapping[Key, Sequence[str]]) -> dict[Key, PagePlace]:
    """Where each of the words begins; they are given in the order of the document.

    Each key has its words and, behind them, other ways in which they may stand there. The next key
    is looked for behind the last one first, so that words said twice are told apart. A key whose
    words do not stand in the PDF is left out.
    """
    with opened(pdf.read_bytes()) as document:
        pages = [page.get_textpage() for page in document]
        heights = [page.get_height() for page in document]
        texts = [_text_of(page) for page in pages]
        places: dict[Key, PagePlace] = {}
        at = (0, 0)
        for key, ways in words.items():
            found = _first(texts, [_squeezed(way)[:_NEEDLE_LENGTH] for way in ways], at)
            if found is not None:
                page, letter = found
                top = pages[page].get_charbox(texts[page].numbers[letter])[3]
                places[key] = PagePlace(page, max(0.0, 1 - top / heights[page]))
                at = page, letter + 1
        return places


def _text_of(page: Any) -> _PageText:
    text = page.get_text_range()
    kept = [(letter, number) for number, letter in enumerate(text) if not letter.isspace()]
    letters = "".join(_folded(letter) for letter, _ in kept)
    return _PageText(letters, tuple(number for _, number in kept))


def _folded(letter: str) -> str:
    """One letter for one letter, so that places stay right; "İ" would lower to two."""
    lowered = letter.lower()
    return lowered if len(lowered) == 1 else letter


def _squeezed(text: str) -> str:
    composed = unicodedata.normalize("NFC", "".join(text.split()))
    return "".join(_folded(letter) for letter in composed)


def _first(
    texts: Sequence[_PageText], needles: Sequence[str], at: tuple[int, int]
) -> tuple[int, int] | None:
    for needle in filter(None, needles):
        for start in (at, (0, 0)):
            for page in range(start[0], len(texts)):
                begin = start[1] if page == start[0] else 0
                letter = texts[page].letters.find(needle, begin)
                if letter >= 0:
                    return page, letter
    return None
