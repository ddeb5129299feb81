"""What every tab may ask of the window around it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeVar

from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.ui.background import Background
from ttpl_desktop.ui.message_bar import MessageKind
from ttpl_desktop.ui.settings import Settings
from ttpl_desktop.ui.widgets.empty_state import Offer

if TYPE_CHECKING:
    from ttpl_desktop.ui.tab import Tab

Value = TypeVar("Value")


class Frame(Protocol):
    """The main window as its tabs see it: collaborators, the year, a voice, and ways elsewhere."""

    @property
    def work(self) -> Workspace:
        """The open data folder."""
        ...

    @property
    def settings(self) -> Settings:
        """Looks that are remembered between two runs."""
        ...

    @property
    def background(self) -> Background:
        """Where long work runs."""
        ...

    @property
    def year(self) -> int:
        """The year of every tab, chosen in the top strip."""
        ...

    def today(self) -> dt.date:
        """The day it is."""
        ...

    def tell(
        self, sentence: str, kind: MessageKind = MessageKind.INFO, action: Offer | None = None
    ) -> None:
        """Says a sentence in the message bar of the tab in front, with one action or none."""
        ...

    def tell_error(self, error: UserFacingError) -> None:
        """Says trouble in its own words."""
        ...

    def run(self, function: Callable[[], Value], on_done: Callable[[Value], object]) -> None:
        """Runs long work in the background; its trouble goes to the message bar."""
        ...

    def open_record(self, register: str, record_id: int) -> None:
        """Brings the tab to the front that shows the record, and selects it there."""
        ...

    def open_query(self, register: str, record_ids: tuple[int, ...], title: str) -> None:
        """Brings the register to the front with just these records in its list."""
        ...

    def put_aside(self, page: Tab) -> None:
        """Shows a page over the tabs for a while."""
        ...

    def put_aside_away(self) -> None:
        """Goes back to the tabs."""
        ...
