"""A plan read from a file or from pasted text; the reading itself may run in a worker."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from ttpl_desktop.app.task_days import LOOSE
from ttpl_desktop.app.workspace import STRICT_BEFORE, Workspace
from ttpl_desktop.domain.calendar import WorkCalendar
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.reading.read_plan import ReadPlan

if TYPE_CHECKING:
    from ttpl_desktop.domain.reading.source import Source

PASTED = "Văn bản dán.txt"
"""What pasted text is called, also as the file in which it is kept."""


@dataclasses.dataclass(frozen=True, slots=True)
class Reading:
    """A plan as it was read, and the bytes that it was read from: they are kept if it is taken."""

    plan: ReadPlan
    content: bytes

    @property
    def sha256(self) -> str:
        """The hash of the bytes: the same file is the same plan."""
        return hashlib.sha256(self.content).hexdigest()


@dataclasses.dataclass(frozen=True, slots=True)
class Circumstances:
    """What a reading of times takes from the office.

    `is_strict`: "trước ngày D" ends on the day before D. `year` is that of times in a plan that
    names no year at all; 0 leaves such times without days.
    """

    calendar: WorkCalendar
    is_strict: bool = True
    year: int = 0


def of_office(work: Workspace) -> Circumstances:
    """The officer's calendar and choice, and this year."""
    is_strict = work.setting(STRICT_BEFORE) != LOOSE
    return Circumstances(work.calendar, is_strict, work.today().year)


def reading_job(work: Workspace, path: Path) -> Callable[[], Reading]:
    """A function that reads a plan from a file, whatever its kind; for a worker.

    It raises UserFacingError for a file that is no plan or cannot be read.
    """
    circumstances = of_office(work)
    return lambda: read_path(path, circumstances)


def reading_text_job(work: Workspace, text: str) -> Callable[[], Reading]:
    """A function that reads a plan from pasted text; for a worker.

    It raises UserFacingError where there is no text.
    """
    circumstances = of_office(work)
    return lambda: _read_text(text, circumstances)


def read_path(path: Path, circumstances: Circumstances) -> Reading:
    """Reads a plan from a file. Raises UserFacingError, see `reading_job`."""
    from ttpl_desktop.documents.readers.files import read_file

    source = read_file(path)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UserFacingError(
            f"Không đọc được {path.name} ({error.strerror}). Hãy kiểm tra tệp còn đó rồi mở lại."
        ) from error
    return _read(source, content, circumstances)


def _read_text(text: str, circumstances: Circumstances) -> Reading:
    from ttpl_desktop.documents.readers.plain import read_text

    if not text.strip():
        raise UserFacingError(
            "Không có chữ nào để đọc. Hãy sao chép văn bản của kế hoạch rồi dán lại."
        )
    return _read(read_text(text, PASTED), text.encode("utf-8", "surrogatepass"), circumstances)


def _read(source: Source, content: bytes, circumstances: Circumstances) -> Reading:
    from ttpl_desktop.domain.reading.plans import read_plan

    plan = read_plan(
        source,
        calendar=circumstances.calendar,
        strict=circumstances.is_strict,
        this_year=circumstances.year,
    )
    return Reading(plan, content)
