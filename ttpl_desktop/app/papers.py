"""Papers on their way out: a Word or PDF file, or pages for the screen and the printer.

Each function gathers nothing itself: it takes a `Paper` that was put together on the main thread
and gives a job, a function without arguments that touches no record and may run in a worker.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from ttpl_desktop import paths
from ttpl_desktop.documents import pages, word
from ttpl_desktop.documents.forms import FormKind
from ttpl_desktop.documents.pages import PageImage
from ttpl_desktop.documents.paper import Paper
from ttpl_desktop.domain.errors import UserFacingError

__all__ = ["PageImage", "drawing", "writing"]

Picture = TypeVar("Picture")

_WORD, _PDF = ".docx", ".pdf"


def writing(paper: Paper, form: FormKind, out: Path) -> Callable[[], Path]:
    """A job that writes the paper as .docx or .pdf, by the ending of `out`, and gives its path.

    The file appears whole or not at all. Raises UserFacingError for another ending; the job raises
    it for a file that cannot be written, a form that does not fit, and pages that lack a word.
    """
    ending = out.suffix.lower()
    if ending not in (_WORD, _PDF):
        raise UserFacingError(
            f"Không xuất được tệp “{out.name}”; hãy đặt tên tệp kết thúc bằng .docx hoặc .pdf."
        )

    def write() -> Path:
        if ending == _WORD:
            word.write(paper, paths.form(form.value), out)
        else:
            with tempfile.TemporaryDirectory() as folder:
                pages.to_pdf(_docx(paper, form, folder), out)
        return out

    return write


def drawing(
    paper: Paper, form: FormKind, dpi: float, picture: Callable[[PageImage], Picture]
) -> Callable[[], tuple[Picture, ...]]:
    """A job that draws every page of the paper's .docx at `dpi` dots per inch.

    `picture` turns each page into what is kept of it as soon as it is drawn, because a page at
    300 dpi has 35 MB. The job raises UserFacingError as `writing` does.
    """

    def draw() -> tuple[Picture, ...]:
        with tempfile.TemporaryDirectory() as folder:
            pdf = Path(folder) / f"trang{_PDF}"
            pages.to_pdf(_docx(paper, form, folder), pdf)
            return tuple(picture(page) for page in pages.images(pdf, dpi))

    return draw


def _docx(paper: Paper, form: FormKind, folder: str) -> Path:
    docx = Path(folder) / f"{paper.type_name}{_WORD}"
    word.write(paper, paths.form(form.value), docx)
    return docx
