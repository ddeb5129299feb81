"""A series on the sheet: the occurrences of its head, the place of an occurrence among them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QMenu, QVBoxLayout, QWidget

from ttpl_desktop.app import task_occurrences, task_series, tasks
from ttpl_desktop.app.task_series import Series
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.task import Task
from ttpl_desktop.domain.text import shorten
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.sizes import row_height
from ttpl_desktop.ui.states import mark_of
from ttpl_desktop.ui.style_sheet import SPACE_4, SPACE_8
from ttpl_desktop.ui.task.actions import TaskActions
from ttpl_desktop.ui.task.sheet_part import SheetPart
from ttpl_desktop.ui.task.signs import sign_of, title_of, word_of
from ttpl_desktop.ui.widgets.buttons import ActionButton, push_button
from ttpl_desktop.ui.widgets.fold_box import FoldBox
from ttpl_desktop.ui.widgets.labels import label
from ttpl_desktop.ui.widgets.menus import pop_up

_MOST_ROWS = 12
_LINK_LENGTH, _NAMES_LENGTH = 40, 24
_ID = Qt.ItemDataRole.UserRole
_FIELDS = {
    "title": "tên việc",
    "lead": "chủ trì",
    "coordinators": "phối hợp",
    "kind": "loại việc",
    "field": "lĩnh vực",
    "product": "sản phẩm",
    "tags": "nhãn",
}
_ROLLING = (
    "Lặp lại dày nên chỉ kỳ tới có trong danh sách: xong kỳ này, kỳ sau tự hiện ra; "
    "chậm bao lâu cũng không dồn lại."
)


class SeriesPart(SheetPart):
    """Shows either of both; hides itself for a task that does not come back."""

    def __init__(self, frame: Frame, actions: TaskActions) -> None:
        super().__init__()
        self.of_head = _OfHead(frame, actions)
        self.of_occurrence = _OfOccurrence(frame)
        self._work = frame.work
        self.lay(self.of_head, self.of_occurrence)

    def put(self, task: Task) -> None:
        may_have = task.series_id is not None or task.is_series
        series = task_series.series_of(self._work, task) if may_have else None
        self.setVisible(series is not None)
        if series is None:
            return
        is_head = task.series_id is None
        self.of_head.setVisible(is_head)
        self.of_occurrence.setVisible(not is_head)
        if is_head:
            self.of_head.put(series)
        else:
            self.of_occurrence.put(series, task)


class _OfHead(QWidget):
    """The occurrences as lines: Enter or a double click opens one, Delete takes it away."""

    def __init__(self, frame: Frame, actions: TaskActions) -> None:
        super().__init__()
        self._frame, self._work = frame, frame.work
        self._head_id = 0
        self.list = _made_list()
        self.list.itemActivated.connect(lambda item: self._open(item.data(_ID)))
        self.list.customContextMenuRequested.connect(self._open_menu)
        self.remove_action = QAction("Xoá kỳ này", self)
        self.remove_action.setShortcut(QKeySequence("Delete"))
        self.remove_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.remove_action.triggered.connect(lambda _checked: self._remove())
        self.list.addAction(self.remove_action)
        self.note = label("", "note")
        self.note.setWordWrap(True)
        self.past = push_button("", self._add_past, kind="link")
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SPACE_4)
        inside.addWidget(self.list)
        inside.addWidget(self.past, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(self.note)
        adding = ActionButton(actions["add_occurrence"], kind="quiet")
        self.box = FoldBox(frame.settings, "task_series", "Các kỳ trong năm", body, (adding,))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)

    def put(self, series: Series) -> None:
        """Shows the occurrences; the line under the cursor stays."""
        self._head_id = series.head.id
        here = self.list.currentItem()
        kept = here.data(_ID) if here else None
        self.list.clear()
        for each in series.occurrences:
            self.list.addItem(self._line(series, each))
            if each.id == kept:
                self.list.setCurrentRow(self.list.count() - 1)
        rows = min(len(series.occurrences), _MOST_ROWS)
        self.list.setFixedHeight(rows * row_height(self.font()) + 4)
        self.list.setVisible(bool(rows))
        self.past.setVisible(bool(series.past))
        self.past.setText(f"Thêm {len(series.past)} kỳ đã qua trước khi lập")
        self.note.setVisible(series.is_rolling)
        self.note.setText(_ROLLING)
        closed = sum(each.is_closed for each in series.occurrences)
        self.box.summary.setText(f"đã xong {closed}/{len(series.occurrences)}")

    def _line(self, series: Series, each: Task) -> QListWidgetItem:
        state = each.state(self._frame.today())
        day = f"{each.last_day:%d/%m/%Y}" if each.last_day else each.time
        name = task_series.name_of(series, each)
        words = f"{mark_of(sign_of(state))} {day}"
        if day not in name:
            words += f"  {name}"
        if each.title != task_series.titled(series.head, name):
            words += f": {title_of(each)}"
        if each.occurs_on is not None and not series.is_of_rule(each):
            words += " (không còn trong thời hạn lặp lại)"
        item = QListWidgetItem(words)
        item.setData(_ID, each.id)
        item.setToolTip(f"{title_of(each)}\n{each.time}\n{word_of(each, state)}")
        item.setSizeHint(QSize(0, row_height(self.font())))
        return item

    def _open(self, task_id: int) -> None:
        self._frame.open_record(Register.TASK.value, task_id)

    def _remove(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            tasks.remove(self._work, [item.data(_ID)])
            self._frame.tell("Đã xoá một kỳ.", action=("Hoàn tác", self._work.undo))

    def _add_past(self) -> None:
        try:
            task_occurrences.add_past(self._work, self._head_id)
        except UserFacingError as error:
            self._frame.tell_error(error)

    def _open_menu(self, place: QPoint) -> None:
        item = self.list.itemAt(place)
        if item is not None:
            self.list.setCurrentItem(item)
            menu = QMenu(self)
            menu.addAction(self.remove_action)
            pop_up(menu, self.list.viewport(), place)


class _OfOccurrence(QWidget):
    """`Kỳ 2/4 của “Báo cáo quý”`, ways to its neighbours, and what may be handed on to them."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame, self._work = frame, frame.work
        self._task_id = 0
        self._fields: tuple[str, ...] = ()
        self._ways: dict[str, int] = {}
        self.number = label("", "quiet")
        self.head = push_button("", lambda: self._go("head"), kind="link")
        self.back = push_button("‹ Kỳ trước", lambda: self._go("back"), kind="link")
        self.on = push_button("Kỳ sau ›", lambda: self._go("on"), kind="link")
        self.hand_on = push_button("", self._hand_on, kind="link")
        row = QHBoxLayout()
        row.setSpacing(SPACE_8)
        for part in (self.number, self.back, self.on):
            row.addWidget(part)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_4)
        column.addLayout(row)
        column.addWidget(self.head, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.hand_on, 0, Qt.AlignmentFlag.AlignLeft)

    def put(self, series: Series, task: Task) -> None:
        """Shows where the occurrence stands."""
        self._task_id = task.id
        number, every = series.number(task.id), len(series.occurrences)
        ids = [each.id for each in series.occurrences]
        around = {"back": ids[number - 2 : number - 1], "on": ids[number : number + 1]}
        self._ways = {way: found[0] for way, found in around.items() if found}
        self._ways["head"] = series.head.id
        self.number.setText(f"Kỳ {number}/{every}")
        self.back.setVisible("back" in self._ways)
        self.on.setVisible("on" in self._ways)
        self.head.setText(f"của “{shorten(title_of(series.head), _LINK_LENGTH)}”")
        self.head.setToolTip(title_of(series.head))
        self._fields = () if task.is_closed else task_occurrences.differing(self._work, task)
        self.hand_on.setVisible(bool(self._fields))
        if self._fields:
            names = ", ".join(_FIELDS[field] for field in self._fields)
            self.hand_on.setText(f"Áp dụng cho các kỳ sau: {shorten(names, _NAMES_LENGTH)}")
            self.hand_on.setToolTip(f"Đưa sang các kỳ còn mở phía sau: {names}")

    def _go(self, way: str) -> None:
        self._frame.open_record(Register.TASK.value, self._ways[way])

    def _hand_on(self) -> None:
        changed = task_occurrences.hand_on(self._work, self._task_id, self._fields)
        self._frame.tell(
            f"Đã áp dụng cho {len(changed)} kỳ sau.", action=("Hoàn tác", self._work.undo)
        )


def _made_list() -> QListWidget:
    made = QListWidget()
    made.setAccessibleName("Các kỳ trong năm")
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    return made
