"""The usual way of a paper for an office of each level: a dated suggestion, kept as a pack."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Mapping

from ttpl_desktop.domain.office import Office, OfficeLevel
from ttpl_desktop.domain.pack_table import Table
from ttpl_desktop.domain.placeholders import OFFICE_NAMES, fill, names_in, office_values
from ttpl_desktop.domain.task import Hop


@dataclasses.dataclass(frozen=True, slots=True)
class ChainPath:
    """The stops of an office of `level` from `since` on; placeholders name office and unit.

    The days are the program's suggestion, no law.
    """

    level: OfficeLevel
    since: dt.date
    hops: tuple[Hop, ...]


def read_paths(name: str, values: Mapping[str, object]) -> tuple[ChainPath, ...]:
    """The paths in a pack that is parsed. Raises UserFacingError naming pack and place."""
    pack = Table(name, "", values)
    found = tuple(_path(table) for table in pack.tables("paths"))
    pack.close()
    return found


def _path(table: Table) -> ChainPath:
    since = table.day("since")
    if since is None:
        raise table.refuse("thiếu “since”")
    hops = tuple(_hop(at, each) for at, each in enumerate(table.tables("hops")))
    if sum(hop.is_due for hop in hops) > 1:
        raise table.refuse("thời hạn của nhiệm vụ chỉ thuộc một nơi (due)")
    path = ChainPath(table.choice("level", OfficeLevel), since, hops)
    table.close()
    return path


def _hop(position: int, table: Table) -> Hop:
    body = table.text("body")
    if unknown := names_in(body) - OFFICE_NAMES:
        raise table.refuse(f"không hiểu {{{min(unknown)}}}")
    hop = Hop(
        position=position,
        body=body,
        days=table.integer("days"),
        is_due=table.flag("due"),
        is_own=table.flag("own"),
    )
    table.close()
    return hop


def path_for(paths: Iterable[ChainPath], office: Office, day: dt.date) -> tuple[Hop, ...]:
    """The stops for an office on a day, with its own names.

    Before the oldest path of its level that one is taken; empty where the level has none.
    """
    of_level = sorted(
        (path for path in paths if path.level is office.level), key=lambda path: path.since
    )
    if not of_level:
        return ()
    begun = [path for path in of_level if path.since <= day]
    values = office_values(office)
    return tuple(
        dataclasses.replace(hop, body=fill(hop.body, values))
        for hop in (begun[-1] if begun else of_level[0]).hops
    )
