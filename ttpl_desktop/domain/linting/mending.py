"""The edits of a fix carried out on words."""

from __future__ import annotations

from collections.abc import Iterable

from ttpl_desktop.domain.linting.finding import Edit


def mended(text: str, edits: Iterable[Edit]) -> str | None:
    """The text of one field with its edits; None where the words are no longer what they were."""
    for edit in sorted(edits, key=lambda each: each.place.start, reverse=True):
        place = edit.place
        if text[place.start : place.end] != place.words:
            return None
        text = text[: place.start] + edit.after + text[place.end :]
    return text
