"""What the window's own menus do; those of the tabs come from the tabs."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ttpl_desktop.app import upkeep
from ttpl_desktop.ui.menus import Entry, MenuBar, ViewMenu
from ttpl_desktop.ui.message_bar import MessageKind
from ttpl_desktop.ui.places import Place
from ttpl_desktop.ui.theme import ThemeChoice

if TYPE_CHECKING:
    from ttpl_desktop.ui.main_window import MainWindow


class WindowMenus:
    """Builds the menu bar of a window and keeps it up to date."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._bar = MenuBar(window)
        self._view = ViewMenu(self._bar, self._tab_entries(), self._zoom_entries())
        self._office_actions = self._bar.add_file(self._file_entries())[:5]
        self._bar.add_edit(
            ("Hoàn tác", "Ctrl+Z", window.undo),
            ("Làm lại", "Ctrl+Y", window.redo),
            self._edit_entries(),
        )
        self._bar.addMenu(self._view)
        self._view.add_themes(window.theme.choice, self._choose_theme)
        words = "&Báo việc hôm nay ở khay hệ thống", "Ctrl+Alt+5"
        self._view.add_switch(*words, window.settings.wants_notice, self._switch_notice)
        self._bar.add_tabs(window.desk.build, window.go_to)
        self._bar.add_help(self._help_entries())
        self._view.aboutToShow.connect(self._follow_columns)
        window.desk.built.connect(self._fill)
        window.desk.turned.connect(self.wake_tab)
        window.setMenuBar(self._bar)

    @property
    def bar(self) -> MenuBar:
        """The menu bar itself."""
        return self._bar

    def put_undo(self, undo: str, redo: str) -> None:
        """Names what would be taken back and done again."""
        self._bar.put_undo(undo, redo)

    def show_work(self, *, shown: bool) -> None:
        """Whether there is an office, and so work that the menus of the tabs can be about."""
        actions = [menu.menuAction() for menu in self._bar.tabs.values()]
        for each in (*actions, *self._office_actions, *self._view.tab_actions):
            each.setEnabled(shown)

    def rest_tabs(self) -> None:
        """Lets the keys of the tabs rest, while a page with keys of its own covers them."""
        for menu in self._bar.tabs.values():
            menu.set_in_front(False)

    def wake_tab(self, place: Place) -> None:
        """Makes the keys of one tab alive, and of no other."""
        for each, menu in self._bar.tabs.items():
            menu.set_in_front(each is place)

    def _fill(self, place: Place) -> None:
        self._bar.tabs[place].fill(self._window.desk.build(place))
        is_seen = self._window.front is self._window.desk.build(place)
        self._bar.tabs[place].set_in_front(is_seen)

    def _follow_columns(self) -> None:
        self._view.follow(self._window.front)

    # Tệp

    def _file_entries(self) -> list[Entry | None]:
        window = self._window
        other: Entry = ("Mở cơ quan &mẫu", "Ctrl+Alt+M", window.sample_wanted.emit)
        if window.is_sample:
            other = ("Về sổ của cơ quan mình", "Ctrl+Alt+M", window.own_wanted.emit)
        return [
            ("&Cơ quan…", "Ctrl+Alt+C", lambda: self.open_office("PROFILE")),
            ("Đơn &vị…", "Ctrl+Alt+V", lambda: self.open_office("UNITS")),
            ("&Lịch làm việc…", "Ctrl+Alt+L", lambda: self.open_office("CALENDAR")),
            ("&Khung pháp lý…", "Ctrl+Alt+K", lambda: self.open_office("FRAMEWORK")),
            ("Mẫu vă&n bản của cơ quan…", "Ctrl+Alt+X", self.open_forms),
            None,
            ("Kiểm tra thể thức tệp &Word…", "Ctrl+Alt+Q", self.check_layout),
            None,
            ("&Sao lưu ngay", "Ctrl+Alt+B", self._copy_now),
            ("Chép dữ liệu ra &USB…", "Ctrl+Alt+U", self._carry),
            ("Kiểm &tra dữ liệu", "Ctrl+Alt+D", self._examine),
            ("Mở thư mục dữ liệu", "Ctrl+Alt+F", lambda: open_folder(window.work.folder)),
            None,
            ("Mở thư mục dữ liệu khác…", "Ctrl+Alt+O", self._choose_folder),
            other,
            None,
            ("T&hoát", "Ctrl+Q", window.close),
        ]

    def open_office(self, view: str) -> None:
        """Opens the office's own pages at one of them."""
        from ttpl_desktop.ui.office.pages import OfficePages, OfficeView

        page = OfficePages(self._window, OfficeView[view])
        page.left.connect(self._window.put_aside_away)
        self._window.put_aside(page)

    def open_forms(self) -> None:
        """Opens the page of the Word forms behind the papers."""
        from ttpl_desktop.ui.forms.page import FormsPage

        page = FormsPage(self._window)
        page.left.connect(self._window.put_aside_away)
        self._window.put_aside(page)
        page.list.setFocus()

    def check_layout(self) -> None:
        """Opens the page that checks any Word file, and asks for one."""
        from ttpl_desktop.ui.check.page import CheckPage

        page = CheckPage(self._window)
        page.left.connect(self._window.put_aside_away)
        self._window.put_aside(page)
        page.choose_file()

    def _copy_now(self) -> None:
        self._window.copy_now(on_done=self._tell_copy)

    def _tell_copy(self, copy: upkeep.Backup) -> None:
        folder = copy.path.parent
        self._window.tell(
            f"Đã sao lưu và kiểm tra bản {copy.path.name}.",
            action=("Mở thư mục sao lưu", lambda: open_folder(folder)),
        )

    def _carry(self) -> None:
        from ttpl_desktop.ui import dialogs

        folder = dialogs.choose_folder(self._window, "Chép dữ liệu vào thư mục nào?")
        if folder is None:
            return
        self._window.flush()
        self._window.run(upkeep.carry_job(self._window.work, folder), self._tell_carried)

    def _tell_carried(self, folder: Path) -> None:
        self._window.tell(
            f"Đã chép toàn bộ dữ liệu vào {folder}.",
            action=("Mở thư mục", lambda: open_folder(folder)),
        )

    def _examine(self) -> None:
        self._window.run(upkeep.doctor_job(self._window.work), self._tell_findings)

    def _tell_findings(self, findings: tuple[upkeep.Finding, ...]) -> None:
        if findings:
            sentences = " ".join(finding.sentence for finding in findings)
            self._window.tell(sentences, MessageKind.WARN, ("Dựng lại chỉ mục", self._mend))
        else:
            self._window.tell("Dữ liệu lành: tệp, liên kết, chỉ mục và tệp đính kèm đều khớp.")

    def _mend(self) -> None:
        upkeep.mend_search(self._window.work)
        self._examine()

    def _choose_folder(self) -> None:
        from ttpl_desktop.ui import dialogs

        folder = dialogs.choose_folder(
            self._window, "Mở thư mục dữ liệu nào?", self._window.work.folder
        )
        if folder is not None:
            self._window.folder_wanted.emit(folder)

    # Sửa, Xem

    def _edit_entries(self) -> list[Entry | None]:
        return [
            ("&Tìm trong mọi sổ", "Ctrl+K", self._search),
            None,
            ("Thùng &rác…", "Ctrl+Alt+R", self._open_bin),
        ]

    def _search(self) -> None:
        self._window.strip.search_box.setFocus()
        self._window.strip.search_box.selectAll()

    def _open_bin(self) -> None:
        from ttpl_desktop.ui.bin_dialog import BinDialog

        self._window.flush()
        BinDialog(self._window, self._window.work, self._window.tell).open()

    def _tab_entries(self) -> list[Entry]:
        tabs: list[Entry] = [
            (place.title, f"Ctrl+{number}", partial(self._window.go_to, place))
            for number, place in enumerate(Place, 1)
        ]
        return [*tabs, ("Hôm &nay", "Ctrl+5", self._bring_today)]

    def _bring_today(self) -> None:
        self._window.today_strip.bring()

    def _switch_notice(self, on: bool) -> None:
        self._window.settings.wants_notice = on

    def _zoom_entries(self) -> list[Entry | None]:
        zoom = self._window.zoom
        return [
            ("&Phóng to chữ", "Ctrl++", lambda: zoom.by(1)),
            ("Th&u nhỏ chữ", "Ctrl+-", lambda: zoom.by(-1)),
            ("&Cỡ chữ thường", "Ctrl+0", lambda: zoom.to(100)),
        ]

    def _choose_theme(self, choice: ThemeChoice) -> None:
        self._window.theme.choose(choice)
        self._window.settings.theme = choice

    # Trợ giúp

    def _help_entries(self) -> list[Entry | None]:
        return [
            ("&Trợ giúp trang này", "F1", self._open_help),
            None,
            ("&Giới thiệu TTPL Desktop", "Shift+F1", self._open_about),
        ]

    def _open_help(self) -> None:
        from ttpl_desktop.ui.help_dialog import HelpDialog

        HelpDialog(self._window, self._window.help_name).show()

    def _open_about(self) -> None:
        from ttpl_desktop.ui.help_dialog import about

        about(self._window, self._window.work.folder).open()


def open_folder(folder: Path) -> None:
    """Shows a folder in the system's file manager."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
