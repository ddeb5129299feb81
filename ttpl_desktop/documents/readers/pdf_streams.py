"""The streams of a PDF file looked at before PDFium unpacks them."""

from __future__ import annotations

import base64
import dataclasses
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator

MAX_CONTENT = 4 * 1024 * 1024
"""Bytes that draw one page or one form, unpacked: twenty times a full page of small print. PDFium
takes about 150 bytes of memory for each."""

MAX_STREAM = 64 * 1024 * 1024
"""Bytes of any other stream that PDFium unpacks; the largest fonts have a third of it."""

MAX_UNPACKED = 256 * 1024 * 1024
"""Bytes of all streams together, pictures left out: those are never unpacked."""

MAX_DRAWN_FORMS = 20_000
"""How often one page or form may draw forms in all, those within others counted: forms of ten
that hold ten each, six deep, are a million."""

_MAX_FILTERS = 4
_MAX_DEPTH = 100
_RESOURCE_LEVELS = 3
"""From a form over its resources and their list of forms to one of them."""
_LZW_GROWTH = 16
_OBJECT = re.compile(rb"(\d{1,10})\s+\d{1,5}\s+obj\b")
_BODY_END = re.compile(rb"\bstream\r?\n|\bendobj\b")
_LENGTH = re.compile(rb"/Length\s+(\d{1,10})(?!\s+\d+\s+R)")
_FILTER = re.compile(rb"/(FlateDecode|Fl|LZWDecode|LZW|ASCII85Decode|A85|ASCIIHexDecode|AHx)\b")
_NOT_CONTENT = re.compile(rb"/Length1|/Type\s*/(?!XObject)|/Subtype\s*/(?!Form)|/N\s+\d")
_NEVER_UNPACKED = re.compile(rb"/Subtype\s*/Image|/Type\s*/EmbeddedFile")
_DRAWS = re.compile(rb"/([^\s/<>\[\]()]{1,127})\s+Do\b")
_NAMED = re.compile(rb"/([^\s/<>\[\]()]{1,127})\s+(\d{1,10})\s+\d{1,5}\s+R\b")
_REFERENCE = re.compile(rb"(\d{1,10})\s+\d{1,5}\s+R\b")
_FIRST = re.compile(rb"/First\s+(\d{1,10})")
_CONTENTS = re.compile(rb"/Contents\s*\[([^\]]*)\]")


class TooMuchError(Exception):
    """Unpacking the file would take more memory or time than is given to it."""


@dataclasses.dataclass(slots=True)
class _File:
    """Heads of all objects, and of those with content their size and what they draw."""

    heads: dict[int, bytes] = dataclasses.field(default_factory=dict)
    sizes: dict[int, int] = dataclasses.field(default_factory=dict)
    draws: dict[int, Counter[bytes]] = dataclasses.field(default_factory=dict)
    unpacked: int = 0


def check_streams(data: bytes) -> None:
    """Raises TooMuchError for a file whose streams grow beyond the bounds of this module.

    Streams of an encrypted file cannot be looked into; it is left to the bounds on pages.
    """
    file = _File()
    for number, head, content in _objects(data):
        file.heads[number] = file.heads.get(number, b"") + head
        if content is not None and not _NEVER_UNPACKED.search(head):
            _note(file, number, head, content)
    _check_pages(file)
    _check_forms(file)


def _objects(data: bytes) -> Iterator[tuple[int, bytes, bytes | None]]:
    """Number, dictionary and stream (where there is one) of each object in the file."""
    place = 0
    while found := _OBJECT.search(data, place):
        end = _BODY_END.search(data, found.end())
        if end is None:
            return
        head = data[found.end() : end.start()]
        place = end.end()
        if not end.group().startswith(b"stream"):
            yield int(found[1]), head, None
            continue
        length = _LENGTH.search(head)
        stop = place + int(length[1]) if length else data.find(b"endstream", place)
        if stop < place or not data[stop : stop + 20].lstrip().startswith(b"endstream"):
            stop = max(place, data.find(b"endstream", place))
        yield int(found[1]), head, data[place:stop]
        place = stop


def _note(file: _File, number: int, head: bytes, packed: bytes) -> None:
    is_content = not _NOT_CONTENT.search(head)
    content = _unpacked(head, packed, MAX_CONTENT if is_content else MAX_STREAM)
    file.unpacked += len(content)
    if file.unpacked > MAX_UNPACKED:
        raise TooMuchError
    if is_content:
        file.sizes[number] = len(content)
        file.draws[number] = Counter(_DRAWS.findall(content))
    elif first := _FIRST.search(head):
        file.heads.update(_packed_objects(content, int(first[1])))


def _packed_objects(content: bytes, first: int) -> Iterator[tuple[int, bytes]]:
    """The objects of an object stream, which begins with their numbers and places."""
    numbers = [int(each) for each in content[:first].split() if each.isdigit()]
    places = list(zip(numbers[::2], numbers[1::2], strict=False))
    ends = [place for _, place in places[1:]] + [len(content)]
    for (number, place), end in zip(places, ends, strict=False):
        yield number, content[first + place : first + end]


def _unpacked(head: bytes, content: bytes, limit: int) -> bytes:
    filters = _FILTER.findall(head)
    if len(filters) > _MAX_FILTERS:
        raise TooMuchError
    for name in filters:
        content = _through(name, content, limit)
    if len(content) > limit:
        raise TooMuchError
    return content


def _through(name: bytes, content: bytes, limit: int) -> bytes:
    """What a filter makes of a stream; damaged ones give nothing, and nothing to PDFium either."""
    try:
        if name.startswith(b"Fl"):
            return zlib.decompressobj().decompress(content, limit + 1)
        if name.startswith(b"LZW"):
            return content if _LZW_GROWTH * len(content) <= limit else bytes(limit + 1)
        if name in (b"ASCII85Decode", b"A85"):
            return base64.a85decode(content.strip().removesuffix(b"~>"))
        return bytes.fromhex(content.decode("ascii").strip().removesuffix(">"))
    except (ValueError, zlib.error):
        return b""


def _check_pages(file: _File) -> None:
    """A page may be drawn by many streams, and by the same one many times."""
    for head in file.heads.values():
        for found in _CONTENTS.finditer(head):
            parts = (int(number) for number in _REFERENCE.findall(found[1]))
            if sum(file.sizes.get(number, 0) for number in parts) > MAX_CONTENT:
                raise TooMuchError


def _check_forms(file: _File) -> None:
    named: dict[bytes, set[int]] = defaultdict(set)
    for head in file.heads.values():
        for name, number in _NAMED.findall(head):
            if int(number) in file.draws:
                named[name].add(int(number))
    forms = _Forms(file, named)
    if any(forms.cost(number) > MAX_DRAWN_FORMS for number in file.draws):
        raise TooMuchError


class _Forms:
    """How many forms are drawn, those within forms counted, when one is drawn."""

    def __init__(self, file: _File, named: dict[bytes, set[int]]) -> None:
        self._file = file
        self._named = named
        self._costs: dict[int, int] = {}

    def cost(self, number: int, depth: int = 0) -> int:
        """At least 1; one that draws itself stops there, as PDFium does."""
        if number in self._costs or depth > _MAX_DEPTH:
            return self._costs.get(number, 1)
        self._costs[number] = 1
        head = self._file.heads[number]
        own = self._held(head) if b"/Resources" in head else None
        total = 1
        for name, times in self._file.draws[number].items():
            targets = self._named[name] if own is None else self._named[name] & own
            total += times * max((self.cost(each, depth + 1) for each in targets), default=0)
        self._costs[number] = total
        return total

    def _held(self, head: bytes) -> set[int]:
        """Numbers that a dictionary refers to, straight and through others."""
        found: set[int] = set()
        heads = [head]
        for _ in range(_RESOURCE_LEVELS):
            new = {int(n) for each in heads for n in _REFERENCE.findall(each)} - found
            found |= new
            heads = [self._file.heads[n] for n in new if n in self._file.heads]
        return found
