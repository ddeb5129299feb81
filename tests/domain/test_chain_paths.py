"""The usual way of a paper: one for each level, dated, with the office's own names."""

import dataclasses
import datetime as dt

import pytest

from ttpl_desktop.app.packs import chain_paths, plain_calendar
from ttpl_desktop.domain.chain import due_index, inversions, plan_back
from ttpl_desktop.domain.chain_paths import path_for, read_paths
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.office import Office, OfficeLevel

DAY = dt.date(2026, 11, 23)
HOP = {"body": "Phòng", "days": 3}


def pack(*hops: dict[str, object], **values: object) -> dict[str, object]:
    return {"paths": [{"level": "so", "since": DAY, "hops": list(hops)} | values]}


def test_every_level_has_a_way(office: Office) -> None:
    hops = path_for(chain_paths(), office, DAY)
    assert len(hops) >= 5
    assert hops[-1].body == "Bộ Tư pháp"
    assert hops[-1].days == 0


def test_the_ways_name_the_office_and_leave_no_placeholder(office: Office) -> None:
    bodies = " · ".join(hop.body for hop in path_for(chain_paths(), office, DAY))
    assert "{" not in bodies
    assert office.level is OfficeLevel.PROVINCE or "Sở Hạ tầng" in bodies


def test_the_deadline_stands_at_the_last_stop_of_the_own_office() -> None:
    for path in chain_paths():
        hops = path.hops
        own = [at for at, hop in enumerate(hops) if hop.is_own]
        assert due_index(hops) >= own[-1]
        assert due_index(hops) < len(hops) - 1


def test_the_ways_hold(office: Office) -> None:
    stops = plan_back(path_for(chain_paths(), office, DAY), DAY, plain_calendar())
    assert inversions(stops, plain_calendar()) == ()


def test_a_day_takes_the_newest_way_that_has_begun() -> None:
    old, new = read_paths("a", pack(HOP))[0], read_paths("b", pack(HOP, HOP))[0]
    paths = [dataclasses.replace(new, since=dt.date(2027, 1, 1)), old]
    office = Office(level=OfficeLevel.DEPARTMENT)
    assert len(path_for(paths, office, dt.date(2026, 12, 31))) == 1
    assert len(path_for(paths, office, dt.date(2027, 1, 1))) == 2
    assert len(path_for(paths, office, dt.date(2020, 1, 1))) == 1


def test_a_level_without_a_way_gives_no_stops() -> None:
    paths = read_paths("a", pack(HOP))
    assert path_for(paths, Office(level=OfficeLevel.COMMUNE), DAY) == ()


@pytest.mark.parametrize(
    ("values", "why"),
    [
        (pack({"body": "Phòng"}), "thiếu “days”"),
        (pack(HOP, since=None), "thiếu “since”"),
        (pack(HOP | {"body": "{ai_do}"}), "không hiểu {ai_do}"),
        (pack(HOP | {"due": True}, HOP | {"due": True}), "chỉ thuộc một nơi"),
        (pack(HOP | {"ngay": 3}), "không hiểu “ngay”"),
        (pack(HOP, level="huyen"), "huyen"),
    ],
)
def test_a_damaged_pack_is_refused_with_its_place(values: dict[str, object], why: str) -> None:
    with pytest.raises(UserFacingError, match=why):
        read_paths("chains.toml", values)
