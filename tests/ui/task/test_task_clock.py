"""Where days come from: the sheet's part, the question for an event, clocks of an inspection."""

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeFrame
from tests.ui.task.looking import TODAY, Added, cell, show_first
from ttpl_desktop.app import clocks, intake, legal, tasks, waiting
from ttpl_desktop.app.event_records import EventRecord
from ttpl_desktop.app.task_lists import TaskRow
from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.task import Task, TaskStatus
from ttpl_desktop.domain.terms import ActivityKind
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.ui.clocks.choosing import ClockChooser
from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.task import event_dialog
from ttpl_desktop.ui.task.clock import ClockPart
from ttpl_desktop.ui.task.columns import AGENDA_COLUMNS
from ttpl_desktop.ui.task.event_dialog import EventForm
from ttpl_desktop.ui.task.record_chooser import RecordChooser
from ttpl_desktop.ui.task.tab import TaskTab

WORDS = "sau khi có Kế hoạch của UBND tỉnh"
VISIT = "từ ngày 07/12/2026 đến ngày 11/12/2026"
Answer = Callable[[Callable[[AskDialog], object]], None]


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Answers the next questions by a function; the verb is pressed where it can be."""

    def by(fill: Callable[[AskDialog], object]) -> None:
        def execute(dialog: AskDialog) -> QDialog.DialogCode:
            fill(dialog)
            can = dialog.do_button.isEnabled()
            return QDialog.DialogCode.Accepted if can else QDialog.DialogCode.Rejected

        monkeypatch.setattr(AskDialog, "exec", execute)

    return by


def part(tab: TaskTab) -> ClockPart:
    return next(each for each in tab.details.sheet.parts if isinstance(each, ClockPart))


def form(dialog: AskDialog) -> EventForm:
    (found,) = dialog.findChildren(EventForm)
    return found


def rows(tab: TaskTab) -> list[tuple[int, TaskRow]]:
    model = tab.views.list.model
    return [(at, model.item(at)) for at in range(model.rowCount())]


def petition_clock(tab: TaskTab) -> tuple[IntakeEntry, Task]:
    new = IntakeEntry(
        received_on=dt.date(2026, 11, 13), channel="national_system", content="Vướng mắc"
    )
    with tab.work.operation("Thêm thông tin"):
        entry = tab.work.table(INTAKE).save(new)
    return entry, clocks.start(tab.work, "intake", entry.id, "petition_answer")


# The part of the sheet


def test_a_task_whose_words_name_its_day_has_no_such_part(tab: TaskTab, added: Added) -> None:
    added("Báo cáo")
    show_first(tab)
    assert not part(tab).isVisible()


def test_a_clock_says_its_record_its_day_its_rule_and_both_ends(
    tab: TaskTab, frame: FakeFrame
) -> None:
    entry, _task = petition_clock(tab)
    show_first(tab)
    shown = part(tab)
    assert shown.record.text() == "Từ Thông tin ngày 13/11/2026: Vướng mắc"
    assert "Ngày làm mốc: thứ Sáu 13/11/2026" in shown.said.text()
    assert "Hạn cuối thứ Hai 30/11/2026; đủ thời hạn vào thứ Bảy 28/11/2026" in shown.said.text()
    assert "15 ngày kể từ ngày tiếp nhận. Căn cứ: Quyết định số 244" in shown.law.text()
    assert shown.box.summary.text() == "Còn 4 ngày làm việc"
    shown.link.click()
    assert frame.opened == [("intake", entry.id)]


def test_a_clock_whose_record_is_deleted_says_so(tab: TaskTab) -> None:
    entry, _task = petition_clock(tab)
    intake.remove(tab.work, [entry.id])
    show_first(tab)
    assert not part(tab).link.isVisible()
    assert "đã bị xoá" in part(tab).said.text()
    assert cell(tab, 0, "Hạn cuối") == "30/11/2026"


def test_a_count_without_its_event_names_the_day_that_is_missing(
    tab: TaskTab, added: Added
) -> None:
    added("Trình kế hoạch", "trong thời hạn 20 ngày kể từ ngày luật được thông qua")
    show_first(tab)
    assert "Còn thiếu ngày làm mốc: ngày luật được thông qua" in part(tab).said.text()
    assert part(tab).has_come.isVisible()


def test_a_waiting_task_says_what_for_since_when_and_with_whom(tab: TaskTab, added: Added) -> None:
    added("Một", WORDS)
    added("Hai", "sau khi UBND tỉnh ban hành kế hoạch")
    show_first(tab)
    assert f"Đang chờ “{WORDS}”" in part(tab).said.text()
    assert "1 nhiệm vụ khác cùng chờ" in part(tab).said.text()
    since = f"{tab.work.store.now():%d/%m/%Y}"
    assert part(tab).box.summary.text() == f"chờ từ {since}"


def test_list_and_agenda_say_what_is_waited_for_and_since_when(tab: TaskTab, added: Added) -> None:
    added("Một", WORDS)
    added("Hai", "trong thời hạn 20 ngày kể từ ngày luật được thông qua")
    added("Ba")
    tab.show()
    assert {row.task.title: cell(tab, at, "Trạng thái") for at, row in rows(tab)} == {
        "Một": "… Chờ",
        "Hai": "… Chờ",
        "Ba": "▲ Sắp đến hạn",
    }
    since = f"{tab.work.store.now():%d/%m/%Y}"
    days = {row.task.title: cell(tab, at, "Chờ từ") for at, row in rows(tab)}
    assert days == {"Một": since, "Hai": since, "Ba": ""}
    agenda = [column for column in AGENDA_COLUMNS if column.title in ("Trạng thái", "Thời hạn")]
    first = next(row for _at, row in rows(tab) if row.task.title == "Một")
    assert [column.text(first) for column in agenda] == [f"Chờ từ {since}", WORDS]


# Clocks from an inspection


def test_an_inspection_starts_its_clocks_and_lists_them(
    tab: TaskTab, added: Added, answer: Answer, frame: FakeFrame
) -> None:
    visit = added("Kiểm tra", VISIT, kind=ActivityKind.INSPECTION)
    tab.show()
    tab.show_record("task", visit.id)
    assert part(tab).isVisible()
    answer(lambda dialog: dialog.findChildren(ClockChooser)[0].rows.select("inspection_conclusion"))
    part(tab).start.defaultAction().trigger()
    (row,) = part(tab).running.rows
    assert row.day.text() == "đến 28/12/2026"
    assert "hạn cuối 28/12/2026" in frame.said[-1]
    row.open.click()
    assert frame.opened == [("task", row.task.id)]


def test_an_inspection_that_moves_tells_that_its_clocks_moved(
    tab: TaskTab, added: Added, frame: FakeFrame
) -> None:
    visit = added("Kiểm tra", VISIT, kind=ActivityKind.INSPECTION)
    clocks.start(tab.work, "task", visit.id, "inspection_conclusion")
    tab.show()
    tab.show_record("task", visit.id)
    tab.details.sheet.form.edited.emit("time", "từ ngày 14/12/2026 đến ngày 18/12/2026")
    assert "đã chuyển theo" in frame.said[-1]
    assert "→ thứ Hai 04/01/2027" in frame.said[-1]
    tab.move_task(visit.id, dt.date(2026, 12, 11))
    assert "→ thứ Hai 28/12/2026" in frame.said[-1]


def test_an_inspection_that_is_deleted_tells_that_its_clock_stays(
    tab: TaskTab, added: Added, frame: FakeFrame
) -> None:
    visit = added("Kiểm tra", VISIT, kind=ActivityKind.INSPECTION)
    clocks.start(tab.work, "task", visit.id, "inspection_conclusion")
    tab.show()
    tab.show_record("task", visit.id)
    tab.remove()
    assert "1 thời hạn tính từ đó vẫn giữ nguyên" in frame.said[-1]


def test_another_task_starts_no_clock(tab: TaskTab, added: Added) -> None:
    added("Báo cáo")
    show_first(tab)
    assert not tab.task_actions["clock"].isVisible()


# What was waited for has come


def test_a_waiting_task_gets_its_days_from_the_decision(
    tab: TaskTab, added: Added, answer: Answer
) -> None:
    added("Kiểm tra", "theo quyết định kiểm tra", status=TaskStatus.WAITING)
    show_first(tab)
    answer(lambda dialog: form(dialog).time.editor.setText("chậm nhất ngày 15/12/2026"))
    tab.task_actions["event"].trigger()
    assert cell(tab, 0, "Hạn cuối") == "15/12/2026"


def test_those_who_wait_for_the_same_are_ticked_and_may_be_left_out(
    tab: TaskTab, added: Added, answer: Answer
) -> None:
    one, two, three = (added(title, WORDS) for title in ("Một", "Hai", "Ba"))
    tab.show()
    tab.show_record("task", one.id)

    def fill(dialog: AskDialog) -> None:
        asked = form(dialog)
        assert asked.others.count() == 2
        asked.others.item(1).setCheckState(Qt.CheckState.Unchecked)
        asked.time.editor.setText("chậm nhất ngày 15/12/2026")

    answer(fill)
    tab.task_actions["event"].trigger()
    days = [tasks.get(tab.work, each.id).last_day for each in (one, two, three)]  # type: ignore[union-attr]
    assert days == [dt.date(2026, 12, 15), dt.date(2026, 12, 15), None]
    tab.work.undo()
    assert len(waiting.waiting(tab.work)) == 3


def test_a_record_gives_its_day_and_stays_linked(
    tab: TaskTab, added: Added, answer: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    law = legal.add(
        tab.work, LegalDocument(type="Luật", title="Xây dựng", issued_on=dt.date(2026, 11, 20))
    )
    added("Trình kế hoạch", "trong thời hạn 20 ngày kể từ ngày luật được thông qua")
    show_first(tab)
    event = EventRecord("legal_document", law.id, "Luật Xây dựng", law.issued_on)
    monkeypatch.setattr(event_dialog, "ask_record", lambda *_a: event)

    def fill(dialog: AskDialog) -> None:
        asked = form(dialog)
        asked.choose.click()
        assert (asked.day.editor.text(), asked.day.isEnabled()) == ("20/11/2026", False)
        assert asked.named.text() == "Luật Xây dựng"

    answer(fill)
    tab.task_actions["event"].trigger()
    assert cell(tab, 0, "Hạn cuối") == "10/12/2026"
    assert part(tab).record.text() == "Từ Luật Xây dựng"


def test_a_record_that_is_left_again_gives_the_day_back_to_the_officer(
    qtbot: QtBot, tab: TaskTab, added: Added
) -> None:
    asked = EventForm(tab.work, (added("Một", WORDS),), ())
    qtbot.addWidget(asked)
    asked.take(EventRecord("legal_document", 1, "Luật", TODAY))
    assert asked.recorded is not None
    assert asked.recorded.event.record == ("legal_document", 1)
    asked.leave.click()
    assert asked.recorded.event.record is None
    assert asked.day.isEnabled()


def test_the_question_is_held_back_without_a_day_and_without_anybody(
    qtbot: QtBot, tab: TaskTab, added: Added
) -> None:
    asked = EventForm(tab.work, (), (added("Một", WORDS),))
    qtbot.addWidget(asked)
    assert asked.recorded is not None
    asked.others.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert asked.recorded is None
    asked.others.item(0).setCheckState(Qt.CheckState.Checked)
    asked.day.editor.setText("31/11/2026")
    assert asked.recorded is None


def test_records_with_a_day_are_found_by_register_and_words(
    qtbot: QtBot, tab: TaskTab, added: Added
) -> None:
    legal.add(tab.work, LegalDocument(type="Luật", title="Xây dựng", issued_on=TODAY))
    legal.add(tab.work, LegalDocument(type="Luật", title="Đất đai"))
    added("Báo cáo")
    chooser = RecordChooser(tab.work)
    qtbot.addWidget(chooser)
    assert chooser.chosen is None
    assert not chooser.nothing.isHidden()
    chooser.register.put("legal_document")
    chooser.register.edited.emit("register")
    assert [chooser.hits.item(row).text() for row in range(chooser.hits.count())] == [
        "23/11/2026   Luật Xây dựng"
    ]
    chooser.register.put("task")
    chooser.words.setText("bao cao")
    chooser.words.returnPressed.emit()
    assert chooser.chosen is not None
    assert chooser.chosen.title == "Nhiệm vụ: Báo cáo"
