"""One item of a plan as paragraphs: its heading, its text, and its fields behind their labels."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence

from ttpl_desktop.documents.body_text import HEADINGS
from ttpl_desktop.documents.paper import Paragraph, Run, Style, Text, runs_of
from ttpl_desktop.domain.legal import day_in_citation
from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.plan import ItemKind, PlanItem
from ttpl_desktop.domain.terms import ActivityKind

# Shown where a heading has no words yet.
BLANK = "…"
EXECUTORS = "Thực hiện"

# A number without a heading of its own is not bold (NĐ 30/2020, Phụ lục I.II.6.đ).
_TEXTS = HEADINGS | dict.fromkeys(
    (NumberStyle.ROMAN, NumberStyle.DECIMAL, NumberStyle.DOTTED), Style.NORMAL
)
SENTENCES = _TEXTS
"""The style of a paragraph that runs on, by its numbering."""
_BULLETS = {Style.DASH: "-", Style.PLUS: "+", Style.STAR: "*"}
_BELOW = {Style.DASH: Style.PLUS, Style.PLUS: Style.STAR, Style.STAR: Style.STAR}

Cite = Callable[[int], str]
"""The citation of a document of the register by its id."""


@dataclasses.dataclass(frozen=True, slots=True)
class Labelled:
    """What one field says, behind its label; words typed small begin with a capital there."""

    label: str
    words: str

    @property
    def line(self) -> str:
        """`Chủ trì: Thanh tra Sở.`"""
        return f"{self.label}: {ended(begun(self.words))}"


def item_paragraphs(
    item: PlanItem, label: str, cite: Cite, given: Sequence[str] = ()
) -> Iterator[Paragraph]:
    """Everything that the item itself says; `label` is its computed number.

    `given` are lines on what single executors do, each behind its bullet: they stand where the
    executors are named.
    """
    lines = lines_of(item.text)
    if item.title or not lines:
        yield Paragraph(HEADINGS[item.style], _heading(item, label))
        behind = () if item.kind is ItemKind.ACTIVITY else lines
    else:
        yield Paragraph(_TEXTS[item.style], f"{label} {lines[0]}".strip())
        behind = lines[1:]
    for line in behind:
        yield Paragraph(Style.NORMAL, line)
    below = _BELOW.get(HEADINGS[item.style], Style.DASH)
    for field in labelled_fields(item, cite, has_given=bool(given)):
        yield from _field_paragraphs(field, below)
        if field.label == EXECUTORS:
            yield from (bulleted(line) for line in given)


def labelled_fields(item: PlanItem, cite: Cite, *, has_given: bool = False) -> Iterator[Labelled]:
    """The fields of a focus field or an activity that say something, in the order of the paper.

    The executors are named even where there are only lines for single ones (`has_given`).
    """
    if item.kind is ItemKind.FOCUS:
        return _said(_focus_fields(item, cite))
    if item.kind is ItemKind.ACTIVITY:
        fields = (*activity_details(item), *_activity_duties(item))
        return (f for f in fields if f.words.strip() or (has_given and f.label == EXECUTORS))
    return iter(())


def bulleted(line: str) -> Paragraph:
    """A line behind its bullet as a paragraph of that bullet's style."""
    styles = {bullet: style for style, bullet in _BULLETS.items()}
    return Paragraph(styles.get(line[:1], Style.NORMAL), line)


def activity_details(item: PlanItem) -> tuple[Labelled, ...]:
    """What is done, behind the heading; the text of one without a heading stands in its place."""
    of = " kiểm tra" if item.activity is ActivityKind.INSPECTION else ""
    return (
        Labelled("Nội dung", item.text if item.title else ""),
        Labelled(f"Phạm vi{of}", item.scope),
        Labelled(f"Đối tượng{of}", item.subject),
        Labelled("Nội dung kiểm tra" if of else "Nội dung cụ thể", item.content),
        Labelled(f"Phương thức{of}", item.method),
    )


def activity_terms(item: PlanItem) -> tuple[Labelled, ...]:
    """Who gathers the results, where, and with what money: what a table has no columns for."""
    return (
        Labelled("Đầu mối tổng hợp", item.collator),
        Labelled("Địa điểm", item.place),
        Labelled("Kinh phí", item.budget),
    )


def _activity_duties(item: PlanItem) -> tuple[Labelled, ...]:
    collator, place, budget = activity_terms(item)
    return (
        Labelled("Chủ trì", named(item.lead)),
        Labelled(EXECUTORS, named(item.executors)),
        Labelled("Phối hợp", named(item.coordinators)),
        collator,
        Labelled("Thời gian", item.time),
        place,
        Labelled("Sản phẩm", item.product),
        budget,
    )


def _focus_fields(item: PlanItem, cite: Cite) -> tuple[Labelled, ...]:
    return (
        Labelled("Phạm vi", item.scope),
        Labelled("Nội dung", item.content),
        Labelled("Đối tượng", item.subject),
        Labelled("Văn bản", "; ".join(cite(legal_id) for legal_id in item.legal_ids)),
        Labelled("Thời gian ban hành văn bản", _issue_span(item)),
    )


def _issue_span(item: PlanItem) -> str:
    """The days between which the monitored documents were issued; a scope, not a deadline."""
    first = f"từ ngày {day_in_citation(item.issued_from)}" if item.issued_from else ""
    last = f"đến ngày {day_in_citation(item.issued_to)}" if item.issued_to else ""
    return " ".join(part for part in (first, last) if part)


def named(units: tuple[str, ...]) -> str:
    """Units on one line; a group behind another unit begins small ("Sở Tư pháp; các phòng")."""
    rest = (f"c{unit[1:]}" if unit.startswith("Các ") else unit for unit in units[1:])
    return "; ".join((*units[:1], *rest))


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a text that hold something."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def listed(lines: Sequence[str]) -> Iterator[str]:
    """The lines of a list without their own bullets: marks between them, a full stop at the end."""
    for number, line in enumerate(lines, start=1):
        words = line.lstrip("-+*• ")
        if words[-1:] == ";" and number == len(lines):
            words = words[:-1]
        is_open = words[-1:].isalnum() or words[-1:] in ")]”\"'%"
        mark = ";" if number < len(lines) else "."
        yield f"{words}{mark}" if is_open else words


def begun(words: str) -> str:
    """The words with a capital at their beginning."""
    return words[:1].upper() + words[1:]


def ended(words: str) -> str:
    """The words with a mark at their end."""
    words = words.rstrip()
    return words if words.endswith((".", ";", ":", ",", "!", "?", "…")) else f"{words}."


def plain(text: Text) -> str:
    """The words of a paragraph without their looks."""
    return "".join(run.text for run in runs_of(text))


def heading_words(item: PlanItem) -> str:
    """The words of an item's heading; those of a Mục stand in capitals (NĐ 30, I.II.6.đ)."""
    is_part = item.kind is ItemKind.SECTION and item.style is NumberStyle.ROMAN
    own = item.title.upper() if is_part else item.title
    return own or (item.text.strip() if item.kind is ItemKind.ACTIVITY else "") or BLANK


def _heading(item: PlanItem, label: str) -> Text:
    words = " ".join(part for part in (label, heading_words(item)) if part)
    is_bold = item.kind is ItemKind.SECTION and item.style is NumberStyle.NONE
    return (Run(words, bold=True),) if is_bold else words


def _field_paragraphs(field: Labelled, style: Style) -> Iterator[Paragraph]:
    """A line behind its bullet; a field of several lines gives each a bullet of the next kind."""
    lines = lines_of(field.words)
    if len(lines) == 1:
        yield Paragraph(style, f"{_BULLETS[style]} {field.line}")
        return
    yield Paragraph(style, f"{_BULLETS[style]} {field.label}:")
    below = _BELOW[style]
    for line in listed(lines):
        yield Paragraph(below, f"{_BULLETS[below]} {line}")


def _said(fields: tuple[Labelled, ...]) -> Iterator[Labelled]:
    return (field for field in fields if field.words.strip())
