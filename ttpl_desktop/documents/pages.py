"""Pages of a .docx: a PDF for paper and images for the screen."""

import enum
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from ttpl_desktop.documents.files import replacing
from ttpl_desktop.documents.fonts import own_fonts
from ttpl_desktop.documents.words import DocxWords, lost_words, read_words
from ttpl_desktop.domain.errors import UserFacingError

_CONVERSION_SECONDS = 180
_NAMED_WORDS = 10
_MARGIN_BAND_MM = 18

_pdfium = threading.Lock()


class Engine(enum.Enum):
    """What lays the pages out: the renderer we carry, or LibreOffice where it is installed."""

    OWN = "own"
    LIBREOFFICE = "libreoffice"


@dataclass(frozen=True, slots=True)
class Rendering:
    """A PDF whose pages show every word of its .docx."""

    pdf: Path
    pages: int
    engine: Engine


@dataclass(frozen=True, slots=True)
class PageImage:
    """A drawn page: `pixels` holds `height` rows of `stride` bytes, each pixel B, G, R, unused."""

    width: int
    height: int
    stride: int
    pixels: bytes


class _NoPagesError(Exception):
    """An engine gave no pages for a .docx."""


def to_pdf(docx: Path, pdf: Path, engine: Engine = Engine.OWN) -> Rendering:
    """Lays a .docx out as a PDF and proves that no word was lost.

    When `engine` loses a word the other one is tried. When none keeps all words nothing is
    written and the UserFacingError names them.
    """
    content, wanted = _read(docx)
    lost: list[str] = []
    for candidate in _engines(engine):
        try:
            pages = _laid_out(content, candidate)
        except _NoPagesError:
            continue
        count, lost = _checked(pages, wanted)
        if not lost:
            with replacing(pdf) as neighbour:
                neighbour.write_bytes(pages)
            return Rendering(pdf, count, candidate)
    raise UserFacingError(_refusal(docx, lost))


def images(pdf: Path, dpi: float) -> Iterator[PageImage]:
    """Each page in turn, drawn when it is asked for."""
    for index in range(len(page_sizes(pdf))):
        yield page_image(pdf, index, dpi)


def page_image(pdf: Path, index: int, dpi: float) -> PageImage:
    """One page (from 0) drawn at `dpi` pixels per inch."""
    with opened(pdf.read_bytes()) as document:
        bitmap = document[index].render(scale=dpi / 72, prefer_bgrx=True, force_bitmap_format=3)
        image = PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
        bitmap.close()
        return image


def page_sizes(pdf: Path) -> list[tuple[float, float]]:
    """Width and height of every page in points."""
    with opened(pdf.read_bytes()) as document:
        return [document.get_page_size(index) for index in range(len(document))]


def libreoffice() -> Path | None:
    """The program that converts without a window, where LibreOffice is installed."""
    if found := shutil.which("soffice") or shutil.which("libreoffice"):
        return Path(found)
    usual = Path("C:/Program Files/LibreOffice/program/soffice.exe")
    return usual if usual.exists() else None


def _engines(first: Engine) -> list[Engine]:
    order = [first, *(engine for engine in Engine if engine is not first)]
    return [engine for engine in order if engine is Engine.OWN or libreoffice()]


def _read(docx: Path) -> tuple[bytes, DocxWords]:
    from lxml.etree import XMLSyntaxError

    try:
        content = docx.read_bytes()
        return content, read_words(content)
    except OSError as error:
        raise UserFacingError(
            f"Không đọc được tệp “{docx.name}” ({error.strerror or error}); "
            "hãy kiểm tra tệp còn ở đó và không bị khoá."
        ) from error
    except (BadZipFile, KeyError, XMLSyntaxError) as error:
        raise UserFacingError(
            f"Tệp “{docx.name}” hỏng hoặc không phải tệp Word (.docx); hãy xuất lại tệp."
        ) from error


def _laid_out(docx: bytes, engine: Engine) -> bytes:
    return _by_libreoffice(docx) if engine is Engine.LIBREOFFICE else _by_ourselves(docx)


def _by_ourselves(docx: bytes) -> bytes:
    import dxpdf

    try:
        with own_fonts():
            pages: bytes = dxpdf.convert(docx)
    except (RuntimeError, ValueError) as error:
        raise _NoPagesError(str(error)) from error
    return pages


def _by_libreoffice(docx: bytes) -> bytes:
    """Converts in a profile of its own, so that an open LibreOffice does not matter."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "paper.docx").write_bytes(docx)
        command = [
            str(libreoffice()),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            *("--convert-to", "pdf", "--outdir", name, str(folder / "paper.docx")),
        ]
        try:
            subprocess.run(command, capture_output=True, check=True, timeout=_CONVERSION_SECONDS)
            return (folder / "paper.pdf").read_bytes()
        except (OSError, subprocess.SubprocessError) as error:
            raise _NoPagesError(str(error)) from error


def _checked(pdf: bytes, wanted: DocxWords) -> tuple[int, list[str]]:
    """How many pages there are and which words they lack."""
    with opened(pdf) as document:
        texts = [_page_texts(page) for page in document]
    bodies = [body for body, _ in texts]
    return len(texts), lost_words(wanted, bodies, "\n".join(margin for _, margin in texts))


def _page_texts(page: Any) -> tuple[str, str]:
    """The text between the header and the footer of a page, and the text of those two.

    Our margins are 20 mm or more (NĐ 30, I.I.3), and the page number stands within them.
    """
    band = _MARGIN_BAND_MM / 25.4 * 72
    top = page.get_height() - band
    text = page.get_textpage()
    body = text.get_text_bounded(bottom=band, top=top)
    return body, text.get_text_bounded(bottom=top) + "\n" + text.get_text_bounded(top=band)


@contextmanager
def opened(pdf: bytes) -> Iterator[Any]:
    """A PDF in memory, so that its file stays free; PDFium serves one thread at a time."""
    import pypdfium2

    with _pdfium:
        document = pypdfium2.PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()


def _refusal(docx: Path, lost: list[str]) -> str:
    advice = "hãy mở tệp .docx bằng Word để xem và in."
    if not lost:
        return f"Không dựng được trang của “{docx.name}”; {advice}"
    named = ", ".join(f"“{word}”" for word in lost[:_NAMED_WORDS])
    more = f" và {len(lost) - _NAMED_WORDS} chữ khác" if len(lost) > _NAMED_WORDS else ""
    return f"Trang dựng từ “{docx.name}” thiếu chữ {named}{more} nên không được dùng; {advice}"
