"""Filters of the tasks under names of the officer's own, kept with the data."""

from __future__ import annotations

import json
from collections.abc import Mapping

from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.text import normal, sort_key

_SETTING = "task_filters"

Values = Mapping[str, str]
"""What is chosen under the name of each filter, as it is stored."""


def saved(work: Workspace) -> dict[str, Values]:
    """The filters by their names, in the order of the Vietnamese alphabet."""
    kept: dict[str, Values] = json.loads(work.setting(_SETTING) or "{}")
    return {name: kept[name] for name in sorted(kept, key=sort_key)}


def keep(work: Workspace, name: str, values: Values) -> None:
    """Keeps a filter under a name, as one step; one of the same name is replaced.

    Raises UserFacingError for an empty name, and for a filter that narrows nothing.
    """
    title = normal(name).strip()
    if not title:
        raise UserFacingError("Hãy đặt tên cho bộ lọc.")
    if not values:
        raise UserFacingError("Chưa chọn điều kiện nào để lưu. Hãy lọc danh sách trước.")
    plain = {field: str(value) for field, value in values.items()}
    with work.operation(f"Lưu bộ lọc “{title}”"):
        _write(work, saved(work) | {title: plain})


def forget(work: Workspace, name: str) -> None:
    """Takes a filter away, as one step."""
    with work.operation(f"Xoá bộ lọc “{name}”"):
        _write(work, {each: values for each, values in saved(work).items() if each != name})


def _write(work: Workspace, filters: Mapping[str, Values]) -> None:
    work.keep_setting(_SETTING, json.dumps(filters, ensure_ascii=False))
