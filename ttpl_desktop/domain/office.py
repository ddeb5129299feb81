"""The office: its letterhead, its signers, its units, and to whom its papers go."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable

from ttpl_desktop.domain.terms import Term
from ttpl_desktop.domain.text import same_spelling


class OfficeLevel(Term):
    """The four kinds of office that the program serves."""

    DEPARTMENT = "so", "Sở, cơ quan chuyên môn thuộc UBND tỉnh"
    COMMITTEE_OFFICE = "van_phong", "Văn phòng UBND tỉnh"
    PROVINCE = "tinh", "UBND tỉnh"
    COMMUNE = "xa", "UBND cấp xã"


class SigningForm(Term):
    """In what capacity a signer signs (NĐ 30/2020, Điều 13 and Phụ lục I.7)."""

    HEAD = "head", "Người đứng đầu ký"
    DEPUTY = "deputy", "Ký thay (KT.)"
    BY_ORDER = "by_order", "Thừa lệnh (TL.)"
    AUTHORISED = "authorised", "Thừa ủy quyền (TUQ.)"
    ACTING = "acting", "Quyền (Q.)"


_PREFIXES = {
    SigningForm.DEPUTY: "KT. ",
    SigningForm.BY_ORDER: "TL. ",
    SigningForm.AUTHORISED: "TUQ. ",
}


@dataclasses.dataclass(frozen=True, slots=True)
class Signer:
    """One person who signs, and how.

    `head_title` is the office head's title (GIÁM ĐỐC, CHỦ TỊCH); `own_title` the signer's own,
    needed where the head does not sign; `on_behalf_of` the collective body (ỦY BAN NHÂN DÂN) or
    empty: only the head and the deputies sign for it.
    """

    name: str = ""
    form: SigningForm = SigningForm.HEAD
    head_title: str = ""
    own_title: str = ""
    on_behalf_of: str = ""

    def title_lines(self) -> tuple[str, ...]:
        """The lines above the name, in capitals: `TM. …`, `KT. GIÁM ĐỐC`, `PHÓ GIÁM ĐỐC`."""
        lines = [f"TM. {self.on_behalf_of}"] if self.signs_for_all else []
        if self.form is SigningForm.HEAD:
            lines.append(self.head_title)
        elif self.form is SigningForm.ACTING:
            lines.append(f"Q. {self.head_title}")
        else:
            lines += [_PREFIXES[self.form] + self.head_title, self.own_title]
        return tuple(line.upper() for line in lines if line)

    @property
    def signs_for_all(self) -> bool:
        """Whether "TM." stands above: TL. and TUQ. act for the head alone (NĐ 30/2020, Điều 13)."""
        return bool(self.on_behalf_of) and self.form not in (
            SigningForm.BY_ORDER,
            SigningForm.AUTHORISED,
        )


UNSIGNED = Signer()
"""Nobody has been named yet."""


@dataclasses.dataclass(frozen=True, slots=True)
class Recipient:
    """One line of "Nơi nhận": a body, what it is sent for, and the person where one is named."""

    name: str
    purpose: str = ""
    person: str = ""

    def line(self) -> str:
        """The line as printed, without its dash and closing mark."""
        notes = [note for note in (self.person and f"đ/c {self.person}", self.purpose) if note]
        return self.name + "".join(f" ({note})" for note in notes)


@dataclasses.dataclass(frozen=True, slots=True)
class Office:
    """The office as it was from `valid_from` on: a paper keeps the profile of its date.

    `name` stands in the letterhead (SỞ XÂY DỰNG), `name_in_text` in sentences (Sở Xây dựng),
    `symbol` after the type in the number (KH-SXD), `place` before the date.
    `duty_unit` is the unit that does this work; `reports_to` receives the yearly report.
    """

    id: int = 0
    valid_from: dt.date = dt.date(2000, 1, 1)
    level: OfficeLevel = OfficeLevel.DEPARTMENT
    parent: str = ""
    name: str = ""
    name_in_text: str = ""
    symbol: str = ""
    place: str = ""
    province: str = ""
    field: str = ""
    duty_unit: str = ""
    reports_to: str = ""
    archive: str = "VT"
    signers: tuple[Signer, ...] = ()
    plan_recipients: tuple[Recipient, ...] = ()
    report_recipients: tuple[Recipient, ...] = ()


def office_on(offices: Iterable[Office], day: dt.date) -> Office | None:
    """The profile in force on `day`, or the first one before that; None where there is none."""
    ordered = sorted(offices, key=lambda office: (office.valid_from, office.id))
    begun = [office for office in ordered if office.valid_from <= day]
    return begun[-1] if begun else next(iter(ordered), None)


@dataclasses.dataclass(frozen=True, slots=True)
class Unit:
    """A room of the office or another body that duties are given to.

    `groups` are the names under which plans address it together ("các phòng, đơn vị thuộc Sở").
    A unit that was merged or abolished keeps its row and gets `valid_to`, its last day.
    """

    id: int = 0
    name: str = ""
    short_name: str = ""
    aliases: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    is_internal: bool = True
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    note: str = ""

    def exists_on(self, day: dt.date) -> bool:
        """Whether the unit existed on `day`; an open end means always."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )

    def is_called(self, name: str) -> bool:
        """Whether `name` is one of the unit's spellings, whatever the case and tone placement."""
        wanted = same_spelling(name)
        spellings = (self.name, self.short_name, *self.aliases)
        return any(wanted == same_spelling(own) for own in spellings if own)


@dataclasses.dataclass(frozen=True, slots=True)
class Directory:
    """The units that are known, to find one by any of its names or a group by its members."""

    units: tuple[Unit, ...]

    def find(self, name: str) -> Unit | None:
        """The unit of that name, short name or alias; None where it is not in the directory."""
        return next((unit for unit in self.units if unit.is_called(name)), None)

    def members(self, group: str) -> tuple[Unit, ...]:
        """The units of a group, in the directory's order; empty where there is no such group."""
        wanted = same_spelling(group)
        return tuple(
            unit for unit in self.units if any(wanted == same_spelling(own) for own in unit.groups)
        )

    def names(self) -> tuple[str, ...]:
        """Every unit name, then every group name, each once: what a unit field offers."""
        groups = [group for unit in self.units for group in unit.groups]
        return tuple(dict.fromkeys([*(unit.name for unit in self.units), *groups]))
