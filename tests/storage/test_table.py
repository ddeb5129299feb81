"""Records come back as they were saved, in pages, in Vietnamese order."""

import dataclasses
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Condition, DataWindow
from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.domain.office import Office, Recipient, Signer, SigningForm
from ttpl_desktop.domain.query import Query
from ttpl_desktop.domain.task import Task, TaskStatus
from ttpl_desktop.storage.codec import decode, encode
from ttpl_desktop.storage.registers.every import TABLES
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.storage.registers.office import OFFICES
from ttpl_desktop.storage.registers.task import TASKS
from ttpl_desktop.storage.table import Table

TODAY = dt.date(2026, 11, 22)


@pytest.fixture
def intake(store):
    return Table(store, INTAKE)


@pytest.fixture
def tasks(store):
    return Table(store, TASKS)


def saved(store, table, *records):
    with store.operation("Thêm"):
        return [table.save(record) for record in records]


@pytest.mark.parametrize("spec", TABLES, ids=lambda spec: spec.name)
def test_every_table_has_the_columns_of_its_kind(store, spec):
    rows = store.connection.execute("SELECT name FROM pragma_table_info(?)", (spec.name,))
    columns = {name for (name,) in rows}
    expected = {field.name for field in dataclasses.fields(spec.kind)} | {"deleted_at"}
    assert columns == expected | {f"{name}_sort" for name in spec.sorted_text}


@pytest.mark.parametrize("spec", TABLES, ids=lambda spec: spec.name)
def test_every_named_order_and_predicate_is_sql_that_runs(store, spec):
    table = Table(store, spec)
    for sort in spec.sorts:
        table.page(Query(TODAY, sort=sort))
    for name in spec.predicates:
        assert table.count(Query(TODAY, conditions=(Condition(name),))) == 0


def test_an_office_comes_back_whole(store):
    office = Office(
        name="SỞ XÂY DỰNG",
        signers=(Signer("Lê An", SigningForm.DEPUTY, "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),),
        plan_recipients=(Recipient("UBND tỉnh", purpose="để báo cáo"),),
    )
    table = Table(store, OFFICES)
    (kept,) = saved(store, table, office)
    assert table.get(kept.id) == dataclasses.replace(office, id=kept.id)


@given(
    st.builds(
        Task,
        title=st.text(),
        lead=st.lists(st.text(), max_size=3).map(tuple),
        last_day=st.none() | st.dates(),
        status=st.sampled_from(TaskStatus),
    )
)
def test_any_task_survives_its_columns(task):
    assert decode(Task, encode(task)) == task


def test_a_record_that_was_never_there_is_none(intake):
    assert intake.get(7) is None


def test_pages_follow_each_other_without_gap_or_repetition(store, intake):
    days = [dt.date(2026, 1, 1 + number % 5) for number in range(23)]
    saved(store, intake, *(IntakeEntry(received_on=day) for day in days))
    query = Query(TODAY, sort="received_on", is_descending=True)
    seen, key, pages = [], None, 0
    while pages == 0 or key is not None:
        page = intake.page(query, key, limit=5)
        seen += page.rows
        key = page.next_key
        pages += 1
    assert len({entry.id for entry in seen}) == 23
    assert [e.received_on for e in seen] == sorted(days, reverse=True)
    assert pages == 5


def test_text_is_sorted_by_the_vietnamese_alphabet(store, intake):
    words = ("Ủy ban", "Đoàn", "Dân", "Ấp", "Anh", "Êm", "Em")
    saved(store, intake, *(IntakeEntry(provider=word) for word in words))
    page = intake.page(Query(TODAY, sort="provider"))
    shown = [entry.provider for entry in page.rows]
    assert shown == ["Anh", "Ấp", "Dân", "Đoàn", "Em", "Êm", "Ủy ban"]


def test_a_window_bounds_both_days_inclusive(store, intake):
    days = [dt.date(2026, 1, 31), dt.date(2026, 2, 1), dt.date(2026, 2, 28), dt.date(2026, 3, 1)]
    saved(store, intake, *(IntakeEntry(received_on=day) for day in days))
    february = DataWindow(days[1], days[2])
    assert intake.count(Query(TODAY, window=february, dated_by="received_on")) == 2


def test_a_field_can_be_one_of_several_values(store, tasks):
    saved(store, tasks, *(Task(status=status) for status in TaskStatus))
    query = Query(TODAY, conditions=(Condition("status", "todo|doing"),))
    assert tasks.count(query) == 2


def test_a_list_field_is_asked_for_by_one_of_its_values(store, tasks):
    saved(store, tasks, Task(lead=("Thanh tra Sở", "Văn phòng Sở")), Task(lead=("Phòng Kế hoạch",)))
    query = Query(TODAY, conditions=(Condition("lead", "Văn phòng Sở"),))
    assert tasks.count(query) == 1


def test_an_unchecked_entry_of_the_media_is_not_countable(store, intake):
    saved(
        store,
        intake,
        IntakeEntry(content="báo chí", must_check=True),
        IntakeEntry(content="báo chí, đã đối chiếu", must_check=True, is_verified=True),
        IntakeEntry(content="báo cáo"),
    )
    assert intake.ids(Query(TODAY, conditions=(Condition("countable"),))) == (2, 3)
    assert intake.ids(Query(TODAY, conditions=(Condition("unverified"),))) == (1,)


def test_an_unknown_condition_is_said_in_words(intake):
    with pytest.raises(UserFacingError, match="không có điều kiện “1=1; DROP”"):
        intake.count(Query(TODAY, conditions=(Condition("1=1; DROP"),)))


def test_a_removed_record_is_out_of_every_list_but_still_known(store, intake):
    (entry,) = saved(store, intake, IntakeEntry(content="xoá nhầm"))
    with store.operation("Xoá"):
        intake.remove([entry.id], store.now().isoformat())
    assert intake.all() == ()
    assert intake.count(Query(TODAY, text="xoa nham")) == 0
    assert intake.get(entry.id) == entry


def test_the_values_of_a_field_are_offered_in_order(store, intake):
    saved(store, intake, *(IntakeEntry(field=f) for f in ("Đất đai", "Cây xanh", "Đất đai", "")))
    assert intake.values("field") == ("Cây xanh", "Đất đai")


def test_states_under_check_are_those_of_the_terms(store):
    """A status that the schema does not know would be refused only when it is first used."""
    table = Table(store, TASKS)
    saved(store, table, *(Task(status=status) for status in TaskStatus))


def test_a_record_in_the_bin_is_not_found_there_is_none_of_an_unknown_id(store, tasks):
    first, second = saved(store, tasks, Task(title="Một"), Task(title="Hai"))
    with store.operation("Xoá"):
        tasks.remove([first.id], "2026-11-22T09:00:00")
    assert (tasks.find(first.id), tasks.find(99)) == (None, None)
    assert tasks.find(second.id) == tasks.one(second.id) == second
    with pytest.raises(KeyError):
        tasks.one(first.id)


def test_every_record_of_a_query_comes_in_its_order(store, tasks):
    saved(store, tasks, *(Task(title=title) for title in ("Đôn", "An", "Dân")))
    found = tasks.every(Query(TODAY, sort="title"))
    assert [task.title for task in found] == ["An", "Dân", "Đôn"]
