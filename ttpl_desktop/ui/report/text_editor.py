"""The page that the officer writes on: plain text with figures and lists as chips in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QTextEdit, QToolTip

from ttpl_desktop.domain.text import normal
from ttpl_desktop.ui.fonts import DOCUMENT_FAMILY
from ttpl_desktop.ui.report import token_text
from ttpl_desktop.ui.report.chips import TOKEN_TYPE, Chip, ChipPainter, Token
from ttpl_desktop.ui.theme import tokens_of
from ttpl_desktop.ui.widgets.editors import is_undo_key
from ttpl_desktop.ui.widgets.field import Field

_LARGER = 1.3
"""Letters of the page over those of the windows."""
_MARGIN = 20


class ReportTextEdit(QTextEdit):
    """Leaves every key to Qt and the input method; `figure_chosen` carries the token clicked on."""

    figure_chosen = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(_MARGIN)
        self._painter = ChipPainter(self.document(), tokens_of(self.palette()))
        self.document().documentLayout().registerHandler(TOKEN_TYPE, self._painter)
        self.viewport().setMouseTracking(True)
        self._dress()

    @property
    def text(self) -> str:
        """The text with its tokens."""
        return token_text.text_of(self.document())

    def put(self, text: str) -> None:
        """Shows another text; the cursor stays where it can."""
        place = self.textCursor().position()
        token_text.fill(self.document(), text)
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def put_chips(self, chips: Mapping[Token, Chip]) -> None:
        """Shows these numbers and lists from now on."""
        if self._painter.put(chips):
            self._lay_out_anew()

    def insert_text(self, text: str) -> None:
        """Writes a text with its tokens at the cursor."""
        token_text.insert(self.textCursor(), text)
        self.ensureCursorVisible()

    def insert_line(self, text: str) -> None:
        """Writes a text with its tokens on lines of its own."""
        cursor = self.textCursor()
        before = "" if cursor.atBlockStart() else "\n"
        behind = "" if cursor.atBlockEnd() else "\n"
        self.insert_text(f"{before}{text}{behind}")

    def mark(self, token: Token | None) -> None:
        """Shows which token the records beside the page belong to."""
        self._painter.chosen = token
        self.viewport().update()

    def chip(self, token: Token) -> Chip:
        """What is shown for a token."""
        return self._painter.chip(token)

    def touched_token(self) -> Token | None:
        """The token that the cursor stands at or has selected."""
        cursor = self.textCursor()
        first, last = cursor.selectionStart(), cursor.selectionEnd()
        for place in (*range(first, last), last, first - 1):
            if place >= 0 and (token := token_text.token_at(self.document(), place)):
                return token
        return None

    def token_under(self, point: QPointF) -> Token | None:
        """The token painted at a point of the viewport."""
        scroll = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        layout = self.document().documentLayout()
        place = layout.hitTest(point + QPointF(scroll), Qt.HitTestAccuracy.ExactHit)
        return token_text.token_at(self.document(), place) if place >= 0 else None

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self.left.emit()
        return False if is_undo_key(event) else super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            token = self.token_under(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.chip(token).tip if token else "", self)
            return True
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        is_over = self.token_under(event.position()) is not None
        shape = Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        token = self.token_under(event.position())
        if token is not None and not self.textCursor().hasSelection():
            self.figure_chosen.emit(token)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._dress()

    def createMimeDataFromSelection(self) -> QMimeData:
        cursor = self.textCursor()
        first, last = cursor.selectionStart(), cursor.selectionEnd()
        text = token_text.between(self.document(), first, last)
        return token_text.carry(text, self._spoken(first, last))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasFormat(token_text.MIME)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insert_text(token_text.carried_text(source))

    def _spoken(self, first: int, last: int) -> str:
        """What other programs get of a part of the text: numbers, and lists by their names."""
        pieces = token_text.pieces(self.document(), first, last)
        return "".join(
            piece if isinstance(piece, str) else self.chip(piece).words for piece in pieces
        )

    def _dress(self) -> None:
        font = QFont(DOCUMENT_FAMILY)
        font.setStyleHint(QFont.StyleHint.Serif)
        font.setPointSizeF(self.font().pointSizeF() * _LARGER)
        if font != self.document().defaultFont():
            self.document().setDefaultFont(font)
        self._painter.colours = tokens_of(self.palette())
        self._lay_out_anew()

    def _lay_out_anew(self) -> None:
        with QSignalBlocker(self), QSignalBlocker(self.document()):
            self.document().markContentsDirty(0, self.document().characterCount())
        self.viewport().update()


class ReportTextField(Field):
    """The text of a section (str with tokens); told when typing rests and when it is left."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__(name, title)
        self.editor = ReportTextEdit()
        self.editor.textChanged.connect(self.rest)
        self.editor.left.connect(self.flush)
        self.build(self.editor, editor=self.editor)

    def value(self) -> Any:
        return normal(self.editor.text).strip()

    def show_value(self, value: Any) -> None:
        with QSignalBlocker(self.editor):
            self.editor.put(value or "")

    def set_read_only(self, fixed: bool) -> None:
        self.editor.setReadOnly(fixed)

    def insert(self, text: str) -> None:
        """Writes a text with its tokens at the cursor and tells it at once."""
        self.editor.insert_text(text)
        self._end_insertion()

    def insert_line(self, text: str) -> None:
        """Writes a text with its tokens on lines of its own and tells it at once."""
        self.editor.insert_line(text)
        self._end_insertion()

    def _end_insertion(self) -> None:
        self.editor.setFocus()
        self.tell()
