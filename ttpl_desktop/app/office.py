"""The office's profile: set up once, corrected in place, and dated when it changes."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterable, Sequence
from typing import Any

from ttpl_desktop.app import records
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.office import Office, Recipient, Unit
from ttpl_desktop.domain.text import normal
from ttpl_desktop.storage.registers.office import OFFICES, UNITS

_NOTE_AT_END = re.compile(r"\s*\(([^()]*)\)$")
_PERSON = re.compile(r"(?:đ/c|đồng chí|ông|bà)\s+", re.IGNORECASE)


def is_set_up(work: Workspace) -> bool:
    """Whether the data folder has an office."""
    return work.office_on(work.today()) is not None


def complaint(office: Office) -> str:
    """Why a profile cannot be kept, in a sentence; empty where it can."""
    if not office.name_in_text.strip() or not office.name.strip():
        return "Chưa có tên cơ quan: hãy ghi tên, ví dụ “Sở Xây dựng”, rồi làm tiếp."
    return ""


def set_up(work: Workspace, office: Office, units: Iterable[Unit] = ()) -> Office:
    """Stores the first profile and the units as one step.

    Raises UserFacingError for an office without a name.
    """
    _refuse_nameless(office)
    with work.operation("Lập hồ sơ cơ quan"):
        kept = work.table(OFFICES).save(records.composed(office))
        for unit in units:
            work.table(UNITS).save(records.composed(unit))
    return kept


def profiles(work: Workspace) -> tuple[Office, ...]:
    """All profiles, the oldest first."""
    return work.table(OFFICES).all()


def change_profile(work: Workspace, office_id: int, **values: Any) -> Office:
    """Corrects one profile in place; papers of its time show the correction.

    Raises UserFacingError where the office would lose its name or two profiles begin on one day.
    """
    before = {each.id: each for each in profiles(work)}
    after = dataclasses.replace(before.pop(office_id), **values)
    _refuse_nameless(after)
    _refuse_same_day(before.values(), after.valid_from)
    return records.change(work, OFFICES, office_id, "Sửa hồ sơ cơ quan", **values)


def begin_profile(work: Workspace, office_id: int, valid_from: dt.date) -> Office:
    """A new profile, so far equal to an older one, for what changes on `valid_from`.

    Raises UserFacingError where a profile begins on that day already.
    """
    known = profiles(work)
    _refuse_same_day(known, valid_from)
    before = next(each for each in known if each.id == office_id)
    with work.operation(f"Thêm hồ sơ cơ quan từ {vn_date(valid_from)}"):
        new = dataclasses.replace(before, id=0, valid_from=valid_from)
        return work.table(OFFICES).save(new)


def _refuse_nameless(office: Office) -> None:
    if sentence := complaint(office):
        raise UserFacingError(sentence)


def _refuse_same_day(others: Iterable[Office], valid_from: dt.date) -> None:
    if any(other.valid_from == valid_from for other in others):
        raise UserFacingError(
            f"Đã có hồ sơ áp dụng từ {vn_date(valid_from)}; hãy sửa hồ sơ đó hoặc chọn ngày khác."
        )


def write_recipients(recipients: Sequence[Recipient]) -> str:
    """One recipient on a line, as "Nơi nhận" prints it."""
    return "\n".join(recipient.line() for recipient in recipients)


def read_recipients(text: str) -> tuple[Recipient, ...]:
    """The recipients of pasted lines: name, "(đ/c …)" the person, "(để …)" the purpose.

    Dashes before and marks after a line are dropped, and so is the archive line, which the profile
    keeps by itself.
    """
    lines = (line.strip().lstrip("-–•+ ").rstrip(" ;.,") for line in normal(text).splitlines())
    return tuple(_recipient(line) for line in lines if line and not line.startswith("Lưu:"))


def _recipient(line: str) -> Recipient:
    purpose, person = "", ""
    while match := _NOTE_AT_END.search(line):
        note, line = match[1].strip(), line[: match.start()]
        if named := _PERSON.match(note):
            person = note[named.end() :]
        else:
            purpose = f"{note}; {purpose}" if purpose else note
    return Recipient(line, purpose, person)
