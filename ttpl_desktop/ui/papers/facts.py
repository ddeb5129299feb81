"""The quiet facts beside a paper's title: number, day, and what it stands on."""

from __future__ import annotations

from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.framework import UNCHECKED, unverified
from ttpl_desktop.domain.plan import Plan
from ttpl_desktop.domain.report import Report


def facts(work: Workspace, paper: Plan | Report) -> str:
    """`Số 05, ngày 05/02/2026 · Khung: Nghị định số … · 3 điểm chưa đối chiếu văn bản gốc`."""
    framework = work.framework(paper.framework)
    said = [f"Khung: {framework.name}"]
    if paper.issued_on is not None:
        said.insert(0, f"Số {paper.number}, ngày {vn_date(paper.issued_on)}")
    if count := len(unverified(framework)):
        said.append(f"{count} điểm {UNCHECKED}")
    return " · ".join(said)
