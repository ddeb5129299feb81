"""A long history: a thousand steps back and forth, over a reopening, and typing among them."""

from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.storage import record_changes
from ttpl_desktop.storage.opening import open_store
from ttpl_desktop.storage.record_changes import Rows
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.storage.table import Table

STEPS = 1000


def contents(store):
    return [entry.content for entry in Table(store, INTAKE).all()]


def test_a_thousand_steps_are_taken_back_and_done_again_over_a_reopening(store, clock):
    store.connection.execute("PRAGMA synchronous = OFF")
    with store.operation("Thêm"):
        entry = Table(store, INTAKE).save(IntakeEntry())
    for number in range(1, STEPS):
        with store.operation(f"Sửa {number}"):
            Table(store, INTAKE).save(IntakeEntry(id=entry.id, content=str(number)))
    store.close()
    again = open_store(store.folder, clock=clock)
    again.connection.execute("PRAGMA synchronous = OFF")
    for number in range(STEPS - 1, 0, -1):
        assert again.undo().label == f"Sửa {number}"
    assert contents(again) == [""]
    assert again.undo().label == "Thêm"
    assert (again.undo(), contents(again)) == (None, [])
    while again.redo():
        pass
    assert contents(again) == [str(STEPS - 1)]
    assert record_changes.count(again, [Rows(INTAKE, {"id": entry.id})]) == STEPS
    again.close()


def test_typing_that_goes_on_after_a_reopening_is_one_step(store, clock):
    def typed(on, text):
        with on.operation("Sửa", merge="intake:1:content"):
            Table(on, INTAKE).save(IntakeEntry(id=1, content=text))

    with store.operation("Thêm"):
        Table(store, INTAKE).save(IntakeEntry())
    typed(store, "Đ")
    store.close()
    again = open_store(store.folder, clock=clock)
    typed(again, "Đơn")
    assert again.undo().label == "Sửa"
    assert contents(again) == [""]
    again.close()


def test_a_step_between_two_runs_of_typing_parts_them(store):
    def typed(text):
        with store.operation("Sửa", merge="intake:1:content"):
            Table(store, INTAKE).save(IntakeEntry(id=1, content=text))

    with store.operation("Thêm"):
        Table(store, INTAKE).save(IntakeEntry())
    typed("a")
    with store.operation("Thêm nữa"):
        Table(store, INTAKE).save(IntakeEntry(content="khác"))
    typed("ab")
    labels = []
    while step := store.undo():
        labels.append(step.label)
    assert labels == ["Sửa", "Thêm nữa", "Sửa", "Thêm"]
