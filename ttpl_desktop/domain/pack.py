"""Framework packs: TOML in, frameworks out, and a sentence for a pack that cannot be used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import chain, pairwise
from typing import TypeVar

from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.framework import (
    Criterion,
    CriterionGroup,
    DayUnit,
    FixedDeadline,
    Framework,
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
from ttpl_desktop.domain.pack_figures import Vocabulary, read_figures
from ttpl_desktop.domain.pack_merging import extended
from ttpl_desktop.domain.pack_skeletons import checked_text, read_outline, read_skeletons
from ttpl_desktop.domain.pack_table import Table
from ttpl_desktop.domain.placeholders import OFFICE_NAMES, YEAR_NAMES
from ttpl_desktop.domain.text import normal

_KEY = re.compile(r"[a-z0-9][a-z0-9_.-]*")

S = TypeVar("S", bound=Statement)


def read_packs(texts: Mapping[str, str]) -> tuple[Framework, ...]:
    """The frameworks of some packs, oldest first; `texts` maps a pack's file name to its TOML.

    A pack may extend another one of them. Raises UserFacingError naming pack and place.
    """
    return frameworks_of({name: _parsed(name, text) for name, text in texts.items()})


def frameworks_of(packs: Mapping[str, Mapping[str, object]]) -> tuple[Framework, ...]:
    """The frameworks of packs that are already parsed, by file name, oldest first."""
    whole = {name: extended(name, packs) for name in packs}
    frameworks = [read_framework(Table(name, "", values)) for name, values in whole.items()]
    for first, second in pairwise(sorted(framework.id for framework in frameworks)):
        if first == second:
            raise UserFacingError(f"Hai gói khung pháp lý cùng mang mã “{first}”; hãy bỏ một gói.")
    return tuple(sorted(frameworks, key=lambda framework: framework.valid_from))


def _parsed(name: str, text: str) -> Mapping[str, object]:
    import tomllib

    try:
        return tomllib.loads(normal(text))
    except tomllib.TOMLDecodeError as error:
        raise UserFacingError(
            f"Không đọc được gói khung pháp lý “{name}” ({error}); "
            "hãy sửa tệp hoặc lấy lại bản gốc."
        ) from None


def read_framework(pack: Table) -> Framework:
    """The framework of a whole pack. Raises UserFacingError where something is wrong with it."""
    valid_from, valid_to = pack.day("valid_from"), pack.day("valid_to")
    if valid_from is None or (valid_to is not None and valid_to < valid_from):
        raise pack.refuse("thiếu “valid_from” hoặc thời hạn áp dụng bị ngược")
    documents = _unique(pack, (_document(table) for table in pack.tables("documents")))
    words = _statements(pack, "words")
    required = _statements(pack, "required")
    groups = _unique(pack, (_group(table) for table in pack.tables("groups")))
    vocabulary = Vocabulary(
        source=_unique(pack, (_source(table) for table in pack.tables("sources"))),
        channel=_statements(pack, "channels"),
        criterion=_unique(pack, chain.from_iterable(group.criteria for group in groups)),
        cause=_statements(pack, "causes"),
        action=_statements(pack, "actions"),
        route=_routes(pack),
    )
    figures = read_figures(pack, vocabulary)
    known = OFFICE_NAMES | YEAR_NAMES | {word.key for word in words}
    framework = Framework(
        id=_key(pack, "id"),
        name=pack.text("name"),
        valid_from=valid_from,
        valid_to=valid_to,
        words=words,
        documents=documents,
        required=required,
        groups=groups,
        sources=vocabulary.source,
        channels=vocabulary.channel,
        causes=vocabulary.cause,
        actions=vocabulary.action,
        routes=vocabulary.route,
        timers=_unique(pack, (_timer(table) for table in pack.tables("timers"))),
        deadlines=tuple(_deadline(table) for table in pack.tables("deadlines")),
        window_rule=_window(pack.table("window")),
        skeletons=read_skeletons(pack, known, documents, required),
        outline=read_outline(pack, known, figures),
        figures=figures,
    )
    pack.close()
    return framework


def _key(table: Table, name: str = "key") -> str:
    key = table.text(name)
    if not _KEY.fullmatch(key):
        raise table.refuse(f"“{name}” chỉ gồm chữ thường không dấu, số và các dấu _ . -: “{key}”")
    return key


def _unique(pack: Table, statements: Iterable[S]) -> tuple[S, ...]:
    by_key: dict[str, S] = {}
    for statement in statements:
        if statement.key in by_key:
            raise pack.refuse(f"mã “{statement.key}” lặp lại")
        by_key[statement.key] = statement
    return tuple(by_key.values())


def _statement(table: Table) -> Statement:
    statement = Statement(
        _key(table), table.text("label"), table.choice("mark", Mark), table.text("article", "")
    )
    if statement.mark.is_law and not statement.article:
        raise table.refuse("điểm đã đối chiếu phải nêu điều luật ở “article”")
    return statement


def _statements(pack: Table, name: str) -> tuple[Statement, ...]:
    return _unique(pack, (_closed(_statement(table), table) for table in pack.tables(name)))


T = TypeVar("T")


def _closed(value: T, table: Table) -> T:
    table.close()
    return value


def _document(table: Table) -> FrameworkDocument:
    document = LegalDocument(
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
    mark, article = table.choice("mark", Mark), table.text("article", "")
    label = document.short_citation()
    return _closed(FrameworkDocument(_key(table), label, mark, article, document=document), table)


def _group(table: Table) -> CriterionGroup:
    said = _statement(table)
    criteria = tuple(_criterion(inner) for inner in table.tables("criteria"))
    group = CriterionGroup(said.key, said.label, said.mark, said.article, criteria=criteria)
    return _closed(group, table)


def _criterion(table: Table) -> Criterion:
    said = _statement(table)
    checklist = table.texts("checklist")
    criterion = Criterion(said.key, said.label, said.mark, said.article, checklist=checklist)
    return _closed(criterion, table)


def _source(table: Table) -> Source:
    said = _statement(table)
    must_check = table.flag("must_check")
    return _closed(
        Source(said.key, said.label, said.mark, said.article, must_check=must_check), table
    )


def _routes(pack: Table) -> tuple[Statement, ...]:
    routes = _statements(pack, "routes")
    for route in routes:
        if route.key not in (known.value for known in Route if known):
            raise pack.refuse(f"hướng xử lý “{route.key}” không được biết đến")
    return routes


def _timer(table: Table) -> Timer:
    said = _statement(table)
    timer = Timer(
        said.key,
        said.label,
        said.mark,
        said.article,
        days=table.integer("days"),
        unit=table.choice("unit", DayUnit),
        event=table.text("event"),
        is_before=table.flag("is_before"),
    )
    return _closed(timer, table)


def _deadline(table: Table) -> FixedDeadline:
    said = _statement(table)
    deadline = FixedDeadline(
        said.key,
        said.label,
        said.mark,
        said.article,
        phrase=checked_text(table, "phrase", YEAR_NAMES),
        levels=table.choices("levels", OfficeLevel),
    )
    return _closed(deadline, table)


def _window(table: Table) -> WindowRule:
    said = _statement(table)
    first, last = table.month_day("first"), table.month_day("last")
    rule = WindowRule(said.key, said.label, said.mark, said.article, first=first, last=last)
    return _closed(rule, table)
