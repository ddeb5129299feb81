"""The form of a record in the order of its work: parts with headings that tell how far it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from ttpl_desktop.ui.intake.fields import LongChoice
from ttpl_desktop.ui.intake.view import Offered, Part, Remark, state_of
from ttpl_desktop.ui.style_sheet import SPACE_8, SPACE_16
from ttpl_desktop.ui.widgets.chips import StateChip
from ttpl_desktop.ui.widgets.field import Field
from ttpl_desktop.ui.widgets.form import Form
from ttpl_desktop.ui.widgets.labels import ElidedLabel, rule

_NOTHING = Remark("")


class RecordForm(QWidget):
    """Shows one record in parts and tells each value that the officer changes."""

    edited = Signal(str, object)

    def __init__(self, parts: Sequence[Part]) -> None:
        super().__init__()
        self._steps = [_Step(part) for part in parts]
        self._fields = {field.name: field for part in parts for field in part.fields}
        self._choices = [each for each in self._fields.values() if isinstance(each, LongChoice)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_16)
        for step in self._steps:
            step.form.edited.connect(self.edited)
            column.addWidget(step)
        self._align()

    def fill(
        self,
        record: Any | None,
        today: dt.date,
        options: Mapping[str, Mapping[Any, Offered]],
        remarks: Mapping[str, Remark],
    ) -> None:
        """Shows a record with the values to choose from and the sentences under its fields."""
        for choice in self._choices:
            choice.offer(options.get(choice.name, {}))
        for step in self._steps:
            step.fill(record, today)
        for name, field in self._fields.items():
            if not field.is_pending:
                remark = remarks.get(name, _NOTHING)
                field.say(remark.words, remark.state)

    def flush(self) -> None:
        """Tells what is still being typed."""
        for step in self._steps:
            step.form.flush()

    def field(self, name: str) -> Field:
        """The field of that name."""
        return self._fields[name]

    def changeEvent(self, event: QEvent) -> None:
        """Letters of another size want captions of another width."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._align()

    def _align(self) -> None:
        """Gives the fields of all parts one left edge."""
        letters = self.fontMetrics()
        titles = (field.title for field in self._fields.values())
        width = max(letters.horizontalAdvance(title) for title in titles)
        for step in self._steps:
            step.set_caption_width(width)


class _Step(QWidget):
    """One part: its heading with a chip, its fields below."""

    def __init__(self, part: Part) -> None:
        super().__init__()
        self._part = part
        self.chip = StateChip()
        self.form = Form(part.fields)
        head = QHBoxLayout()
        head.setSpacing(SPACE_8)
        head.addWidget(ElidedLabel(part.title, "heading"), 1)
        head.addWidget(self.chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self.form)

    def fill(self, record: Any | None, today: dt.date) -> None:
        self.form.fill(record)
        standing = self._part.standing(record, today) if record is not None else None
        if standing is None:
            self.chip.put(None)
        else:
            self.chip.put(state_of(standing), standing.words)

    def set_caption_width(self, width: int) -> None:
        rows = self.form.layout()
        assert isinstance(rows, QFormLayout)
        for field in self._part.fields:
            caption = rows.labelForField(field)
            if caption is not None:
                caption.setFixedWidth(width)
