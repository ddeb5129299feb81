"""Tasks, their log and their evidence."""

from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.task import ChecklistLine, Evidence, Hop, Task, TaskNote
from ttpl_desktop.storage.registers.spec import TableSpec
from ttpl_desktop.storage.registers.task_reminding import with_reminding

_OPEN = "status IN ('todo', 'doing', 'waiting')"
# What is still to be done before what is closed, each by its last day or that of its review.
_PRESSING = "(status IN ('done', 'dropped')) || coalesce(shown_day, '9999')"
# An occurrence serves the item of the head of its series.
_ITEM = """coalesce(task.plan_item_id, (
    SELECT head.plan_item_id FROM task AS head WHERE head.id = task.series_id
))"""
# Where the item above the served one stands: the positions from the top of its plan, and its id.
_SECTION = f"""CASE WHEN {_ITEM} IS NULL THEN '9999 0' ELSE coalesce((
    WITH RECURSIVE up (id, above, path, first) AS (
        SELECT id, parent_id, printf('%04d', position), id FROM plan_item
        WHERE id = (SELECT parent_id FROM plan_item WHERE id = {_ITEM})
        UNION ALL
        SELECT plan_item.id, parent_id, printf('%04d.', position) || path, first
        FROM plan_item JOIN up ON plan_item.id = up.above
    )
    SELECT path || ' ' || first FROM up WHERE above IS NULL
), '9999 0') END"""
# First what is late, then the days, then what has no day by the reason for that. A review that
# should have been is one of today.
_AGENDA = f"""CASE
    WHEN {_OPEN} AND last_day < :today THEN '0'
    WHEN last_day NOT NULL THEN '1' || last_day
    WHEN next_review NOT NULL THEN '1' || max(next_review, :today)
    WHEN deadline IN ('waiting', 'counted') THEN '20'
    WHEN deadline IN ('continuous', 'recurring') THEN '21'
    WHEN deadline = 'on_demand' THEN '22'
    WHEN deadline = 'inherited' THEN '23'
    WHEN deadline IN ('unknown', 'scope') THEN '24'
    ELSE '25' END"""
# Without a day of its own, without a review, and without occurrences that have one.
_UNPLACED = """(shown_day IS NULL AND NOT EXISTS (
    SELECT 1 FROM task AS part WHERE part.series_id = task.id AND part.deleted_at IS NULL
))"""
_STATUSES = "instr('todo doing waiting done dropped', status)"
_GROUPS = {
    "unit": ("lead", "lead_sort"),
    "status": ("status", f"printf('%02d', {_STATUSES})"),
    "field": ("field", "CASE field WHEN '' THEN 'zz' ELSE field_sort END"),
    "month": ("coalesce(substr(last_day, 1, 7), '')", "coalesce(substr(last_day, 1, 7), '9999')"),
    "section": (_SECTION, _SECTION),
    "agenda": (_AGENDA, _AGENDA),
}
"""What tells the groups apart, and the order of the groups."""

TASKS = TableSpec(
    Register.TASK.value,
    Task,
    sorted_text=("title", "lead", "field"),
    sorts={
        "last_day": "coalesce(last_day, '9999')",
        "pressing": _PRESSING,
        "title": "title_sort",
        "lead": "lead_sort",
        "field": "field_sort",
        "status": "status",
        "kind": "kind",
        "done_on": "coalesce(done_on, '9999')",
        "next_review": "coalesce(next_review, '9999')",
    },
    predicates=with_reminding(
        {
            "done": "status = 'done'",
            "open": _OPEN,
            "dropped": "status = 'dropped'",
            "overdue": f"({_OPEN} AND last_day < :today)",
            "soon": f"({_OPEN} AND last_day >= :today "
            "AND coalesce(working_day, last_day) <= date(:today, '+7 days'))",
            "done_late": "(status = 'done' AND done_on > last_day)",
            "dated": "last_day IS NOT NULL",
            "undated": "last_day IS NULL",
            "unplaced": _UNPLACED,
            "review_due": f"({_OPEN} AND next_review <= date(:today, '+7 days'))",
            "occurrence": "series_id IS NOT NULL",
            "whole": "series_id IS NULL",
        }
    ),
    spans={"days": ("first_day", "shown_day")},
    groups=_GROUPS,
    searched=("title", "lead", "field", "product", "outcome", "note", "tags"),
    title="title",
)

TASK_NOTES = TableSpec("task_note", TaskNote, sorts={"written_on": "written_on"})

EVIDENCE = TableSpec("evidence", Evidence)

CHECKLIST = TableSpec("checklist_line", ChecklistLine, sorts={"position": "position"})

HOPS = TableSpec("hop", Hop, sorts={"position": "position"})
