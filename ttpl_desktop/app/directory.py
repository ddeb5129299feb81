"""The units that duties are given to: pasted as a list, edited one by one."""

from __future__ import annotations

import dataclasses
import re
from typing import Any

from ttpl_desktop.app import records
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.office import Directory, Unit
from ttpl_desktop.domain.text import normal
from ttpl_desktop.storage.registers.office import UNITS

_NUMBER = re.compile(r"^(?:\d+[.)]\s*|[-–•*+]\s*|[a-zđ]\)\s*)+")
_OWN_ROOMS = re.compile(r"\b(?:phòng|thuộc)\b", re.IGNORECASE)
_SHORT_NAME = re.compile(r"\s*\(([^()]{1,15})\)$")


@dataclasses.dataclass(frozen=True, slots=True)
class Added:
    """How many pasted units were new, and the names of those that were known already."""

    count: int
    known: tuple[str, ...]


def read_units(
    text: str, groups: tuple[str, ...] = (), *, is_internal: bool = True
) -> tuple[Unit, ...]:
    """The units of pasted lines, each name once.

    Numbers, dashes and end marks are dropped. A line that ends in ":" names the group of those
    below it, which are rooms of the office where that name speaks of rooms ("các phòng thuộc Sở").
    A short name may stand behind the name in brackets or in the next Excel column.
    """
    units: dict[str, Unit] = {}
    for line in normal(text).splitlines():
        bare = _NUMBER.sub("", line.strip()).rstrip(" ;.,")
        if bare.endswith(":"):
            groups = (bare.rstrip(" :"),) if bare.strip(" :") else ()
            is_internal = bool(_OWN_ROOMS.search(bare))
        elif bare:
            unit = _unit(bare, groups, is_internal)
            units.setdefault(unit.name, unit)
    return tuple(units.values())


def _unit(line: str, groups: tuple[str, ...], is_internal: bool) -> Unit:
    name, _tab, short = (part.strip() for part in line.partition("\t"))
    if match := _SHORT_NAME.search(name):
        name, short = name[: match.start()], short or match[1].strip()
    return Unit(
        name=" ".join(name.split()), short_name=short, groups=groups, is_internal=is_internal
    )


def all_units(work: Workspace) -> tuple[Unit, ...]:
    """Every unit in alphabetical order, those of the past too."""
    return work.table(UNITS).all()


def groups(work: Workspace) -> tuple[str, ...]:
    """The names under which units are addressed together, each once."""
    return tuple(dict.fromkeys(group for unit in all_units(work) for group in unit.groups))


def add_units(work: Workspace, units: tuple[Unit, ...]) -> Added:
    """Stores those units that the directory does not know by any of their names, as one step.

    Raises UserFacingError where there is no unit at all.
    """
    if not units:
        raise UserFacingError("Danh sách chưa có tên đơn vị nào: hãy ghi mỗi đơn vị một dòng.")
    directory = work.directory
    new = [unit for unit in units if directory.find(unit.name) is None]
    with work.operation(f"Thêm {len(new)} đơn vị"):
        for unit in new:
            work.table(UNITS).save(unit)
    return Added(len(new), tuple(unit.name for unit in units if unit not in new))


def change_unit(work: Workspace, unit_id: int, **values: Any) -> Unit:
    """Writes some fields of a unit. Raises UserFacingError where its name is lost or taken."""
    if "name" in values:
        _refuse_name(work, unit_id, values["name"])
    return records.change(work, UNITS, unit_id, "Sửa đơn vị", **values)


def remove_units(work: Workspace, unit_ids: tuple[int, ...]) -> None:
    """Moves units to the bin; one that was only abolished keeps its row and gets its last day."""
    records.remove(work, UNITS, unit_ids, f"Xoá {len(unit_ids)} đơn vị")


def _refuse_name(work: Workspace, unit_id: int, name: str) -> None:
    if not name.strip():
        raise UserFacingError("Đơn vị phải có tên; muốn bỏ đơn vị, hãy dùng nút Xoá.")
    others = Directory(tuple(unit for unit in all_units(work) if unit.id != unit_id))
    if others.find(name) is not None:
        raise UserFacingError(f"Danh mục đã có “{name}”; hãy ghi tên khác hoặc sửa đơn vị kia.")
