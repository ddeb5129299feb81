"""Findings as a list shows them, whatever they are about."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence

from ttpl_desktop.domain.linting.finding import Severity
from ttpl_desktop.ui.states import State

SIGNS = {
    Severity.ERROR: ("!", State.LATE),
    Severity.WARNING: ("▲", State.SOON),
    Severity.QUESTION: ("?", State.OPEN),
}
"""The mark of a severity, and the state whose colour it wears."""


@dataclasses.dataclass(frozen=True, slots=True)
class Shown:
    """One finding. `key` tells it from the others, also after the next check.

    `title` says in a few words what kind of fault it is, `group` under which heading it stands;
    `mend` are the words of the button that mends it, empty where nothing does safely; `can_jump`
    is False where there is no place on screen to go to.
    """

    key: Hashable
    severity: Severity
    group: str
    message: str
    place: str = ""
    title: str = ""
    article: str = ""
    mend: str = ""
    can_jump: bool = True

    def spoken(self) -> str:
        """All of it in one line, for screen readers."""
        parts = (self.severity.words, self.title, self.message, self.place)
        return ". ".join(part.rstrip(".") for part in parts if part)


@dataclasses.dataclass(frozen=True, slots=True)
class Heading:
    """The line over a group; `severity` where it is one of severities."""

    words: str
    severity: Severity | None = None


def by_severity(shown: Iterable[Shown]) -> list[Shown]:
    """The graver ones first, else in the order given."""
    order = list(Severity)
    return sorted(shown, key=lambda each: order.index(each.severity))


def with_headings(shown: Sequence[Shown]) -> list[Heading | Shown]:
    """The findings in groups, in the order in which the groups first occur, each counted."""
    groups: dict[str, list[Shown]] = {}
    for each in shown:
        groups.setdefault(each.group, []).append(each)
    rows: list[Heading | Shown] = []
    for name, members in groups.items():
        severity = members[0].severity if name == members[0].severity.words else None
        rows.append(Heading(f"{name} · {len(members)}", severity))
        rows += members
    return rows


def counts(shown: Iterable[Shown]) -> dict[Severity, int]:
    """How many there are of each severity that occurs, the gravest first."""
    found = Counter(each.severity for each in shown)
    return {severity: found[severity] for severity in Severity if found[severity]}


def count_words(shown: Iterable[Shown]) -> str:
    """`2 lỗi, 5 cần xem`; empty where there is nothing."""
    return ", ".join(f"{n} {severity.words.lower()}" for severity, n in counts(shown).items())


def as_text(title: str, shown: Sequence[Shown]) -> str:
    """The findings as lines to be pasted elsewhere, under a title."""
    lines = [title, ""]
    for row in with_headings(shown):
        if isinstance(row, Heading):
            lines.append(row.words)
        else:
            place = f"{row.place} — " if row.place else ""
            article = f" ({row.article})" if row.article else ""
            lines.append(f"- [{row.severity.words}] {place}{row.message}{article}")
    return "\n".join(lines)
