"""How an office speaks to those it urges: its own rooms, or bodies beside, below or above it."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from ttpl_desktop.domain.office import Directory, Office, OfficeLevel, Recipient
from ttpl_desktop.domain.text import fold, same_spelling
from ttpl_desktop.domain.urging.naming import one_line
from ttpl_desktop.domain.urging.records import HIGHEST_LEVEL

_MINISTRY = re.compile(r"Bộ (?!Chỉ huy|Tư lệnh)[^\W\d_a-zđ]")
"""The military command of a province is called "Bộ Chỉ huy" and stands beside the office."""


@dataclasses.dataclass(frozen=True, slots=True)
class Voice:
    """Who writes, and what it calls itself and the others.

    `contact` is the unit on duty, to whom one turns; `superior` the body that is told when a third
    letter is left without an answer, empty where the office's own leaders are; `together` what
    several addressees are called.
    """

    office: str
    contact: str
    superior: str
    together: str
    is_inside: bool = True
    is_upward: bool = False

    @property
    def asks(self) -> str:
        """How one asks: nobody is ordered, and a body above is asked with respect."""
        return "kính đề nghị" if self.is_upward else "đề nghị"

    @property
    def destination(self) -> str:
        """Where things are sent to: rooms of the office send them to the unit on duty."""
        if self.contact == self.office or not self.is_inside:
            return self.office
        return self.contact

    @property
    def several(self) -> str:
        """How many of them, said behind a number: "phòng, đơn vị"."""
        return self.together.removeprefix("các ")


def voice_of(office: Office, units: Sequence[str], directory: Directory) -> Voice:
    """How an office speaks to these units: its own rooms, or bodies beside, below or above it."""
    found = [directory.find(unit) for unit in units]
    is_inside = all(unit is not None and unit.is_internal for unit in found)
    name = office.name_in_text or office.name
    is_department = office.level in (OfficeLevel.DEPARTMENT, OfficeLevel.COMMITTEE_OFFICE)
    above = f"UBND {office.province}" if is_department and office.province else ""
    is_upward = any(_is_above(unit, office) for unit in units)
    return Voice(
        office=name,
        contact=one_line(office.duty_unit) or name,
        superior="" if is_inside or is_upward else above,
        together="các phòng, đơn vị" if is_inside else "các cơ quan, đơn vị",
        is_inside=is_inside,
        is_upward=is_upward,
    )


def _is_above(unit: str, office: Office) -> bool:
    """Whether a body stands over the office: a ministry, or what its letterhead names above it."""
    words = fold(unit).replace("uy ban nhan dan", "ubnd")
    if _MINISTRY.match(unit) or words.startswith(("chinh phu", "van phong chinh phu")):
        return True
    is_province = office.level is OfficeLevel.PROVINCE
    is_named = bool(office.parent) and same_spelling(unit) == same_spelling(office.parent)
    return is_named or (words.startswith("ubnd tinh") and not is_province)


def recipients_of(kept: Sequence[Recipient], level: int, voice: Voice) -> tuple[Recipient, ...]:
    """The lines of "Nơi nhận": those kept; a third letter always tells the office's leaders."""
    tells = any(_tells(recipient) for recipient in kept)
    if level < HIGHEST_LEVEL or tells:
        return tuple(kept)
    same = [each for each in kept if fold(each.name) == "nhu tren"]
    others = [each for each in kept if each not in same]
    return (*same, Recipient(f"Lãnh đạo {voice.office}", "để báo cáo"), *others)


def _tells(recipient: Recipient) -> bool:
    return "bao cao" in fold(recipient.purpose) or fold(recipient.name).startswith("lanh dao")
