"""The report tab: what the officer sees and does, from an empty year to an issued report."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from tests.app.reporting import TOTAL, add, set_up_office, write
from tests.ui.fakes import FakeFrame, show_tab
from ttpl_desktop.app import report_figures, reports
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.report import FigureToken, ListToken, ReportSection, ReportStatus
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.papers import printing
from ttpl_desktop.ui.papers.issue_dialog import IssueDialog
from ttpl_desktop.ui.report import figure_desk
from ttpl_desktop.ui.report.actions import Act
from ttpl_desktop.ui.report.chips import ChipState
from ttpl_desktop.ui.report.context import View
from ttpl_desktop.ui.report.questions import TypedNumber
from ttpl_desktop.ui.report.tab import ONLY_TO_READ, ReportTab
from ttpl_desktop.ui.widgets.outline_model import REMARKED_ROLE, RING_ROLE, Fixed
from ttpl_desktop.ui.widgets.ring import RingPart

MARCH = dt.date(2026, 3, 1)
FIGURE = FigureToken(TOTAL)


@pytest.fixture
def work(work: Workspace) -> Workspace:
    set_up_office(work)
    return work


@pytest.fixture
def empty(qtbot: QtBot, frame: FakeFrame) -> ReportTab:
    made = ReportTab(frame)
    # Pages are drawn where a test asks for them.
    made.context.turn_to(View.MISSING)
    return show_tab(qtbot, frame, made)


@pytest.fixture
def tab(empty: ReportTab) -> ReportTab:
    empty.actions_of[Act.CREATE].trigger()
    choose(empty, "I.1")
    return empty


def sections(tab: ReportTab) -> dict[str, ReportSection]:
    assert tab.report is not None
    return {placed.path: placed.node for placed in reports.sections(tab.work, tab.report.id)}


def choose(tab: ReportTab, place: str | Fixed) -> None:
    key = place if isinstance(place, Fixed) else sections(tab)[place].id
    tab.side.tree.setCurrentIndex(tab.side.rows.index_of(key))


def type_text(tab: ReportTab, words: str) -> None:
    """As an input method does; the text is saved when the typing rests."""
    editor = tab.editor.section.text.editor
    editor.moveCursor(QTextCursor.MoveOperation.End)
    commit = QInputMethodEvent()
    commit.setCommitString(words)
    QApplication.sendEvent(editor, commit)


def put_text(tab: ReportTab, text: str) -> None:
    """Puts a text into the section I.1."""
    assert tab.report is not None
    write(tab.work, tab.report, text, index=1)


def entries(tab: ReportTab, count: int) -> list[int]:
    made = [IntakeEntry(content=f"tin {n}", received_on=MARCH) for n in range(1, count + 1)]
    return add(tab.work, INTAKE, *made)


def test_an_empty_year_offers_to_make_the_report(empty: ReportTab) -> None:
    assert empty.report is None
    assert not empty.columns.isVisible()
    assert not empty.actions_of[Act.ISSUE].isVisible()
    empty.actions_of[Act.CREATE].trigger()
    assert empty.columns.isVisible()
    assert empty.side.tree.key is Fixed.HEAD
    assert not empty.actions_of[Act.CREATE].isVisible()


def test_a_year_without_an_office_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    bare = Workspace.open(tmp_path / "trong", today=lambda: dt.date(2026, 11, 23))
    frame = FakeFrame(bare)
    tab = ReportTab(frame)
    qtbot.addWidget(tab)
    tab.actions_of[Act.CREATE].trigger()
    assert "Chưa có tên cơ quan" in frame.said[-1]
    bare.close()


def test_the_ruler_tells_the_days_and_leads_to_them(tab: ReportTab) -> None:
    assert tab.editor.ruler.days.text() == "01/12/2025 – 30/11/2026"
    tab.change_window()
    field = tab.editor.forms[Fixed.HEAD].field("first_day")
    field.show_value(dt.date(2026, 1, 1))
    field.tell()
    assert tab.editor.ruler.days.text() == "01/01/2026 – 30/11/2026"
    assert tab.editor.ruler.origin.text() == "· kỳ do đơn vị chọn"


def test_days_in_the_wrong_order_are_told_and_taken_back(tab: ReportTab, frame: FakeFrame) -> None:
    choose(tab, Fixed.HEAD)
    field = tab.editor.forms[Fixed.HEAD].field("first_day")
    field.show_value(dt.date(2027, 1, 1))
    field.tell()
    assert "không thể bắt đầu" in frame.said[-1]
    assert field.value() == dt.date(2025, 12, 1)


def test_a_section_shows_heading_prompt_and_text_with_chips(tab: ReportTab) -> None:
    view, section = tab.editor.section, sections(tab)["I.1"]
    assert view.title.value() == section.title
    assert view.text.value() == section.text
    assert section.prompt in view.prompt
    assert "\ufffc" in view.text.editor.toPlainText()
    assert "[[" not in view.text.editor.toPlainText()


def test_what_is_typed_is_saved_when_it_rests_as_one_step(tab: ReportTab, qtbot: QtBot) -> None:
    before = sections(tab)["I.1"].text
    with qtbot.waitSignal(tab.editor.section_edited):
        type_text(tab, " Đã")
    type_text(tab, " đủ.")
    tab.flush()
    assert sections(tab)["I.1"].text == f"{before} Đã đủ."
    tab.work.undo()
    assert sections(tab)["I.1"].text == before
    assert tab.editor.section.text.value() == before
    assert tab.side.tree.key == sections(tab)["I.1"].id


def test_another_section_is_not_shown_before_the_typing_is_saved(tab: ReportTab) -> None:
    type_text(tab, " Xong.")
    choose(tab, "I.2")
    assert sections(tab)["I.1"].text.endswith(" Xong.")
    assert not sections(tab)["I.2"].text.endswith(" Xong.")


def test_typing_on_is_not_disturbed_by_a_changed_record(tab: ReportTab) -> None:
    type_text(tab, " đang gõ ")
    entries(tab, 1)
    editor = tab.editor.section.text.editor
    assert editor.text.endswith(" đang gõ ")
    assert editor.textCursor().atEnd()
    tab.flush()


def test_heading_and_number_style_are_changed_in_place(tab: ReportTab) -> None:
    view = tab.editor.section
    view.title.editor.setPlainText("Tên khác")
    view.title.flush()
    view.style_choice.show_value(NumberStyle.LETTER)
    view.style_choice.tell()
    assert sections(tab)["I.a"].title == "Tên khác"


def test_figures_follow_the_records(tab: ReportTab) -> None:
    put_text(tab, f"Có [[so_lieu:{TOTAL}]] tin.")
    editor = tab.editor.section.text.editor
    assert editor.chip(FIGURE).words == "0"
    entries(tab, 3)
    assert editor.chip(FIGURE).words == "03"


def test_a_figure_shows_its_records_and_its_filter(tab: ReportTab, frame: FakeFrame) -> None:
    ids = entries(tab, 3)
    put_text(tab, f"Có [[so_lieu:{TOTAL}]] tin.")
    tab.editor.section.text.editor.figure_chosen.emit(FIGURE)
    panel = tab.context.figure
    assert tab.context.view is View.FIGURE
    assert panel.value.text() == "03"
    assert "tiếp nhận trong kỳ 01/12/2025 – 30/11/2026" in panel.filter.text()
    assert [panel.records.item(row, 1).text() for row in range(3)] == ["tin 1", "tin 2", "tin 3"]
    tab.actions_of[Act.REGISTER].trigger()
    assert frame.queries == [("intake", tuple(ids), "Tổng số thông tin tiếp nhận được sử dụng")]
    panel.records.opened.emit(ids[1])
    assert frame.opened == [("intake", ids[1])]


def test_escape_and_another_section_leave_the_figure(tab: ReportTab) -> None:
    escape = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    tab.desk.choose(FIGURE)
    tab.keyPressEvent(escape)
    assert (tab.desk.token, tab.context.view) == (None, View.PAGES)
    tab.desk.choose(FIGURE)
    choose(tab, "I.2")
    assert tab.desk.token is None


def test_a_figure_unfolds_the_column_of_its_records(tab: ReportTab) -> None:
    tab.columns.fold(True)
    tab.desk.choose(FIGURE)
    assert not tab.columns.is_folded


def test_the_figure_at_the_cursor_is_found_by_keyboard(tab: ReportTab, frame: FakeFrame) -> None:
    put_text(tab, f"[[so_lieu:{TOTAL}]] tin đã nhận")
    editor = tab.editor.section.text.editor
    editor.moveCursor(QTextCursor.MoveOperation.End)
    tab.actions_of[Act.RECORDS].trigger()
    assert "đặt con trỏ vào một số liệu" in frame.said[-1]
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    tab.actions_of[Act.RECORDS].trigger()
    assert tab.desk.token == FIGURE


def test_a_number_is_typed_over_and_counted_again(
    tab: ReportTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_text(tab, f"[[so_lieu:{TOTAL}]]")
    tab.desk.choose(FIGURE)
    assert not tab.actions_of[Act.COUNT].isEnabled()
    monkeypatch.setattr(figure_desk, "ask_number", lambda *_: TypedNumber(12, "theo sổ"))
    tab.actions_of[Act.TYPE].trigger()
    chip = tab.editor.section.text.editor.chip(FIGURE)
    assert (chip.words, chip.state) == ("12", ChipState.TYPED)
    assert "đếm được 0" in tab.context.figure.origin.text()
    assert "nhập tay 12, đếm được 0" in tab.editor.section.doubts
    tab.actions_of[Act.COUNT].trigger()
    assert tab.editor.section.text.editor.chip(FIGURE).state is ChipState.COUNTED


def test_a_chosen_figure_is_put_at_the_cursor(
    tab: ReportTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_text(tab, "Tổng số")
    tab.editor.section.text.editor.moveCursor(QTextCursor.MoveOperation.End)
    monkeypatch.setattr(figure_desk, "ask_figure", lambda *_: TOTAL)
    tab.actions_of[Act.FIGURE].trigger()
    assert sections(tab)["I.1"].text == f"Tổng số[[so_lieu:{TOTAL}]]"
    assert tab.editor.section.text.editor.chip(FIGURE).state is ChipState.COUNTED


def test_a_list_stands_on_a_line_of_its_own(
    tab: ReportTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries(tab, 2)
    put_text(tab, "Gồm:")
    tab.editor.section.text.editor.moveCursor(QTextCursor.MoveOperation.End)
    monkeypatch.setattr(figure_desk, "ask_figure", lambda *_: TOTAL)
    tab.actions_of[Act.LIST].trigger()
    assert sections(tab)["I.1"].text == f"Gồm:\n[[danh_sach:{TOTAL}]]"
    chip = tab.editor.section.text.editor.chip(ListToken(TOTAL))
    assert chip.lines == ("tin 1", "tin 2")


def test_rings_tell_how_far_each_section_is(tab: ReportTab) -> None:
    def ring(path: str) -> tuple[RingPart, ...]:
        return tab.side.rows.index_of(sections(tab)[path].id).data(RING_ROLE)

    put_text(tab, "Đã làm.")
    assert ring("I.1") == (RingPart.DONE,) * 3
    put_text(tab, "")
    assert ring("I.1") == (RingPart.EMPTY,) * 3
    put_text(tab, "[[so_lieu:khong_co]]")
    assert ring("I.1")[1] is RingPart.DOUBTFUL
    assert tab.side.rows.index_of(sections(tab)["I.1"].id).data(REMARKED_ROLE)


def test_what_is_missing_leads_to_its_place(tab: ReportTab, frame: FakeFrame) -> None:
    (entry,) = add(tab.work, INTAKE, IntakeEntry(must_check=True, received_on=MARCH))
    put_text(tab, "")
    choose(tab, "I.2")
    lines = tab.context.missing.lines
    words = [lines.item(row).text() for row in range(lines.count())]
    row = next(n for n, line in enumerate(words) if "Chưa có lời văn: I.1" in line)
    lines.itemClicked.emit(lines.item(row))
    assert tab.side.tree.key == sections(tab)["I.1"].id
    row = next(n for n, line in enumerate(words) if "chưa kiểm tra, đối chiếu" in line)
    lines.itemActivated.emit(lines.item(row))
    assert frame.queries[-1][:2] == ("intake", (entry,))


def test_checking_says_what_is_missing(tab: ReportTab, frame: FakeFrame) -> None:
    put_text(tab, "")
    tab.actions_of[Act.CHECK].trigger()
    assert "Còn" in frame.said[-1]
    assert "mục chưa có lời văn" in frame.said[-1]
    assert tab.context.view is View.MISSING


def test_last_years_words_can_be_taken_over(tab: ReportTab) -> None:
    earlier = reports.create(tab.work, 2025)
    write(tab.work, earlier, f"Đã nhận [[so_lieu:{TOTAL}]] tin.", index=1)
    put_text(tab, "")
    panel = tab.context.last_year
    assert panel.text.toPlainText() == "Đã nhận 0 tin."
    panel.insert.click()
    tab.flush()
    assert sections(tab)["I.1"].text == f"Đã nhận [[so_lieu:{TOTAL}]] tin."
    choose(tab, Fixed.HEAD)
    assert panel.is_empty


def test_sections_are_added_moved_and_removed(tab: ReportTab, frame: FakeFrame) -> None:
    tab.actions_of[Act.SECTION].trigger()
    assert sections(tab)["I.2"].id == tab.side.tree.key
    tab.actions_of[Act.UP].trigger()
    assert sections(tab)["I.1"].id == tab.side.tree.key
    tab.actions_of[Act.DOWN].trigger()
    tab.actions_of[Act.INDENT].trigger()
    assert sections(tab)["I.1.1"].id == tab.side.tree.key
    tab.actions_of[Act.OUTDENT].trigger()
    tab.actions_of[Act.SECTION_BELOW].trigger()
    assert sections(tab)["I.2.a"].id == tab.side.tree.key
    choose(tab, "I.2")
    count = len(sections(tab))
    tab.actions_of[Act.REMOVE_SECTION].trigger()
    assert len(sections(tab)) == count - 2
    words, take_back = frame.offers[-1] or ("", lambda: None)
    take_back()
    assert (words, len(sections(tab))) == ("Hoàn tác", count)


def test_a_section_is_moved_by_dragging(tab: ReportTab) -> None:
    moved, to = sections(tab)["I.1"].id, sections(tab)["II"].id
    tab.side.rows.dropped.emit(moved, to, 0)
    assert sections(tab)["II.1"].id == moved


def test_the_end_is_edited_and_offers_the_offices_signers(tab: ReportTab) -> None:
    choose(tab, Fixed.CLOSING)
    field = tab.editor.forms[Fixed.CLOSING].field("recipients")
    field.show_value(())
    field.editor.setPlainText("UBND tỉnh (để b/c)")
    tab.flush()
    assert tab.report is not None
    assert tab.report.recipients[0].purpose == "để b/c"
    assert tab.editor.forms[Fixed.CLOSING].field("signer").value().name == "Lê An"


def test_addressees_stand_on_a_line_each(tab: ReportTab) -> None:
    choose(tab, Fixed.HEAD)
    field = tab.editor.forms[Fixed.HEAD].field("addressees")
    field.editor.setPlainText("Sở Tư pháp\n\n UBND tỉnh ")
    tab.flush()
    assert tab.report is not None
    assert tab.report.addressees == ("Sở Tư pháp", "UBND tỉnh")


def answer_with(monkeypatch: pytest.MonkeyPatch, number: str, day: str) -> list[IssueDialog]:
    """Fills and presses the next issue dialog; gives it to be looked at."""
    shown: list[IssueDialog] = []

    def fill_and_press(dialog: IssueDialog) -> int:
        shown.append(dialog)
        dialog.fields.number.editor.setText(number)
        dialog.fields.issued_on.editor.setText(day)
        dialog.do_button.click()
        return dialog.result()

    monkeypatch.setattr(IssueDialog, "exec", fill_and_press)
    return shown


def test_an_issued_report_is_only_read(
    tab: ReportTab, frame: FakeFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_with(monkeypatch, "45", "20/11/2026")
    tab.actions_of[Act.ISSUE].trigger()
    assert tab.report is not None
    assert (tab.report.status, tab.report.number) == (ReportStatus.ISSUED, "45")
    assert "số 45" in frame.said[-1]
    assert tab.messages.sentence == ONLY_TO_READ
    assert tab.editor.section.text.editor.isReadOnly()
    for act in (Act.SECTION, Act.FIGURE, Act.UP, Act.REMOVE_REPORT):
        assert not tab.actions_of[act].isEnabled()
    assert not tab.actions_of[Act.ISSUE].isVisible()
    tab.work.undo()
    assert not tab.editor.section.text.editor.isReadOnly()
    assert tab.messages.sentence == ""


def test_what_cannot_be_issued_is_told_in_the_dialog(
    tab: ReportTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = answer_with(monkeypatch, "", "20/11/2026")
    tab.actions_of[Act.ISSUE].trigger()
    assert "số báo cáo" in shown[0].fields.trouble.text()
    assert shown[0].result() == QDialog.DialogCode.Rejected


def test_a_report_is_submitted_and_taken_back(tab: ReportTab) -> None:
    submit = tab.actions_of[Act.SUBMIT]
    submit.trigger()
    assert tab.report is not None
    assert (tab.report.status, submit.text()) == (ReportStatus.SUBMITTED, "Rút về dự thảo")
    submit.trigger()
    assert tab.report.status is ReportStatus.DRAFT


@pytest.mark.parametrize("kind", [dialogs.WORD, dialogs.PDF])
def test_the_report_is_exported_and_says_what_it_lacks(
    tab: ReportTab,
    frame: FakeFrame,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: dialogs.FileType,
) -> None:
    put_text(tab, "")
    out = tmp_path / f"bc.{kind.endings[0]}"
    monkeypatch.setattr(dialogs, "save_file", lambda *_: out)
    tab.chosen.export(kind)
    assert out.stat().st_size > 5000
    assert frame.said[-1].startswith(f"Đã xuất {out.name}. Còn ")


def test_an_unknown_figure_blocks_the_export(tab: ReportTab, frame: FakeFrame) -> None:
    put_text(tab, "[[so_lieu:khong_co]]")
    tab.actions_of[Act.WORD].trigger()
    assert "khong_co" in frame.said[-1]
    assert "chưa xuất được" in frame.said[-1]


def test_the_report_is_printed_from_its_pages(
    tab: ReportTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[tuple[str, int]] = []
    monkeypatch.setattr(printing, "DPI", 50)
    monkeypatch.setattr(
        printing, "show_preview", lambda _tab, name, pages: shown.append((name, len(pages)))
    )
    tab.actions_of[Act.PRINT].trigger()
    assert shown[0][0] == "Báo cáo năm 2026"
    assert shown[0][1] >= 2


def test_the_pages_are_drawn_and_follow_the_place(tab: ReportTab, qtbot: QtBot) -> None:
    tab.context.turn_to(View.PAGES)
    qtbot.waitUntil(lambda: tab.preview.pages.page_count > 1, timeout=20_000)
    choose(tab, "VI.3")
    assert tab.preview.pages.place.page > 0


def test_a_removed_report_can_be_taken_back(tab: ReportTab, frame: FakeFrame) -> None:
    tab.actions_of[Act.REMOVE_REPORT].trigger()
    assert tab.report is None
    assert not tab.columns.isVisible()
    _, take_back = frame.offers[-1] or ("", lambda: None)
    take_back()
    assert tab.report is not None


def test_a_section_found_by_search_is_shown(tab: ReportTab) -> None:
    wanted = sections(tab)["II.1.a"].id
    tab.show_record("report_section", wanted)
    assert tab.side.tree.key == wanted
    tab.show_query("report", (tab.report.id,) if tab.report else (), "Báo cáo")
    assert tab.side.reports.paper_id == (tab.report.id if tab.report else None)


def test_nothing_is_counted_again_while_the_officer_types(
    tab: ReportTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("counted again")

    monkeypatch.setattr(report_figures, "spec_of", refuse)
    type_text(tab, " Thêm một câu.")
    tab.flush()
    assert sections(tab)["I.1"].text.endswith("Thêm một câu.")


def test_every_action_has_words_and_a_shortcut_of_its_own(tab: ReportTab) -> None:
    actions = [action for action in tab.menu_actions() if action is not None]
    keys = [action.shortcut().toString() for action in actions]
    assert all(keys)
    assert len(set(keys)) == len(keys)
    assert all(action.text() for action in actions)
