"""The officer's own words to find tasks by."""

from __future__ import annotations

import re

from ttpl_desktop.domain.text import normal

_BETWEEN = re.compile(r"[;,|\n]")


def read_tags(text: str) -> tuple[str, ...]:
    """Tags between semicolons or commas, each once, in the order written; a leading # is none."""
    tags = (" ".join(part.split()).lstrip("# ") for part in _BETWEEN.split(normal(text)))
    return tuple(dict.fromkeys(tag for tag in tags if tag))
