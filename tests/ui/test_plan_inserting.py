"""What an officer brings into a plan: clauses, citations, criteria, signers, a law, versions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget
from pytestqt.qtbot import QtBot

from tests.app.test_plans import SXD
from tests.ui.fakes import FakeFrame, show_tab
from ttpl_desktop.app import clauses, legal, office, plan_issue, plan_items, plans
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.clauses import Clause, ClauseTopic
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.office import Signer, SigningForm
from ttpl_desktop.domain.plan import ItemKind, Plan, PlanItem, PlanKind
from ttpl_desktop.storage.registers.plan import CLAUSES
from ttpl_desktop.storage.registers.task import TASKS
from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.plan.actions import Act
from ttpl_desktop.ui.plan.clauses.bank import BankDialog, ClauseBank
from ttpl_desktop.ui.plan.clauses.form import ClauseDialog
from ttpl_desktop.ui.plan.comparison import ComparisonDialog, counted, page_of
from ttpl_desktop.ui.plan.signer_field import PlanSignerField, SignerQuestion
from ttpl_desktop.ui.plan.tab import PlanTab
from ttpl_desktop.ui.plan.tree_model import Fixed
from ttpl_desktop.ui.tokens import LIGHT
from ttpl_desktop.ui.widgets.fields import TextField

LAW = LegalDocument(
    type="Luật",
    number="95/2026/QH16",
    issued_on=dt.date(2026, 6, 10),
    issuer="Quốc hội",
    title="Quy hoạch đô thị",
)


@pytest.fixture
def work(work: Workspace) -> Workspace:
    office.set_up(work, SXD)
    legal.add(work, LAW)
    return work


@pytest.fixture
def tab(qtbot: QtBot, frame: FakeFrame) -> PlanTab:
    made = PlanTab(frame)
    made.preview.hide()
    show_tab(qtbot, frame, made)
    made.drafting.create_empty()
    return made


Answers = Callable[[Callable[[Any], object]], None]


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    """Has the next dialogs filled in by a function and their verb pressed."""

    def answer(fill_in: Callable[[Any], object]) -> None:
        def play(dialog: AskDialog) -> int:
            fill_in(dialog)
            dialog.do_button.click()
            return dialog.result()

        monkeypatch.setattr(AskDialog, "exec", play)

    return answer


def plan(tab: PlanTab) -> Plan:
    assert tab.plan is not None
    return tab.plan


def add(tab: PlanTab, kind: ItemKind, **values: object) -> PlanItem:
    tab.drafting.add_beside(kind)
    item_id = tab.side.tree.key
    assert isinstance(item_id, int)
    for name, value in values.items():
        plan_items.change(tab.work, item_id, name, value)
    return plan_items.item(tab.work, item_id)


def texts(tab: PlanTab) -> list[str]:
    return [each.node.text for each in plans.arranged(tab.work, plan(tab).id) if each.node.text]


def only(bank: ClauseBank, title: str) -> None:
    bank.topic.setCurrentIndex(0)
    bank.topic.activated.emit(0)
    bank.list.clearSelection()
    (row,) = bank.list.findItems(title, Qt.MatchFlag.MatchExactly)
    row.setSelected(True)


# The clause bank


def test_the_bank_opens_at_what_fits_the_place(tab: PlanTab, answers: Answers) -> None:
    add(tab, ItemKind.SECTION, title="Kinh phí", required="funding")
    seen: list[str] = []
    answers(lambda dialog: seen.append(dialog.bank.topic.currentText()))
    tab.actions_of[Act.CLAUSES].trigger()
    assert seen == ["Kinh phí"]
    assert texts(tab)[0].startswith("Kinh phí thực hiện Kế hoạch")


def test_an_inserted_clause_is_shown_and_taken_back_in_one_step(
    tab: PlanTab, answers: Answers
) -> None:
    section = add(tab, ItemKind.SECTION, title="Mục đích")
    answers(lambda dialog: only(dialog.bank, "Phục vụ chỉ đạo, điều hành"))
    tab.actions_of[Act.CLAUSES].trigger()
    assert tab.side.tree.key not in (section.id, Fixed.HEAD)
    assert len(texts(tab)) == 1
    assert tab.work.undo() == "Chèn đoạn mẫu"
    assert texts(tab) == []


def test_clauses_are_narrowed_by_words_without_marks(tab: PlanTab, qtbot: QtBot) -> None:
    bank = ClauseBank(tab.work, plan(tab), None)
    qtbot.addWidget(bank)
    whole = bank.list.count()
    bank.search.put("")
    bank.search.setText("phai duoc kiem chung")
    bank.search.returnPressed.emit()
    assert [bank.list.item(row).text() for row in range(bank.list.count())] == [
        "Thông tin phải được kiểm chứng"
    ]
    assert whole > 20


def test_only_an_own_clause_is_edited_and_removed(tab: PlanTab, qtbot: QtBot) -> None:
    own = clauses.add(tab.work, ClauseTopic.CLOSING, "Của tôi", "Yêu cầu thực hiện.")
    bank = ClauseBank(tab.work, plan(tab), ClauseTopic.CLOSING)
    qtbot.addWidget(bank)
    assert bank.chosen == (own,)
    assert bank.edit_button.isEnabled()
    bank.list.setCurrentRow(1)
    assert not bank.edit_button.isEnabled()
    bank.show_clause(own.id)
    bank.remove()
    assert tab.work.table(CLAUSES).all() == ()


def test_an_own_clause_gets_other_words(
    tab: PlanTab, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = clauses.add(tab.work, ClauseTopic.CLOSING, "Của tôi", "Yêu cầu thực hiện.")
    bank = ClauseBank(tab.work, plan(tab), ClauseTopic.CLOSING)
    qtbot.addWidget(bank)

    def write(dialog: ClauseDialog) -> int:
        field = dialog.form.field("text")
        field.show_value("Yêu cầu nghiêm túc thực hiện.")
        field.tell()
        dialog.do_button.click()
        return dialog.result()

    monkeypatch.setattr(ClauseDialog, "exec", write)
    bank.edit()
    assert clauses.clause(tab.work, own.id).text == "Yêu cầu nghiêm túc thực hiện."
    assert bank.words.toPlainText() == "Yêu cầu nghiêm túc thực hiện."


def test_a_clause_without_words_stays_open_and_says_so(tab: PlanTab, qtbot: QtBot) -> None:
    dialog = ClauseDialog(tab, tab.work, Clause(0, ClauseTopic.FUNDING))
    qtbot.addWidget(dialog)
    dialog.accept()
    assert dialog.stored is None
    assert "còn trống" in dialog.form.field("text").note


def test_the_chosen_item_is_kept_as_a_clause(
    tab: PlanTab, frame: FakeFrame, answers: Answers
) -> None:
    add(tab, ItemKind.TEXT, text="Kinh phí do Sở bảo đảm.")
    answers(lambda dialog: None)
    tab.actions_of[Act.KEEP_CLAUSE].trigger()
    (own,) = tab.work.table(CLAUSES).all()
    assert own.text == "Kinh phí do Sở bảo đảm."
    assert "ngân hàng đoạn mẫu" in frame.said[-1]


def test_nothing_is_inserted_into_an_issued_plan(tab: PlanTab, qtbot: QtBot) -> None:
    tab.drafting.create_from_skeleton()
    plan_issue.issue(tab.work, plan(tab).id, "05", dt.date(2026, 2, 5))
    assert not tab.actions_of[Act.CLAUSES].isEnabled()
    dialog = BankDialog(tab, tab.work, plan(tab), None)
    qtbot.addWidget(dialog)
    assert not dialog.do_button.isEnabled()


def test_a_clause_that_search_found_is_shown_in_the_bank(tab: PlanTab, answers: Answers) -> None:
    own = clauses.add(tab.work, ClauseTopic.CLOSING, "Của tôi", "Yêu cầu.")
    seen: list[tuple[Clause, ...]] = []
    answers(lambda dialog: seen.append(dialog.bank.chosen))
    tab.show_record("clause", own.id)
    assert seen == [(own,)]


# Citations and criteria


def tick_all(dialog: AskDialog) -> None:
    (rows,) = dialog.findChildren(QListWidget)
    for row in range(rows.count()):
        if rows.item(row).flags() & Qt.ItemFlag.ItemIsUserCheckable:
            rows.item(row).setCheckState(Qt.CheckState.Checked)


def test_a_citation_stands_at_the_cursor(tab: PlanTab, answers: Answers) -> None:
    item = add(tab, ItemKind.TEXT, text="Theo  và hướng dẫn.")
    field = tab.editor.items[ItemKind.TEXT].field("text")
    assert isinstance(field, TextField)
    cursor = field.editor.textCursor()
    cursor.setPosition(5)
    field.editor.setTextCursor(cursor)
    field.setFocus()
    answers(tick_all)
    tab.actions_of[Act.CITE].trigger()
    cited = plan_items.item(tab.work, item.id).text
    assert cited == "Theo {{Luật Quy hoạch đô thị}} và hướng dẫn."
    assert tab.side.tree.rows.index_of(item.id).data() == "Theo Luật Quy hoạch đô thị và hướng dẫn."


def test_criteria_become_the_content_of_a_focus_field(tab: PlanTab, answers: Answers) -> None:
    item = add(tab, ItemKind.FOCUS, title="Xây dựng", content="Việc cấp phép;")
    answers(lambda dialog: None)
    tab.actions_of[Act.CRITERIA].trigger()
    lines = plan_items.item(tab.work, item.id).content.splitlines()
    assert lines[0] == "Việc cấp phép;"
    assert len(lines) == 11
    tab.work.undo()
    assert plan_items.item(tab.work, item.id).content == "Việc cấp phép;"


def test_criteria_under_a_heading_are_paragraphs(tab: PlanTab, answers: Answers) -> None:
    add(tab, ItemKind.SECTION, title="Nội dung")
    answers(lambda dialog: None)
    tab.actions_of[Act.CRITERIA].trigger()
    assert len(texts(tab)) == 10
    assert tab.work.undo() == "Chèn tiêu chí"
    assert texts(tab) == []


# Head and end


def test_a_plan_is_signed_in_any_form(tab: PlanTab, answers: Answers) -> None:
    tab._go(Fixed.CLOSING)
    field = tab.editor.closing.field("signer")
    assert isinstance(field, PlanSignerField)

    def by_deputy(dialog: AskDialog) -> None:
        (question,) = dialog.findChildren(SignerQuestion)
        form = question.form.field("form")
        form.show_value(SigningForm.DEPUTY)
        form.tell()
        assert question.titles == "Ký là: KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC"

    answers(by_deputy)
    field.other_button.click()
    assert plan(tab).signer == Signer(
        "Nguyễn Văn Bình", SigningForm.DEPUTY, "Giám đốc", "Phó giám đốc"
    )
    current = tab.work.office_on(tab.work.today())
    assert current is not None
    assert current.signers == SXD.signers


def test_without_a_superiors_plan_the_dialog_says_what_to_do(
    tab: PlanTab, answers: Answers
) -> None:
    seen: list[str] = []
    answers(lambda dialog: seen.extend(each.text() for each in dialog.findChildren(QLabel)))
    tab.actions_of[Act.OPENING].trigger()
    assert any("Đọc kế hoạch cấp trên" in words for words in seen)
    assert plan(tab).opening.startswith("Sở Xây dựng ban hành Kế hoạch")


# A law's plan


def test_a_plan_for_a_law_shows_its_clocks(tab: PlanTab, answers: Answers) -> None:
    answers(tick_all)
    tab.actions_of[Act.FOR_LAW].trigger()
    made = plan(tab)
    assert made.kind is PlanKind.IMPLEMENTATION
    assert tab.side.tree.key is Fixed.HEAD
    passed = tab.editor.head.field("law_passed_on")
    assert "hạn 30/06/2026" in passed.note
    assert passed.isVisible()


def test_the_day_of_the_prime_ministers_plan_starts_the_other_clock(
    tab: PlanTab, answers: Answers, frame: FakeFrame
) -> None:
    answers(tick_all)
    tab.actions_of[Act.FOR_LAW].trigger()
    tab.actions_of[Act.CLOCKS].trigger()
    assert "2 nhiệm vụ" in frame.said[-1]
    tab.editor.head_edited.emit(plan(tab).id, "law_planned_on", dt.date(2026, 7, 1))
    assert "hạn 13/07/2026" in tab.editor.head.field("law_planned_on").note
    days = {task.last_day for task in tab.work.table(TASKS).all()}
    assert dt.date(2026, 7, 13) in days


def test_a_yearly_plan_has_no_clocks(tab: PlanTab) -> None:
    tab._go(Fixed.HEAD)
    assert not tab.editor.head.field("law_passed_on").isVisible()
    assert not tab.actions_of[Act.CLOCKS].isVisible()


# Versions


@pytest.fixture
def adjusted(tab: PlanTab) -> PlanTab:
    tab.drafting.create_from_skeleton()
    plan_issue.issue(tab.work, plan(tab).id, "05", dt.date(2026, 2, 5))
    tab.drafting.adjust()
    return tab


def test_versions_are_compared_side_by_side(
    adjusted: PlanTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = next(i for i in plans.items(adjusted.work, plan(adjusted).id) if i.title)
    plan_items.change(adjusted.work, first.id, "title", "Mục đích <mới>")
    seen: list[str] = []
    monkeypatch.setattr(
        ComparisonDialog, "exec", lambda dialog: seen.append(dialog.page.toPlainText())
    )
    adjusted.actions_of[Act.COMPARE].trigger()
    assert "Bản 1" in seen[0]
    assert "Mục đích <mới>" in seen[0]
    assert "Sửa lời" in seen[0]


def test_a_part_that_changed_is_gone_to(adjusted: PlanTab, qtbot: QtBot) -> None:
    dialog = ComparisonDialog(adjusted, plan(adjusted), plan(adjusted), ())
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.wanted) as told:
        dialog._go("12")
    assert told.args == [12]


def test_versions_without_changes_are_said_to_be_alike() -> None:
    assert "giống nhau" in counted(())
    assert "giống nhau" in page_of((), (1, 2), LIGHT)


def test_a_first_version_has_nothing_to_compare(tab: PlanTab) -> None:
    assert not tab.actions_of[Act.COMPARE].isEnabled()


# The tree by keyboard


def test_tab_moves_an_item_in_and_shift_tab_out(tab: PlanTab, qtbot: QtBot) -> None:
    add(tab, ItemKind.SECTION, title="Một")
    second = add(tab, ItemKind.SECTION, title="Hai")
    tab.side.tree.setFocus()
    qtbot.keyClick(tab.side.tree, Qt.Key.Key_Tab)
    assert plan_items.item(tab.work, second.id).parent_id is not None
    assert tab.side.tree.key == second.id
    qtbot.keyClick(tab.side.tree, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert plan_items.item(tab.work, second.id).parent_id is None


def test_tab_in_a_text_only_leaves_it(tab: PlanTab, qtbot: QtBot) -> None:
    add(tab, ItemKind.SECTION, title="Một")
    second = add(tab, ItemKind.SECTION, title="Hai")
    field = tab.editor.items[ItemKind.SECTION].field("title")
    assert isinstance(field, TextField)
    qtbot.keyClick(field.editor, Qt.Key.Key_Tab)
    assert plan_items.item(tab.work, second.id).parent_id is None


def test_an_activity_under_an_activity_is_a_line_of_one_executor(tab: PlanTab) -> None:
    add(tab, ItemKind.ACTIVITY, title="Thu thập")
    tab.drafting.add_below(ItemKind.ACTIVITY)
    key = tab.side.tree.key
    assert isinstance(key, int)
    assert plan_items.item(tab.work, key).style is NumberStyle.PLUS


def test_typing_in_one_item_shows_its_words_and_what_it_lacks(tab: PlanTab) -> None:
    item = add(tab, ItemKind.ACTIVITY)
    field = tab.editor.items[ItemKind.ACTIVITY].field("title")
    assert isinstance(field, TextField)
    field.editor.setPlainText("Khảo sát")
    field.flush()
    assert tab.side.tree.rows.index_of(item.id).data() == "I. Khảo sát"
    assert "Chưa ghi hoạt động." not in tab.editor.remarks
    tab.work.undo()
    assert "Chưa ghi hoạt động." in tab.editor.remarks
