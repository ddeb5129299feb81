"""The year of a draft that is made of a reading can be chosen."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.plan.reading.year_question import ask_year
from ttpl_desktop.ui.widgets.fields import ChoiceField


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_another_year_than_the_windows_can_be_chosen(
    window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    def choose(dialog: AskDialog) -> int:
        field = dialog.findChild(ChoiceField)
        assert field.isEnabled()
        field.show_value(2027)
        field.editor.activated.emit(field.editor.currentIndex())
        return AskDialog.DialogCode.Accepted

    monkeypatch.setattr(AskDialog, "exec", choose)
    assert ask_year(window, 2026, 2025) == 2027


def test_leaving_the_question_gives_no_year(
    window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(AskDialog, "exec", lambda _dialog: AskDialog.DialogCode.Rejected)
    assert ask_year(window, 2026, 0) is None
