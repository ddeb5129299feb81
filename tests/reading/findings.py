"""What was found in a plan, by a careful reader or by the program, in one form."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from ttpl_desktop.domain.plan import ItemKind
from ttpl_desktop.domain.reading.passages import Span
from ttpl_desktop.domain.reading.read_plan import ReadActivity, ReadItem, ReadPlan


@dataclasses.dataclass(frozen=True, slots=True)
class FoundActivity:
    """An activity; `text` is its whole wording, or words that the wording must hold.

    `section` is the path to it. Of an activity in a table `section` is the place of the table,
    empty for one in an appendix, and `row` the row's number with its group's ("I.2", "3"); only
    the careful reader gives it. `last_day` is an ISO date, empty where there is no day.
    """

    section: str
    text: str
    lead: tuple[str, ...] = ()
    coordinate: tuple[str, ...] = ()
    time: str = ""
    kind: str = "none"
    last_day: str = ""
    row: str | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Findings:
    """Everything that is compared; None where the careful reader or the program does not tell it.

    No `top_sections`: the careful reader does not tell them (a decision with its plan behind it).
    `days` are ISO dates that must appear, or those that do. `same_duty` holds for each duty that is
    stated more than once the paths of its places; the careful reader writes a row as "III@I.2".
    """

    activities: tuple[FoundActivity, ...] = ()
    top_sections: tuple[str, ...] = ()
    days: frozenset[str] = frozenset()
    same_duty: tuple[tuple[str, ...], ...] | None = None
    year: int | None = None
    title: str | None = None
    parent: str | None = None
    office: str | None = None
    symbol: str | None = None
    place: str | None = None
    recipients: int | None = None
    signature: tuple[str, ...] | None = None


def of_reader(truth: Path) -> Findings:
    """What a careful reader finds, from the .json beside a plan."""
    told: dict[str, Any] = json.loads(truth.read_text(encoding="utf-8"))
    return Findings(
        activities=tuple(_activity(row, row["title_has"]) for row in told["activities"]),
        top_sections=tuple(told["top_sections"]),
        days=frozenset(told["dates"]),
        same_duty=tuple(tuple(places) for places in told["same_duty"]),
        title=told["title_has"],
        signature=tuple(told["signature"]),
        **{
            name: told.get(name)
            for name in ("year", "parent", "office", "symbol", "place", "recipients")
        },
    )


def of_command(told: Mapping[str, Any]) -> Findings:
    """What `ttpl plan read --json` printed (it does not tell which duties are stated twice)."""
    top = min((section["level"] for section in told["sections"]), default=0)
    activities = tuple(_activity(row, row["text"]) for row in told["activities"])
    loose = (time["last_day"] for time in told["unassigned"] if isinstance(time, dict))
    return Findings(
        activities=activities,
        top_sections=tuple(s["title"] for s in told["sections"] if s["level"] == top),
        days=frozenset(filter(None, (*(row.last_day for row in activities), *loose))),
        year=told["year"],
        title=told["title"],
        parent=told["parent"],
        office=told["office"],
        symbol=(told["number"] or "").rpartition("/")[2],
        place=told["place"],
        recipients=len(told["recipients"]),
        signature=tuple(told["signature"]),
    )


def _activity(row: Mapping[str, Any], text: str) -> FoundActivity:
    return FoundActivity(
        section=row["section"] or "",
        text=text,
        lead=tuple(row["lead"]),
        coordinate=tuple(row["coordinate"]),
        time=row["time"] or "",
        kind=row["kind"],
        last_day=row["last_day"] or "",
        row=row.get("row"),
    )


def of_plan(plan: ReadPlan) -> Findings:
    """What the program read."""
    top = min((item.depth for item in _sections(plan.items)), default=0)
    return Findings(
        activities=tuple(_of_read(activity) for activity in plan.activities),
        top_sections=tuple(i.item.title for i in _sections(plan.items) if i.depth == top),
        days=frozenset(_days(plan)),
        same_duty=tuple(_places(plan, activity) for activity in plan.activities),
        year=plan.head.year,
        title=plan.head.title,
        parent=plan.head.parent,
        office=plan.head.office,
        symbol=plan.head.symbol,
        place=plan.head.place,
        recipients=len(plan.foot.lines),
        signature=plan.foot.signature,
    )


def _sections(items: Iterable[ReadItem]) -> list[ReadItem]:
    return [item for item in items if item.item.kind is ItemKind.SECTION]


def _of_read(activity: ReadActivity) -> FoundActivity:
    deadline = activity.deadline
    return FoundActivity(
        section=activity.section,
        text=activity.text,
        lead=(*activity.item.lead, *activity.item.executors),
        coordinate=activity.item.coordinators,
        time=deadline.phrase,
        kind=deadline.kind.value,
        last_day=deadline.last_day.isoformat() if deadline.last_day else "",
    )


def _days(plan: ReadPlan) -> list[str]:
    deadlines = [part.deadline for part in (*plan.activities, *plan.unassigned)]
    days = [day for one in deadlines for day in (one.last_day, *one.occurrences) if day]
    return [day.isoformat() for day in days]


def _places(plan: ReadPlan, activity: ReadActivity) -> tuple[str, ...]:
    return (activity.section, *(path_at(plan.items, span) for span in activity.repeats))


def path_at(items: Sequence[ReadItem], span: Span) -> str:
    """The path of the item in which a stretch of the source stands; empty before the first."""
    above = [item for item in items if _begin(item.span) <= _begin(span)]
    return max(above, key=lambda item: _begin(item.span)).path if above else ""


def _begin(span: Span) -> tuple[int, int]:
    return span.passage, span.start
