"""The whole check: every rule over one plan, the findings in reading order."""

from __future__ import annotations

from ttpl_desktop.domain.linting import (
    abbreviations,
    activities,
    citing,
    contents,
    deadlines,
    labels,
    numbers,
    recipients,
    terms,
    units,
    validity,
    years,
)
from ttpl_desktop.domain.linting.draft import Draft, Known
from ttpl_desktop.domain.linting.finding import Finding, Place, Severity
from ttpl_desktop.domain.linting.rule import Rule

RULES: tuple[Rule, ...] = (
    contents.motto_rule,
    contents.contents_rule,
    contents.blank_rule,
    contents.end_rule,
    numbers.number_rule,
    activities.incomplete_rule,
    activities.repeated_rule,
    activities.content_rule,
    labels.label_rule,
    terms.pair_rule,
    terms.body_rule,
    units.spelling_rule,
    units.directory_rule,
    units.former_rule,
    citing.citation_rule,
    validity.validity_rule,
    validity.limit_rule,
    years.year_rule,
    years.past_deadline_rule,
    abbreviations.abbreviation_rule,
    recipients.unserved_rule,
    recipients.unsent_rule,
    recipients.line_rule,
    deadlines.day_off_rule,
    deadlines.unclear_rule,
    deadlines.outer_rule,
)
_SEVERITIES = tuple(Severity)
_HEAD = {"title": 0, "bases": 1, "opening": 2}
_FOOT = {"closing": 0, "recipients": 1, "signer": 2}


def check(draft: Draft, known: Known) -> tuple[Finding, ...]:
    """Everything that is wrong, doubtful or missing in the plan, in reading order.

    Of several findings at one place the gravest comes first. What is about the whole plan stands
    in front.
    """
    found = [finding for rule in RULES for finding in rule(draft, known)]
    ranks = {words.place.item_id: at for at, words in reversed(tuple(enumerate(draft.words)))}

    def order(finding: Finding) -> tuple[int, int, int, int]:
        place = finding.place
        return (*_rank(place, ranks), place.start, _SEVERITIES.index(finding.severity))

    return tuple(sorted(found, key=order))


def _rank(place: Place, ranks: dict[int | None, int]) -> tuple[int, int]:
    if place.passage is not None:
        return 1, place.passage
    if place.item_id is not None:
        return 2, ranks.get(place.item_id, 0)
    if place.field in _FOOT:
        return 3, _FOOT[place.field]
    return (1, _HEAD[place.field]) if place.field in _HEAD else (0, 0)
