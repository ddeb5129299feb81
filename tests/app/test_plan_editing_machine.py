"""Whatever is moved, inserted and typed in a plan: each action is one step, and nothing is lost."""

import dataclasses

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from tests.app.machines import FolderMachine
from tests.app.test_plans import SXD
from ttpl_desktop.app import (
    clauses,
    legal,
    office,
    plan_criteria,
    plan_items,
    plans,
)
from ttpl_desktop.app.plan_citations import documents_of
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.documents.plan_paper import plan_paper
from ttpl_desktop.domain.citations import citation
from ttpl_desktop.domain.clauses import Clause, ClauseTopic
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.outline import MAX_DEPTH, indented, outdented, shifted
from ttpl_desktop.domain.plan import ActivityLayout, ItemKind, PlanItem
from ttpl_desktop.domain.plan_comparison import compare

AT = st.integers(0, 30)
CLAUSES = (
    Clause(0, ClauseTopic.PURPOSE, "Một", "Đoạn một."),
    Clause(0, ClauseTopic.CLOSING, "Hai", "Đoạn hai."),
)
DECREE = LegalDocument(type="Nghị định", number="80/2025/NĐ-CP", issuer="Chính phủ", title="Về X")


class Editing(FolderMachine):
    """An officer who rearranges a plan in any order, and takes back as much as they like."""

    def prepare(self) -> None:
        office.set_up(self.work, SXD)
        self.decree = legal.add(self.work, DECREE)
        self.plan_id = plans.create_empty(self.work, 2026).id
        # What stood before each step that can still be taken back.
        self.past: list[object] = []

    @property
    def items(self) -> tuple[PlanItem, ...]:
        return plans.items(self.work, self.plan_id)

    def _state(self) -> object:
        return plans.plan(self.work, self.plan_id), self.items

    def _item(self, at: int) -> PlanItem:
        return self.items[at % len(self.items)]

    def _do(self, action) -> None:
        """An action is refused and leaves nothing, or changes something and is one step."""
        before = self._state()
        try:
            action()
        except UserFacingError:
            assert self._state() == before
            return
        if self._state() != before:
            self.past.append(before)

    @rule(kind=st.sampled_from(ItemKind), at=AT, is_below=st.booleans())
    def add(self, kind: ItemKind, at: int, is_below: bool) -> None:
        if not self.items:
            self._do(lambda: plan_items.add_below(self.work, self.plan_id, kind))
        elif is_below:
            parent = self._item(at).id
            self._do(lambda: plan_items.add_below(self.work, self.plan_id, kind, parent))
        else:
            self._do(lambda: plan_items.add_behind(self.work, self._item(at).id, kind))

    @precondition(lambda self: self.items)
    @rule(at=AT, how=st.sampled_from((indented, outdented, "up", "down")))
    def move_by_keys(self, at: int, how) -> None:
        by = {"up": -1, "down": 1}.get(how)
        item_id = self._item(at).id

        def places(nodes):
            return shifted(nodes, item_id, by) if by else how(nodes, item_id)

        before = {item.id for item in self.items}
        self._do(lambda: plan_items.move(self.work, item_id, places))
        assert {item.id for item in self.items} == before

    @precondition(lambda self: self.items)
    @rule(at=AT, to=AT, place=st.integers(0, 5), is_top=st.booleans())
    def drag(self, at: int, to: int, place: int, is_top: bool) -> None:
        parent = None if is_top else self._item(to).id
        before = {item.id for item in self.items}
        self._do(lambda: plan_items.move_to(self.work, self._item(at).id, parent, place))
        assert {item.id for item in self.items} == before

    @precondition(lambda self: self.items)
    @rule(at=AT, style=st.sampled_from(NumberStyle))
    def number_otherwise(self, at: int, style: NumberStyle) -> None:
        # A style is chosen, not typed: two choices in a row may be one step, so tell them apart.
        if self.work.undo_label != "Đổi kiểu đánh số":
            self._do(lambda: plan_items.change(self.work, self._item(at).id, "style", style))

    @rule(at=AT, is_top=st.booleans())
    def insert_clauses(self, at: int, is_top: bool) -> None:
        key = None if is_top or not self.items else self._item(at).id
        count = len(self.items)
        self._do(lambda: clauses.insert(self.work, self.plan_id, key, CLAUSES))
        assert len(self.items) >= count

    @precondition(lambda self: self.items)
    @rule(at=AT)
    def insert_criteria(self, at: int) -> None:
        plan = plans.plan(self.work, self.plan_id)
        chosen = plan_criteria.offered(self.work, plan)[0].criteria
        key = self._item(at).id
        self._do(lambda: plan_criteria.insert(self.work, self.plan_id, key, chosen))

    @precondition(lambda self: self.items and self.work.undo_label != "Sửa nội dung")
    @rule(at=AT)
    def cite(self, at: int) -> None:
        item = self._item(at)
        words = f"{item.text} {citation(self.decree)}".strip()
        self._do(lambda: plan_items.change(self.work, item.id, "text", words))

    @precondition(lambda self: self.items)
    @rule(at=AT)
    def remove(self, at: int) -> None:
        self._do(lambda: plan_items.remove(self.work, self._item(at).id))

    @precondition(lambda self: self.past)
    @rule(times=st.integers(1, 4))
    def take_back(self, times: int) -> None:
        now, times = self._state(), min(times, len(self.past))
        for wanted in reversed(self.past[-times:]):
            self.work.undo()
            assert self._state() == wanted
        for _ in range(times):
            self.work.redo()
        assert self._state() == now

    @precondition(lambda self: self.past)
    @rule()
    def take_back_for_good(self) -> None:
        wanted = self.past.pop()
        self.work.undo()
        assert self._state() == wanted

    @invariant()
    def every_item_stands_once_and_not_too_deep(self) -> None:
        placed = plans.arranged(self.work, self.plan_id)
        assert sorted(each.node.id for each in placed) == sorted(item.id for item in self.items)
        assert all(each.depth < MAX_DEPTH for each in placed)

    @invariant()
    def the_decree_is_told_in_full_once_at_most(self) -> None:
        for layout in ActivityLayout:
            head = dataclasses.replace(plans.plan(self.work, self.plan_id), layout=layout)
            told = repr(_paper(self.work, head, self.items))
            assert told.count("80/2025/NĐ-CP của Chính phủ về X") <= 1
            assert "{{" not in told

    @invariant()
    def a_plan_does_not_differ_from_itself(self) -> None:
        plan = plans.plan(self.work, self.plan_id)
        same = [dataclasses.replace(item, origin_id=item.id) for item in self.items]
        assert compare((plan, self.items), (plan, same), {}) == ()


def _paper(work: Workspace, plan, items):
    return plan_paper(plan, items, SXD, documents_of(work, plan, items))


TestEditing = Editing.TestCase
TestEditing.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
