"""How the cells of the proposed tasks are drawn."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ttpl_desktop.ui.theme import tokens_of
from ttpl_desktop.ui.widgets.state_delegate import StateDelegate

_BESIDE = 8
"""What stays free beside the words, as in every other cell."""


class LitDelegate(StateDelegate):
    """Fills the ground that a row asks for, which the style sheet would leave out."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        fill_ground(painter, option, index)
        super().paint(painter, option, index)


class TimeDelegate(StateDelegate):
    """The words of a time over the day that was computed from them.

    The last line of the cell's text always stays whole; the words before it give way.
    """

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        fill_ground(painter, option, index)
        self.initStyleOption(option, index)
        words, _end, day = option.text.rpartition("\u2028")
        if not words:
            super().paint(painter, option, index)
            return
        option.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        area = option.rect.adjusted(_BESIDE, 0, -_BESIDE, 0)
        metrics, tokens = option.fontMetrics, tokens_of(option.palette)
        room = max(area.height() // metrics.lineSpacing() - 1, 1)
        lines = _wrapped(words, option, area.width(), room)
        painter.save()
        painter.setFont(option.font)
        top = area.top() + (area.height() - metrics.lineSpacing() * (len(lines) + 1)) // 2
        for number, line in enumerate((*lines, day)):
            painter.setPen(QColor(tokens.quiet if number == len(lines) else tokens.text))
            place = QRect(area.left(), top, area.width(), metrics.lineSpacing())
            shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft, shown)
            top += metrics.lineSpacing()
        painter.restore()


def fill_ground(
    painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
) -> None:
    """Paints what the model says lies under a row that is not selected."""
    ground = index.data(Qt.ItemDataRole.BackgroundRole)
    if ground is not None and not option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, ground)


def _wrapped(words: str, option: QStyleOptionViewItem, width: int, room: int) -> list[str]:
    """The words in at most so many lines; what does not fit stays in the last one."""
    laid = QTextLayout(words, option.font)
    manner = QTextOption()
    manner.setWrapMode(QTextOption.WrapMode.WordWrap)
    laid.setTextOption(manner)
    laid.beginLayout()
    starts: list[int] = []
    while len(starts) < room and (line := laid.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    laid.endLayout()
    ends = [*starts[1:], len(words)]
    return [words[start:end].strip() for start, end in zip(starts, ends, strict=True)]
