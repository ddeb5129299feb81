"""The source on screen: read-only, its pages told in the margin, words of a proposal lit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from ttpl_desktop.domain.reading.passages import Span
from ttpl_desktop.domain.reading.read_plan import ReadPlan
from ttpl_desktop.ui.plan.reading.places import Marked, Places
from ttpl_desktop.ui.plan.reading.roles import lit_format, role_format, tell
from ttpl_desktop.ui.plan.reading.source_document import SourceDocument, write_source
from ttpl_desktop.ui.plan.reading.source_margin import SourceMargin
from ttpl_desktop.ui.theme import tokens_of

_ABOVE = 0.25
"""Share of the height that stays above a place that was jumped to."""
_MOST_TOLD = 4


class SourceView(QTextEdit):
    """Shows the repaired text of one plan.

    `pointed` carries the activities (by their places in the plan) under the mouse, an empty tuple
    where it left them; `chosen` those at the place where the officer put the cursor.
    """

    pointed = Signal(object)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Văn bản đã đọc, có đánh dấu nội dung, đơn vị và thời gian")
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.viewport().setMouseTracking(True)
        self._plan: ReadPlan | None = None
        self._places = Places()
        self._written: SourceDocument | None = None
        self._dress = ("", "")
        self._pages: tuple[tuple[int, int], ...] = ()
        self._lit: tuple[Span, ...] = ()
        self._pointed: tuple[int, ...] = ()
        self._margin = SourceMargin(self)
        self.cursorPositionChanged.connect(self._tell_chosen)

    # What is shown

    def put(self, plan: ReadPlan) -> None:
        """Shows another plan from its beginning."""
        self._plan, self._places = plan, Places(plan)
        self._lit, self._pointed = (), ()
        self._write()

    def light(self, spans: Sequence[Span]) -> None:
        """Makes these places stand out, and no others."""
        self._lit = tuple(spans)
        self._show_lit()

    @property
    def lit(self) -> tuple[Span, ...]:
        """The places that stand out."""
        return self._lit

    def go_to(self, span: Span) -> None:
        """Brings a place into sight and puts the cursor there, without telling anyone."""
        if self._written is None:
            return
        self._put_cursor(self._written.positions(span)[0])
        self.bring_into_sight(span)

    def bring_into_sight(self, span: Span) -> None:
        """Scrolls to a place unless all of it can be seen."""
        if self._written is None:
            return
        top, bottom = (self.rect_at(each) for each in self._written.positions(span))
        height = self.viewport().height()
        if top.top() < 0 or bottom.bottom() > height:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top.top() - round(height * _ABOVE))

    @property
    def pages(self) -> tuple[tuple[int, int], ...]:
        """Each page of the file but the first, with the place of its first words."""
        return self._pages

    def lit_positions(self) -> list[tuple[int, int]]:
        """Start and end in the document of each place that stands out."""
        return [self._written.positions(span) for span in self._lit] if self._written else []

    @property
    def written(self) -> SourceDocument | None:
        """What is written, with the places of its passages; None before the first plan."""
        return self._written

    def _write(self) -> None:
        """Writes the document in the letters and colours of now."""
        if self._plan is None:
            return
        tokens = tokens_of(self.palette())
        self._dress = self._dress_of_now()
        looks = {role: role_format(role, tokens) for role in self._places.roles}
        self._written = write_source(
            self._plan.passages,
            lambda number: ((m.span, looks[m.role]) for m in self._places.in_passage(number)),
            self.font(),
            tokens,
        )
        with QSignalBlocker(self):
            self.setDocument(self._written.document)
        self._pages = self._written.pages()
        self._show_lit()

    def _dress_of_now(self) -> tuple[str, str]:
        return self.font().toString(), tokens_of(self.palette()).window

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        dressing = (QEvent.Type.FontChange, QEvent.Type.PaletteChange, QEvent.Type.StyleChange)
        if event.type() in dressing and self._plan is not None:
            if self._dress != self._dress_of_now():
                at = self.textCursor().position()
                self._write()
                self._put_cursor(at)
            self._margin.follow_letters()

    # Lit words

    def _show_lit(self) -> None:
        look = lit_format(tokens_of(self.palette()))
        selections = []
        for start, end in self.lit_positions():
            selection = QTextEdit.ExtraSelection()
            selection.cursor = QTextCursor(self.document())
            selection.cursor.setPosition(start)
            selection.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection.format = look
            selections.append(selection)
        self.setExtraSelections(selections)
        self._margin.update()

    def rect_at(self, position: int) -> QRect:
        """The place of a character of the document in the viewport."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        return self.cursorRect(cursor)

    def seen(self) -> tuple[int, int]:
        """The first and last character of the document that can be seen."""
        area = self.viewport().rect()
        ends = (area.topLeft(), area.bottomRight())
        first, last = (self.cursorForPosition(each).position() for each in ends)
        return first, last

    def _put_cursor(self, position: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(position)
        with QSignalBlocker(self):
            self.setTextCursor(cursor)

    # What the officer points at

    def marks_at(self, point: QPoint) -> tuple[Marked, ...]:
        """The marks under a point of the viewport, the narrowest first."""
        layout = self.document().documentLayout()
        moved = QPointF(point) + QPointF(0, self.verticalScrollBar().value())
        return self._marks_of(layout.hitTest(moved, Qt.HitTestAccuracy.ExactHit))

    def _marks_of(self, position: int) -> tuple[Marked, ...]:
        place = self._written.place(position) if self._written and position >= 0 else None
        return self._places.at(*place) if place is not None else ()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not event.buttons():
            self._point(_activities(self.marks_at(event.position().toPoint())))

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            told = self.told_at(event.pos())
            QToolTip.showText(event.globalPos(), told, self.viewport())
            return True
        if event.type() is QEvent.Type.Leave:
            self._point(())
        return super().viewportEvent(event)

    def told_at(self, point: QPoint) -> str:
        """What the words under a point say of which activities; empty for plain words."""
        assert self._plan is not None
        lines = dict.fromkeys(tell(self._plan, each) for each in self.marks_at(point))
        return "\n".join([*lines][:_MOST_TOLD])

    def _point(self, activities: tuple[int, ...]) -> None:
        if activities != self._pointed:
            self._pointed = activities
            self.pointed.emit(activities)

    def _tell_chosen(self) -> None:
        activities = _activities(self._marks_of(self.textCursor().position()))
        if activities and not self.textCursor().hasSelection():
            self.chosen.emit(activities)

    # The margin

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._margin.draw_page_ends(self.viewport())
        self._margin.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._margin.follow_letters()


def _activities(marks: Sequence[Marked]) -> tuple[int, ...]:
    """The activities of marks, those of the narrowest marks first."""
    return tuple(dict.fromkeys(m.activity for m in marks if m.activity is not None))
