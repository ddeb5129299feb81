"""The few dialogs: choosing files, and asking before what cannot be undone."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ttpl_desktop.ui.style_sheet import SPACE_16, look
from ttpl_desktop.ui.widgets.labels import label


@dataclasses.dataclass(frozen=True, slots=True)
class FileType:
    """A kind of file to choose: its Vietnamese name and its endings without the dot."""

    name: str
    endings: tuple[str, ...]

    @property
    def name_filter(self) -> str:
        """What Qt's file dialog wants, e.g. `Tệp Word (*.docx)`."""
        return f"{self.name} ({' '.join(f'*.{ending}' for ending in self.endings)})"


WORD = FileType("Tệp Word", ("docx",))
PDF = FileType("Tệp PDF", ("pdf",))
EXCEL = FileType("Tệp Excel", ("xlsx",))
PLAN_SOURCES = FileType("Văn bản", ("docx", "doc", "pdf", "txt", "odt", "rtf", "docm", "md"))
CALENDAR = FileType("Lịch", ("ics",))
ANY_FILE = FileType("Mọi tệp", ("*",))


def open_file(
    parent: QWidget, title: str, types: Sequence[FileType], folder: Path | None = None
) -> Path | None:
    """Let the officer choose one existing file; None when they think better of it."""
    name, _ = QFileDialog.getOpenFileName(parent, title, _text(folder), _filters(types))
    return Path(name) if name else None


def open_files(
    parent: QWidget, title: str, types: Sequence[FileType], folder: Path | None = None
) -> list[Path]:
    """Let the officer choose existing files; empty when they think better of it."""
    names, _ = QFileDialog.getOpenFileNames(parent, title, _text(folder), _filters(types))
    return [Path(name) for name in names]


def save_file(
    parent: QWidget, title: str, types: Sequence[FileType], suggested: Path | None = None
) -> Path | None:
    """Let the officer name a file; it gets the chosen type's ending if none of theirs is on it.

    The dialog itself asks before an existing file is replaced.
    """
    name, chosen = QFileDialog.getSaveFileName(parent, title, _text(suggested), _filters(types))
    if not name:
        return None
    return _with_ending(Path(name), types, chosen)


def choose_folder(parent: QWidget, title: str, folder: Path | None = None) -> Path | None:
    """Let the officer choose a folder; None when they think better of it."""
    name = QFileDialog.getExistingDirectory(parent, title, _text(folder))
    return Path(name) if name else None


def confirm(
    parent: QWidget, question: str, consequence: str, *, do: str, keep: str = "Giữ lại"
) -> bool:
    """Ask before what cannot be undone; `do` and `keep` are the verbs on the buttons.

    Esc, Enter and closing the box all keep.
    """
    box = QMessageBox(parent)
    box.setWindowTitle(question)
    box.setText(question)
    box.setInformativeText(consequence)
    doing = box.addButton(do, QMessageBox.ButtonRole.AcceptRole)
    keeping = box.addButton(keep, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keeping)
    box.setEscapeButton(keeping)
    box.exec()
    return box.clickedButton() is doing


class AskDialog(QDialog):
    """A question around one widget (a few fields, a reason), with a verb that may be held back."""

    def __init__(
        self, parent: QWidget, title: str, body: QWidget, *, do: str, leave: str = "Thôi"
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.do_button = QPushButton(do)
        self.do_button.setDefault(True)
        look(self.do_button, kind="primary")
        buttons = QDialogButtonBox()
        buttons.addButton(self.do_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(leave, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_16, SPACE_16, SPACE_16, SPACE_16)
        column.setSpacing(SPACE_16)
        column.addWidget(label(title, "title"))
        column.addWidget(body, 1)
        column.addWidget(buttons)

    def hold_back(self, is_ready: Callable[[], bool], *signals: SignalInstance) -> None:
        """Lets the verb be pressed only while `is_ready`, which is asked at each of the signals."""

        def check() -> None:
            self.do_button.setEnabled(is_ready())

        for signal in signals:
            signal.connect(lambda *_said: check())
        check()

    def is_answered(self) -> bool:
        """Waits for the officer, and says whether they pressed the verb."""
        return self.exec() == QDialog.DialogCode.Accepted


def ask(parent: QWidget, title: str, body: QWidget, *, do: str, leave: str = "Thôi") -> bool:
    """Show `body` in a dialog and say whether the officer pressed its verb."""
    dialog = AskDialog(parent, title, body, do=do, leave=leave)
    body.setFocus()
    return dialog.is_answered()


def _text(path: Path | None) -> str:
    return "" if path is None else str(path)


def _filters(types: Sequence[FileType]) -> str:
    return ";;".join(file_type.name_filter for file_type in types)


def _with_ending(path: Path, types: Sequence[FileType], chosen: str) -> Path:
    endings = [ending for file_type in types for ending in file_type.endings]
    if "*" in endings or path.suffix.lower().removeprefix(".") in endings:
        return path
    picked = next((each for each in types if each.name_filter == chosen), types[0])
    return path.with_name(f"{path.name}.{picked.endings[0]}")
