"""What papers say alike of the office over and under their text: its name, number, signature."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from ttpl_desktop.documents.paper import OPEN_DATE, IssueDate, Paper, Signature
from ttpl_desktop.domain.layout.types import ABBREVIATIONS
from ttpl_desktop.domain.office import Office, Recipient, Signer
from ttpl_desktop.domain.text import same_spelling


def framed(
    office: Office,
    numbered: tuple[str, str],
    issued_on: dt.date | None,
    signer: Signer,
    recipients: Iterable[Recipient],
    archive: str,
) -> Paper:
    """A paper of the office with all that stands around its text, and no text yet.

    `numbered` is its number, empty while it is open, and its symbol; the date of one that was not
    issued stays open too.
    """
    number, symbol = numbered
    return Paper(
        parent=office.parent,
        office=in_ordinary_case(office),
        office_in_text=office.name_in_text,
        symbol=symbol,
        number=number or None,
        place=office.place,
        date=IssueDate.of(issued_on) if issued_on else OPEN_DATE,
        type_name="",
        title="",
        blocks=(),
        signature=Signature(signer.title_lines(), signer.name),
        recipients=tuple(recipient.line() for recipient in recipients),
        archive=archive,
    )


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
