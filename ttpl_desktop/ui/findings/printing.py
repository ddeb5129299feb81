"""A list of findings on paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QFont, QTextDocument
from PySide6.QtWidgets import QWidget

from ttpl_desktop.ui.findings.rows import Shown, as_text

_FACE, _POINTS = "Times New Roman", 12


def print_list(parent: QWidget, title: str, shown: Sequence[Shown]) -> None:
    """Opens the print preview of the list; from there the officer prints or goes back."""
    from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

    document = document_of(title, shown)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.setWindowTitle(f"In: {title}")
    dialog.paintRequested.connect(document.print_)
    dialog.resize(900, 700)
    dialog.exec()


def document_of(title: str, shown: Sequence[Shown]) -> QTextDocument:
    """The list as plain paragraphs, black on white in every theme."""
    document = QTextDocument()
    document.setDefaultFont(QFont(_FACE, _POINTS))
    document.setPlainText(as_text(title, shown))
    return document
