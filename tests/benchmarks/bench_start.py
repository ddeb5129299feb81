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
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.domain.office import Office
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.storage.registers.office import OFFICES

MANY, FEW = 20_000, 200
REPEATS = 7

# Says when the window had painted and the loop was idle, and the process's peak memory in KiB.
_REPORT = """
import os, resource, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.say)
        return False
    def say(self):
        print(time.time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True)
        os._exit(0)
"""

_BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow, QTabWidget, QWidget
app = QApplication(sys.argv)
window = QMainWindow()
tabs = QTabWidget()
for title in ("Kế hoạch", "Nhiệm vụ", "Thông tin", "Báo cáo"):
    tabs.addTab(QWidget(), title)
window.setCentralWidget(tabs)
first = FirstPaint()
window.installEventFilter(first)
window.show()
app.exec()
"""

_OURS = """
from pathlib import Path
from PySide6.QtWidgets import QApplication
from ttpl_desktop.ui.application import Program
from ttpl_desktop.ui.translator import speak_vietnamese
app = QApplication(sys.argv)
speak_vietnamese(app)
program = Program(app, Path({folder!r}))
first = FirstPaint()
program.open_own()
program.window.installEventFilter(first)
app.exec()
"""


def run() -> list[Ratio]:
    with tempfile.TemporaryDirectory() as folder:
        many, few = Path(folder) / "many", Path(folder) / "few"
        _make(many, MANY)
        _make(few, FEW)
        bare, ours, with_few = _BARE, _ours(many), _ours(few)
        ratios = [
            _time("window usable, against a bare PySide6 window", ours, bare, bar=2),
            _time(f"window with {MANY:,} entries, against {FEW}", ours, with_few, bar=1.15),
            _memory("peak memory, against a bare PySide6 window", ours, bare, bar=1.6),
        ]
        return ratios + _against_libreoffice(ours, Path(folder))


def _make(folder: Path, count: int) -> None:
    work = Workspace.open(folder)
    work.store.connection.execute("BEGIN")
    work.table(OFFICES).save(Office(name="SỞ XÂY DỰNG", name_in_text="Sở Xây dựng", symbol="SXD"))
    for number in range(count):
        day = dt.date(2026, 1, 1) + dt.timedelta(days=number % 320)
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
        [sys.executable, "-c", _REPORT + code],
        capture_output=True,
        check=True,
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
