"""The five steps of an intake entry's work, how each stands, and what the law says to them."""

from __future__ import annotations

import dataclasses
import datetime as dt

from ttpl_desktop.app.standing import Sign, Standing, clock
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.framework import UNCHECKED, DayUnit, Framework, Statement, Timer, find
from ttpl_desktop.domain.intake import IntakeEntry, Route

_PETITION_CHANNEL = "national_system"
_ANSWER, _TRANSFER = "petition_answer", "petition_transfer"


def standing(of: IntakeEntry, today: dt.date) -> Standing:
    """How an entry stands as a whole: the most urgent thing that can be said of it."""
    if of.closed_on is not None:
        return Standing(Sign.DONE, "Đã xử lý")
    if of.is_overdue(today):
        return Standing(Sign.LATE, "Quá hạn")
    if not of.is_countable:
        return Standing(Sign.SOON, "Chưa đối chiếu")
    return Standing(Sign.OPEN, "Đang xử lý")


def received(of: IntakeEntry) -> Standing | None:
    """The first step is done when it is known what came in, from where, and how."""
    if of.content and of.source and of.channel:
        return Standing(Sign.DONE, "Đủ")
    needed = (("nội dung", of.content), ("nguồn", of.source), ("kênh", of.channel))
    missing = next(words for words, held in needed if not held)
    return Standing(Sign.WAITING, f"Thiếu {missing}")


def checked(of: IntakeEntry) -> Standing | None:
    """The second step: compared, still to be compared, or free of it."""
    if of.is_verified:
        return Standing(Sign.DONE, "Đã đối chiếu")
    if of.must_check:
        return Standing(Sign.SOON, "Chưa đối chiếu")
    return Standing(Sign.WAITING, "Không bắt buộc") if of.source else None


def assessed(of: IntakeEntry) -> Standing | None:
    """The third step is done when the entry stands under a criterion."""
    return Standing(Sign.DONE, "Đã xếp tiêu chí") if of.criterion else None


def handled(of: IntakeEntry, today: dt.date) -> Standing | None:
    """The fourth step: its clock while it runs, done when it is known who does what."""
    if of.closed_on is None and of.due_on is not None:
        return clock(of.due_on, today)
    if of.action and of.route is not Route.NONE:
        return Standing(Sign.DONE, "Đã giao xử lý")
    return None


def ended(of: IntakeEntry) -> Standing | None:
    """The fifth step: the day on which the handling ended."""
    if of.closed_on is None:
        return None
    return Standing(Sign.DONE, f"Kết thúc {vn_date(of.closed_on)}")


def authority(statement: Statement) -> str:
    """The article of a statement that may be shown as law, else that nobody has compared it."""
    return statement.article if statement.mark.is_law else UNCHECKED


def why_checked(framework: Framework, of: IntakeEntry) -> str:
    """Why an entry of this source must be compared before it is used; empty where it need not."""
    source = find(framework.sources, of.source)
    if source is None or not source.must_check:
        return ""
    if source.mark.is_law:
        return f"Chỉ được dùng sau khi kiểm tra, đối chiếu ({source.article})."
    return f"Nguồn này cần kiểm tra, đối chiếu trước khi dùng ({UNCHECKED})."


@dataclasses.dataclass(frozen=True, slots=True)
class DuePeriod:
    """A period of the law for an entry: its last day, and what to say of it."""

    last_day: dt.date
    words: str


def lawful_due(work: Workspace, framework: Framework, of: IntakeEntry) -> DuePeriod | None:
    """The period for a petition on the national system, from the day it came in; None for others.

    Within the office's competence it is to be answered, outside it is to be passed on. The first
    day is not counted, and an end on a day off rolls forward (BLDS 2015, Điều 147, 148).
    """
    if of.channel != _PETITION_CHANNEL:
        return None
    timer = find(framework.timers, _TRANSFER if of.is_competent is False else _ANSWER)
    if timer is None or not timer.mark.is_law:
        return None
    last_day = _last_day(work, timer, of.received_on)
    return DuePeriod(
        last_day, f"{timer.label}: {timer.in_words()}, đến {vn_date(last_day)} ({timer.article})."
    )


def _last_day(work: Workspace, timer: Timer, from_day: dt.date) -> dt.date:
    if timer.unit is DayUnit.WORKING:
        return work.calendar.add_working_days(from_day, timer.days)
    full = from_day + dt.timedelta(days=timer.days)
    return work.calendar.working_day_on_or_after(full)
