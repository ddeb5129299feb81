"""Legal documents, how they are cited, and the detailing documents that they call for."""

from __future__ import annotations

import dataclasses
import datetime as dt

# Laws and ordinances are cited by type and name alone (NĐ 30/2020, Phụ lục I.II.6).
_NAMED_TYPES = frozenset({"luật", "bộ luật", "pháp lệnh", "hiến pháp"})


@dataclasses.dataclass(frozen=True, slots=True)
class LegalDocument:
    """One văn bản quy phạm pháp luật of the register.

    `expired_on` is the last day on which it is in force; `amends` and `replaced_by` name other
    documents in words; `is_checked` tells that the officer compared the entry with the original.
    """

    id: int = 0
    type: str = ""
    number: str = ""
    issued_on: dt.date | None = None
    issuer: str = ""
    title: str = ""
    field: str = ""
    effective_on: dt.date | None = None
    expired_on: dt.date | None = None
    amends: str = ""
    replaced_by: str = ""
    is_checked: bool = False
    note: str = ""

    def is_in_force(self, day: dt.date) -> bool:
        """Whether the document is in force on `day`; unknown ends count as open."""
        begun = self.effective_on is None or self.effective_on <= day
        return begun and (self.expired_on is None or day <= self.expired_on)

    def full_citation(self) -> str:
        """The first mention: type, number, date, issuer and title (NĐ 30/2020, Phụ lục I.II.6)."""
        if self.is_cited_by_name:
            return f"{self.type} {self.title}".strip()
        day = f"ngày {day_in_citation(self.issued_on)}" if self.issued_on else ""
        issuer = f"của {self.issuer}" if self.issuer else ""
        title = _inside_a_sentence(self.title)
        parts = (self.type, "số" if self.number else "", self.number, day, issuer, title)
        return " ".join(part for part in parts if part)

    def short_citation(self) -> str:
        """A later mention: type and number, or type and name of a law."""
        if self.is_cited_by_name:
            return f"{self.type} {self.title}".strip()
        return f"{self.type} số {self.number}" if self.number else f"{self.type} {self.title}"

    @property
    def is_cited_by_name(self) -> bool:
        """Whether it is a law, code or ordinance, cited without number and issuer."""
        return self.type.lower() in _NAMED_TYPES


def day_in_citation(day: dt.date) -> str:
    """`05/3/2020`, `23/02/2012`: a zero before days to 9 and before January and February alone."""
    return f"{day:%d}/{day:%m}/{day:%Y}" if day.month <= 2 else f"{day:%d}/{day.month}/{day:%Y}"


def _inside_a_sentence(title: str) -> str:
    """A title as it goes on after the issuer: small first letter, unless it begins in capitals."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


@dataclasses.dataclass(frozen=True, slots=True)
class DetailingDocument:
    """One văn bản quy định chi tiết that a legal document delegates to this level.

    `is_consistent` and `is_feasible` hold the assessment of criteria 1.2 and 1.3; None: not yet
    assessed. `legal_id` is the document that delegates, `provision` the article that does.
    """

    id: int = 0
    legal_id: int | None = None
    provision: str = ""
    content: str = ""
    form: str = ""
    drafting_unit: str = ""
    due_on: dt.date | None = None
    number: str = ""
    title: str = ""
    issued_on: dt.date | None = None
    late_reason: str = ""
    is_consistent: bool | None = None
    is_feasible: bool | None = None
    note: str = ""

    def is_late(self, today: dt.date) -> bool:
        """Whether it was issued after its due day, or is still missing after it."""
        return self.due_on is not None and (self.issued_on or today) > self.due_on
