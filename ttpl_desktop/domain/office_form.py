"""The Word forms behind the papers, and the office's own versions of them."""

from __future__ import annotations

import dataclasses
import datetime as dt

from ttpl_desktop.domain.terms import Term


class FormKind(Term):
    """Which papers a form is behind."""

    PLAN = "plan", "Mẫu kế hoạch"
    REPORT = "report", "Mẫu báo cáo"
    LETTER = "letter", "Mẫu công văn"

    @property
    def file_name(self) -> str:
        """The name of the form that travels with the program."""
        return _FILES[self]


_FILES = {
    FormKind.PLAN: "ke-hoach.docx",
    FormKind.REPORT: "bao-cao.docx",
    FormKind.LETTER: "cong-van.docx",
}


@dataclasses.dataclass(frozen=True, slots=True)
class OfficeForm:
    """The office's own version of a form, used from `kept_on` until it is replaced or put back.

    The file is kept under its SHA-256; `name` is what the officer called it, `size` is in bytes.
    """

    id: int = 0
    kind: FormKind = FormKind.PLAN
    name: str = ""
    sha256: str = ""
    size: int = 0
    kept_on: dt.date = dt.date(2000, 1, 1)
