"""The measuring itself."""

from tests.benchmarks.measure import Ratio, best_of, compare


def test_a_ratio_at_its_bar_is_good_enough() -> None:
    assert Ratio("save", ours=20.0, yardstick=10.0, bar=2.0).is_within_bar


def test_a_ratio_over_its_bar_says_so() -> None:
    ratio = Ratio("save", ours=21.0, yardstick=10.0, bar=2.0)
    assert str(ratio) == "OVER    2.10 ×  (bar 2 ×)  save: 21.0 ms against 10.0 ms"


def test_the_two_take_turns_and_the_best_of_each_counts() -> None:
    turns: list[str] = []
    ours, yardstick = iter([3.0, 1.0]), iter([5.0, 6.0])

    def measured_ours() -> float:
        turns.append("ours")
        return next(ours)

    def measured_yardstick() -> float:
        turns.append("yardstick")
        return next(yardstick)

    assert best_of(measured_ours, measured_yardstick, repeats=2) == (1.0, 5.0)
    assert turns == ["ours", "yardstick"] * 2


def test_the_first_turn_is_not_measured() -> None:
    calls: list[None] = []
    compare("nothing", lambda: calls.append(None), lambda: None, bar=100, repeats=3)
    assert len(calls) == 4
