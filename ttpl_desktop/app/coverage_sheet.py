"""The coverage of a year as an Excel list, with real days."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.documents.task_workbook import Column, ListPaper, Value, write_list
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.coverage import Coverage, counts
from ttpl_desktop.domain.errors import UserFacingError

_ENDING = ".xlsx"
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
    if out.suffix.lower() != _ENDING:
        raise UserFacingError(f"Không xuất được “{out.name}”; hãy đặt tên tệp có đuôi .xlsx.")
    if not rows:
        raise UserFacingError("Bảng đang trống nên chưa có gì để xuất. Hãy chọn “Tất cả”.")
    paper = list_paper(work, rows, year, shown)

    def write() -> Path:
        write_list(paper, out)
        return out

    return write


def list_paper(work: Workspace, rows: Sequence[Coverage], year: int, shown: str = "") -> ListPaper:
    """The rows as the list that goes out, in the order given."""
    office = work.office_on(work.today())
    facts = (f"Lập ngày {vn_date(work.today())}", counts(rows).sentence(), shown)
    return ListPaper(
        office=office.name if office else "",
        title=f"ĐỘ PHỦ NHIỆM VỤ CẤP TRÊN GIAO NĂM {year}",
        facts=" · ".join(filter(None, facts)),
        columns=COLUMNS,
        rows=tuple(_cells(number, row) for number, row in enumerate(rows, 1)),
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
