"""The slim line over the page: whose days the figures count, and who says so."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ttpl_desktop.domain.framework import UNCHECKED, WindowRule
from ttpl_desktop.domain.report import Report
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.widgets.buttons import push_button
from ttpl_desktop.ui.widgets.labels import ElidedLabel, label

_OWN = "kỳ do đơn vị chọn"


class WindowRuler(QWidget):
    """Shows the data window; `change_wanted` when the officer wants other days."""

    change_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days = label()
        self.origin = ElidedLabel(role="quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_8)
        row.addWidget(label("Kỳ số liệu", "quiet"))
        row.addWidget(self.days)
        row.addWidget(self.origin, 1)
        row.addWidget(push_button("Đổi kỳ", self.change_wanted.emit, kind="link"))

    def put(self, report: Report, rule: WindowRule) -> None:
        """Shows a report's window, and where it comes from."""
        is_usual = report.window == rule.window(report.year)
        self.days.setText(report.window.in_words())
        self.setToolTip(f"{rule.label}: {rule.hint()}")
        self.origin.setText(f"· {_origin(rule) if is_usual else _OWN}")


def _origin(rule: WindowRule) -> str:
    """The article that sets the days; where it was not compared with the law, that comes first."""
    return rule.article if rule.mark.is_law else f"theo khung pháp lý, {UNCHECKED}"
