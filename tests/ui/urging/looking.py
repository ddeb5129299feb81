"""What is seen of the page, and how its cells are chosen."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ttpl_desktop.domain.urging.records import Request
from ttpl_desktop.domain.urging.standing import Cell
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.urging.acts import Act
from ttpl_desktop.ui.urging.page import UrgingPage

ROOM, CENTRE = "Văn phòng Sở", "Trung tâm Kiểm định chất lượng công trình"
RESULTS, STAFF, OPINIONS = "Kết quả theo dõi", "Số liệu người làm", "Ý kiến về dự thảo"


def request(page: UrgingPage, beginning: str) -> Request:
    """The request whose title begins so."""
    every = page.matrix_view.matrix.requests
    return next(each for each in every if each.title.startswith(beginning))


def words(page: UrgingPage, unit: str, beginning: str) -> str:
    """What stands in a cell."""
    source = page.matrix_view.table.source
    return str(source.place_of(unit, request(page, beginning).id).data())


def cell(page: UrgingPage, unit: str, beginning: str) -> Cell:
    """What a unit has to send for a request, as it is now."""
    found = page.matrix_view.matrix.cell(unit, request(page, beginning).id)
    assert found is not None
    return found


def choose(page: UrgingPage, *places: tuple[str, str]) -> None:
    """Selects cells; the last one gets the cursor."""
    table = page.matrix_view.table
    model, flag = table.selectionModel(), table.selectionModel().SelectionFlag
    table.clearSelection()
    for unit, beginning in places:
        index = table.source.place_of(unit, request(page, beginning).id)
        model.setCurrentIndex(index, flag.Select)


def do(page: UrgingPage, act: Act) -> None:
    """Triggers an action as its key or button does."""
    action = page.acts[act]
    assert action.isEnabled()
    assert action.isVisible()
    action.trigger()


def answer(monkeypatch: pytest.MonkeyPatch, fill: Callable[..., object]) -> list[str]:
    """Answers the dialogs that ask around a widget; gives their titles."""
    asked: list[str] = []

    def ask(_parent: object, title: str, body: object, **_words: str) -> bool:
        asked.append(title)
        fill(body)
        return True

    monkeypatch.setattr(dialogs, "ask", ask)
    return asked
