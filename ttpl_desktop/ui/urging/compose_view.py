"""Letters before they are kept: whom they urge for what, how, and the pages they will have."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ttpl_desktop.app.papers import Drawn, PageImage
from ttpl_desktop.app.urging import letters
from ttpl_desktop.app.urging.letters import Draft
from ttpl_desktop.app.urging.matrix import Matrix
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.urging.records import Letter
from ttpl_desktop.domain.urging.standing import Cell, Layout, Standing, undrafted
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.papers.preview import PaperPreview
from ttpl_desktop.ui.sizes import row_height, scaled
from ttpl_desktop.ui.style_sheet import SPACE_8, SPACE_12
from ttpl_desktop.ui.urging.halves import Halves
from ttpl_desktop.ui.urging.words import cell_words
from ttpl_desktop.ui.widgets.date_field import DateField
from ttpl_desktop.ui.widgets.field import Field
from ttpl_desktop.ui.widgets.fields import ChoiceField, NumberField
from ttpl_desktop.ui.widgets.flow import Flow
from ttpl_desktop.ui.widgets.labels import label

_COLUMNS = ("Đơn vị", "Còn thiếu", "Tình trạng", "Sẽ là", "Lưu ý")
_UNIT, _OWED, _STATE, _LEVEL, _REMARK = range(5)
_MOST_DAYS = 60
_LAYOUT_LETTERS = 20
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class ComposeView(QWidget):
    """Ticks, layout and last day; the preview at the right shows the letter of the chosen row."""

    def __init__(self, frame: Frame, changed: Callable[[], object]) -> None:
        super().__init__()
        self._frame, self._work, self._changed = frame, frame.work, changed
        self._cells: tuple[Cell, ...] = ()
        self._today = frame.today()
        self.drafts: tuple[Draft, ...] = ()
        self.layout_choice = ChoiceField("layout", "Cách soạn", {e: e.words for e in Layout})
        self.layout_choice.put(Layout.EACH)
        self.days = NumberField("days", "Ngày làm việc để trả lời", least=1, most=_MOST_DAYS)
        self.answer_by = DateField("answer_by", "Hạn trả lời")
        self.summary = label("", "quiet")
        self.summary.setWordWrap(True)
        self.table = QTableWidget(0, len(_COLUMNS))
        self.preview = PaperPreview(frame, self._draw, "công văn")
        self._set_table()
        self._build()
        self.layout_choice.edited.connect(lambda _layout: self._refresh())
        self.days.edited.connect(self._take_days)
        self.answer_by.edited.connect(lambda _day: self._refresh())
        self.table.itemChanged.connect(lambda _item: self._refresh())
        self.table.currentCellChanged.connect(lambda *_places: self._follow())

    def open(self, matrix: Matrix, wanted: Sequence[Cell]) -> None:
        """Shows what may be urged: the cells wanted, else all that are overdue.

        Ticked are the wanted ones, else exactly those to be urged today for which no letter lies
        written and unsent.
        """
        self._today = matrix.today
        overdue = [c for c in matrix.in_order() if c.standing(self._today) is Standing.OVERDUE]
        self._cells = tuple(wanted or overdue)
        ticked = wanted or [c for c in overdue if c.is_to_be_urged(self._today)]
        days = letters.answer_days(self._work)
        self.days.put(days)
        self.answer_by.put(letters.usual_answer_by(self._work, days))
        self._fill({cell.submission.id for cell in undrafted(ticked)})
        self._refresh()

    def renew(self, matrix: Matrix) -> None:
        """Shows the same cells as they are now; what came meanwhile goes, the ticks stay."""
        ids = {cell.submission.id for cell in self._cells}
        ticked = {cell.submission.id for cell in self.ticked}
        self._today = matrix.today
        shown = (cell for cell in matrix.in_order() if cell.submission.id in ids)
        self._cells = tuple(cell for cell in shown if cell.is_missing)
        self._fill(ticked)
        self._refresh()

    @property
    def ticked(self) -> tuple[Cell, ...]:
        """The cells that the letters will urge."""
        rows = enumerate(self._cells)
        return tuple(cell for row, cell in rows if self._item(row).checkState() is _CHECKED)

    @property
    def is_ready(self) -> bool:
        """Whether there is a letter to compose."""
        return bool(self.drafts)

    def flush(self) -> None:
        """Takes what is still being typed."""
        for field in (self.days, self.answer_by):
            field.flush()

    def compose(self) -> tuple[Letter, ...]:
        """Keeps the letters, as one step. Raises UserFacingError as `letters.compose` does."""
        self.flush()
        made = letters.compose(self._work, self.ticked, self.layout_choice.value(), self._day())
        self.drafts = ()
        return made

    def _day(self) -> dt.date:
        try:
            day: dt.date | None = self.answer_by.value()
        except ValueError as error:
            raise UserFacingError(str(error)) from error
        if day is None:
            raise UserFacingError("Chưa ghi hạn trả lời của công văn.")
        return day

    def _take_days(self, days: int | None) -> None:
        if days:
            letters.keep_answer_days(self._work, days)
            self.answer_by.put(letters.usual_answer_by(self._work, days))
            self._refresh()

    def _refresh(self) -> None:
        """Puts the letters together anew; why there are none is said in their place."""
        try:
            layout = self.layout_choice.value()
            self.drafts = letters.drafts(self._work, self.ticked, layout, self._day())
            self.summary.setText(_summary(self.drafts))
        except UserFacingError as error:
            self.drafts = ()
            self.summary.setText(self._why_none(error))
        self._follow()
        self._changed()

    def _why_none(self, error: UserFacingError) -> str:
        if not self._cells:
            return "Không có đơn vị nào quá hạn. Muốn nhắc sớm, hãy chọn các ô trong bảng trước."
        drafted = [cell for cell in self._cells if cell.draft is not None]
        if drafted and not self.ticked:
            return (
                f"{len(drafted)} nội dung đã có công văn soạn sẵn, chưa gửi: xem ở mục Công văn. "
                "Đánh dấu vào dòng nếu vẫn muốn soạn công văn khác."
            )
        return error.sentence

    def _follow(self) -> None:
        """Shows the pages of the letter to the unit of the current row, else of the first."""
        row = max(self.table.currentRow(), 0)
        unit = self._cells[row].unit if row < len(self._cells) else ""
        places = [n for n, each in enumerate(self.drafts) if unit in each.letter.addressees]
        place = next(iter(places), 0)
        self.preview.follow(place + 1 if self.drafts else None)

    def _draw(
        self, place: int, dpi: float, picture: Callable[[PageImage], QImage]
    ) -> Callable[[], Drawn[int, QImage]]:
        from ttpl_desktop.app.urging import previewing

        if place > len(self.drafts):
            raise UserFacingError("Chưa có công văn nào.")
        return previewing.locating(self._work, self.drafts[place - 1], dpi, picture)

    def _fill(self, ticked: set[int]) -> None:
        self.table.blockSignals(True)
        self.table.setRowCount(len(self._cells))
        for row, cell in enumerate(self._cells):
            for column, words in enumerate(self._words(cell)):
                item = QTableWidgetItem(words)
                item.setToolTip(words)
                self.table.setItem(row, column, item)
            is_ticked = cell.submission.id in ticked
            self._item(row).setCheckState(_CHECKED if is_ticked else _UNCHECKED)
        if self._cells:
            self.table.setCurrentCell(0, 0)
        self.table.blockSignals(False)

    def _words(self, cell: Cell) -> tuple[str, ...]:
        said = cell_words(cell, self._today).partition(" · ")[0]
        return cell.unit, cell.request.title, said, f"Lần {cell.next_level}", self._remark(cell)

    def _remark(self, cell: Cell) -> str:
        if cell.draft is not None:
            return "đã soạn, chưa gửi"
        if cell.may_still_answer(self._today) and cell.urgings[-1].answer_by:
            return f"còn hạn trả lời đến {vn_date(cell.urgings[-1].answer_by)}"
        return f"đã đôn đốc lần {cell.urgings[-1].level}" if cell.urgings else ""

    def _item(self, row: int) -> QTableWidgetItem:
        item = self.table.item(row, _UNIT)
        assert item is not None  # `_fill` fills every cell
        return item

    def _set_table(self) -> None:
        table = self.table
        table.setAccessibleName("Đơn vị sẽ được đôn đốc")
        table.setHorizontalHeaderLabels(list(_COLUMNS))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(row_height(table.font()))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in ((_STATE, 110), (_LEVEL, 64), (_REMARK, 150)):
            table.setColumnWidth(column, scaled(width, table.font()))
        for column in (_UNIT, _OWED):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def _build(self) -> None:
        choices = Flow(SPACE_12)
        for field in (self.layout_choice, self.days, self.answer_by):
            choices.addWidget(_named(field))
        self.layout_choice.editor.setMinimumContentsLength(_LAYOUT_LETTERS)
        self.days.editor.setMaximumWidth(scaled(56, self.font()))
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addLayout(choices)
        column.addWidget(self.summary)
        column.addWidget(self.table, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Halves("urging-compose", self._frame.settings, middle, self.preview))
        self.setFocusProxy(self.table)


def _named(field: Field) -> QWidget:
    """A field with its title before it, that go into the next line together."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_8)
    row.addWidget(label(field.title, "quiet"))
    row.addWidget(field)
    both.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return both


def _summary(drafts: Sequence[Draft]) -> str:
    """`3 công văn: lần 2 gửi 1 đơn vị, lần 1 gửi 2 đơn vị`."""
    counts: Counter[int] = Counter()
    for draft in drafts:
        counts[draft.letter.level] += len(draft.letter.addressees)
    told = (f"lần {level} gửi {counts[level]} đơn vị" for level in sorted(counts, reverse=True))
    return f"Sẽ soạn {len(drafts)} công văn: {', '.join(told)}."
