"""From one time phrase to its deadline."""

import datetime as dt
import re

from ttpl_desktop.domain.calendar import WorkCalendar
from ttpl_desktop.domain.deadline import Deadline, DeadlineKind
from ttpl_desktop.domain.deadlines.grammar import find_times
from ttpl_desktop.domain.deadlines.reading import Reading
from ttpl_desktop.domain.deadlines.recurring import repeated
from ttpl_desktop.domain.deadlines.rules import RULES
from ttpl_desktop.domain.deadlines.times import ImpossibleTimeError
from ttpl_desktop.domain.deadlines.unclear import why_unknown

_PARTS = re.compile(r";|,(?=\s+báo cáo\b)", re.IGNORECASE)
_WITH_DAYS = {DeadlineKind.RECURRING, DeadlineKind.BEFORE, DeadlineKind.BY}
LONGEST_PHRASE = 500
"""Characters beyond which words are a paragraph rather than a time phrase."""


def read(
    phrase: str,
    *,
    year: int,
    calendar: WorkCalendar,
    issued: dt.date | None = None,
    event: dt.date | None = None,
    strict: bool = True,
) -> Deadline:
    """The meaning of a time phrase in a plan of `year`.

    `issued` is the day the plan itself was issued, from which "kể từ ngày ban hành" is counted;
    `event` is the day of whatever other event the phrase counts from. `strict` reads "trước ngày
    D" as ending the day before D, otherwise with D. A phrase that is not understood, or names a
    day that does not exist, is of the kind unknown with a note: nothing is guessed.
    """
    if len(phrase) > LONGEST_PHRASE:
        note = "quá dài để là một thời hạn, giữ nguyên lời văn"
        return Deadline(phrase, DeadlineKind.UNKNOWN, note=note)
    try:
        found = find_times(phrase, year)
        reading = Reading(phrase, found, year, calendar, issued, event, strict)
        deadlines = (rule(reading) for rule in RULES)
        understood = next((deadline for deadline in deadlines if deadline is not None), None)
    except ImpossibleTimeError as error:
        return Deadline(phrase, DeadlineKind.UNKNOWN, note=str(error))
    if understood is not None:
        return understood
    parts = _PARTS.split(phrase)
    joined = len(parts) > 1 and _of_parts(
        reading,
        [
            read(part, year=year, calendar=calendar, issued=issued, event=event, strict=strict)
            for part in parts
        ],
    )
    return joined or reading.words_only(DeadlineKind.UNKNOWN, why_unknown(reading))


def _of_parts(reading: Reading, parts: list[Deadline]) -> Deadline | None:
    """One deadline of several that were written together, all of their days among its own."""
    kinds = {part.kind for part in parts}
    if DeadlineKind.RECURRING not in kinds or not kinds <= _WITH_DAYS:
        return None
    days = [part.occurrences or ((part.last_day,) if part.last_day else ()) for part in parts]
    if not all(days):
        return None
    notes = dict.fromkeys(part.note for part in parts if part.note and len(part.occurrences) < 2)
    return repeated(reading, (day for each in days for day in each), note="; ".join(notes))
