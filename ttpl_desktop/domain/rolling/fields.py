"""The words of a plan, field by field, as one text each; and a field with other words."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping
from typing import Any

from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.office import Recipient, Signer
from ttpl_desktop.domain.plan import Basis, Plan, PlanItem

HEAD_FIELDS = ("title", "opening", "bases", "closing", "recipients", "archive", "signer")
ITEM_FIELDS = (
    *("title", "text", "scope", "content", "subject", "method", "legal_ids"),
    *("issued_from", "issued_to", "lead", "executors", "coordinators", "collator", "time"),
    *("place", "product", "budget"),
)
UNIT_FIELDS = frozenset({"lead", "executors", "coordinators", "collator"})
LIST_FIELDS = frozenset({"lead", "executors", "coordinators", "bases", "recipients", "legal_ids"})

Register = Mapping[int, LegalDocument]


def words_of(record: Plan | PlanItem, field: str, register: Register) -> str:
    """The words of a field as one text; a list has one entry on each line."""
    return "\n".join(entries_of(record, field, register))


def entries_of(record: Plan | PlanItem, field: str, register: Register) -> tuple[str, ...]:
    """The words of each entry of a list; of a plain field its words alone."""
    value: Any = getattr(record, field)
    values = value if isinstance(value, tuple) else (value,)
    return tuple(_words(each, register) for each in values)


def _words(value: object, register: Register) -> str:
    if isinstance(value, Basis):
        return value.text if value.legal_id is None else _cited(value.legal_id, register)
    if isinstance(value, Recipient):
        return value.line()
    if isinstance(value, Signer):
        return value.name
    if isinstance(value, int):
        return _cited(value, register)
    if isinstance(value, dt.date):
        return vn_date(value)
    return str(value or "")


def _cited(legal_id: int, register: Register) -> str:
    found = register.get(legal_id)
    return found.short_citation() if found else ""


def with_entries(record: Plan | PlanItem, field: str, entries: tuple[str, ...]) -> object:
    """The value of a field whose entries have new words; what is kept by number stays."""
    value: Any = getattr(record, field)
    if isinstance(value, tuple):
        return tuple(map(_worded, value, entries))
    return _worded(value, entries[0])


def _worded(value: object, words: str) -> object:
    if isinstance(value, Basis) and value.legal_id is None:
        return dataclasses.replace(value, text=words)
    if isinstance(value, Recipient):
        notes = value.line().removeprefix(value.name)
        return dataclasses.replace(value, name=words.removesuffix(notes))
    return words if isinstance(value, str) else value


def replaced(
    record: Plan | PlanItem, field: str, place: tuple[int, int], words: str, register: Register
) -> object:
    """The value of a field with other words at `place`, which counts in `words_of`."""
    start, end = place
    entries, at = [], 0
    for entry in entries_of(record, field, register):
        if at <= start and end <= at + len(entry):
            entry = f"{entry[: start - at]}{words}{entry[end - at :]}"
            at += end - start - len(words)
        entries.append(entry)
        at += len(entry) + 1
    return with_entries(record, field, tuple(entries))
