"""Several tasks changed together at the window: what is ticked, what is told, one step back."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialog

from tests.ui.fakes import FakeFrame
from tests.ui.task.looking import TODAY, Added, show_first
from ttpl_desktop.app import tasks
from ttpl_desktop.app.task_bulk import Edits, ShiftBy
from ttpl_desktop.domain.task import Task, TaskStatus
from ttpl_desktop.domain.terms import ActivityKind
from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.task import dialogs
from ttpl_desktop.ui.task.bulk_form import BulkForm
from ttpl_desktop.ui.task.dialogs import Completion
from ttpl_desktop.ui.task.tab import TaskTab
from ttpl_desktop.ui.task.views import Kind
from ttpl_desktop.ui.widgets.fields import LineField, NumberField
from ttpl_desktop.ui.widgets.units_field import NamesField

Answer = Callable[[Callable[[BulkForm], object]], None]


@pytest.fixture
def some(tab: TaskTab, added: Added) -> list[Task]:
    made = [added("Một", lead=("Văn phòng",)), added("Hai", tags=("Gấp",)), added("Ba")]
    show_first(tab)
    tab.views.list.table.selectAll()
    return made


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Fills the form of the dialog and presses its verb, if that is offered then."""

    def by(fill: Callable[[BulkForm], object]) -> None:
        def execute(dialog: AskDialog) -> QDialog.DialogCode:
            (form,) = dialog.findChildren(BulkForm)
            fill(form)
            is_ready = dialog.do_button.isEnabled()
            return QDialog.DialogCode.Accepted if is_ready else QDialog.DialogCode.Rejected

        monkeypatch.setattr(AskDialog, "exec", execute)

    return by


def typed(form: BulkForm, name: str, words: str) -> None:
    field = form.fields[name]
    assert isinstance(field, LineField | NumberField | NamesField)
    field.editor.setText(words)
    field.editor.textEdited.emit(words)


def now(tab: TaskTab, task: Task) -> Task:
    found = tasks.get(tab.work, task.id)
    assert found is not None
    return found


def test_what_is_written_is_ticked_and_nothing_else_is_changed(
    tab: TaskTab, some: list[Task], answer: Answer, frame: FakeFrame
) -> None:
    answer(lambda form: typed(form, "field", "Đất đai"))
    tab.task_actions["bulk"].trigger()
    assert [now(tab, task).field for task in some] == ["Đất đai"] * 3
    assert [now(tab, task).lead for task in some] == [task.lead for task in some]
    assert frame.said[-1] == "Đã sửa 3 nhiệm vụ."
    assert frame.offers[-1] is not None
    frame.offers[-1][1]()
    assert [now(tab, task) for task in some] == some


def test_values_that_differ_say_so_and_a_shared_one_is_shown(
    tab: TaskTab, some: list[Task], answer: Answer
) -> None:
    seen: list[str] = []

    def look(form: BulkForm) -> None:
        lead, kind = form.fields["lead"], form.fields["kind"]
        assert isinstance(lead, NamesField)
        seen.extend([lead.editor.placeholderText(), lead.editor.text()])
        assert kind.value() is ActivityKind.OTHER
        assert form.edits is None

    answer(look)
    tab.task_actions["bulk"].trigger()
    assert seen == ["(nhiều giá trị)", ""]
    assert [now(tab, task) for task in some] == some


def test_a_tick_alone_empties_a_field_of_all(
    tab: TaskTab, some: list[Task], answer: Answer
) -> None:
    answer(lambda form: form.ticks["lead"].setChecked(True))
    tab.task_actions["bulk"].trigger()
    assert now(tab, some[0]).lead == ()


def test_tags_that_the_tasks_have_are_offered_to_be_taken_away(
    tab: TaskTab, some: list[Task], answer: Answer
) -> None:
    def fill(form: BulkForm) -> None:
        held = form.fields["remove_tags"]
        assert isinstance(held, NamesField)
        assert [action.text() for action in held.offer_menu().actions()] == ["Gấp"]
        held.toggle("Gấp")
        typed(form, "add_tags", "Quý IV; #họp")

    answer(fill)
    tab.task_actions["bulk"].trigger()
    assert [now(tab, task).tags for task in some] == [("Quý IV", "họp")] * 3


def test_deadlines_are_shifted_back_by_plain_days(
    tab: TaskTab, some: list[Task], answer: Answer
) -> None:
    def fill(form: BulkForm) -> None:
        typed(form, "shift", "2")
        form.shift_by.show_value((ShiftBy.CALENDAR, -1))
        assert form.edits == Edits(shift=-2, shift_by=ShiftBy.CALENDAR)

    answer(fill)
    tab.task_actions["bulk"].trigger()
    assert now(tab, some[0]).time == "chậm nhất ngày 25/11/2026"


@pytest.mark.parametrize("words", ["", "0", "nhiều", "-3"])
def test_a_shift_that_is_no_number_of_days_is_held_back(
    tab: TaskTab, some: list[Task], answer: Answer, words: str
) -> None:
    answer(lambda form: typed(form, "shift", words))
    tab.task_actions["bulk"].trigger()
    assert [now(tab, task) for task in some] == some


def test_a_closed_task_is_skipped_and_told(
    tab: TaskTab, some: list[Task], answer: Answer, frame: FakeFrame
) -> None:
    tasks.complete(tab.work, some[2].id, TODAY, "Đã gửi")
    tab.views.list.table.selectAll()

    def fill(form: BulkForm) -> None:
        form.fields["status"].show_value(TaskStatus.DOING)
        form.ticks["status"].setChecked(True)

    answer(fill)
    tab.task_actions["bulk"].trigger()
    assert frame.said[-1] == "Đã sửa 2 nhiệm vụ. Bỏ qua 1: 1 đã hoàn thành."


def test_a_closed_state_is_not_among_those_to_be_given(
    tab: TaskTab, some: list[Task], answer: Answer
) -> None:
    for task in some:
        tasks.complete(tab.work, task.id, TODAY, "Đã gửi")
    tab.views.list.table.selectAll()

    def fill(form: BulkForm) -> None:
        assert form.fields["status"].value() is None
        form.ticks["status"].setChecked(True)

    answer(fill)
    tab.task_actions["bulk"].trigger()
    assert {now(tab, task).status for task in some} == {TaskStatus.DONE}


def test_several_are_completed_with_one_day_and_one_result(
    tab: TaskTab, some: list[Task], frame: FakeFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[dict[str, str]] = []

    def reply(*_asked: object, **words: str) -> Completion:
        told.append(words)
        return Completion(TODAY, "Đã gửi chung một công văn")

    monkeypatch.setattr(dialogs, "ask_completion", reply)
    tab.task_actions["complete"].trigger()
    assert told[0]["title"] == "Hoàn thành 3 nhiệm vụ"
    assert told[0]["hint"].startswith("3 nhiệm vụ chưa có bằng chứng")
    assert frame.said[-1] == "Đã hoàn thành 3 nhiệm vụ."
    tab.work.undo()
    assert [now(tab, task) for task in some] == some


def test_several_are_dropped_for_one_reason(
    tab: TaskTab, some: list[Task], frame: FakeFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "ask_reason", lambda *_asked: "Cấp trên đã bỏ")
    tab.task_actions["drop"].trigger()
    assert frame.said[-1] == "Đã ghi không thực hiện 3 nhiệm vụ."
    assert {now(tab, task).outcome for task in some} == {"Cấp trên đã bỏ"}


def test_the_agenda_edits_what_is_selected_in_it(
    tab: TaskTab, some: list[Task], answer: Answer
) -> None:
    tab.show_view(Kind.AGENDA)
    tab.views.agenda.table.select(some[0].id)
    tab.views.agenda.table.selectAll()
    answer(lambda form: typed(form, "note_line", "Họp giao ban"))
    tab.task_actions["bulk"].trigger()
    assert [now(tab, task).note for task in some] == ["Họp giao ban"] * 3


def test_the_menu_of_the_rows_offers_it(tab: TaskTab, some: list[Task]) -> None:
    assert tab.task_actions["bulk"] in tab.views.list.table.actions()
    assert tab.task_actions["bulk"] in tab.menu_actions()
