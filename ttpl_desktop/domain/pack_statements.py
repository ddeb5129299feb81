"""The statements of a pack: each read from one table, by what it says."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import chain
from typing import TypedDict, TypeVar

from ttpl_desktop.domain.framework import (
    Criterion,
    CriterionGroup,
    DayUnit,
    FixedDeadline,
    FrameworkDocument,
    Mark,
    Source,
    Statement,
    Timer,
    WindowRule,
)
from ttpl_desktop.domain.intake import Route
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.office import OfficeLevel
from ttpl_desktop.domain.pack_figures import Vocabulary
from ttpl_desktop.domain.pack_skeletons import checked_text
from ttpl_desktop.domain.pack_table import Table
from ttpl_desktop.domain.placeholders import YEAR_NAMES

_KEY = re.compile(r"[a-z0-9][a-z0-9_.-]*")

S = TypeVar("S", bound=Statement)


class _Said(TypedDict):
    key: str
    label: str
    mark: Mark
    article: str


def listed(pack: Table, name: str, read: Callable[[Table], S]) -> tuple[S, ...]:
    """The statements of a list, at least one, no two under one key."""
    by_key: dict[str, S] = {}
    for table in pack.tables(name):
        said = read(table)
        table.close()
        if said.key in by_key:
            raise table.refuse(f"mã “{said.key}” lặp lại")
        by_key[said.key] = said
    return tuple(by_key.values())


def pack_key(table: Table, name: str = "key") -> str:
    """A key that stays the same when words change: ASCII, small letters."""
    key = table.text(name)
    if not _KEY.fullmatch(key):
        raise table.refuse(f"“{name}” chỉ gồm chữ thường không dấu, số và các dấu _ . -: “{key}”")
    return key


def _said(table: Table) -> _Said:
    mark, article = table.choice("mark", Mark), table.text("article", "")
    if mark.is_law and not article:
        raise table.refuse("điểm đã đối chiếu phải nêu điều luật ở “article”")
    return _Said(key=pack_key(table), label=table.text("label"), mark=mark, article=article)


def statement(table: Table) -> Statement:
    """A plain statement. What is marked as law must name its article."""
    return Statement(**_said(table))


def document(table: Table) -> FrameworkDocument:
    """A legal document; its own citation is its label, and it needs no article."""
    cited = LegalDocument(
        type=table.text("type"),
        number=table.text("number", ""),
        issued_on=table.day("issued_on"),
        issuer=table.text("issuer"),
        title=table.text("title"),
        effective_on=table.day("effective_on"),
        expired_on=table.day("expired_on"),
        amends=table.text("amends", ""),
        replaced_by=table.text("replaced_by", ""),
        note=table.text("note", ""),
    )
    mark = table.choice("mark", Mark)
    return FrameworkDocument(pack_key(table), cited.short_citation(), mark, document=cited)


def vocabulary_of(pack: Table) -> tuple[Vocabulary, tuple[CriterionGroup, ...]]:
    """What an intake entry is described with, and the groups that its criteria stand in."""
    groups = listed(pack, "groups", _group)
    criteria = tuple(chain.from_iterable(group.criteria for group in groups))
    if len({criterion.key for criterion in criteria}) < len(criteria):
        raise pack.refuse("mã tiêu chí lặp lại giữa các nhóm")
    vocabulary = Vocabulary(
        source=listed(pack, "sources", _source),
        channel=listed(pack, "channels", statement),
        criterion=criteria,
        cause=listed(pack, "causes", statement),
        action=listed(pack, "actions", statement),
        route=listed(pack, "routes", _route),
    )
    return vocabulary, groups


def _group(table: Table) -> CriterionGroup:
    return CriterionGroup(**_said(table), criteria=listed(table, "criteria", _criterion))


def _criterion(table: Table) -> Criterion:
    return Criterion(**_said(table), checklist=table.texts("checklist"))


def _source(table: Table) -> Source:
    return Source(**_said(table), must_check=table.flag("must_check"))


def _route(table: Table) -> Statement:
    route = statement(table)
    if route.key not in (known.value for known in Route):
        raise table.refuse(f"hướng xử lý “{route.key}” không được biết đến")
    return route


def timer(table: Table) -> Timer:
    """A counted period."""
    return Timer(
        **_said(table),
        days=table.integer("days"),
        unit=table.choice("unit", DayUnit),
        event=table.text("event"),
        is_before=table.flag("is_before"),
    )


def deadline(table: Table) -> FixedDeadline:
    """A day of every year."""
    return FixedDeadline(
        **_said(table),
        phrase=checked_text(table, "phrase", YEAR_NAMES),
        levels=table.choices("levels", OfficeLevel),
    )


def window_rule(pack: Table) -> WindowRule:
    """The data window of the yearly report."""
    table = pack.table("window")
    rule = WindowRule(**_said(table), first=table.month_day("first"), last=table.month_day("last"))
    table.close()
    return rule
