"""What is still to be reviewed in a plan that was rolled to a new year."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from ttpl_desktop.app import plan_items, plans
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.outline import arrange, below
from ttpl_desktop.domain.plan import Plan, PlanItem
from ttpl_desktop.domain.rolling.fields import HEAD_FIELDS, replaced, words_of
from ttpl_desktop.domain.rolling.marks import MarkKind, ReviewMark, located
from ttpl_desktop.storage.registers.legal import LEGAL
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS, REVIEW_MARKS

HEAD_PART = ("title", "opening", "bases")
"""The fields of the head that stand before the items; the others stand behind them."""
_BEFORE, _INSIDE, _BEHIND, _OUTSIDE = range(4)


@dataclasses.dataclass(frozen=True, slots=True)
class OpenMark:
    """A mark that nobody has reviewed yet, and where its words stand now.

    `start` and `end` count in the field's words as `words_of` gives them; both are 0 for a mark
    of a whole item. `path` is the item's number ("II.2.a"), empty for the head and for bullets.
    """

    mark: ReviewMark
    start: int = 0
    end: int = 0
    path: str = ""

    @property
    def id(self) -> int:
        """The mark's id."""
        return self.mark.id


@dataclasses.dataclass(frozen=True, slots=True)
class Listing:
    """What became of last year's work: what goes on, and what is proposed to go.

    What the officer removed or took back since is in neither.
    """

    carried: tuple[ReviewMark, ...]
    dropped: tuple[ReviewMark, ...]


def marks(work: Workspace, plan_id: int) -> tuple[OpenMark, ...]:
    """What is still to be reviewed, in the order of reading, dropped items last.

    Words that were edited since, and items that were removed, need no review any more; when the
    editing is undone they do again.
    """
    waiting = work.table(REVIEW_MARKS).all(plan_id=plan_id, reviewed_on=None)
    return tuple(_Plan(work, plan_id).open_marks(waiting)) if waiting else ()


def is_rolled(work: Workspace, plan_id: int) -> bool:
    """Whether a plan began as last year's."""
    return bool(work.table(REVIEW_MARKS).all(plan_id=plan_id))


def listing(work: Workspace, plan_id: int) -> Listing:
    """The carried and the dropped items of a rolled plan; both empty for any other plan."""
    table = work.table(REVIEW_MARKS)
    carried = table.all(plan_id=plan_id, kind=MarkKind.CARRIED)
    dropped = table.all(plan_id=plan_id, kind=MarkKind.DROPPED)
    if not (carried or dropped):
        return Listing((), ())
    kept = {item.id for item in plans.items(work, plan_id)}
    return Listing(
        tuple(mark for mark in carried if mark.item_id in kept),
        tuple(mark for mark in dropped if mark.item_id not in kept),
    )


def review(work: Workspace, mark_ids: Iterable[int]) -> None:
    """Clears marks that the officer has looked at, as one step."""
    table = work.table(REVIEW_MARKS)
    found = [mark for mark_id in mark_ids if (mark := table.get(mark_id)) is not None]
    with work.operation(f"Xác nhận đã xem {len(found)} chỗ"):
        for mark in found:
            table.save(dataclasses.replace(mark, reviewed_on=work.today()))


def review_all(work: Workspace, plan_id: int, kind: MarkKind | None = None) -> None:
    """Clears every mark of a plan, or those of one kind, as one step."""
    waiting = marks(work, plan_id)
    review(work, [each.id for each in waiting if kind in (None, each.mark.kind)])


def accept(work: Workspace, mark_ids: Iterable[int]) -> None:
    """Puts what is proposed in the place of the marked words and clears the marks, as one step.

    Marks without a proposal, and those whose words were edited meanwhile, are left as they are.
    """
    table = work.table(REVIEW_MARKS)
    found = [mark for mark_id in mark_ids if (mark := table.get(mark_id)) is not None]
    with work.operation("Thay theo đề xuất"):
        for mark in found:
            if mark.proposal and _put(work, mark):
                table.save(dataclasses.replace(mark, reviewed_on=work.today()))


def keep(work: Workspace, mark_id: int) -> None:
    """Takes an item that was proposed to go, and all below it, back into the plan, as one step."""
    table = work.table(REVIEW_MARKS)
    mark = table.get(mark_id)
    if mark is None or mark.kind is not MarkKind.DROPPED:
        raise KeyError(mark_id)
    plans.refuse_unless_open(plans.plan(work, mark.plan_id))
    dropped = listing(work, mark.plan_id).dropped
    items = [item for each in dropped if (item := _item(work, each)) is not None]
    back = {item.id for item in below(items, mark.item_id or 0)}
    with work.operation("Giữ lại việc đề nghị bỏ"):
        work.table(PLAN_ITEMS).put_back(back)
        review(work, [each.id for each in dropped if each.item_id in back])


def refuse_unreviewed(work: Workspace, plan_id: int) -> None:
    """Raises UserFacingError while something of last year is left to be reviewed."""
    waiting = marks(work, plan_id)
    if waiting:
        counts = Counter(each.mark.kind for each in waiting)
        kinds = "; ".join(f"{kind.words.lower()}: {count}" for kind, count in counts.most_common())
        raise UserFacingError(
            f"Kế hoạch còn {len(waiting)} chỗ chuyển từ năm cũ chưa xem lại ({kinds}). "
            "Hãy xem ở bảng “Cần xem lại” rồi xác nhận từng chỗ, từng loại hoặc tất cả."
        )


def _item(work: Workspace, mark: ReviewMark) -> PlanItem | None:
    return work.table(PLAN_ITEMS).get(mark.item_id) if mark.item_id is not None else None


def _put(work: Workspace, mark: ReviewMark) -> bool:
    record = plans.plan(work, mark.plan_id) if mark.item_id is None else _item(work, mark)
    if record is None:
        return False
    register = _cited(work, [record])
    place = located(mark, words_of(record, mark.field, register))
    if place is None:
        return False
    value = replaced(record, mark.field, place, mark.proposal, register)
    change = plans.change if mark.item_id is None else plan_items.change
    change(work, record.id, mark.field, value)
    return True


def _cited(work: Workspace, records: Iterable[Plan | PlanItem]) -> Mapping[int, LegalDocument]:
    """The documents that records cite by their id."""
    ids: set[int] = set()
    for record in records:
        if isinstance(record, Plan):
            ids |= {basis.legal_id for basis in record.bases if basis.legal_id is not None}
        else:
            ids |= set(record.legal_ids)
    found = ((each, work.table(LEGAL).get(each)) for each in ids)
    return {each: document for each, document in found if document is not None}


class _Plan:
    """A plan as it stands now, to find marked words in."""

    def __init__(self, work: Workspace, plan_id: int) -> None:
        self.plan = plans.plan(work, plan_id)
        placed = arrange(plans.items(work, plan_id))
        self.placed = {each.node.id: (at, each) for at, each in enumerate(placed)}
        self.register = _cited(work, [self.plan, *(each.node for each in placed)])

    def open_marks(self, waiting: Iterable[ReviewMark]) -> Iterator[OpenMark]:
        found = [opened for mark in waiting if (opened := self._open(mark)) is not None]
        yield from sorted(found, key=self._order)

    def _open(self, mark: ReviewMark) -> OpenMark | None:
        is_there = mark.item_id is None or mark.item_id in self.placed
        if mark.kind is MarkKind.DROPPED:
            return None if is_there else OpenMark(mark)
        if not is_there:
            return None
        _at, placed = self.placed.get(mark.item_id or 0, (0, None))
        record = placed.node if placed else self.plan
        place = located(mark, words_of(record, mark.field, self.register))
        return OpenMark(mark, *place, placed.path if placed else "") if place else None

    def _order(self, opened: OpenMark) -> tuple[int, int, int, int]:
        mark = opened.mark
        if mark.kind is MarkKind.DROPPED:
            return _OUTSIDE, mark.id, 0, 0
        if mark.item_id is None:
            part = _BEFORE if mark.field in HEAD_PART else _BEHIND
            return part, HEAD_FIELDS.index(mark.field), opened.start, 0
        at, _placed = self.placed[mark.item_id]
        return _INSIDE, at, mark.id, 0
