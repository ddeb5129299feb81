"""A window for tabs under test: it keeps what it was told instead of showing it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TypeVar

from pytestqt.qtbot import QtBot

from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.ui.background import Background
from ttpl_desktop.ui.message_bar import MessageKind
from ttpl_desktop.ui.settings import Settings
from ttpl_desktop.ui.tab import Tab
from ttpl_desktop.ui.widgets.empty_state import Offer

Value = TypeVar("Value")
OneTab = TypeVar("OneTab", bound=Tab)


class FakeFrame:
    """A `Frame` whose long work is done at once, on the main thread.

    `said` holds every sentence in order, `offers` the action of each, `opened` the records and
    `queries` the lists that a tab asked to see; `aside` is the page that was put over the tabs. A
    tab given to `attend` hears of changes as in the window.
    """

    def __init__(self, work: Workspace, year: int = 2026) -> None:
        self.work = work
        self.year = year
        self.settings = Settings(work.folder)
        self.background = Background()
        self.said: list[str] = []
        self.offers: list[Offer | None] = []
        self.opened: list[tuple[str, int]] = []
        self.queries: list[tuple[str, tuple[int, ...], str]] = []
        self.aside: Tab | None = None

    def attend(self, tab: Tab) -> None:
        """Tells a tab of changes from now on."""
        self.work.listen(tab.take_changes)

    def today(self) -> dt.date:
        return self.work.today()

    def tell(
        self, sentence: str, kind: MessageKind = MessageKind.INFO, action: Offer | None = None
    ) -> None:
        self.said.append(sentence)
        self.offers.append(action)

    def tell_error(self, error: UserFacingError) -> None:
        self.tell(error.sentence, MessageKind.ERROR)

    def run(self, function: Callable[[], Value], on_done: Callable[[Value], object]) -> None:
        try:
            value = function()
        except UserFacingError as error:
            self.tell_error(error)
        else:
            on_done(value)

    def open_record(self, register: str, record_id: int) -> None:
        self.opened.append((register, record_id))

    def open_query(self, register: str, record_ids: tuple[int, ...], title: str) -> None:
        self.queries.append((register, record_ids, title))

    def put_aside(self, page: Tab) -> None:
        self.aside = page

    def put_aside_away(self) -> None:
        self.aside = None


def show_tab(qtbot: QtBot, frame: FakeFrame, tab: OneTab, height: int = 700) -> OneTab:
    """Shows a tab that hears of changes, as wide as the screen of the officer."""
    qtbot.addWidget(tab)
    frame.attend(tab)
    tab.resize(1366, height)
    tab.show()
    return tab
