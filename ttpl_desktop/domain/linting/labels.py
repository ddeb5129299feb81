"""Rules on labels that a file types: one concept under several labels."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from ttpl_desktop.domain.linting.draft import Draft, Known, Label
from ttpl_desktop.domain.linting.finding import Edit, Finding, Fix, Severity
from ttpl_desktop.domain.linting.rule import cased_like, quoted
from ttpl_desktop.domain.reading.labels import Topic
from ttpl_desktop.domain.text import same_spelling

_NAMES = {
    Topic.LEAD: "đơn vị chủ trì",
    Topic.EXECUTOR: "đơn vị thực hiện",
    Topic.COORDINATOR: "đơn vị phối hợp",
    Topic.TIME: "thời gian",
    Topic.PRODUCT: "sản phẩm",
}
_IS_PLAIN = re.compile(
    same_spelling(r"(?:các )?(?:cơ quan|đơn vị|bộ phận|phòng)? ?chủ trì(?: thực hiện)?")
)
"""A label of the lead as such; "chủ trì soạn thảo" tells of one kind of work only."""
_HEADS = {
    Topic.TIME: ("thời gian", "thời hạn", "tiến độ"),
    Topic.PRODUCT: ("sản phẩm", "kết quả"),
}
"""What the labels of these topics begin with; only a different beginning is another label."""


def label_rule(draft: Draft, _known: Known) -> Iterator[Finding]:
    """Labels of one topic that are worded differently, and a lead that is also an executor."""
    by_topic: dict[Topic, list[Label]] = defaultdict(list)
    for label in draft.labels:
        if label.topic in _NAMES:
            by_topic[label.topic].append(label)
    for topic, labels in by_topic.items():
        yield from _worded(topic, labels)
    yield from _role(by_topic[Topic.LEAD], by_topic[Topic.EXECUTOR])


def _worded(topic: Topic, labels: Sequence[Label]) -> Iterator[Finding]:
    named = [(label, _core(topic, label)) for label in labels]
    counts = Counter(core for _, core in named if core)
    if len(counts) < 2:
        return
    usual = counts.most_common(1)[0][0]
    model = next(label.place.words for label, core in named if core == usual)
    odd = [label for label, core in named if core and core != usual]
    is_safe = topic not in _HEADS
    edits = tuple(Edit(each.place, cased_like(each.place.words, model)) for each in odd)
    yield Finding(
        "label_variants",
        Severity.WARNING if is_safe else Severity.QUESTION,
        odd[0].place,
        f"{_NAMES[topic].capitalize()} được gọi bằng nhiều nhãn: {quoted(model)} và "
        f"{quoted(odd[0].place.words)}.",
        fix=Fix(f"Dùng một nhãn {quoted(model)}", edits) if is_safe else None,
        others=tuple(each.place for each in odd[1:]),
    )


def _core(topic: Topic, label: Label) -> str:
    """What tells the label from others of its topic; empty where it speaks of something special."""
    words = same_spelling(label.place.words)
    heads = _HEADS.get(topic)
    if heads is None:
        return " ".join(words.removeprefix("các ").split())
    if "," in words or "/" in words:
        return ""
    return next((head for head in heads if words.startswith(head)), "")


def _role(leads: Sequence[Label], executors: Sequence[Label]) -> Iterator[Finding]:
    """ "Đơn vị chủ trì" in one activity and "Đơn vị thực hiện" in another, never both in one."""
    leads = [label for label in leads if _IS_PLAIN.fullmatch(same_spelling(label.place.words))]
    of_lead = {label.owner for label in leads}
    of_executor = {label.owner for label in executors}
    if not of_lead or not of_executor or of_lead & of_executor:
        return
    few, many = (leads, executors) if len(leads) < len(executors) else (executors, leads)
    yield Finding(
        "label_variants",
        Severity.WARNING,
        few[0].place,
        f"Đơn vị chịu trách nhiệm khi thì ghi {quoted(many[0].place.words)}, "
        f"khi thì ghi {quoted(few[0].place.words)}.",
        others=(*(each.place for each in few[1:]), many[0].place),
    )
