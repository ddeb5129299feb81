"""What urging calls for today: units that have not sent, letters to look at again."""

from __future__ import annotations

from collections.abc import Sequence

from ttpl_desktop.app.urging import alerts
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.figures import Condition, Register
from ttpl_desktop.domain.query import Query
from ttpl_desktop.domain.reminders import ROWS, Group, Reminder
from ttpl_desktop.domain.task import TaskState
from ttpl_desktop.domain.text import shorten
from ttpl_desktop.domain.urging.records import Letter, Request, Submission
from ttpl_desktop.storage.registers.urging import SUBMISSIONS

_TITLE = 80


def of_urging(work: Workspace) -> Sequence[Group]:
    """The units that are late, one line each, and the letters whose day has come."""
    return _of_units(work), _of_letters(work)


def _of_units(work: Workspace) -> Group:
    """Of each unit the submission that is late longest."""
    requests = {request.id: request for request in alerts.late_requests(work)}
    query = Query(work.today(), (Condition("overdue"),))
    late = work.table(SUBMISSIONS).every(query) if requests else ()
    order = {request_id: place for place, request_id in enumerate(requests)}
    oldest: dict[str, Submission] = {}
    for each in sorted(late, key=lambda submission: order[submission.request_id]):
        oldest.setdefault(each.unit, each)
    first = tuple(oldest.values())[:ROWS]
    return Group(
        register=Register.SUBMISSION.value,
        words="đơn vị chưa gửi",
        state=TaskState.LATE,
        ids=tuple(each.id for each in oldest.values()),
        first=tuple(_late(each, requests[each.request_id], work) for each in first),
        presses=True,
    )


def _late(submission: Submission, request: Request, work: Workspace) -> Reminder:
    days = (work.today() - request.last_day).days if request.last_day else 0
    return Reminder(
        register=Register.SUBMISSION.value,
        record_id=submission.id,
        title=shorten(f"{submission.unit}: {request.title}", _TITLE),
        why=f"chưa gửi, quá hạn {days} ngày",
        state=TaskState.LATE,
        lead=submission.unit,
    )


def _of_letters(work: Workspace) -> Group:
    letters = alerts.letters_to_look_at(work)
    return Group(
        register=Register.LETTER.value,
        words="công văn đôn đốc đến ngày xem lại",
        state=TaskState.SOON,
        ids=tuple(letter.id for letter in letters),
        first=tuple(map(_to_look_at, letters[:ROWS])),
    )


def _to_look_at(letter: Letter) -> Reminder:
    day = f" ngày {vn_date(letter.next_on)}" if letter.next_on else ""
    return Reminder(
        register=Register.LETTER.value,
        record_id=letter.id,
        title=shorten(f"Công văn số {letter.number}: {letter.subject}", _TITLE),
        why=f"hẹn xem lại{day}",
        state=TaskState.SOON,
        lead="; ".join(letter.addressees[:1]),
    )
