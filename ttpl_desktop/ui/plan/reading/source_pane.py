"""The left side: the source, what its marks mean, and the line that finds words in it."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ttpl_desktop.domain.reading.passages import Span
from ttpl_desktop.domain.reading.read_plan import ReadPlan, Role
from ttpl_desktop.ui.plan.reading.find_bar import FindBar
from ttpl_desktop.ui.plan.reading.places import Places
from ttpl_desktop.ui.plan.reading.roles import role_format, words_of
from ttpl_desktop.ui.plan.reading.source_view import SourceView
from ttpl_desktop.ui.style_sheet import SPACE_8, SPACE_12
from ttpl_desktop.ui.theme import tokens_of
from ttpl_desktop.ui.widgets.flow import Flow


class SourcePane(QWidget):
    """Shows one plan's text; its `view` tells what is pointed at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.legend = Legend()
        self.view = SourceView()
        self.finder = FindBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self.view, 1)
        column.addWidget(self.legend)
        column.addWidget(self.finder)
        self.finder.found.connect(self.show_place)
        self.finder.closed.connect(self.view.setFocus)

    def put(self, plan: ReadPlan) -> None:
        """Shows another plan from its beginning."""
        self.view.put(plan)
        self.legend.put(Places(plan).roles)
        self.finder.put(plan.passages)

    def show_place(self, span: Span) -> None:
        """Lights one place and goes there."""
        self.view.light([span])
        self.view.go_to(span)


class Legend(QWidget):
    """The roles that occur, each written as its marks are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = Flow(SPACE_12)
        self.labels: list[RoleLabel] = []
        self.setLayout(self._row)
        self.setAccessibleName("Chú giải các dấu trong văn bản")

    @property
    def words(self) -> list[str]:
        """What is explained, in order."""
        return [each.words for each in self.labels]

    def put(self, roles: Sequence[Role | None]) -> None:
        """Explains these roles; None is a time that belongs to no task."""
        while self.labels:
            each = self.labels.pop()
            self._row.removeWidget(each)
            each.deleteLater()
        self.labels = [RoleLabel(role) for role in roles]
        for each in self.labels:
            self._row.addWidget(each)


class RoleLabel(QWidget):
    """The name of a role under its own line."""

    def __init__(self, role: Role | None) -> None:
        super().__init__()
        self._role, self.words = role, words_of(role)
        self.setAccessibleName(self.words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        laid = self._laid()  # a line is gone with its layout
        width = ceil(laid.lineAt(0).naturalTextWidth())
        # Waves and dots reach below the letters.
        return QSize(width + 2, self.fontMetrics().height() + 3)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        laid = self._laid()
        laid.draw(painter, QPointF(1, 0))
        painter.end()

    def _laid(self) -> QTextLayout:
        """The words on one line in the face of the role."""
        laid = QTextLayout(self.words, self.font())
        look = QTextLayout.FormatRange()
        look.start, look.length = 0, len(self.words)
        look.format = role_format(self._role, tokens_of(self.palette()))
        laid.setFormats([look])
        laid.beginLayout()
        laid.createLine()
        laid.endLayout()
        return laid
