"""A deadline told to the officer in one line."""

import datetime as dt

from ttpl_desktop.domain.calendar import WorkCalendar, vn_date, weekday_name
from ttpl_desktop.domain.deadline import Deadline, DeadlineKind

_WITHOUT_DAY = {
    DeadlineKind.RECURRING: "lặp lại",
    DeadlineKind.CONTINUOUS: "thường xuyên, không có ngày cuối",
    DeadlineKind.WAITING: "chờ quyết định hoặc sự kiện",
    DeadlineKind.COUNTED: "tính ngày khi có sự kiện làm mốc",
    DeadlineKind.ON_DEMAND: "khi có yêu cầu hoặc khi phát sinh",
    DeadlineKind.INHERITED: "theo quy định hoặc kế hoạch khác",
    DeadlineKind.SCOPE: "phạm vi theo dõi, không phải thời hạn",
    DeadlineKind.UNKNOWN: "chưa hiểu thời hạn này",
    DeadlineKind.NONE: "không nêu thời hạn",
}


def in_words(deadline: Deadline, calendar: WorkCalendar) -> str:
    """The advice: "hạn cuối thứ Bảy 30/11 → nên gửi thứ Sáu 29/11", or what is awaited."""
    last_day, working_day = deadline.last_day, deadline.working_day
    if last_day is None or working_day is None:
        words = _WITHOUT_DAY.get(deadline.kind, "")
        return f"{words}: {deadline.note}" if deadline.note else words
    advice = f"hạn cuối {_short(last_day)}"
    if working_day == last_day:
        return advice
    reason = calendar.day_off_name(last_day)
    if reason not in (None, weekday_name(last_day)):
        advice += f" ({reason})"
    return f"{advice} → nên gửi {_short(working_day, last_day.year)}"


def _short(day: dt.date, year: int | None = None) -> str:
    """The weekday and the day, with its year only where that differs from the one before it."""
    date = vn_date(day) if year not in (None, day.year) else f"{day:%d/%m}"
    return f"{weekday_name(day)} {date}"
