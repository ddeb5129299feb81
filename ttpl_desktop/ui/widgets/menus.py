"""Menus that come up for a moment and are gone."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget


def pop_up(menu: QMenu, anchor: QWidget, place: QPoint | None = None) -> None:
    """Open a menu under a widget, or at a point of it; it is deleted when it closes.

    Its choices should be told by `menu.triggered` and a bound method: a lambda on an action that
    holds the last reference to the menu's owner would destroy the menu while it is destroyed.
    """
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(anchor.mapToGlobal(place or QPoint(0, anchor.height())))
