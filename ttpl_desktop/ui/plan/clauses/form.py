"""The questions for one clause of the officer's own."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ttpl_desktop.app import clauses
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.clauses import Clause, ClauseTopic
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.states import State
from ttpl_desktop.ui.widgets.fields import ChoiceField, LineField, TextField
from ttpl_desktop.ui.widgets.form import Form

_LEAST_WIDTH = 560


class ClauseDialog(AskDialog):
    """Stores the clause when its verb is pressed; `stored` is it then, None until then."""

    def __init__(self, parent: QWidget, work: Workspace, clause: Clause) -> None:
        self.form = Form(
            [
                ChoiceField("topic", "Loại đoạn", {each: each.words for each in ClauseTopic}),
                LineField("title", "Tên gọi", hint="để trống thì lấy những chữ đầu"),
                TextField("text", "Nội dung", rows=6, most=14),
            ]
        )
        self.form.fill(clause)
        self._work = work
        self.stored: Clause | None = None
        title = "Sửa đoạn mẫu" if clause.is_own else "Đoạn mẫu mới"
        super().__init__(parent, title, self.form, do="Lưu đoạn mẫu")
        self.form.setMinimumWidth(_LEAST_WIDTH)
        self.form.field("text").setFocus()

    def accept(self) -> None:
        """Stores the clause; what is wrong with it is said under its words."""
        self.form.flush()
        try:
            self.stored = self._store(self.form.record)
        except UserFacingError as error:
            self.form.say("text", error.sentence, State.LATE)
        else:
            super().accept()

    def _store(self, clause: Clause) -> Clause:
        if clause.is_own:
            return clauses.change(self._work, clause)
        return clauses.add(self._work, clause.topic, clause.title, clause.text)


def ask_for_clause(parent: QWidget, work: Workspace, clause: Clause) -> Clause | None:
    """Asks for the words of a clause and stores it; None when the officer thinks better of it."""
    dialog = ClauseDialog(parent, work, clause)
    dialog.exec()
    return dialog.stored
