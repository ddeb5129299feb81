"""The views of the tasks with 20,000 of them over ten years, against 200 in the year shown.

Both are dressed as the program is; each time is that from showing the view to its first painting.
"""

from __future__ import annotations

import datetime as dt
import itertools
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.benchmarks.measure import Ratio, best_of, milliseconds
from tests.ui.fakes import FakeFrame
from ttpl_desktop.app import days_off, reminders
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import DayKind
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.task import ChecklistLine, Task, TaskStatus
from ttpl_desktop.storage.registers.task import CHECKLIST, TASKS
from ttpl_desktop.ui.task.tab import TaskTab
from ttpl_desktop.ui.task.views import Kind
from ttpl_desktop.ui.theme import FUSION, Theme, ThemeChoice

TODAY = dt.date(2026, 11, 23)
MANY, FEW = 20_000, 200
YEARS = range(2017, 2027)
VIEW_MS, HOLIDAY_MS, DRAG_MS, TODAY_MS = 300.0, 500.0, 16.0, 30.0
"""What may be waited for a view, for a holiday, for an entry under the mouse, and for reminders."""


def run() -> list[Ratio]:
    application = QApplication.instance() or QApplication([*sys.argv[:1], *FUSION])
    assert isinstance(application, QApplication)
    Theme(application, ThemeChoice.LIGHT)
    with tempfile.TemporaryDirectory() as folder:
        works = [filled(Path(folder) / str(count), count) for count in (MANY, FEW)]
        ratios = [ratio for kind in Kind for ratio in _showing(application, kind, *works)]
        ratios += [_dragging(application, works[0]), _moving_a_holiday(works[0])]
        ratios += [_reminding(works[0])]
        for work in works:
            work.close()
    return ratios


def filled(folder: Path, count: int) -> Workspace:
    """A folder with so many tasks, spread evenly over the days: few are all of the year shown."""
    work = Workspace.open(folder, today=lambda: TODAY)
    work.store.connection.execute("BEGIN")
    for number in range(count):
        task = work.table(TASKS).save(_task(number, count))
        for position in range(3 if number % 4 == 0 else 0):
            line = ChecklistLine(0, task.id, position, f"Bước {position}")
            work.table(CHECKLIST).save(line)
    work.store.connection.execute("COMMIT")
    return work


def _task(number: int, count: int) -> Task:
    """One of ten lasts a quarter, one of five a week; old ones are done but for one of ten."""
    year = YEARS[number * len(YEARS) // count] if count > FEW else TODAY.year
    last = dt.date(year, 1, 10) + dt.timedelta(days=number * 7919 % 340)
    length = 90 if number % 10 == 0 else 6 if number % 5 == 0 else 0
    is_done = last < TODAY and number % 10 != 3
    return Task(
        year=year,
        title=f"Báo cáo việc số {number}",
        lead=(f"Phòng {number % 12}",),
        field=f"Lĩnh vực {number % 5}",
        time=f"chậm nhất ngày {last:%d/%m/%Y}",
        deadline=DeadlineKind.BY,
        start=last - dt.timedelta(days=length) if length else None,
        last_day=last,
        working_day=last,
        status=TaskStatus.DONE if is_done else TaskStatus.TODO,
        done_on=last if is_done else None,
        outcome="Đã gửi" if is_done else "",
        tags=(f"Thẻ {number % 7}",) if number % 3 == 0 else (),
    )


def _opening(application: QApplication, work: Workspace, kind: Kind) -> Callable[[], float]:
    """From the tab as it is built to the view as it is painted, without taking it down again."""

    def measure() -> float:
        frame = FakeFrame(work)
        tab = TaskTab(frame)
        tab.resize(1366, 640)

        def show() -> None:
            tab.show_view(kind)
            tab.show()
            application.processEvents()

        took = milliseconds(show)
        tab.close()
        tab.deleteLater()
        frame.background.close()
        application.processEvents()
        return took

    return measure


def _showing(application: QApplication, kind: Kind, many: Workspace, few: Workspace) -> list[Ratio]:
    large, small = (_opening(application, work, kind) for work in (many, few))
    large(), small()  # imports and caches
    ours, yardstick = best_of(large, small, repeats=15)
    name = kind.name.lower()
    return [
        Ratio(f"{name} of {MANY:,} tasks, against {FEW}", ours, yardstick, bar=1.5),
        Ratio(f"{name} of {MANY:,} tasks, first painted", ours, VIEW_MS, bar=1),
    ]


def _moving_a_holiday(work: Workspace) -> Ratio:
    """A swapped day in the year with the most open tasks, with everything that follows from it."""

    def swap() -> None:
        days_off.set_day(work, dt.date(2026, 12, 4), DayKind.SWAP_OFF, "Nghỉ hoán đổi")
        work.undo()

    took, bar = best_of(lambda: milliseconds(swap), lambda: HOLIDAY_MS, repeats=3)
    return Ratio(f"a holiday moved and moved back among {MANY:,} tasks", took, bar, bar=1)


def _reminding(work: Workspace) -> Ratio:
    """Everything to be reminded of today, which every change of a task asks for again."""
    took, bar = best_of(
        lambda: milliseconds(lambda: reminders.today(work)), lambda: TODAY_MS, repeats=15
    )
    return Ratio(f"what today brings among {MANY:,} tasks", took, bar, bar=1)


def _dragging(application: QApplication, work: Workspace) -> Ratio:
    """One step of the mouse to another day, with an entry of a full month in hand, painted."""
    frame = FakeFrame(work)
    tab = TaskTab(frame)
    tab.resize(1366, 640)
    tab.show_view(Kind.MONTH)
    tab.show()
    application.processEvents()
    grid = tab.views.month.grid
    segment = grid.layout_now.segments[0]
    start = grid.shape().segment(segment).center()
    QTest.mousePress(grid, Qt.MouseButton.LeftButton, pos=start)
    day = grid.shape().cell(0, 0).width()
    days = itertools.cycle((1, 2))

    def step() -> float:
        place = start + QPoint(next(days) * day, 100)
        return milliseconds(lambda: (QTest.mouseMove(grid, place), application.processEvents()))

    took, bar = best_of(step, lambda: DRAG_MS, repeats=20)
    QTest.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=start)
    tab.close()
    frame.background.close()
    return Ratio("a step of dragging, painted", took, bar, bar=1)
