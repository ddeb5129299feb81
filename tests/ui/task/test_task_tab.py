"""The chosen task: shown beside every view, changed in place, closed, proved."""

import datetime as dt
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeFrame
from tests.ui.task.looking import TODAY, Added, cell, show_first, titles
from ttpl_desktop.app import task_evidence, tasks
from ttpl_desktop.app.task_lists import Due
from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.plan import Plan, PlanItem
from ttpl_desktop.domain.task import EvidenceKind
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS, PLANS
from ttpl_desktop.ui import dialogs as file_dialogs
from ttpl_desktop.ui.task import chosen, dialogs, event_dialog
from ttpl_desktop.ui.task.dialogs import Completion, Line
from ttpl_desktop.ui.task.tab import TaskTab
from ttpl_desktop.ui.task.views import Kind
from ttpl_desktop.ui.widgets.fields import LineField

# the chosen task


def test_the_chosen_task_stays_chosen_in_another_view(tab: TaskTab, added: Added) -> None:
    added("Một")
    two = added("Hai")
    tab.show()
    tab.views.list.table.select(two.id)
    assert tab.details.task == two
    tab.show_view(Kind.AGENDA)
    assert tab.views.agenda.table.current.task == two
    tab.show_view(Kind.MONTH)
    assert tab.views.month.grid.entry == two.id


def test_new_words_of_a_deadline_are_computed_at_once(tab: TaskTab, added: Added) -> None:
    task = added("Báo cáo")
    show_first(tab)
    field = tab.details.sheet.form.field("time")
    assert isinstance(field, LineField)
    field.editor.setText("trước ngày 30/11/2026")
    field.tell()
    assert field.note.startswith("Hạn cuối Chủ nhật 29/11 → nên gửi thứ Sáu 27/11")
    assert cell(tab, 0, "Hạn cuối") == "29/11/2026"
    tab.work.undo()
    assert field.editor.text() == task.time


def test_what_is_being_typed_is_saved_before_another_task_is_shown(
    tab: TaskTab, added: Added
) -> None:
    one, two = added("Một"), added("Hai")
    show_first(tab)
    tab.details.sheet.name.editor.setPlainText("Một rưỡi")
    tab.views.list.table.select(two.id)
    renamed = tasks.get(tab.work, one.id)
    assert renamed is not None
    assert renamed.title == "Một rưỡi"
    assert tab.details.sheet.name.editor.toPlainText() == "Hai"


def test_the_day_of_an_event_is_asked_for_only_where_one_is_awaited(
    tab: TaskTab, added: Added
) -> None:
    plain, waiting = added("Thường"), added("Chờ", "theo quyết định kiểm tra")
    tab.show()
    tab.show_record("task", plain.id)
    assert not tab.details.sheet.form.field("event_on").isVisible()
    assert not tab.task_actions["event"].isVisible()
    tab.show_record("task", waiting.id)
    assert tab.details.sheet.form.field("event_on").isVisible()
    assert tab.task_actions["event"].isVisible()


def test_the_plan_item_behind_a_task_is_one_click_away(
    tab: TaskTab, added: Added, frame: FakeFrame
) -> None:
    with tab.work.operation("Thêm kế hoạch"):
        plan = tab.work.table(PLANS).save(Plan(year=2026))
        item = tab.work.table(PLAN_ITEMS).save(PlanItem(plan_id=plan.id, style=NumberStyle.ROMAN))
    added("Báo cáo", plan_item_id=item.id)
    show_first(tab)
    assert tab.details.sheet.origin_link.text() == "Từ Kế hoạch 2026 · I"
    tab.details.sheet.origin_link.click()
    assert frame.opened == [("plan_item", item.id)]


def test_a_record_that_the_filter_hides_is_shown_all_the_same(tab: TaskTab, added: Added) -> None:
    task = added("Báo cáo")
    tab.show()
    tab.filters.bar.put({"words": "khảo sát"})
    tab.refresh()
    tab.show_record("task", task.id)
    assert tab.details.task == task
    assert titles(tab) == ["Báo cáo"]


def test_a_record_of_another_year_is_shown_by_itself(tab: TaskTab, added: Added) -> None:
    old = added("Cũ", "chậm nhất ngày 20/11/2025", year=2025)
    added("Mới")
    tab.show()
    tab.show_record("task", old.id)
    assert titles(tab) == ["Cũ"]
    assert "2025" in tab.filters.title


def test_a_record_without_a_day_leaves_the_month(tab: TaskTab, added: Added) -> None:
    task = added("Lạ", "theo quyết định")
    tab.show_view(Kind.MONTH)
    tab.show()
    tab.show_record("task", task.id)
    assert (tab.switch.index, tab.details.task) == (Kind.LIST, task)


# closing


def test_a_task_is_completed_with_its_result(
    tab: TaskTab, added: Added, monkeypatch: pytest.MonkeyPatch
) -> None:
    added("Báo cáo")
    show_first(tab)
    monkeypatch.setattr(dialogs, "ask_completion", lambda *_a, **_k: Completion(TODAY, "Đã gửi"))
    tab.task_actions["complete"].trigger()
    assert tab.details.sheet.chip.text() == "✓ Hoàn thành"
    assert tab.details.sheet.outcome.text() == "ngày 23/11/2026: Đã gửi"
    assert not tab.task_actions["complete"].isVisible()
    tab.task_actions["reopen"].trigger()
    assert tab.details.sheet.chip.text() == "▲ Sắp đến hạn · đang thực hiện"


def test_thinking_better_of_it_changes_nothing(
    tab: TaskTab, added: Added, monkeypatch: pytest.MonkeyPatch
) -> None:
    task = added("Báo cáo")
    show_first(tab)
    questions = (
        "ask_completion", "ask_reason", "ask_outcome", "ask_link", "ask_proof", "ask_line",
        "ask_review", "ask_day",
    )  # fmt: skip
    for name in questions:
        monkeypatch.setattr(dialogs, name, lambda *_a, **_k: None)
    monkeypatch.setattr(event_dialog, "ask_event", lambda *_a, **_k: None)
    monkeypatch.setattr(file_dialogs, "open_files", lambda *_a: [])
    at_once = {"reopen", "chain", "ask", "snooze", "unsnooze"}
    for name, do in tab.chosen.doing().items():
        if name not in at_once:
            do()
    assert tasks.get(tab.work, task.id) == task
    assert tab.work.undo_label == "Thêm nhiệm vụ"


def test_what_is_wrong_with_an_answer_is_told(
    tab: TaskTab, added: Added, frame: FakeFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    added("Báo cáo")
    show_first(tab)
    later = Completion(dt.date(2026, 12, 1), "Sẽ xong")
    monkeypatch.setattr(dialogs, "ask_completion", lambda *_a, **_k: later)
    tab.task_actions["complete"].trigger()
    assert "01/12/2026" in frame.said[-1]


def test_a_task_is_dropped_for_a_reason(
    tab: TaskTab, added: Added, monkeypatch: pytest.MonkeyPatch
) -> None:
    added("Báo cáo")
    show_first(tab)
    monkeypatch.setattr(dialogs, "ask_reason", lambda *_a: "Cấp trên đã bỏ")
    tab.task_actions["drop"].trigger()
    assert tab.details.sheet.outcome.text() == "Cấp trên đã bỏ"
    assert not tab.details.sheet.form.field("status").isVisible()


# evidence and log


def test_files_links_and_words_are_listed_as_evidence(
    tab: TaskTab, added: Added, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = tmp_path / "Báo cáo.docx"
    letter.write_bytes(b"words")
    with tab.work.operation("Thêm thông tin"):
        entry = tab.work.table(INTAKE).save(IntakeEntry(received_on=TODAY, content="Phản ánh"))
    added("Báo cáo")
    show_first(tab)
    monkeypatch.setattr(file_dialogs, "open_files", lambda *_a: [letter])
    monkeypatch.setattr(dialogs, "ask_link", lambda *_a: (EvidenceKind.INTAKE, entry.id))
    monkeypatch.setattr(dialogs, "ask_proof", lambda *_a: "Bản giấy tại Văn phòng")
    for name in ("add_file", "add_link", "add_words"):
        tab.task_actions[name].trigger()
    rows = tab.details.sheet.proofs.list
    assert [rows.item(i).text() for i in range(rows.count())] == [
        "Tệp: Báo cáo.docx",
        "Thông tin tiếp nhận: 23/11/2026 · Phản ánh",
        "Ghi chú: Bản giấy tại Văn phòng",
    ]


def test_evidence_opens_where_it_lives(
    tab: TaskTab,
    added: Added,
    frame: FakeFrame,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    opened: list[Path] = []
    monkeypatch.setattr(chosen, "open_outside", opened.append)
    letter = tmp_path / "Báo cáo.docx"
    letter.write_bytes(b"words")
    task = added("Báo cáo")
    task_evidence.add_file(tab.work, task.id, letter)
    task_evidence.add_link(tab.work, task.id, EvidenceKind.PLAN, 99)
    task_evidence.add_words(tab.work, task.id, "Bản giấy")
    show_first(tab)
    rows = tab.details.sheet.proofs.list
    for row in range(rows.count()):
        rows.itemActivated.emit(rows.item(row))
    assert [path.name for path in opened] == ["Báo cáo.docx"]
    assert frame.opened == []


def test_a_linked_record_is_shown_in_its_own_tab(
    tab: TaskTab, added: Added, frame: FakeFrame
) -> None:
    with tab.work.operation("Thêm thông tin"):
        entry = tab.work.table(INTAKE).save(IntakeEntry(received_on=TODAY, content="Phản ánh"))
    task_evidence.add_link(tab.work, added("Báo cáo").id, EvidenceKind.INTAKE, entry.id)
    tab.show()
    proof = task_evidence.proofs(tab.work, 1)[0]
    tab.details.sheet.proofs.menu_of(proof).actions()[0].trigger()
    assert frame.opened == [("intake", entry.id)]


def test_evidence_is_taken_away_by_its_menu(tab: TaskTab, added: Added) -> None:
    task = added("Báo cáo")
    task_evidence.add_words(tab.work, task.id, "Bản giấy")
    tab.show()
    proof = task_evidence.proofs(tab.work, task.id)[0]
    tab.details.sheet.proofs.menu_of(proof).actions()[-1].trigger()
    assert tab.details.sheet.proofs.list.count() == 0
    assert tab.details.sheet.proofs.current is None


def test_the_log_takes_a_dated_line_and_gives_it_up(
    tab: TaskTab, added: Added, monkeypatch: pytest.MonkeyPatch
) -> None:
    added("Báo cáo")
    show_first(tab)
    line = Line(dt.date(2026, 11, 20), "Nhận số liệu 6/8 đơn vị")
    monkeypatch.setattr(dialogs, "ask_line", lambda *_a: line)
    tab.task_actions["add_note"].trigger()
    (row,) = tab.details.sheet.log.rows
    assert (row.words.text(), row.note.written_on) == (line.text, line.day)
    tab.details.sheet.log.menu_of(row.note).actions()[0].trigger()
    assert tab.details.sheet.log.rows == []


# adding and removing


def test_a_new_task_lifts_the_filter_and_waits_for_its_title(tab: TaskTab, added: Added) -> None:
    added("Báo cáo")
    tab.show()
    tab.filters.bar.put({"due": Due.OVERDUE})
    tab.task_actions["new"].trigger()
    assert len(titles(tab)) == 2
    assert tab.details.sheet.name.editor.textCursor().selectedText() == "Nhiệm vụ mới"


def test_selected_tasks_are_removed_together_and_come_back(
    tab: TaskTab, added: Added, frame: FakeFrame
) -> None:
    for title in ("Một", "Hai", "Ba"):
        added(title)
    show_first(tab)
    tab.views.list.table.selectAll()
    tab.task_actions["remove"].trigger()
    assert titles(tab) == []
    assert tab.details.task is None
    assert frame.said[-1] == "Đã xoá 3 nhiệm vụ."
    frame.offers[-1][1]()
    assert titles(tab) == ["Một", "Hai", "Ba"]


def test_without_a_chosen_task_nothing_can_be_done_to_one(tab: TaskTab) -> None:
    tab.show()
    assert not tab.task_actions["complete"].isEnabled()
    assert not tab.task_actions["remove"].isEnabled()
    assert tab.task_actions["new"].isEnabled()


def test_a_row_offers_what_can_be_done_with_its_task(tab: TaskTab, added: Added) -> None:
    added("Một")
    show_first(tab)
    offered = [action.text() for action in tab.views.list.table.actions() if action.isVisible()]
    assert {"Hoàn thành…", "Không thực hiện…", "Ghi nhật ký…", "Xoá nhiệm vụ"} <= set(offered)


def test_every_action_of_the_menu_has_its_own_keys(tab: TaskTab) -> None:
    keys = [action.shortcut().toString() for action in tab.menu_actions() if action]
    assert all(keys)
    assert len(keys) == len(set(keys))


def test_the_view_is_remembered(tab: TaskTab, frame: FakeFrame, qtbot: QtBot) -> None:
    tab.show_view(Kind.AGENDA)
    again = TaskTab(frame)
    qtbot.addWidget(again)
    assert again.view is again.views.agenda


def test_the_last_evidence_of_a_done_task_is_given_up_for_a_reason(
    tab: TaskTab, added: Added, monkeypatch: pytest.MonkeyPatch
) -> None:
    task = added("Báo cáo")
    task_evidence.add_words(tab.work, task.id, "Bản giấy")
    tasks.complete(tab.work, task.id, TODAY)
    show_first(tab)
    (proof,) = task_evidence.proofs(tab.work, task.id)
    monkeypatch.setattr(dialogs, "ask_why_unproved", lambda *_a: None)
    tab.chosen.remove_proof(proof)
    assert len(task_evidence.proofs(tab.work, task.id)) == 1
    monkeypatch.setattr(dialogs, "ask_why_unproved", lambda *_a: "Thất lạc")
    tab.chosen.remove_proof(proof)
    assert task_evidence.proofs(tab.work, task.id) == ()
    assert tab.details.sheet.outcome.text() == "ngày 23/11/2026: Thất lạc"


def test_the_result_of_a_closed_task_is_written_anew(
    tab: TaskTab, added: Added, frame: FakeFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    task = added("Báo cáo")
    tasks.complete(tab.work, task.id, TODAY, "Đã gủi")
    show_first(tab)
    monkeypatch.setattr(dialogs, "ask_outcome", lambda *_a: "Đã gửi")
    tab.task_actions["explain"].trigger()
    assert tab.details.sheet.outcome.text() == "ngày 23/11/2026: Đã gửi"
    monkeypatch.setattr(dialogs, "ask_outcome", lambda *_a: "")
    tab.task_actions["explain"].trigger()
    assert "bằng chứng" in frame.said[-1]
