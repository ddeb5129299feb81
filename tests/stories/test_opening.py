"""Data folders that cannot be opened, two windows on one folder, and a bug of ours."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from tests.stories.officer import Officer
from tests.stories.records import records
from tests.ui.windows import OFFICE, forget_closed_windows, light_theme
from ttpl_desktop.app import office, plans
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.ui import application, dialogs, places
from ttpl_desktop.ui.application import Program
from ttpl_desktop.ui.main_window import MainWindow
from ttpl_desktop.ui.opening_trouble import OpeningTrouble
from ttpl_desktop.ui.places import Place


@pytest.fixture
def program(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    """The program on a data folder with an office and a plan, not yet opened."""
    forget_closed_windows()
    monkeypatch.setattr(application, "Theme", lambda *_given, **_options: light_theme())
    work = Workspace.open(tmp_path / "so")
    office.set_up(work, OFFICE)
    plans.create(work, work.today().year)
    work.close()
    opened = Program(qapp, tmp_path / "so")
    yield opened
    if opened.window is not None:
        opened.window.close()
        opened.window.deleteLater()


def sit_down(program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Officer:
    program.open_own()
    window = program.window
    assert isinstance(window, MainWindow)
    with qtbot.waitSignal(window.ready):
        pass
    return Officer(qtbot, window, monkeypatch)


def tear(database: Path) -> None:
    database.write_bytes(b"\x07 not a database" * 500)


def empty(database: Path) -> None:
    database.write_bytes(b"")


def cut(database: Path) -> None:
    whole = database.read_bytes()
    database.write_bytes(whole[: len(whole) // 3])


def scribble(database: Path) -> None:
    """Leaves the first page, as a bad spot on a stick does, and spoils the others."""
    whole = database.read_bytes()
    database.write_bytes(whole[:4096] + b"\xa5" * (len(whole) - 4096))


def replace_by_another_programs(database: Path) -> None:
    database.unlink()
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("CREATE TABLE song (id INTEGER PRIMARY KEY)")


def make_newer(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
            "VALUES ('ttpl', '9999_later', '2030-01-01')"
        )


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (tear, "không phải tệp dữ liệu của TTPL"),
        (empty, "không phải tệp dữ liệu của TTPL"),
        (cut, "bị hỏng"),
        (scribble, "bị hỏng"),
        (replace_by_another_programs, "không phải tệp dữ liệu của TTPL"),
        (make_newer, "do một bản TTPL mới hơn ghi"),
        (Path.unlink, "Không thấy tệp dữ liệu"),
    ],
)
def test_a_database_that_cannot_be_used_is_told_and_left_as_it_is(
    program: Program, tmp_path: Path, spoil: Callable[[Path], object], said: str
) -> None:
    folder = tmp_path / "so"
    spoil(folder / "ttpl.db")
    before = {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}
    program.open_own()
    assert isinstance(program.window, OpeningTrouble)
    assert said in program.window.sentence.text()
    assert {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()} == before


def test_a_second_window_on_a_folder_is_told_and_the_first_works_on(
    program: Program, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    officer = sit_down(program, qtbot, monkeypatch)
    second = Program(qapp, officer.work.folder)
    second.open_own()
    assert isinstance(second.window, OpeningTrouble)
    assert "đang mở ở một cửa sổ TTPL khác" in second.window.sentence.text()
    second.window.close()
    officer.go(Place.INTAKE)
    officer.choose("+ Thông tin")
    assert officer.work.undo_label == "Thêm thông tin"


def test_a_bug_in_an_action_is_asked_about_and_leaves_no_half_of_it(
    program: Program,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    officer = sit_down(program, qtbot, monkeypatch)
    officer.go(Place.PLAN)
    asked: list[QMessageBox] = []

    def go_on(box: QMessageBox) -> int:
        asked.append(box)
        next(each for each in box.buttons() if each.text() == "Tiếp tục").click()
        return 0

    def break_down(*_: object, **__: object) -> NoReturn:
        raise RuntimeError("a bug")

    monkeypatch.setattr(QDialog, "exec", go_on)
    before = records(officer.work)
    with monkeypatch.context() as patch:
        patch.setattr(plans.tree, "store_draft", break_down)
        officer.choose("Tạo kế hoạch từ mẫu")
    assert [box.text() for box in asked] == ["Chương trình gặp lỗi ngoài dự tính."]
    assert "RuntimeError" in caplog.text
    assert records(officer.work) == before
    officer.choose("Tạo kế hoạch từ mẫu")
    assert officer.plan.side.versions.count() == 2


def spoil_one_table(database: Path) -> None:
    """Spoils a page that nobody reads to open the file."""
    whole = bytearray(database.read_bytes())
    with closing(sqlite3.connect(database)) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'detailing_document'"
        ).fetchone()
    whole[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096
    database.write_bytes(bytes(whole))


def test_a_bad_spot_met_while_working_is_told_and_again_at_the_end(
    program: Program,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    spoil_one_table(tmp_path / "so" / "ttpl.db")
    asked: list[str] = []
    monkeypatch.setattr(dialogs, "confirm", lambda *said, **_verbs: not asked.append(said[1]))
    officer = sit_down(program, qtbot, monkeypatch)
    officer.go(Place.INTAKE)
    assert "bị hỏng" in officer.told
    assert "khôi phục từ bản sao lưu" in officer.told
    assert officer.window.close()
    assert asked == ["Chưa sao lưu được khi thoát"]


def test_records_that_cannot_be_read_for_the_first_page_are_told_in_the_trouble_window(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An error out of a Qt override would have ended the process after the crash dialog."""

    def bad_spot(_frame: object) -> NoReturn:
        raise UserFacingError("Tệp dữ liệu bị hỏng; hãy khôi phục từ bản sao lưu.")

    monkeypatch.setattr(places, "_BUILDERS", dict.fromkeys(Place, bad_spot))
    program.open_own()
    assert isinstance(program.window, OpeningTrouble)
    assert "khôi phục từ bản sao lưu" in program.window.sentence.text()
    Workspace.open(program._own).close()


def test_a_page_that_cannot_be_read_says_so_and_the_others_work_on(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    officer = sit_down(program, qtbot, monkeypatch)

    def bad_spot(*_given: object) -> NoReturn:
        raise UserFacingError("Tệp dữ liệu bị hỏng; hãy khôi phục từ bản sao lưu.")

    with monkeypatch.context() as patched:
        patched.setattr(plans, "plans_of", bad_spot)
        officer.go(Place.PLAN)
        assert "khôi phục" in officer.window.front.messages.sentence
    officer.go(Place.INTAKE)
    officer.choose("+ Thông tin")
    assert officer.work.undo_label == "Thêm thông tin"


def test_what_today_brings_is_told_when_the_window_is_calm(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    officer = sit_down(program, qtbot, monkeypatch)
    assert "today_strip" not in vars(officer.window)
    with qtbot.waitSignal(officer.window.calm):
        pass
    qtbot.waitUntil(lambda: "today_strip" in vars(officer.window))
    assert officer.window.today_strip.line.isVisible()
