"""The tab that drafts plans."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ttpl_desktop.app import (
    duty_links,
    law_plans,
    plan_items,
    plans,
)
from ttpl_desktop.domain.linting.finding import Place as WordsPlace
from ttpl_desktop.domain.outline import indented, outdented
from ttpl_desktop.domain.plan import Plan, PlanStatus
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.intake.dropping import dropped_files
from ttpl_desktop.ui.plan.actions import (
    CREATING,
    EXPORTING,
    INSERTING,
    KEEPING,
    Act,
    PlanActions,
)
from ttpl_desktop.ui.plan.drafting import Drafting
from ttpl_desktop.ui.plan.editor import PlanEditor
from ttpl_desktop.ui.plan.forms import SERVING
from ttpl_desktop.ui.plan.heading import ONLY_TO_READ, show_header
from ttpl_desktop.ui.plan.pointing import key_of
from ttpl_desktop.ui.plan.preview import Preview
from ttpl_desktop.ui.plan.reading.actions import ReadingAct
from ttpl_desktop.ui.plan.reading.desk import ReadingDesk
from ttpl_desktop.ui.plan.rolling.actions import RollingAct
from ttpl_desktop.ui.plan.rolling.desk import RollingDesk
from ttpl_desktop.ui.plan.shown import RENUMBERING, ShownPlan
from ttpl_desktop.ui.plan.side import PlanSide
from ttpl_desktop.ui.plan.soat.desk import SoatDesk
from ttpl_desktop.ui.plan.tree_model import Key
from ttpl_desktop.ui.tab import Tab
from ttpl_desktop.ui.widgets.buttons import MenuButton
from ttpl_desktop.ui.widgets.empty_state import EmptyState
from ttpl_desktop.ui.widgets.splitter import Columns


class PlanTab(Tab):
    """Versions and section tree, the form of the chosen place, and the real pages."""

    shown_tables = frozenset(
        {"plan", "plan_item", "legal_document", "office", "unit", "calendar_day", "setting"}
        | {"superior_plan", "superior_item", "task", "review_mark", "office_form"}
    )

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.actions_of = PlanActions(self)
        self.side = PlanSide(self.actions_of)
        self.editor = PlanEditor(self.work)
        self.preview = Preview(frame)
        self.reading = ReadingDesk(frame, self.messages, self, self.flush)
        self.soat = SoatDesk(frame, self.editor.flush, self)
        self.rolling = RollingDesk(frame, self.editor.flush, self)
        self.drafting = Drafting(
            frame,
            self,
            self.side,
            self.editor,
            open_plan=self._open,
            go=self._go,
            refresh=self.refresh,
        )
        self.shown = ShownPlan(self.work)
        self._typed: int | None = None
        self._told: tuple[int, PlanStatus] | None = None
        self.setAcceptDrops(True)
        self._build()
        self._connect()

    def _build(self) -> None:
        acts = self.actions_of
        self.header.add_action(self.reading.actions[ReadingAct.OPEN]).give_way("Đọc kế")
        creating = acts.button_menu(self, CREATING)
        creating.addAction(self.rolling.actions[RollingAct.ROLL])
        self.header.add_action(self.rolling.actions[RollingAct.SHOW]).give_way("↻ Xem 43")
        self.header.add_menu("Tạo mới", creating)
        self.header.add_menu("Xuất", acts.button_menu(self, EXPORTING))
        for act in (Act.PRINT, Act.SUBMIT):
            self.header.add_action(acts[act])
        for act in (Act.ISSUE, Act.ADJUST):
            self.header.add_primary(acts[act])
        self.columns = Columns(
            "plan",
            self.frame.settings,
            left=self.side,
            middle=self.editor,
            right=self.rolling.beside(self.soat.beside(self.preview)),
        )
        self._empty = EmptyState(
            "Kế hoạch theo dõi của năm được soạn ở đây, ban hành xong thì thành nhiệm vụ.",
            ("Tạo kế hoạch từ mẫu", self.drafting.create_from_skeleton),
            ("Tạo kế hoạch trống", self.drafting.create_empty),
        )
        for button in self.rolling.starting.buttons:
            self._empty.add(button)
        self._places = QStackedWidget()
        self._places.addWidget(self._empty)
        self._places.addWidget(self.columns)
        self.body.addWidget(self._places)
        self.editor.add_button(MenuButton("Chèn", acts.button_menu(self, INSERTING, KEEPING)))
        self.setFocusProxy(self.side.tree)

    def _connect(self) -> None:
        self.side.versions.chosen.connect(lambda _plan_id: self._turn(self._show_plan))
        self.side.tree.chosen.connect(lambda _key: self._turn(self._show_place))
        self.side.tree.activated.connect(lambda _index: self.editor.begin_typing())
        self.side.tree.rows.dropped.connect(self.drafting.drop)
        self.side.tree.indented.connect(lambda: self.drafting.move_item(indented))
        self.side.tree.outdented.connect(lambda: self.drafting.move_item(outdented))
        self.editor.head_edited.connect(self._edit_head)
        self.editor.item_edited.connect(self._edit_item)
        self.editor.duty_wanted.connect(partial(self.frame.open_record, "superior_item"))
        self.soat.needed.connect(self._show_soat)
        self.soat.wanted.connect(self._go_to_words)
        self.soat.counted.connect(lambda _count: self._show_badges())
        self.rolling.needed.connect(self._show_soat)
        self.rolling.wanted.connect(self._go_to_words)
        self.rolling.looked.connect(lambda place: self._turn(lambda: self._go(key_of(place))))
        self.reading.shown_changed.connect(self._show_reading)
        self.reading.imported.connect(lambda plan: self.frame.open_record("plan", plan.id))
        self.actions_of.connect({**self.drafting.doing(), Act.SWITCH: self.switch_focus})

    def menu_actions(self) -> Sequence[QAction | None]:
        others = (self.soat.actions, self.rolling.actions, self.actions_of)
        listed = [*self.reading.actions.menu(), self.reading.coverage]
        for actions in others:
            listed += [None, *actions.menu()]
        return listed

    @property
    def help_name(self) -> str:
        if self.reading.is_shown:
            return "reading"
        if self.rolling.panel.isVisible():
            return "rolling"
        return "soat" if self.soat.panel.isVisible() else ""

    # What is shown

    @property
    def plan(self) -> Plan | None:
        """The chosen plan as it is stored; None in a year without plans."""
        return self.drafting.plan

    def take_changes(self, tables: frozenset[str]) -> None:
        """Reloads; what is typed in one item reads that item alone."""
        if tables - {"plan", "plan_item"}:
            self.shown.forget()
        elif self._typed is not None and not self._is_stale and self.isVisible():
            self._show_words(self._typed)
            return
        super().take_changes(tables)

    def refresh(self) -> None:
        listed = plans.plans_of(self.work, self.frame.year)
        self.side.versions.put(listed)
        self._places.setCurrentWidget(self.columns if listed else self._empty)
        self.rolling.starting.offer()
        self._show_plan()
        self.reading.refresh()

    def _show_reading(self, shown: bool) -> None:
        """The reading screen takes the place of the plans, and gives it back."""
        self.editor.flush()
        page, layout = self.reading.page, self.layout()
        if shown and page.parent() is None:
            assert isinstance(layout, QVBoxLayout)
            layout.insertWidget(0, page.header)
            self.body.addWidget(page, 1)
        for ours in (self.header, self._places):
            ours.setVisible(not shown)
        for theirs in (page.header, page):
            theirs.setVisible(shown)
        self.setFocusProxy(page if shown else self.side.tree)
        self._show_place()

    def _show_plan(self) -> None:
        plan, shown = self.plan, self.shown
        shown.read(plan)
        placed = shown.placed if plan is not None else None
        self.side.tree.put(placed, shown.remarks, is_fixed=plan is None or not plan.is_open)
        show_header(self.header, self.work, self.frame.year, plan)
        self._offer_adjusting(plan)
        self._show_place()
        self._follow()

    def _show_words(self, item_id: int) -> None:
        """Shows other words of one item; everything else stands as it stood."""
        placed = self.shown.read_item(item_id)
        if placed is None:
            self.refresh()
            return
        self.side.tree.put_item(placed, self.shown.remarks.get(item_id, ()))
        if self.side.tree.key == item_id:
            self._show_place()
        self._follow()

    def _follow(self) -> None:
        plan = self.shown.plan
        self.preview.follow(plan.id if plan else None)
        self.soat.follow(plan)
        self.rolling.follow(plan)
        self._show_badges()
        self._light()

    def _show_badges(self) -> None:
        """Marks in the tree what the check found, and before that what is to be reviewed."""
        self.side.tree.rows.put_badges({**self.soat.badges, **self.rolling.badges})

    def _light(self) -> None:
        """Shows in the form which words came from last year and nobody has looked at."""
        if (key := self.side.tree.key) is not None:
            self.rolling.light(self.editor.form_in_front, key)

    def _show_place(self) -> None:
        plan, key = self.shown.plan, self.side.tree.key
        self.actions_of.allow(*((None, None) if self.reading.is_shown else (plan, key)))
        self.side.adding.setEnabled(plan is not None and plan.is_open)
        if plan is None or key is None:
            return
        self.preview.look_at(key)
        remarks = self.shown.remarks.get(key, ())
        if isinstance(key, int):
            self.editor.show_item(plan, self.shown.at(key), remarks)
        else:
            self.editor.show_head(plan, key, remarks)
        self._light()

    def _offer_adjusting(self, plan: Plan | None) -> None:
        """Says why nothing can be typed, once when a plan comes to be shown like that."""
        told, self._told = self._told, (plan.id, plan.status) if plan else None
        if told == self._told:
            return
        if self.messages.sentence in ONLY_TO_READ.values():
            self.messages.clear()
        if plan is not None and (sentence := ONLY_TO_READ.get(plan.status)):
            is_current = plan.status is PlanStatus.ISSUED
            self.messages.say(
                sentence, action=("Điều chỉnh", self.drafting.adjust) if is_current else None
            )

    def flush(self) -> None:
        self.editor.flush()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere on the tab: they are read as a superior's plan."""
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.reading.read_mime(event.mimeData())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.reading.is_shown:
            self.reading.close()
        else:
            super().keyPressEvent(event)

    def show_record(self, register: str, record_id: int) -> None:
        if register in ("superior_plan", "superior_item"):
            self.drafting.do(lambda: self.reading.open_kept(register, record_id))
            return
        if register == "clause":
            self.drafting.do(lambda: self.drafting.inserting.clauses(record_id))
            return
        item = plan_items.item(self.work, record_id) if register == "plan_item" else None
        self.refresh()
        self._open(item.plan_id if item else record_id)
        if item is not None:
            self._go(item.id)

    def show_query(self, register: str, record_ids: tuple[int, ...], title: str) -> None:
        if record_ids:
            self.show_record(register, record_ids[0])
        elif register == "superior_plan":
            self.reading.show()

    def _go(self, key: Key) -> None:
        """Brings a part of the chosen plan into sight."""
        self.side.tree.choose(key)
        self._show_place()

    def _show_soat(self) -> None:
        """What the check found comes into sight, whatever was in front."""
        self.reading.close()
        self.columns.fold(False)

    def _go_to_words(self, place: WordsPlace) -> None:
        """Goes to some words of the chosen plan, into the field where they stand."""
        self._turn(lambda: self._go(key_of(place)))
        self.editor.point_at(place)

    def _open(self, plan_id: int) -> None:
        self.reading.close()
        self.side.versions.choose(plan_id)
        self._show_plan()

    def _turn(self, show: Callable[[], object]) -> None:
        """Saves what was typed at the place that is left, then shows another one."""
        self.editor.flush()
        show()

    # What the officer does

    def _edit_head(self, plan_id: int, field: str, value: Any) -> None:
        change = law_plans.change_day if field in law_plans.CLOCKS else plans.change
        self.drafting.do(lambda: change(self.work, plan_id, field, value))

    def _edit_item(self, item_id: int, field: str, value: Any) -> None:
        self._typed = item_id if field not in RENUMBERING else None
        if field == SERVING:
            self.drafting.do(lambda: duty_links.put(self.work, item_id, tuple(value)))
        else:
            self.drafting.do(lambda: plan_items.change(self.work, item_id, field, value))
        self._typed = None

    def switch_focus(self) -> None:
        """Goes from the tree into the form, and back; or from one side of what is read."""
        if self.reading.is_shown:
            self.reading.page.switch_focus()
        elif self.side.tree.hasFocus():
            self.editor.begin_typing()
        else:
            self.side.tree.setFocus()
