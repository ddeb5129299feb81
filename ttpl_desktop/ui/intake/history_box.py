"""What was done to the chosen record, newest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ttpl_desktop.app.records import Step
from ttpl_desktop.ui.style_sheet import SPACE_4, SPACE_12
from ttpl_desktop.ui.widgets.buttons import push_button
from ttpl_desktop.ui.widgets.labels import ElidedLabel, label

_SHORT = 5


class HistoryBox(QWidget):
    """The last steps of a record, all of them on demand."""

    def __init__(self) -> None:
        super().__init__()
        self._steps: Sequence[Step] = ()
        self._limit: int | None = _SHORT
        self._all = push_button("", self._show_all, kind="link")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE_12)
        self._grid.setVerticalSpacing(SPACE_4)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_4)
        column.addWidget(label("Lịch sử", "heading"))
        column.addLayout(self._grid)
        column.addWidget(self._all)

    @property
    def lines(self) -> list[str]:
        """What is shown, from the top."""
        return [f"{step.at:%d/%m/%Y %H:%M} {step.label}" for step in self._shown()]

    def put(self, steps: Sequence[Step], *, is_same: bool) -> None:
        """Shows the steps of a record; all of them stay in sight while it `is_same` record."""
        if not is_same:
            self._limit = _SHORT
        if steps != self._steps or not is_same:
            self._steps = steps
            self._lay_out()

    def _show_all(self) -> None:
        self._limit = None
        self._lay_out()

    def _lay_out(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for row, step in enumerate(self._shown()):
            self._grid.addWidget(label(f"{step.at:%d/%m/%Y %H:%M}", "quiet"), row, 0)
            self._grid.addWidget(ElidedLabel(step.label), row, 1)
        hidden = len(self._steps) - len(list(self._shown()))
        self._all.setText(f"Xem thêm {hidden} bước")
        self._all.setVisible(hidden > 0)

    def _shown(self) -> Iterator[Step]:
        return iter(self._steps[: self._limit])
