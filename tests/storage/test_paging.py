"""Pages follow each other whatever the order, the size of a page, and what is added meanwhile."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.storage.keeping import holding, save
from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.domain.legal import DetailingDocument, LegalDocument
from ttpl_desktop.domain.query import Query
from ttpl_desktop.domain.task import Task, TaskStatus
from ttpl_desktop.domain.text import sort_key
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.storage.registers.legal import DETAILING, LEGAL
from ttpl_desktop.storage.registers.task import TASKS
from ttpl_desktop.storage.table import Table

TODAY = dt.date(2026, 11, 22)
# Few values, so that many rows share one.
DAYS = st.none() | st.dates(dt.date(2026, 3, 1), dt.date(2026, 3, 4))
WORDS = st.sampled_from(("", "Ấp", "ấp", "Đoàn", "Dân", "ủy", "10", "9"))
SPECS = (INTAKE, TASKS, LEGAL, DETAILING)
RECORDS = {
    INTAKE.name: st.builds(
        IntakeEntry,
        received_on=DAYS.map(lambda day: day or TODAY),
        content=WORDS,
        provider=WORDS,
        due_on=DAYS,
    ),
    TASKS.name: st.builds(
        Task,
        title=WORDS,
        lead=st.lists(WORDS, max_size=2).map(tuple),
        last_day=DAYS,
        status=st.sampled_from(TaskStatus),
        done_on=DAYS,
    ),
    LEGAL.name: st.builds(LegalDocument, title=WORDS, issued_on=DAYS, effective_on=DAYS),
    DETAILING.name: st.builds(DetailingDocument, title=WORDS, due_on=DAYS, issued_on=DAYS),
}
every_register = pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)


def queries(spec):
    """Any order of a register, up or down."""
    return st.builds(
        Query, st.just(TODAY), sort=st.sampled_from(list(spec.sorts)), is_descending=st.booleans()
    )


def read_on(table, query, size, between=lambda: None):
    """All rows, page after page; `between` is done after each."""
    rows, key = [], None
    while True:
        page = table.page(query, key, size)
        rows += page.rows
        key = page.next_key
        if key is None:
            return rows
        between()


@every_register
@settings(max_examples=20, deadline=None)
@given(st.data())
def test_pages_of_any_size_in_any_order_are_the_whole(kept, spec, data):
    records = data.draw(st.lists(RECORDS[spec.name], min_size=1, max_size=12))
    query, size = data.draw(queries(spec)), data.draw(st.integers(1, 7))
    table = Table(kept, spec)
    with holding(kept, spec, records) as saved:
        rows = read_on(table, query, size)
        assert rows == list(table.page(query, limit=99).rows)
        assert sorted(row.id for row in rows) == [record.id for record in saved]


@every_register
@settings(max_examples=15, deadline=None)
@given(st.data())
def test_what_is_added_while_reading_repeats_and_hides_nothing(kept, spec, data):
    records = data.draw(st.lists(RECORDS[spec.name], min_size=2, max_size=8))
    added = data.draw(st.lists(RECORDS[spec.name], min_size=1, max_size=4))
    query, size = data.draw(queries(spec)), data.draw(st.integers(1, 3))

    def add_one():
        if added:
            save(kept, spec, added.pop())

    with holding(kept, spec, records) as saved:
        ids = [row.id for row in read_on(Table(kept, spec), query, size, add_one)]
    assert len(set(ids)) == len(ids)
    assert {record.id for record in saved} <= set(ids)


@settings(max_examples=25, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=12), st.booleans())
def test_words_are_paged_in_the_order_of_the_alphabet(kept, words, is_descending):
    query = Query(TODAY, sort="content", is_descending=is_descending)
    with holding(kept, INTAKE, [IntakeEntry(content=word) for word in words]):
        rows = read_on(Table(kept, INTAKE), query, 2)
    expected = sorted(map(sort_key, words), reverse=is_descending)
    assert [sort_key(row.content) for row in rows] == expected


def test_a_page_of_nothing_has_no_next(store):
    page = Table(store, INTAKE).page(Query(TODAY))
    assert (page.rows, page.next_key) == ((), None)


def test_a_last_page_that_is_full_has_no_next(store):
    save(store, INTAKE, *(IntakeEntry(content=str(number)) for number in range(4)))
    first = Table(store, INTAKE).page(Query(TODAY), limit=2)
    second = Table(store, INTAKE).page(Query(TODAY), first.next_key, 2)
    assert (len(second.rows), second.next_key) == (2, None)


@every_register
def test_an_order_that_is_not_there_is_a_mistake_of_the_caller(store, spec):
    with pytest.raises(KeyError):
        Table(store, spec).page(Query(TODAY, sort="id; DROP TABLE intake"))
