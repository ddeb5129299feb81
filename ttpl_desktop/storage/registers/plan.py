"""Plans, their items and what is to be reviewed in them, and the officer's own clauses."""

from ttpl_desktop.domain.clauses import Clause
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.plan import Plan, PlanItem
from ttpl_desktop.domain.rolling.marks import ReviewMark
from ttpl_desktop.storage.registers.spec import TableSpec

PLANS = TableSpec("plan", Plan, sorts={"version": "version"}, title="title")

PLAN_ITEMS = TableSpec(
    Register.PLAN_ITEM.value,
    PlanItem,
    sorts={"position": "position"},
    searched=("title", "text", "product", "scope", "subject", "content"),
    title="CASE title WHEN '' THEN text ELSE title END",
)

CLAUSES = TableSpec(
    Register.CLAUSE.value,
    Clause,
    sorted_text=("title",),
    sorts={"title": "title_sort"},
    searched=("title", "text"),
    title="CASE title WHEN '' THEN text ELSE title END",
)

REVIEW_MARKS = TableSpec("review_mark", ReviewMark)
