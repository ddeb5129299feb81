"""Ways out: letters as files or on paper, the matrix on paper or as a sheet."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QFont, QImage
from PySide6.QtWidgets import QWidget

from ttpl_desktop.app import letter_papers
from ttpl_desktop.app.letter_papers import Written
from ttpl_desktop.app.urging import sheet
from ttpl_desktop.app.urging.matrix import Matrix
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.papers import outlets, printing
from ttpl_desktop.ui.papers.preview import grey
from ttpl_desktop.ui.task import printing as sheets
from ttpl_desktop.ui.urging.model import MatrixModel
from ttpl_desktop.ui.urging.paper import MatrixPaper

_FOLDER = "urging/folder"
_LETTERS = "Công văn đôn đốc"


def choose_folder(frame: Frame, parent: QWidget) -> Path | None:
    """Where the letters go; the folder of last time is offered."""
    kept = frame.settings.text(_FOLDER)
    title = "Ghi các công văn vào thư mục nào?"
    folder = dialogs.choose_folder(parent, title, Path(kept) if kept else None)
    if folder is not None:
        frame.settings.keep(_FOLDER, str(folder))
    return folder


def write_letters(frame: Frame, folder: Path, ids: list[int]) -> None:
    """Writes each letter as a .docx of its own in the background."""
    frame.run(letter_papers.writing(frame.work, ids, folder), partial(_tell_written, frame))


def print_letters(frame: Frame, parent: QWidget, ids: list[int]) -> None:
    """Draws the pages of all letters in the background, then opens the print preview."""
    window = parent.window()  # the page may be left before the pages are drawn

    def show(pages: tuple[QImage, ...]) -> None:
        printing.show_preview(window, _LETTERS, pages)

    frame.run(letter_papers.drawing(frame.work, ids, printing.DPI, grey), show)


def print_matrix(frame: Frame, parent: QWidget, shown: MatrixModel, year: int) -> None:
    """Opens the print preview of the matrix as it is narrowed now."""
    title = f"Theo dõi đơn vị gửi năm {year}"
    paper = MatrixPaper(shown, QFont(parent.font()))
    sheets.show_preview(parent, sheets.Heading.of(frame.work, title), paper)


def export_matrix(frame: Frame, parent: QWidget, shown: Matrix) -> None:
    """Asks for a name and writes the matrix as it is narrowed now as an Excel sheet.

    Raises UserFacingError where it is empty.
    """
    write = partial(sheet.writing, frame.work, shown)
    outlets.export(frame, parent, f"Theo dõi đơn vị gửi {shown.year}", dialogs.EXCEL, write)


def _tell_written(frame: Frame, written: Written) -> None:
    words = f"Đã xuất {len(written.files)} công văn vào {written.folder}."
    show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(written.folder)))
    frame.tell(f"{words} Khi văn thư đã gửi, hãy ghi số và ngày.", action=("Mở thư mục", show))
