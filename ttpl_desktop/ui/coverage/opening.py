"""The way to the coverage page from the menus of two tabs and from the reading screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ttpl_desktop.domain.figures import Register
from ttpl_desktop.ui.frame import Frame

_WORDS, _KEYS = "Độ phủ nhiệm vụ cấp trên…", "Ctrl+Alt+Y"


def coverage_action(frame: Frame, parent: QWidget, flush: Callable[[], object]) -> QAction:
    """What opens the page from a menu, after what is being typed was saved."""
    action = QAction(_WORDS, parent)
    action.setIconText("Độ phủ…")
    action.setShortcut(_KEYS)
    action.setToolTip(f"Nhiệm vụ cấp trên giao đã có trong kế hoạch và đã có việc chưa ({_KEYS})")
    # The menu of a tab brings its tab to the front after this, and would hide the page.
    action.triggered.connect(
        lambda _checked: QTimer.singleShot(0, parent, lambda: open_coverage(frame, flush))
    )
    return action


def open_coverage(frame: Frame, flush: Callable[[], object], duty_id: int = 0) -> None:
    """Shows the page over the tabs, with the cursor on a duty where one is given."""
    from ttpl_desktop.ui.coverage.page import CoveragePage

    flush()
    page = CoveragePage(frame)
    page.left.connect(frame.put_aside_away)
    page.reading_wanted.connect(lambda: frame.open_query(Register.SUPERIOR_PLAN, (), ""))
    frame.put_aside(page)
    page.choose(duty_id)
    page.setFocus()
