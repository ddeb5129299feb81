"""Activities: who, when, with what product; stated once; with a content line like the others."""

import pytest

from tests.domain.linting.plans import CLEAN, clean_with, of_rule, rules

LEAD_3 = "- Đơn vị chủ trì: Thanh tra Sở.\n"
TIME_3 = "- Thời gian thực hiện: trước ngày 15/8/2024.\n"
PRODUCT_3 = "- Sản phẩm: báo cáo khảo sát.\n"
HELP_3 = "- Đơn vị phối hợp: Phòng Quản lý thương mại.\n"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ([(LEAD_3, "")], "đơn vị chủ trì hoặc thực hiện."),
        ([(TIME_3, "")], "thời gian."),
        ([(PRODUCT_3, "")], "sản phẩm."),
        ([(LEAD_3, ""), (TIME_3, "")], "đơn vị chủ trì hoặc thực hiện và thời gian."),
        ([(LEAD_3, ""), (TIME_3, ""), (PRODUCT_3, "")], "thực hiện, thời gian và sản phẩm."),
        ([("- Đơn vị chủ trì: Thanh tra Sở.", "- Đơn vị chủ trì:")], "chủ trì hoặc thực hiện."),
    ],
)
def test_what_an_activity_lacks_is_found(changes, said):
    [finding] = of_rule("activity_incomplete", clean_with(*changes))
    assert finding.place.path == "III.3"
    assert finding.message.endswith(said)


@pytest.mark.parametrize(
    "changes",
    [
        [],
        [(HELP_3, "")],
        [("Đơn vị chủ trì: Thanh tra Sở", "Đơn vị thực hiện: Thanh tra Sở")],
        [("trước ngày 15/8/2024", "khi có yêu cầu của Sở Tư pháp")],
        [
            ("- Sản phẩm: lớp tập huấn.\n", ""),
            ("- Sản phẩm: bảng tổng hợp.\n", ""),
            ("- Sản phẩm: báo cáo khảo sát.\n", ""),
        ],
        [
            (
                f"{LEAD_3}{HELP_3}{TIME_3}",
                "- Giao Thanh tra Sở chủ trì, hoàn thành trước ngày 15/8/2024.\n",
            )
        ],
    ],
)
def test_an_activity_that_says_it_all_is_left_alone(changes):
    assert not of_rule("activity_incomplete", clean_with(*changes))


PROSE = [
    "- Thu thập thông tin từ báo cáo và báo chí.",
    "- Khảo sát doanh nghiệp bán lẻ xăng dầu.",
    "- Xem xét, xử lý kết quả theo thẩm quyền.",
]


def in_prose(*lines: str) -> str:
    """The clean plan whose activities are told in lines of prose."""
    before, rest = CLEAN.split("1. Tập huấn nghiệp vụ")
    return before + "\n".join(lines) + "\nIV. TỔ CHỨC" + rest.split("IV. TỔ CHỨC")[1]


@pytest.mark.parametrize(
    "lines",
    [
        PROSE,
        PROSE[:2],
        [*PROSE, "- Báo cáo Sở Tư pháp trước ngày 05/12/2024."],
        [*PROSE, "- Tham gia kiểm tra khi có yêu cầu của Sở Tư pháp."],
        [f"{number}. {line[2:]}" for number, line in enumerate(PROSE, start=1)],
    ],
)
def test_where_nobody_is_named_that_is_one_finding(lines):
    text = in_prose(*lines)
    assert len(of_rule("nobody_named", text)) == 1
    assert not of_rule("activity_incomplete", text)


@pytest.mark.parametrize(
    "lines",
    [
        ["- Thanh tra Sở chủ trì khảo sát doanh nghiệp.", *PROSE],
        ["- Giao Phòng Pháp chế thu thập thông tin.", *PROSE],
        [*PROSE, "- Các phòng, đơn vị thuộc Sở gửi báo cáo trước ngày 15/8/2024."],
        ["1. Rà soát văn bản", "- Đơn vị thực hiện: Thanh tra Sở.", *PROSE],
        ["Các hoạt động nêu tại Phụ lục kèm theo Kế hoạch này."],
    ],
)
def test_where_somebody_is_named_the_others_count_for_themselves(lines):
    assert not of_rule("nobody_named", in_prose(*lines))


DUTY = "2. Các phòng, đơn vị thuộc Sở cử người làm đầu mối."


@pytest.mark.parametrize(
    "again",
    [
        "2. Phòng Pháp chế tổng hợp, trình ký báo cáo năm gửi Sở Tư pháp trước ngày 05/12/2024.",
        "2. Phòng Pháp chế báo cáo kết quả năm, tổng hợp trình ký trước ngày 05/12/2024.",
        "2. Thanh tra Sở khảo sát các cửa hàng xăng dầu, phát phiếu hỏi trước ngày 15/8/2024.",
        "2. Thanh tra Sở phát phiếu hỏi tại cửa hàng xăng dầu trước ngày 15 tháng 8 năm 2024.",
        "2. Giao Thanh tra Sở khảo sát các cửa hàng xăng dầu chậm nhất ngày 14/8/2024.",
    ],
)
def test_a_duty_that_the_responsibilities_state_again_is_found(again):
    [finding] = of_rule("duty_repeated", clean_with((DUTY, again)))
    assert finding.place.path == "IV.2"


@pytest.mark.parametrize(
    "other",
    [
        DUTY,
        "2. Thanh tra Sở gửi danh sách đầu mối trước ngày 15/8/2024.",
        "2. Phòng Pháp chế đôn đốc các phòng gửi báo cáo kết quả năm.",
        "2. Thanh tra Sở khảo sát các cửa hàng xăng dầu theo Kế hoạch này.",
        "2. Văn phòng Sở bố trí phương tiện trước ngày 05/12/2024.",
    ],
)
def test_another_duty_is_no_repetition(other):
    assert not of_rule("duty_repeated", clean_with((DUTY, other)))


def test_an_activity_that_is_listed_twice_is_found():
    start = CLEAN.index("3. Khảo sát các cửa hàng")
    block = CLEAN[start : CLEAN.index("4. Báo cáo kết quả năm")]
    text = CLEAN.replace(
        "4. Báo cáo kết quả năm", f"{block.replace('3. ', '4. ', 1)}5. Báo cáo kết quả năm"
    )
    [finding] = of_rule("duty_repeated", text)
    assert (finding.place.path, finding.others[0].path) == ("III.4", "III.3")


@pytest.mark.parametrize(
    "line",
    [
        "- Nội dung: một lớp về cách ghi nhận và đối chiếu thông tin.\n",
        "- Nội dung: tiếp nhận phản ánh, báo cáo của doanh nghiệp.\n",
        "- Nội dung: phát phiếu hỏi tại các cửa hàng.\n",
        "- Nội dung: tổng hợp, trình ký báo cáo gửi Sở Tư pháp.\n",
    ],
)
def test_an_activity_without_the_content_line_of_the_others_is_found(line):
    assert len(of_rule("activity_without_content", clean_with((line, "")))) == 1


def test_an_inspection_with_scope_and_subject_alone_is_found():
    line = "- Nội dung: phát phiếu hỏi tại các cửa hàng.\n"
    scope = "- Phạm vi kiểm tra: hai huyện.\n- Nội dung kiểm tra: giấy phép.\n"
    assert len(of_rule("activity_without_content", clean_with((line, scope)))) == 1


CONTENT_LINES = [line for line in CLEAN.splitlines(keepends=True) if line.startswith("- Nội dung:")]


@pytest.mark.parametrize(
    "changes",
    [
        [],
        [(line, "") for line in CONTENT_LINES],
        [(line, "") for line in CONTENT_LINES[:2]],
        [(line, "") for line in CONTENT_LINES[1:]],
        [(CONTENT_LINES[0], CONTENT_LINES[0].replace("Nội dung:", "Nội dung hoạt động:"))],
    ],
)
def test_without_a_rule_among_the_others_nothing_is_missing(changes):
    assert not of_rule("activity_without_content", clean_with(*changes))


def test_nothing_is_found_in_the_clean_plan():
    assert rules(CLEAN) == set()
