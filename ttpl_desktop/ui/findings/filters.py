"""Buttons that narrow a list of findings to one severity, each with its count."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from ttpl_desktop.domain.linting.finding import Severity
from ttpl_desktop.ui.findings.rows import SIGNS
from ttpl_desktop.ui.style_sheet import SPACE_4
from ttpl_desktop.ui.widgets.buttons import ActionButton
from ttpl_desktop.ui.widgets.flow import Flow


class SeverityFilter(QWidget):
    """`chosen` when another severity is asked for; None stands for all of them.

    Only those that occur are offered, and nothing where a choice would not narrow the list.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.severity: Severity | None = None
        self._group = QActionGroup(self)
        self._actions: dict[Severity | None, QAction] = {}
        self._row = Flow(SPACE_4)
        self.setLayout(self._row)
        for severity in (None, *Severity):
            self._add(severity)
        self._actions[None].setChecked(True)
        self._group.triggered.connect(self._choose)

    def _add(self, severity: Severity | None) -> None:
        action = QAction("", self._group)
        action.setCheckable(True)
        action.setData(severity)
        self._actions[severity] = action
        self._row.addWidget(ActionButton(action, kind="switch", parent=self))

    def put(self, counts: Mapping[Severity, int]) -> None:
        """Offers these severities with their counts."""
        if self.severity not in counts:
            self.severity = None
            self._actions[None].setChecked(True)
        for severity, action in self._actions.items():
            if severity is None:
                action.setText(f"Tất cả {sum(counts.values())}")
            else:
                mark = SIGNS[severity][0]
                action.setText(f"{mark} {severity.words} {counts.get(severity, 0)}")
            action.setVisible(severity is None or severity in counts)
        self.setVisible(len(counts) > 1)

    def pick(self, severity: Severity | None) -> None:
        """Presses the button of a severity that occurs."""
        if self._actions[severity].isVisible():
            self._actions[severity].trigger()

    def _choose(self, action: QAction) -> None:
        data = action.data()
        self.severity = Severity(data) if data else None
        self.chosen.emit()
