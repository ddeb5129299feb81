"""The lines of "Nơi nhận", and what each says of a recipient."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator, Sequence

from ttpl_desktop.domain.office import Recipient
from ttpl_desktop.domain.reading.ends.looks import without_bullet
from ttpl_desktop.domain.reading.markers import marker_of

_END_MARKS = " ;,./"
_ENDS = (";", ".")
_LONGEST_NOTE = 100
_ARCHIVE = re.compile(r"(?:Lưu|LƯU|lưu)(?:\s?[:;.]|\s(?=[A-ZĐ]{2})|\s?$)\s*")
_NOTE = re.compile(r"\s?\((?P<note>[^()]{1,80})\)$")
_PERSON = re.compile(r"(?:đ/?\s?c|đồng chí|ông|bà)[.:]?\s+(?P<name>\S.*)", re.IGNORECASE)
_PURPOSE = re.compile(
    r"(?:để|b/c|p/h|ph/h|t/h|th/h|c/đ|đ/b|báo cáo|phối hợp|thực hiện|theo dõi|biết|chỉ đạo|"
    r"đăng|qua|thay|giám sát|kiểm tra|triển khai|tổng hợp|đưa tin|công bố|niêm yết)(?!\w)",
    re.IGNORECASE,
)


@dataclasses.dataclass(frozen=True, slots=True)
class Recipients:
    """`lines` are the entries as written, `known` the recipients in them, `archive` the copies."""

    lines: tuple[str, ...] = ()
    known: tuple[Recipient, ...] = ()
    archive: str = ""


def is_archive(text: str) -> bool:
    """Whether the line says where copies are kept: "- Lưu: VT, PC."."""
    return _ARCHIVE.match(_behind_dash(text)) is not None


def has_dash(text: str) -> bool:
    """Whether a bullet stands before the line."""
    marker = marker_of(text)
    return marker is not None and marker.family.is_bullet


def recipients_of(lines: Iterable[str]) -> Recipients:
    """The entries that the lines make, each possibly broken over several of them."""
    entries = [entry.rstrip(_END_MARKS) for entry in _entries(tuple(lines))]
    kept = tuple(entry for entry in entries if entry)
    archives = [_after_archive(entry) for entry in kept if is_archive(entry)]
    return Recipients(
        lines=kept,
        known=tuple(recipient_of(entry) for entry in kept if not is_archive(entry)),
        archive=archives[0] if archives else "",
    )


def recipient_of(entry: str) -> Recipient:
    """The recipient that an entry names, with the purpose and person in the brackets behind it.

    Brackets that tell neither stay in the name, as those of an abbreviation do.
    """
    name, purpose, person = entry, "", ""
    while found := _NOTE.search(name[-_LONGEST_NOTE:]):
        note_person, note_purpose = _told(found["note"].strip())
        is_new = not (note_person and person) and not (note_purpose and purpose)
        if not (note_person or note_purpose) or not is_new:
            break
        person, purpose = note_person or person, note_purpose or purpose
        name = name[: len(name) - len(found.group())].rstrip()
    return Recipient(name, purpose, person) if name else Recipient(entry)


def _told(note: str) -> tuple[str, str]:
    """The person and the purpose that a note in brackets names; empty for what it does not."""
    found = _PERSON.fullmatch(note)
    if found is None:
        return "", (note if _PURPOSE.match(note) else "")
    name, comma, rest = found["name"].partition(",")
    if comma and _PURPOSE.match(rest.strip()):
        return name.strip(), rest.strip()
    return found["name"], ""


def _entries(lines: Sequence[str]) -> Iterator[str]:
    """The lines put together where one entry goes on over several."""
    is_marked = any(has_dash(line) or line.endswith(_ENDS) for line in lines)
    entry = ""
    for line in lines:
        text = _behind_dash(line)
        begins = not entry or has_dash(line) or is_archive(line)
        if begins or not _goes_on(entry, text, is_marked):
            yield entry
            entry = text
        else:
            before = entry.rstrip(_END_MARKS) if text.startswith("(") else entry
            entry = f"{before} {text}"
    yield entry


def _goes_on(entry: str, text: str, is_marked: bool) -> bool:
    """Whether a line without a dash belongs to the entry before it.

    Where dashes or end marks part the entries, what has no end mark goes on; where nothing parts
    them, only a small letter, a bracket or a comma tells.
    """
    if text[:1].islower() or text.startswith("("):
        return True
    return entry.endswith(",") or (is_marked and not entry.endswith(_ENDS))


def _behind_dash(line: str) -> str:
    return without_bullet(line).strip()


def _after_archive(entry: str) -> str:
    return _ARCHIVE.sub("", entry, count=1).strip(_END_MARKS)
