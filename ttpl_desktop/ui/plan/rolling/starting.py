"""How a new year begins: from a stored plan, or from last year's plan in a file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ttpl_desktop.app import plan_rolling
from ttpl_desktop.app.plan_rolling import RolledPlan
from ttpl_desktop.app.reading import Reading, reading_job
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.plan import Plan, PlanKind
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.message_bar import MessageKind
from ttpl_desktop.ui.plan.rolling import question
from ttpl_desktop.ui.plan.rolling.question import Wish
from ttpl_desktop.ui.widgets.buttons import ActionButton

_FOLDER_KEY = "rolling/folder"


class Starting(QObject):
    """`started` when a draft was made and is in front."""

    started = Signal()

    def __init__(self, frame: Frame, parent: QWidget) -> None:
        super().__init__(parent)
        self._frame, self._work, self._window = frame, frame.work, parent
        self._from_last = QAction(parent)
        self._from_last.triggered.connect(lambda _checked: self._start_from_last())
        from_file = QAction("Bắt đầu từ tệp kế hoạch năm trước…", parent)
        from_file.triggered.connect(lambda _checked: self._start_from_file(self._frame.year))
        self.buttons = tuple(
            ActionButton(action, kind="link") for action in (self._from_last, from_file)
        )

    def offer(self) -> None:
        """Offers last year's plan in a year that has none."""
        sources = plan_rolling.sources(self._work, self._frame.year)
        self._from_last.setVisible(bool(sources))
        if sources:
            self._from_last.setText(f"Bắt đầu từ kế hoạch năm {sources[0].year}")

    def ask(self, shown: Plan | None) -> None:
        """Asks from which plan and for which year, and makes the draft.

        First offered is the plan in front, and the year after it.
        """
        year = self._frame.year
        yearly = shown if shown is not None and shown.kind is PlanKind.MONITORING else None
        to_year = year if yearly is None else year + 1
        sources = plan_rolling.sources(self._work, to_year)
        chosen = yearly or next(iter(sources), None)
        first = Wish(chosen.id if chosen else None, to_year)
        wish = question.ask(self._window, sources, first)
        if wish is None:
            return
        if wish.plan_id is None:
            self._start_from_file(wish.year)
        else:
            self._make(partial(plan_rolling.roll, self._work, wish.plan_id, wish.year))

    def _start_from_last(self) -> None:
        year = self._frame.year
        sources = plan_rolling.sources(self._work, year)
        if sources:
            self._make(partial(plan_rolling.roll, self._work, sources[0].id, year))

    def _start_from_file(self, year: int) -> None:
        folder = self._frame.settings.text(_FOLDER_KEY)
        types = [dialogs.PLAN_SOURCES, dialogs.ANY_FILE]
        file = dialogs.open_file(
            self._window, "Kế hoạch năm cũ ở tệp nào?", types, Path(folder) if folder else None
        )
        if file is None:
            return
        self._frame.settings.keep(_FOLDER_KEY, str(file.parent))

        def take(reading: Reading) -> None:
            self._make(partial(plan_rolling.roll_read, self._work, reading.plan, year))

        self._frame.run(reading_job(self._work, file), take)

    def _make(self, roll: Callable[[], RolledPlan]) -> None:
        """Makes the draft, opens it with its list, and says what was done."""
        try:
            done = roll()
        except UserFacingError as error:
            self._frame.tell_error(error)
            return
        self._frame.open_record("plan", done.plan.id)
        self.started.emit()
        words = " ".join((done.sentence(), *done.remarks))
        kind = MessageKind.WARN if done.remarks else MessageKind.INFO
        self._frame.tell(words, kind, ("Hoàn tác", self._work.undo))
