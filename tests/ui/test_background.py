"""Long work: values come back on the main thread, trouble finds the right ear, close waits."""

import threading
from collections.abc import Callable, Iterator

import pytest

from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.ui.background import Background, Step


@pytest.fixture
def background(qapp) -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


def never(*_values: object) -> None:
    raise AssertionError("nobody should be called")


def test_the_value_comes_back_on_the_main_thread(qtbot, background: Background):
    seen: list[tuple[int, threading.Thread]] = []
    background.run(
        lambda a, b: a + b,
        2,
        3,
        on_done=lambda total: seen.append((total, threading.current_thread())),
        on_error=never,
    )
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(5, threading.main_thread())]


def test_the_work_itself_runs_elsewhere(qtbot, background: Background):
    seen: list[threading.Thread] = []
    background.run(threading.current_thread, on_done=seen.append, on_error=never)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0] is not threading.main_thread()


def test_trouble_in_the_world_goes_to_the_one_who_asked(qtbot, background: Background):
    heard: list[UserFacingError] = []

    def fail() -> None:
        raise UserFacingError("Ổ đĩa đã đầy. Hãy chọn nơi khác.")

    background.run(fail, on_done=never, on_error=heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[0].sentence == "Ổ đĩa đã đầy. Hãy chọn nơi khác."


def test_a_bug_is_raised_on_the_main_thread(qtbot, background: Background):
    with qtbot.captureExceptions() as raised:
        background.run(lambda: 1 / 0, on_done=never, on_error=never)
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError


def test_progress_is_told_in_order(qtbot, background: Background):
    steps: list[tuple[int, int]] = []
    done: list[str] = []

    def count(up_to: int, step: Step) -> str:
        for number in range(up_to):
            step(number + 1, up_to)
        return "xong"

    background.run(
        count,
        3,
        on_done=done.append,
        on_error=never,
        on_progress=lambda part, whole: steps.append((part, whole)),
    )
    qtbot.waitUntil(lambda: bool(done))
    assert steps == [(1, 3), (2, 3), (3, 3)]


def endless(started: threading.Event) -> Callable[[Step], None]:
    def work(step: Step) -> None:
        while True:
            step(0, 1)
            started.set()

    return work


def test_a_cancelled_job_ends_at_its_next_step_and_calls_nobody(qtbot, background: Background):
    started = threading.Event()
    job = background.run(
        endless(started), on_done=never, on_error=never, on_progress=lambda *_: None
    )
    started.wait(5)
    job.cancel()
    qtbot.waitUntil(lambda: not background.is_busy)


def test_the_outcome_of_a_cancelled_job_is_dropped(qtbot, background: Background):
    gate = threading.Event()
    job = background.run(gate.wait, 5, on_done=never, on_error=never)
    job.cancel()
    gate.set()
    qtbot.waitUntil(lambda: not background.is_busy)


def test_closing_waits_for_the_worker_and_silences_it(qtbot, background: Background):
    gate, ended = threading.Event(), threading.Event()

    def work() -> None:
        gate.wait(5)
        ended.set()

    background.run(work, on_done=never, on_error=never)
    threading.Timer(0.05, gate.set).start()
    background.close()
    assert ended.is_set()
    qtbot.wait(20)


def test_being_busy_is_told_once_at_each_end(qtbot, background: Background):
    told: list[bool] = []
    background.busy_changed.connect(told.append)
    background.run(lambda: None, on_done=lambda _none: None, on_error=never)
    qtbot.waitUntil(lambda: told == [True, False])
