"""What the command line says of a plan that is checked: as data for JSON and as lines."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ttpl_desktop import paths
from ttpl_desktop.app import plan_lint, plans
from ttpl_desktop.app.exchange import Answer
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.linting.finding import Finding
from ttpl_desktop.domain.plan import PlanKind
from ttpl_desktop.storage.opening import DATABASE


def lint(file: Path | None, year: int | None, folder: Path | None) -> Answer:
    """Checks a file, or the newest version of the year's plan; nothing is written.

    Findings are the answer, not a failure: the command ends well with them. A file is checked with
    the officer's register and directory where there is a data folder.
    """
    if year is None and file is not None and not (paths.data_dir(folder) / DATABASE).exists():
        return _answer(plan_lint.lint_file(None, file))
    work = Workspace.open(folder)
    try:
        if file is not None:
            return _answer(plan_lint.lint_file(work, file))
        return _answer(plan_lint.lint(work, _plan_id(work, year or 0)))
    finally:
        work.close()


def _plan_id(work: Workspace, year: int) -> int:
    found = [plan for plan in plans.plans_of(work, year) if plan.kind is PlanKind.MONITORING]
    if not found:
        raise UserFacingError(f"Năm {year} chưa có kế hoạch nào; hãy soạn kế hoạch trước.")
    return found[-1].id


def _answer(findings: tuple[Finding, ...]) -> Answer:
    lines = tuple(map(_line, findings)) or ("Không thấy lỗi nào.",)
    return Answer([_data(finding) for finding in findings], lines)


def _data(of: Finding) -> dict[str, Any]:
    return {
        "rule": of.rule,
        "severity": of.severity.value,
        "place": of.place.shown(),
        "message": of.message,
        "fix": of.fix.label if of.fix else None,
    }


def _line(of: Finding) -> str:
    """`Lỗi         III.2.d: “d” — Điểm d lặp lại; … [Nghị định …] → Sửa thành “đ”`."""
    article = f" [{of.article}]" if of.article else ""
    fix = f" → {of.fix.label}" if of.fix else ""
    return f"{of.severity.words:<13} {of.place.shown()} — {of.message}{article}{fix}"
