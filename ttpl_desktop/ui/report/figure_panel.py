"""The records behind a figure: how it is counted, in words, and what was counted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from ttpl_desktop.app.report_figures import ShownFigure
from ttpl_desktop.domain.query import Hit
from ttpl_desktop.ui.report.actions import Act, ReportActions
from ttpl_desktop.ui.states import State
from ttpl_desktop.ui.style_sheet import SPACE_8, look
from ttpl_desktop.ui.widgets.buttons import ActionButton
from ttpl_desktop.ui.widgets.empty_state import EmptyState
from ttpl_desktop.ui.widgets.labels import label
from ttpl_desktop.ui.widgets.row_table import RowTable


class FigurePanel(QWidget):
    """Shows one figure; `record_opened` carries the id of a record that is to be opened."""

    record_opened = Signal(int)

    def __init__(self, actions: ReportActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = _words("heading")
        self.value = label(role="title")
        self.origin = _words("note")
        self.filter = _words("quiet")
        self.records = RowTable(("Số", "Nội dung"), stretch=1)
        self.records.setAccessibleName("Hồ sơ được đếm")
        self.records.opened.connect(self.record_opened.emit)
        self._more = _words("note")
        self._stack = QStackedLayout(self)
        self._stack.addWidget(EmptyState("Bấm vào một số liệu trong trang để xem hồ sơ của nó."))
        self._stack.addWidget(self._page(actions))

    def show_figure(self, shown: ShownFigure, words: str, hits: Sequence[Hit]) -> None:
        """Shows a figure, how it is counted, and the first of its records."""
        count = shown.figure.value
        self.name.setText(shown.label)
        self.value.setText(shown.words)
        self.origin.setText(_origin(shown))
        look(self.origin, state=State.SOON.value if shown.override else "")
        self.filter.setText(words)
        self.records.put((hit.record_id, (str(hit.record_id), hit.title)) for hit in hits)
        rest = count - len(hits)
        self._more.setText(f"… và {rest} hồ sơ nữa; mở trong sổ để xem tất cả." if rest else "")
        self._more.setVisible(bool(rest))
        self._stack.setCurrentIndex(1)

    def show_nothing(self) -> None:
        """Says how to choose a figure."""
        self._stack.setCurrentIndex(0)

    def _page(self, actions: ReportActions) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        head = QHBoxLayout()
        head.addWidget(self.value)
        head.addStretch()
        for act in (Act.COUNT, Act.TYPE):
            head.addWidget(ActionButton(actions[act], kind="quiet"))
        column.addWidget(self.name)
        column.addLayout(head)
        for part in (self.origin, self.filter):
            column.addWidget(part)
        column.addWidget(self.records, 1)
        column.addWidget(self._more)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(ActionButton(actions[Act.REGISTER]))
        column.addLayout(foot)
        return page


def _origin(shown: ShownFigure) -> str:
    if shown.override is None:
        return f"Đếm từ {shown.figure.value} hồ sơ."
    return f"Nhập tay (đếm được {shown.figure.value}). Lý do: {shown.override.reason}"


def _words(role: str) -> QLabel:
    made = label(role=role)
    made.setWordWrap(True)
    return made
