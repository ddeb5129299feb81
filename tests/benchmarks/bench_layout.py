"""The check of a fifty-page paper against NĐ 30, beside opening it and reading its words."""

import tempfile
from pathlib import Path

from docx import Document

from tests.benchmarks.measure import Ratio, compare
from tests.documents import papers
from ttpl_desktop import paths
from ttpl_desktop.documents.layout.checking import check_file
from ttpl_desktop.documents.word import write

SECTIONS_OF_FIFTY_PAGES = 85


def run() -> list[Ratio]:
    with tempfile.TemporaryDirectory() as folder:
        docx = Path(folder) / "ke-hoach.docx"
        paper = papers.plan(blocks=papers.body(SECTIONS_OF_FIFTY_PAGES), annexes=())
        write(paper, paths.form("ke-hoach.docx"), docx)
        return [_checking(docx)]


def _checking(docx: Path) -> Ratio:
    def plain() -> int:
        return sum(len(paragraph.text) for paragraph in Document(str(docx)).paragraphs)

    return compare("layout of 50 pages", lambda: check_file(docx), plain, bar=8)
