"""What the command line says of a Word file's layout."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ttpl_desktop.app import layout_check
from ttpl_desktop.app.exchange import Answer
from ttpl_desktop.domain.layout.finding import LayoutFinding

_CLEAN = "Văn bản đúng thể thức ở mọi điểm kiểm tra được."


def check(path: Path, out: Path | None) -> Answer:
    """What `ttpl check` says; with `out` of the copy that it has mended."""
    if out is None:
        findings = layout_check.check(path)
        lines = [_line(finding) for finding in findings]
        lines.append(f"{len(findings)} điểm chưa đúng thể thức." if findings else _CLEAN)
    else:
        fixed = layout_check.fixing(path, out)()
        findings = fixed.left
        lines = [_line(finding) for finding in findings]
        lines.append(
            f"Đã sửa {len(fixed.mended)} điểm vào {out}; "
            f"còn {len(findings)} điểm phải sửa bằng tay."
        )
    return Answer([_data(finding) for finding in findings], tuple(lines))


def _line(finding: LayoutFinding) -> str:
    times = f" ({finding.times} chỗ)" if finding.times > 1 else ""
    return f"{finding.severity.words}: {finding.place.shown()}: {finding.message}{times}"


def _data(finding: LayoutFinding) -> dict[str, Any]:
    return {
        "clause": finding.clause,
        "severity": finding.severity.value,
        "place": finding.place.shown(),
        "message": finding.message,
        "fixable": finding.fixable,
    }
