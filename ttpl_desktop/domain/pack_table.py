"""A table of a pack while it is read: every value by its type, every complaint with its place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from ttpl_desktop.domain.errors import UserFacingError

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

_KINDS: Mapping[type, str] = {
    str: "chữ",
    int: "số nguyên",
    bool: "true hoặc false",
    dt.date: "ngày",
    list: "danh sách",
    dict: "bảng",
}


class Table:
    """One TOML table and the place where it stands in its pack.

    Every reader raises UserFacingError where the value is missing or of another type; `close`
    raises it where the table holds something that nobody asked for.
    """

    def __init__(self, pack: str, place: str, values: Mapping[str, object]) -> None:
        self.pack = pack
        self.place = place
        self._values = values
        self._asked: set[str] = set()

    def refuse(self, why: str) -> UserFacingError:
        """The complaint about this place, ready to be raised."""
        where = f", {self.place}" if self.place else ""
        return UserFacingError(
            f"Không dùng được gói khung pháp lý “{self.pack}”{where}: {why}; "
            "hãy sửa tệp hoặc lấy lại bản gốc."
        )

    def _get(self, key: str, kind: type[T]) -> T | None:
        self._asked.add(key)
        value = self._values.get(key)
        if value is None:
            return None
        # A bool is an int and a datetime is a date in Python, but not in a pack.
        if not (isinstance(value, kind) and type(value) is kind):
            raise self.refuse(f"“{key}” phải là {_KINDS[kind]}")
        return value

    def _need(self, key: str, kind: type[T]) -> T:
        value = self._get(key, kind)
        if value is None:
            raise self.refuse(f"thiếu “{key}”")
        return value

    def text(self, key: str, default: str | None = None) -> str:
        """Words; without a default they must be there and not be blank."""
        if default is not None:
            value = self._get(key, str)
            return default if value is None else value
        if not (needed := self._need(key, str)).strip():
            raise self.refuse(f"“{key}” bỏ trống")
        return needed

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of words; empty where it is not there."""
        values = self._get(key, list) or []
        if not all(isinstance(value, str) for value in values):
            raise self.refuse(f"“{key}” phải là danh sách chữ")
        return tuple(values)

    def integer(self, key: str) -> int:
        """A whole number of at least 0."""
        if (value := self._need(key, int)) < 0:
            raise self.refuse(f"“{key}” không được âm")
        return value

    def flag(self, key: str) -> bool:
        """A yes or no; no where it is not there."""
        return self._get(key, bool) or False

    def day(self, key: str) -> dt.date | None:
        """A day; None where it is not there."""
        return self._get(key, dt.date)

    def month_day(self, key: str) -> tuple[int, int]:
        """Month and day of a `dd/MM` that every year has."""
        words = self.text(key)
        try:
            # A common year: 29/02 would not exist in three years of four.
            day = dt.datetime.strptime(f"{words}/2001", "%d/%m/%Y")
        except ValueError:
            raise self.refuse(f"“{key}” không phải ngày dạng dd/MM: “{words}”") from None
        return day.month, day.day

    def choice(self, key: str, terms: type[E], default: E | None = None) -> E:
        """A member of a closed vocabulary."""
        words = self.text(key, None if default is None else default.value)
        try:
            return terms(words)
        except ValueError:
            raise self.refuse(f"“{key}” có giá trị không được biết đến: “{words}”") from None

    def choices(self, key: str, terms: type[E]) -> tuple[E, ...]:
        """Members of a closed vocabulary, at least one."""
        words = self.texts(key)
        known = {term.value for term in terms}
        if not words or not known.issuperset(words):
            raise self.refuse(f"“{key}” trống hoặc có giá trị không được biết đến")
        return tuple(terms(word) for word in words)

    def table(self, key: str) -> Table:
        """A table inside this one."""
        return Table(self.pack, self._below(f"mục “{key}”"), self._need(key, dict))

    def tables(self, key: str) -> tuple[Table, ...]:
        """The tables of a list, at least one."""
        values = self._need(key, list)
        if not values or not all(isinstance(value, dict) for value in values):
            raise self.refuse(f"“{key}” phải là danh sách bảng và không được trống")
        return tuple(
            Table(self.pack, self._below(f"mục “{key}” thứ {place}{_name(value)}"), value)
            for place, value in enumerate(values, start=1)
        )

    def _below(self, place: str) -> str:
        return f"{self.place}, {place}" if self.place else place

    def names(self) -> tuple[str, ...]:
        """The names that the table holds."""
        return tuple(self._values)

    def close(self) -> None:
        """Raises UserFacingError where the table holds a name that nobody asked for."""
        for key in self._values:
            if key not in self._asked:
                raise self.refuse(f"không hiểu “{key}”")


def _name(values: Mapping[str, object]) -> str:
    name = values.get("key") or values.get("id") or values.get("title") or values.get("level")
    return f" ({name})" if isinstance(name, str) else ""
