"""Letters that urge: composed, sharpened, noted as sent, and taken back."""

import pytest

from tests.app.urging.asked import COMMUNES, GROUP, ROOMS, ask, cells_of, day
from ttpl_desktop.app import tasks, upkeep
from ttpl_desktop.app.urging import letters, matrix, register, submissions
from ttpl_desktop.app.urging.register import LetterState
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.task import Task
from ttpl_desktop.domain.urging.standing import Layout, late
from ttpl_desktop.storage.registers.urging import LETTER_LINES, LETTERS


@pytest.fixture
def asked(work):
    return ask(work, units=(GROUP, *COMMUNES))


def urge(work, layout=Layout.EACH, answer_by=None):
    """Letters for exactly those that are to be urged."""
    cells = late(matrix.load(work, 2026).in_order(), work.today())
    return letters.compose(work, cells, layout, answer_by or letters.usual_answer_by(work))


def states(work):
    return [each.state for each in register.listed(work, matrix.load(work, 2026))]


def test_each_late_unit_gets_its_letter_in_one_step(work, asked):
    made = urge(work)
    assert [letter.addressees for letter in made] == [(unit,) for unit in (*ROOMS, *COMMUNES)]
    assert {letter.level for letter in made} == {1}
    assert work.undo() == "Soạn công văn đôn đốc"
    assert work.table(LETTERS).all() == work.table(LETTER_LINES).all() == ()


def test_one_letter_with_an_annex_names_them_all(work, asked):
    (made,) = urge(work, Layout.ANNEX)
    assert made.addressees == (*ROOMS, *COMMUNES)
    assert len(letters.draft_of(work, made.id).cells) == 5


def test_a_letter_is_signed_and_kept_as_the_office_does(work, asked):
    made = urge(work)[0]
    assert made.signer.name == "Hồ Thanh Bình"
    assert made.archive == "VT, PC"
    assert made.office_id == work.office_on(day(23)).id


def test_it_leaves_five_working_days_unless_the_officer_says_else(work):
    assert letters.usual_answer_by(work) == day(1, 12)  # 24/11 is a day off
    letters.keep_answer_days(work, 3)
    assert letters.usual_answer_by(work) == day(27)
    work.undo()
    assert letters.answer_days(work) == 5


def test_nothing_is_composed_without_units_or_in_the_past(work, asked):
    cells = tuple(cells_of(work).values())
    for urged, answer_by in (((), day(30)), (cells, day(23)), (cells, day(2))):
        with pytest.raises(UserFacingError):
            letters.compose(work, urged, Layout.EACH, answer_by)
    assert work.table(LETTERS).all() == ()


def test_a_written_letter_is_no_urging_until_it_was_sent(work, asked):
    first = urge(work)[0]
    assert cells_of(work)[ROOMS[0]].next_level == 1
    letters.record_sent(work, {first.id: "123/SXD-PC"}, day(20))
    assert cells_of(work)[ROOMS[0]].next_level == 2
    assert letters.get(work, first.id).next_on == first.answer_by


def send(work, made, on):
    numbers = {letter.id: f"{letter.id}/SXD-PC" for letter in made}
    letters.record_sent(work, numbers, on)


def test_levels_go_up_to_three_and_stop(work, asked):
    levels = []
    for _round in range(5):
        made = urge(work, Layout.ANNEX, day(30))
        send(work, made, day(20))
        for letter in made:  # the time to answer passes
            letters.change(work, letter.id, next_on=day(22))
        levels.append(made[0].level)
    assert levels == [1, 2, 3, 3, 3]


def test_who_has_time_to_answer_gets_no_other_letter(work, asked):
    send(work, urge(work)[:1], day(20))
    cells = late(matrix.load(work, 2026).in_order(), work.today())
    assert [cell.unit for cell in cells] == [*ROOMS[1:], *COMMUNES]


def test_sending_is_told_in_the_log_of_the_task(work):
    task = tasks.add(work, Task(year=2026, title="Nhận báo cáo"))
    ask(work, task_id=task.id, units=ROOMS[:1])
    (letter,) = urge(work, answer_by=day(27))
    letters.record_sent(work, {letter.id: " 123/SXD-PC "}, day(20))
    assert [note.text for note in tasks.notes(work, task.id)] == [
        "Đã gửi công văn đôn đốc lần 1 số 123/SXD-PC ngày 20/11/2026 tới Phòng Ánh sáng, "
        "đề nghị gửi chậm nhất ngày 27/11/2026."
    ]
    assert [each.id for each in register.letters_of_task(work, task.id)] == [letter.id]
    work.undo()
    assert tasks.notes(work, task.id) == ()
    assert letters.get(work, letter.id).sent_on is None


@pytest.mark.parametrize(("number", "on"), [(" ", 20), ("5/SXD", 24)])
def test_sending_without_number_or_on_a_day_to_come_is_refused(work, asked, number, on):
    letter = urge(work)[0]
    with pytest.raises(UserFacingError):
        letters.record_sent(work, {letter.id: number}, day(on))


def test_one_bad_number_leaves_all_letters_unsent(work, asked):
    first, second = urge(work)[:2]
    with pytest.raises(UserFacingError):
        letters.record_sent(work, {first.id: "5/SXD", second.id: ""}, day(20))
    assert letters.get(work, first.id).sent_on is None


def test_a_letter_goes_out_once(work, asked):
    made = urge(work)[:1]
    send(work, made, day(20))
    with pytest.raises(UserFacingError):
        send(work, made, day(21))


def test_unsent_letters_can_be_thrown_away_and_brought_back(work, asked):
    made = urge(work)
    letters.remove(work, [letter.id for letter in made])
    assert all(cell.letters == () for cell in cells_of(work).values())
    upkeep.restore(work, upkeep.deleted(work)[0].stamp)
    assert all(len(cell.letters) == 1 for cell in cells_of(work).values())


def test_a_sent_letter_stays(work, asked):
    made = urge(work)
    send(work, made[:1], day(20))
    with pytest.raises(UserFacingError):
        letters.remove(work, [letter.id for letter in made])
    assert len(letters.every(work, 2026)) == 5


def test_the_register_tells_how_each_letter_stands(work):
    ask(work, units=ROOMS[:1])
    (letter,) = urge(work, answer_by=day(27))
    assert states(work) == [LetterState.UNSENT]
    send(work, [letter], day(20))
    assert states(work) == [LetterState.WAITING]
    letters.change(work, letter.id, next_on=day(23))
    assert states(work) == [LetterState.TO_LOOK_AT]
    submissions.mark_sent(work, [cells_of(work)[ROOMS[0]].submission.id])
    assert states(work) == [LetterState.ANSWERED]


def test_who_was_urged_when_is_told_of_a_unit(work, asked):
    made = urge(work)
    shown = matrix.load(work, 2026)
    assert register.letters_of_unit(shown, ROOMS[1]) == (made[1],)
