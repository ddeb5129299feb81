"""The register of the letters of a year, and who was urged when."""

from __future__ import annotations

import dataclasses
import datetime as dt

from ttpl_desktop.app.urging.matrix import Matrix
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.figures import Condition
from ttpl_desktop.domain.query import Query
from ttpl_desktop.domain.terms import Term
from ttpl_desktop.domain.urging.records import Letter, Request
from ttpl_desktop.domain.urging.standing import Cell
from ttpl_desktop.storage.registers.urging import LETTER_LINES, LETTERS, REQUESTS, SUBMISSIONS


class LetterState(Term):
    """How a letter stands today."""

    UNSENT = "unsent", "Đã soạn, chưa gửi"
    WAITING = "waiting", "Chờ trả lời"
    TO_LOOK_AT = "to_look_at", "Đến ngày xem lại"
    ANSWERED = "answered", "Đã nhận đủ"


@dataclasses.dataclass(frozen=True, slots=True)
class Listed:
    """A letter as the register lists it, with what it urges and how that stands."""

    letter: Letter
    cells: tuple[Cell, ...]
    state: LetterState

    @property
    def id(self) -> int:
        """The letter's id."""
        return self.letter.id

    @property
    def missing(self) -> int:
        """How many of the things that it urges have not come."""
        return sum(cell.is_missing for cell in self.cells)


def listed(work: Workspace, matrix: Matrix) -> tuple[Listed, ...]:
    """The letters of a matrix's year, the newest first."""
    urged: dict[int, list[Cell]] = {}
    for cell in matrix.in_order():
        for letter in cell.letters:
            urged.setdefault(letter.id, []).append(cell)
    letters = work.table(LETTERS).all(year=matrix.year)
    return tuple(
        _listed(letter, tuple(urged.get(letter.id, ())), matrix.today)
        for letter in reversed(letters)
    )


def _listed(letter: Letter, cells: tuple[Cell, ...], today: dt.date) -> Listed:
    return Listed(letter, cells, _state(letter, cells, today))


def _state(letter: Letter, cells: tuple[Cell, ...], today: dt.date) -> LetterState:
    if letter.sent_on is None:
        return LetterState.UNSENT
    if not any(cell.is_missing for cell in cells):
        return LetterState.ANSWERED
    is_due = letter.next_on is not None and letter.next_on <= today
    return LetterState.TO_LOOK_AT if is_due else LetterState.WAITING


@dataclasses.dataclass(frozen=True, slots=True)
class Asked:
    """A request of a task: how many units have sent, and how many still have to."""

    request: Request
    sent: int
    missing: int


def asked_for_task(work: Workspace, task_id: int) -> tuple[Asked, ...]:
    """What units were asked to send for a task."""
    found = []
    for request in work.table(REQUESTS).all(task_id=task_id):
        every = work.table(SUBMISSIONS).all(request_id=request.id)
        sent = sum(each.sent_on is not None for each in every)
        missing = sum(each.sent_on is None and not each.excuse for each in every)
        found.append(Asked(request, sent, missing))
    return tuple(found)


def letters_of_task(work: Workspace, task_id: int) -> tuple[Letter, ...]:
    """The letters that urged what a task waits for, the newest first."""
    requests = [request.id for request in work.table(REQUESTS).all(task_id=task_id)]
    submissions = [
        each.id
        for request_id in requests
        for each in work.table(SUBMISSIONS).all(request_id=request_id)
    ]
    if not submissions:
        return ()
    condition = Condition("submission_id", "|".join(map(str, submissions)))
    lines = work.table(LETTER_LINES).every(Query(work.today(), (condition,)))
    found = {line.letter_id for line in lines}
    letters = (letter for each in found for letter in work.table(LETTERS).all(id=each))
    return tuple(sorted(letters, key=Letter.order, reverse=True))


def letters_of_unit(matrix: Matrix, unit: str) -> tuple[Letter, ...]:
    """The letters that urged a unit in a year, the newest first."""
    found = {letter.id: letter for cell in matrix.of_unit(unit) for letter in cell.letters}
    return tuple(sorted(found.values(), key=Letter.order, reverse=True))
