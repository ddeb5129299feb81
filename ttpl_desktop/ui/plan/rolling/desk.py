"""What the officer does about a new year: look at what was moved into it, and clear it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from ttpl_desktop.app import plan_marks
from ttpl_desktop.app.plan_marks import OpenMark
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.linting.finding import Place
from ttpl_desktop.domain.plan import Plan
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.plan.rolling.actions import RollingAct, RollingActions
from ttpl_desktop.ui.plan.rolling.highlight import light
from ttpl_desktop.ui.plan.rolling.panel import ReviewPanel
from ttpl_desktop.ui.plan.rolling.starting import Starting
from ttpl_desktop.ui.plan.rolling.words import TITLE, badges_of, counted, key_of, place_of
from ttpl_desktop.ui.plan.soat.side import SoatSide
from ttpl_desktop.ui.plan.tree_model import Key
from ttpl_desktop.ui.widgets.form import Form
from ttpl_desktop.ui.widgets.outline_model import Badge


class RollingDesk(QObject):
    """Follows the plan that the tab shows.

    `wanted` and `looked` carry the `Place` that the officer wants to go into, or only to see.
    `needed` asks for the right column to be brought into sight. `flush` saves what is still being
    typed.
    """

    wanted = Signal(object)
    looked = Signal(object)
    needed = Signal()

    def __init__(self, frame: Frame, flush: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._frame, self._work, self._flush = frame, frame.work, flush
        self._plan: Plan | None = None
        self.waiting: tuple[OpenMark, ...] = ()
        self.actions = RollingActions(parent)
        self.starting = Starting(frame, parent)
        self.starting.started.connect(self.show)
        self.panel = ReviewPanel(self.actions)
        self.panel.chosen.connect(lambda _mark_id: self._allow())
        self.panel.wanted.connect(lambda mark_id: self._tell(self.wanted, mark_id))
        self.panel.looked.connect(lambda mark_id: self._tell(self.looked, mark_id))
        self.panel.item_wanted.connect(lambda item_id: self.looked.emit(Place(item_id)))
        self.actions.connect(
            {
                RollingAct.ROLL: lambda: self.starting.ask(self._plan),
                RollingAct.SHOW: self.show,
                RollingAct.NEXT: self.go_on,
                RollingAct.REVIEW: self.review,
                RollingAct.ACCEPT: self.accept,
                RollingAct.KEEP: self.keep,
                RollingAct.REVIEW_KIND: self.review_kind,
                RollingAct.REVIEW_ALL: self.review_all,
            }
        )

    def beside(self, side: SoatSide) -> SoatSide:
        """Puts the list into the column beside the editor, behind a button of its own."""
        self._side, self._button = side, side.add(self.panel, TITLE)
        self._button.setToolTip(f"{RollingAct.SHOW.words} ({RollingAct.SHOW.keys})")
        side.switch.chosen.connect(lambda _index: self._put_list())
        return side

    # What is shown

    def follow(self, plan: Plan | None) -> None:
        """Shows what is to be reviewed in this plan; it may have changed."""
        self._plan = plan
        is_open = plan is not None and plan.is_open
        self.waiting = plan_marks.marks(self._work, plan.id) if plan and is_open else ()
        is_rolled = plan is not None and is_open and plan_marks.is_rolled(self._work, plan.id)
        self.actions.count(len(self.waiting))
        self._button.setText(counted(len(self.waiting)))
        self._button.setVisible(is_rolled)
        if self.is_shown and not is_rolled:
            self._side.show_pages()
        self._put_list()

    def _put_list(self) -> None:
        """Brings the list up to date while it is in sight."""
        if self.is_shown and self._plan is not None:
            listing = plan_marks.listing(self._work, self._plan.id)
            self.panel.put(self.waiting, listing)
        self._allow()

    @property
    def is_shown(self) -> bool:
        """Whether the list is in front of the pages."""
        return self._side.shows(self.panel)

    @property
    def badges(self) -> dict[Key, Badge]:
        """The signs of the rows of the tree."""
        return badges_of(self.waiting)

    def light(self, form: Form, key: Key) -> None:
        """Lights the marks of a place in its form."""
        light(form, [each for each in self.waiting if key_of(each.mark) == key])

    def show(self) -> None:
        """Brings the list to the front."""
        self._side.show_view(self.panel)
        self._put_list()
        self.needed.emit()
        self.panel.setFocus()

    @property
    def _chosen(self) -> OpenMark | None:
        return self._mark(self.panel.mark_id) if self.is_shown else None

    def _mark(self, mark_id: int | None) -> OpenMark | None:
        return next((each for each in self.waiting if each.id == mark_id), None)

    def _allow(self) -> None:
        chosen = self._chosen
        if chosen is None:
            self.actions.allow(None)
            return
        of_kind = sum(each.mark.kind is chosen.mark.kind for each in self.waiting)
        self.actions.allow(chosen.mark, of_kind)

    def _tell(self, signal: SignalInstance, mark_id: int | None) -> None:
        """An item that was dropped stands nowhere: there is nothing to go to."""
        found = self._mark(mark_id)
        if found is not None and key_of(found.mark) is not None:
            signal.emit(place_of(found))

    # Reviewing

    def go_on(self) -> None:
        """Goes into the place of the next mark; the first time into that of the chosen one."""
        by = 1 if self.is_shown else 0
        if not self.is_shown:
            self.show()
        self.panel.step(by)

    def review(self) -> None:
        """Clears the chosen mark and goes to the one that follows."""
        self._do(lambda chosen: plan_marks.review(self._work, [chosen.id]))

    def accept(self) -> None:
        """Puts the proposal in the place of the chosen words."""
        self._do(lambda chosen: plan_marks.accept(self._work, [chosen.id]))

    def keep(self) -> None:
        """Takes the chosen item back into the plan."""
        self._do(lambda chosen: plan_marks.keep(self._work, chosen.id))

    def review_kind(self) -> None:
        """Clears every mark of the kind of the chosen one."""
        self._do(
            lambda chosen: plan_marks.review_all(self._work, chosen.mark.plan_id, chosen.mark.kind)
        )

    def review_all(self) -> None:
        """Clears every mark of the plan; said, because it is much at once."""
        self._flush()
        plan, count = self._plan, len(self.waiting)
        if plan is not None and count:
            plan_marks.review_all(self._work, plan.id)
            undo = ("Hoàn tác", self._work.undo)
            self._frame.tell(f"Đã xác nhận xem hết {count} chỗ.", action=undo)

    def _do(self, act: Callable[[OpenMark], object]) -> None:
        """Acts on the chosen mark; the place of the one that follows comes into sight."""
        in_list = self.panel.list.hasFocus()
        self._flush()
        chosen = self._chosen
        if chosen is None:
            return
        try:
            act(chosen)
        except UserFacingError as error:
            self._frame.tell_error(error)
        else:
            self._tell(self.looked if in_list else self.wanted, self.panel.mark_id)
