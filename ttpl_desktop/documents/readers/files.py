"""The one door for files that others wrote: by what is in them, not by what they are called."""

from __future__ import annotations

from pathlib import Path

from ttpl_desktop.documents.readers.kinds import FileKind, kind_of
from ttpl_desktop.documents.readers.word_files import read_word
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.reading.source import Source

MAX_FILE_BYTES = 64 * 1024 * 1024
"""A file as it lies on disk, held in memory whole: several times a plan with scanned annexes."""

_REFUSALS = {
    FileKind.EMPTY: "là tệp rỗng (0 byte); hãy xin lại hoặc tải lại tệp.",
    FileKind.LOCKED: "có mật khẩu; hãy mở bằng Word, bỏ mật khẩu, lưu lại rồi đọc.",
    FileKind.SPREADSHEET: (
        "là bảng tính, không phải văn bản; hãy chọn tệp kế hoạch dạng .docx, .doc hoặc .pdf, "
        "hoặc chép bảng sang Word rồi lưu lại thành .docx."
    ),
    FileKind.SLIDES: (
        "là tệp trình chiếu, không phải văn bản; hãy chọn tệp kế hoạch dạng .docx, .doc hoặc .pdf."
    ),
    FileKind.IMAGE: (
        "là ảnh, không có chữ để đọc; hãy xin bản .docx, .doc hoặc .pdf có chữ, "
        "hoặc nhập nội dung bằng tay."
    ),
    FileKind.PROGRAM: "là chương trình, không phải văn bản nên không được mở; hãy chọn tệp khác.",
    FileKind.ARCHIVE: (
        "là tệp nén; hãy giải nén rồi chọn tệp kế hoạch dạng .docx, .doc hoặc .pdf ở trong."
    ),
    FileKind.WEB_PAGE: (
        "là trang web (HTML); hãy mở bằng Word hoặc trình duyệt, lưu lại thành .docx rồi đọc."
    ),
    FileKind.XML: "là tệp XML; hãy mở bằng Word, lưu lại thành .docx rồi đọc.",
    FileKind.BROKEN: (
        "bị hỏng, chưa tải về đủ hoặc không phải tệp Word; hãy xin lại tệp, "
        "hoặc mở bằng chương trình đã tạo ra nó, lưu lại thành .docx rồi đọc."
    ),
    FileKind.OTHER: (
        "không phải loại văn bản đọc được; hãy mở bằng chương trình đã tạo ra nó, "
        "lưu lại thành .docx rồi đọc."
    ),
}


def read_file(path: Path) -> Source:
    """The text, tables and repairs of a file; `name` of the source is the file's name.

    Raises UserFacingError, one sentence with what to do, for a file that cannot be opened and
    where `read_data` does.
    """
    return read_data(contents_of(path), path.name)


def read_data(data: bytes, name: str) -> Source:
    """The contents of a file called `name`, whatever its ending says.

    Reads .docx, .docm, .dotx, .doc, .odt, .rtf, .pdf and plain text. Raises UserFacingError for
    every other kind and for a file that is damaged, needs a password or breaks a bound.
    """
    kind = kind_of(data, name)
    if kind in _REFUSALS:
        raise UserFacingError(f"Tệp “{name}” {_REFUSALS[kind]}")
    if kind is FileKind.PDF:
        from ttpl_desktop.documents.readers.pdf import read_pdf

        return read_pdf(data, name)
    if kind is FileKind.TEXT:
        from ttpl_desktop.documents.readers.plain import read_plain

        return read_plain(data, name)
    return read_word(data, name, kind)


def contents_of(path: Path) -> bytes:
    """The bytes of an ordinary file; a folder, a device or a pipe is refused unopened.

    Raises UserFacingError for these and for a file that is missing, locked away or too large.
    """
    try:
        if path.is_dir():
            raise UserFacingError(f"“{path.name}” là thư mục; hãy chọn một tệp văn bản ở trong đó.")
        if path.exists() and not path.is_file():
            raise UserFacingError(f"“{path.name}” không phải tệp thông thường; hãy chọn tệp khác.")
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise UserFacingError(_cannot_open(path, error)) from error
    if len(data) > MAX_FILE_BYTES:
        raise UserFacingError(
            f"Tệp “{path.name}” lớn hơn 64 MB nên không được mở; "
            "hãy tách riêng phần kế hoạch ra một tệp nhỏ hơn rồi đọc lại."
        )
    return data


def _cannot_open(path: Path, error: OSError) -> str:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return f"Không còn tệp “{path}”; hãy chọn lại tệp."
    if isinstance(error, PermissionError):
        return (
            f"Không được phép mở tệp “{path.name}”, hoặc tệp đang mở trong chương trình khác; "
            "hãy đóng chương trình đó, hoặc chép tệp sang thư mục của mình rồi đọc lại."
        )
    reason = error.strerror or error
    return f"Chưa mở được tệp “{path.name}” ({reason}); hãy chép tệp vào máy rồi đọc lại."
