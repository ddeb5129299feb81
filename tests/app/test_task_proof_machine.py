"""Whatever is done in whatever order: no task is closed without evidence or words."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from tests.app.conftest import TODAY
from tests.app.machines import FolderMachine
from ttpl_desktop.app import (
    task_bulk,
    task_checklist,
    task_closing,
    task_evidence,
    task_import,
    tasks,
)
from ttpl_desktop.app.task_bulk import Edits
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.importing.columns import guess
from ttpl_desktop.domain.importing.sheet import Row, Sheet
from ttpl_desktop.domain.task import Evidence, EvidenceKind, Task, TaskStatus
from ttpl_desktop.storage.registers.task import CHECKLIST, EVIDENCE, TASKS

HEAD = ("Việc", "Thời hạn", "Trạng thái", "Kết quả thực hiện")
AT = st.integers(0, 9)
WORDS = st.sampled_from(["", "  ", "Đã gửi"])
SAID = st.sampled_from(["Hoàn thành", "Không thực hiện", "đang làm", ""])


class Closing(FolderMachine):
    """An officer who tries every door, some of them twice; a refusal changes nothing."""

    def prepare(self) -> None:
        for number in range(3):
            tasks.add(self.work, Task(year=2026, title=f"Việc {number}", time="Quý IV"))

    def _task(self, at: int) -> Task:
        found = self.work.table(TASKS).all()
        return found[at % len(found)]

    def _try(self, do) -> None:
        before = self._state()
        try:
            do()
        except UserFacingError:
            assert self._state() == before

    def _state(self):
        return tuple(self.work.table(spec).all() for spec in (TASKS, EVIDENCE, CHECKLIST))

    def _piece(self, at: int) -> Evidence | None:
        found = self.work.table(EVIDENCE).all()
        return found[at % len(found)] if found else None

    @rule(status=st.sampled_from(TaskStatus), outcome=WORDS)
    def add(self, status: TaskStatus, outcome: str) -> None:
        task = Task(year=2026, title="Việc cũ", status=status, outcome=outcome)
        self._try(lambda: tasks.add(self.work, task))

    @rule(said=SAID, why=WORDS)
    def take_from_a_list(self, said: str, why: str) -> None:
        sheet = Sheet("Việc", (Row(1, HEAD), Row(2, ("Việc nhập", "Quý IV", said, why))))
        found = task_import.look(self.work, sheet, guess(sheet), 2026)
        task_import.accept(self.work, found.proposals)

    @rule(at=AT)
    def prove(self, at: int) -> None:
        task_evidence.add_words(self.work, self._task(at).id, "Bản giấy")

    @rule(at=AT, other=AT)
    def prove_by_another(self, at: int, other: int) -> None:
        task, proof = self._task(at), self._task(other)
        self._try(lambda: task_evidence.add_link(self.work, task.id, EvidenceKind.TASK, proof.id))

    @rule(at=AT, why=WORDS)
    def take_evidence_away(self, at: int, why: str) -> None:
        if piece := self._piece(at):
            self._try(lambda: task_evidence.remove(self.work, piece.id, why))

    @rule(at=AT)
    def list_what_is_to_do(self, at: int) -> None:
        task_checklist.add(self.work, self._task(at).id, "Một\nHai")

    @rule(at=AT, is_done=st.booleans())
    def tick(self, at: int, is_done: bool) -> None:
        if lines := self.work.table(CHECKLIST).all():
            task_checklist.tick(self.work, lines[at % len(lines)].id, is_done=is_done)

    @rule(at=AT, outcome=WORDS)
    def complete(self, at: int, outcome: str) -> None:
        self._try(lambda: tasks.complete(self.work, self._task(at).id, TODAY, outcome))

    @rule(at=AT, reason=WORDS)
    def drop(self, at: int, reason: str) -> None:
        self._try(lambda: tasks.drop(self.work, self._task(at).id, reason))

    @rule(at=AT, outcome=WORDS)
    def explain(self, at: int, outcome: str) -> None:
        if (task := self._task(at)).is_closed:
            self._try(lambda: tasks.explain(self.work, task.id, outcome))

    @rule(outcome=WORDS)
    def complete_all(self, outcome: str) -> None:
        ids = [task.id for task in self.work.table(TASKS).all()]
        task_bulk.complete(self.work, ids, TODAY, outcome)

    @rule(status=st.sampled_from([TaskStatus.DOING, TaskStatus.WAITING]))
    def edit_all(self, status: TaskStatus) -> None:
        ids = [task.id for task in self.work.table(TASKS).all()]
        task_bulk.change(self.work, ids, Edits({"status": status}, add_tags=("gấp",)))

    @rule(at=AT)
    def reopen(self, at: int) -> None:
        if (task := self._task(at)).is_closed:
            tasks.reopen(self.work, task.id)

    @rule()
    def undo(self) -> None:
        if self.work.undo_label != "Thêm nhiệm vụ":
            self.work.undo()

    @rule()
    def redo(self) -> None:
        self.work.redo()

    @invariant()
    def every_closed_task_says_why(self) -> None:
        assert task_closing.unproved(self.work) == ()


TestClosing = Closing.TestCase
TestClosing.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
