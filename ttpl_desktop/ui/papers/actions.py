"""The actions of a tab that drafts papers, each as one QAction that menus and buttons share."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ttpl_desktop.ui.widgets.icons import icon


class NamedAct(enum.Enum):
    """One action: its words in the menu, those of a button, and its keys."""

    def __init__(self, words: str, button: str, keys: str) -> None:
        self.words, self.button, self.keys = words, button, keys


A = TypeVar("A", bound=NamedAct)


class ActionSet(Generic[A]):
    """Actions by their names; `groups` is their order in the tab's menu."""

    def __init__(
        self,
        parent: QWidget,
        acts: Iterable[A],
        icons: Mapping[A, str],
        groups: Sequence[Sequence[A]],
    ) -> None:
        self._made = {act: _action(parent, act, icons.get(act, "")) for act in acts}
        self._groups = groups

    def __getitem__(self, act: A) -> QAction:
        return self._made[act]

    def connect(self, doing: Mapping[A, Callable[[], object]]) -> None:
        """Says what each of these actions does."""
        for act, do in doing.items():
            self[act].triggered.connect(lambda _checked=False, do=do: do())

    def offer_submitting(self, act: A, *, is_open: bool, is_submitted: bool) -> None:
        """Lets the action that submits a paper take a submitted one back."""
        self[act].setVisible(is_open)
        self[act].setText("Rút về dự thảo" if is_submitted else act.words)
        self[act].setIconText("Rút về dự thảo" if is_submitted else act.button)

    def menu(self) -> list[QAction | None]:
        """The tab's menu in order; None is a separator."""
        listed: list[QAction | None] = []
        for group in self._groups:
            if listed:
                listed.append(None)
            listed += [self[act] for act in group]
        return listed

    def button_menu(self, parent: QWidget, *groups: Sequence[A]) -> QMenu:
        """A menu under a button, for groups of actions."""
        menu = QMenu(parent)
        for group in groups:
            if not menu.isEmpty():
                menu.addSeparator()
            menu.addActions([self[act] for act in group])
        return menu


def _action(parent: QWidget, act: NamedAct, icon_name: str) -> QAction:
    action = QAction(act.words, parent)
    action.setIconText(act.button)
    action.setShortcut(QKeySequence(act.keys))
    action.setToolTip(f"{act.words} ({act.keys})")
    if icon_name:
        action.setIcon(icon(icon_name))
        action.setIconVisibleInMenu(False)
    return action
