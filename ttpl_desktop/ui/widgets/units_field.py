"""A list of units in one line, with an offer from the directory beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from ttpl_desktop.domain.text import normal
from ttpl_desktop.ui.widgets.offered_line import OfferedLine


def read_units(text: str) -> tuple[str, ...]:
    """Names between semicolons, each once, in the order they were written."""
    names = (" ".join(normal(part).split()) for part in text.split(";"))
    return tuple(dict.fromkeys(name for name in names if name))


class UnitsField(OfferedLine):
    """Names of units (a tuple of str); any name may be typed, the directory is only offered."""

    def __init__(self, name: str, title: str, offers: Callable[[], Sequence[str]]) -> None:
        super().__init__(
            name,
            title,
            offers,
            hint="Các đơn vị, cách nhau bằng dấu chấm phẩy",
            tip=f"Chọn từ danh mục đơn vị: {title}",
            nothing="Danh mục đơn vị còn trống",
        )

    def value(self) -> Any:
        return read_units(self.editor.text())

    def words_of(self, value: Any) -> str:
        return "; ".join(value or ())

    def holds(self, offer: str) -> bool:
        return offer in self.value()

    def take(self, offer: str) -> None:
        self.toggle(offer)

    def toggle(self, unit: str) -> None:
        """Add a unit of the directory at the end, or take it out."""
        names = self.value()
        if unit in names:
            self.show_value(tuple(name for name in names if name != unit))
        else:
            self.show_value((*names, unit))
        self.tell()
