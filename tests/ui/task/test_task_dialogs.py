"""The questions about a task hold their verb back until the answer is complete."""

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ttpl_desktop.app.task_closing import Standing
from ttpl_desktop.domain.query import Hit
from ttpl_desktop.domain.task import EvidenceKind
from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.task import dialogs
from ttpl_desktop.ui.widgets.editors import LineEditor, TextEditor

TODAY = dt.date(2026, 11, 23)
Answer = Callable[[Callable[[AskDialog], bool]], None]


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Answers the next dialog by a function that says whether its verb is pressed."""

    def by(fill: Callable[[AskDialog], bool]) -> None:
        def execute(dialog: AskDialog) -> QDialog.DialogCode:
            pressed = fill(dialog)
            return QDialog.DialogCode.Accepted if pressed else QDialog.DialogCode.Rejected

        monkeypatch.setattr(AskDialog, "exec", execute)

    return by


def write(dialog: AskDialog, *, day: str = "", text: str = "") -> bool:
    if day:
        dialog.findChildren(LineEditor)[0].setText(day)
    if text:
        dialog.findChildren(TextEditor)[0].setPlainText(text)
    return dialog.do_button.isEnabled()


def test_without_evidence_a_result_is_asked_for(parent: QWidget, answer: Answer) -> None:
    answer(write)
    assert dialogs.ask_completion(parent, TODAY, Standing(has_evidence=False)) is None
    answer(lambda dialog: write(dialog, text="Đã gửi"))
    done = dialogs.ask_completion(parent, TODAY, Standing(has_evidence=False))
    assert done == dialogs.Completion(TODAY, "Đã gửi")


def test_with_evidence_the_day_is_enough(parent: QWidget, answer: Answer) -> None:
    answer(lambda dialog: write(dialog, day="20/11/2026"))
    done = dialogs.ask_completion(parent, TODAY, Standing(has_evidence=True))
    assert done == dialogs.Completion(dt.date(2026, 11, 20), "")


def test_open_lines_are_named_and_need_words(parent: QWidget, answer: Answer) -> None:
    standing = Standing(has_evidence=True, open_lines=("Trình ký", "Gửi"))

    def fill(dialog: AskDialog) -> bool:
        said = " ".join(each.text() for each in dialog.findChildren(QLabel))
        assert "Còn 2 việc con chưa xong: “Trình ký”, “Gửi”." in said
        return write(dialog)

    answer(fill)
    assert dialogs.ask_completion(parent, TODAY, standing) is None
    answer(lambda dialog: write(dialog, text="Không cần nữa"))
    done = dialogs.ask_completion(parent, TODAY, standing)
    assert done == dialogs.Completion(TODAY, "Không cần nữa")


def test_the_last_evidence_is_given_up_for_a_reason(parent: QWidget, answer: Answer) -> None:
    answer(write)
    assert dialogs.ask_why_unproved(parent) is None
    answer(lambda dialog: write(dialog, text="Thất lạc"))
    assert dialogs.ask_why_unproved(parent) == "Thất lạc"


def test_a_result_is_written_anew(parent: QWidget, answer: Answer) -> None:
    answer(lambda dialog: write(dialog, text="Đã gửi"))
    assert dialogs.ask_outcome(parent, "Đã gủi") == "Đã gửi"


@pytest.mark.parametrize("day", ["24/11/2026", "31/11/2026", "hôm qua"])
def test_a_day_that_cannot_be_is_held_back(parent: QWidget, answer: Answer, day: str) -> None:
    answer(lambda dialog: write(dialog, day=day, text="Đã gửi"))
    assert dialogs.ask_completion(parent, TODAY, Standing(has_evidence=True)) is None


def test_a_task_is_not_dropped_without_a_reason(parent: QWidget, answer: Answer) -> None:
    answer(write)
    assert dialogs.ask_reason(parent) is None
    answer(lambda dialog: write(dialog, text="Trùng việc"))
    assert dialogs.ask_reason(parent) == "Trùng việc"


def test_words_and_lines_are_not_taken_empty(parent: QWidget, answer: Answer) -> None:
    answer(write)
    assert dialogs.ask_proof(parent) is None
    assert dialogs.ask_line(parent, TODAY) is None
    answer(lambda dialog: write(dialog, text="Bản giấy"))
    assert dialogs.ask_proof(parent) == "Bản giấy"
    assert dialogs.ask_line(parent, TODAY) == dialogs.Line(TODAY, "Bản giấy")


def test_a_record_is_found_by_register_and_words(parent: QWidget, answer: Answer) -> None:
    asked: list[tuple[EvidenceKind, str]] = []

    def offer(kind: EvidenceKind, text: str) -> list[Hit]:
        asked.append((kind, text))
        return [Hit("intake", 7, "Phản ánh")] if text else []

    def fill(dialog: AskDialog) -> bool:
        (chooser,) = dialog.findChildren(dialogs.LinkChooser)
        assert chooser.chosen is None
        chooser.words.setText("phản ánh")
        chooser.words.returnPressed.emit()
        return True

    answer(fill)
    assert dialogs.ask_link(parent, offer) == (EvidenceKind.INTAKE, 7)
    assert asked == [(EvidenceKind.INTAKE, ""), (EvidenceKind.INTAKE, "phản ánh")]
