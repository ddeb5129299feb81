"""A tab: a page that reloads when its records change, and only while it is seen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.message_bar import MessageBar
from ttpl_desktop.ui.style_sheet import SPACE_8, SPACE_12
from ttpl_desktop.ui.widgets.page_header import PageHeader


class Tab(QWidget):
    """The base of the four tabs: header, message bar, body.

    A subclass sets `shown_tables`, builds into `self.body`, and writes `refresh`. Every action of
    the tab is a QAction of `menu_actions`, where None is a separator; the window puts them into
    the tab's menu, so that each has its shortcut there.
    """

    shown_tables: frozenset[str] = frozenset()

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.frame = frame
        self.work = frame.work
        self.header = PageHeader()
        self.messages = MessageBar()
        self.body = QVBoxLayout()
        self._is_stale = True
        page = QVBoxLayout(self)
        page.setContentsMargins(SPACE_12, SPACE_8, SPACE_12, SPACE_8)
        page.setSpacing(SPACE_8)
        page.addWidget(self.header)
        page.addWidget(self.messages)
        page.addLayout(self.body, 1)

    def menu_actions(self) -> Sequence[QAction | None]:
        """The actions of the tab's menu, in order."""
        return ()

    @property
    def help_name(self) -> str:
        """The help page of what the tab shows now; empty for the one of its place."""
        return ""

    def refresh(self) -> None:
        """Shows the records as they are now, keeping selection and place."""

    def flush(self) -> None:
        """Saves what is still being typed: before closing, undo, or another tab."""

    def unsaved(self) -> str:
        """What was typed here and is stored only on demand, in a sentence; empty where nothing."""
        return ""

    def show_record(self, register: str, record_id: int) -> None:
        """Selects a record of one of the tab's registers."""

    def show_query(self, register: str, record_ids: tuple[int, ...], title: str) -> None:
        """Shows just these records of a register in its list, under a title that lifts it."""

    def take_changes(self, tables: frozenset[str]) -> None:
        """Reloads now, or when the tab is next seen, where the changed tables concern it."""
        if tables & self.shown_tables:
            self.mark_stale()

    def mark_stale(self) -> None:
        """Reloads now while the tab is seen, else when it is next seen."""
        self._is_stale = True
        if self.isVisible():
            self._reload()

    def showEvent(self, event: QShowEvent) -> None:
        """Reloads a stale tab before it is painted."""
        super().showEvent(event)
        if self._is_stale:
            self._reload()

    def _reload(self) -> None:
        self._is_stale = False
        try:
            self.refresh()
        except UserFacingError as error:
            # A bad spot of the disk: what can still be read stays in use.
            self.messages.say_error(error)
