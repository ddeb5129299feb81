"""The source on screen: every mark stands where the text says it."""

from __future__ import annotations

import dataclasses
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QTextCharFormat, QTextCursor, QTextTable
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.plan_reading.values import PARAGRAPHS, ROWS, plan_of, superior_plan
from ttpl_desktop.domain.reading.passages import CellPlace, Passage, Span
from ttpl_desktop.domain.reading.read_plan import ReadPlan, Role
from ttpl_desktop.domain.reading.source import Repair, RepairKind
from ttpl_desktop.ui.plan.reading.finding import Finder, place_of_repair
from ttpl_desktop.ui.plan.reading.places import Marked, Places
from ttpl_desktop.ui.plan.reading.roles import LOOKS, role_format
from ttpl_desktop.ui.plan.reading.source_document import SourceDocument, write_source
from ttpl_desktop.ui.plan.reading.source_pane import SourcePane
from ttpl_desktop.ui.plan.reading.source_view import SourceView
from ttpl_desktop.ui.tokens import DARK, LIGHT, contrast

VIEW_OF_TWENTY_PAGES_S = 0.1


def written(passages: list[Passage], marked: dict[int, list[Span]] | None = None) -> SourceDocument:
    look = QTextCharFormat()
    look.setBackground(QColor("red"))
    marks = marked or {}
    return write_source(
        passages, lambda number: ((span, look) for span in marks.get(number, ())), QFont(), LIGHT
    )


def words_at(document: SourceDocument, span: Span) -> str:
    start, end = document.positions(span)
    cursor = QTextCursor(document.document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def cell(row: int, column: int, text: str, *, rows: int = 1, columns: int = 1) -> Passage:
    return Passage(text, cell=CellPlace(0, row, column), rows=rows, columns=columns)


@pytest.fixture
def plan() -> ReadPlan:
    return superior_plan()


@pytest.fixture
def view(qtbot: QtBot, plan: ReadPlan) -> SourceView:
    made = SourceView()
    qtbot.addWidget(made)
    made.resize(560, 500)
    made.put(plan)
    made.show()
    return made


TEXTS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\u2028\u2029\ufdd0\ufdd1"),
    max_size=30,
)


@given(st.lists(TEXTS, min_size=1, max_size=6))
def test_every_character_is_found_again(qapp: QApplication, texts: list[str]) -> None:
    document = written([Passage(text) for text in texts])
    for number, text in enumerate(texts):
        assert words_at(document, Span(number, 0, len(text))) == text
        for place in range(len(text)):
            start, _end = document.positions(Span(number, place, place + 1))
            assert document.place(start) == (number, place)


def test_marks_are_laid_over_each_other(qapp: QApplication) -> None:
    document = written([Passage("Báo cáo trước ngày 15")], {0: [Span(0, 0, 7), Span(0, 4, 12)]})
    block = document.document.firstBlock()
    pieces = [each.fragment().text() for each in block]
    assert "".join(pieces) == "Báo cáo trước ngày 15"
    assert pieces[-1] == "c ngày 15"


def test_a_table_stands_between_its_paragraphs(qapp: QApplication) -> None:
    passages = [
        Passage("Trên"),
        cell(0, 0, "A"), cell(0, 1, "B"), cell(1, 0, "C"), cell(1, 0, "C hai"), cell(1, 1, "D"),
        Passage("Dưới"),
    ]  # fmt: skip
    document = written(passages)
    table = table_at(document, 1)
    assert (table.rows(), table.columns()) == (2, 2)
    assert [table_at(document, number) is not None for number in (0, 6)] == [False, False]
    assert words_at(document, Span(4, 0, 5)) == "C hai"
    assert list(document.starts) == sorted(document.starts)


def table_at(document: SourceDocument, passage: int) -> QTextTable | None:
    cursor = QTextCursor(document.document)
    cursor.setPosition(document.starts[passage])
    return cursor.currentTable()


def test_merged_cells_cover_their_places(qapp: QApplication) -> None:
    passages = [cell(0, 0, "Chung", columns=2), cell(1, 0, "Cao", rows=2), cell(1, 1, "x"),
                cell(2, 1, "y")]  # fmt: skip
    document = written(passages)
    table = table_at(document, 0)
    assert table is not None
    assert (table.cellAt(0, 0).columnSpan(), table.cellAt(1, 0).rowSpan()) == (2, 2)


def test_a_long_table_is_cut_where_no_cell_reaches_over(qapp: QApplication) -> None:
    rows = [cell(row, 0, "Việc", rows=2 if row == 23 else 1) for row in range(60) if row != 24]
    document = written(rows)
    first, last = table_at(document, 0), table_at(document, len(rows) - 1)
    assert first is not None
    assert last is not None
    assert first.rows() == 25
    assert first.objectIndex() != last.objectIndex()


def test_a_table_in_no_order_is_written_as_paragraphs(qapp: QApplication) -> None:
    document = written([cell(1, 0, "Hai"), cell(0, 0, "Một")])
    assert table_at(document, 0) is None
    assert words_at(document, Span(1, 0, 3)) == "Một"


def test_twenty_pages_of_text_and_tables_are_shown_at_once(
    qtbot: QtBot, qapp: QApplication
) -> None:
    paragraphs = [(1 + n // 12, "I", words) for n in range(120) for _, _, words in PARAGRAPHS[-2:]]
    big = plan_of(paragraphs, ROWS * 24)
    made = SourceView()
    qtbot.addWidget(made)
    made.resize(560, 600)
    made.show()
    taken = []
    for _ in range(3):
        begun = time.perf_counter()
        made.put(big)
        made.grab()
        taken.append(time.perf_counter() - begun)
    assert min(taken) < VIEW_OF_TWENTY_PAGES_S


def test_pages_after_the_first_are_told_with_their_first_words(plan: ReadPlan) -> None:
    document = written(list(plan.passages))
    pages = dict(document.pages())
    assert list(pages) == [2, 3]
    assert document.place(pages[2]) == (9, 0)


# Marks


def test_the_marks_of_a_plan_know_their_activity(plan: ReadPlan) -> None:
    places = Places(plan)
    assert places.roles == (
        Role.CONTENT, Role.LEAD, Role.COORDINATOR, Role.TIME, Role.PRODUCT, None,
    )  # fmt: skip
    lead = next(mark.span for mark in plan.activities[1].marks if mark.role is Role.LEAD)
    assert places.at(lead.passage, lead.start) == (Marked(lead, Role.LEAD, 1),)
    assert [plan.passages[s.passage].text[s.start : s.end] for s in places.of_activity(3)] == [
        "Kiểm tra việc thi hành pháp luật về trật tự xây dựng",
        "Sở Xây dựng",
        "Công an tỉnh; UBND các xã",
        "Quý III",
        "thông báo kết luận kiểm tra",
    ]


def test_what_is_said_twice_is_lit_in_both_places(plan: ReadPlan) -> None:
    again = dataclasses.replace(plan.activities[0], repeats=(Span(2, 0, 8),))
    places = Places(dataclasses.replace(plan, activities=(again,)))
    assert Span(2, 0, 8) in places.of_activity(0)
    assert places.at(2, 3)[0].role is Role.CONTENT


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
@pytest.mark.parametrize("role", LOOKS)
def test_marked_words_are_readable(role: Role | None, tokens: object) -> None:
    look = role_format(role, tokens)
    has_ink = look.hasProperty(QTextCharFormat.Property.ForegroundBrush)
    ink = look.foreground().color().name() if has_ink else tokens.text
    assert contrast(ink, look.background().color().name()) >= 4.5


def test_no_two_roles_are_told_by_colour_alone() -> None:
    faces = [(look.line, look.is_bold, look.is_italic) for look in LOOKS.values()]
    assert len(set(faces)) == len(faces) == len(Role) + 1


# The view


def test_the_legend_explains_just_what_occurs(qtbot: QtBot, plan: ReadPlan) -> None:
    pane = SourcePane()
    qtbot.addWidget(pane)
    pane.put(plan)
    assert pane.legend.words == [
        "Nội dung", "Chủ trì", "Phối hợp", "Thời gian", "Sản phẩm", "Chưa gán",
    ]  # fmt: skip
    pane.put(plan_of([(1, "", "Không có gì.")]))
    assert pane.legend.words == []


def test_each_role_of_the_legend_has_room_for_its_face(qtbot: QtBot, plan: ReadPlan) -> None:
    pane = SourcePane()
    qtbot.addWidget(pane)
    pane.put(plan)
    loose = pane.legend.labels[-1]
    font = QFont(loose.font())
    font.setWeight(QFont.Weight.DemiBold)
    assert loose.sizeHint().width() >= QFontMetrics(font).horizontalAdvance("Chưa gán")


def point_of(view: SourceView, span: Span) -> QPoint:
    assert view.written is not None
    rect = view.rect_at(view.written.positions(span)[0] + 1)
    return rect.center()


def test_words_under_the_mouse_tell_their_role(view: SourceView, plan: ReadPlan) -> None:
    lead = next(mark.span for mark in plan.activities[1].marks if mark.role is Role.LEAD)
    assert view.told_at(point_of(view, lead)) == (
        "Chủ trì · 2. Rà soát văn bản thuộc lĩnh vực quản lý"
    )
    assert "chưa thuộc nhiệm vụ nào" in view.told_at(point_of(view, plan.unassigned[0].span))
    assert view.told_at(QPoint(view.width() - 80, 3)) == ""


def test_pointing_at_words_tells_their_activity_once(
    view: SourceView, plan: ReadPlan, qtbot: QtBot
) -> None:
    content = plan.activities[1].marks[0].span
    told: list[object] = []
    view.pointed.connect(told.append)
    for _ in range(2):
        qtbot.mouseMove(view.viewport(), point_of(view, content))
        QApplication.processEvents()
    view._point(())
    assert told == [(1,), ()]


def test_a_click_chooses_and_a_jump_does_not(
    view: SourceView, plan: ReadPlan, qtbot: QtBot
) -> None:
    content = plan.activities[0].marks[0].span
    with qtbot.assertNotEmitted(view.chosen):
        view.go_to(content)
    place = point_of(view, plan.activities[1].marks[0].span)
    with qtbot.waitSignal(view.chosen) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [(1,)]


def test_a_jump_brings_the_place_into_sight(view: SourceView, plan: ReadPlan) -> None:
    view.resize(400, 160)
    last = plan.activities[-1].marks[-1].span
    assert view.written is not None
    start = view.written.positions(last)[0]
    assert not view.viewport().rect().contains(view.rect_at(start).center())
    view.go_to(last)
    assert view.viewport().rect().contains(view.rect_at(start).center())


def test_lit_words_are_just_those(view: SourceView, plan: ReadPlan) -> None:
    spans = Places(plan).of_activity(3)
    view.light(spans)
    lit = [each.cursor.selectedText() for each in view.extraSelections()]
    assert lit[0].startswith("Kiểm tra việc thi hành")
    assert len(lit) == len(spans)


def test_larger_letters_keep_the_place(view: SourceView, plan: ReadPlan) -> None:
    view.go_to(plan.activities[4].marks[0].span)
    at = view.textCursor().position()
    font = QFont(view.font())
    font.setPointSizeF(font.pointSizeF() * 1.5)
    view.setFont(font)
    assert view.textCursor().position() == at
    assert view.document().defaultFont().pointSizeF() == font.pointSizeF()


# Finding


def test_words_without_marks_find_words_with_marks(plan: ReadPlan) -> None:
    finder = Finder(plan.passages)
    found = finder.places_of("SO XAY DUNG")
    texts = {plan.passages[s.passage].text[s.start : s.end] for s in found}
    assert texts == {"Sở Xây dựng"}
    assert finder.places_of("sơ xây dựng") == ()
    assert finder.places_of("  ") == ()


def test_letters_that_fold_to_several_keep_their_places() -> None:
    finder = Finder([Passage("İstanbul: đường ǅ Đà Nẵng")])
    (found,) = finder.places_of("da nang")
    assert (found.start, found.end) == (18, 25)


def repair(before: str, after: str, page: int = 0) -> Repair:
    return Repair(RepairKind.JOINED_LINES, before, after, page)


def test_a_repair_is_found_by_what_it_became(plan: ReadPlan) -> None:
    place = place_of_repair(repair("KH-\nUBND", "27/KH-UBND", 1), plan.passages)
    assert place == Span(1, 4, 14)
    dropped = place_of_repair(repair("2", "", 2), plan.passages)
    assert dropped is not None
    assert plan.passages[dropped.passage].page == 2
    assert place_of_repair(repair("x", "không có đâu"), plan.passages) is None


def test_enter_goes_round_the_places_found(qtbot: QtBot, plan: ReadPlan) -> None:
    pane = SourcePane()
    qtbot.addWidget(pane)
    pane.put(plan)
    pane.show()
    pane.finder.open()
    qtbot.keyClicks(pane.finder.box, "quy")
    assert pane.finder.count.text() == "1/2"
    for expected in ("2/2", "1/2"):
        qtbot.keyClick(pane.finder.box, Qt.Key.Key_Return)
        assert pane.finder.count.text() == expected
    qtbot.keyClick(pane.finder.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert pane.finder.count.text() == "2/2"
    assert len(pane.view.lit) == 1
    qtbot.keyClicks(pane.finder.box, "z")
    assert pane.finder.count.text() == "Không thấy"
    qtbot.keyClick(pane.finder.box, Qt.Key.Key_Escape)
    assert not pane.finder.isVisible()
