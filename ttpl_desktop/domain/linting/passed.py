"""Bodies, events and parts of documents that are over: a dated list, kept as a pack."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Mapping

from ttpl_desktop.domain.framework import Statement
from ttpl_desktop.domain.pack_statements import listed, statement
from ttpl_desktop.domain.pack_table import Table


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class FormerBody(Statement):
    """A body or an event that is no more; `label` says so in a sentence.

    `until` is the last day of it, `pattern` how a plan names it, whatever the case.
    """

    until: dt.date
    pattern: re.Pattern[str]


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Limit(Statement):
    """A document of which from the day `since` only a part is in force, or nobody knows.

    `label` says what is left; `kept` is what a citation may name without being asked about.
    """

    number: str
    since: dt.date
    kept: re.Pattern[str] | None


@dataclasses.dataclass(frozen=True, slots=True)
class Passed:
    """Everything that is known to be over."""

    bodies: tuple[FormerBody, ...] = ()
    limits: tuple[Limit, ...] = ()


def read_passed(name: str, values: Mapping[str, object]) -> Passed:
    """The list in a pack that is parsed. Raises UserFacingError naming pack and place."""
    pack = Table(name, "", values)
    found = Passed(listed(pack, "bodies", _body), listed(pack, "limits", _limit))
    pack.close()
    return found


def _body(table: Table) -> FormerBody:
    until = table.day("until")
    if until is None:
        raise table.refuse("thiếu “until”")
    said = statement(table)
    return FormerBody(
        key=said.key,
        label=said.label,
        mark=said.mark,
        article=said.article,
        until=until,
        pattern=_pattern(table, "pattern"),
    )


def _limit(table: Table) -> Limit:
    since = table.day("since")
    if since is None:
        raise table.refuse("thiếu “since”")
    said = statement(table)
    return Limit(
        key=said.key,
        label=said.label,
        mark=said.mark,
        article=said.article,
        number=table.text("number"),
        since=since,
        kept=_pattern(table, "kept") if table.text("kept", "") else None,
    )


def _pattern(table: Table, key: str) -> re.Pattern[str]:
    try:
        return re.compile(table.text(key), re.IGNORECASE)
    except re.error as error:
        raise table.refuse(f"“{key}” không phải biểu thức chính quy ({error})") from None
