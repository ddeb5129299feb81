"""Whatever is moved, the tree stays a tree, keeps every node and grows no deeper than five."""

import dataclasses

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.outline import (
    MAX_DEPTH,
    Place,
    arrange,
    below,
    children_of,
    indented,
    moved,
    outdented,
    shifted,
)
from ttpl_desktop.domain.plan import PlanItem

AT = st.integers(0, 30)


class Moves(RuleBasedStateMachine):
    """Twelve numbered items at the top, moved about."""

    def __init__(self) -> None:
        super().__init__()
        self.nodes = {
            number: PlanItem(id=number, position=number, style=NumberStyle.DECIMAL)
            for number in range(1, 13)
        }

    def _node(self, at: int) -> int:
        return list(self.nodes)[at % len(self.nodes)]

    def _write(self, move) -> bool:
        """Whether the move was allowed; a refused one changes nothing."""
        try:
            places = move(tuple(self.nodes.values()))
        except UserFacingError:
            return False
        for place in places:
            node = self.nodes[place.node_id]
            self.nodes[place.node_id] = dataclasses.replace(
                node, parent_id=place.parent_id, position=place.position
            )
        return True

    @rule(at=AT)
    def indent(self, at: int) -> None:
        self._write(lambda nodes: indented(nodes, self._node(at)))

    @rule(at=AT)
    def outdent(self, at: int) -> None:
        assert self._write(lambda nodes: outdented(nodes, self._node(at)))

    @rule(at=AT, by=st.integers(-4, 4))
    def shift(self, at: int, by: int) -> None:
        node, before = self._node(at), [each.node.id for each in arrange(self.nodes.values())]
        assert self._write(lambda nodes: shifted(nodes, node, by))
        assert self._write(lambda nodes: shifted(nodes, node, 0))
        assert sorted(before) == sorted(self.nodes)

    @rule(at=AT, under=AT, position=st.integers(0, 12))
    def move(self, at: int, under: int, position: int) -> None:
        node, parent = self._node(at), self._node(under)
        inside = {each.id for each in below(self.nodes.values(), node)}
        allowed = self._write(lambda nodes: moved(nodes, Place(node, parent, position)))
        if parent in inside:
            assert not allowed
        if allowed:
            siblings = children_of(tuple(self.nodes.values()))[parent]
            assert siblings[min(position, len(siblings) - 1)].id == node

    @invariant()
    def every_node_is_there_once(self) -> None:
        assert sorted(each.node.id for each in arrange(self.nodes.values())) == list(self.nodes)

    @invariant()
    def nothing_is_too_deep(self) -> None:
        assert max(each.depth for each in arrange(self.nodes.values())) < MAX_DEPTH

    @invariant()
    def siblings_are_numbered_without_a_gap(self) -> None:
        labels = {each.node.id: each.label for each in arrange(self.nodes.values())}
        for group in children_of(tuple(self.nodes.values())).values():
            expected = [f"{number}." for number in range(1, len(group) + 1)]
            assert [labels[node.id] for node in group] == expected


TestMoves = Moves.TestCase
TestMoves.settings = settings(max_examples=40, stateful_step_count=20, deadline=None)
