"""What the rows of the coverage say, and the columns in which they say it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import IntEnum

from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.coverage import Coverage, Hole, OwnItem
from ttpl_desktop.domain.superior import SuperiorItem
from ttpl_desktop.domain.task import Task
from ttpl_desktop.ui.states import State
from ttpl_desktop.ui.widgets.paged_model import Column

PROPOSED = "Đề xuất: "
_NONE = "—"


class Place(IntEnum):
    """The columns in order."""

    SECTION = 0
    DUTY = 1
    DAY = 2
    ITEM = 3
    TASK = 4
    STANDING = 5


def columns(proposed: Callable[[], Mapping[int, OwnItem]]) -> tuple[Column, ...]:
    """The columns; `proposed` gives the own items that may serve duties and do not yet."""
    return (
        Column("Mục", lambda row: row.duty.section, 5, "position"),
        Column("Nhiệm vụ cấp trên giao", lambda row: _one_line(row.duty.title), 30, stretch=True),
        Column("Hạn cấp trên", lambda row: day_words(row.duty), 10, "day"),
        Column("Trong kế hoạch của mình", lambda row: item_words(row, proposed()), 22),
        Column("Nhiệm vụ", lambda row: task_words(row.tasks), 19),
        Column("Tình trạng", lambda row: row.standing, 19, "standing", state=state_of),
    )


def day_words(duty: SuperiorItem) -> str:
    """The last day, else the words of the time."""
    return vn_date(duty.last_day) if duty.last_day else duty.time


def item_words(row: Coverage, proposed: Mapping[int, OwnItem]) -> str:
    """The first item that serves the duty and how many more, or the one that is proposed."""
    if row.items:
        return _and_more(_called(row.items[0]), len(row.items))
    if row.id in proposed:
        return PROPOSED + _called(proposed[row.id])
    return _NONE


def task_words(tasks: tuple[Task, ...]) -> str:
    """The first task and how many more."""
    return _and_more(_one_line(tasks[0].title), len(tasks)) if tasks else _NONE


def state_of(row: Coverage) -> State:
    """The mark of a row: what lacks most is late, what only waits for the issue is waiting."""
    if row.duty.is_set_aside:
        return State.DROPPED
    if Hole.LATER in row.holes or len(row.holes) > 1:
        return State.LATE
    if row.holes:
        return State.WAITING if row.waits_for_issue else State.SOON
    return State.DONE


def _called(own: OwnItem) -> str:
    name = " ".join((own.path, _one_line(own.title))).strip()
    return f"{name} (dự thảo)" if own.plan.is_open else name


def _and_more(words: str, count: int) -> str:
    return words if count == 1 else f"{words} (+{count - 1})"


def _one_line(words: str) -> str:
    return " ".join(words.split())
