"""The turn of the year at the window: last year's plan rolled, looked through, then issued."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.stories.conftest import Sits
from tests.stories.officer import Officer
from tests.stories.records import records
from ttpl_desktop.app import plan_papers, plans, sample, task_lists
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.plan import Plan, PlanStatus, activities
from ttpl_desktop.domain.rolling.marks import MarkKind
from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.places import Place
from ttpl_desktop.ui.plan.rolling.question import RollingQuestion

NEXT = sample.YEAR + 1
SIGNED = {"number": "05", "issued_on": "08/02/2027"}
SUPERIOR = "Kế hoạch số …/KH-UBND ngày …"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("mau") / "so"
    work = Workspace.open(made)
    sample.fill(work)
    work.close()
    return made


@pytest.fixture
def officer(sits: Sits, folder: Path, tmp_path: Path) -> Officer:
    """An officer of the sample office at the plan of the year that ends."""
    shutil.copytree(folder, tmp_path / "so")
    officer = sits(tmp_path / "so")
    officer.go(Place.PLAN)
    return officer


def draft(officer: Officer) -> Plan:
    """The plan in front."""
    plan = officer.plan.plan
    assert plan is not None
    return plan


def roll(officer: Officer) -> None:
    officer.answer({})
    officer.choose("Sang năm mới")
    assert officer.questions[-1] == "Sang năm mới"
    assert draft(officer).year == NEXT


def issue(officer: Officer) -> None:
    """Tries to issue the plan in front; a refusal leaves the question open, and it is dropped."""
    officer.answer(SIGNED)
    officer.choose("Ban hành")


def go_to(officer: Officer, kind: MarkKind) -> None:
    """Presses Enter on the first place of a kind in the list."""
    rolling = officer.plan.rolling
    mark = next(each for each in rolling.waiting if each.mark.kind is kind)
    rolling.panel.list.choose(mark.id)
    rolling.panel.list.opened.emit(rolling.panel.list.shown)


def test_last_years_plan_is_rolled_looked_through_and_issued(officer: Officer) -> None:
    roll(officer)
    waiting = len(officer.plan.rolling.waiting)
    assert f"{waiting} chỗ cần xem lại" in officer.told

    issue(officer)
    assert draft(officer).status is PlanStatus.DRAFT

    go_to(officer, MarkKind.SUPERIOR)
    opening = officer.plan.editor.head.field("opening")
    words = draft(officer).opening.replace(SUPERIOR, "Kế hoạch số 20/KH-UBND ngày 18/01/2027")
    officer.write(opening, words)
    left = [each.mark.words for each in officer.plan.rolling.waiting]
    assert SUPERIOR not in left

    go_to(officer, MarkKind.DROPPED)
    officer.choose("Giữ lại việc này")
    go_to(officer, MarkKind.DATE)
    officer.choose("Đã xem cả loại “Ngày, thời hạn”")
    officer.choose("Đã xem tất cả")
    assert officer.plan.rolling.waiting == ()

    issue(officer)
    assert draft(officer).status is PlanStatus.ISSUED
    duties = list(activities(plans.items(officer.work, draft(officer).id)))
    assert task_lists.count(officer.work, NEXT) == len(duties)


def test_what_waits_is_still_there_the_next_morning(officer: Officer, sits: Sits) -> None:
    roll(officer)
    officer.choose("Đã xem cả loại")
    before = [each.mark for each in officer.plan.rolling.waiting]
    officer.window.close()
    again = sits(officer.work.folder)
    again.window.set_year(NEXT)
    again.go(Place.PLAN)
    assert [each.mark for each in again.plan.rolling.waiting] == before
    again.choose("↻ Xem lại")
    assert again.plan.rolling.is_shown


def test_everything_can_be_taken_back_and_done_again(officer: Officer) -> None:
    states = [records(officer.work)]
    roll(officer)
    states.append(records(officer.work))
    officer.choose("Đã xem tất cả")
    states.append(records(officer.work))
    for state in reversed(states[:-1]):
        officer.choose("Hoàn tác")
        assert records(officer.work) == state
    for state in states[1:]:
        officer.choose("Làm lại")
        assert records(officer.work) == state


def test_an_old_file_of_ones_own_becomes_the_new_years_draft(
    officer: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = plan_papers.writing(officer.work, draft(officer).id, tmp_path / "ke-hoach-cu.docx")()
    officer.choose_file(file)

    def choose_the_file(dialog: AskDialog) -> int:
        body = dialog.findChild(RollingQuestion)
        officer.pick(body.source, None)
        dialog.do_button.click()
        return dialog.result()

    monkeypatch.setattr(AskDialog, "exec", choose_the_file)
    officer.choose("Sang năm mới")
    officer.hears(f"Đã chuyển sang năm {NEXT}")
    assert SUPERIOR in draft(officer).opening
    assert officer.plan.rolling.is_shown
