"""A tab of tasks over a real data folder, in a window that keeps what it was told."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeFrame
from tests.ui.task.looking import Added
from ttpl_desktop.app import tasks
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.task import Task
from ttpl_desktop.ui.task.tab import TaskTab


@pytest.fixture
def added(work: Workspace) -> Added:
    def add(title: str, time: str = "chậm nhất ngày 27/11/2026", **values: object) -> Task:
        return tasks.add(work, Task(**{"year": 2026, "title": title, "time": time, **values}))

    return add


@pytest.fixture
def tab(qtbot: QtBot, frame: FakeFrame) -> TaskTab:
    made = TaskTab(frame)
    qtbot.addWidget(made)
    frame.attend(made)
    made.resize(1366, 640)
    return made
