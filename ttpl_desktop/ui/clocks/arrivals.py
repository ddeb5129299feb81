"""A document that came, and the question whether tasks that seem to wait for it get its day."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ttpl_desktop.app import event_records, waiting
from ttpl_desktop.app.event_records import EventRecord
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.task import Task
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.task import event_dialog
from ttpl_desktop.ui.widgets.empty_state import Offer

_CALLED = {
    Register.SUPERIOR_PLAN.value: "kế hoạch này",
    Register.LEGAL.value: "văn bản này",
}
Question = tuple[str, Offer]
"""What is asked, and the button that answers it."""


class Arrivals:
    """Asks about each document and its tasks once; nothing is recorded without the officer."""

    def __init__(self, frame: Frame, parent: QWidget) -> None:
        self._frame, self._work, self._parent = frame, frame.work, parent
        self._asked: set[tuple[str, int, tuple[int, ...]]] = set()

    def question(self, register: str, record_id: int) -> Question | None:
        """The question about a document; None where nobody waits for it, or it was asked before."""
        tasks = waiting.waiting_for(self._work, register, record_id)
        asked = (register, record_id, tuple(task.id for task in tasks))
        record = event_records.find(self._work, register, record_id)
        if not tasks or record is None or asked in self._asked:
            return None
        self._asked.add(asked)
        return _words(record, tasks), ("Ghi ngày…", lambda: self._record(record, tasks))

    def _record(self, record: EventRecord, tasks: Sequence[Task]) -> None:
        """Lets the officer choose which of them get the day."""
        asked = event_dialog.ask_event(self._parent, self._work, (), tasks, record)
        if asked is None:
            return
        try:
            recorded = waiting.record(self._work, asked.task_ids, asked.event)
        except UserFacingError as error:
            self._frame.tell_error(error)
        else:
            words = f"Đã ghi ngày {vn_date(asked.event.day)} cho {len(recorded)} nhiệm vụ."
            self._frame.tell(words, action=("Hoàn tác", self._work.undo))


def _words(record: EventRecord, tasks: Sequence[Task]) -> str:
    day = f" {vn_date(record.day)}" if record.day else ""
    called = _CALLED.get(record.register, "hồ sơ này")
    return f"{len(tasks)} nhiệm vụ có thể đang chờ {called}. Ghi ngày ban hành{day} cho việc đó?"
