"""The plan tab: what the officer sees and does, from an empty year to an adjusted plan."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.app.test_plans import SXD
from tests.ui.fakes import FakeFrame, show_tab
from ttpl_desktop.app import legal, office, plan_issue, plan_items, plans
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.office import Unit
from ttpl_desktop.domain.plan import Basis, ItemKind, PlanItem, PlanStatus, activities
from ttpl_desktop.domain.terms import ActivityKind
from ttpl_desktop.storage.registers.task import TASKS
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.papers import printing
from ttpl_desktop.ui.plan import outlets
from ttpl_desktop.ui.plan.actions import Act
from ttpl_desktop.ui.plan.heading import ONLY_TO_READ
from ttpl_desktop.ui.plan.issue_dialog import IssueDialog
from ttpl_desktop.ui.plan.reading.actions import ReadingAct
from ttpl_desktop.ui.plan.rolling.actions import RollingAct
from ttpl_desktop.ui.plan.soat.actions import SoatAct
from ttpl_desktop.ui.plan.tab import PlanTab
from ttpl_desktop.ui.plan.tree_model import REMARKED_ROLE, Fixed
from ttpl_desktop.ui.widgets.fields import TextField

DAY = dt.date(2026, 2, 5)


@pytest.fixture
def work(work: Workspace) -> Workspace:
    office.set_up(work, SXD, [Unit(name="Thanh tra Sở"), Unit(name="Văn phòng")])
    return work


@pytest.fixture
def tab(qtbot: QtBot, frame: FakeFrame) -> PlanTab:
    made = PlanTab(frame)
    # Pages are drawn where a test asks for them.
    made.preview.hide()
    return show_tab(qtbot, frame, made)


@pytest.fixture
def drafted(tab: PlanTab) -> PlanTab:
    tab.drafting.create_from_skeleton()
    return tab


@pytest.fixture
def issued(drafted: PlanTab) -> PlanTab:
    assert drafted.plan is not None
    plan_issue.issue(drafted.work, drafted.plan.id, "05", DAY)
    return drafted


def items(tab: PlanTab) -> list[PlanItem]:
    assert tab.plan is not None
    return [placed.node for placed in plans.arranged(tab.work, tab.plan.id)]


def choose(tab: PlanTab, key: int | Fixed) -> None:
    tab.side.tree.setCurrentIndex(tab.side.tree.rows.index_of(key))


def activity(tab: PlanTab, kind: ActivityKind = ActivityKind.INSPECTION) -> PlanItem:
    return next(item for item in activities(items(tab)) if item.activity is kind)


def type_in(tab: PlanTab, item: PlanItem, name: str, words: str) -> None:
    field = tab.editor.items[item.kind].field(name)
    assert isinstance(field, TextField)
    field.editor.setPlainText(words)
    field.flush()


def test_an_empty_year_offers_a_plan_from_the_skeleton(tab: PlanTab, frame: FakeFrame) -> None:
    assert tab.plan is None
    assert not tab.columns.isVisible()
    tab.actions_of[Act.FROM_SKELETON].trigger()
    assert tab.columns.isVisible()
    assert tab.side.tree.key is Fixed.HEAD


def test_without_an_office_the_officer_is_told_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    work = Workspace.open(tmp_path / "trong")
    frame = FakeFrame(work)
    tab = PlanTab(frame)
    qtbot.addWidget(tab)
    tab.drafting.create_from_skeleton()
    assert "tên cơ quan" in frame.said[-1]
    work.close()


def test_the_header_tells_state_and_framework(drafted: PlanTab) -> None:
    assert drafted.header.title.text() == "Kế hoạch năm 2026"
    assert drafted.header.chip.text() == "Dự thảo"
    assert "80/2025" in drafted.header.facts.text()
    assert "chưa đối chiếu văn bản gốc" in drafted.header.facts.text()


def test_choosing_an_item_shows_its_form(drafted: PlanTab) -> None:
    item = activity(drafted)
    choose(drafted, item.id)
    form = drafted.editor.items[ItemKind.ACTIVITY]
    assert form.isVisible()
    assert form.record == item
    assert form.field("scope").isVisible()
    assert drafted.editor.heading.text().startswith("III.")


def test_fields_of_an_inspection_show_only_where_they_are_needed(drafted: PlanTab) -> None:
    item = activity(drafted, ActivityKind.REPORT)
    choose(drafted, item.id)
    assert not drafted.editor.items[ItemKind.ACTIVITY].field("method").isVisible()


def test_the_days_of_the_time_stand_under_its_words(drafted: PlanTab) -> None:
    item = activity(drafted)
    choose(drafted, item.id)
    type_in(drafted, item, "time", "trước ngày 01/12/2026")
    note = drafted.editor.items[ItemKind.ACTIVITY].field("time").note
    assert "30/11" in note


def test_typing_is_saved_and_taken_back_as_one_step(drafted: PlanTab) -> None:
    item = activity(drafted)
    choose(drafted, item.id)
    for words in ("Kiểm", "Kiểm tra chung"):
        type_in(drafted, item, "title", words)
    assert plan_items.item(drafted.work, item.id).title == "Kiểm tra chung"
    drafted.work.undo()
    assert plan_items.item(drafted.work, item.id) == item
    assert drafted.editor.items[ItemKind.ACTIVITY].field("title").value() == item.title
    assert drafted.side.tree.key == item.id


def test_leaving_a_place_saves_what_is_still_being_typed(drafted: PlanTab) -> None:
    item = activity(drafted)
    choose(drafted, item.id)
    field = drafted.editor.items[ItemKind.ACTIVITY].field("title")
    assert isinstance(field, TextField)
    field.editor.setPlainText("Chưa rời tay")
    choose(drafted, Fixed.CLOSING)
    assert plan_items.item(drafted.work, item.id).title == "Chưa rời tay"


def test_what_is_missing_is_marked_in_the_tree_and_under_the_form(drafted: PlanTab) -> None:
    item = activity(drafted)
    plan_items.change(drafted.work, item.id, "lead", ())
    choose(drafted, item.id)
    tip = drafted.side.tree.rows.index_of(item.id).data(Qt.ItemDataRole.ToolTipRole)
    assert "Chưa có đơn vị chủ trì" in tip
    assert drafted.editor.remarks == "Chưa có đơn vị chủ trì hoặc thực hiện."


def test_a_new_item_is_chosen_and_ready_to_be_typed(drafted: PlanTab) -> None:
    item = activity(drafted)
    choose(drafted, item.id)
    drafted.actions_of[Act.ACTIVITY].trigger()
    key = drafted.side.tree.key
    assert isinstance(key, int)
    new = plan_items.item(drafted.work, key)
    assert (new.parent_id, new.position) == (item.parent_id, item.position + 1)
    assert drafted.editor.items[ItemKind.ACTIVITY].record == new


def test_an_item_is_added_below_and_moved_by_keys(drafted: PlanTab) -> None:
    item = activity(drafted)
    choose(drafted, item.id)
    drafted.actions_of[Act.TEXT_BELOW].trigger()
    key = drafted.side.tree.key
    assert isinstance(key, int)
    assert plan_items.item(drafted.work, key).parent_id == item.id
    drafted.actions_of[Act.OUTDENT].trigger()
    assert plan_items.item(drafted.work, key).parent_id == item.parent_id
    drafted.actions_of[Act.UP].trigger()
    assert plan_items.item(drafted.work, key).position == item.position
    assert drafted.side.tree.key == key


def test_a_level_too_deep_is_told(drafted: PlanTab, frame: FakeFrame) -> None:
    choose(drafted, activity(drafted).id)
    for _ in range(4):
        drafted.drafting.add_below(ItemKind.TEXT)
    assert "5 cấp" in frame.said[-1]


def test_a_drop_moves_an_item(drafted: PlanTab) -> None:
    first, *_ = (item for item in items(drafted) if item.parent_id is None)
    last = [item for item in items(drafted) if item.parent_id is None][-1]
    drafted.side.tree.rows.dropped.emit(last.id, None, 0)
    assert [item for item in items(drafted) if item.parent_id is None][:2] == [
        plan_items.item(drafted.work, last.id),
        plan_items.item(drafted.work, first.id),
    ]


def test_a_removed_item_comes_back_by_the_offer(drafted: PlanTab, frame: FakeFrame) -> None:
    before = items(drafted)
    choose(drafted, before[0].id)
    drafted.actions_of[Act.REMOVE_ITEM].trigger()
    assert len(items(drafted)) < len(before)
    words, do = frame.offers[-1] or ("", lambda: None)
    assert words == "Hoàn tác"
    do()
    assert items(drafted) == before


def test_del_removes_in_the_tree_and_not_in_a_text(drafted: PlanTab, qtbot: QtBot) -> None:
    with qtbot.waitActive(drafted):
        drafted.activateWindow()
    item = activity(drafted)
    choose(drafted, item.id)
    drafted.editor.begin_typing()
    title = drafted.editor.items[ItemKind.ACTIVITY].field("title")
    assert isinstance(title, TextField)
    qtbot.keyClick(title.editor, Qt.Key.Key_Delete)
    assert item.id in {each.id for each in items(drafted)}
    drafted.side.tree.setFocus()
    qtbot.keyClick(drafted.side.tree, Qt.Key.Key_Delete)
    assert item.id not in {each.id for each in items(drafted)}


def test_gaps_of_the_skeleton_are_marked_at_the_head(drafted: PlanTab) -> None:
    assert drafted.editor.heading.text() == "Tên, căn cứ, mở đầu"
    assert drafted.editor.remarks == "Còn chỗ trống “…” cần điền."
    assert drafted.side.tree.rows.index_of(Fixed.HEAD).data(REMARKED_ROLE)


def test_a_removed_plan_leaves_the_year_empty(drafted: PlanTab, frame: FakeFrame) -> None:
    drafted.actions_of[Act.REMOVE_PLAN].trigger()
    assert drafted.plan is None
    assert frame.said[-1] == "Đã xoá kế hoạch."


def test_submitting_changes_the_chip_and_the_offer(drafted: PlanTab) -> None:
    drafted.actions_of[Act.SUBMIT].trigger()
    assert drafted.header.chip.text() == "Trình ký"
    assert drafted.actions_of[Act.SUBMIT].text() == "Rút về dự thảo"
    drafted.actions_of[Act.SUBMIT].trigger()
    assert drafted.plan is not None
    assert drafted.plan.status is PlanStatus.DRAFT


def test_the_closing_form_keeps_recipients_by_line(drafted: PlanTab) -> None:
    choose(drafted, Fixed.CLOSING)
    field = drafted.editor.closing.field("recipients")
    assert isinstance(field, TextField)
    field.editor.setPlainText("- Sở Tư pháp (để báo cáo);\n- Thanh tra Sở.")
    field.flush()
    assert drafted.plan is not None
    assert [each.line() for each in drafted.plan.recipients] == [
        "Sở Tư pháp (để báo cáo)",
        "Thanh tra Sở",
    ]


def test_a_basis_out_of_force_is_told_at_the_head(drafted: PlanTab) -> None:
    assert drafted.plan is not None
    old = LegalDocument(type="Thông tư", number="01/2015", expired_on=dt.date(2025, 3, 31))
    known = legal.add(drafted.work, old)
    plans.change(drafted.work, drafted.plan.id, "bases", (Basis(legal_id=known.id),))
    assert "Thông tư số 01/2015 đã hết hiệu lực" in drafted.editor.remarks


def answer_with(monkeypatch: pytest.MonkeyPatch, number: str, day: str) -> list[IssueDialog]:
    """Fills and presses the next issue dialog; gives it to be looked at."""
    shown: list[IssueDialog] = []

    def fill_and_press(dialog: IssueDialog) -> int:
        shown.append(dialog)
        dialog.fields.number.editor.setText(number)
        dialog.fields.issued_on.editor.setText(day)
        dialog.do_button.click()
        return dialog.result()

    monkeypatch.setattr(IssueDialog, "exec", fill_and_press)
    return shown


def test_issuing_makes_tasks_and_offers_to_see_them(
    drafted: PlanTab, frame: FakeFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_with(monkeypatch, "05", "5/2/2026")
    drafted.actions_of[Act.ISSUE].trigger()
    tasks = drafted.work.table(TASKS).all()
    assert len(tasks) == len(list(activities(items(drafted))))
    assert frame.said[-1] == f"Đã ban hành kế hoạch: thêm {len(tasks)} nhiệm vụ."
    _, see = frame.offers[-1] or ("", lambda: None)
    see()
    register, ids, _ = frame.queries[-1]
    assert (register, set(ids)) == ("task", {task.id for task in tasks})


@pytest.mark.parametrize(
    ("number", "day", "told"),
    [
        ("", "5/2/2026", "số kế hoạch"),
        ("05", "", "ngày ban hành"),
        ("05", "31/2/2026", "31/2/2026"),
    ],
)
def test_what_cannot_be_issued_is_told_in_the_dialog(
    drafted: PlanTab, monkeypatch: pytest.MonkeyPatch, number: str, day: str, told: str
) -> None:
    shown = answer_with(monkeypatch, number, day)
    drafted.actions_of[Act.ISSUE].trigger()
    assert told in shown[0].fields.trouble.text()
    assert shown[0].result() == QDialog.DialogCode.Rejected
    assert drafted.plan is not None
    assert drafted.plan.is_open


def test_an_issued_plan_is_only_read_and_offers_its_adjustment(issued: PlanTab) -> None:
    assert issued.messages.sentence == ONLY_TO_READ[PlanStatus.ISSUED]
    choose(issued, activity(issued).id)
    field = issued.editor.items[ItemKind.ACTIVITY].field("title")
    assert isinstance(field, TextField)
    assert field.editor.isReadOnly()
    assert not issued.actions_of[Act.ACTIVITY].isEnabled()
    assert not issued.actions_of[Act.ISSUE].isVisible()
    assert issued.actions_of[Act.ADJUST].isEnabled()


def test_a_closed_notice_does_not_come_back_by_itself(issued: PlanTab) -> None:
    issued.messages.clear()
    issued.refresh()
    assert issued.messages.sentence == ""


def test_an_adjustment_is_opened_at_the_same_place(issued: PlanTab) -> None:
    item = activity(issued)
    choose(issued, item.id)
    issued.actions_of[Act.ADJUST].trigger()
    assert issued.plan is not None
    assert issued.plan.version == 2
    key = issued.side.tree.key
    assert isinstance(key, int)
    assert plan_items.item(issued.work, key).origin_id == item.id
    assert issued.messages.sentence == ""


def test_both_versions_stay_to_be_looked_at(issued: PlanTab) -> None:
    first = issued.side.versions.plan_id
    issued.drafting.adjust()
    assert issued.side.versions.count() == 2
    issued.side.versions.setCurrentRow(0)
    assert issued.plan is not None
    assert issued.plan.id == first


def test_another_year_shows_its_own_plans(drafted: PlanTab, frame: FakeFrame) -> None:
    frame.year = 2027
    drafted.mark_stale()
    assert drafted.plan is None
    assert drafted.header.title.text() == "Kế hoạch năm 2027"


def test_a_record_is_shown_at_its_place(drafted: PlanTab) -> None:
    item = activity(drafted)
    drafted.show_record("plan_item", item.id)
    assert drafted.side.tree.key == item.id
    assert drafted.editor.items[ItemKind.ACTIVITY].record == item


def test_a_list_of_items_begins_with_the_first(drafted: PlanTab) -> None:
    found = list(activities(items(drafted)))[:2]
    drafted.show_query("plan_item", tuple(item.id for item in found), "Hai hoạt động")
    assert drafted.side.tree.key == found[0].id


def test_every_action_has_its_own_keys_in_the_menu(tab: PlanTab) -> None:
    keys = [action.shortcut().toString() for action in tab.menu_actions() if action]
    assert all(keys)
    acts = (*Act, *ReadingAct, *SoatAct, *RollingAct)
    # Besides, what opens the page of the coverage.
    assert len(keys) == len(set(keys)) == len(acts) + 1


def test_the_tree_and_the_form_are_one_key_apart(drafted: PlanTab, qtbot: QtBot) -> None:
    choose(drafted, activity(drafted).id)
    with qtbot.waitActive(drafted):
        drafted.activateWindow()
    drafted.side.tree.setFocus()
    drafted.actions_of[Act.SWITCH].trigger()
    title = drafted.editor.items[ItemKind.ACTIVITY].field("title")
    assert isinstance(title, TextField)
    qtbot.waitUntil(title.editor.hasFocus)
    drafted.actions_of[Act.SWITCH].trigger()
    assert drafted.side.tree.hasFocus()


@pytest.mark.parametrize(("act", "magic"), [(Act.WORD, b"PK"), (Act.PDF, b"%PDF")])
def test_the_plan_is_exported_where_the_officer_says(
    act: Act,
    magic: bytes,
    drafted: PlanTab,
    frame: FakeFrame,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def answer(_parent: object, _title: str, _types: object, suggested: Path) -> Path:
        return tmp_path / suggested.name

    monkeypatch.setattr(dialogs, "save_file", answer)
    drafted.actions_of[act].trigger()
    (out,) = tmp_path.glob("Kế hoạch năm 2026.*")
    assert out.read_bytes().startswith(magic)
    assert frame.said[-1] == f"Đã xuất {out.name}."


def test_thinking_better_of_an_export_writes_nothing(
    drafted: PlanTab, frame: FakeFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "save_file", lambda *_: None)
    drafted.actions_of[Act.WORD].trigger()
    assert frame.said == []


def test_pages_for_the_printer_are_drawn_fine(
    drafted: PlanTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[tuple[str, tuple[QImage, ...]]] = []
    monkeypatch.setattr(
        printing, "show_preview", lambda _parent, title, pages: shown.append((title, pages))
    )
    drafted.actions_of[Act.PRINT].trigger()
    title, pages = shown[0]
    assert title == "Kế hoạch năm 2026"
    assert abs(pages[0].width() - round(210 / 25.4 * 300)) <= 1


def test_a_file_of_a_later_version_says_so(issued: PlanTab) -> None:
    issued.drafting.adjust()
    assert issued.plan is not None
    assert outlets.file_name(issued.plan) == "Kế hoạch năm 2026 bản 2"
