"""The matrix of a year: who is in it, in what order, and what presses."""

from tests.app.urging.asked import COMMUNES, GROUP, ROOMS, ask, cells_of, day
from ttpl_desktop.app import directory
from ttpl_desktop.app.urging import alerts, lateness, letters, matrix, requests, submissions
from ttpl_desktop.app.urging.matrix import Matrix, Shown
from ttpl_desktop.domain.urging.records import RequestKind
from ttpl_desktop.domain.urging.standing import Layout


def test_an_empty_year_has_an_empty_matrix(work):
    assert matrix.load(work, 2026) == Matrix(2026, work.today())


def test_rooms_stand_before_others_in_vietnamese_order(work):
    ask(work, units=(*COMMUNES, GROUP))
    rows = [(row.unit, row.is_internal) for row in matrix.load(work, 2026).rows]
    assert rows == [
        ("Phòng Ánh sáng", True),
        ("Phòng Đất đai", True),
        ("Văn phòng Sở", True),
        ("UBND phường Tân Lập", False),
        ("UBND xã Suối Hoa", False),
    ]


def test_a_room_that_was_renamed_stays_among_the_rooms(work):
    ask(work, units=ROOMS[:1])
    unit = work.directory.find(ROOMS[0])
    directory.change_unit(work, unit.id, name="Phòng Chiếu sáng", aliases=(ROOMS[0],))
    assert [(row.unit, row.is_internal) for row in matrix.load(work, 2026).rows] == [
        (ROOMS[0], True)
    ]


def test_columns_stand_by_their_days_and_hold_who_was_asked(work):
    later = ask(work, "Kế hoạch", "chậm nhất ngày 20/12/2026", units=ROOMS[:1])
    sooner = ask(work)
    shown = matrix.load(work, 2026)
    assert [request.id for request in shown.requests] == [sooner.id, later.id]
    assert len(shown.of_request(later.id)) == 1
    assert shown.cell(ROOMS[1], later.id) is None
    assert len(shown.of_unit(ROOMS[0])) == 2


def test_it_is_narrowed_to_what_is_missing_or_overdue(work):
    ask(work)
    ask(work, "Ý kiến", "chậm nhất ngày 20/12/2026", kind=RequestKind.COMMENT, units=COMMUNES)
    sent = cells_of(work)["Văn phòng Sở"]
    submissions.mark_sent(work, [sent.submission.id])
    whole = matrix.load(work, 2026)
    missing = whole.narrowed(Shown.MISSING)
    overdue = whole.narrowed(Shown.OVERDUE)
    comments = whole.narrowed(Shown.ALL, RequestKind.COMMENT)
    assert [row.unit for row in missing.rows] == [
        "Phòng Ánh sáng", "Phòng Đất đai", "UBND phường Tân Lập", "UBND xã Suối Hoa",
    ]  # fmt: skip
    assert [row.unit for row in overdue.rows] == ["Phòng Ánh sáng", "Phòng Đất đai"]
    assert [request.title for request in overdue.requests] == ["Báo cáo năm"]
    assert [row.unit for row in comments.rows] == ["UBND phường Tân Lập", "UBND xã Suối Hoa"]


def test_units_that_are_late_are_counted_once(work):
    ask(work)
    ask(work, "Số liệu", "chậm nhất ngày 01/10/2026", units=ROOMS[:1])
    ask(work, "Sang năm", "chậm nhất ngày 20/12/2026", units=COMMUNES)
    assert sorted(lateness.late_units(work)) == sorted(ROOMS)
    assert [each.title for each in alerts.late_requests(work)] == ["Số liệu", "Báo cáo năm"]


def test_what_lies_in_the_bin_does_not_press(work):
    request = ask(work)
    requests.remove(work, request.id)
    assert lateness.late_units(work) == ()


def test_a_letter_presses_on_its_day_while_something_is_missing(work):
    ask(work)
    cells = cells_of(work)
    (letter,) = letters.compose(work, [cells["Văn phòng Sở"]], Layout.EACH, day(25))
    letters.record_sent(work, {letter.id: "5/SXD"}, day(23))
    assert alerts.letters_to_look_at(work) == ()
    letters.change(work, letter.id, next_on=day(23))
    assert [each.id for each in alerts.letters_to_look_at(work)] == [letter.id]
    submissions.mark_sent(work, [cells["Văn phòng Sở"].submission.id])
    assert alerts.letters_to_look_at(work) == ()
