"""What units have to send for the chosen task, and the letters that urged them."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttpl_desktop.app.urging import register
from ttpl_desktop.app.urging.register import Asked
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.task import Task
from ttpl_desktop.domain.text import shorten
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.style_sheet import SPACE_4
from ttpl_desktop.ui.task.actions import TaskActions
from ttpl_desktop.ui.task.sheet_part import SheetPart
from ttpl_desktop.ui.urging.words import day_words, urging_words
from ttpl_desktop.ui.widgets.buttons import push_button
from ttpl_desktop.ui.widgets.fold_box import FoldBox

_TITLE, _LETTER = 40, 56


class UrgingPart(SheetPart):
    """The requests of a task and its letters, each a way to the page; hidden where none is."""

    def __init__(self, frame: Frame, _actions: TaskActions) -> None:
        super().__init__()
        self._frame, self._work = frame, frame.work
        body = QWidget()
        self._links = QVBoxLayout(body)
        self._links.setContentsMargins(0, 0, 0, 0)
        self._links.setSpacing(SPACE_4)
        self.box = FoldBox(frame.settings, "task_urging", "Đơn vị gửi, đôn đốc", body)
        self.lay(self.box)

    def put(self, task: Task) -> None:
        asked = register.asked_for_task(self._work, task.id)
        self.setVisible(bool(asked))
        if not asked:
            return
        letters = register.letters_of_task(self._work, task.id)
        missing = sum(each.missing for each in asked)
        self.box.summary.setText(f"{missing} đơn vị chưa gửi" if missing else "đã gửi đủ")
        self._clear()
        for each in asked:
            self._add(_words(each), each.request.title, Register.REQUEST, each.request.id)
        for letter in letters:
            words = shorten(urging_words(letter), _LETTER)
            self._add(words, urging_words(letter), Register.LETTER, letter.id)

    def _add(self, words: str, tip: str, where: Register, record_id: int) -> None:
        link = push_button(
            words, lambda: self._frame.open_record(where.value, record_id), kind="link"
        )
        link.setToolTip(tip)
        self._links.addWidget(link)

    def _clear(self) -> None:
        while (item := self._links.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def _words(asked: Asked) -> str:
    title = shorten(asked.request.title, _TITLE)
    return f"{title}: {asked.sent}/{asked.sent + asked.missing} · {day_words(asked.request)}"
