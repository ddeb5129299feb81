"""The list of tasks for Excel: those that the filter lets through, with real days."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from ttpl_desktop.app import list_sheets
from ttpl_desktop.app.task_lists import TaskRow, count_words
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.documents.task_workbook import Column, ListPaper, Value
from ttpl_desktop.domain.task import TaskState

_URGENT = (TaskState.LATE, TaskState.SOON, TaskState.REVIEW)
COLUMNS = (
    Column("TT", 5),
    Column("Nội dung công việc", 46),
    Column("Chủ trì", 18),
    Column("Phối hợp", 18),
    Column("Thời hạn", 22),
    Column("Từ ngày", 12),
    Column("Hạn cuối", 12),
    Column("Nên xong", 12),
    Column("Sản phẩm", 18),
    Column("Kinh phí", 16),
    Column("Trạng thái", 16),
    Column("Ngày hoàn thành", 12),
    Column("Kết quả", 22),
    Column("Việc con", 9),
    Column("Thẻ", 14),
    Column("Từ mục", 16),
)

_ONLY_WHERE_FILLED = frozenset({"Kinh phí", "Việc con", "Thẻ"})
"""Columns that are left out of a list in which no task has anything of the kind."""


def writing(
    work: Workspace, rows: Sequence[TaskRow], year: int, out: Path, *, shown: str = ""
) -> Callable[[], Path]:
    """A job that writes the tasks as an Excel list, and gives the file's path.

    `shown` says in words what the list was narrowed to. Raises UserFacingError for another ending
    and where there is no task; the job raises it for a file that cannot be written.
    """
    empty = "Danh sách đang trống nên chưa có gì để xuất. Hãy bỏ bớt bộ lọc."
    return list_sheets.writing(list_paper(work, rows, year, shown), out, empty=empty)


def list_paper(work: Workspace, rows: Sequence[TaskRow], year: int, shown: str = "") -> ListPaper:
    """The tasks as the list that goes out, in the order given."""
    occurrences = sum(row.task.series_id is not None for row in rows)
    cells = [_cells(number, row) for number, row in enumerate(rows, 1)]
    kept = _kept(cells)
    return list_sheets.list_paper(
        work,
        f"DANH SÁCH NHIỆM VỤ NĂM {year}",
        (count_words(len(rows), occurrences), shown),
        [COLUMNS[at] for at in kept],
        (tuple(row[at] for at in kept) for row in cells),
    )


def _kept(cells: Sequence[Sequence[Value]]) -> list[int]:
    """The places of the columns that have something to say, or always stay."""
    return [
        at
        for at, column in enumerate(COLUMNS)
        if column.title not in _ONLY_WHERE_FILLED or any(row[at] for row in cells)
    ]


def _cells(number: int, row: TaskRow) -> tuple[Value, ...]:
    task = row.task
    return (
        number,
        " ".join(task.title.split()),
        "; ".join(task.lead),
        "; ".join(task.coordinators),
        task.time,
        task.start,
        task.last_day,
        task.working_day,
        task.product,
        task.budget,
        _state(row),
        task.done_on,
        task.outcome,
        row.checklist.words if row.checklist else "",
        "; ".join(task.tags),
        row.origin.place if row.origin else "",
    )


def _state(row: TaskRow) -> str:
    said = row.task.status.words
    return f"{row.state.words} ({said.lower()})" if row.state in _URGENT else said
