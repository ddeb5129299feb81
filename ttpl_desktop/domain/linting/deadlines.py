"""Rules on deadlines: on a day off, not understood, later than the superior wants it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ttpl_desktop.domain.calendar import vn_date, weekday_name
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.linting.draft import Activity, Draft, Known, OuterDuty
from ttpl_desktop.domain.linting.finding import Finding, Severity
from ttpl_desktop.domain.linting.rule import quoted
from ttpl_desktop.domain.terms import ActivityKind
from ttpl_desktop.domain.text import fold

_NAMES_A_DAY = re.compile(r"(?<![\d/])\d{1,2} ?[/.-] ?\d{1,2}(?!\d)|ngày \d|\b\d{1,2} tháng \d")
_WORD = re.compile(r"[^\W\d_]{2,}")
_COMMON = frozenset(
    _WORD.findall(
        "bao cao ket qua tinh hinh thi hanh phap luat theo doi cong tac nam gui ve truoc ngay thuc"
        " hien to chuc cac don vi so va cua"
    )
)


def day_off_rule(draft: Draft, known: Known) -> Iterator[Finding]:
    """A day that the plan sets by itself and on which no office is open."""
    seen: set[tuple[str, object]] = set()
    for deadline, place in draft.times():
        last, advised = deadline.last_day, deadline.working_day
        is_set = deadline.kind in (DeadlineKind.BEFORE, DeadlineKind.BY)
        if last is None or advised is None or not is_set or known.calendar.is_working_day(last):
            continue
        key = (deadline.phrase, place.path)
        is_over = last.year < draft.year
        if is_over or key in seen or not _NAMES_A_DAY.search(deadline.phrase):
            continue
        seen.add(key)
        name = known.calendar.day_off_name(last) or weekday_name(last)
        shown = name if name == weekday_name(last) else f"{weekday_name(last)} ({name})"
        yield Finding(
            "deadline_day_off",
            Severity.WARNING,
            place,
            f"{quoted(deadline.phrase)}: hạn cuối {shown} {vn_date(last)} là ngày nghỉ; "
            f"nên xong vào {weekday_name(advised)} {vn_date(advised)}.",
        )


def unclear_rule(draft: Draft, _known: Known) -> Iterator[Finding]:
    """Words for a time from which no meaning follows."""
    for activity in draft.activities:
        if activity.deadline.kind is DeadlineKind.UNKNOWN:
            why = f" ({activity.deadline.note})" if activity.deadline.note else ""
            yield Finding(
                "deadline_unclear",
                Severity.WARNING,
                activity.time_place,
                f"Không hiểu thời hạn {quoted(activity.deadline.phrase)}{why} "
                "nên không tính được ngày.",
            )


def outer_rule(draft: Draft, known: Known) -> Iterator[Finding]:
    """A report that is due later here than in the superior's plan."""
    for activity in draft.activities:
        last = activity.deadline.last_day
        outer = _outer(activity, known.outer) if last is not None else None
        if last is not None and outer is not None and outer.last_day < last:
            yield Finding(
                "deadline_after_superior",
                Severity.WARNING,
                activity.time_place,
                f"Hạn {vn_date(last)} muộn hơn hạn {vn_date(outer.last_day)} trong {outer.plan}.",
            )


def _outer(activity: Activity, duties: tuple[OuterDuty, ...]) -> OuterDuty | None:
    """The superior's duty that this activity serves: of one kind, with most words in common."""
    if activity.kind is ActivityKind.OTHER:
        return None
    best = max(duties, key=lambda duty: _shared(activity, duty), default=None)
    return best if best is not None and _shared(activity, best) >= 0.5 else None


def _shared(activity: Activity, duty: OuterDuty) -> float:
    if activity.kind is not duty.kind:
        return 0.0
    mine, theirs = _telling(activity.words), _telling(duty.words)
    fewer = min(len(mine), len(theirs))
    return len(mine & theirs) / fewer if fewer else 1.0


def _telling(words: str) -> set[str]:
    return set(_WORD.findall(fold(words))) - _COMMON
