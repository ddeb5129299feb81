"""The units that are late: what the strip over every tab counts.

The window asks when it opens, so the records themselves are not imported here.
"""

from __future__ import annotations

from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.storage import late_units as storage


def late_units(work: Workspace) -> tuple[str, ...]:
    """The units that have not sent something whose last day is over, of all years, in order."""
    return storage.late_units(work.store, work.today())
