"""Filters under names of the officer's own."""

import pytest

from ttpl_desktop.app import saved_filters
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.task import TaskStatus

OPEN = {"status": TaskStatus.TODO, "unit": "Văn phòng Sở"}


def test_filters_come_back_as_they_were_in_the_order_of_the_alphabet(work: Workspace) -> None:
    for name in ("Đôn đốc", "An toàn", "Dân sự"):
        saved_filters.keep(work, name, OPEN)
    kept = saved_filters.saved(work)
    assert list(kept) == ["An toàn", "Dân sự", "Đôn đốc"]
    assert kept["Đôn đốc"] == OPEN


def test_a_filter_of_the_same_name_is_replaced(work: Workspace) -> None:
    saved_filters.keep(work, "Của tôi", OPEN)
    saved_filters.keep(work, " Của tôi ", {"words": "báo cáo"})
    assert saved_filters.saved(work) == {"Của tôi": {"words": "báo cáo"}}


def test_keeping_and_forgetting_are_undone(work: Workspace) -> None:
    saved_filters.keep(work, "Của tôi", OPEN)
    saved_filters.forget(work, "Của tôi")
    assert saved_filters.saved(work) == {}
    assert work.undo() == "Xoá bộ lọc “Của tôi”"
    assert "Của tôi" in saved_filters.saved(work)


@pytest.mark.parametrize(("name", "values"), [("  ", OPEN), ("Trống", {})])
def test_a_filter_needs_a_name_and_something_to_narrow(
    work: Workspace, name: str, values: dict[str, str]
) -> None:
    with pytest.raises(UserFacingError):
        saved_filters.keep(work, name, values)
    assert saved_filters.saved(work) == {}
