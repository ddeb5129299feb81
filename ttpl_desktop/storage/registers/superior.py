"""Plans of superiors that were read, and the duties in them."""

from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.superior import SuperiorItem, SuperiorPlan
from ttpl_desktop.storage.registers.spec import TableSpec

SUPERIOR_PLANS = TableSpec(
    Register.SUPERIOR_PLAN.value,
    SuperiorPlan,
    sorts={"read_on": "read_on", "year": "year", "issued_on": "coalesce(issued_on, '')"},
    searched=("title", "office", "number", "symbol", "file_name"),
    title="CASE title WHEN '' THEN file_name ELSE title END",
)

SUPERIOR_ITEMS = TableSpec(
    Register.SUPERIOR_ITEM.value,
    SuperiorItem,
    sorts={"position": "position", "last_day": "coalesce(last_day, '9999')"},
    predicates={"mine": "is_mine", "accepted": "decision = 'accepted'"},
    searched=("title", "text", "lead", "coordinators", "product"),
    title="title",
)
