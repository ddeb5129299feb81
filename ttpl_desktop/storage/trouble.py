"""SQLite's troubles, told as a sentence with what to do."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from ttpl_desktop.domain.errors import RecordsUnreachableError

_SENTENCES = {
    sqlite3.SQLITE_FULL: (
        "Ổ đĩa đã đầy nên chưa lưu được; việc vừa làm không được ghi, dữ liệu trước đó còn nguyên. "
        "Hãy giải phóng chỗ trên ổ chứa {path} rồi làm lại."
    ),
    sqlite3.SQLITE_READONLY: (
        "Không ghi được vào {path} vì thư mục hoặc tệp chỉ cho đọc. "
        "Hãy bỏ thuộc tính chỉ đọc hoặc chọn thư mục dữ liệu khác."
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "Không mở được {path}. Hãy kiểm tra thư mục còn đó và được phép ghi, "
        "hoặc chọn thư mục dữ liệu khác."
    ),
    sqlite3.SQLITE_BUSY: (
        "Tệp {path} đang được một cửa sổ TTPL khác ghi. Hãy đóng cửa sổ kia rồi làm lại."
    ),
    sqlite3.SQLITE_IOERR: (
        "Đọc hoặc ghi {path} bị lỗi ổ đĩa. Hãy kiểm tra ổ đĩa hoặc USB, rồi mở lại chương trình."
    ),
    sqlite3.SQLITE_PERM: (
        "Không có quyền ghi vào {path}. Hãy chọn thư mục dữ liệu khác hoặc hỏi người quản trị máy."
    ),
    sqlite3.SQLITE_NOTADB: (
        "{path} không phải tệp dữ liệu của TTPL nên không mở. Tệp được giữ nguyên; "
        "hãy chọn thư mục dữ liệu khác hoặc khôi phục từ bản sao lưu."
    ),
    sqlite3.SQLITE_CORRUPT: (
        "Tệp dữ liệu {path} bị hỏng nên không mở. Tệp được giữ nguyên; "
        "hãy khôi phục từ bản sao lưu gần nhất trong thư mục backups bên cạnh."
    ),
}


@contextlib.contextmanager
def told(path: Path) -> Iterator[None]:
    """Tells SQLite's error as RecordsUnreachableError where the officer can do something."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        # The low byte is the primary code of an extended one (SQLITE_IOERR_WRITE and the like).
        code = getattr(error, "sqlite_errorcode", None)
        sentence = _SENTENCES.get(code & 0xFF) if code is not None else None
        if sentence is None:
            raise
        raise RecordsUnreachableError(sentence.format(path=path)) from error
