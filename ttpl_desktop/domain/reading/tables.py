"""Activities in a table: its columns by the words of their heads, its rows with their groups."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping, Sequence

from ttpl_desktop.domain import numbering
from ttpl_desktop.domain.reading.drafts import Draft
from ttpl_desktop.domain.reading.facts import Fact
from ttpl_desktop.domain.reading.grids import Grid
from ttpl_desktop.domain.reading.labels import Topic, fields, topic_of
from ttpl_desktop.domain.reading.parties import parties, spans_within
from ttpl_desktop.domain.reading.passages import Passage, Span
from ttpl_desktop.domain.reading.prose import duty
from ttpl_desktop.domain.reading.times import Time, TimeReader
from ttpl_desktop.domain.text import fold

_DEEPEST_HEAD = 4
"""Rows in which the head of a table is looked for."""
_WHO_OR_WHEN = {Topic.LEAD, Topic.EXECUTOR, Topic.COORDINATOR, Topic.TIME, Topic.PRODUCT}
_DOERS = (Topic.LEAD, Topic.EXECUTOR, Topic.COORDINATOR)
_ROW_NUMBER = re.compile(r"(?:[IVX]{1,6}|[A-HĐ]|\d{1,3}(?:\.\d{1,3})*|[a-zđ])[.)/]?")
_GROUP_NUMBER = re.compile(r"(?:[IVX]{1,6}|[A-HĐ])[.)/]?")
_COLUMN_NUMBER = re.compile(r"\(?\d{1,2}\)?")
_CROSS = re.compile(r"[xX×✓✔√vV■●•+*]")
_HEADING = re.compile(r"(?P<number>[IVX]{1,6}|[A-HĐ]|\d{1,3}(?:\.\d{1,3})*)[.)/]\s+(?=\S)")


@dataclasses.dataclass(frozen=True, slots=True)
class Row:
    """A row that is read: the numbers above it and its own, and its draft; None for a group."""

    path: str
    title: Span
    draft: Draft | None


@dataclasses.dataclass(frozen=True, slots=True)
class TableReader:
    """Reads the tables of one plan."""

    passages: Sequence[Passage]
    times: TimeReader
    homes: Mapping[str, str] = dataclasses.field(default_factory=dict)
    """The paths of the sections in the body, by their titles without marks.

    A group of rows in an appendix that bears the title of a section lists that section's work.
    """

    def rows(self, grid: Grid, above: str) -> Iterator[Row]:
        """The groups and activities of a table under the section `above`; none of any other table.

        A table lists activities where its head names what is to be done, and by whom or when.
        """
        head = self._head(grid)
        if head is None:
            return
        columns, first = head
        periods = self._periods(grid, columns, first)
        groups: list[str] = []
        home = ""
        for row in range(first, grid.rows):
            if self._is_blank(grid, row) or self._repeats_head(grid, row, columns):
                continue
            number = self._number(grid, row, columns)
            title = self._title(grid, row, columns)
            if title is None:
                continue
            if self._is_group(grid, row, columns, number):
                inner = None if number else _HEADING.match(self._text(title))
                groups = _entered(groups, inner["number"] if inner else number)
                start = title.start + (inner.end() if inner else 0)
                named = dataclasses.replace(title, start=start)
                home = self.homes.get(fold(self._text(named)), home if groups[1:] else "")
                yield Row(home or _path(above, groups), named, None)
                continue
            own = _below(groups, number)
            path = _path(home, [*own[1:], number]) if home else _path(above, [*own, number])
            yield Row(path, title, self._draft(grid, row, columns, title, path, periods))

    def _head(self, grid: Grid) -> tuple[Mapping[int, Topic], int] | None:
        """The topic of each column, and the first row behind the head."""
        best: tuple[dict[int, Topic], int] | None = None
        for row in range(min(_DEEPEST_HEAD, grid.rows)):
            topics = self._topics(grid, row)
            self._name_content(grid, row, topics)
            if Topic.CONTENT not in topics.values() or not _WHO_OR_WHEN & set(topics.values()):
                continue
            if best is None or len(topics) > len(best[0]) or self._is_deeper(grid, row, topics):
                best = topics, row + 1
            else:
                break
        if best is None:
            return None
        columns, first = best
        while first < grid.rows and self._only_heads(grid, first, columns):
            first += 1
        return columns, first

    def _only_heads(self, grid: Grid, row: int, columns: Mapping[int, Topic]) -> bool:
        """Whether all that begins in the row parts columns of the head, as months do."""
        begun = [c for c in range(grid.columns) if grid.begins_at(row, c) and grid.at(row, c)]
        return bool(begun) and all(
            self._period(grid, row, column) or topic_of(self._words(grid, row, column))
            for column in begun
        )

    def _periods(self, grid: Grid, columns: Mapping[int, Topic], first: int) -> Mapping[int, Time]:
        """The columns that stand for a month or quarter each, to be marked with a cross."""
        found: dict[int, Time] = {}
        for column in range(grid.columns):
            for row in range(first):
                period = self._period(grid, row, column)
                if period is not None and columns.get(column) in (None, Topic.TIME):
                    found[column] = period
        return found if len(found) > 1 else {}

    def _period(self, grid: Grid, row: int, column: int) -> Time | None:
        places = grid.at(row, column)
        return self.times.named(self._bare(self._whole(places[0]))) if len(places) == 1 else None

    def _words(self, grid: Grid, row: int, column: int) -> str:
        return " ".join(self.passages[at].text for at in grid.at(row, column))

    def _whole(self, at: int) -> Span:
        return Span(at, 0, len(self.passages[at].text))

    def _topics(self, grid: Grid, row: int) -> dict[int, Topic]:
        found: dict[int, Topic] = {}
        for column in range(grid.columns):
            words = self._words(grid, row, column)
            topic = topic_of(words) if words else None
            if topic is not None and (topic not in found.values() or topic is Topic.NOTE):
                found[column] = topic
        return found

    def _name_content(self, grid: Grid, row: int, topics: dict[int, Topic]) -> None:
        """Finds what is to be done in a head that calls it otherwise ("Loại báo cáo").

        Where somebody and some time are told, it is the column of details or else the first one
        that tells nothing known.
        """
        if Topic.CONTENT in topics.values() or not {*_DOERS} & set(topics.values()):
            return
        if Topic.TIME not in topics.values():
            return
        details = [column for column, topic in topics.items() if topic is Topic.DETAIL]
        named = (c for c in range(grid.columns) if c not in topics and grid.at(row, c))
        column = next(iter((*details, *named)), None)
        if column is not None:
            topics[column] = Topic.CONTENT

    def _is_deeper(self, grid: Grid, row: int, topics: Mapping[int, Topic]) -> bool:
        """Whether the row is the second of a head whose columns were parted in it."""
        return any(
            grid.begins_at(row, column) and grid.width(row - 1, column) > 1 for column in topics
        )

    def _is_blank(self, grid: Grid, row: int) -> bool:
        """Whether nothing begins in the row, or only the numbers of the columns."""
        words = [
            self.passages[at].text
            for column in range(grid.columns)
            if grid.begins_at(row, column)
            for at in grid.at(row, column)
        ]
        return all(_COLUMN_NUMBER.fullmatch(text.strip()) for text in words)

    def _repeats_head(self, grid: Grid, row: int, columns: Mapping[int, Topic]) -> bool:
        return len(columns) > 1 and self._topics(grid, row) == dict(columns)

    def _number(self, grid: Grid, row: int, columns: Mapping[int, Topic]) -> str:
        column = next((c for c, topic in columns.items() if topic is Topic.NUMBER), None)
        if column is None or not grid.begins_at(row, column) or not grid.at(row, column):
            return ""
        text = self.passages[grid.at(row, column)[0]].text.strip()
        return text.rstrip(".)/ ") if _ROW_NUMBER.fullmatch(text) else ""

    def _title(self, grid: Grid, row: int, columns: Mapping[int, Topic]) -> Span | None:
        """The first paragraph of the content; of a row in one cell, that cell."""
        column = next(c for c, topic in columns.items() if topic is Topic.CONTENT)
        places = [at for at in grid.at(row, column) if self.passages[at].text.strip()]
        if not places or not self._begins(grid, row, column):
            return None
        text = self.passages[places[0]].text
        marks = re.match(r"\s*(?:[-–+*•]\s*)?", text)
        return Span(places[0], marks.end() if marks else 0, len(text.rstrip()))

    def _begins(self, grid: Grid, row: int, column: int) -> bool:
        """Whether the place holds words of this row: not those of a cell that reaches down."""
        origin = grid.origins.get((row, column))
        return origin is not None and (origin[0] == row or self._has_own_terms(grid, row))

    def _has_own_terms(self, grid: Grid, row: int) -> bool:
        return any(grid.begins_at(row, column) for column in range(grid.columns))

    def _is_group(self, grid: Grid, row: int, columns: Mapping[int, Topic], number: str) -> bool:
        """Whether the row heads those below it: one cell over the table, or a title alone."""
        content = next(c for c, topic in columns.items() if topic is Topic.CONTENT)
        if grid.width(row, content) >= max(grid.columns - 1, 2):
            return True
        told = [
            column
            for column, topic in columns.items()
            if topic in _WHO_OR_WHEN and grid.at(row, column)
        ]
        if told:
            return False
        return bool(_GROUP_NUMBER.fullmatch(number)) or self._heads_numbers(
            grid, row, columns, number
        )

    def _heads_numbers(
        self, grid: Grid, row: int, columns: Mapping[int, Topic], number: str
    ) -> bool:
        """Whether the next row is a part of this one ("1" before "1.1")."""
        if not number or row + 1 >= grid.rows:
            return False
        return self._number(grid, row + 1, columns).startswith(f"{number}.")

    def _draft(
        self,
        grid: Grid,
        row: int,
        columns: Mapping[int, Topic],
        title: Span,
        path: str,
        periods: Mapping[int, Time],
    ) -> Draft:
        cells: dict[Topic, tuple[Span, ...]] = {}
        for column, topic in columns.items():
            spans = (Span(at, 0, len(self.passages[at].text)) for at in grid.at(row, column))
            cells[topic] = tuple(span for span in spans if self._text(span).strip())
        below = (span for span in cells[Topic.CONTENT] if span.passage != title.passage)
        facts = tuple(fact for span in below for fact in self._facts(span))
        content = tuple(fact.span for fact in facts if fact.topic is Topic.CONTENT)
        for topic in (Topic.LEAD, Topic.EXECUTOR, Topic.COORDINATOR, Topic.TIME, Topic.PRODUCT):
            cells.setdefault(topic, tuple(_of(facts, topic)))
        cells |= self._told_apart(cells)
        doers = (*cells[Topic.LEAD], *cells[Topic.EXECUTOR])
        draft = Draft(
            node=None,
            section=path,
            title=title,
            content=content,
            lead=self._parties(cells[Topic.LEAD]),
            executors=self._parties(cells[Topic.EXECUTOR]),
            coordinators=(
                *self._parties(cells[Topic.COORDINATOR]),
                *self._partners(doers),
            ),
            collator=self._parties((*cells.get(Topic.COLLATOR, ()), *_of(facts, Topic.COLLATOR))),
            product=cells[Topic.PRODUCT],
            facts=(*facts, *self._others(cells)),
            time=self._marked(grid, row, periods)
            or self._time(cells[Topic.TIME], (title, *content)),
        )
        return draft if draft.parties else self._told(draft, (title, *content))

    def _facts(self, span: Span) -> Iterator[Fact]:
        """What a further paragraph of the content says: behind its labels, or as it stands."""
        whole = self._bare(span)
        labels = fields(self._text(whole))
        if not labels or labels[0].begin:
            yield Fact(Topic.CONTENT, whole)
        for label in labels:
            if not labels[0].begin:
                start = whole.start
                yield Fact(label.topic, Span(span.passage, start + label.start, start + label.end))

    def _others(self, cells: Mapping[Topic, tuple[Span, ...]]) -> Iterator[Fact]:
        """The columns that are kept as they are."""
        for topic in (Topic.PLACE, Topic.BUDGET, Topic.SCOPE, Topic.SUBJECT, Topic.METHOD):
            yield from (Fact(topic, span) for span in cells.get(topic, ()))

    def _told(self, draft: Draft, spans: Sequence[Span]) -> Draft:
        for span in spans:
            told = duty(self._text(span))
            if told.is_given:
                return dataclasses.replace(
                    draft,
                    lead=spans_within(span, told.lead),
                    executors=spans_within(span, told.executors),
                    coordinators=draft.coordinators or spans_within(span, told.coordinators),
                )
        return draft

    def _parties(self, spans: Sequence[Span]) -> tuple[Span, ...]:
        """The parties in a cell, or those that lead in one ("X chủ trì, phối hợp với Y")."""
        found: list[Span] = []
        for span in spans:
            text = self._text(span)
            told = duty(text)
            named = (*told.lead, *told.executors) if told.coordinators else parties(text)
            found += spans_within(span, named)
        return tuple(found)

    def _told_apart(self, cells: Mapping[Topic, tuple[Span, ...]]) -> dict[Topic, tuple[Span, ...]]:
        """The cells of whoever acts, where labels inside them say which of them does what."""
        apart: dict[Topic, list[Span]] = {topic: [] for topic in _DOERS}
        for topic in _DOERS:
            for span in cells[topic]:
                labels = [label for label in fields(self._text(span)) if label.topic in _DOERS]
                for label in labels:
                    inner = Span(span.passage, span.start + label.start, span.start + label.end)
                    apart[label.topic].append(inner)
                if not labels:
                    apart[topic].append(span)
        return {topic: tuple(spans) for topic, spans in apart.items()}

    def _partners(self, spans: Sequence[Span]) -> Iterator[Span]:
        """Who is named in the cell of the doers as helping them."""
        for span in spans:
            yield from spans_within(span, duty(self._text(span)).coordinators)

    def _time(self, cells: Sequence[Span], content: Sequence[Span]) -> Time | None:
        labelled = [time for span in cells for time in self.times.labelled(self._bare(span))]
        told = [time for span in content for time in self.times.mentioned(span)]
        dated = [time for time in labelled if time.is_dated]
        return next(iter(dated or labelled or [t for t in told if not t.is_scope]), None)

    def _marked(self, grid: Grid, row: int, periods: Mapping[int, Time]) -> Time | None:
        """From the first to the last of the periods that the row has a cross under."""
        marked = [
            period
            for column, period in sorted(periods.items())
            if _CROSS.fullmatch(self._words(grid, row, column).strip())
        ]
        if not marked:
            return None
        first, last = marked[0], marked[-1]
        deadline = dataclasses.replace(last.deadline, start=first.deadline.start)
        return dataclasses.replace(first, deadline=deadline)

    def _bare(self, span: Span) -> Span:
        """The words of a cell without the dash before and the marks behind them."""
        text = self._text(span)
        lead = len(text) - len(text.lstrip(" -–+*•"))
        return Span(span.passage, lead, max(lead, len(text.rstrip(" ;,."))))

    def _text(self, span: Span) -> str:
        return span.words(self.passages)


def _of(facts: Sequence[Fact], topic: Topic) -> Iterator[Span]:
    return (fact.span for fact in facts if fact.topic is topic)


def _entered(groups: Sequence[str], label: str) -> list[str]:
    """The open groups when a new one begins: A holds I holds 1 holds 1.1."""
    kept = [group for group in groups if _rank(group) < _rank(label)]
    return [*kept, label]


def _below(groups: Sequence[str], number: str) -> list[str]:
    """The groups that a numbered row stands in."""
    return [group for group in groups if not number or _rank(group) < _rank(number)]


def _rank(label: str) -> int:
    if re.fullmatch(r"[A-HĐ]", label) and label not in "IVX":
        return 0
    if re.fullmatch(r"[IVX]+", label):
        return 1
    if re.fullmatch(r"[a-zđ]", label):
        return 9
    return 2 + label.count(".") if label else 1


def _path(above: str, labels: Sequence[str]) -> str:
    return numbering.path([*(step for step in (above,) if step), *labels])
