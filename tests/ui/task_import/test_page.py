"""The page that takes tasks out of an Excel list: columns matched, rows ticked, added at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.scenes_of_import import save_list
from tests.ui.fakes import FakeFrame
from tests.ui.task.looking import TODAY
from ttpl_desktop.app import task_lists, tasks
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.importing.columns import Role
from ttpl_desktop.domain.task import Task
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.task.importing.page import ImportPage
from ttpl_desktop.ui.task.importing.rows import TITLES

TITLE_COLUMN, LEAD_COLUMN, NOTE_COLUMN = 1, 2, 6


@pytest.fixture
def frame(tmp_path: Path) -> FakeFrame:
    work = Workspace.open(tmp_path / "data", today=lambda: TODAY)
    yield FakeFrame(work)
    work.close()


@pytest.fixture
def page(qtbot: QtBot, frame: FakeFrame, tmp_path: Path) -> ImportPage:
    """The page with the list of a room in it."""
    made = ImportPage(frame)
    qtbot.addWidget(made)
    frame.attend(made)
    made.resize(1366, 700)
    made.show()
    with qtbot.waitSignal(made.rows.ticked_changed):
        made.check(save_list(tmp_path / "viec.xlsx"))
    return made


def choose(page: ImportPage, column: int, role: Role | None) -> None:
    """Gives a column another meaning, as a click in its list does."""
    combo = page.columns.choices[column]
    combo.setCurrentIndex([None, *Role].index(role))
    combo.activated.emit(combo.currentIndex())


def cells(page: ImportPage, title: str) -> list[str]:
    column = TITLES.index(title)
    return [page.rows.item(row, column).text() for row in range(page.rows.rowCount())]


def meanings(page: ImportPage) -> list[str]:
    return [combo.currentText() for combo in page.columns.choices]


def ticked(page: ImportPage) -> list[int]:
    return [each.row for each in page.rows.ticked]


def place_of(page: ImportPage, row: int) -> int:
    """The row of the table that shows a row of the sheet."""
    return cells(page, "Dòng").index(str(row))


def test_before_a_file_is_chosen_nothing_can_be_added(qtbot: QtBot, frame: FakeFrame) -> None:
    page = ImportPage(frame)
    qtbot.addWidget(page)
    assert not page.accept_action.isEnabled()


def test_the_columns_are_guessed_by_their_heads(page: ImportPage) -> None:
    assert page.head_choice.currentText() == "Dòng 3"
    assert page.year == 2026
    assert meanings(page) == [
        "Bỏ qua",
        "Nội dung việc",
        "Chủ trì",
        "Phối hợp",
        "Thời hạn",
        "Trạng thái",
        "Ghi chú",
    ]


def test_the_head_and_the_first_rows_are_shown(page: ImportPage) -> None:
    heads = [page.columns.item(1, column).text() for column in range(3)]
    assert heads == ["TT", "Nội dung công việc", "Người thực hiện"]
    assert page.columns.rowCount() == 1 + 1 + 5


def test_new_rows_are_ticked_and_twins_are_not(page: ImportPage) -> None:
    assert ticked(page) == [6, 7, 9, 11, 13]
    assert page.accept_action.text() == "Thêm 5 nhiệm vụ"
    assert page.counts.text() == (
        "6 việc · 1 việc trùng · 1 thời hạn chưa hiểu · 5 dòng không nhận"
    )


def test_each_row_says_what_is_to_be_known_of_it(page: ImportPage) -> None:
    remarks = dict(zip(cells(page, "Dòng"), cells(page, "Ghi nhận"), strict=True))
    assert remarks["4"] == "– bỏ: dòng đánh số cột"
    assert remarks["5"] == "– bỏ: dòng đề mục"
    assert remarks["6"] == ""
    assert remarks["10"] == "▲ giống dòng 9"
    assert remarks["11"] == "▲ chưa hiểu thời hạn"
    assert remarks["12"] == "– bỏ: cột B để trống"
    assert cells(page, "Hạn cuối")[place_of(page, 6)] == "30/09/2026"


def test_another_meaning_of_a_column_changes_the_rows_at_once(page: ImportPage) -> None:
    choose(page, NOTE_COLUMN, Role.LEAD)
    assert meanings(page)[LEAD_COLUMN] == "Bỏ qua"
    assert cells(page, "Chủ trì")[place_of(page, 9)] == "Theo mẫu của Thanh tra Sở"
    assert cells(page, "Chủ trì")[place_of(page, 6)] == ""


def test_without_a_column_for_the_title_nothing_can_be_added(page: ImportPage) -> None:
    choose(page, TITLE_COLUMN, None)
    assert ticked(page) == []
    assert not page.accept_action.isEnabled()
    choose(page, TITLE_COLUMN, Role.TITLE)
    assert len(ticked(page)) == 5


def test_what_was_unticked_stays_so_under_another_match(page: ImportPage) -> None:
    page.rows.item(place_of(page, 6), 0).setCheckState(Qt.CheckState.Unchecked)
    choose(page, NOTE_COLUMN, None)
    assert ticked(page) == [7, 9, 11, 13]


def test_space_ticks_the_selected_rows_and_passes_over_the_others(
    qtbot: QtBot, page: ImportPage
) -> None:
    page.rows.selectAll()
    qtbot.keyClick(page.rows, Qt.Key.Key_Space)
    assert ticked(page) == [6, 7, 9, 10, 11, 13]
    qtbot.keyClick(page.rows, Qt.Key.Key_Space)
    assert ticked(page) == []


def test_one_box_ticks_every_row_that_can_be(page: ImportPage) -> None:
    assert not page.all_box.isChecked()
    page.all_box.click()
    assert len(ticked(page)) == 6
    assert page.all_box.isChecked()
    page.all_box.click()
    assert ticked(page) == []


def test_another_year_computes_the_days_anew(page: ImportPage) -> None:
    page.year_choice.setCurrentText("2027")
    page.year_choice.activated.emit(page.year_choice.currentIndex())
    assert cells(page, "Hạn cuối")[place_of(page, 6)] == "30/09/2027"


def test_a_lower_head_leaves_the_rows_above_out(page: ImportPage) -> None:
    page.head_choice.setCurrentIndex(page.head_choice.findData(5))
    page.head_choice.activated.emit(page.head_choice.currentIndex())
    assert cells(page, "Dòng")[0] == "6"


def test_adding_is_one_step_and_leaves_the_page(qtbot: QtBot, page: ImportPage) -> None:
    with qtbot.waitSignal(page.left), qtbot.waitSignal(page.added) as told:
        page.accept_action.trigger()
    [ids] = told.args
    assert len(ids) == 5
    assert task_lists.counted(page.work, 2026) == "5 nhiệm vụ, 1 kỳ"
    assert page.work.undo() == "Nhập 5 nhiệm vụ từ Excel"
    assert task_lists.count(page.work, 2026) == 0


def test_what_is_added_meanwhile_is_a_twin_at_once(page: ImportPage) -> None:
    title = "Kiểm tra việc bán nhà ở hình thành trong tương lai tại 05 dự án"
    tasks.add(page.work, Task(year=2026, title=title, time="Quý III"))
    assert ticked(page) == [7, 9, 11, 13]


def test_a_damaged_file_is_told_and_the_page_stays(
    qtbot: QtBot, page: ImportPage, tmp_path: Path
) -> None:
    (tmp_path / "hong.xlsx").write_bytes(b"PK\x03\x04")
    page.check(tmp_path / "hong.xlsx")
    qtbot.waitUntil(lambda: not page.is_reading)
    assert "bị hỏng" in page.messages.sentence
    assert ticked(page) == [6, 7, 9, 11, 13]


def test_tab_goes_through_the_columns_and_brings_each_into_sight(
    qtbot: QtBot, page: ImportPage
) -> None:
    page.resize(500, 700)
    with qtbot.waitActive(page):
        page.activateWindow()
    page.year_choice.setFocus()
    seen = []
    for _combo in page.columns.choices:
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        seen.append(page.columns.choices.index(page.focusWidget()))
    assert seen == list(range(7))
    assert page.columns.horizontalScrollBar().value() > 0
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert page.focusWidget() is page.all_box


def test_escape_leaves(qtbot: QtBot, page: ImportPage) -> None:
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_a_chosen_file_is_read(
    qtbot: QtBot, page: ImportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = save_list(tmp_path / "khac.xlsx")
    monkeypatch.setattr(dialogs, "open_file", lambda *_arguments: other)
    with qtbot.waitSignal(page.rows.ticked_changed):
        page.choose.trigger()
    assert page.header.facts.text() == "khac.xlsx"
