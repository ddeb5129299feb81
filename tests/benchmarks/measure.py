"""Measuring two ways of doing the same thing in one run, side by side."""

import enum
import gc
import time
from collections.abc import Callable
from dataclasses import dataclass


class Unit(enum.Enum):
    """What a measured number counts."""

    MILLISECONDS = "ms"
    MEGABYTES = "MB"


@dataclass(frozen=True, slots=True)
class Ratio:
    """Ours against a yardstick, both measured on this machine within one run.

    `bar` is the largest quotient ours / yardstick that is still good enough.
    """

    name: str
    ours: float
    yardstick: float
    bar: float
    unit: Unit = Unit.MILLISECONDS

    @property
    def value(self) -> float:
        return self.ours / self.yardstick

    @property
    def is_within_bar(self) -> bool:
        return self.value <= self.bar

    def __str__(self) -> str:
        verdict = "ok" if self.is_within_bar else "OVER"
        unit = self.unit.value
        return (
            f"{verdict:<4}  {self.value:6.2f} ×  (bar {self.bar:g} ×)  {self.name}: "
            f"{self.ours:.1f} {unit} against {self.yardstick:.1f} {unit}"
        )


def compare(
    name: str,
    ours: Callable[[], object],
    yardstick: Callable[[], object],
    *,
    bar: float,
    repeats: int = 7,
) -> Ratio:
    """The best time of each, after one unmeasured turn that pays for imports and caches."""
    ours()
    yardstick()
    best = best_of(lambda: milliseconds(ours), lambda: milliseconds(yardstick), repeats=repeats)
    return Ratio(name, *best, bar=bar)


def best_of(
    ours: Callable[[], float], yardstick: Callable[[], float], *, repeats: int
) -> tuple[float, float]:
    """The smallest number each measurement gave; the two take turns, so that noise hits both."""
    turns = [(ours(), yardstick()) for _ in range(repeats)]
    return min(turn[0] for turn in turns), min(turn[1] for turn in turns)


def milliseconds(action: Callable[[], object]) -> float:
    """How long one call takes, without the collector's pauses."""
    gc.collect()
    gc.disable()
    try:
        start = time.perf_counter()
        action()
        return (time.perf_counter() - start) * 1000
    finally:
        gc.enable()
