"""The window around the tabs: menus, year, search, undo, copies, and closing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from tests.ui.windows import TODAY, SmallTab, open_window, small, use_small_tabs
from ttpl_desktop.app import records, upkeep
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.task import Task
from ttpl_desktop.storage.registers.task import TASKS
from ttpl_desktop.ui import dialogs, main_window
from ttpl_desktop.ui.bin_dialog import BinDialog
from ttpl_desktop.ui.main_window import MainWindow
from ttpl_desktop.ui.places import Place, place_of
from ttpl_desktop.ui.theme import ThemeChoice

LATE = Task(year=2026, title="Đôn đốc các phòng", last_day=dt.date(2026, 11, 20))
SOON = Task(year=2026, title="Gửi báo cáo", last_day=dt.date(2026, 11, 27))
OLD = Task(year=2024, title="Sơ kết năm", last_day=dt.date(2024, 11, 27))


def add_tasks(work: Workspace) -> None:
    with work.operation("Thêm nhiệm vụ"):
        for task in (LATE, SOON, OLD):
            work.table(TASKS).save(task)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    use_small_tabs(monkeypatch)
    return open_window(qtbot, tmp_path, prepare=add_tasks)


def actions_of(window: MainWindow) -> list[QAction]:
    """Every action of every menu that has words."""
    menus = [action.menu() for action in window.menus.bar.actions()]
    return [each for menu in menus for each in menu.actions() if not each.isSeparator()]


def choose(window: MainWindow, words: str) -> None:
    """Triggers the action whose words begin so."""
    found = [each for each in actions_of(window) if each.text().replace("&", "").startswith(words)]
    found[0].trigger()


def shortcuts(window: MainWindow) -> list[str]:
    """Every shortcut that is alive now."""
    texts = [each.shortcut().toString() for each in actions_of(window)]
    return [text for text in texts if text]


# Tabs and menus


def test_a_tab_is_built_when_it_is_first_shown(window: MainWindow) -> None:
    assert len(window.desk.tabs) == 1
    window.go_to(Place.REPORT)
    assert len(window.desk.tabs) == 2


def test_leaving_a_tab_saves_what_is_typed_in_it(window: MainWindow) -> None:
    window.go_to(Place.REPORT)
    assert "flush" in small(window, Place.TASK).asked


def test_the_menu_of_a_tab_is_filled_when_it_is_opened(window: MainWindow) -> None:
    menu = window.menus.bar.tabs[Place.PLAN]
    assert menu.isEmpty()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions() if action.text()] == ["Thêm"]
    assert window.desk.front is Place.TASK


def test_one_shortcut_of_two_tabs_belongs_to_the_one_in_front(window: MainWindow) -> None:
    window.go_to(Place.PLAN)
    assert small(window, Place.TASK).new.shortcut().isEmpty()
    window.go_to(Place.TASK)
    assert small(window, Place.TASK).new.shortcut().toString() == "Ctrl+N"
    assert shortcuts(window).count("Ctrl+N") == 1


def test_a_closed_menu_shows_the_shortcuts_of_its_tab_while_it_is_open(window: MainWindow) -> None:
    menu = window.menus.bar.tabs[Place.PLAN]
    menu.aboutToShow.emit()
    assert not small(window, Place.PLAN).new.shortcut().isEmpty()
    menu.aboutToHide.emit()
    assert small(window, Place.PLAN).new.shortcut().isEmpty()


def test_an_action_of_another_tab_brings_it_to_the_front(window: MainWindow) -> None:
    window.menus.bar.tabs[Place.INTAKE].aboutToShow.emit()
    small(window, Place.INTAKE).new.trigger()
    assert window.desk.front is Place.INTAKE


def test_every_action_of_the_window_has_a_shortcut_of_its_own(window: MainWindow) -> None:
    own = [each for each in actions_of(window) if each.isEnabled()]
    assert [each.text() for each in own if each.shortcut().isEmpty()] == []
    assert len(set(shortcuts(window))) == len(shortcuts(window))


def test_every_register_has_its_tab() -> None:
    assert place_of("plan_item") is Place.PLAN
    assert place_of("legal_document") is Place.INTAKE
    with pytest.raises(KeyError):
        place_of("office")


def test_the_tab_of_last_time_is_in_front_again(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.go_to(Place.INTAKE)
    window.close()
    assert open_window(qtbot, tmp_path).desk.front is Place.INTAKE


# Year, counts, records


def test_the_strip_tells_day_and_counts(window: MainWindow) -> None:
    assert window.strip.date.text() == "Thứ Hai, 23/11/2026"
    assert window.strip.late.text() == "! 2 quá hạn"
    assert window.strip.soon.text() == "1 đến hạn trong 7 ngày"


def test_a_count_opens_the_list_behind_it(window: MainWindow) -> None:
    window.go_to(Place.PLAN)
    window.strip.soon.click()
    assert small(window, Place.TASK).asked[-1] == ("task", (2,), "Đến hạn trong 7 ngày")
    assert window.desk.front is Place.TASK


def test_counts_follow_the_records(window: MainWindow) -> None:
    records.remove(window.work, TASKS, [1, 3], "Xoá nhiệm vụ")
    assert window.strip.late.isHidden()


def test_another_year_is_shown_by_every_tab(window: MainWindow) -> None:
    tab = small(window, Place.TASK)
    tab.asked.clear()
    window.strip.year_box.setCurrentIndex(window.strip.year_box.findText("Năm 2024"))
    window.strip.year_box.activated.emit(window.strip.year_box.currentIndex())
    assert window.year == 2024
    assert tab.asked == ["flush", "refresh"]


def test_a_record_is_shown_in_its_tab_under_its_year(window: MainWindow) -> None:
    window.go_to(Place.PLAN)
    window.open_record("task", 3)
    assert (window.desk.front, window.year) == (Place.TASK, 2024)
    assert small(window, Place.TASK).asked[-1] == ("task", 3)


def test_over_midnight_the_strip_and_the_tabs_follow(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window.work, "_today", lambda: TODAY + dt.timedelta(days=7))
    window._look_at_the_clock()
    assert window.strip.date.text() == "Thứ Hai, 30/11/2026"
    assert window.strip.soon.isHidden()


# Search


def search(qtbot: QtBot, window: MainWindow, words: str) -> None:
    choose(window, "Tìm trong mọi sổ")
    window.strip.search_box.setText(words)
    window.strip.search_box.textEdited.emit(words)
    qtbot.keyClick(window.strip.search_box, Qt.Key.Key_Down)
    window.search_results.search(words)


def test_search_without_marks_opens_the_record_it_finds(window: MainWindow, qtbot: QtBot) -> None:
    search(qtbot, window, "don doc")
    assert window.search_results.list.item(0).text() == "Nhiệm vụ"
    qtbot.keyClick(window.strip.search_box, Qt.Key.Key_Return)
    assert ("task", 1) in small(window, Place.TASK).asked
    assert not window.search_results.isVisible()
    assert window.strip.search_box.text() == ""


def test_arrows_pass_over_the_headings(window: MainWindow, qtbot: QtBot) -> None:
    search(qtbot, window, "gui")
    palette = window.search_results
    assert palette.list.currentRow() == 1
    qtbot.keyClick(window.strip.search_box, Qt.Key.Key_Up)
    assert palette.list.currentRow() == 1


def test_esc_closes_the_results(window: MainWindow, qtbot: QtBot) -> None:
    search(qtbot, window, "don doc")
    qtbot.keyClick(window.strip.search_box, Qt.Key.Key_Escape)
    assert not window.search_results.isVisible()


def test_a_search_that_finds_nothing_says_so(window: MainWindow, qtbot: QtBot) -> None:
    search(qtbot, window, "không có đâu")
    assert window.search_results.list.item(0).text().startswith("Không thấy")
    qtbot.keyClick(window.strip.search_box, Qt.Key.Key_Return)
    assert window.search_results.isVisible()


# Undo and the bin


def test_undo_saves_the_typing_first_and_names_what_it_took_back(window: MainWindow) -> None:
    tab = small(window, Place.TASK)
    tab.asked.clear()
    choose(window, "Hoàn tác: Thêm nhiệm vụ")
    assert tab.asked[0] == "flush"
    assert tab.messages.sentence == "Đã hoàn tác: Thêm nhiệm vụ."
    assert window.work.table(TASKS).all() == ()


def test_redo_does_it_again(window: MainWindow) -> None:
    window.undo()
    choose(window, "Làm lại: Thêm nhiệm vụ")
    assert len(window.work.table(TASKS).all()) == 3


def test_the_status_line_names_what_undo_would_take_back(window: MainWindow) -> None:
    assert window.status.sentence.endswith("Hoàn tác: Thêm nhiệm vụ (Ctrl+Z)")


def test_undoing_the_set_up_leads_back_to_it(window: MainWindow) -> None:
    window.undo()
    window.undo()
    assert not window.is_set_up
    assert not isinstance(window.front, SmallTab)
    window.redo()
    assert window.is_set_up


def test_the_bin_brings_a_line_back(window: MainWindow, qtbot: QtBot) -> None:
    records.remove(window.work, TASKS, [2], "Xoá nhiệm vụ")
    dialog = BinDialog(window, window.work, window.tell)
    qtbot.addWidget(dialog)
    assert dialog.table.words(2) == "Gửi báo cáo"
    dialog.restore_button.click()
    assert dialog.table.rowCount() == 0
    assert not dialog.restore_button.isEnabled()
    assert len(window.work.table(TASKS).all()) == 3


def test_what_cannot_come_back_from_the_bin_is_said_in_it(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object) -> NoReturn:
        raise UserFacingError("Kế hoạch đã ban hành nên mục này không lấy lại được.")

    records.remove(window.work, TASKS, [2], "Xoá nhiệm vụ")
    dialog = BinDialog(window, window.work, window.tell)
    qtbot.addWidget(dialog)
    monkeypatch.setattr(upkeep, "restore", refuse)
    dialog.restore_button.click()
    assert "đã ban hành" in dialog._note.text()
    assert dialog.table.rowCount() == 1


# Looks


@pytest.mark.parametrize(("words", "choice"), [("Giao diện tối", ThemeChoice.DARK)])
def test_the_theme_is_chosen_in_the_menu_and_kept(
    window: MainWindow, words: str, choice: ThemeChoice
) -> None:
    choose(window, words)
    assert (window.theme.choice, window.settings.theme) == (choice, choice)


def test_letters_grow_and_shrink(window: MainWindow) -> None:
    before = window.font().pointSizeF()
    choose(window, "Phóng to chữ")
    assert window.font().pointSizeF() > before
    choose(window, "Cỡ chữ thường")
    assert window.font().pointSizeF() == before


# Copies and closing


def fail() -> NoReturn:
    raise UserFacingError("Ổ đĩa đã đầy; hãy giải phóng chỗ.")


def failing_job(_work: Workspace, _reason: upkeep.Reason) -> Callable[[], upkeep.Backup]:
    return fail


def test_a_copy_is_taken_in_the_background_and_told(window: MainWindow, qtbot: QtBot) -> None:
    choose(window, "Sao lưu ngay")
    qtbot.waitUntil(lambda: "Đã sao lưu" in window.front.messages.sentence)
    assert "đã kiểm tra" in window.status.sentence


def test_a_copy_that_fails_is_told(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "backup_job", failing_job)
    window.copy_now()
    qtbot.waitUntil(lambda: "Ổ đĩa" in window.front.messages.sentence)
    assert "Chưa sao lưu được" in window.status.sentence
    monkeypatch.undo()


def test_sound_data_is_told_so(window: MainWindow, qtbot: QtBot) -> None:
    choose(window, "Kiểm tra dữ liệu")
    qtbot.waitUntil(lambda: "Dữ liệu lành" in window.front.messages.sentence)


def test_closing_takes_a_verified_copy_and_saves_the_typing(window: MainWindow) -> None:
    tab, folder = small(window, Place.TASK), upkeep.backup_folder(window.work)
    tab.asked.clear()
    assert window.close()
    assert tab.asked == ["flush"]
    assert [path for path in folder.iterdir() if path.stem.endswith("-thoat")]


def test_without_a_last_copy_the_window_closes_only_when_the_officer_says_so(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([False, True])
    monkeypatch.setattr(main_window.upkeep, "backup_job", failing_job)
    monkeypatch.setattr(dialogs, "confirm", lambda *_args, **_words: next(answers))
    assert not window.close()
    assert window.work.store.next_undo is not None
    assert window.close()


def test_typing_that_cannot_be_saved_keeps_the_window_open(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    monkeypatch.setattr(small(window, Place.TASK), "flush", fail)
    monkeypatch.setattr(dialogs, "confirm", lambda *words, **_verbs: asked.append(words[2]))
    assert not window.close()
    assert asked == ["Ổ đĩa đã đầy; hãy giải phóng chỗ."]
    monkeypatch.setattr(small(window, Place.TASK), "flush", lambda: None)
