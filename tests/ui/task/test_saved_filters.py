"""Filters kept under names, and put back with two clicks."""

import pytest

from tests.ui.fakes import FakeFrame
from tests.ui.task.looking import Added, titles
from ttpl_desktop.app import saved_filters
from ttpl_desktop.domain.task import TaskStatus
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.task.tab import TaskTab


def offered(tab: TaskTab) -> dict[str, object]:
    tab.saved.menu.aboutToShow.emit()
    return {action.text(): action for action in tab.saved.menu.actions()}


def test_a_kept_filter_narrows_the_list_again(tab: TaskTab, added: Added) -> None:
    added("Một", status=TaskStatus.DOING)
    added("Hai")
    saved_filters.keep(tab.work, "Đang làm", {"status": TaskStatus.DOING})
    tab.show()
    offered(tab)["Đang làm"].trigger()
    assert titles(tab) == ["Một"]
    assert tab.filters.wanted.status is TaskStatus.DOING


def test_what_is_chosen_is_kept_under_a_name(tab: TaskTab, monkeypatch: pytest.MonkeyPatch) -> None:
    tab.show()
    tab.filters.put(status="open", words="báo cáo")

    def answer(_parent: object, _title: str, body: object, **_words: str) -> bool:
        body.put("Báo cáo còn mở")
        return True

    monkeypatch.setattr(dialogs, "ask", answer)
    offered(tab)["Lưu bộ lọc đang chọn…"].trigger()
    assert saved_filters.saved(tab.work) == {
        "Báo cáo còn mở": {"status": "open", "words": "báo cáo"}
    }


def test_a_filter_of_something_that_is_gone_says_so(tab: TaskTab, frame: FakeFrame) -> None:
    saved_filters.keep(tab.work, "Cũ", {"unit": "Phòng đã giải thể", "status": "open"})
    tab.show()
    offered(tab)["Cũ"].trigger()
    assert tab.filters.wanted.is_open
    assert "Phòng đã giải thể" in frame.said[-1]


def test_with_nothing_chosen_there_is_nothing_to_keep(tab: TaskTab) -> None:
    tab.show()
    assert not offered(tab)["Lưu bộ lọc đang chọn…"].isEnabled()


def test_a_filter_is_taken_away_and_comes_back(tab: TaskTab) -> None:
    saved_filters.keep(tab.work, "Cũ", {"status": "open"})
    tab.show()
    removing = offered(tab)["Xoá bộ lọc"].menu()
    removing.actions()[0].trigger()
    assert saved_filters.saved(tab.work) == {}
    tab.work.undo()
    assert "Cũ" in saved_filters.saved(tab.work)
