"""The window around the tabs: year, search, undo, copies, and what the tabs may ask of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ttpl_desktop.app import finding, office, upkeep
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import RecordsUnreachableError, UserFacingError
from ttpl_desktop.ui.background import Background
from ttpl_desktop.ui.desk import Desk
from ttpl_desktop.ui.message_bar import MessageKind
from ttpl_desktop.ui.places import Place, place_of
from ttpl_desktop.ui.settings import Settings
from ttpl_desktop.ui.status_line import StatusLine
from ttpl_desktop.ui.tab import Tab
from ttpl_desktop.ui.theme import Theme
from ttpl_desktop.ui.top_strip import TopStrip
from ttpl_desktop.ui.widgets.empty_state import Offer
from ttpl_desktop.ui.window_menus import WindowMenus
from ttpl_desktop.ui.zoom import Zoom

if TYPE_CHECKING:
    from ttpl_desktop.ui.search_palette import SearchPalette
    from ttpl_desktop.ui.today.strip import TodayStrip

Value = TypeVar("Value")

_FIRST_SIZE = 1366, 768
# What the system's title bar takes: the status line stays on a screen of 768 lines.
_TITLE_BAR = 40
_TAB_KEY = "window/tab"
_CALM_AFTER_MS = 1500
_MINUTE_MS = 60_000


class MainWindow(QMainWindow):
    """One data folder on screen; a `Frame` for its tabs. It closes the workspace with itself.

    `folder_wanted` carries another data folder to open instead, `sample_wanted` asks for the
    sample office, `own_wanted` for the officer's own folder. `ready` follows the first page,
    `calm` comes a little later, for what can wait; `day_turned` tells of midnight.
    """

    folder_wanted = Signal(Path)
    sample_wanted = Signal()
    own_wanted = Signal()
    ready = Signal()
    calm = Signal()
    day_turned = Signal()
    closed = Signal()

    def __init__(
        self,
        work: Workspace,
        settings: Settings,
        theme: Theme,
        zoom: Zoom,
        *,
        is_sample: bool = False,
    ) -> None:
        super().__init__()
        self.work, self.settings, self.theme, self.zoom = work, settings, theme, zoom
        self.is_sample = is_sample
        self.background = Background(self)
        self.year = work.today().year
        self._day = work.today()
        self.strip = TopStrip()
        self.desk = Desk(self)
        self.status = StatusLine()
        self.pages = QStackedWidget()
        self._aside: Tab | None = None
        self._build()
        self.menus = WindowMenus(self)
        self._connect()
        self._show_all()
        self._has_page = False

    def _build(self) -> None:
        self.setWindowTitle("TTPL Desktop — Cơ quan mẫu" if self.is_sample else "TTPL Desktop")
        if not self.settings.restore_window(self):
            width, height = _FIRST_SIZE
            self.resize(width, min(height, self.screen().availableSize().height() - _TITLE_BAR))
        normal = QWidget()
        column = QVBoxLayout(normal)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.desk, 1)
        self.pages.addWidget(normal)
        self.setCentralWidget(self.pages)
        self.setStatusBar(self.status)

    def _connect(self) -> None:
        self.strip.year_chosen.connect(self.set_year)
        self.strip.query_followed.connect(self.open_query)
        self.strip.search_box.searched.connect(self._search)
        self.desk.turned.connect(lambda _place: self.put_aside_away())
        self.work.listen(self._take_changes)
        self.calm.connect(self._show_late_units)
        self._clock = QTimer(self, interval=_MINUTE_MS)
        self._clock.timeout.connect(self._look_at_the_clock)
        self._clock.start()

    # What a tab may ask for

    def today(self) -> dt.date:
        return self.work.today()

    def tell(
        self, sentence: str, kind: MessageKind = MessageKind.INFO, action: Offer | None = None
    ) -> None:
        self.front.messages.say(sentence, kind, action)

    def tell_error(self, error: UserFacingError) -> None:
        if isinstance(error, RecordsUnreachableError):
            from ttpl_desktop.ui.widgets import unsaved

            unsaved.keep_what_is_told(self)
        self.front.messages.say_error(error)

    def run(self, function: Callable[[], Value], on_done: Callable[[Value], object]) -> None:
        self.background.run(function, on_done=on_done, on_error=self.tell_error)

    def open_record(self, register: str, record_id: int) -> None:
        year = finding.year_of(self.work, register, record_id)
        if year:  # a superior's plan may name none
            self.set_year(year)
        self.desk.go_to(place_of(register)).show_record(register, record_id)

    def open_query(self, register: str, record_ids: tuple[int, ...], title: str) -> None:
        self.desk.go_to(place_of(register)).show_query(register, record_ids, title)

    @cached_property
    def search_results(self) -> SearchPalette:
        """The results under the search box, made at the first search."""
        from ttpl_desktop.ui.search_palette import SearchPalette

        found = SearchPalette(
            self.strip.search_box, lambda words: finding.find(self.work, words), self
        )
        found.chosen.connect(self.open_record)
        return found

    def _search(self, words: str) -> None:
        self.search_results.search(words)

    @cached_property
    def today_strip(self) -> TodayStrip:
        """What today brings, made when the window is calm or when it is asked for."""
        from ttpl_desktop.ui.today.strip import TodayStrip

        return TodayStrip(self)

    def begin_today(self) -> None:
        """Shows what today brings, where there is work and a window to show it in."""
        if self.isVisible() and self.is_set_up:
            self.today_strip.begin()

    # Pages

    @property
    def front(self) -> Tab:
        """The page that is seen: a tab, or what stands in its place for a while."""
        return self._aside or self.desk.build(self.desk.front)

    @property
    def help_name(self) -> str:
        """The name of the help page for what is seen."""
        if self._aside is not None:
            return self._aside.help_name or "office"
        return self.front.help_name or self.desk.front.help_name

    @property
    def is_set_up(self) -> bool:
        """Whether the data folder has an office, so that there is work to show."""
        return office.is_set_up(self.work)

    def put_aside(self, page: Tab) -> None:
        """Shows a page over the tabs: the first set-up, or the office's own pages."""
        self.put_aside_away()
        self._aside = page
        self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        self.menus.rest_tabs()

    def put_aside_away(self) -> None:
        """Goes back to the tabs."""
        if self._aside is not None:
            self._aside.flush()
            self.pages.removeWidget(self._aside)
            self._aside.deleteLater()
            self._aside = None
            self.menus.show_work(shown=self.is_set_up)
            self.menus.wake_tab(self.desk.front)

    def set_year(self, year: int) -> None:
        """Shows another year in every tab."""
        if year != self.year:
            self.flush()
            self.year = year
            self.desk.reload()
        self._show_years()

    def go_to(self, place: Place) -> Tab:
        """Brings a tab to the front."""
        return self.desk.go_to(place)

    def show_first_page(self) -> None:
        """Shows the tab of last time, or the first set-up of an empty folder, once.

        Raises UserFacingError where the records cannot be read.
        """
        if self._has_page:
            return
        self._has_page = True
        if self.is_set_up:
            stored = self.settings.text(_TAB_KEY)
            places = [place for place in Place if place.name == stored]
            self.go_to(places[0] if places else Place.TASK)
        else:
            self._begin_set_up()
        self._show_alerts()
        QTimer.singleShot(0, self, self.ready.emit)
        # A child of the window: closing stops it, with the other timers.
        calm = QTimer(self, interval=_CALM_AFTER_MS, singleShot=True)
        calm.timeout.connect(self.calm)
        calm.start()

    def _begin_set_up(self) -> None:
        from ttpl_desktop.ui.office.first_run import FirstRun

        page = FirstRun(self)
        page.finished.connect(lambda: self.go_to(Place.PLAN))
        page.sample_wanted.connect(self.sample_wanted)
        self.put_aside(page)
        self.menus.show_work(shown=False)

    def setVisible(self, visible: bool) -> None:
        """The first page is built before the window is first shown, so that it is drawn once."""
        try:
            if visible:
                self.show_first_page()
        finally:
            self.theme.wear()
            super().setVisible(visible)

    # Undo

    def undo(self) -> None:
        """Takes the last action back; what is still being typed is saved first and so is it."""
        self.flush()
        label = self.work.undo()
        self.tell(f"Đã hoàn tác: {label}." if label else "Không còn việc nào để hoàn tác.")

    def redo(self) -> None:
        """Does the action again that was last taken back."""
        self.flush()
        was_set_up = self.is_set_up
        label = self.work.redo()
        if self.is_set_up and not was_set_up:
            self.go_to(self.desk.front)
        self.tell(f"Đã làm lại: {label}." if label else "Không còn việc nào để làm lại.")

    def flush(self) -> None:
        """Saves what is still being typed anywhere, the syllable being composed too."""
        QGuiApplication.inputMethod().commit()
        self.desk.flush()
        if self._aside is not None:
            self._aside.flush()

    # What the window itself shows

    def _show_all(self) -> None:
        self.strip.put_day(self._day)
        self._show_years()
        self._show_saved()
        copy = upkeep.last_backup(self.work)
        self.status.put_copied(copy.taken_at if copy else None, self._day)

    def _show_years(self) -> None:
        self.strip.put_years(finding.offered_years(self.work), self.year)

    def _show_alerts(self) -> None:
        from ttpl_desktop.app.task_lists import alerts

        found = alerts(self.work)
        self.strip.put_alerts(found.overdue, found.soon)

    def _show_late_units(self) -> None:
        from ttpl_desktop.app.urging.lateness import late_units

        self.strip.put_late_units(late_units(self.work))

    def _show_saved(self) -> None:
        self.status.put_saved(upkeep.last_saved(self.work), self._day)
        self.status.put_undo(self.work.undo_label)
        self.menus.put_undo(self.work.undo_label, self.work.redo_label)

    def _take_changes(self, tables: frozenset[str]) -> None:
        self._show_saved()
        if tables & {"task", "plan", "report", "request"}:
            self._show_years()
            self._show_alerts()
        if tables & {"request", "submission"}:
            self._show_late_units()
        if self._aside is not None:
            self._aside.take_changes(tables)
        if "office" in tables and not self.is_set_up:
            self._begin_set_up()

    def _look_at_the_clock(self) -> None:
        if self.work.today() != self._day:
            self._day = self.work.today()
            self._show_all()
            self._show_alerts()
            self._show_late_units()
            self.desk.reload()
            self.day_turned.emit()

    # Copies, and the end

    def copy_now(
        self,
        reason: upkeep.Reason = upkeep.Reason.WISH,
        on_done: Callable[[upkeep.Backup], object] = lambda _copy: None,
    ) -> None:
        """Takes a verified copy in the background and says so in the status line."""

        def done(copy: upkeep.Backup) -> None:
            self.status.put_copied(copy.taken_at, self._day)
            on_done(copy)

        def failed(error: UserFacingError) -> None:
            self.status.put_copy_failed()
            self.tell_error(error)

        job = upkeep.backup_job(self.work, reason)
        self.background.run(job, on_done=done, on_error=failed)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not (self._saves_typing() and self._takes_last_copy()):
            event.ignore()
            return
        # What still waits (typing in the search box, a preview) would ask a closed database.
        for timer in self.findChildren(QTimer):
            timer.stop()
        self.settings.keep(_TAB_KEY, self.desk.front.name)
        self.settings.keep_window(self)
        self.work.close()
        super().closeEvent(event)
        self.closed.emit()

    def _saves_typing(self) -> bool:
        from ttpl_desktop.ui.widgets import unsaved

        try:
            self.flush()
            left = (tab.unsaved() for tab in self.desk.tabs)
            sentence = unsaved.complaint(self) or next(filter(None, left), "")
        except UserFacingError as error:
            sentence = error.sentence
        question, do = "Chưa lưu được chữ vừa gõ", "Bỏ chữ vừa gõ, thoát"
        return not sentence or self._is_told_to(question, sentence, do)

    def _takes_last_copy(self) -> bool:
        self.background.close()
        try:
            upkeep.backup_job(self.work, upkeep.Reason.EXIT)()
        except UserFacingError as error:
            return self._is_told_to("Chưa sao lưu được khi thoát", error.sentence, "Vẫn thoát")
        return True

    def _is_told_to(self, question: str, sentence: str, do: str) -> bool:
        from ttpl_desktop.ui import dialogs

        return dialogs.confirm(self, question, sentence, do=do, keep="Quay lại")
