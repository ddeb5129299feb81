"""The page of the Word forms: what is shown, taken out, taken in, tried and put back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.windows import forget_closed_windows, open_window, use_small_tabs
from ttpl_desktop import paths
from ttpl_desktop.app import forms
from ttpl_desktop.app.forms import FormKind
from ttpl_desktop.storage import attachments
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.forms import opening
from ttpl_desktop.ui.forms.actions import Act
from ttpl_desktop.ui.forms.page import FormsPage
from ttpl_desktop.ui.help_dialog import HelpDialog
from ttpl_desktop.ui.main_window import MainWindow

PLAN, REPORT = FormKind.PLAN, FormKind.REPORT


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    use_small_tabs(monkeypatch)
    opened = open_window(qtbot, tmp_path / "so")
    yield opened
    opened.background.close()


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> FormsPage:
    window.menus.open_forms()
    assert isinstance(window.front, FormsPage)
    wait(qtbot, window)
    return window.front


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A form changed in Word: one line more."""
    return edited(tmp_path / "Mẫu của Sở.docx", "Mẫu dùng nội bộ")


def edited(path: Path, line: str) -> Path:
    document = Document(str(paths.form("ke-hoach.docx")))
    document.add_paragraph(line)
    document.save(str(path))
    return path


def wait(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.background.is_busy, timeout=20_000)


def choose(monkeypatch: pytest.MonkeyPatch, file: Path | None) -> None:
    monkeypatch.setattr(dialogs, "open_file", lambda *_: file)


def follow(page: FormsPage, words: str) -> None:
    """Presses the button of the message bar that says so."""
    buttons = page.messages.findChildren(QPushButton)
    [button] = [each for each in buttons if each.text() == words and each.isVisible()]
    button.click()


def rows(page: FormsPage) -> dict[str, str]:
    """What the table says of each field."""
    table = page.details.table
    texts = ((table.item(row, 0), table.item(row, 2)) for row in range(table.rowCount()))
    return {first.text(): last.text() for first, last in texts if first and last}


def test_the_page_lists_the_forms_with_fields_and_pages(page: FormsPage) -> None:
    assert page.list.count() == len(FormKind)
    assert page.details.title.text() == "Mẫu kế hoạch"
    assert page.details.chip.text() == "Mẫu gốc"
    assert set(rows(page).values()) == {"✓ có"}
    assert page.details.sentences == ()
    assert page.sample.pages.page_count >= 1
    assert not page.actions_of[Act.BACK].isEnabled()


def test_another_form_is_chosen_in_the_list(
    page: FormsPage, window: MainWindow, qtbot: QtBot
) -> None:
    page.list.setCurrentRow(1)
    wait(qtbot, window)
    assert page.details.title.text() == "Mẫu báo cáo"
    assert "báo cáo" in page.details.facts.text()


def test_the_form_of_letters_has_no_type_name(
    page: FormsPage, window: MainWindow, qtbot: QtBot
) -> None:
    page.choose(FormKind.LETTER)
    wait(qtbot, window)
    assert page.list.currentRow() == tuple(FormKind).index(FormKind.LETTER)
    assert page.details.title.text() == "Mẫu công văn"
    assert set(rows(page).values()) == {"✓ có"}
    assert "{{ trich_yeu }}" in rows(page)
    assert "{{ ten_loai }}" not in rows(page)
    assert page.sample.pages.page_count == 2


def test_a_plan_form_is_refused_as_a_form_of_letters(
    page: FormsPage, window: MainWindow, own: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.choose(FormKind.LETTER)
    choose(monkeypatch, own)
    page.actions_of[Act.TAKE].trigger()
    wait(qtbot, window)
    assert "chưa dùng được làm mẫu" in page.messages.sentence
    assert any("{{ ten_loai }}" in sentence for sentence in page.details.sentences)


def test_a_changed_form_is_used_and_undone(
    page: FormsPage, window: MainWindow, own: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, own)
    page.actions_of[Act.TAKE].trigger()
    wait(qtbot, window)
    assert page.messages.sentence == "Từ giờ mọi kế hoạch xuất theo “Mẫu của Sở.docx”."
    assert page.details.chip.text() == "Mẫu riêng"
    assert "nạp ngày 23/11/2026" in page.details.facts.text()
    window.undo()
    wait(qtbot, window)
    assert page.details.chip.text() == "Mẫu gốc"


def test_a_form_that_does_not_pass_is_shown_with_its_faults_and_not_used(
    page: FormsPage,
    window: MainWindow,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    choose(monkeypatch, edited(tmp_path / "sai.docx", "{{ so_van_ban }}"))
    page.actions_of[Act.TAKE].trigger()
    wait(qtbot, window)
    assert forms.standing(window.work, PLAN).own is None
    assert page.details.chip.text() == "! Chưa dùng được"
    assert "{{ so_van_ban }}" in page.details.sentences[0]
    assert next(iter(rows(page).items())) == ("{{ so_van_ban }}", "? không rõ")
    assert page.sample.sentence.startswith("Mẫu chưa dùng được")
    follow(page, "Về mẫu đang dùng")
    wait(qtbot, window)
    assert page.details.chip.text() == "Mẫu gốc"
    assert page.sample.sentence == ""


def test_a_form_is_tried_without_being_used_and_then_used(
    page: FormsPage, window: MainWindow, own: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, own)
    page.actions_of[Act.TRY].trigger()
    wait(qtbot, window)
    assert page.details.title.text() == "Mẫu của Sở.docx"
    assert page.sample.pages.page_count >= 1
    assert forms.standing(window.work, PLAN).own is None
    follow(page, "Dùng mẫu này")
    assert forms.standing(window.work, PLAN).own is not None


def test_an_offer_for_one_form_does_not_outlive_the_choice_of_another(
    page: FormsPage, window: MainWindow, own: Path, qtbot: QtBot
) -> None:
    page.show_tried(forms.checking(PLAN, own)())
    page.list.setCurrentRow(1)
    wait(qtbot, window)
    assert page.messages.sentence == ""
    assert page.details.title.text() == "Mẫu báo cáo"


def test_thinking_better_of_it_changes_nothing(
    page: FormsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, None)
    monkeypatch.setattr(dialogs, "save_file", lambda *_: None)
    for act in (Act.TAKE, Act.TRY, Act.OPEN):
        page.actions_of[act].trigger()
    assert page.messages.sentence == ""


def test_the_form_is_copied_and_opened_with_word(
    page: FormsPage, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    proposed: list[Path] = []
    target = tmp_path / "để sửa.docx"

    def save(_parent: object, _title: str, _types: object, suggested: Path) -> Path:
        proposed.append(suggested)
        return target

    monkeypatch.setattr(dialogs, "save_file", save)
    monkeypatch.setattr(opening, "open_with_system", lambda path: not opened.append(path))
    page.actions_of[Act.OPEN].trigger()
    assert opened == [target]
    assert target.read_bytes() == paths.form("ke-hoach.docx").read_bytes()
    assert proposed == [window.work.folder / "forms" / "Mẫu kế hoạch.docx"]
    page.actions_of[Act.OPEN].trigger()
    assert proposed[-1] == target


def test_a_machine_without_word_is_told_where_the_copy_is(
    page: FormsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "để sửa.docx"
    monkeypatch.setattr(dialogs, "save_file", lambda *_: target)
    monkeypatch.setattr(opening, "open_with_system", lambda _path: False)
    page.actions_of[Act.OPEN].trigger()
    assert target.exists()
    assert str(target) in page.messages.sentence


def test_the_original_is_put_back_in_one_step(
    page: FormsPage, window: MainWindow, own: Path, qtbot: QtBot
) -> None:
    forms.put_in(window.work, PLAN, forms.checking(PLAN, own)())
    wait(qtbot, window)
    page.actions_of[Act.BACK].trigger()
    assert page.messages.sentence.endswith("mẫu gốc của chương trình.")
    assert forms.standing(window.work, PLAN).own is None
    wait(qtbot, window)


def test_a_lost_form_is_told_and_the_original_offered(
    page: FormsPage, window: MainWindow, own: Path, qtbot: QtBot
) -> None:
    kept = forms.put_in(window.work, PLAN, forms.checking(PLAN, own)())
    wait(qtbot, window)
    attachments.path_of(window.work.store.path, kept.sha256).unlink()
    page.refresh()
    assert page.details.chip.text() == "! Bị hỏng"
    assert "trả về mẫu gốc" in page.details.sentences[0]
    assert page.sample.pages.page_count == 0
    assert page.details.table.rowCount() == 0
    page.actions_of[Act.BACK].trigger()
    wait(qtbot, window)
    assert page.details.chip.text() == "Mẫu gốc"
    assert page.sample.sentence == ""


def test_esc_leaves_and_f1_has_a_page(page: FormsPage, window: MainWindow, qtbot: QtBot) -> None:
    assert window.help_name == "forms"
    HelpDialog(window, window.help_name).close()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not isinstance(window.front, FormsPage)


def test_the_keys_of_the_page_work_while_it_is_seen(
    page: FormsPage, window: MainWindow, own: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, own)
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    wait(qtbot, window)
    assert page.details.title.text() == "Mẫu của Sở.docx"


def test_a_page_that_is_left_while_it_draws_is_not_missed(window: MainWindow, qtbot: QtBot) -> None:
    window.menus.open_forms()
    window.put_aside_away()
    forget_closed_windows()
    wait(qtbot, window)
    assert window.front is window.desk.build(window.desk.front)
