"""The Word forms behind the papers: take one out, have a changed one checked, use it, put it back.

What an office uses instead of a form that travels with the program is kept like an attachment,
under its hash, and named by a row: so it can be undone, and comes along with every copy.
"""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from ttpl_desktop import paths
from ttpl_desktop.app import papers, records
from ttpl_desktop.app.papers import FormFile, PageImage
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.documents.files import replacing
from ttpl_desktop.documents.form_check import FieldFinding, FormReport, Presence, check_form
from ttpl_desktop.documents.form_sample import SAMPLE_OFFICE, sample_paper
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.office_form import FormKind, OfficeForm
from ttpl_desktop.domain.text import normal
from ttpl_desktop.storage import attachments as files
from ttpl_desktop.storage.registers.form import OFFICE_FORMS

__all__ = [
    "FieldFinding",
    "FormFile",
    "FormKind",
    "FormReport",
    "FormStanding",
    "OfficeForm",
    "Presence",
    "all_forms",
    "built_in",
    "checking",
    "file_of",
    "place_to_edit",
    "put_back",
    "put_in",
    "sampling",
    "standing",
    "take_out",
]

Picture = TypeVar("Picture")

_USES = {
    FormKind.PLAN: "kế hoạch theo dõi thi hành pháp luật, kế hoạch triển khai thi hành luật",
    FormKind.REPORT: "báo cáo theo dõi tình hình thi hành pháp luật",
    FormKind.LETTER: "công văn đôn đốc đơn vị gửi kế hoạch, số liệu, báo cáo, ý kiến",
}
_FOLDER = "forms"


@dataclasses.dataclass(frozen=True, slots=True)
class FormStanding:
    """One form: the papers it is behind, and the office's own version where it has one.

    `is_damaged` is the own version whose file is gone or changed: no paper is made until the
    officer puts another one in, or the original back.
    """

    kind: FormKind
    uses: str
    own: OfficeForm | None
    is_damaged: bool


def all_forms(work: Workspace) -> tuple[FormStanding, ...]:
    """Every form that there is."""
    return tuple(standing(work, kind) for kind in FormKind)


def standing(work: Workspace, kind: FormKind) -> FormStanding:
    """How one form stands."""
    own = _own(work, kind)
    is_damaged = own is not None and bool(files.missing(work.store.path, [own.sha256]))
    return FormStanding(kind, _USES[kind], own, is_damaged)


def built_in(kind: FormKind) -> FormFile:
    """The form that travels with the program."""
    path = paths.form(kind.file_name)
    return FormFile(path, path.name)


def file_of(work: Workspace, kind: FormKind) -> FormFile:
    """The form that papers are made from now.

    Raises UserFacingError where the office's own version is gone or damaged: the original is never
    taken in its place without a word.
    """
    now = standing(work, kind)
    if now.own is None:
        return built_in(kind)
    if now.is_damaged:
        raise UserFacingError(
            f"{kind.words} riêng của cơ quan (“{now.own.name}”) không còn hoặc đã hỏng trong thư "
            "mục dữ liệu; hãy vào Tệp → Mẫu văn bản của cơ quan để nạp lại hoặc trả về mẫu gốc."
        )
    return FormFile(files.path_of(work.store.path, now.own.sha256), now.own.name)


def place_to_edit(work: Workspace, kind: FormKind) -> Path:
    """Where a copy to be changed in Word is proposed to lie: in the data folder's `forms`."""
    folder = work.folder / _FOLDER
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise UserFacingError(
            f"Không tạo được thư mục “{folder}” ({error.strerror}); hãy kiểm tra quyền ghi."
        ) from error
    return folder / f"{kind.words}.docx"


def take_out(work: Workspace, kind: FormKind, target: Path) -> Path:
    """Copies the form that is in use to `target`, to be changed in Word; gives `target`.

    Raises UserFacingError where it cannot be written, and as `file_of` does.
    """
    form = file_of(work, kind)
    with replacing(target) as neighbour:
        shutil.copyfile(form.path, neighbour)
    return target


def checking(kind: FormKind, path: Path) -> Callable[[], FormReport]:
    """A job that looks through a file; see `form_check.check_form`. It never raises for a file."""
    return partial(check_form, path, kind)


def put_in(work: Workspace, kind: FormKind, report: FormReport) -> OfficeForm:
    """Makes papers from the checked file from now on, as one step.

    Raises UserFacingError for a form that does not pass, and for a file that was changed since.
    """
    if not report.passes:
        raise UserFacingError(report.faults[0])
    sha256, size = files.keep(work.store.path, report.path)
    if sha256 != report.sha256:
        raise UserFacingError(
            f"Tệp “{report.path.name}” vừa được sửa sau khi kiểm tra nên chưa dùng; hãy lưu và "
            "đóng tệp trong Word rồi nạp lại."
        )
    own = OfficeForm(0, kind, normal(report.path.name), sha256, size, work.today())
    with work.operation(f"Nạp {kind.words.lower()} của cơ quan"):
        _remove(work, kind)
        return work.table(OFFICE_FORMS).save(own)


def put_back(work: Workspace, kind: FormKind) -> None:
    """Makes papers from the original again, as one step; the own version goes to the bin."""
    with work.operation(f"Trả {kind.words.lower()} về mẫu gốc"):
        _remove(work, kind)


def sampling(
    work: Workspace,
    kind: FormKind,
    form: FormFile,
    dpi: float,
    picture: Callable[[PageImage], Picture],
) -> Callable[[], tuple[Picture, ...]]:
    """A job that draws an invented paper in the form, under the office's own letterhead.

    It raises as `papers.drawing` does.
    """
    office = work.office_on(work.today()) or SAMPLE_OFFICE
    return papers.drawing(sample_paper(kind, office), form, dpi, picture)


def _own(work: Workspace, kind: FormKind) -> OfficeForm | None:
    return next(iter(work.table(OFFICE_FORMS).all(kind=kind)), None)


def _remove(work: Workspace, kind: FormKind) -> None:
    own = _own(work, kind)
    if own is not None:
        records.remove(work, OFFICE_FORMS, [own.id], "Bỏ mẫu riêng của cơ quan")
