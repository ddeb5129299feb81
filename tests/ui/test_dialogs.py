"""Dialogs ask in Vietnamese, keep by default, and Qt's own texts have lost their English."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCalendarWidget,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QTextBrowser,
    QTextEdit,
    QWidget,
    QWizard,
    QWizardPage,
)

from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.dialogs import ANY_FILE, PDF, WORD, AskDialog
from ttpl_desktop.ui.qt_words import QT_WORDS
from ttpl_desktop.ui.translator import speak_vietnamese

NAMES = re.compile(r"PDF|Pica|Didot|Cicero|Inch|Unicode|byte|(Ctrl|Alt|Shift)\+\S+|Del|%\d?\w?")
ENGLISH = re.compile(
    r"\b(the|of|all|page|file|open|save|cancel|close|print|undo|redo|cut|copy|paste|select|"
    r"delete|name|type|look|show|view|detail|list|new|folder|back|forward|parent|directory|yes|no|"
    r"abort|retry|ignore|discard|apply|reset|help|zoom|fit|width|height|first|last|next|previous|"
    r"portrait|landscape|setup|january|november|monday|sun|mon|size|date|modified|drive|computer)\b",
    re.IGNORECASE,
)


@pytest.fixture
def vietnamese(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    translator = speak_vietnamese(qapp)
    yield
    qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def texts_of(widget: QWidget) -> set[str]:
    """Everything a widget and its children say: words, tooltips, names for screen readers."""
    said: set[str] = {widget.windowTitle()}
    for child in [widget, *widget.findChildren(QWidget)]:
        said |= {child.toolTip(), child.accessibleName(), child.statusTip()}
        if isinstance(child, QAbstractButton | QLabel):
            said.add(child.text())
        if isinstance(child, QGroupBox):
            said.add(child.title())
    for action in widget.findChildren(QAction):
        said |= {action.text(), action.toolTip()}
    return {text.replace("&", "") for text in said if text}


def english_in(texts: set[str]) -> set[str]:
    return {text for text in texts if ENGLISH.search(NAMES.sub("", text))}


def test_the_english_finder_finds_english(qtbot):
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert english_in(texts_of(box)) == {"Cancel"}


@pytest.mark.usefixtures("vietnamese")
@pytest.mark.parametrize("editor", [QLineEdit, QTextEdit, QPlainTextEdit])
def test_the_menu_of_a_text_field_is_vietnamese(qtbot, editor: type[QLineEdit]):
    widget = editor()
    qtbot.addWidget(widget)
    menu = widget.createStandardContextMenu()
    words = {action.text().partition("\t")[0] for action in menu.actions()} - {""}
    assert {"Hoàn tác", "Cắt", "Sao chép", "Dán", "Chọn tất cả"} <= words
    assert not english_in(words)
    menu.deleteLater()


@pytest.mark.usefixtures("vietnamese")
def test_the_menu_of_a_link_is_vietnamese(qtbot):
    browser = QTextBrowser()
    qtbot.addWidget(browser)
    menu = browser.createStandardContextMenu()
    assert not english_in({action.text().partition("\t")[0] for action in menu.actions()})
    menu.deleteLater()


@pytest.mark.usefixtures("vietnamese")
def test_every_standard_button_is_vietnamese(qtbot):
    box = QDialogButtonBox()
    qtbot.addWidget(box)
    for button in QDialogButtonBox.StandardButton:
        if button.value and button.value & (button.value - 1) == 0:
            box.addButton(button)
    texts = {button.text().replace("&", "") for button in box.buttons()}
    assert len(texts) > 15
    assert not english_in(texts)
    assert "OK" not in texts


@pytest.mark.usefixtures("vietnamese")
@pytest.mark.parametrize("mode", list(QFileDialog.AcceptMode))
def test_the_file_dialog_is_vietnamese(qtbot, tmp_path: Path, mode: QFileDialog.AcceptMode):
    (tmp_path / "ke-hoach.docx").write_bytes(b"")
    dialog = QFileDialog(None, "Mở", str(tmp_path), WORD.name_filter)
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(mode)
    dialog.show()
    texts = texts_of(dialog)
    assert {"Tên tệp:", "Loại tệp:", "Tạo thư mục mới"} <= texts
    assert not english_in(texts)


@pytest.mark.usefixtures("vietnamese")
def test_the_print_preview_is_vietnamese(qtbot, tmp_path: Path):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    dialog = QPrintPreviewDialog(printer)
    qtbot.addWidget(dialog)
    dialog.show()
    texts = texts_of(dialog)
    assert {"Xem trước khi in", "Phóng to", "Trang sau"} <= texts
    assert not english_in(texts)


@pytest.mark.usefixtures("vietnamese")
def test_the_calendar_is_vietnamese(qtbot):
    calendar = QCalendarWidget()
    qtbot.addWidget(calendar)
    texts = texts_of(calendar)
    assert any(text.startswith("Tháng ") for text in texts)
    assert not english_in(texts)


@pytest.mark.usefixtures("vietnamese")
def test_a_message_box_with_details_is_vietnamese(qtbot):
    box = QMessageBox()
    qtbot.addWidget(box)
    box.setDetailedText("chi tiết")
    assert not english_in(texts_of(box))


class Listener(QTranslator):
    """Writes down every text that Qt asks a translator for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[tuple[str, str]] = set()

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, /, *_about: object, **_more: object) -> None:
        self.asked.add((context, source.replace("&", "")))


LEFT_ALONE = {"QShortcut", "QPageSize", "QMimeType", "QProgressBar"}
"""Keys keep their names, paper sizes are names, file kinds come from the system."""


def test_whatever_qt_asks_for_has_a_vietnamese_answer(qtbot, qapp: QApplication, tmp_path: Path):
    listener = Listener()
    qapp.installTranslator(listener)
    dialog = QFileDialog(None, "", str(tmp_path), WORD.name_filter)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    printer = QPrinter()
    preview, printing = QPrintPreviewDialog(printer), QPrintDialog(printer)
    wizard = QWizard()
    wizard.addPage(QWizardPage())
    for widget in (dialog, preview, printing, wizard):
        qtbot.addWidget(widget)
        widget.show()
    qapp.removeTranslator(listener)
    asked = {text for context, text in listener.asked if context not in LEFT_ALONE}
    assert len(asked) > 50
    assert {text for text in asked - set(QT_WORDS) if ENGLISH.search(NAMES.sub("", text))} == set()


@pytest.mark.usefixtures("vietnamese")
def test_an_unknown_text_is_left_as_it_is():
    assert QCoreApplication.translate("QPageSize", "A4") == "A4"
    assert QCoreApplication.translate("", "Tab") == "Tab"


def test_placeholders_survive_translation():
    for english, words in QT_WORDS.items():
        assert re.findall(r"%\d", english) == re.findall(r"%\d", words), english


def answer(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    def press(box: QMessageBox) -> int:
        next(button for button in box.buttons() if button.text() == words).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", press)


@pytest.mark.parametrize(("words", "agreed"), [("Xoá hẳn", True), ("Giữ lại", False)])
def test_confirming_takes_the_verb_and_nothing_else(qtbot, monkeypatch, words: str, agreed: bool):
    parent = QWidget()
    qtbot.addWidget(parent)
    answer(monkeypatch, words)
    said = dialogs.confirm(parent, "Xoá hẳn 3 hồ sơ?", "Không lấy lại được.", do="Xoá hẳn")
    assert said is agreed


def test_enter_and_esc_keep(qtbot, monkeypatch):
    seen: list[tuple[str, str]] = []

    def look_at(box: QMessageBox) -> int:
        seen.append((box.defaultButton().text(), box.escapeButton().text()))
        return 0

    monkeypatch.setattr(QMessageBox, "exec", look_at)
    parent = QWidget()
    qtbot.addWidget(parent)
    assert not dialogs.confirm(parent, "Xoá?", "Mất hẳn.", do="Xoá")
    assert seen == [("Giữ lại", "Giữ lại")]


def test_a_question_around_a_field_carries_its_verb(qtbot, monkeypatch):
    parent = QWidget()
    qtbot.addWidget(parent)
    monkeypatch.setattr(QDialog, "exec", lambda _dialog: QDialog.DialogCode.Accepted.value)
    assert dialogs.ask(parent, "Ban hành kế hoạch", QLineEdit(), do="Ban hành")
    dialog = AskDialog(parent, "Ban hành kế hoạch", QLineEdit(), do="Ban hành")
    assert {"Ban hành", "Thôi"} <= texts_of(dialog)


@pytest.mark.parametrize(
    ("typed", "chosen", "written"),
    [
        ("ke-hoach", WORD, "ke-hoach.docx"),
        ("ke-hoach", PDF, "ke-hoach.pdf"),
        ("ke-hoach.pdf", WORD, "ke-hoach.pdf"),
        ("ke.hoach.2026", WORD, "ke.hoach.2026.docx"),
        ("KE-HOACH.DOCX", WORD, "KE-HOACH.DOCX"),
    ],
)
def test_a_saved_file_gets_an_ending(qtbot, monkeypatch, typed, chosen, written):
    parent = QWidget()
    qtbot.addWidget(parent)
    chosen_name = (str(Path("/x") / typed), chosen.name_filter)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: chosen_name)
    saved = dialogs.save_file(parent, "Xuất kế hoạch", [WORD, PDF])
    assert saved == Path("/x") / written


def test_thinking_better_of_it_gives_nothing(qtbot, monkeypatch):
    parent = QWidget()
    qtbot.addWidget(parent)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    assert dialogs.save_file(parent, "Lưu", [WORD]) is None
    assert dialogs.open_file(parent, "Mở", [WORD]) is None
    assert dialogs.open_files(parent, "Mở", [WORD]) == []
    assert dialogs.choose_folder(parent, "Chọn thư mục") is None


def test_chosen_files_come_back_as_paths(qtbot, monkeypatch):
    parent = QWidget()
    qtbot.addWidget(parent)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (["/a.docx", "/b.docx"], ""))
    assert dialogs.open_files(parent, "Mở", [ANY_FILE]) == [Path("/a.docx"), Path("/b.docx")]
