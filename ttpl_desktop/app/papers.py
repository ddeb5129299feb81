"""Papers on their way out: a Word or PDF file, or pages for the screen and the printer.

Each function gathers nothing itself: it takes a `Paper` that was put together on the main thread
and gives a job, a function without arguments that touches no record and may run in a worker.
"""

from __future__ import annotations

import dataclasses
import tempfile
from collections.abc import Callable, Hashable, Mapping, Sequence
from pathlib import Path
from typing import Generic, TypeVar

from ttpl_desktop.documents import pages, word
from ttpl_desktop.documents.page_places import PagePlace, find_places
from ttpl_desktop.documents.pages import PageImage
from ttpl_desktop.documents.paper import Paper
from ttpl_desktop.domain.errors import UserFacingError

__all__ = [
    "CLOSING",
    "Drawn",
    "FormFile",
    "PageImage",
    "PagePlace",
    "drawing",
    "locating",
    "locating_file",
    "writing",
]

Picture = TypeVar("Picture")
Key = TypeVar("Key", bound=Hashable)

CLOSING = -1
"""Stands beside the ids of a paper's sections for what is behind them."""
_WORD, _PDF = ".docx", ".pdf"


@dataclasses.dataclass(frozen=True, slots=True)
class FormFile:
    """A Word form to write papers into, and what the officer calls it."""

    path: Path
    name: str


@dataclasses.dataclass(frozen=True, slots=True)
class Drawn(Generic[Key, Picture]):
    """The pages of a paper, and where on them each part begins that was asked for and found."""

    pages: tuple[Picture, ...]
    places: Mapping[Key, PagePlace]


def writing(paper: Paper, form: FormFile, out: Path) -> Callable[[], Path]:
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
            word.write(paper, form.path, out, form.name)
        else:
            with tempfile.TemporaryDirectory() as folder:
                pages.to_pdf(_docx(paper, form, folder), out)
        return out

    return write


def drawing(
    paper: Paper, form: FormFile, dpi: float, picture: Callable[[PageImage], Picture]
) -> Callable[[], tuple[Picture, ...]]:
    """A job that draws every page of the paper's .docx at `dpi` dots per inch.

    `picture` turns each page into what is kept of it as soon as it is drawn, because a page at
    300 dpi has 35 MB. The job raises UserFacingError as `writing` does.
    """

    nothing: Mapping[str, Sequence[str]] = {}
    draw = locating(paper, form, dpi, picture, nothing)
    return lambda: draw().pages


def locating(
    paper: Paper,
    form: FormFile,
    dpi: float,
    picture: Callable[[PageImage], Picture],
    words: Mapping[Key, Sequence[str]],
) -> Callable[[], Drawn[Key, Picture]]:
    """A job like `drawing` that also finds parts of the paper by their words.

    See `page_places.find_places` for what `words` holds.
    """

    return _drawn(lambda folder: _docx(paper, form, folder), dpi, picture, words)


def locating_file(
    docx: Path, dpi: float, picture: Callable[[PageImage], Picture]
) -> Callable[[], Drawn[int, Picture]]:
    """A job like `drawing` for a .docx that is kept as it once went out."""
    return _drawn(lambda _folder: docx, dpi, picture, {})


def _drawn(
    docx_in: Callable[[str], Path],
    dpi: float,
    picture: Callable[[PageImage], Picture],
    words: Mapping[Key, Sequence[str]],
) -> Callable[[], Drawn[Key, Picture]]:
    def draw() -> Drawn[Key, Picture]:
        with tempfile.TemporaryDirectory() as folder:
            pdf = Path(folder) / f"trang{_PDF}"
            pages.to_pdf(docx_in(folder), pdf)
            drawn = tuple(picture(page) for page in pages.images(pdf, dpi))
            return Drawn(drawn, find_places(pdf, words) if words else {})

    return draw


def _docx(paper: Paper, form: FormFile, folder: str) -> Path:
    docx = Path(folder) / f"{paper.called}{_WORD}"
    word.write(paper, form.path, docx, form.name)
    return docx
