"""The directory of units: a list, the form of the chosen one, and a box to paste many."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ttpl_desktop.app import directory
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.office import Unit
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.style_sheet import SPACE_8, SPACE_16
from ttpl_desktop.ui.widgets.buttons import push_button
from ttpl_desktop.ui.widgets.date_field import DateField
from ttpl_desktop.ui.widgets.fields import CheckField, LineField, TextField
from ttpl_desktop.ui.widgets.form import Form
from ttpl_desktop.ui.widgets.labels import label
from ttpl_desktop.ui.widgets.row_table import RowTable
from ttpl_desktop.ui.widgets.units_field import UnitsField

_FORM_WIDTH = 400
_TITLES = ("Tên đơn vị", "Viết tắt", "Nhóm", "Thuộc cơ quan", "Còn đến")


class UnitsView(QWidget):
    """Saves as you go; a unit that was merged or abolished gets its last day and stays."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame, self._work = frame, frame.work
        self.table = RowTable(_TITLES)
        self.table.setAccessibleName("Các đơn vị")
        self.table.chosen.connect(self._show)
        self.form = Form(self._fields())
        self.form.edited.connect(self._save)
        self.add_button = push_button("Dán danh sách…", self.ask_units, kind="primary")
        self.remove_button = push_button("Xoá đơn vị", self.remove)
        self._build()

    def _fields(self) -> list[Any]:
        offers = self._group_names
        return [
            LineField("name", "Tên đơn vị"),
            LineField("short_name", "Viết tắt"),
            UnitsField("aliases", "Cách viết khác", lambda: ()),
            UnitsField("groups", "Thuộc nhóm", offers),
            CheckField("is_internal", "Là đơn vị thuộc cơ quan mình"),
            DateField("valid_from", "Có từ ngày"),
            DateField("valid_to", "Ngày cuối cùng"),
            TextField("note", "Ghi chú", rows=2),
        ]

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_8)
        buttons.addStretch()
        buttons.addWidget(self.remove_button)
        buttons.addWidget(self.add_button)
        left = QVBoxLayout()
        left.setSpacing(SPACE_8)
        left.addLayout(buttons)
        left.addWidget(self.table, 1)
        holder = QWidget()
        holder.setFixedWidth(_FORM_WIDTH)
        right = QVBoxLayout(holder)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self.form)
        right.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_16)
        row.addLayout(left, 1)
        row.addWidget(holder)

    def refresh(self) -> None:
        """Lists the units as they are stored."""
        self.table.put([(unit.id, _row(unit)) for unit in directory.all_units(self._work)])
        if self.table.key is None:
            self.table.select_row(0)
        self._show(self.table.key)

    def flush(self) -> None:
        """Saves what is still being typed."""
        self.form.flush()

    def ask_units(self) -> None:
        """Lets the officer paste a list of units."""
        box = PasteBox(directory.groups(self._work))
        if dialogs.ask(self, "Thêm đơn vị", box, do="Thêm"):
            self.add(box.units)

    def add(self, units: tuple[Unit, ...]) -> None:
        """Adds the units that are new, and says which were known."""
        try:
            added = directory.add_units(self._work, units)
        except UserFacingError as error:
            self._frame.tell_error(error)
            return
        known = f" Đã có sẵn: {', '.join(added.known)}." if added.known else ""
        self._frame.tell(f"Đã thêm {added.count} đơn vị.{known}")

    def remove(self) -> None:
        """Moves the chosen unit to the bin."""
        unit = self.form.record
        if unit is not None:
            self.flush()
            directory.remove_units(self._work, (unit.id,))
            self._frame.tell(f"Đã xoá “{unit.name}”; lấy lại được ở Thùng rác.")

    def _group_names(self) -> tuple[str, ...]:
        return directory.groups(self._work)

    def _show(self, unit_id: object) -> None:
        units = {unit.id: unit for unit in directory.all_units(self._work)}
        unit = units.get(unit_id) if isinstance(unit_id, int) else None
        self.form.fill(unit)
        self.remove_button.setEnabled(unit is not None)

    def _save(self, name: str, value: Any) -> None:
        try:
            directory.change_unit(self._work, self.form.record.id, **{name: value})
        except UserFacingError as error:
            self._frame.tell_error(error)
            self.refresh()


class PasteBox(QWidget):
    """A box for a list of units, under which group, and whether they are rooms of the office."""

    def __init__(self, groups: tuple[str, ...]) -> None:
        super().__init__()
        self.list = TextField("units", "Danh sách", rows=10, most=14)
        self.list.editor.textChanged.connect(self._say)
        self.group = UnitsField("group", "Thuộc nhóm", lambda: groups)
        self.rooms = QCheckBox("Là đơn vị thuộc cơ quan mình")
        self.rooms.setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(label("Mỗi đơn vị một dòng; tên viết tắt để trong ngoặc.", "quiet"))
        column.addWidget(self.list)
        column.addWidget(label("Thuộc nhóm", "quiet"))
        column.addWidget(self.group)
        column.addWidget(self.rooms)
        self.setMinimumWidth(480)
        self.setFocusProxy(self.list)

    @property
    def units(self) -> tuple[Unit, ...]:
        """The units of the list as it stands."""
        return directory.read_units(
            self.list.value(), self.group.value(), is_internal=self.rooms.isChecked()
        )

    def _say(self) -> None:
        self.list.say(f"Nhận ra {len(self.units)} đơn vị.")


def _row(unit: Unit) -> tuple[str, ...]:
    own = "✓" if unit.is_internal else ""
    end = vn_date(unit.valid_to) if unit.valid_to else ""
    return unit.name, unit.short_name, "; ".join(unit.groups), own, end
