"""Where the days of the chosen task come from, what it waits for, and what counts from it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ttpl_desktop.app import clocks, waiting
from ttpl_desktop.app.clocks import ClockSource
from ttpl_desktop.domain.calendar import in_words, vn_date
from ttpl_desktop.domain.clocks import rules_for
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.task import Task
from ttpl_desktop.domain.waiting import missing_day
from ttpl_desktop.ui.clocks.box import ClocksBox
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.style_sheet import SPACE_4, SPACE_8
from ttpl_desktop.ui.task.actions import TaskActions
from ttpl_desktop.ui.task.sheet_part import SheetPart
from ttpl_desktop.ui.widgets.buttons import ActionButton, push_button
from ttpl_desktop.ui.widgets.fold_box import FoldBox
from ttpl_desktop.ui.widgets.labels import ElidedLabel, label


class ClockPart(SheetPart):
    """The event behind a deadline with its record, rule and article; the clocks of an inspection.

    Hidden for a task whose words name their day.
    """

    def __init__(self, frame: Frame, actions: TaskActions) -> None:
        super().__init__()
        self._frame, self._work = frame, frame.work
        self._source: ClockSource | None = None
        self.record = ElidedLabel()
        self.link = push_button("Mở hồ sơ", self._open_record, kind="link")
        self.said = label("")
        self.said.setWordWrap(True)
        self.law = label("", "note")
        self.law.setWordWrap(True)
        self.has_come = ActionButton(actions["event"], kind="link")
        self.running = ClocksBox("")
        self.start = ActionButton(actions["clock"], kind="link")
        self.running.opened.connect(lambda task_id: frame.open_record(Register.TASK.value, task_id))
        self.box = FoldBox(frame.settings, "task_clock", "Mốc thời hạn", self._body())
        self.lay(self.box)

    def put(self, task: Task) -> None:
        self._source = clocks.source(self._work, task)
        running = clocks.started(self._work, Register.TASK, task.id)
        said, law, summary = self._words(task)
        record = self._source.record if self._source is not None else None
        self._of_record.setVisible(record is not None)
        self.record.setText(f"Từ {record.title}" if record is not None else "")
        for part, words in ((self.said, said), (self.law, law)):
            part.setText(words)
            part.setVisible(bool(words))
        self.box.summary.setText(summary)
        self._of_waiting_task.setVisible(task.is_waiting)
        self.running.put([(each, clocks.standing(self._work, each)) for each in running])
        can_start = any(rules_for(Register.TASK, task))
        self.setVisible(bool(said or running) or can_start or task.is_waiting)

    def _words(self, task: Task) -> tuple[str, str, str]:
        """What is said of the event, of the law, and in the heading."""
        if self._source is not None:
            standing = clocks.standing(self._work, task)
            return _of_source(task, self._source), _of_law(self._source), standing.words
        if task.is_waiting and task.event_on is None:
            return self._of_waiting(task)
        return "", "", ""

    def _of_waiting(self, task: Task) -> tuple[str, str, str]:
        since = waiting.since(self._work, [task]).get(task.id)
        summary = f"chờ từ {vn_date(since)}" if since else ""
        alike = len(waiting.alike(self._work, task))
        others = f" {alike} nhiệm vụ khác cùng chờ việc này." if alike else ""
        return _awaited(task) + others, "", summary

    def _open_record(self) -> None:
        if self._source is not None and self._source.record is not None:
            self._frame.open_record(self._source.record.register, self._source.record.id)

    def _body(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_4)
        left = Qt.AlignmentFlag.AlignLeft
        self._of_record = QWidget()
        line = QHBoxLayout(self._of_record)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_8)
        line.addWidget(self.record, 1)
        line.addWidget(self.link)
        column.addWidget(self._of_record)
        column.addWidget(self.said)
        column.addWidget(self.law)
        # The action shows its button by itself: what stands around it is hidden instead.
        self._of_waiting_task = QWidget()
        way = QHBoxLayout(self._of_waiting_task)
        way.setContentsMargins(0, 0, 0, 0)
        way.addWidget(self.has_come, 0, left)
        column.addWidget(self._of_waiting_task)
        column.addWidget(self.running)
        column.addWidget(self.start, 0, left)
        return body


def _awaited(task: Task) -> str:
    """What is missing, in the words of the deadline itself."""
    if task.deadline is DeadlineKind.COUNTED:
        day = missing_day(task.time)
        named = f": {day}" if day else ", lời văn không nói tính từ ngày nào"
        return f"Còn thiếu ngày làm mốc{named}. Ghi ngày đó hoặc chọn hồ sơ để lấy ngày."
    awaited = f"“{task.time}”" if task.time else "một quyết định hoặc sự kiện"
    return f"Đang chờ {awaited}. Khi có, ghi ngày hoặc chọn hồ sơ để lấy ngày."


def _of_source(task: Task, source: ClockSource) -> str:
    day = in_words(task.event_on) if task.event_on else "chưa có"
    if source.record is None:
        return f"Hồ sơ làm mốc đã bị xoá; thời hạn vẫn tính từ {day} như trước."
    if task.last_day is None:
        return f"Ngày làm mốc: {day}. Hãy ghi thời hạn bằng chữ để nhiệm vụ có ngày."
    return f"Ngày làm mốc: {day}. {source.end[:1].upper()}{source.end[1:]}."


def _of_law(source: ClockSource) -> str:
    if source.timer is None:
        return ""
    return f"{source.timer.label}: {source.timer.in_words()}. Căn cứ: {source.authority}."
