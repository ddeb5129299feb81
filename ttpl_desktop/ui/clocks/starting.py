"""Starting a clock from the record in hand, and telling which clocks a change has moved."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from PySide6.QtWidgets import QApplication, QWidget

from ttpl_desktop.app import clocks, day_moves
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.moves import Move
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
    """Tells which clocks of a record stand on another day after what is done inside.

    Clocks that count from the end of such a clock are among them.
    """
    counting = _counting(frame.work, register, record_id)
    if not counting:
        yield
        return
    start = day_moves.start(frame.work)
    yield
    moved = [
        move
        for move in day_moves.since(frame.work, start)
        if move.register is Register.TASK and move.record_id in counting
    ]
    if moved:
        _tell_moved(frame, moved)


def left_behind(work: Workspace, register: str, record_ids: Iterable[int]) -> str:
    """What is told of open tasks that count from records that go to the bin; empty without any."""
    running = [task for each in record_ids for task in clocks.started(work, register, each)]
    count = sum(not task.is_closed for task in running)
    return f" {count} thời hạn tính từ đó vẫn giữ nguyên ở tab Nhiệm vụ." if count else ""


def _counting(work: Workspace, register: str, record_id: int) -> frozenset[int]:
    """The tasks whose days follow from a record, by way of others too."""
    found, ahead = set[int](), [(register, record_id)]
    while ahead:
        started = {task.id for task in clocks.started(work, *ahead.pop())} - found
        found |= started
        ahead += [(Register.TASK.value, task_id) for task_id in started]
    return frozenset(found)


def _started(task: Task) -> str:
    title = shorten(task.title, _TITLE)
    if task.last_day is None:
        return f"Đã thêm nhiệm vụ “{title}”; hạn được tính khi hồ sơ có ngày."
    return f"Đã thêm nhiệm vụ “{title}”, hạn cuối {vn_date(task.last_day)}."


def _tell_moved(frame: Frame, moved: Sequence[Move]) -> None:
    if len(moved) == 1:
        told = f"Thời hạn tính từ hồ sơ này đã chuyển theo. {moved[0].line}."
        frame.tell(told, action=("Hoàn tác", frame.work.undo))
        return
    told = f"{len(moved)} thời hạn tính từ hồ sơ này đã chuyển theo ngày mới."
    frame.tell(told, action=("Xem thời hạn đã dời", partial(_show_moves, frame, moved)))


def _show_moves(frame: Frame, moved: Sequence[Move]) -> None:
    from ttpl_desktop.ui.moves_dialog import show_moves

    show_moves(frame, QApplication.activeWindow(), moved)
