"""A plan is looked through: what is found is gone to, mended, taken back; files as well."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from tests.stories.officer import Officer, compose
from tests.stories.superior import write_superior_plan
from ttpl_desktop.app import plans
from ttpl_desktop.domain.linting.finding import Place
from ttpl_desktop.domain.plan import ItemKind
from ttpl_desktop.ui.check.page import CheckPage
from ttpl_desktop.ui.findings.rows import Shown
from ttpl_desktop.ui.plan.soat.file_page import SoatFilePage
from ttpl_desktop.ui.plan.soat.panel import SoatPanel

ABBREVIATED = "Rà soát các quy định về TTHC trong lĩnh vực xây dựng."
WHOLE = "Rà soát các quy định về thủ tục hành chính trong lĩnh vực xây dựng."
NAME = "Chữ viết tắt chưa giải thích"


@pytest.fixture
def officer(drafting: Officer) -> Officer:
    """An officer at a plan to which a paragraph with an abbreviation was added."""
    drafting.choose("Thêm đoạn văn cùng cấp")
    form = drafting.plan.editor.items[ItemKind.TEXT]
    drafting.write(form.field("text"), ABBREVIATED)
    return drafting


def checked(officer: Officer) -> SoatPanel:
    """Presses F7 and waits for the findings."""
    officer.choose("Soát kế hoạch")
    waited(officer)
    return officer.plan.soat.panel


def waited(officer: Officer) -> None:
    officer.qtbot.waitUntil(lambda: not officer.plan.soat.is_busy, timeout=20_000)


def found(panel: SoatPanel) -> Shown:
    """Puts the cursor on the abbreviation."""
    (shown,) = (each for each in panel.pane.listed if each.title == NAME)
    panel.pane.list.choose(shown.key)
    return shown


def titles(panel: SoatPanel) -> list[str]:
    return [each.title for each in panel.pane.listed]


def texts(officer: Officer) -> list[str]:
    plan = officer.plan.plan
    assert plan is not None
    return [item.text for item in plans.items(officer.work, plan.id)]


def aside(officer: Officer, kind: type[SoatFilePage] | type[CheckPage]) -> SoatFilePage | CheckPage:
    """The page over the tabs, once it has looked through its file."""
    officer.qtbot.waitUntil(lambda: isinstance(officer.window.front, kind))
    page = officer.window.front
    assert isinstance(page, SoatFilePage | CheckPage)
    officer.qtbot.waitUntil(lambda: not page.is_reading, timeout=20_000)
    return page


def test_a_fault_is_found_gone_to_and_mended_by_hand(officer: Officer) -> None:
    panel = checked(officer)
    found(panel)
    officer.qtbot.keyClick(panel.pane.list, Qt.Key.Key_Return)
    editor = officer.window.focusWidget()
    assert isinstance(editor, QPlainTextEdit)
    assert editor.textCursor().selectedText() == "TTHC"
    editor.insertPlainText("thủ tục hành chính")
    officer.leave(editor)
    assert WHOLE in texts(officer)
    waited(officer)
    assert NAME not in titles(panel)


def test_a_fault_is_mended_by_one_press_and_taken_back_by_another(officer: Officer) -> None:
    panel = checked(officer)
    found(panel)
    panel.pane.mend.click()
    assert WHOLE in texts(officer)
    officer.choose("Hoàn tác")
    assert ABBREVIATED in texts(officer)
    officer.choose("Làm lại")
    assert WHOLE in texts(officer)
    waited(officer)
    assert NAME not in titles(panel)


def test_a_syllable_being_composed_is_not_disturbed(officer: Officer) -> None:
    panel = checked(officer)
    found(panel)
    officer.qtbot.keyClick(panel.pane.list, Qt.Key.Key_Return)
    editor = officer.window.focusWidget()
    assert isinstance(editor, QPlainTextEdit)
    compose(editor, "thu")
    officer.plan.soat.follow(officer.plan.plan)
    waited(officer)
    layout = editor.textCursor().block().layout()
    assert layout.preeditAreaText() == "thu"
    assert editor.hasFocus()


def test_a_question_once_considered_is_not_asked_again(officer: Officer) -> None:
    officer.plan.soat.wanted.emit(Place(field="recipients"))
    officer.write(officer.plan.editor.closing.field("recipients"), "UBND tỉnh;\nSở Y tế")
    panel = checked(officer)
    asked = next(each for each in panel.pane.listed if each.severity.words == "Cần xác nhận")
    panel.pane.list.choose(asked.key)
    panel.pane.tick.click()
    waited(officer)
    assert asked.key not in [each.key for each in checked(officer).pane.listed]
    officer.choose("Hiện lại các câu hỏi đã xem")
    waited(officer)
    assert asked.key in [each.key for each in panel.pane.listed]


def test_the_plan_of_a_file_is_looked_through(officer: Officer, tmp_path: Path) -> None:
    file = write_superior_plan(tmp_path / "27-KH-UBND.docx")
    before = texts(officer)
    officer.choose_file(file)
    officer.choose("Soát tệp kế hoạch")
    page = aside(officer, SoatFilePage)
    assert page.file == file
    assert officer.window.help_name == "soat"
    officer.qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert officer.window.front is officer.plan
    assert texts(officer) == before


def test_our_own_word_file_keeps_the_decree(officer: Officer, tmp_path: Path) -> None:
    file = officer.export("Xuất tệp Word", tmp_path)
    officer.choose_file(file)
    officer.choose("Kiểm tra thể thức tệp Word")
    page = aside(officer, CheckPage)
    assert [each.message for each in page.pane.listed] == []
    assert not page.mend.isEnabled()


def test_a_file_in_wrong_letters_is_mended_beside_the_original(
    officer: Officer, tmp_path: Path
) -> None:
    file = officer.export("Xuất tệp Word", tmp_path)
    spoiled = docx.Document(str(file))
    for paragraph in spoiled.paragraphs[3:6]:
        for run in paragraph.runs:
            run.font.name = "Arial"
    spoiled.save(str(file))
    officer.choose_file(file)
    officer.choose("Kiểm tra thể thức tệp Word")
    page = aside(officer, CheckPage)
    assert any("Arial" in each.message for each in page.pane.listed)
    officer.save_to(tmp_path)
    page.mend.trigger()
    officer.hears("Đã sửa định dạng")
    assert page.pane.listed == []
    assert page.file is not None
    assert page.file != file
    same = [[p.text for p in docx.Document(str(each)).paragraphs] for each in (file, page.file)]
    assert same[0] == same[1]
