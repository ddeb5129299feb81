"""Series and reviews at the window: the sheet of a head, of an occurrence, of work that goes on."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeFrame
from tests.ui.task.looking import TODAY, Added, agenda, bars, cell, titles
from ttpl_desktop.app import task_reviews, task_series, tasks
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.task import Task, TaskStatus
from ttpl_desktop.ui.task import dialogs
from ttpl_desktop.ui.task.dialogs import Completion, Line
from ttpl_desktop.ui.task.review import ReviewPart
from ttpl_desktop.ui.task.series import SeriesPart
from ttpl_desktop.ui.task.tab import TaskTab
from ttpl_desktop.ui.task.views import Kind

DECEMBER = dt.date(2026, 12, 31)
NOVEMBER = dt.date(2026, 11, 30)


@pytest.fixture
def head(added: Added) -> Task:
    return added("Báo cáo", "hằng tháng")


def series_part(tab: TaskTab) -> SeriesPart:
    return next(part for part in tab.details.sheet.parts if isinstance(part, SeriesPart))


def review_part(tab: TaskTab) -> ReviewPart:
    return next(part for part in tab.details.sheet.parts if isinstance(part, ReviewPart))


def show(tab: TaskTab, task: Task) -> None:
    tab.show()
    tab.show_record("task", task.id)


def lines(tab: TaskTab) -> list[str]:
    shown = series_part(tab).of_head.list
    return [shown.item(row).text() for row in range(shown.count())]


def parts_of(work: Workspace, head: Task) -> tuple[Task, ...]:
    return task_series.occurrences(work, head.id)


def fresh(work: Workspace, task: Task) -> Task:
    found = tasks.get(work, task.id)
    assert found is not None
    return found


# the head


def test_the_sheet_of_a_head_lists_the_year(tab: TaskTab, head: Task) -> None:
    show(tab, head)
    assert lines(tab) == ["▲ 30/11/2026  tháng 11", "■ 31/12/2026  tháng 12"]
    part = series_part(tab)
    assert part.of_head.box.summary.text() == "đã xong 0/2"
    note = tab.details.sheet.form.field("time").note
    assert note == "Lặp lại 12 kỳ trong năm, từ 31/01/2026 đến 31/12/2026"


def test_a_plain_task_has_neither_part(tab: TaskTab, added: Added) -> None:
    show(tab, added("Thường"))
    assert series_part(tab).isHidden()
    assert review_part(tab).isHidden()
    assert not tab.task_actions["review"].isVisible()
    assert not tab.task_actions["add_occurrence"].isVisible()


def test_typing_a_rule_fills_the_year_and_one_undo_empties_it(tab: TaskTab, added: Added) -> None:
    task = added("Báo cáo")
    show(tab, task)
    field = tab.details.sheet.form.field("time")
    for words in ("hằng", "hằng quý", "hằng tháng"):
        field.editor.setText(words)
        field.tell()
    assert len(lines(tab)) == 2
    tab.work.undo()
    assert series_part(tab).isHidden()
    assert titles(tab) == ["Báo cáo"]


def test_enter_on_a_line_opens_the_occurrence(tab: TaskTab, head: Task, frame: FakeFrame) -> None:
    show(tab, head)
    shown = series_part(tab).of_head.list
    shown.setCurrentRow(0)
    shown.setFocus()
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert frame.opened == [("task", parts_of(tab.work, head)[0].id)]


def test_delete_takes_one_away_and_says_how_to_have_it_back(
    tab: TaskTab, head: Task, frame: FakeFrame
) -> None:
    show(tab, head)
    series_part(tab).of_head.list.setCurrentRow(0)
    series_part(tab).of_head.remove_action.trigger()
    assert lines(tab) == ["■ 31/12/2026  tháng 12"]
    assert frame.said[-1] == "Đã xoá một kỳ."
    tab.work.undo()
    assert len(lines(tab)) == 2


def test_what_was_over_when_the_rule_was_written_is_offered(tab: TaskTab, head: Task) -> None:
    show(tab, head)
    past = series_part(tab).of_head.past
    assert past.text() == "Thêm 10 kỳ đã qua trước khi lập"
    past.click()
    assert len(lines(tab)) == 12
    assert past.isHidden()


def test_one_more_is_added_on_a_day_of_the_officers_own(
    tab: TaskTab, head: Task, frame: FakeFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(tab, head)
    for day in (dt.date(2026, 12, 8), dt.date(2026, 12, 8), None):
        monkeypatch.setattr(dialogs, "ask_day", lambda *_a, day=day, **_k: day)
        tab.task_actions["add_occurrence"].trigger()
    assert lines(tab)[1] == "■ 08/12/2026"
    assert frame.said == ["Ngày 08/12/2026 đã có một kỳ. Hãy chọn ngày khác."]


def test_one_that_the_rule_no_longer_gives_says_so(tab: TaskTab, head: Task) -> None:
    first = parts_of(tab.work, head)[0]
    tasks.change(tab.work, first.id, status=TaskStatus.DOING)
    tasks.change(tab.work, head.id, time="hằng quý")
    show(tab, head)
    assert lines(tab)[0].endswith("(không còn trong thời hạn lặp lại)")


def test_a_weekly_rule_says_why_only_the_next_one_is_there(tab: TaskTab, added: Added) -> None:
    show(tab, added("Giao ban", "thứ Sáu hằng tuần"))
    part = series_part(tab).of_head
    assert len(lines(tab)) == 1
    assert part.note.isVisible()
    assert part.past.isHidden()


# an occurrence


def test_an_occurrence_knows_its_place_and_its_neighbours(
    tab: TaskTab, head: Task, frame: FakeFrame
) -> None:
    first, last = parts_of(tab.work, head)
    show(tab, first)
    part = series_part(tab).of_occurrence
    assert (part.number.text(), part.head.text()) == ("Kỳ 1/2", "của “Báo cáo”")
    assert part.back.isHidden()
    part.on.click()
    part.head.click()
    assert frame.opened == [("task", last.id), ("task", head.id)]


def test_what_was_changed_is_offered_to_those_behind(
    tab: TaskTab, head: Task, frame: FakeFrame
) -> None:
    first, last = parts_of(tab.work, head)
    show(tab, first)
    part = series_part(tab).of_occurrence
    assert part.hand_on.isHidden()
    tasks.change(tab.work, first.id, product="Bảng số liệu")
    assert part.hand_on.text() == "Áp dụng cho các kỳ sau: sản phẩm"
    part.hand_on.click()
    assert fresh(tab.work, last).product == "Bảng số liệu"
    assert part.hand_on.isHidden()
    assert frame.said == ["Đã áp dụng cho 1 kỳ sau."]
    tab.work.undo()
    assert fresh(tab.work, last).product == ""


def test_the_last_one_closed_offers_to_close_the_head(
    tab: TaskTab, head: Task, frame: FakeFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "ask_completion", lambda *_a, **_k: Completion(TODAY, "Đã gửi"))
    monkeypatch.setattr(dialogs, "ask_reason", lambda *_a: "Lồng ghép")
    first, last = parts_of(tab.work, head)
    show(tab, first)
    tab.task_actions["complete"].trigger()
    assert frame.said == []
    show(tab, last)
    tab.task_actions["drop"].trigger()
    assert frame.said == ["Đã xong cả 2 kỳ của “Báo cáo”."]
    words, complete = frame.offers[-1]
    assert words == "Hoàn thành cả nhiệm vụ"
    complete()
    closed = fresh(tab.work, head)
    assert closed.status is TaskStatus.DONE
    assert closed.outcome == "1 kỳ hoàn thành, 1 kỳ không thực hiện."


def test_a_head_that_is_not_to_be_done_takes_what_is_open_with_it(
    tab: TaskTab, head: Task, frame: FakeFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "ask_reason", lambda *_a: "Lồng ghép")
    show(tab, head)
    tab.task_actions["drop"].trigger()
    assert frame.said == ["Không thực hiện cùng 2 kỳ còn mở, với cùng lý do."]
    assert all(each.is_closed for each in parts_of(tab.work, head))
    tab.work.undo()
    assert not any(each.is_closed for each in parts_of(tab.work, head))


# lists


def test_lists_tell_heads_and_occurrences_apart(tab: TaskTab, head: Task) -> None:
    tab.show()
    assert titles(tab) == [
        "kỳ 1/2 · Báo cáo (tháng 11)",
        "kỳ 2/2 · Báo cáo (tháng 12)",
        "↻ Báo cáo",
    ]
    assert tab.header.facts.text() == "1 nhiệm vụ, 2 kỳ năm 2026"
    tab.show_view(Kind.MONTH)
    assert tab.header.facts.text() == "1 nhiệm vụ, 2 kỳ năm 2026"


# reviews


@pytest.fixture
def lasting(added: Added) -> Task:
    return added("Theo dõi", "thường xuyên")


def test_the_sheet_says_when_the_next_review_is(tab: TaskTab, lasting: Task) -> None:
    show(tab, lasting)
    part = review_part(tab)
    assert part.box.summary.text() == "kỳ tới 31/12/2026"
    assert (part.months.value(), part.day.value()) == (3, DECEMBER)
    assert part.held.rows == []


def test_a_review_that_is_due_is_told_by_mark_and_words(tab: TaskTab, lasting: Task) -> None:
    task_reviews.move(tab.work, lasting.id, dt.date(2026, 9, 30))
    show(tab, lasting)
    assert review_part(tab).box.summary.text() == "▲ đến kỳ từ 30/09/2026"
    assert cell(tab, 0, "Trạng thái") == "▲ Đến kỳ rà soát"
    tab.show_view(Kind.AGENDA)
    assert agenda(tab) == [("Hôm nay, thứ Hai 23/11/2026 (1)", ["Theo dõi"])]


def test_a_review_is_written_down_with_one_question(
    tab: TaskTab, lasting: Task, frame: FakeFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(tab, lasting)
    for answer in (None, Line(TODAY, " "), Line(dt.date(2026, 11, 10), "Không có gì mới")):
        monkeypatch.setattr(dialogs, "ask_review", lambda *_a, answer=answer: answer)
        tab.task_actions["review"].trigger()
    assert frame.said[0].startswith("Hãy ghi kết quả rà soát")
    assert frame.said[1] == "Đã ghi kết quả rà soát. Kỳ rà soát tới: 31/12/2026."
    part = review_part(tab)
    assert [row.words.text() for row in part.held.rows] == ["Không có gì mới"]
    assert tab.details.sheet.log.rows == []
    part.held.removed.emit(part.held.rows[0].note)
    assert part.held.rows == []


def test_the_last_review_of_the_year_says_so(
    tab: TaskTab, lasting: Task, frame: FakeFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(tab, lasting)
    monkeypatch.setattr(dialogs, "ask_review", lambda *_a: Line(TODAY, "Xong"))
    tab.task_actions["review"].trigger()
    assert frame.said == ["Đã ghi kết quả rà soát. Năm nay không còn kỳ rà soát nào."]


def test_cadence_and_day_are_changed_in_place(tab: TaskTab, lasting: Task) -> None:
    show(tab, lasting)
    part = review_part(tab)
    part.months.editor.setCurrentIndex(1)
    part.months.tell()
    assert fresh(tab.work, lasting).next_review == NOVEMBER
    assert part.usual.isVisible()
    part.usual.click()
    assert task_reviews.usual_months(tab.work) == 1
    assert part.usual.isHidden()
    part.day.editor.setText("27/11/2026")
    part.day.touch()
    part.day.flush()
    assert fresh(tab.work, lasting).next_review == dt.date(2026, 11, 27)


def test_a_closed_task_shows_its_reviews_and_changes_nothing(tab: TaskTab, lasting: Task) -> None:
    task_reviews.record(tab.work, lasting.id, TODAY, "Đã xem")
    tasks.complete(tab.work, lasting.id, TODAY, "Hết việc")
    show(tab, lasting)
    part = review_part(tab)
    assert not part.months.isEnabled()
    assert len(part.held.rows) == 1
    assert not tab.task_actions["review"].isVisible()


def test_a_review_is_dragged_to_another_day(
    tab: TaskTab, lasting: Task, qtbot: QtBot, frame: FakeFrame
) -> None:
    tab.show()
    tab.show_view(Kind.MONTH)
    tab.view.show_day(DECEMBER)
    assert bars(tab) == {"Rà soát: Theo dõi": (DECEMBER, DECEMBER)}
    grid = tab.views.month.grid
    start = grid.shape().segment(grid.layout_now.segments[0]).center()
    step = QPoint(-grid.shape().cell(0, 0).width(), 0)
    qtbot.mousePress(grid, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(grid, start + step)
    qtbot.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=start + step)
    assert fresh(tab.work, lasting).next_review == dt.date(2026, 12, 30)
    assert frame.said == ["Đã chuyển kỳ rà soát sang ngày 30/12/2026."]
    tab.work.undo()
    assert fresh(tab.work, lasting) == lasting


def test_the_year_shows_a_review_as_a_mark_that_goes_by_keys(tab: TaskTab, lasting: Task) -> None:
    tab.show()
    tab.show_view(Kind.YEAR)
    table = tab.views.year.table
    table.select(lasting.id)
    bar = table.bar(table.current)
    assert (bar.first, bar.last, bar.words) == (DECEMBER, DECEMBER, "∞ rà soát 31/12")
    QTest.keyClick(table, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert fresh(tab.work, lasting).next_review == dt.date(2026, 12, 30)


def test_a_head_closed_too_early_says_what_is_left(
    tab: TaskTab, head: Task, frame: FakeFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "ask_completion", lambda *_a, **_k: Completion(TODAY, "Xong"))
    show(tab, head)
    tab.task_actions["complete"].trigger()
    assert frame.said == ["Còn 2 kỳ chưa xong, vẫn ở trong danh sách."]
