"""The states of the plan editor for `tests.screenshots`: bank, choices, versions, a law's plan."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from ttpl_desktop.app import (
    clauses,
    law_plans,
    legal,
    plan_criteria,
    plan_issue,
    plan_items,
    plan_opening,
    plan_versions,
    plans,
    sample,
)
from ttpl_desktop.domain.citations import citation
from ttpl_desktop.domain.clauses import Clause, ClauseTopic
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.office import Signer, SigningForm
from ttpl_desktop.domain.outline import shifted
from ttpl_desktop.domain.plan import ItemKind, Plan, PlanKind, activities
from ttpl_desktop.domain.superior import SuperiorPlan
from ttpl_desktop.storage.registers.superior import SUPERIOR_PLANS
from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.main_window import MainWindow
from ttpl_desktop.ui.places import Place
from ttpl_desktop.ui.plan.clauses.bank import BankDialog
from ttpl_desktop.ui.plan.clauses.form import ClauseDialog
from ttpl_desktop.ui.plan.comparison import ComparisonDialog
from ttpl_desktop.ui.plan.criteria_choice import CriteriaChoice
from ttpl_desktop.ui.plan.opening_choice import OpeningChoice
from ttpl_desktop.ui.plan.signer_field import SignerQuestion
from ttpl_desktop.ui.plan.tab import PlanTab
from ttpl_desktop.ui.plan.tree_model import Fixed

LAW = LegalDocument(
    type="Luật",
    number="95/2026/QH16",
    issued_on=dt.date(2026, 6, 10),
    issuer="Quốc hội",
    title="Quy hoạch đô thị và nông thôn (sửa đổi)",
    effective_on=dt.date(2027, 1, 1),
)
READ = SuperiorPlan(
    year=2026,
    office="UBND TỈNH BÌNH MINH",
    number="18",
    symbol="KH-UBND",
    issued_on=dt.date(2026, 1, 20),
    title="Theo dõi việc thi hành văn bản quy phạm pháp luật năm 2026 trên địa bàn tỉnh",
    sha256="0" * 64,
)
OF_MINISTRY = dataclasses.replace(
    READ, office="BỘ XÂY DỰNG", number="102", symbol="KH-BXD", sha256="1" * 64
)


def tab_of(window: MainWindow) -> PlanTab:
    tab = window.go_to(Place.PLAN)
    assert isinstance(tab, PlanTab)
    tab.reading.close()
    tab.messages.clear()
    return tab


def draft(window: MainWindow) -> Plan:
    """The adjustment of the sample plan, made where there is none yet."""
    work = window.work
    listed = [p for p in plans.plans_of(work, sample.YEAR) if p.kind is PlanKind.MONITORING]
    found = next((plan for plan in listed if plan.is_open), None) or plan_issue.adjust(
        work, listed[0].id
    )
    tab_of(window).show_record("plan", found.id)
    return found


def opened(dialog: QDialog) -> QWidget:
    dialog.open()
    return dialog


def bank(window: MainWindow) -> QWidget:
    clauses.add(
        window.work,
        ClauseTopic.REQUIREMENT,
        "Không yêu cầu báo cáo giấy",
        "Gửi qua trục liên thông.",
    )
    return opened(BankDialog(window, window.work, draft(window), ClauseTopic.REQUIREMENT))


def own_clause(window: MainWindow) -> QWidget:
    plan = draft(window)
    found = next(clause for clause in clauses.offered(window.work, plan) if clause.is_own)
    return opened(ClauseDialog(window, window.work, found))


def empty_clause(window: MainWindow) -> QWidget:
    dialog = ClauseDialog(window, window.work, Clause(0, ClauseTopic.FUNDING))
    dialog.open()
    dialog.accept()
    return dialog


def criteria(window: MainWindow) -> QWidget:
    choice = CriteriaChoice(plan_criteria.offered(window.work, draft(window)))
    return opened(AskDialog(window, "Chọn tiêu chí đánh giá", choice, do="Chèn vào kế hoạch"))


def opening(window: MainWindow) -> QWidget:
    plan, work = draft(window), window.work
    with work.operation("Đọc kế hoạch"):
        for each in (READ, OF_MINISTRY):
            work.table(SUPERIOR_PLANS).save(each)
    choice = OpeningChoice(
        plan_opening.offered(work, plan), lambda chosen: plan_opening.words(work, plan, chosen)
    )
    for row in range(choice.list.count()):
        choice.list.item(row).setCheckState(Qt.CheckState.Checked)
    return opened(AskDialog(window, "Dẫn kế hoạch cấp trên", choice, do="Thay câu mở đầu"))


def signer(window: MainWindow) -> QWidget:
    asked = SignerQuestion(
        Signer("Đoàn Minh Khôi", SigningForm.DEPUTY, "Chủ tịch", "Phó Chủ tịch", "Ủy ban nhân dân")
    )
    return opened(AskDialog(window, "Người ký kế hoạch này", asked, do="Ký như vậy"))


def cited(window: MainWindow) -> None:
    plan, work = draft(window), window.work
    document = legal.documents(work)[0]
    text = next(i for i in plans.items(work, plan.id) if i.kind is ItemKind.TEXT)
    plan_items.change(work, text.id, "text", f"Thực hiện theo {citation(document)}.")
    tab_of(window).show_record("plan_item", text.id)


def sub_tasks(window: MainWindow) -> None:
    plan, work = draft(window), window.work
    report = next(activities(each.node for each in plans.arranged(work, plan.id)))
    for who, words in (("Thanh tra Sở", "thu thập thông tin"), ("Các phòng", "gửi báo cáo")):
        added = plan_items.add_below(work, plan.id, ItemKind.ACTIVITY, report.id)
        plan_items.change(work, added.id, "title", words)
        plan_items.change(work, added.id, "executors", (who,))
    tab_of(window).show_record("plan_item", added.id)


def compared(window: MainWindow) -> QWidget:
    plan, work = draft(window), window.work
    placed = plans.arranged(work, plan.id)
    items = list(activities(each.node for each in placed if each.node.origin_id))
    plan_items.remove(work, items[3].id)
    plan_items.change(work, items[5].id, "time", "trước ngày 15/10/2026")
    plan_items.move(work, items[8].id, lambda nodes: _up(nodes, items[8].id))
    before = plan_versions.former(work, plans.plan(work, plan.id))
    assert before is not None
    rows = plan_versions.changes(work, plans.plan(work, plan.id))
    return opened(ComparisonDialog(window, before, plan, rows))


def _up(nodes, item_id: int):
    return shifted(nodes, item_id, -3)


def for_a_law(window: MainWindow) -> None:
    work = window.work
    made = law_plans.create(work, legal.add(work, LAW).id, sample.YEAR)
    law_plans.change_day(work, made.id, "law_planned_on", dt.date(2026, 7, 1))
    tab = tab_of(window)
    tab.show_record("plan", made.id)
    tab.side.tree.setCurrentIndex(tab.side.tree.rows.index_of(Fixed.HEAD))
    tab.drafting.inserting.clock_tasks()


EDITOR_SCENES: dict[str, Callable[[MainWindow], QWidget | None]] = {
    "doan-mau": bank,
    "doan-mau-cua-toi": own_clause,
    "doan-mau-trong": empty_clause,
    "tieu-chi": criteria,
    "mo-dau": opening,
    "nguoi-ky": signer,
    "trich-dan": cited,
    "phan-viec": sub_tasks,
    "so-sanh": compared,
    "thi-hanh-luat": for_a_law,
}
