"""Prints how well plans are read: precision/recall for each aspect, and every disagreement.

python -m tests.reading all         the plans of our own and those beside the checkout
python -m tests.reading held_out    those kept for the end
python -m tests.reading second      those of a second judge
python -m tests.reading NAME…       plans of our own by name
python -m tests.reading FILE…       files with a .json of the same name beside them
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.reading import corpus
from tests.reading.judging import judged, read, summed, told
from tests.reading.scoring import Score
from ttpl_desktop.documents.pages import libreoffice

_KEPT_APART = {"held_out": corpus.HELD_OUT, "second": corpus.SECOND}


def main(wanted: list[str]) -> int:
    if not wanted:
        print(__doc__)
        return 2
    scores: list[Score] = []
    with tempfile.TemporaryDirectory(prefix="ttpl-") as folder:
        for path, truth in _files(wanted, Path(folder)):
            scores.append(judged(read(path), truth))
            print(*told(path.name, scores[-1]), sep="\n", flush=True)
    print(f"{len(scores)} plans:")
    for aspect, tally in summed(scores).items():
        print(f"    {aspect.value:<13} precision {tally.precision:.3f}  recall {tally.recall:.3f}")
    return 0


def _files(wanted: list[str], folder: Path) -> Iterator[tuple[Path, Path]]:
    """Each file to read with what a careful reader finds in it."""
    for word in wanted:
        if word == "all":
            yield from _made(corpus.names(), folder)
            yield from ((path, path.with_suffix(".json")) for path in corpus.shared())
        elif word in _KEPT_APART:
            yield from _made(corpus.names(_KEPT_APART[word]), folder)
        elif Path(word).exists():
            yield Path(word), Path(word).with_suffix(".json")
        else:
            yield from _made([word], folder)


def _made(names: list[str], folder: Path) -> Iterator[tuple[Path, Path]]:
    for name in names:
        if corpus.needs_libreoffice(name) and libreoffice() is None:
            print(f"{name}: left out, LibreOffice is not installed")
        else:
            yield corpus.make(name, folder), corpus.truth(name)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
