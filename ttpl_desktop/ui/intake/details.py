"""The right of the tab: the chosen record as a form, its files and its history."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from ttpl_desktop.app import attachments, clocks, record_history
from ttpl_desktop.ui.clocks.box import ClocksBox
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.intake.attachments_box import AttachmentsBox
from ttpl_desktop.ui.intake.record_form import RecordForm
from ttpl_desktop.ui.intake.view import RegisterView, state_of
from ttpl_desktop.ui.style_sheet import SPACE_8, SPACE_16
from ttpl_desktop.ui.widgets.buttons import ActionButton
from ttpl_desktop.ui.widgets.chips import StateChip
from ttpl_desktop.ui.widgets.editors import LineEditor, TextEditor
from ttpl_desktop.ui.widgets.empty_state import EmptyState
from ttpl_desktop.ui.widgets.history_box import HistoryBox
from ttpl_desktop.ui.widgets.labels import ElidedLabel, rule


class RecordDetails(QWidget):
    """Shows one record; `edited` carries its id, the field's name and the new value."""

    edited = Signal(int, str, object)

    def __init__(
        self, frame: Frame, view: RegisterView, attach: QAction, buttons: Sequence[ActionButton]
    ) -> None:
        super().__init__()
        self.frame, self.work, self.view = frame, frame.work, view
        self.record: Any | None = None
        self.heading = ElidedLabel(role="heading")
        self.chip = StateChip()
        self.form = RecordForm(view.parts(frame.work))
        self.clocks = ClocksBox()
        self.files = AttachmentsBox(attach)
        self.history = HistoryBox(frame.settings, f"{view.name}_history")
        self._build(buttons)
        self.form.edited.connect(self._tell)

    def show_record(self, record: Any | None) -> None:
        """Shows a record; another one than before first has its typing saved."""
        is_same = self.record is not None and record is not None and record.id == self.record.id
        if not is_same:
            self.flush()
        self.record = record
        self._stack.setCurrentIndex(0 if record is None else 1)
        self._fill(record)
        if record is not None:
            self._show_around(record)
        if not is_same:
            self._area.verticalScrollBar().setValue(0)

    def flush(self) -> None:
        """Saves what is still being typed."""
        if self.record is not None:
            self.form.flush()

    def begin(self) -> None:
        """Puts the cursor into the register's first field, to be typed over."""
        field = self.form.field(self.view.first_field)
        field.setFocus()
        editor = field.focusProxy()
        if isinstance(editor, LineEditor | TextEditor):
            editor.selectAll()

    def _fill(self, record: Any | None) -> None:
        options = self.view.options(self.work, record) if record is not None else {}
        remarks = self.view.remarks(self.work, record) if record is not None else {}
        self.form.fill(record, self.frame.today(), options, remarks)

    def _show_around(self, record: Any) -> None:
        self.heading.setText(self.view.heading(self.work, record))
        standing = self.view.standing(record, self.frame.today())
        self.chip.put(state_of(standing), standing.words)
        running = clocks.started(self.work, self.view.name, record.id)
        self.clocks.put([(task, clocks.standing(self.work, task)) for task in running])
        self.files.put(attachments.attached(self.work, self.view.name, record.id))
        work, name = self.work, self.view.name
        self.history.put(
            (name, record.id),
            lambda limit: record_history.history(work, name, record.id, limit),
        )

    def _tell(self, name: str, value: object) -> None:
        if self.record is not None:
            self.edited.emit(self.record.id, name, value)

    def _build(self, buttons: Sequence[ActionButton]) -> None:
        self._area = self._scrolled()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        head = QHBoxLayout()
        head.setSpacing(SPACE_8)
        head.addWidget(self.heading, 1)
        head.addWidget(self.chip)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_8)
        foot.addStretch(1)
        for button in buttons:
            foot.addWidget(button)
        column.addLayout(foot)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(EmptyState("Chọn một dòng để xem và sửa tại đây."))
        self._stack.addWidget(page)

    def _scrolled(self) -> QScrollArea:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, SPACE_8, 0)
        column.setSpacing(SPACE_16)
        for part in (self.clocks, self.form, rule(), self.files, rule(), self.history):
            column.addWidget(part)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        return area
