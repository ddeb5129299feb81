"""Every occurrence of a rule in a year, each with the working day that is advised.

A day stands alone where it is a working day; the advised one stands behind the arrow. The days off
are those announced for 2026 (24/11 among them, 31/8 off against 22/8).
"""

import datetime as dt
import itertools
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttpl_desktop.domain.calendar import from_tables
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.deadlines import read

PACK = Path(__file__).parents[2] / "resources" / "packs" / "holidays.toml"
CALENDAR = from_tables(tomllib.loads(PACK.read_text(encoding="utf-8")), [], [])
QUARTERS = "31/03 30/06 30/09 31/12"
MONTHS = (
    "31/01→30/01 28/02→27/02 31/03 30/04→29/04 31/05→29/05 30/06 31/07 31/08→28/08 30/09 "
    "31/10→30/10 30/11 31/12"
)
TABLE = {
    "hằng tháng": MONTHS,
    "hàng tháng": MONTHS,
    "ngày cuối cùng của tháng": MONTHS,
    "hằng quý": QUARTERS,
    "mỗi quý một lần": QUARTERS,
    "tuần cuối của quý": QUARTERS,
    "ngày làm việc cuối cùng của mỗi quý": QUARTERS,
    "6 tháng một lần": "30/06 31/12",
    "hằng năm trước ngày 15/11": "14/11→13/11",
    "trước ngày 20 của tháng cuối quý": "19/03 19/06 19/09→18/09 19/12→18/12",
    "chậm nhất ngày 05 tháng đầu quý sau": "05/04→03/04 05/07→03/07 05/10 05/01",
    "ngày 15 hằng tháng": (
        "15/01 15/02→13/02 15/03→13/03 15/04 15/05 15/06 15/07 15/08→14/08 15/09 15/10 "
        "15/11→13/11 15/12"
    ),
    "trước ngày 25 hằng tháng": (
        "24/01→23/01 24/02 24/03 24/04 24/05→22/05 24/06 24/07 24/08 24/09 24/10→23/10 "
        "24/11→23/11 24/12"
    ),
    "ngày làm việc cuối cùng của tháng": (
        "30/01 27/02 31/03 29/04 29/05 30/06 31/07 28/08 30/09 30/10 30/11 31/12"
    ),
    "trước ngày 15/6 và trước ngày 15/12": "14/06→12/06 14/12",
    "các ngày 15/3, 15/6, 15/9, 15/12": "15/03→13/03 15/06 15/09 15/12",
    "báo cáo quý gửi trước ngày 20 tháng cuối quý; báo cáo năm trước ngày 10/12": (
        "19/03 19/06 19/09→18/09 09/12 19/12→18/12"
    ),
}
LOOSE = {
    "trước ngày 20 của tháng cuối quý": "20/03 20/06→19/06 20/09→18/09 20/12→18/12",
    "trước ngày 15/6 và trước ngày 15/12": "15/06 15/12",
    "hằng năm trước ngày 15/11": "15/11→13/11",
    "ngày 15 hằng tháng": TABLE["ngày 15 hằng tháng"],
}


def told(phrase, *, strict=True):
    deadline = read(phrase, year=2026, calendar=CALENDAR, strict=strict)
    assert deadline.kind is DeadlineKind.RECURRING
    advised = [CALENDAR.working_day_on_or_before(day) for day in deadline.occurrences]
    return " ".join(
        f"{day:%d/%m}" if day == advice else f"{day:%d/%m}→{advice:%d/%m}"
        for day, advice in zip(deadline.occurrences, advised, strict=True)
    )


@pytest.mark.parametrize("phrase", TABLE)
def test_a_rule_gives_each_of_its_days(phrase):
    assert told(phrase) == TABLE[phrase]


@pytest.mark.parametrize("phrase", LOOSE)
def test_before_a_day_may_be_read_with_the_day(phrase):
    assert told(phrase, strict=False) == LOOSE[phrase]


@pytest.mark.parametrize("phrase", [*TABLE, "thứ Sáu hằng tuần"])
def test_several_days_are_no_single_last_day(phrase):
    deadline = read(phrase, year=2026, calendar=CALENDAR)
    assert (deadline.last_day is None) == (len(deadline.occurrences) > 1)


@given(year=st.integers(2020, 2040), name=st.sampled_from(("Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy")))
def test_a_weekday_comes_in_every_week_of_a_year(year, name):
    days = read(f"thứ {name} hằng tuần", year=year, calendar=CALENDAR).occurrences
    assert len(days) in (52, 53)
    assert {day.year for day in days} == {year}
    assert {later - day for day, later in itertools.pairwise(days)} == {dt.timedelta(days=7)}


def test_a_long_list_of_days_is_told_shortly():
    note = read("thứ Sáu hằng tuần", year=2026, calendar=CALENDAR).note
    assert note.endswith("… 25/12/2026 (52 ngày)")
    assert len(note) < 200
