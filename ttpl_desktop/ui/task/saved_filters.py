"""`Bộ lọc ▾`: filters under names of the officer's own, chosen, kept and taken away."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ttpl_desktop.app import saved_filters
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.task.filters import TaskFilters
from ttpl_desktop.ui.widgets.buttons import MenuButton


class SavedFilters(QWidget):
    """Offers the filters that were kept, and puts the one that is chosen into the filter row."""

    def __init__(self, frame: Frame, filters: TaskFilters) -> None:
        super().__init__()
        self._frame, self._work, self._filters = frame, frame.work, filters
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(MenuButton("Bộ lọc", self.menu))

    def keep(self) -> None:
        """Asks for a name and keeps what is chosen under it."""
        from ttpl_desktop.ui import dialogs
        from ttpl_desktop.ui.widgets.fields import LineField

        name = LineField("name", "Tên bộ lọc", hint="ví dụ: Việc của Văn phòng còn mở")
        if not dialogs.ask(self, "Lưu bộ lọc đang chọn", name, do="Lưu bộ lọc"):
            return
        try:
            saved_filters.keep(self._work, name.value(), self._filters.bar.values)
        except UserFacingError as error:
            self._frame.tell_error(error)

    def _fill(self) -> None:
        self.menu.clear()
        kept = saved_filters.saved(self._work)
        for name, values in kept.items():
            action = self.menu.addAction(name.replace("&", "&&"))
            action.triggered.connect(partial(self._choose, values))
        if kept:
            self.menu.addSeparator()
        keeping = self.menu.addAction("Lưu bộ lọc đang chọn…")
        keeping.setEnabled(bool(self._filters.bar.values))
        keeping.triggered.connect(lambda _on: self.keep())
        removing = self.menu.addMenu("Xoá bộ lọc")
        removing.setEnabled(bool(kept))
        for name in kept:
            action = removing.addAction(name.replace("&", "&&"))
            action.triggered.connect(partial(self._forget, name))

    def _choose(self, values: saved_filters.Values, _on: bool = False) -> None:
        self._filters.put(**values)
        left = values.keys() - self._filters.bar.values.keys()
        if left:
            gone = ", ".join(f"“{values[name]}”" for name in sorted(left))
            self._frame.tell(f"Bộ lọc còn nhắc {gone}, nay không có để chọn nên được bỏ qua.")
        self._filters.changed.emit()

    def _forget(self, name: str, _on: bool = False) -> None:
        saved_filters.forget(self._work, name)
        self._frame.tell(f"Đã xoá bộ lọc “{name}”.", action=("Hoàn tác", self._work.undo))
