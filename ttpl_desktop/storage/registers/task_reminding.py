"""Why a task is reminded of, as conditions: each task has one reason at most."""

from __future__ import annotations

from collections.abc import Mapping

from ttpl_desktop.domain.task import SOON

USUAL_LEAD = "usual_lead"
"""The setting with the days before the advised day on which reminding usually begins."""

_ADVISED = "coalesce(working_day, last_day)"
_USUAL = (
    "(SELECT CAST(value AS INTEGER) FROM setting "
    f"WHERE name = '{USUAL_LEAD}' AND setting.deleted_at IS NULL)"
)
_LEAD = f"max(coalesce(remind_days, {_USUAL}, {SOON.days}), {SOON.days})"


def with_reminding(known: Mapping[str, str]) -> dict[str, str]:
    """The predicates of tasks with those that say why one is reminded of.

    `reminded` are those that nothing puts off, `snoozed` the open ones that were put off.
    """
    is_open, late, soon, review = (
        known[name] for name in ("open", "overdue", "soon", "review_due")
    )
    to_review = f"({review} AND {late} IS NOT TRUE AND {soon} IS NOT TRUE)"
    begun = f"""(
        {_ADVISED} <= date(:today, '+' || {_LEAD} || ' days')
        OR (remind_days IS NULL AND start <= :today
            AND start > date(:today, '-{SOON.days} days')))"""
    to_begin = f"""({is_open} AND status = 'todo' AND last_day >= :today
        AND {_ADVISED} > date(:today, '+{SOON.days} days') AND {begun}
        AND {to_review} IS NOT TRUE)"""
    # The first line is that of an index of its own; `deadline > ''` makes SQLite look there.
    awaiting = f"""({is_open} AND (status = 'waiting' OR deadline IN ('waiting', 'counted'))
        AND deadline > ''
        AND (deadline <> 'counted' OR status = 'waiting' OR last_day IS NULL)
        AND {late} IS NOT TRUE AND {soon} IS NOT TRUE AND {to_review} IS NOT TRUE
        AND {to_begin} IS NOT TRUE)"""
    return {
        **known,
        "to_review": to_review,
        "to_begin": to_begin,
        "awaiting": awaiting,
        "reminded": "(snoozed_until IS NULL OR snoozed_until <= :today)",
        "snoozed": f"({is_open} AND snoozed_until > :today)",
    }
