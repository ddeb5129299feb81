"""Công văn đôn đốc on their way to paper: one at a time, or all of a round together."""

from __future__ import annotations

import dataclasses
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from ttpl_desktop.app import attachments, forms, papers
from ttpl_desktop.app.papers import Drawn, PageImage
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.documents.files import replacing
from ttpl_desktop.documents.letter_paper import LetterContent, letter_paper
from ttpl_desktop.documents.paper import Paper
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.office import Office
from ttpl_desktop.domain.office_form import FormKind
from ttpl_desktop.domain.text import shorten
from ttpl_desktop.domain.urging.records import Letter, Submission
from ttpl_desktop.domain.urging.standing import Cell
from ttpl_desktop.storage.registers.intake import ATTACHMENTS
from ttpl_desktop.storage.registers.office import OFFICES
from ttpl_desktop.storage.registers.urging import LETTER_LINES, LETTERS, REQUESTS, SUBMISSIONS

__all__ = [
    "Written",
    "drawing",
    "file_name",
    "keep",
    "locating",
    "paper_of",
    "writing",
]

Picture = TypeVar("Picture")

_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST_NAME = 80


@dataclasses.dataclass(frozen=True, slots=True)
class Written:
    """The files of a batch, in the order of its letters."""

    folder: Path
    files: tuple[Path, ...]


def paper_of(work: Workspace, letter_id: int) -> Paper:
    """The paper of a letter as its records are now.

    What came or was excused since is left out of a letter that did not go out yet. Raises
    UserFacingError where nothing is left, and without an office.
    """
    letter = work.table(LETTERS).one(letter_id)
    cells = _cells(work, letter)
    if not cells:
        raise UserFacingError(
            "Các đơn vị trong công văn này đã gửi đủ hoặc được miễn nên không còn gì để đôn đốc; "
            "hãy xoá công văn."
        )
    offices = {office.id: office for office in work.table(OFFICES).all()}
    office = offices.get(letter.office_id) or _office(work)
    return letter_paper(LetterContent(letter, cells, office, work.directory, offices))


def keep(work: Workspace, letter: Letter) -> Letter:
    """Keeps the paper of a letter as it goes out; nothing that changes later changes it.

    Inside an operation. Corrected number or day take the place of what was kept before.
    """
    paper, form = paper_of(work, letter.id), forms.file_of(work, FormKind.LETTER)
    with tempfile.TemporaryDirectory() as folder:
        docx = papers.writing(paper, form, Path(folder) / f"{file_name(letter)}.docx")()
        kept = attachments.attach(work, Register.LETTER.value, letter.id, docx)
    if letter.kept_id not in (None, kept.id):
        work.table(ATTACHMENTS).remove([letter.kept_id], work.store.now().isoformat())
    return work.table(LETTERS).save(dataclasses.replace(letter, kept_id=kept.id))


def locating(
    work: Workspace, letter_id: int, dpi: float, picture: Callable[[PageImage], Picture]
) -> Callable[[], Drawn[int, Picture]]:
    """A job that draws one letter's pages, of one that went out those that are kept."""
    kept = _kept(work, work.table(LETTERS).one(letter_id))
    if kept is not None:
        return papers.locating_file(kept, dpi, picture)
    form = forms.file_of(work, FormKind.LETTER)
    return papers.locating(paper_of(work, letter_id), form, dpi, picture, {})


def drawing(
    work: Workspace,
    letter_ids: Iterable[int],
    dpi: float,
    picture: Callable[[PageImage], Picture],
) -> Callable[[], tuple[Picture, ...]]:
    """A job that draws the pages of all letters one behind the other: one job for the printer.

    Each letter counts its own pages. Raises as `paper_of` does.
    """
    jobs = [locating(work, each, dpi, picture) for each in letter_ids]
    return lambda: tuple(page for job in jobs for page in job().pages)


def writing(work: Workspace, letter_ids: Iterable[int], folder: Path) -> Callable[[], Written]:
    """A job that writes each letter as a .docx of its own into `folder`.

    A file that is there already is left alone: the new one gets another name. The job raises
    UserFacingError where a file cannot be written, and says how many were.
    """
    wanted = [
        (file_name(work.table(LETTERS).one(each)), _writer(work, each))
        for each in tuple(letter_ids)
    ]

    def write() -> Written:
        files: list[Path] = []
        for name, write_to in wanted:
            try:
                files.append(write_to(_free(folder, name)))
            except UserFacingError as error:
                raise UserFacingError(_broken_off(len(files), len(wanted), error)) from error
        return Written(folder, tuple(files))

    return write


def _writer(work: Workspace, letter_id: int) -> Callable[[Path], Path]:
    """What writes a letter to a path: the paper that is kept, or the one of its records."""
    kept = _kept(work, work.table(LETTERS).one(letter_id))
    if kept is not None:
        return lambda out: _copied(kept, out)
    paper, form = paper_of(work, letter_id), forms.file_of(work, FormKind.LETTER)
    return lambda out: papers.writing(paper, form, out)()


def _copied(kept: Path, out: Path) -> Path:
    with replacing(out) as neighbour:
        shutil.copyfile(kept, neighbour)
    return out


def _kept(work: Workspace, letter: Letter) -> Path | None:
    """The paper of a letter as it went out; None where none is kept."""
    return attachments.copy_to_open(work, letter.kept_id) if letter.kept_id else None


def file_name(letter: Letter) -> str:
    """What a letter's file is called, without its ending: its level and who it goes to."""
    first, *others = letter.addressees or ("",)
    who = f"{len(others) + 1} đơn vị" if others else first
    name = _UNSAFE.sub(" ", f"Công văn đôn đốc lần {letter.level} - {who}")
    return shorten(" ".join(name.split()), _LONGEST_NAME).rstrip(" .…-")


def _free(folder: Path, name: str) -> Path:
    """A path of that name that no file has yet."""
    out, times = folder / f"{name}.docx", 1
    while out.exists():
        times += 1
        out = folder / f"{name} ({times}).docx"
    return out


def _broken_off(done: int, count: int, error: UserFacingError) -> str:
    return (
        f"Mới ghi được {done} trong {count} công văn. {error.sentence}" if done else error.sentence
    )


def _office(work: Workspace) -> Office:
    office = work.office_on(work.today())
    if office is None:
        raise UserFacingError("Chưa có hồ sơ cơ quan. Hãy mở Tệp → Cơ quan và ghi tên cơ quan.")
    return office


def _cells(work: Workspace, letter: Letter) -> tuple[Cell, ...]:
    """What a letter urges, each with the letters that urged it, in the order of its lines."""
    return tuple(
        Cell(request, submission, _letters_of(work, submission))
        for line in work.table(LETTER_LINES).all(letter_id=letter.id)
        for submission in work.table(SUBMISSIONS).all(id=line.submission_id)
        for request in work.table(REQUESTS).all(id=submission.request_id)
        if letter.sent_on is not None or _is_owed(submission)
    )


def _is_owed(submission: Submission) -> bool:
    return submission.sent_on is None and not submission.excuse


def _letters_of(work: Workspace, submission: Submission) -> tuple[Letter, ...]:
    """The letters that urge a submission, the oldest first."""
    lines = work.table(LETTER_LINES).all(submission_id=submission.id)
    found = (letter for line in lines for letter in work.table(LETTERS).all(id=line.letter_id))
    return tuple(sorted(found, key=Letter.order))
