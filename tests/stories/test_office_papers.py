"""A first draft of every kind of office goes out as a clean paper, in prose and with a table."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.documents.outline import outline
from tests.documents.schema_order import offences
from ttpl_desktop.app import (
    layout_check,
    office,
    office_presets,
    plan_papers,
    plans,
    report_papers,
    reports,
)
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.documents.pages import Engine, to_pdf
from ttpl_desktop.documents.words import read_words
from ttpl_desktop.domain.office import Office, OfficeLevel, Signer, SigningForm
from ttpl_desktop.domain.plan import ActivityLayout

DEPARTMENT, SECRETARIAT = OfficeLevel.DEPARTMENT, OfficeLevel.COMMITTEE_OFFICE
PROVINCE, COMMUNE = OfficeLevel.PROVINCE, OfficeLevel.COMMUNE
OWN = {
    DEPARTMENT: {"name_in_text": "Sở Nông nghiệp và Môi trường", "duty_unit": "Văn phòng Sở"},
    SECRETARIAT: {"duty_unit": "Phòng Nội chính"},
    PROVINCE: {"duty_unit": "Sở Tư pháp"},
    COMMUNE: {"name_in_text": "UBND xã Suối Hoa", "duty_unit": "Văn phòng HĐND và UBND xã"},
}
SIGNERS = {
    DEPARTMENT: Signer("Lê Thị Ánh", SigningForm.DEPUTY, "Giám đốc", "Phó Giám đốc"),
    SECRETARIAT: Signer("Lê Thị Ánh", SigningForm.BY_ORDER, "Chánh Văn phòng", "Trưởng phòng"),
    PROVINCE: Signer(
        "Lê Thị Ánh", SigningForm.DEPUTY, "Chủ tịch", "Phó Chủ tịch", "Ủy ban nhân dân"
    ),
    COMMUNE: Signer("Lê Thị Ánh", SigningForm.HEAD, "Chủ tịch", "", "Ủy ban nhân dân"),
}
LETTERHEADS = {
    DEPARTMENT: "UBND TỈNH BÌNH MINH/SỞ NÔNG NGHIỆP\nVÀ MÔI TRƯỜNG",
    SECRETARIAT: "UBND TỈNH BÌNH MINH/VĂN PHÒNG",
    PROVINCE: "ỦY BAN NHÂN DÂN\nTỈNH BÌNH MINH",
    COMMUNE: "ỦY BAN NHÂN DÂN\nXÃ SUỐI HOA",
}
TITLES = {
    DEPARTMENT: "KT. GIÁM ĐỐC/PHÓ GIÁM ĐỐC",
    SECRETARIAT: "TL. CHÁNH VĂN PHÒNG/TRƯỞNG PHÒNG",
    PROVINCE: "TM. ỦY BAN NHÂN DÂN/KT. CHỦ TỊCH/PHÓ CHỦ TỊCH",
    COMMUNE: "TM. ỦY BAN NHÂN DÂN/CHỦ TỊCH",
}
SYMBOLS = {DEPARTMENT: "SNNMT", SECRETARIAT: "VP", PROVINCE: "UBND", COMMUNE: "UBND"}
SAID_TWICE = re.compile(r"\b(\w+(?: \w+)?) \1\b", re.IGNORECASE)


@pytest.fixture(params=[2024, 2026])
def year(request) -> int:
    """A year under each framework."""
    return request.param


@pytest.fixture(params=list(OfficeLevel), ids=lambda level: level.value)
def level(request) -> OfficeLevel:
    return request.param


@pytest.fixture
def work(tmp_path, year, level) -> Iterator[Workspace]:
    opened = Workspace.open(tmp_path / "so", today=lambda: dt.date(year, 1, 12))
    typed = Office(level=level, province="tỉnh Bình Minh", field="đất đai", **OWN[level])
    profile = office_presets.followed(typed, {"signers", *OWN[level]})
    office.set_up(opened, dataclasses.replace(profile, signers=(SIGNERS[level],)))
    yield opened
    opened.close()


def assert_clean(docx: Path) -> None:
    """Valid, laid out as NĐ 30 asks, every word on our own pages, nothing twice, no gap."""
    body = read_words(docx.read_bytes()).body
    assert offences(docx) == []
    assert layout_check.check(docx) == ()
    assert to_pdf(docx, docx.with_suffix(".pdf")).engine is Engine.OWN
    assert SAID_TWICE.findall(body) == []
    assert not re.search(r"[{}\[\]]|\.\.|: ?\.|;\.", body.replace("./.", ""))


def assert_framed(docx: Path, level: OfficeLevel, symbol: str) -> None:
    """Letterhead, number and signature are those of the office."""
    lines = outline(docx)
    letterhead = next(line for line in lines if "CỘNG HÒA XÃ HỘI" in line)
    assert letterhead.startswith(f"  | {LETTERHEADS[level]} |")
    assert any(line.startswith(f"  | Số:       /{symbol}-{SYMBOLS[level]} |") for line in lines)
    assert any(line.endswith(f"| {TITLES[level]}/Lê Thị Ánh") for line in lines)


@pytest.mark.parametrize("layout", list(ActivityLayout))
def test_a_drafted_plan_goes_out_clean(work, year, level, layout, tmp_path) -> None:
    plan = plans.create(work, year)
    plans.change(work, plan.id, "layout", layout)
    docx = plan_papers.writing(work, plan.id, tmp_path / "ke-hoach.docx")()
    assert_clean(docx)
    assert_framed(docx, level, "KH")


def test_a_drafted_report_goes_out_clean_though_nothing_was_recorded(
    work, year, level, tmp_path
) -> None:
    report = reports.create(work, year)
    docx = report_papers.writing(work, report.id, tmp_path / "bao-cao.docx")()
    assert_clean(docx)
    assert_framed(docx, level, "BC")
    assert not [line for line in outline(docx) if line.endswith(":'")][1:]
