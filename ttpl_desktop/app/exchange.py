"""What the command line asks for: each answer as data for JSON and as lines to read."""

from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path
from typing import Any

from ttpl_desktop import paths
from ttpl_desktop.app import (
    finding,
    plan_papers,
    plans,
    report_figures,
    report_papers,
    reports,
    task_calendar,
    task_lists,
    upkeep,
)
from ttpl_desktop.app import sample as sample_office
from ttpl_desktop.app.packs import plain_calendar
from ttpl_desktop.app.task_days import LOOSE
from ttpl_desktop.app.workspace import STRICT_BEFORE, Workspace
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.deadlines import in_words, read
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.plan import PlanStatus
from ttpl_desktop.domain.task import Task
from ttpl_desktop.storage import backups
from ttpl_desktop.storage.opening import DATABASE
from ttpl_desktop.storage.registers.task import TASKS

_SAMPLE_WORDS = {
    "units": "đơn vị",
    "plans": "kế hoạch",
    "tasks": "nhiệm vụ",
    "intake": "thông tin tiếp nhận",
    "legal_documents": "văn bản",
    "detailing_documents": "văn bản quy định chi tiết",
    "reports": "báo cáo",
    "requests": "yêu cầu gửi",
    "letters": "công văn đôn đốc",
}


@dataclasses.dataclass(frozen=True, slots=True)
class Answer:
    """What a command says: `data` for JSON, `lines` for a reader; `is_good` false for findings."""

    data: Any
    lines: tuple[str, ...]
    is_good: bool = True


def deadline(phrase: str, year: int, issued: dt.date | None, folder: Path | None) -> Answer:
    """Reads one time phrase, in the officer's calendar where the data folder has one."""
    calendar, strict = plain_calendar(), True
    if (paths.data_dir(folder) / DATABASE).exists():
        work = Workspace.open(folder)
        calendar, strict = work.calendar, work.setting(STRICT_BEFORE) != LOOSE
        work.close()
    found = read(phrase, year=year, calendar=calendar, issued=issued, event=issued, strict=strict)
    data = {
        "kind": found.kind.value,
        "last_day": iso(found.last_day),
        "working_day": iso(found.working_day),
        "start": iso(found.start),
        "note": found.note or None,
    }
    start = f"từ {vn_date(found.start)}; " if found.start else ""
    return Answer(data, (start + in_words(found, calendar),))


def tasks(work: Workspace, first: dt.date | None, last: dt.date | None) -> Answer:
    """Every task, or those whose days touch the days from `first` to `last`."""
    listed = _tasks(work, first, last)
    today = work.today()
    return Answer(
        [_task_data(task, today) for task in listed],
        tuple(_task_line(task, today) for task in listed),
    )


def _tasks(work: Workspace, first: dt.date | None, last: dt.date | None) -> tuple[Task, ...]:
    if first is None and last is None:
        return work.table(TASKS).all()
    spans = task_lists.between(work, first or dt.date.min, last or dt.date.max)
    return tuple(span.task for span in spans)


def _task_data(task: Task, today: dt.date) -> dict[str, Any]:
    return {
        "id": task.id,
        "year": task.year,
        "title": task.title,
        "status": task.status.value,
        "overdue": task.is_overdue(today),
        "lead": list(task.lead),
        "coordinate": list(task.coordinators),
        "time": task.time,
        "kind": task.deadline.value,
        "start": iso(task.start),
        "last_day": iso(task.last_day),
        "working_day": iso(task.working_day),
        "done_on": iso(task.done_on),
    }


def _task_line(task: Task, today: dt.date) -> str:
    day = vn_date(task.last_day) if task.last_day else "chưa có ngày"
    return f"{day:<12} {task.state(today).words:<16} {task.title} — {', '.join(task.lead)}"


def calendar(work: Workspace, out: Path) -> Answer:
    """Writes every task that has days as iCalendar."""
    return _written(task_calendar.writing(work, work.table(TASKS).all(), out)())


def search(work: Workspace, words: str) -> Answer:
    """What a search finds in every register, newest first."""
    groups = finding.find(work, words, limit=50)
    hits = [hit for group in groups for hit in group.hits]
    return Answer(
        [{"register": hit.register, "id": hit.record_id, "title": hit.title} for hit in hits],
        tuple(
            f"{group.register.words} {hit.record_id}: {hit.title}"
            for group in groups
            for hit in group.hits
        ),
    )


def export_plan(work: Workspace, year: int, out: Path) -> Answer:
    """Writes the year's plan, the version in force before a draft, by the ending of `out`."""
    found = plans.plans_of(work, year)
    if not found:
        raise UserFacingError(f"Năm {year} chưa có kế hoạch nào; hãy soạn kế hoạch trước.")
    in_force = [plan for plan in found if plan.status is PlanStatus.ISSUED]
    plan = (in_force or list(found))[-1]
    return _written(plan_papers.writing(work, plan.id, out)())


def export_report(work: Workspace, year: int, out: Path) -> Answer:
    """Writes the year's report by the ending of `out`."""
    report_id = _report_id(work, year)
    return _written(report_papers.writing(work, report_id, out)())


def _written(path: Path) -> Answer:
    return Answer({"file": str(path)}, (f"Đã ghi {path}",))


def trace(work: Workspace, year: int) -> Answer:
    """Every figure of the year's report with the ids of the records that it counted."""
    shown = report_figures.figures(work, reports.report(work, _report_id(work, year)))
    data = [_trace_data(figure_id, each) for figure_id, each in shown.items()]
    lines = (
        f"{each.figure.spec.label}: {each.figure.value} — {list(each.figure.records)}"
        for each in shown.values()
    )
    return Answer(data, tuple(lines))


def _trace_data(figure_id: str, shown: report_figures.ShownFigure) -> dict[str, Any]:
    counted: dict[str, Any] = {
        "figure": figure_id,
        "value": shown.figure.value,
        "register": shown.figure.spec.register.value,
        "records": list(shown.figure.records),
    }
    if shown.override is not None:
        counted |= {"typed": shown.override.value, "reason": shown.override.reason}
    return counted


def _report_id(work: Workspace, year: int) -> int:
    found = reports.reports_of(work, year)
    if not found:
        raise UserFacingError(f"Năm {year} chưa có báo cáo nào; hãy lập báo cáo trước.")
    return found[-1].id


def sample(work: Workspace) -> Answer:
    """Fills an empty data folder with the sample office and its year."""
    counts = sample_office.fill(work)
    made = ", ".join(f"{counts[name]} {words}" for name, words in _SAMPLE_WORDS.items())
    year = sample_office.YEAR
    return Answer(counts | {"year": year}, (f"Đã điền cơ quan mẫu năm {year}: {made}.",))


def backup(work: Workspace, file: Path | None) -> Answer:
    """Takes a verified copy, beside the data or as `file`."""
    if file is None:
        path = upkeep.backup_job(work)().path
    else:
        backups.copy(work.store.path, file)
        path = file
    return Answer({"file": str(path)}, (f"Đã sao lưu và kiểm tra: {path}",))


def doctor(work: Workspace) -> Answer:
    """What is wrong with the data folder; the command fails where there is something."""
    findings = [finding.sentence for finding in upkeep.doctor(work)]
    lines = tuple(findings) or ("Dữ liệu nguyên vẹn.",)
    return Answer({"findings": findings}, lines, is_good=not findings)


def iso(day: dt.date | None) -> str | None:
    """A day as JSON has it; None stays None."""
    return day.isoformat() if day else None
