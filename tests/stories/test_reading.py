"""A superior's plan arrives: it is read, looked at, accepted, taken back, and read once more."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextDocument

from tests.stories.officer import Officer
from tests.stories.superior import LETTERHEAD, PARAGRAPHS, write_superior_plan
from ttpl_desktop.app import plans
from ttpl_desktop.domain.plan import PlanStatus
from ttpl_desktop.domain.task import Task
from ttpl_desktop.storage.registers.task import TASKS
from ttpl_desktop.ui.places import Place
from ttpl_desktop.ui.plan.reading.page import ReadingPage
from ttpl_desktop.ui.plan.reading.proposal_words import Column

MINE = (
    "Xây dựng kế hoạch theo dõi của từng cơ quan",
    "Rà soát quy định về cấp phép xây dựng",
    "Kiểm tra việc thi hành quy định về trật tự xây dựng",
    "Hỏi ý kiến doanh nghiệp về thủ tục xây dựng",
    "Gửi báo cáo sáu tháng đầu năm",
    "Gửi báo cáo cả năm",
    "Trả lời kiến nghị về xây dựng",
)


@pytest.fixture
def officer(drafting: Officer) -> Officer:
    """An officer of Sở Xây dựng at the plan tab."""
    return drafting


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write_superior_plan(tmp_path / "27-KH-UBND.docx")


def stored(officer: Officer) -> dict[str, Task]:
    """The tasks of superiors by their titles."""
    listed = officer.work.table(TASKS).all()
    return {task.title: task for task in listed if task.superior_item_id is not None}


def marked_words(document: QTextDocument) -> Iterator[tuple[str, bool]]:
    """Each marked stretch of the source, and whether it is underlined."""
    block = document.begin()
    while block.isValid():
        for piece in block:
            look = piece.fragment().charFormat()
            if look.hasProperty(look.Property.BackgroundBrush):
                yield piece.fragment().text(), look.hasProperty(look.Property.TextUnderlineStyle)
        block = block.next()


def states(page: ReadingPage) -> list[str]:
    rows = page.panel.rows
    return [rows.index(row, Column.STATE).data() for row in range(rows.rowCount())]


def test_seven_of_nine_duties_are_accepted_undone_redone_and_never_doubled(
    officer: Officer, file: Path
) -> None:
    page = officer.reads(file)
    assert page.header.facts.text() == (
        "ỦY BAN NHÂN DÂN TỈNH BÌNH MINH · số 27/KH-UBND · 20/01/2026 · năm 2026"
    )

    looks = dict(marked_words(page.source.view.document()))
    assert looks["Kiểm tra việc thi hành quy định về trật tự xây dựng"] is False
    for words in ("Công an tỉnh", "Quý III năm 2026", "Thông báo kết luận kiểm tra"):
        assert looks[words] is True
    assert looks["trong tháng 02 năm 2026"] is True

    assert page.counts.text() == "Nhận 7 · bỏ 2 · chưa gán 1"
    officer.mark("Trả lời kiến nghị")
    page.panel.switch.choices[1].trigger()
    officer.mark("Mở lớp tập huấn")
    officer.choose("Nhận 7 nhiệm vụ")
    officer.hears("nhận 7 nhiệm vụ")
    assert stored(officer).keys() == {*MINE[:-1], "Mở lớp tập huấn nghiệp vụ theo dõi"}
    assert stored(officer)["Gửi báo cáo cả năm"].time == "Trước ngày 05/12/2026"

    officer.choose("Hoàn tác")
    assert officer.told.startswith("Đã hoàn tác: Nhận 7 nhiệm vụ từ Kế hoạch số 27/KH-UBND")
    assert stored(officer) == {}
    officer.choose("Làm lại")
    before = stored(officer)
    assert len(before) == 7

    page = officer.reads(file)
    assert "đã được đọc trước đây" in officer.told
    assert states(page).count("✓ đã nhận") == 6  # of the seven rows that are ours
    assert page.counts.text() == "Nhận 0 · bỏ 2 · đã nhận trước 7 · chưa gán 1"
    officer.mark("Trả lời kiến nghị")
    officer.choose("Nhận 1 nhiệm vụ")
    assert len(stored(officer)) == 8
    assert before.items() <= stored(officer).items()


def test_a_task_leads_back_to_the_words_that_asked_for_it(officer: Officer, file: Path) -> None:
    officer.reads(file)
    officer.choose("Nhận 7 nhiệm vụ")
    officer.follow("Xem nhiệm vụ")
    assert officer.window.desk.front is Place.TASK
    officer.window.open_record("task", stored(officer)[MINE[2]].id)
    link = officer.tasks.details.sheet.superior_link
    assert link.text() == "Từ Kế hoạch số 27/KH-UBND · II.4"
    file.unlink()
    officer.choose("Kế hoạch")
    officer.choose("Đóng kế hoạch đang đọc")
    officer.go(Place.TASK)
    link.click()
    page = officer.plan.reading.page
    officer.qtbot.waitUntil(lambda: page.has_text, timeout=20_000)
    lit = [each.cursor.selectedText() for each in page.source.view.extraSelections()]
    assert lit[0] == MINE[2]


def test_a_corrected_plan_moves_the_task_that_was_accepted_from_it(
    officer: Officer, file: Path, tmp_path: Path
) -> None:
    officer.reads(file)
    officer.choose("Nhận 7 nhiệm vụ")
    was, now = "c) Thời gian thực hiện: Quý III năm 2026.", "c) Thời gian thực hiện: Tháng 10/2026."
    assert was in PARAGRAPHS
    page = officer.reads(write_superior_plan(tmp_path / "sửa.docx", changed={was: now}))
    assert states(page) == ["✓ đã nhận", "✓ đã nhận", "▲ đã đổi", *["✓ đã nhận"] * 4]
    officer.mark(MINE[2])
    officer.choose("Cập nhật 1 nhiệm vụ")
    officer.hears("cập nhật 1 nhiệm vụ")
    assert stored(officer)[MINE[2]].time == "Tháng 10/2026"
    assert len(stored(officer)) == 7


def test_a_copied_plan_is_read_and_accepted_from_the_keyboard(officer: Officer) -> None:
    head = [text.replace("\n", " ") for row in LETTERHEAD for text in row]
    QGuiApplication.clipboard().setText("\n".join([*head, *PARAGRAPHS]))
    officer.choose("Đọc từ bảng nhớ tạm")
    page = officer.plan.reading.page
    officer.qtbot.waitUntil(lambda: page.has_text, timeout=20_000)
    table, press = page.panel.table, officer.qtbot.keyClick
    assert table.hasFocus()
    press(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(table, Qt.Key.Key_Space)
    assert page.chosen_keys == ()
    table.selectRow(1)
    press(table, Qt.Key.Key_Space)
    press(table, Qt.Key.Key_Return)
    assert page.source.view.hasFocus()
    officer.choose("Nhận 1 nhiệm vụ")
    assert [*stored(officer)] == [MINE[1]]


def test_a_file_that_is_no_plan_leaves_everything_as_it_was(
    officer: Officer, file: Path, tmp_path: Path
) -> None:
    page = officer.reads(file)
    broken = tmp_path / "hỏng.docx"
    broken.write_bytes(file.read_bytes()[:4000])
    officer.choose_file(broken)
    officer.choose("Chọn tệp kế hoạch")
    officer.hears("hỏng.docx")
    assert page.has_text
    assert page.counts.text() == "Nhận 7 · bỏ 2 · chưa gán 1"
    assert stored(officer) == {}


def test_a_plan_of_last_year_becomes_a_draft_to_work_on(officer: Officer, file: Path) -> None:
    officer.reads(file)
    officer.answer({})
    officer.choose("Nhập thành kế hoạch của tôi")
    assert officer.questions == ["Nhập thành bản dự thảo của năm nào?"]
    assert officer.told.startswith("Đã nhập kế hoạch năm 2026")
    plan = officer.plan.plan
    assert plan is not None
    assert plan.status is PlanStatus.DRAFT
    assert plan.title.startswith("Theo dõi tình hình thi hành pháp luật")
    assert officer.plan.columns.isVisible()
    before = len(plans.plans_of(officer.work, 2026))
    officer.follow("Hoàn tác")
    assert len(plans.plans_of(officer.work, 2026)) == before - 1
