"""A query of the domain as SQL: named conditions, a window of days, and words."""

from __future__ import annotations

import dataclasses
import typing
from typing import Any

from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Condition
from ttpl_desktop.domain.query import Query
from ttpl_desktop.storage.registers.spec import TableSpec
from ttpl_desktop.storage.words import match_expression, needs_exact


@dataclasses.dataclass(frozen=True, slots=True)
class Clause:
    """The text after WHERE, and the values of its named marks."""

    sql: str
    values: dict[str, Any]

    def and_(self, sql: str) -> Clause:
        """This clause with one more condition."""
        return Clause(f"{self.sql} AND {sql}", self.values)

    def with_(self, **values: Any) -> Clause:
        """This clause with more values."""
        return Clause(self.sql, self.values | values)


def where(spec: TableSpec[Any], query: Query) -> Clause:
    """The clause of a query. Raises UserFacingError for a condition that the register lacks."""
    clause = Clause("deleted_at IS NULL", {"today": query.today.isoformat()})
    for number, condition in enumerate(query.conditions):
        clause = _with_condition(spec, clause, condition, f"value_{number}")
    if query.window is not None and query.dated_by:
        clause = clause.and_(_inside(spec, query.dated_by)).with_(
            first=query.window.first.isoformat(), last=query.window.last.isoformat()
        )
    return _with_words(spec, clause, query.text)


def _inside(spec: TableSpec[Any], dated_by: str) -> str:
    """A day inside the window, or a span that touches it."""
    if dated_by in spec.spans:
        first, last = spec.spans[dated_by]
        return f'"{last}" >= :first AND "{first}" <= :last'
    return f'"{_field(spec, dated_by)}" BETWEEN :first AND :last'


def _with_words(spec: TableSpec[Any], clause: Clause, text: str) -> Clause:
    expression = match_expression(text)
    if not expression:
        return clause
    clause = clause.and_(
        f"id IN (SELECT rowid FROM {spec.name}_fts WHERE {spec.name}_fts MATCH :words)"
    ).with_(words=expression)
    if not needs_exact(text):
        return clause
    return clause.and_(f"is_exact(:text, {searched_words(spec)})").with_(text=text)


def searched_words(spec: TableSpec[Any]) -> str:
    """The SQL of all words of a record that a search looks into, with their marks."""
    return " || ' ' || ".join(f'"{name}"' for name in spec.searched)


def _with_condition(
    spec: TableSpec[Any], clause: Clause, condition: Condition, mark: str
) -> Clause:
    """One condition: a predicate by name, or a field whose value is one of those between `|`."""
    if not condition.value and condition.name in spec.predicates:
        return clause.and_(spec.predicates[condition.name])
    field = _field(spec, condition.name)
    values = condition.value.split("|")
    marks = [f"{mark}_{number}" for number in range(len(values))]
    listed = ", ".join(f":{each}" for each in marks)
    sql = f'"{field}" IN ({listed})'
    if typing.get_origin(typing.get_type_hints(spec.kind)[field]) is tuple:
        values_held = f'json_each("{field}") WHERE CAST(value AS TEXT)'
        sql = f"EXISTS (SELECT 1 FROM {values_held} IN ({listed}))"
    return clause.and_(sql).with_(**dict(zip(marks, values, strict=True)))


def _field(spec: TableSpec[Any], name: str) -> str:
    if name not in {field.name for field in dataclasses.fields(spec.kind)}:
        raise UserFacingError(
            f"Sổ “{spec.name}” không có điều kiện “{name}”. "
            "Hãy sửa khung pháp lý hoặc dùng bản TTPL mới hơn."
        )
    return name
