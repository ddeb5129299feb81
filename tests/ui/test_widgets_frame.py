"""Header, chips, buttons, messages, search, filters, columns, rings, and what is remembered."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFont, QImage, QPalette
from PySide6.QtWidgets import QLabel, QMainWindow, QMenu, QPushButton, QWidget

from tests.ui.windows import light_theme
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.ui.message_bar import MessageBar, MessageKind
from ttpl_desktop.ui.settings import FILE_NAME, Settings
from ttpl_desktop.ui.states import State
from ttpl_desktop.ui.theme import ThemeChoice, palette_of
from ttpl_desktop.ui.tokens import DARK
from ttpl_desktop.ui.widgets.buttons import ActionButton, IconButton, MenuButton
from ttpl_desktop.ui.widgets.chips import CountChip, StateChip
from ttpl_desktop.ui.widgets.empty_state import EmptyState
from ttpl_desktop.ui.widgets.filter_bar import WORDS, Filter, FilterBar
from ttpl_desktop.ui.widgets.labels import ElidedLabel
from ttpl_desktop.ui.widgets.page_header import PageHeader
from ttpl_desktop.ui.widgets.ring import Ring, RingPart, ring_icon
from ttpl_desktop.ui.widgets.search_box import SearchBox
from ttpl_desktop.ui.widgets.splitter import Columns
from ttpl_desktop.ui.widgets.view_switch import ViewSwitch


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path)


def test_a_chip_tells_its_state_by_mark_and_word(qtbot):
    chip = StateChip()
    qtbot.addWidget(chip)
    assert chip.isHidden()
    chip.put(State.LATE)
    assert chip.text() == "! Quá hạn"
    chip.put(State.SOON, "Dự thảo", marked=False)
    assert chip.text() == "Dự thảo"
    chip.put(None)
    assert chip.isHidden()


def test_a_count_of_nothing_is_not_shown(qtbot):
    chip = CountChip(State.LATE)
    qtbot.addWidget(chip)
    chip.put("1 quá hạn", 1)
    assert (chip.text(), chip.isHidden()) == ("! 1 quá hạn", False)
    chip.put("0 quá hạn", 0)
    assert chip.isHidden()


def test_a_menu_button_says_less_where_letters_are_large(qtbot):
    button = MenuButton("Xuất, nhập", QMenu())
    qtbot.addWidget(button)
    button.shorten("⋯")
    font = button.font()
    assert button.text() == "Xuất, nhập"
    button.setFont(QFont(font.family(), round(font.pointSizeF() * 1.5)))
    assert button.text() == "⋯"
    assert button.accessibleName() == "Xuất, nhập"
    button.setFont(font)
    assert button.text() == "Xuất, nhập"


def test_a_button_follows_its_action(qtbot):
    action = QAction("Ban hành…")
    button = ActionButton(action, kind="primary")
    qtbot.addWidget(button)
    assert button.text() == "Ban hành…"
    action.setEnabled(False)
    action.setText("Ban hành lại…")
    assert not button.isEnabled()
    assert button.text() == "Ban hành lại…"
    action.setVisible(False)
    assert button.isHidden()


def test_a_button_without_words_says_what_it_means(qtbot):
    button = IconButton("close", "Đóng thông báo")
    qtbot.addWidget(button)
    assert button.toolTip() == button.accessibleName() == "Đóng thông báo"
    assert not button.icon().isNull()


def test_the_primary_action_stands_at_the_far_right(qtbot):
    header = PageHeader()
    qtbot.addWidget(header)
    header.put("Kế hoạch năm 2026", state=State.SOON, word="Dự thảo", facts="Khung: NĐ 80/2025")
    check = header.add_action(QAction("Soát", header))
    export = header.add_menu("Xuất", QMenu(header))
    issue = header.add_primary(QAction("Ban hành…", header))
    header.resize(1000, 50)
    header.show()
    assert check.x() < export.x() < issue.x()
    assert issue.geometry().right() == header.rect().right()


def test_long_facts_are_shortened_and_keep_their_whole_text_as_tooltip(qtbot):
    facts = ElidedLabel("một sự việc dài " * 20)
    qtbot.addWidget(facts)
    facts.resize(120, 20)
    facts.show()
    facts.grab()
    assert facts.minimumSizeHint().width() < 40
    assert facts.toolTip() == facts.text()


def test_switching_the_view_is_told_and_choosing_it_by_code_is_not(qtbot):
    switch = ViewSwitch(["Danh sách", "Tuần", "Tháng"])
    qtbot.addWidget(switch)
    told: list[int] = []
    switch.chosen.connect(told.append)
    switch.choose(1)
    switch.choices[2].trigger()
    assert told == [2] == [switch.index]


def test_a_message_is_only_there_while_there_is_something_to_say(qtbot):
    bar = MessageBar()
    qtbot.addWidget(bar)
    assert bar.isHidden()
    bar.say("Đã nhận 7 nhiệm vụ.")
    assert bar.sentence == "Đã nhận 7 nhiệm vụ."
    bar.clear()
    assert bar.isHidden()
    assert bar.sentence == ""


def test_the_action_of_a_message_runs_once_and_closes_it(qtbot):
    bar = MessageBar()
    qtbot.addWidget(bar)
    done: list[str] = []
    bar.say("Đã xoá.", action=("Hoàn tác", lambda: done.append("hoàn tác")))
    button = next(b for b in bar.findChildren(QPushButton) if b.text() == "Hoàn tác")
    button.click()
    assert done == ["hoàn tác"]
    assert bar.isHidden()


def test_an_action_may_say_something_new(qtbot):
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.say("Một.", action=("Làm", lambda: bar.say("Hai.")))
    bar.findChild(QPushButton).click()
    assert bar.sentence == "Hai."


def test_trouble_is_said_in_its_own_words(qtbot):
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.say_error(UserFacingError("Ổ đĩa đã đầy."))
    assert bar.sentence == "Ổ đĩa đã đầy."
    assert bar.findChild(QLabel, "mark").text() == MessageKind.ERROR.value


def test_closing_a_message_is_told_once(qtbot):
    bar = MessageBar()
    qtbot.addWidget(bar)
    told: list[None] = []
    bar.closed.connect(lambda: told.append(None))
    bar.say("Một.")
    bar.clear()
    bar.clear()
    assert len(told) == 1


def test_an_empty_state_offers_one_action_and_one_link(qtbot):
    pressed: list[str] = []
    empty = EmptyState(
        "Chưa có kế hoạch.",
        ("Lập kế hoạch", lambda: pressed.append("lập")),
        ("Xem mẫu", lambda: pressed.append("mẫu")),
    )
    qtbot.addWidget(empty)
    for button in empty.findChildren(QPushButton):
        button.click()
    assert pressed == ["lập", "mẫu"]


def test_searching_waits_for_the_typing_to_rest(qtbot):
    box = SearchBox("Tìm")
    qtbot.addWidget(box)
    told: list[str] = []
    box.searched.connect(told.append)
    for part in ("don", "don d", "don doc "):
        box.setText(part)
        box.textEdited.emit(part)
    assert told == []
    qtbot.waitUntil(lambda: told == ["don doc"])


def test_enter_searches_at_once_and_esc_clears(qtbot):
    box = SearchBox("Tìm")
    qtbot.addWidget(box)
    told: list[str] = []
    box.searched.connect(told.append)
    box.setText("quý III")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert told == ["quý III", ""]
    assert box.text() == ""


def test_showing_words_searches_for_nothing(qtbot):
    box = SearchBox("Tìm")
    qtbot.addWidget(box)
    with qtbot.assertNotEmitted(box.searched, wait=300):
        box.put("đôn đốc")


FILTERS = (
    Filter("state", "Trạng thái", {State.LATE: "Quá hạn", State.DONE: "Xong"}),
    Filter("unit", "Đơn vị", {1: "Thanh tra Sở"}),
)


def choose(bar: FilterBar, name: str, index: int) -> None:
    bar._boxes[name].setCurrentIndex(index)
    bar._boxes[name].activated.emit(index)


def test_a_filter_bar_tells_only_what_is_chosen(qtbot):
    bar = FilterBar(FILTERS, search="Từ khoá")
    qtbot.addWidget(bar)
    assert bar.values == {}
    with qtbot.waitSignal(bar.changed):
        choose(bar, "state", 1)
    assert bar.values == {"state": State.LATE}


def test_words_are_part_of_the_filter(qtbot):
    bar = FilterBar(FILTERS, search="Từ khoá")
    qtbot.addWidget(bar)
    bar.put({WORDS: "đôn đốc", "unit": 1, "state": "không có"})
    assert bar.values == {"unit": 1, WORDS: "đôn đốc"}


def test_filters_are_cleared_in_one_step(qtbot):
    bar = FilterBar(FILTERS)
    qtbot.addWidget(bar)
    bar.put({"unit": 1})
    with qtbot.waitSignal(bar.changed):
        bar.clear()
    assert bar.values == {}
    assert bar._clear.isHidden()


def test_a_filter_bar_breaks_where_it_does_not_fit(qtbot):
    bar = FilterBar(FILTERS, search="Tìm việc")
    qtbot.addWidget(bar)
    one_line = bar.heightForWidth(900)
    assert bar.heightForWidth(150) > 2 * one_line
    bar.resize(900, one_line)
    bar.show()
    search = bar.findChild(SearchBox)
    assert search.geometry().right() == bar.rect().right()


def test_other_options_keep_the_chosen_one_if_they_can(qtbot):
    bar = FilterBar(FILTERS)
    qtbot.addWidget(bar)
    bar.put({"unit": 1})
    bar.set_options("unit", {2: "Văn phòng", 1: "Thanh tra Sở"})
    assert bar.values == {"unit": 1}
    bar.set_options("unit", {2: "Văn phòng"})
    assert bar.values == {}
    assert bar._boxes["unit"].itemText(0) == "Đơn vị"


def columns(qtbot, settings: Settings) -> Columns:
    light_theme()  # letters of 10 points
    made = Columns("plan", settings, left=QWidget(), middle=QWidget(), right=QWidget())
    qtbot.addWidget(made)
    made.resize(1342, 600)
    made.show()
    return made


def test_three_columns_fit_a_small_screen(qtbot, settings):
    sizes = columns(qtbot, settings).sizes()
    assert 240 <= sizes[0] <= 300
    assert 360 <= sizes[2] <= 400
    assert sum(sizes) <= 1342


def test_f9_folds_the_right_column_and_it_stays_folded(qtbot, settings, tmp_path):
    made = columns(qtbot, settings)
    made.fold_action.trigger()
    assert made.is_folded
    again = columns(qtbot, Settings(tmp_path))
    assert again.is_folded
    again.fold_action.trigger()
    assert not again.is_folded
    assert again.fold_action.shortcut().toString() == "F9"


def test_column_widths_are_remembered(qtbot, settings, tmp_path):
    made = columns(qtbot, settings)
    made.setSizes([290, 640, 388])
    made.splitterMoved.emit(290, 1)
    assert columns(qtbot, Settings(tmp_path)).sizes() == made.sizes()


def test_columns_grow_with_the_letters_but_leave_the_middle_its_room(qtbot, settings):
    made = columns(qtbot, settings)
    usual, font = made.sizes(), made.font()
    for factor in (1.5, 2):
        larger = QFont(font)
        larger.setPointSizeF(font.pointSizeF() * factor)
        made.setFont(larger)
        assert made.sizes()[2] > usual[2]
        assert made.sizes()[1] >= 320 * factor
    made.setFont(font)
    assert made.sizes() == usual


def test_without_a_right_column_there_is_nothing_to_fold(qtbot, settings):
    made = Columns("tasks", settings, middle=QWidget())
    qtbot.addWidget(made)
    made.fold(True)
    assert not made.is_folded
    assert not made.fold_action.isEnabled()


def test_a_ring_says_in_words_what_it_shows(qtbot):
    ring = Ring()
    qtbot.addWidget(ring)
    ring.put([("lời văn", RingPart.DONE), ("số liệu", RingPart.EMPTY)])
    assert ring.toolTip() == "lời văn: xong · số liệu: chưa có"
    assert not ring.grab().isNull()


def test_two_rings_that_differ_look_different(qapp):
    palette: QPalette = palette_of(DARK)
    pictures: list[QImage] = [
        ring_icon(parts, palette).pixmap(16, 16).toImage()
        for parts in ([RingPart.DONE, RingPart.EMPTY], [RingPart.EMPTY, RingPart.DONE])
    ]
    assert pictures[0] != pictures[1]


def test_the_theme_is_remembered(settings, tmp_path):
    assert settings.theme is ThemeChoice.SYSTEM
    settings.theme = ThemeChoice.DARK
    assert Settings(tmp_path).theme is ThemeChoice.DARK


def test_a_damaged_file_of_looks_means_the_defaults(tmp_path):
    text = '[General]\ntheme=purple\n[tasks]\ncolumns="Số=x|=|Hạn=7"\n[window\ngeometry=?'
    (tmp_path / FILE_NAME).write_text(text, encoding="utf-8")
    settings = Settings(tmp_path)
    assert settings.theme is ThemeChoice.SYSTEM
    assert settings.widths("tasks") == {"Hạn": 7}


def test_vietnamese_titles_survive_the_file(settings, tmp_path):
    settings.keep_widths("tasks", {"Nội dung": 300, "Đơn vị": 0})
    assert Settings(tmp_path).widths("tasks") == {"Nội dung": 300, "Đơn vị": 0}


def test_the_window_comes_back_where_it_stood(qtbot, settings, tmp_path):
    window = QMainWindow()
    qtbot.addWidget(window)
    assert not settings.restore_window(window)
    window.resize(640, 480)
    settings.keep_window(window)
    other = QMainWindow()
    qtbot.addWidget(other)
    assert Settings(tmp_path).restore_window(other)
    assert other.size() == window.size()
