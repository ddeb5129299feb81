"""What the report still lacks, each line a way to its place."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ttpl_desktop.app.report_checks import Missing
from ttpl_desktop.domain.outline import Placed
from ttpl_desktop.domain.report import FigureToken, ReportSection
from ttpl_desktop.ui.states import State, mark_of
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.widgets.labels import label
from ttpl_desktop.ui.widgets.outline_model import Fixed, Key

_TARGET_ROLE = int(Qt.ItemDataRole.UserRole)


@dataclasses.dataclass(frozen=True, slots=True)
class Target:
    """Where a line leads: a place of the outline, a figure there, or entries of the log."""

    key: Key | None = None
    figure: FigureToken | None = None
    entries: tuple[int, ...] = ()


class MissingPanel(QWidget):
    """Lists what is missing; `followed` carries the `Target` of a line."""

    followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = label(role="quiet")
        self.facts.setWordWrap(True)
        self.lines = QListWidget()
        self.lines.setAccessibleName("Còn thiếu")
        self.lines.setWordWrap(True)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines.itemClicked.connect(self._follow)
        self.lines.itemActivated.connect(self._follow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self.facts)
        column.addWidget(self.lines, 1)

    def put(self, missing: Missing) -> None:
        """Shows what is missing; the chosen line stays chosen."""
        row = self.lines.currentRow()
        self.facts.setText(" ".join(missing.sentences()) or "Không còn thiếu gì.")
        self.lines.clear()
        for state, words, target in _lines(missing):
            item = QListWidgetItem(f"{mark_of(state)} {words}")
            item.setData(_TARGET_ROLE, target)
            item.setToolTip(words)
            self.lines.addItem(item)
        self.lines.setVisible(self.lines.count() > 0)
        self.lines.setCurrentRow(min(row, self.lines.count() - 1))

    def _follow(self, item: QListWidgetItem) -> None:
        self.followed.emit(item.data(_TARGET_ROLE))


def _lines(missing: Missing) -> Iterator[tuple[State, str, Target]]:
    for unknown in missing.unknown_figures:
        words = f"Không có số liệu “{unknown.figure}”: {_place(unknown.section)}"
        token = FigureToken(unknown.figure)
        yield State.LATE, words, Target(unknown.section.node.id, figure=token)
    if missing.is_unsigned:
        yield State.SOON, "Chưa chọn người ký", Target(Fixed.CLOSING)
    if missing.unchecked:
        words = f"{len(missing.unchecked)} thông tin chưa kiểm tra, đối chiếu"
        yield State.SOON, words, Target(entries=missing.unchecked)
    for placed in missing.empty_sections:
        yield State.OPEN, f"Chưa có lời văn: {_place(placed)}", Target(placed.node.id)


def _place(placed: Placed[ReportSection]) -> str:
    return f"{placed.path} {placed.node.title}".strip()
