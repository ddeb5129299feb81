"""The figures that a pack declares, checked against what storage can count."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator, Mapping

from ttpl_desktop.domain.conditions import COUNTABLE
from ttpl_desktop.domain.figures import Condition, FigureSpec, Register
from ttpl_desktop.domain.framework import Criterion, Source, Statement
from ttpl_desktop.domain.pack_table import Table
from ttpl_desktop.domain.task import TaskStatus
from ttpl_desktop.domain.terms import ActivityKind

_ID = re.compile("[a-z0-9_]+")


@dataclasses.dataclass(frozen=True, slots=True)
class Vocabulary:
    """The framework's own vocabularies, named as the fields of an intake entry."""

    source: tuple[Source, ...]
    channel: tuple[Statement, ...]
    criterion: tuple[Criterion, ...]
    cause: tuple[Statement, ...]
    action: tuple[Statement, ...]
    route: tuple[Statement, ...]

    def values(self) -> Mapping[str, Mapping[str, str]]:
        """The values of every field that a condition may name, with their words."""
        own = {
            field.name: {said.key: said.label for said in getattr(self, field.name)}
            for field in dataclasses.fields(self)
        }
        kinds = {kind.value: kind.words for kind in ActivityKind}
        return own | {"kind": kinds, "status": {s.value: s.words for s in TaskStatus}}


def read_figures(pack: Table, vocabulary: Vocabulary) -> tuple[FigureSpec, ...]:
    """The figures of a pack; one with `each = "source"` stands for one figure per source.

    Its id gets the value's key behind it, and "{}" in its label becomes the value's words.
    """
    values = vocabulary.values()
    specs: dict[str, FigureSpec] = {}
    for table in pack.tables("figures"):
        for spec in _figures(table, values):
            if spec.id in specs:
                raise table.refuse(f"số liệu “{spec.id}” lặp lại")
            specs[spec.id] = spec
    return tuple(specs.values())


def _figures(table: Table, values: Mapping[str, Mapping[str, str]]) -> Iterator[FigureSpec]:
    register = _register(table)
    where = table.texts("where")
    spec = FigureSpec(
        id=table.text("id"),
        label=table.text("label"),
        register=register,
        conditions=tuple(_condition(table, register, words, values) for words in where),
        dated_by=_day(table, register),
    )
    each = table.text("each", "")
    table.close()
    if not _ID.fullmatch(spec.id):
        raise table.refuse(f"mã số liệu “{spec.id}” chỉ gồm chữ thường không dấu, số, gạch dưới")
    return iter((spec,)) if not each else _expanded(table, spec, each, values)


def _expanded(
    table: Table, spec: FigureSpec, each: str, values: Mapping[str, Mapping[str, str]]
) -> Iterator[FigureSpec]:
    if each not in COUNTABLE[spec.register].fields:
        raise table.refuse(f"sổ “{spec.register}” không có trường “{each}”")
    for value, words in values[each].items():
        yield dataclasses.replace(
            spec,
            id=f"{spec.id}_{value.replace('.', '_')}",
            label=spec.label.replace("{}", words),
            conditions=(*spec.conditions, Condition(each, value)),
        )


def _register(table: Table) -> Register:
    register = table.choice("register", Register)
    if register not in COUNTABLE:
        raise table.refuse(f"không đếm được ở sổ “{register}”")
    return register


def _day(table: Table, register: Register) -> str:
    day = table.text("dated_by", "")
    if day and day not in COUNTABLE[register].days:
        raise table.refuse(f"sổ “{register}” không có ngày “{day}”")
    return day


def _condition(
    table: Table, register: Register, words: str, values: Mapping[str, Iterable[str]]
) -> Condition:
    name, has_value, value = words.partition("=")
    known = COUNTABLE[register]
    if has_value and name in known.fields and value in values[name]:
        return Condition(name, value)
    if not has_value and name in known.predicates:
        return Condition(name)
    raise table.refuse(f"sổ “{register}” không có điều kiện “{words}”")
