"""Starting a clock from the record in hand, and telling which clocks a change has moved."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from functools import partial

from PySide6.QtWidgets import QWidget

from ttpl_desktop.app import clocks
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.task import Task
from ttpl_desktop.domain.text import shorten
from ttpl_desktop.ui.clocks.choosing import ask_clock
from ttpl_desktop.ui.frame import Frame

_TITLE = 90


def start_clock(frame: Frame, parent: QWidget, register: str, record_id: int) -> None:
    """Asks which period to start from a record; one that runs already is shown instead.

    Raises UserFacingError where the framework has no period for the record.
    """
    offers = clocks.offers(frame.work, register, record_id)
    if not offers:
        raise UserFacingError(
            "Khung pháp lý không đặt thời hạn nào tính từ hồ sơ này. "
            "Hãy thêm nhiệm vụ và ghi thời hạn bằng chữ."
        )
    offer = ask_clock(parent, offers)
    if offer is None:
        return
    if offer.made is not None:
        frame.open_record(Register.TASK.value, offer.made.id)
        return
    task = clocks.start(frame.work, register, record_id, offer.timer.key)
    show = partial(frame.open_record, Register.TASK.value, task.id)
    frame.tell(_started(task), action=("Xem nhiệm vụ", show))


@contextlib.contextmanager
def telling_moves(frame: Frame, register: str, record_id: int) -> Iterator[None]:
    """Tells which clocks of a record stand on another day after what is done inside."""
    before = _days(frame, register, record_id)
    if not before:
        yield
        return
    yield
    moved = [
        task
        for task in clocks.started(frame.work, register, record_id)
        if task.id in before and before[task.id] != task.last_day
    ]
    if moved:
        frame.tell(_moved(moved), action=("Hoàn tác", frame.work.undo))


def left_behind(work: Workspace, register: str, record_ids: Iterable[int]) -> str:
    """What is told of open tasks that count from records that go to the bin; empty without any."""
    running = [task for each in record_ids for task in clocks.started(work, register, each)]
    count = sum(not task.is_closed for task in running)
    return f" {count} thời hạn tính từ đó vẫn giữ nguyên ở tab Nhiệm vụ." if count else ""


def _days(frame: Frame, register: str, record_id: int) -> dict[int, object]:
    return {task.id: task.last_day for task in clocks.started(frame.work, register, record_id)}


def _started(task: Task) -> str:
    title = shorten(task.title, _TITLE)
    if task.last_day is None:
        return f"Đã thêm nhiệm vụ “{title}”; hạn được tính khi hồ sơ có ngày."
    return f"Đã thêm nhiệm vụ “{title}”, hạn cuối {vn_date(task.last_day)}."


def _moved(tasks: list[Task]) -> str:
    first = tasks[0]
    day = f"hạn cuối {vn_date(first.last_day)}" if first.last_day else "chưa có ngày"
    if len(tasks) == 1:
        return (
            f"Thời hạn tính từ hồ sơ này đã chuyển theo: “{shorten(first.title, _TITLE)}”, {day}."
        )
    return f"{len(tasks)} thời hạn tính từ hồ sơ này đã chuyển theo ngày mới."
