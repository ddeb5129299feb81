"""What one unit has to send for one request: when it came, why not, its files, its urgings."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ttpl_desktop.app import attachments
from ttpl_desktop.app.urging import submissions
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.intake import Attachment
from ttpl_desktop.domain.urging.records import Submission
from ttpl_desktop.domain.urging.standing import Cell
from ttpl_desktop.ui.forms.opening import open_with_system
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.intake.attachments_box import AttachmentsBox
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.urging.saving import save_each_change
from ttpl_desktop.ui.urging.urgings import UrgingsBox
from ttpl_desktop.ui.urging.words import SIGNS, standing_words
from ttpl_desktop.ui.widgets.buttons import ActionButton
from ttpl_desktop.ui.widgets.chips import StateChip
from ttpl_desktop.ui.widgets.date_field import DateField
from ttpl_desktop.ui.widgets.fields import LineField, TextField
from ttpl_desktop.ui.widgets.form import Form
from ttpl_desktop.ui.widgets.labels import label


class CellPanel(QWidget):
    """Shows a cell and saves each change; `dropped` carries files, `letter_wanted` an id."""

    dropped = Signal(object)
    letter_wanted = Signal(int)

    def __init__(self, frame: Frame, sent_today: QAction, excuse: QAction, add: QAction) -> None:
        super().__init__()
        self._frame, self._work = frame, frame.work
        self.cell: Cell | None = None
        self.unit = label("", "title")
        self.unit.setWordWrap(True)
        self.title = label("", "quiet")
        self.title.setWordWrap(True)
        self.chip = StateChip()
        self.form = Form(
            [
                DateField("sent_on", "Ngày gửi"),
                LineField("excuse", "Được miễn vì", hint="lý do không phải gửi"),
                TextField("note", "Ghi chú", rows=1, most=5),
            ]
        )
        self.files = AttachmentsBox(add)
        self.urgings = UrgingsBox()
        self._arrange(sent_today, excuse)
        save_each_change(self.form, frame, self._submission, submissions.change)
        self.files.dropped.connect(self.dropped)
        self.files.opened.connect(self._open_file)
        self.files.removed.connect(lambda file: attachments.remove(self._work, file.id))
        self.urgings.opened.connect(self.letter_wanted)

    def put(self, cell: Cell) -> None:
        """Shows a cell as it is now; the typing in another one is saved first."""
        self.form.flush()
        self.cell = cell
        today = self._frame.today()
        self.unit.setText(cell.unit)
        self.title.setText(cell.request.title)
        self.chip.put(SIGNS[cell.standing(today)], standing_words(cell, today))
        self.form.fill(cell.submission)
        register = Register.SUBMISSION.value
        self.files.put(attachments.attached(self._work, register, cell.submission.id))
        self.urgings.put(tuple(reversed(cell.letters)))

    def flush(self) -> None:
        """Saves what is still being typed."""
        self.form.flush()

    def _submission(self) -> Submission | None:
        return self.cell.submission if self.cell else None

    def _open_file(self, file: Attachment) -> None:
        try:
            open_with_system(attachments.copy_to_open(self._work, file.id))
        except UserFacingError as error:
            self._frame.tell_error(error)

    def _arrange(self, sent_today: QAction, excuse: QAction) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_8)
        buttons.addWidget(ActionButton(sent_today))
        buttons.addWidget(ActionButton(excuse))
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE_8, 0)
        column.setSpacing(SPACE_8)
        for line in (self.unit, self.title, self.chip):
            column.addWidget(line)
        column.addLayout(buttons)
        parts: tuple[QWidget, ...] = (self.form, self.files, self.urgings)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
