"""The list in groups, copied to Excel and pasted from it; the views on paper."""

import datetime as dt
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeFrame
from tests.ui.task.looking import Added, grouped, titles
from tests.ui.windows import OFFICE
from ttpl_desktop.app import office
from ttpl_desktop.app.task_groups import Grouping
from ttpl_desktop.ui.task import printing
from ttpl_desktop.ui.task.printing import Heading
from ttpl_desktop.ui.task.tab import TaskTab
from ttpl_desktop.ui.task.views import Kind

# groups


def test_the_list_is_grouped_and_sorted_inside_its_groups(tab: TaskTab, added: Added) -> None:
    for title, unit in (
        ("Ưu tiên", "Văn phòng"),
        ("Đôn đốc", "Thanh tra"),
        ("An toàn", "Văn phòng"),
    ):
        added(title, lead=(unit,))
    tab.show()
    tab.views.list.groups.put(Grouping.UNIT)
    tab.views.list.model.sort(1)
    assert grouped(tab.views.list) == [
        ("Thanh tra (1)", ["Đôn đốc"]),
        ("Văn phòng (2)", ["An toàn", "Ưu tiên"]),
    ]
    tab.views.list.groups.put(None)
    assert titles(tab) == ["An toàn", "Đôn đốc", "Ưu tiên"]


def test_the_grouping_is_remembered(tab: TaskTab, frame: FakeFrame, qtbot: QtBot) -> None:
    tab.views.list.groups.put(Grouping.MONTH)
    again = TaskTab(frame)
    qtbot.addWidget(again)
    assert again.views.list.grouping is Grouping.MONTH


def test_what_stands_over_a_view_is_seen_with_it_alone(tab: TaskTab) -> None:
    tab.show()
    for kind in Kind:
        tab.show_view(kind)
    for kind in Kind:
        tab.show_view(kind)
        views = [tab.views.at(each) for each in Kind]
        parts = [(each, part) for each in views for part in (each.steps, each.choices) if part]
        assert all(part.isVisible() == (each is tab.view) for each, part in parts)


def test_many_tasks_go_to_the_bin_as_one_step(tab: TaskTab, added: Added) -> None:
    for title in "abc":
        added(title)
    tab.show()
    tab.views.list.groups.put(Grouping.STATUS)
    tab.views.list.table.selectRow(1)
    tab.views.list.table.selectAll()
    tab.remove()
    assert tab.views.list.model.rowCount() == 0
    tab.work.undo()
    assert grouped(tab.views.list) == [("Chưa thực hiện (3)", ["a", "b", "c"])]


# Excel


def test_rows_go_to_excel_and_come_back(tab: TaskTab, added: Added) -> None:
    added("Báo cáo", "trước ngày 01/12/2026", lead=("Thanh tra Sở",))
    added('Khảo sát "nhanh"', "Quý IV")
    tab.show()
    tab.views.list.table.selectAll()
    tab.views.list.table.copy_selection()
    tab.work.undo()
    tab.work.undo()
    assert titles(tab) == []
    tab.task_actions["paste"].trigger()
    assert sorted(titles(tab)) == ["Báo cáo", 'Khảo sát "nhanh"']
    (report,) = (row.task for row in tab.views.list.every_row() if row.task.title == "Báo cáo")
    assert report.last_day == dt.date(2026, 11, 30)
    tab.work.undo()
    assert titles(tab) == []


def test_keys_paste_into_the_list_alone(qtbot: QtBot, tab: TaskTab) -> None:
    QGuiApplication.clipboard().setText("Một\nHai")
    with qtbot.waitExposed(tab):
        tab.show()
    tab.filters.bar._search.setFocus()
    assert tab.task_actions["paste"].shortcutContext() is Qt.ShortcutContext.WidgetShortcut
    assert tab.task_actions["paste"] in tab.views.list.table.actions()
    assert titles(tab) == []


def test_an_empty_clipboard_is_told(tab: TaskTab, frame: FakeFrame) -> None:
    QGuiApplication.clipboard().clear()
    tab.task_actions["paste"].trigger()
    assert "Excel" in frame.said[-1]
    assert tab.work.undo_label == ""


# paper


def printed(tab: TaskTab, path: Path) -> list[str]:
    """The words of each page of the view in front."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(path))
    printing.paint(printer, Heading.of(tab.work, tab.view.paper_title), tab.view)
    with pypdfium2.PdfDocument(path) as pdf:
        assert all(tuple(map(round, page.get_size())) == (842, 595) for page in pdf)
        return [page.get_textpage().get_text_range() for page in pdf]


@pytest.mark.parametrize("kind", Kind)
def test_every_view_comes_to_paper_with_the_office(
    tab: TaskTab, added: Added, tmp_path: Path, kind: Kind
) -> None:
    office.set_up(tab.work, OFFICE)
    added("Báo cáo")
    tab.show_view(kind)
    tab.show()
    (page,) = printed(tab, tmp_path / "lich.pdf")
    for words in (OFFICE.name, "In ngày 23/11/2026", "1/1", "Báo cáo", "2026"):
        assert words in page


def test_a_long_list_loses_no_row_on_its_pages(tab: TaskTab, added: Added, tmp_path: Path) -> None:
    for number in range(130):
        added(f"Việc-{number:03d}")
    tab.views.list.groups.put(Grouping.STATUS)
    tab.show_view(Kind.LIST)
    tab.show()
    pages = printed(tab, tmp_path / "danh-sach.pdf")
    assert len(pages) == 5
    assert all(f"Việc-{number:03d}" in "".join(pages) for number in range(130))
    assert all("Hạn cuối" in page for page in pages)
    table = tab.views.list.model
    while table.canFetchMore(QModelIndex()):
        table.fetchMore(QModelIndex())
    assert [line for line, _ in grouped(tab.views.list)] == ["Chưa thực hiện (130)"]


def test_the_preview_is_shown_under_the_title(
    tab: TaskTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Heading] = []
    monkeypatch.setattr(
        printing, "show_preview", lambda _tab, heading, _view: shown.append(heading)
    )
    tab.show_view(Kind.WEEK)
    tab.task_actions["print"].trigger()
    assert shown[0].title == "Nhiệm vụ tuần 23/11 – 29/11/2026"
