"""Puts the cursor on some words of a form: where a finding or a mark wants the officer to look."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor

from ttpl_desktop.domain.linting.finding import Place
from ttpl_desktop.ui.papers.fields import RecipientsField
from ttpl_desktop.ui.plan.tree_model import Fixed, Key
from ttpl_desktop.ui.widgets.field import Field
from ttpl_desktop.ui.widgets.fields import LineField, TextField
from ttpl_desktop.ui.widgets.form import Form

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
        _select_line(field, place.index)
    elif isinstance(field, TextField):
        text = field.editor.toPlainText()
        cursor = field.editor.textCursor()
        cursor.setPosition(_units(text[: place.start]))
        cursor.setPosition(_units(text[: place.end]), QTextCursor.MoveMode.KeepAnchor)
        field.editor.setTextCursor(cursor)
    elif isinstance(field, LineField):
        text = field.editor.text()
        start = _units(text[: place.start])
        field.editor.setSelection(start, _units(text[: place.end]) - start)
    return field


def _select_line(field: TextField, number: int) -> None:
    block = field.editor.document().findBlockByNumber(number)
    if block.isValid():
        cursor = QTextCursor(block)
        cursor.select(QTextCursor.SelectionType.LineUnderCursor)
        field.editor.setTextCursor(cursor)


def _units(text: str) -> int:
    """The length in UTF-16 units, which is what Qt counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
