"""Chains of tasks: laid out, changed stop by stop, following the task's day, undone in one step."""

import dataclasses
import datetime as dt

import pytest

from ttpl_desktop.app import chains, days_off, office, task_days, tasks, upkeep
from ttpl_desktop.app.task_chained import chains_of
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import DayKind
from ttpl_desktop.domain.chain import DaySource
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.office import Office, OfficeLevel
from ttpl_desktop.domain.task import Hop, Task
from ttpl_desktop.storage.registers.task import HOPS

OFFICE = Office(
    valid_from=dt.date(2026, 1, 1),
    level=OfficeLevel.DEPARTMENT,
    name="SỞ XÂY DỰNG",
    name_in_text="Sở Xây dựng",
    duty_unit="phòng Pháp chế",
)
PATH = [Hop(body="Phòng", days=5, is_own=True), Hop(body="Sở", days=3, is_due=True, is_own=True)]


@pytest.fixture
def task(work: Workspace) -> Task:
    """A report that is due on a Saturday, with the chain of a Sở."""
    office.set_up(work, OFFICE)
    made = tasks.add(work, Task(year=2026, title="Báo cáo năm", time="chậm nhất ngày 05/12/2026"))
    chains.lay(work, made.id)
    return made


def bodies(work: Workspace, task: Task) -> list[str]:
    return [stop.hop.body for stop in chains.chain_of(work, task).stops]


def days(work: Workspace, task: Task) -> list[str]:
    again = tasks.get(work, task.id)
    assert again is not None
    stops = chains.chain_of(work, again).stops
    return [f"{stop.day:%d/%m}" if stop.day else "–" for stop in stops]


def hop_at(work: Workspace, task: Task, at: int) -> Hop:
    return chains.chain_of(work, task).stops[at].hop


def with_path(work: Workspace, task: Task, path: list[Hop]) -> None:
    """The task's chain is this one instead."""
    chains.remove(work, task.id)
    with work.operation("Chuỗi"):
        for at, hop in enumerate(path):
            work.table(HOPS).save(dataclasses.replace(hop, task_id=task.id, position=at))


# laying out


def test_a_chain_begins_with_the_way_of_the_offices_level(work: Workspace, task: Task) -> None:
    assert bodies(work, task) == [
        "Các phòng, đơn vị thuộc Sở Xây dựng",
        "Phòng Pháp chế (tổng hợp)",
        "Lãnh đạo Sở Xây dựng (ký)",
        "Sở Tư pháp",
        "UBND tỉnh",
        "Bộ Tư pháp",
    ]
    assert days(work, task) == ["25/11", "02/12", "04/12", "–", "–", "–"]


def test_laying_out_is_one_step(work: Workspace, task: Task) -> None:
    assert work.undo() == "Lập chuỗi thời hạn"
    assert bodies(work, task) == []
    work.redo()
    assert len(bodies(work, task)) == 6


def test_laying_out_again_replaces_the_stops(work: Workspace, task: Task) -> None:
    chains.change(work, hop_at(work, task, 0).id, body="Phòng A")
    chains.lay(work, task.id)
    assert bodies(work, task)[0] == "Các phòng, đơn vị thuộc Sở Xây dựng"
    assert len(bodies(work, task)) == 6
    work.undo()
    assert bodies(work, task)[0] == "Phòng A"


def test_before_the_office_is_set_up_a_chain_is_one_stop_to_be_named(work: Workspace) -> None:
    made = tasks.add(work, Task(year=2026, title="Báo cáo"))
    chains.lay(work, made.id)
    assert bodies(work, made) == [chains.NEW_BODY]
    assert days(work, made) == ["–"]


def test_the_office_keeps_a_way_of_its_own(work: Workspace, task: Task) -> None:
    with_path(work, task, PATH)
    chains.change(work, hop_at(work, task, 0).id, fixed_on=dt.date(2026, 11, 2))
    chains.keep_as_default(work, task.id)
    other = tasks.add(work, Task(year=2026, title="Khác", time="chậm nhất ngày 05/12/2026"))
    chains.lay(work, other.id)
    assert chains.has_own_path(work)
    assert [stop.hop.is_own for stop in chains.chain_of(work, other).stops] == [True, True]
    assert days(work, other) == ["01/12", "04/12"]


def test_the_programs_suggestion_can_be_had_again(work: Workspace, task: Task) -> None:
    with_path(work, task, PATH)
    chains.keep_as_default(work, task.id)
    chains.forget_default(work)
    assert len(chains.default_path(work)) == 6
    work.undo()
    assert len(chains.default_path(work)) == 2


# days


def test_stops_follow_when_the_task_is_dragged_to_another_day(work: Workspace, task: Task) -> None:
    task_days.move(work, task.id, dt.date(2026, 12, 11))
    assert days(work, task)[:3] == ["02/12", "09/12", "11/12"]
    work.undo()
    assert days(work, task)[:3] == ["25/11", "02/12", "04/12"]


def test_stops_follow_when_a_holiday_moves(work: Workspace, task: Task) -> None:
    days_off.set_day(work, dt.date(2026, 12, 3), DayKind.SWAP_OFF, "Nghỉ hoán đổi")
    assert days(work, task)[:3] == ["23/11", "01/12", "04/12"]
    work.undo()
    assert days(work, task)[:3] == ["25/11", "02/12", "04/12"]


def test_the_rooms_have_a_day_and_a_day_to_get_the_work(work: Workspace, task: Task) -> None:
    assert chains.inner_day(work, task.id) == dt.date(2026, 11, 25)
    begin = chains.chain_of(work, task).begin_day(work.calendar)
    assert begin == dt.date(2026, 11, 10)


def test_without_a_chain_or_a_day_the_rooms_have_none(work: Workspace) -> None:
    made = tasks.add(work, Task(year=2026, title="Báo cáo"))
    assert chains.inner_day(work, made.id) is None
    assert chains.inner_day(work, 999) is None
    assert chains.chain_of(work, made).begin_day(work.calendar) is None


def test_a_stop_outside_gets_its_days_from_a_fixed_one(work: Workspace, task: Task) -> None:
    chains.change(work, hop_at(work, task, 5).id, fixed_on=dt.date(2026, 12, 25))
    assert days(work, task)[3:] == ["22/12", "25/12", "25/12"]
    assert chains.chain_of(work, task).warnings == ()


def test_a_fixed_day_that_is_too_early_outside_is_warned_of(work: Workspace, task: Task) -> None:
    chains.change(work, hop_at(work, task, 3).id, fixed_on=dt.date(2026, 12, 10))
    (warning,) = chains.chain_of(work, task).warnings
    assert warning.sentence.endswith("Sở Tư pháp chỉ còn 4 ngày làm việc, trong khi cần 7.")


def test_another_stop_can_hold_the_tasks_deadline(work: Workspace, task: Task) -> None:
    last = hop_at(work, task, 5)
    chains.change(work, last.id, fixed_on=dt.date(2026, 12, 25))
    chains.hold_due(work, last.id)
    stops = chains.chain_of(work, task).stops
    assert [stop.source for stop in stops] == [DaySource.PLANNED] * 5 + [DaySource.TASK]
    assert stops[-1].hop.fixed_on is None
    work.undo()
    assert chains.chain_of(work, task).stops[2].source is DaySource.TASK


def test_no_day_is_fixed_where_the_tasks_deadline_stands(work: Workspace, task: Task) -> None:
    with pytest.raises(UserFacingError, match="theo thời hạn của nhiệm vụ"):
        chains.change(work, hop_at(work, task, 2).id, fixed_on=dt.date(2026, 12, 1))


# stops


def test_typing_on_in_a_name_is_one_step(work: Workspace, task: Task) -> None:
    hop = hop_at(work, task, 0)
    for words in ("P", "Phòng", "Phòng A"):
        chains.change(work, hop.id, body=words)
    work.undo()
    assert hop_at(work, task, 0) == hop


def test_a_stop_keeps_a_name(work: Workspace, task: Task) -> None:
    with pytest.raises(UserFacingError, match="chưa có tên"):
        chains.change(work, hop_at(work, task, 0).id, body="  ")


def test_a_paper_cannot_have_gone_on_tomorrow(work: Workspace, task: Task) -> None:
    hop = hop_at(work, task, 0)
    chains.change(work, hop.id, passed_on=work.today())
    with pytest.raises(UserFacingError, match="24/11/2026 còn ở phía trước"):
        chains.change(work, hop.id, passed_on=dt.date(2026, 11, 24))
    assert hop_at(work, task, 0).passed_on == work.today()


@pytest.mark.parametrize(
    ("is_before", "expected"), [(True, ["+", "A", "B"]), (False, ["A", "+", "B"])]
)
def test_a_stop_is_put_beside_another(
    work: Workspace, task: Task, is_before: bool, expected: list[str]
) -> None:
    with_path(work, task, [Hop(body="A"), Hop(body="B")])
    new = chains.insert(work, hop_at(work, task, 0).id, is_before=is_before)
    chains.change(work, new.id, body="+")
    assert bodies(work, task) == expected
    work.undo()
    work.undo()
    assert bodies(work, task) == ["A", "B"]


@pytest.mark.parametrize(
    ("at", "steps", "expected"),
    [(0, 1, "BAC"), (2, -1, "ACB"), (0, -1, "ABC"), (2, 1, "ABC"), (0, 9, "BCA")],
)
def test_a_stop_moves_among_its_neighbours(
    work: Workspace, task: Task, at: int, steps: int, expected: str
) -> None:
    with_path(work, task, [Hop(body=body) for body in "ABC"])
    chains.move(work, hop_at(work, task, at).id, steps)
    assert "".join(bodies(work, task)) == expected


def test_the_tasks_deadline_outlives_its_stop(work: Workspace, task: Task) -> None:
    chains.remove_hop(work, hop_at(work, task, 2).id)
    stops = chains.chain_of(work, task).stops
    assert [stop.source for stop in stops][:2] == [DaySource.PLANNED, DaySource.TASK]
    work.undo()
    assert chains.chain_of(work, task).stops[2].source is DaySource.TASK


def test_the_last_stop_can_go_too(work: Workspace, task: Task) -> None:
    with_path(work, task, [Hop(body="A", is_due=True)])
    chains.remove_hop(work, hop_at(work, task, 0).id)
    assert bodies(work, task) == []


def test_an_unknown_stop_is_a_mistake_of_ours(work: Workspace) -> None:
    with pytest.raises(KeyError):
        chains.remove_hop(work, 999)


def test_the_chains_of_many_tasks_are_those_of_each(work: Workspace, task: Task) -> None:
    plain = tasks.add(work, Task(year=2026, title="Không có chuỗi"))
    other = tasks.add(work, Task(year=2026, title="Khác", time="chậm nhất ngày 11/12/2026"))
    chains.lay(work, other.id)
    found = chains_of(work, [task, plain, other])
    assert found == {each.id: chains.chain_of(work, each) for each in (task, other)}


# the bin


def test_a_task_comes_out_of_the_bin_with_its_chain(work: Workspace, task: Task) -> None:
    before = days(work, task)
    tasks.remove(work, [task.id])
    upkeep.restore(work, upkeep.deleted(work)[0].stamp)
    assert days(work, task) == before


def test_a_chain_comes_out_of_the_bin(work: Workspace, task: Task) -> None:
    before = bodies(work, task)
    chains.remove(work, task.id)
    assert bodies(work, task) == []
    upkeep.restore(work, upkeep.deleted(work)[0].stamp)
    assert bodies(work, task) == before
