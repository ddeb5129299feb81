"""What a deadline is: its words, what they mean, and the days that follow."""

import dataclasses
import datetime as dt
import enum


class DeadlineKind(enum.StrEnum):
    """What a time phrase means; the value is what the database and the command line show."""

    BEFORE = "before"
    """Ends before a day, month or quarter begins."""
    BY = "by"
    """Ends with the named day or period included."""
    PERIOD = "period"
    """A stretch of time with a start and an end."""
    RECURRING = "recurring"
    """Comes back each year, quarter or month, or names several days of one year."""
    CONTINUOUS = "continuous"
    """Goes on all the time and never falls due."""
    WAITING = "waiting"
    """Waits for a decision or an event whose date is not known."""
    COUNTED = "counted"
    """A number of days from an event, or before it."""
    ON_DEMAND = "on_demand"
    """When someone asks or when something happens."""
    INHERITED = "inherited"
    """As a law, plan or schedule elsewhere says."""
    SCOPE = "scope"
    """Bounds what is monitored, not when the work is due."""
    UNKNOWN = "unknown"
    """Not understood; kept as words."""
    NONE = "none"
    """No words at all."""


@dataclasses.dataclass(frozen=True, slots=True)
class Deadline:
    """A time phrase as it was written, with its meaning and computed days.

    `last_day` is the last allowed day, `working_day` the last working day on or before it: the
    day that is advised. Both are None where the words give no single day. `occurrences` holds
    the last days within the year of something that comes several times, or once a year. `note`
    is a Vietnamese remark on the reading, empty where there is nothing to say.
    """

    phrase: str
    kind: DeadlineKind
    start: dt.date | None = None
    last_day: dt.date | None = None
    working_day: dt.date | None = None
    note: str = ""
    occurrences: tuple[dt.date, ...] = ()
