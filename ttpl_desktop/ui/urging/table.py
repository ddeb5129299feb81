"""The table of the matrix: units stay in sight at the left, requests stand over their columns."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ttpl_desktop.app.urging.matrix import Matrix
from ttpl_desktop.domain.text import shorten
from ttpl_desktop.domain.urging.standing import Cell
from ttpl_desktop.ui.sizes import row_height, scaled
from ttpl_desktop.ui.theme import tokens_of
from ttpl_desktop.ui.tokens import Tokens
from ttpl_desktop.ui.urging.model import TOTAL, MatrixModel
from ttpl_desktop.ui.widgets.state_delegate import StateDelegate
from ttpl_desktop.ui.widgets.table_text import mime_of

_UNIT, _REQUEST, _TOTAL = 222, 181, 60
_WIDEST = 260
"""Widths of columns in pixels at 10 points."""
_TITLE_LINES = 3
_ROUNDING = 1
"""Pixels by which a line of wrapped words may be higher than the font says."""
_PAD = 8


class RequestHeader(QHeaderView):
    """Titles on up to three lines, under them the last day and how many have sent."""

    def __init__(self, model: MatrixModel) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._source = model
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        line = self.fontMetrics().lineSpacing() + _ROUNDING
        size.setHeight((_TITLE_LINES + 1) * line + 2 * _PAD)
        return size

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        title, under = self._source.column_words(index)
        paint_head(painter, rect, self.font(), title, under, tokens_of(self.palette()))


class UnitHeader(QHeaderView):
    """Units in plain letters, the lines over them in strong ones."""

    def __init__(self, model: MatrixModel) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._source = model
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        tokens = tokens_of(self.palette())
        unit = self._source.unit(index)
        painter.save()
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Normal if unit else QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.fillRect(rect, QColor(tokens.panel))
        painter.fillRect(rect.adjusted(0, rect.height() - 1, 0, 0), QColor(tokens.line))
        painter.setPen(QColor(tokens.text))
        inside = rect.adjusted(_PAD, 0, -_PAD, 0)
        words = self._source.headerData(index, Qt.Orientation.Vertical) or ""
        elide = Qt.TextElideMode.ElideRight
        fitting = painter.fontMetrics().elidedText(words, elide, inside.width())
        painter.drawText(
            inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, fitting
        )
        painter.restore()


def paint_head(
    painter: QPainter, rect: QRect, font: QFont, title: str, under: str, tokens: Tokens
) -> None:
    """Paints the head of a column on screen or paper."""
    painter.save()
    painter.setFont(font)
    painter.fillRect(rect, QColor(tokens.panel))
    painter.fillRect(rect.adjusted(0, rect.height() - 1, 0, 0), QColor(tokens.line))
    inside = rect.adjusted(_PAD, _PAD - 2, -_PAD, -_PAD + 2)
    height = painter.fontMetrics().lineSpacing() + _ROUNDING
    top = QRect(inside.left(), inside.top(), inside.width(), _TITLE_LINES * height)
    left = Qt.AlignmentFlag.AlignLeft
    painter.setPen(QColor(tokens.text))
    wrapped = left | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    painter.drawText(top, wrapped, _fitting(painter, top, title))
    painter.setPen(QColor(tokens.quiet))
    elide = Qt.TextElideMode.ElideRight
    words = painter.fontMetrics().elidedText(under, elide, inside.width())
    painter.drawText(inside, left | Qt.AlignmentFlag.AlignBottom, words)
    painter.restore()


def _fitting(painter: QPainter, area: QRect, title: str) -> str:
    """The title, shortened until its lines have room."""
    words, limit = title, len(title)
    while limit > 8:
        needed = painter.boundingRect(area, Qt.TextFlag.TextWordWrap, words)
        if needed.height() <= area.height():
            break
        limit -= 2
        words = shorten(title, limit)
    return words


class MatrixTable(QTableView):
    """`pointed` tells that another cell, unit or request is looked at; `opened` that its panel is
    wanted.

    Actions added to the table stand in its menu.
    """

    pointed = Signal()
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source = MatrixModel(self)
        self.setAccessibleName("Bảng theo dõi đơn vị gửi")
        self.setModel(self.source)
        self.setItemDelegate(StateDelegate(self))
        self.setHorizontalHeader(RequestHeader(self.source))
        self.setVerticalHeader(UnitHeader(self.source))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.pointed.emit())
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        self._fit()

    def put(self, matrix: Matrix) -> None:
        """Shows a matrix; the cursor and what is selected stay where they can."""
        kept = [(cell.unit, cell.request.id) for cell in self.chosen]
        unit, request_id = self.current_unit, self.current_request_id
        column = max(self.currentIndex().column(), TOTAL)
        self.source.put(matrix)
        self._fit_columns()
        found = self.source.place_of(unit, request_id) if unit else QModelIndex()
        if not found.isValid() and unit:
            found = self.source.place_of(unit, None).siblingAtColumn(
                min(column, self.source.columnCount() - 1)
            )
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(found, flag.NoUpdate)
        for place in kept:
            self.selectionModel().select(self.source.place_of(*place), flag.Select)
        self.pointed.emit()

    @property
    def chosen(self) -> tuple[Cell, ...]:
        """The selected cells from the top; those of whole rows and columns too."""
        return tuple(self._chosen())

    def _chosen(self) -> Iterator[Cell]:
        places = sorted((i.row(), i.column()) for i in self.selectionModel().selectedIndexes())
        for row, column in places:
            cell = self.source.cell(self.source.index(row, column))
            if cell is not None:
                yield cell

    @property
    def current_cell(self) -> Cell | None:
        """What is under the cursor; None where the unit was not asked."""
        return self.source.cell(self.currentIndex())

    @property
    def current_unit(self) -> str:
        """The unit of the row under the cursor; empty where there is none."""
        return self.source.unit(self.currentIndex().row())

    @property
    def current_request_id(self) -> int | None:
        """The request of the column under the cursor; None for the totals."""
        request = self.source.request(self.currentIndex().column())
        return request.id if request else None

    def point_at(self, unit: str, request_id: int | None) -> bool:
        """Goes to a cell, or to a unit's total; False where it is not shown."""
        index = self.source.place_of(unit, request_id)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def copy_selection(self) -> None:
        """Copies the selected rectangle with its units and requests, as a table for Excel."""
        places = [(i.row(), i.column()) for i in self.selectionModel().selectedIndexes()]
        if not places:
            return
        rows, columns = (sorted({place[way] for place in places}) for way in (0, 1))
        head = ["Đơn vị", *(" · ".join(filter(None, self.source.column_words(c))) for c in columns)]
        body = [
            [self.source.unit(row), *(self._words(row, column) for column in columns)]
            for row in rows
        ]
        QGuiApplication.clipboard().setMimeData(mime_of([head, *body]))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()
            self._fit_columns()

    def _words(self, row: int, column: int) -> str:
        return str(self.source.index(row, column).data() or "")

    def _fit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(row_height(self.font()))
        self.verticalHeader().setFixedWidth(scaled(_UNIT, self.font()))
        self.horizontalHeader().setDefaultSectionSize(scaled(_REQUEST, self.font()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def show_what_is_missing(self) -> None:
        """Brings the columns of which something is missing into sight, the first at least."""
        missing = [
            column
            for column, request in enumerate(self.source.requests, 1)
            if any(cell.is_missing for cell in self.source.cells_of(request))
        ]
        for column in (*missing[-1:], *missing[:1]):
            self.scrollTo(self.source.index(0, column))

    def _fit_columns(self) -> None:
        """Requests share the room where all of them have enough, else they scroll."""
        total, least, most = (scaled(width, self.font()) for width in (_TOTAL, _REQUEST, _WIDEST))
        count = max(len(self.source.requests), 1)
        width = min(max((self.viewport().width() - total) // count, least), most)
        for column in range(self.source.columnCount()):
            self.setColumnWidth(column, total if column == TOTAL else width)
