"""A plan read from its source: head, tree, activities, times, foot."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ttpl_desktop.domain.calendar import WorkCalendar
from ttpl_desktop.domain.deadline import Deadline, DeadlineKind
from ttpl_desktop.domain.reading.appendices import (
    Heading,
    appendices,
    brought_home,
    joined,
    under_heading,
)
from ttpl_desktop.domain.reading.drafts import Draft, DraftReader
from ttpl_desktop.domain.reading.ends.foot import read_foot
from ttpl_desktop.domain.reading.ends.head import read_head
from ttpl_desktop.domain.reading.facts import FactReader, with_labels_raised
from ttpl_desktop.domain.reading.grids import grids
from ttpl_desktop.domain.reading.items import ItemBuilder, activity_item
from ttpl_desktop.domain.reading.markers import Family
from ttpl_desktop.domain.reading.outline import outline
from ttpl_desktop.domain.reading.passages import Passage, Span
from ttpl_desktop.domain.reading.read_plan import (
    LooseTime,
    Mark,
    ReadActivity,
    ReadItem,
    ReadPlan,
    Role,
)
from ttpl_desktop.domain.reading.repairing.repairs import repaired
from ttpl_desktop.domain.reading.repeats import with_repeats
from ttpl_desktop.domain.reading.source import Source
from ttpl_desktop.domain.reading.tables import Row, TableReader
from ttpl_desktop.domain.reading.times import Time, TimeReader
from ttpl_desktop.domain.text import fold

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


def read_plan(
    source: Source, *, calendar: WorkCalendar, strict: bool = True, this_year: int = 0
) -> ReadPlan:
    """Everything that a plan says, with the place of each of its words.

    Times are read in the plan's own year; where it names none, in the year that it speaks of most,
    and where it speaks of none, in `this_year`. `strict` reads "trước ngày D" as ending the day
    before D. What the plan does not say stays empty.
    """
    text = repaired(source)
    head, first = read_head(text.passages)
    foot = read_foot(text.passages, first)
    year = head.year or _spoken_year(text.passages[first:]) or this_year
    times = TimeReader(text.passages, year, calendar, head.issued_on, strict)
    body = _Part(text.passages, times, first, foot.first, until=foot.signed)
    parts = [body]
    parts += (
        _Part(text.passages, times, start, end, heading, body.homes())
        for heading, start, end in appendices(text.passages, foot.last)
    )
    found = [activity for part in parts for activity in part.activities()]
    return ReadPlan(
        name=source.name,
        passages=text.passages,
        head=head,
        items=brought_home(joined(part.items() for part in parts)),
        activities=tuple(with_repeats(found)),
        unassigned=tuple(time for part in parts for time in part.unassigned()),
        foot=foot.read,
        repairs=text.repairs,
    )


def _spoken_year(passages: Sequence[Passage]) -> int:
    years = Counter(year for passage in passages for year in _YEAR.findall(passage.text))
    return int(years.most_common(1)[0][0]) if years else 0


_NO_HOMES: Mapping[str, str] = {}


class _Part:
    """The body of the plan, or its appendices, read once."""

    def __init__(
        self,
        passages: Sequence[Passage],
        times: TimeReader,
        first: int,
        last: int,
        heading: Heading | None = None,
        homes: Mapping[str, str] = _NO_HOMES,
        until: int = 0,
    ) -> None:
        self.passages = passages
        self.first, self.last = first, last
        # Days are also looked for in the closing clause, which is no item of the body.
        self.until = max(last, until)
        self.times = times
        self.facts = FactReader(passages, with_labels_raised(outline(passages, first, last)))
        self.heading = heading
        self.table_reader = TableReader(passages, times, homes)
        self.rows = {table: tuple(rows) for table, rows in self._tables()}
        self.drafts = DraftReader(self.facts, times, self._listing()).drafts()

    def _tables(self) -> Iterator[tuple[int, Iterator[Row]]]:
        found = grids(self.passages, self.first, self.last)
        for node in self.facts.outline.nodes:
            if node.table is not None:
                yield node.table, self.table_reader.rows(found[node.table], self._path(node.path))

    def _listing(self) -> set[int]:
        """The tables that list activities."""
        return {table for table, rows in self.rows.items() if any(row.draft for row in rows)}

    def _path(self, path: str) -> str:
        return ".".join(step for step in (self.heading.path if self.heading else "", path) if step)

    def homes(self) -> dict[str, str]:
        """The path of each numbered section, by its title without marks."""
        return {
            fold(node.text): node.path
            for node in self.facts.outline.nodes
            if node.marker is not None and node.marker.family <= Family.DECIMAL and node.text
        }

    def _all_drafts(self) -> list[Draft]:
        """The drafts of prose and tables in the order of reading."""
        tables = [row.draft for rows in self.rows.values() for row in rows if row.draft]
        return sorted((*self.drafts, *tables), key=lambda draft: draft.title.passage)

    def activities(self) -> list[tuple[ReadActivity, Span | None]]:
        """Each activity; with its own stretch where it is a sentence of the responsibilities."""
        return [
            (self._activity(draft), draft.title if draft.is_duty else None)
            for draft in self._all_drafts()
        ]

    def _activity(self, draft: Draft) -> ReadActivity:
        item = activity_item(draft, self.facts)
        deadline = draft.time.deadline if draft.time else Deadline("", DeadlineKind.NONE)
        words = "\n".join(filter(None, (item.title, item.text)))
        section = draft.section if draft.node is None else self._path(draft.section)
        return ReadActivity(item, section, words, deadline, tuple(_marks(draft)))

    def items(self) -> tuple[ReadItem, ...]:
        """The tree as an editable plan has it."""
        by_node: dict[int, Draft] = {}
        for draft in self.drafts:
            if draft.node is not None:
                by_node.setdefault(draft.node.index, draft)
        builder = ItemBuilder(self.facts, by_node, self.rows, self._path(""))
        builder.add_all(self.facts.outline.under(None))
        return under_heading(self.heading, builder.items)

    def unassigned(self) -> Iterator[LooseTime]:
        """The days that the text names and that no activity has got."""
        taken: dict[int, list[Span]] = defaultdict(list)
        for draft in self._all_drafts():
            if draft.time is not None:
                taken[draft.time.span.passage].append(draft.time.span)
        for at in range(self.first, self.until):
            whole = Span(at, 0, len(self.passages[at].text))
            for time in self.times.mentioned(whole):
                if time.is_dated and not any(_overlap(time.span, span) for span in taken[at]):
                    yield self._loose(time)

    def _loose(self, time: Time) -> LooseTime:
        nodes = self.facts.outline.nodes
        at = bisect_right(nodes, time.span.passage, key=lambda node: node.passage)
        section = self._path(nodes[at - 1].path if at else "")
        return LooseTime(time.span, section, self.facts.text(time.clause), time.deadline)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _marks(draft: Draft) -> Iterator[Mark]:
    yield Mark(Role.CONTENT, draft.title)
    for role, spans in (
        (Role.CONTENT, draft.content),
        (Role.LEAD, draft.lead),
        (Role.EXECUTOR, draft.executors),
        (Role.COORDINATOR, draft.coordinators),
        (Role.COLLATOR, draft.collator),
        (Role.PRODUCT, draft.product),
    ):
        for span in spans:
            yield Mark(role, span)
    if draft.time is not None:
        yield Mark(Role.TIME, draft.time.span)
