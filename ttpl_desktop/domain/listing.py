"""One record as one line of a list inside a report."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import singledispatch

from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.domain.legal import DetailingDocument, LegalDocument, day_in_citation
from ttpl_desktop.domain.task import Task


@singledispatch
def line(record: object) -> str:
    """What a list says of a record, without dash and end mark. TypeError for other kinds."""
    raise TypeError(type(record))


@line.register
def _(record: LegalDocument) -> str:
    expiry = f"hết hiệu lực từ {_after(record.expired_on)}" if record.expired_on else ""
    return _joined((record.full_citation(), expiry))


@line.register
def _(record: DetailingDocument) -> str:
    number = f"số {record.number}" if record.number else ""
    name = " ".join(part for part in (record.form, number, record.title) if part)
    due = f"hạn ban hành {_day(record.due_on)}" if record.due_on else ""
    issued = f"ban hành ngày {_day(record.issued_on)}" if record.issued_on else "chưa ban hành"
    reason = f"lý do chậm: {record.late_reason}" if record.late_reason else ""
    return _joined((name, due, issued, reason))


@line.register
def _(record: Task) -> str:
    lead = f"chủ trì: {', '.join(record.lead)}" if record.lead else ""
    done = f"hoàn thành ngày {_day(record.done_on)}" if record.done_on else ""
    return _joined((record.title, lead, done, _result(record.outcome)))


@line.register
def _(record: IntakeEntry) -> str:
    """Who gave the information stays in the log: a report names no petitioner."""
    return _joined((record.content, _result(record.result)))


def _result(words: str) -> str:
    return f"kết quả: {words}" if words.strip() else ""


def _joined(parts: Iterable[str]) -> str:
    """The parts that say something, in one line; their own end marks go."""
    return "; ".join(" ".join(part.split()).rstrip(".;, ") for part in parts if part.strip())


def _day(day: dt.date | None) -> str:
    return day_in_citation(day) if day else ""


def _after(last_day: dt.date) -> str:
    return _day(last_day + dt.timedelta(days=1))
