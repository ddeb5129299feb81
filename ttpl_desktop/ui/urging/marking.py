"""What the officer notes in the matrix: sent, excused, pasted; each told, each taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ttpl_desktop.app import attachments
from ttpl_desktop.app.urging import submissions
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.text import shorten
from ttpl_desktop.domain.urging.standing import Cell
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.message_bar import MessageKind
from ttpl_desktop.ui.urging import asking
from ttpl_desktop.ui.widgets.table_text import read_lines

_TITLE = 60


class Marking:
    """Acts on the cells that `chosen` gives; `below` gives those from the cursor down."""

    def __init__(
        self,
        frame: Frame,
        parent: QWidget,
        chosen: Callable[[], Sequence[Cell]],
        below: Callable[[], Sequence[Cell]],
    ) -> None:
        self._frame, self._work, self._parent = frame, frame.work, parent
        self._chosen, self._below = chosen, below

    def sent_today(self) -> None:
        """Notes that the chosen came today, if they have not come before."""
        cells = [cell for cell in self._chosen() if cell.submission.sent_on is None]
        if cells:
            self._do(lambda: submissions.mark_sent(self._work, _ids(cells)), cells, "Đã ghi đã gửi")

    def sent_on(self) -> None:
        """Asks on which day the chosen came."""
        cells = self._chosen()
        if cells:
            self._do(partial(self._ask_day, cells), cells, "Đã ghi ngày gửi")

    def _ask_day(self, cells: Sequence[Cell]) -> bool:
        day = asking.ask_day(self._parent, self._frame.today(), len(cells))
        if day is not None:
            submissions.mark_sent(self._work, _ids(cells), day)
        return day is not None

    def excuse(self) -> None:
        """Asks why the chosen need not be sent."""
        cells = self._chosen()
        reason = asking.ask_reason(self._parent) if cells else None
        if reason is not None:
            do = partial(submissions.excuse, self._work, _ids(cells), reason)
            self._do(do, cells, "Đã ghi được miễn")

    def unmark(self) -> None:
        """Takes back what was noted of the chosen."""
        cells = [cell for cell in self._chosen() if not cell.is_missing]
        if cells:
            self._do(partial(submissions.unmark, self._work, _ids(cells)), (), "Đã bỏ ghi")

    def paste(self) -> None:
        """Writes the days on the clipboard into the column, from the cursor down."""
        rows = read_lines(QGuiApplication.clipboard().text())
        cells = self._below()
        if not any(map(any, rows)) or not cells:
            self._frame.tell(
                "Chưa có gì để dán. Hãy sao chép cột ngày gửi trong Excel, chọn ô đầu của cột rồi "
                "dán lại."
            )
            return
        pasted = submissions.paste(self._work, _ids(cells), rows)
        kind = MessageKind.WARN if pasted.refused else MessageKind.INFO
        undo = ("Hoàn tác", self._work.undo) if pasted.noted else None
        self._frame.tell(pasted.sentence, kind, undo)
        self._offer_tasks(cells)

    def attach(self) -> None:
        """Asks for files that belong to the one chosen cell."""
        files = dialogs.open_files(self._parent, "Chọn tệp đơn vị đã gửi", (dialogs.ANY_FILE,))
        self.keep(files)

    def keep(self, files: Sequence[Path]) -> None:
        """Keeps copies of files with the first chosen cell, as one step."""
        cells = self._chosen()
        if not cells or not files:
            return
        submission = cells[0].submission

        def attach() -> None:
            with self._work.operation("Đính kèm tệp đơn vị gửi"):
                for file in files:
                    register = Register.SUBMISSION.value
                    attachments.attach(self._work, register, submission.id, file)

        self._do(attach, (), f"Đã đính kèm {len(files)} tệp")

    def _do(self, do: Callable[[], object], cells: Sequence[Cell], told: str) -> None:
        """Does it and says how to take it back; what answers False was not done."""
        try:
            is_done = do() is not False
        except UserFacingError as error:
            self._frame.tell_error(error)
            return
        if is_done:
            count = f" của {len(cells)} đơn vị" if len(cells) > 1 else ""
            self._frame.tell(f"{told}{count}.", action=("Hoàn tác", self._work.undo))
            self._offer_tasks(cells)

    def _offer_tasks(self, cells: Iterable[Cell]) -> None:
        """Offers to complete a task that waits for nothing any more."""
        for request in {cell.request.id: cell.request for cell in cells}.values():
            task = submissions.task_to_complete(self._work, request.id)
            if task is not None:
                title = shorten(" ".join(task.title.split()), _TITLE)
                self._frame.tell(
                    f"Đã nhận đủ “{shorten(request.title, _TITLE)}”. "
                    f"Nhiệm vụ “{title}” có thể hoàn thành.",
                    action=("Hoàn thành", partial(self._complete, request.id)),
                )

    def _complete(self, request_id: int) -> None:
        submissions.complete_task(self._work, request_id)
        self._frame.tell("Đã hoàn thành nhiệm vụ.", action=("Hoàn tác", self._work.undo))


def _ids(cells: Iterable[Cell]) -> list[int]:
    return [cell.submission.id for cell in cells]
