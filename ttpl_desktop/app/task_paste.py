"""Rows copied from a spreadsheet as tasks."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Mapping, Sequence

from ttpl_desktop.app import tasks
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.office import Directory
from ttpl_desktop.domain.tags import read_tags
from ttpl_desktop.domain.task import Task, TaskState, TaskStatus
from ttpl_desktop.domain.terms import ActivityKind, Term
from ttpl_desktop.domain.text import normal

# What our own list says of a task beside its title.
_OWN_WORDS = frozenset(
    term.words for terms in (TaskStatus, TaskState, ActivityKind) for term in terms
)
_SINCE = re.compile(rf"{TaskState.WAITING.words} từ \d{{2}}/\d{{2}}/\d{{4}}")
_UNREAD = (DeadlineKind.UNKNOWN, DeadlineKind.NONE)


class Part(Term):
    """What a pasted column may hold."""

    TITLE = "title", "Việc"
    LEAD = "lead", "Chủ trì"
    COORDINATORS = "coordinators", "Phối hợp"
    TIME = "time", "Thời hạn"
    PRODUCT = "product", "Sản phẩm"
    FIELD = "field", "Lĩnh vực"
    BUDGET = "budget", "Kinh phí"
    TAGS = "tags", "Thẻ"


_HEADINGS: Mapping[Part, tuple[str, ...]] = {
    Part.TITLE: ("việc", "nội dung", "nhiệm vụ", "tên nhiệm vụ", "nội dung công việc", "hoạt động"),
    Part.LEAD: ("chủ trì", "đơn vị chủ trì", "cơ quan chủ trì", "đơn vị thực hiện"),
    Part.COORDINATORS: ("phối hợp", "đơn vị phối hợp", "cơ quan phối hợp"),
    Part.TIME: ("thời hạn", "thời gian", "thời gian thực hiện", "thời gian hoàn thành", "hạn"),
    Part.PRODUCT: ("sản phẩm", "kết quả", "sản phẩm, kết quả"),
    Part.FIELD: ("lĩnh vực",),
    Part.BUDGET: ("kinh phí", "nguồn kinh phí", "kinh phí thực hiện"),
    Part.TAGS: ("thẻ", "nhãn"),
}


@dataclasses.dataclass(frozen=True, slots=True)
class Pasted:
    """What came of the rows: the tasks, and how many rows had no words for one.

    `unread` are the tasks whose deadline was not understood; its words are kept as they are.
    """

    added: tuple[Task, ...]
    skipped: int

    @property
    def unread(self) -> tuple[Task, ...]:
        return tuple(
            task for task in self.added if task.time and task.deadline is DeadlineKind.UNKNOWN
        )

    @property
    def sentence(self) -> str:
        """What is to be told of it."""
        parts = [f"Đã thêm {len(self.added)} nhiệm vụ từ bảng dán."]
        if self.unread:
            parts.append(f"{len(self.unread)} thời hạn chưa hiểu được, vẫn giữ nguyên chữ.")
        if self.skipped:
            parts.append(f"Bỏ qua {self.skipped} dòng không có nội dung công việc.")
        return " ".join(parts)


def paste(work: Workspace, year: int, rows: Sequence[Sequence[str]]) -> Pasted:
    """Adds a task for each row, as one step.

    A first row of known headings names the columns. Without one the column of deadlines is that
    whose cells read as such, the one of units that whose cells name units of the directory, and
    the longest of the others holds the titles.
    """
    rows = [[normal(cell).strip() for cell in row] for row in rows]
    columns = _headed(rows[0]) if rows else {}
    body = rows[1:] if columns else rows
    columns = columns or _guessed(work, year, body)
    made = [_task(row, columns, year) for row in body]
    with work.operation("Dán nhiệm vụ từ bảng"):
        added = tuple(tasks.add(work, task) for task in made if task.title)
    return Pasted(added, len(made) - len(added))


def _headed(row: Sequence[str]) -> dict[Part, int]:
    """The columns by their headings; empty where no column of titles is named."""
    found: dict[Part, int] = {}
    for column, cell in enumerate(row):
        heading = " ".join(cell.lower().split())
        for part, words in _HEADINGS.items():
            if heading in words:
                found.setdefault(part, column)
    return found if Part.TITLE in found else {}


def _guessed(work: Workspace, year: int, rows: Sequence[Sequence[str]]) -> dict[Part, int]:
    width = max(map(len, rows), default=0)
    cells = [[row[column] for row in rows if column < len(row)] for column in range(width)]
    is_time = _is_time(work, year)
    found: dict[Part, int] = {}
    for part, fits in ((Part.TIME, is_time), (Part.LEAD, _is_unit(work.directory))):
        shares = [
            _share(column, fits) if number not in found.values() else 0.0
            for number, column in enumerate(cells)
        ]
        if width > 1 and max(shares) > 1 / 2:
            found[part] = shares.index(max(shares))
    lengths = [
        sum(len(cell) for cell in column if not _is_own(cell) and not is_time(cell))
        for column in cells
    ]
    left = [column for column in range(width) if column not in found.values()]
    if left:
        found[Part.TITLE] = max(left, key=lambda column: lengths[column])
    return found


def _share(column: Sequence[str], fits: Callable[[str], bool]) -> float:
    """Which part of the filled cells fits."""
    filled = [cell for cell in column if cell]
    return sum(map(fits, filled)) / len(filled) if filled else 0.0


def _is_time(work: Workspace, year: int) -> Callable[[str], bool]:
    from ttpl_desktop.domain.deadlines import read

    def is_time(cell: str) -> bool:
        return not _is_own(cell) and (
            read(cell, year=year, calendar=work.calendar).kind not in _UNREAD
        )

    return is_time


def _is_own(cell: str) -> bool:
    """Whether our own lists say so of a task: its status, its state, its kind, since when it waits.

    "Chờ" would be read as a deadline, too.
    """
    return cell in _OWN_WORDS or _SINCE.fullmatch(cell) is not None


def _is_unit(directory: Directory) -> Callable[[str], bool]:
    known = {name.lower() for name in directory.names()}
    return lambda cell: all(name.lower() in known for name in _names(cell))


def _names(cell: str) -> tuple[str, ...]:
    """The units of a cell, which stand behind semicolons or on lines of their own."""
    return tuple(name.strip() for name in cell.replace("\n", ";").split(";") if name.strip())


def _task(row: Sequence[str], columns: Mapping[Part, int], year: int) -> Task:
    said = {part: row[at] for part, at in columns.items() if at < len(row)}
    return Task(
        year=year,
        title=said.get(Part.TITLE, ""),
        lead=_names(said.get(Part.LEAD, "")),
        coordinators=_names(said.get(Part.COORDINATORS, "")),
        time=" ".join(said.get(Part.TIME, "").split()),
        product=said.get(Part.PRODUCT, ""),
        field=said.get(Part.FIELD, ""),
        budget=said.get(Part.BUDGET, ""),
        tags=read_tags(said.get(Part.TAGS, "")),
    )
