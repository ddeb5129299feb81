"""Records that a property puts into a database and takes back, one example after the other."""

import contextlib

from ttpl_desktop.storage.table import Table


@contextlib.contextmanager
def holding(store, spec, records):
    """The records while they are in the store, which is empty again afterwards."""
    try:
        yield save(store, spec, *records)
    finally:
        while store.undo():
            pass


def save(store, spec, *records):
    with store.operation("Thêm"):
        return [Table(store, spec).save(record) for record in records]
