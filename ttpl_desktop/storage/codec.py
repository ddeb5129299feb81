"""Domain values to SQLite columns and back; what is not a plain column becomes JSON."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import json
import types
import typing
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

R = TypeVar("R")
Column = str | int | None


@dataclasses.dataclass(frozen=True, slots=True)
class _Codec:
    encode: Callable[[Any], Column]
    decode: Callable[[Any], Any]


# Reading the type hints of a dataclass costs more than a row; each kind is read once.
_KNOWN: dict[type[Any], dict[str, _Codec]] = {}


def encode(record: Any) -> dict[str, Column]:
    """The columns of a record, one for each field of its dataclass."""
    codecs = _codecs(type(record))
    return {name: codec.encode(getattr(record, name)) for name, codec in codecs.items()}


def decode(kind: type[R], row: Mapping[str, Any]) -> R:
    """The record that a row holds; columns that are no field of it are left out."""
    return kind(**{name: codec.decode(row[name]) for name, codec in _codecs(kind).items()})


def decode_known(kind: type[Any], row: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a record that a row holds; one that an older schema lacked is left out."""
    codecs = _codecs(kind).items()
    return {name: codec.decode(row[name]) for name, codec in codecs if name in row}


def decode_all(kind: type[R], rows: Sequence[Any]) -> tuple[R, ...]:
    """The records of rows that one question gave, quicker than one by one.

    A column is looked up by its name once, and most columns are what they say.
    """
    if not rows:
        return ()
    at = {name: number for number, name in enumerate(rows[0].keys())}
    plan = [(at[name], codec.decode) for name, codec in _codecs(kind).items()]
    return tuple(
        kind(*[row[i] if turn is _same else turn(row[i]) for i, turn in plan])
        for row in map(tuple, rows)
    )


def _codecs(kind: type[Any]) -> dict[str, _Codec]:
    if kind not in _KNOWN:
        hints = typing.get_type_hints(kind)
        _KNOWN[kind] = {field.name: _codec(hints[field.name]) for field in dataclasses.fields(kind)}
    return _KNOWN[kind]


def _codec(hint: Any) -> _Codec:
    inner = _without_none(hint)
    if inner is bool:
        return _Codec(_optional(int), _optional(bool))
    if inner in (int, str):
        return _Codec(_same, _same)
    if inner is dt.date:
        return _Codec(_optional(dt.date.isoformat), _optional(dt.date.fromisoformat))
    if isinstance(inner, type) and issubclass(inner, enum.Enum):
        return _Codec(lambda member: member.value, inner)
    if typing.get_origin(inner) is tuple:
        # Most lists of a row are empty, and a plan has hundreds of rows.
        return _Codec(_to_json, lambda text: () if text == "[]" else _list(inner, text))
    return _Codec(_to_json, lambda text: _from_plain(inner, json.loads(text)))


def _list(hint: Any, text: str) -> tuple[Any, ...]:
    (item, _ellipsis) = typing.get_args(hint)
    values = json.loads(text)
    return tuple(values) if item in (str, int) else tuple(_from_plain(item, v) for v in values)


def _same(value: Any) -> Any:
    return value


def _optional(convert: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value is None else convert(value)


def _without_none(hint: Any) -> Any:
    if isinstance(hint, types.UnionType):
        (inner,) = (part for part in typing.get_args(hint) if part is not type(None))
        return inner
    return hint


def _to_json(value: Any) -> str:
    return json.dumps(_to_plain(value), ensure_ascii=False)


def _to_plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_to_plain(item) for item in value]
    return encode(value) if dataclasses.is_dataclass(value) else value


def _from_plain(hint: Any, value: Any) -> Any:
    if typing.get_origin(hint) is tuple:
        (item, _ellipsis) = typing.get_args(hint)
        return tuple(_from_plain(item, each) for each in value)
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return decode(hint, value)
    return value
