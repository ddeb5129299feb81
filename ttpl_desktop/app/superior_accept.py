"""Duties of a superior's plan accepted as tasks, and brought up to a later reading of it."""

from __future__ import annotations

import dataclasses
import re
import tempfile
from collections.abc import Collection, Iterator
from pathlib import Path

from ttpl_desktop.app import attachments, duty_links
from ttpl_desktop.app.plan_tasks import TITLE_LENGTH, moved_on
from ttpl_desktop.app.reading import Reading
from ttpl_desktop.app.superior import Looked, Proposal, State, leads, look
from ttpl_desktop.app.task_days import with_days
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.plan import PlanItem
from ttpl_desktop.domain.reading.mine.identity import fingerprint, section_at
from ttpl_desktop.domain.reading.read_plan import ReadPlan
from ttpl_desktop.domain.superior import Decision, SuperiorItem, SuperiorPlan
from ttpl_desktop.domain.task import Task
from ttpl_desktop.domain.text import shorten
from ttpl_desktop.storage.registers.superior import SUPERIOR_ITEMS, SUPERIOR_PLANS
from ttpl_desktop.storage.registers.task import TASKS

_SENTENCE_END = re.compile(r"[.;](?= |$)|\n")


@dataclasses.dataclass(frozen=True, slots=True)
class Accepted:
    """What accepting duties did.

    `changed` are open tasks that now say what the plan says. `refused` counts the duties of mine
    that were left out. `gone` are accepted duties that the plan does not hold any more: their tasks
    stay as they are. `unassigned` counts the times without a duty.
    """

    plan: SuperiorPlan
    added: tuple[Task, ...]
    changed: tuple[Task, ...]
    refused: int
    gone: tuple[SuperiorItem, ...]
    unassigned: int

    def sentence(self) -> str:
        """`Kế hoạch số 15/KH-UBND: nhận 7 nhiệm vụ; bỏ 2; 1 mốc thời gian chưa gán.`"""
        counts = (
            (len(self.added), "nhận {} nhiệm vụ"),
            (len(self.changed), "cập nhật {} nhiệm vụ"),
            (self.refused, "bỏ {}"),
            (len(self.gone), "{} nhiệm vụ không còn trong kế hoạch, vẫn giữ nguyên"),
            (self.unassigned, "{} mốc thời gian chưa gán"),
        )
        said = [words.format(count) for count, words in counts if count]
        return f"{self.plan.called()}: {'; '.join(said) or 'không có gì thay đổi'}."


def accept(
    work: Workspace, reading: Reading, chosen: Collection[str], *, unit: str = "", year: int = 0
) -> Accepted:
    """Makes tasks of the chosen proposals (their keys), as one step.

    The plan, its duties with what was decided on each and its original file are kept. A chosen duty
    that was accepted before and reads otherwise now brings its open tasks up to date; not chosen,
    it stays as it was. Of the others those that are mine count as refused. `year` is that of the
    tasks where the plan names none. Raises UserFacingError where the original cannot be kept.
    """
    looked = look(work, reading, unit)
    taken = [each for each in looked.proposals if each.key in chosen and each.can_be_chosen]
    with work.operation(_label(looked, len(taken))):
        plan = _keep_plan(work, looked, reading)
        year_of_tasks = plan.year or year or work.today().year
        added: list[Task] = []
        changed: list[Task] = []
        served = duty_links.serving(work, (each.item.id for each in taken if each.item))
        for position, proposal in enumerate(looked.proposals):
            item = _keep_item(work, reading.plan, plan, position, proposal, proposal in taken)
            if proposal in taken and proposal.state is not State.CHANGED:
                task = _serving(_task(work, year_of_tasks, item), served.get(item.id))
                added.append(work.table(TASKS).save(task))
            elif proposal in taken:
                changed += _brought_up(work, item, proposal)
    refused = [each for each in looked.proposals if each.is_preticked and each not in taken]
    return Accepted(
        plan, tuple(added), tuple(changed), len(refused), looked.gone, looked.unassigned
    )


def accept_one(work: Workspace, duty: SuperiorItem, year: int) -> Task:
    """Makes a task of one duty that was kept before, as one step."""
    with work.operation("Tạo nhiệm vụ từ nhiệm vụ cấp trên"):
        accepted = dataclasses.replace(duty, decision=Decision.ACCEPTED, reason="")
        work.table(SUPERIOR_ITEMS).save(accepted)
        served = duty_links.serving(work, (duty.id,)).get(duty.id)
        return work.table(TASKS).save(_serving(_task(work, year, accepted), served))


def _serving(task: Task, item: PlanItem | None) -> Task:
    """The task as one that serves the activity of one's own plan that carries out its duty."""
    return dataclasses.replace(task, plan_item_id=item.id) if item is not None else task


def _label(looked: Looked, taken: int) -> str:
    name = looked.plan.called()
    return f"Nhận {taken} nhiệm vụ từ {name}" if taken else f"Ghi nhận {name}"


def _keep_plan(work: Workspace, looked: Looked, reading: Reading) -> SuperiorPlan:
    """The plan with the words of this reading; what this file does not say stays as known."""
    read = looked.plan
    known = work.table(SUPERIOR_PLANS).get(read.id) if read.id else None
    if known is not None:
        names = (each.name for each in dataclasses.fields(read))
        read = dataclasses.replace(
            known, **{name: value for name in names if (value := getattr(read, name))}
        )
    plan = work.table(SUPERIOR_PLANS).save(read)
    with tempfile.TemporaryDirectory() as folder:
        original = Path(folder) / reading.plan.name
        original.write_bytes(reading.content)
        attachments.attach(work, Register.SUPERIOR_PLAN.value, plan.id, original)
    return plan


def _keep_item(
    work: Workspace,
    read: ReadPlan,
    plan: SuperiorPlan,
    position: int,
    proposal: Proposal,
    is_taken: bool,
) -> SuperiorItem:
    """The duty with what was decided; an accepted one keeps its words until its change is taken."""
    known = proposal.item
    if known is not None and not is_taken and proposal.state is not State.NEW:
        return known
    left = Decision.REFUSED if proposal.is_mine else Decision.OPEN
    item = dataclasses.replace(
        _item(read, position, proposal),
        id=known.id if known else 0,
        superior_plan_id=known.superior_plan_id if known else plan.id,
        decision=Decision.ACCEPTED if is_taken else left,
    )
    return work.table(SUPERIOR_ITEMS).save(item)


def _item(read: ReadPlan, position: int, proposal: Proposal) -> SuperiorItem:
    activity, deadline = proposal.activity, proposal.activity.deadline
    return SuperiorItem(
        position=position,
        section=activity.section,
        title=_title(read, position),
        text=activity.text,
        kind=activity.item.activity,
        lead=leads(activity),
        coordinators=activity.item.coordinators,
        product=activity.item.product,
        place=activity.item.place,
        time=deadline.phrase,
        deadline=deadline.kind,
        start=deadline.start,
        last_day=deadline.last_day,
        working_day=deadline.working_day,
        fingerprint=fingerprint(activity.text),
        repeats=tuple(section_at(read, span) for span in activity.repeats),
        is_mine=proposal.is_mine,
    )


def _title(read: ReadPlan, position: int) -> str:
    """The item's own title, unless several duties have it; else the first sentence."""
    activity = read.activities[position]
    title = activity.item.title
    is_shared = sum(each.item.title == title for each in read.activities) > 1
    words = activity.text if is_shared or not title else title
    end = _SENTENCE_END.search(words)
    return shorten((words[: end.start()] if end else words) or words, TITLE_LENGTH)


def _task(work: Workspace, year: int, item: SuperiorItem) -> Task:
    return with_days(
        work,
        Task(
            year=year,
            title=item.title,
            superior_item_id=item.id,
            kind=item.kind,
            lead=item.lead,
            coordinators=item.coordinators,
            product=item.product,
            time=item.time,
        ),
    )


def _brought_up(work: Workspace, item: SuperiorItem, proposal: Proposal) -> Iterator[Task]:
    """Brings the open tasks of a duty to its words of today; gives those that look different."""
    before = proposal.item or item
    for task in proposal.tasks:
        if not task.is_closed:
            was, now = _task(work, task.year, before), _task(work, task.year, item)
            moved = moved_on(work, task, was, now)
            work.table(TASKS).save(moved)
            if moved != task:
                yield moved
