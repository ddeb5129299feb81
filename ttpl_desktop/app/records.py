"""What every register can do: show a page, change one field, move to the bin."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Any, TypeVar

from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.text import normal
from ttpl_desktop.storage.registers.spec import TableSpec

R = TypeVar("R")


def change(work: Workspace, spec: TableSpec[R], record_id: int, label: str, **values: Any) -> R:
    """Writes some fields of one record as one step; typing on in one field stays one step.

    Text is brought to NFC. Gives the record as it is now; KeyError where there is none.
    """
    table = work.table(spec)
    record = table.get(record_id)
    if record is None:
        raise KeyError((spec.name, record_id))
    clean = {name: composed(value) for name, value in values.items()}
    changed: R = dataclasses.replace(record, **clean)  # type: ignore[type-var]
    merge = f"{spec.name}:{record_id}:{','.join(values)}"
    with work.operation(label, merge=merge):
        return table.save(changed)


def composed(value: Any) -> Any:
    """A value with all words in it brought to NFC: lists of units, recipients and signers too."""
    if type(value) is str:
        return normal(value)
    if isinstance(value, tuple):
        return tuple(map(composed, value))
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {
            each.name: composed(getattr(value, each.name)) for each in dataclasses.fields(value)
        }
        return dataclasses.replace(value, **fields)
    return value


def remove(work: Workspace, spec: TableSpec[Any], record_ids: Iterable[int], label: str) -> None:
    """Moves records to the bin as one step."""
    with work.operation(label):
        work.table(spec).remove(record_ids, work.store.now().isoformat())
