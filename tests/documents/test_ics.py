"""Calendar files: read back by a reader of our own and by `icalendar`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents import ics_reader
from tests.documents.ics_reader import Component
from ttpl_desktop.documents.ics import (
    Calendar,
    Event,
    EventStatus,
    calendar_bytes,
    write_calendar,
)
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.text import normal

MADE_AT = dt.datetime(2026, 11, 23, 9, 30, tzinfo=dt.timezone(dt.timedelta(hours=7)))
DAY = dt.date(2026, 11, 30)
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cn", "Co"]), max_size=200)
DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31))


def event(**values: object) -> Event:
    given_values = {"uid": "task-1@nha", "title": "Báo cáo", "first": DAY, "last": DAY}
    return Event(**{**given_values, "changed_at": MADE_AT, **values})


def written(*events: Event, name: str = "Nhiệm vụ") -> bytes:
    return calendar_bytes(Calendar(name, "TTPL Desktop//0", MADE_AT, events))


def only(*events: Event) -> Component:
    [found] = ics_reader.read(written(*events)).parts
    return found


def by_icalendar(*events: Event) -> icalendar.Event:
    calendar = icalendar.Calendar.from_ical(written(*events))
    [found] = calendar.walk("VEVENT")
    assert not found.errors
    return found


def test_a_calendar_names_itself_its_maker_and_its_version() -> None:
    calendar = ics_reader.read(written(event(), name="Sở Y tế, năm 2026"))
    assert calendar.name == "VCALENDAR"
    assert calendar.value("VERSION") == "2.0"
    assert calendar.value("PRODID") == "-//TTPL Desktop//0//VI"
    assert calendar.text("X-WR-CALNAME") == calendar.text("NAME") == "Sở Y tế, năm 2026"


def test_days_are_whole_and_the_end_is_the_day_after() -> None:
    found = only(event(first=dt.date(2026, 11, 27), last=DAY))
    assert found.lines["DTSTART"] == [(";VALUE=DATE", "20261127")]
    assert found.lines["DTEND"] == [(";VALUE=DATE", "20261201")]


def test_moments_are_in_universal_time() -> None:
    found = only(event(changed_at=MADE_AT - dt.timedelta(days=1), sequence=7))
    assert found.value("DTSTAMP") == "20261123T023000Z"
    assert found.value("LAST-MODIFIED") == "20261122T023000Z"
    assert found.value("SEQUENCE") == "7"


def test_an_event_leaves_the_day_free() -> None:
    assert only(event()).value("TRANSP") == "TRANSPARENT"


@pytest.mark.parametrize("status", EventStatus)
def test_the_status_is_told(status: EventStatus) -> None:
    assert only(event(status=status)).value("STATUS") == status.value


def test_marks_of_the_format_are_escaped() -> None:
    found = only(event(title="Rà soát; gửi, báo cáo \\ xong", description="Một, hai;\nba"))
    assert found.value("SUMMARY") == "Rà soát\\; gửi\\, báo cáo \\\\ xong"
    assert found.text("DESCRIPTION") == "Một, hai;\nba"


def test_a_title_stays_on_one_line() -> None:
    assert only(event(title="Một\nhai")).text("SUMMARY") == "Một hai"


def test_what_is_not_said_has_no_line() -> None:
    assert not {"DESCRIPTION", "CATEGORIES"} & set(only(event()).lines)


@pytest.mark.parametrize(
    ("day", "trigger"),
    [
        (DAY, "PT8H"),
        (DAY - dt.timedelta(days=1), "-PT16H"),
        (DAY - dt.timedelta(days=7), "-P6DT16H"),
        (DAY + dt.timedelta(days=2), "P2DT8H"),
    ],
)
def test_an_alarm_rings_at_eight_on_its_day(day: dt.date, trigger: str) -> None:
    [alarm] = only(event(alarms=(day,))).parts
    assert alarm.value("ACTION") == "DISPLAY"
    assert alarm.value("TRIGGER") == trigger
    assert alarm.text("DESCRIPTION") == "Báo cáo"


def test_a_long_line_is_folded_between_two_letters() -> None:
    title = "Ưu tiên rà soát các quy định về ủy quyền, uỷ thác " * 8
    assert only(event(title=title)).text("SUMMARY") == title.strip()


@given(WORDS, WORDS)
def test_any_words_come_back_as_they_are(title: str, description: str) -> None:
    found = only(event(title=title, description=description))
    assert found.text("SUMMARY") == normal(" ".join(title.split()))
    if description:
        assert found.text("DESCRIPTION") == normal(description)


@given(WORDS, DAYS, st.integers(0, 400), st.lists(DAYS, max_size=3))
def test_icalendar_reads_the_same(
    title: str, first: dt.date, length: int, alarms: list[dt.date]
) -> None:
    last = first + dt.timedelta(days=length)
    found = by_icalendar(event(title=title, first=first, last=last, alarms=tuple(alarms)))
    assert found.decoded("dtstart") == first
    assert found.decoded("dtend") == last + dt.timedelta(days=1)
    assert str(found["summary"]) == normal(" ".join(title.split()))
    start = dt.datetime.combine(first, dt.time())
    rings = [start + each.decoded("trigger") for each in found.walk("VALARM")]
    assert rings == [dt.datetime.combine(day, dt.time(8)) for day in alarms]


def test_a_file_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    calendar = Calendar("Nhiệm vụ", "TTPL Desktop//0", MADE_AT, (event(),))
    write_calendar(calendar, tmp_path / "lich.ics")
    assert [path.name for path in tmp_path.iterdir()] == ["lich.ics"]
    with pytest.raises(UserFacingError, match="Không còn thư mục"):
        write_calendar(calendar, tmp_path / "mất" / "lich.ics")
