"""The first set-up: four calm pages, and the paper that grows beside them."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ttpl_desktop.app import office as offices
from ttpl_desktop.app.office_presets import followed
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.office import Office
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.office.letterhead import LetterheadPreview
from ttpl_desktop.ui.office.steps import FrameworkStep, OfficeStep, SigningStep, Step, UnitsStep
from ttpl_desktop.ui.sizes import scaled
from ttpl_desktop.ui.style_sheet import SPACE_8, SPACE_16, look
from ttpl_desktop.ui.tab import Tab
from ttpl_desktop.ui.widgets.buttons import push_button
from ttpl_desktop.ui.widgets.labels import label, rule

_FORM_WIDTH = 620
_PAPER_WIDTH = 520


class FirstRun(Tab):
    """Nothing is stored before the last page is finished; then all of it is one step.

    `finished` follows the storing; `sample_wanted` is the second door of the first page.
    """

    finished = Signal()
    sample_wanted = Signal()

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        year = frame.today().year
        self.draft = followed(Office(valid_from=dt.date(year, 1, 1)), ())
        self._typed: set[str] = set()
        self.units = UnitsStep()
        framework = self.work.framework_of(year)
        self.steps: tuple[Step, ...] = (
            OfficeStep(),
            self.units,
            SigningStep(),
            FrameworkStep(year, framework),
        )
        self.paper = LetterheadPreview()
        self._marks = [label() for _step in self.steps]
        self._pages = QStackedWidget()
        self._build()
        for step in self.steps:
            step.edited.connect(self.take)
        self._show_draft()
        self.turn_to(0)

    def _build(self) -> None:
        self.header.put("Lập sổ tay theo dõi thi hành pháp luật")
        for step in self.steps:
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setWidget(step)
            self._pages.addWidget(area)
        left = QVBoxLayout()
        left.setSpacing(SPACE_16)
        left.addLayout(self._row_of_marks())
        left.addWidget(self._pages, 1)
        left.addWidget(rule())
        left.addLayout(self._row_of_buttons())
        column = QWidget()
        column.setLayout(left)
        column.setMaximumWidth(scaled(_FORM_WIDTH, self.font()))
        right = QVBoxLayout()
        right.setSpacing(SPACE_16)
        right.addWidget(label("Văn bản của cơ quan sẽ có dạng", "quiet"))
        self.paper.setMaximumWidth(_PAPER_WIDTH)
        right.addWidget(self.paper, 1)
        whole = QHBoxLayout()
        whole.setSpacing(2 * SPACE_16)
        whole.addWidget(column, 12)
        whole.addLayout(right, 10)
        whole.addStretch(1)
        self.body.addLayout(whole, 1)

    def _row_of_marks(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_16)
        for mark in self._marks:
            row.addWidget(mark)
        row.addStretch()
        return row

    def _row_of_buttons(self) -> QHBoxLayout:
        self.sample_button = push_button(
            "Xem thử với cơ quan mẫu", self.sample_wanted.emit, kind="link"
        )
        self.back_button = push_button("Quay lại", self.go_back)
        self.next_button = push_button("Tiếp tục", self.go_on, kind="primary")
        row = QHBoxLayout()
        row.setSpacing(SPACE_8)
        row.addWidget(self.sample_button)
        row.addStretch()
        row.addWidget(self.back_button)
        row.addWidget(self.next_button)
        return row

    @property
    def index(self) -> int:
        """The page shown, counted from 0."""
        return self._pages.currentIndex()

    def take(self, name: str, value: object) -> None:
        """Takes what the officer typed; fields that were never typed follow it."""
        self._typed.add(name)
        changes: dict[str, Any] = {name: value}
        self.draft = followed(dataclasses.replace(self.draft, **changes), self._typed)
        self._show_draft()

    def flush(self) -> None:
        for step in self.steps:
            step.flush()

    def turn_to(self, index: int) -> None:
        """Shows one of the four pages."""
        self._pages.setCurrentIndex(index)
        for number, (mark, step) in enumerate(zip(self._marks, self.steps, strict=True)):
            sign = "✓" if number < index else str(number + 1)
            mark.setText(f"{sign}  {step.title}")
            look(mark, role="heading" if number == index else "quiet")
        self.sample_button.setVisible(index == 0)
        self.back_button.setVisible(index > 0)
        is_last = index == len(self.steps) - 1
        self.next_button.setText("Bắt đầu làm việc" if is_last else "Tiếp tục")
        self.steps[index].setFocus()

    def go_back(self) -> None:
        """Shows the page before; what was typed stays."""
        self.flush()
        self.turn_to(self.index - 1)

    def go_on(self) -> None:
        """Shows the next page, or stores everything on the last one."""
        self.flush()
        self.messages.clear()
        if sentence := offices.complaint(self.draft):
            self.turn_to(0)
            self.frame.tell_error(UserFacingError(sentence))
        elif self.index < len(self.steps) - 1:
            self.turn_to(self.index + 1)
        else:
            offices.set_up(self.work, self.draft, self.units.units)
            self.finished.emit()

    def _show_draft(self) -> None:
        for step in self.steps:
            step.put(self.draft)
        self.paper.put(self.draft, self.draft.valid_from.year)
