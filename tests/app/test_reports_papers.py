"""A report goes to paper with its figures as they are now, and not while one is unknown."""

import datetime as dt
import re
import zipfile

import pytest

from tests.app.reporting import TOTAL, add, set_up_office, write
from ttpl_desktop.app import report_papers, reports
from ttpl_desktop.app.report_papers import CLOSING
from ttpl_desktop.documents.paper import runs_of
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.storage.registers.intake import INTAKE

MARCH = dt.date(2026, 3, 1)


@pytest.fixture
def report(work):
    set_up_office(work)
    return reports.create(work, 2026)


def test_the_paper_carries_figures_lists_and_the_office(work, report):
    add(work, INTAKE, IntakeEntry(content="cấp phép chậm", received_on=MARCH))
    write(work, report, f"Có [[so_lieu:{TOTAL}]] tin:\n[[danh_sach:{TOTAL}]]", index=1)
    paper = report_papers.paper_of(work, report.id)
    words = ["".join(run.text for run in runs_of(block.text)) for block in paper.blocks]
    assert "Có 01 tin:" in words
    assert "- cấp phép chậm." in words
    assert (paper.office, paper.symbol) == ("Sở Xây dựng", "BC-SXD")


def test_every_figure_of_the_docx_stands_under_a_bookmark_of_its_id(work, report, tmp_path):
    write(work, report, f"[[so_lieu:{TOTAL}]] rồi [[so_lieu:{TOTAL}]]", index=1)
    out = report_papers.writing(work, report.id, tmp_path / "bao cao.docx")()
    xml = zipfile.ZipFile(out).read("word/document.xml").decode()
    names = re.findall(r'bookmarkStart [^>]*w:name="(\w+)"', xml)
    assert {TOTAL, f"{TOTAL}_2"} <= set(names)
    assert len(names) == len(set(names))


def test_an_unknown_figure_keeps_the_report_from_leaving(work, report, tmp_path):
    write(work, report, "[[so_lieu:khong_co]]", index=1)
    for leave in (
        lambda: report_papers.writing(work, report.id, tmp_path / "a.docx"),
        lambda: report_papers.drawing(work, report.id, 50, lambda page: page),
    ):
        with pytest.raises(UserFacingError, match=r"I\.1 .*khong_co"):
            leave()


def test_the_preview_shows_the_pages_and_finds_each_section(work, report):
    write(work, report, "[[so_lieu:khong_co]]", index=1)
    drawn = report_papers.locating(work, report.id, 50, lambda page: page.width)()
    placed = reports.sections(work, report.id)
    assert len(drawn.pages) >= 2
    assert {each.node.id for each in placed} | {CLOSING} == set(drawn.places)
    pages = [drawn.places[each.node.id].page for each in placed]
    assert pages == sorted(pages)


def test_pages_for_the_printer_are_those_of_the_paper(work, report):
    pages = report_papers.drawing(work, report.id, 50, lambda page: page.width)()
    assert len(set(pages)) == 1
