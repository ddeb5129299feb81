"""Vietnamese marks that a PDF draws by themselves, put to the letters under them."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable

from ttpl_desktop.documents.readers.pdf_words import Word

_SPACING_MARKS = str.maketrans(
    {
        **dict.fromkeys("´ˊ", "\u0301"),
        **dict.fromkeys("`ˋ", "\u0300"),
        **dict.fromkeys("~˜", "\u0303"),
        **dict.fromkeys("^ˆ", "\u0302"),
        "˘": "\u0306",
    }
)
_TILE = 40.0
"""Points of a square in which a mark looks for its letter; a word reaches into its neighbours."""
_MOST_IN_A_TILE = 200
"""Words that touch one square; print of two points has that many, more is a shadow."""

_Tile = tuple[float, int, int]


def with_marks(words: Iterable[Word]) -> list[Word]:
    """The words, each mark that stands over another word's letter put behind that letter."""
    found: list[Word] = []
    marks: list[Word] = []
    for word in words:
        (marks if _is_mark(word) else found).append(word)
    tiles = _tiles(found) if marks else {}
    for mark in marks:
        places = [place for place in tiles.get(_tile(mark), ()) if _is_over(mark, found[place])]
        if places:
            nearest = min(places, key=lambda place: abs(found[place].order - mark.order))
            found[nearest] = _marked(found[nearest], mark)
        else:
            found.append(mark)
    return found


def _tiles(words: Iterable[Word]) -> dict[_Tile, list[int]]:
    """The numbers of the words by the squares that they touch."""
    tiles: dict[_Tile, list[int]] = defaultdict(list)
    for number, word in enumerate(words):
        first, last = int(word.left // _TILE), int((word.right + word.size) // _TILE)
        top, bottom = ((word.base + side * word.size) // _TILE for side in (-1, 1))
        for column in range(first, min(last, first + 100) + 1):
            for row in {int(top), int(bottom)}:
                if len(tile := tiles[word.run.angle, column, row]) < _MOST_IN_A_TILE:
                    tile.append(number)
    return tiles


def _tile(mark: Word) -> _Tile:
    return mark.run.angle, int(_middle(mark) // _TILE), int(mark.base // _TILE)


def _middle(word: Word) -> float:
    return (word.left + word.right) / 2


def _is_mark(word: Word) -> bool:
    return all(unicodedata.combining(letter) for letter in word.text.translate(_SPACING_MARKS))


def _is_over(mark: Word, word: Word) -> bool:
    return (
        abs(word.base - mark.base) < 0.6 * word.size
        and word.left < _middle(mark) <= word.right + 0.1 * word.size
    )


def _marked(word: Word, mark: Word) -> Word:
    middle = _middle(mark) - 0.05 * word.size
    place = max((n for n, stop in enumerate(word.stops) if stop < middle), default=0) + 1
    return word._replace(
        text=word.text[:place] + mark.text.translate(_SPACING_MARKS) + word.text[place:],
        stops=(*word.stops[:place], *mark.stops, *word.stops[place:]),
    )
