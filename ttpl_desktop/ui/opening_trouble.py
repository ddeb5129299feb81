"""The window when the data folder cannot be opened: a sentence, and what can be done."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.style_sheet import SPACE_8, SPACE_16
from ttpl_desktop.ui.widgets.buttons import push_button
from ttpl_desktop.ui.widgets.labels import label
from ttpl_desktop.ui.window_menus import open_folder

_WIDTH = 620
BACKUPS = "backups"
"""The folder of copies inside a data folder, which the sentences of trouble name too."""


class OpeningTrouble(QWidget):
    """Nothing in the folder was changed. `folder_wanted` carries the folder to try next."""

    folder_wanted = Signal(Path)

    def __init__(self, folder: Path, sentence: str) -> None:
        super().__init__()
        self._folder = folder
        self.setWindowTitle("TTPL Desktop chưa mở được dữ liệu")
        self.setMinimumWidth(_WIDTH)
        self.sentence = label(sentence)
        self.sentence.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_8)
        buttons.addWidget(push_button("Thử lại", lambda: self.folder_wanted.emit(folder)))
        self.backups_button = push_button("Mở thư mục sao lưu", self._open_backups)
        self.backups_button.setEnabled((folder / BACKUPS).is_dir())
        buttons.addWidget(self.backups_button)
        buttons.addStretch()
        buttons.addWidget(push_button("Thoát", self.close))
        buttons.addWidget(push_button("Chọn thư mục khác…", self.choose, kind="primary"))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_16, SPACE_16, SPACE_16, SPACE_16)
        column.setSpacing(SPACE_16)
        column.addWidget(label("Chưa mở được dữ liệu", "title"))
        column.addWidget(self.sentence)
        column.addStretch()
        column.addLayout(buttons)

    def choose(self) -> None:
        """Lets the officer choose another data folder."""
        folder = dialogs.choose_folder(self, "Mở thư mục dữ liệu nào?", self._folder.parent)
        if folder is not None:
            self.folder_wanted.emit(folder)

    def _open_backups(self) -> None:
        open_folder(self._folder / BACKUPS)
