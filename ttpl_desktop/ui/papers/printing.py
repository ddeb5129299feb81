"""Pages on paper: the system's print preview, painted from the very pages of the .docx."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

DPI = 300
"""How fine the pages are drawn for the printer."""


def show_preview(parent: QWidget, title: str, pages: Sequence[QImage]) -> None:
    """Opens the print preview; from there the officer prints or goes back."""
    from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    turn(printer, pages[0])
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.setWindowTitle(f"In: {title}")
    dialog.paintRequested.connect(lambda asked: paint(asked, pages))
    dialog.resize(900, 700)
    dialog.exec()


def paint(printer: QPrinter, pages: Sequence[QImage]) -> None:
    """Paints each page over a whole sheet that lies as the page does."""
    printer.setFullPage(True)
    turn(printer, pages[0])
    painter = QPainter(printer)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for before, page in zip((None, *pages), pages, strict=False):
        if before is not None:
            if is_wide(page) != is_wide(before):
                turn(printer, page)
            printer.newPage()
        painter.drawImage(printer.pageLayout().fullRectPixels(printer.resolution()), page)
    painter.end()


def turn(printer: QPrinter, page: QImage) -> None:
    """Makes the next sheet an A4 that stands or lies as the page does."""
    ways = QPageLayout.Orientation
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(ways.Landscape if is_wide(page) else ways.Portrait)


def is_wide(page: QImage) -> bool:
    """Whether a page lies on its side."""
    return page.width() > page.height()
