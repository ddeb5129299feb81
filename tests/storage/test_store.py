"""One action is one transaction, one step and one notice."""

import contextlib

import pytest

from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.storage import record_changes
from ttpl_desktop.storage.record_changes import Rows
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.storage.registers.legal import LEGAL
from ttpl_desktop.storage.table import Table


@pytest.fixture
def intake(store):
    return Table(store, INTAKE)


def add(store, intake, content, label="Thêm thông tin"):
    with store.operation(label):
        return intake.save(IntakeEntry(content=content))


def fail(store, intake):
    with contextlib.suppress(KeyError), store.operation("Hỏng"):
        intake.save(IntakeEntry(content="không còn"))
        raise KeyError


def contents(intake):
    return [entry.content for entry in intake.all()]


def test_an_operation_is_one_step_with_its_label(store, intake):
    add(store, intake, "a")
    assert store.next_undo.label == "Thêm thông tin"


def test_undo_takes_back_and_redo_does_again(store, intake):
    entry = add(store, intake, "Đường sá")
    store.undo()
    assert intake.all() == ()
    store.redo()
    assert intake.all() == (entry,)


def test_a_failed_operation_leaves_neither_rows_nor_a_step(store, intake):
    fail(store, intake)
    assert intake.all() == ()
    assert store.next_undo is None


def test_the_store_works_on_after_a_failed_operation(store, intake):
    fail(store, intake)
    add(store, intake, "a")
    assert contents(intake) == ["a"]


def test_an_operation_that_changes_nothing_leaves_no_step(store, intake):
    entry = add(store, intake, "a")
    with store.operation("Lưu lại y nguyên"):
        intake.save(entry)
    assert store.next_undo.label == "Thêm thông tin"


def test_an_operation_inside_another_is_a_part_of_it(store, intake):
    with store.operation("Cả hai"):
        add(store, intake, "a")
        add(store, intake, "b")
    store.undo()
    assert intake.all() == ()
    assert store.next_undo is None


def test_a_run_of_typing_is_one_step(store, intake, clock):
    entry = add(store, intake, "")
    for text in ("Đ", "Đơ", "Đơn"):
        clock.wait(5)
        with store.operation("Sửa nội dung", merge="intake:1:content"):
            intake.save(IntakeEntry(id=entry.id, content=text))
    store.undo()
    assert contents(intake) == [""]


def test_typing_after_a_pause_is_a_new_step(store, intake, clock):
    entry = add(store, intake, "")
    for text in ("Đơn", "Đơn thư"):
        clock.wait(3600)
        with store.operation("Sửa nội dung", merge="intake:1:content"):
            intake.save(IntakeEntry(id=entry.id, content=text))
    store.undo()
    assert contents(intake) == ["Đơn"]


def test_a_new_action_ends_what_could_be_done_again(store, intake):
    add(store, intake, "a")
    store.undo()
    add(store, intake, "b")
    assert store.next_redo is None
    assert store.redo() is None


def test_every_change_is_told_once_with_its_tables(store, intake):
    told = []
    store.listen(told.append)
    add(store, intake, "a")
    store.undo()
    store.redo()
    assert told == [frozenset({"intake"})] * 3


def test_steps_survive_closing(tmp_path, intake, store, clock):
    from ttpl_desktop.storage.opening import open_store

    add(store, intake, "a")
    store.close()
    reopened = open_store(tmp_path / "du-lieu", clock=clock)
    assert reopened.undo().label == "Thêm thông tin"
    assert Table(reopened, INTAKE).all() == ()
    reopened.close()


def test_the_history_of_one_record_is_newest_first(store, intake, clock):
    entry = add(store, intake, "a")
    clock.wait(100)
    with store.operation("Sửa nội dung"):
        intake.save(IntakeEntry(id=entry.id, content="b"))
    mine = [Rows(INTAKE, {"id": entry.id})]
    labels = [each.step.label for each in record_changes.steps(store, mine, 9)]
    assert labels == ["Sửa nội dung", "Thêm thông tin"]


def test_a_step_tells_who_made_it(tmp_path, clock):
    from ttpl_desktop.storage.opening import open_store

    store = open_store(tmp_path / "chung", clock=clock, made_by="lan")
    add(store, Table(store, INTAKE), "a")
    store.close()
    other = open_store(tmp_path / "chung", clock=clock, made_by="")
    assert other.next_undo.made_by == "lan"
    other.close()


def test_two_accounts_do_not_type_on_in_one_step(tmp_path, clock):
    from ttpl_desktop.storage.opening import open_store

    for name in ("lan", "minh"):
        store = open_store(tmp_path / "chung", clock=clock, made_by=name)
        with store.operation("Sửa", merge="intake:1:content"):
            Table(store, INTAKE).save(IntakeEntry(content=name))
        store.close()
    store = open_store(tmp_path / "chung", clock=clock)
    store.undo()
    assert store.next_undo.made_by == "lan"
    store.close()


def test_a_reference_to_nothing_is_refused(store, intake):
    import sqlite3

    with pytest.raises(sqlite3.IntegrityError), store.operation("Sai"):
        intake.save(IntakeEntry(content="a", legal_id=99))
    assert intake.all() == ()


def test_undo_puts_back_records_that_refer_to_each_other(store, intake):
    from ttpl_desktop.domain.legal import LegalDocument

    legal = Table(store, LEGAL)
    with store.operation("Thêm văn bản và thông tin"):
        document = legal.save(LegalDocument(type="Luật", title="Nhà ở"))
        intake.save(IntakeEntry(content="a", legal_id=document.id))
    store.undo()
    store.redo()
    assert intake.all()[0].legal_id == document.id


def test_a_full_disk_is_told_and_loses_nothing(store, intake):
    from ttpl_desktop.domain.errors import UserFacingError

    add(store, intake, "đã lưu")
    pages = store.connection.execute("PRAGMA page_count").fetchone()[0]
    store.connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(UserFacingError, match="Ổ đĩa đã đầy"):
        add(store, intake, "dài " * 50_000)
    assert contents(intake) == ["đã lưu"]
    assert store.next_undo.label == "Thêm thông tin"
