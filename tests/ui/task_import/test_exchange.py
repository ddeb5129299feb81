"""Out of the tab: the list and the calendar of what the filter lets through; and the way in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.documents import ics_reader
from tests.scenes_of_import import save_list
from tests.ui.fakes import FakeFrame
from tests.ui.task.looking import TODAY
from ttpl_desktop.app import task_lists, tasks
from ttpl_desktop.app.task_lists import EVERYTHING, TaskFilter
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.task import Task
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.task.exchange import Act, TaskExchange
from ttpl_desktop.ui.task.importing.page import ImportPage


class Desk:
    """The actions over a folder with a dated and an undated task, and the filter they follow."""

    def __init__(self, frame: FakeFrame, parent: QWidget) -> None:
        self.frame, self.wanted, self.flushed = frame, EVERYTHING, 0
        self.acts = TaskExchange(frame, parent, lambda: self.wanted, self._flush)
        for title, time in (("Gửi báo cáo", "chậm nhất ngày 30/11/2026"), ("Theo dõi", "")):
            tasks.add(frame.work, Task(year=2026, title=title, time=time))

    def _flush(self) -> None:
        self.flushed += 1


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    work = Workspace.open(tmp_path / "data", today=lambda: TODAY)
    parent = QWidget()
    qtbot.addWidget(parent)
    yield Desk(FakeFrame(work), parent)
    work.close()


def answer(monkeypatch: pytest.MonkeyPatch, target: Path | None) -> list[Path]:
    """Answers the question for a file; gives the names that were proposed."""
    proposed: list[Path] = []

    def save(_parent: object, _title: str, _types: object, suggested: Path) -> Path | None:
        proposed.append(suggested)
        return target

    monkeypatch.setattr(dialogs, "save_file", save)
    return proposed


def test_the_list_goes_out_as_excel(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed = answer(monkeypatch, tmp_path / "viec.xlsx")
    desk.acts[Act.SHEET].trigger()
    assert [path.name for path in proposed] == ["Danh sách nhiệm vụ 2026.xlsx"]
    sheet = load_workbook(tmp_path / "viec.xlsx").active
    assert [sheet.cell(row, 2).value for row in (6, 7)] == ["Gửi báo cáo", "Theo dõi"]
    assert desk.frame.said == ["Đã xuất viec.xlsx."]
    assert desk.flushed == 1


def test_the_filter_narrows_the_list_and_is_told_in_it(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, tmp_path / "viec.xlsx")
    desk.wanted = TaskFilter(text="bao cao")
    desk.acts[Act.SHEET].trigger()
    sheet = load_workbook(tmp_path / "viec.xlsx").active
    assert sheet.max_row == 6
    assert sheet["A3"].value.endswith("theo bộ lọc đang chọn")


def test_the_calendar_says_what_is_not_in_it(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, tmp_path / "lich.ics")
    desk.acts[Act.CALENDAR].trigger()
    [event] = ics_reader.read((tmp_path / "lich.ics").read_bytes()).parts
    assert event.text("SUMMARY") == "Gửi báo cáo"
    assert desk.frame.said == ["Đã xuất lich.ics. 1 việc chưa có ngày không có trong lịch."]


def test_thinking_better_of_it_writes_nothing(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, None)
    desk.acts[Act.SHEET].trigger()
    assert desk.frame.said == []
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_an_empty_list_is_refused_before_a_file_is_asked_for(desk: Desk) -> None:
    desk.wanted = TaskFilter(text="không có việc này")
    with pytest.raises(UserFacingError, match="Không có nhiệm vụ nào để xuất"):
        desk.acts.export_sheet()


def test_a_list_comes_in_over_a_page_of_its_own(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = save_list(tmp_path / "viec.xlsx")
    monkeypatch.setattr(dialogs, "open_file", lambda *_arguments: file)
    desk.acts[Act.IMPORT].trigger()
    qtbot.waitUntil(lambda: desk.frame.aside is not None)
    page = desk.frame.aside
    assert isinstance(page, ImportPage)
    qtbot.addWidget(page)
    qtbot.waitUntil(page.accept_action.isEnabled)
    page.accept_action.trigger()
    assert desk.frame.aside is None
    [(register, ids, title)] = desk.frame.queries
    assert (register, len(ids), title) == ("task", 5, "việc vừa nhập từ Excel")
    assert desk.frame.said == ["Đã thêm 5 nhiệm vụ từ Excel."]
    [(words, undo)] = desk.frame.offers
    assert words == "Hoàn tác"
    undo()
    assert task_lists.count(desk.frame.work, 2026) == 2
