"""The office and its units."""

from ttpl_desktop.domain.office import Office, Unit
from ttpl_desktop.storage.registers.spec import TableSpec

OFFICES = TableSpec("office", Office, sorts={"valid_from": "valid_from"})

UNITS = TableSpec(
    "unit", Unit, sorted_text=("name",), sorts={"name": "name_sort"}, one_per=("name",)
)
