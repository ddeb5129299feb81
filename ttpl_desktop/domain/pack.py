"""Framework packs: TOML in, frameworks out, and a sentence for a pack that cannot be used."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from itertools import pairwise

from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.framework import Framework
from ttpl_desktop.domain.pack_figures import read_figures
from ttpl_desktop.domain.pack_merging import extended
from ttpl_desktop.domain.pack_skeletons import (
    read_law_skeletons,
    read_outline,
    read_skeletons,
)
from ttpl_desktop.domain.pack_statements import (
    deadline,
    document,
    listed,
    pack_key,
    statement,
    timer,
    vocabulary_of,
    window_rule,
)
from ttpl_desktop.domain.pack_table import Table
from ttpl_desktop.domain.placeholders import OFFICE_NAMES, YEAR_NAMES
from ttpl_desktop.domain.text import normal


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
    valid_from, valid_to = _validity(pack)
    words = listed(pack, "words", statement)
    documents = listed(pack, "documents", document)
    required = listed(pack, "required", statement)
    vocabulary, groups = vocabulary_of(pack)
    figures = read_figures(pack, vocabulary)
    placeholders = OFFICE_NAMES | YEAR_NAMES | {word.key for word in words}
    framework = Framework(
        id=pack_key(pack, "id"),
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
        timers=listed(pack, "timers", timer),
        deadlines=listed(pack, "deadlines", deadline),
        window_rule=window_rule(pack),
        skeletons=read_skeletons(pack, placeholders, documents, required),
        law_skeletons=read_law_skeletons(pack, placeholders, documents, required),
        outline=read_outline(pack, placeholders, figures),
        figures=figures,
    )
    pack.close()
    return framework


def _validity(pack: Table) -> tuple[dt.date, dt.date | None]:
    first, last = pack.day("valid_from"), pack.day("valid_to")
    if first is None or (last is not None and last < first):
        raise pack.refuse("thiếu “valid_from” hoặc thời hạn áp dụng bị ngược")
    return first, last
