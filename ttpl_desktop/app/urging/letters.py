"""Công văn đôn đốc: compose them from the matrix, change one, note that it went out."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from ttpl_desktop.app import letter_papers, records
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.office import UNSIGNED, Office
from ttpl_desktop.domain.task import TaskNote
from ttpl_desktop.domain.text import normal
from ttpl_desktop.domain.urging.naming import subject_of
from ttpl_desktop.domain.urging.records import Letter, LetterLine, Request
from ttpl_desktop.domain.urging.standing import Addressed, Cell, Layout, address, next_look
from ttpl_desktop.storage.registers.task import TASK_NOTES, TASKS
from ttpl_desktop.storage.registers.urging import LETTER_LINES, LETTERS, REQUESTS, SUBMISSIONS

ANSWER_DAYS = "urging_answer_days"
"""The setting that holds how many working days a letter leaves to answer."""
_USUAL_DAYS = 5
_LABELS = {
    "subject": "Sửa trích yếu công văn",
    "extra": "Sửa đoạn thêm của công văn",
    "answer_by": "Sửa hạn trả lời",
    "recipients": "Sửa nơi nhận",
    "archive": "Sửa nơi lưu",
    "signer": "Đổi người ký",
    "number": "Sửa số công văn",
    "sent_on": "Sửa ngày gửi công văn",
    "next_on": "Hẹn lại ngày xem công văn",
}
_ON_PAPER = frozenset({"number", "sent_on"})
"""What is known of a letter only when it went out, and stands on it."""


@dataclasses.dataclass(frozen=True, slots=True)
class Draft:
    """A letter and the cells that it urges, kept or not: its id is 0 before it is kept."""

    letter: Letter
    cells: tuple[Cell, ...]


def every(work: Workspace, year: int) -> tuple[Letter, ...]:
    """The letters of a year, the newest first."""
    return tuple(reversed(work.table(LETTERS).all(year=year)))


def get(work: Workspace, letter_id: int) -> Letter:
    """One letter; KeyError where there is none outside the bin."""
    return work.table(LETTERS).one(letter_id)


def draft_of(work: Workspace, letter_id: int) -> Draft:
    """A kept letter with what it urges, as that stands now; what was binned is left out."""
    letter = get(work, letter_id)
    cells = []
    for line in work.table(LETTER_LINES).all(letter_id=letter_id):
        for submission in work.table(SUBMISSIONS).all(id=line.submission_id):
            cells += [
                Cell(request, submission)
                for request in work.table(REQUESTS).all(id=submission.request_id)
            ]
    return Draft(letter, tuple(cells))


def answer_days(work: Workspace) -> int:
    """How many working days a letter leaves to answer, as the officer chose."""
    kept = work.setting(ANSWER_DAYS)
    return int(kept) if kept.isdecimal() else _USUAL_DAYS


def keep_answer_days(work: Workspace, days: int) -> None:
    """Chooses how many working days letters leave to answer, as one step."""
    if days != answer_days(work):
        with work.operation("Đổi số ngày để trả lời công văn"):
            work.keep_setting(ANSWER_DAYS, str(days))


def usual_answer_by(work: Workspace, days: int | None = None) -> dt.date:
    """The day by which a letter written today asks to answer."""
    return work.calendar.add_working_days(work.today(), days or answer_days(work))


def drafts(
    work: Workspace, cells: Iterable[Cell], layout: Layout, answer_by: dt.date
) -> tuple[Draft, ...]:
    """The letters that `compose` would make, to be looked at before.

    Raises UserFacingError without cells or office, for what needs no urging, and for a past day.
    """
    urged = tuple(cells)
    office = work.office_on(work.today())
    if office is None:
        raise UserFacingError("Chưa có hồ sơ cơ quan. Hãy mở Tệp → Cơ quan và ghi tên cơ quan.")
    if not urged:
        raise UserFacingError("Chưa chọn đơn vị nào để đôn đốc.")
    if not all(cell.is_missing for cell in urged):
        raise UserFacingError("Có đơn vị đã gửi hoặc được miễn; hãy bỏ chọn các ô đó.")
    if answer_by <= work.today():
        raise UserFacingError(
            f"Hạn trả lời {vn_date(answer_by)} đã qua. Hãy chọn ngày sau hôm nay."
        )
    return tuple(
        Draft(_letter(work, office, addressed, answer_by), addressed.cells)
        for addressed in address(urged, layout)
    )


def compose(
    work: Workspace, cells: Iterable[Cell], layout: Layout, answer_by: dt.date
) -> tuple[Letter, ...]:
    """Keeps the letters that urge these cells, as one step; raises as `drafts` does."""
    composed = []
    with work.operation("Soạn công văn đôn đốc"):
        for draft in drafts(work, cells, layout, answer_by):
            letter = work.table(LETTERS).save(draft.letter)
            for cell in draft.cells:
                line = LetterLine(letter_id=letter.id, submission_id=cell.submission.id)
                work.table(LETTER_LINES).save(line)
            composed.append(letter)
    return tuple(composed)


def change(work: Workspace, letter_id: int, **values: Any) -> Letter:
    """Writes some fields of a letter. Typing on stays one step.

    Of one that went out, number and day can be corrected, and the day to look again be put off.
    Raises UserFacingError for its other fields, and for a day that is taken away.
    """
    if "sent_on" in values and values["sent_on"] is None:
        raise UserFacingError("Công văn đã gửi phải có ngày; muốn bỏ ghi, hãy dùng Hoàn tác.")
    if get(work, letter_id).sent_on is not None and values.keys() - {*_ON_PAPER, "next_on"}:
        raise UserFacingError(
            "Công văn đã gửi được giữ nguyên như bản đã đi; "
            "chỉ sửa được số, ngày gửi và ngày xem lại."
        )
    label = _LABELS.get(next(iter(values)), "Sửa công văn đôn đốc")
    merge = f"{LETTERS.name}:{letter_id}:{','.join(values)}"
    with work.operation(label, merge=merge):
        letter = records.change(work, LETTERS, letter_id, label, **values)
        if letter.sent_on is None or not _ON_PAPER & set(values):
            return letter
        if "sent_on" in values:
            look = next_look(letter, letter.sent_on, answer_days(work), work.calendar)
            letter = dataclasses.replace(letter, next_on=look)
        return letter_papers.keep(work, letter)


def remove(work: Workspace, letter_ids: Iterable[int]) -> None:
    """Moves unsent letters to the bin, as one step. Raises UserFacingError for a sent one."""
    ids = tuple(letter_ids)
    if any(get(work, each).sent_on is not None for each in ids):
        raise UserFacingError("Công văn đã gửi được giữ lại để theo dõi, không xoá được.")
    stamp = work.store.now().isoformat()
    lines = [line.id for each in ids for line in work.table(LETTER_LINES).all(letter_id=each)]
    with work.operation("Xoá công văn đôn đốc"):
        work.table(LETTERS).remove(ids, stamp)
        work.table(LETTER_LINES).remove(lines, stamp)


def record_sent(work: Workspace, numbers: Mapping[int, str], day: dt.date) -> None:
    """Notes under which numbers letters went out on a day, as one step.

    From now on each counts as an urging; the log of every task behind it tells of it, and the day
    to look again is set. Raises UserFacingError without a number, for a letter that went out
    before, and for a day that is still to come or before the letter was written.
    """
    if day > work.today():
        raise UserFacingError(f"Ngày gửi {vn_date(day)} còn ở phía trước. Hãy ghi ngày đã gửi.")
    with work.operation("Ghi công văn đã gửi"):
        for letter_id, number in numbers.items():
            _record_sent(work, letter_id, " ".join(normal(number).split()), day)


def _record_sent(work: Workspace, letter_id: int, number: str, day: dt.date) -> None:
    letter = get(work, letter_id)
    if not number:
        to = letter.addressees[0] if letter.addressees else ""
        raise UserFacingError(f"Chưa ghi số của công văn gửi {to}.")
    if letter.sent_on is not None:
        raise UserFacingError(f"Công văn số {letter.number} đã ghi gửi trước đó.")
    if letter.answer_by is not None and day > letter.answer_by:
        raise UserFacingError(
            f"Công văn gửi sau hạn trả lời {vn_date(letter.answer_by)}. Hãy sửa hạn trả lời trước."
        )
    look = next_look(letter, day, answer_days(work), work.calendar)
    sent = dataclasses.replace(letter, number=number, sent_on=day, next_on=look)
    work.table(LETTERS).save(sent)
    letter_papers.keep(work, sent)
    _log(work, sent)


def _log(work: Workspace, letter: Letter) -> None:
    by = f", đề nghị gửi chậm nhất ngày {vn_date(letter.answer_by)}" if letter.answer_by else ""
    cells = draft_of(work, letter.id).cells
    for task_id in dict.fromkeys(cell.request.task_id for cell in cells):
        if task_id is None or not work.table(TASKS).all(id=task_id):
            continue
        to = dict.fromkeys(cell.unit for cell in cells if cell.request.task_id == task_id)
        text = (
            f"Đã gửi công văn đôn đốc lần {letter.level} số {letter.number} "
            f"ngày {vn_date(letter.sent_on or work.today())} tới {', '.join(to)}{by}."
        )
        note = TaskNote(task_id=task_id, written_on=work.today(), text=text)
        work.table(TASK_NOTES).save(note)


def _letter(work: Workspace, office: Office, addressed: Addressed, answer_by: dt.date) -> Letter:
    requests: list[Request] = list({c.request.id: c.request for c in addressed.cells}.values())
    return Letter(
        year=requests[0].year,
        level=addressed.level,
        addressees=addressed.units,
        subject=subject_of(addressed.level, requests, work.today()),
        written_on=work.today(),
        answer_by=answer_by,
        office_id=office.id,
        archive=office.archive,
        signer=office.signers[0] if office.signers else UNSIGNED,
    )
