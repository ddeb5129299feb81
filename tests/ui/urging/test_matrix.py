"""The matrix on screen: read, marked by keys, pasted, narrowed, and its panels."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QGuiApplication, QImage, QPainter
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeFrame
from tests.ui.urging.looking import (
    CENTRE,
    OPINIONS,
    RESULTS,
    ROOM,
    STAFF,
    answer,
    cell,
    choose,
    do,
    request,
    words,
)
from ttpl_desktop.app import attachments, tasks
from ttpl_desktop.app.urging import requests
from ttpl_desktop.app.urging.matrix import Shown
from ttpl_desktop.domain.task import TaskStatus
from ttpl_desktop.domain.urging.records import Request
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.urging.acts import Act
from ttpl_desktop.ui.urging.page import UrgingPage
from ttpl_desktop.ui.urging.paper import MatrixPaper
from ttpl_desktop.ui.urging.unit_choice import UnitChoice
from ttpl_desktop.ui.widgets.date_field import DateField
from ttpl_desktop.ui.widgets.fields import TextField
from ttpl_desktop.ui.widgets.form import Form


def test_cells_tell_by_mark_and_words_how_things_stand(page: UrgingPage) -> None:
    assert words(page, ROOM, RESULTS) == "! quá 4 ngày"
    assert words(page, CENTRE, STAFF) == "! quá 23 ngày · CV lần 1"
    assert words(page, ROOM, OPINIONS) == "▲ còn 4 ngày"
    assert words(page, "Phòng Quản lý xây dựng", RESULTS) == "✓ 18/11"
    assert words(page, "Phòng Hạ tầng kỹ thuật đô thị", RESULTS) == "✓ 20/11 · muộn 1 ngày"
    assert words(page, "Ban Quản lý bảo trì hạ tầng", "Đề xuất") == "– miễn"
    assert words(page, ROOM, "Đề xuất") == "… chưa đến hạn"
    assert words(page, "UBND xã Suối Hoa", RESULTS) == ""


def test_rows_and_columns_are_totalled(page: UrgingPage) -> None:
    source = page.matrix_view.table.source
    assert source.place_of(ROOM, None).data() == "3/6"
    assert source.column_words(4) == ("Kết quả theo dõi năm 2026", "hạn 19/11 · 6/8")
    assert page.header.facts.text() == "2 đơn vị quá hạn · đã gửi 33/51 · 6 yêu cầu"


def test_the_model_keeps_the_rules_of_qt(page: UrgingPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.matrix_view.table.source, force_py=True)


def test_space_notes_that_it_came_today(qtbot: QtBot, page: UrgingPage, frame: FakeFrame) -> None:
    choose(page, (ROOM, RESULTS))
    page.activateWindow()
    page.matrix_view.table.setFocus()
    qtbot.keyClick(page.matrix_view.table, Qt.Key.Key_Space)
    assert words(page, ROOM, RESULTS) == "✓ 23/11 · muộn 4 ngày"
    assert frame.said[-1] == "Đã ghi đã gửi."
    qtbot.keyClick(page.matrix_view.table, Qt.Key.Key_Delete)
    assert words(page, ROOM, RESULTS) == "! quá 4 ngày"


def test_several_cells_are_marked_in_one_step(page: UrgingPage, frame: FakeFrame) -> None:
    choose(page, (ROOM, RESULTS), (ROOM, OPINIONS))
    do(page, Act.TODAY)
    assert frame.said[-1] == "Đã ghi đã gửi của 2 đơn vị."
    assert len(page.matrix_view.table.chosen) == 2
    frame.work.undo()
    assert words(page, ROOM, OPINIONS) == "▲ còn 4 ngày"


def test_another_day_is_asked_for(page: UrgingPage, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill(body: object) -> None:
        body.findChild(DateField).put(dt.date(2026, 11, 19))

    asked = answer(monkeypatch, fill)
    choose(page, (ROOM, RESULTS))
    do(page, Act.DAY)
    assert asked == ["Đơn vị gửi ngày nào?"]
    assert words(page, ROOM, RESULTS) == "✓ 19/11"


def test_a_day_to_come_is_told_and_nothing_is_noted(
    page: UrgingPage, frame: FakeFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, lambda body: body.findChild(DateField).put(dt.date(2026, 11, 30)))
    choose(page, (ROOM, RESULTS))
    do(page, Act.DAY)
    assert "còn ở phía trước" in frame.said[-1]
    assert words(page, ROOM, RESULTS) == "! quá 4 ngày"


def test_a_unit_is_excused_for_a_reason(page: UrgingPage, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, lambda body: body.findChild(TextField).editor.setPlainText("Sáp nhập"))
    choose(page, (CENTRE, RESULTS))
    do(page, Act.EXCUSE)
    assert words(page, CENTRE, RESULTS) == "– miễn"
    assert cell(page, CENTRE, RESULTS).submission.excuse == "Sáp nhập"


def test_when_all_have_sent_the_task_is_offered(page: UrgingPage, frame: FakeFrame) -> None:
    choose(page, (ROOM, RESULTS), (CENTRE, RESULTS))
    do(page, Act.TODAY)
    assert frame.said[-1].startswith("Đã nhận đủ “Kết quả theo dõi năm 2026”")
    offer = frame.offers[-1]
    assert offer is not None
    assert offer[0] == "Hoàn thành"
    offer[1]()
    task = tasks.get(frame.work, request(page, RESULTS).task_id or 0)
    assert task is not None
    assert task.status is TaskStatus.DONE


def test_a_column_of_days_is_pasted_from_the_cursor_down(
    page: UrgingPage, frame: FakeFrame
) -> None:
    QGuiApplication.clipboard().setText("20/11/2026\n\n21/11/2026\nchưa")
    choose(page, ("Ban Quản lý bảo trì hạ tầng", OPINIONS))
    do(page, Act.PASTE)
    assert words(page, "Ban Quản lý bảo trì hạ tầng", OPINIONS) == "✓ 20/11"
    assert words(page, "Phòng Pháp chế và Kiểm tra", OPINIONS) == "✓ 21/11"
    assert words(page, "Phòng Hạ tầng kỹ thuật đô thị", OPINIONS) == "▲ còn 4 ngày"
    assert "Không nhận" in frame.said[-1]


def test_names_and_days_are_pasted_in_any_order(page: UrgingPage) -> None:
    QGuiApplication.clipboard().setText("VPS\t20/11\nPCKT\t19/11")
    choose(page, ("Ban Quản lý bảo trì hạ tầng", OPINIONS))
    do(page, Act.PASTE)
    assert words(page, ROOM, OPINIONS) == "✓ 20/11"
    assert words(page, "Phòng Pháp chế và Kiểm tra", OPINIONS) == "✓ 19/11"


def test_what_is_copied_has_units_and_requests(page: UrgingPage) -> None:
    choose(page, (ROOM, RESULTS), (ROOM, OPINIONS))
    do(page, Act.COPY)
    head, line = QGuiApplication.clipboard().text().strip().split("\r\n")
    assert head.split("\t")[0] == "Đơn vị"
    assert line.split("\t") == [ROOM, "! quá 4 ngày", "▲ còn 4 ngày"]


def test_it_is_narrowed_to_what_is_overdue(page: UrgingPage) -> None:
    page.show_overdue()
    source = page.matrix_view.table.source
    assert [source.unit(row) for row in range(source.rowCount())] == [CENTRE, ROOM]
    assert [each.title[:7] for each in source.requests] == ["Số liệu", "Kết quả"]
    page.matrix_view.narrow(Shown.ALL)
    assert len(source.requests) == 6


def test_the_panel_of_a_cell_saves_as_one_types(page: UrgingPage) -> None:
    choose(page, (ROOM, RESULTS))
    panel = page.matrix_view.details.cell
    assert panel.chip.text() == "! Chưa gửi, quá hạn 4 ngày"
    panel.form.field("note").show_value("Hẹn thứ Năm")
    panel.form.field("note").tell()
    assert cell(page, ROOM, RESULTS).submission.note == "Hẹn thứ Năm"


def test_a_bad_day_in_the_panel_is_told_and_the_old_one_stays(
    page: UrgingPage, frame: FakeFrame
) -> None:
    choose(page, (ROOM, RESULTS))
    field = page.matrix_view.details.cell.form.field("sent_on")
    field.show_value(dt.date(2026, 12, 1))
    field.tell()
    assert "còn ở phía trước" in frame.said[-1]
    assert cell(page, ROOM, RESULTS).submission.sent_on is None
    assert field.value() is None


def test_files_are_kept_with_a_submission(
    page: UrgingPage, frame: FakeFrame, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "bao-cao.docx"
    file.write_bytes(b"PK")
    monkeypatch.setattr(dialogs, "open_files", lambda *_asked: [file])
    choose(page, (ROOM, RESULTS))
    do(page, Act.ATTACH)
    submission = cell(page, ROOM, RESULTS).submission
    assert [each.name for each in attachments.attached(frame.work, "submission", submission.id)]
    assert words(page, ROOM, RESULTS) == "! quá 4 ngày · 1 tệp"


def test_the_head_of_a_column_opens_its_request(page: UrgingPage, frame: FakeFrame) -> None:
    page.matrix_view.point_at_request(request(page, RESULTS).id)
    panel = page.matrix_view.details.request
    assert panel.form.field("time").note == "Hạn cuối thứ Năm 19/11"
    panel.form.field("time").show_value("chậm nhất ngày 25/11/2026")
    panel.form.field("time").tell()
    assert words(page, ROOM, RESULTS) == "▲ còn 2 ngày"
    panel.task_link.click()
    assert frame.opened == [("task", request(page, RESULTS).task_id)]


def test_a_removed_request_is_gone_until_undo(page: UrgingPage, frame: FakeFrame) -> None:
    page.matrix_view.point_at_request(request(page, OPINIONS).id)
    do(page, Act.REMOVE)
    assert len(page.matrix_view.matrix.requests) == 5
    frame.work.undo()
    assert len(page.matrix_view.matrix.requests) == 6


def test_a_unit_tells_what_it_owes_and_when_it_was_urged(page: UrgingPage) -> None:
    row = page.matrix_view.table.source.place_of(CENTRE, None).row()
    page.matrix_view.table.verticalHeader().sectionClicked.emit(row)
    panel = page.matrix_view.details.unit
    assert panel.total.text() == "Đã gửi 2/6 nội dung"
    assert panel.urgings.list.item(0).text().startswith("Lần 1 · số 1803/SXD-PCKT")


def test_a_new_request_asks_the_units_of_a_group(
    page: UrgingPage, frame: FakeFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(form: object) -> None:
        assert isinstance(form, Form)
        for name, value in (
            ("title", "Danh sách mới"),
            ("time", "trước ngày 20/12"),
            ("units", (requests.ALL_COMMUNES,)),
        ):
            form.field(name).show_value(value)
            form.field(name).tell()
        assert form.field("time").note == "Hạn cuối thứ Bảy 19/12 → nên gửi thứ Sáu 18/12"

    answer(monkeypatch, fill)
    do(page, Act.NEW)
    assert words(page, "UBND xã Suối Hoa", "Danh sách mới") == "… chưa đến hạn"
    assert frame.offers[-1] is not None
    frame.work.undo()
    assert len(page.matrix_view.matrix.requests) == 6


def test_a_request_without_units_is_refused_in_words(
    page: UrgingPage, frame: FakeFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, lambda _form: None)
    do(page, Act.NEW)
    assert frame.said[-1].startswith("Chưa ghi phải gửi gì")


def test_the_plan_proposes_requests(page: UrgingPage, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, lambda _choice: None)
    do(page, Act.FROM_PLAN)
    assert len(page.matrix_view.matrix.requests) > 6


def test_units_are_changed_later(page: UrgingPage, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill(choice: object) -> None:
        assert isinstance(choice, UnitChoice)
        choice.narrow("pho chi kiem")
        for row in range(choice.list.count()):
            item = choice.list.item(row)
            if item.text().startswith("Phòng"):
                item.setCheckState(Qt.CheckState.Unchecked)
        choice.groups.activated.emit(choice.groups.findText("UBND các xã, phường"))
        assert choice.count.text() == "7 đơn vị phải gửi"

    answer(monkeypatch, fill)
    page.matrix_view.point_at_request(request(page, OPINIONS).id)
    do(page, Act.UNITS)
    column = page.matrix_view.matrix.of_request(request(page, OPINIONS).id)
    assert [each.unit for each in column] == [
        "Ban Quản lý bảo trì hạ tầng",
        CENTRE,
        ROOM,
        "UBND phường Hải Yên",
        "UBND phường Tân Lập",
        "UBND xã Đồng Phú",
        "UBND xã Suối Hoa",
    ]


def test_a_request_keeps_at_least_one_unit(
    page: UrgingPage, frame: FakeFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(choice: object) -> None:
        assert isinstance(choice, UnitChoice)
        for row in range(choice.list.count()):
            choice.list.item(row).setCheckState(Qt.CheckState.Unchecked)

    answer(monkeypatch, fill)
    page.matrix_view.point_at_request(request(page, OPINIONS).id)
    do(page, Act.UNITS)
    assert frame.said[-1] == "Yêu cầu phải có ít nhất một đơn vị gửi."


def test_units_are_found_without_marks(qtbot: QtBot) -> None:
    choice = UnitChoice((ROOM, CENTRE), (ROOM,), (), tuple)
    qtbot.addWidget(choice)
    choice.narrow("van phong")
    assert [choice.list.item(row).isHidden() for row in range(2)] == [False, True]
    assert choice.chosen == (ROOM,)


def test_every_unit_and_request_is_on_paper(page: UrgingPage) -> None:
    paper = MatrixPaper(page.matrix_view.table.source, page.font())
    font = QFont(page.font())
    font.setPixelSize(12)
    sheets = paper.sheets(QSize(1030, 640), font)
    assert len(sheets) == 1
    picture = QImage(1030, 640, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    sheets[0](painter)
    painter.end()
    assert picture.pixelColor(5, 400) is not None
    assert len(paper.sheets(QSize(600, 200), font)) > 4


def test_a_year_without_requests_says_what_to_do(page: UrgingPage, frame: FakeFrame) -> None:
    for each in requests.every(frame.work, 2026):
        requests.remove(frame.work, each.id)
    assert page.matrix_view._place.currentIndex() == 1
    assert not page.acts[Act.COMPOSE].isEnabled()


def test_what_is_overdue_since_an_earlier_year_is_found(
    qtbot: QtBot, page: UrgingPage, frame: FakeFrame
) -> None:
    choose(page, (ROOM, RESULTS), (CENTRE, RESULTS), (CENTRE, STAFF))
    do(page, Act.TODAY)
    old = Request(year=2025, title="Báo cáo năm 2025", time="chậm nhất ngày 20/11/2025")
    requests.add(frame.work, requests.Wanted(old, (ROOM,)))
    page.show_overdue()
    assert page.header.title.text() == "Đôn đốc 2025"
    assert [each.title for each in page.matrix_view.table.source.requests] == [old.title]
