"""The chain of a task on its sheet: from the room to the ministry, each stop with its day."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from ttpl_desktop.app import chains
from ttpl_desktop.app.chains import Chain
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.task import Hop, Task
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.states import State, mark_of
from ttpl_desktop.ui.style_sheet import SPACE_4
from ttpl_desktop.ui.task import dialogs
from ttpl_desktop.ui.task.actions import TaskActions
from ttpl_desktop.ui.task.hop_menu import HopAct, menu_of
from ttpl_desktop.ui.task.hop_row import HopRow, Shown
from ttpl_desktop.ui.task.sheet_part import SheetPart
from ttpl_desktop.ui.widgets.buttons import ActionButton, MenuButton
from ttpl_desktop.ui.widgets.fold_box import FoldBox
from ttpl_desktop.ui.widgets.labels import label
from ttpl_desktop.ui.widgets.menus import pop_up

_HINT = "Số ngày làm việc của từng nơi là gợi ý, không phải quy định; hãy sửa theo lịch địa phương."


class ChainPart(SheetPart):
    """The stops of the task, edited in place; without any only the way to lay them out."""

    def __init__(self, frame: Frame, actions: TaskActions) -> None:
        super().__init__()
        self._frame, self._work = frame, frame.work
        self.task_id = self._year = 0
        self.chain = Chain()
        self.rows: list[HopRow] = []
        self.lay_button = ActionButton(actions["chain"], kind="link")
        self.lay_button.give_way("Lập chuỗi thời hạn")
        actions["chain"].triggered.connect(self._open)
        self._stops = QVBoxLayout()
        self._stops.setSpacing(SPACE_4)
        self.menu = self._chain_menu()
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_4)
        column.addLayout(self._stops)
        hint = label(_HINT, "note")
        hint.setWordWrap(True)
        column.addWidget(hint)
        more = MenuButton("⋯", self.menu)
        more.setAccessibleName("Việc với cả chuỗi")
        more.setToolTip("Việc với cả chuỗi")
        self.box = FoldBox(frame.settings, "task_chain", "Chuỗi thời hạn", body, (more,))
        self.lay(self.lay_button, self.box)

    def put(self, task: Task) -> None:
        if task.id != self.task_id:
            self._clear()
        self.task_id, self._year = task.id, task.year
        self.chain = chains.chain_of(self._work, task)
        has_chain = bool(self.chain.stops)
        self.setVisible(has_chain or not task.is_closed)
        self.lay_button.setVisible(not has_chain)
        self.box.setVisible(has_chain)
        self.box.summary.setText(self.summary)
        self._show_stops()

    def flush(self) -> None:
        for row in self.rows:
            row.flush()

    @property
    def summary(self) -> str:
        """What the heading says: the day of the first stop, and how many warnings there are."""
        parts = []
        if self.chain.warnings:
            parts.append(f"{mark_of(State.SOON)} {len(self.chain.warnings)} cảnh báo")
        if self.chain.inner_day is not None:
            parts.append(f"nơi đầu gửi {self.chain.inner_day:%d/%m}")
        return " · ".join(parts)

    def _show_stops(self) -> None:
        wanted = [stop.hop.id for stop in self.chain.stops]
        if [row.shown.stop.hop.id for row in self.rows] != wanted:
            self._clear()
            for index in range(len(wanted)):
                self._add_row(index)
        for index, row in enumerate(self.rows):
            row.put(self._shown(index))

    def _shown(self, index: int) -> Shown:
        stops = self.chain.stops
        warnings = tuple(each for each in self.chain.warnings if each.index == index)
        begin = None if index else self.chain.begin_day(self._work.calendar)
        is_last, today = index == len(stops) - 1, self._frame.today()
        return Shown(stops[index], warnings, is_last, today, self._year, begin)

    def _add_row(self, index: int) -> None:
        row = HopRow(self._shown(index))
        row.edited.connect(partial(self._change, row))
        row.passed.connect(partial(self._pass_on, row))
        row.menu_wanted.connect(partial(self._open_menu, row))
        self._stops.addWidget(row)
        self.rows.append(row)

    def _clear(self) -> None:
        for row in self.rows:
            row.hide()
            self._stops.removeWidget(row)
            row.deleteLater()
        self.rows = []

    def _open(self) -> None:
        """Unfolds the chain, which may have just been laid out, with the keyboard at its top."""
        self.box.fold(False)
        if self.rows:
            self.rows[0].body.editor.setFocus()
        self.come_into_sight()

    # One stop

    def _change(self, row: HopRow, name: str, value: object) -> None:
        hop = row.shown.stop.hop
        self._try(lambda: chains.change(self._work, hop.id, **{name: value}))

    def _pass_on(self, row: HopRow, has_passed: bool) -> None:
        self.flush()
        self._change(row, "passed_on", self._frame.today() if has_passed else None)

    def _open_menu(self, row: HopRow, anchor: QWidget) -> None:
        menu = menu_of(self, row.shown, is_first=row is self.rows[0])
        menu.triggered.connect(partial(self._chose, row.shown))
        pop_up(menu, anchor)

    def _chose(self, shown: Shown, action: QAction) -> None:
        self.act(shown, action.data())

    def act(self, shown: Shown, act: HopAct) -> None:
        """Does with a stop what its menu offers."""
        self.flush()
        self._try(self._doing(shown)[act])

    def _doing(self, shown: Shown) -> dict[HopAct, Callable[[], object]]:
        work, hop = self._work, shown.stop.hop
        change = partial(chains.change, work, hop.id)
        return {
            HopAct.PASS_ON: lambda: self._ask_passed(hop),
            HopAct.FIX: lambda: self._ask_fixed(shown),
            HopAct.FIX_LAST: lambda: self._ask_fixed(shown),
            HopAct.LOOSEN: lambda: change(fixed_on=None),
            HopAct.HOLD_DUE: lambda: chains.hold_due(work, hop.id),
            HopAct.OWN: lambda: change(is_own=not hop.is_own),
            HopAct.INSERT_BEFORE: lambda: self._insert(hop, is_before=True),
            HopAct.INSERT_AFTER: lambda: self._insert(hop, is_before=False),
            HopAct.UP: lambda: chains.move(work, hop.id, -1),
            HopAct.DOWN: lambda: chains.move(work, hop.id, 1),
            HopAct.REMOVE: lambda: self._remove(hop),
        }

    def _ask_passed(self, hop: Hop) -> None:
        day = dialogs.ask_day(
            self,
            "Ghi ngày đã gửi",
            "Ngày đã gửi",
            hop.passed_on or self._frame.today(),
            hint=f"Ngày {hop.body} chuyển hồ sơ cho nơi sau.",
            do="Ghi ngày",
        )
        if day is not None:
            chains.change(self._work, hop.id, passed_on=day)

    def _ask_fixed(self, shown: Shown) -> None:
        hop, verb = shown.stop.hop, "nhận" if shown.is_last else "gửi"
        day = dialogs.ask_day(
            self,
            f"Ấn định ngày phải {verb}",
            f"Ngày phải {verb}",
            hop.fixed_on or shown.stop.day,
            hint=f"Khi có văn bản ấn định ngày cho {hop.body}; các nơi phía trước tính lùi từ đó.",
            do="Ấn định",
        )
        if day is not None:
            chains.change(self._work, hop.id, fixed_on=day)

    def _insert(self, hop: Hop, *, is_before: bool) -> None:
        new = chains.insert(self._work, hop.id, is_before=is_before)
        for row in self.rows:
            if row.shown.stop.hop.id == new.id:
                row.begin_naming()

    def _remove(self, hop: Hop) -> None:
        chains.remove_hop(self._work, hop.id)
        self._frame.tell(
            f"Đã bỏ {hop.body} khỏi chuỗi thời hạn.", action=("Hoàn tác", self._work.undo)
        )

    # The whole chain

    def _chain_menu(self) -> QMenu:
        menu = QMenu(self)
        for words, do in (
            ("Lưu làm chuỗi mặc định của cơ quan", self.keep_as_default),
            ("Lập lại theo chuỗi mặc định", self.lay_again),
            ("Dùng lại chuỗi gợi ý của chương trình", self.forget_default),
            ("Bỏ chuỗi của nhiệm vụ này", self.remove),
        ):
            menu.addAction(words).triggered.connect(lambda _checked=False, do=do: do())
        return menu

    def keep_as_default(self) -> None:
        """Lets new chains begin with these stops."""
        self.flush()
        chains.keep_as_default(self._work, self.task_id)
        self._tell("Các chuỗi lập sau sẽ theo chuỗi này.")

    def lay_again(self) -> None:
        """Puts the default stops in place of these."""
        chains.lay(self._work, self.task_id)
        self._tell("Đã lập lại chuỗi theo mặc định.")

    def forget_default(self) -> None:
        """Lets new chains begin with the program's suggestion; this one stays."""
        chains.forget_default(self._work)
        self._tell("Các chuỗi lập sau sẽ theo gợi ý của chương trình.")

    def remove(self) -> None:
        """Takes the whole chain away."""
        chains.remove(self._work, self.task_id)
        self._tell("Đã bỏ chuỗi thời hạn của nhiệm vụ.")

    def _tell(self, words: str) -> None:
        self._frame.tell(words, action=("Hoàn tác", self._work.undo))

    def _try(self, do: Callable[[], object]) -> None:
        try:
            do()
        except UserFacingError as error:
            self._frame.tell_error(error)
