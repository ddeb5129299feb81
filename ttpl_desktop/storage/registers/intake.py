"""The log of what comes in, and the files attached to any record."""

from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.intake import Attachment, IntakeEntry
from ttpl_desktop.storage.registers.spec import TableSpec

INTAKE = TableSpec(
    Register.INTAKE.value,
    IntakeEntry,
    sorted_text=("provider", "content"),
    sorts={
        "received_on": "received_on",
        "content": "content_sort",
        "provider": "provider_sort",
        "source": "source",
        "criterion": "criterion",
        "due_on": "coalesce(due_on, '9999')",
    },
    predicates={
        "countable": "(is_verified OR NOT must_check)",
        "verified": "is_verified",
        "unverified": "(must_check AND NOT is_verified)",
        "closed": "closed_on IS NOT NULL",
        "open": "closed_on IS NULL",
        "overdue_handling": "(closed_on IS NULL AND due_on < :today)",
        "competent": "is_competent IS 1",
    },
    searched=("content", "provider", "field", "provision", "handler", "result", "note"),
    title="content",
)

ATTACHMENTS = TableSpec("attachment", Attachment)
