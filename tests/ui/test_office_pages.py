"""The office's own pages: profile, units, working calendar, legal framework."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.windows import open_window, use_small_tabs
from ttpl_desktop.app import days_off, directory
from ttpl_desktop.app.directory import read_units
from ttpl_desktop.app.tasks import add
from ttpl_desktop.domain.calendar import DayKind
from ttpl_desktop.domain.task import Task
from ttpl_desktop.storage.registers.task import TASKS
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.main_window import MainWindow
from ttpl_desktop.ui.office.calendar_view import CalendarView
from ttpl_desktop.ui.office.pages import OfficePages, OfficeView
from ttpl_desktop.ui.office.units_view import PasteBox
from ttpl_desktop.ui.widgets.field import Field


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    use_small_tabs(monkeypatch)
    return open_window(qtbot, tmp_path)


def opened(window: MainWindow, view: OfficeView) -> OfficePages:
    window.menus.open_office(view.name)
    assert isinstance(window.front, OfficePages)
    return window.front


def write(field: Field, value: object) -> None:
    """Enters a value as the officer would."""
    field.show_value(value)
    field.tell()


def test_the_pages_stand_over_the_tabs_until_esc(window: MainWindow, qtbot: QtBot) -> None:
    pages = opened(window, OfficeView.UNITS)
    qtbot.keyClick(pages, Qt.Key.Key_Escape)
    assert window.front is window.desk.build(window.desk.front)


def test_going_to_a_tab_leaves_the_pages(window: MainWindow) -> None:
    opened(window, OfficeView.PROFILE)
    window.go_to(window.desk.front)
    assert not isinstance(window.front, OfficePages)


def test_a_corrected_name_is_stored_and_drawn(window: MainWindow) -> None:
    view = opened(window, OfficeView.PROFILE).profile
    write(view.form.field("name"), "SỞ QUY HOẠCH")
    office = window.work.office_on(window.today())
    assert office is not None
    assert office.name == "SỞ QUY HOẠCH"
    assert "SỞ QUY HOẠCH" in view.paper.html


def test_a_name_that_is_taken_away_is_told_and_comes_back(window: MainWindow) -> None:
    view = opened(window, OfficeView.PROFILE).profile
    write(view.form.field("name"), "")
    assert "tên cơ quan" in window.front.messages.sentence
    assert view.form.field("name").value() == "SỞ XÂY DỰNG"


def test_a_profile_from_a_later_day_leaves_today_alone(window: MainWindow) -> None:
    view = opened(window, OfficeView.PROFILE).profile
    view.begin(dt.date(2027, 1, 1))
    assert view.choice.currentText() == "Từ 01/01/2027"
    write(view.form.field("name"), "SỞ QUY HOẠCH")
    today = window.work.office_on(window.today())
    assert today is not None
    assert today.name == "SỞ XÂY DỰNG"


def test_undo_of_a_new_profile_shows_the_one_before(window: MainWindow) -> None:
    view = opened(window, OfficeView.PROFILE).profile
    view.begin(dt.date(2027, 1, 1))
    window.undo()
    assert view.choice.count() == 1
    assert view.profile is not None
    assert view.profile.valid_from == dt.date(2026, 1, 1)


def test_signers_and_recipients_are_saved_as_they_are_typed(window: MainWindow) -> None:
    view = opened(window, OfficeView.PROFILE).profile
    view.signers.add()
    write(view.signers.form.field("head_title"), "Giám đốc")
    view.papers.field("plan_recipients").editor.setPlainText("- UBND tỉnh (để báo cáo);")
    window.flush()
    office = window.work.office_on(window.today())
    assert office is not None
    assert office.signers[0].title_lines() == ("GIÁM ĐỐC",)
    assert office.plan_recipients[0].purpose == "để báo cáo"


def test_pasted_units_are_added_and_known_ones_named(window: MainWindow) -> None:
    view = opened(window, OfficeView.UNITS).units
    view.add(read_units("Văn phòng\nThanh tra"))
    view.add(read_units("văn phòng\nPhòng A"))
    assert view.table.rowCount() == 3
    assert window.front.messages.sentence == "Đã thêm 1 đơn vị. Đã có sẵn: văn phòng."


def test_an_empty_paste_is_told(window: MainWindow) -> None:
    opened(window, OfficeView.UNITS).units.add(())
    assert "mỗi đơn vị một dòng" in window.front.messages.sentence


def test_the_paste_box_tells_what_it_reads(qtbot: QtBot) -> None:
    box = PasteBox(("các phòng",))
    qtbot.addWidget(box)
    box.group.show_value(("các phòng",))
    box.list.editor.setPlainText("1. Văn phòng\n2. Thanh tra")
    assert box.list.note == "Nhận ra 2 đơn vị."
    assert {unit.groups for unit in box.units} == {("các phòng",)}


def test_a_unit_is_changed_in_its_form(window: MainWindow) -> None:
    directory.add_units(window.work, read_units("Văn phòng"))
    view = opened(window, OfficeView.UNITS).units
    write(view.form.field("short_name"), "VP")
    assert window.work.directory.find("VP") is not None
    assert view.table.words(1) == "VP"


def test_a_removed_unit_leaves_an_empty_form(window: MainWindow) -> None:
    directory.add_units(window.work, read_units("Văn phòng"))
    view = opened(window, OfficeView.UNITS).units
    view.remove_button.click()
    assert view.form.record is None
    assert "Thùng rác" in window.front.messages.sentence


def calendar_of(window: MainWindow) -> CalendarView:
    return opened(window, OfficeView.CALENDAR).calendar


def test_the_calendar_names_its_source_and_that_it_was_not_checked(window: MainWindow) -> None:
    assert "chưa đối chiếu văn bản gốc" in calendar_of(window).facts.text()


def test_a_year_without_a_list_says_that_it_is_computed(window: MainWindow) -> None:
    view = calendar_of(window)
    view.show_year(2027)
    assert "được tính" in view.facts.text()
    assert view.table.rowCount() > 10


def test_a_correction_tells_which_deadline_it_moved(window: MainWindow) -> None:
    add(window.work, Task(year=2026, title="Gửi báo cáo", time="chậm nhất ngày 15/12/2026"))
    view, day = calendar_of(window), dt.date(2026, 12, 15)
    view.correct(lambda: days_off.set_day(window.work, day, DayKind.HOLIDAY, "Nghỉ"))
    assert "nên xong thứ Ba 15/12/2026 → thứ Hai 14/12/2026" in window.front.messages.sentence
    assert view.table.select((day, 1))
    view.drop_button.click()
    assert window.work.calendar.is_working_day(day)


def test_how_before_a_day_is_read_can_be_chosen_and_undone(window: MainWindow) -> None:
    task = add(window.work, Task(year=2026, title="Gửi báo cáo", time="trước ngày 15/12/2026"))
    view = calendar_of(window)
    assert view.before.currentIndex() == 0
    view.before.setCurrentIndex(1)
    view.before.activated.emit(1)
    assert "hạn cuối thứ Hai 14/12/2026 → thứ Ba 15/12/2026" in window.front.messages.sentence
    assert last_day(window, task) == dt.date(2026, 12, 15)
    window.undo()
    assert last_day(window, task) == dt.date(2026, 12, 14)
    assert view.before.currentIndex() == 0


def last_day(window: MainWindow, task: Task) -> dt.date | None:
    found = window.work.table(TASKS).get(task.id)
    assert found is not None
    return found.last_day


def test_a_swap_without_a_day_is_told(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    view = calendar_of(window)
    monkeypatch.setattr(dialogs, "ask", lambda *_args, **_verbs: True)
    view.ask_swap()
    assert "Chưa ghi “Nghỉ ngày”" in window.front.messages.sentence


def test_a_day_off_asked_for_is_listed(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill_in(_parent: object, _title: str, box: object, **_verbs: str) -> bool:
        box.focusProxy().show_value(dt.date(2026, 12, 31))
        return True

    monkeypatch.setattr(dialogs, "ask", fill_in)
    calendar_of(window).ask_off()
    assert not window.work.calendar.is_working_day(dt.date(2026, 12, 31))


def test_the_officer_confirms_a_year(window: MainWindow) -> None:
    view = calendar_of(window)
    view.confirmed.click()
    assert days_off.is_confirmed(window.work, 2026)
    window.undo()
    assert not view.confirmed.isChecked()


def test_the_framework_of_the_year_lists_every_statement(window: MainWindow) -> None:
    view = opened(window, OfficeView.FRAMEWORK).framework
    everything = view.view.table.rowCount()
    view.view.only_unverified.click()
    assert 0 < view.view.table.rowCount() < everything
