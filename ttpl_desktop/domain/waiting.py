"""What a task waits for, as its words say it: told apart from others, and known when it comes."""

from __future__ import annotations

import dataclasses
import re

from ttpl_desktop.domain.text import fold, normal

_SHORT = (
    ("uy ban nhan dan", "ubnd"),
    ("hoi dong nhan dan", "hdnd"),
    ("thu tuong chinh phu", "ttcp"),
    ("so tu phap", "stp"),
    ("bo tu phap", "btp"),
)
_COUNTED = re.compile(
    r"\b(?:trong |cham nhat |khong qua |toi da )?(?:thoi han |thoi gian |vong )?"
    r"\d+ (?:ngay lam viec|ngay|tuan|thang)\b(?: (?:ke|tinh) tu)?"
)
_EVENT = re.compile(
    r"\b(?:kể từ|tính từ|từ|sau|trước)\s+(?P<event>(?:khi|ngày|thời điểm)\b.+)", re.IGNORECASE
)
_EMPTY_WORDS = """
    ban cac cho co cua da den duoc do hanh het hieu hoac khi ke ky luc ngay nay nhan phe duyet
    qua sau se tai theo thong toi trong truoc tu va ve voi vao
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())
_ANY_PAPER = frozenset({"van", "ban"})
_ENOUGH = 0.7
"""Of the words that say more than the type, how many the document must hold."""


@dataclasses.dataclass(frozen=True, slots=True)
class Paper:
    """A document that has come: its type ("Kế hoạch", "Luật"), who issued it, and its title."""

    type: str
    issuer: str
    title: str


def awaited(words: str) -> frozenset[str]:
    """What the words wait for: theirs without marks, counts, and what every such phrase says.

    "Trong 10 ngày sau khi có Kế hoạch của UBND tỉnh" and "sau khi Ủy ban nhân dân tỉnh ban hành
    kế hoạch" wait for the same.
    """
    plain = _COUNTED.sub(" ", _plain(words))
    return _said(plain)


def is_same(words: str, others: str) -> bool:
    """Whether two tasks wait for the same; without anything named, where their words are equal."""
    first, second = awaited(words), awaited(others)
    return first == second if first or second else _plain(words) == _plain(others)


def may_be(words: str, paper: Paper) -> bool:
    """Whether the words plausibly wait for this document.

    They name its type, or any "văn bản", and most of what else they name stands in its issuer and
    its title. Words that name the type alone could wait for any such document, so they are no sign.
    """
    if not paper.type:
        return False
    wanted, plain = awaited(words), _plain(words)
    named = frozenset(_plain(paper.type).split())
    if f" {_plain(paper.type)} " in f" {plain} ":
        rest = wanted - named
    elif " van ban " in f" {plain} ":
        rest = wanted - _ANY_PAPER
    else:
        return False
    held = _said(_plain(f"{paper.type} {paper.issuer} {paper.title}"))
    return bool(rest) and len(rest & held) >= _ENOUGH * len(rest)


def missing_day(words: str) -> str:
    """The event that a count runs from or up to, as the words name it; empty where they do not.

    "Trong thời hạn 20 ngày kể từ ngày luật được thông qua" gives "ngày luật được thông qua".
    """
    found = _EVENT.search(normal(words))
    return found["event"].strip(" .,;") if found else ""


def _plain(words: str) -> str:
    """The words in small letters without marks and signs, long names of bodies made short."""
    plain = " ".join(re.findall(r"\w+", fold(normal(words))))
    for long, short in _SHORT:
        plain = re.sub(rf"\b{long}\b", short, plain)
    return plain


def _said(plain: str) -> frozenset[str]:
    return frozenset(plain.split()) - _EMPTY
