"""The duties of superiors' plans that an activity carries out, in the form of the activity."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ttpl_desktop.app.superior_plans import SuperiorOrigin
from ttpl_desktop.domain.coverage import Coverage
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.ui.coverage.choosing import choose_duties
from ttpl_desktop.ui.widgets.buttons import push_button
from ttpl_desktop.ui.widgets.field import Field
from ttpl_desktop.ui.widgets.links import Link, Links

_NOTHING = "Chưa nối với nhiệm vụ cấp trên nào."


@dataclasses.dataclass(frozen=True, slots=True)
class Duties:
    """Superiors' duties as the field sees them: those of some ids, and those on offer."""

    find: Callable[[tuple[int, ...]], Sequence[SuperiorOrigin]]
    offered: Callable[[], Sequence[Coverage]]


class DutiesField(Field):
    """The ids of the duties, each a link to its plan; `wanted` carries the one that was followed.

    What the field holds is no word of the paper: it can be changed in an issued plan too.
    """

    wanted = Signal(int)

    def __init__(self, name: str, title: str, duties: Duties) -> None:
        super().__init__(name, title)
        self._duties = duties
        self._ids: tuple[int, ...] = ()
        self.links = Links("", can_take_out="Gỡ nối")
        self.links.wanted.connect(lambda _register, duty_id: self.wanted.emit(duty_id))
        self.links.taken_out.connect(self.take_out)
        self.button = push_button("Nối với nhiệm vụ cấp trên…", self.choose)
        self._line = QWidget()
        row = QHBoxLayout(self._line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addStretch()
        self.build(self.links, self._line, editor=self.button)
        self.button.setAccessibleName(self.button.text())

    def value(self) -> Any:
        return self._ids

    def show_value(self, value: Any) -> None:
        self._ids = tuple(value or ())
        self.links.put([_link(each) for each in self._duties.find(self._ids)], _NOTHING)

    def put(self, value: Any) -> None:
        """Shows the duties anew each time: what they are called may have changed meanwhile."""
        super().put(value)
        self.show_value(value)

    def set_read_only(self, fixed: bool) -> None:
        """Nothing: a link may be made in an issued plan."""

    def choose(self) -> None:
        """Lets the officer tick duties of the superiors' plans of the year."""
        chosen = choose_duties(self, self._duties.offered(), self._ids)
        if chosen is not None:
            self._change(chosen)

    def take_out(self, duty_id: int) -> None:
        """Takes one duty out."""
        self._change(tuple(each for each in self._ids if each != duty_id))

    def _change(self, ids: tuple[int, ...]) -> None:
        self.show_value(ids)
        self.tell()


def _link(origin: SuperiorOrigin) -> Link:
    words = f"{origin.place}: {' '.join(origin.item.title.split())}"
    return Link(Register.SUPERIOR_ITEM, origin.item.id, words, f"{words}\n{origin.item.text}")
