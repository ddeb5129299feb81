"""What the head of the reading screen says of the plan."""

from __future__ import annotations

from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.reading.read_plan import ReadHead

_NOT_SAID = "Văn bản không nêu cơ quan, số, ngày và năm"


def head_facts(head: ReadHead) -> str:
    """`UBND TỈNH BÌNH MINH · số 27/KH-UBND · 20/01/2026 · năm 2026`, as far as the text says it."""
    symbol = "/".join(part for part in (head.number, head.symbol) if part)
    facts = (
        " – ".join(part for part in (head.parent, head.office) if part),
        f"số {symbol}" if symbol else "",
        vn_date(head.issued_on) if head.issued_on else head.date,
        f"năm {head.year}" if head.year else "",
    )
    return " · ".join(fact for fact in facts if fact) or _NOT_SAID


def head_title(head: ReadHead, name: str) -> str:
    """What the plan is called, or the file that it was read from."""
    return head.title or name
