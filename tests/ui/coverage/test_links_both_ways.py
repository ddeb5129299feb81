"""From a duty to the plan item to the task and back, at the window with the sample office."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.coverage.conftest import Answer, tick
from tests.ui.windows import open_window
from ttpl_desktop.app import coverage, duty_links, sample, tasks
from ttpl_desktop.domain.coverage import Coverage
from ttpl_desktop.domain.plan import PlanItem
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS
from ttpl_desktop.ui.coverage.page import CoveragePage
from ttpl_desktop.ui.coverage.words import Place as Cell
from ttpl_desktop.ui.main_window import MainWindow
from ttpl_desktop.ui.places import Place
from ttpl_desktop.ui.plan.duties_field import DutiesField
from ttpl_desktop.ui.plan.tab import PlanTab
from ttpl_desktop.ui.task.tab import TaskTab
from ttpl_desktop.ui.widgets.links import ElidedLink


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    return open_window(qtbot, tmp_path, is_set_up=False, prepare=sample.fill)


def duty(window: MainWindow, section: str) -> Coverage:
    rows = coverage.matrix(window.work, 2026).rows
    return next(row for row in rows if row.duty.section == section)


def opened_from(window: MainWindow, qtbot: QtBot, place: Place) -> CoveragePage:
    tab = window.go_to(place)
    (action,) = (each for each in tab.menu_actions() if each and "Độ phủ" in each.text())
    action.trigger()
    qtbot.waitUntil(lambda: isinstance(window.front, CoveragePage))
    page = window.front
    assert isinstance(page, CoveragePage)
    return page


def plan_tab(window: MainWindow) -> PlanTab:
    tab = window.front
    assert isinstance(tab, PlanTab)
    return tab


def serving(window: MainWindow) -> DutiesField:
    field = plan_tab(window).editor.form_in_front.field("superior_ids")
    assert isinstance(field, DutiesField)
    return field


def item(window: MainWindow, beginning: str) -> PlanItem:
    listed = window.work.table(PLAN_ITEMS).all()
    return next(each for each in listed if each.title.startswith(beginning))


@pytest.mark.parametrize("place", [Place.PLAN, Place.TASK])
def test_the_page_opens_from_two_menus_and_leaves_to_the_tab(
    window: MainWindow, qtbot: QtBot, place: Place
) -> None:
    page = opened_from(window, qtbot, place)
    assert page.header.facts.text().startswith("7/8 nhiệm vụ đã có trong kế hoạch")
    assert window.help_name == "coverage"
    page.left.emit()
    assert window.front is window.go_to(place)


def test_the_way_goes_from_the_duty_to_its_item_and_its_task(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = opened_from(window, qtbot, Place.TASK)
    found = duty(window, "II.6")
    page.open_row(found, Cell.ITEM)
    assert plan_tab(window).side.tree.key == found.items[0].id
    page = opened_from(window, qtbot, Place.TASK)
    page.open_row(found, Cell.TASK)
    tab = window.front
    assert isinstance(tab, TaskTab)
    assert tab.details.task == found.tasks[0]


def test_the_way_goes_back_from_the_task_to_the_duty(window: MainWindow, qtbot: QtBot) -> None:
    found = duty(window, "II.6")
    window.open_record("task", found.tasks[0].id)
    tab = window.front
    assert isinstance(tab, TaskTab)
    (link,) = tab.details.sheet.served.findChildren(ElidedLink)
    assert link.words == "Phục vụ Kế hoạch số 18/KH-UBND · II.6"
    link.click()
    reading = plan_tab(window).reading
    qtbot.waitUntil(lambda: reading.is_shown and reading.page.has_text, timeout=15000)
    assert reading.page.panel.table.number == 5


def test_an_activity_tells_its_duties_and_takes_another(
    window: MainWindow, qtbot: QtBot, answer: Answer
) -> None:
    window.open_record("plan_item", item(window, "Theo dõi việc xử lý chung cư").id)
    field = serving(window)
    assert field.isVisible()
    assert field.links.listed == ()
    answer(lambda dialog: tick(dialog, "Đăng công khai"))
    field.button.click()
    assert [each.words for each in field.links.listed] == [
        "Kế hoạch số 18/KH-UBND · II.8: Đăng công khai việc đã làm xong sau khi có phản ánh"
        " của người dân"
    ]
    assert [own.title for own in duty(window, "II.8").items] == [
        "Theo dõi việc xử lý chung cư nguy hiểm"
    ]
    window.undo()
    assert serving(window).links.listed == ()
    assert duty(window, "II.8").items == ()


def test_an_activity_of_an_issued_plan_can_be_untied(window: MainWindow) -> None:
    window.open_record("plan_item", duty(window, "II.5").items[0].id)
    field = serving(window)
    field.links.taken_out.emit(field.value()[0])
    assert duty(window, "II.5").items == ()
    assert window.work.undo_label == "Đổi nhiệm vụ cấp trên mà mục kế hoạch thực hiện"


def test_an_activity_says_nothing_of_superiors_where_none_was_read(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(qtbot, tmp_path / "own")
    tab = window.go_to(Place.PLAN)
    assert isinstance(tab, PlanTab)
    tab.drafting.create_from_skeleton()
    first = next(each for each in window.work.table(PLAN_ITEMS).all() if each.lead)
    window.open_record("plan_item", first.id)
    assert not serving(window).isVisible()


def test_duties_that_were_taken_over_lead_to_the_coverage(window: MainWindow, qtbot: QtBot) -> None:
    window.open_record("superior_item", duty(window, "II.2").id)
    reading = plan_tab(window).reading
    qtbot.waitUntil(lambda: reading.is_shown and reading.page.has_text, timeout=15000)
    reading.coverage.trigger()
    qtbot.waitUntil(lambda: isinstance(window.front, CoveragePage))


def test_reading_again_tells_why_a_duty_was_left_out(window: MainWindow, qtbot: QtBot) -> None:
    window.open_record("superior_item", duty(window, "II.7").id)
    reading = plan_tab(window).reading
    qtbot.waitUntil(lambda: reading.is_shown and reading.page.has_text, timeout=15000)
    reading.page.panel.tell_why(6)
    assert reading.page.panel.why.text().startswith("Lần trước đã bỏ vì: Sở Xây dựng không")


def test_the_page_follows_undo(window: MainWindow, qtbot: QtBot) -> None:
    page = opened_from(window, qtbot, Place.PLAN)
    found = duty(window, "II.5")
    duty_links.unlink(window.work, found.id, found.items[0].id)
    assert page.matrix.counts.planned == 6
    window.undo()
    assert page.matrix.counts.planned == 7
    assert tasks.find(window.work, found.tasks[0].id) == found.tasks[0]


def test_nothing_read_yet_leads_to_the_reading_screen(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(qtbot, tmp_path / "own")
    page = opened_from(window, qtbot, Place.TASK)
    page.reading_wanted.emit()
    assert plan_tab(window).reading.is_shown
