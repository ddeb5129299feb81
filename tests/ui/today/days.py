"""Tasks that press on Monday 23/11/2026, and a tray that keeps what it was told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.task import Task
from ttpl_desktop.storage.registers.task import TASKS

LATE = Task(year=2026, title="Đôn đốc các phòng", last_day=dt.date(2026, 11, 20))
SOON = Task(year=2026, title="Gửi báo cáo", last_day=dt.date(2026, 11, 27), lead=("Văn phòng",))
REVIEWED = Task(
    year=2026,
    title="Thu thập thông tin",
    deadline=DeadlineKind.CONTINUOUS,
    next_review=dt.date(2026, 11, 25),
)
LINE = "Hôm nay: ! 1 quá hạn · ▲ 1 đến hạn trong 7 ngày · 1 đến kỳ rà soát"


def add_tasks(work: Workspace) -> None:
    with work.operation("Thêm nhiệm vụ"):
        for task in (LATE, SOON, REVIEWED):
            work.table(TASKS).save(task)


class FakeTray:
    """Keeps its notices; `follow` is what a click on it does."""

    def __init__(self) -> None:
        self.told: list[tuple[str, str]] = []
        self.is_away = False
        self.follow: Callable[[], object] = lambda: None

    def tell(self, title: str, words: str) -> None:
        self.told.append((title, words))

    def put_away(self) -> None:
        self.is_away = True
