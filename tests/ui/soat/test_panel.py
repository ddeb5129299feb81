"""Soát beside the form: asked for, live, jumping, mending, setting aside."""

import ast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.conftest import CHECKOUT
from tests.ui.fakes import FakeFrame
from tests.ui.soat.conftest import DAY, FAULTY
from ttpl_desktop.app import plan_issue, plan_items, plans
from ttpl_desktop.domain.linting.finding import Place, Severity
from ttpl_desktop.domain.office import Recipient
from ttpl_desktop.domain.plan import ItemKind
from ttpl_desktop.ui.plan.legal_fields import BasesField
from ttpl_desktop.ui.plan.reading.actions import ReadingAct
from ttpl_desktop.ui.plan.soat.actions import SoatAct
from ttpl_desktop.ui.plan.soat.desk import SoatDesk
from ttpl_desktop.ui.plan.soat.panel import CLEAN, NOTHING
from ttpl_desktop.ui.plan.soat.rules import RULE_WORDS
from ttpl_desktop.ui.plan.tab import PlanTab
from ttpl_desktop.ui.plan.tree_model import Fixed
from ttpl_desktop.ui.widgets.outline_model import BADGE_ROLE

ABBREVIATION = "abbreviation_undefined"


def checked(qtbot: QtBot, tab: PlanTab) -> SoatDesk:
    """Presses F7 and waits for the findings."""
    tab.soat.actions[SoatAct.CHECK].trigger()
    wait(qtbot, tab)
    return tab.soat


def wait(qtbot: QtBot, tab: PlanTab) -> None:
    qtbot.waitUntil(lambda: not tab.soat.is_busy, timeout=10_000)


def rules(desk: SoatDesk) -> list[str]:
    return [finding.rule for finding in desk.findings]


def choose(desk: SoatDesk, rule: str) -> None:
    found = next(each for each in desk.findings if each.rule == rule)
    assert desk.panel.pane.list.choose(found)


def count_on_the_button(tab: PlanTab) -> str:
    side = tab.soat.panel.parent().parent()
    return side.switch.choices[1].text()


def faulty_item(tab: PlanTab) -> int:
    assert tab.plan is not None
    return next(each.id for each in plans.items(tab.work, tab.plan.id) if each.text == FAULTY)


def test_nothing_is_looked_through_before_it_is_asked_for(tab: PlanTab) -> None:
    assert not tab.soat.is_busy
    assert count_on_the_button(tab) == "Soát"
    assert not tab.soat.actions[SoatAct.NEXT].isEnabled()


def test_the_key_shows_the_findings_in_place_of_the_pages(qtbot: QtBot, tab: PlanTab) -> None:
    desk = checked(qtbot, tab)
    assert desk.panel.isVisible()
    assert not tab.preview.isVisible()
    assert ABBREVIATION in rules(desk)
    assert desk.panel.pane.list.hasFocus()


def test_the_count_stands_on_the_button_and_in_the_menu(qtbot: QtBot, tab: PlanTab) -> None:
    count = len(checked(qtbot, tab).findings)
    assert count_on_the_button(tab) == f"Soát ({count})"
    assert tab.soat.actions[SoatAct.CHECK].text() == f"Soát kế hoạch ({count})"


def test_turning_to_the_panel_is_asking_too(qtbot: QtBot, tab: PlanTab) -> None:
    tab.soat.panel.parent().parent().switch.choices[1].trigger()
    wait(qtbot, tab)
    assert ABBREVIATION in rules(tab.soat)


def test_escape_gives_the_pages_back(qtbot: QtBot, tab: PlanTab) -> None:
    desk = checked(qtbot, tab)
    qtbot.keyClick(desk.panel.pane.list, Qt.Key.Key_Escape)
    assert not desk.panel.isVisible()
    assert tab.preview.isVisible()


def test_a_folded_column_is_opened(qtbot: QtBot, tab: PlanTab) -> None:
    tab.columns.fold(True)
    checked(qtbot, tab)
    assert not tab.columns.is_folded


def test_the_reading_screen_gives_way(qtbot: QtBot, tab: PlanTab) -> None:
    tab.reading.actions[ReadingAct.OPEN].trigger()
    assert checked(qtbot, tab).panel.isVisible()


def test_the_findings_follow_a_change(qtbot: QtBot, tab: PlanTab) -> None:
    desk = checked(qtbot, tab)
    plan_items.change(tab.work, faulty_item(tab), "text", "Rà soát thủ tục hành chính của ngành")
    assert desk.is_busy
    wait(qtbot, tab)
    assert ABBREVIATION not in rules(desk)


def test_the_count_goes_on_while_the_pages_are_shown(qtbot: QtBot, tab: PlanTab) -> None:
    before = len(checked(qtbot, tab).findings)
    tab.soat.panel.left.emit()
    plan_items.change(tab.work, faulty_item(tab), "text", "Rà soát thủ tục hành chính của ngành")
    wait(qtbot, tab)
    assert count_on_the_button(tab) == f"Soát ({before - 1})"


def test_enter_goes_into_the_field_and_selects_the_words(qtbot: QtBot, tab: PlanTab) -> None:
    desk = checked(qtbot, tab)
    choose(desk, ABBREVIATION)
    qtbot.keyClick(desk.panel.pane.list, Qt.Key.Key_Return)
    assert tab.side.tree.key == faulty_item(tab)
    editor = tab.focusWidget()
    assert isinstance(editor, QPlainTextEdit)
    assert editor.textCursor().selectedText() == "TTHC"


def test_the_keyboard_goes_from_place_to_place(qtbot: QtBot, tab: PlanTab) -> None:
    desk = checked(qtbot, tab)
    first = desk.panel.pane.listed[0]
    desk.actions[SoatAct.NEXT].trigger()
    assert desk.panel.pane.list.shown == desk.panel.pane.listed[1]
    desk.actions[SoatAct.BACK].trigger()
    assert desk.panel.pane.list.shown == first


@pytest.mark.parametrize(
    ("place", "part"),
    [
        (Place(field="title"), Fixed.HEAD),
        (Place(field="bases"), Fixed.HEAD),
        (Place(), Fixed.HEAD),
        (Place(field="recipients", index=1), Fixed.CLOSING),
        (Place(field="signer"), Fixed.CLOSING),
        (Place(field="closing"), Fixed.CLOSING),
    ],
)
def test_places_over_and_under_the_items_are_found(tab: PlanTab, place: Place, part: Fixed) -> None:
    tab.soat.wanted.emit(place)
    assert tab.side.tree.key is part
    assert tab.editor.isAncestorOf(tab.focusWidget())


def test_a_recipient_is_found_by_its_line(tab: PlanTab) -> None:
    assert tab.plan is not None
    recipients = Recipient("UBND tỉnh"), Recipient("Thanh tra Sở")
    plans.change(tab.work, tab.plan.id, "recipients", recipients)
    tab.soat.wanted.emit(Place(field="recipients", index=1))
    editor = tab.focusWidget()
    assert isinstance(editor, QPlainTextEdit)
    assert editor.textCursor().selectedText() == "Thanh tra Sở"


def test_a_unit_is_found_in_its_line(tab: PlanTab) -> None:
    assert tab.plan is not None
    item = plan_items.add_below(tab.work, tab.plan.id, ItemKind.ACTIVITY)
    plan_items.change(tab.work, item.id, "lead", ("Văn phòng", "Thanh tra Sở"))
    tab.soat.wanted.emit(Place(item.id, "lead", index=1, end=12, words="Thanh tra Sở"))
    editor = tab.focusWidget()
    assert isinstance(editor, QLineEdit)
    assert editor.selectedText() == "Thanh tra Sở"


def test_a_basis_is_found_by_its_row(tab: PlanTab) -> None:
    tab.soat.wanted.emit(Place(field="bases", index=1))
    field = tab.editor.head.field("bases")
    assert isinstance(field, BasesField)
    assert field.list.hasFocus()
    assert field.list.currentRow() == 1


def test_a_place_outside_of_the_text_breaks_nothing(tab: PlanTab) -> None:
    tab.soat.wanted.emit(Place(faulty_item(tab), "text", start=900, end=950))
    editor = tab.focusWidget()
    assert isinstance(editor, QPlainTextEdit)
    assert not editor.textCursor().hasSelection()


def test_a_finding_is_mended_as_one_step(qtbot: QtBot, tab: PlanTab, frame: FakeFrame) -> None:
    desk = checked(qtbot, tab)
    choose(desk, ABBREVIATION)
    item = faulty_item(tab)
    desk.actions[SoatAct.MEND].trigger()
    assert plan_items.item(tab.work, item).text == "Rà soát thủ tục hành chính của ngành xây dựng"
    wait(qtbot, tab)
    assert ABBREVIATION not in rules(desk)
    assert frame.said[-1] == "Đã sửa: Chữ viết tắt chưa giải thích."
    tab.work.undo()
    assert plan_items.item(tab.work, item).text == FAULTY
    wait(qtbot, tab)
    assert ABBREVIATION in rules(desk)


def test_words_that_changed_meanwhile_are_not_mended(
    qtbot: QtBot, tab: PlanTab, frame: FakeFrame
) -> None:
    desk = checked(qtbot, tab)
    choose(desk, ABBREVIATION)
    shown = desk.panel.pane.list.shown
    item = faulty_item(tab)
    plan_items.change(tab.work, item, "text", "Việc khác")
    desk.panel.pane.mended.emit(shown)
    assert plan_items.item(tab.work, item).text == "Việc khác"
    assert frame.said[-1].startswith("Chữ ở chỗ này đã khác")


def test_a_question_is_set_aside_and_brought_back(qtbot: QtBot, tab: PlanTab) -> None:
    desk = checked(qtbot, tab)
    question = next(each for each in desk.findings if each.severity is Severity.QUESTION)
    assert not desk.actions[SoatAct.BRING_BACK].isEnabled()
    desk.panel.pane.list.choose(question)
    desk.panel.pane.tick.click()
    wait(qtbot, tab)
    assert question not in desk.findings
    desk.actions[SoatAct.BRING_BACK].trigger()
    wait(qtbot, tab)
    assert question in desk.findings


def test_the_tree_marks_where_something_is_wrong(qtbot: QtBot, tab: PlanTab) -> None:
    rows, item = tab.side.tree.rows, faulty_item(tab)
    assert rows.index_of(item).data(BADGE_ROLE) == ""
    checked(qtbot, tab)
    assert rows.index_of(item).data(BADGE_ROLE) == "▲"
    assert "“TTHC”" in rows.index_of(item).data(Qt.ItemDataRole.ToolTipRole)
    assert rows.index_of(Fixed.HEAD).data(BADGE_ROLE) == ""  # a blank, which ⚠ tells already
    plan_items.change(tab.work, item, "text", "Rà soát thủ tục hành chính của ngành")
    wait(qtbot, tab)
    assert rows.index_of(item).data(BADGE_ROLE) == ""


def test_an_issued_plan_is_looked_through_but_not_mended(qtbot: QtBot, tab: PlanTab) -> None:
    assert tab.plan is not None
    plans.change(tab.work, tab.plan.id, "opening", "Sở Xây dựng xây dựng kế hoạch như sau:")
    plan_issue.issue(tab.work, tab.plan.id, "05", DAY)
    desk = checked(qtbot, tab)
    choose(desk, ABBREVIATION)
    assert not desk.panel.pane.mend.isVisible()
    assert not desk.actions[SoatAct.MEND].isEnabled()


def test_another_plan_is_looked_through_when_it_is_shown(qtbot: QtBot, tab: PlanTab) -> None:
    desk = checked(qtbot, tab)
    tab.drafting.create_empty()
    wait(qtbot, tab)
    assert ABBREVIATION not in rules(desk)


def test_a_plan_without_faults_says_so(qtbot: QtBot, tab: PlanTab) -> None:
    desk = checked(qtbot, tab)
    desk._take(())
    assert desk.panel.pane.empty.sentence.text() == CLEAN
    assert desk.panel.pane.empty.isVisible()
    assert count_on_the_button(tab) == "Soát (0)"


def test_what_was_set_aside_is_told_where_nothing_else_is_found(qtbot: QtBot, tab: PlanTab) -> None:
    panel = checked(qtbot, tab).panel
    panel.put((), True, 2)
    sentence = panel.pane.empty.sentence.text()
    assert sentence.startswith(f"{CLEAN}\n2 câu hỏi đã xem")


def test_without_a_plan_there_is_nothing_to_look_through(tab: PlanTab, frame: FakeFrame) -> None:
    frame.year = 2031
    tab.refresh()
    assert not tab.soat.actions[SoatAct.CHECK].isEnabled()
    assert tab.soat.panel.pane.empty.sentence.text() == NOTHING


def test_typing_is_saved_before_the_plan_is_looked_through(qtbot: QtBot, tab: PlanTab) -> None:
    tab.side.tree.choose(faulty_item(tab))
    tab._show_place()
    form = tab.editor.items[ItemKind.TEXT]
    form.field("text").editor.setPlainText("Thống kê BVMT")
    desk = checked(qtbot, tab)
    assert any("BVMT" in finding.message for finding in desk.findings)


def test_every_rule_has_a_name() -> None:
    found = set()
    for path in (CHECKOUT / "ttpl_desktop/domain/linting").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Finding":
                named = [each for each in ast.walk(node.args[0]) if isinstance(each, ast.Constant)]
                found |= {each.value for each in named if isinstance(each.value, str)}
    assert found == set(RULE_WORDS)
