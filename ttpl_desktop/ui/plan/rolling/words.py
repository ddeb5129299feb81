"""What the list of places to review says of each, and where each stands on the tab."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from ttpl_desktop.app.plan_marks import HEAD_PART, OpenMark
from ttpl_desktop.domain.linting.finding import Place, Severity
from ttpl_desktop.domain.rolling.marks import MarkKind, ReviewMark
from ttpl_desktop.domain.text import shorten
from ttpl_desktop.ui.findings.rows import Shown
from ttpl_desktop.ui.plan.tree_model import Fixed, Key
from ttpl_desktop.ui.widgets.outline_model import Badge

SIGN = "↻"
TITLE = "Xem lại"
_FIELDS = {
    "title": "Tên",
    "text": "Nội dung",
    "opening": "Mở đầu",
    "bases": "Căn cứ",
    "closing": "Đoạn kết",
    "recipients": "Nơi nhận",
    "archive": "Lưu",
    "signer": "Người ký",
    "scope": "Phạm vi",
    "content": "Nội dung",
    "subject": "Đối tượng",
    "method": "Phương thức",
    "legal_ids": "Văn bản",
    "issued_from": "Ban hành từ",
    "issued_to": "Ban hành đến",
    "lead": "Chủ trì",
    "executors": "Thực hiện",
    "coordinators": "Phối hợp",
    "collator": "Đầu mối tổng hợp",
    "time": "Thời gian",
    "place": "Địa điểm",
    "product": "Sản phẩm",
    "budget": "Kinh phí",
}
_ORDER = (
    *(MarkKind.SUPERIOR, MarkKind.CITATION, MarkKind.BODY, MarkKind.EVENT, MarkKind.FOCUS),
    *(MarkKind.SCOPE, MarkKind.DROPPED, MarkKind.DATE, MarkKind.YEAR, MarkKind.CARRIED),
)
_URGENT = frozenset({MarkKind.SUPERIOR, MarkKind.EVENT, MarkKind.DROPPED, MarkKind.BODY})
_OVER = ("Đã hết hiệu lực", "Rơi vào ngày nghỉ")
_LONGEST = 90


def key_of(mark: ReviewMark) -> Key | None:
    """The row of the section tree in which a mark stands; None for an item that is not there."""
    if mark.kind is MarkKind.DROPPED:
        return None
    if mark.item_id is not None:
        return mark.item_id
    return Fixed.HEAD if mark.field in HEAD_PART else Fixed.CLOSING


def shown_marks(waiting: Iterable[OpenMark]) -> list[Shown]:
    """The marks as rows in groups of one kind, what needs thought before what only moved.

    Each carries its id as its key.
    """
    ordered = sorted(waiting, key=lambda each: _ORDER.index(each.mark.kind))
    return [_shown(each) for each in ordered]


def _shown(opened: OpenMark) -> Shown:
    mark = opened.mark
    is_urgent = mark.kind in _URGENT or any(words in mark.note for words in _OVER)
    return Shown(
        key=mark.id,
        severity=Severity.WARNING if is_urgent else Severity.QUESTION,
        group=mark.kind.words,
        message=f"{change_of(mark)} {mark.note}".strip(),
        place=" · ".join(part for part in (opened.path, _FIELDS.get(mark.field, "")) if part),
    )


def change_of(mark: ReviewMark) -> str:
    """`“năm 2026” → “năm 2027”`, or the words that stayed, in quotes."""
    words = f"“{shorten(mark.words, _LONGEST)}”"
    return f"“{shorten(mark.was, _LONGEST)}” → {words}." if mark.is_changed else f"{words}."


def badges_of(waiting: Iterable[OpenMark]) -> dict[Key, Badge]:
    """The signs of the rows of the tree, with their counts."""
    counts = Counter(key for each in waiting if (key := key_of(each.mark)) is not None)
    return {
        key: Badge(f"{SIGN} {count}", f"{count} chỗ chuyển từ năm cũ cần xem lại.")
        for key, count in counts.items()
    }


def listed(marks: Sequence[ReviewMark]) -> list[str]:
    """Carried or dropped items as lines: the name, and its new time or why it should go."""
    return [
        f"{shorten(mark.text, _LONGEST)} — {mark.note}"
        if mark.note
        else shorten(mark.text, _LONGEST)
        for mark in marks
    ]


def counted(waiting: int) -> str:
    """`Xem lại (54)`; without a number where all was reviewed."""
    return f"{TITLE} ({waiting})" if waiting else TITLE


def place_of(opened: OpenMark) -> Place:
    """Where the words of a mark stand in a form; in a list the entry is counted."""
    mark = opened.mark
    entry = mark.text[: mark.start].count("\n")
    return Place(mark.item_id, mark.field, entry, start=opened.start, end=opened.end)
