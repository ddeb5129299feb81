"""Requests: ask units to send something, change it, ask more units or fewer."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Any

from ttpl_desktop.app import records
from ttpl_desktop.app.task_days import reader
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.deadline import Deadline
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Condition
from ttpl_desktop.domain.office import Unit
from ttpl_desktop.domain.query import Query
from ttpl_desktop.domain.task import Task
from ttpl_desktop.domain.text import fold, normal, same_spelling
from ttpl_desktop.domain.urging.records import Request, Submission
from ttpl_desktop.storage.registers.task import TASKS
from ttpl_desktop.storage.registers.urging import REQUESTS, SUBMISSIONS

ALL_INTERNAL = "Tất cả phòng, đơn vị của cơ quan"
ALL_COMMUNES = "Tất cả UBND xã, phường, đặc khu"
_COMMUNES = tuple(
    f"{body} {kind}"
    for body in ("ubnd", "uy ban nhan dan")
    for kind in ("xa ", "phuong ", "dac khu ", "thi tran ")
)
_SETS_DAYS = frozenset({"time", "year", "task_id"})
_LABELS = {
    "title": "Sửa tên yêu cầu gửi",
    "time": "Sửa hạn gửi",
    "source": "Sửa văn bản yêu cầu",
}


@dataclasses.dataclass(frozen=True, slots=True)
class Wanted:
    """A request that may be made, and the names of the units and groups that it would ask."""

    request: Request
    units: tuple[str, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Moved:
    """A request whose days became others, as it was and as it is."""

    before: Request
    after: Request


def every(work: Workspace, year: int) -> tuple[Request, ...]:
    """The requests of a year by their last day."""
    return work.table(REQUESTS).all(year=year)


def get(work: Workspace, request_id: int) -> Request:
    """One request; KeyError where there is none outside the bin."""
    return work.table(REQUESTS).one(request_id)


def submissions_of(work: Workspace, request_id: int) -> tuple[Submission, ...]:
    """What the units have to send for a request, in the order of their names."""
    return work.table(SUBMISSIONS).all(request_id=request_id)


def offers(work: Workspace) -> tuple[str, ...]:
    """What a field of units offers: both ways to ask all of a kind, groups, then single units."""
    return tuple(dict.fromkeys([*groups(work), *known_units(work)]))


def groups(work: Workspace) -> tuple[str, ...]:
    """The names under which units can be asked together."""
    named = [group for unit in work.directory.units for group in unit.groups]
    return tuple(dict.fromkeys([ALL_INTERNAL, ALL_COMMUNES, *named]))


def known_units(work: Workspace) -> tuple[str, ...]:
    """The single units that there are today."""
    return tuple(unit.name for unit in work.directory.units if unit.exists_on(work.today()))


def resolve(work: Workspace, names: Iterable[str]) -> tuple[str, ...]:
    """The single units behind names and groups, each once; unknown names stay as they are."""
    directory, found = work.directory, list[str]()
    today = work.today()
    for name in names:
        members = _members(directory.units, name) or directory.members(name)
        unit = directory.find(name)
        if members:
            found += [each.name for each in members if each.exists_on(today)]
        else:
            found.append(unit.name if unit else " ".join(normal(name).split()))
    return tuple(dict.fromkeys(name for name in found if name))


def _members(units: Iterable[Unit], name: str) -> tuple[Unit, ...]:
    if name == ALL_INTERNAL:
        return tuple(unit for unit in units if unit.is_internal)
    if name == ALL_COMMUNES:
        return tuple(unit for unit in units if fold(unit.name).startswith(_COMMUNES))
    return ()


def add(work: Workspace, wanted: Wanted) -> Request:
    """Stores a request and what each unit has to send, as one step.

    Raises UserFacingError without a title or without any unit.
    """
    title = " ".join(normal(wanted.request.title).split())
    units = resolve(work, wanted.units)
    if not title:
        raise UserFacingError("Chưa ghi phải gửi gì: hãy ghi tên tài liệu, ví dụ “Báo cáo năm”.")
    if not units:
        raise UserFacingError("Chưa có đơn vị nào phải gửi: hãy chọn ít nhất một đơn vị hoặc nhóm.")
    new = dataclasses.replace(records.composed(wanted.request), id=0, title=title)
    with work.operation("Thêm yêu cầu gửi"):
        kept = work.table(REQUESTS).save(with_days(work, new))
        _ask(work, kept.id, units)
    return kept


def add_all(work: Workspace, several: Iterable[Wanted]) -> tuple[Request, ...]:
    """Stores several requests as one step."""
    with work.operation("Thêm các yêu cầu gửi"):
        return tuple(add(work, wanted) for wanted in several)


def change(work: Workspace, request_id: int, **values: Any) -> Request:
    """Writes some fields of a request; its days follow its words. Typing on stays one step."""
    label = _LABELS.get(next(iter(values)), "Sửa yêu cầu gửi")
    merge = f"{REQUESTS.name}:{request_id}:{','.join(values)}"
    if "title" in values and not values["title"].strip():
        raise UserFacingError("Yêu cầu phải có tên; muốn bỏ yêu cầu, hãy dùng Xoá yêu cầu.")
    with work.operation(label, merge=merge):
        changed = records.change(work, REQUESTS, request_id, label, **values)
        if not _SETS_DAYS & set(values):
            return changed
        return work.table(REQUESTS).save(with_days(work, changed))


def set_units(work: Workspace, request_id: int, names: Iterable[str]) -> None:
    """Asks exactly these units from now on, as one step.

    Those already asked keep what they sent; what others sent goes to the bin. Raises
    UserFacingError where nobody would be left.
    """
    units = resolve(work, names)
    if not units:
        raise UserFacingError("Yêu cầu phải có ít nhất một đơn vị gửi.")
    known = {same_spelling(each.unit): each for each in submissions_of(work, request_id)}
    wanted = {same_spelling(unit): unit for unit in units}
    with work.operation("Sửa các đơn vị phải gửi"):
        _ask(work, request_id, [unit for key, unit in wanted.items() if key not in known])
        gone = [each.id for key, each in known.items() if key not in wanted]
        work.table(SUBMISSIONS).remove(gone, work.store.now().isoformat())


def remove(work: Workspace, request_id: int) -> None:
    """Moves a request to the bin with what the units sent for it, as one step."""
    stamp = work.store.now().isoformat()
    with work.operation("Xoá yêu cầu gửi"):
        sent = [each.id for each in submissions_of(work, request_id)]
        work.table(REQUESTS).remove([request_id], stamp)
        work.table(SUBMISSIONS).remove(sent, stamp)


def deadline_of(work: Workspace, request: Request) -> Deadline:
    """What the request's words mean; "kể từ ngày ban hành" counts from its task's plan."""
    task = (work.table(TASKS).get(request.task_id) if request.task_id else None) or Task()
    return reader(work)(dataclasses.replace(task, year=request.year, time=request.time))


def advice(work: Workspace, request: Request) -> str:
    """The line under the words of a deadline: the days in words."""
    from ttpl_desktop.domain.deadlines import in_words

    sentence = in_words(deadline_of(work, request), work.calendar)
    return sentence[:1].upper() + sentence[1:]


def with_days(work: Workspace, request: Request) -> Request:
    """The request with the days that follow from its words."""
    deadline = deadline_of(work, request)
    return dataclasses.replace(
        request, last_day=deadline.last_day, working_day=deadline.working_day
    )


def recompute(work: Workspace) -> tuple[Moved, ...]:
    """Computes the requests anew for which something is still missing, as one step.

    Gives those whose days moved; the others keep the days that they were measured by.
    """
    query = Query(work.today(), (Condition("awaited"),))
    found = work.table(REQUESTS).every(query)
    both = ((request, with_days(work, request)) for request in found)
    moved = tuple(Moved(before, after) for before, after in both if before != after)
    with work.operation("Tính lại hạn gửi theo lịch"):
        for each in moved:
            work.table(REQUESTS).save(each.after)
    return moved


def _ask(work: Workspace, request_id: int, units: Iterable[str]) -> None:
    for unit in units:
        work.table(SUBMISSIONS).save(Submission(request_id=request_id, unit=unit))
