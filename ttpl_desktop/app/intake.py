"""The intake log: what came in, how it was checked, and what became of it."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from ttpl_desktop.app import attachments, records
from ttpl_desktop.app.intake_steps import standing
from ttpl_desktop.app.standing import Standing
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.framework import Framework, find, label_of
from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.domain.query import Key, Page, Query
from ttpl_desktop.domain.text import normal
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.storage.registers.legal import LEGAL

_KEPT = ("source", "channel", "provider", "field", "legal_id", "provision", "must_check")
_WORDS = {
    "received_on": "ngày tiếp nhận",
    "source": "nguồn",
    "channel": "kênh",
    "provider": "người cung cấp",
    "content": "nội dung",
    "field": "lĩnh vực",
    "legal_id": "văn bản",
    "provision": "điều khoản",
    "must_check": "yêu cầu đối chiếu",
    "is_verified": "đã đối chiếu",
    "verified_on": "ngày đối chiếu",
    "verified_how": "cách đối chiếu",
    "criterion": "tiêu chí",
    "cause": "nhóm nguyên nhân",
    "is_competent": "thẩm quyền",
    "action": "hướng xử lý",
    "route": "nơi xử lý",
    "handler": "đơn vị xử lý",
    "due_on": "hạn xử lý",
    "result": "kết quả",
    "note": "ghi chú",
}
"""What the label of a step calls the fields that a form changes."""


@dataclasses.dataclass(frozen=True, slots=True)
class IntakeRow:
    """An entry as a list shows it: how it stands today, and its keys in words."""

    entry: IntakeEntry
    standing: Standing
    source: str
    channel: str
    cause: str
    action: str
    legal: str

    @property
    def id(self) -> int:
        """The entry's id."""
        return self.entry.id


def rows(
    work: Workspace, query: Query, after: Key | None = None, limit: int = 50
) -> Page[IntakeRow]:
    """Up to `limit` entries behind `after` in the query's order, told in words."""
    found = work.table(INTAKE).page(query, after, limit)
    cited = _citations(work, found.rows)
    return Page(tuple(_row(work, entry, cited) for entry in found.rows), found.next_key)


def _citations(work: Workspace, entries: Sequence[IntakeEntry]) -> Mapping[int, str]:
    table = work.table(LEGAL)
    found = {entry.legal_id: table.get(entry.legal_id) for entry in entries if entry.legal_id}
    return {key: document.short_citation() for key, document in found.items() if document}


def _row(work: Workspace, of: IntakeEntry, cited: Mapping[int, str]) -> IntakeRow:
    framework = framework_of(work, of)
    return IntakeRow(
        entry=of,
        standing=standing(of, work.today()),
        source=label_of(framework.sources, of.source),
        channel=label_of(framework.channels, of.channel),
        cause=label_of(framework.causes, of.cause),
        action=label_of(framework.actions, of.action),
        legal=cited.get(of.legal_id or 0, ""),
    )


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
        return work.table(INTAKE).save(IntakeEntry(received_on=day, content=normal(content)))


def add_files(work: Workspace, files: Sequence[Path]) -> tuple[IntakeEntry, ...]:
    """One new entry for each file, as one step: the file attached, its name for the time being.

    Raises UserFacingError where a file cannot be kept; then nothing is added.
    """
    with work.operation("Thêm thông tin từ tệp"):
        return tuple(_add_file(work, file) for file in files)


def _add_file(work: Workspace, file: Path) -> IntakeEntry:
    added = add(work, file.stem)
    attachments.attach(work, Register.INTAKE.value, added.id, file)
    return added


def change(work: Workspace, entry_id: int, field: str, value: object) -> IntakeEntry:
    """Writes one field; a new source brings its rule whether the entry must be checked first.

    Ticking "checked" dates it today, taking the tick back takes its day too. Raises
    UserFacingError for an entry without a day of receipt, and where the source must be checked.
    """
    current = entry(work, entry_id)
    values = {field: value}
    if field == "received_on" and value is None:
        raise UserFacingError("Thông tin phải có ngày tiếp nhận; hãy ghi lại ngày.")
    if field == "must_check" and not value:
        _refuse_unchecked(work, current)
    if field == "source":
        source = find(framework_of(work, current).sources, str(value))
        values["must_check"] = bool(source and source.must_check)
    if field == "is_verified":
        values["verified_on"] = (current.verified_on or work.today()) if value else None
    return records.change(work, INTAKE, entry_id, f"Sửa thông tin: {_WORDS[field]}", **values)


def _refuse_unchecked(work: Workspace, of: IntakeEntry) -> None:
    source = find(framework_of(work, of).sources, of.source)
    if source is not None and source.must_check:
        raise UserFacingError(
            "Thông tin từ nguồn này chỉ được dùng sau khi đối chiếu; "
            "hãy đối chiếu rồi đánh dấu “Đã đối chiếu”."
        )


def close(work: Workspace, entry_id: int, result: str, closed_on: dt.date) -> IntakeEntry:
    """Ends the handling of an entry. Raises UserFacingError without a result or a sensible day."""
    current = entry(work, entry_id)
    words = normal(result).strip()
    if not words:
        raise UserFacingError("Chưa ghi kết quả xử lý; hãy ghi kết quả hoặc lý do rồi kết thúc.")
    if closed_on < current.received_on:
        raise UserFacingError(
            f"Ngày kết thúc {vn_date(closed_on)} trước ngày tiếp nhận "
            f"{vn_date(current.received_on)}; hãy nhập lại ngày."
        )
    if closed_on > work.today():
        raise UserFacingError(
            f"Ngày kết thúc {vn_date(closed_on)} còn ở phía trước; hãy ghi ngày đã xử lý xong."
        )
    closed = dataclasses.replace(current, result=words, closed_on=closed_on)
    with work.operation("Kết thúc xử lý thông tin"):
        return work.table(INTAKE).save(closed)


def reopen(work: Workspace, entry_id: int) -> IntakeEntry:
    """Takes the end of the handling back; the result stays written."""
    with work.operation("Mở lại thông tin"):
        return work.table(INTAKE).save(dataclasses.replace(entry(work, entry_id), closed_on=None))


def duplicate(work: Workspace, entry_id: int) -> IntakeEntry:
    """A new entry that repeats where an earlier one came from, received today and not handled."""
    current = entry(work, entry_id)
    values = {name: getattr(current, name) for name in _KEPT}
    with work.operation("Thêm thông tin cùng nguồn"):
        return work.table(INTAKE).save(IntakeEntry(received_on=work.today(), **values))


def remove(work: Workspace, entry_ids: Iterable[int]) -> None:
    """Moves entries to the bin."""
    records.remove(work, INTAKE, entry_ids, "Xoá thông tin tiếp nhận")


def fields_used(work: Workspace) -> tuple[str, ...]:
    """The fields (lĩnh vực) that entries already name: what the filter and the form offer."""
    return work.table(INTAKE).values("field")
