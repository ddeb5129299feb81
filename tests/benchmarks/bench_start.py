"""The program from the command to a window that can be used, with 20,000 entries in the log."""

import datetime as dt
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.measure import Ratio, Unit, best_of
from ttpl_desktop.app import tasks
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.domain.office import Office
from ttpl_desktop.domain.task import Task
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.storage.registers.office import OFFICES

MANY, FEW = 20_000, 200
TASKS_OF_A_YEAR = 40
REPEATS = 25

# Put before either window: tells, when the loop runs out of work after the last painting, the time
# and the process's peak memory in KiB, and that what is on screen has its rows.
_WATCH = """
import os, resource, sys, time

def watch(has_rows):
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QTableView

    class Watcher(QObject):
        quiet = 0
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Paint:
                if not self.quiet:
                    QTimer.singleShot(0, self.look)
                self.quiet = 5
            return False
        def look(self):
            self.quiet -= 1
            if self.quiet:
                QTimer.singleShot(0, self.look)
                return
            now, memory = time.time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            tables = [each for each in QApplication.allWidgets() if isinstance(each, QTableView)]
            shown = [table.model().rowCount() for table in tables if table.isVisible()]
            print(now, memory, flush=True)
            os._exit(has_rows and not any(shown))

    run = QApplication.exec
    def exec_watched(*_):
        watcher = Watcher()
        for window in QApplication.topLevelWidgets():
            window.installEventFilter(watcher)
        return run()
    QApplication.exec = staticmethod(exec_watched)
"""

_BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow, QTabWidget, QWidget
watch(has_rows=False)
app = QApplication(sys.argv)
window = QMainWindow()
tabs = QTabWidget()
for title in ("Kế hoạch", "Nhiệm vụ", "Thông tin", "Báo cáo"):
    tabs.addTab(QWidget(), title)
window.setCentralWidget(tabs)
window.show()
app.exec()
"""

# `python -m ttpl_desktop` with a watch set when the program first reaches for Qt.
_OURS = """
class Reach:
    def find_spec(self, name, *_):
        if name == "ttpl_desktop.ui.application":
            watch(has_rows=True)
sys.meta_path.insert(0, Reach())
from ttpl_desktop.__main__ import main
main(["--data-dir", {folder!r}])
"""


def run() -> list[Ratio]:
    with tempfile.TemporaryDirectory() as folder:
        many, few, log = (Path(folder) / name for name in ("many", "few", "log"))
        _make(many, MANY)
        _make(few, FEW)
        shutil.copytree(many, log)
        (log / "settings.ini").write_text("[window]\ntab=INTAKE\n")
        ours = _ours(many)
        ratios = [
            _time("window usable, against a bare PySide6 window", ours, _BARE, bar=2),
            _time("window usable at the log of 20,000, against bare", _ours(log), _BARE, bar=2),
            _time(f"window with {MANY:,} entries, against {FEW}", ours, _ours(few), bar=1.15),
            _memory("peak memory, against a bare PySide6 window", ours, _BARE, bar=1.6),
        ]
        return ratios + _against_libreoffice(ours, Path(folder))


def _make(folder: Path, count: int) -> None:
    work = Workspace.open(folder)
    year = work.today().year
    for number in range(TASKS_OF_A_YEAR):
        tasks.add(work, Task(year=year, title=f"Việc số {number}", time="Quý III"))
    work.store.connection.execute("BEGIN")
    work.table(OFFICES).save(Office(name="SỞ XÂY DỰNG", name_in_text="Sở Xây dựng", symbol="SXD"))
    for number in range(count):
        day = dt.date(year, 1, 1) + dt.timedelta(days=number % 320)
        work.table(INTAKE).save(IntakeEntry(received_on=day, content=f"Thông tin số {number}"))
    work.store.connection.execute("COMMIT")
    work.close()


def _ours(folder: Path) -> str:
    return _OURS.format(folder=str(folder))


def _start(code: str) -> tuple[float, float]:
    """Milliseconds from the command to a window that can be used, and peak megabytes."""
    # An installed program has its bytecode; the first, unmeasured start writes it here.
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = time.time()
    said = subprocess.run(
        [sys.executable, "-c", _WATCH + code],
        stdout=subprocess.PIPE,
        check=True,
        timeout=20,
        env=environment,
        text=True,
    ).stdout.split()
    return (float(said[-2]) - begun) * 1000, float(said[-1]) / 1024


def _time(name: str, ours: str, yardstick: str, *, bar: float) -> Ratio:
    best = best_of(lambda: _start(ours)[0], lambda: _start(yardstick)[0], repeats=REPEATS)
    return Ratio(name, *best, bar=bar)


def _memory(name: str, ours: str, yardstick: str, *, bar: float) -> Ratio:
    best = best_of(lambda: _start(ours)[1], lambda: _start(yardstick)[1], repeats=3)
    return Ratio(name, *best, bar=bar, unit=Unit.MEGABYTES)


def _against_libreoffice(ours: str, folder: Path) -> list[Ratio]:
    """LibreOffice loading an empty page without any window: less than Writer has to do."""
    soffice = shutil.which("soffice")
    if soffice is None:
        return []
    page = folder / "trang.txt"
    page.write_text("")
    load = [soffice, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(page)]
    best = best_of(lambda: _start(ours)[0], _timed(load), repeats=3)
    return [Ratio("window usable, against LibreOffice with an empty page", *best, bar=1)]


def _timed(command: list[str]) -> Callable[[], float]:
    def measure() -> float:
        begun = time.perf_counter()
        subprocess.run(command, capture_output=True, check=True)
        return (time.perf_counter() - begun) * 1000

    return measure
