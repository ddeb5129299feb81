"""A view of the tasks on paper: A4 on its side, under the office's name, as the screen shows it."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QMarginsF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QWidget

from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.ui.task.view import Sheet
from ttpl_desktop.ui.tokens import LIGHT

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_MARGIN_MM = 12
_DOTS = 96
"""Pixels of an inch in which pages are laid out, whatever the printer's own are."""
_MM_OF_INCH = 25.4
_LETTERS, _TITLE = 12, 17
"""Heights of letters in those pixels."""
_HEAD, _FOOT = 34, 20


class Printable(Protocol):
    """What is shown on screen and can be laid out on pages."""

    def font(self) -> QFont: ...

    def sheets(self, size: QSize, font: QFont) -> Sequence[Sheet]: ...


@dataclasses.dataclass(frozen=True, slots=True)
class Heading:
    """What stands over every page: the office, what the pages show, and the day of printing."""

    office: str
    title: str
    day: dt.date

    @classmethod
    def of(cls, work: Workspace, title: str) -> Heading:
        """The heading of a view printed today; without an office's name before it is set up."""
        office = work.office_on(work.today())
        return cls(office.name if office else "", title, work.today())


def show_preview(parent: QWidget, heading: Heading, view: Printable) -> None:
    """Opens the print preview; from there the officer prints or goes back."""
    from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(heading.title)
    lay_down(printer)
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.setWindowTitle(f"In: {heading.title}")
    dialog.paintRequested.connect(lambda asked: paint(asked, heading, view))
    dialog.resize(1000, 760)
    dialog.exec()


def lay_down(printer: QPrinter) -> None:
    """Makes the sheets A4 on their side, with a margin that every printer can keep."""
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    page = QPageSize(QPageSize.PageSizeId.A4)
    ways, unit = QPageLayout.Orientation, QPageLayout.Unit.Millimeter
    printer.setPageLayout(QPageLayout(page, ways.Landscape, margins, unit))


def paint(printer: QPrinter, heading: Heading, view: Printable) -> None:
    """Paints every page of a view, each under the heading and over its number."""
    lay_down(printer)
    room = printer.pageLayout().paintRect(QPageLayout.Unit.Millimeter).size()
    whole = QSize(*(int(side / _MM_OF_INCH * _DOTS) for side in (room.width(), room.height())))
    font = QFont(view.font())
    font.setPixelSize(_LETTERS)
    sheets = view.sheets(QSize(whole.width(), whole.height() - _HEAD - _FOOT), font)
    painter = QPainter(printer)
    scale = printer.resolution() / _DOTS
    painter.scale(scale, scale)
    for number, sheet in enumerate(sheets):
        if number:
            printer.newPage()
        _paint_frame(painter, whole, heading, font, f"{number + 1}/{len(sheets)}")
        _paint_body(painter, sheet)
    painter.end()


def _paint_body(painter: QPainter, sheet: Sheet) -> None:
    painter.save()
    painter.translate(0, _HEAD)
    sheet(painter)
    painter.restore()


def _paint_frame(
    painter: QPainter, whole: QSize, heading: Heading, font: QFont, number: str
) -> None:
    top = QRect(0, 0, whole.width(), _HEAD - 6)
    foot = QRect(0, whole.height() - _FOOT, whole.width(), _FOOT)
    middle, upright = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignVCenter
    left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    painter.setPen(QColor(LIGHT.text))
    painter.setFont(font)
    painter.drawText(top, left | upright, heading.office)
    painter.drawText(top, right | upright, f"In ngày {vn_date(heading.day)}")
    painter.drawText(foot, right | upright, number)
    title = QFont(font)
    title.setPixelSize(_TITLE)
    title.setWeight(QFont.Weight.DemiBold)
    painter.setFont(title)
    painter.drawText(top, middle | upright, heading.title)


def rows_of_pages(rows: Sequence[object], height: int, row_height: int) -> list[Sequence[object]]:
    """The rows of each page; one page even where there is none."""
    fitting = max(1, height // row_height)
    return [rows[at : at + fitting] for at in range(0, max(len(rows), 1), fitting)]
