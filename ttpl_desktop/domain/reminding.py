"""When reminding of a task begins, why it is reminded of on a day, and how long that is put off.

Being late, and being due or to be reviewed within seven days, are facts of a task (`Task.state`),
which no choice of the officer hides: lists, the strip of alerts and reminders count the same tasks.
A lead of its own only makes reminding begin earlier; putting it off only takes the task out of what
is listed.
"""

from __future__ import annotations

import datetime as dt

from ttpl_desktop.domain.calendar import vn_date, weekday_name
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.task import SOON, Task, TaskState, TaskStatus
from ttpl_desktop.domain.terms import Term

LEAST_LEAD = SOON.days
"""Days before the advised day on which every task is reminded of, whatever its own lead."""
MOST_LEAD = 365
"""Days of the longest lead: no task of a year is begun earlier."""
NEWS_OF_A_START = SOON
"""How long the first day of a period is worth telling, where no lead was chosen."""
LONG_WAIT = dt.timedelta(days=30)
"""How long a waiting task may rest untouched before it is asked after."""
_DAY = dt.timedelta(days=1)


class Reason(Term):
    """Why a task is reminded of today, the most pressing first; its words follow a number."""

    LATE = "late", "quá hạn"
    DUE = "due", "đến hạn trong 7 ngày"
    REVIEW = "review", "đến kỳ rà soát"
    BEGIN = "begin", "đến lúc bắt đầu"
    WAIT = "wait", "chờ quyết định, sự kiện đã lâu"

    @property
    def presses(self) -> bool:
        """Whether a day more or less matters."""
        return self in (Reason.LATE, Reason.DUE)

    @property
    def state(self) -> TaskState:
        """What wears the same mark and colour."""
        return _STATES[self]


_STATES = {
    Reason.LATE: TaskState.LATE,
    Reason.DUE: TaskState.SOON,
    Reason.REVIEW: TaskState.REVIEW,
    Reason.BEGIN: TaskState.OPEN,
    Reason.WAIT: TaskState.WAITING,
}
_BY_STATE = {_STATES[why]: why for why in (Reason.LATE, Reason.DUE, Reason.REVIEW)}


class Snooze(Term):
    """How long reminding is put off, as it is offered."""

    TOMORROW = "tomorrow", "Đến ngày mai"
    MONDAY = "monday", "Đến thứ Hai tới"
    WEEK = "week", "Một tuần"

    def until(self, today: dt.date) -> dt.date:
        """The day on which reminding begins again; a Monday puts off to the one after it."""
        match self:
            case Snooze.TOMORROW:
                return today + _DAY
            case Snooze.MONDAY:
                return today + dt.timedelta(days=7 - today.weekday())
            case _:
                return today + dt.timedelta(days=7)


def lead_of(task: Task, usual: int = LEAST_LEAD) -> int:
    """The days before the advised day on which reminding begins, `usual` where it has none."""
    return max(usual if task.remind_days is None else task.remind_days, LEAST_LEAD)


def begins_on(task: Task, usual: int = LEAST_LEAD) -> dt.date | None:
    """The first day of reminding; None without a deadline.

    A period begins with its own first day, unless it was given a lead of its own.
    """
    advised = task.working_day or task.last_day
    if advised is None:
        return None
    by_lead = advised - dt.timedelta(days=lead_of(task, usual))
    if task.start is None or task.remind_days is not None:
        return by_lead
    return min(task.start, by_lead)


def reason(
    task: Task,
    today: dt.date,
    *,
    usual: int = LEAST_LEAD,
    touched_on: dt.date | None = None,
) -> Reason | None:
    """Why the task is to be reminded of, put off or not; None where there is no need.

    `touched_on` is the day on which anybody last wrote something about it, None where that is not
    known: a task is never said to have waited long on a guess.
    """
    if task.is_closed:
        return None
    if found := _BY_STATE.get(task.state(today)):
        return found
    if is_to_begin(task, today, usual):
        return Reason.BEGIN
    if is_awaiting(task) and touched_on is not None and touched_on <= today - LONG_WAIT:
        return Reason.WAIT
    return None


def is_to_begin(task: Task, today: dt.date, usual: int = LEAST_LEAD) -> bool:
    """Whether it is time to begin and nobody has; a task that is soon due counts as that alone.

    By a lead it stays so until somebody begins. The first day of a period is told for a week.
    """
    advised = task.working_day or task.last_day
    if task.status is not TaskStatus.TODO or advised is None or advised <= today + SOON:
        return False
    if task.is_overdue(today):
        return False
    if advised <= today + dt.timedelta(days=lead_of(task, usual)):
        return True
    if task.start is None or task.remind_days is not None:
        return False
    return task.start <= today < task.start + NEWS_OF_A_START


def is_awaiting(task: Task) -> bool:
    """Whether an open task waits for a decision, an event, or the day that a count runs from."""
    if task.is_closed:
        return False
    if task.deadline is DeadlineKind.COUNTED:
        return task.last_day is None or task.status is TaskStatus.WAITING
    return task.status is TaskStatus.WAITING or task.deadline is DeadlineKind.WAITING


def is_snoozed(task: Task, today: dt.date) -> bool:
    """Whether reminding of an open task is put off beyond today."""
    return not task.is_closed and task.snoozed_until is not None and task.snoozed_until > today


def latest_snooze(task: Task, wanted: dt.date, today: dt.date) -> dt.date:
    """The day to which reminding can be put off: never beyond the day on which it should be done.

    On that day it comes back, on the very last one the day after; a late task rests as long as is
    wanted.
    """
    if task.last_day is None or task.last_day < today:
        return wanted
    due = next(
        (day for day in (task.working_day, task.last_day) if day is not None and day > today),
        today + _DAY,
    )
    return min(wanted, due)


def reason_in_words(task: Task, why: Reason, today: dt.date, usual: int = LEAST_LEAD) -> str:
    """The reason with its days: "quá hạn 3 ngày", "bắt đầu từ thứ Hai 02/11"."""
    match why:
        case Reason.LATE:
            return f"quá hạn {_days(task.last_day, today)} ngày"
        case Reason.DUE:
            return _due_in_words(task, today)
        case Reason.BEGIN:
            begun = _begun_on(task, today, usual)
            return f"bắt đầu từ {'hôm nay' if begun == today else day_in_words(begun, today)}"
        case Reason.REVIEW:
            return _review_in_words(_days(task.next_review, today))
        case _:
            return "chờ đã lâu, chưa có gì mới"


def beginning_in_words(task: Task, today: dt.date, usual: int = LEAST_LEAD) -> str:
    """When reminding begins: "bắt đầu nhắc từ thứ Hai 02/11"; what is awaited where nothing does.

    Empty for a closed task.
    """
    if task.is_closed:
        return ""
    begins = begins_on(task, usual)
    if begins is not None:
        return f"bắt đầu nhắc từ {day_in_words(begins, today)}"
    if task.next_review is not None:
        return f"nhắc rà soát vào {day_in_words(task.next_review, today)}"
    return "chưa có ngày nên chưa nhắc theo hạn"


def day_in_words(day: dt.date, today: dt.date) -> str:
    """The weekday and the day; the year only where it is another one."""
    return f"{weekday_name(day)} {f'{day:%d/%m}' if day.year == today.year else vn_date(day)}"


def _due_in_words(task: Task, today: dt.date) -> str:
    left = -_days(task.last_day, today)
    words = f"đến hạn trong {left} ngày" if left else "hạn hôm nay"
    advised = task.working_day
    if advised is None or advised == task.last_day or advised < today:
        return words
    day = "hôm nay" if advised == today else day_in_words(advised, today)
    return f"{words}, nên xong {day}"


def _review_in_words(late: int) -> str:
    """How many days the review is late; negative where it is still to come."""
    if late > 0:
        return f"quá kỳ rà soát {late} ngày"
    return f"đến kỳ rà soát trong {-late} ngày" if late else "đến kỳ rà soát hôm nay"


def _begun_on(task: Task, today: dt.date, usual: int) -> dt.date:
    """The day that made it time to begin: that of the lead where it has come, else the start."""
    advised = task.working_day or task.last_day
    assert advised is not None  # only dated tasks are to begin
    by_lead = advised - dt.timedelta(days=lead_of(task, usual))
    if by_lead > today:
        assert task.start is not None  # nothing else made it time
        return task.start
    return by_lead


def _days(day: dt.date | None, today: dt.date) -> int:
    """How many calendar days `day` is over; it is known where there is a reason to count."""
    assert day is not None
    return (today - day).days
