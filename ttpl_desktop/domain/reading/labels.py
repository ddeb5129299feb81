"""Labels of an activity's facts ("Đơn vị chủ trì:", "Thời gian thực hiện:"), however spelt.

A label is read by its grammar, not from a list: who (an office, a unit, a person) + what they do,
or the thing that is told (time, product, place …), with the words that usually follow.
"""

from __future__ import annotations

import dataclasses
import enum
import re
from collections.abc import Iterator
from functools import lru_cache

from ttpl_desktop.domain.text import fold_aligned


class Topic(enum.Enum):
    """What a label, or the head of a table's column, announces."""

    NUMBER = enum.auto()
    CONTENT = enum.auto()
    DETAIL = enum.auto()
    """More on the content: what is to be looked at in an inspection, how the work is done."""
    SCOPE = enum.auto()
    SUBJECT = enum.auto()
    METHOD = enum.auto()
    LEAD = enum.auto()
    EXECUTOR = enum.auto()
    COORDINATOR = enum.auto()
    COLLATOR = enum.auto()
    TIME = enum.auto()
    PLACE = enum.auto()
    PRODUCT = enum.auto()
    BUDGET = enum.auto()
    NOTE = enum.auto()


MAKES_AN_ACTIVITY = frozenset(
    {Topic.LEAD, Topic.EXECUTOR, Topic.COORDINATOR, Topic.COLLATOR, Topic.TIME}
)
"""What only something that is to be done by someone has."""


@dataclasses.dataclass(frozen=True, slots=True)
class Field:
    """A label and what stands behind it: `begin` to `start` is the label, `start` to `end` not."""

    topic: Topic
    begin: int
    start: int
    end: int


_NOUN = (
    r"(?:co quan|don vi|bo phan|phong ban|phong|ban|to|ca nhan|to chuc|can bo|cong chuc|chuyen vien"
    r"|nguoi|dia phuong|nganh|cap|lanh dao)"
)
_WHO = rf"(?:(?:cac )?{_NOUN}(?:(?:,|/| va|, va| hoac) ?{_NOUN})* ?(?:duoc (?:giao|phan cong) )?)?"
_ACT = (
    r"(?:thuc hien|to chuc|trien khai|tham muu|xay dung|chinh|soan thao|hoan thanh|kiem tra"
    r"|khao sat|dieu tra|tap huan|hoi nghi|du kien|nhiem vu|cong viec|cong tac|hoat dong|ban hanh"
    r"|trinh|gui|nop|bao cao|tien hanh|theo doi|tong hop|thong tin|ke hoach|cu the|chu yeu|chung"
    r"|can dat|dat duoc|thu thap|tiep nhan|dau ra|ket qua|san pham|phoi hop|cac|cuoc|dot|nam|du an"
    r"|ve|duoc|phai"
    r"|chinh thuc|tham gia|chu tri|dau moi|toi thieu|yeu cau|cuoi cung|san|tung|thi hanh phap luat)"
)
_MORE = rf"(?:(?:,|/| va|;)? {_ACT})*(?: ?\([^()]*\))?"
_GRAMMARS = (
    (Topic.NOTE, r"(?:dong chi )?lanh dao .*\b(?:phu trach|chi dao|theo doi)\b.*"),
    (Topic.NUMBER, r"(?:stt|tt|so tt|so thu tu|thu tu|muc)"),
    (Topic.COLLATOR, rf"{_WHO}(?:la )?(?:dau moi )?(?:theo doi,? (?:va )?)?tong hop{_MORE}"),
    (Topic.COLLATOR, rf"{_WHO}(?:tiep )?nhan (?:bao cao|ket qua|so lieu|san pham){_MORE}"),
    (
        Topic.LEAD,
        rf"{_WHO}(?:chiu )?(?:chu tri|phu trach|trach nhiem(?: chinh)?|dau moi|chu cong|phan cong"
        rf"|tham muu|giao nhiem vu){_MORE}",
    ),
    (Topic.COORDINATOR, rf"{_WHO}(?:cung |va )?(?:phoi hop|tham gia|phoi thuoc){_MORE}"),
    (Topic.COORDINATOR, rf"{_WHO}cung (?:thuc hien|lam|trien khai){_MORE}"),
    (Topic.EXECUTOR, rf"{_WHO}(?:to chuc |trien khai )?(?:thuc hien|trien khai){_MORE}"),
    (
        Topic.EXECUTOR,
        rf"(?:cac )?{_NOUN}(?:(?:,|/| va) ?{_NOUN})*"
        rf" (?:bao cao|gui|soan thao|xay dung|trinh){_MORE}",
    ),
    (Topic.EXECUTOR, r"(?:to chuc, )?(?:ca nhan|don vi|co quan|bo phan|phong, don vi|phong ban)"),
    (
        Topic.TIME,
        r"(?:du kien )?(?!.*\b(?:van ban|so lieu|du lieu|ky bao cao)\b)"
        r"(?:moc )?(?:thoi (?:gian|han|diem)|tien do)(?:[ ,/;-]+[a-z]+){0,10}(?: ?\([^()]*\))?",
    ),
    (Topic.TIME, rf"(?:du kien )?(?:ky han|han|lich|ngay|hoan thanh){_MORE}"),
    (
        Topic.PRODUCT,
        r"(?:du kien )?(?:san pham|ket qua|dau ra|hinh thuc san pham)"
        rf"(?:(?:,| va|/) ?(?:san pham|ket qua))?{_MORE}",
    ),
    (Topic.PLACE, rf"(?:dia diem|dia ban|noi){_MORE}"),
    (Topic.SCOPE, rf"pham vi{_MORE}"),
    (Topic.SUBJECT, rf"(?:doi tuong|thanh phan){_MORE}"),
    (Topic.METHOD, rf"(?:phuong thuc|hinh thuc|cach thuc|phuong phap|quy mo){_MORE}"),
    (Topic.BUDGET, rf"(?:nguon )?(?:kinh phi|du toan){_MORE}"),
    (Topic.NOTE, r"(?:ghi chu|luu y|can cu(?: phap ly)?)"),
    (Topic.DETAIL, rf"noi dung (?:kiem tra|khao sat|dieu tra|tap huan|cu the|chi tiet){_MORE}"),
    (
        Topic.CONTENT,
        r"(?:ten )?(?:noi dung|cong viec|nhiem vu|hoat dong|dau viec|van de)"
        rf"(?:(?:,|/| va| -) ?(?:noi dung|cong viec|nhiem vu|hoat dong))*{_MORE}",
    ),
)
_TOPICS = tuple((topic, re.compile(grammar)) for topic, grammar in _GRAMMARS)
_LONGEST_LABEL = 70
_BEGINNING = re.compile(r"(?:^|[;.(:–]|(?<=\s)-(?=\s))\s*(?=[a-z])")
_BEGINNING_OF_NEXT = re.compile(r"(?:^|[;.,(:–]|(?<=\s)-(?=\s))\s*(?=[a-z])")
"""A comma parts a label from the value before it, but stands inside the first one."""
_WITHOUT_COLON = re.compile(
    r"(?P<label>(?:(?:co quan|don vi|bo phan) (?:chu tri|thuc hien|phoi hop)"
    r"|thoi (?:gian|han) (?:thuc hien|hoan thanh)))\s*(?:[-–]|(?=<)|\s)\s*(?=\S)"
)
_TRAILING = " ;,.(–-"


@lru_cache(maxsize=4096)
def topic_of(words: str) -> Topic | None:
    """What a label's own words announce; None where they are no label."""
    folded = " ".join(fold_aligned(words).split()).strip(" :.*_-–")
    for topic, grammar in _TOPICS:
        if grammar.fullmatch(folded):
            return topic
    return None


@lru_cache(maxsize=8192)
def fields(text: str) -> tuple[Field, ...]:
    """The labels in a paragraph with what stands behind each, in the order of reading.

    The first may stand anywhere behind a mark; what precedes it is the item's own wording.
    """
    folded = fold_aligned(text)
    found = list(_before_colons(folded))
    if not found and (bare := _WITHOUT_COLON.match(folded)) and _starts_apart(text, bare):
        topic = topic_of(bare["label"])
        assert topic is not None  # each alternative is a label
        found = [(topic, 0, bare.end())]
    if not found:
        return ()
    ends = [*(begin for _, begin, _ in found[1:]), len(text)]
    return tuple(
        Field(topic, begin, start, max(start, _trimmed(text, start, end)))
        for (topic, begin, start), end in zip(found, ends, strict=True)
    )


def begins_with_term(text: str) -> bool:
    """Whether a line begins with a label that tells who or when."""
    found = fields(text)
    return bool(found) and found[0].begin == 0 and found[0].topic in MAKES_AN_ACTIVITY


def _before_colons(folded: str) -> Iterator[tuple[Topic, int, int]]:
    """Each label with its beginning and the beginning of what follows it; the longest counts."""
    last, pattern = 0, _BEGINNING
    for colon in re.finditer(r"\s*:\s*", folded):
        offset = max(last, colon.start() - _LONGEST_LABEL)
        room = folded[offset : colon.start()]
        for beginning in pattern.finditer(room):
            if beginning[0] or offset == 0:
                topic = topic_of(room[beginning.end() :])
                if topic is not None:
                    yield topic, offset + beginning.end(), colon.end()
                    pattern = _BEGINNING_OF_NEXT
                    break
        last = colon.end()


def _starts_apart(text: str, bare: re.Match[str]) -> bool:
    """Whether a label without a colon is followed by a dash or a capital: not by its sentence."""
    behind = text[bare.end() :]
    dashed = text[bare.end("label") : bare.end()].strip() in ("-", "–")
    return dashed or behind[:1].isupper()


def _trimmed(text: str, start: int, end: int) -> int:
    """Where the value ends without the marks behind it; a bracket that it opened stays closed."""
    value = text[start:end].rstrip(_TRAILING)
    while value.endswith(")") and value.count(")") > value.count("("):
        value = value[:-1].rstrip(_TRAILING)
    return start + len(value)
