"""The skeletons and the report outline of a pack: our own wording, with placeholders."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, pairwise

from ttpl_desktop.domain.figures import FigureSpec
from ttpl_desktop.domain.framework import (
    Mark,
    OutlineSection,
    ReportOutline,
    Skeleton,
    SkeletonItem,
    Statement,
)
from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.office import OfficeLevel
from ttpl_desktop.domain.outline import MAX_DEPTH
from ttpl_desktop.domain.pack_table import Table
from ttpl_desktop.domain.placeholders import LAW_NAMES, names_in
from ttpl_desktop.domain.plan import FocusLevel, ItemKind, PlanItem, missing_contents
from ttpl_desktop.domain.report import ReportSection, figures_in
from ttpl_desktop.domain.terms import ActivityKind


@dataclasses.dataclass(frozen=True, slots=True)
class _Names:
    """What a skeleton may name: placeholders, documents and required contents of its pack."""

    placeholders: frozenset[str]
    documents: frozenset[str]
    required: tuple[str, ...]


def read_skeletons(
    pack: Table,
    placeholders: frozenset[str],
    documents: Iterable[Statement],
    required: Iterable[Statement],
) -> tuple[Skeleton, ...]:
    """The skeletons of a pack, one per office level at most, each put together from its parts.

    Every part is checked, used or not. Raises UserFacingError where one names what is not there,
    or where a skeleton lacks a required content.
    """
    names = _names(placeholders, documents, required)
    return _by_level(pack, "skeletons", "parts", names, names.required)


def read_law_skeletons(
    pack: Table,
    placeholders: frozenset[str],
    documents: Iterable[Statement],
    required: Iterable[Statement],
) -> tuple[Skeleton, ...]:
    """The skeletons of plans that carry out one document; a pack need not have any.

    The contents that a yearly plan must have are not asked of them.
    """
    if "law_skeletons" not in pack.names():
        return ()
    names = _names(placeholders | LAW_NAMES, documents, required)
    return _by_level(pack, "law_skeletons", "law_parts", names, ())


def _names(
    placeholders: frozenset[str], documents: Iterable[Statement], required: Iterable[Statement]
) -> _Names:
    return _Names(
        placeholders,
        frozenset(document.key for document in documents),
        tuple(content.key for content in required),
    )


def _by_level(
    pack: Table, listed: str, shelf_name: str, names: _Names, wanted: Sequence[str]
) -> tuple[Skeleton, ...]:
    shelf = pack.table(shelf_name)
    parts = {
        name: tuple(_item(table, names) for table in shelf.tables(name)) for name in shelf.names()
    }
    skeletons: dict[OfficeLevel, Skeleton] = {}
    for table in pack.tables(listed):
        skeleton = _skeleton(table, parts, names, wanted)
        if skeleton.level in skeletons:
            raise table.refuse(f"khung kế hoạch “{skeleton.level}” lặp lại")
        skeletons[skeleton.level] = skeleton
    return tuple(skeletons.values())


def checked_text(
    table: Table, name: str, placeholders: frozenset[str], default: str | None = None
) -> str:
    """Words of a table in which every placeholder has a meaning."""
    return _checked(table, table.text(name, default), placeholders)


def _checked(table: Table, text: str, placeholders: frozenset[str]) -> str:
    if unknown := names_in(text) - placeholders:
        raise table.refuse(f"không hiểu chỗ trống {{{min(unknown)}}}")
    return text


def _skeleton(
    table: Table,
    parts: Mapping[str, tuple[SkeletonItem, ...]],
    names: _Names,
    wanted: Sequence[str],
) -> Skeleton:
    bases, named = table.texts("bases"), table.texts("parts")
    if foreign := set(bases) - names.documents:
        raise table.refuse(f"căn cứ “{min(foreign)}” không có trong “documents”")
    if unknown := set(named) - set(parts):
        raise table.refuse(f"đoạn “{min(unknown)}” không có trong “parts”")
    items = tuple(chain.from_iterable(parts[name] for name in named))
    _check_depths(table, (item.depth for item in items))
    if missing := missing_contents((part.item for part in items), wanted):
        raise table.refuse(f"thiếu nội dung bắt buộc “{missing[0]}”")
    skeleton = Skeleton(
        level=table.choice("level", OfficeLevel),
        title=checked_text(table, "title", names.placeholders),
        opening=checked_text(table, "opening", names.placeholders),
        bases=bases,
        closing=checked_text(table, "closing", names.placeholders),
        items=items,
    )
    table.close()
    return skeleton


def _check_depths(table: Table, depths: Iterable[int]) -> None:
    """Refuses a tree that skips a level or is nested deeper than a plan may be."""
    for above, depth in pairwise(chain((-1,), depths)):
        if depth > above + 1 or depth >= MAX_DEPTH:
            raise table.refuse(f"cấp {depth} không nối tiếp mục đứng trước hoặc quá sâu")


def _item(table: Table, names: _Names) -> SkeletonItem:
    def words(name: str) -> str:
        return checked_text(table, name, names.placeholders, "")

    def units(name: str) -> tuple[str, ...]:
        return tuple(_checked(table, unit, names.placeholders) for unit in table.texts(name))

    item = PlanItem(
        kind=table.choice("kind", ItemKind),
        style=table.choice("style", NumberStyle, NumberStyle.NONE),
        title=words("title"),
        text=words("text"),
        required=_required(table, names),
        focus_level=table.choice("focus_level", FocusLevel, FocusLevel.OFFICE),
        activity=table.choice("activity", ActivityKind, ActivityKind.OTHER),
        lead=units("lead"),
        executors=units("executors"),
        coordinators=units("coordinators"),
        collator=words("collator"),
        time=words("time"),
        place=words("place"),
        product=words("product"),
        budget=words("budget"),
        scope=words("scope"),
        subject=words("subject"),
        content=words("content"),
        method=words("method"),
    )
    depth = table.integer("depth")
    table.close()
    return SkeletonItem(depth, item)


def _required(table: Table, names: _Names) -> str:
    content = table.text("required", "")
    if content and content not in names.required:
        raise table.refuse(f"“{content}” không phải nội dung bắt buộc của khung pháp lý")
    return content


def read_outline(
    pack: Table, placeholders: frozenset[str], figures: Iterable[FigureSpec]
) -> ReportOutline:
    """The report outline of a pack; its sections may hold no figure but the given ones."""
    table = pack.table("outline")
    declared = frozenset(spec.id for spec in figures)
    sections = tuple(_section(t, placeholders, declared) for t in table.tables("sections"))
    _check_depths(table, (section.depth for section in sections))
    outline = ReportOutline(
        table.text("key"),
        table.text("label"),
        table.choice("mark", Mark),
        table.text("article", ""),
        is_derived=table.flag("is_derived"),
        title=checked_text(table, "title", placeholders),
        opening=checked_text(table, "opening", placeholders),
        closing=checked_text(table, "closing", placeholders),
        sections=sections,
    )
    table.close()
    return outline


def _section(table: Table, placeholders: frozenset[str], figures: frozenset[str]) -> OutlineSection:
    section = ReportSection(
        style=table.choice("style", NumberStyle, NumberStyle.NONE),
        title=checked_text(table, "title", placeholders),
        text=checked_text(table, "text", placeholders, ""),
        prompt=checked_text(table, "prompt", placeholders, ""),
    )
    for figure in figures_in([section]):
        if figure not in figures:
            raise table.refuse(f"số liệu “{figure}” không có trong “figures”")
    depth = table.integer("depth")
    table.close()
    return OutlineSection(depth, section)
