"""What the officer brings into a plan: clauses, citations, criteria, superiors' plans, a law."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from ttpl_desktop.app import (
    clauses,
    law_plans,
    legal,
    plan_criteria,
    plan_items,
    plan_opening,
    plans,
)
from ttpl_desktop.domain.citations import citation
from ttpl_desktop.domain.clauses import Clause, ClauseTopic
from ttpl_desktop.domain.plan import Plan
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.plan.clauses.bank import BankDialog
from ttpl_desktop.ui.plan.clauses.form import ask_for_clause
from ttpl_desktop.ui.plan.criteria_choice import choose_criteria
from ttpl_desktop.ui.plan.editor import PlanEditor
from ttpl_desktop.ui.plan.legal_choice import choose_documents
from ttpl_desktop.ui.plan.opening_choice import choose_opening
from ttpl_desktop.ui.plan.tree_model import Fixed, Key

Place = Callable[[], tuple[Plan | None, Key | None]]
"""The plan and the place in it that are shown."""


class Inserting:
    """Each method asks and then does one step; `show` brings the item of that id into sight."""

    def __init__(
        self,
        frame: Frame,
        parent: QWidget,
        editor: PlanEditor,
        place: Place,
        show: Callable[[Key], object],
    ) -> None:
        self._frame, self._parent, self._editor = frame, parent, editor
        self._place, self._show = place, show
        self._work = frame.work

    def clauses(self, clause_id: int = 0) -> None:
        """Opens the clause bank at what fits the place, or at an own clause that was found."""
        self._editor.flush()
        plan, key = self._place()
        if plan is None:
            return
        dialog = BankDialog(self._parent, self._work, plan, self._topic(plan, key))
        if clause_id:
            dialog.bank.show_clause(clause_id)
        if dialog.exec() == dialog.DialogCode.Accepted:
            at = key if isinstance(key, int) else None
            last = clauses.insert(self._work, plan.id, at, dialog.bank.chosen)
            self._show(last or key or Fixed.HEAD)

    def _topic(self, plan: Plan, key: Key | None) -> ClauseTopic | None:
        if isinstance(key, int):
            return clauses.topic_at(self._work, plan, key)
        return ClauseTopic.CLOSING if key is Fixed.CLOSING else ClauseTopic.OPENING

    def keep_clause(self) -> None:
        """Asks for the name of a clause made from the words of the chosen item."""
        self._editor.flush()
        plan, key = self._place()
        if plan is None or not isinstance(key, int):
            return
        words = clauses.from_item(plan_items.item(self._work, key))
        topic = clauses.topic_at(self._work, plan, key) or ClauseTopic.PURPOSE
        if ask_for_clause(self._parent, self._work, Clause(0, topic, "", words)):
            self._frame.tell("Đã lưu vào ngân hàng đoạn mẫu.", action=("Mở", self.clauses))

    def cite(self) -> None:
        """Puts citations of documents of the register at the cursor of the text in use."""
        plan, _key = self._place()
        if plan is None:
            return
        documents = legal.documents(self._work)
        chosen = choose_documents(self._parent, documents)
        named = [citation(each) for each in documents if each.id in chosen]
        if named:
            self._editor.insert_text(", ".join(named))

    def criteria(self) -> None:
        """Puts criteria of the framework into the chosen item."""
        self._editor.flush()
        plan, key = self._place()
        if plan is None:
            return
        chosen = choose_criteria(self._parent, plan_criteria.offered(self._work, plan))
        if chosen:
            at = key if isinstance(key, int) else None
            self._show(plan_criteria.insert(self._work, plan.id, at, chosen) or Fixed.HEAD)

    def opening(self) -> None:
        """Lets the opening clause cite superiors' plans that were read."""
        self._editor.flush()
        plan, _key = self._place()
        if plan is None:
            return
        compose = partial(plan_opening.words, self._work, plan)
        words = choose_opening(self._parent, plan_opening.offered(self._work, plan), compose)
        if words:
            plans.change(self._work, plan.id, "opening", words)
            self._show(Fixed.HEAD)

    def plan_for_law(self, year: int) -> Plan | None:
        """Makes a plan for each document that the officer ticks; gives the last one."""
        chosen = choose_documents(self._parent, legal.documents(self._work))
        made = None
        if not chosen:
            return None
        with self._work.operation("Tạo kế hoạch triển khai thi hành"):
            for legal_id in chosen:
                made = law_plans.create(self._work, legal_id, year)
        return made

    def clock_tasks(self) -> None:
        """Makes tasks of the time limits that the law sets for the plan."""
        self._editor.flush()
        plan, _key = self._place()
        if plan is None:
            return
        made = law_plans.add_tasks(self._work, plan.id)
        ids = tuple(task.id for task in made)
        show = partial(self._frame.open_query, "task", ids, "Nhiệm vụ từ thời hạn luật định")
        self._frame.tell(f"Đã tạo {len(ids)} nhiệm vụ từ thời hạn.", action=("Xem", show))
