"""Tasks out and in: a calendar file, an Excel list, and a list that others made in Excel."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ttpl_desktop.app import task_lists
from ttpl_desktop.app.task_lists import TaskFilter, TaskRow
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.papers.actions import ActionSet, NamedAct

if TYPE_CHECKING:
    from ttpl_desktop.ui.dialogs import FileType

_ALL = 1_000_000


class Act(NamedAct):
    """One action: its words in the menu, those of a button, and its keys."""

    SHEET = "Xuất danh sách Excel…", "Danh sách Excel (.xlsx)…", "Ctrl+E"
    CALENDAR = "Xuất lịch .ics…", "Lịch cho Outlook, điện thoại (.ics)…", "Ctrl+Shift+E"
    IMPORT = "Nhập nhiệm vụ từ Excel…", "Nhập từ Excel…", "Ctrl+Shift+O"


class TaskExchange(ActionSet[Act]):
    """What the list shows goes out: its filter narrows both files."""

    def __init__(
        self,
        frame: Frame,
        parent: QWidget,
        wanted: Callable[[], TaskFilter],
        flush: Callable[[], object],
    ) -> None:
        super().__init__(parent, Act, {}, (tuple(Act),))
        self._frame, self._parent, self._wanted, self._flush = frame, parent, wanted, flush
        self.connect(
            {
                Act.SHEET: self.export_sheet,
                Act.CALENDAR: self.export_calendar,
                Act.IMPORT: self.open_import,
            }
        )

    def export_sheet(self) -> None:
        """Writes the tasks that the filter lets through as an Excel list."""
        from ttpl_desktop.app import task_sheet
        from ttpl_desktop.ui import dialogs

        rows, year = self._rows(), self._frame.year
        shown = "" if self._wanted() == task_lists.EVERYTHING else "theo bộ lọc đang chọn"

        def write(out: Path) -> Callable[[], Path]:
            return task_sheet.writing(self._frame.work, rows, year, out, shown=shown)

        self._export(f"Danh sách nhiệm vụ {year}", dialogs.EXCEL, write)

    def export_calendar(self) -> None:
        """Writes the tasks that the filter lets through and that have days as a calendar."""
        from ttpl_desktop.app import task_calendar
        from ttpl_desktop.ui import dialogs

        tasks = [row.task for row in self._rows()]
        heads = {task.series_id for task in tasks}
        undated = sum(task.last_day is None and task.id not in heads for task in tasks)
        lack = f"{undated} việc chưa có ngày không có trong lịch." if undated else ""

        def write(out: Path) -> Callable[[], Path]:
            return task_calendar.writing(self._frame.work, tasks, out)

        self._export(f"Lịch nhiệm vụ {self._frame.year}", dialogs.CALENDAR, write, lack)

    def open_import(self) -> None:
        """Opens the page that takes tasks out of an Excel file, and asks for one."""
        # The menu of the tab brings its tab to the front after this, and would hide the page.
        QTimer.singleShot(0, self._parent, self._show_import)

    def _show_import(self) -> None:
        from ttpl_desktop.ui.task.importing.page import ImportPage

        self._flush()
        page = ImportPage(self._frame)
        page.left.connect(self._frame.put_aside_away)
        page.added.connect(self._show_added)
        self._frame.put_aside(page)
        page.choose_file()

    def _show_added(self, ids: tuple[int, ...]) -> None:
        self._frame.open_query(Register.TASK, ids, "việc vừa nhập từ Excel")
        words = f"Đã thêm {len(ids)} nhiệm vụ từ Excel."
        self._frame.tell(words, action=("Hoàn tác", self._frame.work.undo))

    def _export(
        self,
        name: str,
        kind: FileType,
        write: Callable[[Path], Callable[[], Path]],
        lack: str = "",
    ) -> None:
        from ttpl_desktop.ui.papers import outlets

        outlets.export(self._frame, self._parent, name, kind, write, lack)

    def _rows(self) -> tuple[TaskRow, ...]:
        self._flush()
        rows = task_lists.page(self._frame.work, self._frame.year, self._wanted(), limit=_ALL).rows
        if not rows:
            raise UserFacingError("Không có nhiệm vụ nào để xuất. Hãy bỏ bớt bộ lọc.")
        return rows
