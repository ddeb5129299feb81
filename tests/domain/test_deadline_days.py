"""Deadlines against any calendar: advised days are worked, a swapped day moves only its own."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from ttpl_desktop.domain.calendar import DayKind, SpecialDay, WorkCalendar
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.deadlines import read

ONE = dt.timedelta(days=1)
YEAR = 2026
DAYS = st.dates(dt.date(YEAR, 1, 1), dt.date(YEAR, 12, 31))
FIXED = st.sampled_from(
    """
    trước ngày {day} | chậm nhất ngày {day} | đến hết ngày {day} | trong ngày {day} | {day}
    từ 01/01/2026 đến {day} | trước 17 giờ ngày {day} | chậm nhất ngày {day} hằng năm
    tháng {month} | trong tháng {month}/2026 | trước tháng {month} | quý {quarter}/2026
    hạ tuần tháng {month} | 6 tháng đầu năm | năm 2026 | hằng năm | cuối quý {quarter}
    trong 10 ngày đầu tháng {month} | trong tháng đầu của quý {quarter} | quý I và quý {quarter}
    """.replace("\n", "|").split("|")
)


def write(phrase: str, day: dt.date) -> str:
    """The phrase with the day, its month and its quarter in it."""
    quarter = ("I", "II", "III", "IV")[(day.month - 1) // 3]
    return phrase.strip().format(day=f"{day:%d/%m/%Y}", month=day.month, quarter=quarter)


FIXED_PHRASES = st.builds(write, FIXED.filter(str.strip), DAYS)
COUNTED_PHRASES = st.builds(
    "{} {} {} {} ngày {:%d/%m/%Y}".format,
    st.sampled_from(["trong thời hạn", "chậm nhất", "không quá"]),
    st.integers(1, 40),
    st.sampled_from(["ngày", "tuần", "ngày làm việc"]),
    st.sampled_from(["kể từ", "trước"]),
    DAYS,
)
EDGE_PHRASES = st.builds(
    "{} ngày làm việc {} của {} {}".format,
    st.sampled_from(["chậm nhất", "vào", "trước"]),
    st.sampled_from(["cuối cùng", "đầu tiên"]),
    st.just("tháng"),
    st.integers(1, 12),
)


@st.composite
def calendars(draw: st.DrawFn) -> WorkCalendar:
    """Up to forty days off, swapped or worked, around the year; never a month without work."""
    days = draw(st.sets(st.dates(dt.date(YEAR - 1, 12, 1), dt.date(YEAR + 1, 2, 1)), max_size=40))
    return WorkCalendar(
        {day: SpecialDay(day, draw(st.sampled_from(DayKind)), "Sửa") for day in days},
        draw(st.sampled_from([frozenset(), frozenset({YEAR})])),
    )


def changed(calendar: WorkCalendar, day: dt.date) -> WorkCalendar:
    """The calendar with that one day swapped: worked where it was off, off where it was worked."""
    kind = DayKind.SWAP_OFF if calendar.is_working_day(day) else DayKind.WORKING_DAY
    swapped = {**calendar.days, day: SpecialDay(day, kind, "Hoán đổi")}
    return WorkCalendar(swapped, calendar.announced_years)


@settings(deadline=None, max_examples=300)
@given(FIXED_PHRASES | COUNTED_PHRASES | EDGE_PHRASES, calendars(), st.booleans())
def test_the_advised_day_is_worked_never_too_late_and_the_latest_of_its_kind(
    phrase: str, calendar: WorkCalendar, strict: bool
) -> None:
    found = read(phrase, year=YEAR, calendar=calendar, strict=strict)
    assert found.last_day is not None, phrase
    assert found.working_day is not None
    assert calendar.is_working_day(found.working_day)
    assert found.working_day <= found.last_day
    later = (found.last_day - found.working_day).days
    assert not any(
        calendar.is_working_day(found.working_day + ONE * n) for n in range(1, later + 1)
    )


@settings(deadline=None, max_examples=300)
@given(FIXED_PHRASES, calendars(), st.integers(-12, 3))
def test_one_swapped_day_moves_the_advice_of_a_fixed_day_exactly_where_it_is_or_lies_behind_it(
    phrase: str, calendar: WorkCalendar, distance: int
) -> None:
    before = read(phrase, year=YEAR, calendar=calendar)
    assert before.last_day is not None
    assert before.working_day is not None
    day = before.last_day + ONE * distance
    after = read(phrase, year=YEAR, calendar=changed(calendar, day))
    concerned = before.working_day <= day <= before.last_day
    assert (after != before) is concerned
    assert (after.start, after.last_day, after.occurrences) == (
        before.start,
        before.last_day,
        before.occurrences,
    )


@settings(deadline=None, max_examples=300)
@given(DAYS, st.integers(1, 40), calendars(), st.integers(-3, 12))
def test_one_swapped_day_moves_a_counted_period_exactly_where_it_rolls_over_it(
    event: dt.date, number: int, calendar: WorkCalendar, distance: int
) -> None:
    phrase = f"trong thời hạn {number} ngày kể từ ngày {event:%d/%m/%Y}"
    before = read(phrase, year=YEAR, calendar=calendar)
    assert before.last_day is not None
    full = event + ONE * number
    day = full + ONE * distance
    after = read(phrase, year=YEAR, calendar=changed(calendar, day))
    concerned = full <= day <= before.last_day
    assert ((after.last_day, after.working_day) != (before.last_day, before.working_day)) is (
        concerned
    )


@settings(deadline=None, max_examples=300)
@given(DAYS, st.integers(1, 30), calendars(), st.integers(-5, 60))
def test_one_swapped_day_moves_a_count_of_working_days_exactly_where_it_is_counted(
    event: dt.date, number: int, calendar: WorkCalendar, distance: int
) -> None:
    phrase = f"trong thời hạn {number} ngày làm việc kể từ ngày {event:%d/%m/%Y}"
    before = read(phrase, year=YEAR, calendar=calendar)
    assert before.last_day is not None
    day = event + ONE * distance
    after = read(phrase, year=YEAR, calendar=changed(calendar, day))
    assert (after.last_day != before.last_day) is (event < day <= before.last_day)


@settings(deadline=None, max_examples=300)
@given(st.integers(1, 12), calendars(), DAYS)
def test_one_swapped_day_moves_the_last_working_day_of_its_own_month_only(
    month: int, calendar: WorkCalendar, day: dt.date
) -> None:
    phrase = f"ngày làm việc cuối cùng của tháng {month}"
    before = read(phrase, year=YEAR, calendar=calendar)
    after = read(phrase, year=YEAR, calendar=changed(calendar, day))
    assert before.last_day is not None
    month_ends = (before.last_day.replace(day=28) + 4 * ONE).replace(day=1) - ONE
    assert (after != before) is (before.last_day <= day <= month_ends)


@settings(deadline=None)
@given(
    st.sampled_from(["thường xuyên", "khi có yêu cầu", "theo quy định", "sau khi có quyết định"])
    | st.sampled_from(["hằng quý", "ngày 15 hằng tháng", "trong thời hạn 10 ngày", "đầu năm"]),
    calendars(),
    DAYS,
)
def test_what_has_no_single_day_does_not_depend_on_the_calendar(
    phrase: str, calendar: WorkCalendar, day: dt.date
) -> None:
    found = read(phrase, year=YEAR, calendar=calendar)
    assert found == read(phrase, year=YEAR, calendar=changed(calendar, day))
    assert found.last_day is None


CHARACTERS = st.characters(codec="utf-8")
LONG = st.text(CHARACTERS, max_size=500) | st.text(
    "0123456789/.-() ngàythánqúIVđếtrước", max_size=500
)


@settings(deadline=None, max_examples=300)
@given(LONG, st.integers(1, 9999), st.booleans())
def test_any_text_is_read_the_same_twice_and_never_fails(
    text: str, year: int, strict: bool
) -> None:
    first, second = (
        read(text, year=year, calendar=WorkCalendar(), event=dt.date(2026, 5, 4), strict=strict)
        for _ in range(2)
    )
    assert first == second
    assert first.phrase == text
    assert first.kind is not DeadlineKind.UNKNOWN or (first.note and first.last_day is None)
