"""The middle of the report tab: the ruler, and under it the section or the form that is chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ttpl_desktop.app import reports
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.outline import Placed
from ttpl_desktop.domain.report import Report, ReportSection
from ttpl_desktop.ui.papers.fields import SignerField
from ttpl_desktop.ui.report.chips import Chip, Token
from ttpl_desktop.ui.report.head_forms import closing_form, head_form
from ttpl_desktop.ui.report.rows import FIXED_WORDS
from ttpl_desktop.ui.report.ruler import WindowRuler
from ttpl_desktop.ui.report.section_view import SectionView
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.widgets.form import Form
from ttpl_desktop.ui.widgets.labels import label
from ttpl_desktop.ui.widgets.outline_model import Fixed


class ReportEditor(QWidget):
    """Tells each value typed, with the id of its report or section: `(id, field, value)`."""

    head_edited = Signal(int, str, object)
    section_edited = Signal(int, str, object)

    def __init__(self, work: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.ruler = WindowRuler()
        self.section = SectionView()
        self.forms = {Fixed.HEAD: head_form(), Fixed.CLOSING: closing_form()}
        self._places = QStackedWidget()
        self._places.addWidget(self.section)
        self._holders = {part: self._held(part) for part in self.forms}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self.ruler)
        column.addWidget(self._places, 1)
        self.section.edited.connect(self.section_edited.emit)

    def show_window(self, report: Report) -> None:
        """Shows the days that the report counts."""
        self.ruler.put(report, self._work.framework(report.framework).window_rule)

    def show_head(self, report: Report, part: Fixed) -> None:
        """Shows what stands over the sections of a report, or what ends it."""
        form = self.forms[part]
        if part is Fixed.CLOSING:
            field = form.field("signer")
            assert isinstance(field, SignerField)
            field.offer(reports.office_of(self._work, report).signers, report.signer)
        form.set_read_only(not report.is_open)
        form.fill(report)
        self._places.setCurrentWidget(self._holders[part])

    def show_section(
        self,
        report: Report,
        placed: Placed[ReportSection],
        chips: Mapping[Token, Chip],
        doubts: Sequence[str],
    ) -> None:
        """Shows one section, its figures as these chips, and what to look at."""
        self.section.show_section(placed, chips, is_fixed=not report.is_open)
        self.section.say(doubts if report.is_open else ())
        self._places.setCurrentWidget(self.section)

    def flush(self) -> None:
        """Tells at once what is still being typed."""
        self.section.flush()
        for form in self.forms.values():
            form.flush()

    def begin_typing(self) -> None:
        """Puts the cursor into what is shown."""
        shown = self._places.currentWidget()
        if shown is self.section:
            self.section.begin_typing()
        else:
            part = next(part for part, holder in self._holders.items() if holder is shown)
            self.forms[part].field("title" if part is Fixed.HEAD else "closing").setFocus()

    def _held(self, part: Fixed) -> QScrollArea:
        form = self.forms[part]
        form.edited.connect(lambda name, value: self._tell_head(form, name, value))
        # Otherwise the rows of a short form would drift apart.
        form.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, SPACE_8, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(label(FIXED_WORDS[part], "title"))
        column.addWidget(form)
        column.addStretch()
        holder = QScrollArea()
        holder.setWidgetResizable(True)
        holder.setFrameShape(QFrame.Shape.NoFrame)
        holder.setWidget(inner)
        self._places.addWidget(holder)
        return holder

    def _tell_head(self, form: Form, name: str, value: object) -> None:
        self.head_edited.emit(form.record.id, name, value)
