"""The table over pages: loads little, sorts at the source, copies for Excel, keeps its place."""

import dataclasses
import itertools
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from tests.ui.windows import light_theme
from ttpl_desktop.ui.settings import Settings
from ttpl_desktop.ui.states import State
from ttpl_desktop.ui.tokens import LIGHT
from ttpl_desktop.ui.widgets.empty_state import EmptyState
from ttpl_desktop.ui.widgets.page_table import PagedTable
from ttpl_desktop.ui.widgets.paged_model import ITEM_ROLE, PAGE_SIZE, Column, PagedTableModel
from ttpl_desktop.ui.widgets.row_table import RowTable


@dataclasses.dataclass(frozen=True, slots=True)
class Row:
    id: int
    title: str


@dataclasses.dataclass(frozen=True, slots=True)
class Page:
    rows: tuple[Row, ...]
    next_key: int | None


COLUMNS = (
    Column("Số", lambda row: str(row.id), 6, sort_key="id", right=True),
    Column("Nội dung", lambda row: row.title, 30, sort_key="title", stretch=True),
    Column(
        "Hạn",
        lambda row: "quá hạn" if row.id % 2 else "xong",
        state=lambda row: State.LATE if row.id % 2 else State.DONE,
    ),
    Column("Ghi chú", lambda row: "", hidden=True),
)


class Source:
    """A register that remembers what it was asked."""

    def __init__(self, size: int) -> None:
        self.rows = [Row(number, f"Việc {number:04}") for number in range(size)]
        self.asked: list[tuple[int | None, int, str | None, bool]] = []

    def fetch(self, after: int | None, limit: int, sort: str | None, descending: bool) -> Page:
        self.asked.append((after, limit, sort, descending))
        ordered = self.rows[::-1] if descending else self.rows
        start = after or 0
        part = ordered[start : start + limit]
        more = start + limit < len(ordered)
        return Page(tuple(part), start + limit if more else None)

    def count(self) -> int:
        return len(self.rows)

    def model(self) -> PagedTableModel:
        return PagedTableModel(COLUMNS, self.fetch, self.count)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path)


def table_of(qtbot, source: Source, settings: Settings, empty: EmptyState | None = None):
    table = PagedTable("tasks", source.model(), settings, empty)
    qtbot.addWidget(table)
    table.resize(800, 400)
    table.source.reload()
    table.show()
    return table


def test_the_model_keeps_qts_rules(qtmodeltester):
    model = Source(PAGE_SIZE + 20).model()
    model.reload()
    qtmodeltester.check(model)


def test_nothing_is_asked_before_it_is_needed():
    source = Source(5)
    model = source.model()
    assert model.rowCount() == 0
    assert source.asked == []


def test_only_the_first_page_is_loaded():
    source = Source(5000)
    model = source.model()
    model.reload()
    assert model.rowCount() == PAGE_SIZE
    assert source.asked == [(None, PAGE_SIZE, None, False)]
    assert model.total() == 5000


def test_the_next_page_comes_after_the_last_key():
    source = Source(PAGE_SIZE + 7)
    model = source.model()
    model.reload()
    model.fetchMore(QModelIndex())
    assert model.rowCount() == PAGE_SIZE + 7
    assert source.asked[-1] == (PAGE_SIZE, PAGE_SIZE, None, False)
    assert not model.canFetchMore(QModelIndex())


def test_reading_cells_asks_nothing():
    source = Source(10)
    model = source.model()
    model.reload()
    asked = list(source.asked)
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            for role in range(Qt.ItemDataRole.UserRole + 1):
                model.data(model.index(row, column), role)
    assert source.asked == asked


def test_a_row_gives_its_object_in_every_column():
    model = Source(3).model()
    model.reload()
    assert {model.index(1, column).data(ITEM_ROLE) for column in range(4)} == {Row(1, "Việc 0001")}


def test_a_state_is_told_by_mark_and_colour():
    model = Source(3).model()
    model.reload()
    assert model.index(1, 2).data() == "! quá hạn"
    assert model.index(1, 2).data(Qt.ItemDataRole.ForegroundRole) is not None
    assert model.index(1, 1).data(Qt.ItemDataRole.ForegroundRole) is None


def test_a_header_click_sorts_at_the_source_and_a_second_one_turns_it(qtbot, settings):
    source = Source(50)
    table = table_of(qtbot, source, settings)
    table.horizontalHeader().sectionClicked.emit(1)
    table.horizontalHeader().sectionClicked.emit(1)
    assert [asked[2:] for asked in source.asked[-2:]] == [("title", False), ("title", True)]
    assert table.source.item(0) == Row(49, "Việc 0049")


def test_a_column_without_sort_key_does_nothing(qtbot, settings):
    source = Source(50)
    table = table_of(qtbot, source, settings)
    asked = len(source.asked)
    table.horizontalHeader().sectionClicked.emit(2)
    assert len(source.asked) == asked
    assert table.horizontalHeader().sortIndicatorSection() == -1


def test_moving_the_cursor_tells_the_object(qtbot, settings):
    table = table_of(qtbot, Source(5), settings)
    told: list[Row | None] = []
    table.current_changed.connect(told.append)
    table.selectRow(3)
    assert told == [Row(3, "Việc 0003")]
    assert table.current == Row(3, "Việc 0003")


def test_enter_and_double_click_open(qtbot, settings):
    table = table_of(qtbot, Source(5), settings)
    opened: list[Row] = []
    table.opened.connect(opened.append)
    table.selectRow(2)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    table.doubleClicked.emit(table.source.index(4, 0))
    assert [row.id for row in opened] == [2, 4]


def test_copied_rows_are_tab_separated_as_excel_takes_them(qtbot, settings):
    source = Source(3)
    source.rows[1] = Row(1, 'Việc "gấp"\ntheo chỉ đạo')
    table = table_of(qtbot, source, settings)
    table.selectAll()
    table.copy_selection()
    lines = QGuiApplication.clipboard().text().replace("\r\n", "\n")
    assert lines.startswith("0\tViệc 0000\txong\n")
    assert '1\t"Việc ""gấp""\ntheo chỉ đạo"\tquá hạn\n' in lines


def test_refresh_keeps_cursor_selection_and_loaded_rows(qtbot, settings):
    source = Source(3000)
    table = table_of(qtbot, source, settings)
    table.source.fetchMore(QModelIndex())
    assert table.select(110)
    loaded = table.source.rowCount()
    source.rows.insert(0, Row(900, "Việc mới"))
    table.refresh()
    assert table.current == Row(110, "Việc 0110")
    assert [row.id for row in table.selected] == [110]
    assert table.source.rowCount() == loaded


def test_a_row_that_went_away_is_told(qtbot, settings):
    source = Source(3)
    table = table_of(qtbot, source, settings)
    table.select(1)
    told: list[Row | None] = []
    table.current_changed.connect(told.append)
    del source.rows[1]
    table.refresh()
    assert told[-1] is None
    assert table.current is None


def test_selecting_what_is_not_loaded_says_so(qtbot, settings):
    table = table_of(qtbot, Source(5), settings)
    assert not table.select(77)


def test_an_empty_register_says_what_it_is_for(qtbot, settings):
    source = Source(0)
    pressed: list[str] = []
    empty = EmptyState("Chưa có gì.", ("Ghi mới", lambda: pressed.append("mới")))
    table = table_of(qtbot, source, settings, empty)
    assert empty.isVisible()
    source.rows = Source(2).rows
    table.refresh()
    assert not empty.isVisible()


def test_columns_can_be_chosen_and_are_remembered(qtbot, settings, tmp_path):
    table = table_of(qtbot, Source(3), settings)
    assert table.isColumnHidden(3)
    menu = table.column_menu()
    menu.actions()[3].trigger()
    menu.actions()[2].trigger()
    again = table_of(qtbot, Source(3), Settings(tmp_path))
    assert [again.isColumnHidden(index) for index in range(4)] == [False, False, True, False]


def test_the_last_column_cannot_be_hidden(qtbot, settings):
    table = table_of(qtbot, Source(3), settings)
    for index in (1, 2):
        table.show_column(index, shown=False)
    assert [action.isEnabled() for action in table.column_menu().actions()] == [
        False,
        True,
        True,
        True,
    ]


def test_a_width_set_by_hand_is_remembered(qtbot, settings, tmp_path):
    table = table_of(qtbot, Source(3), settings)
    table.horizontalHeader().resizeSection(0, 123)
    again = table_of(qtbot, Source(3), Settings(tmp_path))
    assert again.columnWidth(0) == 123


def test_rows_and_columns_follow_the_letters(qtbot, settings):
    table = table_of(qtbot, Source(3), settings)
    row, columns = table.rowHeight(0), [table.columnWidth(index) for index in (0, 2)]
    set_points(table, 2)
    assert table.rowHeight(0) > row
    assert all(table.columnWidth(i) > 1.5 * columns[n] for n, i in enumerate((0, 2)))


def test_a_width_set_by_hand_follows_the_letters_and_comes_back(qtbot, settings):
    table = table_of(qtbot, Source(3), settings)
    table.horizontalHeader().resizeSection(0, 123)
    set_points(table, 2)
    assert table.columnWidth(0) == pytest.approx(246, rel=0.1)
    set_points(table, 0.5)
    assert table.columnWidth(0) == pytest.approx(123, abs=1)


def set_points(table: PagedTable, factor: float) -> None:
    font = table.font()
    font.setPointSizeF(font.pointSizeF() * factor)
    table.setFont(font)


def test_a_selected_row_keeps_the_colour_of_its_state(qtbot, settings):
    light_theme()
    table = table_of(qtbot, Source(3), settings)
    table.selectRow(1)
    cell = table.visualRect(table.source.index(1, 2))
    assert QColor(LIGHT.late).rgb() in colours_of(table.viewport().grab(cell).toImage())


def colours_of(picture: QImage) -> set[int]:
    pixels = itertools.product(range(picture.width()), range(picture.height()))
    return {picture.pixel(x, y) for x, y in pixels}


@pytest.mark.parametrize("width", [420, 800, 1600])
def test_nothing_scrolls_sideways(qtbot, settings, width: int):
    table = table_of(qtbot, Source(3), settings)
    table.resize(width, 300)
    assert table.horizontalHeader().length() == table.viewport().width()


def test_a_table_lets_go_of_the_tab_key(qtbot, settings):
    table = table_of(qtbot, Source(3), settings)
    assert not table.tabKeyNavigation()
    assert isinstance(table, QWidget)


@pytest.mark.parametrize("width", [300, 900])
def test_the_stretching_column_of_a_small_table_stays_readable(qtbot, width: int):
    light_theme()
    table = RowTable(("Tên", "Nhóm", "Ghi chú"))
    qtbot.addWidget(table)
    table.resize(width, 200)
    table.show()
    table.put([(1, ("Phòng Pháp chế", "Các phòng, đơn vị thuộc Sở", "Đầu mối của Sở"))])
    table.resize(width + 1, 200)
    assert table.columnWidth(0) >= 120
    assert (table.horizontalScrollBar().maximum() > 0) is (width == 300)
