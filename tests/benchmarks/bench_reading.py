"""A Word file of someone else's on its way in: its speed, and how it grows with the pages."""

import tempfile
from pathlib import Path

from docx import Document

from tests.benchmarks.measure import Ratio, compare
from tests.documents import papers
from ttpl_desktop import paths
from ttpl_desktop.documents.readers.files import read_file
from ttpl_desktop.documents.word import write

SECTIONS_OF_TWENTY_PAGES = 34


def run() -> list[Ratio]:
    with tempfile.TemporaryDirectory() as folder:
        short, long = Path(folder) / "20.docx", Path(folder) / "200.docx"
        _write(SECTIONS_OF_TWENTY_PAGES, short)
        _write(10 * SECTIONS_OF_TWENTY_PAGES, long)
        return [_reading(short), _growing(short, long)]


def _write(sections: int, path: Path) -> None:
    plan = papers.plan(blocks=papers.body(sections), annexes=())
    write(plan, paths.form("ke-hoach.docx"), path)


def _reading(short: Path) -> Ratio:
    """Against python-docx, which gives the text of paragraphs without numbers, tables or styles."""

    def bare() -> list[str]:
        return [paragraph.text for paragraph in Document(str(short)).paragraphs]

    return compare("a 20-page .docx read", lambda: read_file(short), bare, bar=2.5)


def _growing(short: Path, long: Path) -> Ratio:
    return compare(
        "200 pages against 20", lambda: read_file(long), lambda: read_file(short), bar=13
    )
