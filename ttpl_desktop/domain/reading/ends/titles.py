"""The type name KẾ HOẠCH and the title under it."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from ttpl_desktop.domain.reading.ends.letterhead import names_nation, without_draft_mark
from ttpl_desktop.domain.reading.ends.looks import (
    begins_section,
    ends_sentence,
    has_marker,
    is_capital,
    is_ornament,
    spelling,
    squeezed,
)
from ttpl_desktop.domain.reading.passages import Passage

_LONGEST_LINE = 300
_LONGEST_NEXT_LINE = 120
_MOST_LINES = 8
_TYPE_AND_TITLE = re.compile(r"KẾ HOẠCH:?\s+(?!VÀ |[-–])(?P<title>\S.*)")
_OTHER_TYPES = frozenset(
    ("chương trình", "phương án", "đề án", "hướng dẫn", "chỉ thị", "thông báo", "báo cáo")
)
_PLAN, _DECISION = "kế hoạch", "quyết định"
_ARTICLE = re.compile(r"điều \d")
_NOTE = re.compile(r"\(|(?:ban hành )?kèm theo (?:quyết định|công văn|tờ trình)", re.IGNORECASE)
_HEADING = re.compile(r"(?:mục đích|mục tiêu|yêu cầu|nội dung|căn cứ|phạm vi|tổ chức thực hiện)\b")
_RUN_IN = re.compile(
    r"(?<=\w) (?=(?:Thực hiện|Căn cứ|Để|Nhằm|Triển khai|Trên cơ sở|Xét|Tiếp tục) )"
    r"|(?<=năm 20\d\d) (?=[A-ZĐỦỞ])"
)
_OPENS = re.compile(
    r"(?:thực hiện|căn cứ|để|nhằm|triển khai|theo(?! dõi)|xét|trên cơ sở|tiếp tục|qua|"
    r"(?:sở|uỷ ban|ubnd|bộ|ban|văn phòng|cục|phòng) .{0,300}?(?:ban hành|xây dựng)) "
)


def type_name_at(passages: Sequence[Passage]) -> int | None:
    """The passage with the type name; None where the text begins without one.

    Only what stands before the first section counts. Behind a decision (QUYẾT ĐỊNH … Điều 1 …)
    the plan that it issues is looked for after the articles.
    """
    candidate: int | None = None
    in_decision = has_articles = False
    for index, passage in enumerate(passages):
        text = _typed(passage.text)
        told = spelling(text).rstrip(" :")
        if told == _PLAN:
            return index
        in_decision = in_decision or told == _DECISION
        has_articles = has_articles or (in_decision and bool(_ARTICLE.match(told)))
        if begins_section(text) and not in_decision:
            break
        if candidate is None and in_decision == has_articles and _is_candidate(text, told):
            candidate = index
    return candidate if candidate is not None else _first_line_title(passages)


def decision_at(passages: Sequence[Passage]) -> int | None:
    """The passage with the type name QUYẾT ĐỊNH; None where no decision stands there."""
    told = (spelling(passage.text[:50]).rstrip(" :") for passage in passages)
    return next((index for index, name in enumerate(told) if name == _DECISION), None)


def is_type_name(text: str) -> bool:
    """Whether the line is the plan's type name alone."""
    return spelling(text[:50]).rstrip(" :") == _PLAN


def words_behind_type(text: str) -> str:
    """The beginning of the title where it stands on the type name's own line."""
    typed = _typed(text)
    told = spelling(typed).rstrip(" :")
    if told == _PLAN or told in _OTHER_TYPES:
        return ""
    hit = _TYPE_AND_TITLE.match(typed)
    return hit["title"] if hit else typed


@dataclasses.dataclass(frozen=True, slots=True)
class Title:
    """The title, its lines joined; `end` is the first passage behind it.

    `opening` is the rest of the last line where the opening clause has run into it.
    """

    text: str
    opening: str
    end: int


def read_title(passages: Sequence[Passage], begin: int, rest: str, table: int | None) -> Title:
    """The title from passage `begin` on, behind the words `rest` on the type name's line."""
    lines = [rest] if rest else []
    has_gap = False
    for index in range(begin, len(passages)):
        passage, text = passages[index], squeezed(passages[index].text)
        if is_ornament(text):
            has_gap = bool(lines)
            continue
        if is_elsewhere(passage, table):
            return Title(_joined(lines), "", index)
        if not _belongs(text, lines, has_gap):
            goes_on = not lines or text[0].islower()
            last, opening = _parted(text) if goes_on else ("", "")
            return Title(_joined((*lines, last)), opening, index + bool(opening))
        lines.append(text)
    return Title(_joined(lines), "", len(passages))


def _parted(text: str) -> tuple[str, str]:
    """A title and the opening that has run into it, told by the capital of its first word."""
    found = _RUN_IN.search(text, 0, _LONGEST_LINE)
    is_opening = opens_plan(text) and not (found and text[: found.start()][-4:].isdigit())
    if found is None or is_opening or has_marker(text) or is_note(text):
        return "", ""
    return text[: found.start()], text[found.end() :]


def opens_plan(text: str) -> bool:
    """Whether a paragraph begins as opening clauses do: "Thực hiện …", "Căn cứ …", "Để …"."""
    return _OPENS.match(spelling(text[:_LONGEST_LINE])) is not None


def is_note(text: str) -> bool:
    """Whether the line is put in below the title: in brackets, or "Ban hành kèm theo …"."""
    return _NOTE.match(text) is not None


def is_elsewhere(passage: Passage, table: int | None) -> bool:
    """Whether the passage stands in a table that is not the given one."""
    return passage.cell is not None and passage.cell.table != table


def _typed(text: str) -> str:
    return without_draft_mark(squeezed(text[: 2 * _LONGEST_LINE]))


def _is_candidate(text: str, told: str) -> bool:
    return told in _OTHER_TYPES or bool(_TYPE_AND_TITLE.match(text) and not ends_sentence(text))


def _first_line_title(passages: Sequence[Passage]) -> int | None:
    """The first line where it is a title in ordinary letters: "Kế hoạch theo dõi … năm 2026"."""
    lines = (at for at, passage in enumerate(passages) if not is_ornament(passage.text))
    first = next(lines, None)
    if first is None:
        return None
    text = _typed(passages[first].text)
    is_title = spelling(text).startswith("kế hoạch ") and not ends_sentence(text)
    return first if is_title and len(text) < _LONGEST_LINE else None


def _belongs(text: str, lines: Sequence[str], has_gap: bool) -> bool:
    """Whether the line is a part of the title that has been read so far."""
    if len(lines) == _MOST_LINES or len(text) > _LONGEST_LINE:
        return False
    if ends_sentence(text) or names_nation(text) or is_note(text) or has_marker(text):
        return False
    is_heading = is_capital(text) and bool(_HEADING.match(spelling(text)))
    if not lines or is_heading:
        return not is_heading
    if text[0].islower() or (is_capital(text) and is_capital(lines[-1])):
        return True
    return not has_gap and len(text) <= _LONGEST_NEXT_LINE and not opens_plan(text)


def _joined(lines: Sequence[str]) -> str:
    return " ".join(lines).strip()
