"""Rules on bodies: one name in several spellings, units that are not known or no more."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Iterator

from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.linting.draft import Draft, Known, Part, Party
from ttpl_desktop.domain.linting.finding import Edit, Finding, Fix, Place, Severity
from ttpl_desktop.domain.linting.rule import quoted
from ttpl_desktop.domain.reading.mine.groups import groups_in
from ttpl_desktop.domain.reading.mine.names import unit_names, wording
from ttpl_desktop.domain.reading.parties import is_party
from ttpl_desktop.domain.text import same_spelling

_ARTICLE = re.compile(r"(?:các|những|một số) ", re.IGNORECASE)
_NAME = re.compile(
    r"(?:Phòng|Tổ|Ban|Trung tâm|Chi cục|Bộ phận|Đội|Sở|Văn phòng|Thanh tra|Cục|Vụ|Hội|Khoa|UBND"
    r"|(?:Ủy|Uỷ) ban|Công an|Viện|(?:Tòa|Toà) án|Bộ|Liên đoàn|Kho bạc|Bảo hiểm) \S"
)
_LONGEST_NAME = 80
_JOINT = re.compile(" ?[-–&] ?")
_ROOM = re.compile(r"(?:Phòng|Tổ|Ban|Trung tâm|Chi cục|Bộ phận|Đội) [A-ZĐÀ-Ỹ]")
_HISTORY = re.compile(
    r"\b(?:cũ|trước đây|trước khi|sau khi (?:sắp xếp|sáp nhập|giải thể|kết thúc)|nguyên là"
    r"|đã giải thể|kết thúc hoạt động|chuyển giao|tiếp nhận từ)\b",
    re.IGNORECASE,
)
_NEAR = 60


def spelling_rule(draft: Draft, _known: Known) -> Iterator[Finding]:
    """ "Tổ pháp chế" and "Tổ Pháp chế", "Uỷ ban" and "Ủy ban": one body, one spelling.

    The first letter is not compared: it is small inside a sentence.
    """
    for places in _places(draft, _names(draft)).values():
        counts = Counter(place.words[1:] for place in places)
        if len(counts) < 2:
            continue
        usual = _best(counts)
        model = next(place.words for place in places if place.words[1:] == usual)
        odd = [place for place in places if place.words[1:] != usual]
        edits = tuple(Edit(place, place.words[0] + model[1:]) for place in odd)
        yield Finding(
            "unit_variants",
            Severity.WARNING,
            odd[0],
            f"Một đơn vị được viết hai cách: {quoted(model)} và {quoted(odd[0].words)}.",
            fix=Fix(f"Viết {quoted(model)} ở mọi chỗ", edits),
            others=tuple(odd[1:]),
        )


def _best(counts: Counter[str]) -> str:
    """The spelling with more capitals where both are usual, as Phụ lục II of NĐ 30/2020 writes."""
    return max(counts, key=lambda words: (sum(map(str.isupper, words)), counts[words]))


def _names(draft: Draft) -> tuple[str, ...]:
    """What bodies are called, without case; a name that holds another one counts for itself."""
    named = [party.name for party in draft.parties]
    named += [each.recipient.name for each in draft.recipients]
    keys: dict[str, None] = {}
    for name in named:
        bare = _ARTICLE.sub("", name.strip(" .;,"))
        if _NAME.match(bare) and len(bare) < _LONGEST_NAME and "," not in bare and is_party(bare):
            keys[_key(same_spelling(bare))] = None
    longest = sorted(keys, key=len)
    return tuple(k for k in longest if not any(o != k and k.startswith(f"{o} ") for o in longest))


def _places(draft: Draft, keys: tuple[str, ...]) -> dict[str, list[Place]]:
    """Where each body is named in sentences, in parties and among the recipients."""
    found: dict[str, list[Place]] = {key: [] for key in keys}
    if not keys:
        return found
    named = re.compile(rf"(?<!\w)(?:{'|'.join(map(_pattern, keys))})(?!\w)")
    for words in draft.of(Part.OPENING, Part.BODY, Part.CLOSING, Part.RECIPIENT):
        plain = same_spelling(words.text)
        if words.is_composed or words.text.isupper() or len(plain) != len(words.text):
            continue
        for hit in named.finditer(plain):
            found[_key(hit[0])].append(words.at(hit.start(), hit.end()))
    for party in () if draft.is_file else draft.parties:
        if begun := named.match(same_spelling(party.name)):
            found[_key(begun[0])].append(_within(party.place, party.name, begun))
    return found


def _key(plain: str) -> str:
    """A name in small letters with one joint for " - ", "&" and " và "."""
    return _JOINT.sub(" và ", plain)


def _pattern(key: str) -> str:
    """The name with any joint: "Phòng Pháp chế - Kiểm tra" is "Phòng Pháp chế và Kiểm tra"."""
    return "(?: ?[-–&] ?| và )".join(map(re.escape, key.split(" và ")))


def _within(place: Place, text: str, hit: re.Match[str]) -> Place:
    start, end = hit.span()
    return dataclasses.replace(place, start=start, end=end, words=text[start:end])


def directory_rule(draft: Draft, known: Known) -> Iterator[Finding]:
    """Units that the directory does not know, or knows as abolished on the day of the plan."""
    if not known.directory.units:
        return
    seen: set[str] = set()
    for party in draft.parties:
        name = _ARTICLE.sub("", party.name.strip(" .;,"))
        if same_spelling(name) in seen:
            continue
        seen.add(same_spelling(name))
        yield from _abolished(draft, known, party, name)
        if draft.is_own:
            yield from _unknown(known, party, name)


def _abolished(draft: Draft, known: Known, party: Party, name: str) -> Iterator[Finding]:
    unit = known.directory.find(name)
    if unit is None or unit.exists_on(draft.first_day) or unit.exists_on(draft.last_day):
        return
    ended = unit.valid_to is not None and unit.valid_to < draft.first_day
    when = (
        f"đã kết thúc hoạt động sau ngày {vn_date(unit.valid_to)}"
        if ended and unit.valid_to
        else (f"chưa hoạt động vào ngày {vn_date(draft.last_day)}")
    )
    yield Finding(
        "unit_abolished",
        Severity.ERROR,
        party.place,
        f"Theo danh mục đơn vị, {unit.name} {when}.",
    )


def _unknown(known: Known, party: Party, name: str) -> Iterator[Finding]:
    """A room of the office that is in no list; other bodies need not be in the directory."""
    if _ROOM.match(name) is None or _is_known(known, name):
        return
    yield Finding(
        "unit_unknown",
        Severity.QUESTION,
        party.place,
        f"{quoted(name)} không có trong danh mục đơn vị; viết lại tên hoặc thêm vào danh mục.",
    )


def _is_known(known: Known, name: str) -> bool:
    directory = known.directory
    if directory.find(name) or directory.members(name) or any(groups_in(wording(name))):
        return True
    plain = wording(name).plain
    for unit in directory.units:
        spellings = unit_names(unit.name, directory, known.office).spellings
        if any(plain == each or plain.startswith(f"{each} ") for each in spellings):
            return True
    return False


def former_rule(draft: Draft, known: Known) -> Iterator[Finding]:
    """Bodies and events that were over before the plan can be issued."""
    for body in known.passed.bodies:
        if draft.first_day <= body.until:
            continue
        places = [
            words.at(found.start(), found.end())
            for words in draft.words
            if words.part is not Part.LETTERHEAD and not words.is_composed
            for found in body.pattern.finditer(words.text)
            if not _is_history(words.text, found)
        ]
        if not draft.is_file:
            places += _recipients(draft, body.pattern)
        if places:
            is_law = body.mark.is_law
            yield Finding(
                "body_over",
                Severity.ERROR if is_law else Severity.QUESTION,
                places[0],
                f"{body.label}; xem lại {quoted(places[0].words)}.",
                body.article if is_law else "",
                others=tuple(places[1:]),
            )


def _recipients(draft: Draft, pattern: re.Pattern[str]) -> Iterator[Place]:
    """The parties and recipients of a stored plan, which stand in no sentence."""
    named = [(party.name, party.place) for party in draft.parties]
    named += [(each.recipient.name, each.place) for each in draft.recipients]
    for name, place in named:
        if hit := pattern.search(name):
            yield _within(place, name, hit)


def _is_history(text: str, found: re.Match[str]) -> bool:
    around = text[max(0, found.start() - _NEAR) : found.end() + _NEAR]
    return _HISTORY.search(around) is not None
