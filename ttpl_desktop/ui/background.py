"""Long work off the main thread: a function with plain values in and a plain value out.

The function touches neither widgets nor the store. What it returns or raises comes back on the
main thread.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

from ttpl_desktop.domain.errors import UserFacingError

Value = TypeVar("Value")
Step = Callable[[int, int], None]
"""Called by a long function as (parts done, parts in all); it raises when the job is cancelled."""


class JobCancelledError(Exception):
    """Raised out of a long function at its next step, after the officer cancelled it."""


class Job(QObject):
    """One function under way; `cancel` makes it end without calling anyone back."""

    ended = Signal(object)
    _returned = Signal(object)
    _raised = Signal(object)
    _stepped = Signal(int, int)

    def __init__(
        self,
        parent: QObject,
        on_done: Callable[[Any], object],
        on_error: Callable[[UserFacingError], object],
        on_progress: Step | None,
    ) -> None:
        super().__init__(parent)
        self._on_done, self._on_error, self._on_progress = on_done, on_error, on_progress
        self._cancelled = Event()
        to_main_thread = Qt.ConnectionType.QueuedConnection
        self._returned.connect(self._done, to_main_thread)
        self._raised.connect(self._failed, to_main_thread)
        self._stepped.connect(self._moved_on, to_main_thread)

    def cancel(self) -> None:
        """Stop at the function's next step; its outcome is dropped in any case."""
        self._cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether nobody waits for the outcome any more."""
        return self._cancelled.is_set()

    def step(self, done: int, total: int) -> None:
        """Report progress from the worker; raises JobCancelledError to get out of it."""
        if self.is_cancelled:
            raise JobCancelledError
        self._stepped.emit(done, total)

    def work(self, function: Callable[..., object], args: tuple[Any, ...]) -> None:
        """Run the function; called in the worker's thread."""
        try:
            value = function(*args)
        except BaseException as error:  # carried to the main thread, which raises it there
            self._raised.emit(error)
        else:
            self._returned.emit(value)

    def _done(self, value: object) -> None:
        self.ended.emit(self)
        if not self.is_cancelled:
            self._on_done(value)

    def _failed(self, error: BaseException) -> None:
        self.ended.emit(self)
        if self.is_cancelled:
            return
        if not isinstance(error, UserFacingError):
            raise error
        self._on_error(error)

    def _moved_on(self, done: int, total: int) -> None:
        if self._on_progress is not None and not self.is_cancelled:
            self._on_progress(done, total)


class Background(QObject):
    """Runs jobs and waits for them on close."""

    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._running: set[Job] = set()

    def run(
        self,
        function: Callable[..., Value],
        *args: Any,
        on_done: Callable[[Value], object],
        on_error: Callable[[UserFacingError], object],
        on_progress: Step | None = None,
    ) -> Job:
        """Start `function(*args)` in a worker; with `on_progress` it gets a Step as last argument.

        `on_error` hears of UserFacingError alone; anything else is raised on the main thread for
        the crash guard.
        """
        job = Job(self, on_done, on_error, on_progress)
        job.ended.connect(self._forget)
        self._running.add(job)
        self.busy_changed.emit(True)
        given = args if on_progress is None else (*args, job.step)
        self._pool.start(lambda: job.work(function, given))
        return job

    @property
    def is_busy(self) -> bool:
        """Whether a job is under way."""
        return bool(self._running)

    def close(self) -> None:
        """Cancel what runs and wait for it; nobody is called back any more."""
        for job in self._running:
            job.cancel()
        self._pool.waitForDone()

    def _forget(self, job: Job) -> None:
        self._running.discard(job)
        job.deleteLater()
        self.busy_changed.emit(self.is_busy)
