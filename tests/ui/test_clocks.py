"""Counted clocks at the window: offered, started, listed, moved and told."""

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeFrame, show_tab
from ttpl_desktop.app import clocks, intake, legal, tasks
from ttpl_desktop.domain.framework import UNCHECKED
from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.task import Task
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.storage.registers.task import TASKS
from ttpl_desktop.ui.clocks.choosing import ClockChooser
from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.intake.tab import IntakeTab
from ttpl_desktop.ui.task.event_dialog import EventForm
from ttpl_desktop.ui.widgets.date_field import DateField

TODAY = dt.date(2026, 11, 23)
RECEIVED = dt.date(2026, 11, 13)
Answer = Callable[[str], None]


@pytest.fixture
def tab(qtbot: QtBot, frame: FakeFrame) -> IntakeTab:
    return show_tab(qtbot, frame, IntakeTab(frame), 650)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Presses the verb of the next questions at the first row; gives what they said of it."""
    heard: list[str] = []

    def execute(dialog: AskDialog) -> QDialog.DialogCode:
        for form in dialog.findChildren(EventForm):
            heard.append(form.named.text())
            form.time.editor.setText("chậm nhất ngày 15/12/2026")
            return QDialog.DialogCode.Accepted
        (chooser,) = dialog.findChildren(ClockChooser)
        heard.append(chooser.said.text())
        heard.append(dialog.do_button.text())
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(AskDialog, "exec", execute)
    return heard


def petition(tab: IntakeTab) -> IntakeEntry:
    new = IntakeEntry(received_on=RECEIVED, channel="national_system", content="Vướng mắc")
    with tab.work.operation("Thêm thông tin"):
        entry = tab.work.table(INTAKE).save(new)
    tab.show_record("intake", entry.id)
    return entry


def ask(tab: IntakeTab) -> None:
    action = next(a for a in tab.menu_actions() if a and a.isVisible() and "Tính thời" in a.text())
    action.trigger()


def running(tab: IntakeTab) -> list[tuple[str, str]]:
    return [(row.chip.text(), row.day.text()) for row in tab.details.clocks.rows]


def test_the_end_and_the_authority_are_said_before_a_clock_is_started(
    tab: IntakeTab, said: list[str], frame: FakeFrame
) -> None:
    petition(tab)
    assert not tab.details.clocks.isVisible()
    ask(tab)
    words, verb = said
    assert "15 ngày kể từ ngày tiếp nhận" in words
    assert "Hạn cuối thứ Hai 30/11/2026" in words
    assert "Căn cứ: Quyết định số 244/QĐ-TTg" in words
    assert verb == "Thêm nhiệm vụ"
    assert running(tab) == [("▲ Còn 4 ngày làm việc", "đến 30/11/2026")]
    assert "hạn cuối 30/11/2026" in frame.said[-1]


def test_the_due_day_of_the_handling_is_filled_with_the_clock(
    tab: IntakeTab, said: list[str]
) -> None:
    entry = petition(tab)
    ask(tab)
    field = tab.details.form.field("due_on")
    assert isinstance(field, DateField)
    assert field.editor.text() == "30/11/2026"
    tab.work.undo()
    assert running(tab) == []
    assert intake.entry(tab.work, entry.id).due_on is None


def test_a_clock_that_runs_already_is_shown_instead(
    tab: IntakeTab, said: list[str], frame: FakeFrame
) -> None:
    entry = petition(tab)
    ask(tab)
    ask(tab)
    (task,) = clocks.started(tab.work, "intake", entry.id)
    assert said[-1] == "Xem nhiệm vụ"
    assert frame.opened == [("task", task.id)]


def test_a_clock_opens_its_task(tab: IntakeTab, said: list[str], frame: FakeFrame) -> None:
    entry = petition(tab)
    ask(tab)
    tab.details.clocks.rows[0].open.click()
    assert frame.opened == [("task", clocks.started(tab.work, "intake", entry.id)[0].id)]


def test_another_day_of_receipt_tells_what_moved_and_how_to_take_it_back(
    tab: IntakeTab, said: list[str], frame: FakeFrame
) -> None:
    petition(tab)
    ask(tab)
    field = tab.details.form.field("received_on")
    assert isinstance(field, DateField)
    field.editor.setText("16/11/2026")
    field.editor.textEdited.emit("16/11/2026")
    tab.flush()
    assert "đã chuyển theo" in frame.said[-1]
    assert "hạn cuối thứ Hai 30/11/2026 → thứ Ba 01/12/2026" in frame.said[-1]
    assert running(tab) == [("■ Còn 5 ngày làm việc", "đến 01/12/2026")]
    offer = frame.offers[-1]
    assert offer is not None
    offer[1]()
    assert running(tab) == [("▲ Còn 4 ngày làm việc", "đến 30/11/2026")]


def test_a_record_that_is_deleted_tells_that_its_clock_stays(
    tab: IntakeTab, said: list[str], frame: FakeFrame
) -> None:
    petition(tab)
    ask(tab)
    tab.remove()
    assert frame.said[-1] == (
        "Đã xoá 1 bản ghi. 1 thời hạn tính từ đó vẫn giữ nguyên ở tab Nhiệm vụ."
    )
    assert len(tab.work.table(TASKS).all()) == 1


def test_a_change_that_moves_no_clock_is_not_told(
    tab: IntakeTab, said: list[str], frame: FakeFrame
) -> None:
    entry = petition(tab)
    ask(tab)
    count = len(frame.said)
    tab.details.edited.emit(entry.id, "provider", "Ông Minh")
    assert len(frame.said) == count


def test_a_period_that_nobody_compared_says_so(tab: IntakeTab, said: list[str]) -> None:
    tab.show_record("intake", intake.add(tab.work, "Văn bản yêu cầu xử lý", RECEIVED).id)
    ask(tab)
    assert f"Căn cứ: {UNCHECKED}" in said[0]


def test_a_document_without_a_period_has_no_such_action(tab: IntakeTab) -> None:
    tab.show_record("intake", intake.add(tab.work, "Tin").id)
    letter = legal.add(tab.work, LegalDocument(type="Chỉ thị", issued_on=RECEIVED))
    law = legal.add(tab.work, LegalDocument(type="Luật", title="Xây dựng", issued_on=RECEIVED))
    tab.show_record("legal_document", letter.id)
    (named,) = [a for a in tab.menu_actions() if a and "Tính thời" in a.text()]
    assert not named.isVisible()
    tab.show_record("legal_document", law.id)
    assert named.isVisible()


def test_a_record_from_before_every_framework_is_told(tab: IntakeTab, frame: FakeFrame) -> None:
    old = legal.add(tab.work, LegalDocument(type="Luật", title="Cũ", issued_on=dt.date(2008, 6, 3)))
    tab.show_record("legal_document", old.id)
    ask(tab)
    assert "Không có khung pháp lý" in frame.said[-1]


def test_the_chooser_says_each_period_as_it_is_chosen(qtbot: QtBot, tab: IntakeTab) -> None:
    entry = petition(tab)
    chooser = ClockChooser(clocks.offers(tab.work, "intake", entry.id))
    qtbot.addWidget(chooser)
    chooser.rows.select("petition_transfer")
    assert "02 ngày làm việc" in chooser.said.text()
    assert chooser.rows.words(2) == "17/11/2026"


def test_a_task_that_waits_for_this_record_is_listed_too(tab: IntakeTab) -> None:
    entry = petition(tab)
    waiting = tasks.add(tab.work, Task(year=2026, title="Báo cáo", time="sau khi có phản ánh"))
    tasks.change(
        tab.work, waiting.id, event_on=RECEIVED, event_register="intake", event_id=entry.id
    )
    assert running(tab) == [("… Chưa có ngày", "sau khi có phản ánh")]


# A document that tasks may wait for


def waits(tab: IntakeTab, time: str = "sau khi có Nghị định về quản lý xây dựng") -> Task:
    return tasks.add(tab.work, Task(year=2026, title="Tham mưu kế hoạch", time=time))


def decree(tab: IntakeTab) -> LegalDocument:
    new = LegalDocument(type="Nghị định", number="10/2026/NĐ-CP", issued_on=RECEIVED)
    made = legal.add(tab.work, new)
    tab.show_record("legal_document", made.id)
    return made


def test_a_document_that_tasks_may_wait_for_is_asked_about(
    tab: IntakeTab, frame: FakeFrame, said: list[str]
) -> None:
    task, document = waits(tab), decree(tab)
    tab.details.edited.emit(document.id, "title", "Quản lý xây dựng")
    assert frame.said[-1] == (
        "1 nhiệm vụ có thể đang chờ văn bản này. Ghi ngày ban hành 13/11/2026 cho việc đó?"
    )
    unchanged = tasks.find(tab.work, task.id)
    assert unchanged == task
    offer = frame.offers[-1]
    assert offer is not None
    offer[1]()
    assert said == ["Nghị định số 10/2026/NĐ-CP ngày 13/11/2026 quản lý xây dựng"]
    dated = tasks.find(tab.work, task.id)
    assert dated is not None
    assert (dated.event_id, dated.last_day) == (document.id, dt.date(2026, 12, 15))
    assert frame.said[-1] == "Đã ghi ngày 13/11/2026 cho 1 nhiệm vụ."


def test_a_document_is_asked_about_once(tab: IntakeTab, frame: FakeFrame) -> None:
    waits(tab)
    document = decree(tab)
    tab.details.edited.emit(document.id, "title", "Quản lý xây dựng")
    count = len(frame.said)
    tab.details.edited.emit(document.id, "field", "Xây dựng")
    assert len(frame.said) == count


def test_a_document_that_nobody_waits_for_is_not_asked_about(
    tab: IntakeTab, frame: FakeFrame
) -> None:
    waits(tab, "sau khi có Nghị định về đất đai")
    tab.details.edited.emit(decree(tab).id, "title", "Quản lý xây dựng")
    assert frame.said == []
