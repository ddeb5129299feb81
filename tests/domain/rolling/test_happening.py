"""Events are marked; work for one event or at one named place is proposed to go."""

import pytest

from tests.domain.rolling.new_years import roll_items, roll_text
from ttpl_desktop.domain.plan import ItemKind, PlanItem
from ttpl_desktop.domain.rolling.marks import MarkKind
from ttpl_desktop.domain.terms import ActivityKind


def activity(title: str, kind: ActivityKind = ActivityKind.OTHER, **fields) -> PlanItem:
    return PlanItem(id=1, kind=ItemKind.ACTIVITY, title=title, activity=kind, **fields)


def inspection(title: str, **fields) -> PlanItem:
    return activity(title, ActivityKind.INSPECTION, **fields)


@pytest.mark.parametrize(
    "words",
    [
        "năm 2025 là năm cuối thực hiện nghị quyết",
        "chào mừng kỷ niệm 80 năm ngày truyền thống",
        "hướng tới Đại hội đại biểu đảng bộ tỉnh lần thứ XV",
        "tổng kết 10 năm thi hành luật",
        "phục vụ bầu cử đại biểu Hội đồng nhân dân",
        "phòng, chống dịch bệnh Covid-19",
        "sau khi sắp xếp các đơn vị hành chính",
    ],
)
def test_an_event_stays_and_is_marked(words):
    text, marks = roll_text(words)
    assert text == words
    assert [mark.kind for mark in marks] == [MarkKind.EVENT]


@pytest.mark.parametrize(
    "item",
    [
        activity("Tổ chức kỷ niệm 80 năm ngày truyền thống ngành"),
        activity("Tổng kết 10 năm thi hành luật", time="Quý II năm 2025"),
        inspection("Kiểm tra công tác tại xã Đồng Phú"),
        inspection("Kiểm tra trật tự xây dựng", subject="UBND xã Suối Hoa"),
        inspection("Kiểm tra công trường cầu Bến Đục"),
        inspection("Kiểm tra an toàn", place="Công ty cổ phần Bình An"),
    ],
)
def test_work_for_one_event_or_place_is_proposed_to_go(item):
    done = roll_items(item)
    assert (done.items, [each.id for each in done.dropped]) == ((), [1])
    (mark,) = [mark for mark in done.marks if mark.kind is MarkKind.DROPPED]
    assert (mark.words, bool(mark.note)) == (item.title, True)


@pytest.mark.parametrize(
    "item",
    [
        activity("Thu thập thông tin tại xã Đồng Phú", ActivityKind.INFORMATION),
        inspection("Tự kiểm tra tại các phòng, đơn vị thuộc Sở"),
        inspection("Kiểm tra tại một số xã, phường", subject="UBND các xã, phường"),
        inspection("Kiểm tra liên ngành theo quyết định của UBND tỉnh"),
        inspection("Đội số 2 chủ trì, phối hợp với UBND quận Rạch Dừa kiểm tra các cơ sở"),
        inspection("Kiểm tra do Sở chủ trì, UBND phường Tân Lập phối hợp"),
        activity("Báo cáo năm 2025", ActivityKind.REPORT),
    ],
)
def test_work_that_goes_on_is_carried(item):
    done = roll_items(item)
    assert (len(done.carried), done.dropped) == (1, ())


def test_what_stands_under_a_dropped_item_goes_with_it():
    giver = inspection("Kiểm tra công tác tại xã Đồng Phú")
    part = PlanItem(id=2, parent_id=1, kind=ItemKind.ACTIVITY, title="Chuẩn bị", time="năm 2025")
    done = roll_items(giver, part)
    assert [each.id for each in done.dropped] == [1, 2]
    assert done.dropped[1].time == "năm 2026"


def test_headings_and_paragraphs_are_never_dropped():
    heading = PlanItem(id=1, kind=ItemKind.SECTION, title="KIỂM TRA TẠI XÃ ĐỒNG PHÚ")
    assert roll_items(heading).dropped == ()


def test_a_focus_field_is_to_be_compared_with_the_new_years():
    (mark, *_) = [
        mark
        for mark in roll_items(PlanItem(id=1, kind=ItemKind.FOCUS, title="Đất đai")).marks
        if mark.kind is MarkKind.FOCUS
    ]
    assert (mark.words, "năm 2026" in mark.note) == ("Đất đai", True)
