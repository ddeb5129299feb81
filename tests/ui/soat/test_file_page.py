"""Soát of any file: read in the background, shown beside its text, nothing stored."""

import dataclasses
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeFrame
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.storage.registers.plan import PLANS
from ttpl_desktop.storage.registers.superior import SUPERIOR_PLANS
from ttpl_desktop.ui.plan.soat.actions import SoatAct
from ttpl_desktop.ui.plan.soat.file_page import SoatFilePage
from ttpl_desktop.ui.plan.tab import PlanTab

TEXT = """SỞ XÂY DỰNG
KẾ HOẠCH
Theo dõi tình hình thi hành pháp luật năm 2026
I. MỤC ĐÍCH, YÊU CẦU
1. Rà soát TTHC của ngành xây dựng.
1. Góp ý hoàn thiện TTHC của ngành xây dựng.
II. TỔ CHỨC THỰC HIỆN
1. Thanh tra Sở chủ trì kiểm tra trước ngày 15/11/2026.
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ke-hoach.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def page(qtbot: QtBot, frame: FakeFrame) -> SoatFilePage:
    made = SoatFilePage(frame)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show()
    return made


@pytest.fixture
def checked(qtbot: QtBot, page: SoatFilePage, file: Path) -> SoatFilePage:
    page.check(file)
    wait(qtbot, page)
    return page


def wait(qtbot: QtBot, page: SoatFilePage) -> None:
    qtbot.waitUntil(lambda: not page.is_reading, timeout=20_000)


def drop(page: SoatFilePage, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(each)) for each in files])
    nothing = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, *nothing))


def test_the_menu_opens_the_page_and_asks_for_a_file(
    qtbot: QtBot, tab: PlanTab, frame: FakeFrame, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    tab.soat.actions[SoatAct.FILE].trigger()
    qtbot.waitUntil(lambda: frame.aside is not None)
    opened = frame.aside
    assert isinstance(opened, SoatFilePage)
    qtbot.addWidget(opened)
    wait(qtbot, opened)
    assert opened.file == file
    opened.left.emit()
    assert frame.aside is None


def test_the_findings_stand_beside_the_text(checked: SoatFilePage) -> None:
    assert "Rà soát TTHC" in checked.source.toPlainText()
    titles = {shown.title for shown in checked.pane.listed}
    assert {"Số thứ tự bị lặp", "Chữ viết tắt chưa giải thích"} <= titles
    assert "ke-hoach.txt" in checked.header.facts.text()


def test_a_chosen_finding_lights_its_words_and_the_other_places(checked: SoatFilePage) -> None:
    undefined = next(each for each in checked.pane.listed if "TTHC" in each.message)
    checked.pane.list.choose(undefined.key)
    lit = checked.source.lit_positions()
    text = checked.source.toPlainText()
    assert [text[start:end] for start, end in lit] == ["TTHC", "TTHC"]


def test_enter_goes_into_the_text(qtbot: QtBot, checked: SoatFilePage) -> None:
    undefined = next(each for each in checked.pane.listed if "TTHC" in each.message)
    checked.pane.list.choose(undefined.key)
    qtbot.keyClick(checked.pane.list, Qt.Key.Key_Return)
    assert checked.source.hasFocus()
    assert checked.source.textCursor().position() == checked.source.toPlainText().index("TTHC")


def test_nothing_can_be_mended_and_nothing_is_stored(
    checked: SoatFilePage, work: Workspace, file: Path
) -> None:
    assert not checked.pane.mend.isVisible()
    assert not work.table(PLANS).all()
    assert not work.table(SUPERIOR_PLANS).all()
    assert file.read_text(encoding="utf-8") == TEXT


def test_the_list_is_copied(checked: SoatFilePage) -> None:
    checked.copy.trigger()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Soát ke-hoach.txt")
    assert "“TTHC”" in copied


def test_words_are_found_in_the_text(checked: SoatFilePage) -> None:
    checked.find_words.trigger()
    checked.finder.box.setText("thanh tra so")
    checked.finder.box.textEdited.emit("thanh tra so")
    (start, end), *_ = checked.source.lit_positions()
    assert checked.source.toPlainText()[start:end] == "Thanh tra Sở"


def test_a_dropped_file_is_read(qtbot: QtBot, page: SoatFilePage, file: Path) -> None:
    drop(page, file)
    wait(qtbot, page)
    assert page.file == file


def test_two_dropped_files_are_one_too_many(page: SoatFilePage, file: Path) -> None:
    drop(page, file, file)
    assert page.messages.sentence == "Mỗi lần chỉ xem một tệp; hãy thả từng tệp."
    assert not page.is_reading


def test_a_file_that_cannot_be_read_is_told(qtbot: QtBot, checked: SoatFilePage) -> None:
    before = checked.pane.listed
    checked.check(Path("/khong/co/tep.docx"))
    wait(qtbot, checked)
    assert "tep.docx" in checked.messages.sentence
    assert checked.pane.listed == before
    assert checked.pane.isVisible()


def test_reading_can_be_stopped(qtbot: QtBot, page: SoatFilePage, file: Path) -> None:
    page.check(file)
    page.stop()
    assert not page.is_reading
    qtbot.waitUntil(lambda: not page.frame.background.is_busy)
    assert page.file is None
    assert not page.pane.isVisible()


def test_the_keyboard_is_where_the_work_is(qtbot: QtBot, page: SoatFilePage, file: Path) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    assert page.focusWidget().text() == "Chọn tệp…"
    page.check(file)
    assert page.focusWidget().text() == "Dừng"
    wait(qtbot, page)
    assert page.pane.list.hasFocus()
    page.show_found(dataclasses.replace(page.job_for(file)(), findings=()))
    page._show_rest()
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)


def test_escape_leaves(qtbot: QtBot, page: SoatFilePage) -> None:
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
