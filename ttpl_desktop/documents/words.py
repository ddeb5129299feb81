"""The words of a .docx and of its pages, compared so that none is lost on the way to paper."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from zipfile import ZipFile

_NAMESPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PAGE_FIELDS = ("PAGE", "NUMPAGES", "SECTIONPAGES")
_WORD = re.compile(r"\w+|[^\w\s]")
_LINE_END_HYPHENS = str.maketrans(
    {"\x02": "-", "\ufffe": "-", "\u2010": "-", "\u2011": "-", "\xad": None}
)


@dataclass(frozen=True, slots=True)
class DocxWords:
    """What a reader of the .docx sees.

    `body` is the text in order; `headings` the table headings that Word repeats on each page;
    `margins` the words of headers and footers, page numbers left out.
    """

    body: str
    headings: tuple[str, ...]
    margins: str


def read_words(docx: bytes) -> DocxWords:
    """All visible words of a .docx: text of fields and hidden or deleted text are not."""
    from lxml import etree

    with ZipFile(BytesIO(docx)) as package:
        body = etree.fromstring(package.read("word/document.xml"))
        margins = [
            etree.fromstring(package.read(name))
            for name in package.namelist()
            if re.fullmatch(r"word/(header|footer)\w*\.xml", name)
        ]
    return DocxWords(
        body=visible_text(body),
        headings=tuple(visible_text(row) for row in _repeated_rows(body)),
        margins="\n".join(visible_text(margin) for margin in margins),
    )


def lost_words(docx: DocxWords, pages: Sequence[str], margins: str) -> list[str]:
    """The words that the pages do not show; empty when every character is accounted for.

    `pages` is the text of each page between its margins and `margins` what stands in them. The
    count is of characters, so neither their order nor spaces that the reader of a PDF guesses
    matter. Table headings may show more often than written; each such repetition must be whole.
    """
    wanted = _squeezed(docx.body)
    shown = _squeezed("".join(pages))
    expected = Counter(wanted)
    for heading in {_squeezed(heading) for heading in docx.headings}:
        repeats = shown.count(heading) - wanted.count(heading) if heading else 0
        expected.update({letter: repeats * n for letter, n in Counter(heading).items()})
    lost = expected - Counter(shown)
    missing = _words_missing(docx.margins, margins)
    if lost:
        missing += _words_missing(docx.body, "\n".join(pages)) or sorted(lost)
    return missing


def visible_text(element: Any) -> str:
    """The text under an element, a line per paragraph."""
    return "".join(_pieces(element))


def _pieces(element: Any) -> Iterator[str]:
    """Runs through a part once; a page field is skipped from its beginning to its end."""
    skipping = _PageFields()
    for node in element.iter():
        tag = node.tag
        if not isinstance(tag, str) or not tag.startswith(_NAMESPACE):
            continue
        name = tag.removeprefix(_NAMESPACE)
        skipping.see(name, node)
        if name == "p" or name in ("br", "tab", "cr"):
            yield "\n"
        elif name == "t" and not skipping.inside and not _is_hidden(node):
            yield node.text or ""
        elif name == "noBreakHyphen":
            yield "-"


class _PageFields:
    """Follows fields through the runs of a part: is the text at hand a page number?"""

    def __init__(self) -> None:
        self._open: list[bool] = []

    @property
    def inside(self) -> bool:
        return any(self._open)

    def see(self, name: str, node: Any) -> None:
        if name == "fldChar":
            kind = node.get(f"{_NAMESPACE}fldCharType")
            if kind == "begin":
                self._open.append(False)
            elif kind == "end" and self._open:
                self._open.pop()
        elif name == "instrText" and self._open and _is_page_field(node.text):
            self._open[-1] = True


def _is_page_field(instruction: str | None) -> bool:
    words = (instruction or "").split()
    return bool(words) and words[0].upper() in _PAGE_FIELDS


def _is_hidden(text: Any) -> bool:
    """Text set hidden, text of the older twin of a drawing, and a page number in one element."""
    run = text.getparent()
    vanish = run.find(f"{_NAMESPACE}rPr/{_NAMESPACE}vanish")
    if vanish is not None and vanish.get(f"{_NAMESPACE}val") not in ("0", "false"):
        return True
    simple = next(run.iterancestors(f"{_NAMESPACE}fldSimple"), None)
    if simple is not None and _is_page_field(simple.get(f"{_NAMESPACE}instr")):
        return True
    return next(run.iterancestors(_FALLBACK), None) is not None


def _repeated_rows(body: Any) -> Iterator[Any]:
    for mark in body.iter(f"{_NAMESPACE}tblHeader"):
        yield mark.getparent().getparent()


def _normal(text: str) -> str:
    return unicodedata.normalize("NFC", text).translate(_LINE_END_HYPHENS)


def _squeezed(text: str) -> str:
    return "".join(_normal(text).split())


def _words_missing(wanted: str, shown: str) -> list[str]:
    missing = Counter(_WORD.findall(_normal(wanted)))
    missing.subtract(_WORD.findall(_normal(shown)))
    return [word for word, times in missing.items() if times > 0]
