"""Someone else's plan on its way in: file, text, activities; and how the time grows with pages."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from docx import Document

from tests.benchmarks.measure import Ratio, compare
from tests.documents import papers
from ttpl_desktop import paths
from ttpl_desktop.app.packs import plain_calendar
from ttpl_desktop.documents import pages
from ttpl_desktop.documents.readers.files import read_file
from ttpl_desktop.documents.word import write
from ttpl_desktop.domain.reading.plans import read_plan
from ttpl_desktop.domain.reading.read_plan import ReadPlan

SECTIONS_OF_TWENTY_PAGES = 34


def run() -> list[Ratio]:
    with tempfile.TemporaryDirectory() as folder:
        short, long = Path(folder) / "20.docx", Path(folder) / "200.docx"
        _write(SECTIONS_OF_TWENTY_PAGES, short)
        _write(10 * SECTIONS_OF_TWENTY_PAGES, long)
        printed = Path(folder) / "20.pdf"
        pages.to_pdf(short, printed)
        return [
            _reading(short),
            _growing(short, long),
            _reading_pages(printed),
            *_understanding(short, printed, long),
        ]


def _write(sections: int, path: Path) -> None:
    plan = papers.plan(blocks=papers.body(sections), annexes=())
    write(plan, paths.form("ke-hoach.docx"), path)


def _reading(short: Path) -> Ratio:
    """Against python-docx, which gives the text of paragraphs without numbers, tables or styles."""

    def bare() -> list[str]:
        return [paragraph.text for paragraph in Document(str(short)).paragraphs]

    return compare("a 20-page .docx read", lambda: read_file(short), bare, bar=2.5)


def _reading_pages(printed: Path) -> Ratio:
    """Against PDFium, which gives the letters of each page without lines, columns or tables."""
    import pypdfium2

    def bare() -> list[str]:
        document = pypdfium2.PdfDocument(printed)
        return [page.get_textpage().get_text_range() for page in document]

    return compare("a 20-page .pdf read", lambda: read_file(printed), bare, bar=30)


def _understanding(short: Path, printed: Path, long: Path) -> list[Ratio]:
    """The whole way to activities and times, against reading the file alone; then its growth."""
    calendar = plain_calendar()

    def whole(path: Path) -> Callable[[], ReadPlan]:
        return lambda: read_plan(read_file(path), calendar=calendar)

    return [
        compare("a plan of 20 pages from .pdf", whole(printed), lambda: read_file(printed), bar=3),
        compare("a plan of 200 pages against 20", whole(long), whole(short), bar=13),
    ]


def _growing(short: Path, long: Path) -> Ratio:
    return compare(
        "200 pages against 20", lambda: read_file(long), lambda: read_file(short), bar=13
    )
