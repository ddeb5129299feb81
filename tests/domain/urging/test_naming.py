"""What letters call things: titles, sources, days, and what they are about."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttpl_desktop.domain.urging.naming import (
    MOST_LETTERS,
    bare_subject,
    citation,
    deadline,
    noun,
    short_citation,
    source_inside,
    subject_of,
    title_inside,
)
from ttpl_desktop.domain.urging.records import Request, RequestKind

DAY = dt.date(2026, 11, 14)
LONG = (
    "Báo cáo kết quả theo dõi tình hình thi hành pháp luật trong lĩnh vực trọng tâm, "
    "liên ngành trên địa bàn tỉnh năm 2026"
)


def asked(title: str = "Báo cáo năm", **values: object) -> Request:
    return Request(**({"id": 1, "year": 2026, "title": title, "last_day": DAY} | values))


@pytest.mark.parametrize(
    ("title", "inside"),
    [
        ("Báo cáo năm 2026.", "báo cáo năm 2026"),
        ("Gửi số liệu  quý III;", "số liệu quý III"),
        ("Nộp Kế hoạch số 12/KH-SXD", "Kế hoạch số 12/KH-SXD"),
        ("Kế hoạch", "kế hoạch"),
        ("Luật Xây dựng: vướng mắc", "Luật Xây dựng: vướng mắc"),
        ("Danh sách\nđầu mối", "danh sách đầu mối"),
    ],
)
def test_a_title_behind_gui_begins_small_unless_it_is_a_name(title: str, inside: str) -> None:
    assert title_inside(title) == inside


@pytest.mark.parametrize(
    ("title", "kind", "name"),
    [
        ("Kết quả theo dõi năm 2026", RequestKind.REPORT, "kết quả"),
        ("Gửi danh sách đầu mối", RequestKind.OTHER, "danh sách"),
        ("Biểu số 02", RequestKind.RETURN, "số liệu"),
        ("Góp ý dự thảo", RequestKind.COMMENT, "ý kiến"),
        ("Ý kiến", RequestKind.OTHER, "ý kiến"),
    ],
)
def test_a_thing_is_called_as_its_title_begins_or_as_its_kind(
    title: str, kind: RequestKind, name: str
) -> None:
    assert noun(asked(title, kind=kind)) == name


@pytest.mark.parametrize(
    ("source", "inside"),
    [
        ("theo kế hoạch số 7/KH-UBND ngày 05/02/2026;", "Kế hoạch số 7/KH-UBND ngày 05/02/2026"),
        ("công văn số 12/SXD-PC", "Công văn số 12/SXD-PC"),
        ("ý kiến chỉ đạo của Giám đốc Sở.", "ý kiến chỉ đạo của Giám đốc Sở"),
    ],
)
def test_a_numbered_document_begins_with_a_capital(source: str, inside: str) -> None:
    assert source_inside(source) == inside


@pytest.mark.parametrize(
    ("time", "said"),
    [
        ("trước ngày 15/11/2026", "trước ngày 15/11/2026 (ngày cuối là 14/11/2026)"),
        ("chậm nhất ngày 14/11/2026", "chậm nhất ngày 14/11/2026"),
        ("ngày 14 tháng 11 năm 2026", "ngày 14 tháng 11 năm 2026"),
        ("quý IV", "quý IV (ngày cuối là 14/11/2026)"),
        ("", "ngày 14 tháng 11 năm 2026"),
    ],
)
def test_a_deadline_tells_its_last_day_once(time: str, said: str) -> None:
    assert deadline(asked(time=time)) == said


def test_days_with_zeros_are_the_same_days() -> None:
    request = asked(time="chậm nhất 5/2/2026", last_day=dt.date(2026, 2, 5))
    assert deadline(request) == "chậm nhất 5/2/2026"
    assert deadline(asked(time="khi có yêu cầu", last_day=None)) == "khi có yêu cầu"


def test_an_earlier_letter_is_named_in_full_and_one_without_number_by_its_day() -> None:
    day = dt.date(2026, 2, 5)
    full = citation("05", "SXD-PC", day, "V/v đôn đốc gửi báo cáo")
    assert full == ("Công văn số 05/SXD-PC ngày 05 tháng 02 năm 2026 về việc đôn đốc gửi báo cáo")
    assert citation("", "SXD-PC", day, "") == "công văn ngày 05 tháng 02 năm 2026"
    assert short_citation("05", "SXD-PC", day) == "Số 05/SXD-PC (05/02/2026)"
    assert short_citation("", "SXD-PC", day) == "Ngày 05/02/2026"


@pytest.mark.parametrize("typed", ["V/v gửi báo cáo", "v/v: gửi báo cáo.", "Về việc gửi báo cáo"])
def test_a_subject_is_kept_without_the_words_before_it(typed: str) -> None:
    assert bare_subject(typed) == "gửi báo cáo"


def test_a_letter_is_about_what_is_lacking() -> None:
    today = dt.date(2026, 11, 23)
    assert subject_of(1, [asked()], today) == "đôn đốc gửi báo cáo năm"
    assert subject_of(3, [asked()], today) == "đôn đốc gửi báo cáo năm (lần 3)"
    both = [asked(), asked("Biểu 1", id=2, kind=RequestKind.RETURN)]
    assert subject_of(1, both, today) == "đôn đốc gửi báo cáo, số liệu năm 2026"


def test_what_is_not_late_yet_is_only_recalled() -> None:
    assert subject_of(1, [asked()], DAY) == "nhắc gửi báo cáo năm"
    assert subject_of(1, [asked(last_day=None)], DAY) == "đôn đốc gửi báo cáo năm"
    assert subject_of(2, [asked()], DAY).startswith("đôn đốc")


def test_a_long_title_is_cut_where_its_words_are_joined() -> None:
    words = subject_of(1, [asked(LONG)], DAY)
    assert words == (
        "nhắc gửi báo cáo kết quả theo dõi tình hình thi hành pháp luật trong lĩnh vực trọng tâm"
    )
    unjoined = asked("Báo cáo " + "rất dài " * 20)
    assert subject_of(1, [unjoined], DAY) == "nhắc gửi báo cáo năm 2026"
    bracketed = asked("Biểu tổng hợp số liệu (mẫu 02, mẫu 03) " + "rất dài " * 20)
    assert subject_of(1, [bracketed], DAY) == "nhắc gửi biểu tổng hợp số liệu"


_WORDS = st.sampled_from(["báo", "cáo", "của", "(mẫu", "02),", "và", "“Luật", "Nhà ở”"])


@given(st.lists(_WORDS, max_size=40))
def test_a_subject_is_never_long_nor_cut_inside_brackets(words: list[str]) -> None:
    title = " ".join(("Tài liệu", *words))
    subject = subject_of(1, [asked(title)], DAY).removeprefix("nhắc gửi ")
    assert len(subject) <= MOST_LETTERS
    if subject != title_inside(title):
        assert subject.count("(") == subject.count(")")
        assert subject.count("“") == subject.count("”")
