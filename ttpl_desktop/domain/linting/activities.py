"""Rules on activities: who, when, with what product, stated once, with its content."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.framework import find
from ttpl_desktop.domain.linting.draft import Activity, Draft, Known
from ttpl_desktop.domain.linting.finding import Finding, Place, Severity
from ttpl_desktop.domain.linting.rule import article_of, quoted
from ttpl_desktop.domain.reading.labels import Topic
from ttpl_desktop.domain.text import same_spelling

_MOST = 0.6
"""The share of the activities that make something the rule of a plan."""
_FEW = 3
"""Fewer siblings set no rule for one another."""


def incomplete_rule(draft: Draft, known: Known) -> Iterator[Finding]:
    """Activities without lead, time or product, in a plan whose other activities name them.

    Where no activity names a lead that is one finding of the plan.
    """
    listed = [activity for activity in draft.activities if activity.is_listed]
    if not listed:
        return
    if not any(activity.lead for activity in listed):
        yield _nobody(listed, _article(draft, known))
        return
    article = _article(draft, known)
    wants_product = _is_rule(listed, [bool(activity.product) for activity in listed])
    wants_time = any(_has_time(activity) for activity in listed)
    for activity in listed:
        lacks = [
            name
            for is_lacking, name in (
                (not activity.lead, "đơn vị chủ trì hoặc thực hiện"),
                (wants_time and not _has_time(activity), "thời gian"),
                (wants_product and not activity.product, "sản phẩm"),
            )
            if is_lacking
        ]
        if lacks:
            # Work that others may ask for at any time is often the office's own without saying so.
            is_asked_for = activity.deadline.kind is DeadlineKind.ON_DEMAND
            severity = Severity.QUESTION if is_asked_for else Severity.WARNING
            message = f"Hoạt động chưa ghi {_and(lacks)}."
            yield Finding("activity_incomplete", severity, activity.place, message, article)


def _nobody(listed: Sequence[Activity], article: str) -> Finding:
    timed = sum(map(_has_time, listed))
    when = f", chỉ {timed} trong {len(listed)} hoạt động có thời gian" if timed else " và thời gian"
    when = "" if timed == len(listed) else when
    return Finding(
        "nobody_named",
        Severity.WARNING,
        listed[0].place,
        f"Không hoạt động nào ghi đơn vị chủ trì{when}.",
        article,
        others=tuple(activity.place for activity in listed[1:]),
    )


def _has_time(activity: Activity) -> bool:
    return activity.deadline.kind is not DeadlineKind.NONE


def _is_rule(listed: Sequence[Activity], told: Sequence[bool]) -> bool:
    return len(listed) >= _FEW and sum(told) >= _MOST * len(listed)


def _article(draft: Draft, known: Known) -> str:
    """The article that wants activities with their schedule, where that was checked."""
    required = known.framework.required if known.framework else ()
    content = find(required, "activities")
    return article_of(content, draft, known) if content is not None else ""


def _and(words: Sequence[str]) -> str:
    return f"{', '.join(words[:-1])} và {words[-1]}" if len(words) > 1 else words[0]


def repeated_rule(draft: Draft, _known: Known) -> Iterator[Finding]:
    """The same duty stated twice: among the responsibilities, or as two activities."""
    for activity in draft.activities:
        if activity.repeats:
            yield Finding(
                "duty_repeated",
                Severity.WARNING,
                activity.repeats[0],
                f"Nhiệm vụ này đã nêu tại {activity.place.path or 'mục khác'}; "
                "nêu một lần để sau này không sửa sót.",
                others=(activity.place, *activity.repeats[1:]),
            )
    seen: dict[tuple[str, str, tuple[str, ...]], Activity] = {}
    for activity in (each for each in draft.activities if each.is_listed):
        words = " ".join(same_spelling(activity.words).rstrip(" .;:").split())
        key = (words, activity.deadline.phrase.lower(), tuple(map(same_spelling, activity.lead)))
        first = seen.setdefault(key, activity)
        if first is not activity and words:
            yield Finding(
                "duty_repeated",
                Severity.WARNING,
                activity.place,
                f"Hoạt động {quoted(activity.place.words)} đã có tại {first.place.path}.",
                others=(first.place,),
            )


def content_rule(draft: Draft, _known: Known) -> Iterator[Finding]:
    """The one activity without a content line where all others beside it have one."""
    told: dict[int, set[Topic]] = defaultdict(set)
    for label in draft.labels:
        told[label.owner].add(label.topic)
    labelled = [each for each in draft.activities if each.is_listed and told[each.item_id]]
    siblings = Counter(each.parent for each in labelled)
    having = Counter(each.parent for each in labelled if Topic.CONTENT in told[each.item_id])
    for activity in labelled:
        count = siblings[activity.parent]
        others = having[activity.parent]
        if Topic.CONTENT in told[activity.item_id] or others < max(_FEW, count - 1):
            continue
        place: Place = activity.place
        yield Finding(
            "activity_without_content",
            Severity.WARNING,
            place,
            "Các hoạt động cùng mục đều có dòng nội dung, hoạt động này không có.",
        )
