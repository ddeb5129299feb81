"""How the state of a task is shown: its mark and colour, and its word."""

from __future__ import annotations

from ttpl_desktop.domain.task import Task, TaskState
from ttpl_desktop.ui.states import State

_URGENT = (TaskState.LATE, TaskState.SOON, TaskState.REVIEW)
UNNAMED = "(chưa có tên)"


def sign_of(state: TaskState) -> State:
    """The mark and colour of a state."""
    return State.SOON if state is TaskState.REVIEW else State(state.value)


def word_of(task: Task, state: TaskState) -> str:
    """One word for a row: the urgency where there is one, else what the officer said."""
    if state in (*_URGENT, TaskState.CONTINUOUS):
        return state.words
    return task.status.words


def words_of(task: Task, state: TaskState) -> str:
    """Urgency and what the officer said: `Quá hạn · đang thực hiện`."""
    if state in _URGENT:
        return f"{state.words} · {task.status.words.lower()}"
    return word_of(task, state)


def title_of(task: Task) -> str:
    """The task's words on one line, never empty."""
    return " ".join(task.title.split()) or UNNAMED
