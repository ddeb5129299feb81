"""Help without a network: a short page for each tab, and what this program is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

import ttpl_desktop
from ttpl_desktop.paths import resource
from ttpl_desktop.ui.style_sheet import SPACE_12, SPACE_16
from ttpl_desktop.ui.widgets.buttons import push_button

_SIZE = 640, 620
_ABOUT = """\
# TTPL Desktop

Sổ tay theo dõi thi hành pháp luật, phiên bản {version}.

Chương trình chạy hoàn toàn trên máy này: không tài khoản, không gửi gì ra mạng.

**Thư mục dữ liệu:** {folder}

## Giấy phép

TTPL Desktop theo giấy phép MIT. Chương trình dùng, và không sửa đổi: Python (PSF), Qt và PySide6
(LGPL-3.0), SQLite (phạm vi công cộng), sqlite-utils (Apache-2.0), python-docx (MIT), docxtpl
(LGPL-2.1), lxml (BSD-3-Clause), anydoc (MIT), openpyxl (MIT), dxpdf (MIT), pypdfium2 và PDFium
(Apache-2.0, BSD-3-Clause), lunar-vn (MIT), platformdirs (MIT), bộ chữ Liberation Serif (OFL-1.1).
"""


class HelpDialog(QDialog):
    """One page of help; it stays open beside the work."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page = resource(f"help/{name}.md").read_text(encoding="utf-8")
        _show_page(self, "Trợ giúp", page)


def about(parent: QWidget, folder: Path) -> QDialog:
    """The dialog that tells version, data folder and licences."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    page = _ABOUT.format(version=ttpl_desktop.__version__, folder=folder)
    _show_page(dialog, "Giới thiệu TTPL Desktop", page)
    return dialog


def _show_page(dialog: QDialog, title: str, page: str) -> None:
    dialog.setWindowTitle(title)
    dialog.resize(*_SIZE)
    browser = QTextBrowser()
    browser.setMarkdown(page)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(SPACE_16, SPACE_16, SPACE_16, SPACE_16)
    column.setSpacing(SPACE_12)
    column.addWidget(browser, 1)
    buttons = QHBoxLayout()
    buttons.addStretch()
    buttons.addWidget(push_button("Đóng", dialog.close))
    column.addLayout(buttons)
