"""The package of a form that comes from the officer: opened within bounds, harmless or refused."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ttpl_desktop.documents.readers.kinds import FileKind, kind_of
from ttpl_desktop.documents.readers.word_names import w
from ttpl_desktop.documents.readers.word_package import Package, damaged, locked, open_zip
from ttpl_desktop.domain.errors import UserFacingError

MAX_FILE_BYTES = 8 * 1024 * 1024
"""A form with a coat of arms and a logo has a few hundred KB."""
MAX_TEXT_BYTES = 1024 * 1024
"""One part with text; a form of one page, saved by Word, has 10 to 100 KB."""
MAX_PARTS = 500
"""Files in the package; Word makes about fifteen."""

_PICTURES = ("word/media/", "word/fonts/", "docprops/thumbnail")
_MACROS = ("vbaproject.bin", "vbadata.xml")
_EMBEDDED_FOLDERS = ("word/embeddings/", "word/activex/")
_EMBEDDING = {"oleObject", "package", "control", "activeXControlBinary", "aFChunk", "subDocument"}
_PAGE_LENGTHS = (
    *(("pgSz", side) for side in ("w", "h")),
    *(("pgMar", edge) for edge in ("top", "right", "bottom", "left")),
)
_REACHING_OUT = {
    "DATABASE", "DDE", "DDEAUTO", "HYPERLINK", "IMPORT", "INCLUDEPICTURE", "INCLUDETEXT", "LINK",
    "MACROBUTTON", "RD",
}  # fmt: skip
"""Instructions of Word fields that fetch or start something outside the file."""


def read_form(path: Path) -> bytes:
    """The bytes of a form. Raises UserFacingError where it cannot be read or is far too large."""
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise UserFacingError(
            f"Không đọc được tệp “{path.name}” ({error.strerror or error}); "
            "hãy đóng tệp trong Word rồi thử lại."
        ) from error
    if len(data) > MAX_FILE_BYTES:
        raise _too_large(path.name)
    return data


def refusals(data: bytes, name: str) -> tuple[str, ...]:
    """Why the package may not be a form, in sentences; empty for a harmless .docx.

    Raises UserFacingError for what is no .docx, is damaged, locked or beyond the bounds. Every
    part is unpacked within them, since the library that fills the form unpacks all.
    """
    _refuse_other_kinds(data, name)
    parts = open_zip(data, name).namelist()
    folded = [part.lower() for part in parts]
    if len(parts) > MAX_PARTS:
        raise _too_large(name)
    if len(set(folded)) < len(folded) or not all(map(_is_plain, parts)):
        raise damaged(name)
    package = Package(data, name)
    for part in parts:
        content = package.content(part) or b""
        if not part.lower().startswith(_PICTURES) and len(content) > MAX_TEXT_BYTES:
            raise _too_large(name)
    return tuple(_found(package, parts, folded))


def _is_plain(part: str) -> bool:
    """Whether a name means the same to every program, without "..", "//" and such."""
    return posixpath.normpath(part) == part.rstrip("/") and not part.startswith(("/", "."))


def _refuse_other_kinds(data: bytes, name: str) -> None:
    kind = kind_of(data, name)
    if kind is FileKind.LOCKED:
        raise locked(name)
    if kind is not FileKind.DOCX:
        raise UserFacingError(
            f"Tệp “{name}” không phải tệp Word (.docx); hãy mở bằng Word rồi lưu lại với loại "
            "Word Document (*.docx)."
        )


def _found(package: Package, parts: list[str], folded: list[str]) -> Iterator[str]:
    name = package.name
    types = package.content("[Content_Types].xml") or b""
    if b"macroEnabled" in types or any(part.endswith(_MACROS) for part in folded):
        yield (
            f"Mẫu “{name}” có macro nên không được dùng; hãy lưu lại với loại "
            "Word Document (*.docx), loại này không giữ macro."
        )
    elif b"template.main+xml" in types:
        yield (
            f"Mẫu “{name}” là tệp khuôn mẫu của Word; hãy lưu lại với loại Word Document (*.docx)."
        )
    _refuse_false_types(package)
    kinds, outside = _relations(package, parts)
    if kinds & _EMBEDDING or any(part.startswith(_EMBEDDED_FOLDERS) for part in folded):
        yield (
            f"Mẫu “{name}” có tệp hoặc đối tượng nhúng nên không được dùng; hãy xoá đối tượng đó "
            "hoặc thay bằng ảnh."
        )
    if outside:
        yield (
            f"Mẫu “{name}” trỏ ra ngoài tệp (“{outside[0]}”) nên không được dùng; hãy gỡ liên kết "
            "hoặc chèn hẳn ảnh vào mẫu."
        )
    if instructions := _instructions(package, parts):
        yield (
            f"Mẫu “{name}” có trường {', '.join(sorted(instructions))} của Word lấy nội dung từ "
            "bên ngoài nên không được dùng; hãy thay trường đó bằng chữ."
        )
    if not _has_page(package):
        yield (
            f"Mẫu “{name}” không có thiết lập trang (khổ giấy và lề); hãy đặt lại trong Word, "
            "thẻ Bố trí, rồi lưu."
        )


def _refuse_false_types(package: Package) -> None:
    """Every entry of the list of types says what it is about; a part with text is called .xml."""
    root = package.xml("[Content_Types].xml")
    for entry in () if root is None else root.iterchildren("{*}Default", "{*}Override"):
        kind, about = entry.get("ContentType"), entry.get("PartName") or entry.get("Extension")
        is_text = "wordprocessingml" in (kind or "")
        if not kind or not about or (is_text and not about.lower().endswith("xml")):
            raise damaged(package.name)


def _relations(package: Package, parts: list[str]) -> tuple[set[str], list[str]]:
    """The kinds of relations inside the package, and the targets outside it."""
    kinds, outside = set(), []
    for part in parts:
        root = package.xml(part) if part.lower().endswith(".rels") else None
        for relation in () if root is None else root.iter("{*}Relationship"):
            if not all(relation.get(name) for name in ("Id", "Type", "Target")):
                raise damaged(package.name)
            if relation.get("TargetMode") == "External":
                outside.append(relation.get("Target", ""))
            else:
                kinds.add(relation.get("Type", "").rpartition("/")[2])
    return kinds, outside


def _instructions(package: Package, parts: list[str]) -> set[str]:
    """Those of the Word fields that reach out of the file, by their names."""
    names = (part.lower() for part in parts)
    texts = (part for part in names if part.startswith("word/") and part.endswith(".xml"))
    roots = [root for root in map(package.xml, texts) if root is not None]
    return {word for root in roots for word in _field_words(root)} & _REACHING_OUT


def _field_words(root: Any) -> list[str]:
    """The words of all Word fields; one may be cut anywhere: "INCLUDE" and "TEXT" in two runs."""
    cut = [each.text or "" for each in root.iter(w("instrText"))]
    simple = [each.get(w("instr"), "") for each in root.iter(w("fldSimple"))]
    return " ".join((*cut, "".join(cut), *simple)).upper().split()


def _has_page(package: Package) -> bool:
    """Whether the document ends in a section that has the size and the margins of its page."""
    main = next(iter(package.related("", "officeDocument").values()), "")
    root = package.xml(main)
    body = None if root is None else root.find(w("body"))
    if body is None:
        raise damaged(package.name)
    section = body.find(w("sectPr"))
    return section is not None and all(
        _is_number(section.find(w(part)), length) for part, length in _PAGE_LENGTHS
    )


def _is_number(part: Any, length: str) -> bool:
    text = "" if part is None else part.get(w(length), "")
    return text.removeprefix("-").isdecimal()


def _too_large(name: str) -> UserFacingError:
    return UserFacingError(
        f"Tệp “{name}” quá lớn so với một mẫu văn bản; hãy bỏ ảnh lớn và phần lời văn không thuộc "
        "mẫu rồi lưu lại."
    )
