"""The findings of the open plan, beside its form."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttpl_desktop.ui.findings.pane import FindingPane
from ttpl_desktop.ui.findings.rows import Shown

CLEAN = "Không thấy lỗi nào."
BUSY = "Đang soát kế hoạch…"
NOTHING = "Chưa có kế hoạch nào để soát."


class SoatPanel(QWidget):
    """Which findings there are; `seen` when it comes into sight, `left` by Esc."""

    seen = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pane = FindingPane("Những chỗ cần xem lại của kế hoạch", NOTHING)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pane)
        self.setFocusProxy(self.pane)
        self.put_nothing(NOTHING)

    def put_nothing(self, sentence: str) -> None:
        """Says why there are no findings."""
        self.pane.put(())
        self.pane.empty.sentence.setText(sentence)

    def put(self, shown: Sequence[Shown], can_mend: bool, aside: int) -> None:
        """Shows what was found; `can_mend` where the plan may still be changed.

        `aside` counts the questions that the officer has set aside.
        """
        self.pane.offer(mend=can_mend, tick=True)
        more = f"\n{aside} câu hỏi đã xem (Ctrl+Shift+F7 để hiện lại)." if aside else ""
        self.pane.empty.sentence.setText(f"{CLEAN}{more}")
        self.pane.put(shown)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
