"""Runs every `bench_*.py` beside this file and prints each ratio with its bar.

Such a module has one function, `run() -> list[Ratio]`. The exit code is 1 when a bar is missed.
`python -m tests.benchmarks documents` runs `bench_documents.py` alone.
"""

import importlib
import sys
from pathlib import Path

from tests.benchmarks.measure import Ratio


def main(wanted: list[str]) -> int:
    names = [name for name in bench_names() if not wanted or name in wanted]
    if unknown := set(wanted) - set(names):
        print(f"no such benchmark: {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    ratios = [ratio for name in names for ratio in run_and_print(name)]
    missed = [ratio for ratio in ratios if not ratio.is_within_bar]
    print(f"{len(ratios)} ratios, {len(missed)} over their bar")
    return 1 if missed or not ratios else 0


def bench_names() -> list[str]:
    """The words after `bench_`, in alphabetical order."""
    here = Path(__file__).parent
    return sorted(path.stem.removeprefix("bench_") for path in here.glob("bench_*.py"))


def run_and_print(name: str) -> list[Ratio]:
    ratios: list[Ratio] = importlib.import_module(f"tests.benchmarks.bench_{name}").run()
    for ratio in ratios:
        print(ratio, flush=True)
    return ratios


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
