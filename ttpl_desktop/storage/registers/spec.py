"""How a table is described."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Generic, TypeVar

R = TypeVar("R")


@dataclasses.dataclass(frozen=True, slots=True)
class TableSpec(Generic[R]):
    """One table of records of one kind.

    `sorted_text` names the fields with a stored Vietnamese sort key. `sorts` maps a sort name to
    its SQL expression, the first being the default. `predicates` maps a condition's name to SQL;
    `:today` in it is the query's day. Every plain field can also be asked for by its value.
    `spans` maps a name that a window can be dated by to the fields of a record's first and last
    day: the window keeps what touches it. `groups` maps the name of a grouping to the SQL of what
    tells one group from another, and to the SQL of the order of the groups.
    `one_per` are fields that no two records outside the bin have alike.
    `searched` are the fields that a search looks into, `title` the SQL of the words it shows.
    """

    name: str
    kind: type[R]
    sorted_text: tuple[str, ...] = ()
    sorts: Mapping[str, str] = dataclasses.field(default_factory=lambda: {"id": "id"})
    predicates: Mapping[str, str] = dataclasses.field(default_factory=dict)
    spans: Mapping[str, tuple[str, str]] = dataclasses.field(default_factory=dict)
    groups: Mapping[str, tuple[str, str]] = dataclasses.field(default_factory=dict)
    one_per: tuple[str, ...] = ()
    searched: tuple[str, ...] = ()
    title: str = ""
