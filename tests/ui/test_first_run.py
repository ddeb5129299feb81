"""The first set-up, and what opens on which data folder."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.windows import forget_closed_windows, light_theme, open_window, use_small_tabs
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.office import OfficeLevel, SigningForm
from ttpl_desktop.storage.registers.task import TASKS
from ttpl_desktop.ui import application, dialogs
from ttpl_desktop.ui.application import Program
from ttpl_desktop.ui.main_window import MainWindow
from ttpl_desktop.ui.office.first_run import FirstRun
from ttpl_desktop.ui.office.steps import OfficeStep, SigningStep
from ttpl_desktop.ui.opening_trouble import OpeningTrouble
from ttpl_desktop.ui.places import Place
from ttpl_desktop.ui.widgets.field import Field


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    use_small_tabs(monkeypatch)
    return open_window(qtbot, tmp_path, is_set_up=False)


@pytest.fixture
def page(window: MainWindow) -> FirstRun:
    assert isinstance(window.front, FirstRun)
    return window.front


def write(field: Field, value: object) -> None:
    """Enters a value as the officer would."""
    field.show_value(value)
    field.tell()


def name_the_office(page: FirstRun) -> None:
    step = page.steps[0]
    assert isinstance(step, OfficeStep)
    write(step.form.field("province"), "tỉnh An Bình")
    write(step.form.field("name_in_text"), "Sở Xây dựng")


def test_a_new_folder_begins_with_the_set_up(window: MainWindow, page: FirstRun) -> None:
    assert page.index == 0
    assert not window.menus.bar.tabs[Place.PLAN].menuAction().isEnabled()
    assert window.desk.tabs == ()


def test_an_office_without_a_name_goes_no_further(page: FirstRun) -> None:
    page.next_button.click()
    assert page.index == 0
    assert "tên cơ quan" in page.messages.sentence


def test_the_letterhead_grows_as_the_name_is_typed(page: FirstRun) -> None:
    assert "TÊN CƠ QUAN" in page.paper.html
    name_the_office(page)
    for words in ("SỞ XÂY DỰNG", "UBND TỈNH AN BÌNH", "/KH-SXD", "An Bình, ngày", "GIÁM ĐỐC"):
        assert words in page.paper.html


def test_what_was_corrected_by_hand_no_longer_follows(page: FirstRun) -> None:
    name_the_office(page)
    step = page.steps[0]
    assert isinstance(step, OfficeStep)
    write(step.form.field("symbol"), "SXDAB")
    write(step.form.field("name_in_text"), "Sở Y tế")
    assert (page.draft.symbol, page.draft.name) == ("SXDAB", "SỞ Y TẾ")


def test_marks_of_html_in_a_name_stay_words(page: FirstRun) -> None:
    step = page.steps[0]
    assert isinstance(step, OfficeStep)
    write(step.form.field("name_in_text"), "Sở <b>TT&TT</b>")
    assert "SỞ &lt;B&gt;TT&amp;TT" in page.paper.html


def test_another_level_brings_its_own_signer_and_recipients(page: FirstRun) -> None:
    step = page.steps[0]
    assert isinstance(step, OfficeStep)
    write(step.form.field("province"), "tỉnh An Bình")
    write(step.form.field("level"), OfficeLevel.PROVINCE)
    assert "TM. ỦY BAN NHÂN DÂN" in page.paper.html
    assert page.units.group.value() == "các sở, ban, ngành"


def test_nothing_is_stored_before_the_last_page(window: MainWindow, page: FirstRun) -> None:
    name_the_office(page)
    page.go_on()
    page.go_on()
    assert window.work.store.next_undo is None


def test_the_whole_set_up_is_stored_as_one_step(window: MainWindow, page: FirstRun) -> None:
    name_the_office(page)
    page.go_on()
    page.units.list.editor.setPlainText("Văn phòng (VP)\nThanh tra\nSở, ban, ngành:\nSở Tư pháp")
    assert page.units.list.note == "Nhận ra 3 đơn vị, 2 nhóm."
    for _page in range(3):
        page.go_on()
    assert window.desk.front is Place.PLAN
    assert window.menus.bar.tabs[Place.PLAN].menuAction().isEnabled()
    units = {unit.name: unit.is_internal for unit in window.work.directory.units}
    assert units == {"Văn phòng": True, "Thanh tra": True, "Sở Tư pháp": False}
    assert window.work.undo_label == "Lập hồ sơ cơ quan"


def test_a_deputy_gets_the_usual_title(page: FirstRun) -> None:
    name_the_office(page)
    step = page.steps[2]
    assert isinstance(step, SigningStep)
    step.signers.add()
    write(step.signers.form.field("name"), "Trần Văn Bình")
    write(step.signers.form.field("form"), SigningForm.DEPUTY)
    assert step.signers.titles == "Ký là: KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC"
    assert [signer.name for signer in page.draft.signers] == ["", "Trần Văn Bình"]


def test_a_signer_is_taken_out(page: FirstRun) -> None:
    step = page.steps[2]
    assert isinstance(step, SigningStep)
    step.signers.add()
    step.signers.remove()
    assert len(page.draft.signers) == 1


def test_going_back_keeps_what_was_typed(page: FirstRun) -> None:
    name_the_office(page)
    page.go_on()
    page.back_button.click()
    assert page.index == 0
    assert page.draft.name == "SỞ XÂY DỰNG"


def test_the_framework_page_names_what_was_not_checked(page: FirstRun) -> None:
    framework = page.work.framework_of(2026)
    step = page.steps[3]
    assert framework.name in step.view.facts.text()
    assert step.view.table.rowCount() > 0


# Which folder opens


@pytest.fixture
def program(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    use_small_tabs(monkeypatch)
    forget_closed_windows()
    monkeypatch.setattr(application, "Theme", lambda *_given, **_options: light_theme())
    opened = Program(qapp, tmp_path / "so")
    yield opened
    if opened.window is not None:
        opened.window.close()
        opened.window.deleteLater()


def test_the_second_door_opens_a_sample_beside_the_own_folder(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    program.open_own()
    assert isinstance(program.window, MainWindow)
    with qtbot.waitSignal(program.window.ready):
        pass
    assert isinstance(program.window.front, FirstRun)
    program.window.front.sample_button.click()
    assert program.window.work.folder == tmp_path / "so-mau"
    assert program.window.is_set_up
    assert "mẫu" in program.window.windowTitle()


def test_from_the_sample_the_way_leads_back(program: Program, tmp_path: Path) -> None:
    program.open_sample()
    assert isinstance(program.window, MainWindow)
    program.window.own_wanted.emit()
    assert program.window.work.folder == tmp_path / "so"


def test_the_sample_is_filled_once(program: Program) -> None:
    program.open_sample()
    assert isinstance(program.window, MainWindow)
    count = len(program.window.work.table(TASKS).all())
    program.open_sample()
    assert len(program.window.work.table(TASKS).all()) == count


def trouble_of(program: Program) -> str:
    assert isinstance(program.window, OpeningTrouble)
    return program.window.sentence.text()


def test_a_damaged_database_is_told_and_left_alone(program: Program, tmp_path: Path) -> None:
    database = tmp_path / "so" / "ttpl.db"
    database.parent.mkdir()
    database.write_bytes(b"not a database" * 100)
    program.open_own()
    assert "không phải tệp dữ liệu" in trouble_of(program)
    assert database.read_bytes() == b"not a database" * 100


def test_a_missing_database_is_never_replaced_by_an_empty_one(
    program: Program, tmp_path: Path
) -> None:
    Workspace.open(tmp_path / "so").close()
    (tmp_path / "so" / "ttpl.db").unlink()
    program.open_own()
    assert "Không thấy tệp dữ liệu" in trouble_of(program)
    assert not (tmp_path / "so" / "ttpl.db").exists()


def test_a_newer_database_is_told(program: Program, tmp_path: Path) -> None:
    Workspace.open(tmp_path / "so").close()
    with sqlite3.connect(tmp_path / "so" / "ttpl.db") as connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
            "VALUES ('ttpl', '9999_later', '2030-01-01')"
        )
    connection.close()
    program.open_own()
    assert "mới hơn" in trouble_of(program)


def test_a_folder_that_another_window_shows_is_told(program: Program, qapp: QApplication) -> None:
    program.open_own()
    second = Program(qapp, program._own)
    second.open_own()
    assert "đang mở ở một cửa sổ TTPL khác" in trouble_of(second)
    second.window.close()


def test_after_trouble_another_folder_opens(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = tmp_path / "so" / "ttpl.db"
    database.parent.mkdir()
    database.write_bytes(b"not a database" * 100)
    program.open_own()
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_args: tmp_path / "khac")
    assert isinstance(program.window, OpeningTrouble)
    program.window.choose()
    assert isinstance(program.window, MainWindow)
    assert program.window.work.folder == tmp_path / "khac"


def test_a_closed_window_lets_the_folder_go(program: Program, tmp_path: Path) -> None:
    program.open_own()
    assert program.window is not None
    program.window.close()
    program.open_own()
    assert isinstance(program.window, MainWindow)
