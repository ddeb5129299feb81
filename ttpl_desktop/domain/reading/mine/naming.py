"""Whether an activity is the duty of one office or unit: named itself, or with its group."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from ttpl_desktop.domain.reading.mine.groups import (
    ENDED,
    OPENED,
    VERB,
    groups_in,
    just_before,
    takes_in,
)
from ttpl_desktop.domain.reading.mine.names import COMMITTEES, Names, Wording, wording
from ttpl_desktop.domain.reading.read_plan import ReadActivity, Role

_EXCEPT = re.compile(r"(?<!\w)(?:ngoại trừ|trừ|không bao gồm|không kể) [^);]*")
_TOLD = re.compile(r"(?:gửi|gửi về|về|trình|cho|báo cáo)(?: giám đốc| lãnh đạo| chủ tịch)? $")
_OTHER_BODY = re.compile(r"(?:thuộc|của|văn phòng|thanh tra|giúp|tham mưu) $")
_LISTED = {
    "sở": re.compile(r"(?<!\w)(?:các sở(?:, ban)?(?:, ngành)?: |các sở |sở: )"),
    "phòng": re.compile(r"(?<!\w)(?:các phòng:? |phòng: )"),
    "ubnd": re.compile(
        r"(?<!\w)ubnd các (?:huyện|thị xã|thành phố|xã|phường|đặc khu)(?:,| và|:)? "
    ),
}
_HEADED = re.compile(r"(sở|phòng|ubnd)(?: (?:xã|phường|huyện|thị xã|thành phố|đặc khu))? (.+)")
# The names of one list may have come as several units.
_END_OF_LIST = re.compile("[.()]|; ?(?:sở|ubnd|các) |$")
_BEGINS = re.compile(r"(?<!\w)(?:giao|đề nghị|yêu cầu|phân công)(?: cho)? |^|[.;:] ")
_OF_PLACE = re.compile(r" (?:các |cấp )?(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường)\b")
_HELPED = re.compile(r"(?<!\w)(?:phối hợp (?:chặt chẽ )?với|cùng với|cùng) ")
_LONGEST_SUBJECT = 200


@dataclasses.dataclass(frozen=True, slots=True)
class Naming:
    """Where an activity names someone: the role, and the group ("" for the own name)."""

    role: Role
    group: str = ""

    def why(self, called: str) -> str:
        """`Sở Xây dựng thuộc “các Sở, ngành”, phối hợp`."""
        how = f"{called} thuộc “{self.group}”, " if self.group else f"{called} "
        return how + self.role.words.lower()


def is_mine(activity: ReadActivity, names: Names) -> bool:
    """Whether the activity names them as one who leads, carries out, helps or collates."""
    return naming(activity, names) is not None


def naming(activity: ReadActivity, names: Names) -> Naming | None:
    """The first role in which the activity names them; None where it does not.

    Where the activity names nobody in any role, the subjects of its sentences count ("Các Sở,
    ngành báo cáo …"); who is only addressed ("gửi về Sở Tư pháp") is not meant.
    """
    for role, words in _roles(activity) or _subjects(activity.text, names):
        found = named(wording(words), names)
        if found is not None:
            return Naming(role, found)
    return None


def _roles(activity: ReadActivity) -> list[tuple[Role, str]]:
    item = activity.item
    collators = (item.collator,) if item.collator else ()
    roles = (
        (Role.LEAD, item.lead),
        (Role.EXECUTOR, item.executors),
        (Role.COORDINATOR, item.coordinators),
        (Role.COLLATOR, collators),
    )
    return [(role, "; ".join(units)) for role, units in roles if units]


def named(text: Wording, names: Names) -> str | None:
    """ "" where the text names them, the group's words where it names a group of theirs, or None.

    "trừ …" takes out who is named behind it.
    """
    left_out = " ".join(_EXCEPT.findall(text.plain))
    blank = _EXCEPT.sub(lambda found: " " * len(found.group()), text.plain)
    kept = Wording(text.written, blank)
    if any(_names(blank, each, names) for each in names.spellings) or _is_listed(blank, names):
        return ""
    if left_out and any(_names(left_out, each, names) for each in names.spellings):
        return None
    groups = (group.words for group in groups_in(kept) if takes_in(group, names.body))
    return next(groups, None) or next(_own_groups(kept, names), None)


def _names(plain: str, spelling: str, names: Names) -> bool:
    """Whether the whole name stands there: neither a part of a longer one, nor only an address."""
    for found in re.finditer(_pattern(spelling), plain):
        before = just_before(plain, found.start())
        is_other = names.body in COMMITTEES and _OTHER_BODY.search(before)
        if _ends(plain, found.end(), spelling) and not is_other and not _TOLD.search(before):
            return True
    return False


def _ends(plain: str, end: int, spelling: str) -> bool:
    """Whether the name ends here; a Sở or a room may still say of where it is."""
    is_local = spelling.startswith(("sở ", "phòng "))
    return bool(ENDED.match(plain, end) or (is_local and _OF_PLACE.match(plain, end)))


def _pattern(spelling: str) -> str:
    """The words of a name with the commas and dashes that may stand between them."""
    return r"(?<!\w)" + "[ ,-]{1,3}".join(re.findall(r"\w+", spelling)) + r"(?!\w)"


def _is_listed(plain: str, names: Names) -> bool:
    """Whether the name stands without its head in a list: "các Sở Tài chính, Y tế"."""
    for spelling in names.spellings:
        if headed := _HEADED.fullmatch(spelling):
            own = re.compile(rf"(?:^|, ?|và ){_pattern(headed[2])}")
            for begun in _LISTED[headed[1]].finditer(plain):
                listed = plain[begun.end() : _end_of_list(plain, begun.end())].replace(";", ",")
                found = own.search(listed)
                if found and (
                    ENDED.match(listed, found.end()) or listed[found.end() :].startswith(" và ")
                ):
                    return True
    return False


def _end_of_list(plain: str, start: int) -> int:
    found = _END_OF_LIST.search(plain, start)
    return found.start() if found else len(plain)


def _own_groups(text: Wording, names: Names) -> Iterator[str]:
    """The groups under which the directory keeps the unit, where the text names them whole."""
    for group in names.groups:
        for found in re.finditer(_pattern(group), text.plain):
            if ENDED.match(text.plain, found.end()):
                yield text.written[found.start() : found.end()]


def _subjects(text: str, names: Names) -> Iterator[tuple[Role, str]]:
    """Who does something in the sentences of an activity, and whom they do it with."""
    for line in map(wording, text.splitlines()):
        for begun in _BEGINS.finditer(line.plain):
            start = begun.end()
            is_body = OPENED.match(line.plain, start) or line.plain.startswith(
                names.spellings, start
            )
            verb = _verb(line, start) if is_body else None
            if verb:
                role = Role.LEAD if verb.group() == "chủ trì" else Role.EXECUTOR
                yield role, line.written[start : verb.start()]
        for helped in _HELPED.finditer(line.plain):
            verb = _verb(line, helped.end())
            end = verb.start() if verb else helped.end() + _LONGEST_SUBJECT
            yield Role.COORDINATOR, line.written[helped.end() : end]


def _verb(line: Wording, start: int) -> re.Match[str] | None:
    """The next word that says what is done; in capitals it belongs to a name (Phòng Kiểm tra)."""
    near = slice(start, start + _LONGEST_SUBJECT)
    is_loud = line.written[near].isupper()
    found = VERB.finditer(line.plain, near.start, near.stop)
    return next((each for each in found if is_loud or line.written[each.start()].islower()), None)
