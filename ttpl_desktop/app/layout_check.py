"""The check of any Word file against NĐ 30/2020, and the copy whose format is mended."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from ttpl_desktop.domain.layout.clause import Clause
from ttpl_desktop.domain.layout.finding import LayoutFinding

if TYPE_CHECKING:
    from ttpl_desktop.documents.layout.fixing import Fixed

__all__ = ["Fixed", "check", "check_job", "clause_of", "fixing"]


def check(path: Path) -> tuple[LayoutFinding, ...]:
    """What the file does not keep, in the order of its pages.

    Raises UserFacingError, a sentence with what to do, for a file that is no .docx, is damaged,
    needs a password or breaks a bound. Nothing in the file is run, nothing outside it is opened.
    """
    from ttpl_desktop.documents.layout.checking import check_file

    return check_file(path)


def check_job(path: Path) -> Callable[[], tuple[LayoutFinding, ...]]:
    """The same as a function for a worker."""
    return lambda: check(path)


def fixing(path: Path, out: Path) -> Callable[[], Fixed]:
    """A job that writes a copy with the format mended and the words as they were.

    It gives what was mended and what is left. It raises UserFacingError where `check` does and
    where the copy cannot be written.
    """

    def fix() -> Fixed:
        from ttpl_desktop.documents.layout.fixing import fix_file

        return fix_file(path, out)

    return fix


def clause_of(finding: LayoutFinding) -> Clause:
    """The clause that a finding is about: its article and what it asks."""
    from ttpl_desktop.domain.layout.clauses import clause_of as named

    return named(finding.clause)
