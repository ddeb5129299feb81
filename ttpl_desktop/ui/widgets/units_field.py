"""A list of names in one line, with known ones offered beside it: units, tags."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from ttpl_desktop.domain.tags import read_tags
from ttpl_desktop.domain.text import normal
from ttpl_desktop.ui.widgets.offered_line import OfferedLine


def read_units(text: str) -> tuple[str, ...]:
    """Names between semicolons, each once, in the order they were written."""
    names = (" ".join(normal(part).split()) for part in text.split(";"))
    return tuple(dict.fromkeys(name for name in names if name))


class NamesField(OfferedLine):
    """Names between semicolons (a tuple of str); any may be typed, known ones are only offered."""

    def words_of(self, value: Any) -> str:
        return "; ".join(value or ())

    def holds(self, offer: str) -> bool:
        return offer in self.value()

    def take(self, offer: str) -> None:
        self.toggle(offer)

    def toggle(self, name: str) -> None:
        """Add a known name at the end, or take it out."""
        names = self.value()
        if name in names:
            self.show_value(tuple(each for each in names if each != name))
        else:
            self.show_value((*names, name))
        self.tell()


class UnitsField(NamesField):
    """Names of units; the directory is offered."""

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


class TagsField(NamesField):
    """The officer's own words to find records by; those in use are offered."""

    def __init__(self, name: str, title: str, offers: Callable[[], Sequence[str]]) -> None:
        super().__init__(
            name,
            title,
            offers,
            hint="ví dụ: trọng tâm; họp giao ban",
            tip=f"Chọn từ các thẻ đang dùng: {title}",
            nothing="Chưa có thẻ nào được dùng",
        )

    def value(self) -> Any:
        return read_tags(self.editor.text())
