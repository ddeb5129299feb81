"""What letters say, at each level, to one unit and to several."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.documents.letters import (
    ABOVE,
    COMMENT,
    COMMUNE,
    DIRECTORY,
    FIGURES,
    OTHERS,
    REPORT,
    ROOMS,
    SXD,
    TODAY,
    cells,
)
from ttpl_desktop.domain.office import Recipient
from ttpl_desktop.domain.urging.records import Request
from ttpl_desktop.domain.urging.voices import recipients_of, voice_of
from ttpl_desktop.domain.urging.wording import Urging, lines_of

FIRST = "Công văn số 15/SXD-PC ngày 16 tháng 11 năm 2026"
SECOND = "Công văn số 21/SXD-PC ngày 18 tháng 11 năm 2026"
THIRD = "Công văn số 30/SXD-PC ngày 19 tháng 11 năm 2026"
BY = dt.date(2026, 11, 30)


def said(
    *requests: Request,
    units: tuple[str, ...] = ROOMS[:1],
    level: int = 1,
    earlier: tuple[str, ...] = (),
    answer_by: dt.date | None = BY,
    as_of: dt.date = TODAY,
    extra: str = "",
) -> tuple[str, ...]:
    owed = cells(units, requests or (REPORT,))
    urging = Urging(level, as_of, owed, earlier, answer_by, extra, is_again=bool(earlier))
    return lines_of(urging, voice_of(SXD, units, DIRECTORY))


def test_a_first_letter_recalls_duty_source_and_deadline_and_asks() -> None:
    assert said() == (
        "Theo Kế hoạch số 12/KH-SXD ngày 15 tháng 01 năm 2026 của Sở Xây dựng, Phòng Quản lý nhà "
        "ở gửi báo cáo kết quả theo dõi tình hình thi hành pháp luật năm 2026 về Phòng Pháp chế; "
        "thời hạn gửi: trước ngày 15/11/2026 (ngày cuối là 14/11/2026).",
        "Đến ngày 23 tháng 11 năm 2026, thời hạn đã qua nhưng Sở Xây dựng chưa nhận được báo cáo "
        "nêu trên.",
        "Sở Xây dựng đề nghị Phòng Quản lý nhà ở quan tâm hoàn thành, gửi báo cáo nêu trên về "
        "Phòng Pháp chế chậm nhất vào ngày 30 tháng 11 năm 2026 để tổng hợp.",
        "Trường hợp đã gửi hoặc có khó khăn, vướng mắc, đề nghị trao đổi với Phòng Pháp chế để "
        "cùng xử lý.",
    )


def test_a_second_letter_names_the_first_and_counts_the_days() -> None:
    _duty, state, asks, last = said(level=2, earlier=(FIRST,))
    assert state == (
        f"Sở Xây dựng đã có {FIRST}. Đến ngày 23 tháng 11 năm 2026, thời hạn đã qua 09 ngày nhưng "
        "Sở Xây dựng vẫn chưa nhận được báo cáo nêu trên."
    )
    assert "khẩn trương hoàn thành" in asks
    assert "có văn bản nêu rõ lý do và ngày sẽ gửi" in last


def test_a_third_letter_names_both_and_says_who_will_be_told() -> None:
    _duty, state, _asks, last = said(level=3, earlier=(FIRST, SECOND))
    assert state.startswith(f"Sở Xây dựng đã có {FIRST} và {SECOND}. ")
    assert last.startswith(
        "Sau thời hạn này, nếu vẫn chưa nhận được, việc chưa gửi sẽ được báo cáo lãnh đạo Sở Xây "
        "dựng để xem xét, chỉ đạo."
    )
    [last] = said(level=3, units=OTHERS[:1], answer_by=None)[-1:]
    assert last.startswith("Nếu vẫn chưa nhận được, Sở Xây dựng sẽ báo cáo UBND tỉnh Bình Minh")


def test_of_many_earlier_letters_the_last_is_named() -> None:
    state = said(level=3, earlier=(FIRST, SECOND, THIRD))[1]
    assert state.startswith(f"Sở Xây dựng đã có 03 công văn đôn đốc, gần nhất là {THIRD}. ")


@pytest.mark.parametrize(
    ("as_of", "words"),
    [
        (dt.date(2026, 11, 12), "Tính đến ngày 12 tháng 11 năm 2026, thời hạn còn 02 ngày; Sở Xây"),
        (dt.date(2026, 11, 14), "Ngày 14 tháng 11 năm 2026 là ngày cuối của thời hạn; đến nay Sở"),
    ],
)
def test_what_is_not_late_is_said_so(as_of: dt.date, words: str) -> None:
    _duty, state, asks, _last = said(as_of=as_of, answer_by=None)
    assert state.startswith(words)
    assert asks.endswith("về Phòng Pháp chế đúng thời hạn nêu trên để tổng hợp.")


def test_what_has_no_day_and_no_source_is_given_neither() -> None:
    bare = Request(9, 2026, title="Ý kiến")
    duty, state, asks, _last = said(bare, answer_by=None)
    assert duty == "Sở Xây dựng đã đề nghị Phòng Quản lý nhà ở gửi ý kiến về Phòng Pháp chế."
    assert "thời hạn" not in state
    assert "trong thời gian sớm nhất" in asks


def test_several_things_stand_in_a_list_with_what_is_late_and_what_is_not() -> None:
    lines = said(REPORT, FIGURES, COMMENT)
    assert lines[0].endswith("chưa nhận được của Phòng Quản lý nhà ở các nội dung sau:")
    report, figures, comment = lines[1:4]
    assert report.startswith("- Báo cáo kết quả")
    assert report.endswith("; quá hạn 09 ngày;")
    assert figures.endswith("chậm nhất ngày 10/10/2026; quá hạn 44 ngày;")
    assert comment.endswith("thời hạn gửi: ngày 27/11/2026; còn 04 ngày.")


def test_one_thing_of_several_units_is_named_once_and_the_units_in_the_annex() -> None:
    duty, state, asks, _last = said(units=ROOMS[:3])
    assert "các phòng, đơn vị gửi báo cáo kết quả" in duty
    assert state.endswith("báo cáo của 03 phòng, đơn vị nêu tại Phụ lục kèm theo Công văn này.")
    assert asks.startswith("Sở Xây dựng đề nghị các phòng, đơn vị quan tâm")


def test_different_things_of_several_units_stand_in_the_annex() -> None:
    lines = said(REPORT, FIGURES, units=OTHERS[:2], level=2, earlier=(FIRST, SECOND, THIRD))
    assert lines[0] == (
        "Sở Xây dựng đã có công văn đôn đốc từng đơn vị (nêu tại Phụ lục kèm theo Công văn này). "
        "Đến ngày 23 tháng 11 năm 2026, Sở Xây dựng vẫn chưa nhận đủ báo cáo, số liệu của 02 cơ "
        "quan, đơn vị. Nội dung phải gửi, văn bản giao và thời hạn của từng đơn vị nêu tại Phụ "
        "lục kèm theo Công văn này."
    )


def test_the_officers_own_paragraph_stands_before_what_is_asked() -> None:
    lines = said(extra="Sở sẽ họp ngày 05/12.\n\n- Địa điểm: phòng họp số 2.")
    assert lines[2:4] == ("Sở sẽ họp ngày 05/12.", "- Địa điểm: phòng họp số 2.")


@pytest.mark.parametrize("level", [1, 2, 3])
def test_a_body_above_is_asked_with_respect_and_never_threatened(level: int) -> None:
    words = " ".join(said(units=ABOVE[:1], level=level, earlier=(FIRST,)))
    assert "kính đề nghị UBND tỉnh Bình Minh quan tâm, gửi" in words
    assert "sẽ báo cáo" not in words
    assert "khẩn trương" not in words
    assert "nêu rõ lý do" not in words


@pytest.mark.parametrize("level", [1, 2, 3])
def test_nobody_is_ordered(level: int) -> None:
    for units in (ROOMS[:1], OTHERS[:3], ABOVE):
        words = " ".join(said(REPORT, FIGURES, units=units, level=level)).lower()
        assert "yêu cầu" not in words
        assert "đề nghị" in words


def test_a_command_or_an_office_of_that_syllable_is_no_ministry() -> None:
    for unit in ("Bộ Chỉ huy Quân sự tỉnh", "Bộ phận một cửa"):
        assert voice_of(SXD, (unit,), DIRECTORY).asks == "đề nghị"
    assert voice_of(SXD, ("Bộ Y tế",), DIRECTORY).asks == "kính đề nghị"
    assert voice_of(COMMUNE, ("Ủy ban nhân dân tỉnh",), DIRECTORY).asks == "kính đề nghị"


def test_an_office_without_a_unit_on_duty_speaks_for_itself() -> None:
    voice = voice_of(COMMUNE, ROOMS[:1], DIRECTORY)
    assert voice.contact == voice.destination == "UBND xã Suối Hoa"


def test_the_leaders_are_told_of_a_third_letter_once() -> None:
    voice = voice_of(SXD, ROOMS[:1], DIRECTORY)
    same, other = Recipient("Như trên"), Recipient("Thanh tra Sở")
    leaders = Recipient("Lãnh đạo Sở Xây dựng", "để báo cáo")
    assert recipients_of((same, other), 3, voice) == (same, leaders, other)
    assert recipients_of((same, other), 2, voice) == (same, other)
    head = Recipient("Giám đốc Sở", "để báo cáo")
    assert recipients_of((head,), 3, voice) == (head,)
