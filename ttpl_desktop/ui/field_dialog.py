"""A question of a few fields, whose verb is held back until the answer is complete."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.widgets.date_field import DateField
from ttpl_desktop.ui.widgets.field_rows import lay_fields
from ttpl_desktop.ui.widgets.fields import LineField, TextField

_WIDTH = 520
Typed = DateField | LineField | TextField


def ask_fields(
    parent: QWidget,
    title: str,
    fields: Sequence[Typed],
    note: str = "",
    *,
    do: str,
    is_ready: Callable[[], bool],
) -> bool:
    """Whether the officer pressed the verb `do`, which can be pressed once `is_ready`.

    The keyboard begins in the last field; those before it are offered with something in them.
    """
    body = QWidget()
    lay_fields(body, fields, note)
    dialog = AskDialog(parent, title, body, do=do)
    dialog.resize(_WIDTH, dialog.sizeHint().height())
    fields[-1].setFocus()
    dialog.hold_back(is_ready, *(field.editor.textChanged for field in fields))
    return dialog.is_answered()


def ask_words(
    parent: QWidget, title: str, caption: str, note: str = "", *, do: str, rows: int = 4
) -> str | None:
    """Words under a caption, never empty; None when the officer thinks better of it."""
    words = TextField("words", caption, rows=rows)
    if not ask_fields(parent, title, (words,), note, do=do, is_ready=lambda: bool(words.value())):
        return None
    said: str = words.value()
    return said
