"""The line at the foot of the window: what is saved, what is copied, what can be taken back."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QStatusBar, QWidget

from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.widgets.labels import ElidedLabel


class StatusLine(QStatusBar):
    """One sentence of up to three parts; each `put_…` changes its part."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._label = ElidedLabel(role="quiet")
        self.addWidget(self._label, 1)
        self.setContentsMargins(SPACE_8, 0, SPACE_8, 0)
        self._saved = self._copied = self._undo = ""

    @property
    def sentence(self) -> str:
        """The whole line."""
        return self._label.text()

    def put_saved(self, moment: dt.datetime | None, today: dt.date) -> None:
        """When the last action was stored; None says nothing."""
        self._saved = f"Đã lưu {_moment(moment, today)}" if moment else ""
        self._show()

    def put_copied(self, moment: dt.datetime | None, today: dt.date) -> None:
        """When the newest verified copy was taken."""
        told = f"Sao lưu gần nhất {_moment(moment, today)}, đã kiểm tra" if moment else ""
        self._copied = told or "Chưa có bản sao lưu"
        self._show()

    def put_copy_failed(self) -> None:
        """The last try to take a copy failed; the message bar says why."""
        self._copied = "▲ Chưa sao lưu được"
        self._show()

    def put_undo(self, label: str) -> None:
        """What Ctrl+Z would take back; empty where there is nothing."""
        self._undo = f"Hoàn tác: {label} (Ctrl+Z)" if label else ""
        self._show()

    def _show(self) -> None:
        self._label.setText(" · ".join(filter(None, (self._saved, self._copied, self._undo))))


def _moment(moment: dt.datetime, today: dt.date) -> str:
    """The time alone for today, with its day for other days, with its year for other years."""
    if moment.date() == today:
        return f"{moment:%H:%M}"
    return f"{moment:%d/%m %H:%M}" if moment.year == today.year else f"{moment:%d/%m/%Y %H:%M}"
