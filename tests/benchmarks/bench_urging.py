"""The matrix of 130 units and 12 requests, half of them urged: read, shown, painted, marked."""

from __future__ import annotations

import datetime as dt
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from PySide6.QtWidgets import QApplication

from tests.benchmarks.measure import Ratio, best_of, milliseconds
from tests.ui.fakes import FakeFrame
from ttpl_desktop.app import office
from ttpl_desktop.app.urging import lateness, letters, matrix, requests, submissions
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.office import Office, Unit
from ttpl_desktop.domain.urging.records import Request
from ttpl_desktop.domain.urging.standing import Layout, late
from ttpl_desktop.ui.theme import FUSION, Theme, ThemeChoice
from ttpl_desktop.ui.urging.page import UrgingPage

TODAY = dt.date(2026, 11, 23)
UNITS, REQUESTS = 130, 12
REFRESH_MS, MARK_MS, ALERT_MS = 100.0, 250.0, 5.0
"""What may be waited for a refresh, for a mark and its undo as they are seen, and for the chip."""


def run() -> list[Ratio]:
    application = QApplication.instance() or QApplication([*sys.argv[:1], *FUSION])
    assert isinstance(application, QApplication)
    Theme(application, ThemeChoice.LIGHT)
    with tempfile.TemporaryDirectory() as folder:
        work = filled(Path(folder))
        ratios = _measured(application, work)
        work.close()
    return ratios


def filled(folder: Path) -> Workspace:
    """A year in which every second unit is late with every second request, and was urged once."""
    work = Workspace.open(folder, today=lambda: TODAY)
    units = [Unit(name=f"UBND xã số {number}", is_internal=number < 12) for number in range(UNITS)]
    office.set_up(work, Office(name="SỞ XÂY DỰNG", name_in_text="Sở Xây dựng"), units)
    names = tuple(unit.name for unit in units)
    with work.operation("Điền năm"):
        for number in range(REQUESTS):
            day = dt.date(2026, 1, 20) + dt.timedelta(days=27 * number)
            time = f"chậm nhất ngày {day:%d/%m/%Y}"
            asked = Request(year=2026, title=f"Báo cáo số {number}", time=time)
            kept = requests.add(work, requests.Wanted(asked, names))
            sent = requests.submissions_of(work, kept.id)[:: 1 + number % 2]
            submissions.mark_sent(work, [each.id for each in sent], min(day, TODAY))
        cells = late(matrix.load(work, 2026).in_order(), TODAY)
        made = letters.compose(work, cells, Layout.EACH, dt.date(2026, 11, 30))
        numbers = {letter.id: f"{letter.id}/SXD" for letter in made}
        letters.record_sent(work, numbers, dt.date(2026, 11, 20))
    return work


def _measured(application: QApplication, work: Workspace) -> list[Ratio]:
    frame = FakeFrame(work)
    page = UrgingPage(frame)
    page.resize(1366, 700)
    page.show()
    application.processEvents()
    work.listen(page.take_changes)
    cell = page.matrix_view.matrix.of_unit("UBND xã số 7")[1]

    def refresh() -> None:
        page.refresh()
        application.processEvents()

    def mark() -> None:
        submissions.mark_sent(work, [cell.submission.id])
        application.processEvents()
        work.undo()
        application.processEvents()

    size = f"{UNITS} units and {REQUESTS} requests"
    ratios = []
    for name, do, bar in (
        (f"the matrix of {size}, refreshed and painted", refresh, REFRESH_MS),
        (f"one cell of {size} marked and unmarked, painted", mark, MARK_MS),
        (f"the units that are late among {size}", lambda: lateness.late_units(work), ALERT_MS),
    ):
        took, yardstick = best_of(lambda do=do: milliseconds(do), lambda bar=bar: bar, repeats=7)
        ratios.append(Ratio(name, took, yardstick, bar=1))
    page.close()
    frame.background.close()
    return ratios
