"""The menu bar: every action of the program, with its shortcut."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from ttpl_desktop.ui.places import Place
from ttpl_desktop.ui.tab import Tab
from ttpl_desktop.ui.theme import ThemeChoice
from ttpl_desktop.ui.widgets.splitter import Columns

Entry = tuple[str, str, Callable[[], object]]
"""Words, shortcut (in Qt's portable writing), and what is done."""
Build = Callable[[Place], Tab]

_TAB_TITLES = {
    Place.PLAN: "&Kế hoạch",
    Place.TASK: "&Nhiệm vụ",
    Place.INTAKE: "Th&ông tin",
    Place.REPORT: "&Báo cáo",
}
_THEMES = {
    ThemeChoice.LIGHT: ("Giao diện &sáng", "Ctrl+Alt+S"),
    ThemeChoice.DARK: ("Giao diện &tối", "Ctrl+Alt+T"),
    ThemeChoice.SYSTEM: ("Giao diện theo &hệ thống", "Ctrl+Alt+H"),
}


def action(owner: QObject, words: str, shortcut: str, do: Callable[[], object]) -> QAction:
    """An action with its shortcut; an empty one where a menu lists what has none."""
    made = QAction(words, owner)
    made.setShortcut(QKeySequence(shortcut))
    made.triggered.connect(lambda _checked: do())
    return made


def fill(menu: QMenu, entries: Iterable[Entry | None]) -> list[QAction]:
    """Puts entries into a menu, None being a separator; gives their actions in order."""
    actions = []
    for entry in entries:
        if entry is None:
            menu.addSeparator()
        else:
            actions.append(action(menu, *entry))
            menu.addAction(actions[-1])
    return actions


class TabMenu(QMenu):
    """The menu of one tab, filled when the tab is built or the menu is first opened.

    Two tabs may use one shortcut (Ctrl+N): only those of the tab in front are alive. An action
    of another tab brings its tab to the front.
    """

    def __init__(self, place: Place, build: Build, go_to: Build, parent: QWidget) -> None:
        super().__init__(_TAB_TITLES[place], parent)
        self._shortcuts: dict[QAction, list[QKeySequence]] = {}
        self._is_in_front = False
        self.aboutToShow.connect(lambda: build(place))
        self.aboutToShow.connect(self._show_shortcuts)
        self.aboutToHide.connect(self._hide_shortcuts)
        self.triggered.connect(lambda _action: go_to(place))

    def fill(self, tab: Tab) -> None:
        """Takes the actions of the tab."""
        for each in tab.menu_actions():
            if each is None:
                self.addSeparator()
            else:
                self._shortcuts[each] = each.shortcuts()
                self.addAction(each)

    def set_in_front(self, in_front: bool) -> None:
        """Makes the shortcuts of the tab alive, or lets them rest."""
        self._is_in_front = in_front
        if in_front:
            self._show_shortcuts()
        else:
            self._hide_shortcuts()

    def _show_shortcuts(self) -> None:
        for each, shortcuts in self._shortcuts.items():
            each.setShortcuts(shortcuts)

    def _hide_shortcuts(self) -> None:
        if not self._is_in_front:
            for each in self._shortcuts:
                each.setShortcuts([])


class ViewMenu(QMenu):
    """Tabs, light or dark, the size of letters, and the right column of the tab in front."""

    def __init__(
        self, parent: QWidget, tabs: Iterable[Entry], looks: Iterable[Entry | None]
    ) -> None:
        super().__init__("&Xem", parent)
        self.tab_actions = fill(self, tabs)
        self.addSeparator()
        self._group = QActionGroup(self)
        self._themes: dict[ThemeChoice, QAction] = {}
        self._looks = list(looks)

    def add_themes(self, chosen: ThemeChoice, choose: Callable[[ThemeChoice], object]) -> None:
        """Offers light, dark and the system's way, of which one is ticked."""
        for choice, (words, shortcut) in _THEMES.items():
            made = action(self, words, shortcut, partial(choose, choice))
            made.setCheckable(True)
            made.setChecked(choice is chosen)
            self._group.addAction(made)
            self.addAction(made)
        self.addSeparator()
        fill(self, self._looks)
        self.addSeparator()
        self._none = action(self, "Cột bên phải", "", lambda: None)
        self._none.setEnabled(False)
        self._fold = self._none
        self.addAction(self._none)

    def add_switch(
        self, words: str, shortcut: str, is_on: bool, turn: Callable[[bool], object]
    ) -> None:
        """Offers something that is either on or off, over the right column."""
        made = QAction(words, self)
        made.setShortcut(QKeySequence(shortcut))
        made.setCheckable(True)
        made.setChecked(is_on)
        made.triggered.connect(turn)
        self.insertAction(self._none, made)
        self.insertSeparator(self._none)

    def follow(self, tab: QWidget | None) -> None:
        """Shows the fold action (F9) of the columns that the tab shows, if it has some."""
        columns = tab.findChildren(Columns) if tab is not None else []
        seen = [each for each in columns if tab is not None and each.isVisibleTo(tab)]
        fold = seen[0].fold_action if seen else self._none
        if fold is not self._fold:
            self.insertAction(self._fold, fold)
            self.removeAction(self._fold)
            self._fold = fold


class MenuBar(QMenuBar):
    """The eight menus of the window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.tabs: dict[Place, TabMenu] = {}
        self.undo = self.redo = QAction(self)

    def add_file(self, entries: Iterable[Entry | None]) -> list[QAction]:
        """The menu of the data folder and the office; gives its actions in order."""
        return fill(self.addMenu("&Tệp"), entries)

    def add_edit(self, undo: Entry, redo: Entry, others: Iterable[Entry | None]) -> None:
        """The menu of what is taken back and found again."""
        menu = self.addMenu("&Sửa")
        self.undo, self.redo = fill(menu, (undo, redo))
        menu.addSeparator()
        fill(menu, others)

    def add_tabs(self, build: Build, go_to: Build) -> None:
        """The menus of the four tabs."""
        for place in Place:
            self.tabs[place] = TabMenu(place, build, go_to, self)
            self.addMenu(self.tabs[place])

    def add_help(self, entries: Iterable[Entry | None]) -> None:
        """The menu of help."""
        fill(self.addMenu("T&rợ giúp"), entries)

    def put_undo(self, undo: str, redo: str) -> None:
        """Names what would be taken back and done again.

        Undo stays enabled: what is being typed may not be stored yet.
        """
        for made, verb, label in ((self.undo, "Hoàn tác", undo), (self.redo, "Làm lại", redo)):
            made.setText(f"{verb}: {label.replace('&', '&&')}" if label else verb)
        self.redo.setEnabled(bool(redo))
