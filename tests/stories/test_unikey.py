"""Vietnamese typing as input methods do it: composed, replaced, or deleted and sent again."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.stories.conftest import Sits
from tests.stories.officer import Editor, Officer, commit, compose, editor_of
from tests.stories.year import activity_form, open_item, open_section
from ttpl_desktop.app import intake
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS
from ttpl_desktop.storage.registers.report import SECTIONS
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.places import Place

Typing = Callable[[QtBot, Editor, str], None]


@pytest.fixture
def officer(drafting: Officer) -> Officer:
    """An officer at a drafted plan."""
    return drafting


# Three ways of typing


def composed(_qtbot: QtBot, editor: Editor, words: str) -> None:
    """The syllable grows in the composition and is committed with the space behind it."""
    for syllable in words.split(" "):
        for end in range(1, len(syllable) + 1):
            compose(editor, unicodedata.normalize("NFD", syllable[:end])[:end])
        commit(editor, f"{syllable} ")


def replaced(_qtbot: QtBot, editor: Editor, words: str) -> None:
    """Plain letters are committed one by one, then the syllable in their place."""
    for syllable in words.split(" "):
        for letter in syllable:
            commit(editor, unicodedata.normalize("NFD", letter)[0])
        event = QInputMethodEvent()
        event.setCommitString(f"{syllable} ", -len(syllable), len(syllable))
        QApplication.sendEvent(editor, event)


def deleted(qtbot: QtBot, editor: Editor, words: str) -> None:
    """Plain keys, backspaces, and the syllable sent again, as on Windows."""
    for syllable in words.split(" "):
        plain = "x" * len(syllable)
        qtbot.keyClicks(editor, plain)
        for _letter in plain:
            qtbot.keyClick(editor, Qt.Key.Key_Backspace)
        commit(editor, unicodedata.normalize("NFD", f"{syllable} "))


# Four places to type in


def plan_line(officer: Officer) -> Editor:
    open_item(officer, "III.9")
    return editor_of(activity_form(officer).field("collator"))


def plan_text(officer: Officer) -> Editor:
    open_item(officer, "III.9")
    return editor_of(activity_form(officer).field("text"))


def report_text(officer: Officer) -> Editor:
    officer.go(Place.REPORT)
    officer.choose("Lập báo cáo năm")
    open_section(officer, "I.1")
    return officer.report.editor.section.text.editor


def quick_line(officer: Officer) -> Editor:
    officer.go(Place.INTAKE)
    officer.choose("Dán thông tin mới")
    assert officer.intake.list.quick is not None
    return officer.intake.list.quick


def stored(officer: Officer) -> set[str]:
    """Every text that one of these places stores."""
    work = officer.work
    items = {text for item in work.table(PLAN_ITEMS).all() for text in (item.collator, item.text)}
    entries = {entry.content for entry in work.table(INTAKE).all()}
    return items | entries | {section.text for section in work.table(SECTIONS).all()}


WAYS: dict[str, Typing] = {
    "Đường Nguyễn Huệ đã sửa": composed,
    "Ngõ chợ Khâm Thiên chưa được chiếu sáng": replaced,
    "Ủy ban nhân dân phường đề nghị kiểm tra": deleted,
}


@pytest.mark.parametrize("place", [plan_line, plan_text, report_text, quick_line])
def test_the_exact_words_are_stored(
    officer: Officer, qtbot: QtBot, place: Callable[[Officer], Editor]
) -> None:
    editor = place(officer)
    for words, type_words in WAYS.items():
        officer.begin(editor, "")
        type_words(qtbot, editor, words)
        if place is quick_line:
            qtbot.keyClick(editor, Qt.Key.Key_Return)
        else:
            officer.leave(editor)
        assert words in stored(officer)


# Composing when something else happens


def test_a_pause_in_the_middle_of_a_syllable_saves_what_is_whole(
    officer: Officer, qtbot: QtBot
) -> None:
    editor = plan_text(officer)
    officer.begin(editor, "Đường ")
    compose(editor, "Nguye")
    qtbot.waitUntil(lambda: "Đường" in stored(officer))
    compose(editor, "Nguyê")
    commit(editor, "Nguyễn")
    officer.leave(editor)
    assert "Đường Nguyễn" in stored(officer)


def test_records_that_change_meanwhile_leave_the_composition_alone(officer: Officer) -> None:
    editor = report_text(officer)
    officer.begin(editor, "Có ")
    compose(editor, "nguye")
    intake.add(officer.work, "Tin mới")
    assert editor.textCursor().block().layout().preeditAreaText() == "nguye"
    commit(editor, "nguyện vọng")
    officer.leave(editor)
    assert "Có nguyện vọng" in stored(officer)


def test_a_click_on_another_row_takes_the_syllable_along(officer: Officer) -> None:
    editor = plan_text(officer)
    officer.begin(editor, "Đường ")
    compose(editor, "Nguyễ")
    commit(editor, "Nguyễn")  # Qt has the input method do this before the focus moves
    open_item(officer, "III.10")
    assert "Đường Nguyễn" in stored(officer)
    assert editor.toPlainText() not in ("Đường Nguyễn", "Nguyễn")


class InputMethod:
    """What the system puts behind Qt: it commits its composition when it is asked to."""

    def __init__(self, editor: Editor, composed: str) -> None:
        self._editor, self._composed = editor, composed
        compose(editor, composed)

    def commit(self) -> None:
        words, self._composed = self._composed, ""
        if words:
            commit(self._editor, words)


@pytest.mark.parametrize("place", [plan_line, plan_text, report_text])
def test_closing_in_the_middle_of_a_syllable_keeps_it(
    officer: Officer,
    sits: Sits,
    monkeypatch: pytest.MonkeyPatch,
    place: Callable[[Officer], Editor],
) -> None:
    editor = place(officer)
    officer.begin(editor, "Đường ")
    method = InputMethod(editor, "Nguyễn")
    monkeypatch.setattr(QGuiApplication, "inputMethod", lambda: method)
    assert officer.window.close()
    monkeypatch.undo()
    assert "Đường Nguyễn" in stored(sits(officer.work.folder))


def test_a_new_entry_that_was_not_entered_is_asked_about(
    officer: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(dialogs, "confirm", lambda *said, **_verbs: asked.append(said[2]))
    line = quick_line(officer)
    method = InputMethod(line, "Nguyễn")
    monkeypatch.setattr(QGuiApplication, "inputMethod", lambda: method)
    assert not officer.window.close()
    assert asked == ["Dòng thông tin mới còn chữ: hãy nhấn Enter để thêm vào sổ."]
    assert line.text() == "Nguyễn"
    officer.qtbot.keyClick(line, Qt.Key.Key_Return)
    assert officer.window.close()


def test_undo_in_the_middle_of_a_syllable_takes_it_back_with_the_rest(
    officer: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor, before = plan_text(officer), stored(officer)
    officer.begin(editor, "Đường ")
    method = InputMethod(editor, "Nguyễn")
    monkeypatch.setattr(QGuiApplication, "inputMethod", lambda: method)
    officer.choose("Hoàn tác")
    assert stored(officer) == before
    officer.choose("Làm lại")
    assert "Đường Nguyễn" in stored(officer)
