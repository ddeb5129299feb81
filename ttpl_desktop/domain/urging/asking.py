"""What words of a plan say of something that units are asked to send."""

from __future__ import annotations

from ttpl_desktop.domain.plan import PlanItem
from ttpl_desktop.domain.terms import ActivityKind
from ttpl_desktop.domain.text import fold
from ttpl_desktop.domain.urging.records import RequestKind

# The first that is named decides; a "kế hoạch" is often only cited.
_NAMED = (
    ("so lieu", RequestKind.RETURN),
    ("bang tong hop", RequestKind.RETURN),
    ("gop y", RequestKind.COMMENT),
    ("y kien", RequestKind.COMMENT),
    ("bao cao", RequestKind.REPORT),
    ("ket qua", RequestKind.REPORT),
    ("ke hoach", RequestKind.PLAN),
)
_SENDING = ("gui ", "bao cao", "so lieu", "cung cap")


def kind_of(words: str) -> RequestKind:
    """What is asked for by its words; OTHER where they name nothing known."""
    folded = fold(words)
    return next((kind for name, kind in _NAMED if name in folded), RequestKind.OTHER)


def asks_to_send(item: PlanItem) -> bool:
    """Whether an activity has units send something: it reports, or its words say so."""
    words = fold(f"{item.text} {item.product} ")
    return item.activity is ActivityKind.REPORT or any(each in words for each in _SENDING)
