"""From one time phrase to its deadline."""

import datetime as dt

from ttpl_desktop.domain.calendar import WorkCalendar
from ttpl_desktop.domain.deadline import Deadline, DeadlineKind
from ttpl_desktop.domain.deadlines.grammar import find_times
from ttpl_desktop.domain.deadlines.reading import Reading
from ttpl_desktop.domain.deadlines.rules import RULES
from ttpl_desktop.domain.deadlines.times import ImpossibleTimeError
from ttpl_desktop.domain.deadlines.unclear import why_unknown

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
    return understood or reading.words_only(DeadlineKind.UNKNOWN, why_unknown(reading))
