"""The one value that is checked: made from a stored plan or from any file that was read."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
from collections.abc import Iterator

from ttpl_desktop.domain.calendar import WorkCalendar
from ttpl_desktop.domain.deadline import Deadline
from ttpl_desktop.domain.framework import Framework
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.linting.finding import Place
from ttpl_desktop.domain.linting.passed import Passed
from ttpl_desktop.domain.office import Directory, Office, Recipient
from ttpl_desktop.domain.reading.labels import Topic
from ttpl_desktop.domain.reading.markers import Marker
from ttpl_desktop.domain.reading.read_plan import Role
from ttpl_desktop.domain.reading.sections import SectionRole
from ttpl_desktop.domain.terms import ActivityKind


class Part(enum.Enum):
    """Where in the paper words stand."""

    LETTERHEAD = enum.auto()
    TITLE = enum.auto()
    BASIS = enum.auto()
    OPENING = enum.auto()
    BODY = enum.auto()
    CLOSING = enum.auto()
    RECIPIENT = enum.auto()
    SIGNATURE = enum.auto()


SENTENCES = frozenset({Part.TITLE, Part.BASIS, Part.OPENING, Part.BODY, Part.CLOSING})
"""The parts that are written in sentences, where words are spelt out."""


@dataclasses.dataclass(frozen=True, slots=True)
class Words:
    """A paragraph, or one field of a stored plan; `place` is that of all of it.

    `role` is what the section is for that it stands in. `is_composed`: the program writes it from
    the register, so there is nothing in it to be mended.
    """

    text: str
    place: Place
    part: Part
    role: SectionRole | None = None
    is_composed: bool = False

    def at(self, start: int, end: int) -> Place:
        """The place of some of the words."""
        return dataclasses.replace(self.place, start=start, end=end, words=self.text[start:end])


@dataclasses.dataclass(frozen=True, slots=True)
class Numbered:
    """A paragraph of a file with the number that was typed before it.

    `index` and `parent` count all paragraphs of one tree; `place` is that of the bare number.
    `marker` is None for a paragraph without one.
    """

    index: int
    parent: int | None
    marker: Marker | None
    text: str
    place: Place


@dataclasses.dataclass(frozen=True, slots=True)
class Label:
    """A label as it was typed ("Đơn vị chủ trì"); `owner` is the id of the activity's item."""

    topic: Topic
    place: Place
    owner: int


@dataclasses.dataclass(frozen=True, slots=True)
class Party:
    """Somebody who is named as having a part in an activity."""

    name: str
    role: Role
    place: Place


@dataclasses.dataclass(frozen=True, slots=True)
class Activity:
    """An activity of the plan; `lead` holds leads and executors, `parent` the item above it.

    `is_listed` is False for a duty that is told among the responsibilities and for a further time
    of an activity. `repeats` are the places that state it once more. `words` is all of its wording.
    """

    item_id: int
    parent: int | None
    kind: ActivityKind
    words: str
    place: Place
    lead: tuple[str, ...]
    coordinators: tuple[str, ...]
    deadline: Deadline
    time_place: Place
    product: str
    is_listed: bool = True
    repeats: tuple[Place, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Addressee:
    """A line of "Nơi nhận"; `words` as it was typed, None where the program composes the line."""

    recipient: Recipient
    place: Place
    words: Words | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Draft:
    """A plan to be checked.

    `first_day` and `last_day` are the days between which it was or will be issued: one day where
    that is known. `contents` are the keys of the required contents that it holds. `is_own`: it is
    a plan of the officer's office. `is_signed`: somebody is named who signs it.
    `loose` are the times that belong to no activity, `empty` the items of a stored plan that say
    nothing.
    """

    is_file: bool
    is_own: bool
    is_monitoring: bool
    year: int
    first_day: dt.date
    last_day: dt.date
    title: str
    words: tuple[Words, ...]
    activities: tuple[Activity, ...]
    parties: tuple[Party, ...]
    recipients: tuple[Addressee, ...]
    contents: frozenset[str]
    numbered: tuple[tuple[Numbered, ...], ...] = ()
    labels: tuple[Label, ...] = ()
    bases: tuple[tuple[LegalDocument, Place], ...] = ()
    loose: tuple[tuple[Deadline, Place], ...] = ()
    is_signed: bool = True
    empty: tuple[Place, ...] = ()

    def times(self) -> Iterator[tuple[Deadline, Place]]:
        """Every time that the plan sets, with the place of its words."""
        for activity in self.activities:
            yield activity.deadline, activity.time_place
        yield from self.loose

    def of(self, *parts: Part) -> Iterator[Words]:
        """The words of some parts, in reading order."""
        return (words for words in self.words if words.part in parts)

    def sentences(self) -> Iterator[Words]:
        """Everything that is written in sentences, in reading order."""
        return (words for words in self.words if words.part in SENTENCES)


@dataclasses.dataclass(frozen=True, slots=True)
class KnownDocument:
    """A document that citations are compared with; `is_law`: its data were read in an official
    text, and so a difference is an error.
    """

    document: LegalDocument
    is_law: bool


@dataclasses.dataclass(frozen=True, slots=True)
class OuterDuty:
    """What a superior's plan wants of this office by a day."""

    words: str
    kind: ActivityKind
    last_day: dt.date
    plan: str


_NO_UNITS = Directory(())
_NOTHING_PASSED = Passed()


@dataclasses.dataclass(frozen=True, slots=True)
class Known:
    """What a plan is checked against; everything but the calendar may be unknown."""

    calendar: WorkCalendar
    framework: Framework | None = None
    documents: tuple[KnownDocument, ...] = ()
    directory: Directory = _NO_UNITS
    office: Office | None = None
    outer: tuple[OuterDuty, ...] = ()
    passed: Passed = _NOTHING_PASSED
