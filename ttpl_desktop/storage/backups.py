"""Verified copies of the database, named by their moment."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import os
import sqlite3
from pathlib import Path

from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.storage.trouble import told

# Copies of these reasons are taken by the program itself; beyond so many the oldest go.
KEPT = 30
_STAMP = "%Y%m%d-%H%M%S"


@dataclasses.dataclass(frozen=True, slots=True)
class Backup:
    """One verified copy; `size` is in bytes."""

    path: Path
    taken_at: dt.datetime
    size: int


def folder_of(database: Path) -> Path:
    """Where the copies of a database stand."""
    return database.parent / "backups"


def take(database: Path, folder: Path, *, reason: str, now: dt.datetime | None = None) -> Backup:
    """A copy `ttpl-<moment>-<reason>.db` in `folder`, verified before it gets its name."""
    taken_at = now or dt.datetime.now()
    target = folder / f"ttpl-{taken_at.strftime(_STAMP)}-{reason}.db"
    copy(database, target)
    _thin(folder, reason, target)
    return Backup(target, taken_at, target.stat().st_size)


def copy(database: Path, target: Path) -> None:
    """A verified copy of an open or closed database at `target`, whole or not at all.

    Raises UserFacingError where the source is damaged or the target cannot be written.
    """
    temporary = target.with_name(target.name + ".dang-ghi")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            with told(database):
                _copy(database, temporary)
            os.replace(temporary, target)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise UserFacingError(
            f"Không ghi được bản sao lưu vào {target.parent} ({error.strerror}). "
            "Hãy kiểm tra chỗ trống và quyền ghi, hoặc chọn thư mục khác."
        ) from error


def _copy(database: Path, temporary: Path) -> None:
    temporary.unlink(missing_ok=True)
    source_uri = f"{database.resolve().as_uri()}?mode=ro"
    with (
        contextlib.closing(sqlite3.connect(source_uri, uri=True)) as source,
        contextlib.closing(sqlite3.connect(temporary)) as copied,
    ):
        source.backup(copied)
        # A copy of its own: no log beside it, so that the one file is all of it.
        copied.execute("PRAGMA journal_mode = DELETE")
        verdict = check(copied)
    if verdict:
        raise UserFacingError(
            f"Tệp dữ liệu {database} có lỗi ({verdict[0]}) nên chưa sao lưu được. "
            "Đừng nhập thêm; hãy khôi phục từ bản sao lưu trước đó."
        )


def check(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What SQLite finds wrong in a database; empty for a sound one."""
    lines = [line for (line,) in connection.execute("PRAGMA quick_check")]
    broken = [f"{row[0]} → {row[2]}" for row in connection.execute("PRAGMA foreign_key_check")]
    return tuple([line for line in lines if line != "ok"] + broken)


def existing(folder: Path) -> tuple[Backup, ...]:
    """The copies in a folder, newest first."""
    found = [_read(path) for path in folder.glob("ttpl-*.db")]
    return tuple(
        sorted((b for b in found if b is not None), key=lambda b: b.path.name, reverse=True)
    )


def _read(path: Path) -> Backup | None:
    try:
        _ttpl, day, time, _reason_words = path.stem.split("-", 3)
        taken_at = dt.datetime.strptime(f"{day}-{time}", _STAMP)
    except ValueError:
        return None
    return Backup(path, taken_at, path.stat().st_size)


def _thin(folder: Path, reason: str, taken: Path) -> None:
    """The oldest copies of a reason go; the one just taken stays, also after a clock set back."""
    same = [backup.path for backup in existing(folder) if _reason(backup.path) == reason]
    for old in same[KEPT:]:
        if old != taken:
            old.unlink()


def _reason(copy: Path) -> str:
    return copy.stem.split("-", 3)[3]
