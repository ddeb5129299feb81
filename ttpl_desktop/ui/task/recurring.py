"""Questions about tasks that come back or go on: what a review found, which day, what is over."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ttpl_desktop.app import task_occurrences, task_reviews, task_series, tasks
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.task import Task
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.task import dialogs

_HINT = "Kỳ thêm bằng tay không đổi theo thời hạn lặp lại."


def record_review(frame: Frame, parent: QWidget, task: Task) -> None:
    """Asks what a review found, writes it down, and says when the next one is."""
    line = dialogs.ask_review(parent, frame.today())
    if line is None:
        return
    try:
        task_reviews.record(frame.work, task.id, line.day, line.text)
    except UserFacingError as error:
        frame.tell_error(error)
        return
    after = tasks.get(frame.work, task.id)
    day = after.next_review if after else None
    following = f"Kỳ rà soát tới: {day:%d/%m/%Y}." if day else "Năm nay không còn kỳ rà soát nào."
    frame.tell(f"Đã ghi kết quả rà soát. {following}", action=("Hoàn tác", frame.work.undo))


def add_occurrence(frame: Frame, parent: QWidget, head: Task) -> None:
    """Asks for the day of one more occurrence of a series, and adds it."""
    day = dialogs.ask_day(parent, "Thêm kỳ", "Hạn cuối của kỳ", None, hint=_HINT, do="Thêm")
    if day is None:
        return
    try:
        task_occurrences.add(frame.work, head.id, day)
    except UserFacingError as error:
        frame.tell_error(error)


def tell_closed(frame: Frame, task_id: int) -> None:
    """Says that a series is through where its last occurrence was closed, and offers to close it.

    Of a head that was closed before its occurrences it says how many are left; of any other task
    it says nothing.
    """
    task = tasks.get(frame.work, task_id)
    left = open_occurrences(frame, task) if task and task.is_closed else 0
    if left:
        frame.tell(f"Còn {left} kỳ chưa xong, vẫn ở trong danh sách.")
        return
    finished = task_occurrences.finished(frame.work, task_id)
    if finished is None:
        return

    def complete() -> None:
        tasks.complete(frame.work, finished.head.id, frame.today(), finished.outcome)

    frame.tell(finished.sentence, action=("Hoàn thành cả nhiệm vụ", complete))


def tell_dropped(frame: Frame, before: int) -> None:
    """Says how many open occurrences went the way of a head that is not to be done."""
    if before:
        words = f"Không thực hiện cùng {before} kỳ còn mở, với cùng lý do."
        frame.tell(words, action=("Hoàn tác", frame.work.undo))


def open_occurrences(frame: Frame, head: Task) -> int:
    """How many occurrences of a task are still open; 0 for one that does not come back."""
    found = task_series.occurrences(frame.work, head.id) if head.is_series else ()
    return sum(not each.is_closed for each in found)
