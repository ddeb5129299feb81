"""The chain on the sheet: laid out, edited in place, warned of, undone; the list of a year."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QScrollArea
from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeFrame
from tests.ui.task.looking import TODAY, Added, cell
from ttpl_desktop.app import chains, office, tasks
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.office import Office
from ttpl_desktop.domain.task import Hop, Task
from ttpl_desktop.ui.task import dialogs
from ttpl_desktop.ui.task.chain import ChainPart
from ttpl_desktop.ui.task.chain_warnings import ChainWarningsDialog
from ttpl_desktop.ui.task.hop_menu import HopAct
from ttpl_desktop.ui.task.tab import TaskTab

OFFICE = Office(
    valid_from=dt.date(2026, 1, 1),
    name="SỞ XÂY DỰNG",
    name_in_text="Sở Xây dựng",
    duty_unit="phòng Pháp chế",
)


@pytest.fixture
def task(work: Workspace, added: Added) -> Task:
    office.set_up(work, OFFICE)
    return added("Báo cáo năm", "chậm nhất ngày 05/12/2026")


@pytest.fixture
def part(tab: TaskTab, task: Task) -> ChainPart:
    """The part of the shown task, still without a chain."""
    tab.show()
    tab.show_record("task", task.id)
    return next(each for each in tab.details.sheet.parts if isinstance(each, ChainPart))


@pytest.fixture
def laid(tab: TaskTab, part: ChainPart) -> ChainPart:
    """The part of the shown task with the chain of a Sở."""
    tab.task_actions["chain"].trigger()
    return part


def hop(part: ChainPart, at: int) -> Hop:
    return part.chain.stops[at].hop


def act(part: ChainPart, at: int, what: HopAct) -> None:
    part.act(part.rows[at].shown, what)


def answer(monkeypatch: pytest.MonkeyPatch, day: dt.date | None) -> None:
    monkeypatch.setattr(dialogs, "ask_day", lambda *_words, **_more: day)


def notes(part: ChainPart, at: int) -> list[str]:
    return [note.text() for note in part.rows[at].notes]


# laying out


def test_a_task_without_a_chain_offers_one_line(part: ChainPart) -> None:
    assert part.lay_button.isVisible()
    assert not part.box.isVisible()


def test_the_line_lays_the_chain_out_with_the_keyboard_at_its_top(part: ChainPart) -> None:
    part.lay_button.click()
    assert len(part.rows) == 6
    assert part.box.isVisible()
    assert not part.lay_button.isVisible()
    assert part.rows[0].body.editor.hasFocus()


def test_a_chain_that_is_there_is_only_opened(tab: TaskTab, laid: ChainPart) -> None:
    first = hop(laid, 0)
    laid.box.fold(True)
    tab.task_actions["chain"].trigger()
    assert hop(laid, 0) == first
    assert not laid.box.is_folded


def test_a_chain_that_is_opened_comes_into_sight(
    qtbot: QtBot, tab: TaskTab, laid: ChainPart
) -> None:
    scrolled = tab.details.sheet.findChild(QScrollArea)
    assert scrolled is not None
    scrolled.verticalScrollBar().setValue(0)
    tab.task_actions["chain"].trigger()
    bar, view = scrolled.verticalScrollBar(), scrolled.viewport()
    qtbot.waitUntil(lambda: bar.value() > 0)
    assert 0 <= laid.mapTo(view, QPoint()).y() < view.height() // 2


def test_undo_takes_the_whole_chain_back(tab: TaskTab, laid: ChainPart) -> None:
    tab.work.undo()
    assert laid.rows == []
    assert laid.lay_button.isVisible()


def test_a_closed_task_without_a_chain_says_nothing(tab: TaskTab, part: ChainPart) -> None:
    tasks.drop(tab.work, part.task_id, "Không còn cần")
    assert not part.isVisible()


# what is shown


def test_each_stop_tells_its_day_in_words(laid: ChainPart) -> None:
    assert [row.when.text() for row in laid.rows][:4] == [
        "Phải gửi thứ Tư 25/11 · cơ quan mình · giao việc 10/11",
        "Phải gửi thứ Tư 02/12 · cơ quan mình",
        "Phải gửi thứ Sáu 04/12 · hạn của nhiệm vụ thứ Bảy 05/12 · cơ quan mình",
        "Chưa có ngày",
    ]
    assert laid.box.summary.text() == "nơi đầu gửi 25/11"


def test_a_day_of_another_year_names_it(tab: TaskTab, laid: ChainPart) -> None:
    chains.change(tab.work, hop(laid, 5).id, fixed_on=dt.date(2027, 1, 15))
    assert laid.rows[5].when.text() == "Phải nhận thứ Sáu 15/01/2027 · ấn định"


def test_stops_follow_the_task_to_another_day(tab: TaskTab, laid: ChainPart) -> None:
    tab.move_task(laid.task_id, dt.date(2026, 12, 11))
    assert laid.rows[1].when.text() == "Phải gửi thứ Tư 09/12 · cơ quan mình"
    tab.work.undo()
    assert laid.rows[1].when.text() == "Phải gửi thứ Tư 02/12 · cơ quan mình"


def test_a_stop_that_should_have_sent_says_so_by_mark_and_words(
    tab: TaskTab, laid: ChainPart
) -> None:
    tab.move_task(laid.task_id, dt.date(2026, 11, 27))
    assert laid.rows[0].when.text().startswith("! quá ngày phải gửi")
    laid.rows[0].sent.click()
    assert "quá ngày" not in laid.rows[0].when.text()


def test_another_task_brings_its_own_stops(tab: TaskTab, laid: ChainPart, added: Added) -> None:
    other = added("Khác")
    tab.show_record("task", other.id)
    assert laid.rows == []
    assert laid.lay_button.isVisible()


def test_the_list_tells_the_first_day_and_the_warnings(tab: TaskTab, laid: ChainPart) -> None:
    assert cell(tab, 0, "Chuỗi") == "gửi 25/11"
    chains.change(tab.work, hop(laid, 0).id, fixed_on=dt.date(2026, 12, 3))
    assert cell(tab, 0, "Chuỗi") == "▲ 1 · gửi 03/12"


# editing in place


def test_a_name_is_saved_as_it_is_typed_and_undone_in_one_step(
    tab: TaskTab, laid: ChainPart
) -> None:
    editor = laid.rows[0].body.editor
    editor.selectAll()
    QTest.keyClicks(editor, "Phong A")
    tab.details.flush()
    assert hop(laid, 0).body == "Phong A"
    tab.work.undo()
    assert editor.text() == "Các phòng, đơn vị thuộc Sở Xây dựng"


def test_an_empty_name_is_not_saved_and_says_why(laid: ChainPart) -> None:
    laid.rows[0].body.editor.setText("")
    laid.rows[0].body.tell()
    assert laid.rows[0].body.note == "Hãy ghi tên nơi nhận."
    assert hop(laid, 0).body.startswith("Các phòng")


def test_other_days_for_a_stop_move_those_before_it(laid: ChainPart) -> None:
    laid.rows[1].days.editor.setText("8")
    laid.rows[1].days.tell()
    assert laid.rows[0].when.text().startswith("! quá ngày phải gửi thứ Năm 19/11")


def test_a_number_that_cannot_be_read_stays_and_says_why(laid: ChainPart) -> None:
    laid.rows[1].days.editor.setText("năm")
    laid.rows[1].days.tell()
    assert "số nguyên" in laid.rows[1].days.note
    assert hop(laid, 1).days == 5


def test_a_tick_says_that_the_paper_went_on_today(laid: ChainPart) -> None:
    laid.rows[0].sent.click()
    assert hop(laid, 0).passed_on == TODAY
    assert laid.rows[0].sent.text() == "đã gửi 23/11"
    laid.rows[0].sent.click()
    assert hop(laid, 0).passed_on is None


def test_tab_goes_from_stop_to_stop(laid: ChainPart) -> None:
    row, next_row = laid.rows[0], laid.rows[1]
    row.body.editor.setFocus()
    order = []
    for _ in range(4):
        laid.window().focusNextChild()
        order.append(laid.window().focusWidget())
    assert order == [row.days.editor, row.menu_button, row.sent, next_row.body.editor]


# the menu of a stop


def test_the_day_on_which_it_went_on_can_be_another(
    laid: ChainPart, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, dt.date(2026, 11, 20))
    act(laid, 0, HopAct.PASS_ON)
    assert hop(laid, 0).passed_on == dt.date(2026, 11, 20)


def test_a_day_to_come_is_refused_in_words(
    laid: ChainPart, frame: FakeFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, dt.date(2026, 11, 30))
    act(laid, 0, HopAct.PASS_ON)
    assert "còn ở phía trước" in frame.said[-1]


def test_a_fixed_day_is_warned_of_under_its_row_and_in_the_heading(
    laid: ChainPart, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, dt.date(2026, 12, 7))
    act(laid, 1, HopAct.FIX)
    (note,) = notes(laid, 1)
    assert note.startswith("! Phòng Pháp chế (tổng hợp) phải gửi ngày 07/12/2026 nhưng")
    assert laid.box.summary.text().startswith("▲ 1 cảnh báo")
    act(laid, 1, HopAct.LOOSEN)
    assert notes(laid, 1) == []


def test_thinking_better_of_a_day_changes_nothing(
    laid: ChainPart, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, None)
    before = laid.chain
    act(laid, 1, HopAct.FIX)
    act(laid, 1, HopAct.PASS_ON)
    assert laid.chain == before


def test_the_deadline_goes_to_another_stop(laid: ChainPart) -> None:
    act(laid, 3, HopAct.HOLD_DUE)
    assert "hạn của nhiệm vụ" in laid.rows[3].when.text()
    assert "hạn của nhiệm vụ" not in laid.rows[2].when.text()


def test_a_stop_of_ones_own_office_says_so(laid: ChainPart) -> None:
    act(laid, 3, HopAct.OWN)
    assert laid.rows[3].when.text() == "Chưa có ngày · cơ quan mình"


def test_a_new_stop_waits_for_its_name(laid: ChainPart) -> None:
    act(laid, 0, HopAct.INSERT_AFTER)
    assert laid.rows[1].body.editor.selectedText() == chains.NEW_BODY
    act(laid, 0, HopAct.INSERT_BEFORE)
    assert hop(laid, 0).body == chains.NEW_BODY


def test_stops_change_places(laid: ChainPart) -> None:
    act(laid, 0, HopAct.DOWN)
    assert hop(laid, 1).body.startswith("Các phòng")
    act(laid, 1, HopAct.UP)
    assert hop(laid, 0).body.startswith("Các phòng")


def test_a_stop_that_was_removed_is_one_button_away(laid: ChainPart, frame: FakeFrame) -> None:
    act(laid, 5, HopAct.REMOVE)
    assert frame.said[-1] == "Đã bỏ Bộ Tư pháp khỏi chuỗi thời hạn."
    offer = frame.offers[-1]
    assert offer is not None
    offer[1]()
    assert len(laid.rows) == 6


def test_the_menu_offers_what_fits_the_stop(
    laid: ChainPart, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[list[str]] = []
    monkeypatch.setattr(
        QMenu, "popup", lambda menu, _at: opened.append([a.text() for a in menu.actions()])
    )
    for row in (laid.rows[0], laid.rows[2], laid.rows[5]):
        row.menu_button.click()
    first, due, last = opened
    assert HopAct.UP.value not in first
    assert HopAct.FIX.value in first
    assert HopAct.FIX.value not in due
    assert HopAct.FIX_LAST.value in last
    assert HopAct.DOWN.value not in last


# the whole chain


def test_the_office_keeps_this_chain_for_the_next_ones(
    tab: TaskTab, laid: ChainPart, added: Added
) -> None:
    act(laid, 5, HopAct.REMOVE)
    laid.keep_as_default()
    tab.show_record("task", added("Khác").id)
    tab.task_actions["chain"].trigger()
    assert len(laid.rows) == 5
    laid.forget_default()
    laid.lay_again()
    assert len(laid.rows) == 6


def test_a_chain_that_was_removed_comes_back(laid: ChainPart, frame: FakeFrame) -> None:
    laid.remove()
    assert laid.rows == []
    offer = frame.offers[-1]
    assert offer is not None
    offer[1]()
    assert len(laid.rows) == 6


# the list of a year


def test_a_year_without_warnings_says_so(qtbot: QtBot, tab: TaskTab, frame: FakeFrame) -> None:
    dialog = ChainWarningsDialog(tab, frame)
    qtbot.addWidget(dialog)
    assert dialog.sentence.text().startswith("Không có chỗ nào ngược")
    assert not dialog.open_button.isEnabled()
    assert not dialog.list_button.isEnabled()
    dialog.go()
    assert frame.opened == []


def test_a_warning_leads_to_its_task(
    qtbot: QtBot, tab: TaskTab, laid: ChainPart, frame: FakeFrame
) -> None:
    chains.change(tab.work, hop(laid, 0).id, fixed_on=dt.date(2026, 12, 3))
    dialog = ChainWarningsDialog(tab, frame)
    qtbot.addWidget(dialog)
    assert dialog.table.words(0) == "! Không thể kịp"
    assert dialog.sentence.text() == laid.chain.warnings[0].sentence
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert frame.opened == [("task", laid.task_id)]


def test_the_tasks_with_warnings_are_shown_as_a_list(
    qtbot: QtBot, tab: TaskTab, laid: ChainPart, frame: FakeFrame
) -> None:
    chains.change(tab.work, hop(laid, 0).id, fixed_on=dt.date(2026, 12, 3))
    dialog = ChainWarningsDialog(tab, frame)
    qtbot.addWidget(dialog)
    dialog.show_tasks()
    assert frame.queries == [("task", (laid.task_id,), "thời hạn ngược")]


def test_the_menu_opens_the_list(tab: TaskTab, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        ChainWarningsDialog, "exec", lambda dialog: opened.append(dialog.windowTitle())
    )
    tab.show()
    tab.task_actions["chain_warnings"].trigger()
    assert opened == ["Cảnh báo chuỗi thời hạn năm 2026"]
