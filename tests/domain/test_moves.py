"""What moved is told by its name, with the old and the new day."""

import datetime as dt

import pytest

from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.moves import DayName, Move, Shift, in_a_sentence, in_order

FRIDAY, THURSDAY = dt.date(2026, 10, 30), dt.date(2026, 10, 29)
ADVISED = Shift(DayName.ADVISED, FRIDAY, THURSDAY)


def move(number=1, title="Báo cáo quý", *shifts, register=Register.TASK):
    return Move(register, number, title, shifts or (ADVISED,))


def test_a_line_tells_what_moved_from_where_to_where():
    told = "“Báo cáo quý”: nên xong thứ Sáu 30/10/2026 → thứ Năm 29/10/2026"
    assert move().line == told
    assert in_a_sentence([move()]) == f"1 thời hạn đã dời theo. {told}."


def test_a_day_that_was_not_there_or_is_gone_is_told_so():
    assert Shift(DayName.LAST, None, FRIDAY).line == "hạn cuối không có → thứ Sáu 30/10/2026"
    assert Shift(DayName.REVIEW, FRIDAY, None).line == "rà soát thứ Sáu 30/10/2026 → không có"


def test_a_record_with_two_days_tells_both():
    last = Shift(DayName.LAST, FRIDAY, THURSDAY)
    assert move(1, "Gửi", last, ADVISED).line.count("→") == 2


def test_a_record_without_a_name_is_called_by_its_kind():
    assert move(1, "").line.startswith("Nhiệm vụ: ")


@pytest.mark.parametrize(
    ("registers", "told"),
    [
        ([], "Không thời hạn nào dời."),
        ([Register.TASK] * 2, "2 thời hạn đã dời theo (2 nhiệm vụ)."),
        (
            [Register.REQUEST, Register.TASK, Register.REQUEST],
            "3 thời hạn đã dời theo (1 nhiệm vụ, 2 yêu cầu gửi).",
        ),
    ],
)
def test_a_sentence_counts_what_moved(registers, told):
    assert in_a_sentence([move(register=each) for each in registers]) == told


def test_moves_are_in_the_order_of_days_then_of_the_vietnamese_alphabet():
    early = move(1, "Xong", Shift(DayName.LAST, FRIDAY, dt.date(2026, 10, 1)))
    late = move(2, "An", Shift(DayName.LAST, FRIDAY, dt.date(2026, 11, 2)))
    dap, dam = move(3, "Đáp"), move(4, "Dặm")
    assert in_order([late, dap, early, dam]) == (early, dam, dap, late)
