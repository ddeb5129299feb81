"""One section as a page to write on: heading, what belongs here, and the officer's text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.outline import Placed
from ttpl_desktop.domain.report import ReportSection
from ttpl_desktop.ui.papers.fields import STYLES
from ttpl_desktop.ui.report.chips import Chip, Token
from ttpl_desktop.ui.report.text_editor import ReportTextField
from ttpl_desktop.ui.states import State
from ttpl_desktop.ui.style_sheet import SPACE_8, look
from ttpl_desktop.ui.widgets.field import Field
from ttpl_desktop.ui.widgets.fields import ChoiceField, TextField
from ttpl_desktop.ui.widgets.labels import label


class SectionView(QWidget):
    """Tells each value typed, with the id of its section: `edited(id, field, value)`."""

    edited = Signal(int, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._section_id: int | None = None
        self.title = TextField("title", "Đề mục", rows=1, most=4, hint="Tên mục")
        self.style_choice = ChoiceField(
            "style", "Đánh số", {style: STYLES[style] for style in NumberStyle}
        )
        self.text = ReportTextField("text", "Lời văn")
        self._path = label(role="title")
        self._prompt = _sentence("note")
        self._doubts = _sentence("note")
        look(self._doubts, state=State.SOON.value)
        self._build()
        for field in self._fields:
            field.edited.connect(lambda value, name=field.name: self._tell(name, value))

    @property
    def _fields(self) -> tuple[Field, ...]:
        return (self.title, self.style_choice, self.text)

    def _build(self) -> None:
        self.style_choice.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._path.setFixedHeight(self.title.first_line_height())
        head = QHBoxLayout()
        head.setSpacing(SPACE_8)
        head.addWidget(self._path)
        head.addWidget(self.title, 1)
        head.addWidget(self.style_choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addLayout(head)
        column.addWidget(self._prompt)
        column.addWidget(self.text, 1)
        column.addWidget(self._doubts)

    def show_section(
        self, placed: Placed[ReportSection], chips: Mapping[Token, Chip], *, is_fixed: bool
    ) -> None:
        """Shows a section; what is still being typed in the same one is left alone."""
        section = placed.node
        is_other = section.id != self._section_id
        if is_other:
            self.flush()
        self._section_id = section.id
        self._path.setText(placed.path)
        self._path.setVisible(bool(placed.path))
        self._prompt.setText(section.prompt)
        self._prompt.setVisible(bool(section.prompt))
        self.text.editor.put_chips(chips)
        for field in self._fields:
            field.set_read_only(is_fixed)
            if is_other or not field.is_pending:
                field.put(getattr(section, field.name))

    def say(self, doubts: Sequence[str]) -> None:
        """Shows what the officer should look at in this section."""
        self._doubts.setText(" ".join(doubts))
        self._doubts.setVisible(bool(doubts))

    @property
    def prompt(self) -> str:
        """What the framework says belongs here."""
        return self._prompt.text()

    @property
    def doubts(self) -> str:
        """What the officer is told to look at; empty where there is nothing."""
        return self._doubts.text()

    def flush(self) -> None:
        """Tells at once what is still being typed."""
        for field in self._fields:
            field.flush()

    def begin_typing(self) -> None:
        """Puts the cursor into the heading while that is empty, else into the text."""
        empty = not self.title.value()
        (self.title if empty else self.text).setFocus()

    def _tell(self, name: str, value: object) -> None:
        if self._section_id is not None:
            self.edited.emit(self._section_id, name, value)


def _sentence(role: str) -> QLabel:
    made = label(role=role)
    made.setWordWrap(True)
    made.hide()
    return made
