"""The legal framework of a year: what the law asks for, and how far each statement was checked."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TypeVar

from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import DataWindow, FigureSpec
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.office import OfficeLevel
from ttpl_desktop.domain.plan import PlanItem
from ttpl_desktop.domain.report import ReportSection
from ttpl_desktop.domain.terms import Term

UNCHECKED = "chưa đối chiếu văn bản gốc"


class Mark(Term):
    """How far a statement was compared with the text of the law; A and B alone are shown as law."""

    WHOLE = "A", "đã đối chiếu toàn văn điều luật"
    PART = "B", "đã đối chiếu một phần văn bản chính thức"
    SECONDARY = "C", UNCHECKED
    DERIVED = "D", UNCHECKED
    UNKNOWN = "X", UNCHECKED

    @property
    def is_law(self) -> bool:
        """Whether the statement may be shown as law."""
        return self in (Mark.WHOLE, Mark.PART)


class DayUnit(Term):
    """What a counted period counts."""

    CALENDAR = "calendar", "ngày"
    WORKING = "working", "ngày làm việc"


@dataclasses.dataclass(frozen=True, slots=True)
class Statement:
    """One thing that the framework says: stable ASCII `key`, its wording, its mark, its article.

    `article` is empty where no article says it; it may name an article of an expired text when the
    mark is not law, and then only tells where the wording came from.
    """

    key: str
    label: str
    mark: Mark
    article: str = ""

    def hint(self) -> str:
        """What a tooltip says of it: the article, and a warning where it is not shown as law."""
        warning = "" if self.mark.is_law else UNCHECKED
        return "; ".join(part for part in (self.article, warning) if part)


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class FrameworkDocument(Statement):
    """A legal document that the framework stands on; its label is the short citation."""

    document: LegalDocument


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Criterion(Statement):
    """One criterion by its code (`1.1` … `3.3`, `impact`): exact wording, and how to assess it.

    `checklist` holds our own short questions; they quote no rule.
    """

    checklist: tuple[str, ...]


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class CriterionGroup(Statement):
    """A group of criteria."""

    criteria: tuple[Criterion, ...]


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Source(Statement):
    """Where information comes from; `must_check` where it counts only after it was compared."""

    must_check: bool


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Timer(Statement):
    """A period of so many days from an event, told in words, or before it where `is_before`."""

    days: int
    unit: DayUnit
    event: str
    is_before: bool

    def in_words(self) -> str:
        """`15 ngày kể từ ngày kết thúc kiểm tra`."""
        link = "trước" if self.is_before else "kể từ"
        return f"{self.days:02d} {self.unit.words} {link} {self.event}"


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class FixedDeadline(Statement):
    """A day of the year that binds offices of `levels`: a phrase with `{nam}` for the year."""

    phrase: str
    levels: tuple[OfficeLevel, ...]


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class WindowRule(Statement):
    """Month and day on which the data window opens in the year before, and closes in the year."""

    first: tuple[int, int]
    last: tuple[int, int]

    def window(self, year: int) -> DataWindow:
        """The days that the yearly report of `year` counts."""
        return DataWindow(dt.date(year - 1, *self.first), dt.date(year, *self.last))


@dataclasses.dataclass(frozen=True, slots=True)
class SkeletonItem:
    """A plan item that still holds placeholders, `depth` levels under the top."""

    depth: int
    item: PlanItem


@dataclasses.dataclass(frozen=True, slots=True)
class Skeleton:
    """A plan to start from; `bases` are keys of the framework's documents. The wording is ours."""

    level: OfficeLevel
    title: str
    opening: str
    bases: tuple[str, ...]
    closing: str
    items: tuple[SkeletonItem, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class OutlineSection:
    """A report section that still holds placeholders, `depth` levels under the top."""

    depth: int
    section: ReportSection


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class ReportOutline(Statement):
    """The order of a yearly report; `is_derived`: put together by us, not an official form."""

    is_derived: bool
    title: str
    opening: str
    closing: str
    sections: tuple[OutlineSection, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Framework:
    """Everything that one legal regime fixes.

    `valid_from` and `valid_to` are the first and last day on which papers stand on it; a `valid_to`
    of None means that its end is not known.
    """

    id: str
    name: str
    valid_from: dt.date
    valid_to: dt.date | None
    words: tuple[Statement, ...]
    documents: tuple[FrameworkDocument, ...]
    required: tuple[Statement, ...]
    groups: tuple[CriterionGroup, ...]
    sources: tuple[Source, ...]
    channels: tuple[Statement, ...]
    causes: tuple[Statement, ...]
    actions: tuple[Statement, ...]
    routes: tuple[Statement, ...]
    timers: tuple[Timer, ...]
    deadlines: tuple[FixedDeadline, ...]
    window_rule: WindowRule
    skeletons: tuple[Skeleton, ...]
    outline: ReportOutline
    figures: tuple[FigureSpec, ...]
    law_skeletons: tuple[Skeleton, ...] = ()

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """The criteria of all groups, in order."""
        return tuple(chain.from_iterable(group.criteria for group in self.groups))

    def is_valid_on(self, day: dt.date) -> bool:
        """Whether papers issued on `day` stand on this framework."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def window(self, year: int) -> DataWindow:
        """The data window of the yearly report of `year`."""
        return self.window_rule.window(year)

    def deadline(self, key: str, level: OfficeLevel) -> FixedDeadline | None:
        """The fixed day of that key that the law sets for an office of `level`, if it sets one."""
        found = (d for d in self.deadlines if d.key == key and level in d.levels)
        return next(found, None)


S = TypeVar("S", bound=Statement)


def find(statements: Iterable[S], key: str) -> S | None:
    """The statement of that key; None for a key of another framework."""
    return next((statement for statement in statements if statement.key == key), None)


def label_of(statements: Iterable[Statement], key: str) -> str:
    """The wording of a key; the key itself where another framework gave it."""
    found = find(statements, key)
    return found.label if found else key


def framework_for(
    frameworks: Iterable[Framework], *, year: int, issued_on: dt.date | None = None
) -> Framework:
    """The framework of a paper: that of its issue day, or of the last day of its year.

    A paper without an issue day is a draft, so it will be issued under what is in force at the end
    of its year at the earliest: a draft of 2025 stands on NĐ 80/2025, one of 2024 on NĐ 59/2012.
    Of several valid ones the youngest wins. Raises UserFacingError where none is valid.
    """
    day = issued_on or dt.date(year, 12, 31)
    valid = [framework for framework in frameworks if framework.is_valid_on(day)]
    if not valid:
        raise UserFacingError(
            f"Không có khung pháp lý nào áp dụng cho ngày {day:%d/%m/%Y}; "
            "hãy kiểm tra năm hoặc thêm gói khung pháp lý của thời kỳ đó."
        )
    return max(valid, key=lambda framework: framework.valid_from)


def statements(framework: Framework) -> Iterator[Statement]:
    """Everything that the framework says, in the order in which a screen lists it."""
    yield from framework.documents
    yield from framework.words
    yield from framework.required
    for group in framework.groups:
        yield group
        yield from group.criteria
    yield from framework.sources
    yield from framework.channels
    yield from framework.causes
    yield from framework.actions
    yield from framework.routes
    yield from framework.timers
    yield from framework.deadlines
    yield framework.window_rule
    yield framework.outline


def unverified(framework: Framework) -> tuple[Statement, ...]:
    """What the screen names as "n điểm chưa đối chiếu văn bản gốc"."""
    return tuple(statement for statement in statements(framework) if not statement.mark.is_law)
