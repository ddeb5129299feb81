"""The way of a task's paper from stop to stop: laid out, changed, and what does not hold in it."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from collections.abc import Iterable
from typing import Any

from ttpl_desktop.app import records
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import WorkCalendar, vn_date
from ttpl_desktop.domain.chain import ChainWarning, Stop, due_index, inversions, plan_back
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.task import Hop, Task
from ttpl_desktop.domain.text import normal
from ttpl_desktop.storage.registers.task import HOPS, TASKS

NEW_BODY = "Nơi nhận mới"
_PATH = "chain_path"
_KEPT = ("body", "days", "is_due", "is_own")
_LABELS = {
    "body": "Sửa nơi nhận trong chuỗi",
    "days": "Sửa số ngày của một nơi trong chuỗi",
    "fixed_on": "Ấn định ngày phải gửi",
    "passed_on": "Ghi ngày đã gửi",
    "is_own": "Sửa cơ quan mình trong chuỗi",
}


@dataclasses.dataclass(frozen=True, slots=True)
class Chain:
    """The stops of a task with their days, and what does not hold; empty where it has none."""

    stops: tuple[Stop, ...] = ()
    warnings: tuple[ChainWarning, ...] = ()

    @property
    def inner_day(self) -> dt.date | None:
        """The day by which the first stop, usually the rooms, must have sent its part."""
        return self.stops[0].day if self.stops else None

    def begin_day(self, calendar: WorkCalendar) -> dt.date | None:
        """The day by which the first stop must have got the work, to have its own days for it."""
        day = self.inner_day
        return calendar.add_working_days(day, -self.stops[0].hop.days) if day else None


def chain_of(work: Workspace, task: Task) -> Chain:
    """The chain of a task as the calendar is now."""
    return planned(work, work.table(HOPS).all(task_id=task.id), task)


def planned(work: Workspace, hops: Iterable[Hop], task: Task) -> Chain:
    """Hops of a task, in any order, as its chain."""
    ordered = sorted(hops, key=lambda hop: (hop.position, hop.id))
    stops = plan_back(ordered, task.last_day, work.calendar)
    return Chain(stops, inversions(stops, work.calendar))


def inner_day(work: Workspace, task_id: int) -> dt.date | None:
    """The day by which the rooms must send their part; None without a chain or without days."""
    task = work.table(TASKS).get(task_id)
    return chain_of(work, task).inner_day if task else None


def default_path(work: Workspace) -> tuple[Hop, ...]:
    """The stops that a new chain begins with: the office's own, else those of its level.

    Empty before the office is set up.
    """
    kept = work.setting(_PATH)
    if kept:
        return tuple(Hop(position=at, **each) for at, each in enumerate(json.loads(kept)))
    from ttpl_desktop.app import packs
    from ttpl_desktop.domain.chain_paths import path_for

    today = work.today()
    office = work.office_on(today)
    return path_for(packs.chain_paths(), office, today) if office else ()


def has_own_path(work: Workspace) -> bool:
    """Whether the office keeps a path of its own."""
    return bool(work.setting(_PATH))


def lay(work: Workspace, task_id: int) -> None:
    """Gives a task the stops of the default path in place of those it has, as one step.

    Before the office is set up the chain is one stop, to be named by the officer.
    """
    hops = default_path(work) or (Hop(body=NEW_BODY),)
    with work.operation("Lập chuỗi thời hạn"):
        _remove_all(work, task_id)
        for hop in hops:
            work.table(HOPS).save(dataclasses.replace(hop, task_id=task_id))


def remove(work: Workspace, task_id: int) -> None:
    """Moves the chain of a task to the bin, as one step."""
    with work.operation("Bỏ chuỗi thời hạn"):
        _remove_all(work, task_id)


def keep_as_default(work: Workspace, task_id: int) -> None:
    """Lets new chains begin with the stops of this task's, without days of its own, as one step."""
    path = [{name: getattr(hop, name) for name in _KEPT} for hop in _hops(work, task_id)]
    with work.operation("Lưu chuỗi làm mặc định của cơ quan"):
        work.keep_setting(_PATH, json.dumps(path, ensure_ascii=False))


def forget_default(work: Workspace) -> None:
    """Lets new chains begin with the program's suggestion again, as one step."""
    with work.operation("Dùng lại chuỗi gợi ý của chương trình"):
        work.keep_setting(_PATH, "")


def change(work: Workspace, hop_id: int, **values: Any) -> Hop:
    """Writes some fields of a stop; typing on in one field stays one step.

    Raises UserFacingError for a stop without a name, for a paper that went on in the future, and
    for a day that is fixed where the task's own deadline stands.
    """
    if "body" in values and not normal(values["body"]).strip():
        raise UserFacingError("Nơi nhận chưa có tên. Hãy ghi tên nơi nhận, ví dụ Sở Tư pháp.")
    passed = values.get("passed_on")
    if passed is not None and passed > work.today():
        raise UserFacingError(
            f"Ngày đã gửi {vn_date(passed)} còn ở phía trước. Hãy ghi ngày đã thật sự gửi."
        )
    if values.get("fixed_on") is not None:
        hops = _hops(work, _known(work, hop_id).task_id)
        if hops[due_index(hops)].id == hop_id:
            raise UserFacingError(
                "Nơi này theo thời hạn của nhiệm vụ. Hãy sửa ô Thời hạn, hoặc chọn nơi khác mang "
                "thời hạn ấy rồi mới ấn định ngày ở đây."
            )
    return records.change(work, HOPS, hop_id, _LABELS[next(iter(values))], **values)


def hold_due(work: Workspace, hop_id: int) -> None:
    """Says that the task's deadline is the day of this stop and of no other, as one step.

    A day that was fixed for the stop goes: the task's takes its place.
    """
    chosen = _known(work, hop_id)
    with work.operation("Chọn nơi mang thời hạn của nhiệm vụ"):
        for hop in _hops(work, chosen.task_id):
            is_due = hop.id == hop_id
            fixed_on = None if is_due else hop.fixed_on
            work.table(HOPS).save(dataclasses.replace(hop, is_due=is_due, fixed_on=fixed_on))


def insert(work: Workspace, hop_id: int, *, is_before: bool = False) -> Hop:
    """A new stop right after another, or before it, to be named, as one step."""
    beside = _known(work, hop_id)
    new = Hop(task_id=beside.task_id, body=NEW_BODY, days=1, is_own=beside.is_own)
    with work.operation("Thêm nơi nhận vào chuỗi"):
        saved = work.table(HOPS).save(new)
        hops = [hop for hop in _hops(work, beside.task_id) if hop.id != saved.id]
        at = next(at for at, hop in enumerate(hops) if hop.id == hop_id) + (not is_before)
        _number(work, [*hops[:at], saved, *hops[at:]])
    return saved


def move(work: Workspace, hop_id: int, steps: int) -> None:
    """Moves a stop up (negative) or down among its neighbours, as one step; ends hold it."""
    hop = _known(work, hop_id)
    hops = list(_hops(work, hop.task_id))
    at = next(at for at, each in enumerate(hops) if each.id == hop_id)
    hops.insert(min(max(at + steps, 0), len(hops) - 1), hops.pop(at))
    with work.operation("Đổi thứ tự nơi nhận trong chuỗi"):
        _number(work, hops)


def remove_hop(work: Workspace, hop_id: int) -> None:
    """Moves one stop to the bin, as one step; the task's deadline goes to the stop before it."""
    hops = list(_hops(work, _known(work, hop_id).task_id))
    at = next(at for at, hop in enumerate(hops) if hop.id == hop_id)
    gone = hops.pop(at)
    with work.operation("Bỏ một nơi nhận khỏi chuỗi"):
        work.table(HOPS).remove([hop_id], work.store.now().isoformat())
        if gone.is_due and hops:
            heir = dataclasses.replace(hops[max(at - 1, 0)], is_due=True, fixed_on=None)
            work.table(HOPS).save(heir)


def _hops(work: Workspace, task_id: int) -> tuple[Hop, ...]:
    return work.table(HOPS).all(task_id=task_id)


def _known(work: Workspace, hop_id: int) -> Hop:
    hop = work.table(HOPS).get(hop_id)
    if hop is None:
        raise KeyError(hop_id)
    return hop


def _number(work: Workspace, hops: Iterable[Hop]) -> None:
    for position, hop in enumerate(hops):
        work.table(HOPS).save(dataclasses.replace(hop, position=position))


def _remove_all(work: Workspace, task_id: int) -> None:
    hops = [hop.id for hop in _hops(work, task_id)]
    work.table(HOPS).remove(hops, work.store.now().isoformat())
