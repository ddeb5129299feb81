"""Plans: what they lack, what becomes a task, until when they may be changed."""

from __future__ import annotations

import pytest

from ttpl_desktop.domain.plan import (
    ItemKind,
    Plan,
    PlanItem,
    PlanStatus,
    activities,
    missing_contents,
)

REQUIRED = ("purpose", "fields", "funding")


def test_missing_contents_come_in_the_order_of_the_law():
    items = [PlanItem(required="fields"), PlanItem(required="")]
    assert missing_contents(items, REQUIRED) == ("purpose", "funding")


def test_an_empty_plan_lacks_everything():
    assert missing_contents([], REQUIRED) == REQUIRED


def test_nothing_is_missing_where_nothing_is_required():
    assert missing_contents([PlanItem()], ()) == ()


def test_only_activities_become_tasks():
    items = [PlanItem(id=number, kind=kind) for number, kind in enumerate(ItemKind)]
    assert [item.kind for item in activities(items)] == [ItemKind.ACTIVITY]


@pytest.mark.parametrize(
    ("status", "is_open"),
    [
        (PlanStatus.DRAFT, True),
        (PlanStatus.SUBMITTED, True),
        (PlanStatus.ISSUED, False),
        (PlanStatus.SUPERSEDED, False),
    ],
)
def test_an_issued_plan_is_never_changed(status, is_open):
    assert Plan(status=status).is_open is is_open
