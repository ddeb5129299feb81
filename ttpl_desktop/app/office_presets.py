"""What an office of each level usually writes, so that little is left to type."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Collection, Mapping
from typing import Any

from ttpl_desktop.domain.office import Office, OfficeLevel, Recipient, Signer

_PLACE_WORDS = re.compile(r"^(?:tỉnh|thành phố|xã|phường|đặc khu)\s+", re.IGNORECASE)
_SKIPPED = {"và", "của", "thuộc"}
_REPORT = "để báo cáo"
_DO = "để thực hiện"


@dataclasses.dataclass(frozen=True, slots=True)
class Preset:
    """The usual words of one level.

    `own_name` is the office's name in sentences where it has always the same, with `{tinh}` for the
    province; `group` is under which name plans address the units that duties are given to, which
    are rooms of the office where `has_rooms`.
    """

    head: str
    deputy: str
    on_behalf_of: str
    reports_to: str
    group: str
    has_rooms: bool
    own_name: str = ""
    plan_recipients: tuple[Recipient, ...] = ()
    report_recipients: tuple[Recipient, ...] = ()


PRESETS = {
    OfficeLevel.DEPARTMENT: Preset(
        head="Giám đốc",
        deputy="Phó Giám đốc",
        on_behalf_of="",
        reports_to="Sở Tư pháp",
        group="các phòng, đơn vị thuộc Sở",
        has_rooms=True,
        plan_recipients=(
            Recipient("UBND tỉnh", _REPORT),
            Recipient("Sở Tư pháp", "để phối hợp"),
            Recipient("Lãnh đạo Sở"),
            Recipient("Các phòng, đơn vị thuộc Sở", _DO),
        ),
        report_recipients=(Recipient("Lãnh đạo Sở"), Recipient("Các phòng, đơn vị thuộc Sở")),
    ),
    OfficeLevel.COMMITTEE_OFFICE: Preset(
        head="Chánh Văn phòng",
        deputy="Phó Chánh Văn phòng",
        on_behalf_of="",
        reports_to="Sở Tư pháp",
        group="các phòng, đơn vị thuộc Văn phòng",
        has_rooms=True,
        own_name="Văn phòng UBND {tinh}",
        plan_recipients=(
            Recipient("Lãnh đạo UBND tỉnh", _REPORT),
            Recipient("Sở Tư pháp", "để phối hợp"),
            Recipient("Lãnh đạo Văn phòng"),
            Recipient("Các phòng, đơn vị thuộc Văn phòng", _DO),
        ),
        report_recipients=(Recipient("Lãnh đạo Văn phòng"),),
    ),
    OfficeLevel.PROVINCE: Preset(
        head="Chủ tịch",
        deputy="Phó Chủ tịch",
        on_behalf_of="Ủy ban nhân dân",
        reports_to="Bộ Tư pháp",
        group="các sở, ban, ngành",
        has_rooms=False,
        own_name="UBND {tinh}",
        plan_recipients=(
            Recipient("Bộ Tư pháp", _REPORT),
            Recipient("Chủ tịch, các Phó Chủ tịch UBND tỉnh"),
            Recipient("Các sở, ban, ngành", _DO),
            Recipient("UBND các xã, phường", _DO),
        ),
        report_recipients=(Recipient("Chủ tịch, các Phó Chủ tịch UBND tỉnh"),),
    ),
    OfficeLevel.COMMUNE: Preset(
        head="Chủ tịch",
        deputy="Phó Chủ tịch",
        on_behalf_of="Ủy ban nhân dân",
        reports_to="UBND tỉnh",
        group="các phòng, đơn vị thuộc UBND xã",
        has_rooms=True,
        plan_recipients=(
            Recipient("UBND tỉnh", _REPORT),
            Recipient("Sở Tư pháp", _REPORT),
            Recipient("Lãnh đạo UBND xã"),
            Recipient("Các phòng, đơn vị thuộc UBND xã", _DO),
        ),
        report_recipients=(Recipient("Sở Tư pháp"), Recipient("Lãnh đạo UBND xã")),
    ),
}


def followed(office: Office, typed: Collection[str]) -> Office:
    """The profile with every field that the officer has not `typed` derived from the others."""
    office = _replaced(office, _from_level(office), typed)
    return _replaced(office, _from_names(office), typed)


def _replaced(office: Office, values: Mapping[str, Any], typed: Collection[str]) -> Office:
    derived = {name: value for name, value in values.items() if name not in typed}
    return dataclasses.replace(office, **derived)


def _from_level(office: Office) -> dict[str, Any]:
    preset = PRESETS[office.level]
    own_name = preset.own_name.format(tinh=office.province) if office.province else ""
    return {
        "name_in_text": own_name,
        "reports_to": preset.reports_to,
        "plan_recipients": preset.plan_recipients,
        "report_recipients": preset.report_recipients,
        "signers": (first_signer(office.level),),
    }


def _from_names(office: Office) -> dict[str, str]:
    is_collective = bool(PRESETS[office.level].on_behalf_of)
    of_committee = office.level is OfficeLevel.COMMITTEE_OFFICE
    name = (
        "Văn phòng" if of_committee else re.sub(r"^UBND\b", "Ủy ban nhân dân", office.name_in_text)
    )
    parent = "" if is_collective or not office.province else f"UBND {office.province}"
    seat = office.name_in_text.partition("UBND ")[2] if _is_commune(office) else office.province
    return {
        "name": name.upper() if office.name_in_text else "",
        "parent": parent.upper(),
        "symbol": _symbol(office),
        "place": _PLACE_WORDS.sub("", seat),
    }


def _is_commune(office: Office) -> bool:
    return office.level is OfficeLevel.COMMUNE


def _symbol(office: Office) -> str:
    """What follows the type in the number: UBND, VP, or the initials of the name (SXD)."""
    if not office.name_in_text:
        return ""
    if PRESETS[office.level].on_behalf_of:
        return "UBND"
    if office.level is OfficeLevel.COMMITTEE_OFFICE:
        return "VP"
    words = re.findall(r"\w+", office.name_in_text)
    return "".join(word[0] for word in words if word.lower() not in _SKIPPED).upper()


def first_signer(level: OfficeLevel) -> Signer:
    """The head of an office of that level, not yet named."""
    preset = PRESETS[level]
    return Signer(head_title=preset.head, on_behalf_of=preset.on_behalf_of)
