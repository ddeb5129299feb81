"""Fields of a Word file: their results are text, their commands and page numbers are not."""

from __future__ import annotations

import dataclasses

MAX_OPEN = 50
"""Fields open inside one another; a contents list has three."""

_PAGE_COUNTS = ("PAGE", "NUMPAGES", "SECTIONPAGES")


def counts_pages(command: str | None) -> bool:
    """Whether a field only tells a page number or how many pages there are."""
    words = (command or "").split()
    return bool(words) and words[0].upper() in _PAGE_COUNTS


@dataclasses.dataclass(slots=True)
class _Field:
    command: str = ""
    has_result: bool = False

    @property
    def is_text(self) -> bool:
        return self.has_result and not counts_pages(self.command)


class Fields:
    """Follows the fields that are open; a result may run over paragraphs, as a contents list's."""

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self.are_shown = True

    def see(self, mark: str | None) -> None:
        """A field begins, goes over to its result ("separate") or ends."""
        if mark == "begin" and len(self._open) < MAX_OPEN:
            self._open.append(_Field())
        elif mark == "separate" and self._open:
            self._open[-1].has_result = True
        elif mark == "end" and self._open:
            self._open.pop()
        self._look()

    def command(self, text: str | None) -> None:
        if self._open:
            self._open[-1].command += text or ""

    def end_paragraph(self) -> None:
        """Commands and page numbers end with their paragraph, so that one left open by damage does
        not swallow the file."""
        self._open = [field for field in self._open if field.is_text]
        self._look()

    def _look(self) -> None:
        self.are_shown = all(field.is_text for field in self._open)
