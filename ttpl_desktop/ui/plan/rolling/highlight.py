"""The marked words lit in the fields of a form: a ground and a wavy line, or words below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from ttpl_desktop.app.plan_marks import OpenMark
from ttpl_desktop.ui.plan.rolling.words import SIGN, change_of
from ttpl_desktop.ui.theme import tokens_of
from ttpl_desktop.ui.widgets.editors import TextEditor
from ttpl_desktop.ui.widgets.fields import TextField
from ttpl_desktop.ui.widgets.form import Form

_GROUND = 48
"""How strongly the ground is coloured, of 255."""


def light(form: Form, waiting: Sequence[OpenMark]) -> None:
    """Lights the marks of the record that the form shows, and no others."""
    for field in form.fields:
        here = [each for each in waiting if each.mark.field == field.name]
        if isinstance(field, TextField):
            field.editor.setExtraSelections([_selection(field.editor, each) for each in here])
        elif not field.note or field.note.startswith(SIGN):
            field.say(" ".join(f"{SIGN} {change_of(each.mark)}" for each in here))


def _selection(editor: TextEditor, opened: OpenMark) -> QTextEdit.ExtraSelection:
    colour = QColor(tokens_of(editor.palette()).accent)
    look = QTextCharFormat()
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    look.setUnderlineColor(colour)
    colour.setAlpha(_GROUND)
    look.setBackground(colour)
    selection = QTextEdit.ExtraSelection()
    selection.cursor, selection.format = _cursor(editor, opened), look
    return selection


def _cursor(editor: TextEditor, opened: OpenMark) -> QTextCursor:
    """The words in the editor, which may have been typed in since they were last stored."""
    last = editor.document().characterCount() - 1
    cursor = QTextCursor(editor.document())
    cursor.setPosition(min(opened.start, last))
    cursor.setPosition(min(opened.end, last), QTextCursor.MoveMode.KeepAnchor)
    return cursor
