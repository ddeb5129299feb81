"""A corrected copy of a plan: every fix applied, and by hand what has none."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from tests.domain.linting.plans import calendar, check_read
from ttpl_desktop.domain.linting.finding import Finding, Place
from ttpl_desktop.domain.linting.mending import mended
from ttpl_desktop.domain.reading.plans import read_plan
from ttpl_desktop.domain.reading.read_plan import ReadPlan
from ttpl_desktop.domain.reading.source import Source, SourceLine

ROUNDS = 40
_DATE = re.compile(r"\d{2}/\d{2}/\d{4}")

Lines = list[str]
ByHand = Callable[[Lines, Finding], Lines]


def read_lines(lines: Iterable[str]) -> ReadPlan:
    """Paragraphs read as a file."""
    source = Source("ke-hoach.docx", tuple(map(SourceLine, lines)))
    return read_plan(source, calendar=calendar())


def corrected(plan: ReadPlan) -> tuple[Lines, tuple[Finding, ...]]:
    """The paragraphs after all corrections, and what is still found in them."""
    lines = [passage.text for passage in plan.passages]
    for _ in range(ROUNDS):
        findings = check_read(read_lines(lines))
        if not findings:
            break
        # One at a time: an edit moves the words that the others speak of.
        lines = _mended(lines, findings[0])
    return lines, check_read(read_lines(lines))


def _mended(lines: Lines, finding: Finding) -> Lines:
    if finding.fix is None:
        return BY_HAND[finding.rule](lines, finding)
    changed = list(lines)
    for at in {edit.place.passage for edit in finding.fix.edits}:
        edits = [edit for edit in finding.fix.edits if edit.place.passage == at]
        changed[at] = mended(lines[at], edits)
    return changed


def _behind(*more: str) -> ByHand:
    """Lines put behind each place of the finding."""

    def put(lines: Lines, finding: Finding) -> Lines:
        places = {place.passage for place in (finding.place, *finding.others)}
        return [
            each
            for at, line in enumerate(lines)
            for each in (line, *(more if at in places else ()))
        ]

    return put


def _written(lines: Lines, place: Place, write: Callable[[str], str]) -> Lines:
    line = lines[place.passage]
    new = line[: place.start] + write(place.words) + line[place.end :]
    return [*lines[: place.passage], new, *lines[place.passage + 1 :]]


def _earlier(lines: Lines, finding: Finding) -> Lines:
    """The advised day stands at the end of the sentence."""
    day = _DATE.findall(finding.message)[-1]
    return _written(lines, finding.place, lambda _words: f"chậm nhất ngày {day}")


def _chapter(lines: Lines, finding: Finding) -> Lines:
    return _written(lines, finding.place, lambda words: f"Chương I {words}")


def _one_label(lines: Lines, finding: Finding) -> Lines:
    """The last place is that of the label that stays."""
    *odd, model = (finding.place, *finding.others)
    for place in odd:
        lines = _written(lines, place, lambda _words: model.words)
    return lines


def _short(lines: Lines, finding: Finding) -> Lines:
    return _written(lines, finding.place, lambda words: re.split(" ngày | của ", words)[0])


def _without_day(lines: Lines, finding: Finding) -> Lines:
    day = re.compile(r" (?:trước|chậm nhất) ngày [\d/]+")
    return _written(lines, finding.place, lambda words: day.sub(" đúng thời hạn", words))


def _removed(lines: Lines, finding: Finding) -> Lines:
    return [line for at, line in enumerate(lines) if at != finding.place.passage]


def _with_funding(lines: Lines, _finding: Finding) -> Lines:
    at = lines.index("Nơi nhận:")
    section = ["IV. KINH PHÍ THỰC HIỆN", "Kinh phí thực hiện do ngân sách bảo đảm./."]
    return [*lines[:at], *section, *lines[at:]]


BY_HAND: dict[str, ByHand] = {
    "nobody_named": _behind(
        "+ Đơn vị chủ trì: Thanh tra Sở.", "+ Thời gian thực hiện: trong năm 2024."
    ),
    "activity_incomplete": _behind(
        "- Chủ trì thực hiện: Tổ Pháp chế.", "- Thời gian thực hiện: Năm 2023."
    ),
    "activity_without_content": _behind("- Nội dung hoạt động: kiểm tra tại một số cơ quan."),
    "content_missing": _with_funding,
    "deadline_day_off": _earlier,
    "document_in_part": _chapter,
    "label_variants": _one_label,
    "citation_repeated": _short,
    "duty_repeated": _without_day,
    "recipient_without_duty": _removed,
}
"""What a person does about a finding that has no safe fix."""
