"""Which lines of a text are its letterhead, and which its foot."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ttpl_desktop.domain.reading.markers import Family
from ttpl_desktop.domain.reading.repairing.lines import has_marker, is_type_name, marker
from ttpl_desktop.domain.reading.repairing.log import Blocks
from ttpl_desktop.domain.reading.source import SourceLine, SourceTable

_NATION_OR_MOTTO = re.compile(r"XÃ\s+HỘI\s+CHỦ\s+NGHĨA|Độc\s+lập\s*[-–—]\s*Tự\s+do", re.IGNORECASE)
_RECIPIENTS = re.compile(r"nơi\s+nhận\s*(?::|$|\s(?=[A-ZĐ.]+\s))", re.IGNORECASE)
_APPENDIX = re.compile(
    r"\W*(?:(?:DANH MỤC )?PHỤ LỤC\b|Phụ lục(?: [IVX0-9]+)?\W*$|DANH MỤC\b|BIỂU\b)"
)
_BEHIND_HEAD = re.compile(
    r"(?:kế hoạch|quyết định|báo cáo|tờ trình|thông báo|công văn|chương trình|đề án|phương án"
    r"|chỉ thị|nghị quyết|hướng dẫn|kính gửi|căn cứ|thực hiện|triển khai|để|nhằm)\b",
    re.IGNORECASE,
)
_LONGEST_HEAD = 25
"""Lines with text; two columns apart have fewer than twenty."""
_LONGEST_FOOT = 60
_MOST_LAYOUT_ROWS = 6
_LONGEST_LINE = 400


def head_zone(blocks: Blocks) -> int:
    """The index of the first block behind the letterhead; 0 where there is none in lines.

    The national name or motto makes a letterhead; the paper's type or a first number ends it.
    """
    is_letterhead = False
    for count, (at, text) in enumerate(_texts(blocks, 0)):
        if _BEHIND_HEAD.match(text) or has_marker(text) or count >= _LONGEST_HEAD:
            return at if is_letterhead else 0
        is_letterhead = is_letterhead or bool(_NATION_OR_MOTTO.search(text))
    return 0


def foot_zones(blocks: Blocks) -> list[tuple[int, int]]:
    """Where each foot begins and ends: a decision and the plan behind it have one each.

    From "Nơi nhận" to the end, the first appendix, or whatever begins a text of its own: the name
    of a paper's type, or a numbered item.
    """
    zones: list[tuple[int, int]] = []
    for at, text in _texts(blocks, 0):
        is_inside = bool(zones) and at < zones[-1][1]
        if not is_inside and _RECIPIENTS.match(text[:_LONGEST_LINE]):
            zones.append((at, _end_of_foot(blocks, at)))
    return zones


def _end_of_foot(blocks: Blocks, start: int) -> int:
    for count, (at, text) in enumerate(_texts(blocks, start)):
        if count and (count > _LONGEST_FOOT or _begins_a_text(text[:_LONGEST_LINE])):
            return at
    tables = (at for at in range(start, len(blocks)) if not isinstance(blocks[at], SourceLine))
    return next(tables, len(blocks))


def _begins_a_text(text: str) -> bool:
    found = marker(text)
    is_numbered = found is not None and found.family <= Family.BRACKET
    return bool(_APPENDIX.match(text)) or is_type_name(text) or is_numbered


def is_layout(table: SourceTable) -> bool:
    """Whether the table is a letterhead or a foot whose columns only place their lines."""
    if len(table.rows) > _MOST_LAYOUT_ROWS:
        return False
    lines = (line.text.strip() for row in table.rows for cell in row for line in cell.lines)
    starts = (text[:_LONGEST_LINE] for text in lines)
    return any(_NATION_OR_MOTTO.search(text) or _RECIPIENTS.match(text) for text in starts)


def _texts(blocks: Blocks, start: int) -> Iterator[tuple[int, str]]:
    """The lines with text from an index to the first table, with their index."""
    for at in range(start, len(blocks)):
        block = blocks[at]
        if isinstance(block, SourceLine) and block.text.strip():
            yield at, block.text.strip()
