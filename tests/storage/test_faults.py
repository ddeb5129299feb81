"""Whatever SQLite refuses, and wherever: nothing is half-kept, and the store works on."""

import contextlib
import sqlite3

import pytest

from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.storage.registers.legal import LEGAL
from ttpl_desktop.storage.table import Table

# More than any of the actions below takes, with the first recording of a store.
MOST_STATEMENTS = 120


class Failing:
    """A connection whose n-th statement fails as on a full disk; all others run."""

    def __init__(self, connection, failing_at):
        self.connection = connection
        self.left = failing_at

    def execute(self, sql, *values):
        self.left -= 1
        if self.left == 0:
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise error
        return self.connection.execute(sql, *values)

    def __getattr__(self, name):
        return getattr(self.connection, name)


@contextlib.contextmanager
def failing(store, at):
    """The store while its n-th statement fails; says whether it came to that."""
    sound, store.connection = store.connection, Failing(store.connection, at)
    try:
        yield store.connection
    finally:
        store.connection = sound


def contents(store):
    return [entry.content for entry in Table(store, INTAKE).all()]


def add_two(store):
    with store.operation("Thêm hai"):
        for content in ("a", "b"):
            Table(store, INTAKE).save(IntakeEntry(content=content))


def fails_somewhere(store, at, action):
    """Runs the action with its n-th statement failing; False where it has fewer statements."""
    with failing(store, at) as connection:
        try:
            action()
        except UserFacingError:
            return True
    assert connection.left > 0
    return False


def test_an_action_that_fails_at_any_statement_leaves_nothing_and_can_be_done_again(store):
    for at in range(1, MOST_STATEMENTS):
        if not fails_somewhere(store, at, lambda: add_two(store)):
            break
        assert contents(store) == []
        assert store.next_undo is None
    else:
        pytest.fail("the action has more statements than were tried")
    assert at > 5
    assert contents(store) == ["a", "b"]
    assert store.undo().label == "Thêm hai"
    assert contents(store) == []


@pytest.mark.parametrize("way", ["undo", "redo"])
def test_a_step_back_or_forth_that_fails_at_any_statement_leaves_all_as_it_was(store, way):
    add_two(store)
    if way == "redo":
        store.undo()
    before = contents(store)
    for at in range(1, MOST_STATEMENTS):
        if not fails_somewhere(store, at, getattr(store, way)):
            break
        assert contents(store) == before
    assert at > 3
    assert contents(store) != before


def test_the_work_of_another_program_cannot_leave_the_store_stuck(store):
    """Undo takes a document away that another program has referred to since."""
    with store.operation("Thêm văn bản"):
        document = Table(store, LEGAL).save(LegalDocument(type="Luật", title="Nhà ở"))
    other = sqlite3.connect(store.path)
    with other:
        other.execute(
            "INSERT INTO detailing_document VALUES "
            "(1, ?, '', '', '', '', NULL, '', '', '', NULL, '', NULL, NULL, '', NULL)",
            (document.id,),
        )
    other.close()
    with pytest.raises(sqlite3.IntegrityError):
        store.undo()
    assert Table(store, LEGAL).all() == (document,)
    add_two(store)
    assert contents(store) == ["a", "b"]


def test_a_part_that_fails_inside_an_action_is_not_half_kept(store):
    with store.operation("Cả hai"):
        Table(store, INTAKE).save(IntakeEntry(content="trước"))
        with contextlib.suppress(KeyError), store.operation("Phần hỏng"):
            Table(store, INTAKE).save(IntakeEntry(content="nửa vời"))
            raise KeyError
        Table(store, INTAKE).save(IntakeEntry(content="sau"))
    assert contents(store) == ["trước", "sau"]
    store.undo()
    store.redo()
    assert contents(store) == ["trước", "sau"]


def test_a_listener_that_fails_takes_nothing_back(store):
    told = []
    store.listen(lambda _tables: told.append(1) or 1 / 0)
    with pytest.raises(ZeroDivisionError):
        add_two(store)
    assert contents(store) == ["a", "b"]
    with pytest.raises(ZeroDivisionError):
        store.undo()
    assert contents(store) == []
    assert told == [1, 1]


def test_a_listener_may_act_itself(store):
    def note(tables):
        if "intake" in tables and len(Table(store, LEGAL).all()) < 1:
            with store.operation("Theo sau"):
                Table(store, LEGAL).save(LegalDocument(type="Luật"))

    store.listen(note)
    add_two(store)
    assert store.next_undo.label == "Theo sau"


def test_a_file_that_became_read_only_is_told(store):
    store.connection.execute("PRAGMA query_only = ON")
    with pytest.raises(UserFacingError, match="chỉ cho đọc"):
        add_two(store)
    store.connection.execute("PRAGMA query_only = OFF")
    add_two(store)
    assert contents(store) == ["a", "b"]
