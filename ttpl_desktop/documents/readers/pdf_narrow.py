"""Words that a narrow cell breaks inside ("phò", "ng"), made whole."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from ttpl_desktop.documents.readers.pdf_lines import Fragment, fragment
from ttpl_desktop.documents.readers.pdf_words import Word
from ttpl_desktop.domain.reading.repairing.charsets_syllables import is_syllable

_PUNCTUATION = ".,;:()!?\"'“”/-"


@dataclasses.dataclass(frozen=True, slots=True)
class Whole:
    """A line, and the words of it that were in two parts, each with its parts."""

    line: Fragment
    mended: tuple[tuple[str, str], ...] = ()


def whole_lines(lines: Iterable[Fragment], right: float) -> list[Whole]:
    """The lines of a cell whose text ends at `right`, broken words put together.

    A word is broken only where it alone is wider than its cell: the line is that word, and not
    one letter more has room. What is put together must make a syllable or an abbreviation that
    its parts are not.
    """
    found: list[Whole] = []
    for line in lines:
        if found and _is_broken(found[-1].line.words, line.words, right):
            found.append(_joined(found.pop(), line))
        else:
            found.append(Whole(line))
    return found


def _joined(before: Whole, after: Fragment) -> Whole:
    head, tail = before.line.words[-1], after.words[0]
    word = _glued(head, tail)
    mended = (f"{head.text} {tail.text}", word.text)
    return Whole(fragment((word, *after.words[1:])), (*before.mended, mended))


def _is_broken(before: tuple[Word, ...], after: tuple[Word, ...], right: float) -> bool:
    if len(before) > 1:
        return False
    head, tail = before[0], after[0]
    letter = (tail.right - tail.left) / len(tail.text)
    return head.right + letter > right and _makes_a_word(head.text, tail.text)


def _makes_a_word(head: str, tail: str) -> bool:
    first, last = head.strip(_PUNCTUATION), tail.strip(_PUNCTUATION)
    if not first.isalpha() or not last.isalpha() or head != first:
        return False
    parts_are_syllables = is_syllable(first.lower()) and is_syllable(last.lower())
    if first.isupper() and last.isupper():
        return not is_syllable(first.lower()) and not is_syllable(last.lower())
    return not parts_are_syllables and is_syllable((first + last).lower())


def _glued(head: Word, tail: Word) -> Word:
    """The two parts as one word, which ends where the second part does."""
    return head._replace(
        text=head.text + tail.text,
        right=tail.right,
        base=tail.base,
        order=tail.order,
        stops=(*head.stops, *tail.stops),
    )
