"""The one filter row over all views, and the list of some records that lies over it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ttpl_desktop.app.task_lists import Due, TaskFilter
from ttpl_desktop.domain.task import TaskStatus
from ttpl_desktop.domain.terms import ActivityKind
from ttpl_desktop.ui.style_sheet import SPACE_4, SPACE_8, SPACE_12, look
from ttpl_desktop.ui.widgets.buttons import push_button
from ttpl_desktop.ui.widgets.filter_bar import WORDS, Filter, FilterBar
from ttpl_desktop.ui.widgets.labels import ElidedLabel

_UNFINISHED = "open"


class TaskFilters(QWidget):
    """Gives the `wanted` filter; `changed` when the officer narrows or widens it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.bar = FilterBar(_filters(), search="Tìm việc")
        self.bar.changed.connect(self.changed)
        self.ids: tuple[int, ...] | None = None
        self._units: tuple[str, ...] = ()
        self._tags: tuple[str, ...] = ()
        self.bar.show_filter("tag", shown=False)
        self._named = QFrame()
        look(self._named, role="message", state="open")
        self._title = ElidedLabel()
        row = QHBoxLayout(self._named)
        row.setContentsMargins(SPACE_12, SPACE_4, SPACE_4, SPACE_4)
        row.addWidget(self._title, 1)
        row.addWidget(push_button("Bỏ lọc", self.widen))
        self._named.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self._named)
        column.addWidget(self.bar)

    @property
    def wanted(self) -> TaskFilter:
        """What every view is to show."""
        values = self.bar.values
        status = values.get("status")
        return TaskFilter(
            status=status if isinstance(status, TaskStatus) else None,
            is_open=status == _UNFINISHED,
            due=values.get("due"),
            unit=values.get("unit", ""),
            kind=values.get("kind"),
            tag=values.get("tag", ""),
            text=values.get(WORDS, ""),
            ids=self.ids,
        )

    @property
    def title(self) -> str:
        """The name of the list that lies over the filter; empty where there is none."""
        return self._title.text() if self.ids is not None else ""

    def offer_units(self, units: tuple[str, ...]) -> None:
        """The units to filter by."""
        if units != self._units:
            self._units = units
            self.bar.set_options("unit", {unit: unit for unit in units})

    def offer_tags(self, tags: tuple[str, ...]) -> None:
        """The tags to filter by; where there are none the row keeps its room."""
        if tags != self._tags:
            self._tags = tags
            self.bar.set_options("tag", {tag: tag for tag in tags})
            self.bar.show_filter("tag", shown=bool(tags))

    def put(self, **values: Any) -> None:
        """Chooses exactly these values, of all tasks, without telling anyone."""
        self.bar.put(values)
        self.ids = None
        self._named.hide()

    def show_only(self, ids: tuple[int, ...], title: str) -> None:
        """Lets just these tasks through, under a title, until the officer lifts it."""
        self.put()
        self.ids = ids
        self._title.setText(f"Đang xem: {title} ({len(ids)})")
        self._named.show()

    def widen(self) -> None:
        """Lets every task of the year through, and tells so."""
        self.put()
        self.changed.emit()


def _filters() -> tuple[Filter, ...]:
    statuses: dict[Any, str] = {_UNFINISHED: "Chưa xong"}
    statuses |= {status: status.words for status in TaskStatus}
    return (
        Filter("status", "Trạng thái", statuses),
        Filter("unit", "Đơn vị chủ trì", {}),
        Filter("kind", "Loại việc", {kind: kind.words for kind in ActivityKind}),
        Filter("tag", "Thẻ", {}),
        Filter("due", "Thời hạn", {due: due.words for due in Due}),
    )
