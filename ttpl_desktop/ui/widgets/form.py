"""A form that saves as you go: fields bound by name to the fields of one record."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from ttpl_desktop.ui.sizes import scaled
from ttpl_desktop.ui.states import State
from ttpl_desktop.ui.style_sheet import SPACE_8, SPACE_12
from ttpl_desktop.ui.widgets.field import Field
from ttpl_desktop.ui.widgets.fields import CheckField
from ttpl_desktop.ui.widgets.labels import label

_NARROW = 280
"""Pixels at 10 points under which captions stand over their fields."""


class Form(QWidget):
    """Shows one frozen dataclass and tells each value the officer changes.

    `edited(name, value)` is emitted after `record` has taken the value, so a listener may save
    `form.record` as it stands; it is never emitted for what `fill` shows. A str among `parts` is
    a heading.
    """

    edited = Signal(str, object)

    def __init__(
        self,
        parts: Sequence[Field | str],
        *,
        key: Callable[[Any], object] = attrgetter("id"),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._key = key
        self._record: Any = None
        self._fields: dict[str, Field] = {}
        self._captions: dict[str, QLabel] = {}
        self._rows = QFormLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(SPACE_12)
        self._rows.setVerticalSpacing(SPACE_8)
        self._rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for part in parts:
            self._add(part)
        self._place_captions()
        self.setEnabled(False)

    @property
    def record(self) -> Any:
        """The record shown, with what the officer has changed so far; None when there is none."""
        return self._record

    def fill(self, record: Any | None) -> None:
        """Show a record without saving it; None empties and disables the form.

        Another record than the one shown first has the old one's typing told. The same record
        again (after saving, after undo) leaves alone what is still being typed.
        """
        same = self._is_shown(record)
        if not same:
            self.flush()
        self._record = record
        self.setEnabled(record is not None)
        for name, field in self._fields.items():
            if not (same and field.is_pending):
                field.put(getattr(record, name, None))

    def flush(self) -> None:
        """Tell at once what is still pending: before closing, undo, or leaving the record."""
        if self._record is None:
            return
        for field in self._fields.values():
            field.flush()

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields from top to bottom."""
        return tuple(self._fields.values())

    def field(self, name: str) -> Field:
        """The field of that name."""
        return self._fields[name]

    def say(self, name: str, sentence: str, state: State | None = None) -> None:
        """Show a sentence under a field, e.g. the days that a time phrase means."""
        self._fields[name].say(sentence, state)

    def show_fields(self, *names: str) -> None:
        """Keep only these fields on screen, for kinds of record that need fewer."""
        for name, field in self._fields.items():
            self._rows.setRowVisible(field, name in names)

    def set_read_only(self, fixed: bool) -> None:
        """Whether the record is only to be read, as an issued plan is."""
        for field in self._fields.values():
            field.set_read_only(fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_captions()
        # QFormLayout may have placed the rows with heights it remembers from asking about another
        # width: a scroll area asks with and without its bar. Sentences under fields were cut.
        self._rows.invalidate()
        self._rows.activate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._place_captions()

    def _place_captions(self) -> None:
        """Beside the first lines of their fields, or over the fields where letters are large."""
        over = self.width() < scaled(_NARROW, self.font())
        policy = QFormLayout.RowWrapPolicy
        self._rows.setRowWrapPolicy(policy.WrapAllRows if over else policy.DontWrapRows)
        for name, caption in self._captions.items():
            line = caption.fontMetrics().height()
            caption.setFixedHeight(line if over else self._fields[name].first_line_height())

    def _add(self, part: Field | str) -> None:
        if isinstance(part, str):
            self._rows.addRow(label(part, "heading"))
            return
        self._fields[part.name] = part
        part.edited.connect(lambda value, name=part.name: self._take(name, value))
        if isinstance(part, CheckField):
            self._rows.addRow("", part)
            return
        caption = label(part.title, "quiet")
        caption.setBuddy(part)
        self._captions[part.name] = caption
        self._rows.addRow(caption, part)

    def _take(self, name: str, value: object) -> None:
        self._record = dataclasses.replace(self._record, **{name: value})
        self.edited.emit(name, value)

    def _is_shown(self, record: Any | None) -> bool:
        if record is None or self._record is None:
            return False
        return bool(self._key(record) == self._key(self._record))
