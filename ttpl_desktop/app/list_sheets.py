"""Lists that go out to Excel: whose they are, of which day, and the job that writes them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.documents.task_workbook import Column, ListPaper, Value, write_list
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.errors import UserFacingError

_ENDING = ".xlsx"


def list_paper(
    work: Workspace,
    title: str,
    facts: Iterable[str],
    columns: Sequence[Column],
    rows: Iterable[tuple[Value, ...]],
) -> ListPaper:
    """A list of the office, made today; `facts` says what is in it, empty ones are left out."""
    office = work.office_on(work.today())
    said = (f"Lập ngày {vn_date(work.today())}", *facts)
    return ListPaper(
        office=office.name if office else "",
        title=title,
        facts=" · ".join(filter(None, said)),
        columns=tuple(columns),
        rows=tuple(rows),
    )


def writing(paper: ListPaper, out: Path, *, empty: str) -> Callable[[], Path]:
    """A job that writes the list as an Excel file, and gives the file's path.

    Raises UserFacingError for another ending, and with the sentence `empty` where there is no row;
    the job raises it for a file that cannot be written.
    """
    if out.suffix.lower() != _ENDING:
        raise UserFacingError(f"Không xuất được “{out.name}”; hãy đặt tên tệp có đuôi .xlsx.")
    if not paper.rows:
        raise UserFacingError(empty)

    def write() -> Path:
        write_list(paper, out)
        return out

    return write
