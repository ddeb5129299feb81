"""What the list says of each clause that a Word file does not keep."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ttpl_desktop.app.layout_check import clause_of
from ttpl_desktop.domain.layout.finding import LayoutFinding
from ttpl_desktop.ui.findings.rows import Shown

_TOPICS = {
    "Phụ lục I, Phần I, Mục I.1": "Khổ giấy",
    "Phụ lục I, Phần I, Mục I.2": "Kiểu trình bày",
    "Phụ lục I, Phần I, Mục I.3": "Định lề trang",
    "Phụ lục I, Phần I, Mục I.4": "Phông chữ",
    "Phụ lục I, Phần I, Mục I.7": "Số trang",
    "Phụ lục I, Phần I, Mục II.1": "Quốc hiệu và Tiêu ngữ",
    "Phụ lục I, Phần I, Mục II.2": "Tên cơ quan, tổ chức ban hành",
    "Phụ lục I, Phần I, Mục II.3": "Số, ký hiệu",
    "Phụ lục I, Phần I, Mục II.4": "Địa danh và thời gian ban hành",
    "Phụ lục I, Phần I, Mục II.5": "Tên loại và trích yếu nội dung",
    "Phụ lục I, Phần I, Mục II.6": "Nội dung văn bản",
    "Phụ lục I, Phần I, Mục II.7": "Chức vụ, họ tên, chữ ký",
    "Phụ lục I, Phần I, Mục II.9": "Nơi nhận",
    "Phụ lục I, Phần I, Mục III.1": "Phụ lục kèm theo",
    "Phụ lục I, Phần I, Mục III.2": "Dấu chỉ mật, khẩn, phạm vi lưu hành",
    "Phụ lục I, Phần I, Mục III.3": "Ký hiệu người soạn, số lượng bản",
    "Phụ lục I, Phần I, Mục III.4": "Địa chỉ cơ quan",
    "Phụ lục I, Phần I, Mục V": "Mẫu chữ và chi tiết trình bày",
    "Phụ lục I, Phần II": "Bản sao",
    "Phụ lục II": "Viết hoa",
    "Phụ lục III": "Chữ viết tắt và mẫu trình bày",
}
"""What the parts of the decree's appendices are about; the longest that fits an article counts."""
_MENDABLE = "Chương trình sửa được: chỉ đổi định dạng, giữ nguyên chữ."


def shown_findings(findings: Iterable[LayoutFinding]) -> list[Shown]:
    """The findings as rows, in the order of the parts of the decree, then of the pages."""
    ordered = sorted(findings, key=lambda finding: _rank(clause_of(finding).article))
    return list(_shown(ordered))


def _shown(findings: Iterable[LayoutFinding]) -> Iterator[Shown]:
    for finding in findings:
        clause = clause_of(finding)
        more = f" và {finding.times - 1} chỗ khác" if finding.times > 1 else ""
        yield Shown(
            key=finding,
            severity=finding.severity,
            group=topic_of(clause.article),
            message=finding.message,
            place=f"{finding.place.shown()}{more}",
            title=clause.statement,
            article=f"{clause.citation}. {_MENDABLE if finding.fixable else ''}".strip(),
            can_jump=False,
        )


def topic_of(article: str) -> str:
    """`Quốc hiệu và Tiêu ngữ (Mục II.1)`; the article itself where it is about nothing known."""
    part = _part_of(article)
    if not part:
        return article
    return f"{_TOPICS[part]} ({part.removeprefix('Phụ lục I, Phần I, ')})"


def _part_of(article: str) -> str:
    known = [each for each in _TOPICS if re.match(rf"{re.escape(each)}(?!\w)", article)]
    return max(known, key=len, default="")


def _rank(article: str) -> int:
    part = _part_of(article)
    return list(_TOPICS).index(part) if part else len(_TOPICS)
