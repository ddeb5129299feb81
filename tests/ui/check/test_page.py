"""The check of a Word file: what is listed, the mended copy, what cannot be read."""

from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from docx.shared import Mm, Pt
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeFrame
from tests.ui.windows import open_window
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.layout.clauses import CLAUSES
from ttpl_desktop.ui.check import page as pages
from ttpl_desktop.ui.check.page import CheckPage
from ttpl_desktop.ui.check.words import topic_of
from ttpl_desktop.ui.places import Place
from ttpl_desktop.ui.plan.tab import PlanTab

WORDS = "Thực hiện nhiệm vụ được giao, Sở Xây dựng báo cáo kết quả như sau."


@pytest.fixture
def frame(tmp_path: Path) -> Iterator[FakeFrame]:
    work = Workspace.open(tmp_path / "du-lieu")
    made = FakeFrame(work)
    yield made
    made.background.close()
    work.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A paper in the wrong letters between the wrong margins."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(10)
    run = document.add_paragraph().add_run(WORDS)
    run.font.name, run.font.size = "Arial", Pt(10)
    path = tmp_path / "cong-van.docx"
    document.save(str(path))
    return path


@pytest.fixture
def page(qtbot: QtBot, frame: FakeFrame) -> CheckPage:
    made = CheckPage(frame)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show()
    return made


@pytest.fixture
def checked(qtbot: QtBot, page: CheckPage, file: Path) -> CheckPage:
    page.check(file)
    wait(qtbot, page)
    return page


def wait(qtbot: QtBot, page: CheckPage) -> None:
    qtbot.waitUntil(lambda: not page.is_reading, timeout=20_000)


def save_as(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> list[str]:
    """Answers the question for a name; the names that were proposed are kept."""
    proposed: list[str] = []

    def answer(_parent: object, _title: str, name: str, kind: str) -> tuple[str, str]:
        proposed.append(name)
        return (str(path), kind) if path is not None else ("", "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return proposed


def press(page: CheckPage, words: str) -> None:
    buttons = page.messages.findChildren(QPushButton)
    next(each for each in buttons if each.text() == words and each.isVisible()).click()


def text_of(path: Path) -> list[str]:
    return [each.text for each in docx.Document(str(path)).paragraphs]


def test_nothing_is_offered_before_a_file_is_chosen(page: CheckPage) -> None:
    assert not any(each.isEnabled() for each in (page.copy, page.printing, page.mend))
    assert not page.pane.isVisible()


def test_the_findings_stand_under_the_parts_of_the_decree(checked: CheckPage) -> None:
    groups = {shown.group for shown in checked.pane.listed}
    assert {"Định lề trang (Mục I.3)", "Phông chữ (Mục I.4)"} <= groups
    assert checked.header.facts.text().startswith("cong-van.docx · ")


def test_the_parts_stand_in_the_order_of_the_decree(checked: CheckPage) -> None:
    groups = list(dict.fromkeys(shown.group for shown in checked.pane.listed))
    parts = [group.partition("(")[2] for group in groups]
    assert parts == sorted(parts)


def test_a_finding_names_rule_article_and_place(checked: CheckPage) -> None:
    font = next(each for each in checked.pane.listed if "Arial" in each.message)
    checked.pane.list.choose(font.key)
    assert checked.pane.title.text() == "Phông chữ Times New Roman."
    assert checked.pane.article.text().startswith("Nghị định 30/2020/NĐ-CP, Phụ lục I")
    assert "sửa được" in checked.pane.article.text()
    assert font.place.startswith("Đoạn 1: “Thực hiện")


def test_the_mended_copy_lies_beside_and_keeps_every_word(
    qtbot: QtBot, checked: CheckPage, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, listed = file.read_bytes(), len(checked.pane.listed)
    proposed = save_as(monkeypatch, file.with_name("cong-van (đã sửa thể thức).docx"))
    checked.mend.trigger()
    wait(qtbot, checked)
    assert proposed == [str(checked.file)]
    assert file.read_bytes() == before
    assert checked.file is not None
    assert text_of(checked.file) == [WORDS]
    assert len(checked.pane.listed) < listed
    assert checked.messages.sentence.startswith("Đã sửa định dạng ")
    assert "(đã sửa thể thức)" in checked.header.facts.text()


def test_the_folder_of_the_copy_is_opened(
    qtbot: QtBot, checked: CheckPage, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True
    )
    save_as(monkeypatch, file.with_name("ban-sua.docx"))
    checked.mend.trigger()
    wait(qtbot, checked)
    press(checked, "Mở thư mục")
    assert opened == [str(file.parent)]


def test_the_original_is_never_written_over(
    qtbot: QtBot, checked: CheckPage, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = file.read_bytes()
    save_as(monkeypatch, file)
    checked.mend.trigger()
    wait(qtbot, checked)
    assert file.read_bytes() == before
    assert "không được ghi đè" in checked.messages.sentence
    assert checked.pane.isVisible()


def test_without_a_name_nothing_is_written(
    checked: CheckPage, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_as(monkeypatch, None)
    checked.mend.trigger()
    assert not checked.is_reading
    assert [each.name for each in file.parent.glob("*.docx")] == ["cong-van.docx"]


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.docx", b"not a zip"), ("a.doc", b"\xd0\xcf\x11\xe0" * 200), ("a.txt", b"chu")],
)
def test_a_file_of_another_kind_is_told_in_a_sentence(
    qtbot: QtBot, page: CheckPage, tmp_path: Path, name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)
    page.check(tmp_path / name)
    wait(qtbot, page)
    assert name in page.messages.sentence
    assert not page.pane.isVisible()


def test_the_list_is_copied(checked: CheckPage) -> None:
    checked.copy.trigger()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Kiểm tra thể thức: cong-van.docx"
    assert any("Arial" in line for line in lines)


def test_the_list_is_printed(checked: CheckPage, monkeypatch: pytest.MonkeyPatch) -> None:
    printed: list[str] = []
    monkeypatch.setattr(pages, "print_list", lambda _parent, title, _shown: printed.append(title))
    checked.printing.trigger()
    assert printed == ["Kiểm tra thể thức: cong-van.docx"]


def test_every_clause_belongs_to_a_named_part() -> None:
    assert [each.id for each in CLAUSES if topic_of(each.article) == each.article] == []


def test_the_narrowest_part_names_the_group() -> None:
    assert topic_of("Phụ lục I, Phần I, Mục II.1.a") == "Quốc hiệu và Tiêu ngữ (Mục II.1)"
    assert topic_of("Phụ lục I, Phần I, Mục II.10") == "Phụ lục I, Phần I, Mục II.10"
    assert topic_of("Phụ lục II, Mục V.7") == "Viết hoa (Phụ lục II)"


def test_the_menu_opens_the_page_over_the_tabs(
    qtbot: QtBot, tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    window = open_window(qtbot, tmp_path / "so")
    window.menus.check_layout()
    opened = window.front
    assert isinstance(opened, CheckPage)
    assert window.help_name == "check"
    wait(qtbot, opened)
    assert opened.file == file
    qtbot.keyClick(opened, Qt.Key.Key_Escape)
    assert not isinstance(window.front, CheckPage)


def test_the_keys_of_the_page_are_not_those_of_the_tab_behind_it(
    qtbot: QtBot, tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(_parent: object, title: str, *_: object) -> tuple[str, str]:
        asked.append(title)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", answer)
    window = open_window(qtbot, tmp_path / "so")
    tab = window.go_to(Place.PLAN)
    with qtbot.waitActive(window):
        window.activateWindow()
    window.menus.check_layout()
    opened = window.front
    assert isinstance(opened, CheckPage)
    for _ in range(2):
        qtbot.keyClick(
            QApplication.focusWidget(), Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier
        )
    assert asked == ["Kiểm tra thể thức tệp Word nào?"] * 3
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.front is tab
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(tab, PlanTab)
    assert tab.reading.is_shown
