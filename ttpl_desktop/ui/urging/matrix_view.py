"""The matrix with its filters and, at the right, what is pointed at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ttpl_desktop.app.urging import requests, wanted
from ttpl_desktop.app.urging.matrix import Matrix, Shown
from ttpl_desktop.app.urging.requests import Wanted
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.urging.records import Request, RequestKind
from ttpl_desktop.domain.urging.standing import Cell
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.urging import asking
from ttpl_desktop.ui.urging.acts import OF_TABLE, Act
from ttpl_desktop.ui.urging.details import Details
from ttpl_desktop.ui.urging.marking import Marking
from ttpl_desktop.ui.urging.table import MatrixTable
from ttpl_desktop.ui.urging.unit_choice import UnitChoice, choose_units
from ttpl_desktop.ui.widgets.empty_state import EmptyState
from ttpl_desktop.ui.widgets.filter_bar import Filter, FilterBar
from ttpl_desktop.ui.widgets.splitter import Columns

_NOTHING_YET = (
    "Bảng này theo dõi đơn vị nào đã gửi, chưa gửi kế hoạch, số liệu, báo cáo, ý kiến.\n"
    "Thêm yêu cầu đầu tiên, hoặc lấy từ kế hoạch đã ban hành."
)
_SHOWN = {shown: shown.words for shown in Shown if shown is not Shown.ALL}


class MatrixView(QWidget):
    """Shows the year's matrix; `filtered` tells that it was narrowed otherwise."""

    filtered = Signal()
    letter_wanted = Signal(int)

    def __init__(self, frame: Frame, actions: Mapping[Act, QAction]) -> None:
        super().__init__()
        self.frame, self.work = frame, frame.work
        self.matrix = Matrix(frame.year, frame.today())
        self.filters = FilterBar(
            [
                Filter("shown", "Hiện tất cả", _SHOWN),
                Filter("kind", "Loại yêu cầu", {kind: kind.words for kind in RequestKind}),
            ]
        )
        self.table = MatrixTable()
        self.details = Details(frame, actions)
        self.marking = Marking(frame, self, lambda: self.chosen, lambda: self.below)
        self._pointed: Callable[[], object] = self._show_pointed
        self._build(actions)
        self._connect(actions)

    @property
    def shown(self) -> Matrix:
        """The matrix as the filters narrow it."""
        values = self.filters.values
        return self.matrix.narrowed(values.get("shown", Shown.ALL), values.get("kind"))

    @property
    def chosen(self) -> tuple[Cell, ...]:
        """The selected cells, else the one under the cursor."""
        current = self.table.current_cell
        return self.table.chosen or ((current,) if current else ())

    @property
    def wanted(self) -> tuple[Cell, ...]:
        """The missing cells among several selected ones; empty where at most one is selected."""
        selected = self.table.chosen
        return tuple(cell for cell in selected if cell.is_missing) if len(selected) > 1 else ()

    @property
    def below(self) -> tuple[Cell, ...]:
        """The cells of the column under the cursor, from the cursor down."""
        request_id, unit = self.table.current_request_id, self.table.current_unit
        if request_id is None:
            return ()
        column = self.shown.of_request(request_id)
        begun = [n for n, cell in enumerate(column) if cell.unit == unit]
        return column[begun[0] :] if begun else ()

    @property
    def request(self) -> Request | None:
        """The request that is looked at: of the panel, else of the column under the cursor."""
        panel = self.details.request
        known = panel.request if panel.isVisibleTo(self.details) else None
        request_id = known.id if known else self.table.current_request_id
        return next((each for each in self.matrix.requests if each.id == request_id), None)

    def put(self, matrix: Matrix) -> None:
        """Shows a matrix as it is now."""
        is_first = not self.matrix.requests
        self.matrix = matrix
        self.table.put(self.shown)
        self._show_empty()
        if is_first:
            self.table.show_what_is_missing()
        self._pointed()

    def narrow(self, shown: Shown) -> None:
        """Shows all, what is missing, or what is overdue, of every kind."""
        self.filters.put({} if shown is Shown.ALL else {"shown": shown})
        self.put(self.matrix)
        self.filtered.emit()

    def point_at(self, unit: str, request_id: int | None) -> None:
        """Goes to a cell, or to a unit without a request; lifts the filters that hide it."""
        if not self.table.point_at(unit, request_id):
            self.narrow(Shown.ALL)
            self.table.point_at(unit, request_id)

    def point_at_request(self, request_id: int) -> None:
        """Shows the panel of a request."""
        request = next((each for each in self.matrix.requests if each.id == request_id), None)
        if request is not None:
            column = self.table.source.requests.index(request) + 1
            self._point(partial(self._show_request, request_id))
            self.table.scrollTo(self.table.source.index(0, column))

    def flush(self) -> None:
        """Saves what is still being typed."""
        self.details.flush()

    # Requests

    def add_request(self, proposed: Wanted | None = None) -> None:
        """Asks for a new request, or about one that a task proposes."""
        fresh = proposed or Wanted(Request(year=self.matrix.year), ())
        asked = asking.ask_request(
            self,
            fresh,
            lambda: requests.offers(self.work),
            partial(requests.advice, self.work),
        )
        if asked is not None:
            try:
                kept = requests.add(self.work, asked)
            except UserFacingError as error:
                self.frame.tell_error(error)
                return
            self.frame.tell("Đã thêm yêu cầu.", action=("Hoàn tác", self.work.undo))
            self.point_at_request(kept.id)

    def add_from_plan(self) -> None:
        """Offers the activities of the issued plan that have units send something."""
        offered = wanted.of_plans(self.work, self.matrix.year)
        if not offered:
            self.frame.tell(
                f"Kế hoạch năm {self.matrix.year} đã ban hành không còn hoạt động nào yêu cầu "
                "đơn vị gửi tài liệu. Hãy dùng Thêm yêu cầu."
            )
            return
        chosen = asking.choose_wanted(self, offered)
        if chosen:
            requests.add_all(self.work, chosen)
            self.frame.tell(f"Đã thêm {len(chosen)} yêu cầu.", action=("Hoàn tác", self.work.undo))

    def set_units(self) -> None:
        """Asks who has to send for the request that is looked at."""
        request = self.request
        if request is None:
            self.frame.tell("Hãy chọn một yêu cầu (bấm vào tiêu đề cột) trước.")
            return
        units = [each.unit for each in requests.submissions_of(self.work, request.id)]
        choice = UnitChoice(
            requests.known_units(self.work),
            units,
            requests.groups(self.work),
            partial(requests.resolve, self.work),
        )
        asked = choose_units(self, choice)
        if asked is not None:
            try:
                requests.set_units(self.work, request.id, asked)
            except UserFacingError as error:
                self.frame.tell_error(error)

    def remove_request(self) -> None:
        """Moves the request that is looked at to the bin."""
        request = self.request
        if request is None:
            self.frame.tell("Hãy chọn một yêu cầu (bấm vào tiêu đề cột) trước.")
            return
        self._pointed = self._show_pointed
        requests.remove(self.work, request.id)
        self.frame.tell("Đã xoá yêu cầu.", action=("Hoàn tác", self.work.undo))

    # What is pointed at

    def _point(self, show: Callable[[], object]) -> None:
        self._pointed = show
        show()

    def _show_pointed(self) -> None:
        cell = self.table.current_cell
        if cell is not None:
            self.details.show_cell(cell)
        elif self.table.current_unit and self.table.current_request_id is None:
            self.details.show_unit(self.table.current_unit, self.matrix)
        else:
            self.details.show_nothing()

    def _show_request(self, request_id: int) -> None:
        request = next((each for each in self.matrix.requests if each.id == request_id), None)
        if request is not None:
            self.details.show_request(request, self.matrix)
        else:
            self.details.show_nothing()

    def _head_clicked(self, column: int) -> None:
        request = self.table.source.request(column)
        if request is not None:
            self._point(partial(self._show_request, request.id))

    def _unit_clicked(self, row: int) -> None:
        unit = self.table.source.unit(row)
        if unit:
            self._point(lambda: self.details.show_unit(unit, self.matrix))

    def _open_details(self) -> None:
        self.columns.fold(False)
        self._point(self._show_pointed)
        self.details.take_keyboard()

    def _show_empty(self) -> None:
        is_empty = not self.table.source.rows
        if is_empty and not self.matrix.requests:
            self._place.setCurrentIndex(1)
        else:
            self._place.setCurrentIndex(2 if is_empty else 0)

    def _build(self, actions: Mapping[Act, QAction]) -> None:
        self._place = QStackedWidget()
        self._place.addWidget(self.table)
        link = ("Thêm từ kế hoạch…", actions[Act.FROM_PLAN].trigger)
        self._place.addWidget(
            EmptyState(_NOTHING_YET, ("+ Yêu cầu", actions[Act.NEW].trigger), link)
        )
        widen = ("Bỏ lọc", partial(self.narrow, Shown.ALL))
        self._place.addWidget(EmptyState("Không có ô nào khớp với bộ lọc.", link=widen))
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self.filters)
        column.addWidget(self._place, 1)
        self.columns = Columns("urging", self.frame.settings, middle=middle, right=self.details)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.columns)

    def _connect(self, actions: Mapping[Act, QAction]) -> None:
        for act in OF_TABLE:
            actions[act].setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.table.addAction(actions[act])
        self.table.pointed.connect(lambda: self._point(self._show_pointed))
        self.table.opened.connect(self._open_details)
        self.table.horizontalHeader().sectionClicked.connect(self._head_clicked)
        self.table.verticalHeader().sectionClicked.connect(self._unit_clicked)
        self.filters.changed.connect(self._take_filter)
        self.details.letter_wanted.connect(self.letter_wanted)
        self.details.record_wanted.connect(self.frame.open_record)
        self.details.dropped.connect(self.marking.keep)

    def _take_filter(self) -> None:
        self.put(self.matrix)
        self.filtered.emit()

    def doing(self) -> dict[Act, Callable[[], object]]:
        """What the actions of the matrix do."""
        marking = self.marking
        return {
            Act.NEW: self.add_request,
            Act.FROM_PLAN: self.add_from_plan,
            Act.UNITS: self.set_units,
            Act.REMOVE: self.remove_request,
            Act.TODAY: marking.sent_today,
            Act.DAY: marking.sent_on,
            Act.EXCUSE: marking.excuse,
            Act.UNMARK: marking.unmark,
            Act.COPY: self.table.copy_selection,
            Act.PASTE: marking.paste,
            Act.ATTACH: marking.attach,
            Act.DETAILS: self._open_details,
        }
