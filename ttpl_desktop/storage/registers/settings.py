"""What the officer corrected in the calendar, and chose."""

from ttpl_desktop.domain.settings import CalendarDay, Setting
from ttpl_desktop.storage.registers.spec import TableSpec

CALENDAR_DAYS = TableSpec("calendar_day", CalendarDay, sorts={"day": "day"}, one_per=("day",))

SETTINGS = TableSpec("setting", Setting, sorts={"name": "name"}, one_per=("name",))
