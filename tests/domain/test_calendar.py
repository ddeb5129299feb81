"""Working days follow the law, the announced lists and the officer, in that order of weight."""

import datetime as dt
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttpl_desktop.domain import calendar as cal
from ttpl_desktop.domain.calendar import DayKind, SpecialDay, WorkCalendar, from_tables
from ttpl_desktop.domain.errors import UserFacingError

PACK = tomllib.loads(
    (Path(__file__).parents[2] / "resources/packs/holidays.toml").read_text(encoding="utf-8")
)
CALENDAR = from_tables(PACK)
LAW_ONLY = WorkCalendar()
DAYS = st.dates(min_value=dt.date(2010, 1, 1), max_value=dt.date(2060, 12, 31))


def day(text: str) -> dt.date:
    return dt.datetime.strptime(text, "%d/%m/%Y").date()


def weekdays_off(calendar: WorkCalendar, year: int) -> str:
    """The weekdays off of a year as "d/m", to compare with an announcement."""
    days = [d for d in calendar.days_off(year) if d.weekday() < 5]
    return " ".join(f"{d.day}/{d.month}" for d in days)


ANNOUNCED_WITHOUT_SWAPS = {
    2021: "1/1 10/2 11/2 12/2 15/2 16/2 21/4 30/4 3/5 2/9 3/9",
    2022: "3/1 31/1 1/2 2/2 3/2 4/2 11/4 2/5 3/5 1/9 2/9",
    2023: "2/1 20/1 23/1 24/1 25/1 26/1 1/5 2/5 3/5 1/9 4/9",
    2024: "1/1 8/2 9/2 12/2 13/2 14/2 18/4 30/4 1/5 2/9 3/9",
    2025: "1/1 27/1 28/1 29/1 30/1 31/1 7/4 30/4 1/5 1/9 2/9",
    2026: "1/1 16/2 17/2 18/2 19/2 20/2 27/4 30/4 1/5 1/9 2/9 24/11",
}


@pytest.mark.parametrize(("year", "announced"), ANNOUNCED_WITHOUT_SWAPS.items())
def test_the_rule_of_law_gives_what_was_announced_but_the_swaps(year: int, announced: str) -> None:
    assert weekdays_off(LAW_ONLY, year) == announced


def test_2027_is_computed() -> None:
    assert weekdays_off(CALENDAR, 2027) == ("1/1 4/2 5/2 8/2 9/2 10/2 16/4 30/4 3/5 2/9 3/9 24/11")


def test_tet_follows_the_vietnamese_calendar_not_the_chinese_one() -> None:
    assert LAW_ONLY.day_off_name(day("31/01/2030")) == "Tết Nguyên đán"
    assert LAW_ONLY.day_off_name(day("17/02/2007")) == "Tết Nguyên đán"


@pytest.mark.parametrize(
    ("off", "worked"),
    [("29/04/2024", "04/05/2024"), ("02/01/2026", "10/01/2026")],
)
def test_a_swap_closes_a_weekday_and_opens_a_saturday(off: str, worked: str) -> None:
    assert not CALENDAR.is_working_day(day(off))
    assert CALENDAR.is_working_day(day(worked))
    assert day(worked).weekday() == 5


def test_the_culture_day_is_off_from_2026() -> None:
    assert LAW_ONLY.is_working_day(day("24/11/2025"))
    assert CALENDAR.day_off_name(day("24/11/2026")) == "Ngày Văn hóa Việt Nam"


def test_every_announced_list_says_its_source_and_is_not_called_law() -> None:
    for year in cal.read_announced_years(PACK):
        assert year.source
        assert year.mark == "C"
        assert all(special.date.year == year.year for special in year.days)


def test_no_saturday_is_worked_without_a_swapped_day() -> None:
    """A swap may be known without its Saturday, as that of 31/8/2026 is; never the other way."""
    for year in CALENDAR.announced_years:
        kinds = [special.kind for d, special in CALENDAR.days.items() if d.year == year]
        assert kinds.count(DayKind.WORKING_DAY) <= kinds.count(DayKind.SWAP_OFF)
    assert CALENDAR.is_working_day(day("02/05/2025"))
    assert not CALENDAR.is_working_day(day("22/08/2026"))


def test_working_weekends_are_named() -> None:
    assert CALENDAR.working_weekends(2024) == {day("04/05/2024"): "Làm bù cho ngày nghỉ 29/4/2024"}


def test_the_officers_correction_wins_over_list_and_law() -> None:
    rows = [
        SpecialDay(day("24/11/2026"), DayKind.WORKING_DAY, "Đi làm"),
        SpecialDay(day("31/12/2027"), DayKind.SWAP_OFF, "Nghỉ hoán đổi"),
        SpecialDay(day("01/09/2027"), DayKind.HOLIDAY, "Quốc khánh"),
    ]
    corrected = from_tables(PACK, rows, confirmed_years=[2026])
    assert corrected.is_working_day(day("24/11/2026"))
    assert corrected.day_off_name(day("31/12/2027")) == "Nghỉ hoán đổi"
    assert day("01/09/2027") in corrected.days_off(2027)
    assert day("24/11/2026") not in corrected.days_off(2026)
    assert corrected.confirmed_years == {2026}


@pytest.mark.parametrize(
    "pack",
    [
        {},
        {"years": 2024},
        {"years": [{"year": 2024, "mark": "C", "source": "x"}]},
        {
            "years": [
                {
                    "year": 2024,
                    "mark": "C",
                    "source": "x",
                    "days": [{"date": "2024-01-01", "kind": "holiday", "name": "x"}],
                }
            ]
        },
        {
            "years": [
                {
                    "year": 2024,
                    "mark": "C",
                    "source": "x",
                    "days": [{"date": day("01/01/2024"), "kind": "lễ", "name": "x"}],
                }
            ]
        },
    ],
)
def test_a_broken_pack_is_said_in_words(pack: dict[str, object]) -> None:
    with pytest.raises(UserFacingError, match="bảng ngày nghỉ"):
        from_tables(pack)


def test_a_weekend_is_named_and_a_working_day_is_not() -> None:
    assert CALENDAR.day_off_name(day("30/11/2024")) == "thứ Bảy"
    assert CALENDAR.day_off_name(day("01/12/2024")) == "Chủ nhật"
    assert CALENDAR.day_off_name(day("29/11/2024")) is None


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        ("07/02/2024", 1, "15/02/2024"),
        ("29/11/2024", 1, "02/12/2024"),
        ("30/11/2024", 1, "02/12/2024"),
        ("03/05/2024", 1, "04/05/2024"),
        ("15/02/2024", -2, "06/02/2024"),
        ("30/11/2024", 0, "30/11/2024"),
    ],
)
def test_working_days_are_counted_from_the_day_after(start: str, count: int, end: str) -> None:
    assert CALENDAR.add_working_days(day(start), count) == day(end)


@given(DAYS)
def test_the_neighbouring_working_days_are_worked_and_nothing_lies_between(one: dt.date) -> None:
    before = CALENDAR.working_day_on_or_before(one)
    after = CALENDAR.working_day_on_or_after(one)
    assert before <= one <= after
    assert CALENDAR.is_working_day(before)
    assert CALENDAR.is_working_day(after)
    assert (before == after) is CALENDAR.is_working_day(one)


@given(DAYS)
def test_a_day_is_worked_or_has_a_name(one: dt.date) -> None:
    assert CALENDAR.is_working_day(one) is (CALENDAR.day_off_name(one) is None)


@given(DAYS, st.integers(min_value=1, max_value=60))
def test_going_forward_and_back_meets_again(one: dt.date, count: int) -> None:
    start = CALENDAR.working_day_on_or_after(one)
    there = CALENDAR.add_working_days(start, count)
    assert CALENDAR.add_working_days(there, -count) == start


def test_dates_in_words() -> None:
    assert cal.in_words(day("30/11/2024")) == "thứ Bảy 30/11/2024"
    assert cal.in_words(day("01/12/2024")) == "Chủ nhật 01/12/2024"
    assert cal.vn_date(day("05/02/2026")) == "05/02/2026"


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("05/02/2026", "ngày 05 tháng 02 năm 2026"),
        ("15/01/2026", "ngày 15 tháng 01 năm 2026"),
        ("09/03/2026", "ngày 09 tháng 3 năm 2026"),
        ("20/11/2026", "ngày 20 tháng 11 năm 2026"),
    ],
)
def test_a_document_date_has_leading_zeros_where_the_decree_wants_them(
    date: str, words: str
) -> None:
    assert cal.long_date(day(date)) == words
