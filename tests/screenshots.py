"""Every screen with the sample office, light and dark, as PNG files to look at.

    python -m tests.screenshots [FOLDER] [--size 1366x768] [--zoom 100] [--only WORDS]

QT_SCALE_FACTOR=1.5 makes them as sharp as on a screen of that scale.
"""

import argparse
import dataclasses
import datetime as dt
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from docx import Document
from docx.shared import Mm
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget

from tests import (
    screenshots_clocks,
    screenshots_coverage,
    screenshots_rolling,
    screenshots_series,
    screenshots_soat,
    screenshots_tasks,
    screenshots_urging,
)
from tests.scenes_of_calendar import SCENES as CALENDAR_SCENES
from tests.scenes_of_editor import EDITOR_SCENES
from tests.scenes_of_import import IMPORT_SCENES
from tests.scenes_of_today import TODAY_SCENES
from tests.ui.plan_reading.values import superior_plan
from ttpl_desktop.app import forms, sample
from ttpl_desktop.app.forms import FormKind, FormReport
from ttpl_desktop.app.reading import Reading
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.plan import ItemKind
from ttpl_desktop.ui.bin_dialog import BinDialog
from ttpl_desktop.ui.forms.page import FormsPage
from ttpl_desktop.ui.main_window import MainWindow
from ttpl_desktop.ui.places import Place
from ttpl_desktop.ui.plan.reading.desk import ReadingDesk
from ttpl_desktop.ui.plan.reading.panel import LOOSE, REPAIRS
from ttpl_desktop.ui.plan.tab import PlanTab
from ttpl_desktop.ui.settings import Settings
from ttpl_desktop.ui.theme import FUSION, Theme, ThemeChoice
from ttpl_desktop.ui.translator import speak_vietnamese
from ttpl_desktop.ui.zoom import STEPS, Zoom

TODAY = dt.date(2026, 11, 23)
# Long enough for a preview of twelve pages in the background.
LONGEST_WAIT_S = 20.0
QUIET_S = 1.2

Scene = tuple[str, Callable[[], QWidget | None]]


@dataclasses.dataclass(frozen=True, slots=True)
class Wish:
    """What to take: a window of so many points, letters of so many percent, scenes named so."""

    folder: Path
    size: tuple[int, int]
    zoom: int
    only: str


def main(arguments: list[str]) -> int:
    wish = read_wish(arguments)
    application = QApplication([*sys.argv[:1], *FUSION])
    speak_vietnamese(application)
    theme = Theme(application, ThemeChoice.LIGHT)
    font = QFont(application.font())
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        theme.choose(choice)
        target = wish.folder / choice.value
        target.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as data:
            for scenes in (filled, empty):
                window = opened(application, Path(data) / scenes.__name__, theme, font, wish)
                if scenes is filled:
                    sample.fill(window.work)
                show(application, window)
                for name, play in scenes(window):
                    shown = play() or window
                    if wish.only in name:
                        take(application, window, shown, target / f"{name}.png")
                window.close()
                application.processEvents()
    print(f"{len(list(wish.folder.rglob('*.png')))} pictures in {wish.folder}")
    return 0


def read_wish(arguments: list[str]) -> Wish:
    parser = argparse.ArgumentParser(prog="screenshots")
    parser.add_argument("folder", nargs="?", type=Path, default=Path("screenshots"))
    parser.add_argument("--size", default="1366x768", help="points of the window")
    parser.add_argument("--zoom", type=int, default=100, choices=STEPS, help="percent of letters")
    parser.add_argument("--only", default="", help="scenes whose names hold this")
    given = parser.parse_args(arguments)
    width, height = (int(part) for part in given.size.split("x"))
    return Wish(given.folder, (width, height), given.zoom, given.only)


def opened(
    application: QApplication, folder: Path, theme: Theme, font: QFont, wish: Wish
) -> MainWindow:
    work = Workspace.open(folder, today=lambda: TODAY)
    settings = Settings(folder)
    zoom = Zoom(application, settings, font)
    zoom.to(wish.zoom)
    window = MainWindow(work, settings, theme, zoom)
    window.resize(*wish.size)
    return window


def show(application: QApplication, window: MainWindow) -> None:
    window.show()
    settle(application, window)


def filled(window: MainWindow) -> Iterator[Scene]:
    """The scenes of a whole year."""
    yield "ke-hoach-dau-trang", lambda: go(window, Place.PLAN)
    yield "ke-hoach-hoat-dong", lambda: show_activity(window)
    yield from played(window, "doc-ke-hoach", READING_SCENES)
    yield from played(window, "nam-moi", screenshots_rolling.SCENES)
    yield "nhiem-vu-danh-sach", lambda: go(window, Place.TASK)
    yield from played(window, "nhiem-vu", screenshots_tasks.SCENES)
    yield from played(window, "lap-lai", screenshots_series.SCENES)
    yield from played(window, "don-doc", screenshots_urging.SCENES)
    yield from played(window, "nhap-excel", IMPORT_SCENES)
    yield from played(window, "do-phu", screenshots_coverage.SCENES)
    yield "thong-tin", lambda: show_record(window, "intake", 120)
    yield from played(window, "moc-thoi-han", screenshots_clocks.SCENES)
    yield "van-ban", lambda: show_record(window, "legal_document", 4)
    yield "van-ban-chi-tiet", lambda: show_record(window, "detailing_document", 5)
    yield "bao-cao", lambda: show_record(window, "report_section", 21)
    yield "co-quan", lambda: office(window, "PROFILE")
    yield "don-vi", lambda: office(window, "UNITS")
    yield "lich-lam-viec", lambda: office(window, "CALENDAR")
    yield from played(window, "lich", CALENDAR_SCENES)
    yield "khung-phap-ly", lambda: office(window, "FRAMEWORK")
    yield from played(window, "mau-van-ban", FORM_SCENES)
    yield "tim-kiem", lambda: search(window)
    yield "thung-rac", lambda: bin_dialog(window)
    yield from played(window, "soan", EDITOR_SCENES)
    yield from played(window, "soat", screenshots_soat.SCENES)
    yield from played(window, "hom-nay", TODAY_SCENES)


def played(
    window: MainWindow, prefix: str, scenes: Mapping[str, Callable[[MainWindow], QWidget | None]]
) -> Iterator[Scene]:
    """The scenes of one room, under its name."""
    for name, play in scenes.items():
        yield f"{prefix}-{name}", lambda play=play: play(window)


def named(
    prefix: str, scenes: Mapping[str, Callable[[MainWindow], QWidget | None]], window: MainWindow
) -> Iterator[Scene]:
    """The scenes of one room under its name."""
    for name, play in scenes.items():
        yield f"{prefix}-{name}", lambda play=play: play(window)


def empty(window: MainWindow) -> Iterator[Scene]:
    """The scenes of the first minutes."""
    for number in range(4):
        yield f"lan-dau-{number + 1}", lambda number=number: first_run(window, number)
    yield "ke-hoach-trong", lambda: finish_first_run(window)
    yield "nhiem-vu-trong", lambda: go(window, Place.TASK)
    yield "thong-tin-trong", lambda: go(window, Place.INTAKE)
    yield "bao-cao-trong", lambda: go(window, Place.REPORT)


def take(application: QApplication, window: MainWindow, shown: QWidget, path: Path) -> None:
    settle(application, window)
    shown.grab().save(str(path))


def settle(application: QApplication, window: MainWindow) -> None:
    """Lets timers fire and the background finish."""
    quiet_since = time.monotonic()
    end = quiet_since + LONGEST_WAIT_S
    while time.monotonic() < end and time.monotonic() - quiet_since < QUIET_S:
        application.processEvents()
        if window.background.is_busy:
            quiet_since = time.monotonic()
        time.sleep(0.01)


def go(window: MainWindow, place: Place) -> None:
    window.go_to(place)


def trigger(window: MainWindow, place: Place, words: str) -> None:
    """Triggers the tab's action whose words end so, whatever the case."""
    actions = [action for action in window.go_to(place).menu_actions() if action is not None]
    found = [a for a in actions if a.text().replace("&", "").lower().endswith(words)]
    found[0].trigger()


def show_record(window: MainWindow, register: str, record_id: int) -> None:
    window.open_record(register, record_id)


def show_activity(window: MainWindow) -> None:
    from ttpl_desktop.app import plans
    from ttpl_desktop.domain.plan import activities

    plan = plans.plans_of(window.work, sample.YEAR)[0]
    inspections = [i for i in activities(plans.items(window.work, plan.id)) if i.method]
    assert inspections[-1].kind is ItemKind.ACTIVITY
    window.open_record("plan_item", inspections[-1].id)


def reading_desk(window: MainWindow) -> ReadingDesk:
    tab = window.go_to(Place.PLAN)
    assert isinstance(tab, PlanTab)
    tab.messages.clear()
    tab.reading.show()
    return tab.reading


def read_nothing(window: MainWindow) -> None:
    reading_desk(window)


def read_slowly(window: MainWindow) -> None:
    reading_desk(window).page.show_waiting("ke-hoach-tinh.docx")


def read_it(window: MainWindow) -> None:
    reading_desk(window).take(Reading(superior_plan(), b"as the file was"))


def point_at_it(window: MainWindow) -> None:
    reading_desk(window).page.source.view.pointed.emit((3,))


def find_in_it(window: MainWindow) -> None:
    finder = reading_desk(window).page.source.finder
    finder.open()
    finder.box.setText("trat tu xay dung")
    finder.box.textEdited.emit("trat tu xay dung")
    reading_desk(window).page.panel.lists.open(REPAIRS)


def accept_it(window: MainWindow) -> None:
    desk = reading_desk(window)
    desk.page.source.finder.hide()
    desk.page.panel.lists.open(LOOSE)
    desk.page.panel.table.choose(2)
    desk.accept()


def fail_to_read_it(window: MainWindow) -> None:
    desk = reading_desk(window)
    desk.read_text(" ")


READING_SCENES = {
    "trong": read_nothing,
    "dang-doc": read_slowly,
    "xong": read_it,
    "chi": point_at_it,
    "tim": find_in_it,
    "da-nhan": accept_it,
    "loi": fail_to_read_it,
}


def office(window: MainWindow, view: str) -> None:
    window.menus.open_office(view)


def forms_page(window: MainWindow) -> FormsPage:
    window.menus.open_forms()
    page = window.front
    assert isinstance(page, FormsPage)
    return page


def changed_form(window: MainWindow, line: str) -> FormReport:
    """The report on a plan form that was changed in Word."""
    path = window.work.folder / "Mẫu kế hoạch của Sở.docx"
    document = Document(str(forms.take_out(window.work, FormKind.PLAN, path)))
    document.sections[0].left_margin = Mm(35)
    document.add_paragraph(line)
    document.save(str(path))
    return forms.checking(FormKind.PLAN, path)()


def built_in_form(window: MainWindow) -> None:
    forms_page(window)


def form_of_letters(window: MainWindow) -> None:
    forms_page(window).choose(FormKind.LETTER)


def refused_form(window: MainWindow) -> None:
    forms_page(window).take(changed_form(window, "{{ so_van_ban }} «NỘI DUNG»"))


def tried_form(window: MainWindow) -> None:
    forms_page(window).show_tried(changed_form(window, "Mẫu dùng nội bộ"))


def own_form(window: MainWindow) -> None:
    forms_page(window).take(changed_form(window, "Mẫu dùng nội bộ"))


def lost_form(window: MainWindow) -> None:
    for kept in (window.work.folder / "attachments").rglob("*"):
        if kept.is_file():
            kept.unlink()
    forms_page(window)


FORM_SCENES = {
    "goc": built_in_form,
    "cong-van": form_of_letters,
    "sai": refused_form,
    "thu": tried_form,
    "rieng": own_form,
    "hong": lost_form,
}


def search(window: MainWindow) -> None:
    window.put_aside_away()
    window.strip.search_box.setFocus()
    window.strip.search_box.setText("don doc")
    window.search_results.search("don doc")


def bin_dialog(window: MainWindow) -> QWidget:
    from ttpl_desktop.app import legal

    window.search_results.hide()
    added = legal.add(window.work, LegalDocument(type="Quyết định", title="quy định ghi nhầm"))
    legal.remove(window.work, [added.id])
    dialog = BinDialog(window, window.work, window.tell)
    dialog.open()
    return dialog


def first_run(window: MainWindow, number: int) -> None:
    page = window.front
    if number == 1:
        values = {
            "province": "tỉnh Bình Minh",
            "name_in_text": "Sở Xây dựng",
            "place": "Bình Minh",
            "field": "xây dựng",
            "duty_unit": "Văn phòng Sở",
        }
        for name, value in values.items():
            page.take(name, value)
    page.turn_to(number)


def finish_first_run(window: MainWindow) -> None:
    window.front.go_on()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
