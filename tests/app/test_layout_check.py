"""The check of a Word file through the app: as a job, mended into a copy, over our own papers."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.layout.sound import PLAN
from ttpl_desktop.app import layout_check, plan_issue, plan_papers, plans, report_papers, reports
from ttpl_desktop.app import sample as sample_office
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.plan import ActivityLayout


@pytest.fixture
def spoilt(tmp_path: Path) -> Path:
    path = tmp_path / "van-ban.docx"
    path.write_bytes(PLAN.with_(text={"size": 20}, archive=None).data())
    return path


def test_a_job_gives_what_the_check_gives(spoilt: Path) -> None:
    findings = layout_check.check(spoilt)
    assert layout_check.check_job(spoilt)() == findings
    assert [finding.clause for finding in findings] == ["text.size", "archive.present"]


def test_a_finding_leads_to_its_clause(spoilt: Path) -> None:
    clause = layout_check.clause_of(layout_check.check(spoilt)[0])
    assert clause.citation == "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.e"
    assert clause.statement == "Nội dung văn bản: cỡ chữ từ 13 đến 14."


def test_the_copy_tells_what_was_mended_and_what_is_left(spoilt: Path, tmp_path: Path) -> None:
    fixed = layout_check.fixing(spoilt, tmp_path / "ban-sua.docx")()
    assert [finding.clause for finding in fixed.mended] == ["text.size"]
    assert [finding.clause for finding in fixed.left] == ["archive.present"]
    assert layout_check.check(fixed.path) == fixed.left


def test_a_copy_that_cannot_be_written_is_told(spoilt: Path, tmp_path: Path) -> None:
    with pytest.raises(UserFacingError, match="khong-co"):
        layout_check.fixing(spoilt, tmp_path / "khong-co" / "ban-sua.docx")()


def test_the_papers_of_the_sample_office_have_no_finding(work: Workspace, tmp_path: Path) -> None:
    sample_office.fill(work)
    [plan] = plans.plans_of(work, sample_office.YEAR)
    [report] = reports.reports_of(work, sample_office.YEAR)
    table = plan_issue.adjust(work, plan.id)
    plans.change(work, table.id, "layout", ActivityLayout.TABLE)
    for number, job in enumerate(
        (
            plan_papers.writing(work, plan.id, tmp_path / "1.docx"),
            plan_papers.writing(work, table.id, tmp_path / "2.docx"),
            report_papers.writing(work, report.id, tmp_path / "3.docx"),
        ),
        start=1,
    ):
        assert layout_check.check(job()) == (), number
