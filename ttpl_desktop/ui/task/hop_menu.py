"""What can be done with one stop of a chain, as the menu at its row."""

from __future__ import annotations

import enum
from collections.abc import Iterator

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ttpl_desktop.domain.chain import DaySource
from ttpl_desktop.ui.task.hop_row import Shown


class HopAct(enum.Enum):
    """An act by its words."""

    PASS_ON = "Ghi ngày đã gửi…"
    FIX = "Ấn định ngày phải gửi…"
    FIX_LAST = "Ấn định ngày phải nhận…"
    LOOSEN = "Bỏ ngày ấn định, tính lùi lại"
    HOLD_DUE = "Thời hạn của nhiệm vụ là ngày của nơi này"
    OWN = "Thuộc cơ quan mình"
    INSERT_BEFORE = "Thêm nơi phía trước"
    INSERT_AFTER = "Thêm nơi phía sau"
    UP = "Chuyển lên"
    DOWN = "Chuyển xuống"
    REMOVE = "Bỏ nơi này"


def menu_of(parent: QWidget, shown: Shown, *, is_first: bool) -> QMenu:
    """The acts that fit a stop; `QAction.data` holds which one was chosen."""
    menu = QMenu(parent)
    for act in _acts(shown, is_first=is_first):
        if act is None:
            menu.addSeparator()
            continue
        action = menu.addAction(act.value)
        action.setData(act)
        _check(action, act, shown)
    return menu


def _acts(shown: Shown, *, is_first: bool) -> Iterator[HopAct | None]:
    hop = shown.stop.hop
    if not shown.is_last:
        yield HopAct.PASS_ON
    if shown.stop.source is not DaySource.TASK:
        yield HopAct.FIX_LAST if shown.is_last else HopAct.FIX
    if hop.fixed_on is not None:
        yield HopAct.LOOSEN
    yield HopAct.HOLD_DUE
    yield HopAct.OWN
    yield None
    yield HopAct.INSERT_BEFORE
    yield HopAct.INSERT_AFTER
    if not is_first:
        yield HopAct.UP
    if not shown.is_last:
        yield HopAct.DOWN
    yield HopAct.REMOVE


def _check(action: QAction, act: HopAct, shown: Shown) -> None:
    if act in (HopAct.HOLD_DUE, HopAct.OWN):
        is_due = shown.stop.source is DaySource.TASK or shown.stop.hop.is_due
        action.setCheckable(True)
        action.setChecked(is_due if act is HopAct.HOLD_DUE else shown.stop.hop.is_own)
