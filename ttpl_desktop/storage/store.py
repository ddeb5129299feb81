"""The store: one open database, in which every action is one transaction and one step."""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from ttpl_desktop.storage import history
from ttpl_desktop.storage.history import Step
from ttpl_desktop.storage.trouble import told
from ttpl_desktop.storage.words import is_exact

Listener = Callable[[frozenset[str]], None]


class Store:
    """An open database of one office; `opening.open_store` makes one.

    One action of the officer is one `with store.operation("Xoá nhiệm vụ"):` — one transaction, one
    undo step, and one notice that carries the names of the changed tables. Steps are kept under
    the name `made_by`, empty where nobody knows who works here.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        clock: Callable[[], dt.datetime] = dt.datetime.now,
        made_by: str = "",
    ) -> None:
        self.connection = connection
        self.path = path
        self._clock = clock
        self._made_by = made_by
        self._listeners: list[Listener] = []
        self._followers: list[Callable[[], object]] = []
        self._is_busy = False
        self._is_recording = False
        # Only queries call it; the schema itself needs no function of ours.
        connection.create_function("is_exact", 2, is_exact, deterministic=True)

    @property
    def folder(self) -> Path:
        """The data folder: the database, its attachments and its backups."""
        return self.path.parent

    def now(self) -> dt.datetime:
        """The moment that a step or a bin stamp carries."""
        return self._clock()

    def listen(self, listener: Listener) -> None:
        """Calls `listener` with the changed tables after every operation, undo and redo."""
        self._listeners.append(listener)

    def follow(self, follower: Callable[[], object]) -> None:
        """Calls `follower` at the end of every operation, inside it: what follows is one step."""
        self._followers.append(follower)

    @contextlib.contextmanager
    def operation(self, label: str, *, merge: str = "") -> Iterator[None]:
        """One action: all of it or nothing; inside another operation it becomes a part of that.

        Actions in a row with the same `merge` key are one step while the officer keeps typing.
        """
        if self._is_busy:
            with self._part():
                yield
            return
        self._record()
        with self._transaction() as tables:
            operation_id = history.begin(self.connection, label, merge, self.now(), self._made_by)
            yield
            for follower in self._followers:
                follower()
            tables |= history.end(self.connection, operation_id)

    @contextlib.contextmanager
    def _part(self) -> Iterator[None]:
        """A part of the running action: where it fails and is caught outside, none of it stays."""
        self.connection.execute("SAVEPOINT part")
        try:
            yield
        except BaseException:
            # A full disk has already ended the whole transaction.
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK TO part")
                self.connection.execute("RELEASE part")
            raise
        self.connection.execute("RELEASE part")

    def _record(self) -> None:
        """Sets up the recording before the first action: an opened window does not wait for it."""
        if not self._is_recording:
            with told(self.path):
                history.install(self.connection)
            self._is_recording = True

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[set[str]]:
        tables: set[str] = set()
        self._is_busy = True
        try:
            with told(self.path):
                self.connection.execute("BEGIN IMMEDIATE")
                try:
                    yield tables
                    self.connection.execute("COMMIT")
                except BaseException:
                    # A full disk has already ended the transaction; a refused commit has not.
                    if self.connection.in_transaction:
                        self.connection.execute("ROLLBACK")
                    raise
        finally:
            self._is_busy = False
        self._tell(frozenset(tables))

    def _tell(self, tables: frozenset[str]) -> None:
        if tables:
            for listener in tuple(self._listeners):
                listener(tables)

    def ask(self, sql: str, values: Sequence[Any] | Mapping[str, Any] = ()) -> list[Any]:
        """Every row that a question has; a damaged or unreadable file is a UserFacingError."""
        with told(self.path):
            return self.connection.execute(sql, values).fetchall()

    @property
    def next_undo(self) -> Step | None:
        """The step that `undo` would take back; None at the beginning."""
        with told(self.path):
            return history.next_undo(self.connection)

    @property
    def next_redo(self) -> Step | None:
        """The step that `redo` would do again; None where nothing was taken back."""
        with told(self.path):
            return history.next_redo(self.connection)

    def undo(self) -> Step | None:
        """Takes the last step back; gives it, or None where there was none."""
        step = self.next_undo
        if step is not None:
            with self._transaction() as tables:
                tables |= history.undo(self.connection, step)
        return step

    def redo(self) -> Step | None:
        """Does the step again that was last taken back; gives it, or None where there was none."""
        step = self.next_redo
        if step is not None:
            with self._transaction() as tables:
                tables |= history.redo(self.connection, step)
        return step

    def close(self) -> None:
        """Closes the database; SQLite writes its log back into the one file."""
        self.connection.close()
