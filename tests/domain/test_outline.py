"""The tree of items: order, numbers and moves."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.outline import (
    MAX_DEPTH,
    Place,
    arrange,
    below,
    indented,
    moved,
    outdented,
    shifted,
)
from ttpl_desktop.domain.plan import PlanItem


def node(node_id, parent_id=None, position=0, style=NumberStyle.NONE):
    return PlanItem(id=node_id, parent_id=parent_id, position=position, style=style)


def small_plan():
    """I. (1: 11, 12 (a: 121)), II. (2)."""
    return (
        node(1, None, 0, NumberStyle.ROMAN),
        node(2, None, 1, NumberStyle.ROMAN),
        node(11, 1, 0, NumberStyle.DECIMAL),
        node(12, 1, 1, NumberStyle.DECIMAL),
        node(121, 12, 0, NumberStyle.LETTER),
    )


def after(nodes, places):
    """The nodes as they stand once the places are written."""
    to = {place.node_id: place for place in places}
    return tuple(
        dataclasses.replace(n, parent_id=to[n.id].parent_id, position=to[n.id].position)
        if n.id in to
        else n
        for n in nodes
    )


def order(nodes):
    return [(placed.node.id, placed.depth) for placed in arrange(nodes)]


def test_items_are_numbered_in_reading_order():
    assert [(p.label, p.path) for p in arrange(small_plan())] == [
        ("I.", "I"),
        ("1.", "I.1"),
        ("2.", "I.2"),
        ("a)", "I.2.a"),
        ("II.", "II"),
    ]


def test_an_item_whose_parent_is_missing_stands_at_the_top():
    assert order((node(1), node(5, parent_id=99, position=3))) == [(1, 0), (5, 0)]


def test_equal_positions_are_ordered_by_id():
    assert order((node(3), node(2), node(1))) == [(1, 0), (2, 0), (3, 0)]


def test_below_holds_the_item_and_everything_under_it():
    assert [n.id for n in below(small_plan(), 1)] == [1, 11, 12, 121]
    assert below(small_plan(), 404) == ()


def test_moving_an_item_renumbers_the_rest():
    plan = small_plan()
    moved_plan = after(plan, moved(plan, Place(12, 2, 0)))
    assert order(moved_plan) == [(1, 0), (11, 1), (2, 0), (12, 1), (121, 2)]
    assert [p.path for p in arrange(moved_plan)][3:] == ["II.1", "II.1.a"]


def test_only_the_places_that_change_are_told():
    assert moved(small_plan(), Place(12, 1, 1)) == ()
    assert moved(small_plan(), Place(12, 1, 0)) == (Place(12, 1, 0), Place(11, 1, 1))


def test_an_item_cannot_stand_inside_itself():
    with pytest.raises(UserFacingError, match="bên trong chính nó"):
        moved(small_plan(), Place(1, 121, 0))


def test_an_item_cannot_stand_deeper_than_five_levels():
    chain = tuple(node(i, i - 1 if i > 1 else None) for i in range(1, MAX_DEPTH + 1))
    with pytest.raises(UserFacingError, match="5 cấp"):
        moved((*chain, node(9, None, 1)), Place(9, MAX_DEPTH, 0))


def test_the_first_child_cannot_be_indented():
    assert indented(small_plan(), 11) == ()


def test_indenting_puts_an_item_under_the_one_before_it():
    plan = small_plan()
    assert order(after(plan, indented(plan, 12)))[1:4] == [(11, 1), (12, 2), (121, 3)]


def test_outdenting_puts_an_item_behind_its_parent():
    plan = small_plan()
    assert order(after(plan, outdented(plan, 12))) == [(1, 0), (11, 1), (12, 0), (121, 1), (2, 0)]


def test_an_item_at_the_top_cannot_be_outdented():
    assert outdented(small_plan(), 2) == ()


def test_shifting_stops_at_the_ends():
    plan = small_plan()
    assert shifted(plan, 11, -3) == ()
    assert order(after(plan, shifted(plan, 1, 9))) == [(2, 0), (1, 0), (11, 1), (12, 1), (121, 2)]


def test_items_whose_parent_lies_in_the_bin_can_be_shifted_at_the_top():
    orphans = (node(1, None, 0), node(5, 99, 1), node(6, 99, 2))
    places = shifted(orphans, 6, -2)
    assert order(after(orphans, places)) == [(6, 0), (1, 0), (5, 0)]


def test_a_sibling_whose_parent_lies_in_the_bin_stays_its_child():
    orphans = (node(1, None, 0), node(5, 99, 1))
    assert Place(5, 99, 0) in shifted(orphans, 1, 1)


def test_an_orphan_at_the_top_cannot_be_outdented():
    assert outdented((node(1), node(5, 99, 1)), 5) == ()


@st.composite
def trees(draw):
    """Nodes 1..n, each under an earlier one or at the top."""
    size = draw(st.integers(1, 12))
    return tuple(
        node(
            i,
            draw(st.sampled_from([None, *range(1, i)])),
            draw(st.integers(0, 5)),
            draw(st.sampled_from(NumberStyle)),
        )
        for i in range(1, size + 1)
    )


@given(trees(), st.data())
def test_a_move_loses_no_item_and_lands_where_it_was_asked(nodes, data):
    ids = [n.id for n in nodes]
    to = Place(
        data.draw(st.sampled_from(ids)),
        data.draw(st.sampled_from([None, *ids])),
        data.draw(st.integers(0, 12)),
    )
    try:
        moved_nodes = after(nodes, moved(nodes, to))
    except UserFacingError:
        return
    arranged = arrange(moved_nodes)
    assert sorted(placed.node.id for placed in arranged) == ids
    mover = next(n for n in moved_nodes if n.id == to.node_id)
    siblings = [n.id for n in moved_nodes if n.parent_id == to.parent_id]
    assert mover.parent_id == to.parent_id
    assert mover.position == min(to.position, len(siblings) - 1)


@given(trees(), st.data())
def test_indenting_and_outdenting_again_restores_the_order(nodes, data):
    node_id = data.draw(st.sampled_from([n.id for n in nodes]))
    try:
        places = indented(nodes, node_id)
    except UserFacingError:
        return
    there = after(nodes, places)
    back = after(there, outdented(there, node_id)) if places else there
    assert order(back) == order(nodes)
