"""What a plan is rolled against: both years, what is in force, who exists, when offices work."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Callable, Iterable
from functools import cached_property

from ttpl_desktop.domain.calendar import WorkCalendar
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.office import Directory, Office
from ttpl_desktop.domain.text import same_spelling

_SPACES = re.compile(r"\s+")


@dataclasses.dataclass(frozen=True, slots=True)
class KnownDocument:
    """A document of the register or of a framework; `is_law`: compared with its original text."""

    document: LegalDocument
    is_law: bool


@dataclasses.dataclass(frozen=True)
class NewYear:
    """The circumstances of one rolling.

    `office` is today's profile, `documents` are those of the register before those of the
    frameworks. `is_strict`: "trước ngày D" ends on the day before D.
    """

    from_year: int
    to_year: int
    today: dt.date
    directory: Directory
    documents: tuple[KnownDocument, ...]
    calendar: WorkCalendar
    office: Office
    is_strict: bool = True

    @property
    def shift(self) -> int:
        """How many years the plan goes forward."""
        return self.to_year - self.from_year

    @property
    def day(self) -> dt.date:
        """The first day on which the new plan can stand: of its year, but not before today."""
        return max(self.today, dt.date(self.to_year, 1, 1))

    def document(self, number: str) -> KnownDocument | None:
        """The document of that number; of several entries the one that tells most."""
        return self._by_number.get(number_key(number))

    def document_named(self, name: str) -> KnownDocument | None:
        """The law or ordinance of that type and title."""
        return self._by_name.get(same_spelling(name))

    @cached_property
    def _by_number(self) -> dict[str, KnownDocument]:
        numbered = (each for each in self.documents if each.document.number)
        return _each_best(numbered, lambda each: number_key(each.document.number))

    @cached_property
    def _by_name(self) -> dict[str, KnownDocument]:
        named = (each for each in self.documents if each.document.is_cited_by_name)
        return _each_best(named, lambda each: same_spelling(each.document.short_citation()))


def number_key(number: str) -> str:
    """The number of a document in the form in which two spellings of it are equal."""
    return _SPACES.sub("", same_spelling(number))


def _each_best(
    known: Iterable[KnownDocument], key: Callable[[KnownDocument], str]
) -> dict[str, KnownDocument]:
    found: dict[str, KnownDocument] = {}
    for each in known:
        other = found.get(key(each))
        if other is None or _worth(each) > _worth(other):
            found[key(each)] = each
    return found


def _worth(known: KnownDocument) -> tuple[bool, bool]:
    """An entry that tells the document's end, and one that was compared, is worth more."""
    return known.document.expired_on is not None, known.is_law
