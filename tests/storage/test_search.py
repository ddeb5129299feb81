"""Words without marks find text with marks; words with marks find just those."""

import pytest

from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.domain.task import Task
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.storage.registers.task import TASKS
from ttpl_desktop.storage.search import search
from ttpl_desktop.storage.table import Table

TEXTS = ("Đôn đốc các đơn vị", "Đơn thư của dân", "Ủy ban nhân dân xã", "Dòng suối Điện Biên")


@pytest.fixture
def filled(store):
    with store.operation("Thêm"):
        for text in TEXTS:
            Table(store, INTAKE).save(IntakeEntry(content=text))
    return store


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("don doc", ["Đôn đốc các đơn vị"]),
        ("DON ", ["Dòng suối Điện Biên", "Đơn thư của dân", "Đôn đốc các đơn vị"]),
        ("đôn", ["Đôn đốc các đơn vị"]),
        ("đơn", ["Đơn thư của dân", "Đôn đốc các đơn vị"]),
        ("don vi", ["Đôn đốc các đơn vị"]),
        ("uỷ ban", ["Ủy ban nhân dân xã"]),
        ("ủy ban", ["Ủy ban nhân dân xã"]),
        ("uy ban", ["Ủy ban nhân dân xã"]),
        ("dien bi", ["Dòng suối Điện Biên"]),
        ("điện", ["Dòng suối Điện Biên"]),
        ("không có", []),
        ('"(*', []),
        ("", []),
    ],
)
def test_a_search_finds(filled, words, found):
    assert [hit.title for hit in search(filled, words)] == found


def test_a_change_and_its_undo_are_seen_by_search(filled):
    intake = Table(filled, INTAKE)
    with filled.operation("Sửa"):
        intake.save(IntakeEntry(id=1, content="Khảo sát"))
    assert [hit.record_id for hit in search(filled, "khao sat")] == [1]
    assert search(filled, "don doc") == ()
    filled.undo()
    assert search(filled, "khao sat") == ()
    assert [hit.record_id for hit in search(filled, "don doc")] == [1]


def test_every_register_is_searched(filled):
    with filled.operation("Thêm"):
        Table(filled, TASKS).save(Task(title="Đôn đốc gửi số liệu"))
    assert {hit.register for hit in search(filled, "don doc")} == {"intake", "task"}


def test_no_register_shows_more_than_the_limit(filled):
    with filled.operation("Thêm"):
        for number in range(10):
            Table(filled, INTAKE).save(IntakeEntry(content=f"trùng {number}"))
    assert len(search(filled, "trung", limit=3)) == 3


def test_another_program_can_write_and_the_index_follows(filled):
    """The index needs no function of ours: any SQLite tool may open the file."""
    import sqlite3

    path = filled.path
    other = sqlite3.connect(path)
    with other:
        other.execute("UPDATE intake SET content = 'Đường làng' WHERE id = 1")
    other.close()
    assert [hit.record_id for hit in search(filled, "duong")] == [1]
