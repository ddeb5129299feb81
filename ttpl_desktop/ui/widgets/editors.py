"""Qt's editors with the manners of this program: calm wheel, Tab leaves, one undo."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QToolTip,
)

from ttpl_desktop.ui.sizes import scaled

_TEXT_INSET = 2
"""What the style leaves free beside the words of a closed drop-down, in pixels."""
_AROUND_WORDS = 44
"""More room than the frame and the arrow of a drop-down take, in pixels at 10 points."""
_AROUND_OFFER = 32
"""Room beside the words on the list of a drop-down, in pixels at 10 points."""


class CalmCombo(QComboBox):
    """A drop-down that the mouse wheel changes only while it has the focus.

    Words that do not fit end in …; without a tooltip of its own it shows the whole of them.
    """

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.toolTip() or self.currentText(), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        wanted = self.fontMetrics().horizontalAdvance(self.currentText())
        if wanted + scaled(_AROUND_WORDS, self.font()) <= self.width():
            super().paintEvent(event)
        else:
            self._paint_elided()

    def _paint_elided(self) -> None:
        from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QStylePainter

        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(control, option, part, self).width() - _TEXT_INSET
        elide = Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(self.currentText(), elide, room)
        painter = QStylePainter(self)
        painter.drawComplexControl(control, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def showPopup(self) -> None:
        """Offers the values in full, as far as they are no long sentences."""
        wanted = self.view().sizeHintForColumn(0) + scaled(_AROUND_OFFER, self.font())
        widest = self.window().width() * 2 // 3
        self.view().setMinimumWidth(min(wanted, widest))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class LineEditor(QLineEdit):
    """A text line whose undo is the program's."""

    def event(self, event: QEvent) -> bool:
        return False if is_undo_key(event) else super().event(event)


class TextEditor(QPlainTextEdit):
    """A text box that Tab leaves, whose undo is the program's, and that says when it is left.

    `reflowed` tells that another width or other letters may have changed the number of lines.
    """

    left = Signal()
    reflowed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self.left.emit()
        return False if is_undo_key(event) else super().event(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Files are not written as addresses: who stands behind the box may take them."""
        is_files = any(url.isLocalFile() for url in source.urls())
        return not is_files and super().canInsertFromMimeData(source)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.reflowed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.reflowed.emit()

    def lines(self, most: int) -> int:
        """How many lines the text takes at the present width, counted up to one over `most`."""
        layout, block, count = self.document().documentLayout(), self.document().begin(), 0
        while block.isValid() and count <= most:
            layout.blockBoundingRect(block)  # lays the paragraph out where that is still to be done
            count += block.layout().lineCount()
            block = block.next()
        return count


def is_undo_key(event: QEvent) -> bool:
    """Whether a text field is asked to claim Ctrl+Z or Ctrl+Y.

    It leaves them to the window: saving as you go makes a run of typing a step of the program's
    own undo, and two histories of one text would contradict each other.
    """
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
    if not (event.matches(undo) or event.matches(redo)):
        return False
    event.ignore()
    return True
