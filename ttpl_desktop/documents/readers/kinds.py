"""What a file is, told by its first bytes and by the names of what it contains."""

from __future__ import annotations

import enum
import re

from ttpl_desktop.documents.readers.word_package import Package


class FileKind(enum.StrEnum):
    """Kinds of files; those that are not read are told apart so that the officer hears why."""

    DOCX = "docx"
    DOC = "doc"
    ODT = "odt"
    RTF = "rtf"
    PDF = "pdf"
    TEXT = "text"
    EMPTY = "empty"
    LOCKED = "locked"
    SPREADSHEET = "spreadsheet"
    SLIDES = "slides"
    IMAGE = "image"
    PROGRAM = "program"
    ARCHIVE = "archive"
    WEB_PAGE = "web page"
    XML = "xml"
    BROKEN = "broken"
    OTHER = "other"


_ZIP, _COMPOUND = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FRONT = 1024
"""Bytes in which a PDF's mark may stand, and in which a web page says that it is one."""
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_UTF_8_MARK = b"\xef\xbb\xbf"
_NEVER_IN_TEXT = re.compile(rb"[\x00-\x08\x0e-\x19\x1c-\x1f]")
_STARTS = (
    (b"{\\rtf", FileKind.RTF),
    (b"\x89PNG", FileKind.IMAGE),
    (b"\xff\xd8\xff", FileKind.IMAGE),
    (b"GIF8", FileKind.IMAGE),
    (b"II*\0", FileKind.IMAGE),
    (b"MM\0*", FileKind.IMAGE),
    (b"\x7fELF", FileKind.PROGRAM),
    (b"Rar!", FileKind.ARCHIVE),
    (b"7z\xbc\xaf", FileKind.ARCHIVE),
    (b"\x1f\x8b", FileKind.ARCHIVE),
    (b"PK\x05\x06", FileKind.ARCHIVE),
)
_BINARY_STARTS = ((b"MZ", FileKind.PROGRAM), (b"BM", FileKind.IMAGE))
_INSIDE = ((b"ftypheic", FileKind.IMAGE), (b"WEBPVP8", FileKind.IMAGE))
_LOCKED_STREAM = "EncryptedPackage".encode("utf-16-le")
_WORD_STREAM = "WordDocument".encode("utf-16-le")
"""In a container whose list of streams is damaged it still tells that this was a .doc."""
_COMPOUND_KINDS = {
    "doc": FileKind.DOC,
    "ppt": FileKind.SLIDES,
    "xlsx": FileKind.SPREADSHEET,
}
_TYPES = (
    (rb"(wordprocessingml|ms-word)[\w.]*\.main\+xml", FileKind.DOCX),
    (rb"(spreadsheetml|ms-excel)[\w.]*\.main", FileKind.SPREADSHEET),
    (rb"(presentationml|ms-powerpoint)[\w.]*\.main\+xml", FileKind.SLIDES),
    (rb"\.opendocument\.text", FileKind.ODT),
    (rb"\.opendocument\.spreadsheet", FileKind.SPREADSHEET),
    (rb"\.opendocument\.presentation", FileKind.SLIDES),
)
"""What a package says of its main part; the files that it holds are told without ".main"."""


def kind_of(data: bytes, name: str) -> FileKind:
    """What a file with these contents is. Raises UserFacingError for a package beyond reading."""
    if not data:
        return FileKind.EMPTY
    if data.startswith(_ZIP):
        return _kind_of_package(Package(data, name))
    if data.startswith(_COMPOUND):
        return _kind_of_compound(data)
    front = data[:_FRONT]
    if b"%PDF-" in front:
        return FileKind.PDF
    text = front.removeprefix(_UTF_8_MARK).lstrip()
    for start, kind in _STARTS:
        if text.startswith(start):
            return kind
    if _NEVER_IN_TEXT.search(data) and not data.startswith(_UTF_16):
        return _kind_of_binary(front)
    return _kind_of_text(text.lower())


def _kind_of_package(package: Package) -> FileKind:
    told = package.content("mimetype") or package.content("[Content_Types].xml") or b""
    return next((kind for mark, kind in _TYPES if re.search(mark, told)), FileKind.ARCHIVE)


def _kind_of_compound(data: bytes) -> FileKind:
    """A container of Office 97: the names of its streams tell what wrote it."""
    if _LOCKED_STREAM in data:
        return FileKind.LOCKED
    import anydoc

    otherwise = FileKind.DOC if _WORD_STREAM in data else FileKind.BROKEN
    return _COMPOUND_KINDS.get(anydoc.format_from_bytes(data) or "", otherwise)


def _kind_of_binary(front: bytes) -> FileKind:
    starts = (kind for start, kind in _BINARY_STARTS if front.startswith(start))
    marks = (kind for mark, kind in _INSIDE if mark in front)
    return next(starts, None) or next(marks, FileKind.OTHER)


def _kind_of_text(text: bytes) -> FileKind:
    if text.startswith(b"mime-version:") or (text.startswith(b"<") and b"<html" in text):
        return FileKind.WEB_PAGE
    if text.startswith(b"<!doctype html"):
        return FileKind.WEB_PAGE
    return FileKind.XML if text.startswith(b"<?xml") else FileKind.TEXT
