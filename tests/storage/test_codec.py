"""A record of any kind comes back from its row as it was."""

import dataclasses
import datetime as dt
import enum
import sqlite3
import typing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ttpl_desktop.storage.codec import decode, encode
from ttpl_desktop.storage.registers.every import TABLES

# What SQLite can hold of Python's numbers and words.
PLAIN = {
    int: st.integers(-(2**63), 2**63 - 1),
    str: st.text(st.characters(exclude_categories=("Cs",))),
    dt.date: st.dates(),
    bool: st.booleans(),
}


def any_of(hint):
    """Any value of a type that a field of a record may have."""
    if hint in PLAIN:
        return PLAIN[hint]
    if typing.get_origin(hint) is tuple:
        return st.lists(any_of(typing.get_args(hint)[0]), max_size=3).map(tuple)
    if dataclasses.is_dataclass(hint):
        return records(hint)
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return st.sampled_from(hint)
    inner = [each for each in typing.get_args(hint) if each is not type(None)]
    return st.none() | any_of(*inner)


def records(kind):
    hints = typing.get_type_hints(kind)
    return st.builds(
        kind, **{each.name: any_of(hints[each.name]) for each in dataclasses.fields(kind)}
    )


@pytest.mark.parametrize("spec", TABLES, ids=lambda spec: spec.name)
@settings(max_examples=25, deadline=None)
@given(st.data())
def test_a_record_survives_its_row(spec, data):
    record = data.draw(records(spec.kind))
    columns = encode(record)
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    marks = ", ".join(f":{name} AS {name}" for name in columns)
    row = connection.execute(f"SELECT {marks}", columns).fetchone()
    connection.close()
    assert decode(spec.kind, row) == record


@pytest.mark.parametrize("spec", TABLES, ids=lambda spec: spec.name)
def test_a_default_record_has_a_plain_value_for_every_column(spec):
    assert all(isinstance(value, str | int | None) for value in encode(spec.kind()).values())


def test_a_column_that_is_no_field_is_left_out():
    kind = TABLES[0].kind
    assert decode(kind, encode(kind()) | {"deleted_at": "2026", "folded": "x"}) == kind()
