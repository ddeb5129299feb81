"""Two versions of a plan beside each other: what was added, dropped, moved and reworded."""

import dataclasses
import random

from hypothesis import given
from hypothesis import strategies as st

from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.office import Recipient
from ttpl_desktop.domain.outline import Place, moved
from ttpl_desktop.domain.plan import Basis, ItemKind, Plan, PlanItem
from ttpl_desktop.domain.plan_comparison import Change, Row, compare, pieces

OLD = Plan(id=1, title="Theo dõi năm 2026")
NEW = dataclasses.replace(OLD, id=2, version=2, adjusts_id=1)


def item(number: int, title: str, parent: int | None = None, position: int = 0) -> PlanItem:
    return PlanItem(
        id=number,
        parent_id=parent,
        position=position,
        kind=ItemKind.SECTION,
        style=NumberStyle.DECIMAL,
        title=title,
    )


ITEMS = (item(1, "Một"), item(2, "Hai", 1), item(3, "Ba", 1, 1), item(4, "Bốn", None, 1))


def copies(items: tuple[PlanItem, ...] = ITEMS) -> tuple[PlanItem, ...]:
    return tuple(
        dataclasses.replace(
            each,
            id=each.id + 100,
            origin_id=each.id,
            parent_id=each.parent_id and each.parent_id + 100,
        )
        for each in items
    )


def rows(*items: PlanItem, plan: Plan = NEW) -> tuple[Row, ...]:
    return compare((OLD, ITEMS), (plan, items), {})


def told(found: tuple[Row, ...]) -> list[tuple[str, tuple[Change, ...]]]:
    return [(row.title, row.changes) for row in found]


def placed(items: tuple[PlanItem, ...], to: Place) -> tuple[PlanItem, ...]:
    places = {place.node_id: place for place in moved(items, to)}
    return tuple(
        dataclasses.replace(each, parent_id=at.parent_id, position=at.position)
        if (at := places.get(each.id))
        else each
        for each in items
    )


def test_the_same_plan_has_no_changes() -> None:
    assert rows(*copies()) == ()


def test_an_added_item_is_told_at_its_place() -> None:
    found = rows(*copies(), item(200, "Mới", 101, 2))
    assert told(found) == [("Mới", (Change.ADDED,))]
    assert (found[0].before_path, found[0].after_path) == ("", "1.3")


def test_a_dropped_item_is_told_where_it_stood() -> None:
    without = tuple(each for each in copies() if each.id != 102)
    found = rows(*without, item(200, "Mới", 101, 9))
    assert told(found) == [("Hai", (Change.REMOVED,)), ("Mới", (Change.ADDED,))]
    assert found[0].before_path == "1.1"


def test_other_words_are_told_word_by_word() -> None:
    first, *rest = copies()
    (row,) = rows(dataclasses.replace(first, title="Một lần nữa"), *rest)
    (field,) = row.fields
    assert field.label == "Tên"
    assert [(piece.text, piece.is_changed) for piece in field.after] == [
        ("Một", False),
        (" lần nữa", True),
    ]


def test_only_the_item_that_moved_is_told_to_have_moved() -> None:
    assert told(rows(*placed(copies(), Place(102, 101, 1)))) in (
        [("Hai", (Change.MOVED,))],
        [("Ba", (Change.MOVED,))],
    )
    deeper = placed(copies(), Place(104, 101, 0))
    assert told(rows(*deeper)) == [("Bốn", (Change.MOVED,))]


def test_an_item_may_move_and_be_reworded_at_once() -> None:
    deeper = placed(copies(), Place(104, 101, 0))
    again = tuple(
        dataclasses.replace(each, title="Năm") if each.id == 104 else each for each in deeper
    )
    assert told(rows(*again)) == [("Năm", (Change.MOVED, Change.REWORDED))]


def test_the_head_is_compared_as_it_reads() -> None:
    head = dataclasses.replace(
        NEW, bases=(Basis(text="Căn cứ A"),), recipients=(Recipient("Sở Tư pháp", "b/c"),)
    )
    (row,) = rows(*copies(), plan=head)
    assert [field.label for field in row.fields] == ["Căn cứ", "Nơi nhận"]
    assert row.fields[1].after[0].text == "Sở Tư pháp (b/c)"


@given(st.text("ab \n", max_size=40), st.text("ab \n", max_size=40))
def test_pieces_give_both_wordings_back(before: str, after: str) -> None:
    left, right = pieces(before, after)
    assert ("".join(p.text for p in left), "".join(p.text for p in right)) == (before, after)


@given(st.permutations(range(8)), st.sets(st.integers(0, 7)))
def test_every_item_is_told_once_and_only_if_it_changed(order: list[int], gone: set[int]) -> None:
    old = tuple(item(n + 1, f"Mục {n}", None, n) for n in range(8))
    left = [n for n in order if n not in gone]
    new = tuple(
        dataclasses.replace(old[n], id=n + 101, origin_id=n + 1, position=at)
        for at, n in enumerate(left)
    )
    found = compare((OLD, old), (NEW, new), {})
    titles = [row.title for row in found]
    assert len(titles) == len(set(titles))
    assert {row.title for row in found if Change.REMOVED in row.changes} == {
        f"Mục {n}" for n in gone
    }
    unmoved = [n for n in left if f"Mục {n}" not in titles]
    assert unmoved == sorted(unmoved)


def test_a_plan_of_five_hundred_items_is_compared_at_once() -> None:
    old = tuple(item(n, f"Mục {n}", None, n) for n in range(1, 501))
    shuffled = list(old)
    random.Random(1).shuffle(shuffled)
    new = tuple(
        dataclasses.replace(each, id=each.id + 1000, origin_id=each.id, position=at)
        for at, each in enumerate(shuffled)
    )
    found = compare((OLD, old), (NEW, new), {})
    assert {change for row in found for change in row.changes} == {Change.MOVED}
