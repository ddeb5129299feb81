"""How plain paragraphs and tables of the source look."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFrameFormat,
    QTextTableFormat,
)

from ttpl_desktop.domain.reading.passages import Passage
from ttpl_desktop.ui.sizes import scaled
from ttpl_desktop.ui.tokens import Tokens

_BETWEEN, _IN_CELL = 6, 4
"""Pixels at 10 points between paragraphs, and around the words of a cell."""

GAP_LINE = QTextBlockFormat()
GAP_LINE.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
GAP_WORDS = QTextCharFormat()
GAP_WORDS.setFontPointSize(1)
"""The line that Qt wants between two parts of one table, as low as it can be."""


def words_format(passage: Passage) -> QTextCharFormat:
    """How words that no mark covers are written."""
    made = QTextCharFormat()
    if passage.bold:
        made.setFontWeight(QFont.Weight.DemiBold)
    return made


def paragraph_format(passage: Passage, font: QFont) -> QTextBlockFormat:
    """Where a paragraph stands; one in a cell has its room from the cell."""
    made = QTextBlockFormat()
    if passage.centred:
        made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    if passage.cell is None:
        made.setTopMargin(scaled(_BETWEEN, font))
        made.setBottomMargin(scaled(_BETWEEN, font))
    return made


def table_format(font: QFont, tokens: Tokens) -> QTextTableFormat:
    """Thin lines around every cell, over the whole width."""
    made = QTextTableFormat()
    made.setBorder(1)
    made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    made.setBorderBrush(QBrush(QColor(tokens.line)))
    made.setBorderCollapse(True)
    made.setCellSpacing(0)
    made.setCellPadding(scaled(_IN_CELL, font))
    return made
