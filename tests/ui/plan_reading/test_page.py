"""The reading screen in the plan tab: in and out, reading, accepting, importing."""

from __future__ import annotations

import dataclasses
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeFrame
from tests.ui.plan_reading.values import HEAD, PARAGRAPHS, plan_of, superior_plan, written
from ttpl_desktop.app import plans
from ttpl_desktop.app.reading import Reading, reading_text_job
from ttpl_desktop.app.tasks import add as add_task
from ttpl_desktop.domain.task import Task
from ttpl_desktop.storage.registers.superior import SUPERIOR_ITEMS, SUPERIOR_PLANS
from ttpl_desktop.storage.registers.task import TASKS
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.plan.actions import Act
from ttpl_desktop.ui.plan.reading.actions import ReadingAct
from ttpl_desktop.ui.plan.reading.proposal_words import Column
from ttpl_desktop.ui.plan.tab import PlanTab
from ttpl_desktop.ui.tab import Tab

TEXT = "\n".join(written(words).text for _page, _section, words in PARAGRAPHS)


def tasks(tab: PlanTab) -> tuple[Task, ...]:
    return tab.work.table(TASKS).all()


def trigger(tab: PlanTab, act: ReadingAct) -> None:
    action = tab.reading.actions[act]
    assert action.isEnabled()
    action.trigger()


def offer(tab: Tab, words: str) -> QPushButton:
    """The button of the message bar with these words."""
    buttons = tab.messages.findChildren(QPushButton)
    return next(each for each in buttons if each.text() == words and each.isVisible())


def wait_for_text(qtbot: QtBot, tab: PlanTab) -> None:
    qtbot.waitUntil(lambda: tab.reading.page.has_text, timeout=20_000)


# In front, or not


def test_the_screen_takes_the_place_of_the_plans_and_gives_it_back(tab: PlanTab) -> None:
    tab.drafting.create_from_skeleton()
    trigger(tab, ReadingAct.OPEN)
    assert tab.reading.page.header.isVisible()
    assert not tab.header.isVisible()
    assert not tab.columns.isVisible()
    assert tab.help_name == "reading"
    trigger(tab, ReadingAct.CLOSE)
    assert tab.header.isVisible()
    assert tab.columns.isVisible()
    assert tab.help_name == ""


def test_what_cannot_be_seen_cannot_be_changed(tab: PlanTab) -> None:
    tab.drafting.create_from_skeleton()
    assert tab.actions_of[Act.ISSUE].isEnabled()
    trigger(tab, ReadingAct.OPEN)
    assert not tab.actions_of[Act.ISSUE].isEnabled()
    assert not tab.actions_of[Act.REMOVE_PLAN].isEnabled()
    tab.reading.close()
    assert tab.actions_of[Act.ISSUE].isEnabled()


def test_the_empty_screen_says_what_can_be_read(tab: PlanTab) -> None:
    trigger(tab, ReadingAct.OPEN)
    said = [each.text() for each in tab.reading.page.findChildren(QPushButton)]
    assert "Chọn tệp…" in said
    assert not tab.reading.page.has_text
    for act in (ReadingAct.ACCEPT, ReadingAct.IMPORT, ReadingAct.FIND, ReadingAct.TICK):
        assert not tab.reading.actions[act].isEnabled()


def test_esc_closes_and_the_next_time_all_is_still_there(read: PlanTab, qtbot: QtBot) -> None:
    read.reading.page.panel.rows.toggle([0])
    qtbot.keyClick(read.reading.page.panel.table, Qt.Key.Key_Escape)
    assert not read.reading.is_shown
    trigger(read, ReadingAct.OPEN)
    assert len(read.reading.page.chosen_keys) == 6
    assert read.reading.actions[ReadingAct.ACCEPT].text() == "Nhận 6 nhiệm vụ"


def test_a_new_plan_comes_to_the_front(read: PlanTab) -> None:
    read.drafting.create_empty()
    assert not read.reading.is_shown
    assert read.columns.isVisible()


def test_the_head_tells_what_the_plan_says_of_itself(read: PlanTab) -> None:
    page = read.reading.page
    assert page.header.facts.text() == (
        "ỦY BAN NHÂN DÂN TỈNH BÌNH MINH · số 27/KH-UBND · 20/01/2026 · năm 2026"
    )
    assert page.plan_title.text() == HEAD.title


def test_a_plan_without_a_head_is_called_by_its_file(tab: PlanTab) -> None:
    tab.reading.show()
    tab.reading.take(Reading(plan_of([(1, "", "Không có gì.")]), b""))
    assert tab.reading.page.header.facts.text().startswith("Văn bản không nêu")
    assert tab.reading.page.plan_title.text() == "ke-hoach-tinh.docx"
    assert "không nêu năm" in tab.messages.sentence


def test_another_year_than_that_of_the_window_is_told(tab: PlanTab) -> None:
    plan = dataclasses.replace(superior_plan(), head=dataclasses.replace(HEAD, year=2025))
    tab.reading.show()
    tab.reading.take(Reading(plan, b""))
    assert "sẽ vào năm 2025" in tab.messages.sentence


# Reading


def test_a_file_is_read_in_the_background(tab: PlanTab, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "kế hoạch.txt"
    file.write_text(TEXT, encoding="utf-8")
    tab.reading.read_file(file)
    assert tab.reading.page.busy.text() == "Đang đọc kế hoạch.txt…"
    assert not tab.reading.actions[ReadingAct.ACCEPT].isEnabled()
    wait_for_text(qtbot, tab)
    assert "27/KH-UBND" in tab.reading.page.header.facts.text()
    assert tab.reading.page.panel.rows.rowCount() > 0


def test_what_is_not_waited_for_any_more_changes_nothing(
    read: PlanTab, frame: FakeFrame, qtbot: QtBot
) -> None:
    read.reading.read_text(TEXT)
    stop = next(
        each for each in read.reading.page.findChildren(QPushButton) if each.text() == "Dừng đọc"
    )
    stop.click()
    assert read.reading.page.has_text
    qtbot.waitUntil(lambda: not frame.background.is_busy, timeout=20_000)
    assert read.reading.page.plan_title.text() == HEAD.title
    assert len(read.reading.page.chosen_keys) == 7


def test_trouble_is_told_in_place_and_the_old_plan_stays(
    read: PlanTab, tmp_path: Path, qtbot: QtBot
) -> None:
    bad = tmp_path / "anh.png"
    bad.write_bytes(os.urandom(400))
    read.reading.read_file(bad)
    qtbot.waitUntil(lambda: read.messages.sentence != "", timeout=20_000)
    assert read.reading.page.has_text
    assert read.reading.page.plan_title.text() == HEAD.title
    assert read.reading.actions[ReadingAct.ACCEPT].isEnabled()


def test_an_empty_clipboard_is_said(tab: PlanTab, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    trigger(tab, ReadingAct.CLIPBOARD)
    qtbot.waitUntil(lambda: "Không có chữ nào để đọc" in tab.messages.sentence, timeout=5000)
    assert not tab.reading.page.has_text


def test_copied_text_is_read(tab: PlanTab, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(TEXT)
    trigger(tab, ReadingAct.CLIPBOARD)
    wait_for_text(qtbot, tab)
    assert tab.reading.page.source.view.written is not None


def test_a_chosen_file_is_read_and_its_folder_remembered(
    tab: PlanTab, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "ke-hoach.txt"
    file.write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    trigger(tab, ReadingAct.FILE)
    wait_for_text(qtbot, tab)
    assert tab.frame.settings.text("reading/folder") == str(tmp_path)


def dropping(*files: Path) -> QDropEvent:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QEvent.Type.Drop,
    )
    event.kept = data  # the event does not keep its data alive
    return event


def test_a_dropped_file_is_read(tab: PlanTab, tmp_path: Path, qtbot: QtBot) -> None:
    files = [tmp_path / name for name in ("mot.txt", "hai.txt")]
    for file in files:
        file.write_text(TEXT, encoding="utf-8")
    tab.dropEvent(dropping(*files))
    assert "từng tệp" in tab.messages.sentence
    tab.dropEvent(dropping(files[0]))
    wait_for_text(qtbot, tab)


# Accepting


def test_ticked_proposals_become_tasks_and_say_so(read: PlanTab, frame: FakeFrame) -> None:
    page = read.reading.page
    assert page.counts.text() == "Nhận 7 · bỏ 2 · chưa gán 1"
    trigger(read, ReadingAct.ACCEPT)
    assert len(tasks(read)) == 7
    assert "nhận 7 nhiệm vụ" in read.messages.sentence
    assert page.chosen_keys == ()
    assert page.panel.rows.index(0, Column.STATE).data() == "✓ đã nhận"
    assert not read.reading.actions[ReadingAct.ACCEPT].isEnabled()
    offer(read, "Xem nhiệm vụ").click()
    register, ids, _title = frame.queries[-1]
    assert (register, set(ids)) == ("task", {task.id for task in tasks(read)})


def test_a_plan_that_tasks_may_wait_for_is_asked_about(read: PlanTab, frame: FakeFrame) -> None:
    words = "sau khi có Kế hoạch của UBND tỉnh"
    add_task(read.work, Task(year=2026, title="Tham mưu kế hoạch của Sở", time=words))
    trigger(read, ReadingAct.ACCEPT)
    assert "nhận 7 nhiệm vụ" in read.messages.sentence
    assert "1 nhiệm vụ có thể đang chờ kế hoạch này" in read.messages.sentence
    assert offer(read, "Ghi ngày…").isEnabled()
    offer(read, "Xem nhiệm vụ").click()
    assert len(frame.queries[-1][1]) == 7


def test_accepting_is_undone_in_one_step(read: PlanTab) -> None:
    trigger(read, ReadingAct.ACCEPT)
    offer(read, "Hoàn tác").click()
    assert tasks(read) == ()
    assert len(read.reading.page.chosen_keys) == 7
    assert read.reading.actions[ReadingAct.ACCEPT].text() == "Nhận 7 nhiệm vụ"


def test_the_same_file_again_cannot_double(read: PlanTab, reading: Reading) -> None:
    trigger(read, ReadingAct.ACCEPT)
    read.reading.take(reading)
    assert "đã được đọc trước đây" in read.messages.sentence
    assert read.reading.page.chosen_keys == ()
    trigger(read, ReadingAct.TICK)
    assert read.reading.page.chosen_keys == ()


def test_a_changed_duty_brings_its_task_up_to_date(read: PlanTab) -> None:
    trigger(read, ReadingAct.ACCEPT)
    moved = [
        (page, section, words.replace("{time:trong Quý II}", "{time:trong Quý III}"))
        for page, section, words in PARAGRAPHS
    ]
    read.reading.take(Reading(plan_of(moved, head=HEAD), b"another file"))
    rows = read.reading.page.panel.rows
    assert rows.index(1, Column.STATE).data() == "▲ đã đổi"
    rows.toggle([1])
    assert read.reading.actions[ReadingAct.ACCEPT].text() == "Cập nhật 1 nhiệm vụ"
    trigger(read, ReadingAct.ACCEPT)
    assert len(tasks(read)) == 7
    assert [task.time for task in tasks(read)].count("trong Quý III") == 1


def test_a_duty_that_is_looked_for_is_read_again_and_chosen(read: PlanTab, qtbot: QtBot) -> None:
    read.reading.take(reading_text_job(read.work, TEXT)())
    trigger(read, ReadingAct.ACCEPT)
    read.reading.close()
    wanted = read.work.table(SUPERIOR_ITEMS).all()[3]
    read.show_record("superior_item", wanted.id)
    wait_for_text(qtbot, read)
    page = read.reading.page
    chosen = page.panel.rows.proposal(page.panel.table.currentIndex().row())
    assert chosen.activity.text == wanted.text
    assert wanted.title in " ".join(lit_words(read))


def test_an_original_that_is_gone_is_told(read: PlanTab, frame: FakeFrame) -> None:
    with read.work.operation("Thêm"):
        kept = read.work.table(SUPERIOR_PLANS).save(
            dataclasses.replace(looked_plan(read), sha256="0" * 64)
        )
    read.show_record("superior_plan", kept.id)
    assert "không còn tệp gốc" in frame.said[-1]


def looked_plan(tab: PlanTab):
    from ttpl_desktop.app.superior import look

    return look(tab.work, Reading(superior_plan(), b"")).plan


# Importing


def test_what_was_read_becomes_a_draft_of_the_chosen_year(
    read: PlanTab, frame: FakeFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "ask", lambda *_words, **_verb: True)
    read.reading.take(reading_text_job(read.work, TEXT)())
    trigger(read, ReadingAct.IMPORT)
    (draft,) = plans.plans_of(read.work, 2026)
    assert draft.title == HEAD.title
    assert frame.opened == [("plan", draft.id)]
    assert not read.reading.is_shown
    assert frame.said[-1].startswith("Đã nhập kế hoạch năm 2026")


def test_thinking_better_of_it_imports_nothing(
    read: PlanTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "ask", lambda *_words, **_verb: False)
    trigger(read, ReadingAct.IMPORT)
    assert plans.plans_of(read.work, 2026) == ()
    assert read.reading.is_shown


# One side lights the other


def lit_words(tab: PlanTab) -> list[str]:
    return [each.cursor.selectedText() for each in tab.reading.page.source.view.extraSelections()]


def test_a_row_lights_its_words_and_scrolls_to_them(read: PlanTab, qtbot: QtBot) -> None:
    page = read.reading.page
    read.resize(1366, 420)
    bar = page.source.view.verticalScrollBar()
    page.panel.table.pointed.emit(6)
    assert lit_words(read) == [
        "Báo cáo năm",
        "các sở, ban, ngành",
        "trước ngày 05/12/2026",
        "Báo cáo",
    ]
    qtbot.waitUntil(lambda: bar.value() > 0)
    page.panel.table.pointed.emit(None)
    assert lit_words(read)[0].startswith("Xây dựng kế hoạch")


def test_words_light_their_row(read: PlanTab) -> None:
    page = read.reading.page
    page.source.view.pointed.emit((1,))
    ground = Qt.ItemDataRole.BackgroundRole
    rows = page.panel.rows
    lit = [rows.index(row, Column.CONTENT).data(ground) is not None for row in range(3)]
    assert lit == [False, True, False]
    assert lit_words(read)[0] == "Rà soát văn bản thuộc lĩnh vực quản lý"


def test_a_lit_row_is_seen_to_be_lit(read: PlanTab) -> None:
    table = read.reading.page.panel.table
    place = table.visualRect(table.model().index(1, Column.PRODUCT)).bottomRight()

    def ground() -> str:
        return table.viewport().grab().toImage().pixelColor(place.x() - 3, place.y() - 3).name()

    before = ground()
    read.reading.page.source.view.pointed.emit((1,))
    assert ground() != before


def test_chosen_words_choose_their_row(read: PlanTab) -> None:
    page = read.reading.page
    page.source.view.chosen.emit((3,))
    assert page.panel.table.number == 3
    assert page.panel.why.text() == "Của đơn vị tôi: Sở Xây dựng chủ trì."
    assert lit_words(read)[0].startswith("Kiểm tra việc thi hành")


def test_f6_goes_from_one_side_to_the_other(read: PlanTab) -> None:
    page = read.reading.page
    read.switch_focus()
    assert page.source.view.hasFocus()
    read.switch_focus()
    assert page.panel.table.hasFocus()


def test_the_keyboard_goes_through_the_screen_in_the_order_of_the_work(read: PlanTab) -> None:
    page = read.reading.page
    page.source.view.setFocus()
    seen = []
    for _ in range(12):
        widget = page.focusWidget()
        seen.append(widget)
        page.focusNextChild()
    order = [page.source.view, page.panel.all_box, page.panel.table]
    assert [each for each in seen if each in order][:3] == order


def test_what_the_eye_sees_has_a_name(read: PlanTab) -> None:
    page = read.reading.page
    named = (page.source.view, page.panel.table, page.source.finder.box, page.source.legend)
    assert all(each.accessibleName() for each in named)
