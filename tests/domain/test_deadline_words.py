"""More ways in which officers write a time, and random words in which nothing may be guessed."""

import datetime as dt
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ttpl_desktop.domain.calendar import WorkCalendar
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.deadlines import in_words, read

PLAIN = WorkCalendar()
K = DeadlineKind
ISSUED, EVENT = dt.date(2026, 2, 5), dt.date(2026, 3, 2)


def understood(phrase, **given):
    return read(phrase, year=2026, calendar=PLAIN, **given)


@pytest.mark.parametrize(
    ("phrase", "kind", "last_day"),
    [
        ("Gửi trước ngày 10 tháng 12 năm 2026", K.BEFORE, (2026, 12, 9)),
        ("Xong trước 05/7/2026", K.BEFORE, (2026, 7, 4)),
        ("Trước tháng 9/2026", K.BEFORE, (2026, 8, 31)),
        ("trước quý III", K.BEFORE, (2026, 6, 30)),
        ("Chậm nhất là ngày 20/11/2026", K.BY, (2026, 11, 20)),
        ("chậm nhất 25 tháng 6", K.BY, (2026, 6, 25)),
        ("Không quá ngày 15/8/2026", K.BY, (2026, 8, 15)),
        ("Muộn nhất vào ngày 01.10.2026", K.BY, (2026, 10, 1)),
        ("Hạn cuối 30-9-2026", K.BY, (2026, 9, 30)),
        ("đến hết ngày 31/10/2026", K.BY, (2026, 10, 31)),
        ("Hoàn thành ngày 14/5/2026", K.BY, (2026, 5, 14)),
        ("Chậm nhất trong tháng 4/2026", K.BY, (2026, 4, 30)),
        ("Tháng 5/2026", K.PERIOD, (2026, 5, 31)),
        ("tháng 5 năm 2026", K.PERIOD, (2026, 5, 31)),
        ("T8/2026", K.PERIOD, (2026, 8, 31)),
        ("Tháng sáu", K.PERIOD, (2026, 6, 30)),
        ("Quý 2/2026", K.PERIOD, (2026, 6, 30)),
        ("Quý II, III năm 2026", K.PERIOD, (2026, 9, 30)),
        ("Quý I và Quý III", K.PERIOD, (2026, 9, 30)),
        ("Từ tháng 3 đến tháng 5/2026", K.PERIOD, (2026, 5, 31)),
        ("Từ ngày 02/3/2026 đến ngày 20/3/2026", K.PERIOD, (2026, 3, 20)),
        ("6 tháng cuối năm", K.PERIOD, (2026, 12, 31)),
        ("Trong 6 tháng đầu năm 2026", K.PERIOD, (2026, 6, 30)),
        ("Cả năm 2026", K.PERIOD, (2026, 12, 31)),
        ("Thường xuyên trong năm", K.CONTINUOUS, None),
        ("Thường xuyên, liên tục", K.CONTINUOUS, None),
        ("suốt năm 2026", K.CONTINUOUS, None),
        ("Hằng quý", K.RECURRING, None),
        ("Hàng tháng", K.RECURRING, None),
        ("Ngày 20 hằng tháng", K.RECURRING, None),
        ("Định kỳ 6 tháng, năm", K.RECURRING, None),
        ("Trước ngày 15/11 hằng năm", K.RECURRING, (2026, 11, 14)),
        ("Khi có yêu cầu của cơ quan cấp trên", K.ON_DEMAND, None),
        ("Khi phát sinh vụ việc", K.ON_DEMAND, None),
        ("Theo đề nghị của các đơn vị", K.ON_DEMAND, None),
        ("Sau khi có quyết định phê duyệt", K.WAITING, None),
        ("Theo chỉ đạo của UBND tỉnh", K.WAITING, None),
        ("Theo kế hoạch riêng của Sở", K.INHERITED, None),
        ("Theo quy định của pháp luật", K.INHERITED, None),
        ("Đầu năm 2026", K.UNKNOWN, None),
        ("Giữa quý II", K.UNKNOWN, None),
        ("Từ tháng 4/2026", K.UNKNOWN, None),
        ("Ngày 31/4/2026", K.UNKNOWN, None),
        ("Chậm nhất 29/02/2026", K.UNKNOWN, None),
        ("Quý V", K.UNKNOWN, None),
        ("tháng 13/2026", K.UNKNOWN, None),
        ("Sớm nhất có thể", K.UNKNOWN, None),
        ("Khoảng tháng 8", K.UNKNOWN, None),
        ("-", K.NONE, None),
        ("   ", K.NONE, None),
    ],
)
def test_a_time_is_read_as_an_officer_means_it(phrase, kind, last_day):
    found = understood(phrase)
    assert (found.kind, found.last_day) == (kind, last_day and dt.date(*last_day)), found.note


@pytest.mark.parametrize(
    ("phrase", "last_day"),
    [
        ("Trong thời hạn 10 ngày kể từ khi kết thúc kiểm tra", (2026, 3, 12)),
        ("trong vòng 05 ngày làm việc, kể từ ngày nhận được kiến nghị", (2026, 3, 9)),
        ("Chậm nhất 2 tuần sau khi có kết luận", (2026, 3, 16)),
        ("sau khi kết thúc khảo sát 3 ngày", (2026, 3, 5)),
        ("Trong 01 tháng kể từ ngày có văn bản", (2026, 4, 2)),
        ("ít nhất 7 ngày làm việc trước khi kiểm tra", (2026, 2, 19)),
        ("trước ngày kiểm tra 5 ngày", (2026, 2, 25)),
        ("15 ngày kể từ ngày ban hành kế hoạch", (2026, 2, 20)),
    ],
)
def test_days_are_counted_from_their_event(phrase, last_day):
    calendar = WorkCalendar(announced_years=frozenset({2026}))
    given = {"issued": ISSUED, "event": EVENT}
    found = read(phrase, year=2026, calendar=calendar, **given)
    assert (found.kind, found.last_day) == (K.COUNTED, dt.date(*last_day)), found.note
    without = read(phrase, year=2026, calendar=calendar)
    assert (without.kind, without.last_day) == (K.COUNTED, None)


TIMELY = (
    "trước sau ngày tháng quý năm 15 31 02 12/2026 30/6 30/02/2026 II IV kể từ khi chậm nhất trong "
    "hết đến hằng theo yêu cầu quyết định không đầu cuối giữa hoặc khoảng gửi báo cáo tuần thường "
    "xuyên làm việc 10 , ; ( ) / - và 2027 Tết âm lịch thứ Hai"
)
PLAIN_WORDS = "gửi các đơn vị báo cáo kịp thời ngay sớm nay mai"
WORDS = st.sampled_from(TIMELY.split())
SALADS = st.lists(WORDS, max_size=9).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(SALADS | st.text(max_size=60))
def test_no_words_break_the_reader_and_a_day_is_never_half_known(phrase):
    found = understood(phrase, event=EVENT)
    assert found.phrase == phrase
    assert (found.last_day is None) is (found.working_day is None)
    if found.last_day is not None:
        assert found.working_day == PLAIN.working_day_on_or_before(found.last_day)
        assert found.start is None or found.start <= found.last_day
    assert in_words(found, PLAIN)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PLAIN_WORDS.split())))
def test_words_without_a_time_never_give_a_day(words):
    found = understood(" ".join(words))
    assert (found.last_day, found.start, found.occurrences) == (None, None, ())


@settings(max_examples=100, deadline=None)
@given(st.dates(dt.date(2026, 1, 1), dt.date(2026, 12, 31)), st.data())
def test_a_named_day_means_the_same_in_every_way_of_writing_it(day, data):
    written = data.draw(
        st.sampled_from(("%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%d tháng %m năm %Y", "%d/%m"))
    )
    number = day.strftime(written)
    assert understood(f"Chậm nhất ngày {number}").last_day == day
    assert understood(f"trước ngày {number}").last_day == day - dt.timedelta(days=1)
    assert understood(f"trước ngày {number}", strict=False).last_day == day


@settings(max_examples=60, deadline=None)
@given(SALADS)
def test_case_and_form_of_the_letters_do_not_matter(phrase):
    plain = understood(phrase)
    for other in (phrase.upper(), unicodedata.normalize("NFD", phrase)):
        found = understood(other)
        assert (found.kind, found.last_day) == (plain.kind, plain.last_day)
