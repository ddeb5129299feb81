"""Bodies: one spelling, in the directory, not abolished, not over."""

import datetime as dt

import pytest

from tests.domain.linting.plans import CLEAN, clean_with, of_rule, words_of
from ttpl_desktop.domain.linting.finding import Severity
from ttpl_desktop.domain.office import Directory, Unit

LEAD_1 = "- Đơn vị chủ trì: Phòng Pháp chế.\n"
A = "a) Việc theo dõi tiến hành đều đặn, công khai."


@pytest.mark.parametrize(
    ("change", "odd"),
    [
        (("1. Phòng Pháp chế theo dõi", "1. Phòng pháp chế theo dõi"), ["Phòng pháp chế"]),
        ((LEAD_1, LEAD_1.replace("Pháp", "pháp")), ["Phòng pháp chế"]),
        ((A, f"{A}\nPhòng Quản lý Công nghiệp chú ý."), ["Phòng Quản lý công nghiệp"]),
        ((A, f"{A}\nPhòng Quản Lý Thương Mại chú ý."), ["Phòng Quản lý thương mại"]),
        ((A, f"{A}\nGửi Sở tư pháp."), ["Sở tư pháp"]),
        (
            (LEAD_1, "- Đơn vị chủ trì: Phòng Kỹ thuật - An toàn; Phòng Kỹ thuật & An toàn.\n"),
            ["Phòng Kỹ thuật & An toàn"],
        ),
    ],
)
def test_one_unit_in_two_spellings_is_found(change, odd):
    assert words_of("unit_variants", clean_with(change)) == odd


@pytest.mark.parametrize(
    "change",
    [
        (A, f"{A}\nCác phòng, đơn vị chú ý."),
        (A, f"{A}\nDo phòng Pháp chế chuẩn bị."),
        (A, f"{A}\nViệc pháp chế của Sở."),
        (A, f"{A}\nVăn phòng Sở và các văn phòng đại diện."),
        (A, f"{A}\nPHÒNG PHÁP CHẾ"),
        (LEAD_1, LEAD_1.replace("Phòng Pháp chế", "phòng Pháp chế")),
    ],
)
def test_one_spelling_is_left_alone(change):
    assert words_of("unit_variants", clean_with(change)) == []


def test_the_fix_gives_the_spelling_with_capitals():
    [finding] = of_rule("unit_variants", clean_with((LEAD_1, LEAD_1.replace("Pháp", "pháp"))))
    assert {edit.after for edit in finding.fix.edits} == {"Phòng Pháp chế"}


GROUP = ("Các phòng, đơn vị thuộc Sở",)


def directory(**last_days: dt.date) -> Directory:
    """The rooms of the clean plan's office, some with the last day of their work."""
    names = {
        "legal": "Phòng Pháp chế",
        "industry": "Phòng Quản lý công nghiệp",
        "trade": "Phòng Quản lý thương mại",
        "office": "Văn phòng Sở",
        "inspectors": "Thanh tra Sở",
    }
    return Directory(
        tuple(
            Unit(id=at, name=name, groups=GROUP, valid_to=last_days.get(key))
            for at, (key, name) in enumerate(names.items(), start=1)
        )
    )


@pytest.mark.parametrize("key", ["legal", "industry", "trade", "office", "inspectors"])
def test_a_unit_that_ended_before_the_plan_is_found(key):
    ended = directory(**{key: dt.date(2023, 12, 31)})
    [finding] = of_rule("unit_abolished", CLEAN, directory=ended)
    assert finding.severity is Severity.ERROR
    assert "31/12/2023" in finding.message


@pytest.mark.parametrize(
    "last_day", [None, dt.date(2024, 1, 26), dt.date(2024, 12, 31), dt.date(2030, 1, 1)]
)
def test_a_unit_that_is_there_on_the_day_is_left_alone(last_day):
    assert words_of("unit_abolished", CLEAN, directory=directory(legal=last_day)) == []


@pytest.mark.parametrize(
    "name",
    ["Phòng Tổng hợp", "Tổ Công tác", "Phòng Pháp lý", "Trung tâm Khuyến công", "Phòng Hóa chất"],
)
def test_a_room_that_is_in_no_list_is_asked_about_in_an_own_plan(name):
    text = clean_with((LEAD_1, f"- Đơn vị chủ trì: {name}.\n"))
    [finding] = of_rule("unit_unknown", text, directory=directory(), is_own=True)
    assert (finding.place.words, finding.severity) == (name, Severity.QUESTION)


@pytest.mark.parametrize(
    "name",
    [
        "Phòng Pháp chế",
        "phòng pháp chế",
        "Các phòng, đơn vị thuộc Sở",
        "Sở Tư pháp",
        "Công an tỉnh",
        "Phòng Pháp chế Sở Công Thương",
    ],
)
def test_known_rooms_groups_and_other_offices_are_left_alone(name):
    text = clean_with((LEAD_1, f"- Đơn vị chủ trì: {name}.\n"))
    assert words_of("unit_unknown", text, directory=directory(), is_own=True) == []


def test_the_rooms_of_another_office_are_not_looked_up():
    text = clean_with((LEAD_1, "- Đơn vị chủ trì: Phòng Tổng hợp.\n"))
    assert words_of("unit_unknown", text, directory=directory()) == []


def dated(year: int, *sentences: str) -> str:
    """The clean plan of a later year that says some sentences."""
    text = clean_with((A, "\n".join((A, *sentences))))
    return text.replace("/2024", f"/{year}").replace("năm 2024", f"năm {year}")


@pytest.mark.parametrize(
    "words",
    [
        "UBND cấp huyện gửi báo cáo.",
        "UBND các huyện, thị xã, thành phố gửi báo cáo.",
        "Các cơ quan cấp huyện gửi báo cáo.",
        "Ủy ban nhân dân huyện Hạ Sơn gửi báo cáo.",
        "Phòng Tư pháp huyện gửi báo cáo.",
        "HĐND các huyện giám sát.",
    ],
)
def test_the_district_level_is_over_in_later_plans(words):
    [finding] = of_rule("body_over", dated(2026, words))
    assert finding.severity is Severity.ERROR
    assert finding.article.startswith("Luật Tổ chức chính quyền địa phương")


@pytest.mark.parametrize(
    ("year", "words"),
    [
        (2024, "UBND cấp huyện gửi báo cáo."),
        (2024, "UBND các huyện, thị xã, thành phố gửi báo cáo."),
        (2026, "UBND cấp xã gửi báo cáo."),
        (2026, "UBND các xã, phường, đặc khu gửi báo cáo."),
        (2026, "Hồ sơ của UBND huyện Hạ Sơn cũ được bàn giao."),
        (2026, "Tiếp nhận từ UBND cấp huyện sau khi sắp xếp."),
        (2026, "UBND thành phố gửi báo cáo."),
    ],
)
def test_bodies_of_their_time_are_left_alone(year, words):
    assert words_of("body_over", dated(year, words)) == []


@pytest.mark.parametrize(
    "words",
    [
        "Trong bối cảnh dịch bệnh Covid-19 còn phức tạp.",
        "Thực hiện giãn cách xã hội khi cần.",
        "Sở Thông tin và Truyền thông đăng tải.",
        "Gửi Cục Quản lý xử lý vi phạm hành chính và theo dõi thi hành pháp luật.",
        "Phòng, chống dịch COVID-19.",
    ],
)
def test_what_no_checked_law_ended_is_only_asked_about(words):
    [finding] = of_rule("body_over", dated(2026, words))
    assert (finding.severity, finding.article) == (Severity.QUESTION, "")
