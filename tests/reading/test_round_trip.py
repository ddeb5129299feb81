"""A plan of our own, exported, and read back: nothing is lost, in any form of file."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.reading.corpus import converted
from ttpl_desktop.app import plan_papers, plans, sample
from ttpl_desktop.app.packs import plain_calendar
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.documents.pages import libreoffice
from ttpl_desktop.documents.readers.files import read_file
from ttpl_desktop.domain.outline import Placed
from ttpl_desktop.domain.plan import ActivityLayout, ItemKind, Plan, PlanItem
from ttpl_desktop.domain.reading.plans import read_plan
from ttpl_desktop.domain.reading.read_plan import ReadPlan
from ttpl_desktop.storage.registers.plan import PLANS

FIELDS = (
    *("title", "text", "lead", "executors", "coordinators", "collator", "time", "place", "product"),
    *("scope", "subject", "content", "method"),
)
LAYOUTS = [ActivityLayout.PROSE, ActivityLayout.TABLE]
ENDINGS = ["docx", "doc", "odt", "rtf", "pdf"]


@dataclasses.dataclass(frozen=True)
class Own:
    """The sample office's plan as it is stored, and its file in each layout."""

    plan: Plan
    items: tuple[Placed[PlanItem], ...]
    files: dict[ActivityLayout, Path]

    def of_kind(self, kind: ItemKind) -> list[Placed[PlanItem]]:
        return [placed for placed in self.items if placed.node.kind is kind]


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Own]:
    folder = tmp_path_factory.mktemp("own")
    work = Workspace.open(folder / "data")
    sample.fill(work)
    plan = plans.plans_of(work, sample.YEAR)[-1]
    files = {}
    for layout in LAYOUTS:
        with work.operation("Đổi cách trình bày"):
            work.table(PLANS).save(dataclasses.replace(plan, layout=layout))
        files[layout] = folder / f"{layout.value}.docx"
        plan_papers.writing(work, plan.id, files[layout])()
    yield Own(plan, plans.arranged(work, plan.id), files)
    work.close()


@pytest.fixture(params=[(layout, ending) for layout in LAYOUTS for ending in ENDINGS], ids=str)
def read(own: Own, request: pytest.FixtureRequest) -> ReadPlan:
    layout, ending = request.param
    path = own.files[layout]
    if ending != "docx":
        if libreoffice() is None:
            pytest.skip("LibreOffice is not here")
        path = converted(path, ending)
    return read_plan(read_file(path), calendar=plain_calendar())


def told(item: PlanItem) -> dict[str, object]:
    """The fields of an activity; a paper sets a capital before and a full stop behind them."""
    return {
        name: tuple(map(plain, value))
        if isinstance(value := getattr(item, name), tuple)
        else plain(value)
        for name in FIELDS
    }


def plain(words: str) -> str:
    return words.strip(" .").casefold()


def test_a_plan_comes_back_from_every_kind_of_file(own: Own, read: ReadPlan) -> None:
    activities = own.of_kind(ItemKind.ACTIVITY)
    assert [each.section for each in read.activities] == [placed.path for placed in activities]
    assert [told(each.item) for each in read.activities] == [
        told(placed.node) for placed in activities
    ]
    assert sections(read) == [
        (placed.path, placed.node.title.upper()) for placed in own.of_kind(ItemKind.SECTION)
    ]
    assert [each.line() for each in read.foot.recipients] == [
        each.line() for each in own.plan.recipients
    ]
    assert (read.foot.archive, read.foot.signer) == (own.plan.archive, own.plan.signer.name)
    assert read.foot.signature == own.plan.signer.title_lines()
    assert (read.head.title, read.head.opening) == (own.plan.title, own.plan.opening)
    assert read.unassigned == ()


def sections(read: ReadPlan) -> list[tuple[str, str]]:
    return [
        (each.path, each.item.title.upper())
        for each in read.items
        if each.item.kind is ItemKind.SECTION
    ]
