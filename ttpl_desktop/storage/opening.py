"""Opening a data folder: a new one, a known one, or a refusal in words."""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
from collections.abc import Callable
from pathlib import Path

from ttpl_desktop import paths
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.storage import backups, migrations
from ttpl_desktop.storage.store import Store
from ttpl_desktop.storage.trouble import told

DATABASE = "ttpl.db"
# Says what the folder is, and that it once held a database.
MARKER = "DOC-TRUOC-KHI-XOA.txt"
# "TTPL" in ASCII: SQLite's own mark of whose file it is.
APPLICATION_ID = 0x5454504C

_MARKER_WORDS = """\
Thư mục này chứa dữ liệu của TTPL Desktop (Sổ tay theo dõi thi hành pháp luật).

ttpl.db       toàn bộ sổ sách, kế hoạch, báo cáo
attachments   các tệp đính kèm
backups       các bản sao lưu

Đừng xoá, đổi tên hay sửa từng tệp. Muốn chuyển máy, hãy đóng chương trình rồi chép cả thư mục.
"""


def open_store(
    folder: Path,
    *,
    clock: Callable[[], dt.datetime] = dt.datetime.now,
    made_by: str | None = None,
) -> Store:
    """Opens the folder's database, or makes a new one where there has never been one.

    What is done in it is kept under the name `made_by`, else that of the system's account.

    Raises UserFacingError for a folder that cannot be written, a database that is missing, damaged,
    foreign, newer than this program, or locked. Nothing is changed in those cases.
    """
    path = folder / DATABASE
    _refuse_a_missing_database(folder, path)
    _prepare(folder)
    is_new = not path.exists()
    with told(path), contextlib.ExitStack() as undo:
        connection = sqlite3.connect(path, isolation_level=None)
        undo.callback(_discard, connection, path if is_new else None)
        if not is_new:
            _refuse_a_foreign_database(connection, path)
        _bring_up_to_date(connection, path, is_new=is_new)
        _set_pragmas(connection)
        name = paths.account_name() if made_by is None else made_by
        store = Store(connection, path, clock, name)
        _write_marker(folder)
        undo.pop_all()
    return store


def _refuse_a_missing_database(folder: Path, path: Path) -> None:
    if not path.exists() and (folder / MARKER).exists():
        raise UserFacingError(
            f"Không thấy tệp dữ liệu {path} dù thư mục này đã từng có dữ liệu. "
            "Hãy chép tệp đó về chỗ cũ hoặc khôi phục từ thư mục backups; "
            "chương trình không tự tạo tệp trống thay vào."
        )


def _prepare(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / ".thu-ghi"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        raise UserFacingError(
            f"Không ghi được vào thư mục dữ liệu {folder} ({error.strerror}). "
            "Hãy chọn thư mục khác hoặc cấp quyền ghi."
        ) from error


def _refuse_a_foreign_database(connection: sqlite3.Connection, path: Path) -> None:
    (application_id,) = connection.execute("PRAGMA application_id").fetchone()
    if application_id != APPLICATION_ID:
        raise UserFacingError(
            f"{path} không phải tệp dữ liệu của TTPL nên không mở. Tệp được giữ nguyên; "
            "hãy chọn thư mục dữ liệu khác hoặc khôi phục từ bản sao lưu."
        )
    newer = migrations.unknown(connection)
    if newer:
        raise UserFacingError(
            f"{path} do một bản TTPL mới hơn ghi ({newer[-1]}). Tệp được giữ nguyên; "
            "hãy mở bằng bản TTPL mới nhất."
        )


def _bring_up_to_date(connection: sqlite3.Connection, path: Path, *, is_new: bool) -> None:
    if not migrations.pending(connection):
        return
    if not is_new:
        backups.take(path, backups.folder_of(path), reason="truoc-nang-cap")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    migrations.apply(connection)


def _set_pragmas(connection: sqlite3.Connection) -> None:
    connection.row_factory = sqlite3.Row
    # Every committed action survives a power cut (https://sqlite.org/pragma.html#pragma_synchronous).
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")
    # A read-only file opens without a word; asking for the write lock tells it now.
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("ROLLBACK")


def _write_marker(folder: Path) -> None:
    marker = folder / MARKER
    if not marker.exists():
        marker.write_text(_MARKER_WORDS, encoding="utf-8")


def _discard(connection: sqlite3.Connection, new_path: Path | None) -> None:
    connection.close()
    if new_path is not None:
        new_path.unlink(missing_ok=True)
