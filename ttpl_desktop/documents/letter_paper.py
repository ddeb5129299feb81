"""A letter that urges as a paper: công văn to one unit, or to several with an annex."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

from ttpl_desktop.documents.body_text import body_paragraphs
from ttpl_desktop.documents.letterhead import framed, letter_number_and_symbol
from ttpl_desktop.documents.paper import (
    Align,
    Annex,
    Column,
    Paper,
    Table,
)
from ttpl_desktop.documents.wording import number_text
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.office import Directory, Office
from ttpl_desktop.domain.urging.naming import (
    bare_subject,
    begun,
    citation,
    deadline,
    noun,
    one_line,
    short_citation,
    source_inside,
    subject_of,
    title_inside,
)
from ttpl_desktop.domain.urging.records import Letter, Request
from ttpl_desktop.domain.urging.standing import Cell
from ttpl_desktop.domain.urging.voices import Voice, recipients_of, voice_of
from ttpl_desktop.domain.urging.wording import MOST_CITED, Urging, lines_of

MOST_ADDRESSEES = 6
"""As many units as stand under Kính gửi by name; more of them stand in the annex alone."""

_LYING_MM, _UPRIGHT_MM = 247, 160
"""The room between margins of 30 and 20 mm on the long and on the short side of a page."""
_MOST_UPRIGHT = 4
"""A table of more columns is laid on its side."""
_LONGEST = 120
"""How many letters a title may have in the heading of an annex."""


@dataclasses.dataclass(frozen=True, slots=True)
class LetterContent:
    """Everything that a letter's paper says, as plain values.

    `cells` are what it urges, each with the letters before; `offices` the profiles by id that those
    letters and this one went out under; `office` is this one's.
    """

    letter: Letter
    cells: tuple[Cell, ...]
    office: Office
    directory: Directory
    offices: Mapping[int, Office]


def letter_paper(content: LetterContent) -> Paper:
    """The paper of a letter. Number and day stay open until it went out (NĐ 30/2020, Điều 15).

    It says how things stood on the day it was written.
    """
    letter, office = content.letter, content.office
    units = tuple(dict.fromkeys(cell.unit for cell in content.cells))
    voice = voice_of(office, units, content.directory)
    numbered = letter_number_and_symbol(letter.number, letter.archive, office)
    urging = Urging(
        level=letter.level,
        as_of=letter.written_on,
        cells=content.cells,
        earlier=_cited(content),
        answer_by=letter.answer_by,
        extra=letter.extra,
        is_again=letter.level > 1 and all(_earlier(content, cell) for cell in content.cells),
    )
    recipients = recipients_of(letter.recipients, letter.level, voice)
    return dataclasses.replace(
        framed(office, numbered, letter.sent_on, letter.signer, recipients, letter.archive),
        subject=f"V/v {_subject(letter, urging)}",
        addressees=_addressees(letter, units, voice),
        blocks=tuple(body_paragraphs("\n".join(lines_of(urging, voice)))),
        annexes=(_annex(content, urging),) if len(units) > 1 else (),
    )


def _subject(letter: Letter, urging: Urging) -> str:
    return bare_subject(letter.subject) or subject_of(
        letter.level, urging.requests, letter.written_on
    )


def _addressees(letter: Letter, units: tuple[str, ...], voice: Voice) -> tuple[str, ...]:
    """Who is written to; a unit that owes nothing any more is left out."""
    if len(units) > MOST_ADDRESSEES:
        return (f"{begun(voice.together)} (theo danh sách kèm theo)",)
    return tuple(each for each in letter.addressees if each in units) or units


def _earlier(content: LetterContent, cell: Cell) -> list[Letter]:
    """The letters that urged a cell before this one went out."""
    now = content.letter
    limit = now.sent_on or now.written_on
    return [
        each
        for each in cell.urgings
        if each.id != now.id and each.sent_on is not None and each.sent_on <= limit
    ]


def _number(content: LetterContent, letter: Letter) -> tuple[str, str]:
    office = content.offices.get(letter.office_id, content.office)
    number, symbol = letter_number_and_symbol(letter.number, letter.archive, office)
    return number_text(number) if number else "", symbol


def _cited(content: LetterContent) -> tuple[str, ...]:
    """The earlier letters in full, in the order of their days; a first letter refers to none."""
    if content.letter.level == 1:
        return ()
    letters = {each.id: each for cell in content.cells for each in _earlier(content, cell)}
    ordered = sorted(letters.values(), key=lambda each: (each.sent_on, each.id))
    return tuple(
        citation(*_number(content, each), each.sent_on, each.subject)
        for each in ordered
        if each.sent_on is not None
    )


_COLUMNS = (
    Column("STT", 12, Align.CENTER),
    Column("Đơn vị", 42),
    Column("Nội dung phải gửi", 50),
    Column("Văn bản giao", 46),
    Column("Thời hạn", 36),
    Column("Quá hạn (ngày)", 20, Align.CENTER),
    Column("Đã đôn đốc", 41),
)
_DEADLINE = 4
_NEEDED = (0, 1, 2, 4, 5)
"""The columns that stand there whatever is in them."""
_OF_ONE_THING = (0, 1, 4, 5, 6)
_DAY = Column("Thời hạn", 36, Align.CENTER)
"""The column of the deadline where it holds nothing but a day."""


def _annex(content: LetterContent, urging: Urging) -> Annex:
    """What each unit still owes, a row for each thing; a column that nothing fills is left out.

    One thing that all owe is named by the letter and by the annex's title, not by every row.
    """
    is_one = len(urging.requests) == 1
    rows = tuple(
        _row(number, content, urging, cell)
        for number, cell in enumerate(_by_unit(content.cells), start=1)
    )
    said = _OF_ONE_THING if is_one else range(len(_COLUMNS))
    used = [n for n in said if n in _NEEDED or any(row[n] for row in rows)]
    is_wide = len(used) > _MOST_UPRIGHT
    wanted = [_DAY if is_one and n == _DEADLINE else _COLUMNS[n] for n in used]
    columns = _fitted(wanted, _LYING_MM if is_wide else _UPRIGHT_MM)
    shown = tuple(tuple(row[n] for n in used) for row in rows)
    return Annex(_annex_title(urging), (Table(columns, shown),), landscape=is_wide)


def _annex_title(urging: Urging) -> str:
    """What is lacking is named where it is one thing, by its kind where its title is long."""
    if len(urging.requests) > 1:
        return "Danh sách đơn vị và nội dung phải gửi"
    [request] = urging.requests
    title = title_inside(request.title)
    return f"Danh sách đơn vị chưa gửi {title if len(title) <= _LONGEST else noun(request)}"


def _by_unit(cells: Sequence[Cell]) -> list[Cell]:
    """The cells of one unit one behind the other, the units as they first came."""
    units = list(dict.fromkeys(cell.unit for cell in cells))
    return sorted(cells, key=lambda cell: units.index(cell.unit))


def _fitted(columns: Sequence[Column], room: float) -> tuple[Column, ...]:
    """The columns as wide as the page; those of words share what is left or lacking."""
    narrow = sum(column.width_mm for column in columns if column.align is Align.CENTER)
    wide = sum(column.width_mm for column in columns) - narrow
    share = (room - narrow) / wide
    return tuple(
        column
        if column.align is Align.CENTER
        else dataclasses.replace(column, width_mm=column.width_mm * share)
        for column in columns
    )


def _row(number: int, content: LetterContent, urging: Urging, cell: Cell) -> tuple[str, ...]:
    request = cell.request
    is_cited = len(urging.earlier) > MOST_CITED
    before = _earlier(content, cell) if is_cited else []
    return (
        str(number),
        one_line(cell.unit),
        begun(title_inside(request.title)),
        begun(source_inside(request.source)),
        _by_when(request, urging),
        _late(request, urging),
        "\n".join(_short(content, each) for each in before),
    )


def _by_when(request: Request, urging: Urging) -> str:
    """The deadline; of the one thing that all owe the letter says the words, the annex the day."""
    if len(urging.requests) == 1 and request.last_day is not None:
        return vn_date(request.last_day)
    return begun(deadline(request))


def _late(request: Request, urging: Urging) -> str:
    """How many days a thing is late; words where it is not."""
    if request.last_day is None:
        return "Chưa có ngày"
    days = (urging.as_of - request.last_day).days
    if days > 0:
        return f"{days:02d}"
    return "Chưa đến hạn" if days else "Đến hạn"


def _short(content: LetterContent, letter: Letter) -> str:
    if letter.sent_on is None:
        raise ValueError("a letter that did not go out urged nobody")
    return short_citation(*_number(content, letter), letter.sent_on)
