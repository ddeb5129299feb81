"""What units were asked to send, what they sent, and the letters that urge them."""

from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.urging.records import Letter, LetterLine, Request, Submission
from ttpl_desktop.storage.registers.spec import TableSpec

REQUESTS = TableSpec(
    Register.REQUEST.value,
    Request,
    sorted_text=("title",),
    sorts={"last_day": "coalesce(last_day, '9999')", "title": "title_sort"},
    searched=("title", "source", "note"),
    title="title",
)

SUBMISSIONS = TableSpec(
    Register.SUBMISSION.value, Submission, sorted_text=("unit",), sorts={"unit": "unit_sort"}
)

LETTERS = TableSpec(
    Register.LETTER.value,
    Letter,
    sorted_text=("subject",),
    sorts={"written_on": "written_on", "subject": "subject_sort"},
    searched=("subject", "addressees", "extra", "number"),
    title="subject",
)

LETTER_LINES = TableSpec("letter_line", LetterLine)
