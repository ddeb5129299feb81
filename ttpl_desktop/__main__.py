"""The program with its window: `ttpl-desktop`, or `python -m ttpl_desktop`."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Opens the window and gives the program's exit code."""
    chosen = _parser().parse_args(arguments)
    # What is made at the start stays; looking for garbage among it would take a tenth of the time.
    gc.disable()
    from ttpl_desktop.ui.application import run

    return run(chosen.data_dir, sample=chosen.sample)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="ttpl-desktop",
        description="Sổ tay theo dõi thi hành pháp luật",
        add_help=False,
    )
    parser.add_argument("-h", "--help", action="help", help="in hướng dẫn này rồi thoát")
    parser.add_argument(
        "--data-dir", type=Path, metavar="THƯ_MỤC", help="thư mục dữ liệu, thay cho thư mục riêng"
    )
    parser.add_argument(
        "--sample", action="store_true", help="mở cơ quan mẫu, trong thư mục dữ liệu của nó"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
