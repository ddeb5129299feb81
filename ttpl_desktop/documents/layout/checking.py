"""A .docx against NĐ 30/2020."""

from __future__ import annotations

from pathlib import Path

from ttpl_desktop.documents.layout.opening import package_of
from ttpl_desktop.documents.layout.reading import read_sheet
from ttpl_desktop.documents.readers.files import contents_of
from ttpl_desktop.domain.layout.checking import check
from ttpl_desktop.domain.layout.finding import LayoutFinding


def check_file(path: Path) -> tuple[LayoutFinding, ...]:
    """What a file does not keep. Raises UserFacingError for what is no .docx or breaks a bound."""
    return check_data(contents_of(path), path.name)


def check_data(data: bytes, name: str) -> tuple[LayoutFinding, ...]:
    """The same for the contents of a file called `name`."""
    return check(read_sheet(package_of(data, name)).sheet).findings
