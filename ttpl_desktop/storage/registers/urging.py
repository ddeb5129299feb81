"""What units were asked to send, what they sent, and the letters that urge them."""

from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.urging.records import Letter, LetterLine, Request, Submission
from ttpl_desktop.storage.registers.spec import TableSpec

_MISSING = "sent_on IS NULL AND excuse = ''"

REQUESTS = TableSpec(
    Register.REQUEST.value,
    Request,
    sorted_text=("title",),
    sorts={"last_day": "coalesce(last_day, '9999')", "title": "title_sort"},
    predicates={
        "awaited": f"""id IN (
            SELECT request_id FROM submission WHERE deleted_at IS NULL AND {_MISSING})""",
        "overdue": f"""(last_day < :today AND id IN (
            SELECT request_id FROM submission WHERE deleted_at IS NULL AND {_MISSING}))""",
    },
    searched=("title", "source", "note"),
    title="title",
)

SUBMISSIONS = TableSpec(
    Register.SUBMISSION.value,
    Submission,
    sorted_text=("unit",),
    sorts={"unit": "unit_sort"},
    predicates={
        "missing": f"({_MISSING})",
        "overdue": f"""({_MISSING} AND request_id IN (
            SELECT id FROM request WHERE deleted_at IS NULL AND last_day < :today))""",
    },
    groups={"unit": ("unit", "unit_sort"), "request": ("request_id", "request_id")},
)

LETTERS = TableSpec(
    Register.LETTER.value,
    Letter,
    sorted_text=("subject",),
    sorts={"written_on": "written_on", "subject": "subject_sort"},
    predicates={
        "unsent": "sent_on IS NULL",
        "to_look_at": f"""(next_on <= :today AND id IN (
            SELECT letter_id FROM letter_line JOIN submission ON submission.id = submission_id
            WHERE letter_line.deleted_at IS NULL AND submission.deleted_at IS NULL
            AND {_MISSING}))""",
    },
    searched=("subject", "addressees", "extra", "number"),
    title="subject",
)

LETTER_LINES = TableSpec("letter_line", LetterLine)
