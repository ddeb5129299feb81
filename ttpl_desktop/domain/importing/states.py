"""How far a task is, as a list of others says it."""

from __future__ import annotations

import re

from ttpl_desktop.domain.task import TaskStatus
from ttpl_desktop.domain.text import fold, shorten

_PERCENT = re.compile(r"(\d{1,3}) ?%")
_IN_BRACKETS = re.compile(r"\(([^()]*)\)")
_SAID = (
    (TaskStatus.TODO, r"chua\b.*"),
    (TaskStatus.DROPPED, r"(?:khong (?:con |phai )?thuc hien|(?:da )?(?:huy|dung|bo)\b).*"),
    (TaskStatus.DOING, r"(?:dang|co ban)\b.*"),
    (TaskStatus.WAITING, r"(?:cho|tam dung|tam hoan)\b.*"),
    (TaskStatus.DONE, r"(?:da )?(?:thuc hien )?(?:hoan thanh|hoan tat|xong|ket thuc)\b.*"),
    (TaskStatus.DONE, r"(?:done|completed?|finished|ok)"),
)
_LONGEST = 60


def read_status(words: str) -> TaskStatus:
    """What the words of a state mean; not begun where they say nothing that is understood.

    What stands in brackets says more: "Quá hạn (đang thực hiện)". A share of less than all of the
    work is work that goes on.
    """
    plain = " ".join(fold(words).split()).strip(" .;:")
    share = _PERCENT.search(plain)
    if share is not None:
        full = int(share[1]) >= 100
        return TaskStatus.DONE if full else TaskStatus.DOING if int(share[1]) else TaskStatus.TODO
    inside = _IN_BRACKETS.search(plain)
    for said in (*([inside[1]] if inside else []), plain):
        for status, pattern in _SAID:
            if re.fullmatch(pattern, said.strip()):
                return status
    return TaskStatus.TODO


def unproved_outcome(words: str, row: int) -> str:
    """What a task says of itself that a list calls closed without a word of why."""
    return (
        f"Nhập từ Excel: danh sách ghi “{shorten(words, _LONGEST)}” ở dòng {row}; "
        "chưa có bằng chứng hoặc lý do kèm theo."
    )
