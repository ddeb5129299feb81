"""What a task is sorted by and what it costs: kind, field, tags, budget."""

from __future__ import annotations

from ttpl_desktop.app import task_lists, tasks
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.task import Task
from ttpl_desktop.domain.terms import ActivityKind
from ttpl_desktop.ui.clocks.starting import telling_moves
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.task.actions import TaskActions
from ttpl_desktop.ui.task.sheet_part import SheetPart
from ttpl_desktop.ui.widgets.fields import ChoiceField, LineField
from ttpl_desktop.ui.widgets.fold_box import FoldBox
from ttpl_desktop.ui.widgets.form import Form
from ttpl_desktop.ui.widgets.units_field import TagsField


class ClassingPart(SheetPart):
    """Fields that are seldom changed; folded away, their values stand beside the heading."""

    def __init__(self, frame: Frame, _actions: TaskActions) -> None:
        super().__init__()
        self._frame, self._work = frame, frame.work
        self.form = Form(
            [
                ChoiceField("kind", "Loại việc", {each: each.words for each in ActivityKind}),
                LineField("field", "Lĩnh vực"),
                LineField("budget", "Kinh phí", hint="ví dụ: 15 triệu đồng"),
                TagsField("tags", "Thẻ", lambda: task_lists.tags(frame.work)),
            ]
        )
        self.form.edited.connect(self._save)
        title = "Phân loại, kinh phí"
        self.box = FoldBox(frame.settings, "task_classing", title, self.form, is_open=False)
        self.lay(self.box)

    def put(self, task: Task) -> None:
        self.form.fill(task)
        told = (task.kind.words, task.field, task.budget, ", ".join(task.tags))
        self.box.summary.setText(" · ".join(" ".join(part.split()) for part in told if part))

    def flush(self) -> None:
        self.form.flush()

    def _save(self, name: str, value: object) -> None:
        task_id = self.form.record.id
        with telling_moves(self._frame, Register.TASK.value, task_id):
            tasks.change(self._work, task_id, **{name: value})
