"""The officer's text with chips in it: nothing is lost on the way into the page and back."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QApplication

from ttpl_desktop.domain.report import FigureToken, ListToken
from ttpl_desktop.domain.text import normal
from ttpl_desktop.ui.report import token_text
from ttpl_desktop.ui.report.chips import Chip, ChipState
from ttpl_desktop.ui.report.text_editor import ReportTextEdit, ReportTextField

SENTENCE = "Có [[so_lieu:tong]] tin:\n[[danh_sach:cham]]\nHết."
FIGURE, LISTING = FigureToken("tong"), ListToken("cham")
CHIPS = {
    FIGURE: Chip("05", tip="Tổng số"),
    LISTING: Chip("Danh sách: chậm (5)", lines=("một", "hai", "ba"), count=5),
}

tokens = st.builds(
    lambda kind, name: f"[[{kind}:{name}]]",
    st.sampled_from(["so_lieu", "danh_sach"]),
    st.text("abc_1", min_size=1, max_size=4),
)
words = st.text(
    st.characters(exclude_categories=["Cs", "Cn", "Cc"]) | st.sampled_from("\n\t đẹpỷ😀[]"),
    max_size=12,
).map(normal)
texts = st.lists(tokens | words, max_size=8).map("".join)


@pytest.fixture
def editor(qtbot):
    made = ReportTextEdit()
    qtbot.addWidget(made)
    made.put_chips(CHIPS)
    made.resize(500, 400)
    made.show()
    return made


def select(editor, first, last):
    cursor = editor.textCursor()
    cursor.setPosition(first)
    cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


@given(texts)
@example("😀[[so_lieu:a]]😀[[so_lieu:b]]")
@example("[[so_lieu:a]][[so_lieu:a]]\n\n[[danh_sach:a]]")
def test_a_text_comes_back_as_it_went_in(qapp, text):
    document = QTextDocument()
    token_text.fill(document, text)
    assert token_text.text_of(document) == text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts, texts, st.data())
def test_what_is_copied_is_pasted_with_its_chips(qapp, text, other, data):
    source, target = ReportTextEdit(), ReportTextEdit()
    source.put(text)
    last = source.document().characterCount() - 1
    first, last = sorted(data.draw(st.integers(0, last)) for _ in range(2))
    select(source, first, last)
    taken = token_text.between(source.document(), first, last)
    target.put(other)
    select(target, 0, 0)
    target.insertFromMimeData(source.createMimeDataFromSelection())
    assert normal(target.text) == normal(taken.replace("\ufffc", "") + other)
    source.deleteLater()
    target.deleteLater()


def test_chips_stand_as_one_letter_each(editor):
    editor.put(SENTENCE)
    assert editor.toPlainText() == "Có \ufffc tin:\n\ufffc\nHết."
    assert token_text.token_at(editor.document(), 3) == FIGURE
    assert token_text.token_at(editor.document(), 4) is None


def test_words_typed_beside_a_chip_are_words(editor):
    editor.put("[[so_lieu:tong]]")
    select(editor, 1, 1)
    commit = QInputMethodEvent()
    commit.setCommitString(" đẹp")
    QApplication.sendEvent(editor, commit)
    assert editor.text == "[[so_lieu:tong]] đẹp"


def test_composing_an_accent_leaves_the_text_alone_until_it_is_committed(editor):
    editor.put("[[so_lieu:tong]]a")
    select(editor, 2, 2)
    QApplication.sendEvent(editor, QInputMethodEvent("ê", []))
    assert editor.text == "[[so_lieu:tong]]a"
    commit = QInputMethodEvent()
    commit.setCommitString("ệ", -1, 1)
    QApplication.sendEvent(editor, commit)
    assert editor.text == "[[so_lieu:tong]]ệ"


def test_other_programs_get_numbers_for_figures(editor):
    editor.put(SENTENCE)
    editor.selectAll()
    assert editor.createMimeDataFromSelection().text() == "Có 05 tin:\nDanh sách: chậm (5)\nHết."


def test_what_comes_from_outside_is_plain_text(editor):
    source = QMimeData()
    source.setHtml("<b>Chữ</b> đậm")
    source.setText("Chữ đậm \ufffcvà [[so_lieu:tong]]\r\nhết")
    editor.insertFromMimeData(source)
    assert editor.text == "Chữ đậm và [[so_lieu:tong]]\nhết"
    assert token_text.token_at(editor.document(), 11) == FIGURE
    assert "font-weight" not in editor.toHtml().partition("Chữ")[2]


def test_the_token_under_the_mouse_and_at_the_cursor_is_known(editor):
    editor.put(SENTENCE)
    cursor = editor.textCursor()
    cursor.setPosition(3)
    at = editor.cursorRect(cursor)
    assert editor.token_under(QPointF(at.left() + 6, at.center().y())) == FIGURE
    assert editor.token_under(QPointF(at.left() - 4, at.center().y())) is None
    for first, last in ((3, 3), (4, 4), (0, 9)):
        select(editor, first, last)
        assert editor.touched_token() == FIGURE
    select(editor, 1, 1)
    assert editor.touched_token() is None


def test_a_click_on_a_chip_is_told(editor, qtbot):
    editor.put(SENTENCE)
    cursor = editor.textCursor()
    cursor.setPosition(3)
    at = editor.cursorRect(cursor)
    with qtbot.waitSignal(editor.figure_chosen) as told:
        qtbot.mouseClick(
            editor.viewport(), Qt.MouseButton.LeftButton, pos=at.center() + QPointF(7, 0).toPoint()
        )
    assert told.args == [FIGURE]


def test_new_numbers_change_the_width_and_not_the_text(editor, qtbot):
    editor.put("[[so_lieu:tong]]")
    editor.grab()
    cursor = editor.textCursor()
    cursor.setPosition(1)
    before = editor.cursorRect(cursor).left()
    with qtbot.assertNotEmitted(editor.textChanged):
        editor.put_chips({FIGURE: Chip("1.250", ChipState.TYPED)})
    editor.grab()
    assert editor.cursorRect(cursor).left() > before + 5
    assert editor.text == "[[so_lieu:tong]]"


def test_a_list_is_as_wide_as_the_page_that_it_stands_on(editor):
    editor.put(SENTENCE)
    for width in (700, 320):
        editor.resize(width, 400)
        QApplication.processEvents()
        room = editor.viewport().width()
        assert room - 60 < editor.document().idealWidth() <= room


def test_every_kind_of_chip_can_be_painted(editor):
    unknown = "[[so_lieu:la]] [[danh_sach:la]]"
    editor.put(f"{SENTENCE}\n{unknown}")
    editor.put_chips(CHIPS | {FIGURE: Chip("05", ChipState.TYPED), ListToken("rong"): Chip("a")})
    editor.mark(LISTING)
    assert not editor.grab().isNull()


def test_tab_leaves_the_text_and_undo_is_the_programs(editor):
    assert editor.tabChangesFocus()
    key = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not editor.event(key)
    assert not key.isAccepted()


def test_a_field_tells_typing_when_it_is_left(qtbot):
    field = ReportTextField("text", "Lời văn")
    qtbot.addWidget(field)
    told = []
    field.edited.connect(told.append)
    field.put("Có [[so_lieu:tong]]")
    assert told == []
    field.editor.moveCursor(QTextCursor.MoveOperation.End)
    commit = QInputMethodEvent()
    commit.setCommitString(" tin ")
    QApplication.sendEvent(field.editor, commit)
    QApplication.sendEvent(field.editor, QFocusEvent(QEvent.Type.FocusOut))
    assert told == ["Có [[so_lieu:tong]] tin"]


def test_a_field_keeps_the_cursor_when_the_text_comes_back_shorter(qtbot):
    field = ReportTextField("text", "Lời văn")
    qtbot.addWidget(field)
    field.put("một hai ba")
    select(field.editor, 8, 8)
    field.put("một hai")
    assert field.editor.textCursor().position() == 7


def test_a_chip_put_into_the_text_is_told_at_once(qtbot):
    field = ReportTextField("text", "Lời văn")
    qtbot.addWidget(field)
    field.put("Có ")
    field.editor.moveCursor(QTextCursor.MoveOperation.End)
    with qtbot.waitSignal(field.edited) as told:
        field.insert("[[so_lieu:tong]]")
    assert told.args == ["Có [[so_lieu:tong]]"]
