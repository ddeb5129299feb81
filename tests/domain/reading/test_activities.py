"""Which items of a plan are activities, and what each of them says."""

import datetime as dt

import pytest

from tests.domain.reading.plans_made import activities, day, plan, who, words
from ttpl_desktop.domain.deadline import DeadlineKind
from ttpl_desktop.domain.plan import FocusLevel, ItemKind
from ttpl_desktop.domain.reading.read_plan import Role


@pytest.mark.parametrize(
    "heading",
    [
        "II. CÁC HOẠT ĐỘNG THEO DÕI",
        "II. NỘI DUNG THỰC HIỆN",
        "II. NHIỆM VỤ CỤ THỂ",
        "II. Nội dung, tiến độ",
        "II. Kế hoạch công tác",
        "II. Một số nhiệm vụ chủ yếu",
        "II. NỘI DUNG",
    ],
)
def test_each_item_under_a_heading_of_activities_is_one(heading: str) -> None:
    found = plan("I. MỤC ĐÍCH", "1. Nắm tình hình.", heading, "1. Mở lớp bồi dưỡng", "2. Lập sổ")
    assert activities(found) == [("II.1", "Mở lớp bồi dưỡng"), ("II.2", "Lập sổ")]


@pytest.mark.parametrize(
    "heading",
    [
        "II. MỤC ĐÍCH, YÊU CẦU",
        "II. LĨNH VỰC TRỌNG TÂM",
        "II. Nội dung theo dõi",
        "II. Phạm vi, đối tượng",
        "II. KINH PHÍ",
        "II. Nội dung, đối tượng kiểm tra",
        "II. TỔ CHỨC THỰC HIỆN",
    ],
)
def test_what_only_describes_is_no_activity(heading: str) -> None:
    found = plan("I. CÁC HOẠT ĐỘNG", "1. Lập sổ", heading, "1. Bám sát thực tế.", "2. Không trùng.")
    assert activities(found) == [("I.1", "Lập sổ")]


@pytest.mark.parametrize(
    "labels",
    [
        ("- Chủ trì: Văn phòng", "- Phối hợp: các phòng", "- Thời gian: trước ngày 15/5/2026"),
        ("a) Đơn vị chủ trì: Văn phòng", "b) Phối hợp: các phòng", "c) Thời hạn: trước 15/5/2026"),
        ("Chủ trì: Văn phòng; phối hợp: các phòng; thời gian: trước ngày 15/5/2026.",),
        ("+ Thực hiện: Văn phòng", "+ Tham gia: các phòng", "+ Tiến độ: trước ngày 15/5/2026"),
        ("(Thực hiện: Văn phòng; phối hợp: các phòng; hoàn thành: trước ngày 15/5/2026)",),
        (
            "- Thời hạn hoàn thành: trước ngày 15/5/2026",
            "- Văn phòng chủ trì",
            "- Phối hợp: các phòng",
        ),
    ],
)
def test_labels_under_an_item_are_its_facts(labels: tuple[str, ...]) -> None:
    found = plan("I. CÁC HOẠT ĐỘNG", "1. Lập sổ theo dõi", *labels, "2. Mở lớp").activities[0]
    assert (found.section, found.item.title) == ("I.1", "Lập sổ theo dõi")
    assert day(found) == dt.date(2026, 5, 14)
    if any(":" in label and "Văn phòng" in label for label in labels):
        assert (who(found), found.item.coordinators) == ("Văn phòng", ("các phòng",))


@pytest.mark.parametrize(
    ("letters", "labels"),
    [
        (("a) Kịp thời", "b) Đầy đủ"), ("- Chủ trì: Tổ pháp chế",)),
        (("a) Một", "b) Hai", "c) Ba"), ("- Đơn vị thực hiện: Tổ pháp chế",)),
        (("a) Một", "b) Hai"), ("- Thực hiện: Tổ pháp chế", "- Thời gian: quý I")),
        (("a) Một", "đ) Hai"), ("+ Chủ trì: Tổ pháp chế",)),
        (("a) Một.", "b) Hai.", "c) Ba.", "d) Bốn."), ("* Chủ trì: Tổ pháp chế",)),
    ],
)
def test_labels_behind_a_lettered_list_belong_to_what_holds_the_list(
    letters: tuple[str, ...], labels: tuple[str, ...]
) -> None:
    found = plan("I. NHIỆM VỤ", "1.1. Theo dõi việc ban hành văn bản:", *letters, *labels)
    assert [(each.section, who(each)) for each in found.activities] == [("I.1.1", "Tổ pháp chế")]


@pytest.mark.parametrize(
    "items",
    [
        ("a) Tập huấn", "- Chủ trì: Văn phòng", "b) Khảo sát", "- Chủ trì: Thanh tra"),
        ("* Tập huấn", "- Thực hiện: Văn phòng", "* Khảo sát", "- Thực hiện: Thanh tra"),
        ("2.1. Tập huấn", "Chủ trì: Văn phòng", "2.2. Khảo sát", "Chủ trì: Thanh tra"),
        ("a) Văn phòng gửi tài liệu trước 5/5/2026", "b) Thanh tra gửi phiếu trước 6/6/2026"),
        ("- Văn phòng lập danh sách", "- Thanh tra lập phiếu hỏi"),
    ],
)
def test_an_item_whose_parts_each_name_who_or_when_is_a_group(items: tuple[str, ...]) -> None:
    found = plan("I. CÁC HOẠT ĐỘNG", "2. Việc của quý II", *items).activities
    assert [who(each) for each in found] == ["Văn phòng", "Thanh tra"]


@pytest.mark.parametrize(
    ("sentence", "last", "party"),
    [
        ("1. Các phòng gửi số liệu về Văn phòng trước ngày 20/11/2026.", 19, "Các phòng"),
        ("- Đề nghị Công an tỉnh gửi số liệu chậm nhất ngày 19/11/2026.", 19, "Công an tỉnh"),
        ("a) Giao Thanh tra Sở tổng hợp, xong trước ngày 20/11/2026.", 19, "Thanh tra Sở"),
        ("Trưởng các phòng, đơn vị báo cáo trước ngày 20 tháng 11 năm 2026.", 19, ""),
        ("2. Trên cơ sở số liệu, Văn phòng trình báo cáo trước ngày 20/11/2026.", 19, "Văn phòng"),
    ],
)
def test_a_responsibility_with_a_day_is_an_activity(sentence: str, last: int, party: str) -> None:
    found = plan("I. NHIỆM VỤ", "1. Lập sổ", "II. TỔ CHỨC THỰC HIỆN", sentence).activities
    assert len(found) == 2
    assert day(found[1]) == dt.date(2026, 11, last)
    assert who(found[1]).startswith(party)


@pytest.mark.parametrize(
    "heading",
    [
        "1. Văn phòng Sở",
        "1. Trách nhiệm của Văn phòng Sở",
        "1. Đối với Văn phòng Sở:",
        "1. Giao Văn phòng Sở:",
        "1. Đề nghị Văn phòng Sở",
    ],
)
def test_items_under_a_party_are_its_duties(heading: str) -> None:
    found = plan(
        "I. NHIỆM VỤ", "1. Lập sổ", "II. TRÁCH NHIỆM", heading, "a) Gửi báo cáo trước 5/6/2026."
    )
    assert [who(each) for each in found.activities] == ["", "Văn phòng Sở"]


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        (
            "Các phòng gửi báo cáo trước ngày 05/6/2026; Văn phòng trình ký trước 12/6/2026.",
            [4, 11],
        ),
        ("Gửi dự thảo trước ngày 02/6/2026. Gửi bản chính trước ngày 20/6/2026.", [1, 19]),
        ("Các xã báo cáo chậm nhất 10/6/2026; các phòng báo cáo chậm nhất 15/6/2026.", [10, 15]),
        ("Lấy ý kiến xong trước 03/6/2026; hoàn thiện trước 09/6/2026.", [2, 8]),
        ("Thanh tra lập phiếu trước 05/6/2026; các phòng trả lời trước 25/6/2026.", [4, 24]),
    ],
)
def test_each_further_day_of_an_activity_is_one_of_its_own(sentence: str, days: list[int]) -> None:
    found = plan("I. CÁC HOẠT ĐỘNG", f"1. {sentence}", "2. Lập sổ").activities
    assert [day(each) for each in found[:2]] == [dt.date(2026, 6, last) for last in days]
    assert {each.section for each in found[:2]} == {"I.1"}


@pytest.mark.parametrize(
    "again",
    [
        "a) Các phòng lập kế hoạch của phòng mình, gửi Văn phòng trước ngày 15/2/2026.",
        "- Các phòng, đơn vị gửi kế hoạch của phòng mình trước ngày 15 tháng 02 năm 2026.",
        "2. Yêu cầu các phòng lập và gửi kế hoạch trước ngày 15/02/2026.",
        "Các phòng ban hành, gửi kế hoạch của phòng trước ngày 15/02/2026.",
        "1. Các phòng: gửi kế hoạch của phòng trước ngày 15/02/2026.",
    ],
)
def test_a_duty_stated_again_is_a_second_place_of_the_activity(again: str) -> None:
    found = plan(
        "I. CÁC HOẠT ĐỘNG",
        "1. Lập, gửi kế hoạch của phòng",
        "- Thực hiện: các phòng",
        "- Thời gian: trước ngày 15/02/2026",
        "II. TỔ CHỨC THỰC HIỆN",
        again,
    )
    assert len(found.activities) == 1
    (place,) = found.activities[0].repeats
    assert "15" in words(found, place)


@pytest.mark.parametrize(
    "other",
    [
        "Các phòng gửi báo cáo tổng kết trước ngày 15/02/2026.",
        "Thanh tra lập kế hoạch trước ngày 15/02/2026.",
        "Các phòng gửi kế hoạch của phòng trước ngày 16/02/2026.",
        "Các phòng nộp danh sách đầu mối trước ngày 15/02/2026.",
        "Các phòng gửi số liệu trong quý I năm 2026.",
    ],
)
def test_another_duty_with_the_same_day_stays_one_of_its_own(other: str) -> None:
    found = plan(
        "I. CÁC HOẠT ĐỘNG",
        "1. Lập, gửi kế hoạch của phòng",
        "- Thực hiện: các phòng",
        "- Thời gian: trước ngày 15/02/2026",
        "II. TỔ CHỨC THỰC HIỆN",
        other,
    )
    assert len(found.activities) == 2


def test_a_day_that_no_activity_has_is_listed() -> None:
    found = plan(
        "I. YÊU CẦU", "1. Xong trước ngày 30/6/2026 là tốt nhất.", "II. NHIỆM VỤ", "1. Lập sổ"
    )
    assert [loose.deadline.last_day for loose in found.unassigned] == [dt.date(2026, 6, 29)]
    assert [loose.section for loose in found.unassigned] == ["I.1"]


def test_what_a_plan_does_not_say_stays_empty() -> None:
    (found,) = plan("I. CÁC HOẠT ĐỘNG", "1. Rà soát biểu mẫu").activities
    item = found.item
    assert (item.lead, item.executors, item.coordinators, item.time, item.product) == (
        (),
        (),
        (),
        "",
        "",
    )
    assert found.deadline.kind is DeadlineKind.NONE


def test_marks_show_the_words_that_each_field_was_read_from() -> None:
    found = plan("I. CÁC HOẠT ĐỘNG", "1. Lập sổ", "- Chủ trì: Văn phòng", "- Thời gian: quý I")
    told = {mark.role: words(found, mark.span) for mark in found.activities[0].marks}
    assert told == {Role.CONTENT: "Lập sổ", Role.LEAD: "Văn phòng", Role.TIME: "quý I"}


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Lập sổ theo dõi",
            "Chủ trì: Văn phòng",
            "Thời hạn: quý I",
            "Mở lớp",
            "Chủ trì: Thanh tra",
        ),
        ("Lập sổ theo dõi", "- Chủ trì: Văn phòng", "Mở lớp", "- Chủ trì: Thanh tra"),
        (
            "Lập sổ",
            "- Thực hiện: Văn phòng",
            "- Thời gian: quý II",
            "Mở lớp",
            "- Thực hiện: Thanh tra",
        ),
        ("Lập sổ", "Đơn vị thực hiện: Văn phòng", "Mở lớp", "Đơn vị thực hiện: Thanh tra"),
        (
            "Lập sổ",
            "+ Chủ trì: Văn phòng",
            "+ Phối hợp: các phòng",
            "Mở lớp",
            "+ Chủ trì: Thanh tra",
        ),
    ],
)
def test_a_paragraph_above_labels_is_an_item_where_numbers_were_lost(
    lines: tuple[str, ...],
) -> None:
    found = plan("CÁC HOẠT ĐỘNG THEO DÕI", *lines).activities
    assert [who(each) for each in found] == ["Văn phòng", "Thanh tra"]


@pytest.mark.parametrize(
    ("line", "title", "last"),
    [
        ("1. Tháng 02: Ban hành kế hoạch", "Ban hành kế hoạch", dt.date(2026, 2, 28)),
        ("- Quý II: Mở lớp bồi dưỡng", "Mở lớp bồi dưỡng", dt.date(2026, 6, 30)),
        ("a) Trước ngày 15/3: Gửi phiếu hỏi", "Gửi phiếu hỏi", dt.date(2026, 3, 14)),
        ("+ 6 tháng đầu năm: Thống kê đơn thư", "Thống kê đơn thư", dt.date(2026, 6, 30)),
        ("2. Tháng 9 và tháng 10: Đi cơ sở", "Đi cơ sở", None),
    ],
)
def test_a_time_before_a_colon_is_the_time_of_the_line(
    line: str, title: str, last: dt.date | None
) -> None:
    (found,) = plan("I. LỊCH CÔNG TÁC", line).activities
    assert found.item.title == title
    assert found.item.time
    assert last is None or day(found) == last


@pytest.mark.parametrize(
    "heading", ["Quý II", "Tháng 6", "Tháng 4 - 6/2026", "Quý II/2026:", "6 tháng đầu năm"]
)
def test_a_time_as_a_heading_is_handed_down(heading: str) -> None:
    found = plan(
        "I. NHIỆM VỤ", f"1. {heading}", "- Mở lớp", "- Lập sổ trước ngày 05/6/2026"
    ).activities
    assert [each.item.title for each in found] == ["Mở lớp", "Lập sổ trước ngày 05/6/2026"]
    assert [day(each) for each in found] == [dt.date(2026, 6, 30), dt.date(2026, 6, 4)]


@pytest.mark.parametrize(
    ("line", "party"),
    [
        ("1. Lập sổ theo dõi (Văn phòng thực hiện; trong quý I)", "Văn phòng"),
        ("1. Mở lớp (Phòng Một chủ trì, phối hợp với Phòng Hai)", "Phòng Một"),
        ("1. Đi cơ sở (Thanh tra Sở tổ chức).", "Thanh tra Sở"),
        ("1. Soạn phiếu (giao Tổ pháp chế soạn)", "Tổ pháp chế"),
        ("1. Thống kê đơn thư (do Văn phòng thực hiện)", "Văn phòng"),
    ],
)
def test_whoever_a_bracket_names_does_it(line: str, party: str) -> None:
    assert who(plan("I. CÁC HOẠT ĐỘNG", line).activities[0]) == party


@pytest.mark.parametrize(
    "line",
    [
        "1. Các phòng gửi báo cáo 6 tháng trước ngày 05/6/2026, báo cáo năm trước ngày 05/11/2026",
        "1. Nộp đợt 1 trước ngày 05/6/2026 và nộp đợt 2 trước ngày 05/11/2026",
        "1. Họp lần đầu chậm nhất ngày 04/6/2026, họp lần hai chậm nhất ngày 04/11/2026",
        "1. Thu phiếu trước ngày 05/6/2026, cộng số liệu xong trước ngày 05/11/2026",
        "1. Phòng Một lập sổ trước ngày 05/6/2026, Phòng Hai soát sổ trước ngày 05/11/2026",
    ],
)
def test_two_days_with_work_between_them_are_two_activities(line: str) -> None:
    found = plan("I. CÁC HOẠT ĐỘNG", line, "2. Lập sổ").activities
    assert [day(each) for each in found[:2]] == [dt.date(2026, 6, 4), dt.date(2026, 11, 4)]


@pytest.mark.parametrize(
    "words",
    [
        "trước ngày 05/6/2026 và trước ngày 05/11/2026",
        "trước ngày 05/6 (6 tháng) và trước ngày 05/11 (năm)",
        "ngày 04/6 và ngày 04/11",
        "chậm nhất ngày 04/6, chậm nhất ngày 04/11",
        "trước ngày 05/6, trước ngày 05/11 năm 2026",
    ],
)
def test_two_days_of_one_duty_are_one_activity(words: str) -> None:
    found = plan(
        "I. CÁC HOẠT ĐỘNG", "1. Gửi báo cáo", f"- Thời hạn: {words}", "2. Lập sổ"
    ).activities
    assert len(found) == 2
    assert found[0].deadline.kind is DeadlineKind.RECURRING


@pytest.mark.parametrize(
    ("heading", "level"),
    [
        ("1. Lĩnh vực trọng tâm, liên ngành", FocusLevel.INTERSECTORAL),
        ("2. Lĩnh vực trọng tâm của tỉnh", FocusLevel.PROVINCE),
        ("a) Quản lý biển hiệu", FocusLevel.OFFICE),
        ("3. Các lĩnh vực khác", FocusLevel.OTHER),
        ("- Trọng tâm trên địa bàn tỉnh: vệ sinh môi trường", FocusLevel.PROVINCE),
    ],
)
def test_fields_that_are_monitored_are_focus_items(heading: str, level: FocusLevel) -> None:
    found = plan(
        "I. LĨNH VỰC THEO DÕI", heading, "+ Phạm vi: toàn ngành", "II. NHIỆM VỤ", "1. Lập sổ"
    )
    item = next(each.item for each in found.items if each.item.kind is ItemKind.FOCUS)
    assert (item.focus_level, item.scope) == (level, "toàn ngành")
