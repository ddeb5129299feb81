"""A figure: which records it counts, and the records that it counted."""

from __future__ import annotations

import dataclasses
import datetime as dt

from ttpl_desktop.domain.terms import Term


class Register(Term):
    """The registers whose records figures count and search finds."""

    INTAKE = "intake", "Thông tin tiếp nhận"
    LEGAL = "legal_document", "Văn bản quy phạm pháp luật"
    DETAILING = "detailing_document", "Văn bản quy định chi tiết"
    TASK = "task", "Nhiệm vụ"
    PLAN_ITEM = "plan_item", "Kế hoạch"
    SUPERIOR_PLAN = "superior_plan", "Kế hoạch cấp trên"
    SUPERIOR_ITEM = "superior_item", "Nhiệm vụ cấp trên giao"
    SECTION = "report_section", "Báo cáo"
    CLAUSE = "clause", "Đoạn mẫu"
    REQUEST = "request", "Yêu cầu gửi"
    SUBMISSION = "submission", "Bài gửi của đơn vị"
    LETTER = "letter", "Công văn đôn đốc"


@dataclasses.dataclass(frozen=True, slots=True)
class DataWindow:
    """The days whose records a report counts, first and last included."""

    first: dt.date
    last: dt.date

    def in_words(self) -> str:
        """`01/12/2025 – 30/11/2026`."""
        return f"{self.first:%d/%m/%Y} – {self.last:%d/%m/%Y}"


@dataclasses.dataclass(frozen=True, slots=True)
class Condition:
    """One named condition on a record: a field that equals `value`, or a predicate by name alone.

    Predicates and fields are those that storage knows for the register; a pack can name them but
    never write SQL, so a pack from elsewhere is data, not code.
    """

    name: str
    value: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class FigureSpec:
    """How a figure is counted: register, conditions, and the day field that the window bounds.

    `dated_by` empty: the register counts as it stands, whatever the window.
    """

    id: str
    label: str
    register: Register
    conditions: tuple[Condition, ...] = ()
    dated_by: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Figure:
    """A counted figure: its value is the number of its records, so the two cannot disagree."""

    spec: FigureSpec
    records: tuple[int, ...]

    @property
    def value(self) -> int:
        """How many records were counted."""
        return len(self.records)
