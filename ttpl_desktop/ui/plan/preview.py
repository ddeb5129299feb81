"""The real pages of a plan beside its form."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from ttpl_desktop.app import plan_papers
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.papers.preview import REST_MS, PaperPreview, grey

__all__ = ["REST_MS", "Preview", "grey"]


class Preview(PaperPreview):
    """Draws one plan at a time."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, partial(plan_papers.locating, frame.work), "kế hoạch", parent)
