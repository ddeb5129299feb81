"""The opening clause of a plan: the superiors' plans that it carries out, several lines at once."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ttpl_desktop.domain.legal import day_in_citation
from ttpl_desktop.domain.superior import SuperiorPlan

_FIELD = re.compile(r"(^|, | và )(\w)")
_COMMITTEES = ("ủy ban nhân dân", "uỷ ban nhân dân", "ubnd")
_PLACES = ("thành phố", "tỉnh", "xã", "phường", "đặc khu", "huyện", "quận", "thị xã")


def opening_words(superiors: Sequence[SuperiorPlan], office: str, title: str) -> str:
    """`Thực hiện Kế hoạch số 16/KH-UBND … ; Kế hoạch … , Sở Xây dựng ban hành Kế hoạch … như sau:`

    The plans stand in the order given; without one the office simply issues its plan.
    """
    own = f"{office} ban hành Kế hoạch {title[:1].lower()}{title[1:]}".rstrip()
    cited = "; ".join(map(cited_plan, superiors))
    return f"Thực hiện {cited}, {own} như sau:" if cited else f"{own} như sau:"


def cited_plan(plan: SuperiorPlan) -> str:
    """A superior's plan in full: type, number, day, who issued it, and its title."""
    symbol = f"/{plan.symbol}" if plan.symbol else ""
    parts = ["Kế hoạch", f"số {plan.number}{symbol}" if plan.number else ""]
    parts.append(f"ngày {day_in_citation(plan.issued_on)}" if plan.issued_on else "")
    parts.append(f"của {spoken(plan.office)}" if plan.office else "")
    parts.append(_about(plan.title))
    return " ".join(part for part in parts if part)


def spoken(name: str) -> str:
    """A body's name as a sentence writes it: letterheads in capitals are brought to small letters.

    `UBND TỈNH AN BÌNH` gives `UBND tỉnh An Bình`, `SỞ TƯ PHÁP` gives `Sở Tư pháp`; a proper name
    inside another kind of name cannot be told, so the officer looks at it.
    """
    name = " ".join(name.split())
    if not name.isupper():
        return name
    small = name.lower()
    for committee in _COMMITTEES:
        if small.startswith(committee):
            return f"{_committee(committee)}{_place(small.removeprefix(committee))}"
    first, _, rest = small.partition(" ")
    return f"{first.capitalize()} {_each_field(rest)}".strip()


def _committee(committee: str) -> str:
    return "UBND" if committee == "ubnd" else "Ủy ban nhân dân"


def _place(words: str) -> str:
    words = words.strip()
    for place in _PLACES:
        if words.startswith(f"{place} "):
            return f" {place} {_each_capital(words.removeprefix(place).strip())}"
    return f" {_each_capital(words)}" if words else ""


def _each_field(words: str) -> str:
    """The fields in a name begin with capitals: `Khoa học và Công nghệ`, `Văn hóa, Thể thao`."""
    return _FIELD.sub(lambda match: match[1] + match[2].upper(), words)


def _each_capital(words: str) -> str:
    return " ".join(word.capitalize() for word in words.split())


def _about(title: str) -> str:
    """The title behind "về", which real titles sometimes bring along."""
    if not title:
        return ""
    small = title if title[1:2].isupper() else title[:1].lower() + title[1:]
    return small if small.startswith("về ") else f"về {small}"
