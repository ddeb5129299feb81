"""The streams of a container of Office 97 ([MS-CFB]), read and written in place."""

from __future__ import annotations

import struct
from collections.abc import Iterator

_FIRST_TABLES = 109
"""Sectors of the allocation table that the header names itself."""
_LAST_SECTOR = 0xFFFFFFF9
_ENTRY = 128
_MINI = 64
_STREAM, _ROOT = 2, 5


class BrokenCompoundError(Exception):
    """The container contradicts itself."""


class Compound:
    """The streams of a container by name. `data` changes when a stream is written."""

    def __init__(self, data: bytes) -> None:
        self.data = bytearray(data)
        self._sector: int = 1 << self._number("<H", 30)
        if self._sector not in (512, 4096):
            raise BrokenCompoundError
        self._cutoff: int = self._number("<I", 56)
        self._next = self._numbers(self._table_sectors())
        directory = self._joined(self._chain(self._number("<I", 48), self._next))
        self._entries = dict(_entries(directory))
        minis = self._chain(self._number("<I", 60), self._next)
        self._next_mini = self._numbers(minis)
        start, _size = self._entries.get("", (_LAST_SECTOR + 1, 0))
        self._mini_home = self._chain(start, self._next)

    def stream(self, name: str) -> bytes:
        """The contents of a stream. Raises BrokenCompoundError where there is none."""
        return b"".join(self.data[place : place + size] for place, size in self._pieces(name))

    def write(self, name: str, content: bytes) -> None:
        """Puts contents of the same length in the place of a stream's."""
        start = 0
        for place, size in self._pieces(name):
            self.data[place : place + size] = content[start : start + size]
            start += size

    def _pieces(self, name: str) -> Iterator[tuple[int, int]]:
        """Where a stream lies in the file, as (place, length)."""
        if name not in self._entries:
            raise BrokenCompoundError
        start, left = self._entries[name]
        is_small = left < self._cutoff
        size = _MINI if is_small else self._sector
        for number in self._chain(start, self._next_mini if is_small else self._next):
            if left > 0:
                place = self._mini_place(number) if is_small else self._place(number)
                yield place, min(size, left, len(self.data) - place)
            left -= size

    def _place(self, sector: int) -> int:
        place = (sector + 1) * self._sector
        if place >= len(self.data):
            raise BrokenCompoundError
        return place

    def _mini_place(self, mini: int) -> int:
        home, inside = divmod(mini * _MINI, self._sector)
        if home >= len(self._mini_home):
            raise BrokenCompoundError
        return self._place(self._mini_home[home]) + inside

    def _table_sectors(self) -> list[int]:
        """The sectors of the allocation table, in the header and in the sectors that go on."""
        told = list(struct.unpack_from(f"<{_FIRST_TABLES}I", self.data, 76))
        following, seen = self._number("<I", 68), set[int]()
        while following <= _LAST_SECTOR and following not in seen:
            seen.add(following)
            *more, following = self._numbers([following])
            told += more
        return [sector for sector in told if sector <= _LAST_SECTOR]

    def _chain(self, sector: int, following: list[int]) -> list[int]:
        """The sectors of a stream; a chain that runs in a circle is longer than the file."""
        chain: list[int] = []
        while sector <= _LAST_SECTOR:
            if sector >= len(following) or len(chain) > len(following):
                raise BrokenCompoundError
            chain.append(sector)
            sector = following[sector]
        return chain

    def _numbers(self, sectors: list[int]) -> list[int]:
        joined = self._joined(sectors)
        return list(struct.unpack(f"<{len(joined) // 4}I", joined[: len(joined) // 4 * 4]))

    def _joined(self, sectors: list[int]) -> bytes:
        places = (self._place(sector) for sector in sectors)
        return b"".join(self.data[place : place + self._sector] for place in places)

    def _number(self, form: str, place: int) -> int:
        try:
            number: int = struct.unpack_from(form, self.data, place)[0]
        except struct.error as error:
            raise BrokenCompoundError from error
        return number


def _entries(directory: bytes) -> Iterator[tuple[str, tuple[int, int]]]:
    """The streams of the directory as (name, (first sector, length)); the root's is called ""."""
    for place in range(0, len(directory) - _ENTRY + 1, _ENTRY):
        length, kind = struct.unpack_from("<HB", directory, place + 64)
        start, size = struct.unpack_from("<II", directory, place + 116)
        name = directory[place : place + max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
        if kind in (_STREAM, _ROOT):
            yield ("" if kind == _ROOT else name), (start, size)
