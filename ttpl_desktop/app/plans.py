"""Plans: make one from a skeleton or from nothing, edit its head, submit it, put it away."""

from __future__ import annotations

import dataclasses

from ttpl_desktop.app import legal, records, tree
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.drafting import PlanDraft, draft_law_plan, draft_plan
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.office import UNSIGNED, Office
from ttpl_desktop.domain.outline import Placed, arrange
from ttpl_desktop.domain.plan import Basis, Plan, PlanItem, PlanStatus
from ttpl_desktop.domain.text import same_spelling
from ttpl_desktop.storage.registers.office import OFFICES
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS, PLANS

_LABELS = {
    "title": "Sửa tên kế hoạch",
    "opening": "Sửa đoạn mở đầu",
    "bases": "Sửa căn cứ",
    "closing": "Sửa đoạn kết",
    "layout": "Đổi cách trình bày hoạt động",
    "recipients": "Sửa nơi nhận",
    "archive": "Sửa nơi lưu",
    "signer": "Đổi người ký",
}


def plans_of(work: Workspace, year: int) -> tuple[Plan, ...]:
    """The plans of a year, an adjusted plan behind the version it came from."""
    found = work.table(PLANS).all(year=year)
    return tuple(sorted(found, key=lambda plan: (plan.kind, plan.version, plan.id)))


def plan(work: Workspace, plan_id: int) -> Plan:
    """The head of a plan; KeyError where there is none."""
    found = work.table(PLANS).get(plan_id)
    if found is None:
        raise KeyError(plan_id)
    return found


def items(work: Workspace, plan_id: int) -> tuple[PlanItem, ...]:
    """The items of a plan, in no order of reading."""
    return work.table(PLAN_ITEMS).all(plan_id=plan_id)


def arranged(work: Workspace, plan_id: int) -> tuple[Placed[PlanItem], ...]:
    """The items of a plan in reading order, with their numbers."""
    return arrange(items(work, plan_id))


def create(work: Workspace, year: int) -> Plan:
    """A plan from the skeleton for the office's level and the framework of the year, as one step.

    Its bases are tied to the register of legal documents, which takes over those it lacks. Raises
    UserFacingError without an office, or where the framework has no skeleton for it.
    """
    draft = draft_plan(work.framework_of(year), _office(work), year)
    with work.operation(f"Tạo kế hoạch năm {year} từ mẫu"):
        return store(work, draft)


def law_draft(work: Workspace, document: LegalDocument, year: int) -> PlanDraft:
    """A plan that carries out a document, not stored yet. Raises UserFacingError as `create`."""
    return draft_law_plan(work.framework_of(year), _office(work), year, document)


def store(work: Workspace, draft: PlanDraft) -> Plan:
    """Saves a drafted plan, its bases tied to the register. Inside an operation."""
    head = dataclasses.replace(draft.plan, bases=_tied_bases(work, draft))
    saved = work.table(PLANS).save(head)
    tree.store_draft(work, PLAN_ITEMS, draft.items, plan_id=saved.id)
    return saved


def create_empty(work: Workspace, year: int) -> Plan:
    """A plan without items, with the office's usual recipients and first signer, as one step."""
    office = _office(work)
    head = Plan(
        year=year,
        framework=work.framework_of(year).id,
        office_id=office.id,
        recipients=office.plan_recipients,
        archive=office.archive,
        signer=office.signers[0] if office.signers else UNSIGNED,
    )
    with work.operation(f"Tạo kế hoạch trống năm {year}"):
        return work.table(PLANS).save(head)


def change(work: Workspace, plan_id: int, field: str, value: object) -> Plan:
    """Writes one field of the head; typing on in one field stays one step."""
    refuse_unless_open(plan(work, plan_id))
    label = _LABELS.get(field, "Sửa kế hoạch")
    return records.change(work, PLANS, plan_id, label, **{field: value})


def submit(work: Workspace, plan_id: int) -> Plan:
    """Marks a draft as lying with the signer; it may still be corrected."""
    return _move(work, plan_id, PlanStatus.SUBMITTED, "Trình ký kế hoạch")


def take_back(work: Workspace, plan_id: int) -> Plan:
    """Makes a submitted plan a draft again."""
    return _move(work, plan_id, PlanStatus.DRAFT, "Rút kế hoạch về dự thảo")


def remove(work: Workspace, plan_id: int) -> None:
    """Moves a draft with its items to the bin, as one step; what was issued is kept."""
    found = plan(work, plan_id)
    if not found.is_open:
        raise UserFacingError(
            "Kế hoạch đã ban hành được giữ nguyên nên không xoá được; "
            "nếu vừa ban hành nhầm, hãy dùng Hoàn tác."
        )
    stamp = work.store.now().isoformat()
    with work.operation(f"Xoá kế hoạch năm {found.year}"):
        work.table(PLAN_ITEMS).remove([item.id for item in items(work, plan_id)], stamp)
        work.table(PLANS).remove([plan_id], stamp)


def office_of(work: Workspace, of: Plan) -> Office:
    """The profile that the paper shows: today's while it is open, later that of its issue day."""
    current = work.office_on(work.today()) if of.is_open else work.table(OFFICES).get(of.office_id)
    return current or _office(work)


def refuse_unless_open(of: Plan) -> None:
    """Raises UserFacingError for a plan that was issued."""
    if not of.is_open:
        raise UserFacingError(
            "Kế hoạch đã ban hành nên không sửa được; hãy chọn Điều chỉnh để soạn bản mới."
        )


def _office(work: Workspace) -> Office:
    office = work.office_on(work.today())
    if office is None or not office.name:
        raise UserFacingError(
            "Chưa có tên cơ quan nên chưa soạn được kế hoạch. Hãy vào Tệp → Cơ quan… để nhập trước."
        )
    return office


def _tied_bases(work: Workspace, draft: PlanDraft) -> tuple[Basis, ...]:
    known = {same_spelling(each.short_citation()): each for each in legal.documents(work)}

    def tied(document: LegalDocument) -> Basis:
        found = known.get(same_spelling(document.short_citation()))
        return Basis(legal_id=(found or legal.add(work, document)).id)

    return tuple(tied(document) for document in draft.documents)


def _move(work: Workspace, plan_id: int, status: PlanStatus, label: str) -> Plan:
    found = plan(work, plan_id)
    refuse_unless_open(found)
    with work.operation(label):
        return work.table(PLANS).save(dataclasses.replace(found, status=status))
