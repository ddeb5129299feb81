"""The office, its units, its calendar and its choices."""

from ttpl_desktop.domain.office import Office, Unit
from ttpl_desktop.domain.settings import CalendarDay, Setting
from ttpl_desktop.storage.registers.spec import TableSpec

OFFICES = TableSpec("office", Office, sorts={"valid_from": "valid_from"})

UNITS = TableSpec("unit", Unit, sorted_text=("name",), sorts={"name": "name_sort"})

CALENDAR_DAYS = TableSpec("calendar_day", CalendarDay, sorts={"day": "day"})

SETTINGS = TableSpec("setting", Setting, sorts={"name": "name"})
