"""The page that checks the layout of a Word file and writes a mended copy of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from ttpl_desktop.app import layout_check
from ttpl_desktop.domain.layout.finding import LayoutFinding
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.check.words import shown_findings
from ttpl_desktop.ui.findings.file_page import FilePage, PageWords
from ttpl_desktop.ui.findings.pane import FindingPane
from ttpl_desktop.ui.findings.printing import print_list
from ttpl_desktop.ui.findings.rows import as_text, count_words
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.message_bar import MessageKind

if TYPE_CHECKING:
    from ttpl_desktop.app.layout_check import Fixed

_WORDS = PageWords(
    title="Kiểm tra thể thức",
    purpose="Thả tệp Word (.docx) vào đây, hoặc chọn tệp, để đối chiếu với Phụ lục I, II, III "
    "của Nghị định số 30/2020/NĐ-CP.\nTệp gốc không bị sửa.",
    question="Kiểm tra thể thức tệp Word nào?",
    under_way="Đang kiểm tra",
)
_CLEAN = "Không thấy lỗi thể thức nào trong những điều kiểm tra được bằng máy."
_COPY = "{stem} (đã sửa thể thức).docx"


class CheckPage(FilePage):
    """The findings of one file by the clauses of the decree."""

    help_name = "check"

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, _WORDS, [dialogs.WORD], parent)
        self.pane = FindingPane("Những chỗ chưa đúng thể thức", _CLEAN)
        self._fixable = 0
        self.copy = self.add("Chép danh sách", "Chép danh sách", "Ctrl+Shift+C", self.copy_list)
        self.printing = self.add("In danh sách…", "In…", "Ctrl+P", self.print_list)
        self.mend = self.add(
            "Ghi một bản sao đã sửa định dạng", "Sửa những lỗi an toàn…", "Ctrl+S", self.mend_copy
        )
        for action in (self.copy, self.printing, self.choose, self.done):
            self.header.add_action(action)
        self.header.add_primary(self.mend)
        self.put_result(self.pane)
        self._allow()

    def job_for(self, file: Path) -> Callable[[], tuple[LayoutFinding, ...]]:
        return layout_check.check_job(file)

    def show_found(self, found: tuple[LayoutFinding, ...]) -> None:
        assert self.file is not None
        shown = shown_findings(found)
        self._fixable = sum(finding.fixable for finding in found)
        facts = (self.file.name, count_words(shown), self._fixable_words())
        self.header.put(self.words.title, facts=" · ".join(filter(None, facts)))
        self.pane.put(shown)
        self._allow()

    def _fixable_words(self) -> str:
        return f"{self._fixable} chỗ sửa được bằng máy" if self._fixable else ""

    def _allow(self) -> None:
        has_findings = bool(self.pane.listed)
        for action in (self.copy, self.printing):
            action.setEnabled(has_findings)
        self.mend.setEnabled(self._fixable > 0)

    # What comes of it

    def mend_copy(self) -> None:
        """Asks for a name and writes a copy there whose format is mended."""
        if self.file is None:
            return
        proposed = self.file.with_name(_COPY.format(stem=self.file.stem))
        out = dialogs.save_file(self, "Ghi bản sửa thành tệp nào?", [dialogs.WORD], proposed)
        if out is None:
            return
        self.run(
            layout_check.fixing(self.file, out), f"Đang sửa {self.file.name}…", self._show_copy
        )

    def _show_copy(self, fixed: Fixed) -> None:
        self.file = fixed.path
        self.show_found(fixed.left)
        self.messages.say(
            _sentence(fixed),
            MessageKind.WARN if fixed.left else MessageKind.INFO,
            action=("Mở thư mục", partial(_open, fixed.path.parent)),
            other=("Mở tệp", partial(_open, fixed.path)),
        )

    def copy_list(self) -> None:
        """Puts the findings that are listed into the clipboard, as lines."""
        QGuiApplication.clipboard().setText(as_text(self._list_title(), self.pane.listed))
        self.messages.say("Đã chép danh sách; dán được vào Word, Excel hoặc thư.")

    def print_list(self) -> None:
        """Opens the print preview of the findings that are listed."""
        print_list(self, self._list_title(), self.pane.listed)

    def _list_title(self) -> str:
        return f"Kiểm tra thể thức: {self.file.name if self.file is not None else ''}"


def _sentence(fixed: Fixed) -> str:
    mended = sum(finding.times for finding in fixed.mended)
    left = f"Còn {len(fixed.left)} điều cần tự sửa trong Word." if fixed.left else "Không còn lỗi."
    return f"Đã sửa định dạng {mended} chỗ, ghi thành “{fixed.path.name}”. {left}"


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
