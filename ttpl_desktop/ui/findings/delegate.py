"""How a finding is drawn: its mark, the whole sentence, and under it the place."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ttpl_desktop.domain.linting.finding import Severity
from ttpl_desktop.ui.findings.model import ROW_ROLE
from ttpl_desktop.ui.findings.rows import SIGNS, Heading, Shown
from ttpl_desktop.ui.sizes import row_height, scaled
from ttpl_desktop.ui.states import colour_of
from ttpl_desktop.ui.theme import tokens_of
from ttpl_desktop.ui.tokens import Tokens

_BESIDE, _ABOVE, _MARK = 8, 6, 18
"""Pixels at 10 points: beside the words, above and under them, and what the mark takes."""
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
_TALL = 10_000
_ONE_LINE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class FindingDelegate(QStyledItemDelegate):
    """Each row as high as its sentence needs in the width of the list."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row = index.data(ROW_ROLE)
        assert isinstance(option.widget, QListView)
        width = option.widget.viewport().width()
        if isinstance(row, Heading):
            return QSize(width, row_height(option.font))
        laid = _Laid.of(row, option.font, width)
        return QSize(width, laid.height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row, tokens = index.data(ROW_ROLE), tokens_of(option.palette)
        painter.save()
        if isinstance(row, Heading):
            _paint_heading(painter, option, row, tokens)
        else:
            _paint_finding(painter, option, row, tokens)
        painter.restore()


@dataclasses.dataclass(frozen=True, slots=True)
class _Laid:
    """Where the parts of a row stand, from its upper left corner."""

    mark: QRect
    message: QRect
    place: QRect
    height: int

    @classmethod
    def of(cls, row: Shown, font: QFont, width: int) -> _Laid:
        metrics = QFontMetrics(font)
        beside, above, mark = (scaled(each, font) for each in (_BESIDE, _ABOVE, _MARK))
        left = beside + mark
        room = max(width - left - beside, 1)
        needed = metrics.boundingRect(QRect(0, 0, room, _TALL), _WRAPPED, row.message).height()
        message = QRect(left, above, room, needed)
        place = QRect(left, above + needed, room, metrics.height() if row.place else 0)
        sign = QRect(beside, above, mark, metrics.height())
        return cls(sign, message, place, place.bottom() + 1 + above)


def _paint_heading(
    painter: QPainter, option: QStyleOptionViewItem, row: Heading, tokens: Tokens
) -> None:
    font = QFont(option.font)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.fillRect(option.rect, QColor(tokens.window))
    beside = scaled(_BESIDE, option.font)
    area = option.rect.adjusted(beside, 0, -beside, 0)
    painter.setPen(QColor(_colour(row.severity, tokens) if row.severity else tokens.text))
    words = QFontMetrics(font).elidedText(row.words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, _ONE_LINE, words)


def _paint_finding(
    painter: QPainter, option: QStyleOptionViewItem, row: Shown, tokens: Tokens
) -> None:
    is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    if is_chosen:
        painter.fillRect(option.rect, option.palette.highlight())
    laid, corner = _Laid.of(row, option.font, option.rect.width()), option.rect.topLeft()
    painter.setFont(option.font)
    painter.setPen(QColor(_colour(row.severity, tokens)))
    painter.drawText(laid.mark.translated(corner), _ONE_LINE, SIGNS[row.severity][0])
    painter.setPen(QColor(tokens.text))
    painter.drawText(laid.message.translated(corner), _WRAPPED, row.message)
    painter.setPen(QColor(tokens.quiet))
    place = QFontMetrics(option.font).elidedText(
        row.place, Qt.TextElideMode.ElideRight, laid.place.width()
    )
    painter.drawText(laid.place.translated(corner), _ONE_LINE, place)
    _paint_edges(painter, option, tokens)


def _paint_edges(painter: QPainter, option: QStyleOptionViewItem, tokens: Tokens) -> None:
    """A thin line under the row, and a frame around the one that the keyboard is on."""
    painter.setPen(QColor(tokens.line))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QColor(tokens.accent))
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1))


def _colour(severity: Severity, tokens: Tokens) -> str:
    return colour_of(SIGNS[severity][1], tokens)
