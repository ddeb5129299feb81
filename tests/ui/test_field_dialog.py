"""A question of a few fields: its verb waits for the answer."""

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.field_dialog import ask_fields, ask_words
from ttpl_desktop.ui.widgets.fields import LineField, TextField


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def accepted(dialog: AskDialog) -> QDialog.DialogCode:
    code = QDialog.DialogCode
    return code.Accepted if dialog.do_button.isEnabled() else code.Rejected


def test_the_verb_waits_for_every_field(parent: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    name, text = LineField("name", "Tên"), TextField("text", "Lời", rows=2)
    seen: list[bool] = []

    def execute(dialog: AskDialog) -> QDialog.DialogCode:
        for write, words in (
            (name.editor.setText, "Một"),
            (text.editor.setPlainText, "Hai"),
            (name.editor.setText, ""),
        ):
            write(words)
            seen.append(dialog.do_button.isEnabled())
        return accepted(dialog)

    monkeypatch.setattr(AskDialog, "exec", execute)
    ready = {"do": "Ghi", "is_ready": lambda: bool(name.value() and text.value())}
    assert not ask_fields(parent, "Ghi lời", (name, text), **ready)
    assert seen == [False, True, False]


def test_words_are_never_empty(parent: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []

    def execute(dialog: AskDialog) -> QDialog.DialogCode:
        said.extend(line.text() for line in dialog.findChildren(QLabel) if line.wordWrap())
        dialog.findChildren(TextField)[0].editor.setPlainText(answers.pop(0))
        return accepted(dialog)

    monkeypatch.setattr(AskDialog, "exec", execute)
    answers = ["", "Có lý do"]
    assert ask_words(parent, "Vì sao?", "Lý do", "Ví dụ", do="Ghi") is None
    assert ask_words(parent, "Vì sao?", "Lý do", do="Ghi") == "Có lý do"
    assert said.count("Ví dụ") == 1
