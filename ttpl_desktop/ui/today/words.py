"""What today brings, in a line and in the words of a notice."""

from __future__ import annotations

from ttpl_desktop.domain.reminders import Group, Today
from ttpl_desktop.ui.states import mark_of
from ttpl_desktop.ui.task.signs import sign_of

NOTHING = "Hôm nay: không có việc cần nhắc"


def line(today: Today) -> str:
    """`Hôm nay: ! 1 quá hạn · ▲ 2 đến hạn trong 7 ngày (đã hoãn 1) · 3 đến lúc bắt đầu`."""
    if not today.groups:
        return NOTHING
    return f"Hôm nay: {' · '.join(map(_told, today.groups))}"


def notice(today: Today) -> str:
    """What presses and is not put off, for a notice outside the window."""
    return " · ".join(f"{group.waiting} {group.words}" for group in today.pressing)


def counted(group: Group) -> str:
    """The number of a reason: "2 đến hạn trong 7 ngày"."""
    return f"{len(group.ids)} {group.words}"


def put_off(count: int) -> str:
    """How many tasks are put off."""
    return f"{count} việc đã hoãn nhắc"


def _told(group: Group) -> str:
    mark = f"{mark_of(sign_of(group.state))} " if group.presses else ""
    if not group.snoozed:
        off = ""
    else:
        off = f" (đã hoãn {len(group.snoozed)})" if group.waiting else " (đã hoãn nhắc)"
    return f"{mark}{counted(group)}{off}"
