"""Two columns of a letterhead or a foot that have run into the same lines."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Sequence

from ttpl_desktop.domain.reading.repairing.columns_zones import foot_zones, head_zone, is_layout
from ttpl_desktop.domain.reading.repairing.lines import (
    ends_sentence,
    has_marker,
    stands_alone,
    starts_small,
)
from ttpl_desktop.domain.reading.repairing.log import Blocks, Mended, told, with_cells
from ttpl_desktop.domain.reading.source import Ending, Repair, RepairKind, SourceLine, SourceTable

_WIDE = re.compile(r"\s{3,}|\s*\t\s*")
_BLANK_TO_FILL = re.compile(
    r"(?P<before>\b(?:số|ngày|tháng|năm)\s?:?)\s{2,}|\s{2,}(?P<after>(?:/|tháng\b|năm\b))",
    re.IGNORECASE,
)
_NATION = r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM"
_CUT_NATION = re.compile(r"XÃ\s+HỘI\s+CHỦ\s+NGHĨA$", re.IGNORECASE)
_MOTTO = r"Độc\s+lập\s*[-–—]\s*Tự\s+do\s*[-–—]\s*Hạnh\s+phúc"
_RIGHT_OF_HEAD = re.compile(rf"(?:{_NATION}|{_MOTTO})\W*$", re.IGNORECASE)
_PLACE_AND_DAY = re.compile(
    r"[^\W\d_][^\d,;:/]{1,60},\s*ngày[\s.…\d]*tháng[\s.…\d]*năm[\s.…\d]*$", re.IGNORECASE
)
_SYMBOL = r"[A-ZĐ][\w&.]*(?:\s?[-–]\s?[A-ZĐ0-9][\w&.]*)*"
_NUMBER_AND_DAY = re.compile(
    rf"(?P<left>Số\s*[:.]?[\s.…_\d]*/\s?{_SYMBOL})\s+(?P<right>\S.{{0,60}},\s*ngày.*)",
    re.IGNORECASE,
)
_SEAM = re.compile(r"(?<=[;.,:)])\s+|\s+(?=(?:TM|KT|TL|TUQ)\.\s)")
_HINT = re.compile(r"\((?:đã )?ký\b.*\)|\[?đã ký\]?", re.IGNORECASE)
_NAME = re.compile(
    r"(?:(?:PGS|GS|TS|ThS|Ths|BS|KS|LS)\.\s?){0,3}"
    r"(?!(?:Sở|Ban|Ủy|Uỷ|Bộ|Phòng|Văn|Thanh|Công|Cục|Chi|Đài|Báo|Hội|Trung|Tòa|Toà|Viện|Các|Lưu"
    r"|Như|Cổng|Lãnh|Vụ|Tỉnh|Đoàn|Trường|Thường|Chính)\s)"
    r"[^\W\d_]+(?: [^\W\d_]+){1,4}"
)
_WORDS = re.compile(r"[^\W\d_]+(?:[\s,.]+[^\W\d_]+)+")
_MOST_SEAMS = 6
_LONGEST_LINE = 400
"""Characters; no line of a letterhead or foot is longer, also not two run together."""
_INDENT_OF_RIGHT = 0.6
"""A line of the right column alone begins behind this part of where that column stands."""

_Parts = tuple[str, str]


def split_columns(blocks: Blocks) -> Mended:
    """The letterhead and the foot column by column; their lines are whole from then on."""
    zones = foot_zones(blocks)
    head_end = min(head_zone(blocks), zones[0][0] if zones else len(blocks))
    head = _settled(blocks[:head_end], _head_parts)
    joined, repairs, behind = [*head.blocks], head.repairs, head_end
    for start, end in zones:
        foot = _settled(blocks[start:end], _foot_parts)
        joined += (*_closed_body(blocks[behind:start]), *foot.blocks)
        repairs += foot.repairs
        behind = end
    joined += blocks[behind:]
    settled = (
        _settled_table(block) if isinstance(block, SourceTable) else block for block in joined
    )
    return Mended(tuple(settled), repairs)


def _closed_body(body: Blocks) -> Blocks:
    """The text above a foot, whose last line does not go on in the foot."""
    if not body or not isinstance(body[-1], SourceLine):
        return body
    return (*body[:-1], dataclasses.replace(body[-1], ending=Ending.PARAGRAPH))


def _settled_table(table: SourceTable) -> SourceTable:
    """A letterhead or foot that is set as a table: its lines are whole too."""
    if not is_layout(table):
        return table
    return with_cells(table, lambda cell: dataclasses.replace(cell, lines=_whole(cell.lines)))


def _settled(blocks: Blocks, parts_of: Callable[[str], _Parts]) -> Mended:
    """The lines of one zone, split where two stand together, and no more to be joined."""
    lines = [block for block in blocks if isinstance(block, SourceLine)]
    if len(lines) < len(blocks) or not lines:
        return Mended(blocks)
    told_lines = [line for line in lines if line.text.strip()]
    parts = [_parts(line, parts_of) for line in told_lines]
    if not any(left and right for left, right in parts):
        return Mended(_whole(lines))
    seam = max(line.text.rfind(right) for line, (left, right) in _both(told_lines, parts))
    parts = [
        ("", left) if not right and _is_indented(line, seam) else (left, right)
        for line, (left, right) in zip(told_lines, parts, strict=True)
    ]
    placed = list(zip(told_lines, parts, strict=True))
    lefts = [_with_text(line, left) for line, (left, _) in placed if left]
    rights = [_with_text(line, right) for line, (_, right) in placed if right]
    gap = _with_text(told_lines[0], "")
    return Mended((*_whole(lefts), gap, *_whole(rights), gap), _repairs(told_lines, parts))


def _both(lines: Sequence[SourceLine], parts: Sequence[_Parts]) -> list[tuple[SourceLine, _Parts]]:
    return [(line, pair) for line, pair in zip(lines, parts, strict=True) if all(pair)]


def _repairs(lines: Sequence[SourceLine], parts: Sequence[_Parts]) -> tuple[Repair, ...]:
    return tuple(
        told(RepairKind.COLUMNS, line.text, f"{left} | {right}", line.page)
        for line, (left, right) in _both(lines, parts)
    )


def _with_text(line: SourceLine, text: str) -> SourceLine:
    return dataclasses.replace(line, text=text, label="", left=None, right=None)


def _is_indented(line: SourceLine, seam: int) -> bool:
    indent = len(line.text) - len(line.text.lstrip())
    return indent > 0 and indent >= seam * _INDENT_OF_RIGHT


def _whole(lines: Sequence[SourceLine]) -> tuple[SourceLine, ...]:
    """The lines as paragraphs; a recipient or the nation's name that goes on below stays open."""
    after = [*lines[1:], None]
    return tuple(
        line
        if below is not None and _goes_on_below(line, below)
        else dataclasses.replace(line, ending=Ending.PARAGRAPH)
        for line, below in zip(lines, after, strict=True)
    )


def _goes_on_below(line: SourceLine, below: SourceLine) -> bool:
    text = line.text.strip()
    if _CUT_NATION.search(text) and below.text.strip().casefold().startswith("việt nam"):
        return True
    return has_marker(text) and not ends_sentence(text) and starts_small(below.text.strip())


def _parts(line: SourceLine, parts_of: Callable[[str], _Parts]) -> _Parts:
    text = line.text.strip()
    if len(text) > _LONGEST_LINE or line.label:
        return text, ""
    return parts_of(text)


def _head_parts(text: str) -> _Parts:
    """The left and the right column of a letterhead's line; one of them may be empty."""
    numbered = _NUMBER_AND_DAY.fullmatch(text)
    if numbered:
        return numbered["left"], numbered["right"]
    right = _RIGHT_OF_HEAD.search(text)
    if right:
        return text[: right.start()].rstrip(), right.group()
    if _PLACE_AND_DAY.fullmatch(text):
        return "", text
    return _wide_parts(_BLANK_TO_FILL.sub(_closed, text))


def _foot_parts(text: str) -> _Parts:
    """The recipient and what stands beside it of the signature."""
    left, right = _wide_parts(text)
    if right:
        return left, right
    if _is_signature(text):
        return "", text
    for seam in list(_SEAM.finditer(text))[-_MOST_SEAMS:]:
        if _is_signature(text[seam.end() :]):
            return text[: seam.start()], text[seam.end() :]
    return text, ""


def _wide_parts(text: str) -> _Parts:
    left, *rest = _WIDE.split(text, maxsplit=1)
    return left, " ".join(rest)


def _closed(blank: re.Match[str]) -> str:
    """A place for a number to be written by hand, which parts no columns."""
    return f"{blank['before']} " if blank["before"] else f" {blank['after']}"


def _is_signature(text: str) -> bool:
    """Whether the words are the signer's office, the place of the signature, or a name."""
    if has_marker(text):
        return False
    is_loud = text.isupper() and _WORDS.fullmatch(text) is not None
    return stands_alone(text) or is_loud or _HINT.fullmatch(text) is not None or _is_name(text)


def _is_name(text: str) -> bool:
    """Whether the words are a person's name, as it is written: each with a capital."""
    words = text.rpartition(".")[2].split()
    return _NAME.fullmatch(text) is not None and all(word[0].isupper() for word in words)
