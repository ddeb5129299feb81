"""The proposed tasks: what is ticked, what is shown, what the keys do."""

from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.plan_reading.values import plan_of, superior_plan
from ttpl_desktop.app.reading import Reading
from ttpl_desktop.app.superior import Looked, Proposal, State, look
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import WorkCalendar
from ttpl_desktop.ui.plan.reading.panel import GONE, LOOSE, REPAIRS, ProposalPanel
from ttpl_desktop.ui.plan.reading.proposal_model import ProposalModel
from ttpl_desktop.ui.plan.reading.proposal_words import Column, cell_words, why_words

CALENDAR = WorkCalendar()
CHECK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def panel(qtbot: QtBot, looked: Looked) -> ProposalPanel:
    made = ProposalPanel()
    qtbot.addWidget(made)
    made.resize(820, 520)
    made.put(superior_plan(), looked, CALENDAR)
    made.show()
    return made


@pytest.fixture
def rows(looked: Looked) -> ProposalModel:
    made = ProposalModel()
    made.put(looked.proposals, CALENDAR)
    return made


def in_state(proposals: tuple[Proposal, ...], **states: State) -> list[Proposal]:
    """The proposals with other states; the names are p0, p1, …"""
    given = {int(name[1:]): state for name, state in states.items()}
    return [
        dataclasses.replace(each, state=given.get(number, each.state))
        for number, each in enumerate(proposals)
    ]


def test_the_rows_are_a_sound_model(rows: ProposalModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(rows)


def test_what_is_mine_is_ticked_before_the_officer_decides(rows: ProposalModel) -> None:
    ticks = [rows.index(row, Column.TICK).data(CHECK) for row in range(9)]
    theirs = [row for row, tick in enumerate(ticks) if tick is Qt.CheckState.Unchecked]
    assert theirs == [2, 8]
    assert len(rows.ticked) == 7


def test_the_reason_of_a_tick_is_told(looked: Looked) -> None:
    assert why_words(looked.proposals[0]) == (
        "Của đơn vị tôi: Sở Xây dựng thuộc “các sở, ban, ngành”, chủ trì."
    )
    assert why_words(looked.proposals[2]) == "Không giao đơn vị tôi."


def test_a_time_stands_over_its_day_and_the_day_that_is_advised(looked: Looked) -> None:
    times = [cell_words(each, Column.TIME, CALENDAR) for each in looked.proposals]
    assert times[0] == "trước ngày 15/02/2026\n14/02/2026 → 13/02"
    assert times[1] == "trong Quý II\n30/06/2026"
    assert times[7] == "thường xuyên\nkhông có ngày cuối"


def test_a_cell_that_the_plan_says_nothing_for_stays_empty(looked: Looked) -> None:
    assert cell_words(looked.proposals[2], Column.COORDINATORS, CALENDAR) == ""
    assert cell_words(looked.proposals[2], Column.PRODUCT, CALENDAR) == ""


def test_narrowed_to_the_own_unit_the_rows_keep_their_places_in_the_plan(
    rows: ProposalModel,
) -> None:
    rows.narrow(True)
    assert [rows.number(row) for row in range(rows.rowCount())] == [0, 1, 3, 4, 5, 6, 7]
    assert rows.row_of(2) is None
    assert rows.row_of(3) == 2


def test_toggling_ticks_all_unless_all_are_ticked(rows: ProposalModel) -> None:
    rows.toggle([0, 2])
    assert len(rows.ticked) == 8
    rows.toggle([0, 2])
    assert len(rows.ticked) == 6


def test_what_was_accepted_has_no_box(rows: ProposalModel, looked: Looked) -> None:
    rows.renew(in_state(looked.proposals, p0=State.ACCEPTED), CALENDAR)
    box = rows.index(0, Column.TICK)
    assert box.data(CHECK) is None
    assert not rows.flags(box) & Qt.ItemFlag.ItemIsUserCheckable
    rows.tick(range(9), True)
    assert len(rows.ticked) == 8
    assert rows.index(0, Column.STATE).data() == "✓ đã nhận"


def test_undoing_gives_the_ticks_back(rows: ProposalModel, looked: Looked) -> None:
    before = rows.ticked
    rows.renew(in_state(looked.proposals, p0=State.ACCEPTED, p1=State.ACCEPTED), CALENDAR)
    assert rows.ticked == before[2:]
    rows.renew(looked.proposals, CALENDAR)
    assert rows.ticked == before


def test_an_officers_choice_outlives_other_changes(rows: ProposalModel, looked: Looked) -> None:
    rows.toggle([0])
    rows.renew(looked.proposals, CALENDAR)
    assert len(rows.ticked) == 6


def test_what_reads_otherwise_now_can_be_ticked_and_is_not(looked: Looked) -> None:
    rows = ProposalModel()
    changed = dataclasses.replace(
        looked.proposals[0], state=State.CHANGED, changes=("thời hạn: “a” → “b”",)
    )
    rows.put([changed], CALENDAR)
    assert rows.ticked == ()
    assert rows.index(0, Column.STATE).data() == "▲ đã đổi"
    assert "thời hạn: “a” → “b”" in rows.index(0, Column.STATE).data(Qt.ItemDataRole.ToolTipRole)
    rows.setData(rows.index(0, Column.TICK), Qt.CheckState.Checked.value, CHECK)
    assert rows.ticked == (changed.key,)


def test_a_tick_is_told_in_words(rows: ProposalModel) -> None:
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert rows.index(0, Column.TICK).data(spoken) == "sẽ nhận"
    assert rows.index(2, Column.TICK).data(spoken) == "không nhận"


# The panel


def test_a_plan_with_work_for_us_shows_just_that_first(panel: ProposalPanel) -> None:
    assert [each.text() for each in panel.switch.choices] == ["Của đơn vị tôi (7)", "Tất cả (9)"]
    assert panel.rows.rowCount() == 7
    panel.switch.choices[1].trigger()
    assert panel.rows.rowCount() == 9


def test_a_plan_without_work_for_us_shows_all(qtbot: QtBot, work: Workspace) -> None:
    plan = plan_of([(1, "I", "1. {content:Rà soát}, {lead:Sở Tư pháp}, {time:Quý I}.")])
    made = ProposalPanel()
    qtbot.addWidget(made)
    made.put(plan, look(work, Reading(plan, b"")), CALENDAR)
    assert made.rows.rowCount() == 1
    assert made.rows.ticked == ()


def test_a_plan_without_any_work_says_so(qtbot: QtBot, work: Workspace) -> None:
    plan = plan_of([(1, "", "Không có gì.")])
    made = ProposalPanel()
    qtbot.addWidget(made)
    made.put(plan, look(work, Reading(plan, b"")), CALENDAR)
    made.show()
    assert made.nothing.isVisible()
    assert not made.all_box.isEnabled()


def test_one_box_ticks_and_unticks_what_is_shown(panel: ProposalPanel) -> None:
    assert panel.all_box.checkState() is Qt.CheckState.Checked
    panel.all_box.click()
    assert panel.rows.ticked == ()
    panel.rows.tick([0], True)
    assert panel.all_box.checkState() is Qt.CheckState.PartiallyChecked
    panel.all_box.click()
    assert len(panel.rows.ticked) == 7


def test_space_turns_the_ticks_of_the_selected_rows(panel: ProposalPanel, qtbot: QtBot) -> None:
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_Space)
    assert len(panel.rows.ticked) == 6
    qtbot.keyClick(panel.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(panel.table, Qt.Key.Key_Space)
    assert len(panel.rows.ticked) == 7
    qtbot.keyClick(panel.table, Qt.Key.Key_Space)
    assert panel.rows.ticked == ()


def test_the_row_under_the_cursor_tells_why(panel: ProposalPanel, qtbot: QtBot) -> None:
    qtbot.keyClick(panel.table, Qt.Key.Key_Down)
    assert panel.table.number == 1
    assert panel.why.text() == "Của đơn vị tôi: Sở Xây dựng chủ trì."


def test_a_chosen_row_that_is_narrowed_away_gives_way_to_the_first(panel: ProposalPanel) -> None:
    panel.switch.choices[1].trigger()
    panel.table.choose(2)
    panel.switch.choices[0].trigger()
    assert panel.table.number == 0
    assert panel.why.text().startswith("Của đơn vị tôi")


def test_the_reason_follows_what_became_of_the_row(panel: ProposalPanel, looked: Looked) -> None:
    accepted = in_state(looked.proposals, p0=State.ACCEPTED)
    panel.renew(dataclasses.replace(looked, proposals=tuple(accepted)), CALENDAR)
    assert panel.why.text().startswith("Đã nhận lần trước")


def test_narrow_tables_give_up_what_the_tooltip_tells(panel: ProposalPanel) -> None:
    assert not panel.table.isColumnHidden(Column.PRODUCT)
    panel.resize(480, 520)
    assert panel.table.isColumnHidden(Column.PRODUCT)
    assert panel.table.isColumnHidden(Column.COORDINATORS)
    tooltip = panel.rows.index(2, Column.CONTENT).data(Qt.ItemDataRole.ToolTipRole)
    assert "Phối hợp: Công an tỉnh; UBND các xã" in tooltip
    assert "Sản phẩm: thông báo kết luận kiểm tra" in tooltip
    assert panel.table.horizontalHeader().length() <= panel.table.viewport().width()


def test_times_of_no_task_lead_to_their_places(panel: ProposalPanel, qtbot: QtBot) -> None:
    assert panel.lists.opened == LOOSE
    assert panel.lists.titles[LOOSE].text() == "Chưa gán 1 mốc thời gian"
    row = panel.lists.lists[LOOSE].item(0)
    assert row.text().startswith("“trong tháng 02” (28/02/2026 → 27/02) · mục I · ")
    with qtbot.waitSignal(panel.place_wanted) as told:
        panel.lists.lists[LOOSE].itemActivated.emit(row)
    assert told.args == [superior_plan().unassigned[0].span]


def test_repairs_are_counted_and_told_when_they_are_opened(
    panel: ProposalPanel, qtbot: QtBot
) -> None:
    assert panel.lists.titles[REPAIRS].text() == "Đã sửa 3 chỗ"
    assert not panel.lists.lists[REPAIRS].isVisible()
    panel.lists.titles[REPAIRS].click()
    assert panel.lists.lists[REPAIRS].isVisible()
    assert not panel.lists.lists[LOOSE].isVisible()
    row = panel.lists.lists[REPAIRS].item(1)
    assert row.text() == "Nối từ bị ngắt ở dấu gạch nối: “KH-⏎UBND” → “KH-UBND” · trang 1"
    with qtbot.waitSignal(panel.place_wanted) as told:
        panel.lists.lists[REPAIRS].itemClicked.emit(row)
    assert told.args[0].passage == 1


def test_a_list_without_rows_has_no_title(panel: ProposalPanel) -> None:
    assert not panel.lists.titles[GONE].isVisible()
