"""The reading screen: the source on the left, what it asks for on the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ttpl_desktop.app.superior import Looked, State
from ttpl_desktop.domain.calendar import WorkCalendar
from ttpl_desktop.domain.reading.passages import Span
from ttpl_desktop.domain.reading.read_plan import ReadPlan
from ttpl_desktop.ui.plan.reading.actions import SOURCES, ReadingAct, ReadingActions
from ttpl_desktop.ui.plan.reading.head_words import head_facts, head_title
from ttpl_desktop.ui.plan.reading.panel import ProposalPanel
from ttpl_desktop.ui.plan.reading.places import Places
from ttpl_desktop.ui.plan.reading.source_pane import SourcePane
from ttpl_desktop.ui.settings import Settings
from ttpl_desktop.ui.style_sheet import SPACE_8, SPACE_12
from ttpl_desktop.ui.widgets.buttons import ActionButton, push_button
from ttpl_desktop.ui.widgets.empty_state import EmptyState
from ttpl_desktop.ui.widgets.labels import ElidedLabel, label
from ttpl_desktop.ui.widgets.page_header import PageHeader

_TITLE = "Đọc kế hoạch cấp trên"
_CAN_READ = (
    "Thả tệp kế hoạch của cấp trên vào đây, hoặc chọn tệp: "
    "Word (.docx, .doc), .odt, .rtf, PDF có chữ, .txt.\n"
    "Việc của đơn vị mình được chọn sẵn; chưa bấm Nhận thì chưa ghi gì vào sổ."
)
_SPLITTER = "reading"
_SHARES = 38, 62
_PANES_LEAST = 300, 460
_REST_MS = 200
"""How long the mouse rests on one side before the other side scrolls to it."""


class ReadingPage(QWidget):
    """Shows one reading, or that one is under way, or what can be read.

    `stop_wanted` while a reading is under way.
    """

    stop_wanted = Signal()

    def __init__(
        self,
        actions: ReadingActions,
        coverage: QAction,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions, self._coverage, self._settings = actions, coverage, settings
        self._places = Places()
        self._looked: Looked | None = None
        self.header = PageHeader(_TITLE)
        self.plan_title = ElidedLabel(role="heading")
        self.source = SourcePane()
        self.panel = ProposalPanel()
        self.counts = ElidedLabel()
        self.busy = label()
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._wanted: tuple[int | None, int | None] = None, None
        self._build()
        self._connect()

    def _build(self) -> None:
        menu = self._actions.button_menu(self, SOURCES)
        self._other = self.header.add_menu("Đọc văn bản khác", menu)
        keeping = self._other.sizePolicy()
        keeping.setRetainSizeWhenHidden(True)
        self._other.setSizePolicy(keeping)
        self._other.hide()
        file, clipboard = (self._actions[act] for act in SOURCES)
        self._empty = EmptyState(
            _CAN_READ, ("Chọn tệp…", file.trigger), ("Đọc từ bảng nhớ tạm", clipboard.trigger)
        )
        for button in self._empty.findChildren(QPushButton)[:1]:
            self._empty.setFocusProxy(button)
        self._stack = QStackedWidget()
        self._waiting, self._text = self._waiting_place(), self._text_place()
        for place in (self._empty, self._waiting, self._text):
            self._stack.addWidget(place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _waiting_place(self) -> QWidget:
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedWidth(320)
        place = QWidget()
        column = QVBoxLayout(place)
        column.setSpacing(SPACE_12)
        column.addStretch()
        self._stop = push_button("Dừng đọc", self.stop_wanted.emit)
        for each in (self.busy, bar, self._stop):
            column.addWidget(each, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        return place

    def _text_place(self) -> QWidget:
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.setHandleWidth(SPACE_12)
        self._panes.setChildrenCollapsible(False)
        for pane, least, share in zip(
            (self.source, self.panel), _PANES_LEAST, _SHARES, strict=True
        ):
            pane.setMinimumWidth(least)
            self._panes.addWidget(pane)
            self._panes.setStretchFactor(self._panes.count() - 1, share)
        self._panes.setSizes(
            self._settings.splitter_widths(_SPLITTER) or [share * 10 for share in _SHARES]
        )
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self.plan_title)
        column.addWidget(self._panes, 1)
        column.addLayout(self._footer())
        return place

    def _footer(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_8)
        row.addWidget(self.counts, 1)
        row.addWidget(ActionButton(self._coverage))
        row.addWidget(ActionButton(self._actions[ReadingAct.IMPORT]))
        row.addWidget(push_button("Đóng", self._actions[ReadingAct.CLOSE].trigger))
        row.addWidget(ActionButton(self._actions[ReadingAct.ACCEPT], kind="primary"))
        return row

    def _connect(self) -> None:
        table, view = self.panel.table, self.source.view
        table.pointed.connect(self._point_at_source)
        table.chosen.connect(self._show_source)
        table.opened.connect(lambda _number: view.setFocus())
        view.pointed.connect(self._point_at_rows)
        view.chosen.connect(self._show_row)
        self.panel.place_wanted.connect(self.source.show_place)
        self.panel.rows.ticked_changed.connect(self.show_counts)
        self._rest.timeout.connect(self._scroll)
        self._panes.splitterMoved.connect(
            lambda _place, _index: self._settings.keep_splitter_widths(
                _SPLITTER, self._panes.sizes()
            )
        )

    # What is shown

    @property
    def has_text(self) -> bool:
        """Whether a plan is shown; false also while the first one is being read."""
        return self._looked is not None and self._stack.currentWidget() is self._text

    def show_waiting(self, name: str) -> None:
        """Says that a text is being read."""
        self.busy.setText(f"Đang đọc {name}…")
        self._stack.setCurrentWidget(self._waiting)

    def show_rest(self) -> None:
        """Goes back to what was shown before: a plan, or what can be read."""
        self._stack.setCurrentWidget(self._empty if self._looked is None else self._text)

    def put(self, plan: ReadPlan, looked: Looked, calendar: WorkCalendar) -> None:
        """Shows another reading."""
        self._looked, self._places = looked, Places(plan)
        self._other.show()
        self.header.put(_TITLE, facts=head_facts(plan.head))
        self.plan_title.setText(head_title(plan.head, plan.name))
        self.source.put(plan)
        self.panel.put(plan, looked, calendar)
        self._stack.setCurrentWidget(self._text)
        self.source.view.light(self._spans(self.panel.table.number))
        self.show_counts()

    def renew(self, looked: Looked, calendar: WorkCalendar) -> None:
        """Shows the same reading after something changed."""
        self._looked = looked
        self.panel.renew(looked, calendar)
        self.show_counts()

    def begin(self) -> None:
        """Puts the keyboard where the work begins."""
        (self._empty, self._stop, self.panel.table)[self._stack.currentIndex()].setFocus()

    def switch_focus(self) -> None:
        """Goes from the source to the proposals, and back."""
        here, other = self.source.view, self.panel.table
        (other if here.hasFocus() else here).setFocus()

    @property
    def chosen_keys(self) -> tuple[str, ...]:
        """The proposals that would be accepted."""
        return self.panel.rows.ticked

    def show_counts(self) -> None:
        """Says what would be accepted now: in the footer and on its button."""
        if self._looked is None:
            return
        chosen = set(self.chosen_keys)
        words = self._looked.footer(chosen)
        self.counts.setText(words[:1].upper() + words[1:])
        states = [each.state for each in self._looked.proposals if each.key in chosen]
        changed = states.count(State.CHANGED)
        self._actions.count(len(states) - changed, changed)

    # One side lights the other

    def choose_activity(self, number: int) -> None:
        """Puts the cursor of both sides on an activity, by its place in the plan."""
        self.panel.table.choose(number)
        self._show_source(number)

    def _spans(self, number: int | None) -> tuple[Span, ...]:
        return self._places.of_activity(number) if number is not None else ()

    def _show_source(self, number: int) -> None:
        self._rest.stop()
        spans = self._spans(number)
        self.source.view.light(spans)
        if spans:
            self.source.view.bring_into_sight(spans[0])

    def _point_at_source(self, number: int | None) -> None:
        shown = number if number is not None else self.panel.table.number
        self.source.view.light(self._spans(shown))
        self._scroll_after_rest(source=number, row=None)

    def _point_at_rows(self, numbers: Sequence[int]) -> None:
        self.panel.rows.light(numbers)
        first = numbers[0] if numbers else None
        shown = first if first is not None else self.panel.table.number
        self.source.view.light(self._spans(shown))
        self._scroll_after_rest(source=None, row=first)

    def _show_row(self, numbers: Sequence[int]) -> None:
        self.panel.table.choose(numbers[0])
        self.panel.tell_why(numbers[0])
        self.source.view.light(self._spans(numbers[0]))

    def _scroll_after_rest(self, *, source: int | None, row: int | None) -> None:
        self._wanted = source, row
        self._rest.start()

    def _scroll(self) -> None:
        source, row = self._wanted
        if spans := self._spans(source):
            self.source.view.bring_into_sight(spans[0])
        if row is not None:
            self.panel.table.bring_into_sight(row)
