"""Sang năm mới on the plan tab: what is offered, listed, lit, counted and cleared."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.windows import TODAY, open_window
from ttpl_desktop.app import plan_items, plan_marks, plan_papers, plans, sample
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.plan import PlanStatus
from ttpl_desktop.domain.rolling.marks import MarkKind
from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.main_window import MainWindow
from ttpl_desktop.ui.places import Place
from ttpl_desktop.ui.plan.rolling import question
from ttpl_desktop.ui.plan.rolling.actions import RollingAct
from ttpl_desktop.ui.plan.rolling.panel import CARRIED, DROPPED
from ttpl_desktop.ui.plan.rolling.question import Wish
from ttpl_desktop.ui.plan.tab import PlanTab
from ttpl_desktop.ui.plan.tree_model import Fixed
from ttpl_desktop.ui.widgets.fields import TextField
from ttpl_desktop.ui.widgets.outline_model import BADGE_ROLE

NEXT = sample.YEAR + 1


@pytest.fixture(scope="module")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mau") / "so"
    work = Workspace.open(folder, today=lambda: TODAY)
    sample.fill(work)
    work.close()
    return folder


@pytest.fixture
def tab(qtbot: QtBot, sample_folder: Path, tmp_path: Path) -> PlanTab:
    """The plan tab of the sample office, in its year."""
    shutil.copytree(sample_folder, tmp_path / "so")
    window = open_window(qtbot, tmp_path / "so", is_set_up=False)
    tab = window.go_to(Place.PLAN)
    assert isinstance(tab, PlanTab)
    return tab


@pytest.fixture
def rolled(tab: PlanTab) -> PlanTab:
    window_of(tab).set_year(NEXT)
    tab.rolling.starting.buttons[0].click()
    return tab


def window_of(tab: PlanTab) -> MainWindow:
    window = tab.window()
    assert isinstance(window, MainWindow)
    return window


def choose(tab: PlanTab, kind: MarkKind) -> plan_marks.OpenMark:
    """Puts the cursor of the list on the first mark of a kind."""
    found = next(each for each in tab.rolling.waiting if each.mark.kind is kind)
    tab.rolling.panel.list.choose(found.id)
    return found


def lit(tab: PlanTab, name: str) -> list[str]:
    """The words that are lit in a field of the form in front."""
    field = tab.editor.form_in_front.field(name)
    assert isinstance(field, TextField)
    return [each.cursor.selectedText() for each in field.editor.extraSelections()]


def test_a_year_without_a_plan_offers_last_years(tab: PlanTab) -> None:
    start, from_file = tab.rolling.starting.buttons
    window_of(tab).set_year(NEXT)
    assert (start.text(), start.isVisible()) == (f"Bắt đầu từ kế hoạch năm {sample.YEAR}", True)
    assert from_file.isVisible()
    window_of(tab).set_year(sample.YEAR - 3)
    assert not start.isVisible()


def test_one_click_makes_the_draft_and_shows_what_to_review(rolled: PlanTab) -> None:
    assert rolled.plan is not None
    assert (rolled.plan.year, rolled.plan.status) == (NEXT, PlanStatus.DRAFT)
    assert rolled.rolling.is_shown
    assert f"{len(rolled.rolling.waiting)} chỗ cần xem lại" in rolled.messages.sentence


def test_the_question_first_offers_the_plan_in_front_and_the_year_after(
    tab: PlanTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def press(dialog: AskDialog) -> int:
        body = dialog.findChild(question.RollingQuestion)
        asked.append(body.wish)
        dialog.do_button.click()
        return dialog.result()

    monkeypatch.setattr(AskDialog, "exec", press)
    before = tab.plan
    assert before is not None
    tab.rolling.actions[RollingAct.ROLL].trigger()
    assert asked == [Wish(before.id, NEXT)]
    assert tab.plan is not None
    assert tab.plan.year == NEXT


def test_thinking_better_of_it_leaves_everything(
    tab: PlanTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(AskDialog, "exec", lambda _dialog: AskDialog.DialogCode.Rejected)
    tab.rolling.actions[RollingAct.ROLL].trigger()
    assert plans.plans_of(tab.work, NEXT) == ()


def test_last_years_plan_may_come_from_a_file(
    tab: PlanTab, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert tab.plan is not None
    file = plan_papers.writing(tab.work, tab.plan.id, tmp_path / "ke-hoach.docx")()
    monkeypatch.setattr(question, "ask", lambda *_: Wish(None, NEXT))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    tab.rolling.actions[RollingAct.ROLL].trigger()
    qtbot.waitUntil(lambda: bool(plans.plans_of(tab.work, NEXT)), timeout=20_000)
    assert tab.rolling.is_shown
    assert "ke-hoach.docx" in tab.work.undo_label


def test_a_year_without_a_plan_may_start_from_a_file_at_once(
    tab: PlanTab, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert tab.plan is not None
    file = plan_papers.writing(tab.work, tab.plan.id, tmp_path / "ke-hoach.docx")()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    window_of(tab).set_year(NEXT + 1)
    tab.rolling.starting.buttons[1].click()
    qtbot.waitUntil(lambda: bool(plans.plans_of(tab.work, NEXT + 1)), timeout=20_000)
    assert tab.plan.year == NEXT + 1


def test_trouble_is_said_and_nothing_is_made(tab: PlanTab, monkeypatch: pytest.MonkeyPatch) -> None:
    assert tab.plan is not None
    wish = Wish(tab.plan.id, sample.YEAR - 1)
    monkeypatch.setattr(question, "ask", lambda *_: wish)
    tab.rolling.actions[RollingAct.ROLL].trigger()
    assert "hãy chọn một năm sau" in tab.messages.sentence


def test_counts_stand_in_the_head_on_the_button_and_in_the_tree(rolled: PlanTab) -> None:
    waiting = rolled.rolling.waiting
    assert str(len(waiting)) in rolled.rolling.actions[RollingAct.SHOW].text()
    assert rolled.rolling.panel.facts.text() == f"còn {len(waiting)} chỗ"
    rows = rolled.side.tree.rows
    in_head = sum(each.mark.item_id is None for each in waiting)
    assert rows.index_of(Fixed.HEAD).data(BADGE_ROLE) == f"↻ {in_head - 1}"
    assert rows.index_of(Fixed.CLOSING).data(BADGE_ROLE) == "↻ 1"
    said = rows.index_of(Fixed.HEAD).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "chuyển từ năm cũ cần xem lại" in said


def test_marked_words_are_lit_in_their_fields(rolled: PlanTab) -> None:
    rolled.side.tree.choose(Fixed.HEAD)
    rolled._show_place()
    assert lit(rolled, "title") == [f"năm {NEXT}"]
    assert lit(rolled, "opening")[0] == "Kế hoạch số …/KH-UBND ngày …"
    assert "↻" in rolled.editor.form_in_front.field("bases").note


def test_lists_tell_what_was_carried_and_what_should_go(rolled: PlanTab) -> None:
    summary = rolled.rolling.panel.summary
    assert summary.titles[DROPPED].text() == "Đề nghị bỏ 2 mục"
    assert summary.lists[CARRIED].count() == len(rolled.rolling.panel._listing.carried) > 20
    assert "— Kiểm tra một nơi cụ thể" in summary.lists[DROPPED].item(0).text()


def test_a_carried_item_is_gone_to(rolled: PlanTab) -> None:
    panel = rolled.rolling.panel
    panel.summary.chosen.emit(CARRIED, 5)
    assert rolled.side.tree.key == panel._listing.carried[5].item_id


def test_going_on_selects_the_words_in_their_field(rolled: PlanTab) -> None:
    choose(rolled, MarkKind.DATE)
    rolled.rolling.actions[RollingAct.NEXT].trigger()
    chosen = rolled.rolling._chosen
    assert chosen is not None
    field = rolled.editor.form_in_front.field(chosen.mark.field)
    assert isinstance(field, TextField)
    assert field.editor.textCursor().selectedText() == chosen.mark.words
    assert field.editor.hasFocus()


def test_enter_goes_into_the_place_and_a_click_only_shows_it(rolled: PlanTab, qtbot: QtBot) -> None:
    found = choose(rolled, MarkKind.DATE)
    rolled.rolling.panel.looked.emit(found.id)
    assert rolled.side.tree.key == found.mark.item_id
    assert rolled.rolling.panel.list.hasFocus()
    qtbot.keyClick(rolled.rolling.panel.list, Qt.Key.Key_Return)
    assert not rolled.rolling.panel.list.hasFocus()


def test_reviewing_one_goes_on_to_the_next(rolled: PlanTab) -> None:
    found = choose(rolled, MarkKind.YEAR)
    before = len(rolled.rolling.waiting)
    rolled.rolling.actions[RollingAct.REVIEW].trigger()
    assert len(rolled.rolling.waiting) == before - 1
    assert rolled.rolling.panel.mark_id not in (None, found.id)
    assert rolled.rolling.panel.list.hasFocus()


def test_a_kind_is_cleared_at_once(rolled: PlanTab) -> None:
    choose(rolled, MarkKind.DATE)
    action = rolled.rolling.actions[RollingAct.REVIEW_KIND]
    count = sum(each.mark.kind is MarkKind.DATE for each in rolled.rolling.waiting)
    assert action.text() == f"Đã xem cả loại “Ngày, thời hạn” ({count})"
    action.trigger()
    assert MarkKind.DATE not in {each.mark.kind for each in rolled.rolling.waiting}


def test_all_is_cleared_at_once_and_can_be_taken_back(rolled: PlanTab) -> None:
    before = rolled.rolling.waiting
    rolled.rolling.actions[RollingAct.REVIEW_ALL].trigger()
    assert rolled.rolling.waiting == ()
    assert rolled.rolling.panel.facts.text() == "đã xem hết"
    assert rolled.rolling.panel.empty.isVisible()
    assert "↻" not in rolled.editor.head.field("bases").note
    assert not rolled.rolling.actions[RollingAct.SHOW].isVisible()
    rolled.work.undo()
    assert rolled.rolling.waiting == before


def test_a_dropped_item_is_kept_by_its_button(rolled: PlanTab) -> None:
    found = choose(rolled, MarkKind.DROPPED)
    keep = rolled.rolling.actions[RollingAct.KEEP]
    assert keep.isVisible()
    assert rolled.rolling.actions[RollingAct.REVIEW].text() == "Đồng ý bỏ"
    keep.trigger()
    assert plan_items.item(rolled.work, found.mark.item_id or 0).title == found.mark.text
    assert rolled.side.tree.rows.index_of(found.mark.item_id).isValid()


def test_a_proposal_is_put_into_the_plan(rolled: PlanTab) -> None:
    assert rolled.plan is not None
    closing = f"{rolled.plan.closing} Gửi UBND cấp huyện."
    plans.change(rolled.work, rolled.plan.id, "closing", closing)
    mark = rolled.rolling.waiting[0].mark
    at = closing.index("UBND cấp huyện")
    with rolled.work.operation("Đánh dấu"):
        from ttpl_desktop.domain.rolling.marks import ReviewMark
        from ttpl_desktop.storage.registers.plan import REVIEW_MARKS

        rolled.work.table(REVIEW_MARKS).save(
            ReviewMark(
                plan_id=mark.plan_id,
                field="closing",
                kind=MarkKind.BODY,
                start=at,
                end=at + 14,
                text=closing,
                was="UBND cấp huyện",
                proposal="UBND cấp xã",
            )
        )
    choose(rolled, MarkKind.BODY)
    accept = rolled.rolling.actions[RollingAct.ACCEPT]
    assert accept.text() == "Thay bằng “UBND cấp xã”"
    accept.trigger()
    assert rolled.plan.closing.endswith("Gửi UBND cấp xã.")


def test_nothing_of_a_review_is_offered_where_nothing_waits(tab: PlanTab) -> None:
    actions = tab.rolling.actions
    offered = [act for act in RollingAct if actions[act].isEnabled()]
    assert offered == [RollingAct.ROLL]
    assert not actions[RollingAct.SHOW].isVisible()
    assert not tab.rolling._button.isVisible()


def test_what_is_out_of_sight_cannot_be_cleared_by_a_key(rolled: PlanTab) -> None:
    choose(rolled, MarkKind.DATE)
    rolled.rolling._side.switch.choices[0].trigger()
    assert not rolled.rolling.actions[RollingAct.REVIEW].isEnabled()


def test_the_list_goes_with_the_plan_that_it_belongs_to(rolled: PlanTab) -> None:
    window_of(rolled).set_year(sample.YEAR)
    assert not rolled.rolling.is_shown
    assert rolled.side.tree.rows.index_of(Fixed.HEAD).data(BADGE_ROLE) == ""
    window_of(rolled).set_year(NEXT)
    assert rolled.rolling._button.isVisible()


def test_help_is_that_of_the_list_while_it_is_in_front(rolled: PlanTab) -> None:
    assert rolled.help_name == "rolling"
    rolled.rolling._side.switch.choices[0].trigger()
    assert rolled.help_name == ""
