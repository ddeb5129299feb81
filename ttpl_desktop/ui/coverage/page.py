"""The page over the tabs that lays superiors' duties beside the own plan and the tasks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ttpl_desktop.app import coverage, coverage_sheet, coverage_steps, duty_links
from ttpl_desktop.app.coverage import Matrix
from ttpl_desktop.domain.coverage import Coverage
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.ui.coverage import choosing
from ttpl_desktop.ui.coverage.actions import ON_DUTIES, CoverageAct, CoverageActions
from ttpl_desktop.ui.coverage.panel import DutyPanel
from ttpl_desktop.ui.coverage.table import CoverageTable
from ttpl_desktop.ui.coverage.words import Place
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.message_bar import MessageKind
from ttpl_desktop.ui.tab import Tab
from ttpl_desktop.ui.widgets.empty_state import EmptyState
from ttpl_desktop.ui.widgets.splitter import Columns

_UNREAD = (
    "Trang này đặt từng nhiệm vụ mà kế hoạch cấp trên giao cạnh mục kế hoạch và việc của mình,\n"
    "để thấy chỗ nào còn thiếu. Chưa có kế hoạch cấp trên nào của năm này; hãy đọc một kế hoạch."
)


class CoveragePage(Tab):
    """`left` when the officer is done; Esc says so too. `reading_wanted`: none was read yet."""

    shown_tables = frozenset(
        {"superior_plan", "superior_item", "plan", "plan_item", "task", "calendar_day", "setting"}
    )
    left = Signal()
    reading_wanted = Signal()

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.matrix = Matrix(frame.year, (), {}, (), is_read=False)
        self.actions_of = CoverageActions(self)
        empty = EmptyState(_UNREAD, ("Đọc kế hoạch cấp trên", self.reading_wanted.emit))
        self.table = CoverageTable(frame.settings, empty)
        self.panel = DutyPanel(self.actions_of)
        self._columns = Columns("coverage", frame.settings, middle=self.table, right=self.panel)
        self._build()
        self._connect()

    def _build(self) -> None:
        for act in (CoverageAct.PRINT, CoverageAct.SHEET, CoverageAct.CLOSE):
            self.header.add_action(self.actions_of[act])
        self.header.add_primary(self.actions_of[CoverageAct.ACCEPT_ALL])
        self.table.table.addActions([self.actions_of[act] for act in ON_DUTIES])
        self.body.addWidget(self._columns, 1)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.table.chosen.connect(self._show_chosen)
        self.table.opened.connect(self.open_row)
        self.panel.wanted.connect(self.frame.open_record)
        self.panel.unlinked.connect(self.unlink)
        self.actions_of.connect(
            {
                CoverageAct.ACCEPT: self.accept_chosen,
                CoverageAct.ACCEPT_ALL: self.accept_all,
                CoverageAct.LINK: self.link,
                CoverageAct.ADD: self.add_to_plan,
                CoverageAct.TASK: self.add_tasks,
                CoverageAct.ASIDE: self.set_aside,
                CoverageAct.BACK: self.take_back,
                CoverageAct.SOURCE: self.open_source,
                CoverageAct.PRINT: self.print_table,
                CoverageAct.SHEET: self.export_sheet,
                CoverageAct.CLOSE: self.left.emit,
            }
        )

    @property
    def help_name(self) -> str:
        return "coverage"

    # What is shown

    def refresh(self) -> None:
        self.matrix = coverage.matrix(self.work, self.frame.year)
        facts = self.matrix.counts.sentence() if self.matrix.is_read else ""
        self.header.put(f"Độ phủ nhiệm vụ cấp trên {self.frame.year}", facts=facts)
        self.panel.setVisible(self.matrix.is_read)
        self.table.put(self.matrix)

    def choose(self, duty_id: int) -> None:
        """Puts the cursor on a duty."""
        self.table.choose(duty_id)

    def _show_chosen(self) -> None:
        row = self.table.current
        proposed = self.matrix.proposed.get(row.id) if row else None
        self.panel.put(row, proposed, self.frame.today())
        self.actions_of.allow(self.matrix, self.table.selected)

    def open_row(self, row: object, column: int) -> None:
        """Goes to what a cell tells of: the item, the task, or the duty in its plan."""
        if not isinstance(row, Coverage):
            return
        proposed = self.matrix.proposed.get(row.id)
        items = row.items or ((proposed,) if proposed else ())
        if column == Place.ITEM and items:
            self.frame.open_record(Register.PLAN_ITEM, items[0].id)
        elif column == Place.TASK and row.tasks:
            self.frame.open_record(Register.TASK, row.tasks[0].id)
        elif column not in (Place.ITEM, Place.TASK):
            self.frame.open_record(Register.SUPERIOR_ITEM, row.id)

    def open_source(self) -> None:
        """Goes to the chosen duty in the text of its plan."""
        self.frame.open_record(Register.SUPERIOR_ITEM, self._chosen().id)

    # What the officer does

    def accept_chosen(self) -> None:
        """Stores the proposed links of the chosen duties."""
        self._accept(self.table.selected)

    def accept_all(self) -> None:
        """Stores every proposed link."""
        self._accept(self.matrix.rows)

    def _accept(self, rows: Sequence[Coverage]) -> None:
        proposed = self.matrix.proposed
        pairs = [(row.id, proposed[row.id].id) for row in rows if row.id in proposed]
        if pairs and self._do(lambda: duty_links.link_all(self.work, pairs)):
            self._tell(f"Đã nối {len(pairs)} nhiệm vụ cấp trên với mục kế hoạch.")

    def link(self) -> None:
        """Asks which activities serve the chosen duty."""
        row = self._chosen()
        held = {own.id for own in row.items}
        first = self.matrix.proposed.get(row.id)
        chosen = choosing.choose_items(self, self.matrix.items, held, first)
        if chosen is not None and {*chosen} != held:
            self._do(lambda: duty_links.put_items(self.work, row.id, held, chosen))

    def unlink(self, item_id: int) -> None:
        """Takes a link of the chosen duty back."""
        row = self._chosen()
        self._do(lambda: duty_links.unlink(self.work, row.id, item_id))

    def add_to_plan(self) -> None:
        """Makes activities of the chosen duties that no item serves."""
        rows = [each for each in self.table.selected if not (each.items or each.duty.is_set_aside)]
        plans = coverage_steps.open_plans(self.work, self.matrix.year)
        if not plans:
            self.frame.tell_error(UserFacingError(_no_open_plan(self.matrix)))
            return
        chosen = choosing.choose_section(self, self.work, plans)
        if chosen is None:
            return
        plan_id, section_id = chosen
        self._for_each(
            "Thêm nhiệm vụ cấp trên vào kế hoạch",
            rows,
            lambda row: coverage_steps.add_to_plan(self.work, row.id, plan_id, section_id),
            "Đã thêm {} hoạt động vào kế hoạch.",
        )

    def add_tasks(self) -> None:
        """Makes tasks of the chosen duties that have none."""
        counting = (each for each in self.table.selected if not each.duty.is_set_aside)
        rows = [each for each in counting if not each.has_task]
        self._for_each(
            "Tạo nhiệm vụ từ nhiệm vụ cấp trên",
            rows,
            lambda row: coverage_steps.add_task(self.work, row.id, self.matrix.year),
            "Đã tạo {} nhiệm vụ.",
        )

    def set_aside(self) -> None:
        """Asks why the chosen duties do not apply."""
        counting = (each for each in self.table.selected if not each.duty.is_set_aside)
        rows = [each for each in counting if not each.is_served]
        reason = choosing.ask_reason(self) if rows else None
        if reason is not None:
            self._for_each(
                "Ghi nhiệm vụ cấp trên không áp dụng",
                rows,
                lambda row: coverage_steps.set_aside(self.work, row.id, reason),
                "Đã ghi {} nhiệm vụ không áp dụng.",
            )

    def take_back(self) -> None:
        """Lets the chosen duties count again."""
        self._for_each(
            "Tính lại nhiệm vụ cấp trên",
            self.table.selected,
            lambda row: coverage_steps.take_back(self.work, row.id),
            "Đã tính lại {} nhiệm vụ.",
        )

    def _for_each(
        self, label: str, rows: Sequence[Coverage], do: Callable[[Coverage], object], said: str
    ) -> None:
        """Does something for every row as one step, and says so."""

        def all_of_them() -> None:
            with self.work.operation(label):
                for row in rows:
                    do(row)

        if rows and self._do(all_of_them):
            self._tell(said.format(len(rows)))

    def _do(self, do: Callable[[], object]) -> bool:
        try:
            do()
        except UserFacingError as error:
            self.frame.tell_error(error)
            return False
        return True

    def _tell(self, words: str) -> None:
        self.frame.tell(words, MessageKind.INFO, ("Hoàn tác", self.work.undo))

    def _chosen(self) -> Coverage:
        row = self.table.current
        if row is None:
            raise LookupError("no duty is chosen")
        return row

    # Out

    def print_table(self) -> None:
        """Opens the print preview of the table as it is shown."""
        from ttpl_desktop.ui.task import printing

        title = f"Độ phủ nhiệm vụ cấp trên giao năm {self.matrix.year}"
        if self.table.narrowed:
            title = f"{title}: {self.table.narrowed}"
        printing.show_preview(self, printing.Heading.of(self.work, title), self.table)

    def export_sheet(self) -> None:
        """Writes the rows that are shown as an Excel list."""
        from ttpl_desktop.ui import dialogs
        from ttpl_desktop.ui.papers import outlets

        rows, year = self.table.rows, self.matrix.year

        def write(out: Path) -> Callable[[], Path]:
            return coverage_sheet.writing(self.work, rows, year, out, shown=self.table.narrowed)

        name = f"Độ phủ nhiệm vụ cấp trên {year}"
        self._do(partial(outlets.export, self.frame, self, name, dialogs.EXCEL, write))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _no_open_plan(matrix: Matrix) -> str:
    if matrix.items:
        return (
            f"Kế hoạch năm {matrix.year} đã ban hành nên không thêm mục được; hãy chọn Điều chỉnh "
            "ở trang Kế hoạch để soạn bản mới, hoặc nối với một mục đã có."
        )
    return f"Chưa có kế hoạch nào của năm {matrix.year}; hãy tạo kế hoạch ở trang Kế hoạch trước."
