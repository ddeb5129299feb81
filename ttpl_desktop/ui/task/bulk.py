"""What the officer does with several chosen tasks together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QWidget

from ttpl_desktop.app import task_bulk, task_lists
from ttpl_desktop.app.task_bulk import Done, Edits
from ttpl_desktop.app.task_closing import Standing
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.sizes import scaled
from ttpl_desktop.ui.task import dialogs
from ttpl_desktop.ui.task.bulk_form import BulkForm
from ttpl_desktop.ui.today import snoozing

_WIDTH = 560
_LACKING = (
    "{} nhiệm vụ chưa có bằng chứng hoặc còn việc con chưa xong. "
    "Ghi kết quả, lý do chung; để trống thì các nhiệm vụ đó được bỏ qua."
)
_PROVED = "Mọi nhiệm vụ đều có bằng chứng; kết quả chung có thể để trống."


class Together:
    """Acts on tasks by their ids; each action is one step, and what came of it is told."""

    def __init__(self, frame: Frame, parent: QWidget) -> None:
        self._frame, self._work, self._parent = frame, frame.work, parent

    def doing(self) -> Mapping[str, Callable[[Sequence[int]], object]]:
        """The actions of one task that several can be given together."""
        return {
            "complete": self.complete,
            "drop": self.drop,
            "snooze": lambda ids: snoozing.offer_here(self._frame, ids, self._parent),
            "unsnooze": lambda ids: snoozing.unsnooze(self._frame, ids),
        }

    def edit(self, task_ids: Sequence[int]) -> None:
        """Changes the fields that the officer ticks."""
        edits = self._ask(task_ids)
        if edits is not None:
            self._do(lambda: task_bulk.change(self._work, task_ids, edits))

    def complete(self, task_ids: Sequence[int]) -> None:
        """Closes them as done on one day, with one result."""
        lacking = task_bulk.lacking(self._work, task_ids)
        answer = dialogs.ask_completion(
            self._parent,
            self._frame.today(),
            Standing(has_evidence=True),
            title=f"Hoàn thành {len(task_ids)} nhiệm vụ",
            hint=_LACKING.format(lacking) if lacking else _PROVED,
        )
        if answer is not None:
            done_on, outcome = answer.done_on, answer.outcome
            self._do(lambda: task_bulk.complete(self._work, task_ids, done_on, outcome))

    def drop(self, task_ids: Sequence[int]) -> None:
        """Closes them as not to be done, for one reason."""
        title = f"Không thực hiện {len(task_ids)} nhiệm vụ"
        reason = dialogs.ask_reason(self._parent, title)
        if reason is not None:
            self._do(lambda: task_bulk.drop(self._work, task_ids, reason))

    def question(self, task_ids: Sequence[int]) -> tuple[AskDialog, BulkForm]:
        """The dialog in which the officer ticks what is to be changed, and its form."""
        chosen = task_bulk.found(self._work, task_ids)
        form = BulkForm(
            task_bulk.shared(chosen),
            task_lists.leads(self._work),
            task_lists.tags(self._work),
            tuple(dict.fromkeys(tag for task in chosen for tag in task.tags)),
        )
        title = f"Sửa {len(chosen)} nhiệm vụ" if len(chosen) > 1 else "Sửa nhiệm vụ"
        dialog = AskDialog(self._parent, title, form, do="Sửa")
        dialog.resize(scaled(_WIDTH, dialog.font()), dialog.sizeHint().height())
        dialog.hold_back(lambda: form.edits is not None, form.changed)
        return dialog, form

    def _ask(self, task_ids: Sequence[int]) -> Edits | None:
        dialog, form = self.question(task_ids)
        edits = form.edits if dialog.is_answered() else None
        dialog.deleteLater()
        return edits

    def _do(self, act: Callable[[], Done]) -> None:
        try:
            done = act()
        except UserFacingError as error:
            self._frame.tell_error(error)
            return
        undo = ("Hoàn tác", self._work.undo) if done.changed else None
        self._frame.tell(done.sentence(), action=undo)
