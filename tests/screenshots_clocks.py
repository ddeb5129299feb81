"""Counted clocks and waiting tasks, for `tests.screenshots`."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from tests.screenshots_tasks import task_tab
from ttpl_desktop.app import clocks, event_records, tasks, waiting
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.task import Task, TaskStatus
from ttpl_desktop.domain.terms import ActivityKind
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.ui.clocks.choosing import ClockChooser
from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.main_window import MainWindow
from ttpl_desktop.ui.sizes import scaled
from ttpl_desktop.ui.task.clock import ClockPart
from ttpl_desktop.ui.task.event_dialog import EventForm
from ttpl_desktop.ui.task.record_chooser import RecordChooser

WAITING = (
    ("Xây dựng kế hoạch theo dõi của Sở", "sau khi có Kế hoạch của UBND tỉnh"),
    ("Phân công phòng chủ trì từng lĩnh vực", "sau khi UBND tỉnh ban hành kế hoạch"),
    ("Gửi danh mục văn bản của lĩnh vực", "trong 10 ngày sau khi có Kế hoạch của UBND tỉnh"),
)


def petition(work: Workspace) -> int:
    """The last petition of the national system that came to the sample office."""
    return next(e.id for e in reversed(work.table(INTAKE).all()) if e.channel == "national_system")


def choose(window: MainWindow) -> QWidget:
    window.open_record("intake", petition(window.work))
    chooser = ClockChooser(clocks.offers(window.work, "intake", petition(window.work)))
    return asked(window, "Tính thời hạn từ hồ sơ", chooser, "Thêm nhiệm vụ", 860)


def started(window: MainWindow) -> None:
    entry_id = petition(window.work)
    for key in ("petition_transfer", "handling_answer"):
        clocks.start(window.work, "intake", entry_id, key)
    window.open_record("intake", entry_id)


def show_part(window: MainWindow, task_id: int) -> None:
    """The sheet of a task, scrolled to where its days come from."""
    window.open_record("task", task_id)
    QApplication.processEvents()
    sheet = task_tab(window).details.sheet
    part = next(each for each in sheet.parts if isinstance(each, ClockPart))
    (area,) = sheet.findChildren(QScrollArea)
    area.ensureWidgetVisible(part)


def clock_task(window: MainWindow) -> None:
    show_part(window, clocks.started(window.work, "intake", petition(window.work))[-1].id)


def inspection(window: MainWindow) -> None:
    words = "từ ngày 07/12/2026 đến ngày 11/12/2026"
    new = Task(year=2026, title="Kiểm tra trật tự xây dựng", time=words)
    visit = tasks.add(window.work, new)
    tasks.change(window.work, visit.id, kind=ActivityKind.INSPECTION)
    for key in ("inspection_notice", "inspection_conclusion"):
        clocks.start(window.work, "task", visit.id, key)
    show_part(window, visit.id)


def wait(window: MainWindow) -> None:
    made = [tasks.add(window.work, Task(year=2026, title=t, time=w)) for t, w in WAITING]
    tasks.change(window.work, made[0].id, status=TaskStatus.WAITING)
    show_part(window, made[0].id)


def event(window: MainWindow) -> QWidget:
    own, *others = waiting.waiting(window.work, 2026)[-3:]
    form = EventForm(window.work, (own,), others)
    form.take(event_records.offered(window.work, "legal_document")[0])
    return asked(window, "Đã có quyết định, sự kiện", form, "Ghi ngày", 620)


def records(window: MainWindow) -> QWidget:
    chooser = RecordChooser(window.work)
    chooser.register.put("legal_document")
    chooser.register.edited.emit("register")
    return asked(window, "Lấy ngày từ hồ sơ", chooser, "Lấy ngày", 640)


def asked(window: MainWindow, title: str, body: QWidget, do: str, width: int) -> QWidget:
    dialog = AskDialog(window, title, body, do=do)
    dialog.resize(scaled(width, dialog.font()), dialog.sizeHint().height())
    dialog.show()
    return dialog


SCENES: dict[str, Callable[[MainWindow], QWidget | None]] = {
    "chon": choose,
    "cua-thong-tin": started,
    "cua-nhiem-vu": clock_task,
    "kiem-tra": inspection,
    "viec-cho": wait,
    "su-kien": event,
    "chon-ho-so": records,
}
