"""The parts of a .docx, unpacked within bounds; nothing outside the file is ever opened."""

from __future__ import annotations

import posixpath
import zlib
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from ttpl_desktop.domain.errors import UserFacingError

MAX_ENTRIES = 10_000
"""Entries of a package. A report with a thousand pictures has some 1,100."""
MAX_PART_BYTES = 64 * 1024 * 1024
"""One part unpacked. Word needs 20 to 50 KB a page, so that 1,000 pages fit."""
MAX_TOTAL_BYTES = 96 * 1024 * 1024
"""All parts that are read; pictures and other files inside are never unpacked."""
MAX_RATIO = 500
"""Unpacked to packed, for parts over 1 MB. Word's own lie under 60; a bomb comes near 1,030."""
MAX_TAGS = 3_000_000
"""Marks "<" in one part, some 2,000 a page; they bound the memory of its tree to about 600 MB."""

_RATIO_FROM = 1024 * 1024
_ENTRY_MARK = b"PK\x01\x02"
_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("ascii", "utf-16-le", "utf-16-be"))
_STRICT = b"http://purl.oclc.org/ooxml/"
_STRICT_TO_USUAL = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
)


def damaged(name: str) -> UserFacingError:
    return UserFacingError(
        f"Tệp “{name}” bị hỏng hoặc chưa tải về đủ nên không đọc được; "
        "hãy xin lại tệp, hoặc mở bằng Word rồi lưu lại thành .docx."
    )


def locked(name: str) -> UserFacingError:
    return UserFacingError(
        f"Tệp “{name}” có mật khẩu; hãy mở bằng Word, bỏ mật khẩu, lưu lại rồi đọc."
    )


def too_large(name: str) -> UserFacingError:
    return UserFacingError(
        f"Tệp “{name}” quá lớn hoặc quá rắc rối so với một văn bản nên không được mở; "
        "hãy tách riêng phần kế hoạch ra một tệp .docx rồi đọc lại."
    )


def unsafe(name: str) -> UserFacingError:
    return UserFacingError(
        f"Tệp “{name}” chứa khai báo lạ có thể gây hại nên không được mở; "
        "hãy xin lại tệp từ nơi gửi, hoặc mở bằng Word rồi lưu lại thành .docx."
    )


class Package:
    """A .docx as its parts: `content` and `xml` give a part, None where there is no such part.

    Raises UserFacingError for a package that is damaged, needs a password or breaks a bound.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self._unpacked = 0
        self._zip = open_zip(data, name)
        self._entries = {_normal(entry.filename): entry for entry in self._zip.infolist()}

    def content(self, part: str) -> bytes | None:
        """The bytes of a part. A DOCTYPE, which no office writes and entities need, is refused."""
        entry = self._entries.get(_normal(part))
        if entry is None:
            return None
        data = self._unpack(entry)
        if any(mark in data for mark in _DOCTYPES):
            raise unsafe(self.name)
        if data.count(b"<") > MAX_TAGS:
            raise too_large(self.name)
        return data

    def xml(self, part: str) -> Any | None:
        """The root of a part, with the names of strict Office Open XML made the usual ones."""
        data = self.content(part)
        return None if data is None else self._parsed(data)

    def related(self, part: str, kind: str) -> dict[str, str]:
        """The parts that a part points to, by id, for a kind of relation as "styles".

        External targets are left out: they are never opened.
        """
        folder, file = posixpath.split(part)
        relations = self.xml(posixpath.join(folder, "_rels", f"{file}.rels"))
        if relations is None:
            return {}
        return {
            relation.get("Id", ""): posixpath.join("/", folder, relation.get("Target", ""))
            for relation in relations.iter("{*}Relationship")
            if relation.get("Type", "").rpartition("/")[2] == kind
            and relation.get("TargetMode") != "External"
        }

    def _unpack(self, entry: ZipInfo) -> bytes:
        if entry.flag_bits & 1:
            raise locked(self.name)
        if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise damaged(self.name)
        try:
            with self._zip.open(entry) as stream:
                data = stream.read(MAX_PART_BYTES + 1)
        except (BadZipFile, EOFError, OSError, ValueError, zlib.error) as error:
            raise damaged(self.name) from error
        self._unpacked += len(data)
        bomb = len(data) > _RATIO_FROM and len(data) > MAX_RATIO * entry.compress_size
        if len(data) > MAX_PART_BYTES or self._unpacked > MAX_TOTAL_BYTES or bomb:
            raise too_large(self.name)
        return data

    def _parsed(self, data: bytes) -> Any:
        """The root of a part; libxml2 bounds its depth (256) and a text in it (10 MB)."""
        from lxml import etree

        if _STRICT in data:
            for strict, usual in _STRICT_TO_USUAL:
                data = data.replace(strict, usual)
        parser = etree.XMLParser(
            resolve_entities=False,
            load_dtd=False,
            no_network=True,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            too_deep = error.code == etree.ErrorTypes.ERR_RESOURCE_LIMIT
            raise (too_large if too_deep else damaged)(self.name) from error
        if root.getroottree().docinfo.doctype:
            raise unsafe(self.name)
        return root


def open_zip(data: bytes, name: str) -> ZipFile:
    """The archive with its list of entries; that list is counted before anything is made of it."""
    if data.count(_ENTRY_MARK) > MAX_ENTRIES:
        raise too_large(name)
    try:
        return ZipFile(BytesIO(data))
    except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise damaged(name) from error


def _normal(part: str) -> str:
    """Part names mean the same in any case, with either slash and from any start."""
    return posixpath.normpath("/" + part.replace("\\", "/")).lstrip("/").lower()
