"""The ways from the tab of tasks to the page of đôn đốc, whose code is loaded when it is wanted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ttpl_desktop.domain.figures import Register
from ttpl_desktop.ui.frame import Frame

if TYPE_CHECKING:
    from ttpl_desktop.domain.task import Task
    from ttpl_desktop.ui.urging.page import UrgingPage

REGISTERS = (Register.REQUEST, Register.SUBMISSION, Register.LETTER)
"""The registers whose records the page shows."""
_WORDS, _KEYS = "Đôn đốc…", "Ctrl+Alt+G"


def urging_action(frame: Frame, parent: QWidget, flush: Callable[[], object]) -> QAction:
    """What opens the page from a menu or a button, after what is being typed was saved."""
    action = QAction(_WORDS, parent)
    action.setShortcut(_KEYS)
    action.setToolTip(f"Đơn vị nào đã gửi, chưa gửi; soạn công văn đôn đốc ({_KEYS})")
    # The menu of a tab brings its tab to the front after this, and would hide the page.
    action.triggered.connect(
        lambda _checked: QTimer.singleShot(0, parent, lambda: open_page(frame, flush))
    )
    return action


def open_page(frame: Frame, flush: Callable[[], object]) -> UrgingPage:
    """Puts the page over the tabs, at the year of the window."""
    from ttpl_desktop.ui.urging.page import UrgingPage

    flush()
    page = UrgingPage(frame)
    page.left.connect(frame.put_aside_away)
    frame.put_aside(page)
    return page


def ask_units(frame: Frame, parent: QWidget, task: Task) -> None:
    """Puts the page over the tabs and asks about the request that a task proposes."""
    from ttpl_desktop.app.urging import wanted

    proposed = wanted.of_task(frame.work, task)
    QTimer.singleShot(0, parent, lambda: open_page(frame, _nothing).add_request(proposed))


def _nothing() -> None:
    """Nothing is being typed any more."""
