"""All that is due in the wrong order in a year, each a step away from where it is mended."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ttpl_desktop.app import chain_warnings
from ttpl_desktop.app.chain_warnings import YearWarning
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.states import mark_of
from ttpl_desktop.ui.style_sheet import SPACE_12, SPACE_16
from ttpl_desktop.ui.task.hop_row import STATES
from ttpl_desktop.ui.widgets.buttons import push_button
from ttpl_desktop.ui.widgets.labels import label
from ttpl_desktop.ui.widgets.row_table import RowTable

_SIZE = 900, 520
_WIDEST = 240
_NONE = (
    "Không có chỗ nào ngược: các chuỗi thời hạn đều kịp, và không mục kế hoạch hay nhiệm vụ nào "
    "muộn hơn việc cấp trên giao mà nó phục vụ."
)
_TITLES = ("Mức", "Việc", "Cảnh báo")


class ChainWarningsDialog(QDialog):
    """Lists the warnings, the gravest first; a double click or Enter goes to the record."""

    def __init__(self, parent: QWidget, frame: Frame) -> None:
        super().__init__(parent)
        self._frame = frame
        title = f"Cảnh báo chuỗi thời hạn năm {frame.year}"
        self.setWindowTitle(title)
        self.resize(*_SIZE)
        self.warnings = chain_warnings.warnings(frame.work, frame.year)
        self.table = RowTable(_TITLES, stretch=2, widest=_WIDEST)
        self.table.opened.connect(lambda _key: self.go())
        self.table.chosen.connect(lambda _key: self._show_sentence())
        self.sentence = label()
        self.sentence.setWordWrap(True)
        self.open_button = push_button("Đến chỗ sửa", self.go, kind="primary")
        self.open_button.setDefault(True)
        self.list_button = push_button("Xem các nhiệm vụ này", self.show_tasks)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_16, SPACE_16, SPACE_16, SPACE_16)
        column.setSpacing(SPACE_12)
        column.addWidget(label(title, "title"))
        column.addWidget(self.table, 1)
        column.addWidget(self.sentence)
        column.addLayout(self._buttons())
        self._fill()

    def go(self) -> None:
        """Closes the list and goes to the record of the current line."""
        warning = self._current
        if warning is not None:
            self.accept()
            self._frame.open_record(warning.register.value, warning.record_id)

    def show_tasks(self) -> None:
        """Closes the list and shows the tasks it names."""
        self.accept()
        self._frame.open_query(Register.TASK.value, self._task_ids, "thời hạn ngược")

    @property
    def _current(self) -> YearWarning | None:
        key = self.table.key
        return self.warnings[key] if isinstance(key, int) else None

    @property
    def _task_ids(self) -> tuple[int, ...]:
        tasks = (each for each in self.warnings if each.register is Register.TASK)
        return tuple(dict.fromkeys(each.record_id for each in tasks))

    def _fill(self) -> None:
        self.table.put(enumerate(map(_row, self.warnings)))
        self.table.setVisible(bool(self.warnings))
        self.table.select_row(0)
        self._show_sentence()
        self.open_button.setEnabled(bool(self.warnings))
        self.list_button.setEnabled(bool(self._task_ids))

    def _show_sentence(self) -> None:
        warning = self._current
        self.sentence.setText(warning.sentence if warning else _NONE)

    def _buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        buttons.addWidget(self.list_button)
        buttons.addStretch()
        buttons.addWidget(push_button("Đóng", self.reject))
        buttons.addWidget(self.open_button)
        return buttons


def _row(warning: YearWarning) -> tuple[str, ...]:
    mark = mark_of(STATES[warning.severity])
    return f"{mark} {warning.severity.words}", warning.title, warning.sentence
