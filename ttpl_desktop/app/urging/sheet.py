"""The matrix as an Excel sheet, with real days where something came."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ttpl_desktop.app import list_sheets
from ttpl_desktop.app.urging.matrix import Matrix
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.documents.task_workbook import Column, ListPaper, Value
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.urging.records import Request
from ttpl_desktop.domain.urging.standing import Cell, Standing

_WIDTH = 20


def writing(work: Workspace, matrix: Matrix, out: Path) -> Callable[[], Path]:
    """A job that writes the matrix as an Excel list, and gives the file's path.

    Raises UserFacingError for another ending and where there is no unit; the job raises it for a
    file that cannot be written.
    """
    empty = "Bảng đang trống nên chưa có gì để xuất. Hãy bỏ bớt bộ lọc."
    return list_sheets.writing(list_paper(work, matrix), out, empty=empty)


def list_paper(work: Workspace, matrix: Matrix) -> ListPaper:
    """The matrix as the list that goes out: a row for each unit, a column for each request."""
    return list_sheets.list_paper(
        work,
        f"THEO DÕI ĐƠN VỊ GỬI NĂM {matrix.year}",
        (f"{len(matrix.rows)} đơn vị",),
        (
            Column("TT", 5),
            Column("Đơn vị", 36),
            *(Column(_title(request), _WIDTH) for request in matrix.requests),
        ),
        (
            (number, row.unit, *(_value(matrix, row.unit, each) for each in matrix.requests))
            for number, row in enumerate(matrix.rows, 1)
        ),
    )


def _title(request: Request) -> str:
    return (
        f"{request.title} (hạn {vn_date(request.last_day)})" if request.last_day else request.title
    )


def _value(matrix: Matrix, unit: str, request: Request) -> Value:
    cell = matrix.cell(unit, request.id)
    if cell is None:
        return ""
    return cell.submission.sent_on or _words(matrix, cell)


def _words(matrix: Matrix, cell: Cell) -> str:
    if cell.submission.excuse:
        return f"Được miễn: {cell.submission.excuse}"
    standing = cell.standing(matrix.today)
    if standing is not Standing.OVERDUE:
        return standing.words
    urged = f", đã đôn đốc lần {cell.urgings[-1].level}" if cell.urgings else ""
    return f"Quá hạn {cell.days_late(matrix.today)} ngày{urged}"
