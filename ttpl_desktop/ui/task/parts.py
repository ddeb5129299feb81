"""The parts of a task's sheet beside its form, in the order of the work."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.task.actions import TaskActions
from ttpl_desktop.ui.task.chain import ChainPart
from ttpl_desktop.ui.task.checklist import ChecklistPart
from ttpl_desktop.ui.task.classing import ClassingPart
from ttpl_desktop.ui.task.clock import ClockPart
from ttpl_desktop.ui.task.history import HistoryPart
from ttpl_desktop.ui.task.remind import RemindPart
from ttpl_desktop.ui.task.review import ReviewPart
from ttpl_desktop.ui.task.series import SeriesPart
from ttpl_desktop.ui.task.sheet_part import SheetPart
from ttpl_desktop.ui.task.urging import UrgingPart

__all__ = ["LAST_PARTS", "PARTS", "SheetPart"]
MakePart = Callable[[Frame, TaskActions], SheetPart]

PARTS: Sequence[MakePart] = (
    ClassingPart,
    ChecklistPart,
    SeriesPart,
    ReviewPart,
    ChainPart,
    ClockPart,
    UrgingPart,
    RemindPart,
)
"""What makes each part under the form, from the top of the sheet down."""

LAST_PARTS: Sequence[MakePart] = (HistoryPart,)
"""What stands under evidence and log."""
