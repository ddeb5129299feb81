"""Which of the many things of a day are named."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from ttpl_desktop.domain.reminders import ROWS, Group, Reminder, Today
from ttpl_desktop.domain.task import TaskState

TODAY = dt.date(2026, 11, 23)
GROUPS = st.lists(
    st.integers(1, 9).flatmap(lambda ids: st.tuples(st.just(ids), st.integers(0, ids))), max_size=8
)


@given(GROUPS, st.integers(1, 8))
def test_every_reason_has_a_row_before_one_has_two(shape: list[tuple[int, int]], most: int) -> None:
    groups = []
    for number, (count, off) in enumerate(shape):
        ids = tuple(range(number * 10, number * 10 + count))
        named = ids[: min(count - off, ROWS)]
        rows = tuple(Reminder("task", each, "", "", TaskState.LATE) for each in named)
        snoozed = ids[count - off :]
        groups.append(Group("task", str(number), TaskState.LATE, ids, rows, snoozed))
    today = Today(TODAY, tuple(groups))
    rows = today.rows(most)
    assert len(rows) == min(most, sum(len(group.first) for group in groups))
    assert [row.record_id for row in rows] == sorted({row.record_id for row in rows})
    named = {row.record_id // 10 for row in rows}
    seen = [number for number, group in enumerate(groups) if group.first]
    assert named >= set(seen[:most])


def test_only_what_presses_and_is_not_put_off_is_worth_a_notice() -> None:
    late = Group("task", "quá hạn", TaskState.LATE, (1, 2), snoozed=(1,), presses=True)
    rested = Group("task", "đến hạn", TaskState.SOON, (3,), snoozed=(3,), presses=True)
    calm = Group("task", "đến kỳ rà soát", TaskState.REVIEW, (4,))
    today = Today(TODAY, (late, rested, calm))
    assert today.pressing == (late,)
    assert (today.waiting, today.snoozed) == (2, (1, 3))
