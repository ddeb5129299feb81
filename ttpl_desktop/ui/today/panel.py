"""The list behind the line of today: a few records over the links to all of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.reminders import ROWS, Group, Reminder, Today
from ttpl_desktop.ui.style_sheet import SPACE_4, SPACE_8, SPACE_12, look
from ttpl_desktop.ui.today import words
from ttpl_desktop.ui.today.rows import TodayRow, has_large_letters
from ttpl_desktop.ui.widgets.buttons import push_button
from ttpl_desktop.ui.widgets.flow import Flow
from ttpl_desktop.ui.widgets.labels import label

_FEW = 3
"""Rows where letters are large."""
_EMPTY = "Không còn việc nào cần nhắc hôm nay."


class TodayPanel(QWidget):
    """Up to six records; while it is open it keeps its height, so that nothing under it moves.

    `opened` carries the register and the id of a record, `listed` those of a list and its title;
    `done` a task and the action that settles it, `snooze_wanted` a task and the button under which
    to ask until when, `unsnoozed` all tasks that are put off; `left` says that Esc was pressed.
    """

    opened = Signal(str, int)
    listed = Signal(str, tuple, str)
    done = Signal(int, str)
    snooze_wanted = Signal(int, QWidget)
    unsnoozed = Signal(tuple)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._room = ROWS
        self._empty = label(_EMPTY, "quiet")
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_12)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        self.rows = [self._made_row(grid, number) for number in range(ROWS)]
        self._foot = QWidget()
        self._links = Flow(SPACE_8)
        self._foot.setLayout(self._links)
        frame = QFrame()
        look(frame, role="panel")
        around = QVBoxLayout(self)
        around.setContentsMargins(SPACE_12, SPACE_4, SPACE_12, 0)
        around.addWidget(frame)
        column = QVBoxLayout(frame)
        column.setContentsMargins(SPACE_12, SPACE_8, SPACE_12, SPACE_4)
        column.setSpacing(SPACE_4)
        column.addWidget(self._empty)
        column.addLayout(grid)
        column.addStretch(1)
        column.addWidget(self._foot)
        self.hide()

    @property
    def shown(self) -> tuple[Reminder, ...]:
        """The records that are named, from the top."""
        return tuple(row.shown for row in self.rows if row.shown is not None)

    def open(self, today: Today) -> None:
        """Shows the list with the height that it needs now."""
        self._room = _FEW if has_large_letters(self.font()) else ROWS
        self.setMinimumHeight(0)
        self.put(today)
        self._room = max(len(self.shown), 1)
        self.show()
        self.setMinimumHeight(self.sizeHint().height())

    def put(self, today: Today) -> None:
        """Shows other records, as many as there is room for."""
        had_keyboard = self._has_keyboard()
        shown = today.rows(self._room)
        for number, row in enumerate(self.rows):
            row.put(shown[number] if number < len(shown) else None)
        self._empty.setVisible(not shown)
        self._put_links(today)
        if had_keyboard and not self._has_keyboard():
            self.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focus_first(self) -> None:
        """Gives the keyboard to the first record."""
        if self.shown:
            self.rows[0].open_button.setFocus()

    def _has_keyboard(self) -> bool:
        return self.isAncestorOf(self.window().focusWidget() or self)

    def _made_row(self, grid: QGridLayout, number: int) -> TodayRow:
        row = TodayRow(grid, number)
        row.opened.connect(self.opened)
        row.done.connect(self.done)
        row.snooze_wanted.connect(self.snooze_wanted)
        return row

    def _put_links(self, today: Today) -> None:
        while (item := self._links.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for text, do in self._offers(today):
            button = push_button(text, do, kind="link")
            self._links.addWidget(button)
            button.show()

    def _offers(self, today: Today) -> list[tuple[str, Callable[[], object]]]:
        """The links under the rows: each whole list, and what is put off."""
        groups = [group for group in today.groups if group.waiting]
        offers: list[tuple[str, Callable[[], object]]]
        offers = [(f"Xem {words.counted(group)}", partial(self._list, group)) for group in groups]
        if today.snoozed:
            off, title = today.snoozed, words.put_off(len(today.snoozed))
            task = Register.TASK.value
            offers.append(
                (title[:1].upper() + title[1:], partial(self.listed.emit, task, off, title))
            )
            offers.append(("Nhắc lại tất cả", partial(self.unsnoozed.emit, off)))
        return offers

    def _list(self, group: Group) -> None:
        title = group.words[:1].upper() + group.words[1:]
        self.listed.emit(group.register, group.ids, title)
