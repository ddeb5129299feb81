"""What plan and report say alike of the office over their text: its name, number and symbol."""

from __future__ import annotations

from ttpl_desktop.domain.office import Office
from ttpl_desktop.domain.text import same_spelling


def number_and_symbol(number: str, type_symbol: str, office: Office) -> tuple[str, str]:
    """The number and the symbol behind it; a number typed with its symbol brings its own."""
    own, slash, symbol = number.partition("/")
    return own.strip(), symbol.strip() if slash else f"{type_symbol}-{office.symbol}"


def in_ordinary_case(office: Office) -> str:
    """The office's name as sentences write it, where that is the same name."""
    is_same = same_spelling(office.name_in_text) == same_spelling(office.name)
    return office.name_in_text if is_same else office.name
