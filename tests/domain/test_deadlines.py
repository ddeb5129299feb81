"""Time phrases as officers write them come out as the right kind and the right days."""

import datetime as dt
import json
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttpl_desktop.domain import text
from ttpl_desktop.domain.calendar import WorkCalendar, from_tables
from ttpl_desktop.domain.deadline import Deadline, DeadlineKind
from ttpl_desktop.domain.deadlines import in_words, read

CHECKOUT = Path(__file__).parents[2]
TRUTH = CHECKOUT.parent / "shared" / "reference" / "deadlines.json"
CALENDAR = from_tables(
    tomllib.loads((CHECKOUT / "resources/packs/holidays.toml").read_text(encoding="utf-8"))
)
ISSUED = dt.date(2026, 1, 20)


def day(text: str) -> dt.date:
    return dt.datetime.strptime(text, "%d/%m/%Y").date()


def read_2026(phrase: str) -> Deadline:
    """The phrase in a plan of 2026, issued on Tuesday 20/01/2026."""
    return read(phrase, year=2026, calendar=CALENDAR, issued=ISSUED)


def told(deadline: Deadline) -> str:
    """Kind, then start–last day, then the advised day where it is another one."""
    parts = [deadline.kind.value]
    start = f"{deadline.start:%d/%m/%Y}–" if deadline.start else ""
    if deadline.last_day and deadline.working_day:
        parts.append(f"{start}{deadline.last_day:%d/%m/%Y}")
        if deadline.working_day != deadline.last_day:
            parts.append(f"→ {deadline.working_day:%d/%m/%Y}")
    return " ".join(parts)


@pytest.mark.skipif(not TRUTH.exists(), reason="the truth table is not beside the checkout")
def test_the_truth_table_comes_right() -> None:
    for row in json.loads(TRUTH.read_text(encoding="utf-8")):
        issued = dt.date.fromisoformat(row["issued"]) if "issued" in row else None
        found = read(row["phrase"], year=row["year"], calendar=CALENDAR, issued=issued)
        for field in ("kind", "start", "last_day", "working_day"):
            value = getattr(found, field)
            if field in row:
                assert (value and str(value)) == row[field], (row["phrase"], field)


MARKED = {
    "trước ngày 01/12/2026": "before 30/11/2026",
    "trước ngày 30/11/2026 (thứ Hai)": "before 29/11/2026 → 27/11/2026",
    "Xong trước 15/4": "before 14/04/2026",
    "trước ngày 31/12/26": "before 30/12/2026",
    "trước 31.12.2026": "before 30/12/2026",
    "trước ngày 15/01 năm sau": "before 14/01/2027",
    "Trước 17h00, ngày 05/12/2026": "before 05/12/2026 → 04/12/2026",
    "trước tháng 3": "before 28/02/2026 → 27/02/2026",
    "Trước Quý 3": "before 30/06/2026",
    "trước năm 2027": "before 31/12/2026",
    "hoàn thành chậm nhất trước ngày 15/3/2026": "before 14/03/2026 → 13/03/2026",
    "Gửi Sở Tư pháp trước ngày 01/12/2026 để tổng hợp": "before 30/11/2026",
    "báo cáo kết quả năm 2026 gửi trước ngày 05/12/2026": "before 04/12/2026",
    "Thực hiện Kế hoạch số 16/KH-UBND ngày 29/01/2026, xong trước ngày 16/6": "before 15/06/2026",
    "thường xuyên; báo cáo trước ngày 02/12/2026": "before 01/12/2026",
    "chậm nhất là ngày 15 tháng 6": "by 15/06/2026",
    "muộn nhất vào ngày 21/11/2026": "by 21/11/2026 → 20/11/2026",
    "không quá ngày 31/10/2026": "by 31/10/2026 → 30/10/2026",
    "đến hết ngày 30/11/2026": "by 30/11/2026",
    "xong trong ngày 15/4/2026": "by 15/04/2026",
    "trước hoặc trong ngày 15/4/2026": "by 15/04/2026",
    "hạn cuối: 30/11/2026": "by 30/11/2026",
    "chậm nhất 17 giờ ngày 30/11": "by 30/11/2026",
    "vào ngày 15/3/2026": "by 15/03/2026 → 13/03/2026",
    "thứ Sáu ngày 27/11/2026": "by 27/11/2026",
    "trong tháng 3/2026, chậm nhất 25/3": "by 25/03/2026",
    "khi có yêu cầu, chậm nhất ngày 30/11/2026": "by 30/11/2026",
    "từ ngày ban hành đến hết năm 2026": "by 31/12/2026",
    "từ nay đến 30/11/2026": "by 30/11/2026",
    "chậm nhất trong tháng 10/2026": "by 31/10/2026 → 30/10/2026",
    "đến hết quý III": "by 30/09/2026",
    "trước khi kết thúc quý I": "before 31/03/2026",
    "trước ngày mùng 5 tháng 12": "before 04/12/2026",
    "trước ngày 05/12/2026 hoặc khi có yêu cầu": "before 04/12/2026",
    "số liệu tính đến 30/11, gửi trước ngày 05/12/2026": "before 04/12/2026",
    "trước ngày 02/12/2026 (kỳ số liệu từ 01/12 năm trước)": "before 01/12/2026",
    "Hưởng ứng Ngày Pháp luật Việt Nam (09/11)": "by 09/11/2026",
}
PERIODS = {
    "Tháng 11/2026": "period 01/11/2026–30/11/2026",
    "T11/2026": "period 01/11/2026–30/11/2026",
    "tháng Mười hai": "period 01/12/2026–31/12/2026",
    "Thời gian thực hiện: Tháng 5/2026.": "period 01/05/2026–31/05/2026 → 29/05/2026",
    "tháng 3, 4 năm 2026": "period 01/03/2026–30/04/2026 → 29/04/2026",
    "Tháng 3 - 5/2026": "period 01/03/2026–31/05/2026 → 29/05/2026",
    "từ tháng 3 đến tháng 6": "period 01/03/2026–30/06/2026",
    "Từ tháng 10 đến tháng 02 năm sau": "period 01/10/2026–28/02/2027 → 26/02/2027",
    "quý một": "period 01/01/2026–31/03/2026",
    "Q3/2026": "period 01/07/2026–30/09/2026",
    "quý I, II và III/2026": "period 01/01/2026–30/09/2026",
    "Quý IV/2026 - Quý I/2027": "period 01/10/2026–31/03/2027",
    "06 tháng đầu năm 2026": "period 01/01/2026–30/06/2026",
    "sáu tháng cuối năm": "period 01/07/2026–31/12/2026",
    "2026": "period 01/01/2026–31/12/2026",
    "cả năm": "period 01/01/2026–31/12/2026",
    "Quý IV và quý I năm sau": "period 01/10/2026–31/03/2027",
    "trong 10 ngày đầu tháng 12/2026": "period 01/12/2026–10/12/2026",
    "05 ngày cuối của quý I": "period 27/03/2026–31/03/2026",
    "giai đoạn 2026-2027": "period 01/01/2026–31/12/2027",
    "cuối tháng 10": "period 31/10/2026 → 30/10/2026",
    "từ ngày 01/3 đến hết ngày 15/4/2026": "period 01/03/2026–15/04/2026",
    "từ 10 - 15/3/2026": "period 10/03/2026–15/03/2026 → 13/03/2026",
    "từ ngày 01/3/2026 đến trước ngày 15/3/2026": "period 01/03/2026–14/03/2026 → 13/03/2026",
    "từ 15/12 đến 15/01/2027": "period 15/12/2026–15/01/2027",
    "trong 02 ngày, từ 16/3 đến 17/3/2026": "period 16/03/2026–17/03/2026",
    "Quý II, theo kế hoạch kiểm tra": "period 01/04/2026–30/06/2026",
}
RECURRING = {
    "hàng năm": "recurring 31/12/2026",
    "mỗi năm một lần": "recurring 31/12/2026",
    "trước ngày 05/12 hằng năm": "recurring 04/12/2026",
    "Quý IV hằng năm": "recurring 01/10/2026–31/12/2026",
    "Báo cáo 6 tháng, hằng năm": "recurring",
    "Ngày 30/6 và ngày 31/12 hằng năm": "recurring",
    "mỗi quý một lần": "recurring",
    "mỗi năm 02 lần": "recurring",
    "định kỳ hằng quý": "recurring",
    "ngày 15 hằng tháng": "recurring",
    "định kỳ 6 tháng, hằng năm": "recurring",
    "02 lần/năm": "recurring",
    "định kỳ": "recurring",
    "định kỳ 0 tháng": "recurring",
}
WITHOUT_DAY = {
    "thường xuyên, liên tục": "continuous",
    "suốt năm 2026": "continuous",
    "thường xuyên trong quý I/2026": "continuous",
    "theo quyết định của Chủ tịch UBND tỉnh": "waiting",
    "ngay sau khi kế hoạch được ban hành": "waiting",
    "khi có hướng dẫn của Bộ Tư pháp": "waiting",
    "khi Thủ tướng Chính phủ ban hành kế hoạch": "waiting",
    "ngay sau hội nghị triển khai": "waiting",
    "trước ngày Luật có hiệu lực thi hành": "waiting",
    "sau khi có Quyết định số 12/QĐ-TTg ngày 03/01/2026": "waiting",
    "Khi có vụ việc phát sinh": "on_demand",
    "khi cần thiết": "on_demand",
    "khi cấp có thẩm quyền yêu cầu": "on_demand",
    "theo thực tế phát sinh": "on_demand",
    "định kỳ và đột xuất": "on_demand",
    "trong năm 2026, theo yêu cầu của UBND tỉnh": "on_demand",
    "theo kế hoạch của UBND tỉnh Quảng Nam": "inherited",
    "theo kế hoạch năm 2026": "inherited",
    "theo quy định tại Điều 8 Nghị định số 59/2012/NĐ-CP ngày 23/7/2012": "inherited",
    "đúng thời hạn quy định": "inherited",
    "văn bản ban hành từ ngày 01/01/2024 đến ngày 30/6/2026": "scope",
    "từ ngày 01/12/2025 đến ngày 30/11/2026": "scope",
    "số liệu tính đến ngày 30/11/2026": "scope",
    "từ năm 2019 đến nay": "scope",
    "văn bản đã ban hành trước ngày 01/01/2026": "scope",
    "": "none",
    " - ": "none",
}
UNKNOWN = [
    "kịp thời",
    "khi rảnh",
    "sau Tết",
    "6 tháng đầu năm và cả năm",
    "03-05/2026",
    "thi hành pháp luật năm 2026",
    "khoảng tháng 5/2026",
    "đầu năm 2026",
    "giữa quý II",
    "trước Tết Nguyên đán",
    "không trước ngày 15/3/2026",
    "không thường xuyên",
    "trước ngày 15/6 hoặc 15/7/2026",
    "trước ngày 15 tháng 6 và tháng 12",
    "tháng 9 hoặc tháng 10/2026",
    "từ ngày 01/3/2026",
    "sau 15 ngày kể từ ngày kết thúc",
    "tuần thứ hai tháng 3/2026",
    "kết quả công tác năm 2025",
    "Quyết định số 12/QĐ-UBND ngày 03/01/2026",
    "trước ngày 5",
    "trước ngày <0>",
    "trong {9} ngày",
    "40 ngày đầu tháng 3",
    "trong quý",
    "15 tháng 3 âm lịch",
]


@pytest.mark.parametrize(
    ("phrase", "meaning"), [*(MARKED | PERIODS | RECURRING | WITHOUT_DAY).items()]
)
def test_a_phrase_is_read(phrase: str, meaning: str) -> None:
    assert told(read_2026(phrase)) == meaning


@pytest.mark.parametrize("phrase", [*MARKED, *PERIODS, *RECURRING, *WITHOUT_DAY])
def test_marks_and_capitals_do_not_matter(phrase: str) -> None:
    plain = read_2026(text.fold(phrase))
    if "Mười" not in phrase and "một" not in phrase and "sáu" not in phrase:
        assert told(plain) == told(read_2026(phrase)) == told(read_2026(phrase.upper()))


@pytest.mark.parametrize("phrase", UNKNOWN)
def test_what_is_not_understood_is_kept_as_words(phrase: str) -> None:
    found = read_2026(phrase)
    assert told(found) == "unknown"
    assert found.phrase == phrase
    assert found.note


@pytest.mark.parametrize(
    ("phrase", "note"),
    [
        ("trước ngày 30/02/2026", "không có ngày 30/02/2026"),
        ("ngày 31 tháng 4 năm 2026", "không có ngày 31/04/2026"),
        ("chậm nhất 29/02", "không có ngày 29/02/2026"),
        ("trong tháng 13", "không có tháng 13"),
        ("quý III, quý I/2026", "các tháng, quý không theo thứ tự"),
        ("QV", "không có quý V"),
        ("quý V/2026", "không có quý V"),
        ("trước ngày 01/01/3026", "năm 3026 không hợp lý"),
        ("từ 15/4/2026 đến 01/3/2026", "khoảng thời gian kết thúc trước khi bắt đầu"),
        ("từ tháng 5 đến tháng 3", "khoảng thời gian kết thúc trước khi bắt đầu"),
    ],
)
def test_a_time_that_does_not_exist_is_said_and_never_moved(phrase: str, note: str) -> None:
    assert (told(read_2026(phrase)), read_2026(phrase).note) == ("unknown", note)


def test_the_reading_of_before_can_be_switched() -> None:
    loose = read("trước ngày 01/12/2026", year=2026, calendar=CALENDAR, strict=False)
    assert told(loose) == "before 01/12/2026"
    assert "gồm cả ngày đó" in loose.note
    assert "không gồm ngày đó" in read_2026("trước ngày 01/12/2026").note


def test_a_date_of_another_year_is_pointed_out() -> None:
    assert "năm 2025 khác năm kế hoạch 2026" in read_2026("trước ngày 05/12/2025").note


COUNTED = {
    "trong thời hạn 10 ngày, kể từ ngày ký": "counted 30/01/2026",
    "trong thời hạn 25 ngày kể từ ngày ban hành": "counted 23/02/2026",
    "trong thời hạn 05 (năm) ngày làm việc kể từ ngày ban hành kế hoạch này": "counted 27/01/2026",
    "trong vòng ba mươi ngày kể từ ngày kế hoạch được ban hành": "counted 23/02/2026",
    "không quá 15 ngày kể từ ngày 01/4/2026": "counted 16/04/2026",
    "trong thời hạn 01 tháng kể từ ngày 31/3/2026": "counted 04/05/2026",
    "trong 02 tuần kể từ ngày 06/3/2026": "counted 20/03/2026",
    "chậm nhất 05 ngày làm việc trước ngày 16/3/2026": "counted 09/03/2026",
    "trước ngày 16/3/2026 ít nhất 02 ngày": "counted 14/03/2026 → 13/03/2026",
    "trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản": "counted",
    "trong thời hạn 10 ngày kể từ ngày Thủ tướng Chính phủ ban hành kế hoạch": "counted",
    "chậm nhất 07 ngày làm việc trước khi tiến hành kiểm tra": "counted",
    "15 ngày sau khi kết thúc đợt kiểm tra": "counted",
    "sau khi kết thúc đợt kiểm tra 15 ngày": "counted",
    "sau khi ban hành kế hoạch 10 ngày": "counted 30/01/2026",
    "trong 24 giờ kể từ khi nhận được thông tin": "counted",
    "trong thời hạn 30 ngày": "counted",
}


@pytest.mark.parametrize(("phrase", "meaning"), COUNTED.items())
def test_days_are_counted_from_an_event_that_is_known(phrase: str, meaning: str) -> None:
    assert told(read_2026(phrase)) == meaning


def test_the_day_of_an_event_can_be_told_later() -> None:
    phrase = "trong vòng 15 ngày kể từ ngày kết thúc kiểm tra"
    event = day("10/4/2026")
    found = read(phrase, year=2026, calendar=CALENDAR, issued=ISSUED, event=event)
    assert told(found) == "counted 28/04/2026"
    assert "thứ Bảy 25/04/2026" in found.note
    assert "thứ Ba 28/04/2026" in found.note


def test_a_phrase_with_several_days_names_them_all() -> None:
    found = read_2026("báo cáo 6 tháng trước ngày 15/6, báo cáo năm trước ngày 05/12")
    assert told(found) == "recurring"
    assert found.occurrences == (day("14/6/2026"), day("4/12/2026"))
    assert "14/06/2026, 04/12/2026" in found.note


@pytest.mark.parametrize(
    ("phrase", "occurrences"),
    [
        ("hằng quý", "31/3 30/6 30/9 31/12"),
        ("06 tháng một lần", "30/6 31/12"),
        ("trước ngày 20 của tháng cuối quý", "19/3 19/6 19/9 19/12"),
        ("chậm nhất ngày 10 tháng đầu quý sau", "10/4 10/7 10/10 10/1"),
        ("trước ngày 15/6 và 15/12 hằng năm", "14/6 14/12"),
        ("tháng 11 hằng năm", "30/11"),
    ],
)
def test_the_days_of_what_comes_back(phrase: str, occurrences: str) -> None:
    days = read_2026(phrase).occurrences
    assert " ".join(f"{day.day}/{day.month}" for day in days) == occurrences


def test_the_thirty_first_of_a_short_month_is_its_last_day() -> None:
    assert day("28/2/2026") in read_2026("ngày 31 hằng tháng").occurrences


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("trước ngày 01/12/2024", "hạn cuối thứ Bảy 30/11 → nên gửi thứ Sáu 29/11"),
        ("chậm nhất ngày 10/12/2024", "hạn cuối thứ Ba 10/12"),
        (
            "trước ngày 15/02/2024",
            "hạn cuối thứ Tư 14/02 (Nghỉ bù Tết Nguyên đán) → nên gửi thứ Tư 07/02",
        ),
        (
            "chậm nhất 01/01/2025",
            "hạn cuối thứ Tư 01/01 (Tết Dương lịch) → nên gửi thứ Ba 31/12/2024",
        ),
        ("thường xuyên", "thường xuyên, không có ngày cuối"),
        ("lúc rảnh rỗi", "chưa hiểu thời hạn này: chưa hiểu cụm từ này, giữ nguyên lời văn"),
        ("", "không nêu thời hạn"),
    ],
)
def test_the_advice_is_one_line(phrase: str, words: str) -> None:
    assert in_words(read(phrase, year=2024, calendar=CALENDAR), CALENDAR) == words


DAYS = st.dates(min_value=dt.date(2015, 1, 1), max_value=dt.date(2045, 12, 31))
PHRASES = st.sampled_from([*MARKED, *PERIODS, *RECURRING, *WITHOUT_DAY, *UNKNOWN, *COUNTED])
FORMS = st.sampled_from(["%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "ngày %d tháng %m năm %Y"])


@given(DAYS, FORMS, st.sampled_from(["trước", "chậm nhất", "đến hết", "trong"]))
def test_the_advised_day_is_worked_and_never_too_late(one: dt.date, form: str, mark: str) -> None:
    found = read(f"{mark} {one:{form}}", year=one.year, calendar=CALENDAR)
    assert found.last_day == one - dt.timedelta(days=mark == "trước")
    assert found.working_day is not None
    assert CALENDAR.is_working_day(found.working_day)
    assert found.working_day <= found.last_day
    assert not any(
        CALENDAR.is_working_day(found.working_day + dt.timedelta(days=later))
        for later in range(1, (found.last_day - found.working_day).days + 1)
    )


@given(DAYS, st.integers(min_value=1, max_value=90))
def test_a_counted_period_ends_on_a_working_day_that_is_not_too_early(
    one: dt.date, number: int
) -> None:
    phrase = f"trong thời hạn {number} ngày kể từ ngày ban hành"
    found = read(phrase, year=one.year, calendar=CALENDAR, issued=one)
    assert found.last_day == CALENDAR.working_day_on_or_after(one + dt.timedelta(days=number))
    assert found.working_day == found.last_day


@given(PHRASES, st.integers(min_value=2015, max_value=2045), st.booleans())
def test_days_keep_their_order_in_every_year(phrase: str, year: int, strict: bool) -> None:
    found = read(phrase, year=year, calendar=WorkCalendar(), issued=ISSUED, strict=strict)
    assert (found.last_day is None) is (found.working_day is None)
    if found.last_day and found.working_day:
        assert (found.start or found.last_day) <= found.last_day
        assert found.working_day <= found.last_day
        assert WorkCalendar().is_working_day(found.working_day)


VOCABULARY = """
trước ngày tháng quý năm từ đến hết chậm nhất hằng theo khi sau định kỳ kể làm việc đầu cuối và
hoặc không 0 15 30/02 31/12 2026 I 6 10/2026 07 00/00 9999 ( ) , -
"""
WORDS = st.lists(st.sampled_from(VOCABULARY.split()), max_size=9)


@given(WORDS)
def test_any_words_are_read_without_an_error(words: list[str]) -> None:
    phrase = " ".join(words)
    found = read_2026(phrase)
    assert found.phrase == phrase
    assert found.kind is not DeadlineKind.UNKNOWN or (found.note and found.last_day is None)


@given(st.text(max_size=60))
def test_any_text_is_read_without_an_error(phrase: str) -> None:
    assert read_2026(phrase).phrase == phrase


def test_a_day_beside_words_without_one_is_not_dropped() -> None:
    found = read_2026("theo yêu cầu ngày 16/3/2026 của Sở Tư pháp")
    assert told(found) == "on_demand"
    assert "16/03/2026" in found.note


def test_separate_quarters_are_one_period_with_a_remark() -> None:
    found = read_2026("quý I, quý III/2026")
    assert told(found) == "period 01/01/2026–30/09/2026"
    assert "rời nhau" in found.note


def test_a_paragraph_is_not_a_time_phrase() -> None:
    assert told(read_2026("trước ngày 05/12/2026 " * 40)) == "unknown"
