"""Rows under the lines of their groups; columns that are dragged to other places."""

import dataclasses
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication

from ttpl_desktop.ui.settings import Settings
from ttpl_desktop.ui.widgets.grouped_table import (
    GroupedModel,
    GroupedTable,
    GroupLine,
    LinedPage,
)
from ttpl_desktop.ui.widgets.paged_model import PAGE_SIZE, Column

COLUMNS = (
    Column("Số", lambda row: str(row.id), 6),
    Column("Tên", lambda row: f"Việc {row.id}", 20, stretch=True),
    Column("Nhóm", lambda row: row.group.words, 8),
)


@dataclasses.dataclass(frozen=True)
class Group:
    words: str


@dataclasses.dataclass(frozen=True)
class Row:
    id: int
    group: Group


ROWS = [Row(number, Group("Đầu" if number < 70 else "Sau")) for number in range(150)]


def fetch_of(rows: list[Row]):
    last: list[Group] = []

    def fetch(after, limit, _sort, _descending):
        start = after or 0
        found = rows[start : start + limit]
        end = start + limit if start + limit < len(rows) else None
        page = LinedPage(found, [r.group for r in found], end, last[-1] if after else None)
        last[:] = [found[-1].group] if found else []
        return page

    return fetch


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path)


def table_of(qtbot, settings: Settings, rows: list[Row] = ROWS) -> GroupedTable:
    model = GroupedModel(COLUMNS, fetch_of(rows), lambda: len(rows))
    table = GroupedTable("nhom", model, settings)
    qtbot.addWidget(table)
    table.resize(600, 300)
    table.refresh()
    table.show()
    return table


def load_all(table: GroupedTable) -> None:
    while table.source.canFetchMore(QModelIndex()):
        table.source.fetchMore(QModelIndex())


def test_each_group_has_one_line_over_all_its_pages(qtbot, settings):
    table = table_of(qtbot, settings)
    assert table.source.rowCount() <= 2 * (PAGE_SIZE + 2)
    load_all(table)
    assert table.lines == ["Đầu", "Sau"]
    assert table.source.rowCount() == len(ROWS) + 2
    assert isinstance(table.source.item(71), GroupLine)


def test_a_grouped_model_is_a_proper_one(qtbot, settings, qtmodeltester):
    qtmodeltester.check(table_of(qtbot, settings, ROWS[:5]).source)


def test_lines_are_neither_chosen_nor_walked_to(qtbot, settings):
    table = table_of(qtbot, settings, ROWS[68:72])
    table.selectRow(2)
    assert table.current == ROWS[69]
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.current == ROWS[70]
    table.selectAll()
    assert table.selected == ROWS[68:72]


def test_a_dragged_column_stays_where_it_was_dropped(qtbot, settings):
    table = table_of(qtbot, settings)
    table.horizontalHeader().moveSection(2, 0)
    again = table_of(qtbot, settings)
    assert again.shown_columns() == [2, 0, 1]
    again.selectRow(1)
    again.copy_selection()
    assert QGuiApplication.clipboard().text().strip() == "Đầu\t0\tViệc 0"


def test_a_hidden_column_keeps_its_place(qtbot, settings):
    table = table_of(qtbot, settings)
    table.horizontalHeader().moveSection(2, 0)
    table.show_column(0, shown=False)
    again = table_of(qtbot, settings)
    assert again.shown_columns() == [2, 1]
    again.show_column(0, shown=True)
    assert again.shown_columns() == [2, 0, 1]
