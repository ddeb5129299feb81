"""Puts the cursor on some words of a form: where a finding or a mark wants the officer to look."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from ttpl_desktop.domain.linting.finding import Place
from ttpl_desktop.ui.papers.fields import RecipientsField
from ttpl_desktop.ui.plan.legal_fields import BasesField
from ttpl_desktop.ui.plan.tree_model import Fixed, Key
from ttpl_desktop.ui.widgets.field import Field
from ttpl_desktop.ui.widgets.fields import LineField, TextField
from ttpl_desktop.ui.widgets.form import Form
from ttpl_desktop.ui.widgets.units_field import UnitsField

_CLOSING = frozenset({"closing", "recipients", "archive", "signer"})


def key_of(place: Place) -> Key:
    """The row of the section tree in which a place of a stored plan stands."""
    if place.item_id is not None:
        return place.item_id
    return Fixed.CLOSING if place.field in _CLOSING else Fixed.HEAD


def point_at(form: Form, place: Place) -> Field | None:
    """Puts the keyboard into the field of a place and selects its words.

    None where the form has no such field in sight: then nothing is done.
    """
    field = next((each for each in form.fields if each.name == place.field), None)
    if field is None or field.isHidden():
        return None
    field.setFocus()
    if isinstance(field, RecipientsField):
        _select_line(field.editor, place.index)
    elif isinstance(field, TextField):
        _select_words(field.editor, place.start, place.end)
    elif isinstance(field, LineField):
        _select_in_line(field.editor, place.start, place.end)
    elif isinstance(field, UnitsField):
        # The line shows all units: the one that is meant is found by its name.
        start = max(field.editor.text().find(place.words), 0)
        _select_in_line(field.editor, start, start + len(place.words))
    elif isinstance(field, BasesField):
        field.list.setCurrentRow(place.index)
    return field


def _select_words(editor: QPlainTextEdit, start: int, end: int) -> None:
    text, cursor = editor.toPlainText(), editor.textCursor()
    cursor.setPosition(_units(text[:start]))
    cursor.setPosition(_units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def _select_line(editor: QPlainTextEdit, number: int) -> None:
    block = editor.document().findBlockByNumber(number)
    if block.isValid():
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        editor.setTextCursor(cursor)


def _select_in_line(editor: QLineEdit, start: int, end: int) -> None:
    first, last = (_units(editor.text()[:at]) for at in (start, end))
    editor.setSelection(first, last - first)


def _units(text: str) -> int:
    """The length in UTF-16 units, which is what Qt counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
