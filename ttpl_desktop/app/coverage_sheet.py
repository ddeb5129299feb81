"""The coverage of a year as an Excel list, with real days."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from ttpl_desktop.app import list_sheets
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.documents.task_workbook import Column, ListPaper, Value
from ttpl_desktop.domain.coverage import Coverage, counts

COLUMNS = (
    Column("TT", 5),
    Column("Kế hoạch cấp trên", 24),
    Column("Mục", 9),
    Column("Nhiệm vụ cấp trên giao", 48),
    Column("Thời hạn", 22),
    Column("Hạn cuối", 12),
    Column("Trong kế hoạch của mình", 36),
    Column("Nhiệm vụ", 36),
    Column("Tình trạng", 26),
    Column("Lý do không áp dụng", 26),
)


def writing(
    work: Workspace, rows: Sequence[Coverage], year: int, out: Path, *, shown: str = ""
) -> Callable[[], Path]:
    """A job that writes the rows as an Excel list, and gives the file's path.

    `shown` says in words what the list was narrowed to. Raises UserFacingError for another ending
    and where there is no row; the job raises it for a file that cannot be written.
    """
    empty = "Bảng đang trống nên chưa có gì để xuất. Hãy chọn “Tất cả”."
    return list_sheets.writing(list_paper(work, rows, year, shown), out, empty=empty)


def list_paper(work: Workspace, rows: Sequence[Coverage], year: int, shown: str = "") -> ListPaper:
    """The rows as the list that goes out, in the order given."""
    return list_sheets.list_paper(
        work,
        f"ĐỘ PHỦ NHIỆM VỤ CẤP TRÊN GIAO NĂM {year}",
        (counts(rows).sentence(), shown),
        COLUMNS,
        (_cells(number, row) for number, row in enumerate(rows, 1)),
    )


def _cells(number: int, row: Coverage) -> tuple[Value, ...]:
    duty = row.duty
    return (
        number,
        row.plan.called(),
        duty.section,
        " ".join((duty.text or duty.title).split()),
        duty.time,
        duty.last_day,
        "\n".join(f"{own.place}: {own.title}" for own in row.items),
        "\n".join(f"{task.title} ({task.status.words.lower()})" for task in row.tasks),
        row.standing,
        duty.reason,
    )
