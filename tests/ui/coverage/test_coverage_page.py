"""The page of the coverage: what it shows, what it does, and where its rows lead."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QItemSelectionModel, QSize, Qt
from PySide6.QtGui import QFont, QGuiApplication, QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.coverage.conftest import Answer, tick
from tests.ui.fakes import FakeFrame
from ttpl_desktop.app import coverage_steps, duty_links, plan_items, plans, tasks
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.coverage import Coverage, Hole
from ttpl_desktop.domain.plan import Plan
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.coverage.actions import CoverageAct
from ttpl_desktop.ui.coverage.choosing import SectionChoice
from ttpl_desktop.ui.coverage.page import CoveragePage
from ttpl_desktop.ui.coverage.words import Place
from ttpl_desktop.ui.task import printing
from ttpl_desktop.ui.widgets.fields import TextField
from ttpl_desktop.ui.widgets.links import ElidedLink
from ttpl_desktop.ui.widgets.pick_list import PickList

ALL, LACKING, LATER, ASIDE = range(4)


def row(page: CoveragePage, beginning: str) -> Coverage:
    return next(each for each in page.matrix.rows if each.duty.title.startswith(beginning))


def choose(page: CoveragePage, beginning: str) -> Coverage:
    found = row(page, beginning)
    page.choose(found.id)
    return found


def shown(page: CoveragePage) -> list[str]:
    """The cells of the rows, joined, from the top."""
    model = page.table.model
    columns = range(model.columnCount())
    return [
        " | ".join(str(model.index(number, column).data() or "") for column in columns)
        for number in range(model.rowCount())
    ]


def press(page: CoveragePage, act: CoverageAct) -> None:
    assert page.actions_of[act].isEnabled()
    page.actions_of[act].trigger()


def narrow(page: CoveragePage, index: int) -> None:
    page.table.switch.choices[index].trigger()


def links(page: CoveragePage) -> list[str]:
    return [each.words for each in page.panel.findChildren(ElidedLink) if each.isVisible()]


def test_each_duty_stands_beside_what_serves_it(page: CoveragePage) -> None:
    assert page.header.facts.text() == "0/7 nhiệm vụ đã có trong kế hoạch · 7 chưa có việc"
    assert page.table.table.lines == ["Kế hoạch số 27/KH-UBND · UBND TỈNH BÌNH MINH · 7 nhiệm vụ"]
    survey = next(each for each in shown(page) if "Khảo sát" in each)
    assert survey == (
        "II.5 | Khảo sát doanh nghiệp về cấp phép | 31/07/2026"
        " | Đề xuất: Khảo sát doanh nghiệp về việc cấp phép (dự thảo) | —"
        " | ! Chưa có mục, chưa có việc"
    )


def test_the_first_duty_is_chosen_and_told_in_full(page: CoveragePage) -> None:
    assert page.panel.text.text() == "Xây dựng kế hoạch theo dõi của cơ quan mình"
    assert links(page)[0] == "Từ Kế hoạch số 27/KH-UBND · II.1"


def test_a_proposal_is_accepted_by_a_click_and_taken_back_by_undo(
    page: CoveragePage, frame: FakeFrame, work: Workspace
) -> None:
    choose(page, "Khảo sát")
    press(page, CoverageAct.ACCEPT)
    assert row(page, "Khảo sát").waits_for_issue
    assert "Có việc khi ban hành" in page.panel.chip.text()
    assert frame.said == ["Đã nối 1 nhiệm vụ cấp trên với mục kế hoạch."]
    work.undo()
    assert row(page, "Khảo sát").holes == (Hole.NO_ITEM, Hole.NO_TASK)
    assert page.table.current == row(page, "Khảo sát")


def test_every_proposal_is_accepted_in_one_step(page: CoveragePage, work: Workspace) -> None:
    assert page.actions_of[CoverageAct.ACCEPT_ALL].isVisible()
    press(page, CoverageAct.ACCEPT_ALL)
    assert page.matrix.counts.planned == 1
    assert not page.actions_of[CoverageAct.ACCEPT_ALL].isVisible()
    assert work.undo_label == "Nhận 1 đề xuất nối với nhiệm vụ cấp trên"


def test_the_officer_links_what_no_words_propose(page: CoveragePage, answer: Answer) -> None:
    choose(page, "Báo cáo sáu tháng")
    answer(lambda dialog: tick(dialog, "Sơ kết"))
    press(page, CoverageAct.LINK)
    assert [own.title for own in row(page, "Báo cáo sáu tháng").items] == ["Sơ kết"]
    answer(lambda dialog: tick(dialog, "Khảo sát"))
    press(page, CoverageAct.LINK)
    (own,) = row(page, "Báo cáo sáu tháng").items
    assert own.title.startswith("Khảo sát")


def test_thinking_better_of_a_link_changes_nothing(
    page: CoveragePage, answer: Answer, work: Workspace
) -> None:
    before = work.undo_label
    answer(lambda dialog: tick(dialog, "Sơ kết") and False)
    press(page, CoverageAct.LINK)
    assert work.undo_label == before


def test_what_is_chosen_from_is_found_without_marks(page: CoveragePage, answer: Answer) -> None:
    seen: list[str] = []

    def look(dialog: dialogs.AskDialog) -> bool:
        (picks,) = dialog.findChildren(PickList)
        picks.narrow("so ket")
        rows = map(picks.list.item, range(picks.list.count()))
        seen.extend(each.text() for each in rows if not each.isHidden())
        return False

    choose(page, "Khảo sát")
    answer(look)
    press(page, CoverageAct.LINK)
    assert len(seen) == 1
    assert "Sơ kết (tháng 7)" in seen[0]


def test_a_link_is_taken_out_beside_it(page: CoveragePage) -> None:
    choose(page, "Khảo sát")
    press(page, CoverageAct.ACCEPT)
    page.panel.items.taken_out.emit(row(page, "Khảo sát").items[0].id)
    assert row(page, "Khảo sát").items == ()


def test_a_duty_becomes_an_activity_under_the_heading_that_is_chosen(
    page: CoveragePage, answer: Answer, work: Workspace, draft: Plan
) -> None:
    offered: list[str] = []

    def look(dialog: dialogs.AskDialog) -> bool:
        (body,) = dialog.findChildren(SectionChoice)
        offered.append(body.places.currentText())
        return True

    choose(page, "Rà soát")
    answer(look)
    press(page, CoverageAct.ADD)
    (own,) = row(page, "Rà soát").items
    assert offered == ["NỘI DUNG"]
    assert own.item.parent_id == coverage_steps.usual_section(work, draft.id)
    assert own.item.time == "trong Quý II"


def test_without_an_open_plan_it_says_what_to_do(
    page: CoveragePage, frame: FakeFrame, work: Workspace, draft: Plan
) -> None:
    plans.remove(work, draft.id)
    choose(page, "Rà soát")
    press(page, CoverageAct.ADD)
    assert frame.said[-1].startswith("Chưa có kế hoạch nào của năm 2026; hãy tạo")


def test_tasks_of_several_duties_are_made_in_one_step(page: CoveragePage, work: Workspace) -> None:
    choose(page, "Rà soát")
    second = row(page, "Khảo sát")
    at = page.table.model.index(page.table.model.row_of(second.id) or 0, 0)
    flags = QItemSelectionModel.SelectionFlag
    page.table.table.selectionModel().select(at, flags.Select | flags.Rows)
    press(page, CoverageAct.TASK)
    for beginning in ("Rà soát", "Khảo sát"):
        assert row(page, beginning).holes == (Hole.NO_ITEM,)
    work.undo()
    assert not row(page, "Rà soát").tasks
    assert not row(page, "Khảo sát").tasks


def test_a_duty_is_set_aside_with_a_reason_and_taken_back(
    page: CoveragePage, answer: Answer
) -> None:
    def write(dialog: dialogs.AskDialog) -> bool:
        (field,) = dialog.findChildren(TextField)
        assert not dialog.do_button.isEnabled()
        field.editor.setPlainText("Sở khác chủ trì")
        assert dialog.do_button.isEnabled()
        return True

    choose(page, "Kiểm tra")
    answer(write)
    press(page, CoverageAct.ASIDE)
    narrow(page, ASIDE)
    assert [each.split(" | ")[-1] for each in shown(page)[1:]] == ["– Không áp dụng"]
    assert page.panel.reason.text() == "Lý do không áp dụng: Sở khác chủ trì"
    press(page, CoverageAct.BACK)
    assert page.matrix.counts.set_aside == 0


def test_the_list_is_narrowed_to_what_is_missing_or_late(
    page: CoveragePage, work: Workspace
) -> None:
    six_months = row(page, "Báo cáo sáu tháng")
    (late,) = (own for own in page.matrix.items if own.title == "Sơ kết")
    duty_links.link(work, six_months.id, late.id)
    titles = [action.text() for action in page.table.switch.choices]
    assert titles == ["Tất cả 7", "Còn thiếu 7", "Muộn hơn cấp trên 1", "Không áp dụng 0"]
    narrow(page, LATER)
    assert [each.duty.title for each in page.table.rows] == ["Báo cáo sáu tháng"]
    assert "muộn hơn nhiệm vụ cấp trên giao" in page.panel.late.text()
    narrow(page, ASIDE)
    assert page.table.rows == ()
    assert not page.panel.text.isVisible()
    page.choose(six_months.id)
    assert page.table.switch.index == ALL
    assert page.table.current == row(page, "Báo cáo sáu tháng")


def test_a_cell_leads_to_what_it_tells_of(page: CoveragePage, frame: FakeFrame) -> None:
    choose(page, "Khảo sát")
    press(page, CoverageAct.ACCEPT)
    press(page, CoverageAct.TASK)
    found = row(page, "Khảo sát")
    number = page.table.model.row_of(found.id) or 0
    for column in (Place.ITEM, Place.TASK, Place.DUTY):
        index = page.table.model.index(number, column)
        page.table.table.setCurrentIndex(index)
        page.table.table.doubleClicked.emit(index)
    assert frame.opened == [
        ("plan_item", found.items[0].id),
        ("task", found.tasks[0].id),
        ("superior_item", found.id),
    ]


def test_enter_opens_the_cell_under_the_cursor(
    page: CoveragePage, frame: FakeFrame, qtbot: QtBot
) -> None:
    found = choose(page, "Khảo sát")
    table = page.table.table
    number = page.table.model.row_of(found.id) or 0
    table.setCurrentIndex(page.table.model.index(number, Place.SECTION))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert frame.opened == [("superior_item", found.id)]


def test_the_rows_go_to_excel_by_copying(page: CoveragePage) -> None:
    choose(page, "Khảo sát")
    page.table.table.copy_selection()
    assert QGuiApplication.clipboard().text().startswith("II.5\tKhảo sát doanh nghiệp")


def test_the_rows_that_are_shown_go_out_as_an_excel_file(
    page: CoveragePage, frame: FakeFrame, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    out = tmp_path / "do-phu.xlsx"
    monkeypatch.setattr(dialogs, "save_file", lambda *_given: out)
    press(page, CoverageAct.SHEET)
    sheet = load_workbook(out).active
    words = [str(cell.value) for line in sheet.iter_rows() for cell in line]
    assert "ĐỘ PHỦ NHIỆM VỤ CẤP TRÊN GIAO NĂM 2026" in words
    assert words.count("Chưa có mục, chưa có việc") == 7
    assert frame.said == ["Đã xuất do-phu.xlsx."]
    narrow(page, ASIDE)
    press(page, CoverageAct.SHEET)
    assert frame.said[-1].startswith("Bảng đang trống")


def test_paper_shows_the_rows_in_three_lines_each(page: CoveragePage) -> None:
    size = QSize(1000, 300)
    sheets = page.table.sheets(size, QFont(page.font()))
    assert len(sheets) == 2
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    sheets[0](painter)
    painter.end()
    dark = sum(image.pixelColor(x, 60).lightness() < 200 for x in range(size.width()))
    assert dark > 10


def test_the_table_is_printed_on_its_side_under_the_offices_name(
    page: CoveragePage, tmp_path: Path
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "do-phu.pdf"))
    printing.paint(printer, printing.Heading.of(page.work, "Độ phủ"), page.table)
    pdf = pypdfium2.PdfDocument(tmp_path / "do-phu.pdf")
    width, height = pdf[0].get_size()
    words = pdf[0].get_textpage().get_text_range()
    pdf.close()
    assert width > height
    assert "SỞ XÂY DỰNG" in words
    assert "Khảo sát doanh nghiệp" in words


def test_rows_are_sorted_inside_their_plan(page: CoveragePage) -> None:
    page.table.model.sort(Place.DAY, Qt.SortOrder.AscendingOrder)
    days = [each.split(" | ")[2] for each in shown(page)[1:]]
    assert days[0] == "14/02/2026"
    assert days[-1] == "thường xuyên"
    page.table.model.sort(Place.STANDING, Qt.SortOrder.DescendingOrder)
    assert len(shown(page)) == 8


def test_escape_leaves_the_page(page: CoveragePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.table.table, Qt.Key.Key_Escape)


def test_without_a_superiors_plan_it_offers_to_read_one(qtbot: QtBot, frame: FakeFrame) -> None:
    empty = CoveragePage(frame)
    qtbot.addWidget(empty)
    empty.show()
    assert empty.header.facts.text() == ""
    assert not empty.table.table.isVisible()
    assert not empty.actions_of[CoverageAct.PRINT].isEnabled()
    (button,) = (each for each in empty.findChildren(QPushButton) if each.isVisible())
    with qtbot.waitSignal(empty.reading_wanted):
        button.click()


def test_changes_elsewhere_are_seen_at_once(page: CoveragePage, work: Workspace) -> None:
    choose(page, "Khảo sát")
    press(page, CoverageAct.TASK)
    (made,) = row(page, "Khảo sát").tasks
    tasks.drop(work, made.id, "Không làm nữa")
    assert Hole.NO_TASK in row(page, "Khảo sát").holes
    own = page.matrix.items[0]
    plan_items.change(work, own.id, "title", "Việc khác hẳn")
    assert row(page, "Khảo sát").id not in page.matrix.proposed
