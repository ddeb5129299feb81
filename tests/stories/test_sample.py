"""The sample office looked at: every tab, every count, every figure leads to its records."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtWidgets import QApplication, QListWidgetItem, QMainWindow, QWidget

from tests.stories.conftest import Sits
from tests.stories.officer import Officer
from tests.stories.records import records, records_in
from ttpl_desktop.app import report_figures, sample, superior_plans
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.query import Hit
from ttpl_desktop.ui.places import Place, place_of
from ttpl_desktop.ui.urging.page import UrgingPage
from ttpl_desktop.ui.widgets.chips import CountChip
from ttpl_desktop.ui.widgets.paged_model import PagedTableModel

READ_ONLY = "Kế hoạch đã ban hành, chỉ để xem. Muốn đổi, hãy soạn bản điều chỉnh."
OTHER_WORDS = ("phan anh", "xay dung", "chieu sang do thi")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The sample office; these stories only look at it."""
    made = tmp_path_factory.mktemp("mau")
    work = Workspace.open(made)
    sample.fill(work)
    before = records(work)
    work.close()
    yield made
    assert records_in(made) == before


@pytest.fixture
def officer(sits: Sits, folder: Path) -> Officer:
    """An officer who looks at the sample office."""
    return sits(folder)


def all_rows(model: PagedTableModel) -> int:
    """How many rows a list has, scrolled to its end."""
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    return model.rowCount()


def rows_in_front(officer: Officer) -> int:
    """How many rows the list of the front tab has, or units the matrix over the tabs."""
    if isinstance(officer.window.front, UrgingPage):
        return len(officer.window.front.matrix_view.table.source.rows)
    is_task = officer.window.desk.front is Place.TASK
    return all_rows((officer.tasks.views if is_task else officer.intake).list.model)


class Flashes(QObject):
    """Notes widgets that come up as windows of their own, though they are parts of one."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_shown = event.type() is QEvent.Type.Show and isinstance(watched, QWidget)
        if is_shown and watched.isWindow() and not isinstance(watched, QMainWindow):
            self.seen.append(watched)
        return False


def test_every_tab_opens_calmly_and_no_part_of_it_flashes_as_a_window(
    qapp: QApplication, officer: Officer
) -> None:
    flashes = Flashes()
    qapp.installEventFilter(flashes)
    for place in (Place.TASK, Place.PLAN, Place.INTAKE, Place.REPORT):
        officer.go(place)
        assert officer.told in ("", READ_ONLY)
    for words in ("Văn bản QPPL", "Văn bản quy định chi tiết"):
        officer.go(Place.INTAKE)
        officer.choose(words)
        assert (officer.told, rows_in_front(officer) > 5) == ("", True)
    qapp.removeEventFilter(flashes)
    assert flashes.seen == []


def test_a_search_without_marks_opens_what_it_finds_in_every_register(officer: Officer) -> None:
    found = hits(officer, "don doc")
    assert {hit.register for hit in found} >= {Register.TASK, Register.PLAN_ITEM, Register.SECTION}
    found += [hit for words in OTHER_WORDS for hit in hits(officer, words)]
    first = {hit.register: hit for hit in reversed(found)}
    not_in_the_sample = {Register.SUPERIOR_PLAN, Register.CLAUSE}
    found_by_their_request = {Register.SUBMISSION}
    assert set(first) == set(Register) - not_in_the_sample - found_by_their_request
    for hit in first.values():
        officer.window.search_results.search("don doc")
        officer.window.search_results.chosen.emit(hit.register, hit.record_id)
        assert officer.window.desk.front is place_of(hit.register)
        assert chosen(officer, hit.register) == hit.record_id


def hits(officer: Officer, words: str) -> list[Hit]:
    """What the box over the tabs finds."""
    palette = officer.window.search_results
    palette.hide()
    officer.begin(officer.window.strip.search_box, words)
    officer.qtbot.waitUntil(palette.isVisible)
    items = (palette.list.item(row) for row in range(palette.list.count()))
    data = (item.data(Qt.ItemDataRole.UserRole) for item in items)
    return [hit for hit in data if isinstance(hit, Hit)]


def chosen(officer: Officer, register: str) -> int:
    """The record that the tab of a register shows."""
    if register == Register.TASK:
        return officer.tasks.details.task.id
    if register == Register.PLAN_ITEM:
        return officer.plan.side.tree.key
    if register == Register.SECTION:
        return officer.report.side.tree.key
    if register == Register.SUPERIOR_ITEM:
        return duty_in_its_plan(officer)
    if register in (Register.REQUEST, Register.LETTER):
        return urged(officer, register)
    return officer.intake.details.record.id


def urged(officer: Officer, register: str) -> int:
    """The request or letter that the page of urging shows."""
    page = officer.window.front
    assert isinstance(page, UrgingPage)
    if register == Register.LETTER:
        return page.letters_view.letters[0].id
    return page.matrix_view.request.id


def duty_in_its_plan(officer: Officer) -> int:
    """The duty under the cursor of the reading screen, once its plan was read again."""
    reading = officer.plan.reading
    officer.qtbot.waitUntil(lambda: reading.is_shown and reading.page.has_text, timeout=15000)
    (plan,) = superior_plans.every(officer.work)
    return superior_plans.items(officer.work, plan.id)[reading.page.panel.table.number].id


def test_every_count_leads_to_a_list_of_that_many_rows(officer: Officer) -> None:
    officer.go(Place.INTAKE)
    officer.qtbot.waitUntil(officer.window.strip.units.isVisible)
    followed = 0
    for place in Place:
        officer.go(place)
        for chip in officer.window.findChildren(CountChip):
            if chip.isVisible():
                (number,) = re.findall(r"\d+", chip.text().split("trong")[0])
                chip.click()
                assert rows_in_front(officer) == int(number), chip.text()
                followed += 1
                officer.go(place)
    assert followed >= 10


def test_every_figure_of_the_report_lists_exactly_its_records(officer: Officer) -> None:
    officer.go(Place.REPORT)
    report = officer.report.report
    assert report is not None
    shown = report_figures.figures(officer.work, report)
    assert len(shown) > 40
    for figure_id, each in shown.items():
        spec = each.figure.spec
        officer.window.open_query(spec.register.value, each.figure.records, each.label)
        assert rows_in_front(officer) == each.figure.value, figure_id
        assert officer.told == ""


def test_lines_of_what_is_missing_lead_somewhere(officer: Officer) -> None:
    officer.go(Place.REPORT)
    lines = officer.report.context.missing.lines
    for row in range(lines.count()):
        officer.go(Place.REPORT)
        item: QListWidgetItem = lines.item(row)
        told = item.text()
        lines.itemClicked.emit(item)
        assert officer.window.front.isVisible(), told
