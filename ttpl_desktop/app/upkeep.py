"""The care of the data folder: copies, an examination, and the bin.

The window asks it for the newest copy when it opens; what is rarely needed is imported then.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.storage import backups
from ttpl_desktop.storage.backups import Backup
from ttpl_desktop.storage.opening import DATABASE

if TYPE_CHECKING:
    from ttpl_desktop.storage.bin import Binned
    from ttpl_desktop.storage.health import Health

__all__ = [
    "Backup",
    "Deleted",
    "Finding",
    "Reason",
    "backup_folder",
    "backup_job",
    "carry_job",
    "deleted",
    "doctor",
    "doctor_job",
    "kind_words",
    "last_backup",
    "last_saved",
    "mend_search",
    "restore",
]

_KINDS = {
    "plan": "Kế hoạch",
    "report": "Báo cáo",
    "plan_item": "Mục của kế hoạch",
    "review_mark": "Chỗ cần xem lại của kế hoạch",
    "report_section": "Mục của báo cáo",
    "task_note": "Nhật ký nhiệm vụ",
    "checklist_line": "Việc con",
    "hop": "Chặng gửi",
    "letter_line": "Việc được đôn đốc",
    "evidence": "Bằng chứng",
    "attachment": "Tệp đính kèm",
    "figure_override": "Số liệu nhập tay",
    "office": "Hồ sơ cơ quan",
    "unit": "Đơn vị",
    "calendar_day": "Ngày trong lịch làm việc",
    "setting": "Lựa chọn",
    "office_form": "Mẫu văn bản của cơ quan",
}


class Reason(Enum):
    """Why a copy is taken; the value stands in its file name."""

    START = "mo"
    EXIT = "thoat"
    WISH = "tay"


def backup_job(work: Workspace, reason: Reason = Reason.WISH) -> Callable[[], Backup]:
    """A function that takes a verified copy beside the data; it may run in a worker.

    It opens the database by itself. It raises UserFacingError where no copy could be taken.
    """
    database = work.store.path
    return lambda: backups.take(database, backups.folder_of(database), reason=reason.value)


def carry_job(work: Workspace, folder: Path, now: dt.datetime | None = None) -> Callable[[], Path]:
    """A function that writes a whole data folder, attachments too, under `folder` (a USB stick).

    It gives the new folder, which opens as it is. It raises UserFacingError where the stick is full
    or cannot be written; nothing half-written is left then.
    """
    database = work.store.path
    target = folder / f"ttpl-{now or dt.datetime.now():%Y%m%d-%H%M%S}"
    return lambda: _carry(database, target)


def _carry(database: Path, target: Path) -> Path:
    import shutil

    from ttpl_desktop.storage import attachments

    try:
        target.mkdir(parents=True)
        try:
            backups.copy(database, target / DATABASE)
            kept = attachments.folder_of(database)
            if kept.is_dir():
                shutil.copytree(kept, target / kept.name)
        except BaseException:
            shutil.rmtree(target, ignore_errors=True)
            raise
    except OSError as error:
        raise UserFacingError(
            f"Chưa chép được dữ liệu vào {target.parent}. "
            "Hãy kiểm tra chỗ trống và quyền ghi, hoặc chọn thư mục khác."
        ) from error
    return target


def backup_folder(work: Workspace) -> Path:
    """Where the copies stand; made where it is not there yet."""
    folder = backups.folder_of(work.store.path)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def last_backup(work: Workspace) -> Backup | None:
    """The newest verified copy; None before the first."""
    return next(iter(backups.existing(backups.folder_of(work.store.path))), None)


def last_saved(work: Workspace) -> dt.datetime | None:
    """When the last action was stored; None in a new folder."""
    step = work.store.next_undo
    return step.at if step else None


@dataclasses.dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with the data folder, in a sentence with what to do."""

    sentence: str


def doctor(work: Workspace) -> tuple[Finding, ...]:
    """What is wrong with the data folder, nothing where it is sound; see `doctor_job`."""
    return doctor_job(work)()


def doctor_job(work: Workspace) -> Callable[[], tuple[Finding, ...]]:
    """A function that examines database, search indexes, attachments and papers; for a worker."""
    from ttpl_desktop.storage.health import examine

    database = work.store.path
    return lambda: tuple(map(Finding, _sentences(examine(database))))


def _sentences(health: Health) -> list[str]:
    said = [
        f"Tệp dữ liệu có lỗi ({line}). Đừng nhập thêm; hãy khôi phục từ bản sao lưu gần nhất."
        for line in health.damage
    ]
    said += [
        f"Chỉ mục tìm kiếm của sổ “{kind_words(table)}” không khớp với dữ liệu; "
        "hãy dựng lại chỉ mục tìm kiếm."
        for table in health.stale_searches
    ]
    said += [
        f"Tệp đính kèm “{name}” bị mất hoặc đã bị sửa; hãy chép lại từ bản sao lưu."
        for name in health.lost_files
    ]
    said += [
        f"{kind_words(table)} “{title}” không còn hồ sơ cơ quan; hãy lấy lại hồ sơ từ thùng rác."
        for table, title in health.homeless
    ]
    return said


def mend_search(work: Workspace) -> None:
    """Makes the search indexes anew from the records; no step of undo, the records stay."""
    from ttpl_desktop.storage.health import rebuild_searches

    rebuild_searches(work.store.connection)


@dataclasses.dataclass(frozen=True, slots=True)
class Deleted:
    """What went to the bin at one moment: the kind and words of its first record, and how many."""

    stamp: str
    moment: dt.datetime
    kind: str
    words: str
    count: int


def deleted(work: Workspace) -> tuple[Deleted, ...]:
    """What lies in the bin, newest first, one line for what went together."""
    from ttpl_desktop.storage.bin import in_bin

    together: dict[str, list[Binned]] = {}
    for binned in in_bin(work.store):
        together.setdefault(binned.stamp, []).append(binned)
    return tuple(map(_as_deleted, together.values()))


def _as_deleted(together: list[Binned]) -> Deleted:
    first = together[0]
    count = sum(binned.count for binned in together)
    return Deleted(first.stamp, first.moment, kind_words(first.table), first.words, count)


def restore(work: Workspace, stamp: str) -> None:
    """Brings back everything that went to the bin at one moment, as one step.

    Tasks are computed anew: the calendar moved while they lay in the bin, or comes back itself.
    Raises UserFacingError for parts of a paper that was issued meanwhile, which never changes.
    """
    from ttpl_desktop.app.days_off import recomputing
    from ttpl_desktop.storage.bin import take_out

    _refuse_parts_of_issued(work, stamp)
    with recomputing(work, "Lấy lại từ thùng rác"):
        take_out(work.store, stamp)


def _refuse_parts_of_issued(work: Workspace, stamp: str) -> None:
    from ttpl_desktop.storage.bin import owners
    from ttpl_desktop.storage.registers.plan import PLAN_ITEMS, PLANS
    from ttpl_desktop.storage.registers.report import OVERRIDES, REPORTS, SECTIONS

    plans = owners(work.store, stamp, PLAN_ITEMS, "plan_id")
    reports = {
        owner_id
        for part in (SECTIONS, OVERRIDES)
        for owner_id in owners(work.store, stamp, part, "report_id")
    }
    papers = [*map(work.table(PLANS).get, plans), *map(work.table(REPORTS).get, reports)]
    if any(paper is not None and not paper.is_open for paper in papers):
        raise UserFacingError(
            "Mục này thuộc văn bản đã ban hành nên không lấy lại được vào đó; "
            "với kế hoạch, hãy chọn Điều chỉnh rồi soạn lại mục ở bản mới."
        )


def kind_words(table: str) -> str:
    """What one record of a table is called on screen."""
    return _KINDS.get(table) or Register(table).words
