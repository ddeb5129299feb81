"""The register of legal documents and the detailing documents that they call for."""

import dataclasses
import datetime as dt

import pytest

from ttpl_desktop.app import intake, legal, record_history
from ttpl_desktop.app.standing import Sign, Standing
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.legal import DetailingDocument, LegalDocument
from ttpl_desktop.domain.plan import Basis, ItemKind, Plan, PlanItem
from ttpl_desktop.domain.query import Query
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS, PLANS

TODAY = dt.date(2026, 11, 23)
DUE = dt.date(2026, 6, 30)
DECREE = LegalDocument(type="Nghị định", number="15/2026/NĐ-CP", title="Quy định về cây xanh")


@pytest.fixture
def decree(work: Workspace) -> LegalDocument:
    return legal.add(work, DECREE)


def test_a_document_is_changed_field_by_field(work: Workspace, decree: LegalDocument) -> None:
    legal.change(work, decree.id, "issuer", "Chính phủ")
    assert legal.document(work, decree.id).issuer == "Chính phủ"
    assert record_history.history(work, "legal_document", decree.id).steps[0].label == (
        "Sửa văn bản: cơ quan ban hành"
    )


@pytest.mark.parametrize(
    ("effective", "expired", "words"),
    [
        (None, None, "Còn hiệu lực"),
        (TODAY, TODAY, "Còn hiệu lực"),
        (None, TODAY - dt.timedelta(1), "Hết hiệu lực"),
        (TODAY + dt.timedelta(1), None, "Chưa có hiệu lực"),
    ],
)
def test_validity_is_told_of_today(
    effective: dt.date | None, expired: dt.date | None, words: str
) -> None:
    document = LegalDocument(effective_on=effective, expired_on=expired)
    assert legal.validity(document, TODAY).words == words


def test_rows_carry_the_validity(work: Workspace, decree: LegalDocument) -> None:
    (row,) = legal.rows(work, Query(TODAY)).rows
    assert (row.id, row.standing) == (decree.id, Standing(Sign.DONE, "Còn hiệu lực"))


def test_a_document_that_nothing_needs_can_go(work: Workspace, decree: LegalDocument) -> None:
    legal.remove(work, [decree.id])
    assert legal.count(work, Query(TODAY)) == 0


def test_a_document_in_use_stays_and_says_where(work: Workspace, decree: LegalDocument) -> None:
    intake.change(work, intake.add(work).id, "legal_id", decree.id)
    legal.add_detailing(work, DetailingDocument(legal_id=decree.id))
    with pytest.raises(UserFacingError) as refused:
        legal.remove(work, [decree.id])
    assert "1 thông tin tiếp nhận, 1 văn bản quy định chi tiết" in refused.value.sentence
    assert legal.count(work, Query(TODAY)) == 1


def test_a_document_that_a_plan_rests_on_stays(work: Workspace, decree: LegalDocument) -> None:
    with work.operation("Lập kế hoạch"):
        plan = work.table(PLANS).save(Plan(year=2026, bases=(Basis(legal_id=decree.id),)))
        work.table(PLAN_ITEMS).save(
            PlanItem(plan_id=plan.id, kind=ItemKind.FOCUS, legal_ids=(decree.id,))
        )
    with pytest.raises(UserFacingError, match="1 kế hoạch, 1 mục kế hoạch"):
        legal.remove(work, [decree.id])


def test_a_link_in_the_bin_holds_nothing_back(work: Workspace, decree: LegalDocument) -> None:
    entry = intake.change(work, intake.add(work).id, "legal_id", decree.id)
    intake.remove(work, [entry.id])
    legal.remove(work, [decree.id])
    assert legal.documents(work) == ()


def test_one_document_in_use_keeps_all_chosen_ones(work: Workspace, decree: LegalDocument) -> None:
    free = legal.add(work, dataclasses.replace(DECREE, number="16/2026/NĐ-CP"))
    legal.add_detailing(work, DetailingDocument(legal_id=decree.id))
    with pytest.raises(UserFacingError):
        legal.remove(work, [free.id, decree.id])
    assert legal.count(work, Query(TODAY)) == 2


def test_the_documents_of_a_framework_are_taken_over_once(work: Workspace) -> None:
    framework = work.framework_of(2026)
    added = legal.take_over(work, framework)
    assert "Nghị định số 80/2025/NĐ-CP" in [each.short_citation() for each in added]
    assert legal.take_over(work, framework) == ()
    assert legal.documents(work) == tuple(sorted(legal.documents(work), key=_first_order))


def _first_order(document: LegalDocument) -> tuple[dt.date, int]:
    return document.issued_on or dt.date.min, document.id


def test_a_framework_adds_only_what_is_missing(work: Workspace) -> None:
    legal.add(work, LegalDocument(type="Nghị định", number="80/2025/NĐ-CP"))
    added = legal.take_over(work, work.framework_of(2026))
    assert "80/2025/NĐ-CP" not in [each.number for each in added]


def test_words_in_use_are_offered(work: Workspace, decree: LegalDocument) -> None:
    legal.change(work, decree.id, "field", "Hạ tầng")
    assert legal.values_used(work, "field") == ("Hạ tầng",)


# Detailing documents


@pytest.mark.parametrize(
    ("due", "issued", "words"),
    [
        (DUE, DUE, "Đã ban hành"),
        (DUE, DUE + dt.timedelta(1), "Ban hành chậm"),
        (DUE, None, "Chậm"),
        (TODAY, None, "Chưa ban hành"),
        (None, None, "Chưa ban hành"),
    ],
)
def test_progress_is_told(due: dt.date | None, issued: dt.date | None, words: str) -> None:
    assert legal.progress(DetailingDocument(due_on=due, issued_on=issued), TODAY).words == words


def test_lateness_counts_the_days() -> None:
    late = DetailingDocument(due_on=DUE, issued_on=DUE + dt.timedelta(12))
    told = legal.lateness(late, TODAY)
    assert told == Standing(Sign.LATE, "Ban hành chậm 12 ngày so với hạn 30/06/2026")
    missing = legal.lateness(DetailingDocument(due_on=DUE), TODAY)
    assert missing == Standing(Sign.LATE, "Quá hạn 146 ngày")


def test_without_a_due_day_nothing_is_late() -> None:
    assert legal.lateness(DetailingDocument(), TODAY) is None
    on_time = legal.lateness(DetailingDocument(due_on=DUE, issued_on=DUE), TODAY)
    assert on_time == Standing(Sign.DONE, "Ban hành đúng hạn")


def test_detailing_rows_name_their_document(work: Workspace, decree: LegalDocument) -> None:
    legal.add_detailing(work, DetailingDocument(legal_id=decree.id, due_on=DUE, form="Quyết định"))
    (row,) = legal.detailing_rows(work, Query(TODAY)).rows
    assert (row.legal, row.standing.words) == ("Nghị định số 15/2026/NĐ-CP", "Chậm")
    assert legal.forms_used(work) == ("Quyết định",)


def test_late_documents_without_a_reason_are_found(work: Workspace) -> None:
    silent = legal.add_detailing(work, DetailingDocument(due_on=DUE))
    legal.add_detailing(work, DetailingDocument(due_on=DUE, late_reason="Chờ hướng dẫn"))
    legal.add_detailing(work, DetailingDocument(due_on=DUE, issued_on=DUE))
    assert legal.late_without_reason(work) == (silent,)


def test_a_detailing_document_is_changed_and_removed(work: Workspace) -> None:
    added = legal.add_detailing(work, DetailingDocument())
    legal.change_detailing(work, added.id, "is_feasible", False)
    assert legal.detailing_document(work, added.id).is_feasible is False
    legal.remove_detailing(work, [added.id])
    assert legal.detailing_count(work, Query(TODAY)) == 0


def test_what_never_was_is_a_mistake_of_the_caller(work: Workspace) -> None:
    for find in (legal.document, legal.detailing_document, intake.entry):
        with pytest.raises(KeyError):
            find(work, 99)
