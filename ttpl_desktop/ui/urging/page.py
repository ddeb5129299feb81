"""The page of đôn đốc over the tabs: the matrix, the letters to be, the letters that are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from ttpl_desktop.app.urging import alerts, letters, matrix, requests, submissions
from ttpl_desktop.app.urging.matrix import Shown
from ttpl_desktop.app.urging.requests import Wanted
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.papers.actions import ActionSet
from ttpl_desktop.ui.tab import Tab
from ttpl_desktop.ui.urging import outlets
from ttpl_desktop.ui.urging.acts import OF_LETTERS, OF_TABLE, Act
from ttpl_desktop.ui.urging.compose_view import ComposeView
from ttpl_desktop.ui.urging.letters_view import LettersView
from ttpl_desktop.ui.urging.matrix_view import MatrixView
from ttpl_desktop.ui.urging.words import facts
from ttpl_desktop.ui.widgets.buttons import ActionButton, MenuButton
from ttpl_desktop.ui.widgets.view_switch import ViewSwitch


class View(IntEnum):
    """What the page shows."""

    MATRIX = 0
    LETTERS = 1
    COMPOSE = 2


_OF_VIEW = {
    View.MATRIX: (Act.NEW, Act.FROM_PLAN, Act.UNITS, Act.REMOVE, Act.PRINT, Act.SHEET, Act.COMPOSE),
    View.LETTERS: OF_LETTERS,
    View.COMPOSE: (Act.PRINT_NEW, Act.WRITE_NEW),
}


_OF_MATRIX_MENU = (Act.FROM_PLAN, Act.UNITS, Act.REMOVE, None, Act.PRINT, Act.SHEET)
_OF_LETTERS_MENU = (Act.PRINT_LETTERS, Act.RECORD_ALL, None, Act.DISCARD)


class UrgingPage(Tab):
    """Who has not sent what, and what urges them. `left` when the officer is done."""

    shown_tables = frozenset({
        "request", "submission", "letter", "letter_line", "attachment", "unit", "office", "task",
        "calendar_day", "setting",
    })  # fmt: skip
    left = Signal()

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.year = frame.year
        self.actions_of = ActionSet(self, Act, {}, ())
        self.acts = {act: self.actions_of[act] for act in Act}
        self.switch = ViewSwitch(("Bảng theo dõi", "Công văn"))
        self.matrix_view = MatrixView(frame, self.acts)
        self.letters_view = LettersView(frame, self.acts)
        self.compose_view = ComposeView(frame, self._allow)
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        self.turn(View.MATRIX)

    @property
    def help_name(self) -> str:
        return "urging"

    @property
    def view(self) -> View:
        """What is shown."""
        return View(self._stack.currentIndex())

    def refresh(self) -> None:
        shown = matrix.load(self.work, self.year)
        self.matrix_view.put(shown)
        self.letters_view.put(shown)
        if self.view is View.COMPOSE:
            self.compose_view.renew(shown)
        count = self.letters_view.count
        self.switch.choices[View.LETTERS].setText(f"Công văn ({count})" if count else "Công văn")
        self.header.put(f"Đôn đốc {self.year}", facts=facts(shown))
        self._allow()

    def flush(self) -> None:
        self.matrix_view.flush()
        self.letters_view.flush()

    def turn(self, view: View) -> None:
        """Shows the matrix, the letters or the letters to be."""
        self.flush()
        self._stack.setCurrentIndex(view)
        self.switch.choose(View.LETTERS if view is View.LETTERS else View.MATRIX)
        self._offer(view)
        self.acts[Act.LEAVE].setText("‹ Bảng theo dõi" if view is View.COMPOSE else "‹ Nhiệm vụ")
        self._allow()
        self._take_keyboard()

    def _offer(self, view: View) -> None:
        """Offers what fits a view; what does not goes first, or the window would make room."""
        shown = _OF_VIEW[view]
        for owner, button in self._menus.items():
            button.setVisible(view is owner)
        self.switch.setVisible(view is not View.COMPOSE)
        every = {act for acts in _OF_VIEW.values() for act in acts}
        for act in sorted(every, key=lambda each: each in shown):
            self.acts[act].setVisible(act in shown)

    def show_overdue(self) -> None:
        """Narrows the matrix to what is overdue, of the newest year where the shown has nothing."""
        years = {request.year for request in alerts.late_requests(self.work)}
        if years and self.year not in years:
            self.year = max(years)
        self.turn(View.MATRIX)
        self._load()
        self.matrix_view.narrow(Shown.OVERDUE)

    def show_record(self, register: str, record_id: int) -> None:
        """Goes to a request, to what one unit sends, or to a letter; of whatever year."""
        if register == Register.LETTER:
            self._show_letter(record_id)
            return
        request_id, unit = record_id, ""
        if register == Register.SUBMISSION:
            submission = submissions.get(self.work, record_id)
            request_id, unit = submission.request_id, submission.unit
        self.year = requests.get(self.work, request_id).year
        self.turn(View.MATRIX)
        self._load()
        if unit:
            self.matrix_view.point_at(unit, request_id)
        else:
            self.matrix_view.point_at_request(request_id)

    def show_query(self, register: str, record_ids: tuple[int, ...], title: str) -> None:
        """Shows just these letters selected, or what is overdue."""
        if register == Register.LETTER and record_ids:
            self._show_letter(record_ids[0])
            self.letters_view.select(record_ids)
        else:
            self.show_overdue()

    def add_request(self, proposed: Wanted) -> None:
        """Asks about a request that a task proposes."""
        self._load()
        self.matrix_view.add_request(proposed)

    def compose(self) -> None:
        """Shows the letters to those that are late, or of the selection."""
        self._load()
        wanted = self.matrix_view.wanted
        self.turn(View.COMPOSE)
        self.compose_view.open(self.matrix_view.matrix, wanted)

    # On the way out

    def write(self) -> None:
        """Asks for a folder and writes the letters there, keeping those that are not kept yet."""
        folder = outlets.choose_folder(self.frame, self)
        if folder is not None:
            self._with_letters(partial(outlets.write_letters, self.frame, folder))

    def print_letters(self) -> None:
        """Opens the print preview of the letters, keeping those that are not kept yet."""
        self._with_letters(partial(outlets.print_letters, self.frame, self))

    def print_matrix(self) -> None:
        """Opens the print preview of the matrix as it is narrowed now."""
        outlets.print_matrix(self.frame, self, self.matrix_view.table.source, self.year)

    def export_sheet(self) -> None:
        """Writes the matrix as it is narrowed now as an Excel sheet."""
        try:
            outlets.export_matrix(self.frame, self, self.matrix_view.shown)
        except UserFacingError as error:
            self.frame.tell_error(error)

    def _with_letters(self, do: Callable[[list[int]], object]) -> None:
        """Does it to the selected letters, or to those that were only to be and are kept now."""
        try:
            ids = self.letters_view.ids
            if self.view is View.COMPOSE:
                ids = self._keep_letters()
            if ids:
                do(ids)
        except UserFacingError as error:
            self.frame.tell_error(error)

    def _keep_letters(self) -> list[int]:
        """Keeps the letters that were only to be, and shows them selected in the register."""
        ids = [letter.id for letter in self.compose_view.compose()]
        self.turn(View.LETTERS)
        self.letters_view.select(ids)
        self.frame.tell(f"Đã soạn {len(ids)} công văn.", action=("Hoàn tác", self.work.undo))
        return ids

    # The page itself

    def leave(self) -> None:
        """Goes from the letters to be back to the matrix, from elsewhere back to the tabs."""
        self.flush()
        if self.view is View.COMPOSE:
            self.turn(View.MATRIX)
        else:
            self.left.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._take_keyboard()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _show_letter(self, letter_id: int) -> None:
        self.year = letters.get(self.work, letter_id).year
        self.refresh()
        self.turn(View.LETTERS)
        self.letters_view.select([letter_id])

    def _load(self) -> None:
        """Shows the records as they are now, also before the page is first seen."""
        self._is_stale = False
        self.refresh()

    def _allow(self) -> None:
        chosen = self.letters_view.letters
        is_composing = self.view is View.COMPOSE
        is_any = self.compose_view.is_ready if is_composing else bool(chosen)
        for act in (Act.WRITE, Act.WRITE_NEW, Act.PRINT_LETTERS, Act.PRINT_NEW):
            self.acts[act].setEnabled(is_any)
        self.acts[Act.RECORD].setEnabled(any(letter.sent_on is None for letter in chosen))
        self.acts[Act.RECORD_ALL].setEnabled(bool(self.letters_view.unsent))
        self.acts[Act.DISCARD].setEnabled(
            bool(chosen) and all(letter.sent_on is None for letter in chosen)
        )
        has_requests = bool(self.matrix_view.matrix.requests)
        for act in (Act.COMPOSE, Act.PRINT, Act.SHEET, Act.UNITS, Act.REMOVE):
            self.acts[act].setEnabled(has_requests)

    def _take_keyboard(self) -> None:
        views: tuple[QWidget, ...] = (
            self.matrix_view.table, self.letters_view.table, self.compose_view.table,
        )  # fmt: skip
        views[self.view].setFocus()

    def _build(self) -> None:
        for view in (self.matrix_view, self.letters_view, self.compose_view):
            self._stack.addWidget(view)
        self.body.addWidget(self._stack, 1)
        self.header.add_before(self._leave_button())
        self.header.add_before(self.switch)
        self._menus = {
            View.MATRIX: self._menu("Yêu cầu, in, xuất", _OF_MATRIX_MENU),
            View.LETTERS: self._menu("In, ghi cả loạt", _OF_LETTERS_MENU),
        }
        for act in (Act.NEW, Act.PRINT_NEW, Act.WRITE):
            self.header.add_action(self.acts[act])
        self.header.add_primary(self.acts[Act.RECORD])
        self.header.add_primary(self.acts[Act.WRITE_NEW])
        self.header.add_primary(self.acts[Act.COMPOSE])

    def _menu(self, words: str, acts: Sequence[Act | None]) -> MenuButton:
        menu = QMenu(self)
        for act in acts:
            menu.addSeparator() if act is None else menu.addAction(self.acts[act])
        button = self.header.add_menu(words, menu)
        button.shorten("⋯")
        return button

    def _leave_button(self) -> QWidget:
        return ActionButton(self.acts[Act.LEAVE])

    def _connect(self) -> None:
        in_page = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for act, action in self.acts.items():
            if act not in OF_TABLE:
                action.setShortcutContext(in_page)
                self.addAction(action)
        self.acts[Act.LEAVE].setShortcut("")  # Esc also closes menus and empties search boxes
        self.actions_of.connect(self._doing())
        self.switch.chosen.connect(lambda index: self.turn(View(index)))
        self.matrix_view.filtered.connect(self._allow)
        self.matrix_view.letter_wanted.connect(self._show_letter)
        self.letters_view.chosen.connect(self._allow)
        self.letters_view.matrix_wanted.connect(lambda: self.turn(View.MATRIX))

    def _doing(self) -> dict[Act, Callable[[], object]]:
        own: dict[Act, Callable[[], object]] = {
            Act.LEAVE: self.leave,
            Act.COMPOSE: self.compose,
            Act.WRITE: self.write,
            Act.WRITE_NEW: self.write,
            Act.PRINT_LETTERS: self.print_letters,
            Act.PRINT_NEW: self.print_letters,
            Act.PRINT: self.print_matrix,
            Act.SHEET: self.export_sheet,
        }
        return own | self.matrix_view.doing() | self.letters_view.doing()
