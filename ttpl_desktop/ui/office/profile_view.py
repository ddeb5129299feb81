"""The office's profiles: each dated, corrected in place, with its letterhead beside it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ttpl_desktop.app import office as offices
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.office import Office
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.office.letterhead import LetterheadPreview
from ttpl_desktop.ui.office.profile_fields import duty_parts, name_parts, recipient_parts
from ttpl_desktop.ui.office.signers import SignersEditor
from ttpl_desktop.ui.sizes import scaled
from ttpl_desktop.ui.style_sheet import SPACE_8, SPACE_12, SPACE_16
from ttpl_desktop.ui.widgets.buttons import push_button
from ttpl_desktop.ui.widgets.date_field import DateField, asked_day
from ttpl_desktop.ui.widgets.editors import CalmCombo
from ttpl_desktop.ui.widgets.form import Form
from ttpl_desktop.ui.widgets.labels import label

_FORM_WIDTH = 640
_PAPER_WIDTH = 520
_NOTE = (
    "Sửa ở đây là sửa cho mọi văn bản của thời kỳ này. Khi cơ quan đổi tên, đổi người ký, "
    "hãy thêm hồ sơ mới từ ngày đổi; văn bản trước đó giữ hồ sơ cũ."
)


class ProfileView(QWidget):
    """Shows the profile of today first; saves as you go."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame, self._work = frame, frame.work
        self._profiles: tuple[Office, ...] = ()
        self._shown = 0
        self.choice = CalmCombo()
        self.choice.setAccessibleName("Hồ sơ áp dụng từ ngày")
        self.choice.activated.connect(lambda index: self._choose(self._profiles[index].id))
        self.form = Form([DateField("valid_from", "Áp dụng từ ngày"), *name_parts(), *duty_parts()])
        self.papers = Form(recipient_parts())
        self.signers = SignersEditor()
        self.form.edited.connect(self._save)
        self.papers.edited.connect(self._save)
        self.signers.edited.connect(lambda signers: self._save("signers", signers))
        self.paper = LetterheadPreview()
        self._build()

    def _build(self) -> None:
        note = label(_NOTE, "quiet")
        note.setWordWrap(True)
        top = QHBoxLayout()
        top.setSpacing(SPACE_8)
        top.addWidget(self.choice)
        top.addWidget(push_button("Thêm hồ sơ từ ngày…", self.ask_begin))
        top.addStretch()
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, SPACE_12, 0)
        column.setSpacing(SPACE_16)
        for widget in (note, self.form, label("Người ký", "heading"), self.signers, self.papers):
            column.addWidget(widget)
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setMaximumWidth(scaled(_FORM_WIDTH, self.font()))
        area.setWidget(form)
        self.paper.setMaximumWidth(_PAPER_WIDTH)
        right = QVBoxLayout()
        right.addWidget(self.paper, 1)
        row = QHBoxLayout()
        row.setSpacing(SPACE_16)
        row.addWidget(area, 12)
        row.addLayout(right, 10)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(SPACE_8)
        whole.addLayout(top)
        whole.addLayout(row, 1)

    @property
    def profile(self) -> Office | None:
        """The profile shown; None before the office is set up."""
        return next((each for each in self._profiles if each.id == self._shown), None)

    def refresh(self) -> None:
        """Shows the profiles as they are stored."""
        self._profiles = offices.profiles(self._work)
        if self.profile is None:
            today = self._work.office_on(self._frame.today())
            self._shown = today.id if today else 0
        self.choice.clear()
        self.choice.addItems([f"Từ {vn_date(each.valid_from)}" for each in self._profiles])
        profile = self.profile
        if profile is not None:
            self.choice.setCurrentIndex(self._profiles.index(profile))
            self.signers.put(profile.signers)
            self.paper.put(profile, self._frame.year)
        self.form.fill(profile)
        self.papers.fill(profile)

    def flush(self) -> None:
        """Saves what is still being typed."""
        self.form.flush()
        self.signers.flush()
        self.papers.flush()

    def ask_begin(self) -> None:
        """Asks from which day on the office is another, and begins its profile."""
        field = DateField("valid_from", "Áp dụng từ ngày")
        field.put(self._frame.today())
        if dialogs.ask(self, "Hồ sơ mới áp dụng từ ngày", field, do="Thêm hồ sơ"):
            try:
                self.begin(asked_day(field))
            except UserFacingError as error:
                self._frame.tell_error(error)

    def begin(self, valid_from: dt.date) -> None:
        """Begins a profile equal to the one shown, to be changed."""
        if self.profile is None:
            return
        self.flush()
        self._choose(offices.begin_profile(self._work, self._shown, valid_from).id)

    def _choose(self, profile_id: int) -> None:
        self.flush()
        self._shown = profile_id
        self.refresh()

    def _save(self, name: str, value: Any) -> None:
        try:
            offices.change_profile(self._work, self._shown, **{name: value})
        except UserFacingError as error:
            self._frame.tell_error(error)
            self.refresh()
