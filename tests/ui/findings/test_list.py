"""The list of findings: groups, filter, the cursor, what can be done, the list as text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFont
from PySide6.QtPrintSupport import QPrintPreviewDialog
from pytestqt.qtbot import QtBot

from ttpl_desktop.domain.linting.finding import Severity
from ttpl_desktop.ui.findings.model import FindingModel
from ttpl_desktop.ui.findings.pane import FindingPane
from ttpl_desktop.ui.findings.printing import document_of, print_list
from ttpl_desktop.ui.findings.rows import Shown, as_text, by_severity, count_words

LONG = "Chữ viết tắt này chưa được giải thích ở đâu trong kế hoạch, nên người đọc khó hiểu."


def shown(key: str, severity: Severity = Severity.WARNING, **more: str) -> Shown:
    return Shown(key, severity, more.pop("group", severity.words), f"Câu {key}.", **more)


THREE = (
    shown("a", Severity.ERROR, place="I.1: “số”", title="Số thứ tự", article="Điều 1"),
    shown("b", mend="Sửa thành “B”", place="I.2"),
    shown("c", Severity.QUESTION),
)


@pytest.fixture
def pane(qtbot: QtBot) -> FindingPane:
    made = FindingPane("Những chỗ cần xem", "Không thấy lỗi nào.")
    qtbot.addWidget(made)
    made.offer(mend=True, tick=True)
    made.put(THREE)
    made.resize(360, 500)
    made.show()
    return made


def words(pane: FindingPane) -> list[str]:
    rows = pane.list.rows
    return [rows.index(row).data() for row in range(rows.rowCount())]


def test_the_rows_keep_the_rules_of_qt(qtmodeltester: object, pane: FindingPane) -> None:
    qtmodeltester.check(pane.list.rows)


def test_each_group_has_a_heading_with_its_count(pane: FindingPane) -> None:
    expected = ["Lỗi · 1", "Câu a.", "Cần xem · 1", "Câu b.", "Cần xác nhận · 1", "Câu c."]
    assert words(pane) == expected


def test_findings_may_be_grouped_by_anything() -> None:
    model = FindingModel()
    model.put([shown("a", group="Số"), shown("b", group="Chữ"), shown("c", group="Số")])
    texts = [model.index(row).data() for row in range(model.rowCount())]
    assert texts == ["Số · 2", "Câu a.", "Câu c.", "Chữ · 1", "Câu b."]


def test_graver_findings_come_first_and_others_keep_their_order() -> None:
    listed = by_severity([shown("b"), THREE[2], shown("d"), THREE[0]])
    assert [each.key for each in listed] == ["a", "b", "d", "c"]


def test_the_counts_are_told_in_words() -> None:
    assert count_words(THREE) == "1 lỗi, 1 cần xem, 1 cần xác nhận"
    assert count_words(()) == ""


def test_the_first_finding_is_chosen(pane: FindingPane) -> None:
    assert pane.list.shown == THREE[0]
    assert (pane.title.text(), pane.article.text()) == ("Số thứ tự", "Điều 1")


def test_arrow_keys_pass_over_headings(qtbot: QtBot, pane: FindingPane) -> None:
    for expected in (THREE[1], THREE[2], THREE[2]):
        qtbot.keyClick(pane.list, Qt.Key.Key_Down)
        assert pane.list.shown == expected
    qtbot.keyClick(pane.list, Qt.Key.Key_Home)
    assert pane.list.shown == THREE[0]
    qtbot.keyClick(pane.list, Qt.Key.Key_Up)
    assert pane.list.shown == THREE[0]


def test_enter_asks_for_the_place(qtbot: QtBot, pane: FindingPane) -> None:
    with qtbot.waitSignal(pane.wanted) as heard:
        qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    assert heard.args == [THREE[0]]


def test_the_button_asks_for_the_place(qtbot: QtBot, pane: FindingPane) -> None:
    with qtbot.waitSignal(pane.wanted) as heard:
        pane.jump.click()
    assert heard.args == [THREE[0]]


def test_a_double_click_asks_for_the_place(qtbot: QtBot, pane: FindingPane) -> None:
    with qtbot.waitSignal(pane.wanted):
        pane.list.doubleClicked.emit(pane.list.rows.index_of("b"))


def test_a_finding_without_a_place_is_nowhere_to_go_to(qtbot: QtBot, pane: FindingPane) -> None:
    pane.put([Shown("a", Severity.ERROR, "Lỗi", "Thiếu.", can_jump=False)])
    assert not pane.jump.isVisible()
    with qtbot.assertNotEmitted(pane.wanted):
        qtbot.keyClick(pane.list, Qt.Key.Key_Return)


def test_only_what_can_be_mended_has_the_button(qtbot: QtBot, pane: FindingPane) -> None:
    assert not pane.mend.isVisible()
    pane.list.choose("b")
    assert pane.mend.text() == "Sửa thành “B”"
    with qtbot.waitSignal(pane.mended) as heard:
        pane.mend.click()
    assert heard.args == [THREE[1]]


def test_nothing_is_mended_where_it_is_not_offered(qtbot: QtBot, pane: FindingPane) -> None:
    pane.offer(mend=False, tick=False)
    pane.list.choose("b")
    assert not pane.mend.isVisible()
    with qtbot.assertNotEmitted(pane.mended):
        pane.mend_chosen()


def test_only_questions_can_be_set_aside(qtbot: QtBot, pane: FindingPane) -> None:
    assert not pane.tick.isVisible()
    pane.list.choose("c")
    with qtbot.waitSignal(pane.ticked) as heard:
        pane.tick.click()
    assert heard.args == [THREE[2]]


def test_steps_go_around(pane: FindingPane) -> None:
    heard: list[Shown] = []
    pane.wanted.connect(heard.append)
    for by in (1, 1, 1, -1):
        pane.step(by)
    assert [each.key for each in heard] == ["b", "c", "a", "c"]


def test_the_filter_narrows_the_list(pane: FindingPane) -> None:
    pane.filter.pick(Severity.WARNING)
    assert pane.listed == [THREE[1]]
    pane.filter.pick(None)
    assert len(pane.listed) == 3


def test_a_filter_without_findings_is_lifted(pane: FindingPane) -> None:
    pane.filter.pick(Severity.WARNING)
    pane.put([THREE[0], THREE[2]])
    assert pane.filter.severity is None
    assert len(pane.listed) == 2


def test_a_severity_that_does_not_occur_cannot_be_picked(pane: FindingPane) -> None:
    pane.put([THREE[0], THREE[2]])
    pane.filter.pick(Severity.WARNING)
    assert len(pane.listed) == 2


def test_one_severity_needs_no_filter(pane: FindingPane) -> None:
    pane.put([THREE[0]])
    assert not pane.filter.isVisible()


def test_without_findings_the_sentence_stands_alone(pane: FindingPane) -> None:
    pane.put(())
    assert pane.empty.sentence.text() == "Không thấy lỗi nào."
    assert pane.empty.isVisible()
    assert not pane.list.isVisible()


def test_what_was_chosen_stays_chosen(pane: FindingPane) -> None:
    pane.list.choose("c")
    pane.put([shown("x", Severity.ERROR), *THREE])
    assert pane.list.shown == THREE[2]


def test_when_the_chosen_one_is_gone_its_neighbour_is_chosen(pane: FindingPane) -> None:
    pane.list.choose("b")
    pane.put([THREE[0], THREE[2]])
    assert pane.list.shown == THREE[2]
    pane.put([THREE[0]])
    assert pane.list.shown == THREE[0]


def test_a_long_sentence_is_shown_whole(pane: FindingPane) -> None:
    pane.put([Shown("a", Severity.ERROR, "Lỗi", LONG), shown("b", Severity.ERROR)])
    heights = [pane.list.visualRect(pane.list.rows.index(row)).height() for row in (1, 2)]
    assert heights[0] > heights[1]


def test_larger_letters_make_higher_rows(pane: FindingPane) -> None:
    index = pane.list.rows.index_of("a")
    before = pane.list.visualRect(index).height()
    font = QFont(pane.list.font())
    font.setPointSizeF(font.pointSizeF() * 2)
    pane.list.setFont(font)
    assert pane.list.visualRect(index).height() > 1.5 * before


def test_a_screen_reader_hears_all_of_a_finding(pane: FindingPane) -> None:
    spoken = pane.list.rows.index_of("a").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Lỗi. Số thứ tự. Câu a. I.1: “số”"
    reader = QAccessible.queryAccessibleInterface(pane.list)
    assert reader.text(QAccessible.Text.Name) == "Những chỗ cần xem"


def test_the_list_can_be_taken_along_as_text() -> None:
    text = as_text("Soát ke-hoach.docx", THREE)
    assert text.splitlines() == [
        "Soát ke-hoach.docx",
        "",
        "Lỗi · 1",
        "- [Lỗi] I.1: “số” — Câu a. (Điều 1)",
        "Cần xem · 1",
        "- [Cần xem] I.2 — Câu b.",
        "Cần xác nhận · 1",
        "- [Cần xác nhận] Câu c.",
    ]


def test_the_printed_list_says_the_same(qapp: object) -> None:
    assert document_of("Soát", THREE).toPlainText() == as_text("Soát", THREE)


def test_the_list_is_shown_before_it_is_printed(
    pane: FindingPane, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown_titles: list[str] = []
    monkeypatch.setattr(
        QPrintPreviewDialog, "exec", lambda dialog: shown_titles.append(dialog.windowTitle())
    )
    print_list(pane, "Soát", THREE)
    assert shown_titles == ["In: Soát"]


def test_every_state_can_be_drawn(pane: FindingPane) -> None:
    for each in THREE:
        pane.list.choose(each.key)
        assert not pane.grab().isNull()
