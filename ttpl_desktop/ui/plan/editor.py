"""The middle of the plan tab: the form of what is chosen, and under it what is missing there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ttpl_desktop.app import (
    coverage,
    duty_links,
    law_plans,
    legal,
    plan_checks,
    superior_plans,
)
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.coverage import Coverage
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.linting.finding import Place
from ttpl_desktop.domain.outline import Placed
from ttpl_desktop.domain.plan import ItemKind, Plan, PlanItem
from ttpl_desktop.ui.papers.fields import SignerField
from ttpl_desktop.ui.plan import forms
from ttpl_desktop.ui.plan.duties_field import Duties, DutiesField
from ttpl_desktop.ui.plan.fields import RequiredField
from ttpl_desktop.ui.plan.legal_fields import Library
from ttpl_desktop.ui.plan.pointing import point_at
from ttpl_desktop.ui.plan.tree_model import FIXED_WORDS, Fixed, item_title
from ttpl_desktop.ui.states import State
from ttpl_desktop.ui.style_sheet import SPACE_8, SPACE_12, look
from ttpl_desktop.ui.widgets.fields import TextField
from ttpl_desktop.ui.widgets.form import Form
from ttpl_desktop.ui.widgets.labels import ElidedLabel, label
from ttpl_desktop.ui.widgets.outline_tree import WARNING


class PlanEditor(QWidget):
    """Tells each value typed, with the id of its plan or item: `item_edited(id, field, value)`.

    `duty_wanted` carries a superior's duty to go to.
    """

    duty_wanted = Signal(int)
    head_edited = Signal(int, str, object)
    item_edited = Signal(int, str, object)

    def __init__(self, work: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._plan: Plan | None = None
        self.heading = ElidedLabel(role="title")
        self._places = QStackedWidget()
        self._scrolls: dict[Form, QScrollArea] = {}
        self._build_forms()
        self._note = _Note()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        self._top = QHBoxLayout()
        self._top.setSpacing(SPACE_8)
        self._top.addWidget(self.heading, 1)
        column.addLayout(self._top)
        column.addWidget(self._places, 1)
        column.addWidget(self._note)

    def _build_forms(self) -> None:
        library = Library(
            partial(legal.documents, self._work), partial(legal.document, self._work), self._remark
        )
        self.head = forms.head_form(library)
        self.closing = forms.closing_form()
        self.items = {
            ItemKind.SECTION: forms.section_form(),
            ItemKind.TEXT: forms.text_form(),
            ItemKind.FOCUS: forms.focus_form(library),
            ItemKind.ACTIVITY: forms.activity_form(self._unit_names, self._duties()),
        }
        serving = self.items[ItemKind.ACTIVITY].field(forms.SERVING)
        assert isinstance(serving, DutiesField)
        serving.wanted.connect(self.duty_wanted)
        for form in (self.head, self.closing):
            self._add(form, self.head_edited.emit)
        self._first = dict.fromkeys((self.head, *self.items.values()), "title")
        self._first |= {self.closing: "closing", self.items[ItemKind.TEXT]: "text"}
        for form in self.items.values():
            self._add(form, self.item_edited.emit)

    def _add(self, form: Form, tell: Callable[[int, str, object], object]) -> None:
        form.edited.connect(lambda name, value: tell(form.record.id, name, value))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, SPACE_8, 0)
        # Otherwise the rows of a short form would drift apart.
        form.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column.addWidget(form)
        column.addStretch()
        scroll.setWidget(holder)
        self._scrolls[form] = scroll
        self._places.addWidget(scroll)

    def show_head(self, plan: Plan, part: Fixed, remarks: Sequence[str]) -> None:
        """Shows what stands over the items of a plan, or what ends it, and what it lacks."""
        self._plan = plan
        self.heading.setText(FIXED_WORDS[part])
        form = self.head if part is Fixed.HEAD else self.closing
        if part is Fixed.HEAD:
            form.show_fields(*forms.head_fields(plan))
        else:
            field = form.field("signer")
            assert isinstance(field, SignerField)
            office = self._work.office_on(plan.issued_on or self._work.today())
            field.offer(office.signers if office else (), plan.signer)
        self._show(form, plan, plan)
        if part is Fixed.HEAD:
            for clock in law_plans.clocks(self._work, plan):
                form.say(clock.started_by, clock.sentence())
        self._note.put(remarks)

    def show_item(self, plan: Plan, placed: Placed[PlanItem], remarks: Sequence[str]) -> None:
        """Shows one item, and what it lacks."""
        self._plan, item = plan, placed.node
        self.heading.setText(_heading(placed))
        form = self.items[item.kind]
        if item.kind is ItemKind.SECTION:
            field = form.field("required")
            assert isinstance(field, RequiredField)
            field.offer(plan_checks.required_contents(self._work, plan), item.required)
        if shown := forms.shown_fields(item):
            asks = item.superior_ids or superior_plans.of_year(self._work, plan.year)
            form.show_fields(*shown, *((forms.SERVING,) if asks else ()))
        self._show(form, item, plan)
        if item.kind is ItemKind.ACTIVITY:
            form.say("time", plan_checks.advice(self._work, plan, item))
        self._note.put(remarks)

    @property
    def remarks(self) -> str:
        """What is said to be missing at the place that is shown."""
        return self._note.sentences

    def add_button(self, button: QWidget) -> None:
        """Puts a button at the right of the heading."""
        self._top.addWidget(button)

    def insert_text(self, words: str) -> None:
        """Writes words at the cursor of the text in use, else at the end of the form's first text.

        What is selected there is replaced; the words are told at once.
        """
        form = self.form_in_front
        texts = [each for each in form.fields if isinstance(each, TextField) and each.isVisible()]
        focused = self.focusWidget()
        wanted = form.field(self._first[form])
        field = next((each for each in texts if each.editor is focused), None)
        if field is None:
            field = wanted if isinstance(wanted, TextField) else texts[0]
            field.editor.moveCursor(QTextCursor.MoveOperation.End)
        field.editor.insertPlainText(words)
        field.flush()
        field.setFocus()

    def point_at(self, place: Place) -> None:
        """Selects the words of a place in the form in front, or begins at its first field."""
        form = self.form_in_front
        field = point_at(form, place)
        if field is None:
            self.begin_typing()
        else:
            self._scrolls[form].ensureWidgetVisible(field)
            self._scrolls[form].horizontalScrollBar().setValue(0)

    @property
    def form_in_front(self) -> Form:
        """The form that is shown."""
        scroll = self._places.currentWidget()
        return next(form for form, place in self._scrolls.items() if place is scroll)

    def flush(self) -> None:
        """Tells at once what is still being typed."""
        for form in self._scrolls:
            form.flush()

    def begin_typing(self) -> None:
        """Puts the cursor into the first field."""
        form = self.form_in_front
        form.field(self._first[form]).setFocus()

    def _show(self, form: Form, record: Plan | PlanItem, plan: Plan) -> None:
        form.set_read_only(not plan.is_open)
        form.fill(record)
        self._places.setCurrentWidget(self._scrolls[form])

    def _duties(self) -> Duties:
        def offered() -> Sequence[Coverage]:
            year = self._plan.year if self._plan is not None else 0
            return coverage.matrix(self._work, year).rows

        return Duties(partial(duty_links.duties, self._work), offered)

    def _unit_names(self) -> Sequence[str]:
        """The directory as it is when it is asked for."""
        return self._work.directory.names()

    def _remark(self, document: LegalDocument) -> str:
        plan = self._plan
        return plan_checks.base_remark(document, self._work, plan) if plan is not None else ""


class _Note(QFrame):
    """What is missing at the place being edited; hidden where nothing is."""

    def __init__(self) -> None:
        super().__init__()
        look(self, role="message", state=State.SOON.value)
        mark = label(WARNING)
        mark.setObjectName("mark")
        self._sentences = label()
        self._sentences.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_12, SPACE_8, SPACE_12, SPACE_8)
        row.setSpacing(SPACE_8)
        row.addWidget(mark)
        row.addWidget(self._sentences, 1)
        self.hide()

    @property
    def sentences(self) -> str:
        return self._sentences.text()

    def put(self, sentences: Sequence[str]) -> None:
        self._sentences.setText(" ".join(sentences))
        self.setVisible(bool(sentences))


def _heading(placed: Placed[PlanItem]) -> str:
    """The way to the item and its first words: `III.2 Kiểm tra`; its kind where it is a bullet."""
    words = item_title(placed).removeprefix(placed.label).strip()
    return f"{placed.path}  {words}" if placed.path else words
