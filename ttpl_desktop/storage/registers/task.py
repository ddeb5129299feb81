"""Tasks, their log and their evidence."""

from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.task import Evidence, Task, TaskNote
from ttpl_desktop.storage.registers.spec import TableSpec

_OPEN = "status IN ('todo', 'doing', 'waiting')"

TASKS = TableSpec(
    Register.TASK.value,
    Task,
    sorted_text=("title", "lead"),
    sorts={
        "last_day": "coalesce(last_day, '9999')",
        # What is still to be done before what is closed, each by its last day.
        "pressing": "(status IN ('done', 'dropped')) || coalesce(last_day, '9999')",
        "title": "title_sort",
        "lead": "lead_sort",
        "status": "status",
        "kind": "kind",
        "done_on": "coalesce(done_on, '9999')",
    },
    predicates={
        "done": "status = 'done'",
        "open": _OPEN,
        "dropped": "status = 'dropped'",
        "overdue": f"({_OPEN} AND last_day < :today)",
        "soon": f"({_OPEN} AND last_day >= :today "
        "AND coalesce(working_day, last_day) <= date(:today, '+7 days'))",
        "done_late": "(status = 'done' AND done_on > last_day)",
        "dated": "last_day IS NOT NULL",
        "undated": "last_day IS NULL",
        "running": "(start <= :today AND last_day >= :today)",
    },
    searched=("title", "lead", "field", "product", "outcome", "note"),
    title="title",
)

TASK_NOTES = TableSpec("task_note", TaskNote, sorts={"written_on": "written_on"})

EVIDENCE = TableSpec("evidence", Evidence)
