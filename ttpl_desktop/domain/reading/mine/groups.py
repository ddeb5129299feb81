"""Groups under which a plan addresses offices together: "các Sở, ngành", "UBND cấp xã"."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from ttpl_desktop.domain.reading.mine.names import INNER, Body, Wording

_NOUN = (
    "(?:cấp )?(?:sở ban ngành|sở ngành|ban ngành|phòng ban|cơ quan|đơn vị|địa phương|thị xã|"
    "thị trấn|thành phố|đặc khu|tổ chức|đoàn thể|hội|chi cục|trung tâm|doanh nghiệp|cá nhân|"
    "sở|ban|ngành|phòng|huyện|quận|xã|phường|tỉnh|bộ|cấp)"
)
_BETWEEN = r"(?: ?[,/] ?(?:và )?| ?- ?| và )"
_OWNER = r"(?:trực )?thuộc(?: và trực thuộc| hoặc trực thuộc)? (?:ubnd )?(?:cấp )?(?P<owner>\w+)"
_QUALITY = (
    r"(?:chuyên môn|nghiệp vụ|có liên quan|liên quan|trực thuộc(?! \w)|hành chính|nhà nước|khác|"
    "được giao|cấp tỉnh|cấp huyện|cấp xã|của tỉnh|của thành phố|tỉnh|"
    "(?:trên địa bàn|trong)(?: toàn)?(?: tỉnh| thành phố| huyện| xã| ngành| sở)?)"
)
_GROUP = re.compile(
    r"(?<!\w)(?<!văn )(?P<many>(?:(?:tất cả |toàn thể )?các|toàn thể|mỗi|từng) )?"
    r"(?P<committee>ubnd )?(?P<each>(?:tất cả )?các )?"
    rf"(?P<nouns>{_NOUN}\b(?:{_BETWEEN}{_NOUN}\b)*)"
    rf"(?P<qualities>(?: {_QUALITY}\b)*)(?: {_OWNER})?(?P<more>(?: {_QUALITY}\b)*)"
)
_SPLIT = re.compile(_BETWEEN)
# "các Sở: Tài chính, Nội vụ" names those only.
_LISTS = re.compile(r" ?: ?\w")
_PROPER = re.compile(r"(?: [A-ZĐ][^\s,;.:()]*)*")
_OPENERS = (
    "sở|các|ubnd|phòng|ban|thanh tra|công an|văn phòng|trung tâm|chi cục|tổ|đơn vị|cơ quan|cục|"
    "chủ tịch|giám đốc|thủ trưởng|lãnh đạo"
)
_VERBS = (
    "chủ trì|phối hợp|tham mưu|thực hiện|tổ chức|gửi|báo cáo|xây dựng|ban hành|rà soát|chịu|căn cứ|"
    "phải|tiến hành|cử|lập|hướng dẫn|theo|đôn đốc|chủ động|triển khai|kịp thời|tăng cường|bố trí|"
    "cung cấp|thường xuyên|định kỳ|đánh giá|tổng hợp|kiểm tra|khảo sát|thu thập|trình|tham gia|"
    "quán triệt|đề xuất|có|khi|trước|sau|trong|để|trên cơ sở|giúp|quan tâm|phân công|tự|cập nhật|"
    "thống kê|tiếp nhận|phổ biến|tập huấn|xem xét|xử lý|nghiên cứu|được"
)
VERB = re.compile(rf"(?<!\w)(?<!, )(?<!các )(?<!và )(?<!công )(?<!chương )(?:{_VERBS})\b")
"""What someone does, behind the name of who does it; not "tổ chức" in a list, nor "công trình"."""
_LINKS = rf"và (?=(?:{_OPENERS})\b)|(?:cùng|với|hoặc)\b"
ENDED = re.compile(rf" *(?:$|[,;.:()\[\]/+]|(?:{_LINKS}|(?:{_VERBS})\b))")
"""What may stand behind a whole name; any other word makes it a longer, different name."""
OPENED = re.compile(rf"(?:{_OPENERS})\b")
"""How the name of a body begins."""

# Groups that take in everybody say nothing about one office.
_WIDE = frozenset({"cá nhân", "doanh nghiệp"})
_LEVELS = {
    "tỉnh": Body.PROVINCE,
    "huyện": Body.DISTRICT,
    "quận": Body.DISTRICT,
    "thị xã": Body.DISTRICT,
    "xã": Body.COMMUNE,
    "phường": Body.COMMUNE,
    "thị trấn": Body.COMMUNE,
    "đặc khu": Body.COMMUNE,
}
_FEW_WORDS = 30
_PLACES = frozenset({*_LEVELS, "thành phố"})
# "Phòng Tư pháp các huyện" names rooms, not the huyện.
_ALONE = re.compile(r"(?:^|[;,:.(] ?|và |chủ tịch |lãnh đạo )$")
_COMPOUNDS = {
    "sở ban ngành": ("sở", "ban", "ngành"),
    "sở ngành": ("sở", "ngành"),
    "ban ngành": ("ban", "ngành"),
    "phòng ban": ("phòng", "ban"),
}


@dataclasses.dataclass(frozen=True, slots=True)
class Group:
    """One group as a plan names it: `words` as written, and what they consist of.

    `owner` is the body that its members belong to ("sở", "tỉnh"), `level` the rung that they stand
    on ("tỉnh", "huyện", "xã"); both may be empty. `is_committee` where it begins with UBND.
    """

    words: str
    nouns: frozenset[str]
    is_committee: bool
    owner: str
    level: str


def groups_in(text: Wording) -> Iterator[Group]:
    """Every group that the text names, in its order."""
    for found in _GROUP.finditer(text.plain):
        end = found.end()
        if found["owner"] and (proper := _PROPER.match(text.written, end)):
            end = proper.end()
        if ENDED.match(text.plain, end) and not _LISTS.match(text.plain, end):
            group = _group(found, text.written[found.start() : end])
            stands_alone = group.is_committee or not group.nouns <= _PLACES
            if _is_many(found, group) and (
                stands_alone or _ALONE.search(just_before(text.plain, found.start()))
            ):
                yield group


def just_before(plain: str, start: int) -> str:
    """The few words before a place: enough to tell how it is spoken of."""
    return plain[max(0, start - _FEW_WORDS) : start]


def _group(found: re.Match[str], words: str) -> Group:
    named = [noun.removeprefix("cấp ") for noun in _SPLIT.split(found["nouns"])]
    nouns = [part for noun in named for part in _COMPOUNDS.get(noun, (noun,))]
    qualities = f"{found['qualities']}{found['more']} "
    levels = [level for level in ("tỉnh", "huyện", "xã") if f" cấp {level} " in qualities]
    if not levels and (" tỉnh " in qualities or " thành phố " in qualities):
        levels = ["tỉnh"]
    return Group(
        words.strip(),
        frozenset(nouns),
        is_committee=bool(found["committee"]),
        owner=found["owner"] or "",
        level=levels[0] if levels else "",
    )


def _is_many(found: re.Match[str], group: Group) -> bool:
    """Whether the words speak of several bodies: "sở" alone is one, known from elsewhere."""
    if found["many"] or found["each"] or len(group.nouns) > 1 or "cấp" in found["nouns"]:
        return True
    return bool(group.owner) and bool(group.nouns & {"cơ quan", "đơn vị", "phòng"})


def takes_in(group: Group, body: Body) -> bool:
    """Whether a body of that kind is a member of the group."""
    if group.nouns & _WIDE:
        return False
    if body in INNER:
        return _takes_in_unit(group, body)
    if group.owner in ("sở", "văn", "phòng", "chi") or "phòng" in group.nouns:
        return False
    if body in (Body.DEPARTMENT, Body.BRANCH):
        return _takes_in_department(group, body)
    return _takes_in_committee(group, body)


def _takes_in_unit(group: Group, body: Body) -> bool:
    """Rooms and other parts of one office; the bodies of a whole province are others."""
    foreign = group.nouns & {"sở", "bộ", "ngành", *_LEVELS} or group.level
    if foreign or group.is_committee or group.owner in ("tỉnh", "bộ"):
        return False
    shared = {"đơn vị", "cơ quan"}
    own = {"phòng", "ban"} if body is Body.ROOM else {"trung tâm", "chi cục"}
    return bool(group.nouns & (shared | own))


def _takes_in_department(group: Group, body: Body) -> bool:
    below = {group.owner, group.level} & {"huyện", "xã", "bộ"}
    if group.is_committee or below or "bộ" in group.nouns:
        return False
    of_both = {"ban", "ngành", "cơ quan", "đơn vị"}
    return bool(group.nouns & (of_both | ({"sở"} if body is Body.DEPARTMENT else set())))


def _takes_in_committee(group: Group, body: Body) -> bool:
    if group.owner:
        return False
    if group.is_committee and "cấp" in group.nouns:
        return True
    if "địa phương" in group.nouns:
        return body is Body.PROVINCE or "bộ" not in group.nouns
    if {"cơ quan", "đơn vị"} & group.nouns and body is not Body.PROVINCE:
        return not group.level or _LEVELS[group.level] is body
    return any(level is body for level in _levels(group))


def _levels(group: Group) -> Iterator[Body]:
    """The rungs that a list names; a city stands beside provinces or beside districts."""
    for noun in group.nouns:
        if noun in _LEVELS:
            yield _LEVELS[noun]
        elif noun == "thành phố":
            yield Body.PROVINCE if "tỉnh" in group.nouns else Body.DISTRICT
