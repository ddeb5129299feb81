"""What the rows of the proposed tasks say."""

from __future__ import annotations

from enum import IntEnum

from ttpl_desktop.app import superior
from ttpl_desktop.app.superior import Proposal
from ttpl_desktop.domain.calendar import WorkCalendar, vn_date
from ttpl_desktop.domain.deadline import Deadline, DeadlineKind
from ttpl_desktop.domain.deadlines import in_words
from ttpl_desktop.ui.states import State, mark_of


class Column(IntEnum):
    """The columns in order."""

    TICK = 0
    CONTENT = 1
    LEAD = 2
    COORDINATORS = 3
    TIME = 4
    PRODUCT = 5
    SECTION = 6
    STATE = 7


TITLES = ("Nhận", "Nội dung", "Chủ trì", "Phối hợp", "Thời hạn", "Sản phẩm", "Mục", "Tình trạng")
STATES = {
    superior.State.NEW: State.OPEN,
    superior.State.ACCEPTED: State.DONE,
    superior.State.CHANGED: State.SOON,
    superior.State.REFUSED: State.DROPPED,
}
_SHORT = {
    superior.State.NEW: "mới",
    superior.State.ACCEPTED: "đã nhận",
    superior.State.CHANGED: "đã đổi",
    superior.State.REFUSED: "đã bỏ",
}
_NOT_SAID = "Văn bản không nêu."


def cell_words(proposal: Proposal, column: Column, calendar: WorkCalendar) -> str:
    """What stands in a cell; a second line under the words of a time tells the day."""
    item = proposal.activity.item
    match column:
        case Column.CONTENT:
            return item.title or proposal.activity.text
        case Column.LEAD:
            return "; ".join(superior.leads(proposal.activity))
        case Column.COORDINATORS:
            return "; ".join(item.coordinators)
        case Column.TIME:
            deadline = proposal.activity.deadline
            day = day_words(deadline, calendar)
            return "\n".join(part for part in (deadline.phrase, day) if part)
        case Column.PRODUCT:
            return item.product
        case Column.SECTION:
            return proposal.activity.section
        case Column.STATE:
            return f"{mark_of(STATES[proposal.state])} {_SHORT[proposal.state]}"
    return ""


def day_words(deadline: Deadline, calendar: WorkCalendar) -> str:
    """The last day, with the day that is advised where it is another; or why there is no day."""
    if not deadline.phrase:
        return ""
    last_day, advised = deadline.last_day, deadline.working_day
    if deadline.kind is DeadlineKind.CONTINUOUS:
        return "không có ngày cuối"
    if last_day is None or advised is None:
        return in_words(deadline, calendar)
    return vn_date(last_day) if advised == last_day else f"{vn_date(last_day)} → {advised:%d/%m}"


def tooltip(proposal: Proposal, column: Column, calendar: WorkCalendar) -> str:
    """The whole of a cell; on the content also what a narrow table has no column for."""
    deadline = proposal.activity.deadline
    match column:
        case Column.TICK | Column.STATE:
            return why_words(proposal)
        case Column.TIME if deadline.phrase:
            return f"{deadline.phrase}\n{in_words(deadline, calendar)}"
        case Column.CONTENT:
            lines = [cell_words(proposal, column, calendar)]
            for other in (Column.COORDINATORS, Column.PRODUCT):
                words = cell_words(proposal, other, calendar)
                lines += [f"{TITLES[other]}: {words}"] if words else []
            return "\n".join(lines)
    return cell_words(proposal, column, calendar) or _NOT_SAID


def why_words(proposal: Proposal) -> str:
    """A sentence on the row: whose it is, and what became of it before."""
    whose = f"Của đơn vị tôi: {proposal.why}." if proposal.is_mine else "Không giao đơn vị tôi."
    match proposal.state:
        case superior.State.ACCEPTED:
            return f"Đã nhận lần trước, nhiệm vụ có trong sổ. {whose}"
        case superior.State.REFUSED:
            reason = proposal.item.reason if proposal.item else ""
            why = f" vì: {reason.rstrip('. ')}" if reason else ""
            return f"Lần trước đã bỏ{why}; đánh dấu để nhận. {whose}"
        case superior.State.CHANGED:
            changes = "; ".join(proposal.changes)
            return f"Đã nhận, nay văn bản đổi: {changes}. Đánh dấu để cập nhật nhiệm vụ. {whose}"
    return whose
