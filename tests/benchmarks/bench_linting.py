"""Soát of a plan of 20 pages, and how its time grows with the pages."""

from __future__ import annotations

from collections.abc import Callable

from tests.benchmarks.measure import Ratio, compare
from tests.domain.linting.plans import CLEAN, check_read, read
from ttpl_desktop.domain.linting.citations import citations_in
from ttpl_desktop.domain.linting.finding import Finding
from ttpl_desktop.domain.reading.read_plan import ReadPlan

BLOCKS_OF_TWENTY_PAGES = 30
CITED = "Thực hiện Nghị định số 32/2020/NĐ-CP ngày 05/3/2020 của Chính phủ, UBND tỉnh và CCVC."


def run() -> list[Ratio]:
    text, longer = plan_of(BLOCKS_OF_TWENTY_PAGES), plan_of(4 * BLOCKS_OF_TWENTY_PAGES)
    short, long = read(text), read(longer)
    # Reading 20 pages takes some 0.2 s here; the bound of the whole check is 0.3 s.
    return [
        compare("a plan of 20 pages checked", checking(short), lambda: read(text), bar=1),
        compare("a plan of 80 pages against 20", checking(long), checking(short), bar=6),
    ]


def checking(plan: ReadPlan) -> Callable[[], tuple[Finding, ...]]:
    """Checks as if the plan had not been seen before."""

    def check() -> tuple[Finding, ...]:
        citations_in.cache_clear()
        return check_read(plan)

    return check


def plan_of(blocks: int) -> str:
    """The clean plan with its four activities so many times, each with faults of its own."""
    before, rest = CLEAN.split("1. Tập huấn nghiệp vụ")
    listed, behind = rest.split("IV. TỔ CHỨC")
    one = f"1. Tập huấn nghiệp vụ{listed}{CITED}\n"
    activities = "".join(
        one.replace("cửa hàng", f"cửa hàng khu vực {number}") for number in range(blocks)
    )
    return f"{before}{activities}IV. TỔ CHỨC{behind}"
