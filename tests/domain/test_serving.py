"""From duty to own item to task: what is due later than it may be."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as some

from ttpl_desktop.app.packs import plain_calendar
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.deadlines import read
from ttpl_desktop.domain.serving import DueDay, ServingStep, inversions_between, is_later

DAYS = some.dates(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
SET_NO_LIMIT = set(DeadlineKind) - {
    DeadlineKind.BEFORE, DeadlineKind.BY, DeadlineKind.COUNTED, DeadlineKind.PERIOD,
}  # fmt: skip


def due(words: str, record_id: int = 1) -> DueDay:
    read_as = read(words, year=2026, calendar=plain_calendar(), issued=None, event=None)
    return DueDay(record_id, words, read_as.kind, read_as.last_day, read_as.start)


def by(day: dt.date) -> DueDay:
    return DueDay(1, "việc", DeadlineKind.BY, day)


def steps(duty: str, item: str, task: str) -> list[tuple[ServingStep, ServingStep]]:
    found = inversions_between(due(duty), due(item), due(task))
    return [(each.outer_step, each.inner_step) for each in found]


@given(DAYS, DAYS)
def test_a_day_is_later_only_behind_the_other(inner: dt.date, outer: dt.date) -> None:
    assert is_later(by(inner), by(outer)) == (inner > outer)


@given(DAYS, some.sampled_from(sorted(SET_NO_LIMIT)))
def test_what_sets_no_limit_is_never_part_of_an_inversion(day: dt.date, kind: DeadlineKind) -> None:
    loose = DueDay(2, "thường xuyên", kind, day)
    assert not is_later(loose, by(dt.date(2026, 1, 1)))
    assert not is_later(by(dt.date(2026, 12, 31)), loose)


def test_days_in_their_order_give_none() -> None:
    assert steps("trước ngày 15/12", "chậm nhất ngày 10/12", "chậm nhất ngày 10/12") == []


def test_an_item_behind_its_duty_is_told_once_though_the_task_follows_it() -> None:
    found = steps("trước ngày 15/11", "chậm nhất ngày 20/11", "chậm nhất ngày 20/11")
    assert found == [(ServingStep.DUTY, ServingStep.ITEM)]


def test_a_task_behind_its_item_is_told_against_the_item() -> None:
    found = steps("trước ngày 15/11", "chậm nhất ngày 10/11", "chậm nhất ngày 20/11")
    assert found == [(ServingStep.ITEM, ServingStep.TASK)]


def test_each_step_that_falls_behind_is_told() -> None:
    found = steps("trước ngày 15/11", "chậm nhất ngày 20/11", "chậm nhất ngày 30/11")
    assert found == [(ServingStep.DUTY, ServingStep.ITEM), (ServingStep.ITEM, ServingStep.TASK)]


def test_an_item_that_goes_on_all_year_is_looked_through() -> None:
    found = steps("trước ngày 15/11", "thường xuyên trong năm", "chậm nhất ngày 20/11")
    assert found == [(ServingStep.DUTY, ServingStep.TASK)]


def test_a_period_can_be_kept_till_it_begins_too_late() -> None:
    assert steps("trước ngày 30/11", "Quý IV", "") == []
    assert steps("trước ngày 30/9", "Quý IV", "") == [(ServingStep.DUTY, ServingStep.ITEM)]


def test_the_end_of_a_period_is_a_limit() -> None:
    assert steps("Quý III", "chậm nhất ngày 30/9", "") == []
    assert steps("Quý III", "chậm nhất ngày 01/10", "") == [(ServingStep.DUTY, ServingStep.ITEM)]


def test_a_step_that_is_not_there_is_left_out() -> None:
    assert inversions_between(None, due("chậm nhất ngày 20/11"), None) == ()
    late = due("chậm nhất ngày 20/11")
    (found,) = inversions_between(due("trước ngày 15/11"), None, late)
    assert found.inner is late


def test_the_sentence_names_both_with_their_days() -> None:
    (found,) = inversions_between(due("trước ngày 15/11"), due("chậm nhất ngày 20/11"))
    assert found.sentence == (
        "Mục trong kế hoạch của mình “chậm nhất ngày 20/11” đến hạn ngày 20/11/2026, muộn hơn "
        "nhiệm vụ cấp trên giao “trước ngày 15/11” mà nó phục vụ, hạn 14/11/2026."
    )


def test_the_sentence_of_a_period_says_when_it_begins() -> None:
    (found,) = inversions_between(due("trước ngày 15/9"), None, due("Quý IV"))
    assert "bắt đầu ngày 01/10/2026" in found.sentence
