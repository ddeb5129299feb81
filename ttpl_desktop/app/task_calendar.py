"""Tasks for the calendar of a telephone or of Outlook: an .ics file, as often as one likes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path

import ttpl_desktop
from ttpl_desktop.app.reminders import usual_lead
from ttpl_desktop.app.task_origins import Origin, origins
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.documents import ics
from ttpl_desktop.documents.ics import Calendar, Event, EventStatus
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.reminding import lead_of
from ttpl_desktop.domain.task import SOON, Task, TaskStatus
from ttpl_desktop.storage.identity import Revision, identity, revision
from ttpl_desktop.storage.registers.task import TASKS

_ENDING = ".ics"
_EVE = dt.timedelta(days=1)
_UNNAMED = "(chưa có tên)"
_STATUS = {TaskStatus.WAITING: EventStatus.TENTATIVE, TaskStatus.DROPPED: EventStatus.CANCELLED}


def writing(work: Workspace, tasks: Iterable[Task], out: Path) -> Callable[[], Path]:
    """A job that writes those of the tasks that have days, and gives the file's path.

    Written again later, the same tasks are the same events: a calendar replaces them. Raises
    UserFacingError for another ending and where no task has a day; the job raises it for a file
    that cannot be written.
    """
    if out.suffix.lower() != _ENDING:
        raise UserFacingError(
            f"Không xuất được lịch ra “{out.name}”; hãy đặt tên tệp có đuôi .ics."
        )
    calendar = calendar_of(work, tasks)
    if not calendar.events:
        raise UserFacingError("Chưa có nhiệm vụ nào có ngày để đưa vào lịch. Hãy ghi thời hạn.")

    def write() -> Path:
        ics.write_calendar(calendar, out)
        return out

    return write


def calendar_of(work: Workspace, tasks: Iterable[Task]) -> Calendar:
    """The tasks that have days as the calendar of the office, in the order given.

    A review has no deadline: what goes on all the time stays out of a calendar that rings.
    """
    dated = [task for task in tasks if task.last_day is not None]
    known, source = origins(work, dated), identity(work.store)
    history = revision(work.store, TASKS.name)
    made_at, usual = work.store.now().astimezone(), usual_lead(work)
    office = work.office_on(work.today())
    of_office = f" – {office.name_in_text or office.name}" if office else ""
    return Calendar(
        name=f"Nhiệm vụ theo dõi thi hành pháp luật{of_office}",
        made_by=f"TTPL Desktop//{ttpl_desktop.__version__}",
        made_at=made_at,
        events=tuple(
            _event(task, known.get(task.plan_item_id or 0), source, history, made_at, usual)
            for task in dated
        ),
    )


def _event(
    task: Task,
    origin: Origin | None,
    source: str,
    history: Revision,
    made_at: dt.datetime,
    usual: int,
) -> Event:
    assert task.last_day is not None  # only dated tasks come here
    changed_at = history.changed_at.get(task.id)
    return Event(
        uid=f"task-{task.id}@{source}.ttpl-desktop",
        title=_title(task),
        first=min(task.start or task.last_day, task.last_day),
        last=task.last_day,
        changed_at=changed_at.astimezone() if changed_at else made_at,
        sequence=history.steps,
        description="\n".join(_facts(task, origin)),
        category=task.kind.words,
        status=_STATUS.get(task.status, EventStatus.CONFIRMED),
        alarms=() if task.is_closed else _alarms(task, made_at.date(), usual),
    )


def _title(task: Task) -> str:
    """What a day of the calendar shows: done tasks with a tick, an earlier working day told."""
    title = " ".join(task.title.split()) or _UNNAMED
    if task.status is TaskStatus.DONE:
        return f"✓ {title}"
    if task.working_day and task.working_day != task.last_day:
        return f"{title} (nên xong {vn_date(task.working_day)})"
    return title


def _facts(task: Task, origin: Origin | None) -> Iterable[str]:
    place = origin.place if origin else ""
    if not place and task.superior_item_id is not None:
        place = "Kế hoạch của cơ quan cấp trên"
    done = f" ngày {vn_date(task.done_on)}" if task.done_on else ""
    told = {
        "Chủ trì": "; ".join(task.lead),
        "Phối hợp": "; ".join(task.coordinators),
        "Thời hạn": task.time,
        "Nên xong": vn_date(task.working_day) if task.working_day else "",
        "Sản phẩm": task.product,
        "Trạng thái": task.status.words + done,
        "Từ": place,
    }
    return (f"{name}: {words}" for name, words in told.items() if words)


def _alarms(task: Task, today: dt.date, usual: int) -> tuple[dt.date, ...]:
    """The days on which a calendar reminds: by the task's lead, a week before, and on its eve.

    Those that are over are left out: a calendar would ring for each of them at once. What was put
    off here still rings there.
    """
    due = task.working_day or task.last_day
    assert due is not None
    ahead = (dt.timedelta(days=lead_of(task, usual)), SOON, _EVE)
    days = dict.fromkeys(due - each for each in ahead)
    return tuple(day for day in days if day >= today)
