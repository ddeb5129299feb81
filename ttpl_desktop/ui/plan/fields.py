"""Fields that only the forms of a plan have."""

from __future__ import annotations

from ttpl_desktop.domain.framework import Statement
from ttpl_desktop.ui.papers.fields import offer
from ttpl_desktop.ui.widgets.fields import ChoiceField

_NOTHING_REQUIRED = "—"


class RequiredField(ChoiceField):
    """Which required content of the framework a section holds (its key, or empty)."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__(name, title, {"": _NOTHING_REQUIRED})

    def offer(self, contents: tuple[Statement, ...], current: str) -> None:
        """Offers the contents that the plan's framework wants, and the one in use."""
        words = {"": _NOTHING_REQUIRED} | {each.key: each.label for each in contents}
        offer(self, {current: current} | words, current)
