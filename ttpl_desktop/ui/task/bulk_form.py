"""The fields that several tasks can be given together, each behind a tick of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QWidget

from ttpl_desktop.app.task_bulk import Edits, ShiftBy, Various
from ttpl_desktop.domain.reminding import LEAST_LEAD, MOST_LEAD
from ttpl_desktop.domain.task import TaskStatus
from ttpl_desktop.domain.terms import ActivityKind
from ttpl_desktop.domain.text import normal
from ttpl_desktop.ui.style_sheet import SPACE_8, SPACE_12
from ttpl_desktop.ui.widgets.editors import LineEditor
from ttpl_desktop.ui.widgets.field import Field
from ttpl_desktop.ui.widgets.fields import ChoiceField, LineField, NumberField
from ttpl_desktop.ui.widgets.units_field import TagsField, UnitsField

_OPEN = (TaskStatus.TODO, TaskStatus.DOING, TaskStatus.WAITING)
_MOST_DAYS = 366
_ON, _BACK = 1, -1
_SHIFTS = {
    (ShiftBy.WORKING, _ON): "ngày làm việc về sau",
    (ShiftBy.WORKING, _BACK): "ngày làm việc sớm lên",
    (ShiftBy.CALENDAR, _ON): "ngày về sau",
    (ShiftBy.CALENDAR, _BACK): "ngày sớm lên",
}


class BulkForm(QWidget):
    """Gives the `edits` of the ticked fields; writing in a field ticks it.

    A field that the tasks differ in says so instead of a value. `changed` tells that the answer
    may have become complete, or is no longer.
    """

    changed = Signal()

    def __init__(
        self,
        values: Mapping[str, Any],
        units: Sequence[str],
        tags: Sequence[str],
        held_tags: Sequence[str],
    ) -> None:
        super().__init__()
        self.ticks: dict[str, QCheckBox] = {}
        self.fields: dict[str, Field] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_12)
        self._grid.setVerticalSpacing(SPACE_8)
        self._grid.setColumnStretch(1, 1)
        self.shift = NumberField("shift", "Dời hạn", least=1, most=_MOST_DAYS)
        self.shift_by = ChoiceField("shift_by", "Cách tính", _SHIFTS)
        self.shift_by.put((ShiftBy.WORKING, _ON))
        given = _open_values(values)
        for field in (
            UnitsField("lead", "Chủ trì", lambda: units),
            UnitsField("coordinators", "Phối hợp", lambda: units),
            LineField("field", "Lĩnh vực"),
            ChoiceField("kind", "Loại việc", {each: each.words for each in ActivityKind}),
            ChoiceField("status", "Trạng thái", {each: each.words for each in _OPEN}),
            NumberField("remind_days", "Nhắc trước (ngày)", least=LEAST_LEAD, most=MOST_LEAD),
        ):
            self._add(field, field)
            self._fill(field, given[field.name])
        self._add(TagsField("add_tags", "Thêm thẻ", lambda: tags))
        removed = TagsField("remove_tags", "Bỏ thẻ", lambda: held_tags)
        removed.editor.setPlaceholderText("; ".join(held_tags) or "các nhiệm vụ này chưa có thẻ")
        self._add(removed)
        self._add(LineField("note_line", "Ghi thêm vào ghi chú"))
        self._add(self.shift, self._shift_row())

    @property
    def edits(self) -> Edits | None:
        """What is ticked; None where a ticked field holds nothing that can be done."""
        try:
            said = {name: self.fields[name].value() for name in self._ticked()}
        except ValueError:
            return None
        if any(not said.get(name, True) for name in ("add_tags", "remove_tags", "note_line")):
            return None
        if any(name in said and not said[name] for name in ("kind", "status")):
            return None
        if "shift" in said and not said["shift"]:
            return None
        by, way = self.shift_by.value()
        edits = Edits(
            values={name: said[name] for name in _PLAIN if name in said},
            add_tags=said.get("add_tags", ()),
            remove_tags=said.get("remove_tags", ()),
            note_line=normal(said.get("note_line", "")),
            shift=way * said.get("shift", 0),
            shift_by=by,
        )
        return None if edits.is_empty else edits

    def _ticked(self) -> list[str]:
        return [name for name, tick in self.ticks.items() if tick.isChecked()]

    def _add(self, field: Field, row: QWidget | None = None) -> None:
        tick = QCheckBox(field.title)
        tick.toggled.connect(lambda _on: self.changed.emit())
        self.ticks[field.name], self.fields[field.name] = tick, field
        at = self._grid.rowCount()
        self._grid.addWidget(tick, at, 0)
        self._grid.addWidget(row or field, at, 1)
        editor = field.focusProxy()
        if isinstance(editor, LineEditor):
            editor.textEdited.connect(lambda _text: self._tick(field.name))
        field.edited.connect(lambda _value: self._tick(field.name))

    def _fill(self, field: Field, value: Any) -> None:
        editor = field.focusProxy()
        if value is not Various.VARIOUS:
            field.put(value)
        elif isinstance(editor, LineEditor):
            editor.setPlaceholderText(Various.VARIOUS.value)
        elif isinstance(field, ChoiceField):
            field.editor.setPlaceholderText(Various.VARIOUS.value)
            field.show_value(None)

    def _shift_row(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_8)
        line.addWidget(self.shift, 1)
        line.addWidget(self.shift_by, 3)
        self.shift_by.edited.connect(lambda _value: self.changed.emit())
        return row

    def _tick(self, name: str) -> None:
        self.ticks[name].setChecked(True)
        self.changed.emit()


def _open_values(values: Mapping[str, Any]) -> Mapping[str, Any]:
    """Values of which none is a state that tasks are not simply given."""
    is_open = values["status"] in _OPEN
    return values if is_open else {**values, "status": Various.VARIOUS}


_PLAIN = ("lead", "coordinators", "field", "kind", "status", "remind_days")
"""The fields that tasks are given as they stand in the form."""
