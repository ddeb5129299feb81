"""What the officer does with someone's plan: have it read, look, accept, import."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.plan import Plan
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.background import Job
from ttpl_desktop.ui.coverage.opening import coverage_action
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.intake.dropping import dropped_files
from ttpl_desktop.ui.message_bar import MessageBar, MessageKind
from ttpl_desktop.ui.plan.reading.actions import ReadingAct, ReadingActions

if TYPE_CHECKING:
    from ttpl_desktop.app.reading import Reading
    from ttpl_desktop.app.superior import Looked
    from ttpl_desktop.app.superior_accept import Accepted
    from ttpl_desktop.ui.clocks.arrivals import Arrivals
    from ttpl_desktop.ui.plan.reading.page import ReadingPage

_FOLDER_KEY = "reading/folder"
_PASTED = "văn bản dán"


class ReadingDesk(QObject):
    """Reads in the background and keeps the one reading that is looked at.

    `shown_changed` tells whether the reading screen stands in front; `imported` carries the plan
    that was made of a reading. The screen is built when it is first shown. `coverage` opens the
    page on which the duties that were taken are laid beside the own plan; `flush` goes before.
    """

    shown_changed = Signal(bool)
    imported = Signal(object)

    def __init__(
        self, frame: Frame, messages: MessageBar, parent: QWidget, flush: Callable[[], object]
    ) -> None:
        super().__init__(parent)
        self._frame, self._work, self._messages = frame, frame.work, messages
        self._window = parent
        self._job: Job | None = None
        self._reading: Reading | None = None
        self._wanted_item = 0
        self.is_shown = False
        self.actions = ReadingActions(parent)
        self.coverage = coverage_action(frame, parent, flush)
        self.actions.connect(
            {
                ReadingAct.OPEN: self.show,
                ReadingAct.FILE: self.choose_file,
                ReadingAct.CLIPBOARD: self.read_clipboard,
                ReadingAct.ACCEPT: self.accept,
                ReadingAct.TICK: lambda: self.page.panel.tick_shown(True),
                ReadingAct.UNTICK: lambda: self.page.panel.tick_shown(False),
                ReadingAct.IMPORT: self.import_plan,
                ReadingAct.FIND: self.find,
                ReadingAct.CLOSE: self.close,
            }
        )

    @cached_property
    def page(self) -> ReadingPage:
        """The screen, made now if it was never shown."""
        from ttpl_desktop.ui.plan.reading.page import ReadingPage

        made = ReadingPage(self.actions, self.coverage, self._frame.settings)
        made.stop_wanted.connect(self.stop)
        return made

    @cached_property
    def _arrivals(self) -> Arrivals:
        from ttpl_desktop.ui.clocks.arrivals import Arrivals

        return Arrivals(self._frame, self._window)

    # In front, or not

    def show(self) -> None:
        """Brings the screen to the front, with what was last read on it."""
        if not self.is_shown:
            self.is_shown = True
            self.refresh()
            self.shown_changed.emit(True)
        self._allow()
        self.page.begin()

    def close(self) -> None:
        """Goes back to the plans; what was read stays for the next time."""
        if self.is_shown:
            self.stop()
            self.is_shown = False
            self._allow()
            self._messages.clear()
            self.shown_changed.emit(False)

    def refresh(self) -> None:
        """Looks again at what was read, after something else changed."""
        if self.is_shown and self._reading is not None:
            self.page.renew(self._look(self._reading), self._work.calendar)

    def _allow(self) -> None:
        has_text = self.is_shown and self.page.has_text
        self.actions.allow(is_shown=self.is_shown, has_text=has_text)
        if has_text:
            self.page.show_counts()

    def find(self) -> None:
        """Opens the line that finds words in the source."""
        self.page.source.finder.open()

    # Reading

    def choose_file(self) -> None:
        """Asks for a file and reads it."""
        folder = self._frame.settings.text(_FOLDER_KEY)
        types = [dialogs.PLAN_SOURCES, dialogs.ANY_FILE]
        file = dialogs.open_file(
            self._window, "Đọc kế hoạch từ tệp nào?", types, Path(folder) if folder else None
        )
        if file is not None:
            self._frame.settings.keep(_FOLDER_KEY, str(file.parent))
            self.read_file(file)

    def read_clipboard(self) -> None:
        """Reads what was copied: a file, or text."""
        self.read_mime(QGuiApplication.clipboard().mimeData() or QMimeData())

    def read_mime(self, data: QMimeData) -> None:
        """Reads what was dropped or copied."""
        files = dropped_files(data)
        if len(files) > 1:
            self._messages.say("Mỗi lần chỉ đọc một tệp; hãy chọn từng tệp.", MessageKind.WARN)
        elif files:
            self.read_file(files[0])
        else:
            self.read_text(data.text())

    def read_file(self, file: Path) -> None:
        """Reads a file in the background and shows it."""
        from ttpl_desktop.app.reading import reading_job

        self._read(file.name, lambda: reading_job(self._work, file))

    def open_kept(self, register: str, record_id: int) -> None:
        """Reads the original of a superior's plan again, and goes to one of its duties.

        Raises UserFacingError where the original is gone.
        """
        from ttpl_desktop.app import attachments, superior_plans

        self._wanted_item = record_id if register == "superior_item" else 0
        plan_id = record_id
        if self._wanted_item:
            plan_id = superior_plans.item(self._work, record_id).superior_plan_id
        kept = superior_plans.originals(self._work, plan_id)
        if not kept:
            called = superior_plans.plan(self._work, plan_id).called()
            raise UserFacingError(f"{called} không còn tệp gốc trong sổ; hãy đọc lại từ tệp.")
        self.read_file(attachments.copy_to_open(self._work, kept[-1].id))

    def read_text(self, text: str) -> None:
        """Reads pasted text in the background and shows it."""
        from ttpl_desktop.app.reading import reading_text_job

        self._read(_PASTED, lambda: reading_text_job(self._work, text))

    def stop(self) -> None:
        """Lets go of the reading that is under way; what was shown before is shown again."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.page.show_rest()
            self._allow()

    def _read(self, name: str, job: Callable[[], Callable[[], Reading]]) -> None:
        self.stop()
        self._messages.clear()
        self.page.show_waiting(name)
        self.show()
        self._job = self._frame.background.run(job(), on_done=self.take, on_error=self._failed)

    def take(self, reading: Reading) -> None:
        """Shows what was read."""
        self._job, self._reading = None, reading
        looked = self._look(reading)
        self.page.put(reading.plan, looked, self._work.calendar)
        self._allow()
        self.page.begin()
        self._remark(looked)
        self._go_to_wanted(looked)

    def _go_to_wanted(self, looked: Looked) -> None:
        """Goes to the duty that the officer came for, once."""
        wanted, self._wanted_item = self._wanted_item, 0
        for number, each in enumerate(looked.proposals):
            if wanted and each.item is not None and each.item.id == wanted:
                self.page.choose_activity(number)

    def _failed(self, error: UserFacingError) -> None:
        self._job, self._wanted_item = None, 0
        self.page.show_rest()
        self._allow()
        self._messages.say_error(error)

    def _look(self, reading: Reading) -> Looked:
        from ttpl_desktop.app.superior import look

        return look(self._work, reading)

    def _remark(self, looked: Looked) -> None:
        """Says what the officer should know before accepting."""
        year = looked.plan.year
        if year == 0:
            words = f"Văn bản không nêu năm; nhiệm vụ nhận được sẽ vào năm {self._frame.year}."
            self._messages.say(words, MessageKind.WARN)
        elif year != self._frame.year:
            words = f"Kế hoạch này của năm {year}; nhiệm vụ nhận được sẽ vào năm {year}."
            self._messages.say(words, MessageKind.WARN)
        elif looked.plan.id:
            self._messages.say(looked.sentence())

    # What comes of it

    def accept(self) -> None:
        """Makes tasks of the ticked proposals."""
        from ttpl_desktop.app.superior_accept import accept

        if self._reading is None or not self.page.chosen_keys:
            return
        try:
            accepted = accept(
                self._work, self._reading, self.page.chosen_keys, year=self._frame.year
            )
        except UserFacingError as error:
            self._frame.tell_error(error)
        else:
            self._tell_accepted(accepted)

    def _tell_accepted(self, accepted: Accepted) -> None:
        tasks = (*accepted.added, *accepted.changed)
        ids = tuple(task.id for task in tasks)
        title = f"Nhiệm vụ từ {accepted.plan.called()}"
        look = ("Xem nhiệm vụ", partial(self._frame.open_query, "task", ids, title))
        asked = self._arrivals.question(Register.SUPERIOR_PLAN.value, accepted.plan.id)
        if asked is None:
            undo = ("Hoàn tác", self._work.undo)
            self._messages.say(accepted.sentence(), action=look, other=undo)
        else:
            question, answer = asked
            self._messages.say(f"{accepted.sentence()} {question}", action=answer, other=look)

    def import_plan(self) -> None:
        """Asks for a year and makes an editable draft of what was read."""
        from ttpl_desktop.app.plan_import import import_plan
        from ttpl_desktop.ui.plan.reading.year_question import ask_year

        if self._reading is None:
            return
        year = ask_year(self._window, self._frame.year, self._reading.plan.head.year)
        if year is None:
            return
        try:
            made = import_plan(self._work, self._reading.plan, year)
        except UserFacingError as error:
            self._frame.tell_error(error)
            return
        self.close()
        self._tell_imported(made.plan, made.sentence(), made.remarks)

    def _tell_imported(self, plan: Plan, sentence: str, remarks: tuple[str, ...]) -> None:
        self.imported.emit(plan)
        words = " ".join((sentence, *remarks))
        kind = MessageKind.WARN if remarks else MessageKind.INFO
        self._frame.tell(words, kind, ("Hoàn tác", self._work.undo))
