"""A page over the tabs that looks through one file and tells what it finds in it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QProgressBar, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.background import Job
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.intake.dropping import dropped_files
from ttpl_desktop.ui.message_bar import MessageKind
from ttpl_desktop.ui.style_sheet import SPACE_12
from ttpl_desktop.ui.tab import Tab
from ttpl_desktop.ui.widgets.buttons import push_button
from ttpl_desktop.ui.widgets.empty_state import EmptyState
from ttpl_desktop.ui.widgets.labels import label

Value = TypeVar("Value")


@dataclasses.dataclass(frozen=True, slots=True)
class PageWords:
    """What a page says: its title, what it is for, what is asked for, what is under way."""

    title: str
    purpose: str
    question: str
    under_way: str


class FilePage(Tab):
    """Shows what was found in a file, or that it is being read, or what can be read.

    `left` when the officer is done; Esc says so too. A subclass makes the job (`job_for`), shows
    what comes of it (`show_found`) and builds its own place for that.
    """

    left = Signal()

    def __init__(
        self,
        frame: Frame,
        words: PageWords,
        types: Sequence[dialogs.FileType],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(frame, parent)
        self.words, self._types = words, types
        self.file: Path | None = None
        self._job: Job | None = None
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.choose = self.add(words.question, "Chọn tệp…", "Ctrl+O", self.choose_file)
        self.done = self.add("Đóng", "Đóng", "", self.left.emit)
        self.busy = label()
        self._stop = push_button("Dừng", self.stop)
        self._empty = EmptyState(words.purpose, ("Chọn tệp…", self.choose_file))
        for button in self._empty.findChildren(QPushButton):
            self._empty.setFocusProxy(button)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._waiting())
        self.body.addWidget(self._stack, 1)
        self.header.put(words.title)

    def add(self, words: str, button: str, keys: str, do: Callable[[], object]) -> QAction:
        """An action of the page, alive while the page is seen."""
        action = QAction(button, self)
        action.setToolTip(f"{words} ({keys})" if keys else words)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: do())
        self.addAction(action)
        return action

    def put_result(self, place: QWidget) -> None:
        """Says where `show_found` shows what was found; its focus proxy gets the keyboard."""
        self._stack.addWidget(place)

    # What a subclass writes

    def job_for(self, file: Path) -> Callable[[], Any]:
        """A function that looks through the file; for a worker. May raise UserFacingError."""
        raise NotImplementedError

    def show_found(self, found: Any) -> None:
        """Shows what the job gave."""
        raise NotImplementedError

    # Reading

    def choose_file(self) -> None:
        """Asks for a file and looks through it."""
        folder = self.frame.settings.text(self._folder_key)
        file = dialogs.open_file(
            self, self.words.question, self._types, Path(folder) if folder else None
        )
        if file is not None:
            self.frame.settings.keep(self._folder_key, str(file.parent))
            self.check(file)

    def check(self, file: Path) -> None:
        """Looks through a file in the background."""
        under_way = f"{self.words.under_way} {file.name}…"
        self.run(self.job_for(file), under_way, lambda found: self._take(file, found))

    def run(
        self, job: Callable[[], Value], under_way: str, on_done: Callable[[Value], object]
    ) -> None:
        """Runs long work in place of what is shown, until it ends or the officer stops it."""

        def done(value: Value) -> None:
            self._job = None
            on_done(value)
            self._show_rest()

        self.stop()
        self.messages.clear()
        self.busy.setText(under_way)
        self._turn(1)
        self._job = self.frame.background.run(job, on_done=done, on_error=self._failed)

    def stop(self) -> None:
        """Lets go of what is under way; what was shown before is shown again."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self._show_rest()

    @property
    def is_reading(self) -> bool:
        """Whether a file is being looked through."""
        return self._job is not None

    def _take(self, file: Path, found: Any) -> None:
        self.file = file
        self.show_found(found)

    def _failed(self, error: UserFacingError) -> None:
        self._job = None
        self._show_rest()
        self.messages.say_error(error)

    def _show_rest(self) -> None:
        self._turn(0 if self.file is None else 2)

    def _turn(self, index: int) -> None:
        """Shows one of the three places, and puts the keyboard there."""
        self._stack.setCurrentIndex(index)
        self._take_keyboard()

    def _take_keyboard(self) -> None:
        """Into what is shown; to the page itself, for its keys, where nothing there takes it."""
        place: QWidget | None = self._stack.currentWidget()
        while place is not None and place.focusProxy() is not None:
            place = place.focusProxy()
        (place if place is not None and place.isVisibleTo(self) else self).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._take_keyboard()

    def _waiting(self) -> QWidget:
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedWidth(320)
        place = QWidget()
        column = QVBoxLayout(place)
        column.setSpacing(SPACE_12)
        column.addStretch()
        for each in (self.busy, bar, self._stop):
            column.addWidget(each, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        place.setFocusProxy(self._stop)
        return place

    @property
    def _folder_key(self) -> str:
        return f"{type(self).__name__}/folder"

    # The mouse and the keys

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped anywhere on the page."""
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        files = dropped_files(event.mimeData())
        if len(files) == 1:
            self.check(files[0])
        elif files:
            words = "Mỗi lần chỉ xem một tệp; hãy thả từng tệp."
            self.messages.say(words, MessageKind.WARN)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.stop()
            self.left.emit()
        else:
            super().keyPressEvent(event)
