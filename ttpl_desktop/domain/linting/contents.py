"""Rules on what a plan must hold: required contents, no gaps left, its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ttpl_desktop.domain.framework import UNCHECKED
from ttpl_desktop.domain.linting.draft import Draft, Known, Part
from ttpl_desktop.domain.linting.finding import Finding, Place, Severity
from ttpl_desktop.domain.linting.rule import END_MARK, MOTTO, article_of, quoted, replaced
from ttpl_desktop.domain.placeholders import BLANK
from ttpl_desktop.domain.text import fold

_FUNDING = re.compile(
    r"kinh phi (?:thuc hien|trien khai|cho|lay|do|phuc vu|to chuc|theo doi|tu nguon"
    r"|duoc (?:bo tri|cap|lay|bao dam|dam bao|can doi|trich|su dung))\b"
    r"|(?:bo tri|can doi|dam bao|bao dam|su dung|du toan|quyet toan|ho tro)[^.;]{0,40} kinh phi"
)
_FIELDS = re.compile(
    r"linh vuc (?:phap luat )?(?:theo doi|trong tam|duoc theo doi|can theo doi)"
    r"|trong tam theo doi|^[^a-z]{0,8}(?:cac )?linh vuc\b"
)
_MOTTO = re.compile(r"Độc lập\s*[-–—−]\s*Tự do\s*[-–—−]\s*Hạnh phúc", re.IGNORECASE)
_RIGHT_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_ENDED = re.compile(r"\. ?/ ?\.\s*$")


def contents_rule(draft: Draft, known: Known) -> Iterator[Finding]:
    """The contents that the framework wants in a monitoring plan and that are not there."""
    if known.framework is None or not draft.is_monitoring or not draft.words:
        return
    for content in known.framework.required:
        if content.key in draft.contents or _is_told(content.key, draft):
            continue
        article = article_of(content, draft, known)
        note = "" if content.mark.is_law else f" ({UNCHECKED})"
        yield Finding(
            "content_missing",
            Severity.ERROR if article else Severity.QUESTION,
            Place(path="Cả kế hoạch"),
            f"Không thấy nội dung {quoted(content.label)} của kế hoạch{note}.",
            article,
        )


def _is_told(key: str, draft: Draft) -> bool:
    """Whether a file has the content without a heading of its own."""
    if not draft.is_file:
        return False
    if key == "funding":
        return any(_FUNDING.search(fold(words.text)) for words in draft.of(Part.BODY, Part.CLOSING))
    if key == "fields":
        return any(_FIELDS.search(fold(words.text)) for words in draft.of(Part.BODY))
    if key == "activities":
        return bool(draft.activities)
    if key == "responsibilities":
        return any(activity.lead for activity in draft.activities)
    return False


def blank_rule(draft: Draft, _known: Known) -> Iterator[Finding]:
    """What is still to be filled in a stored plan."""
    if draft.is_file:
        return
    for words in draft.words:
        if (at := words.text.find(BLANK)) >= 0 and not words.is_composed:
            place = words.at(at, at + len(BLANK))
            message = f"Còn chỗ trống {quoted(BLANK)} cần điền."
            yield Finding("blank_left", Severity.ERROR, place, message)
    for is_missing, field, path, message in (
        (not draft.title, "title", "Tên kế hoạch", "Chưa có trích yếu."),
        (not draft.recipients, "recipients", "Nơi nhận", "Chưa có nơi nhận."),
        (not draft.is_signed, "signer", "Chữ ký", "Chưa có người ký."),
    ):
        if is_missing:
            yield Finding("part_missing", Severity.ERROR, Place(field=field, path=path), message)
    for place in draft.empty:
        yield Finding("part_missing", Severity.ERROR, place, "Mục này còn trống.")


def motto_rule(draft: Draft, _known: Known) -> Iterator[Finding]:
    """The Tiêu ngữ has hyphens with spaces."""
    for words in draft.of(Part.LETTERHEAD):
        found = _MOTTO.search(words.text)
        if found and " ".join(found[0].split()) != _RIGHT_MOTTO and not found[0].isupper():
            place = words.at(found.start(), found.end())
            yield Finding(
                "motto_dashes",
                Severity.ERROR,
                place,
                "Tiêu ngữ phải dùng gạch nối (-) có cách chữ, không dùng gạch dài hay viết liền.",
                MOTTO,
                replaced([place], _RIGHT_MOTTO),
            )


def end_rule(draft: Draft, _known: Known) -> Iterator[Finding]:
    """The text of a file with a foot ends with "./."."""
    if not draft.is_file or not draft.recipients:
        return
    foot = next(i for i, words in enumerate(draft.words) if words.part is Part.RECIPIENT)
    texts = [w for w in draft.words[:foot] if w.part in (Part.BODY, Part.CLOSING)]
    if not texts or any(_ENDED.search(words.text) for words in texts):
        return
    last = texts[-1]
    text = last.text.rstrip()
    start = len(text) - (1 if text.endswith((".", ";", ",", ":")) else 0)
    place = last.at(start, len(text))
    yield Finding(
        "end_mark",
        Severity.WARNING,
        place,
        "Chữ cuối của văn bản phải có dấu “./.” khép lại.",
        END_MARK,
        replaced([place], "./."),
    )
