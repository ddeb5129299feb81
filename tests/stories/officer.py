"""What an officer does at the window: look, click, type as an input method does, answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAction, QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ttpl_desktop.app import sample, task_lists
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.task import Task
from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.intake.tab import IntakeTab
from ttpl_desktop.ui.main_window import MainWindow
from ttpl_desktop.ui.office.first_run import FirstRun
from ttpl_desktop.ui.places import Place
from ttpl_desktop.ui.plan.reading.page import ReadingPage
from ttpl_desktop.ui.plan.reading.proposal_words import Column
from ttpl_desktop.ui.plan.tab import PlanTab
from ttpl_desktop.ui.report.tab import ReportTab
from ttpl_desktop.ui.task.tab import TaskTab
from ttpl_desktop.ui.widgets.field import Field

Editor = QLineEdit | QPlainTextEdit | QTextEdit
PRESSED = int(AskDialog.DialogCode.Accepted)


_MOMENT, _MOMENTS = 20, 100
"""Milliseconds, and how many of them an officer waits for a button."""


class Officer:
    """Works at one window; looks up every widget anew, as tabs are built when first shown."""

    def __init__(self, qtbot: QtBot, window: MainWindow, patch: pytest.MonkeyPatch) -> None:
        self.qtbot, self.window, self._patch = qtbot, window, patch
        self.questions: list[str] = []

    # What is seen

    @property
    def work(self) -> Workspace:
        return self.window.work

    @property
    def first_run(self) -> FirstRun:
        page = self.window.front
        assert isinstance(page, FirstRun)
        return page

    @property
    def plan(self) -> PlanTab:
        tab = self.window.desk.build(Place.PLAN)
        assert isinstance(tab, PlanTab)
        return tab

    @property
    def tasks(self) -> TaskTab:
        tab = self.window.desk.build(Place.TASK)
        assert isinstance(tab, TaskTab)
        return tab

    @property
    def intake(self) -> IntakeTab:
        tab = self.window.desk.build(Place.INTAKE)
        assert isinstance(tab, IntakeTab)
        return tab

    @property
    def report(self) -> ReportTab:
        tab = self.window.desk.build(Place.REPORT)
        assert isinstance(tab, ReportTab)
        return tab

    @property
    def told(self) -> str:
        """What the message bar of the page in front says."""
        return self.window.front.messages.sentence

    # Menus

    def go(self, place: Place) -> None:
        """Turns to a tab by the menu Xem, whose actions carry Ctrl+1 … Ctrl+4."""
        self.choose(place.title)
        assert self.window.desk.front is place

    def choose(self, words: str) -> None:
        """Triggers the offered action of the front tab's menu, or of the window's, by its words."""
        ready = self._ready(words)
        for _moment in range(_MOMENTS):
            if ready:
                break
            # What an action is called may follow a change only when the window is at rest.
            self.qtbot.wait(_MOMENT)
            ready = self._ready(words)
        assert ready, f"“{words}” is not offered; there is {list(map(plain, self._actions()))}"
        ready[0].trigger()

    def _ready(self, words: str) -> list[QAction]:
        offered = (each for each in self._actions() if plain(each).startswith(words))
        return [each for each in offered if each.isEnabled() and each.isVisible()]

    def _actions(self) -> list[QAction]:
        own = [each for each in self.window.front.menu_actions() if each is not None]
        menus = [action.menu() for action in self.window.menus.bar.actions()]
        return own + [each for menu in menus for each in menu.actions()]

    # Fields

    def write(self, field: Field | Editor, words: str) -> None:
        """Types words over what stands in a field, and leaves it."""
        self.begin(field, words)
        self.leave(field)

    def begin(self, field: Field | Editor, words: str) -> None:
        """Types words over what stands in a field; the cursor stays in it."""
        editor = editor_of(field)
        editor.setFocus()
        editor.selectAll()
        if words:
            commit(editor, words)
        else:
            self.qtbot.keyClick(editor, Qt.Key.Key_Delete)

    def leave(self, field: Field | Editor) -> None:
        """Takes the cursor elsewhere, as a click on an empty place does."""
        editor = editor_of(field)
        assert editor.hasFocus(), f"the cursor is not in {editor.accessibleName()}"
        editor.clearFocus()

    def paste(self, editor: Editor, text: str) -> None:
        """Puts the clipboard over what stands in a text."""
        QGuiApplication.clipboard().setText(text)
        editor.setFocus()
        editor.selectAll()
        editor.paste()

    def pick(self, field: Field, value: object) -> None:
        """Chooses one of the values that a drop-down offers."""
        box = field.focusProxy()
        assert isinstance(box, QComboBox)
        before = box.count()
        field.show_value(value)
        assert box.count() == before, f"{value} is not offered"
        box.activated.emit(box.currentIndex())

    def tick(self, field: Field) -> None:
        """Clicks a tick box."""
        box = field.focusProxy()
        assert isinstance(box, QCheckBox)
        box.click()

    # Questions

    def answer(self, values: Mapping[str, str]) -> None:
        """Fills the fields of the next questions by their names, and presses the verb."""

        def fill_and_press(dialog: AskDialog) -> int:
            self.questions.append(dialog.windowTitle())
            for field in dialog.findChildren(Field):
                if field.name in values:
                    enter(field, values[field.name])
            dialog.do_button.click()
            return dialog.result()

        self._patch.setattr(AskDialog, "exec", fill_and_press)

    def choose_files(self, *files: Path) -> None:
        """Answers the next questions for existing files."""
        names = [str(file) for file in files]
        self._patch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (names, ""))

    def choose_file(self, file: Path) -> None:
        """Answers the next questions for one existing file."""
        self._patch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))

    def save_to(self, folder: Path) -> None:
        """Answers the next questions for a file's name: the name that is proposed, in a folder."""

        def name_it(_parent: QWidget, _title: str, proposed: str, kind: str) -> tuple[str, str]:
            return str(folder / Path(proposed).name), kind

        self._patch.setattr(QFileDialog, "getSaveFileName", name_it)

    def follow(self, words: str) -> None:
        """Presses the button of the message bar that says so."""
        buttons = self.window.front.messages.findChildren(QPushButton)
        offered = [each for each in buttons if each.isVisible() and each.text() == words]
        assert offered, f"“{words}” is not offered beside “{self.told}”"
        offered[0].click()

    # Reading a plan

    def reads(self, file: Path) -> ReadingPage:
        """Has a superior's plan read from a file, and waits until it is shown."""
        self.choose_file(file)
        self.choose("Chọn tệp kế hoạch")
        page = self.plan.reading.page
        self.qtbot.waitUntil(lambda: page.has_text, timeout=20_000)
        return page

    def mark(self, content: str) -> None:
        """Goes to a proposed task by the beginning of its words, and presses space."""
        table = self.plan.reading.page.panel.table
        rows = table.model()
        found = [
            rows.index(row, Column.CONTENT)
            for row in range(rows.rowCount())
            if rows.index(row, Column.CONTENT).data().startswith(content)
        ]
        assert len(found) == 1, f"{len(found)} rows begin with “{content}”"
        table.setFocus()
        # Whatever key an earlier window was left with, the row is gone to and alone selected.
        whole = QItemSelectionModel.SelectionFlag.ClearAndSelect
        table.selectionModel().setCurrentIndex(
            found[0], whole | QItemSelectionModel.SelectionFlag.Rows
        )
        assert table.selected_rows == [found[0].row()]
        self.qtbot.keyClick(table, Qt.Key.Key_Space)

    # Waiting

    def hears(self, words: str) -> None:
        """Waits until the message bar says so; long work is done in the background."""
        self.qtbot.waitUntil(lambda: words in self.told, timeout=20_000)

    def export(self, words: str, folder: Path) -> Path:
        """Exports the paper in front by that action, and gives the file."""
        self.window.front.messages.clear()
        before = set(folder.iterdir())
        self.save_to(folder)
        self.choose(words)
        self.hears("Đã xuất")
        (out,) = set(folder.iterdir()) - before
        return out


def called(officer: Officer, title: str) -> Task:
    """The task of the sample year whose title begins so."""
    rows = task_lists.page(officer.work, sample.YEAR, limit=500).rows
    return next(row.task for row in rows if row.task.title.startswith(title))


def plain(action: QAction) -> str:
    """The words of an action without the mark of its key."""
    return action.text().replace("&", "")


def editor_of(field: Field | Editor) -> Editor:
    """Where the words of a field are typed."""
    editor = field.focusProxy() if isinstance(field, Field) else field
    assert isinstance(editor, QLineEdit | QPlainTextEdit | QTextEdit)
    return editor


def commit(editor: Editor, words: str) -> None:
    """Gives words to an editor as an input method does at the end of each syllable."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(editor, event)


def compose(editor: Editor, words: str) -> None:
    """Shows words that the input method has not yet made its mind up about."""
    QApplication.sendEvent(editor, QInputMethodEvent(words, []))


def enter(field: Field, words: str) -> None:
    """Types words over what stands in a field of a dialog that is not on screen."""
    editor = editor_of(field)
    editor.selectAll()
    commit(editor, words)


def day(text: str) -> dt.date:
    """The date of `dd/MM/yyyy`."""
    return dt.datetime.strptime(text, "%d/%m/%Y").date()
