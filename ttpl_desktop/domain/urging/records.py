"""What is kept of urging: requests, what each unit sends for them, letters and what they urge."""

from __future__ import annotations

import dataclasses
import datetime as dt

from ttpl_desktop.domain.office import UNSIGNED, Recipient, Signer
from ttpl_desktop.domain.terms import Term

HIGHEST_LEVEL = 3
"""A third letter is followed by no sharper one."""


class RequestKind(Term):
    """What units are asked for."""

    PLAN = "plan", "Kế hoạch"
    RETURN = "return", "Số liệu"
    REPORT = "report", "Báo cáo"
    COMMENT = "comment", "Ý kiến"
    OTHER = "other", "Tài liệu khác"


@dataclasses.dataclass(frozen=True, slots=True)
class Request:
    """One thing that units were asked to send: a column of the matrix.

    `title` names it, `source` the document that asks for it ("Kế hoạch số 12/KH-SXD ngày …"),
    `time` the deadline in that document's words; its days are computed from them. `task_id` is the
    task that waits for it.
    """

    id: int = 0
    year: int = 0
    kind: RequestKind = RequestKind.REPORT
    title: str = ""
    source: str = ""
    time: str = ""
    last_day: dt.date | None = None
    working_day: dt.date | None = None
    task_id: int | None = None
    note: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Submission:
    """What one unit has to send for a request: a cell of the matrix; its files are attachments.

    `sent_on` is None while it has not come; `excuse` says why the unit need not send anything.
    """

    id: int = 0
    request_id: int = 0
    unit: str = ""
    sent_on: dt.date | None = None
    excuse: str = ""
    note: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Letter:
    """A công văn đôn đốc; one with several addressees lists in an annex what each still owes.

    `level` is 1 to 3: the second and third letter are sharper. `answer_by` is the new last day.
    `number` and `sent_on` stay empty until the signed letter went out; from then on it counts as an
    urging, and `next_on` is the day to look again. `extra` is a paragraph of the officer's own.
    `kept_id` is the attachment that holds the paper as it went out.
    """

    id: int = 0
    year: int = 0
    level: int = 1
    addressees: tuple[str, ...] = ()
    subject: str = ""
    extra: str = ""
    written_on: dt.date = dt.date(2000, 1, 1)
    answer_by: dt.date | None = None
    office_id: int = 0
    number: str = ""
    sent_on: dt.date | None = None
    next_on: dt.date | None = None
    recipients: tuple[Recipient, ...] = ()
    archive: str = ""
    signer: Signer = UNSIGNED
    kept_id: int | None = None

    def order(self) -> tuple[dt.date, int]:
        """What letters stand in order by: the day they were written, then as they were made."""
        return self.written_on, self.id


@dataclasses.dataclass(frozen=True, slots=True)
class LetterLine:
    """One submission that a letter urges."""

    id: int = 0
    letter_id: int = 0
    submission_id: int = 0
