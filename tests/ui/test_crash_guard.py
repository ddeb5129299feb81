"""The last net: one dialog for our bugs, a sentence for trouble, and a log without secrets."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QPushButton

from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.ui import crash_guard
from ttpl_desktop.ui.crash_guard import Answer, CrashGuard, crash_box, open_log, report_of

SECRET = "Nguyễn Văn A phản ánh về Công ty B"


class Desk:
    """A guard with its log, its message bar and an officer who answers."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.told: list[UserFacingError] = []
        self.asked: list[str] = []
        self.answer = Answer.CONTINUE
        self.log = open_log(folder)
        self.guard = CrashGuard(self.log, self.told.append, self._ask)

    def _ask(self, report: str) -> Answer:
        self.asked.append(report)
        return self.answer

    def logged(self) -> str:
        return (self.folder / crash_guard.LOG_NAME).read_text(encoding="utf-8")


@pytest.fixture
def desk(qapp, tmp_path: Path, caplog) -> Iterator[Desk]:
    made = Desk(tmp_path)
    made.guard.install()
    yield made
    made.guard.uninstall()
    for handler in list(made.log.handlers):
        made.log.removeHandler(handler)
        handler.close()


def raised(error: BaseException) -> BaseException:
    try:
        raise error
    except BaseException as caught:
        return caught


def pass_to_hook(error: BaseException) -> None:
    caught = raised(error)
    sys.excepthook(type(caught), caught, caught.__traceback__)


def test_a_bug_is_asked_about_and_logged(desk: Desk):
    pass_to_hook(KeyError(SECRET))
    assert len(desk.asked) == 1
    assert "builtins.KeyError" in desk.logged()


def test_neither_log_nor_details_hold_what_was_written(desk: Desk):
    pass_to_hook(ValueError(SECRET))
    pass_to_hook(UserFacingError(SECRET))
    assert SECRET not in desk.logged()
    assert SECRET not in "".join(desk.asked)


def test_trouble_in_the_world_is_a_sentence_and_no_dialog(desk: Desk):
    pass_to_hook(UserFacingError("Tệp đang mở trong Word. Hãy đóng tệp rồi xuất lại."))
    assert [error.sentence for error in desk.told] == [
        "Tệp đang mở trong Word. Hãy đóng tệp rồi xuất lại."
    ]
    assert not desk.asked


def test_going_on_asks_the_tabs_to_reload(qtbot, desk: Desk):
    with qtbot.waitSignal(desk.guard.continued):
        pass_to_hook(RuntimeError())


def test_starting_again_is_asked_of_the_program(qtbot, desk: Desk):
    desk.answer = Answer.RESTART
    with qtbot.waitSignal(desk.guard.restart_wanted):
        pass_to_hook(RuntimeError())


def test_more_bugs_during_the_dialog_are_only_logged(qapp, tmp_path: Path, caplog):
    asked: list[str] = []

    def ask(report: str) -> Answer:
        asked.append(report)
        guard._handle(raised(IndexError()))
        return Answer.CONTINUE

    log = logging.getLogger("ttpl_desktop.test")
    guard = CrashGuard(log, lambda _error: None, ask)
    guard._handle(raised(KeyError()))
    assert len(asked) == 1
    assert "IndexError" in caplog.text


def test_a_bug_on_another_thread_is_asked_about_on_the_main_thread(qtbot, desk: Desk):
    def fail() -> None:
        raise LookupError

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert not desk.asked
    qtbot.waitUntil(lambda: len(desk.asked) == 1)
    assert "LookupError" in desk.asked[0]


def test_a_bug_in_a_finalizer_is_not_lost(desk: Desk):
    class Broken:
        def __del__(self) -> None:
            raise OSError(SECRET)

    Broken().__str__()
    assert "builtins.OSError" in desk.logged()


def test_ctrl_c_is_no_bug(desk: Desk, capsys):
    pass_to_hook(KeyboardInterrupt())
    assert not desk.asked
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_the_report_names_the_cause_before_the_effect():
    try:
        try:
            raise KeyError("k")
        except KeyError as cause:
            raise RuntimeError("r") from cause
    except RuntimeError as error:
        report = report_of(error)
    assert report.index("KeyError") < report.index("RuntimeError")
    assert "tests/ui/test_crash_guard.py" in report


def test_paths_in_the_report_do_not_show_the_home_folder():
    report = report_of(raised(ValueError()))
    assert str(Path(__file__).parents[3]) not in report


def test_copying_the_details_leaves_the_dialog_open(qtbot, qapp):
    box = crash_box("builtins.KeyError\n  a.py:1 f")
    qtbot.addWidget(box)
    box.show()
    copy = next(b for b in box.findChildren(QPushButton) if b.text() == "Sao chép chi tiết")
    copy.click()
    assert QGuiApplication.clipboard().text().startswith("builtins.KeyError")
    assert box.isVisible()


def test_starting_again_runs_the_same_program_beside_this_one(monkeypatch):
    started: list[tuple[str, list[str]]] = []
    monkeypatch.setattr(
        QProcess, "startDetached", lambda program, words: bool(started.append((program, words)))
    )
    assert not crash_guard.restart_program(["-m", "ttpl_desktop"])
    assert started == [(sys.executable, ["-m", "ttpl_desktop"])]


def test_the_dialog_says_what_the_officer_chose(monkeypatch, qapp):
    def press(words: str):
        def answer(box: QMessageBox) -> int:
            next(button for button in box.buttons() if button.text() == words).click()
            return 0

        return answer

    monkeypatch.setattr(QMessageBox, "exec", press("Khởi động lại"))
    assert crash_guard.ask_after_crash("chi tiết") is Answer.RESTART
    monkeypatch.setattr(QMessageBox, "exec", press("Tiếp tục"))
    assert crash_guard.ask_after_crash("chi tiết") is Answer.CONTINUE
