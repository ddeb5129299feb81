"""A list of findings with its filter, and under it what can be done about the chosen one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ttpl_desktop.domain.linting.finding import Severity
from ttpl_desktop.ui.findings.filters import SeverityFilter
from ttpl_desktop.ui.findings.rows import Shown, counts
from ttpl_desktop.ui.findings.view import FindingList
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.widgets.buttons import push_button
from ttpl_desktop.ui.widgets.empty_state import EmptyState
from ttpl_desktop.ui.widgets.flow import Flow
from ttpl_desktop.ui.widgets.labels import label


class FindingPane(QWidget):
    """`wanted` asks for the place of a finding, `mended` to mend it, `ticked` to set it aside;
    `chosen` follows the cursor. Each carries the `Shown`, `chosen` None where there is none.
    """

    wanted = Signal(object)
    mended = Signal(object)
    ticked = Signal(object)
    chosen = Signal(object)

    def __init__(self, name: str, clean: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Shown, ...] = ()
        self._can_mend = self._can_tick = False
        self.filter = SeverityFilter()
        self.list = FindingList(name)
        self.empty = EmptyState(clean)
        self.title = label(role="heading")
        self.article = label(role="quiet")
        self.jump = push_button("Đến chỗ này", lambda: self.step(0))
        self.mend = push_button("Sửa", self.mend_chosen)
        self.tick = push_button("Đã xem", self._tick)
        self.tick.setToolTip("Không hỏi lại chỗ này cho tới khi chữ ở đây đổi")
        self._build()
        self.filter.chosen.connect(self._show)
        self.list.chosen.connect(self._show_chosen)
        self.list.opened.connect(self._go)
        self.setFocusProxy(self.list)
        self.put(())

    def _build(self) -> None:
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(SPACE_8)
        for words in (self.title, self.article):
            words.setWordWrap(True)
            foot.addWidget(words)
        buttons = Flow(SPACE_8)
        for button in (self.jump, self.mend, self.tick):
            buttons.addWidget(button)
        foot.addLayout(buttons)
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        column.addWidget(self._foot)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(listed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def offer(self, *, mend: bool, tick: bool) -> None:
        """What else than going there can be done; `tick` is for questions."""
        self._can_mend, self._can_tick = mend, tick
        self._show_chosen(self.list.shown)

    def put(self, shown: Sequence[Shown]) -> None:
        """Shows other findings; the empty place where there are none."""
        self._shown = tuple(shown)
        self.filter.put(counts(shown))
        self._show()

    @property
    def listed(self) -> list[Shown]:
        """What the filter lets through, in order."""
        return self.list.rows.shown

    def step(self, by: int) -> None:
        """Goes to the place of a finding so many rows on: 0 is the chosen one."""
        shown = self.list.step(by)
        if shown is not None:
            self._go(shown)

    def mend_chosen(self) -> None:
        """Mends the chosen finding, where that can be done."""
        if self.can_mend_chosen:
            self.mended.emit(self.list.shown)

    @property
    def can_mend_chosen(self) -> bool:
        """Whether the chosen finding can be mended by the program."""
        shown = self.list.shown
        return self._can_mend and shown is not None and bool(shown.mend)

    def _show(self) -> None:
        wanted = self.filter.severity
        self.list.put([each for each in self._shown if wanted in (None, each.severity)])
        self._stack.setCurrentIndex(1 if self._shown else 0)

    def _show_chosen(self, shown: Shown | None) -> None:
        self._foot.setVisible(shown is not None)
        if shown is not None:
            self.title.setText(shown.title)
            self.title.setVisible(bool(shown.title))
            self.article.setText(shown.article)
            self.article.setVisible(bool(shown.article))
            self.mend.setText(shown.mend)
            self.jump.setVisible(shown.can_jump)
            self.mend.setVisible(self.can_mend_chosen)
            is_question = shown.severity is Severity.QUESTION
            self.tick.setVisible(self._can_tick and is_question)
        self.chosen.emit(shown)

    def _go(self, shown: Shown) -> None:
        if shown.can_jump:
            self.wanted.emit(shown)

    def _tick(self) -> None:
        if (shown := self.list.shown) is not None:
            self.ticked.emit(shown)
