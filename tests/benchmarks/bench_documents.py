"""A twenty-page plan on its way to Word, and the count of its words on the way to paper."""

import tempfile
from pathlib import Path

from docx import Document

from tests.benchmarks.measure import Ratio, compare
from tests.documents import papers
from ttpl_desktop import paths
from ttpl_desktop.documents.pages import to_pdf
from ttpl_desktop.documents.paper import Paper, Paragraph
from ttpl_desktop.documents.word import write
from ttpl_desktop.documents.words import lost_words, read_words

SECTIONS_OF_TWENTY_PAGES = 34


def run() -> list[Ratio]:
    with tempfile.TemporaryDirectory() as folder:
        return [_writing(Path(folder)), _counting(Path(folder))]


def _plan() -> Paper:
    return papers.plan(blocks=papers.body(SECTIONS_OF_TWENTY_PAGES), annexes=())


def _writing(folder: Path) -> Ratio:
    """The same paragraphs through bare python-docx, which sets no letterhead and no signature."""
    plan, form = _plan(), paths.form("ke-hoach.docx")
    texts = [block.text for block in plan.blocks if isinstance(block, Paragraph)]

    def bare() -> None:
        document = Document()
        for text in texts:
            document.add_paragraph(text, "Body Text")
        document.save(str(folder / "bare.docx"))

    return compare(
        "a 20-page plan to .docx",
        lambda: write(plan, form, folder / "plan.docx"),
        bare,
        bar=1.8,
    )


def _counting(folder: Path) -> Ratio:
    """Proving that no word is lost, against PDFium's reading of the pages that this needs."""
    docx, pdf = folder / "plan.docx", folder / "plan.pdf"
    write(_plan(), paths.form("ke-hoach.docx"), docx)
    to_pdf(docx, pdf)

    def counted() -> None:
        lost = lost_words(read_words(docx.read_bytes()), _page_texts(pdf), "")
        assert not lost

    return compare("every word of 20 pages counted", counted, lambda: _page_texts(pdf), bar=2.5)


def _page_texts(pdf: Path) -> list[str]:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf.read_bytes())
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return texts
