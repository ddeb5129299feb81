"""The strip "Hôm nay" of a window: when it shows, what it shows, and what its buttons do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ttpl_desktop.app import reminders
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.ui.today import snoozing, words
from ttpl_desktop.ui.today.line import TodayLine
from ttpl_desktop.ui.today.notice import Notice
from ttpl_desktop.ui.today.panel import TodayPanel
from ttpl_desktop.ui.today.tray import system_tray
from ttpl_desktop.ui.today.typing import TypingWatch

if TYPE_CHECKING:
    from ttpl_desktop.ui.main_window import MainWindow

CLOSED = "today/closed"


class TodayStrip(QObject):
    """Tells what today brings in the row of the tabs, and behind that line in a list.

    Nothing of it appears, changes or goes by itself while the officer is typing, and nothing of it
    takes the keyboard unasked.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._work = window, window.work
        self.typing = TypingWatch(window)
        self.line, self.panel = TodayLine(), TodayPanel()
        self.notice = Notice(window, self.typing, system_tray, self._follow_notice)
        window.desk.put_beside(self.line)
        window.desk.put_under(self.panel)
        self.line.hide()
        self._is_new_day = False
        self._connect()

    @property
    def is_open(self) -> bool:
        """Whether the list is shown, and not the line alone."""
        return not self.panel.isHidden()

    def begin(self) -> None:
        """Shows the line for a new day, or at the start, unless it was closed for the day."""
        self._is_new_day = True
        self.typing.when_resting(self._catch_up)

    def turn(self) -> None:
        """Shows the list, or folds it away."""
        if self.is_open:
            self._fold()
        else:
            today = reminders.today(self._work)
            self.line.put(words.line(today))
            self.line.show()
            self.panel.open(today)
            self.line.put_open(is_open=True)

    def bring(self) -> None:
        """Shows the list with the keyboard in it, also where the line was closed; or folds it."""
        self._window.settings.keep(CLOSED, "")
        self._window.put_aside_away()
        self.turn()
        if self.is_open:
            self.panel.focus_first()

    def close_for_today(self) -> None:
        """Takes the line away until tomorrow, or until it is asked for."""
        self._window.settings.keep(CLOSED, self._work.today().isoformat())
        self._fold()
        self.line.hide()
        self._window.tell("Đã đóng dòng Hôm nay đến ngày mai.", action=("Mở lại", self.bring))

    def _connect(self) -> None:
        self.line.turned.connect(self.turn)
        self.line.closed.connect(self.close_for_today)
        self.panel.left.connect(self.turn)
        self.panel.opened.connect(self._window.open_record)
        self.panel.listed.connect(self._window.open_query)
        self.panel.done.connect(self._do)
        self.panel.snooze_wanted.connect(
            lambda task_id, button: snoozing.offer(self._window, (task_id,), button)
        )
        self.panel.unsnoozed.connect(partial(snoozing.unsnooze, self._window))
        self._window.day_turned.connect(self.begin)
        self._window.closed.connect(self.notice.put_away)
        self._work.listen(self._take_changes)

    def _catch_up(self) -> None:
        if self._is_new_day:
            self._is_new_day = False
            is_closed = self._window.settings.text(CLOSED) == self._work.today().isoformat()
            self.line.setHidden(is_closed)
            self.notice.want()
        self.refresh()

    def refresh(self) -> None:
        """Says what today brings now, where that is seen."""
        if self.line.isHidden():
            return
        today = reminders.today(self._work)
        self.line.put(words.line(today))
        if self.is_open:
            self.panel.put(today)

    def _take_changes(self, tables: frozenset[str]) -> None:
        if tables & SHOWN_TABLES and not self.line.isHidden():
            self.typing.when_resting(self._catch_up)

    def _fold(self) -> None:
        had_keyboard = self.panel.isAncestorOf(self._window.focusWidget() or self._window)
        self.panel.hide()
        self.line.put_open(is_open=False)
        if had_keyboard:
            self._window.front.setFocus()

    def _do(self, task_id: int, name: str) -> None:
        """Shows the task and asks what an action of its sheet asks."""
        from ttpl_desktop.ui.task.tab import TaskTab

        self._window.open_record(Register.TASK.value, task_id)
        tab = self._window.front
        if isinstance(tab, TaskTab):
            tab.task_actions[name].trigger()

    def _follow_notice(self) -> None:
        """Brings the window to the front, with what presses in the list."""
        if self._window.isMinimized():
            self._window.showNormal()
        self._window.raise_()
        self._window.activateWindow()
        pressing = [
            group
            for group in reminders.today(self._work).pressing
            if group.register == Register.TASK
        ]
        ids = tuple(sorted(each for group in pressing for each in group.current))
        if ids:
            self._window.open_query(Register.TASK.value, ids, "Việc hôm nay")
        elif not self.is_open:
            self.turn()


SHOWN_TABLES = frozenset({
    "task", "task_note", "setting", "request", "submission", "letter", "letter_line",
})  # fmt: skip
"""The tables whose changes may change what today brings."""
