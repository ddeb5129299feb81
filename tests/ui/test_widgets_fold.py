"""A part of a sheet that folds away, and remembers it."""

from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ttpl_desktop.ui.settings import Settings
from ttpl_desktop.ui.widgets.fold_box import FoldBox


def made(qtbot: QtBot, folder: Path, *, is_open: bool = True) -> FoldBox:
    box = FoldBox(Settings(folder), "history", "Lịch sử", QLabel("chi tiết"), is_open=is_open)
    qtbot.addWidget(box)
    box.show()
    return box


def test_a_part_is_folded_by_its_button(qtbot: QtBot, tmp_path: Path) -> None:
    box = made(qtbot, tmp_path)
    box.fold_button.click()
    assert box.is_folded
    assert box.fold_button.accessibleName() == "Mở mục Lịch sử"
    box.fold_button.click()
    assert not box.is_folded


def test_a_folded_part_is_folded_again_next_time(qtbot: QtBot, tmp_path: Path) -> None:
    made(qtbot, tmp_path).fold(True)
    assert made(qtbot, tmp_path).is_folded


def test_a_part_that_begins_folded_can_be_left_open(qtbot: QtBot, tmp_path: Path) -> None:
    assert made(qtbot, tmp_path, is_open=False).is_folded
    made(qtbot, tmp_path, is_open=False).fold(False)
    assert not made(qtbot, tmp_path, is_open=False).is_folded
