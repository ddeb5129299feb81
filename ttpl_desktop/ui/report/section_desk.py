"""What the officer does with the sections of the outline: add, move, take away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from ttpl_desktop.app import reports
from ttpl_desktop.domain.outline import Place, indented, moved, outdented, shifted
from ttpl_desktop.domain.report import Report, ReportSection
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.report.actions import Act
from ttpl_desktop.ui.widgets.outline_tree import OutlineTree

How = Callable[[Sequence[ReportSection], int], tuple[Place, ...]]
"""A move: it takes the sections and the id of the one that goes."""


class SectionDesk:
    """Acts on the section that is chosen in the outline; it lets trouble rise.

    `begin` shows a new section and puts the cursor into it.
    """

    def __init__(
        self,
        frame: Frame,
        tree: OutlineTree,
        chosen: Callable[[], Report],
        begin: Callable[[ReportSection], object],
    ) -> None:
        self._frame, self._work = frame, frame.work
        self._tree, self._chosen, self._begin = tree, chosen, begin

    def doing(self) -> dict[Act, Callable[[], object]]:
        """What the actions of these names do."""
        return {
            Act.SECTION: self.add,
            Act.SECTION_BELOW: self.add_below,
            Act.UP: lambda: self.move(partial(shifted, by=-1)),
            Act.DOWN: lambda: self.move(partial(shifted, by=1)),
            Act.INDENT: lambda: self.move(indented),
            Act.OUTDENT: lambda: self.move(outdented),
            Act.REMOVE_SECTION: self.remove,
        }

    def add(self) -> None:
        """Adds a section behind the chosen one, or at the end of the report."""
        key = self._tree.key
        if isinstance(key, int):
            self._begin(reports.add_behind(self._work, key))
        else:
            self._begin(reports.add_below(self._work, self._chosen().id))

    def add_below(self) -> None:
        """Adds a section as the last one under the chosen one."""
        key = self._tree.key
        if isinstance(key, int):
            self._begin(reports.add_below(self._work, self._chosen().id, key))

    def move(self, how: How) -> None:
        """Moves the chosen section."""
        key = self._tree.key
        if isinstance(key, int):
            reports.move_section(self._work, key, lambda nodes: how(nodes, key))

    def move_to(self, place: Place) -> None:
        """Moves a section where it was dropped."""
        reports.move_section(self._work, place.node_id, lambda nodes: moved(nodes, place))

    def remove(self) -> None:
        """Moves the chosen section and all below it to the bin."""
        key = self._tree.key
        if isinstance(key, int):
            reports.remove_section(self._work, key)
            self._frame.tell("Đã xoá mục.", action=("Hoàn tác", self._work.undo))
