"""Soát of the open plan: asked for once, it then follows every change of the plan."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.linting.finding import Finding
from ttpl_desktop.domain.plan import Plan
from ttpl_desktop.ui.background import Job
from ttpl_desktop.ui.findings.rows import Shown
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.plan.soat import panel as panels
from ttpl_desktop.ui.plan.soat.actions import SoatAct, SoatActions
from ttpl_desktop.ui.plan.soat.side import SoatSide
from ttpl_desktop.ui.plan.soat.words import badges_of, shown_findings
from ttpl_desktop.ui.plan.tree_model import Key
from ttpl_desktop.ui.widgets.outline_model import Badge

REST_MS = 700
"""How long a plan rests after a change before it is looked through again, in milliseconds."""


class SoatDesk(QObject):
    """Looks through the plan that it follows, in the background, and shows what it finds.

    `needed` asks for the panel to be brought into sight, `wanted` carries the `Place` that the
    officer wants to go to, `counted` the number of findings or None. `flush` saves what is still
    being typed. Nothing is looked through before the officer asks for it the first time.
    """

    needed = Signal()
    wanted = Signal(object)
    counted = Signal(object)

    def __init__(self, frame: Frame, flush: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._frame, self._flush = frame, flush
        self._plan: Plan | None = None
        self._findings: tuple[Finding, ...] | None = None
        self._aside = 0
        self._is_on = False
        self._job: Job | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._look)
        self.panel = panels.SoatPanel()
        self.panel.seen.connect(self._begin)
        self.panel.pane.wanted.connect(lambda shown: self.wanted.emit(shown.key.place))
        self.panel.pane.mended.connect(self._mend)
        self.panel.pane.ticked.connect(self._set_aside)
        self.panel.pane.chosen.connect(lambda _shown: self._allow())
        self.actions = SoatActions(parent)
        self.actions.connect(
            {
                SoatAct.CHECK: self.check,
                SoatAct.NEXT: lambda: self._step(1),
                SoatAct.BACK: lambda: self._step(-1),
                SoatAct.MEND: self.panel.pane.mend_chosen,
                SoatAct.BRING_BACK: self._bring_back,
                SoatAct.FILE: self.check_file,
            }
        )

    def beside(self, pages: QWidget) -> SoatSide:
        """A column that shows the pages of the plan, or the findings."""
        side = SoatSide(pages, self.panel)
        self.needed.connect(side.show_findings)
        self.counted.connect(side.count)
        self.panel.left.connect(side.show_pages)
        return side

    # Looking

    def check(self) -> None:
        """Looks through the plan now, and shows the findings."""
        self._flush()
        self._is_on = True
        self.needed.emit()
        self._look()
        self.panel.setFocus()

    def _begin(self) -> None:
        """The panel came into sight by itself: that is asking, too."""
        if not self._is_on:
            self._is_on = True
            self._look()

    def follow(self, plan: Plan | None) -> None:
        """Looks through this plan from now on; it may have changed."""
        is_other = (plan.id if plan else None) != (self._plan.id if self._plan else None)
        self._plan = plan
        if is_other:
            self._forget()
        if plan is not None and self._is_on:
            self._rest.start(0 if is_other else REST_MS)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found last; empty also where nothing has been looked through."""
        return self._findings or ()

    @property
    def badges(self) -> dict[Key, Badge]:
        """The signs of the rows of the section tree where something is wrong."""
        return badges_of(self.findings)

    @property
    def is_busy(self) -> bool:
        """Whether the plan is being looked through, or will be in a moment."""
        return self._job is not None or self._rest.isActive()

    def _look(self) -> None:
        from ttpl_desktop.app.plan_lint import linting_job

        self._rest.stop()
        self._let_go()
        if self._plan is None:
            return
        job = linting_job(self._frame.work, self._plan.id)
        self._job = self._frame.background.run(job, on_done=self._take, on_error=self._failed)

    def _let_go(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _forget(self) -> None:
        self._let_go()
        self._findings, self._aside = None, 0
        self.panel.put_nothing(panels.NOTHING if self._plan is None else panels.BUSY)
        self._allow()

    def _failed(self, error: UserFacingError) -> None:
        self._job = None
        self._frame.tell_error(error)

    def _take(self, found: tuple[Finding, ...]) -> None:
        from ttpl_desktop.app.plan_lint import unseen

        self._job, plan = None, self._plan
        if plan is not None:
            self._findings = unseen(self._frame.work, plan.id, found)
            self._aside = len(found) - len(self._findings)
            self.panel.put(shown_findings(self._findings), plan.is_open, self._aside)
            self._allow()

    def _allow(self) -> None:
        count = None if self._findings is None else len(self._findings)
        can_mend = self.panel.pane.can_mend_chosen
        self.actions.allow(
            has_plan=self._plan is not None,
            count=count,
            can_mend=can_mend,
            has_seen=self._aside > 0,
        )
        self.counted.emit(count)

    # What comes of it

    def _step(self, by: int) -> None:
        self.needed.emit()
        self.panel.pane.step(by)

    def _mend(self, shown: Shown) -> None:
        """Mends one finding as one step of undo."""
        from ttpl_desktop.app.plan_lint import apply

        self._do(apply, shown, "Đã sửa")

    def _set_aside(self, shown: Shown) -> None:
        """Asks a question no more until its words change."""
        from ttpl_desktop.app.plan_lint import dismiss

        self._do(dismiss, shown, "Đã xem")

    def _do(self, step: Callable[[Workspace, int, Finding], None], shown: Shown, done: str) -> None:
        self._flush()
        if self._plan is None:
            return
        finding = shown.key
        assert isinstance(finding, Finding)
        try:
            step(self._frame.work, self._plan.id, finding)
        except UserFacingError as error:
            self._frame.tell_error(error)
        else:
            self._frame.tell(f"{done}: {shown.title}.", action=("Hoàn tác", self._frame.work.undo))
        self._look()

    def _bring_back(self) -> None:
        from ttpl_desktop.app.plan_lint import bring_back

        if self._plan is not None:
            bring_back(self._frame.work, self._plan.id)
            self.check()

    def check_file(self) -> None:
        """Looks through the plan of any file, on a page of its own."""
        from ttpl_desktop.ui.plan.soat.file_page import SoatFilePage

        def show() -> None:
            page = SoatFilePage(self._frame)
            page.left.connect(self._frame.put_aside_away)
            self._frame.put_aside(page)
            page.choose_file()

        # The menu of the tab brings its tab to the front after this, and would hide the page.
        QTimer.singleShot(0, self, show)
