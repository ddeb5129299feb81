"""What was done to a record, newest first: when, by whom, and which value became which."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttpl_desktop.app.record_history import FIRST_SHOWN, Change, History, HistoryStep
from ttpl_desktop.domain.text import shorten
from ttpl_desktop.ui.settings import Settings
from ttpl_desktop.ui.style_sheet import SPACE_4, SPACE_8, SPACE_16
from ttpl_desktop.ui.widgets.buttons import push_button
from ttpl_desktop.ui.widgets.fold_box import FoldBox
from ttpl_desktop.ui.widgets.labels import ElidedLabel, label

_LONGEST = 80
Ask = Callable[[int], History]
"""Gives as many of the last steps as are wanted."""


class HistoryBox(QWidget):
    """The steps of one record under a heading that is folded at first; asks only when opened."""

    def __init__(self, settings: Settings, name: str) -> None:
        super().__init__()
        self._key: Hashable | None = None
        self._ask: Ask | None = None
        self._limit = FIRST_SHOWN
        self._shown: History | None = None
        self._steps = QVBoxLayout()
        self._steps.setSpacing(SPACE_8)
        self._more = push_button("", self._show_more, kind="link")
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(SPACE_16, 0, 0, 0)
        inside.setSpacing(SPACE_8)
        inside.addLayout(self._steps)
        inside.addWidget(self._more)
        self.box = FoldBox(settings, name, "Lịch sử", body, is_open=False)
        self.box.turned.connect(self._refresh)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)

    @property
    def lines(self) -> list[str]:
        """What is shown, from the top: each step, and under it what it changed."""
        if self._shown is None:
            return []
        return [
            line
            for step in self._shown.steps
            for line in (_head(step), *map(change_in_words, step.changes))
        ]

    def put(self, key: Hashable, ask: Ask) -> None:
        """Shows the history of the record `key`; of the same record as much as was in sight."""
        if key != self._key:
            self._limit = FIRST_SHOWN
        self._key, self._ask = key, ask
        self._refresh()

    def _refresh(self) -> None:
        if self._ask is None or self.box.is_folded:
            return
        history = self._ask(self._limit)
        if history != self._shown:
            self._shown = history
            self._lay_out(history)

    def _show_more(self) -> None:
        self._limit *= 2
        self._refresh()

    def _lay_out(self, history: History) -> None:
        while (item := self._steps.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for step in history.steps:
            self._steps.addWidget(_step(step))
        self._more.setText(f"Xem thêm {min(history.older, self._limit)} bước trước đó")
        self._more.setVisible(history.older > 0)


def _head(step: HistoryStep) -> str:
    who = f" · {step.made_by}" if step.made_by else ""
    return f"{step.at:%d/%m/%Y %H:%M}{who} · {step.label}"


def change_in_words(change: Change, longest: int | None = None) -> str:
    """`Thời hạn: Quý II → Quý III`; of a value that there was not, or is not, `trống`."""

    def said(words: str) -> str:
        words = " ".join(words.split())
        return (shorten(words, longest) if longest else words) or "(trống)"

    if not change.before and change.after:
        return f"{change.what}: {said(change.after)}"
    if change.what.startswith("Bỏ "):
        return f"{change.what}: {said(change.before)}"
    return f"{change.what}: {said(change.before)} → {said(change.after)}"


def _step(step: HistoryStep) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACE_4)
    column.addWidget(ElidedLabel(_head(step), role="quiet"))
    for change in step.changes:
        words, whole = change_in_words(change, _LONGEST), change_in_words(change)
        line = label(words)
        line.setWordWrap(True)
        line.setToolTip(whole if whole != words else "")
        column.addWidget(line)
    return made
