"""One form: how it stands, what was found in it, and its fields with what they mean."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ttpl_desktop.app.forms import FormReport, FormStanding, Presence
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.ui.forms.actions import Act, FormActions
from ttpl_desktop.ui.states import State
from ttpl_desktop.ui.style_sheet import SPACE_4, SPACE_8, look
from ttpl_desktop.ui.widgets.buttons import ActionButton
from ttpl_desktop.ui.widgets.chips import StateChip
from ttpl_desktop.ui.widgets.flow import Flow
from ttpl_desktop.ui.widgets.labels import label
from ttpl_desktop.ui.widgets.row_table import RowTable

_IN_TROUBLE = (Presence.MISSING, Presence.UNKNOWN)
"""What stands first in the table."""
_TITLES = ("Trong mẫu viết", "Được điền bằng", "Có trong mẫu")


class FormDetails(QWidget):
    """Shows the form in use, or a file that is only tried out."""

    def __init__(self, actions: FormActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label(role="heading")
        self.chip = StateChip()
        self.facts = label(role="quiet")
        self.facts.setWordWrap(True)
        self._lines: list[QLabel] = []
        self.findings = QVBoxLayout()
        self.findings.setSpacing(SPACE_4)
        self.table = RowTable(_TITLES, stretch=1)
        self.table.setAccessibleName("Các trường của mẫu")
        self._build(actions)

    def _build(self, actions: FormActions) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_8)
        head.addWidget(self.title)
        head.addWidget(self.chip)
        head.addStretch()
        buttons = Flow(SPACE_8)
        for act in (Act.OPEN, Act.TAKE, Act.TRY, Act.BACK):
            kind = "primary" if act is Act.TAKE else ""
            buttons.addWidget(ActionButton(actions[act], kind=kind))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        for part in (head, buttons, self.findings):
            column.addLayout(part)
        column.insertWidget(1, self.facts)
        column.addWidget(self.table, 1)

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is told about the form, in order."""
        return tuple(line.accessibleName() for line in self._lines)

    def put_standing(self, form: FormStanding) -> None:
        """Shows the form in use; what a check finds in it follows."""
        state, word = standing_words(form)
        self.title.setText(form.kind.words)
        self.chip.put(state, word, marked=state is State.LATE)
        self.facts.setText(_facts(form))
        self._say(())

    def put_tried(self, form: FormStanding, report: FormReport) -> None:
        """Shows a file that is not in use."""
        self.title.setText(report.path.name)
        state, word = (State.DONE, "Dùng được") if report.passes else (State.LATE, "Chưa dùng được")
        self.chip.put(state, word)
        self.facts.setText(
            f"Tệp xem thử cho {form.kind.words.lower()}, chưa được dùng. {report.path.parent}"
        )
        self.put_report(report)

    def put_trouble(self, sentence: str) -> None:
        """Says why there is nothing to look at."""
        self._say(((State.LATE, sentence),))
        self.table.put(())

    def put_report(self, report: FormReport) -> None:
        """Shows what a check found."""
        told = [(State.LATE, sentence) for sentence in report.faults]
        told += [(State.SOON, sentence) for sentence in report.notes]
        self._say(tuple(told))
        fields = sorted(report.fields, key=lambda each: each.presence not in _IN_TROUBLE)
        self.table.put(
            (each.shown, (each.shown, each.meaning, each.presence.words)) for each in fields
        )

    def _say(self, told: tuple[tuple[State, str], ...]) -> None:
        for line in self._lines:
            self.findings.removeWidget(line)
            line.deleteLater()
        self._lines = []
        for state, sentence in told:
            line = label(f"{'!' if state is State.LATE else '▲'} {sentence}", "note")
            line.setWordWrap(True)
            line.setAccessibleName(sentence)
            look(line, state=state.value)
            self.findings.addWidget(line)
            self._lines.append(line)


def standing_words(form: FormStanding) -> tuple[State, str]:
    """How a form stands, as a chip says it."""
    if form.is_damaged:
        return State.LATE, "Bị hỏng"
    return (State.DONE, "Mẫu riêng") if form.own else (State.WAITING, "Mẫu gốc")


def _facts(form: FormStanding) -> str:
    used = f"Dùng cho {form.uses}."
    if form.own is None:
        return f"{used} Đang dùng mẫu gốc của chương trình."
    since = f"“{form.own.name}” của cơ quan, nạp ngày {vn_date(form.own.kept_on)}"
    if form.is_damaged:
        return f"{used} Tệp {since}, không còn hoặc đã hỏng nên chưa xuất được văn bản."
    return f"{used} Đang dùng {since}."
