"""Whose duty an activity is: a whole name, a group, an exception, and the role that names it."""

import pytest

from ttpl_desktop.domain.deadline import Deadline, DeadlineKind
from ttpl_desktop.domain.office import Directory, Office, OfficeLevel, Unit
from ttpl_desktop.domain.plan import PlanItem
from ttpl_desktop.domain.reading.mine.names import Body, office_names, unit_names, wording
from ttpl_desktop.domain.reading.mine.naming import is_mine, named, naming
from ttpl_desktop.domain.reading.read_plan import ReadActivity, Role

NOBODY = Directory(())
GROUP = "Các phòng, đơn vị thuộc Sở"
OFFICE = Office(name="SỞ XÂY DỰNG", name_in_text="Sở Xây dựng", symbol="SXD")
ROOMS = Directory(
    (
        Unit(1, "Phòng Pháp chế và Kiểm tra", "PCKT", ("Phòng Pháp chế",), (GROUP,)),
        Unit(2, "Văn phòng Sở", "VPS", (), (GROUP,)),
        Unit(3, "Trung tâm Kiểm định", "TTKĐ", (), (GROUP,)),
        Unit(4, "Ban Quản lý bảo trì hạ tầng", groups=(GROUP, "khối hạ tầng")),
        Unit(5, "UBND phường Hải Yên", is_internal=False),
        Unit(
            6, "Sở Xây dựng", aliases=("Sở XD tỉnh",), is_internal=False, groups=("khối kỹ thuật",)
        ),
    )
)


def says(text, unit, directory=NOBODY, office=None):
    """How a field of units names a unit: "" itself, the group's words, or None."""
    return named(wording(text), unit_names(unit, directory, office))


def activity(text="Gửi danh mục văn bản", **fields):
    return ReadActivity(PlanItem(**fields), "II.1", text, Deadline("", DeadlineKind.NONE))


@pytest.mark.parametrize(
    "text",
    [
        "Sở Y tế",
        "SỞ Y TẾ",
        "Sở Tư pháp, Sở Y tế",
        "Sở Y tế chủ trì",
        "Sở Y tế và UBND cấp xã",
        "Sở Tư pháp; Sở Y tế.",
        "Giám đốc Sở Y tế",
        "Thanh tra Sở Y tế",
        "SYT",
        "các Sở: Tài chính, Y tế, Nội vụ",
        "Các sở Tài chính, Y tế và Nội vụ",
        "Sở: Nội vụ, Y tế",
        "Sở Y tế tỉnh Bình Minh",
        "Sở Y tế các tỉnh, thành phố",
    ],
)
def test_a_whole_name_is_found_however_it_is_written(text):
    assert says(text, "Sở Y tế") == ""


@pytest.mark.parametrize(
    "text",
    [
        "Sở Y tế công cộng",
        "Sở Y tế và Dân số",
        "Sở Tư pháp",
        "Hội Y tế",
        "các Sở: Tài chính, Nội vụ",
        "Trường Cao đẳng Y tế",
        "báo cáo Sở Y tế",
        "gửi về Sở Y tế",
    ],
)
def test_a_part_of_another_name_or_an_address_is_not_the_name(text):
    assert says(text, "Sở Y tế") is None


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Sở Khoa học và Công nghệ", "Sở KH&CN"),
        ("Sở Khoa học và Công nghệ", "Sở KHCN"),
        ("Sở Khoa học và Công nghệ", "Sở Khoa học & Công nghệ"),
        ("Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hoá, Thể thao và Du lịch"),
        ("Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hóa - Thể thao và Du lịch"),
        ("UBND xã Suối Hoa", "Ủy ban nhân dân xã Suối Hoa"),
        ("Ủy ban nhân dân phường Hải Yên", "Uỷ ban nhân dân phường Hải Yên"),
        ("UBND thành phố Hải Sơn", "UBND TP. Hải Sơn"),
        ("Tổ pháp chế", "Tổ Pháp chế, Văn phòng Sở"),
    ],
)
def test_short_forms_marks_and_tones_do_not_hide_a_name(name, text):
    assert says(text, name) == ""


@pytest.mark.parametrize(
    "text",
    [
        "các Sở, ngành",
        "Sở, ban, ngành",
        "Các sở, ban, ngành cấp tỉnh liên quan",
        "thủ trưởng các Sở",
        "các sở ngành",
        "các cơ quan chuyên môn thuộc UBND tỉnh",
        "cơ quan chuyên môn thuộc UBND tỉnh Bình Minh",
        "các cơ quan, đơn vị",
        "Sở Tư pháp, các Sở, ngành có liên quan, UBND cấp xã",
        "các sở, ban, ngành, đoàn thể tỉnh",
    ],
)
def test_a_so_belongs_to_the_groups_of_the_province(text):
    assert says(text, "Sở Y tế")


@pytest.mark.parametrize(
    "text",
    [
        "các phòng, đơn vị thuộc Sở",
        "UBND các huyện, thị xã, thành phố",
        "UBND cấp huyện, các tổ chức, cá nhân",
        "các cơ quan chuyên môn thuộc UBND cấp huyện",
        "các tổ chức, cá nhân",
        "các cơ quan, tổ chức, cá nhân có liên quan",
        "các bộ, ngành",
        "các cơ quan báo chí",
        "các Sở Tài chính, Nội vụ",
        "Lãnh đạo Sở",
    ],
)
def test_a_so_does_not_belong_to_other_groups(text):
    assert says(text, "Sở Y tế") is None


@pytest.mark.parametrize(
    ("unit", "mine", "others"),
    [
        ("UBND xã Suối Hoa", "UBND các xã, phường", "UBND các huyện, thị xã, thành phố"),
        ("UBND phường Hải Yên", "UBND cấp xã", "UBND cấp huyện"),
        ("UBND đặc khu Đảo Xa", "UBND các xã, phường, đặc khu", "các sở, ban, ngành"),
        ("UBND huyện Kim Đài", "UBND các huyện, thị xã, thành phố", "UBND các xã, phường"),
        ("UBND thị xã An Khê", "Các Sở, ngành, UBND cấp huyện", "UBND cấp xã"),
        ("UBND tỉnh Bình Minh", "UBND các tỉnh, thành phố", "các cơ quan thuộc UBND tỉnh"),
        ("UBND tỉnh Bình Minh", "các bộ, ngành, địa phương", "các sở, ban, ngành tỉnh"),
        ("UBND xã Suối Hoa", "UBND các cấp", "Văn phòng UBND xã Suối Hoa"),
        ("UBND xã Suối Hoa", "các địa phương", "các bộ, ngành, địa phương"),
        ("Thanh tra tỉnh", "các sở, ban, ngành", "Giám đốc các Sở"),
        ("Công an tỉnh", "các ban, ngành", "các phòng thuộc Sở"),
        ("Phòng Pháp chế", "các phòng chuyên môn thuộc Sở", "các sở, ngành"),
        ("Phòng Pháp chế", "các phòng, ban", "UBND cấp xã"),
        ("Phòng Pháp chế", "Các phòng, đơn vị thuộc Sở", "các đơn vị thuộc Bộ"),
        ("UBND huyện Kim Đài", "các huyện, thành phố", "Phòng Tư pháp các huyện, thành phố"),
        ("UBND tỉnh Bình Minh", "các tỉnh, thành phố", "Sở Xây dựng các tỉnh, thành phố"),
        ("Trung tâm Kiểm định", "các đơn vị trực thuộc Sở", "các phòng chuyên môn"),
        ("Chi cục Giám định", "Các phòng chuyên môn, đơn vị thuộc Sở", "các phòng"),
    ],
)
def test_each_kind_of_body_has_its_groups(unit, mine, others):
    assert says(mine, unit)
    assert says(others, unit) is None


@pytest.mark.parametrize(
    "text",
    [
        "các Sở, ngành (trừ Sở Y tế)",
        "các Sở, ngành, trừ Sở Y tế, Sở Nội vụ",
        "các sở, ban, ngành (ngoại trừ Sở Nội vụ và Sở Y tế)",
        "các cơ quan, đơn vị không bao gồm Sở Y tế",
        "Thủ trưởng các Sở trừ Sở Y tế; UBND cấp xã",
    ],
)
def test_an_exception_takes_one_out_of_the_group(text):
    assert says(text, "Sở Y tế") is None
    assert says(text, "Sở Công Thương")


def test_an_office_is_known_by_its_profile_and_its_line_in_the_directory():
    names = office_names(OFFICE, ROOMS)
    assert names.body is Body.DEPARTMENT
    for text in ("SỞ XÂY DỰNG", "SXD", "Sở XD", "Sở XD tỉnh"):
        assert named(wording(text), names) == ""
    assert named(wording("các đơn vị khối kỹ thuật"), names) == "khối kỹ thuật"


@pytest.mark.parametrize(
    ("level", "name", "body"),
    [
        (OfficeLevel.DEPARTMENT, "Ban Dân tộc", Body.BRANCH),
        (OfficeLevel.COMMITTEE_OFFICE, "Văn phòng UBND tỉnh", Body.BRANCH),
        (OfficeLevel.PROVINCE, "UBND tỉnh Bình Minh", Body.PROVINCE),
        (OfficeLevel.COMMUNE, "UBND xã Suối Hoa", Body.COMMUNE),
    ],
)
def test_the_level_of_the_office_decides_its_groups(level, name, body):
    assert office_names(Office(level=level, name_in_text=name), NOBODY).body is body


@pytest.mark.parametrize(
    ("unit", "text"),
    [
        ("PCKT", "Phòng Pháp chế"),
        ("Phòng Pháp chế", "Phòng Pháp chế và Kiểm tra"),
        ("Phòng Pháp chế và Kiểm tra", "PCKT, QLXD"),
        ("Phòng Pháp chế", "Phòng Pháp chế thuộc Sở Xây dựng"),
        ("Văn phòng Sở", "Văn phòng Sở Xây dựng"),
        ("Văn phòng Sở", "VPS"),
        ("Thanh tra", "Thanh tra Sở"),
    ],
)
def test_a_unit_goes_by_all_its_names_also_with_the_office_behind(unit, text):
    assert says(text, unit, ROOMS, OFFICE) == ""


def test_a_unit_has_the_groups_that_the_directory_gives_it():
    assert says("khối hạ tầng, Văn phòng Sở", "Ban Quản lý bảo trì hạ tầng", ROOMS) == (
        "khối hạ tầng"
    )
    assert says("các ban, ngành", "Ban Quản lý bảo trì hạ tầng", ROOMS) is None


@pytest.mark.parametrize(
    ("fields", "role"),
    [
        ({"lead": ("Sở Y tế",)}, Role.LEAD),
        ({"lead": ("Sở Tư pháp",), "executors": ("các Sở, ngành",)}, Role.EXECUTOR),
        ({"lead": ("Sở Tư pháp",), "coordinators": ("Sở Y tế", "Sở Nội vụ")}, Role.COORDINATOR),
        ({"executors": ("Sở Tư pháp",), "collator": "Sở Y tế"}, Role.COLLATOR),
        ({"lead": ("các Sở Tài chính", "Y tế", "Nội vụ")}, Role.LEAD),
        ({"coordinators": ("các Sở, ngành", "các tổ chức, cá nhân")}, Role.COORDINATOR),
    ],
)
def test_the_first_role_that_names_one_counts(fields, role):
    found = naming(activity(**fields), unit_names("Sở Y tế", NOBODY))
    assert found is not None
    assert found.role is role


def test_who_is_only_addressed_beside_named_leads_is_not_meant():
    told = activity("Các Sở, ngành gửi báo cáo về Sở Y tế", lead=("Sở Tư pháp",))
    assert not is_mine(told, unit_names("Sở Y tế", NOBODY))


@pytest.mark.parametrize(
    "text",
    [
        "Các Sở, ngành gửi báo cáo về Sở Tư pháp trước ngày 05/12/2026.",
        "Giao Sở Y tế chủ trì rà soát văn bản thuộc lĩnh vực quản lý.",
        "Rà soát văn bản. Đề nghị các cơ quan chuyên môn thuộc UBND tỉnh rà soát, gửi kết quả.",
        "Sở Tư pháp chủ trì, phối hợp với các Sở, ngành tổ chức kiểm tra.",
        "Sở Tư pháp, Sở Y tế và Sở Nội vụ tham gia đoàn kiểm tra.",
        "Thủ trưởng các Sở, ban, ngành chịu trách nhiệm triển khai.",
    ],
)
def test_without_named_roles_the_subjects_of_the_sentences_count(text):
    assert is_mine(activity(text), unit_names("Sở Y tế", NOBODY))


@pytest.mark.parametrize(
    "text",
    [
        "Sở Tư pháp tổng hợp kết quả của các Sở, ngành.",
        "Gửi báo cáo về Sở Y tế trước ngày 05/12/2026.",
        "UBND cấp xã cung cấp số liệu cho Sở Y tế.",
        "Kiểm tra việc thi hành pháp luật tại Sở Y tế.",
        "Giao Sở Tư pháp trình các cơ quan, đơn vị có thẩm quyền.",
    ],
)
def test_in_prose_an_object_is_not_a_subject(text):
    assert not is_mine(activity(text), unit_names("Sở Y tế", NOBODY))


@pytest.mark.parametrize(
    "unit",
    [
        "Phòng Kiểm tra văn bản",
        "Phòng Tổ chức - Hành chính",
        "Trung tâm Kiểm định chất lượng công trình",
        "Phòng Theo dõi thi hành pháp luật",
        "Phòng Hướng dẫn nghiệp vụ",
    ],
)
def test_a_name_that_holds_a_verb_is_a_subject(unit):
    told = activity(f"{unit} chủ trì, phối hợp với Văn phòng Sở rà soát văn bản.")
    assert is_mine(told, unit_names(unit, NOBODY))


def test_the_reason_is_told_in_words():
    names = unit_names("Sở Y tế", NOBODY)
    own = naming(activity(lead=("Sở Y tế",)), names)
    group = naming(activity(coordinators=("các Sở, ngành liên quan",)), names)
    assert own is not None
    assert own.why("Sở Y tế") == "Sở Y tế chủ trì"
    assert group is not None
    assert group.why("Sở Y tế") == "Sở Y tế thuộc “các Sở, ngành liên quan”, phối hợp"
