"""Letters on screen: to be, kept, written, printed, recorded, thrown away."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeFrame
from tests.ui.urging.looking import CENTRE, OPINIONS, RESULTS, ROOM, answer, choose, do, words
from ttpl_desktop.app import letter_papers
from ttpl_desktop.app.urging import letters, matrix, submissions
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.urging.records import Letter
from ttpl_desktop.domain.urging.standing import Layout
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.papers import printing
from ttpl_desktop.ui.urging.acts import Act
from ttpl_desktop.ui.urging.page import UrgingPage, View
from ttpl_desktop.ui.widgets.fields import LineField


def unsent(frame: FakeFrame) -> list[Letter]:
    return [each for each in letters.every(frame.work, 2026) if each.sent_on is None]


def rows(page: UrgingPage) -> list[tuple[str, ...]]:
    """Each line of the letters to be: whether ticked, the unit, the level, the remark."""
    table = page.compose_view.table
    found = []
    for row in range(table.rowCount()):
        cells = [table.item(row, column) for column in (0, 3, 4)]
        tick = "x" if cells[0].checkState() is Qt.CheckState.Checked else ""
        found.append((tick, *(cell.text() for cell in cells)))
    return found


@pytest.fixture
def composing(page: UrgingPage) -> UrgingPage:
    do(page, Act.COMPOSE)
    return page


def test_the_late_units_are_ticked_with_their_levels(composing: UrgingPage) -> None:
    assert rows(composing) == [
        ("x", CENTRE, "Lần 2", "đã đôn đốc lần 1"),
        ("x", CENTRE, "Lần 1", ""),
        ("x", ROOM, "Lần 1", ""),
    ]
    told = "Sẽ soạn 2 công văn: lần 2 gửi 1 đơn vị, lần 1 gửi 1 đơn vị."
    assert composing.compose_view.summary.text() == told


def test_an_unticked_unit_gets_no_letter(composing: UrgingPage) -> None:
    composing.compose_view.table.item(2, 0).setCheckState(Qt.CheckState.Unchecked)
    drafts = composing.compose_view.drafts
    assert [draft.letter.addressees for draft in drafts] == [(CENTRE,)]


def test_without_any_tick_there_is_nothing_to_write(composing: UrgingPage) -> None:
    for row in range(3):
        composing.compose_view.table.item(row, 0).setCheckState(Qt.CheckState.Unchecked)
    assert not composing.acts[Act.WRITE_NEW].isEnabled()
    assert composing.compose_view.summary.text() == "Chưa chọn đơn vị nào để đôn đốc."


def test_selected_cells_are_urged_also_before_their_day(page: UrgingPage) -> None:
    choose(page, (ROOM, OPINIONS), (CENTRE, OPINIONS))
    do(page, Act.COMPOSE)
    assert [line[1] for line in rows(page)] == [CENTRE, ROOM]
    page.compose_view.layout_choice.show_value(Layout.ANNEX)
    page.compose_view.layout_choice.tell()
    (draft,) = page.compose_view.drafts
    assert draft.letter.addressees == (CENTRE, ROOM)
    assert draft.letter.subject.startswith("nhắc gửi")


def test_the_days_to_answer_are_remembered(composing: UrgingPage, frame: FakeFrame) -> None:
    composing.compose_view.days.show_value(3)
    composing.compose_view.days.tell()
    assert letters.answer_days(frame.work) == 3
    assert composing.compose_view.drafts[0].letter.answer_by == letters.usual_answer_by(frame.work)


def test_what_is_chosen_and_ticked_stays_when_the_days_change(page: UrgingPage) -> None:
    choose(page, (ROOM, OPINIONS), (CENTRE, OPINIONS))
    do(page, Act.COMPOSE)
    page.compose_view.table.item(0, 0).setCheckState(Qt.CheckState.Unchecked)
    page.compose_view.days.show_value(3)
    page.compose_view.days.tell()
    assert [line[:2] for line in rows(page)] == [("", CENTRE), ("x", ROOM)]


def test_what_came_meanwhile_is_urged_no_more(composing: UrgingPage, frame: FakeFrame) -> None:
    cell = composing.compose_view.ticked[-1]
    submissions.mark_sent(frame.work, [cell.submission.id])
    assert [line[1] for line in rows(composing)] == [CENTRE, CENTRE]


def test_pages_of_the_letter_are_seen_before_it_is_kept(
    qtbot: QtBot, composing: UrgingPage, frame: FakeFrame
) -> None:
    preview = composing.compose_view.preview
    qtbot.waitUntil(lambda: preview.pages.page_count > 0, timeout=20_000)
    assert unsent(frame) == []


def test_leaving_without_writing_keeps_nothing(composing: UrgingPage, frame: FakeFrame) -> None:
    composing.leave()
    assert composing.view is View.MATRIX
    assert unsent(frame) == []


@pytest.fixture
def written(composing: UrgingPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> UrgingPage:
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_asked: tmp_path)
    do(composing, Act.WRITE_NEW)
    return composing


def test_written_letters_are_kept_as_one_step_and_told(
    written: UrgingPage, frame: FakeFrame, tmp_path: Path
) -> None:
    assert len(list(tmp_path.glob("*.docx"))) == 2
    assert written.view is View.LETTERS
    assert written.letters_view.ids == [each.id for each in unsent(frame)]
    assert frame.said[-1].startswith("Đã xuất 2 công văn vào")
    assert frame.work.undo_label == "Soạn công văn đôn đốc"


def test_thinking_better_of_the_folder_keeps_nothing(
    composing: UrgingPage, frame: FakeFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_asked: None)
    do(composing, Act.WRITE_NEW)
    assert unsent(frame) == []
    assert composing.view is View.COMPOSE


def test_printing_shows_the_pages_of_all_letters(
    composing: UrgingPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[int] = []
    monkeypatch.setattr(
        printing, "show_preview", lambda _parent, _title, pages: shown.append(len(pages))
    )
    do(composing, Act.PRINT_NEW)
    assert shown == [2]


def test_the_matrix_goes_into_a_sheet_as_it_is_narrowed(
    page: UrgingPage, frame: FakeFrame, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "bang.xlsx"
    monkeypatch.setattr(dialogs, "save_file", lambda *_asked: out)
    page.show_overdue()
    do(page, Act.SHEET)
    assert frame.said[-1] == "Đã xuất bang.xlsx."
    cells = [cell for row in load_workbook(out).active.iter_rows(values_only=True) for cell in row]
    assert ROOM in cells
    assert "Phòng Quản lý xây dựng" not in cells


def test_written_letters_are_pointed_at_in_the_matrix(written: UrgingPage) -> None:
    assert words(written, ROOM, RESULTS) == "! quá 4 ngày · đã soạn"
    written.turn(View.MATRIX)
    do(written, Act.COMPOSE)
    assert [line[0] for line in rows(written)] == ["", "", ""]
    assert "đã có công văn soạn sẵn" in written.compose_view.summary.text()


def test_numbers_and_day_are_recorded_for_all_at_once(
    written: UrgingPage, frame: FakeFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(body: object) -> None:
        for number, field in enumerate(body.findChildren(LineField), 2001):
            field.show_value(str(number))

    asked = answer(monkeypatch, fill)
    do(written, Act.RECORD_ALL)
    assert asked == ["Ghi số, ngày gửi công văn"]
    assert unsent(frame) == []
    assert words(written, ROOM, RESULTS) == "! quá 4 ngày · CV lần 1"
    assert words(written, CENTRE, RESULTS) == "! quá 4 ngày · CV lần 2"
    states = [written.letters_view.table.item(row, 0).text() for row in range(4)]
    assert states[:2] == ["… Chờ trả lời (1 chưa gửi)", "… Chờ trả lời (2 chưa gửi)"]
    frame.work.undo()
    assert len(unsent(frame)) == 2


def test_a_missing_number_is_told_and_nothing_is_recorded(
    written: UrgingPage, frame: FakeFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, lambda _body: None)
    do(written, Act.RECORD)
    assert frame.said[-1].startswith("Chưa ghi số của công văn")
    assert len(unsent(frame)) == 2


def test_a_letter_is_changed_in_place(written: UrgingPage, frame: FakeFrame) -> None:
    letter = written.letters_view.letters[0]
    field = written.letters_view.form.field("extra")
    field.show_value("Phòng Pháp chế sẵn sàng phối hợp.")
    field.tell()
    assert letters.get(frame.work, letter.id).extra == "Phòng Pháp chế sẵn sàng phối hợp."


def test_a_sent_letter_keeps_its_day_and_says_why(written: UrgingPage, frame: FakeFrame) -> None:
    letter = unsent(frame)[0]
    day = frame.today()
    letters.record_sent(frame.work, {letter.id: "15"}, day)
    written.letters_view.select([letter.id])
    written.letters_view.form.edited.emit("sent_on", None)
    assert "phải có ngày" in frame.said[-1]
    assert letters.get(frame.work, letter.id).sent_on == day
    assert written.letters_view.form.field("sent_on").value() == day


def test_a_number_that_cannot_be_kept_on_paper_is_told_and_left_as_it_was(
    written: UrgingPage, frame: FakeFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = unsent(frame)[0]
    letters.record_sent(frame.work, {letter.id: "15"}, frame.today())
    written.letters_view.select([letter.id])

    def full(*_of: object) -> Letter:
        raise UserFacingError("Ổ đĩa đã đầy.")

    monkeypatch.setattr(letter_papers, "keep", full)
    written.letters_view.form.edited.emit("number", "51")
    assert frame.said[-1] == "Ổ đĩa đã đầy."
    assert letters.get(frame.work, letter.id).number == "15"
    assert written.letters_view.form.field("number").value() == "15"


def test_unsent_letters_are_thrown_away_and_come_back(
    written: UrgingPage, frame: FakeFrame
) -> None:
    do(written, Act.DISCARD)
    assert unsent(frame) == []
    frame.work.undo()
    assert len(unsent(frame)) == 2


def test_a_sent_letter_cannot_be_thrown_away(page: UrgingPage, frame: FakeFrame) -> None:
    sent = letters.every(frame.work, 2026)[0]
    page.show_record("letter", sent.id)
    assert page.view is View.LETTERS
    assert page.letters_view.ids == [sent.id]
    assert not page.acts[Act.DISCARD].isEnabled()
    assert page.letters_view.form.field("number").value() == "1803/SXD-PCKT"


def test_search_opens_a_request_and_a_submission(page: UrgingPage, frame: FakeFrame) -> None:
    shown = matrix.load(frame.work, 2026)
    page.show_record("request", shown.requests[2].id)
    assert page.matrix_view.request == shown.requests[2]
    cell = shown.of_request(shown.requests[3].id)[-1]
    page.show_record("submission", cell.submission.id)
    assert page.matrix_view.details.cell.cell == cell


def test_a_letter_of_a_history_opens_in_the_register(page: UrgingPage) -> None:
    choose(page, (CENTRE, "Số liệu người làm"))
    box = page.matrix_view.details.cell.urgings
    box.list.itemActivated.emit(box.list.item(0))
    assert page.view is View.LETTERS
    assert page.letters_view.letters[0].number == "1803/SXD-PCKT"


def test_reminders_lead_to_the_letters_and_to_the_late(page: UrgingPage, frame: FakeFrame) -> None:
    sent = letters.every(frame.work, 2026)[0]
    page.show_query("letter", (sent.id,), "")
    assert page.letters_view.ids == [sent.id]
    page.show_query("submission", (), "")
    assert page.view is View.MATRIX
    assert len(page.matrix_view.table.source.rows) == 2
