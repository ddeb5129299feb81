"""Tasks out and in at the window: a room's list comes in, the year goes to Excel and a calendar."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.documents import ics_reader
from tests.scenes_of_import import save_list
from tests.stories.officer import Officer
from ttpl_desktop.app import sample, task_lists
from ttpl_desktop.domain.importing.columns import Role
from ttpl_desktop.domain.task import Task
from ttpl_desktop.ui.places import Place
from ttpl_desktop.ui.task.importing.page import ImportPage

EVERY = 49
"""Tasks of the sample year."""


@pytest.fixture
def officer(at_tasks: Officer) -> Officer:
    """An officer at the tasks of the sample office."""
    return at_tasks


def count(officer: Officer) -> int:
    return task_lists.count(officer.work, sample.YEAR)


def shown(officer: Officer) -> list[Task]:
    """The tasks that the tab was narrowed to."""
    wanted = officer.tasks.filters.wanted
    assert wanted.ids is not None
    return [row.task for row in task_lists.page(officer.work, sample.YEAR, wanted).rows]


def reads_list(officer: Officer, file: Path) -> ImportPage:
    """Has an Excel list read, and waits until its rows are shown."""
    officer.choose_file(file)
    officer.choose("Nhập nhiệm vụ từ Excel")
    officer.qtbot.waitUntil(lambda: isinstance(officer.window.front, ImportPage))
    page = officer.window.front
    assert isinstance(page, ImportPage)
    officer.qtbot.waitUntil(lambda: bool(page.rows.rowCount()), timeout=20_000)
    return page


def test_a_list_of_a_room_comes_in_and_goes_away_in_one_step(
    officer: Officer, tmp_path: Path
) -> None:
    page = reads_list(officer, save_list(tmp_path / "viec.xlsx"))
    page.accept_action.trigger()
    assert officer.window.desk.front is Place.TASK
    assert officer.told == "Đã thêm 5 nhiệm vụ từ Excel."
    assert len(shown(officer)) == 5
    assert count(officer) == EVERY + 5 + 1  # one of them comes back once more this year
    officer.follow("Hoàn tác")
    assert count(officer) == EVERY


def test_the_same_list_a_second_time_adds_nothing_by_itself(
    officer: Officer, tmp_path: Path
) -> None:
    file = save_list(tmp_path / "viec.xlsx")
    reads_list(officer, file).accept_action.trigger()
    page = reads_list(officer, file)
    assert page.rows.ticked == ()
    assert not page.accept_action.isEnabled()
    page.done.trigger()
    assert count(officer) == EVERY + 5 + 1  # one of them comes back once more this year


def test_a_wrong_guess_is_put_right_before_anything_is_stored(
    officer: Officer, tmp_path: Path
) -> None:
    page = reads_list(officer, save_list(tmp_path / "viec.xlsx"))
    product = [None, *Role].index(Role.PRODUCT)
    page.columns.choices[6].setCurrentIndex(product)
    page.columns.choices[6].activated.emit(product)
    page.accept_action.trigger()
    assert "Theo mẫu của Thanh tra Sở" in {task.product for task in shown(officer)}


def test_the_year_goes_to_excel_and_comes_back_as_known(officer: Officer, tmp_path: Path) -> None:
    (tmp_path / "ra").mkdir()
    file = officer.export("Xuất danh sách Excel", tmp_path / "ra")
    assert load_workbook(file).active.max_row == 5 + EVERY
    page = reads_list(officer, file)
    assert page.rows.possible == EVERY
    assert page.rows.ticked == ()


def test_the_year_goes_into_a_calendar_and_a_moved_day_moves_its_event(
    officer: Officer, tmp_path: Path
) -> None:
    before = events(officer, tmp_path / "mot")
    task = next(
        row.task
        for row in task_lists.page(officer.work, sample.YEAR, limit=EVERY).rows
        if row.task.last_day and not row.task.start and not row.task.is_closed
    )
    officer.tasks.move_task(task.id, task.last_day.replace(year=sample.YEAR, month=12, day=25))
    after = events(officer, tmp_path / "hai")
    assert set(before) == set(after)
    moved = {uid for uid in after if before[uid] != after[uid]}
    assert [uid.partition("@")[0] for uid in moved] == [f"task-{task.id}"]


def events(officer: Officer, folder: Path) -> dict[str, str]:
    """The first day of each event of a calendar that is exported now."""
    folder.mkdir()
    file = officer.export("Xuất lịch .ics", folder)
    parts = ics_reader.read(file.read_bytes()).parts
    return {part.value("UID"): part.value("DTSTART") for part in parts}
