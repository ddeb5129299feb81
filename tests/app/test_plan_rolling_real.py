"""Real plans rolled forward: a naive eye finds no year, date or citation that is not listed."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.superior_plan import set_up
from tests.reading import corpus
from ttpl_desktop.app import plan_rolling, plans
from ttpl_desktop.app.plan_marks import OpenMark, marks
from ttpl_desktop.app.reading import reading_job
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.plan import Plan
from ttpl_desktop.domain.reading.read_plan import ReadPlan
from ttpl_desktop.domain.rolling.fields import HEAD_FIELDS, ITEM_FIELDS, words_of
from ttpl_desktop.domain.rolling.marks import MarkKind

NAIVE = {
    "year": re.compile(r"(?<!\d)20\d\d(?!\d)"),
    "date": re.compile(r"(?<![\d/])\d{1,2}/\d{1,2}/\d{4}(?!\d)"),
    "citation": re.compile(r"\d+/(?:\d{4}/)?[A-ZĐ]+-[A-ZĐ]+(?![A-Za-zĐđ])"),
}
OVER = re.compile(r"59/2012/NĐ-CP")
LETTERHEAD = re.compile(r"tháng\s*\d*\s*năm 20\d\d$|^\s*Số:")

OWN = [
    name
    for folder in (corpus.PLANS, corpus.HELD_OUT, corpus.SECOND)
    for name in corpus.names(folder)
    if not corpus.needs_libreoffice(name)
]


@pytest.fixture(params=corpus.shared(), ids=lambda path: path.stem)
def read(request, work: Workspace) -> ReadPlan:
    set_up(work)
    path: Path = request.param
    return reading_job(work, path)().plan


@pytest.fixture
def plan(work: Workspace, read: ReadPlan) -> Plan:
    return plan_rolling.roll_read(work, read, read.head.year + 1).plan


def texts(work: Workspace, plan: Plan) -> Iterator[tuple[int | None, str, str]]:
    """Every field of a plan with its words."""
    head = plans.plan(work, plan.id)
    for field in HEAD_FIELDS:
        yield None, field, words_of(head, field, {})
    for item in plans.items(work, plan.id):
        for field in ITEM_FIELDS:
            yield item.id, field, words_of(item, field, {})


def covering(found: tuple[OpenMark, ...], at: tuple[int | None, str], hit: re.Match[str]) -> bool:
    return any(
        (each.mark.item_id, each.mark.field) == at
        and each.start <= hit.start()
        and hit.end() <= each.end
        for each in found
    )


def missed(work: Workspace, plan: Plan, name: str) -> list[tuple[str, str]]:
    """What a naive eye finds in the draft outside every mark."""
    found = marks(work, plan.id)
    return [
        (field, hit.group())
        for item_id, field, words in texts(work, plan)
        for hit in NAIVE[name].finditer(words)
        if not covering(found, (item_id, field), hit)
    ]


@pytest.mark.parametrize("name", NAIVE)
def test_everything_that_a_naive_eye_finds_in_the_draft_is_marked(work, plan, name):
    assert missed(work, plan, name) == []


@pytest.mark.parametrize("own", OWN)
def test_so_it_is_in_plans_of_our_own(work, tmp_path, own):
    set_up(work)
    read = reading_job(work, corpus.make(own, tmp_path))().plan
    plan = plan_rolling.roll_read(work, read, read.head.year + 1).plan
    assert [missed(work, plan, name) for name in NAIVE] == [[], [], []]


@pytest.mark.parametrize("name", NAIVE)
def test_every_kind_of_words_in_the_file_is_among_what_was(work, read, plan, name):
    body = [p.text for p in read.passages if not LETTERHEAD.search(p.text)]
    in_file = {hit for text in body for hit in NAIVE[name].findall(text)}
    listed = {hit for each in marks(work, plan.id) for hit in NAIVE[name].findall(each.mark.was)}
    assert in_file - listed == set()


def test_the_decree_that_is_over_is_flagged_wherever_it_is_cited(work, plan):
    cited = sum(len(OVER.findall(words)) for _item, _field, words in texts(work, plan))
    flagged = [
        each
        for each in marks(work, plan.id)
        if OVER.search(each.mark.words) and "Đã hết hiệu lực" in each.mark.note
    ]
    assert len(flagged) == cited > 0
    assert all("80/2025/NĐ-CP" in each.mark.note for each in flagged)


def test_no_year_of_the_old_plan_is_left_but_in_what_stays(work, read, plan):
    old = re.compile(rf"(?<!\d){read.head.year}(?!\d)")
    left = [
        each.mark.words
        for each in marks(work, plan.id)
        if old.search(each.mark.words) and each.mark.kind not in (MarkKind.CITATION, MarkKind.SCOPE)
    ]
    assert left == []


def test_the_superiors_plan_of_the_old_year_is_awaited(work, read, plan):
    of_the_year = re.compile(rf"\d+/(?:KH|QĐ)-\w+ ngày \d+/\d+/{read.head.year}")
    opening = plans.plan(work, plan.id).opening
    assert not of_the_year.search(opening)
    assert ("…" in opening) == bool(of_the_year.search(read.head.opening))


def test_nothing_is_dropped_from_these_plans(work, plan):
    assert [each for each in marks(work, plan.id) if each.mark.kind is MarkKind.DROPPED] == []
