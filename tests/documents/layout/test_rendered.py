"""What the clauses ask for is what LibreOffice lays out of our own papers."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents import papers
from tests.documents.measuring import Line, Measured, measure
from ttpl_desktop import paths
from ttpl_desktop.documents.layout.checking import check_file
from ttpl_desktop.documents.layout.opening import package_of
from ttpl_desktop.documents.layout.reading import read_sheet
from ttpl_desktop.documents.pages import Engine, libreoffice, to_pdf
from ttpl_desktop.documents.paper import Annex, Paragraph, Style
from ttpl_desktop.documents.readers.files import contents_of
from ttpl_desktop.documents.word import write
from ttpl_desktop.domain.layout.body_checks import INDENTS_MM
from ttpl_desktop.domain.layout.look_rules import LOOK_RULES, LookRule
from ttpl_desktop.domain.layout.page_checks import MARGINS
from ttpl_desktop.domain.layout.parts import Part, Piece, Recognised
from ttpl_desktop.domain.layout.recognising import recognise

pytestmark = [
    pytest.mark.libreoffice,
    pytest.mark.skipif(libreoffice() is None, reason="LibreOffice is not installed"),
]
SLACK_MM = 0.6
BEGINNING = 40
"""Letters by which a line is found again on the page."""


@pytest.fixture(scope="module")
def docx(tmp_path_factory) -> Path:
    mention = Paragraph(Style.NORMAL, "Nhiệm vụ cụ thể nêu tại Phụ lục kèm theo.")
    report = papers.report(
        blocks=(*papers.body(3), mention),
        annexes=(Annex("Phân công nhiệm vụ", (papers.DUTIES,)),),
    )
    path = tmp_path_factory.mktemp("bao-cao") / "bao-cao.docx"
    write(report, paths.form("bao-cao.docx"), path)
    return path


@pytest.fixture(scope="module")
def paper(docx) -> Recognised:
    return recognise(read_sheet(package_of(contents_of(docx), docx.name)).sheet)


@pytest.fixture(scope="module")
def pages(docx) -> Measured:
    rendering = to_pdf(docx, docx.with_suffix(".pdf"), Engine.LIBREOFFICE)
    return measure(rendering.pdf)


def line_of(pages: Measured, piece: Piece) -> Line:
    """Where the first words of a piece came to stand."""
    words = piece.text[:BEGINNING]
    return next(line for line in pages.lines if line.text.startswith(words))


def seen_alone(pages: Measured, paper: Recognised, rule: LookRule) -> list[tuple[Piece, Line]]:
    """The pieces of a part that begin a line on the page: two cells of a row may share one."""
    starts = {line.text[:BEGINNING] for line in pages.lines}
    pieces = (piece for piece in paper.of(rule.part) if piece.text[:BEGINNING] in starts)
    return [(piece, line_of(pages, piece)) for piece in pieces]


def test_the_paper_has_no_finding(docx):
    assert check_file(docx) == ()


@pytest.mark.parametrize("rule", LOOK_RULES, ids=lambda rule: rule.part.value)
def test_each_part_came_out_as_its_clause_asks(pages, paper, rule):
    for _piece, line in seen_alone(pages, paper, rule):
        least, most = rule.sizes or (0, 99)
        assert least - 0.1 <= line.size <= most + 0.1
        assert rule.bold in (None, line.bold)
        assert rule.italic in (None, line.italic)


def test_most_parts_were_seen_on_the_pages(pages, paper):
    seen = {rule.part for rule in LOOK_RULES if seen_alone(pages, paper, rule)}
    assert seen >= {Part.NATION, Part.MOTTO, Part.OFFICE, Part.TYPE_NAME, Part.TITLE, Part.BASIS}
    assert seen >= {Part.CLAUSE, Part.POINT, Part.TEXT, Part.RECIPIENT, Part.SIGNER_NAME}
    assert seen >= {Part.ANNEX, Part.ANNEX_TITLE, Part.ANNEX_REFERENCE}


def test_the_margins_on_the_pages_are_within_the_clauses(pages, paper):
    width, height = pages.sizes[0]
    lines = [line for line in pages.lines if line.page == 2 and not line.text.isdecimal()]
    edges = {
        "left": min(line.left for line in lines),
        "right": width - max(line.right for line in lines),
        "top": min(line.top for line in lines),
    }
    for edge, length in edges.items():
        least, most = MARGINS[edge]
        told = getattr(paper.sheet.sections[0], edge)
        assert least - SLACK_MM <= told <= most + SLACK_MM
        assert length == pytest.approx(told, abs=2 if edge == "top" else SLACK_MM)
    assert height - max(line.bottom for line in lines) >= MARGINS["bottom"][0] - SLACK_MM


def test_the_first_lines_begin_where_the_sheet_says(pages, paper):
    left = paper.sheet.sections[0].left
    for piece in paper.of(Part.TEXT, Part.POINT)[:6]:
        told = piece.para.setting.first_line
        assert any(told == pytest.approx(indent, abs=0.4) for indent in INDENTS_MM)
        if piece.text[:BEGINNING] in {line.text[:BEGINNING] for line in pages.lines}:
            assert line_of(pages, piece).left - left == pytest.approx(told, abs=SLACK_MM)


def test_the_page_number_stands_in_the_middle_of_the_top_margin(pages, paper):
    [number] = [line for line in pages.lines if line.page == 2 and line.text == "2"]
    section = paper.sheet.sections[0]
    middle = section.left + section.room / 2
    assert (number.left + number.right) / 2 == pytest.approx(middle, abs=SLACK_MM)
    assert number.bottom <= section.top
    assert not [line for line in pages.lines if line.page == 1 and line.text == "1"]
