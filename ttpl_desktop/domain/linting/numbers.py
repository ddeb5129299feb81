"""Rules on the numbers that were typed: gaps, repeated letters, 1.1 under heading 2."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ttpl_desktop.domain.linting.draft import Draft, Known, Numbered
from ttpl_desktop.domain.linting.finding import Edit, Finding, Fix, Severity
from ttpl_desktop.domain.linting.rule import POINTS, quoted, replaced
from ttpl_desktop.domain.numbering import LETTERS, letter, roman
from ttpl_desktop.domain.reading.markers import Family, Marker

_ROMAN_VALUES = {roman(number): number for number in range(1, 60)}
_COUNTED = frozenset(
    {Family.CAPITAL, Family.ROMAN, Family.ARTICLE, Family.DECIMAL, Family.DOTTED, Family.LETTER}
)
_CAPITALS = "ABCDEFGH"


def number_rule(draft: Draft, _known: Known) -> Iterator[Finding]:
    """Every list of a file: numbers that are computed cannot be wrong."""
    for tree in draft.numbered:
        for run in _runs(tree):
            yield from _wrong_parent(run, tree)
            yield from _order(run)


def _runs(tree: Sequence[Numbered]) -> Iterator[list[Numbered]]:
    """The items that count on from one another: one parent, one kind of number.

    A number one that comes again right behind an unnumbered paragraph begins another list.
    """
    runs: dict[tuple[int | None, Family, int], list[Numbered]] = {}
    is_introduced = False
    for node in tree:
        marker = node.marker
        if marker is not None and marker.family in _COUNTED:
            key = (node.parent, marker.family, marker.level)
            if key in runs and value_of(marker) == 1 and is_introduced:
                yield runs.pop(key)
            runs.setdefault(key, []).append(node)
        is_introduced = marker is None
    yield from runs.values()


def value_of(marker: Marker) -> int | None:
    """What a number counts: đ is 5, IV is 4, 2.3 is 3. None where it counts nothing."""
    label = marker.label.removeprefix("Điều ").removeprefix("điều ")
    if marker.family is Family.ROMAN:
        return _ROMAN_VALUES.get(label)
    if marker.family is Family.CAPITAL:
        return _CAPITALS.find(label) + 1 or None
    if marker.family is Family.LETTER:
        rounds = len(label)
        place = LETTERS.find(label[:1])
        return (rounds - 1) * len(LETTERS) + place + 1 if place >= 0 else None
    last = label.split(".")[-1]
    return int(last) if last.isdecimal() else None


def _marker(node: Numbered) -> Marker:
    assert node.marker is not None  # runs hold numbered paragraphs alone
    return node.marker


def _wrong_parent(run: Sequence[Numbered], tree: Sequence[Numbered]) -> Iterator[Finding]:
    """ "1.1", "1.2" under heading "2."."""
    by_index = {node.index: node for node in tree}
    above = by_index.get(run[0].parent) if run[0].parent is not None else None
    if _marker(run[0]).family is not Family.DOTTED or above is None or above.marker is None:
        return
    if above.marker.family not in (Family.DECIMAL, Family.DOTTED):
        return
    own = above.marker.label
    wrong = [node for node in run if _marker(node).label.rpartition(".")[0] != own]
    if not wrong:
        return
    labels = f"{_marker(wrong[0]).label}"
    if len(wrong) > 1:
        labels += f" … {_marker(wrong[-1]).label}"
    edits = tuple(
        Edit(node.place, f"{own}.{_marker(node).label.rpartition('.')[2]}") for node in wrong
    )
    yield Finding(
        "number_under_other",
        Severity.ERROR,
        wrong[0].place,
        f"Số {labels} đứng dưới mục {own}; phải bắt đầu bằng “{own}.”.",
        fix=Fix(f"Đánh số lại theo mục {own}", edits),
        others=tuple(node.place for node in wrong[1:]),
    )


def _order(run: Sequence[Numbered]) -> Iterator[Finding]:
    """Each number is the one before it and one more; the first one is the first."""
    first = run[0]
    if value_of(_marker(first)) not in (1, None) and len(run) > 1:
        yield _gap(first, f"Danh sách bắt đầu từ {_shown(first)} thay vì {_label(first, 1)}.")
    is_behind_repeated = False
    for before, node in pairwise(run):
        # The item behind a repeated number may count on as if that had been right.
        expected = (value_of(_marker(before)) or 0) + 1
        value = value_of(_marker(node))
        is_right = value == expected or (is_behind_repeated and value == expected + 1)
        is_behind_repeated = value == expected - 1
        if value is None:
            article = POINTS if _marker(node).family is Family.LETTER else ""
            message = f"{_shown(node)} không thuộc thứ tự chữ cái tiếng Việt dùng để đánh điểm."
            yield Finding("number_gap", Severity.WARNING, node.place, message, article)
        elif is_behind_repeated:
            yield _repeated(before, node, run, expected)
        elif not is_right:
            yield _gap(
                node, f"Sau {_shown(before)} là {_shown(node)}, thiếu {_label(node, expected)}."
            )


def _gap(node: Numbered, message: str) -> Finding:
    article = POINTS if _marker(node).family is Family.LETTER else ""
    return Finding("number_gap", Severity.WARNING, node.place, message, article)


def _repeated(before: Numbered, node: Numbered, run: Sequence[Numbered], expected: int) -> Finding:
    """The second of two equal numbers; it takes the next one where that is free."""
    taken = {_marker(other).label for other in run}
    wanted = _label(node, expected)
    article = POINTS if _marker(node).family is Family.LETTER else ""
    return Finding(
        "number_repeated",
        Severity.ERROR,
        node.place,
        f"{_shown(node)} lặp lại; mục này phải là {quoted(wanted)}.",
        article,
        replaced([node.place], wanted) if wanted not in taken else None,
        (before.place,),
    )


def _label(node: Numbered, value: int) -> str:
    """The label of that value in the list of `node`."""
    marker = _marker(node)
    if marker.family is Family.ROMAN:
        return roman(value)
    if marker.family is Family.LETTER:
        return letter(value)
    if marker.family is Family.CAPITAL:
        return _CAPITALS[value - 1] if value <= len(_CAPITALS) else str(value)
    if marker.family is Family.ARTICLE:
        return f"Điều {value}"
    above = marker.label.rpartition(".")[0]
    return f"{above}.{value}" if above else str(value)


def _shown(node: Numbered) -> str:
    marker = _marker(node)
    kind = {Family.LETTER: "điểm ", Family.ARTICLE: ""}.get(marker.family, "mục ")
    words = f"{kind}{marker.label}"
    return words[:1].upper() + words[1:]
