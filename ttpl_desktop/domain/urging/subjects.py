"""What a letter that urges is about, in the words behind "V/v"."""

from __future__ import annotations

from collections.abc import Sequence

from ttpl_desktop.domain.urging.records import Request, RequestKind

_LONGEST = 70
_AGAIN = {1: "", 2: " lần hai", 3: " lần ba"}


def subject_of(level: int, requests: Sequence[Request]) -> str:
    """`đôn đốc lần hai việc gửi báo cáo …`; what several requests or a long title share else."""
    if len(requests) == 1 and len(requests[0].title) <= _LONGEST:
        what = requests[0].title[:1].lower() + requests[0].title[1:]
    else:
        kinds = dict.fromkeys(request.kind for request in requests)
        known = [kind.words.lower() for kind in kinds if kind is not RequestKind.OTHER]
        what = ", ".join(known) if len(known) == len(kinds) else "tài liệu còn thiếu"
    return f"đôn đốc{_AGAIN[level]} việc gửi {what}".replace("việc gửi gửi ", "việc gửi ")
