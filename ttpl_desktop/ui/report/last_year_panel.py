"""What last year's report said under the same heading."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QStackedLayout, QVBoxLayout, QWidget

from ttpl_desktop.domain.report import ReportSection
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.widgets.buttons import push_button
from ttpl_desktop.ui.widgets.empty_state import EmptyState
from ttpl_desktop.ui.widgets.labels import label


class LastYearPanel(QWidget):
    """Shows a text to read; `wanted` carries it, with its figures, to be put into this year's."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._raw = ""
        self._title = label(role="heading")
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName("Lời văn năm trước")
        self.insert = push_button("Chèn vào mục này", lambda: self.wanted.emit(self._raw))
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self._title)
        column.addWidget(self.text, 1)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.insert)
        column.addLayout(foot)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(EmptyState("Báo cáo năm trước không có lời văn ở mục này."))
        self._stack.addWidget(page)

    @property
    def is_empty(self) -> bool:
        """Whether last year's report has nothing to say here."""
        return self._stack.currentIndex() == 0

    def put(self, section: ReportSection | None, words: str, year: int, *, is_open: bool) -> None:
        """Shows last year's section, its figures as numbers in `words`; None shows nothing."""
        self._stack.setCurrentIndex(0 if section is None else 1)
        if section is None:
            return
        self._raw = section.text
        self._title.setText(f"Báo cáo năm {year}")
        if self.text.toPlainText() != words:
            self.text.setPlainText(words)
        self.insert.setEnabled(is_open)
