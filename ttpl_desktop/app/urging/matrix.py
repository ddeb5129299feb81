"""The matrix of a year: units in rows, requests in columns, and what stands where they meet."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.figures import Condition, Register
from ttpl_desktop.domain.office import Directory
from ttpl_desktop.domain.query import Query
from ttpl_desktop.domain.terms import Term
from ttpl_desktop.domain.text import same_spelling, sort_key
from ttpl_desktop.domain.urging.records import Letter, Request, RequestKind, Submission
from ttpl_desktop.domain.urging.standing import Cell, Standing
from ttpl_desktop.storage.registers.intake import ATTACHMENTS
from ttpl_desktop.storage.registers.urging import LETTER_LINES, LETTERS, REQUESTS, SUBMISSIONS


class Shown(Term):
    """Which units and requests the matrix shows."""

    ALL = "all", "Tất cả"
    MISSING = "missing", "Còn thiếu"
    OVERDUE = "overdue", "Quá hạn"


@dataclasses.dataclass(frozen=True, slots=True)
class Row:
    """One unit of the matrix; those that the directory does not know are not internal."""

    unit: str
    is_internal: bool


@dataclasses.dataclass(frozen=True, slots=True)
class Matrix:
    """A year of requests as it stands on a day.

    `cells` are by unit and request id; a unit has none where it was not asked. `attached` counts
    the files by submission id.
    """

    year: int
    today: dt.date
    requests: tuple[Request, ...] = ()
    rows: tuple[Row, ...] = ()
    cells: Mapping[tuple[str, int], Cell] = dataclasses.field(default_factory=dict)
    attached: Mapping[int, int] = dataclasses.field(default_factory=dict)

    def cell(self, unit: str, request_id: int) -> Cell | None:
        """What a unit has to send for a request; None where it was not asked."""
        return self.cells.get((unit, request_id))

    def in_order(self) -> Iterator[Cell]:
        """Every cell, row by row."""
        for row in self.rows:
            yield from self.of_unit(row.unit)

    def of_unit(self, unit: str) -> tuple[Cell, ...]:
        """What one unit has to send, in the order of the requests."""
        found = (self.cell(unit, request.id) for request in self.requests)
        return tuple(cell for cell in found if cell is not None)

    def of_request(self, request_id: int) -> tuple[Cell, ...]:
        """What the units have to send for one request, in the order of the rows."""
        found = (self.cell(row.unit, request_id) for row in self.rows)
        return tuple(cell for cell in found if cell is not None)

    def narrowed(self, shown: Shown, kind: RequestKind | None = None) -> Matrix:
        """The rows and columns that hold something of what is wanted."""
        requests = tuple(each for each in self.requests if kind in (None, each.kind))
        wanted = {
            (cell.unit, cell.request.id)
            for cell in self.in_order()
            if kind in (None, cell.request.kind) and self._is_wanted(cell, shown)
        }
        if shown is not Shown.ALL:
            ids = {request_id for _unit, request_id in wanted}
            requests = tuple(each for each in requests if each.id in ids)
        units = {unit for unit, _request in wanted}
        rows = tuple(row for row in self.rows if row.unit in units)
        return dataclasses.replace(self, requests=requests, rows=rows)

    def _is_wanted(self, cell: Cell, shown: Shown) -> bool:
        if shown is Shown.MISSING:
            return cell.is_missing
        return shown is Shown.ALL or cell.standing(self.today) is Standing.OVERDUE


def load(work: Workspace, year: int) -> Matrix:
    """The whole matrix of a year, with a fixed number of questions to the store."""
    today = work.today()
    requests = work.table(REQUESTS).all(year=year)
    if not requests:
        return Matrix(year, today)
    by_id = {request.id: request for request in requests}
    condition = Condition("request_id", "|".join(map(str, by_id)))
    found = work.table(SUBMISSIONS).every(Query(today, (condition,)))
    letters = _letters(work, year)
    cells = {
        (each.unit, each.request_id): Cell(by_id[each.request_id], each, letters.get(each.id, ()))
        for each in found
    }
    rows = _rows(found, work.directory)
    return Matrix(year, today, requests, rows, cells, _attached(work))


def _letters(work: Workspace, year: int) -> dict[int, tuple[Letter, ...]]:
    """The letters of a year by the submission that they urge, oldest first."""
    letters = {letter.id: letter for letter in work.table(LETTERS).all(year=year)}
    found: dict[int, list[Letter]] = {}
    if letters:
        condition = Condition("letter_id", "|".join(map(str, letters)))
        lines = work.table(LETTER_LINES).every(Query(work.today(), (condition,)))
        for line in lines:
            found.setdefault(line.submission_id, []).append(letters[line.letter_id])
    return {each: tuple(sorted(its, key=Letter.order)) for each, its in found.items()}


def _rows(submissions: Iterable[Submission], directory: Directory) -> tuple[Row, ...]:
    """The units that were asked: rooms of the office first, each kind in Vietnamese order."""
    internal = {
        same_spelling(name)
        for unit in directory.units
        if unit.is_internal
        for name in (unit.name, *unit.aliases)
    }
    units = {each.unit for each in submissions}
    rows = (Row(unit, same_spelling(unit) in internal) for unit in units)
    return tuple(sorted(rows, key=lambda row: (not row.is_internal, sort_key(row.unit))))


def _attached(work: Workspace) -> Mapping[int, int]:
    files = work.table(ATTACHMENTS).all(register=Register.SUBMISSION.value)
    return Counter(each.record_id for each in files)
