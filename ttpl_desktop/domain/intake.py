"""An entry of the intake log: what came in, what it is worth, what was done with it."""

from __future__ import annotations

import dataclasses
import datetime as dt

from ttpl_desktop.domain.terms import Term


class Route(Term):
    """Where the handling of an entry goes (NĐ 59/2012, Điều 14)."""

    NONE = "", "Chưa xác định"
    OWN = "own", "Xử lý theo thẩm quyền"
    RECOMMEND = "recommend", "Kiến nghị cơ quan có thẩm quyền"
    SUPERIOR = "superior", "Báo cáo cấp trên"


@dataclasses.dataclass(frozen=True, slots=True)
class IntakeEntry:
    """One thông tin tiếp nhận.

    `source`, `channel`, `criterion`, `cause` and `action` are keys of the framework's vocabulary,
    empty while undecided. `must_check` is kept from the source: an entry from the media or from
    third parties counts in no figure until it is `is_verified` (NĐ 59/2012, Điều 11.2).
    `due_on` is the day by which the handling is due; `closed_on` the day on which it ended.
    """

    id: int = 0
    received_on: dt.date = dt.date(2000, 1, 1)
    source: str = ""
    channel: str = ""
    provider: str = ""
    content: str = ""
    field: str = ""
    legal_id: int | None = None
    provision: str = ""
    criterion: str = ""
    cause: str = ""
    must_check: bool = False
    is_verified: bool = False
    verified_on: dt.date | None = None
    verified_how: str = ""
    is_competent: bool | None = None
    action: str = ""
    route: Route = Route.NONE
    handler: str = ""
    due_on: dt.date | None = None
    result: str = ""
    closed_on: dt.date | None = None
    note: str = ""

    @property
    def is_countable(self) -> bool:
        """Whether a figure may count the entry."""
        return self.is_verified or not self.must_check

    def is_overdue(self, today: dt.date) -> bool:
        """Whether its handling is still open after its due day."""
        return self.closed_on is None and self.due_on is not None and self.due_on < today


@dataclasses.dataclass(frozen=True, slots=True)
class Attachment:
    """A file kept beside the database under its SHA-256, as it was when it was added.

    `register` and `record_id` name the record that it belongs to; `size` is in bytes.
    """

    id: int = 0
    register: str = ""
    record_id: int = 0
    name: str = ""
    sha256: str = ""
    size: int = 0
    added_on: dt.date = dt.date(2000, 1, 1)
