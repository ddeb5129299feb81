"""The outline of a report as rows, each with the ring of its section."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ttpl_desktop.app.report_checks import SectionStanding
from ttpl_desktop.domain.outline import Placed
from ttpl_desktop.domain.report import ReportSection
from ttpl_desktop.domain.text import shorten
from ttpl_desktop.ui.widgets.outline_model import Fixed, OutlineRow
from ttpl_desktop.ui.widgets.ring import RingPart, ring_words

FIXED_WORDS = {Fixed.HEAD: "Tên, kính gửi, kỳ số liệu", Fixed.CLOSING: "Kết, nơi nhận, chữ ký"}
_TITLE_LENGTH = 120
_UNNAMED = "(mục chưa có tên)"


def report_rows(
    placed: Sequence[Placed[ReportSection]],
    standings: Mapping[int, SectionStanding],
    *,
    is_unsigned: bool,
) -> Iterator[OutlineRow]:
    """The rows of a report between its head and its closing."""
    yield OutlineRow(Fixed.HEAD, FIXED_WORDS[Fixed.HEAD])
    for each in placed:
        standing = standings[each.node.id]
        ring = ring_of(standing)
        yield OutlineRow(
            key=each.node.id,
            title=section_title(each),
            depth=each.depth,
            remarks=tuple(f"Không có số liệu “{name}”." for name in standing.unknown_figures),
            ring=tuple(part for _name, part in ring),
            told=(ring_words(ring), *standing.doubts),
        )
    remarks = ("Chưa chọn người ký.",) if is_unsigned else ()
    yield OutlineRow(Fixed.CLOSING, FIXED_WORDS[Fixed.CLOSING], remarks=remarks)


def section_title(placed: Placed[ReportSection]) -> str:
    """Number and heading of a section, on one line."""
    words = placed.node.title or placed.node.text or _UNNAMED
    return f"{placed.label} {shorten(words, _TITLE_LENGTH)}".strip()


def ring_of(standing: SectionStanding) -> tuple[tuple[str, RingPart], ...]:
    """Text, figures, checks: what is done, what needs a look, what is not there yet."""
    done = RingPart.DONE if standing.has_text else RingPart.EMPTY
    return (
        ("lời văn", done),
        ("số liệu", RingPart.DOUBTFUL if standing.unknown_figures else done),
        ("đối chiếu", RingPart.DOUBTFUL if standing.doubts else done),
    )
