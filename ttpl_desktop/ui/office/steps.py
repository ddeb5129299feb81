"""The four pages of the first set-up: each shows the draft office and tells what is typed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ttpl_desktop.app.directory import read_units
from ttpl_desktop.app.office_presets import PRESETS
from ttpl_desktop.domain.framework import Framework
from ttpl_desktop.domain.office import Office, Unit
from ttpl_desktop.ui.office.framework_view import FrameworkView
from ttpl_desktop.ui.office.profile_fields import duty_parts, name_parts, recipient_parts
from ttpl_desktop.ui.office.signers import SignersEditor
from ttpl_desktop.ui.style_sheet import SPACE_12
from ttpl_desktop.ui.widgets.fields import LineField, TextField
from ttpl_desktop.ui.widgets.form import Form
from ttpl_desktop.ui.widgets.labels import label

_PROVINCE_WORDS = ("tỉnh ", "thành phố ")


class Step(QWidget):
    """One page: a title, what it is for, and `edited` with the name and value of what was typed."""

    title = ""
    purpose = ""
    edited = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, SPACE_12, 0)
        self.column.setSpacing(SPACE_12)
        purpose = label(self.purpose, "quiet")
        purpose.setWordWrap(True)
        self.column.addWidget(purpose)

    def put(self, office: Office) -> None:
        """Shows the draft as it is now; what is being typed is left alone."""
        raise NotImplementedError

    def flush(self) -> None:
        """Tells what is still being typed."""
        raise NotImplementedError


class OfficeStep(Step):
    """Who the office is and what stands at the head of its papers."""

    title = "Cơ quan"
    purpose = (
        "Ghi tên cơ quan, phần còn lại được suy ra và sửa được. "
        "Mọi kế hoạch, báo cáo sẽ lấy từ đây."
    )

    def __init__(self) -> None:
        super().__init__()
        self.form = Form([*name_parts(), *duty_parts()])
        self.form.edited.connect(self.edited)
        self.setFocusProxy(self.form.field("name_in_text"))
        self.column.addWidget(self.form)
        self.column.addStretch()

    def put(self, office: Office) -> None:
        self.form.fill(office)
        bare = office.province and not office.province.lower().startswith(_PROVINCE_WORDS)
        self.form.say("province", "Ghi cả chữ “tỉnh” hoặc “thành phố”." if bare else "")

    def flush(self) -> None:
        self.form.flush()


class UnitsStep(Step):
    """The units that duties are given to, pasted as a list."""

    title = "Đơn vị"
    purpose = (
        "Dán danh sách đơn vị, mỗi đơn vị một dòng; tên viết tắt để trong ngoặc. Dòng kết thúc "
        "bằng dấu hai chấm là tên nhóm của các dòng dưới nó. Có thể để trống và làm sau."
    )

    def __init__(self) -> None:
        super().__init__()
        self.group = LineField("group", "Thuộc nhóm")
        self.list = TextField("units", "Danh sách đơn vị", rows=12, most=18)
        self.list.editor.textChanged.connect(self._say)
        self.group.editor.textEdited.connect(self._say)
        self.rooms = QCheckBox("Là đơn vị thuộc cơ quan mình")
        self.column.addWidget(label("Thuộc nhóm", "quiet"))
        self.column.addWidget(self.group)
        self.column.addWidget(self.rooms)
        self.column.addWidget(self.list)
        self.column.addStretch()
        self._suggested = ""
        self.setFocusProxy(self.list)

    @property
    def units(self) -> tuple[Unit, ...]:
        """The units of the list as it stands."""
        groups = tuple(filter(None, (self.group.value(),)))
        return read_units(self.list.value(), groups, is_internal=self.rooms.isChecked())

    def put(self, office: Office) -> None:
        preset = PRESETS[office.level]
        if self.group.value() == self._suggested:
            self.group.show_value(preset.group)
            self.rooms.setChecked(preset.has_rooms)
        self._suggested = preset.group
        self._say()

    def flush(self) -> None:
        self.group.flush()
        self.list.flush()

    def _say(self) -> None:
        units = self.units
        groups = {group for unit in units for group in unit.groups}
        self.list.say(f"Nhận ra {len(units)} đơn vị, {len(groups)} nhóm." if units else "")


class SigningStep(Step):
    """Who signs and where papers go."""

    title = "Người ký, nơi nhận"
    purpose = "Người đầu danh sách ký khi không chọn ai khác. Nơi nhận sửa được ở từng văn bản."

    def __init__(self) -> None:
        super().__init__()
        self.signers = SignersEditor()
        self.signers.edited.connect(lambda signers: self.edited.emit("signers", signers))
        self.form = Form(recipient_parts())
        self.form.edited.connect(self.edited)
        self.setFocusProxy(self.signers.form.field("name"))
        self.column.addWidget(self.signers)
        self.column.addWidget(self.form)
        self.column.addStretch()

    def put(self, office: Office) -> None:
        self.signers.put(office.signers)
        self.form.fill(office)

    def flush(self) -> None:
        self.signers.flush()
        self.form.flush()


class FrameworkStep(Step):
    """The legal framework that this year's papers stand on."""

    title = "Khung pháp lý"
    purpose = (
        "Khung pháp lý được chọn theo năm và ngày ban hành của từng văn bản. "
        "Điểm chưa đối chiếu được ghi rõ và không bao giờ được trình bày như quy định."
    )

    def __init__(self, year: int, framework: Framework) -> None:
        super().__init__()
        self.view = FrameworkView()
        self.view.put(framework)
        self.view.only_unverified.click()
        self.setFocusProxy(self.view.table)
        self.column.addWidget(label(f"Năm {year}", "heading"))
        self.column.addWidget(self.view, 1)

    def put(self, office: Office) -> None:
        """The framework does not depend on the office."""

    def flush(self) -> None:
        """Nothing is typed here."""
