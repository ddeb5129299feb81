"""The intake log: what came in, how it was checked, and what became of it."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable

from ttpl_desktop.app import records
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.framework import Framework, find
from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.domain.query import Key, Page, Query
from ttpl_desktop.storage.registers import INTAKE


def page(
    work: Workspace, query: Query, after: Key | None = None, limit: int = 50
) -> Page[IntakeEntry]:
    """Up to `limit` entries behind `after` in the query's order."""
    return work.table(INTAKE).page(query, after, limit)


def count(work: Workspace, query: Query) -> int:
    """How many entries the query has."""
    return work.table(INTAKE).count(query)


def entry(work: Workspace, entry_id: int) -> IntakeEntry:
    """One entry; KeyError where there is none."""
    found = work.table(INTAKE).get(entry_id)
    if found is None:
        raise KeyError(entry_id)
    return found


def framework_of(work: Workspace, of: IntakeEntry) -> Framework:
    """The framework whose vocabulary an entry uses: that of the day it came in."""
    return work.framework_of(of.received_on.year, of.received_on)


def add(work: Workspace, content: str = "", received_on: dt.date | None = None) -> IntakeEntry:
    """A new entry, received today where no day is given."""
    day = received_on or work.today()
    with work.operation("Thêm thông tin"):
        return work.table(INTAKE).save(IntakeEntry(received_on=day, content=content))


def change(work: Workspace, entry_id: int, field: str, value: object) -> IntakeEntry:
    """Writes one field; a new source brings its rule whether the entry must be checked first."""
    current = entry(work, entry_id)
    values = {field: value}
    if field == "source":
        source = find(framework_of(work, current).sources, str(value))
        values["must_check"] = bool(source and source.must_check)
    if field == "is_verified" and value:
        values["verified_on"] = current.verified_on or work.today()
    return records.change(work, INTAKE, entry_id, "Sửa thông tin tiếp nhận", **values)


def close(work: Workspace, entry_id: int, result: str, closed_on: dt.date) -> IntakeEntry:
    """Ends the handling of an entry. Raises UserFacingError without a result or a sensible day."""
    current = entry(work, entry_id)
    if not result.strip():
        raise UserFacingError("Chưa ghi kết quả xử lý; hãy ghi kết quả hoặc lý do rồi kết thúc.")
    if closed_on < current.received_on:
        raise UserFacingError(
            f"Ngày kết thúc {closed_on:%d/%m/%Y} trước ngày tiếp nhận "
            f"{current.received_on:%d/%m/%Y}; hãy nhập lại ngày."
        )
    closed = dataclasses.replace(current, result=result.strip(), closed_on=closed_on)
    with work.operation("Kết thúc xử lý thông tin"):
        return work.table(INTAKE).save(closed)


def reopen(work: Workspace, entry_id: int) -> IntakeEntry:
    """Takes the end of the handling back; the result stays written."""
    with work.operation("Mở lại thông tin"):
        return work.table(INTAKE).save(dataclasses.replace(entry(work, entry_id), closed_on=None))


def duplicate(work: Workspace, entry_id: int) -> IntakeEntry:
    """A new entry that repeats where an earlier one came from, received today and not handled."""
    current = entry(work, entry_id)
    kept = ("source", "channel", "provider", "field", "legal_id", "provision", "must_check")
    values = {name: getattr(current, name) for name in kept}
    with work.operation("Thêm thông tin cùng nguồn"):
        return work.table(INTAKE).save(IntakeEntry(received_on=work.today(), **values))


def remove(work: Workspace, entry_ids: Iterable[int]) -> None:
    """Moves entries to the bin."""
    records.remove(work, INTAKE, entry_ids, "Xoá thông tin tiếp nhận")


def fields_used(work: Workspace) -> tuple[str, ...]:
    """The fields (lĩnh vực) that entries already name: what the filter and the form offer."""
    return work.table(INTAKE).values("field")
