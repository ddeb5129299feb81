"""A superior's plan and me: which of its duties are mine, and what I have decided on them."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from ttpl_desktop.app import duty_links
from ttpl_desktop.app.reading import Reading
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.reading.mine.identity import fingerprint, is_same_plan, keys, matched
from ttpl_desktop.domain.reading.mine.names import Names, office_names, unit_names
from ttpl_desktop.domain.reading.mine.naming import naming
from ttpl_desktop.domain.reading.read_plan import ReadActivity, ReadPlan
from ttpl_desktop.domain.superior import Decision, SuperiorItem, SuperiorPlan
from ttpl_desktop.domain.task import Task
from ttpl_desktop.domain.terms import Term
from ttpl_desktop.domain.text import shorten
from ttpl_desktop.storage.registers.superior import SUPERIOR_ITEMS, SUPERIOR_PLANS
from ttpl_desktop.storage.registers.task import TASKS

_SHOWN = 80


class State(Term):
    """How a duty that is read now stands to what was read and decided before."""

    NEW = "new", "Mới"
    ACCEPTED = "accepted", "Đã nhận"
    CHANGED = "changed", "Đã nhận, nay đổi khác"
    REFUSED = "refused", "Đã bỏ"


@dataclasses.dataclass(frozen=True, slots=True)
class Proposal:
    """One duty as it is proposed.

    `key` names it as long as its words stay. `why` says in words through which name it is mine,
    empty where it is not. `item` is the duty as it was kept before, `tasks` those made from it;
    one that the own plan serves with a task counts as accepted without any.
    `changes` says what is different now, for an accepted duty.
    """

    key: str
    activity: ReadActivity
    is_mine: bool
    why: str
    state: State = State.NEW
    item: SuperiorItem | None = None
    tasks: tuple[Task, ...] = ()
    changes: tuple[str, ...] = ()

    @property
    def is_preticked(self) -> bool:
        """Whether it is ticked before the officer decides."""
        return self.is_mine and self.state is State.NEW

    @property
    def can_be_chosen(self) -> bool:
        """Whether choosing it does something: what is accepted and unchanged stays as it is."""
        return self.state is not State.ACCEPTED


@dataclasses.dataclass(frozen=True, slots=True)
class Looked:
    """A plan that was read, beside what is known of it.

    `plan` has the id 0 where the plan was never taken before. `gone` are duties accepted from it
    that it does not hold any more. `unassigned` counts the times that no activity could be given.
    """

    plan: SuperiorPlan
    names: Names | None
    proposals: tuple[Proposal, ...]
    gone: tuple[SuperiorItem, ...]
    unassigned: int

    @property
    def preticked(self) -> frozenset[str]:
        """The keys that are ticked before the officer decides."""
        return frozenset(each.key for each in self.proposals if each.is_preticked)

    def footer(self, chosen: Collection[str]) -> str:
        """`nhận 7 · bỏ 2 · chưa gán 1`; what was accepted before counts as neither."""
        free = [each.key for each in self.proposals if each.can_be_chosen]
        taken = sum(key in chosen for key in free)
        counts = f"nhận {taken} · bỏ {len(free) - taken}"
        known = len(self.proposals) - len(free)
        already = f" · đã nhận trước {known}" if known else ""
        return f"{counts}{already} · chưa gán {self.unassigned}"

    def sentence(self) -> str:
        """`Kế hoạch số 15/KH-UBND có 9 nhiệm vụ, 7 của Sở Xây dựng.`"""
        mine = sum(each.is_mine for each in self.proposals)
        whose = f", {mine} của {self.names.called}" if self.names else ""
        again = " Kế hoạch này đã được đọc trước đây." if self.plan.id else ""
        return f"{self.plan.called()} có {len(self.proposals)} nhiệm vụ{whose}.{again}"


def names_of(work: Workspace, unit: str = "") -> Names | None:
    """How the office, or one unit by any of its names, is named in plans; None without either."""
    office = work.office_on(work.today())
    if unit.strip():
        return unit_names(unit, work.directory, office)
    return office_names(office, work.directory) if office else None


def look(work: Workspace, reading: Reading, unit: str = "") -> Looked:
    """Puts what was read beside what is known: whose each duty is, and what became of it.

    Duties are looked at with the eyes of `unit`, or of the whole office. Nothing is stored.
    """
    head = _head(work, reading)
    same = [each for each in work.table(SUPERIOR_PLANS).all() if is_same_plan(each, head)]
    known = [
        item for each in same for item in work.table(SUPERIOR_ITEMS).all(superior_plan_id=each.id)
    ]
    plan = dataclasses.replace(head, id=same[-1].id) if same else head
    names = names_of(work, unit)
    found = matched(reading.plan.activities, known)
    ids = {item.id for item in found.values()}
    gone = [item for item in known if item.id not in ids and item.decision is Decision.ACCEPTED]
    return Looked(
        plan,
        names,
        tuple(_proposals(work, reading, names, found)),
        tuple(gone),
        len(reading.plan.unassigned),
    )


def _head(work: Workspace, reading: Reading) -> SuperiorPlan:
    head = reading.plan.head
    return SuperiorPlan(
        year=_year(reading.plan),
        parent=head.parent,
        office=head.office,
        number=head.number,
        symbol=head.symbol,
        issued_on=head.issued_on,
        title=head.title,
        file_name=reading.plan.name,
        sha256=reading.sha256,
        read_on=work.today(),
    )


def _year(read: ReadPlan) -> int:
    """The plan's year, else that of most of its days, else that of its issue; 0 without any."""
    days = [each.deadline.last_day.year for each in read.activities if each.deadline.last_day]
    most = Counter(days).most_common(1)
    issued = read.head.issued_on
    return read.head.year or (most[0][0] if most else 0) or (issued.year if issued else 0)


def _proposals(
    work: Workspace, reading: Reading, names: Names | None, found: Mapping[int, SuperiorItem]
) -> Iterator[Proposal]:
    activities = reading.plan.activities
    wanted = keys(fingerprint(activity.text) for activity in activities)
    planned = duty_links.served_by_tasks(work, (item.id for item in found.values()))
    for place, (key, activity) in enumerate(zip(wanted, activities, strict=True)):
        named = naming(activity, names) if names else None
        why = named.why(names.called) if named and names else ""
        fresh = Proposal(key, activity, named is not None, why)
        known = found.get(place)
        yield _as_known(work, fresh, known, known.id in planned) if known else fresh


def _as_known(work: Workspace, fresh: Proposal, item: SuperiorItem, is_planned: bool) -> Proposal:
    """The proposal with what was decided before; an accepted duty without a task was put away.

    `is_planned`: the own plan made a task for it, so that it needs none of its own.
    """
    tasks = work.table(TASKS).all(superior_item_id=item.id)
    is_served = bool(tasks) or is_planned
    changes = differences(item, fresh.activity) if is_served else ()
    if is_served:
        state = State.CHANGED if changes else State.ACCEPTED
    else:
        state = State.NEW if item.decision is Decision.OPEN else State.REFUSED
    return dataclasses.replace(fresh, state=state, item=item, tasks=tasks, changes=changes)


def differences(item: SuperiorItem, activity: ReadActivity) -> tuple[str, ...]:
    """What is said otherwise now, each in a few words; marks, spaces and case do not count."""
    now = activity.item
    pairs = (
        ("nội dung", item.text, activity.text),
        ("thời hạn", item.time, activity.deadline.phrase),
        ("chủ trì", ", ".join(item.lead), ", ".join(leads(activity))),
        ("phối hợp", ", ".join(item.coordinators), ", ".join(now.coordinators)),
        ("sản phẩm", item.product, now.product),
    )
    return tuple(
        f"{name}: “{shorten(before, _SHOWN)}” → “{shorten(after, _SHOWN)}”"
        for name, before, after in pairs
        if fingerprint(before) != fingerprint(after)
    )


def leads(activity: ReadActivity) -> tuple[str, ...]:
    """Who leads and who carries out, each once."""
    return tuple(dict.fromkeys((*activity.item.lead, *activity.item.executors)))
