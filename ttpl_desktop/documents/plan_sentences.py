"""An activity as a paragraph that runs on, and what it gives to single executors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ttpl_desktop.documents.plan_items import (
    Labelled,
    activity_details,
    activity_terms,
    begun,
    ended,
    heading_words,
    lines_of,
)
from ttpl_desktop.domain.plan import PlanItem


def activity_sentences(item: PlanItem) -> str:
    """All that an activity says, as sentences of one paragraph, without its number."""
    details = [field for field in activity_details(item) if field.label != "Nội dung"]
    sentences = [
        _one_line(heading_words(item)),
        _one_line(item.text) if item.title else "",
        _behind_labels(details),
        begun(_who(item)),
        _behind_labels((Labelled("Thời gian", item.time), *_rest(item))),
    ]
    return " ".join(ended(sentence) for sentence in sentences if sentence)


def subtask_line(item: PlanItem) -> str:
    """What one executor does, behind its name, without the bullet.

    `Sở Tư pháp: thu thập, xử lý thông tin; thời gian: quý II.`
    """
    who = _names((*item.lead, *item.executors))
    words = [_one_line(heading_words(item)).rstrip(" .;")]
    words += [_one_line(item.text).rstrip(" .;")] if item.title and item.text.strip() else []
    details = [field for field in activity_details(item) if field.label != "Nội dung"]
    helpers = Labelled("Phối hợp", _names(item.coordinators))
    said = _labelled((*details, helpers, Labelled("Thời gian", item.time), *_rest(item)))
    line = "; ".join((*words, *said))
    return ended(f"{who}: {line}" if who else begun(line))


def _rest(item: PlanItem) -> tuple[Labelled, ...]:
    collator, place, budget = activity_terms(item)
    return (collator, place, Labelled("Sản phẩm", item.product), budget)


def _who(item: PlanItem) -> str:
    parts = []
    if item.lead:
        parts.append(f"{_names(item.lead)} chủ trì")
    if item.executors:
        parts.append(f"{_names(item.executors)} thực hiện")
    if item.coordinators:
        helpers = _names(item.coordinators)
        parts.append(f"phối hợp với {helpers}" if parts else f"{helpers} phối hợp")
    return ", ".join(parts)


def _names(units: Iterable[str]) -> str:
    """Units inside a sentence: a group behind another unit begins small."""
    first, *rest = tuple(units) or ("",)
    named = (f"c{unit[1:]}" if unit.startswith("Các ") else unit for unit in rest)
    return ", ".join((first, *named))


def _behind_labels(fields: Iterable[Labelled]) -> str:
    return begun("; ".join(_labelled(fields)))


def _labelled(fields: Iterable[Labelled]) -> Iterator[str]:
    for field in fields:
        if words := _one_line(field.words).rstrip(" .;"):
            yield f"{field.label[:1].lower()}{field.label[1:]}: {words}"


def _one_line(text: str) -> str:
    """The lines of a text one behind the other; bullets become marks between them."""
    return "; ".join(line.lstrip("-+*• ").rstrip(" ;") for line in lines_of(text))
