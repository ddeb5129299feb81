"""The checklist of the chosen task: ticked, edited in place, arranged, and typed on at its end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction, QDropEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ttpl_desktop.app import task_checklist
from ttpl_desktop.domain.task import ChecklistLine, Task
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.sizes import scaled
from ttpl_desktop.ui.style_sheet import SPACE_4
from ttpl_desktop.ui.task.actions import TaskActions
from ttpl_desktop.ui.task.sheet_part import SheetPart
from ttpl_desktop.ui.widgets.editors import LineEditor
from ttpl_desktop.ui.widgets.fold_box import FoldBox

_MOST_ROWS = 10
_AROUND = 42
"""What tick, padding and border take beside the words of a line, in pixels at 10 points."""
_ID = Qt.ItemDataRole.UserRole
_WORDS = (
    ("rename", "Sửa việc con", "F2"),
    ("up", "Đưa việc con lên", "Alt+Up"),
    ("down", "Đưa việc con xuống", "Alt+Down"),
    ("remove", "Xoá việc con", "Delete"),
)


class ChecklistPart(SheetPart):
    """Lines to tick, and a last line to type the next one; several pasted lines become several."""

    def __init__(self, frame: Frame, _actions: TaskActions) -> None:
        super().__init__()
        self._work = frame.work
        self._task: Task | None = None
        self._lines: Sequence[ChecklistLine] = ()
        self.list = _LineList()
        self.new = LineEditor()
        self.new.setPlaceholderText("Thêm việc con, nhấn Enter")
        self.new.setAccessibleName("Việc con mới")
        self.new.setToolTip("Dán nhiều dòng: mỗi dòng thành một việc con")
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SPACE_4)
        inside.addWidget(self.list)
        inside.addWidget(self.new)
        self.box = FoldBox(frame.settings, "task_checklist", "Việc con", body)
        self.lay(self.box)
        self._connect()

    def put(self, task: Task) -> None:
        if self._task is None or self._task.id != task.id:
            self.new.clear()
        self._task = task
        self._lines = task_checklist.lines(self._work, task.id)
        self.list.put(self._lines)
        every = task_checklist.tally(self._lines)
        self.box.summary.setText(every.words if every.every else "")

    def flush(self) -> None:
        self.list.flush()
        self._add()

    def begin(self) -> None:
        """Puts the cursor into the line for the next one."""
        self.box.fold(False)
        self.new.setFocus()

    def _connect(self) -> None:
        self.new.returnPressed.connect(self._add)
        self.new.textEdited.connect(self._take_pasted)
        self.list.ticked.connect(self._tick)
        self.list.edited.connect(self._change)
        self.list.arranged.connect(self._arrange)
        doing = {
            "rename": self.list.edit_current,
            "up": lambda: self._shift(-1),
            "down": lambda: self._shift(1),
            "remove": self._remove,
        }
        for name, words, keys in _WORDS:
            action = QAction(words, self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _checked, do=doing[name]: do())
            self.list.addAction(action)

    def _add(self) -> None:
        words = self.new.text()
        if self._task is not None and words.strip():
            self.new.clear()
            task_checklist.add(self._work, self._task.id, words)

    def _take_pasted(self, words: str) -> None:
        """Several lines are no longer being typed."""
        if len(words.splitlines()) > 1:
            self._add()

    def _tick(self, line_id: int, is_done: bool) -> None:
        task_checklist.tick(self._work, line_id, is_done=is_done)

    def _change(self, line_id: int, words: str) -> None:
        """A line that was emptied goes away."""
        if words.strip():
            task_checklist.change(self._work, line_id, words)
        else:
            task_checklist.remove(self._work, [line_id])

    def _arrange(self) -> None:
        if self._task is not None:
            task_checklist.arrange(self._work, self._task.id, self.list.ids)

    def _shift(self, by: int) -> None:
        line_id = self.list.current_id
        if line_id is not None:
            task_checklist.shift(self._work, line_id, by)

    def _remove(self) -> None:
        if self.list.current_id is not None:
            task_checklist.remove(self._work, [self.list.current_id])


class _LineList(QListWidget):
    """The lines as items; `ticked` and `edited` carry the id of one, `arranged` a new order."""

    ticked = Signal(int, bool)
    edited = Signal(int, str)
    arranged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Việc con")
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.editing = _Editing(self)
        self.setItemDelegate(self.editing)
        self.itemChanged.connect(self._tell)

    @property
    def ids(self) -> list[int]:
        """The ids of the lines, from the top."""
        return [self.item(row).data(_ID).id for row in range(self.count())]

    @property
    def current_id(self) -> int | None:
        """The id of the line under the cursor."""
        item = self.currentItem()
        return item.data(_ID).id if item else None

    def put(self, lines: Sequence[ChecklistLine]) -> None:
        """Shows other lines; the cursor stays on the same one, or at its place."""
        here, row = self.current_id, self.currentRow()
        if [self.item(at).data(_ID) for at in range(self.count())] != list(lines):
            with QSignalBlocker(self):
                self.clear()
                for line in lines:
                    self.addItem(_item(line))
                kept = [line.id for line in lines]
                self.setCurrentRow(kept.index(here) if here in kept else min(row, len(kept) - 1))
        self.setVisible(bool(lines))
        self._fit()

    def edit_current(self) -> None:
        """Opens the line under the cursor for typing."""
        if self.currentItem() is not None:
            self.editItem(self.currentItem())

    def flush(self) -> None:
        """Tells what is being typed in a line, and closes its editor."""
        editor, item = self.editing.editor, self.currentItem()
        if editor is not None and item is not None:
            line, words = item.data(_ID), editor.text()
            with QSignalBlocker(self):
                self.closeEditor(editor, QStyledItemDelegate.EndEditHint.NoHint)
            if words != line.text:
                self.edited.emit(line.id, words)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tells the new order when Qt is done with the dragged item."""
        super().dropEvent(event)
        QTimer.singleShot(0, self, self.arranged.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self._fit()

    def _fit(self) -> None:
        """As high as its lines are at this width, up to a measure."""
        heights = [self.sizeHintForRow(row) for row in range(min(self.count(), _MOST_ROWS))]
        self.setFixedHeight(sum(heights) + 2 * self.frameWidth() + 2)

    def _tell(self, item: QListWidgetItem) -> None:
        """Tells a change when Qt is done with the item: who hears of it shows all lines anew."""
        line: ChecklistLine = item.data(_ID)
        is_done, words = item.checkState() is Qt.CheckState.Checked, item.text()
        if is_done != (line.done_on is not None):
            QTimer.singleShot(0, self, lambda: self.ticked.emit(line.id, is_done))
        elif words != line.text:
            QTimer.singleShot(0, self, lambda: self.edited.emit(line.id, words))


class _Editing(QStyledItemDelegate):
    """Breaks a long line at the width of the list; its editor's undo is the program's."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view
        self.editor: LineEditor | None = None

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        hint = super().sizeHint(option, index)
        metrics = self._view.fontMetrics()
        room = QRect(0, 0, self._view.viewport().width() - scaled(_AROUND, self._view.font()), 0)
        words = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, index.data())
        more = words.height() - metrics.height()
        return QSize(hint.width(), hint.height() + max(more, 0))

    def createEditor(
        self,
        parent: QWidget,
        _option: QStyleOptionViewItem,
        _index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        self.editor = LineEditor()
        self.editor.setParent(parent)
        self.editor.setAccessibleName("Việc con")
        return self.editor

    def destroyEditor(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        self.editor = None
        super().destroyEditor(editor, index)


def _item(line: ChecklistLine) -> QListWidgetItem:
    item = QListWidgetItem(line.text)
    flags = Qt.ItemFlag
    item.setFlags(
        flags.ItemIsEnabled
        | flags.ItemIsSelectable
        | flags.ItemIsEditable
        | flags.ItemIsUserCheckable
        | flags.ItemIsDragEnabled
    )
    item.setData(_ID, line)
    is_done = line.done_on is not None
    item.setCheckState(Qt.CheckState.Checked if is_done else Qt.CheckState.Unchecked)
    item.setToolTip(f"Xong ngày {line.done_on:%d/%m/%Y}" if line.done_on else "")
    return item
