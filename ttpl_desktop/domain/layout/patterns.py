"""How the lines of an administrative paper are known by their words."""

from __future__ import annotations

import re

from ttpl_desktop.domain.layout.parts import Part
from ttpl_desktop.domain.text import fold

NATION_WORDS = "cong hoa xa hoi chu nghia viet nam"
MOTTO_WORDS = ("doc lap", "tu do", "hanh phuc")

NUMBER = re.compile(r"S[ốỐ]\s*(?::|\d|/|[.…_]{2,}|$)|S[ốỐ]\s+[.…_\s\d]*/")
SUBJECT = re.compile(r"(?:V\s?/\s?v|Về việc)\b", re.IGNORECASE)
ADDRESSEE = re.compile(r"Kính gửi\b", re.IGNORECASE)
BASIS = re.compile(r"(?:Căn cứ|Theo đề nghị|Xét đề nghị|Xét tờ trình)\s", re.IGNORECASE)
OPENING = re.compile(r":$|\bnhư sau\b")
"""How the last words of an opening sentence say that the text follows."""
DRAFTER = re.compile(r"[A-ZĐ]{1,6}\.? ?\(\d{1,4}\)")
ADDRESS = re.compile(r"(?:ĐT|Điện thoại|Fax|E-?mail|Website)\s?:", re.IGNORECASE)
RECIPIENTS = re.compile(r"\W{0,2}Nơi nhận\W{0,3}$", re.IGNORECASE)
ARCHIVE = re.compile(r"[-–+*•\s]*Lưu\b", re.IGNORECASE)
ISSUED_WITH = re.compile(r"\((?:Ban hành )?kèm theo (?:quyết định|nghị quyết)\b", re.IGNORECASE)
BAD_AUTHORITY = re.compile(r"(?P<word>T/M|K/T|T/L|T/UQ|TM|KT|TL|TUQ)(?!\.)(?=[\s/:,-])")
"""What stands for TM., KT., TL. or TUQ. and is not written so."""
DASH = re.compile(r"[-–—+*•]")

_URGENT = frozenset(("hoa toc", "thuong khan", "khan"))
_RESTRICTED = frozenset(("xem xong tra lai", "luu hanh noi bo"))
_COPIES = frozenset(("sao y", "sao luc", "trich sao"))
_LONGEST, _LONGEST_DATE = 200, 100
_PARTY = "dang cong san viet nam"


def is_nation(text: str) -> bool:
    """Whether the line is the national name and nothing else, in any case and with any marks."""
    return len(text) < _LONGEST and fold(text).strip(" .,;:") == NATION_WORDS


def names_nation(text: str) -> bool:
    return len(text) < _LONGEST and NATION_WORDS in fold(text)


def is_motto(text: str) -> bool:
    """Whether the line is the motto, however it is hyphened."""
    words = fold(text[:_LONGEST])
    return words.startswith(MOTTO_WORDS[0]) and all(each in words for each in MOTTO_WORDS)


def is_party(text: str) -> bool:
    """Whether it is the head of a paper of the Party, which the decree does not bind."""
    return fold(text[:_LONGEST]) == _PARTY


def is_date(text: str) -> bool:
    """Whether the line gives place and day of issue, in words or in digits alone."""
    words = fold(text[:_LONGEST])
    if len(words) > _LONGEST_DATE or "ngay" not in words:
        return False
    in_words = "thang" in words and "nam" in words
    return (
        in_words
        or re.search(r"ngay\s+\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}$", words) is not None
    )


def stamp_of(text: str) -> Part | None:
    """What a stamp says; None for other words."""
    words = fold(text[:_LONGEST]).strip(" .")
    if words in _URGENT:
        return Part.URGENCY
    if words in _RESTRICTED:
        return Part.CIRCULATION
    return Part.COPY if words in _COPIES else None
