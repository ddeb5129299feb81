"""The page of the coverage and the ways to it, for `tests.screenshots`."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ttpl_desktop.app import coverage, duty_links
from ttpl_desktop.domain.coverage import Coverage
from ttpl_desktop.ui.coverage.opening import open_coverage
from ttpl_desktop.ui.coverage.page import CoveragePage
from ttpl_desktop.ui.main_window import MainWindow


def duty(window: MainWindow, section: str) -> Coverage:
    rows = coverage.matrix(window.work, 2026).rows
    return next(row for row in rows if row.duty.section == section)


def page(window: MainWindow, section: str) -> None:
    open_coverage(window, window.flush, duty(window, section).id)


def proposed(window: MainWindow) -> None:
    """A link taken out: its activity is proposed again."""
    row = duty(window, "II.5")
    duty_links.unlink(window.work, row.id, row.items[0].id)
    page(window, "II.5")


def late_ones(window: MainWindow) -> None:
    window.undo()
    page(window, "II.6")
    shown = window.front
    assert isinstance(shown, CoveragePage)
    shown.table.switch.choices[2].trigger()


def activity(window: MainWindow) -> QWidget | None:
    """The duty in the form of the activity that carries it out."""
    window.open_record("plan_item", duty(window, "II.6").items[0].id)
    return None


def none_read(window: MainWindow) -> None:
    window.set_year(2025)
    open_coverage(window, window.flush)


def back(window: MainWindow) -> None:
    window.put_aside_away()
    window.set_year(2026)
    window.open_record("task", duty(window, "II.6").tasks[0].id)


SCENES = {
    "tat-ca": lambda window: page(window, "II.8"),
    "de-xuat": proposed,
    "muon-hon": late_ones,
    "hoat-dong": activity,
    "chua-doc": none_read,
    "nhiem-vu": back,
}
