"""One search over all registers, and the years of the strip."""

import datetime as dt

import pytest

from ttpl_desktop.app.finding import find, offered_years, year_of
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.domain.plan import Plan, PlanItem
from ttpl_desktop.domain.task import Task
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS, PLANS
from ttpl_desktop.storage.registers.task import TASKS


@pytest.fixture
def filled(work: Workspace) -> Workspace:
    with work.operation("Nạp"):
        work.table(TASKS).save(Task(year=2024, title="Đôn đốc các phòng gửi số liệu"))
        work.table(INTAKE).save(IntakeEntry(content="Công văn đôn đốc của Sở Tư pháp"))
        plan = work.table(PLANS).save(Plan(year=2025, title="Kế hoạch"))
        work.table(PLAN_ITEMS).save(PlanItem(plan_id=plan.id, title="Tập huấn"))
    return work


def test_words_without_marks_find_words_with_marks_in_every_register(filled: Workspace) -> None:
    groups = find(filled, "don doc")
    assert [group.register for group in groups] == [Register.INTAKE, Register.TASK]


def test_words_with_marks_are_exact(filled: Workspace) -> None:
    assert find(filled, "đón đốc") == ()


def test_nothing_typed_finds_nothing(filled: Workspace) -> None:
    assert find(filled, "  ") == ()


def test_a_register_shows_some_hits_and_tells_that_there_are_more(work: Workspace) -> None:
    with work.operation("Nạp"):
        for number in range(4):
            work.table(TASKS).save(Task(year=2026, title=f"Rà soát lần {number}"))
    (group,) = find(work, "ra soat", limit=3)
    assert (len(group.hits), group.has_more) == (3, True)


def test_a_long_title_is_shown_on_one_short_line(work: Workspace) -> None:
    with work.operation("Nạp"):
        work.table(TASKS).save(Task(year=2026, title="rất dài\n" * 60))
    ((hit,),) = [group.hits for group in find(work, "dài")]
    assert "\n" not in hit.title
    assert hit.title.endswith("…")


def test_years_are_those_with_records_and_this_and_the_next(filled: Workspace) -> None:
    assert offered_years(filled) == (2027, 2026, 2025, 2024)


def test_a_year_in_the_bin_is_not_offered(filled: Workspace) -> None:
    with filled.operation("Xoá"):
        filled.table(TASKS).remove([1], dt.datetime(2026, 1, 1).isoformat())
    assert 2024 not in offered_years(filled)


@pytest.mark.parametrize(
    ("register", "year"),
    [(Register.TASK, 2024), (Register.PLAN_ITEM, 2025), (Register.INTAKE, None)],
)
def test_a_record_is_shown_under_its_year(
    filled: Workspace, register: Register, year: int | None
) -> None:
    assert year_of(filled, register.value, 1) == year
