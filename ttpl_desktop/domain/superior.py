"""A superior's plan that was read: its head, its duties, and what was decided on each."""

from __future__ import annotations

import dataclasses
import datetime as dt

from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.terms import ActivityKind, Term


class Decision(Term):
    """What the officer did with a duty of a superior's plan."""

    OPEN = "open", "Chưa quyết định"
    ACCEPTED = "accepted", "Đã nhận"
    REFUSED = "refused", "Đã bỏ"


@dataclasses.dataclass(frozen=True, slots=True)
class SuperiorPlan:
    """A kế hoạch cấp trên as it was last read; empty where the file does not say it.

    `number` is the digits, `symbol` what follows them ("KH-UBND"). `file_name` and `sha256` are
    those of the file that was read last; the file itself is an attachment of the record.
    """

    id: int = 0
    year: int = 0
    parent: str = ""
    office: str = ""
    number: str = ""
    symbol: str = ""
    issued_on: dt.date | None = None
    title: str = ""
    file_name: str = ""
    sha256: str = ""
    read_on: dt.date = dt.date(2000, 1, 1)

    def called(self) -> str:
        """What a sentence calls it: `Kế hoạch số 15/KH-UBND`, or its title, or its file."""
        if self.number:
            return f"Kế hoạch số {self.number}" + (f"/{self.symbol}" if self.symbol else "")
        return f"“{self.title or self.file_name}”"


@dataclasses.dataclass(frozen=True, slots=True)
class SuperiorItem:
    """One duty of a superior's plan, in the plan's words.

    `section` is the written path to it ("II.2.a"), `repeats` the paths of the places that state it
    once more. `title` names the duty in short, `text` is its whole wording. `lead` holds who leads
    and who carries out. The days are those of the reading; `fingerprint` tells the same words again
    under other marks and spaces.
    """

    id: int = 0
    superior_plan_id: int = 0
    position: int = 0
    section: str = ""
    title: str = ""
    text: str = ""
    kind: ActivityKind = ActivityKind.OTHER
    lead: tuple[str, ...] = ()
    coordinators: tuple[str, ...] = ()
    product: str = ""
    place: str = ""
    time: str = ""
    deadline: DeadlineKind = DeadlineKind.NONE
    start: dt.date | None = None
    last_day: dt.date | None = None
    working_day: dt.date | None = None
    fingerprint: str = ""
    repeats: tuple[str, ...] = ()
    is_mine: bool = False
    decision: Decision = Decision.OPEN
    reason: str = ""

    @property
    def is_set_aside(self) -> bool:
        """Whether the officer said, and said why, that the duty does not apply to the office."""
        return self.decision is Decision.REFUSED and bool(self.reason)
