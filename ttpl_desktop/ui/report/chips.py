"""Figures and lists as they stand in the officer's text: painted objects, one letter each."""

from __future__ import annotations

import dataclasses
import enum
from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from ttpl_desktop.domain.report import FigureToken, ListToken, parts
from ttpl_desktop.ui.tokens import Tokens, tint

TOKEN_TYPE = QTextFormat.ObjectTypes.UserObject.value + 1
TOKEN_PROPERTY = QTextFormat.Property.UserProperty.value + 1
OBJECT = "\ufffc"
"""The letter that stands for a painted object in a text."""

Token = FigureToken | ListToken

_PAD = 3.0
_LIST_PAD = 8.0
_LINES_SHOWN = 3


class ChipState(enum.Enum):
    """How the number came about."""

    COUNTED = "counted"
    TYPED = "typed"
    UNKNOWN = "unknown"


@dataclasses.dataclass(frozen=True, slots=True)
class Chip:
    """What is shown for a figure or list: the number or the heading, and a list's first lines."""

    words: str
    state: ChipState = ChipState.COUNTED
    tip: str = ""
    lines: tuple[str, ...] = ()
    count: int = 0


def unknown_chip(token: Token) -> Chip:
    """What is shown for a figure that nobody can count: its id, so that it can be told apart."""
    words = f"{token.figure}?" if isinstance(token, FigureToken) else f"Danh sách: {token.figure}?"
    return Chip(words, ChipState.UNKNOWN, "Khung pháp lý của báo cáo không có số liệu này.")


def token_format(token: Token) -> QTextCharFormat:
    """The format of the letter that stands for a token."""
    made = QTextCharFormat()
    made.setObjectType(TOKEN_TYPE)
    made.setProperty(TOKEN_PROPERTY, str(token))
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
    return made


def token_of(made: QTextFormat) -> Token | None:
    """The token that a letter of this format stands for; None for other letters."""
    if made.objectType() != TOKEN_TYPE:
        return None
    (token,) = parts(str(made.property(TOKEN_PROPERTY)))
    return None if isinstance(token, str) else token


class ChipPainter(QPyTextObject):
    """Paints tokens with the chips that it was given; it asks nobody else."""

    _LINE_STYLES: ClassVar = {
        ChipState.COUNTED: Qt.PenStyle.SolidLine,
        ChipState.TYPED: Qt.PenStyle.DotLine,
        ChipState.UNKNOWN: Qt.PenStyle.DashLine,
    }

    def __init__(self, document: QTextDocument, tokens: Tokens) -> None:
        super().__init__(document)
        self.colours = tokens
        self.chosen: Token | None = None
        self._chips: Mapping[Token, Chip] = {}

    def put(self, chips: Mapping[Token, Chip]) -> bool:
        """Shows these chips from now on; says whether any differs from before."""
        is_other = chips != self._chips
        self._chips = chips
        return is_other

    def chip(self, token: Token) -> Chip:
        """What is shown for a token."""
        return self._chips.get(token) or unknown_chip(token)

    # What Qt asks for

    def intrinsicSize(self, doc: QTextDocument, _pos: int, made: QTextFormat) -> QSizeF:
        token = token_of(made)
        metrics = QFontMetricsF(doc.defaultFont())
        if isinstance(token, ListToken):
            width = doc.textWidth() - 2 * doc.documentMargin() - 2
            rows = 1 + len(_list_lines(self.chip(token)))
            return QSizeF(max(width, 80), rows * metrics.height() + 2 * _LIST_PAD)
        words = self.chip(token).words if token else ""
        return QSizeF(metrics.horizontalAdvance(words) + 2 * _PAD, metrics.height())

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        _pos: int,
        made: QTextFormat,
    ) -> None:
        token = token_of(made)
        if token is None:
            return
        area = QRectF(rect)
        painter.save()
        painter.setFont(doc.defaultFont())
        if isinstance(token, ListToken):
            self._paint_list(painter, area, token)
        else:
            self._paint_figure(painter, area, token)
        painter.restore()

    def _paint_figure(self, painter: QPainter, rect: QRectF, token: FigureToken) -> None:
        chip = self.chip(token)
        colour = QColor(self._colour(chip))
        if token == self.chosen:
            painter.fillRect(rect, QColor(self.colours.selection))
        metrics = QFontMetricsF(painter.font())
        baseline = rect.bottom() - metrics.descent()
        painter.setPen(colour)
        painter.drawText(QPointF(rect.left() + _PAD, baseline), chip.words)
        painter.setPen(QPen(colour, 1, self._LINE_STYLES[chip.state]))
        under = baseline + min(metrics.underlinePos() + 1.5, metrics.descent() - 1)
        painter.drawLine(QPointF(rect.left() + 1, under), QPointF(rect.right() - 1, under))

    def _paint_list(self, painter: QPainter, rect: QRectF, token: ListToken) -> None:
        chip = self.chip(token)
        box = rect.adjusted(0.5, 2.5, -0.5, -2.5)
        is_chosen = token == self.chosen
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.colours.accent if is_chosen else self.colours.line), 1))
        painter.setBrush(QColor(tint(self.colours.accent, self.colours)))
        painter.drawRoundedRect(box, 4, 4)
        metrics = QFontMetricsF(painter.font())
        room = box.width() - 2 * _LIST_PAD
        head = QFont(painter.font())
        head.setWeight(QFont.Weight.DemiBold)
        top = rect.top() + _LIST_PAD + metrics.ascent()
        for row, line in enumerate((chip.words, *_list_lines(chip))):
            painter.setFont(head if row == 0 else _plain(head))
            painter.setPen(QColor(self._colour(chip) if row == 0 else self.colours.quiet))
            shown = QFontMetricsF(painter.font()).elidedText(
                line, Qt.TextElideMode.ElideRight, room
            )
            painter.drawText(QPointF(box.left() + _LIST_PAD, top + row * metrics.height()), shown)

    def _colour(self, chip: Chip) -> str:
        return self.colours.late if chip.state is ChipState.UNKNOWN else self.colours.accent


def _list_lines(chip: Chip) -> tuple[str, ...]:
    """The first lines of a list, and how many more there are."""
    if chip.state is ChipState.UNKNOWN:
        return ()
    if not chip.lines:
        return ("Chưa có bản ghi nào; trên giấy, câu đứng trước sẽ tự khép lại.",)
    shown = tuple(f"- {line}" for line in chip.lines[:_LINES_SHOWN])
    more = chip.count - len(shown)
    return (*shown, f"… và {more} dòng nữa") if more > 0 else shown


def _plain(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.Normal)
    return made
