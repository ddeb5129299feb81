"""What the officer does with plans and their items: one short method for each action."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from ttpl_desktop.app import plan_issue, plan_items, plan_versions, plans
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.outline import Place, indented, outdented, shifted
from ttpl_desktop.domain.plan import ItemKind, Plan, PlanItem, PlanStatus
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.plan import outlets
from ttpl_desktop.ui.plan.actions import BELOW, BESIDE, Act
from ttpl_desktop.ui.plan.comparison import ComparisonDialog
from ttpl_desktop.ui.plan.editor import PlanEditor
from ttpl_desktop.ui.plan.inserting import Inserting
from ttpl_desktop.ui.plan.issue_dialog import IssueDialog
from ttpl_desktop.ui.plan.side import PlanSide
from ttpl_desktop.ui.plan.tree_model import Fixed, Key

Move = Callable[[Sequence[PlanItem], int], tuple[Place, ...]]
"""The places that change when the item of an id moves among some items."""


class Drafting:
    """Works on the plan and the place that are chosen at the side.

    `open_plan` brings another plan into sight, `go` a part of the chosen one; `refresh` shows the
    records again after an action that could not be done.
    """

    def __init__(
        self,
        frame: Frame,
        parent: QWidget,
        side: PlanSide,
        editor: PlanEditor,
        *,
        open_plan: Callable[[int], object],
        go: Callable[[Key], object],
        refresh: Callable[[], object],
    ) -> None:
        self._frame, self._parent = frame, parent
        self._side, self._editor = side, editor
        self._open, self._go, self._refresh = open_plan, go, refresh
        self._work = frame.work
        self.inserting = Inserting(frame, parent, editor, lambda: (self.plan, side.tree.key), go)

    def doing(self) -> Mapping[Act, Callable[[], object]]:
        """What each action does."""
        return {
            Act.FROM_SKELETON: self.create_from_skeleton,
            Act.EMPTY: self.create_empty,
            Act.FOR_LAW: self.create_for_law,
            **{act: partial(self.add_beside, kind) for act, kind in BESIDE.items()},
            **{act: partial(self.add_below, kind) for act, kind in BELOW.items()},
            Act.UP: lambda: self.move_item(partial(shifted, by=-1)),
            Act.DOWN: lambda: self.move_item(partial(shifted, by=1)),
            Act.INDENT: lambda: self.move_item(indented),
            Act.OUTDENT: lambda: self.move_item(outdented),
            Act.REMOVE_ITEM: self.remove_item,
            Act.SUBMIT: self.submit,
            Act.ISSUE: self.issue,
            Act.ADJUST: self.adjust,
            Act.COMPARE: self.compare,
            Act.WORD: lambda: self.export(dialogs.WORD),
            Act.PDF: lambda: self.export(dialogs.PDF),
            Act.PRINT: self.print_pages,
            Act.REMOVE_PLAN: self.remove_plan,
            Act.CLAUSES: lambda: self.do(self.inserting.clauses),
            Act.CITE: lambda: self.do(self.inserting.cite),
            Act.CRITERIA: lambda: self.do(self.inserting.criteria),
            Act.OPENING: lambda: self.do(self.inserting.opening),
            Act.KEEP_CLAUSE: lambda: self.do(self.inserting.keep_clause),
            Act.CLOCKS: lambda: self.do(self.inserting.clock_tasks),
        }

    @property
    def plan(self) -> Plan | None:
        """The chosen plan as it is stored; None in a year without plans."""
        plan_id = self._side.versions.plan_id
        return plans.plan(self._work, plan_id) if plan_id is not None else None

    def do(self, function: Callable[[], object]) -> None:
        """Calls a function; trouble is told and the records are shown again."""
        try:
            function()
        except UserFacingError as error:
            self._frame.tell_error(error)
            self._refresh()

    def create_from_skeleton(self) -> None:
        """Makes the year's plan from the framework's skeleton."""
        self.do(lambda: self._open(plans.create(self._work, self._frame.year).id))

    def create_empty(self) -> None:
        """Makes a plan without items."""
        self.do(lambda: self._open(plans.create_empty(self._work, self._frame.year).id))

    def create_for_law(self) -> None:
        """Makes a plan that carries out a document of the register."""

        def create() -> None:
            if (made := self.inserting.plan_for_law(self._frame.year)) is not None:
                self._open(made.id)
                self._go(Fixed.HEAD)

        self.do(create)

    def compare(self) -> None:
        """Shows what differs from the version that the plan adjusts."""
        self._editor.flush()
        plan = self.plan
        before = plan_versions.former(self._work, plan) if plan is not None else None
        if plan is None or before is None:
            return
        dialog = ComparisonDialog(
            self._parent, before, plan, plan_versions.changes(self._work, plan)
        )
        dialog.wanted.connect(self._go)
        dialog.exec()

    def add_beside(self, kind: ItemKind) -> None:
        """Adds an item behind the chosen one, or at the end of the plan."""
        plan, key = self.plan, self._side.tree.key
        if plan is None:
            return
        if isinstance(key, int):
            self._add(lambda: plan_items.add_behind(self._work, key, kind))
        else:
            self._add(lambda: plan_items.add_below(self._work, plan.id, kind))

    def add_below(self, kind: ItemKind) -> None:
        """Adds an item as the last one under the chosen one."""
        plan, key = self.plan, self._side.tree.key
        if plan is not None and isinstance(key, int):
            self._add(lambda: plan_items.add_below(self._work, plan.id, kind, key))

    def _add(self, add: Callable[[], PlanItem]) -> None:
        def add_and_show() -> None:
            self._editor.flush()
            self._go(add().id)
            self._editor.begin_typing()

        self.do(add_and_show)

    def move_item(self, how: Move) -> None:
        """Moves the chosen item."""
        key = self._side.tree.key
        if isinstance(key, int):
            self.do(lambda: plan_items.move(self._work, key, lambda nodes: how(nodes, key)))

    def drop(self, item_id: int, parent_id: int | None, position: int) -> None:
        """Moves an item to where it was dragged."""
        self.do(lambda: plan_items.move_to(self._work, item_id, parent_id, position))

    def remove_item(self) -> None:
        """Moves the chosen item and all below it to the bin."""
        key = self._side.tree.key
        if isinstance(key, int):
            self.do(lambda: self._removed(partial(plan_items.remove, self._work, key), "mục"))

    def remove_plan(self) -> None:
        """Moves the chosen draft to the bin."""
        if (plan := self.plan) is not None:
            self.do(lambda: self._removed(partial(plans.remove, self._work, plan.id), "kế hoạch"))

    def _removed(self, remove: Callable[[], None], what: str) -> None:
        remove()
        self._frame.tell(f"Đã xoá {what}.", action=("Hoàn tác", self._work.undo))

    def submit(self) -> None:
        """Marks the plan as lying with the signer, or takes it back."""
        if (plan := self.plan) is not None:
            is_draft = plan.status is PlanStatus.DRAFT
            step = plans.submit if is_draft else plans.take_back
            self.do(lambda: step(self._work, plan.id))

    def issue(self) -> None:
        """Asks for number and date of the signed copy and issues the plan."""
        self._editor.flush()
        plan = self.plan
        if plan is None:
            return
        dialog = IssueDialog(self._parent, plan, partial(plan_issue.issue, self._work, plan.id))
        dialog.exec()
        if (issued := dialog.issued) is not None:
            tasks = (*issued.added, *issued.changed, *issued.dropped)
            ids = tuple(task.id for task in tasks)
            show = partial(self._frame.open_query, "task", ids, "Nhiệm vụ từ kế hoạch")
            self._frame.tell(issued.sentence(), action=("Xem nhiệm vụ", show) if ids else None)

    def adjust(self) -> None:
        """Makes a new draft version beside the issued plan and opens it."""
        if (plan := self.plan) is not None:
            self.do(lambda: self._open(plan_issue.adjust(self._work, plan.id).id))

    def export(self, kind: dialogs.FileType) -> None:
        """Writes the plan as a file of that kind."""
        self._editor.flush()
        if (plan := self.plan) is not None:
            self.do(lambda: outlets.export(self._frame, self._parent, plan, kind))

    def print_pages(self) -> None:
        """Opens the print preview of the plan."""
        self._editor.flush()
        if (plan := self.plan) is not None:
            self.do(lambda: outlets.print_pages(self._frame, self._parent, plan))
