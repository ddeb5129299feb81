"""How one office or unit is named in plans: its spellings, and what kind of body it is."""

from __future__ import annotations

import dataclasses
import enum
import re

from ttpl_desktop.domain.office import Directory, Office, OfficeLevel, Unit
from ttpl_desktop.domain.text import normal, same_spelling


class Body(enum.Enum):
    """What a name belongs to; it decides which groups take it in."""

    DEPARTMENT = "Sở"
    BRANCH = "cơ quan cấp tỉnh khác"
    PROVINCE = "UBND tỉnh"
    DISTRICT = "UBND cấp huyện"
    COMMUNE = "UBND cấp xã"
    ROOM = "phòng của cơ quan"
    PART = "đơn vị khác của cơ quan"


COMMITTEES = frozenset({Body.PROVINCE, Body.DISTRICT, Body.COMMUNE})
INNER = frozenset({Body.ROOM, Body.PART})

_COMMITTEE = re.compile("(?:ủy|uỷ) ban nhân dân", re.IGNORECASE)
_CITY = re.compile(r"\btp\b\.?", re.IGNORECASE)
_DASHES = re.compile("[‐‑–—−]")
_SPACES = re.compile(r"\s+")


@dataclasses.dataclass(frozen=True, slots=True)
class Wording:
    """A text to look for names in: as written, and in small letters with one tone placement.

    Both have equal length, so that what is found in one can be shown from the other.
    """

    written: str
    plain: str


def wording(text: str) -> Wording:
    """The text with one spelling of UBND, "và" and dashes."""
    one = _COMMITTEE.sub("UBND", normal(text))
    one = _DASHES.sub("-", _CITY.sub("thành phố", one).replace("&", " và "))
    one = _SPACES.sub(" ", one).strip()
    low = same_spelling(one)
    return Wording(one if len(one) == len(low) else low, low)


@dataclasses.dataclass(frozen=True, slots=True)
class Names:
    """Everything that one office or unit is named by.

    `called` is what a sentence calls it; `spellings` and `groups` are plain (see `Wording`).
    """

    called: str
    body: Body
    spellings: tuple[str, ...]
    groups: tuple[str, ...] = ()


def office_names(office: Office, directory: Directory) -> Names:
    """How a superior's plan names the whole office."""
    name = office.name_in_text or office.name
    known = directory.find(name)
    spellings = [*_spellings(name), *_spellings(office.name), *_known(known)]
    if office.level is OfficeLevel.DEPARTMENT and office.symbol:
        spellings.append(wording(office.symbol).plain)
    if office.level is OfficeLevel.PROVINCE:
        spellings.append("ubnd tỉnh")
    return Names(name, _office_body(office, name), _each_once(spellings), _groups(known))


def unit_names(name: str, directory: Directory, office: Office | None = None) -> Names:
    """How plans name one unit, by any of its names; it need not be in the directory.

    A unit inside the office is also named together with the office: "Thanh tra Sở Xây dựng".
    """
    known = directory.find(name)
    body = _body(wording(known.name if known else name).plain)
    if known is not None and known.is_internal and body not in INNER:
        body = Body.PART
    spellings = [*_spellings(name), *_known(known)]
    if office is not None and body in INNER:
        spellings += _with_office(spellings, wording(office.name_in_text).plain)
    called = known.name if known else normal(name).strip()
    return Names(called, body, _each_once(spellings), _groups(known))


def _known(unit: Unit | None) -> list[str]:
    names = (unit.name, unit.short_name, *unit.aliases) if unit else ()
    return [spelling for each in names if each for spelling in _spellings(each)]


def _groups(unit: Unit | None) -> tuple[str, ...]:
    return _each_once([wording(group).plain for group in unit.groups]) if unit else ()


def _each_once(words: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if word))


def _spellings(name: str) -> list[str]:
    """The name, and for a Sở its usual short forms: Sở KH&CN, Sở KHCN, SKHCN."""
    plain = wording(name).plain
    head, _space, rest = plain.partition(" ")
    if head != "sở" or not rest:
        return [plain]
    parts = ["".join(word[0] for word in _WORD.findall(part)) for part in rest.split(" và ")]
    if any(len(part) < 2 for part in parts) and len(parts) == 1:
        return [plain]
    short = "".join(parts)
    return [plain, f"sở {' và '.join(parts)}", f"sở {short}", f"s{short}"]


_WORD = re.compile(r"\w+")


def _with_office(spellings: list[str], office: str) -> list[str]:
    """Văn phòng Sở, Văn phòng Sở Xây dựng, Phòng Pháp chế thuộc Sở, … Sở Xây dựng."""
    head = office.partition(" ")[0]
    found = []
    for each in spellings:
        stem = each.removesuffix(f" {head}")
        found += [f"{stem} {office}", f"{stem} thuộc {office}", f"{stem} thuộc {head}"]
        if " " in stem or each != stem:
            found.append(f"{stem} {head}")
    return found


_LEVELS = {
    OfficeLevel.COMMITTEE_OFFICE: Body.BRANCH,
    OfficeLevel.PROVINCE: Body.PROVINCE,
    OfficeLevel.COMMUNE: Body.COMMUNE,
}
_BEGINNINGS = (
    (re.compile(r"sở\b"), Body.DEPARTMENT),
    (re.compile(r"(?:ubnd )?tỉnh\b"), Body.PROVINCE),
    (re.compile(r"(?:ubnd )?(?:huyện|quận|thị xã|thành phố)\b"), Body.DISTRICT),
    (re.compile(r"(?:ubnd )?(?:xã|phường|thị trấn|đặc khu)\b"), Body.COMMUNE),
    (re.compile(r"(?:phòng|văn phòng(?: sở)?$|thanh tra(?: sở.*)?$)"), Body.ROOM),
    (re.compile(r"(?:tổ|trung tâm|chi cục|đội|bộ phận|bệnh viện|trường)\b"), Body.PART),
)


def _office_body(office: Office, name: str) -> Body:
    if office.level in _LEVELS:
        return _LEVELS[office.level]
    is_so = wording(name).plain.startswith("sở ")
    return Body.DEPARTMENT if is_so else Body.BRANCH


def _body(plain: str) -> Body:
    """What a body is by the beginning of its name."""
    for beginning, body in _BEGINNINGS:
        if beginning.match(plain):
            return body
    return Body.BRANCH
