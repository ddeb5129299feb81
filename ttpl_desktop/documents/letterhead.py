"""What papers say alike of the office over their text: its name, number and symbol."""

from __future__ import annotations

import re

from ttpl_desktop.domain.layout.types import ABBREVIATIONS
from ttpl_desktop.domain.office import Office
from ttpl_desktop.domain.text import same_spelling


def number_and_symbol(number: str, type_symbol: str, office: Office) -> tuple[str, str]:
    """The number and the symbol behind it; a number typed with its symbol brings its own."""
    return _divided(number, f"{type_symbol}-{office.symbol}")


def letter_number_and_symbol(number: str, archive: str, office: Office) -> tuple[str, str]:
    """Number and symbol of a công văn, which names the unit that wrote it: "SXD-VP".

    That unit is the one of the archive line, "Lưu: VT, VP" (NĐ 30/2020, Phụ lục III, Mẫu 1.5).
    """
    return _divided(number, "-".join(filter(None, (office.symbol, _drafting_unit(archive)))))


def _divided(number: str, usual_symbol: str) -> tuple[str, str]:
    own, slash, symbol = number.partition("/")
    return own.strip(), symbol.strip() if slash else usual_symbol


def _drafting_unit(archive: str) -> str:
    """The short name behind "VT", without the number of copies; empty where there is none."""
    units = (part.partition("(")[0].strip() for part in re.split("[,;]", archive))
    unit = next((each for each in units if each and each.upper() != "VT"), "")
    return unit if unit in ABBREVIATIONS.values() else unit.upper()


def in_ordinary_case(office: Office) -> str:
    """The office's name as sentences write it, where that is the same name."""
    is_same = same_spelling(office.name_in_text) == same_spelling(office.name)
    return office.name_in_text if is_same else office.name
