"""Numbers of a plan's items: computed from their order and style, never typed."""

import dataclasses
import enum
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

Node = TypeVar("Node")

LETTERS = "abcdđeghiklmnopqrstuvxy"
"""The letters of a điểm, in the order Vietnamese documents use (a b c d đ e g …)."""

_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)


class NumberStyle(enum.StrEnum):
    """How an item is numbered; the value is what the database keeps."""

    ROMAN = "roman"
    DECIMAL = "decimal"
    DOTTED = "dotted"
    LETTER = "letter"
    DASH = "dash"
    PLUS = "plus"
    STAR = "star"
    NONE = "none"


_BULLETS = {
    NumberStyle.DASH: "-",
    NumberStyle.PLUS: "+",
    NumberStyle.STAR: "*",
    NumberStyle.NONE: "",
}


@dataclasses.dataclass(frozen=True, slots=True)
class Number:
    """What stands before an item ("đ)") and the way to it from the top ("II.2.đ")."""

    label: str
    path: str


def label(style: NumberStyle, index: int, parent_label: str = "") -> str:
    """What stands before the item that is number `index` (from 1) of its style under its parent.

    A dotted number continues a parent that is an Arabic number ("1." gives "1.2.") and is a plain
    "2." under any other parent.
    """
    if style in _BULLETS:
        return _BULLETS[style]
    if style is NumberStyle.ROMAN:
        return f"{roman(index)}."
    if style is NumberStyle.LETTER:
        return f"{letter(index)})"
    return f"{_dotted_start(style, parent_label)}{index}."


def roman(number: int) -> str:
    """The number in capital Roman numerals; `number` is at least 1."""
    numerals = ""
    for value, numeral in _ROMAN:
        times, number = divmod(number, value)
        numerals += numeral * times
    return numerals


def letter(index: int) -> str:
    """The letter of a điểm; after y the letters double as in Word: aa, bb, cc, dd, đđ …"""
    rounds, place = divmod(index - 1, len(LETTERS))
    return LETTERS[place] * (rounds + 1)


def path(labels: Sequence[str]) -> str:
    """The way to an item through the labels above it and its own, as "II.2.đ".

    A number that already holds its parent's is not repeated ("II.", "1.", "1.2." give "II.1.2");
    bullets and unnumbered items add nothing, so theirs is the path of what they stand under.
    """
    steps: list[str] = []
    for step in (label.rstrip(".)") for label in labels):
        if not step[:1].isalnum():
            continue
        if steps and step.startswith(f"{steps[-1]}."):
            steps.pop()
        steps.append(step)
    return ".".join(steps)


@dataclasses.dataclass(slots=True)
class _Level:
    """An item that is open above the next one, with the count of each style under it."""

    depth: int
    label: str
    counts: Counter[NumberStyle] = dataclasses.field(default_factory=Counter)


def number_sequence(items: Iterable[tuple[int, NumberStyle]]) -> list[Number]:
    """The numbers of items given in reading order as (depth, style), the top being depth 0.

    The parent of an item is the nearest one above it that is less deep, even where a depth was
    skipped. Each style counts for itself under one parent, so a "-" between "1." and "2." leaves
    their numbers alone.
    """
    open_levels = [_Level(depth=-1, label="")]
    numbers: list[Number] = []
    for depth, style in items:
        while open_levels[-1].depth >= depth:
            open_levels.pop()
        parent = open_levels[-1]
        counted = _counted_style(style, parent.label)
        parent.counts[counted] += 1
        own = label(style, parent.counts[counted], parent.label)
        open_levels.append(_Level(depth, own))
        numbers.append(Number(own, path([level.label for level in open_levels])))
    return numbers


def number_tree(
    roots: Iterable[Node],
    children_of: Callable[[Node], Iterable[Node]],
    style_of: Callable[[Node], NumberStyle],
) -> list[tuple[Node, Number]]:
    """Every node of the trees in reading order with its number.

    Nothing is remembered between calls: after an item has moved, calling again renumbers.
    """
    flat = [(depth, node) for root in roots for depth, node in _walk(root, children_of, 0)]
    numbers = number_sequence((depth, style_of(node)) for depth, node in flat)
    return [(node, number) for (_, node), number in zip(flat, numbers, strict=True)]


def _walk(
    node: Node, children_of: Callable[[Node], Iterable[Node]], depth: int
) -> Iterable[tuple[int, Node]]:
    yield depth, node
    for child in children_of(node):
        yield from _walk(child, children_of, depth + 1)


def _dotted_start(style: NumberStyle, parent_label: str) -> str:
    """The part of a dotted number that comes from its parent, empty where there is none."""
    continues = style is NumberStyle.DOTTED and parent_label[:1].isdecimal()
    return f"{parent_label.rstrip('.)')}." if continues else ""


def _counted_style(style: NumberStyle, parent_label: str) -> NumberStyle:
    """The style an item counts with: a dotted number that continues nothing is a decimal one."""
    if style is NumberStyle.DOTTED and not _dotted_start(style, parent_label):
        return NumberStyle.DECIMAL
    return style
