"""Legal documents, and those that detail them."""

from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.legal import DetailingDocument, LegalDocument
from ttpl_desktop.storage.registers.spec import TableSpec

LEGAL = TableSpec(
    Register.LEGAL.value,
    LegalDocument,
    sorted_text=("title",),
    sorts={
        "issued_on": "coalesce(issued_on, '')",
        "title": "title_sort",
        "number": "number",
        "type": "type",
        "effective_on": "coalesce(effective_on, '')",
        "expired_on": "coalesce(expired_on, '9999')",
    },
    predicates={
        "in_force": "(coalesce(effective_on, '') <= :today "
        "AND coalesce(expired_on, '9999') >= :today)",
        "expired": "expired_on < :today",
        "checked": "is_checked",
    },
    searched=("type", "number", "issuer", "title", "field", "note"),
    title="trim(type || ' ' || number) || ' ' || title",
)

DETAILING = TableSpec(
    Register.DETAILING.value,
    DetailingDocument,
    sorted_text=("title",),
    sorts={
        "due_on": "coalesce(due_on, '9999')",
        "title": "title_sort",
        "issued_on": "coalesce(issued_on, '9999')",
        "drafting_unit": "drafting_unit",
    },
    predicates={
        "issued": "issued_on IS NOT NULL",
        "missing": "issued_on IS NULL",
        "late": "coalesce(issued_on, :today) > due_on",
        "late_issued": "issued_on > due_on",
        "on_time": "issued_on <= due_on",
        "inconsistent": "is_consistent IS 0",
        "infeasible": "is_feasible IS 0",
    },
    searched=("title", "number", "content", "provision", "drafting_unit", "late_reason", "note"),
    title="form || ' ' || title",
)
