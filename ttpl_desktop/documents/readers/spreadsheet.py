"""An Excel file as plain values: no macro, link or formula of it is ever followed."""

from __future__ import annotations

import datetime as dt
import warnings
import zlib
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile

from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.importing.sheet import Book, Cell, Row, Sheet
from ttpl_desktop.domain.text import normal

if TYPE_CHECKING:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

MAX_FILE_BYTES = 16 * 1024 * 1024
"""A list of some ten thousand tasks has 1 MB."""
MAX_UNPACKED_BYTES = 96 * 1024 * 1024
MAX_ENTRIES = 2_000
MAX_SHEETS, MAX_ROWS, MAX_COLUMNS = 20, 5_000, 60
"""What is read of a file; a sheet that goes on is marked."""
LONGEST_CELL = 8_000

_PACKED, _COMPOUND = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED_STREAM = "EncryptedPackage".encode("utf-16-le")
_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("ascii", "utf-16-le", "utf-16-be"))
_TYPES = "[Content_Types].xml"
_MAIN_PARTS = (
    b"spreadsheetml.sheet.main",
    b"spreadsheetml.template.main",
    b"ms-excel.sheet.macroEnabled.main",
    b"ms-excel.template.macroEnabled.main",
)
_DAMAGE = (
    AttributeError, BadZipFile, EOFError, IndexError, KeyError, NotImplementedError, OSError,
    OverflowError, SyntaxError, TypeError, ValueError, zlib.error,
)  # fmt: skip
"""What openpyxl and the archive raise on parts that are missing, cut off or not as they should be;
XML that is none is a SyntaxError."""


def read_spreadsheet(path: Path) -> Book:
    """The sheets of an .xlsx or .xlsm file that hold anything.

    Raises UserFacingError, one sentence with what to do, for a file that cannot be opened, is no
    such file, needs a password, is damaged or breaks a bound, and for one without a word.
    """
    data = _contents(path)
    _refuse_what_is_no_workbook(data, path.name)
    try:
        _refuse_what_breaks_a_bound(data, path.name)
        sheets = _sheets(data)
    except _DAMAGE as error:
        raise _trouble(
            path.name, "bị hỏng hoặc chưa tải về đủ; hãy xin lại, hoặc mở bằng Excel rồi lưu lại"
        ) from error
    if not sheets:
        raise _trouble(path.name, "không có ô nào có chữ; hãy chọn tệp khác")
    return Book(path.name, sheets)


def _contents(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError as error:
        raise _trouble(path.name, "không còn ở chỗ cũ; hãy chọn lại tệp") from error
    except OSError as error:
        advice = "hãy đóng tệp trong Excel, hoặc chép sang thư mục khác rồi chọn lại"
        raise _trouble(path.name, f"chưa mở được ({error.strerror or error}); {advice}") from error
    if len(data) > MAX_FILE_BYTES:
        raise _too_large(path.name)
    return data


def _refuse_what_is_no_workbook(data: bytes, name: str) -> None:
    if data.startswith(_COMPOUND):
        if _LOCKED_STREAM in data:
            raise _trouble(name, "có mật khẩu; hãy mở bằng Excel, bỏ mật khẩu rồi lưu lại")
        raise _trouble(name, "là Excel đời cũ (.xls); hãy mở bằng Excel rồi lưu lại thành .xlsx")
    if not data:
        raise _trouble(name, "là tệp rỗng (0 byte); hãy xin lại tệp")
    if not data.startswith(_PACKED):
        raise _trouble(name, "không phải tệp Excel; hãy mở bằng Excel rồi lưu lại thành .xlsx")


def _refuse_what_breaks_a_bound(data: bytes, name: str) -> None:
    with ZipFile(BytesIO(data)) as archive:
        entries = archive.infolist()
        # No more than an entry declares is ever unpacked of it.
        size = sum(entry.file_size for entry in entries)
        if len(entries) > MAX_ENTRIES or size > MAX_UNPACKED_BYTES:
            raise _too_large(name)
        if any(entry.flag_bits & 1 for entry in entries):
            raise _trouble(name, "có mật khẩu; hãy bỏ mật khẩu rồi lưu lại")
        if not any(mark in archive.read(_TYPES) for mark in _MAIN_PARTS):
            raise _trouble(name, "không phải tệp Excel; hãy mở bằng Excel rồi lưu lại thành .xlsx")
        for entry in entries:
            part = archive.read(entry) if entry.filename.endswith((".xml", ".rels")) else b""
            if any(mark in part for mark in _DOCTYPES):
                raise _trouble(name, "chứa khai báo lạ có thể gây hại nên không được mở")


def _sheets(data: bytes) -> tuple[Sheet, ...]:
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        # Of drawings, validations and extensions that openpyxl does not keep.
        warnings.simplefilter("ignore")
        book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
        try:
            seen = [each for each in book.worksheets if each.sheet_state == "visible"]
            read = [_sheet(each) for each in seen[:MAX_SHEETS]]
        finally:
            book.close()
    return tuple(sheet for sheet in read if sheet.rows)


def _sheet(source: ReadOnlyWorksheet) -> Sheet:
    # What a file says of its own size is often wrong.
    source.reset_dimensions()
    rows = source.iter_rows(max_row=MAX_ROWS + 1, max_col=MAX_COLUMNS, values_only=True)
    read = [Row(number, _cells(values)) for number, values in enumerate(rows, 1)]
    kept = tuple(row for row in read[:MAX_ROWS] if row.cells)
    return Sheet(normal(source.title), kept, is_cut=len(read) > MAX_ROWS)


def _cells(values: Iterable[Any]) -> tuple[Cell, ...]:
    """The cells of a row up to the last one that says something."""
    cells = [_cell(value) for value in values]
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)


def _cell(value: Any) -> Cell:
    match value:
        case str():
            return normal(value).strip()[:LONGEST_CELL]
        case dt.datetime():
            return value.date()
        case dt.date():
            return value
        case bool():
            return ""
        case int():
            return str(value)
        case float():
            return str(int(value)) if value.is_integer() else str(value).replace(".", ",")
    return ""


def _too_large(name: str) -> UserFacingError:
    return _trouble(name, "quá lớn so với một danh sách; hãy chép riêng danh sách ra tệp khác")


def _trouble(name: str, what: str) -> UserFacingError:
    return UserFacingError(f"Tệp “{name}” {what}.")
