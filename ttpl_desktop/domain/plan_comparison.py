"""What changed from one version of a plan to the next: items added, dropped, moved, reworded."""

from __future__ import annotations

import bisect
import dataclasses
import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.citations import plain_words
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.numbering import NumberStyle, label
from ttpl_desktop.domain.office import Recipient, Signer
from ttpl_desktop.domain.outline import Placed, arrange
from ttpl_desktop.domain.plan import Basis, Plan, PlanItem
from ttpl_desktop.domain.terms import Term


class Change(Term):
    """What became of a part of a plan; a part may have moved and been reworded at once."""

    ADDED = "added", "Thêm"
    REMOVED = "removed", "Bỏ"
    MOVED = "moved", "Chuyển chỗ"
    REWORDED = "reworded", "Sửa lời"


@dataclasses.dataclass(frozen=True, slots=True)
class Piece:
    """Words that both versions have, or that only one of them has (`is_changed`)."""

    text: str
    is_changed: bool


@dataclasses.dataclass(frozen=True, slots=True)
class FieldChange:
    """One field in both versions, cut into pieces; `label` is what the form calls it."""

    label: str
    before: tuple[Piece, ...]
    after: tuple[Piece, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Row:
    """One part of the plan: its number before and after, what changed, and how it reads.

    `item_id` is the item of the newer version, of the older one where it was dropped, and None for
    the head and the end of the plan. `title` names it in short.
    """

    title: str
    changes: tuple[Change, ...]
    fields: tuple[FieldChange, ...] = ()
    item_id: int | None = None
    before_path: str = ""
    after_path: str = ""


_HEAD: Mapping[str, str] = {
    "title": "Trích yếu", "bases": "Căn cứ", "opening": "Mở đầu", "layout": "Trình bày hoạt động",
    "closing": "Đoạn kết", "recipients": "Nơi nhận", "archive": "Lưu", "signer": "Người ký",
}  # fmt: skip
_ITEM: Mapping[str, str] = {
    "title": "Tên", "text": "Nội dung", "style": "Đánh số", "kind": "Loại mục",
    "required": "Nội dung bắt buộc", "focus_level": "Cấp", "legal_ids": "Văn bản",
    "issued_from": "Ban hành từ", "issued_to": "Ban hành đến", "activity": "Loại hoạt động",
    "lead": "Chủ trì", "executors": "Thực hiện", "coordinators": "Phối hợp",
    "collator": "Đầu mối tổng hợp", "time": "Thời gian", "place": "Địa điểm",
    "product": "Sản phẩm", "budget": "Kinh phí", "scope": "Phạm vi", "subject": "Đối tượng",
    "content": "Nội dung cụ thể", "method": "Phương thức",
}  # fmt: skip
_WORD = re.compile(r"\s+|[^\s]+")


def compare(
    before: tuple[Plan, Iterable[PlanItem]],
    after: tuple[Plan, Iterable[PlanItem]],
    legal: Mapping[int, LegalDocument],
) -> tuple[Row, ...]:
    """The parts that differ, in the order of the newer version; what was dropped where it stood.

    Items belong together by `origin_id`, as an adjustment keeps it. `legal` holds the documents
    that either version names by id.
    """
    (old, old_items), (new, new_items) = before, after
    rows = _items(arrange(old_items), arrange(new_items), legal)
    head = _field_changes(_HEAD, old, new, legal)
    top = (Row("Phần đầu và phần kết", (Change.REWORDED,), head),) if head else ()
    return (*top, *rows)


def _items(
    old: Sequence[Placed[PlanItem]],
    new: Sequence[Placed[PlanItem]],
    legal: Mapping[int, LegalDocument],
) -> Iterator[Row]:
    by_id = {placed.node.id: placed for placed in old}
    pairs = [(by_id.get(placed.node.origin_id or 0), placed) for placed in new]
    kept = {was.node.id for was, _ in pairs if was}
    still = _unmoved(old, pairs)
    dropped = iter([placed for placed in old if placed.node.id not in kept])
    waiting = next(dropped, None)
    order = {placed.node.id: number for number, placed in enumerate(old)}
    for was, now in pairs:
        while waiting and was and was.node.id in still and _is_before(order, waiting, was):
            yield _dropped(waiting, legal)
            waiting = next(dropped, None)
        if row := _row(was, now, legal, is_moved=was is not None and was.node.id not in still):
            yield row
    while waiting:
        yield _dropped(waiting, legal)
        waiting = next(dropped, None)


def _is_before(order: Mapping[int, int], first: Placed[PlanItem], second: Placed[PlanItem]) -> bool:
    return order[first.node.id] < order[second.node.id]


def _unmoved(
    old: Sequence[Placed[PlanItem]],
    pairs: Sequence[tuple[Placed[PlanItem] | None, Placed[PlanItem]]],
) -> set[int]:
    """The old ids of items that kept parent and order: the longest run that did."""
    same_parent = _parents_kept(pairs)
    order = {placed.node.id: number for number, placed in enumerate(old)}
    ids = [was.node.id for was, _ in pairs if was and was.node.id in same_parent]
    run = _longest_rising([order[each] for each in ids])
    return {old[number].node.id for number in run}


def _parents_kept(
    pairs: Sequence[tuple[Placed[PlanItem] | None, Placed[PlanItem]]],
) -> set[int]:
    origin = {now.node.id: was.node.id for was, now in pairs if was}
    return {
        was.node.id
        for was, now in pairs
        if was and origin.get(now.node.parent_id or 0, now.node.parent_id) == was.node.parent_id
    }


def _longest_rising(numbers: Sequence[int]) -> list[int]:
    """A longest rising part of a row of different numbers, in n log n steps."""
    tails: list[int] = []
    above: dict[int, int | None] = {}
    for number in numbers:
        at = bisect.bisect_left(tails, number)
        above[number] = tails[at - 1] if at else None
        tails[at : at + 1] = [number]
    run: list[int] = []
    last = tails[-1] if tails else None
    while last is not None:
        run.append(last)
        last = above[last]
    return run[::-1]


def _row(
    was: Placed[PlanItem] | None,
    now: Placed[PlanItem],
    legal: Mapping[int, LegalDocument],
    *,
    is_moved: bool,
) -> Row | None:
    """What became of an item of the newer version; None where nothing did."""
    if was is None:
        fields = tuple(_field_changes(_ITEM, None, now.node, legal))
        return Row(_title(now), (Change.ADDED,), fields, now.node.id, "", now.path)
    fields = _field_changes(_ITEM, was.node, now.node, legal)
    changes = ((Change.MOVED,) if is_moved else ()) + ((Change.REWORDED,) if fields else ())
    if not changes:
        return None
    return Row(_title(now), changes, fields, now.node.id, was.path, now.path)


def _dropped(was: Placed[PlanItem], legal: Mapping[int, LegalDocument]) -> Row:
    fields = _field_changes(_ITEM, was.node, None, legal)
    return Row(_title(was), (Change.REMOVED,), fields, was.node.id, was.path, "")


def _title(placed: Placed[PlanItem]) -> str:
    return placed.node.title or placed.node.text or placed.node.kind.words


def _field_changes(
    labels: Mapping[str, str],
    before: Plan | PlanItem | None,
    after: Plan | PlanItem | None,
    legal: Mapping[int, LegalDocument],
) -> tuple[FieldChange, ...]:
    """The fields that read differently; of an item that only one version has, those with words."""
    found = []
    # Of an item that stands in one version only, the number alone would say nothing.
    skipped = {"style", "kind", "focus_level", "activity"} if None in (before, after) else set()
    for name, words in labels.items():
        first, second = _said(before, name, legal), _said(after, name, legal)
        if first != second and name not in skipped:
            found.append(FieldChange(words, *pieces(first, second)))
    return tuple(found)


def _said(of: Plan | PlanItem | None, name: str, legal: Mapping[int, LegalDocument]) -> str:
    """A field in words, as the form shows it."""
    return "" if of is None else _in_words(getattr(of, name), legal)


def _in_words(value: Any, legal: Mapping[int, LegalDocument]) -> str:
    if isinstance(value, Term):
        return value.words
    if isinstance(value, NumberStyle):
        return label(value, 1) or "Không đánh số"
    if isinstance(value, tuple):
        return "\n".join(_in_words(each, legal) for each in value)
    if isinstance(value, int):
        return legal[value].short_citation() if value in legal else str(value)
    return _record_in_words(value, legal)


def _record_in_words(value: Any, legal: Mapping[int, LegalDocument]) -> str:
    if isinstance(value, Basis):
        named = _in_words(value.legal_id, legal) if value.legal_id else ""
        return " ".join(part for part in (named, value.text) if part)
    if isinstance(value, Recipient):
        return value.line()
    if isinstance(value, Signer):
        return "\n".join((*value.title_lines(), value.name))
    if value is None:
        return ""
    return plain_words(value) if isinstance(value, str) else vn_date(value)


def pieces(before: str, after: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Two wordings cut where they differ, word by word; joining the pieces gives each back."""
    first, second = _WORD.findall(before), _WORD.findall(after)
    left: list[Piece] = []
    right: list[Piece] = []
    matcher = difflib.SequenceMatcher(None, first, second, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        for side, words in ((left, first[a:b]), (right, second[c:d])):
            if words:
                side.append(Piece("".join(words), kind != "equal"))
    return _joined(left), _joined(right)


def _joined(found: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces with those made one that only spaces keep apart, to be read at a glance."""
    made: list[Piece] = []
    for at, piece in enumerate(found):
        is_between = 0 < at < len(found) - 1 and not piece.text.strip()
        is_changed = piece.is_changed or is_between
        if made and made[-1].is_changed and is_changed:
            made[-1] = Piece(made[-1].text + piece.text, is_changed=True)
        else:
            made.append(Piece(piece.text, is_changed))
    return tuple(made)
