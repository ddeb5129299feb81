"""From the matrix to letters on disk and on the printer in three clicks, and what comes after."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QToolButton, QWidget

from tests.stories.officer import Officer
from tests.ui.urging.looking import CENTRE, RESULTS, ROOM, choose, words
from ttpl_desktop.app import layout_check, sample
from ttpl_desktop.app.urging import lateness, letters
from ttpl_desktop.ui.places import Place
from ttpl_desktop.ui.task.tab import TaskTab
from ttpl_desktop.ui.urging.page import UrgingPage, View


class Clicks(QObject):
    """Counts how often the officer presses the mouse on a button."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_button = isinstance(watched, QPushButton | QToolButton)
        self.count += is_button and event.type() is QEvent.Type.MouseButtonPress
        return False


@pytest.fixture
def officer(at_tasks: Officer) -> Officer:
    """An officer at the tasks of the sample office."""
    return at_tasks


@pytest.fixture
def page(officer: Officer) -> UrgingPage:
    """The matrix, opened by the chip of the strip, which is there once the window is calm."""
    officer.qtbot.waitUntil(officer.window.strip.units.isVisible)
    officer.qtbot.mouseClick(officer.window.strip.units, Qt.MouseButton.LeftButton)
    page = officer.window.front
    assert isinstance(page, UrgingPage)
    return page


def button(page: QWidget, text: str) -> QToolButton:
    found = [each for each in page.findChildren(QToolButton) if each.text() == text]
    return next(each for each in found if each.isVisible())


def press(officer: Officer, widget: QWidget) -> None:
    officer.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))


def text_of(file: Path) -> str:
    document = Document(str(file))
    cells = [c.text for table in document.tables for row in table.rows for c in row.cells]
    return "\n".join([*(line.text for line in document.paragraphs), *cells])


def test_three_clicks_from_the_matrix_to_letters_on_disk(
    officer: Officer, page: UrgingPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "cong-van"
    out.mkdir()
    chosen: list[str] = []

    def choose_folder(*_asked: object) -> str:
        chosen.append("Chọn thư mục")  # the one click in the system's dialog
        return str(out)

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", choose_folder)
    clicks, application = Clicks(), QApplication.instance()
    assert application is not None
    application.installEventFilter(clicks)
    press(officer, button(page, "Soạn công văn đôn đốc"))
    press(officer, button(page, "Xuất Word…"))
    application.removeEventFilter(clicks)
    assert clicks.count + len(chosen) == 3
    officer.qtbot.waitUntil(lambda: "Đã xuất 2 công văn" in page.messages.sentence, timeout=20_000)
    papers = {file.name: text_of(file) for file in out.glob("*.docx")}
    (second,) = (text for name, text in papers.items() if "lần 2" in name)
    (first,) = (text for name, text in papers.items() if "lần 1" in name)
    assert f"Kính gửi: {CENTRE}" in second
    assert "số 1803/SXD-PCKT" in second
    assert ROOM in first
    assert "Kế hoạch số 12/KH-SXD" in first
    for file in out.glob("*.docx"):
        assert layout_check.check(file) == ()


def test_three_clicks_from_the_matrix_to_the_printer(
    officer: Officer, page: UrgingPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pdf = tmp_path / "in.pdf"

    def press_print(dialog: QPrintPreviewDialog) -> int:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(pdf))
        dialog.paintRequested.emit(printer)  # the third click
        return 1

    monkeypatch.setattr(QPrintPreviewDialog, "exec", press_print)
    press(officer, button(page, "Soạn công văn đôn đốc"))
    press(officer, button(page, "In công văn…"))
    officer.qtbot.waitUntil(pdf.exists, timeout=30_000)
    officer.qtbot.waitUntil(lambda: not officer.window.background.is_busy, timeout=30_000)
    assert pdf.read_bytes().startswith(b"%PDF")
    assert page.view is View.LETTERS


def test_the_chip_leads_to_what_is_overdue_and_goes_when_all_has_come(
    officer: Officer, page: UrgingPage
) -> None:
    officer.window.calm.emit()
    assert "2 đơn vị chưa gửi" in officer.window.strip.units.text()
    source = page.matrix_view.table.source
    assert [source.unit(row) for row in range(source.rowCount())] == [CENTRE, ROOM]
    choose(page, (CENTRE, "Số liệu người làm"), (CENTRE, RESULTS), (ROOM, RESULTS))
    page.matrix_view.table.setFocus()
    officer.qtbot.keyClick(page.matrix_view.table, Qt.Key.Key_Space)
    assert lateness.late_units(officer.work) == ()
    assert officer.window.strip.units.isHidden()
    officer.window.undo()
    assert not officer.window.strip.units.isHidden()


def test_escape_goes_back_step_by_step(officer: Officer, page: UrgingPage) -> None:
    press(officer, button(page, "Soạn công văn đôn đốc"))
    officer.qtbot.keyClick(page.compose_view.table, Qt.Key.Key_Escape)
    assert page.view is View.MATRIX
    officer.qtbot.keyClick(page.matrix_view.table, Qt.Key.Key_Escape)
    assert isinstance(officer.window.front, TaskTab)
    assert letters.every(officer.work, 2026)[0].sent_on is not None


def test_what_is_found_by_search_opens_the_page(officer: Officer) -> None:
    letter = letters.every(officer.work, 2026)[0]
    officer.window.open_record("letter", letter.id)
    page = officer.window.front
    assert isinstance(page, UrgingPage)
    assert page.letters_view.ids == [letter.id]


def test_a_task_proposes_its_request_and_shows_it_then(
    officer: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.ui.urging.looking import answer
    from ttpl_desktop.app import task_lists

    rows = task_lists.page(officer.work, sample.YEAR, limit=500).rows
    task = next(row.task for row in rows if row.task.title.startswith("Chốt số liệu kỳ"))
    tab = officer.window.go_to(Place.TASK)
    assert isinstance(tab, TaskTab)
    tab.show_record("task", task.id)

    def fill(form: object) -> None:
        assert form.field("title").value() == task.title
        form.field("units").show_value((ROOM, CENTRE))
        form.field("units").tell()

    asked = answer(monkeypatch, fill)
    tab.task_actions["ask"].trigger()
    officer.qtbot.waitUntil(lambda: asked == ["Yêu cầu các đơn vị gửi"])
    page = officer.window.front
    assert isinstance(page, UrgingPage)
    assert words(page, ROOM, "Chốt số liệu").startswith("▲")
    page.leave()
    tab.show_record("task", task.id)
    part = next(p for p in tab.details.sheet.parts if type(p).__name__ == "UrgingPart")
    assert not part.isHidden()
    assert part.box.summary.text() == "2 đơn vị chưa gửi"
