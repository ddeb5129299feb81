"""The judge itself: what counts as the same activity, time and unit, and how shares are counted."""

import dataclasses

import pytest

from tests.reading.findings import Findings, FoundActivity
from tests.reading.matching import is_at, is_same_time, matched
from tests.reading.scoring import Aspect, Score, Tally, score
from tests.reading.wording import is_named

REPORT = FoundActivity(
    section="III.2",
    text="Gửi báo cáo năm",
    lead=("Phòng Pháp chế",),
    coordinate=("Văn phòng Sở",),
    time="trước ngày 01/12/2026",
    kind="before",
    last_day="2026-11-30",
)
TRUTH = Findings(
    activities=(REPORT,),
    top_sections=("MỤC ĐÍCH", "TỔ CHỨC THỰC HIỆN"),
    days=frozenset({"2026-11-30"}),
    same_duty=(("III.2", "IV.1"),),
    year=2026,
    title="Theo dõi năm 2026",
    office="SỞ Y TẾ",
    recipients=3,
    signature=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
)


def read(**changes: object) -> FoundActivity:
    return dataclasses.replace(REPORT, **changes)


def judged(*activities: FoundActivity, **changes: object) -> Score:
    found = dataclasses.replace(TRUTH, **changes)
    return score(TRUTH, dataclasses.replace(found, activities=activities or found.activities))


def test_the_same_findings_miss_nothing() -> None:
    perfect = judged()
    assert perfect.misses == ()
    assert all(t.recall == t.precision == 1 for t in perfect.tallies.values())
    assert perfect.tallies[Aspect.HEAD].expected == 3


def test_an_activity_that_was_not_read_loses_its_time_and_units_too() -> None:
    lost = score(TRUTH, dataclasses.replace(TRUTH, activities=()))
    for aspect in (Aspect.ACTIVITIES, Aspect.TIMES, Aspect.LEADS, Aspect.COORDINATORS):
        assert lost.tallies[aspect] == Tally(expected=1)


def test_an_invented_activity_costs_precision() -> None:
    judgement = judged(REPORT, read(section="I.1", text="Mục đích", lead=("Sở Y tế",), time=""))
    assert judgement.tallies[Aspect.ACTIVITIES] == Tally(1, 1, 2, 1)
    assert judgement.tallies[Aspect.LEADS].precision == 0.5
    assert judgement.tallies[Aspect.TIMES].precision == 1


@pytest.mark.parametrize(
    ("section", "text", "fits"),
    [
        ("III.2", "1. Gửi BÁO CÁO năm về Sở Tư pháp", True),
        ("III.2.", "Gửi báo  cáo\nnăm", True),
        ("III.3", "Gửi báo cáo năm", False),
        ("III.2", "Báo cáo năm", False),
        ("III.2.a", "Gửi báo cáo năm", False),
    ],
)
def test_an_activity_is_known_by_its_section_and_words(section, text, fits):
    [first, *_rest] = matched([REPORT], [read(section=section, text=text)])
    assert (first[1] is not None) is fits


@pytest.mark.parametrize(
    ("path", "leads_there"),
    [
        ("II.3.I.2", True),
        ("II.3", True),
        ("I.2", True),
        ("II.3.2", True),
        ("2", True),
        ("", True),
        ("PL.I.2", True),
        ("Phụ lục 1.I.2", True),
        ("Phụ lục I", True),
        ("II.4", False),
        ("II.3.I.1", False),
        ("IV.2", False),
    ],
)
def test_the_row_of_a_table_has_several_paths(path, leads_there):
    assert is_at(path, FoundActivity("II.3", "việc", row="I.2")) is leads_there


@pytest.mark.parametrize(
    ("section", "path", "leads_there"),
    [
        ("3.1", "Điều 3.1", True),
        ("3.1", "3.1", True),
        ("3.1", "Điều 4.1", False),
        ("Phần thứ hai.I.1", "I.1", True),
        ("Phần thứ hai.I.1", "Phần thứ hai.I.1", True),
        ("Phần thứ hai.I.1", "II.I.1", True),
        ("Phần thứ hai.I.1", "2.I.1", True),
        ("Phần thứ hai.I.1", "III.I.1", False),
        ("II.2.đ", "II.2.d", False),
        ("", "", True),
        ("", "I", False),
    ],
)
def test_words_on_the_way_are_no_steps(section, path, leads_there):
    assert is_at(path, FoundActivity(section, "việc")) is leads_there


def test_of_two_that_fit_the_one_that_agrees_is_chosen() -> None:
    early = read(time="trước ngày 01/10/2026", last_day="2026-09-30")
    pairs = matched([REPORT, early], [early, REPORT])
    assert pairs == [(REPORT, REPORT), (early, early)]


def test_as_many_as_possible_are_paired() -> None:
    loose, exact = read(text="Gửi báo cáo"), read(text="Gửi báo cáo năm về Sở Tư pháp")
    short = read(text="Gửi báo cáo quý", time="Quý I")
    pairs = matched([loose, REPORT], [exact, short])
    assert pairs == [(loose, short), (REPORT, exact)]


@pytest.mark.parametrize(
    ("changes", "same"),
    [
        ({"time": "Trước ngày 01/12/2026 để tổng hợp"}, True),
        ({"time": "ngày 01/12/2026."}, True),
        ({"time": ""}, False),
        ({"time": "trước ngày 02/12/2026"}, False),
        ({"kind": "by"}, False),
        ({"last_day": "2026-12-01"}, False),
    ],
)
def test_a_time_has_its_words_its_kind_and_its_day(changes, same):
    assert is_same_time(REPORT, read(**changes)) is same


def test_a_time_where_the_plan_names_none_is_wrong() -> None:
    timeless = dataclasses.replace(TRUTH, activities=(read(time="", kind="none", last_day=""),))
    tally = score(timeless, TRUTH).tallies[Aspect.TIMES]
    assert (tally.expected, tally.found, tally.right) == (0, 1, 0)


@pytest.mark.parametrize(
    ("unit", "others", "named"),
    [
        ("Phòng Pháp chế", ["phòng pháp chế"], True),
        ("Văn phòng Uỷ ban", ["Văn phòng Ủy ban"], True),
        ("Các phòng, đơn vị có liên quan", ["phòng, đơn vị"], True),
        ("các sở, ngành, UBND cấp huyện", ["Các sở, ngành", "UBND cấp huyện"], True),
        ("UBND cấp huyện", ["các sở, ngành, UBND cấp huyện"], True),
        ("Phòng Pháp chế tham mưu Giám đốc Sở phê duyệt", ["Phòng Pháp chế"], False),
        ("Các đơn vị thuộc Bộ theo lĩnh vực quản lý", ["đơn vị thuộc Bộ"], True),
        ("Phòng Xây dựng, kiểm tra và theo dõi thi hành", ["Phòng Xây dựng, kiểm tra"], False),
        ("Sở", ["Sở Tư pháp tỉnh Hòa Giang"], False),
        ("Sở Tư pháp", ["Sở Tài chính"], False),
        ("Thanh tra", ["Thanh tra Sở"], True),
        ("Phòng Pháp chế", [], False),
        ("", ["Phòng Pháp chế"], False),
        (",", ["Phòng Pháp chế"], False),
    ],
)
def test_a_unit_is_known_by_its_words(unit, others, named):
    assert is_named(unit, others) is named


def test_units_count_one_by_one() -> None:
    tally = judged(read(lead=("Phòng Pháp chế", "Sở Tư pháp"))).tallies[Aspect.LEADS]
    assert tally == Tally(expected=1, kept=1, found=2, right=1)


def test_sections_keep_their_titles_and_an_appendix_is_none() -> None:
    found = ("I. MỤC ĐÍCH:", "Nội dung", "PHỤ LỤC I")
    judgement = judged(top_sections=found)
    assert judgement.tallies[Aspect.SECTIONS] == Tally(2, 1, 2, 1)
    told = [(miss.expected, miss.found) for miss in judgement.misses]
    assert told == [("TỔ CHỨC THỰC HIỆN", ""), ("", "Nội dung")]


def test_a_day_that_does_not_appear_is_missed_and_more_days_are_not_wrong() -> None:
    assert judged(days=frozenset({"2026-03-31"})).tallies[Aspect.DATES] == Tally(expected=1)
    assert not judged(days=frozenset({"2026-11-30", "2026-03-31"})).misses


@pytest.mark.parametrize(
    ("places", "tally"),
    [
        ((("IV.1", "III.2"),), Tally(1, 1, 1, 1)),
        ((("III.2",), ("IV.1",)), Tally(1, 0, 0, 0)),
        ((("III.2", "III.3"),), Tally(1, 0, 1, 0)),
        ((("III.2", "IV.1", "V"),), Tally(1, 1, 1, 0)),
        (None, Tally()),
    ],
)
def test_a_duty_stated_twice_is_known_by_its_places(places, tally):
    assert judged(same_duty=places).tallies[Aspect.SAME_DUTY] == tally


def test_a_row_that_states_a_duty_again_has_several_paths() -> None:
    truth = dataclasses.replace(TRUTH, same_duty=(("@I.1", "IV.2.a"),))
    for path in ("PL.I.1", "I.1", "1", ""):
        found = dataclasses.replace(TRUTH, same_duty=(("IV.2.a", path),))
        assert score(truth, found).tallies[Aspect.SAME_DUTY] == Tally(1, 1, 1, 1)
    found = dataclasses.replace(TRUTH, same_duty=(("IV.2.a", "PL.I.2"),))
    assert score(truth, found).tallies[Aspect.SAME_DUTY] == Tally(1, 0, 1, 0)


def test_head_and_foot_are_compared_as_they_are_printed() -> None:
    wrong = judged(office="Sở Tài chính", recipients=2, signature=("GIÁM ĐỐC",), year=2025)
    aspects = [miss.aspect for miss in wrong.misses]
    assert aspects == [Aspect.RECIPIENTS, Aspect.SIGNATURE, Aspect.HEAD, Aspect.HEAD]
    assert not judged(office="Sở Y Tế", title="Kế hoạch theo dõi năm 2026 của ngành").misses
