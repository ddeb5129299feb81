"""Files of word processors, each kind through the reader that knows it."""

from __future__ import annotations

from ttpl_desktop.documents.readers.kinds import FileKind
from ttpl_desktop.documents.readers.word_docx import read_docx
from ttpl_desktop.documents.readers.word_models import read_doc, read_odt, read_rtf
from ttpl_desktop.documents.readers.word_package import Package
from ttpl_desktop.domain.reading.source import Source


def read_word(data: bytes, name: str, kind: FileKind) -> Source:
    """The source of a file of one of the kinds DOCX, DOC, ODT and RTF."""
    if kind is FileKind.DOCX:
        return read_docx(Package(data, name))
    if kind is FileKind.ODT:
        return read_odt(data, name)
    return read_doc(data, name) if kind is FileKind.DOC else read_rtf(data, name)
