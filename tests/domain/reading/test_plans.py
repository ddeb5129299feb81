"""Whole plans: whatever is given, nothing is invented and nothing fails."""

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.reading.plans_made import of, plan, words
from ttpl_desktop.domain.outline import MAX_DEPTH
from ttpl_desktop.domain.reading.read_plan import ReadPlan
from ttpl_desktop.domain.reading.source import SourceLine

LINES = [
    "KẾ HOẠCH",
    "Theo dõi thi hành pháp luật năm 2026",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "II. CÁC HOẠT ĐỘNG",
    "1. Tập huấn",
    "1.1. Khảo sát tại hai xã",
    "a) Văn phòng gửi số liệu trước ngày 15/3/2026.",
    "- Chủ trì: Thanh tra Sở; phối hợp: các phòng",
    "- Thời gian: quý II; quý III năm 2026",
    "+ Sở Tư pháp tổng hợp, báo cáo trước 05/12/2026",
    "* Kiểm tra đột xuất khi có yêu cầu",
    "Đơn vị thực hiện:",
    "III. TỔ CHỨC THỰC HIỆN",
    "1. Văn phòng Sở",
    "Các phòng báo cáo chậm nhất ngày 30/11/2026./.",
    "Nơi nhận:",
    "- Như trên;",
    "- Lưu: VT.",
    "GIÁM ĐỐC",
    "Đinh Văn Một",
    "PHỤ LỤC",
    "",
]


def spans_tell_the_fields(found: ReadPlan) -> None:
    for activity in found.activities:
        told = {words(found, mark.span) for mark in activity.marks}
        item = activity.item
        assert {*item.lead, *item.executors, *item.coordinators, item.title} <= told
        assert item.time == "" or item.time in told


@given(st.lists(st.sampled_from(LINES), max_size=30))
def test_any_order_of_lines_is_read_and_every_field_stands_in_the_text(lines: list[str]) -> None:
    found = of(*map(SourceLine, lines))
    spans_tell_the_fields(found)
    assert [read.item.id for read in found.items] == list(range(1, len(found.items) + 1))
    assert all((read.item.parent_id or 0) < read.item.id for read in found.items)
    assert all(read.depth < MAX_DEPTH for read in found.items)


@given(st.lists(st.text(max_size=80), max_size=12))
def test_any_text_is_read_without_an_error(lines: list[str]) -> None:
    spans_tell_the_fields(of(*map(SourceLine, lines)))


def test_a_year_that_the_head_does_not_name_is_the_one_spoken_of_most() -> None:
    lines = ("KẾ HOẠCH", "Theo dõi thi hành pháp luật", "Sở ban hành Kế hoạch như sau:")
    found = plan(
        "I. CÁC HOẠT ĐỘNG", "1. Lập sổ trong tháng 3", "2. Mở lớp trước 15/5/2027", head=lines
    )
    last = found.activities[0].deadline.last_day
    assert last is not None
    assert last.year == 2027
