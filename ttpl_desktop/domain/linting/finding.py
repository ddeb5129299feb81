"""What the check of a plan finds: where, why, by which article, and what would mend it."""

from __future__ import annotations

import dataclasses

from ttpl_desktop.domain.terms import Term
from ttpl_desktop.domain.text import shorten

_SHOWN = 80


class Severity(Term):
    """How sure the check is; what the law or the plan leaves open is only asked."""

    ERROR = "error", "Lỗi"
    WARNING = "warning", "Cần xem"
    QUESTION = "question", "Cần xác nhận"


@dataclasses.dataclass(frozen=True, slots=True)
class Place:
    """Some words of a plan.

    In a stored plan they stand in `field` of the item `item_id`, or of the plan's head where that
    is None; `index` counts the entries of a field that is a list (leads, recipients, bases). In a
    plan read from a file they stand in passage number `passage` of its text, and `item_id` is that
    of the read item. `start` and `end` count characters of the field's text or of the passage; both
    are 0 where the finding is about the whole. `path` is what the officer knows the place by
    ("II.2.đ", "Nơi nhận"), `words` the words themselves as they stand there.
    """

    item_id: int | None = None
    field: str = ""
    index: int = 0
    passage: int | None = None
    start: int = 0
    end: int = 0
    path: str = ""
    words: str = ""

    def shown(self) -> str:
        """`II.2.đ: “CCVCNLĐ”`, or only one of the two; long words are cut."""
        quoted = f"“{shorten(self.words, _SHOWN)}”" if self.words else ""
        return ": ".join(part for part in (self.path, quoted) if part)


@dataclasses.dataclass(frozen=True, slots=True)
class Edit:
    """The words of one place become `after`; they must still be `place.words` by then."""

    place: Place
    after: str


@dataclasses.dataclass(frozen=True, slots=True)
class Fix:
    """What mends a finding without changing its sense; `label` is what the button says."""

    label: str
    edits: tuple[Edit, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, doubtful or missing.

    `rule` is the rule's name for scripts ("repeated_number"), `message` one Vietnamese sentence
    with the reason, `article` the article that asks for it, empty where none does. `others` are
    the further places that it speaks of. `fix` is None where only the officer can mend it.
    """

    rule: str
    severity: Severity
    place: Place
    message: str
    article: str = ""
    fix: Fix | None = None
    others: tuple[Place, ...] = ()
