"""The page that takes tasks out of an Excel list, before anything is stored."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ttpl_desktop.app import task_import
from ttpl_desktop.domain.importing.columns import Match, guess, guess_year
from ttpl_desktop.domain.importing.sheet import Book, Sheet
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.findings.file_page import FilePage, PageWords
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.message_bar import MessageKind
from ttpl_desktop.ui.style_sheet import SPACE_8, SPACE_12
from ttpl_desktop.ui.task.importing.matching import ColumnMatcher
from ttpl_desktop.ui.task.importing.rows import ImportRows
from ttpl_desktop.ui.task.importing.words import count_words
from ttpl_desktop.ui.widgets.editors import CalmCombo
from ttpl_desktop.ui.widgets.labels import ElidedLabel, label

_WORDS = PageWords(
    title="Nhập nhiệm vụ từ Excel",
    purpose="Thả tệp Excel (.xlsx) vào đây, hoặc chọn tệp.\n"
    "Bạn chọn cột nào là nội dung, chủ trì, thời hạn; xem lại từng dòng rồi mới thêm.",
    question="Nhập nhiệm vụ từ tệp nào?",
    under_way="Đang đọc",
)
_SHEETS = dialogs.FileType("Tệp Excel", ("xlsx", "xlsm"))
_YEARS_AROUND = 3
_HEADS = 25
"""Rows that may be chosen as the head."""
_NO_HEAD = "Không có"


class ImportPage(FilePage):
    """The columns over the rows that they make; `added` carries the ids of the new tasks."""

    shown_tables = frozenset({"task", "calendar_day", "setting"})
    help_name = "task_import"
    added = Signal(object)

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, _WORDS, [_SHEETS, dialogs.ANY_FILE], parent)
        self._sheets: tuple[Sheet, ...] = ()
        self._match = Match(0, {})
        self.sheet_choice, self.head_choice = CalmCombo(), CalmCombo()
        self.year_choice = CalmCombo()
        self.columns = ColumnMatcher()
        self.all_box = QCheckBox("Chọn mọi dòng đọc được")
        self.counts = ElidedLabel(role="quiet")
        self.rows = ImportRows()
        self.accept_action = self.add("Thêm các việc đã chọn", "Thêm", "Ctrl+Return", self.accept)
        for action in (self.choose, self.done):
            self.header.add_action(action)
        self.header.add_primary(self.accept_action)
        self.put_result(self._result())
        self._connect()
        self._show_ticked()

    def _result(self) -> QWidget:
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addLayout(self._choices())
        column.addWidget(self.columns)
        under = QHBoxLayout()
        under.addWidget(self.all_box)
        under.addSpacing(SPACE_12)
        under.addWidget(self.counts, 1)
        column.addLayout(under)
        column.addWidget(self.rows, 1)
        return place

    def _choices(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_8)
        for words, combo in (
            ("Trang tính", self.sheet_choice),
            ("Dòng tiêu đề cột", self.head_choice),
            ("Việc của năm", self.year_choice),
        ):
            named = label(words, "quiet")
            named.setBuddy(combo)
            combo.setAccessibleName(words)
            combo.setSizeAdjustPolicy(CalmCombo.SizeAdjustPolicy.AdjustToContents)
            row.addWidget(named)
            row.addWidget(combo)
            row.addSpacing(SPACE_12)
        row.addStretch()
        return row

    def _connect(self) -> None:
        self.sheet_choice.activated.connect(lambda _index: self._show_sheet())
        self.head_choice.activated.connect(lambda _index: self._take_head())
        self.year_choice.activated.connect(lambda _index: self._show_rows())
        self.columns.changed.connect(self._take_match)
        self.rows.ticked_changed.connect(self._show_ticked)
        self.all_box.clicked.connect(self.rows.tick_all)

    # What was read

    def job_for(self, file: Path) -> Callable[[], Book]:
        return task_import.reading_job(file)

    def show_found(self, found: Book) -> None:
        self._sheets = found.sheets
        self.header.put(self.words.title, facts=found.name)
        self.sheet_choice.clear()
        self.sheet_choice.addItems([sheet.name for sheet in found.sheets])
        # The sheet with the list: the one in which most columns say what they are.
        best = max(found.sheets, key=lambda sheet: len(guess(sheet).columns))
        self.sheet_choice.setCurrentIndex(found.sheets.index(best))
        self._show_sheet()
        self.rows.setFocus()

    def refresh(self) -> None:
        if self._sheets:
            self._show_rows()

    @property
    def sheet(self) -> Sheet:
        """The sheet that is shown."""
        return self._sheets[self.sheet_choice.currentIndex()]

    @property
    def year(self) -> int:
        """The year that the tasks will belong to."""
        return int(self.year_choice.currentText())

    def _show_sheet(self) -> None:
        sheet = self.sheet
        self._match = guess(sheet)
        self.rows.forget()
        numbers = [row.number for row in sheet.rows[:_HEADS]]
        self.head_choice.clear()
        self.head_choice.addItem(_NO_HEAD, 0)
        for number in numbers:
            self.head_choice.addItem(f"Dòng {number}", number)
        self.head_choice.setCurrentIndex(self.head_choice.findData(self._match.head))
        self._offer_years(guess_year(sheet, self._match, self.frame.year))
        self._show_columns()
        self._show_rows()
        if sheet.is_cut:
            self.messages.say(
                f"Trang “{sheet.name}” quá dài: chỉ đọc đến dòng {sheet.rows[-1].number}. "
                "Hãy chép phần còn lại sang tệp khác.",
                MessageKind.WARN,
            )

    def _offer_years(self, guessed: int) -> None:
        around = range(self.frame.year - _YEARS_AROUND, self.frame.year + _YEARS_AROUND + 1)
        self.year_choice.clear()
        self.year_choice.addItems([str(year) for year in sorted({*around, guessed})])
        self.year_choice.setCurrentText(str(guessed))

    def _take_head(self) -> None:
        self._match = Match(self.head_choice.currentData(), self._match.columns)
        self._show_columns()
        self._show_rows()

    def _show_columns(self) -> None:
        self.columns.put(self.sheet, self._match)
        self.columns.follow_with_tab(self.year_choice)

    def _take_match(self, match: Match) -> None:
        self._match = match
        self._show_rows()

    def _show_rows(self) -> None:
        looked = task_import.look(self.work, self.sheet, self._match, self.year)
        self.rows.show_rows(looked)
        self.counts.setText(count_words(looked))

    def _show_ticked(self) -> None:
        count = len(self.rows.ticked)
        self.accept_action.setText(f"Thêm {count} nhiệm vụ" if count else "Thêm")
        self.accept_action.setEnabled(count > 0)
        self.all_box.setChecked(count > 0 and count == self.rows.possible)

    # What comes of it

    def accept(self) -> None:
        """Adds the ticked rows as tasks, as one step, and leaves."""
        new = task_import.accept(self.work, self.rows.ticked)
        self.left.emit()
        self.added.emit(tuple(task.id for task in new))
