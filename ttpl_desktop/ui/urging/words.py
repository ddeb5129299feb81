"""How the cells of the matrix and the letters are told: mark, short words, colour."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ttpl_desktop.app.urging.matrix import Matrix
from ttpl_desktop.app.urging.register import LetterState
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.urging.records import Letter, Request
from ttpl_desktop.domain.urging.standing import Cell, Standing
from ttpl_desktop.ui.states import State, mark_of

SIGNS = {
    Standing.SENT: State.DONE,
    Standing.SENT_LATE: State.DONE,
    Standing.EXCUSED: State.DROPPED,
    Standing.OVERDUE: State.LATE,
    Standing.SOON: State.SOON,
    Standing.AHEAD: State.WAITING,
    Standing.UNDATED: State.WAITING,
}
LETTER_SIGNS = {
    LetterState.UNSENT: State.OPEN,
    LetterState.WAITING: State.WAITING,
    LetterState.TO_LOOK_AT: State.LATE,
    LetterState.ANSWERED: State.DONE,
}
NOT_ASKED = "Đơn vị không phải gửi"


def cell_words(cell: Cell, today: dt.date) -> str:
    """What stands in a cell: `✓ 12/11`, `! quá 5 ngày · CV lần 1`, `… chưa đến hạn`."""
    standing = cell.standing(today)
    parts = [_said(cell, standing, today)]
    if cell.is_missing and cell.urgings:
        parts.append(f"CV lần {cell.urgings[-1].level}")
    if cell.is_missing and cell.draft is not None:
        parts.append("đã soạn")
    return f"{mark_of(SIGNS[standing])} {' · '.join(parts)}"


def _said(cell: Cell, standing: Standing, today: dt.date) -> str:
    sent_on, days = cell.submission.sent_on, cell.days_late(today)
    if standing is Standing.SENT and sent_on:
        return _short(sent_on, cell.request.year)
    if standing is Standing.SENT_LATE and sent_on:
        return f"{_short(sent_on, cell.request.year)} · muộn {days} ngày"
    if standing is Standing.EXCUSED:
        return "miễn"
    if standing is Standing.OVERDUE:
        return f"quá {days} ngày"
    if standing is Standing.SOON:
        left = ((cell.request.last_day or today) - today).days
        return f"còn {left} ngày" if left else "hạn hôm nay"
    return standing.words.lower()


def _short(day: dt.date, year: int) -> str:
    return f"{day:%d/%m}" if day.year == year else vn_date(day)


def standing_words(cell: Cell, today: dt.date) -> str:
    """How a cell stands in a sentence, for the panel beside the matrix and for tooltips."""
    standing, submission = cell.standing(today), cell.submission
    days = cell.days_late(today)
    if standing is Standing.SENT_LATE and submission.sent_on:
        return f"Đã gửi ngày {vn_date(submission.sent_on)}, muộn {days} ngày"
    if standing is Standing.SENT and submission.sent_on:
        return f"Đã gửi ngày {vn_date(submission.sent_on)}"
    if standing is Standing.EXCUSED:
        return f"Được miễn: {submission.excuse}"
    if standing is Standing.OVERDUE:
        return f"Chưa gửi, quá hạn {days} ngày"
    return f"Chưa gửi, {standing.words.lower()}"


def urging_words(letter: Letter) -> str:
    """One letter of a history: `Lần 1 · số 214/SXD ngày 17/11/2026 · trả lời trước 24/11/2026`."""
    if letter.sent_on is None:
        return f"Lần {letter.level} · đã soạn ngày {vn_date(letter.written_on)}, chưa gửi"
    words = f"Lần {letter.level} · số {letter.number} ngày {vn_date(letter.sent_on)}"
    return words + (f" · hạn trả lời {vn_date(letter.answer_by)}" if letter.answer_by else "")


def total_words(cells: Sequence[Cell]) -> str:
    """How many came of those that have to: `6/8`."""
    due = [cell for cell in cells if not cell.submission.excuse]
    return f"{sum(cell.submission.sent_on is not None for cell in due)}/{len(due)}"


def day_words(request: Request) -> str:
    """The last day under a column's title."""
    return f"hạn {_short(request.last_day, request.year)}" if request.last_day else "chưa có hạn"


def facts(matrix: Matrix) -> str:
    """What the whole matrix tells beside its title."""
    cells = tuple(matrix.in_order())
    if not cells:
        return ""
    late = {cell.unit for cell in cells if cell.standing(matrix.today) is Standing.OVERDUE}
    said = [f"{len(late)} đơn vị quá hạn"] if late else []
    said += [f"đã gửi {total_words(cells)}", f"{len(matrix.requests)} yêu cầu"]
    return " · ".join(said)
