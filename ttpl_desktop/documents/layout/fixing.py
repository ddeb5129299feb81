"""A copy of a .docx whose format is mended: the words stay, letter by letter."""

from __future__ import annotations

import dataclasses
import zipfile
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

from ttpl_desktop.documents.files import replacing
from ttpl_desktop.documents.layout.mending import mend
from ttpl_desktop.documents.layout.opening import package_of
from ttpl_desktop.documents.layout.reading import WordSheet, read_sheet
from ttpl_desktop.documents.readers.files import contents_of
from ttpl_desktop.documents.readers.word_names import T, w
from ttpl_desktop.documents.readers.word_package import damaged, locked, too_large
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.layout.checking import check
from ttpl_desktop.domain.layout.finding import LayoutFinding

MAX_COPIED_BYTES = 128 * 1024 * 1024
"""All that a copy unpacks, pictures included."""
_ROUNDS = 3
"""One change may bring up the next: letters that grow need wider lines."""
_STRICT = b"http://purl.oclc.org/ooxml/"
_SPOKEN = frozenset(
    {T, *map(w, ("tab", "br", "cr", "noBreakHyphen", "softHyphen", "sym", "instrText", "delText"))}
)


@dataclasses.dataclass(frozen=True, slots=True)
class Fixed:
    """A mended copy: what was mended, and what only a change of words can mend."""

    path: Path
    mended: tuple[LayoutFinding, ...]
    left: tuple[LayoutFinding, ...]


def fix_file(path: Path, out: Path) -> Fixed:
    """Writes a mended copy as `out`, whole or not at all; `path` stays as it is.

    Raises UserFacingError where `check_file` does, where `out` is the file itself or cannot be
    written, and for a kind of .docx that cannot be copied safely.
    """
    if out.exists() and out.samefile(path):
        raise UserFacingError(
            f"Bản sửa không được ghi đè lên “{path.name}”; hãy đặt một tên khác cho bản sửa."
        )
    data = contents_of(path)
    fixed, mended, left = fix_data(data, path.name)
    with replacing(out) as neighbour:
        neighbour.write_bytes(fixed)
    return Fixed(out, mended, left)


def fix_data(
    data: bytes, name: str
) -> tuple[bytes, tuple[LayoutFinding, ...], tuple[LayoutFinding, ...]]:
    """The mended contents, what was mended, and what is left."""
    before = check(read_sheet(package_of(data, name)).sheet).findings
    _refuse_unusual(data, name)
    fixed = data
    for _round in range(_ROUNDS):
        word = read_sheet(package_of(fixed, name))
        remedies = check(word.sheet).remedies
        if not remedies:
            break
        said = _said(word)
        mend(word, remedies)
        if _said(word) != said:
            raise RuntimeError("a change of format has touched the words")
        fixed = _packed(fixed, word, name)
    left = check(read_sheet(package_of(fixed, name)).sheet).findings
    kept = {finding.clause for finding in left}
    mended = tuple(each for each in before if each.fixable and each.clause not in kept)
    return fixed, mended, left


def _refuse_unusual(data: bytes, name: str) -> None:
    """A file with macros or in strict form would not open again once it is written."""
    package = package_of(data, name)
    types = package.content("[Content_Types].xml") or b""
    main = next(iter(package.related("", "officeDocument").values()), "word/document.xml")
    is_strict = _STRICT in (package.content(main) or b"")
    if b"macroEnabled" in types or b"template.main" in types or is_strict:
        raise UserFacingError(
            f"Tệp “{name}” không phải .docx thông thường nên chưa sửa được; "
            "hãy mở bằng Word, lưu lại thành “Word Document (.docx)” rồi sửa."
        )


def _said(word: WordSheet) -> list[tuple[str, str]]:
    """Every word and sign of the parts, with the kind of element that holds it, in order."""
    return [
        (element.tag, element.text or "")
        for root in word.roots.values()
        for element in root.iter(*_SPOKEN)
    ]


def _packed(data: bytes, word: WordSheet, name: str) -> bytes:
    """The package with its parts that were read written anew, every other entry as it was."""
    roots = {part.lstrip("/").lower(): root for part, root in word.roots.items()}
    made, copied = BytesIO(), 0
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for entry in {entry.filename: entry for entry in old.infolist()}.values():
            root = roots.get(entry.filename.replace("\\", "/").lstrip("/").lower())
            content = _unpacked(old, entry, name) if root is None else _written(root)
            copied += len(content)
            if copied > MAX_COPIED_BYTES:
                raise too_large(name)
            new.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> bytes:
    """An entry within the bound, whatever it says of its own size."""
    if entry.flag_bits & 1:
        raise locked(name)
    try:
        with archive.open(entry) as stream:
            content = stream.read(MAX_COPIED_BYTES + 1)
    except (
        zipfile.BadZipFile,
        EOFError,
        OSError,
        ValueError,
        NotImplementedError,
        zlib.error,
    ) as error:
        raise damaged(name) from error
    return content


def _written(root: Any) -> bytes:
    from lxml import etree

    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written
