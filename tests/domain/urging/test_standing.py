"""How a submission stands, which letter is next, and to whom letters go."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttpl_desktop.domain.calendar import WorkCalendar
from ttpl_desktop.domain.urging.records import Letter, Request, Submission
from ttpl_desktop.domain.urging.standing import (
    Cell,
    Layout,
    Standing,
    address,
    late,
    next_look,
    undrafted,
)

TODAY = dt.date(2026, 11, 23)
LAST = dt.date(2026, 11, 14)
SENT_LETTER = Letter(id=1, sent_on=dt.date(2026, 11, 17), answer_by=dt.date(2026, 11, 20))


def cell(unit="Văn phòng", last_day=LAST, letters=(), **values):
    request = Request(id=1, title="Báo cáo", last_day=last_day, working_day=last_day)
    return Cell(request, Submission(id=1, request_id=1, unit=unit, **values), letters)


@pytest.mark.parametrize(
    ("made", "standing"),
    [
        (cell(sent_on=LAST), Standing.SENT),
        (cell(sent_on=dt.date(2026, 11, 16)), Standing.SENT_LATE),
        (cell(last_day=None, sent_on=LAST), Standing.SENT),
        (cell(excuse="Mới thành lập"), Standing.EXCUSED),
        (cell(), Standing.OVERDUE),
        (cell(last_day=TODAY), Standing.SOON),
        (cell(last_day=dt.date(2026, 11, 30)), Standing.SOON),
        (cell(last_day=dt.date(2026, 12, 1)), Standing.AHEAD),
        (cell(last_day=None), Standing.UNDATED),
    ],
)
def test_a_submission_stands_by_its_days(made, standing):
    assert made.standing(TODAY) is standing


def test_days_late_are_counted_to_the_day_of_sending_or_to_today():
    assert cell().days_late(TODAY) == 9
    assert cell(sent_on=dt.date(2026, 11, 16)).days_late(TODAY) == 2
    assert cell(sent_on=dt.date(2026, 11, 2)).days_late(TODAY) == 0
    assert cell(excuse="Sáp nhập").days_late(TODAY) == 0


def test_only_letters_that_went_out_raise_the_level():
    unsent = Letter(id=9)
    assert cell(letters=(unsent,)).next_level == 1
    assert cell(letters=(SENT_LETTER, unsent)).next_level == 2


def test_after_the_third_letter_the_level_stays():
    sent = tuple(Letter(id=n, sent_on=LAST) for n in range(1, 6))
    levels = [cell(letters=sent[:count]).next_level for count in range(6)]
    assert levels == [1, 2, 3, 3, 3, 3]


def test_who_may_still_answer_is_not_urged_again():
    running = Letter(id=1, sent_on=LAST, answer_by=TODAY)
    over = Letter(id=1, sent_on=LAST, answer_by=TODAY - dt.timedelta(days=1))
    assert late([cell(letters=(running,))], TODAY) == ()
    assert late([cell(letters=(over,))], TODAY) == (cell(letters=(over,)),)


def test_the_newest_letter_that_went_out_decides_who_may_still_answer():
    first = Letter(id=1, sent_on=dt.date(2026, 11, 16), answer_by=dt.date(2026, 11, 20))
    second = Letter(id=2, sent_on=dt.date(2026, 11, 21), answer_by=dt.date(2026, 11, 27))
    assert cell(letters=(second, first)).may_still_answer(TODAY)


def test_a_letter_that_is_only_written_is_pointed_at_and_does_not_count():
    drafted = cell(letters=(Letter(id=5),))
    assert late([drafted], TODAY) == (drafted,)
    assert drafted.draft == Letter(id=5)
    assert undrafted([drafted, cell(unit="Phòng A")]) == (cell(unit="Phòng A"),)


def test_units_of_different_levels_are_in_different_letters():
    cells = [cell("Phòng A"), cell("Phòng B", letters=(SENT_LETTER,)), cell("Phòng C")]
    letters = address(cells, Layout.ANNEX)
    assert [(each.level, each.units) for each in letters] == [
        (2, ("Phòng B",)),
        (1, ("Phòng A", "Phòng C")),
    ]


def test_a_unit_gets_one_letter_of_the_highest_level_it_has_come_to():
    cells = [cell("Phòng A"), cell("Phòng A", letters=(SENT_LETTER,))]
    assert [(each.level, len(each.cells)) for each in address(cells, Layout.EACH)] == [(2, 2)]


LETTERS = st.lists(
    st.builds(Letter, id=st.integers(1, 9), sent_on=st.sampled_from([None, LAST])), max_size=4
).map(tuple)
CELLS = st.lists(st.builds(cell, st.sampled_from("ABCDE"), letters=LETTERS), max_size=12)


@given(CELLS, st.sampled_from(Layout))
def test_every_cell_is_in_exactly_one_letter_and_every_unit_too(cells, layout):
    letters = address(cells, layout)
    assert sorted(c.unit for each in letters for c in each.cells) == sorted(c.unit for c in cells)
    addressees = [unit for each in letters for unit in each.units]
    assert sorted(addressees) == sorted({c.unit for c in cells})
    if layout is Layout.EACH:
        assert all(len(each.units) == 1 for each in letters)
    else:
        assert len({each.level for each in letters}) == len(letters)


def test_one_looks_again_on_the_new_last_day_or_some_working_days_after_sending():
    friday, calendar = dt.date(2026, 11, 6), WorkCalendar()
    asked = Letter(answer_by=dt.date(2026, 11, 25))
    assert next_look(asked, friday, 5, calendar) == dt.date(2026, 11, 25)
    assert next_look(Letter(), friday, 5, calendar) == dt.date(2026, 11, 13)
