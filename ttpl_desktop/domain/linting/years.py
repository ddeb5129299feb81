"""Rules on years that are over: left from the plan that this one was copied from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.linting.citations import citations_in
from ttpl_desktop.domain.linting.draft import SENTENCES, Draft, Known, Part, Words
from ttpl_desktop.domain.linting.finding import Finding, Severity
from ttpl_desktop.domain.linting.rule import quoted

_YEAR = re.compile(r"\b[Nn]ăm (?P<year>20\d\d)\b(?!\s*[-–—đ])|/(?P<short>20\d\d)\b")
_TITLE_YEAR = re.compile(r"\b[Nn]ăm (?P<year>20\d\d)\b")
_SPAN = re.compile(
    r"\b(?:giai đoạn|nhiệm kỳ|thời kỳ)(?: năm)? (?P<first>20\d\d) ?[-–—] ?(?P<last>20\d\d)"
)
_LOOKS_BACK = re.compile(
    r"(?:(?:căn cứ|trên cơ sở|từ|qua|đánh giá|tổng hợp) (?:các )?kết quả|tổng kết|so với|tồn tại"
    r"|hạn chế|số liệu|đã |từ |đến |tới |giữa|trước (?:năm )?$|năm trước|giai đoạn|nhiệm kỳ"
    r"|(?:các|những|hai|ba|bốn|\d) (?:năm|$)|(?:ban hành|hiệu lực|thông qua)(?: trong| vào)? ?$"
    r"|(?<!pháp )luật|nghị quyết|đề án|chương trình|chiến lược|quyết định|nghị định|thông tư"
    r"|công văn|chỉ thị|đại hội|tầm nhìn|chuyển sang|kéo dài|tiếp tục|chưa )",
    re.IGNORECASE,
)
_NAMES_PROGRAMME = re.compile(
    r"\b(?:Kế hoạch|Chương trình|Đề án|Chiến lược|Nghị quyết|tổng kết|kết quả)\b"
)
_NEAR = 140
_CLAUSE_END = re.compile(r"[.;:\n]")


def year_rule(draft: Draft, _known: Known) -> Iterator[Finding]:
    """A year before the plan's where a sentence speaks of the plan's own time."""
    if not draft.year:
        return
    for words in draft.words:
        if words.part not in SENTENCES or words.is_composed or words.part is Part.BASIS:
            continue
        if words.part is Part.TITLE:
            yield from _title(draft, words)
            continue
        yield from _years(draft, words)
        yield from _spans(draft, words)


def _title(draft: Draft, words: Words) -> Iterator[Finding]:
    """The title names the plan's own year, and that is not over when the plan is issued."""
    issued = draft.first_day if draft.first_day == draft.last_day else None
    if draft.is_file and issued is not None and issued.year > draft.year:
        message = f"Kế hoạch năm {draft.year} nhưng ngày ban hành ở năm {issued.year}."
        place = words.at(0, len(words.text))
        yield Finding("year_over", Severity.QUESTION, place, message)
    for found in _TITLE_YEAR.finditer(words.text):
        year = int(found["year"])
        if not draft.is_file and year != draft.year:
            yield Finding(
                "year_over",
                Severity.ERROR,
                words.at(*found.span("year")),
                f"Tên kế hoạch ghi năm {year}, kế hoạch là của năm {draft.year}.",
            )


def _years(draft: Draft, words: Words) -> Iterator[Finding]:
    for found in _YEAR.finditer(words.text):
        year = int(found["year"] or found["short"])
        if year >= draft.year or found["short"] or _is_about_the_past(words, found.start()):
            continue
        place = words.at(*found.span("year"))
        yield Finding(
            "year_over",
            Severity.QUESTION,
            place,
            f"Kế hoạch năm {draft.year} nhưng câu này nói về năm {year}; "
            "có phải chữ còn lại của kế hoạch cũ?",
        )


def _is_about_the_past(words: Words, at: int) -> bool:
    """Whether the clause looks back, names a document, or tells what is monitored."""
    if any(each.start <= at < each.end for each in citations_in(words)):
        return True
    clause = _CLAUSE_END.split(words.text[max(0, at - _NEAR) : at])[-1]
    behind = words.text[at : at + 30]
    return bool(_LOOKS_BACK.search(clause)) or "đến nay" in behind or "trở lại" in behind


def _spans(draft: Draft, words: Words) -> Iterator[Finding]:
    """A period that ended before the plan's year, where no document has it in its name."""
    for found in _SPAN.finditer(words.text):
        clause = _CLAUSE_END.split(words.text[max(0, found.start() - _NEAR) : found.start()])[-1]
        if int(found["last"]) < draft.year and not _NAMES_PROGRAMME.search(clause):
            place = words.at(found.start(), found.end())
            yield Finding(
                "year_over",
                Severity.QUESTION,
                place,
                f"{quoted(place.words)} đã kết thúc trước năm {draft.year} của kế hoạch.",
            )


def past_deadline_rule(draft: Draft, _known: Known) -> Iterator[Finding]:
    """A deadline that was over before the year of the plan began."""
    for deadline, place in draft.times():
        last = deadline.last_day
        if last is None or deadline.kind is DeadlineKind.SCOPE or not draft.year:
            continue
        # "trước ngày 01/01" ends with the year before; nothing else may.
        if last.year < draft.year and not (last.month == 12 and last.year == draft.year - 1):
            yield Finding(
                "deadline_over",
                Severity.ERROR,
                place,
                f"Thời hạn {quoted(deadline.phrase)} đã qua trước khi năm {draft.year} bắt đầu.",
            )
