"""How the state of a task is shown: its mark and colour, and its word."""

from __future__ import annotations

from ttpl_desktop.app.task_lists import TaskRow
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.task import Task, TaskState
from ttpl_desktop.ui.states import State

_URGENT = (TaskState.LATE, TaskState.SOON, TaskState.REVIEW)
UNNAMED = "(chưa có tên)"


def sign_of(state: TaskState) -> State:
    """The mark and colour of a state."""
    return State.SOON if state is TaskState.REVIEW else State(state.value)


def word_of(task: Task, state: TaskState) -> str:
    """One word for a row: the urgency or the waiting where it is so, else what the officer said."""
    if state in (*_URGENT, TaskState.CONTINUOUS, TaskState.WAITING):
        return state.words
    return task.status.words


def words_of(task: Task, state: TaskState) -> str:
    """Urgency and what the officer said: `Quá hạn · đang thực hiện`."""
    if state in _URGENT:
        return f"{state.words} · {task.status.words.lower()}"
    return word_of(task, state)


def day_words(task: Task) -> str:
    """What stands before the day on which a calendar shows a task that goes on all the time."""
    return "rà soát " if task.last_day is None and task.next_review is not None else ""


def moved_words(task: Task) -> str:
    """What is told of a task that was moved to another day by hand."""
    if task.last_day is None and task.next_review is not None:
        return f"Đã chuyển kỳ rà soát sang ngày {vn_date(task.next_review)}."
    return f"Đã đổi thời hạn thành “{task.time}”."


def entry_of(task: Task) -> str:
    """The words of a task on a day of a calendar: of one that goes on, those of its review."""
    return f"Rà soát: {title_of(task)}" if day_words(task) else title_of(task)


def line_of(row: TaskRow) -> str:
    """The words of a task in a list: with a sign where it comes back, and its number there."""
    if row.occurrence is not None:
        number, every = row.occurrence
        return f"kỳ {number}/{every} · {title_of(row.task)}"
    return f"↻ {title_of(row.task)}" if row.task.is_series else title_of(row.task)


def title_of(task: Task) -> str:
    """The task's words on one line, never empty."""
    return " ".join(task.title.split()) or UNNAMED
