"""Recipients: with a duty or by custom, all who have a duty among them, lines that end rightly."""

import pytest

from tests.domain.linting.plans import CLEAN, clean_with, of_rule, words_of
from ttpl_desktop.domain.linting.finding import Severity
from ttpl_desktop.domain.office import Office

STP = "- Sở Tư pháp;"
LEAD_1 = "- Đơn vị chủ trì: Phòng Pháp chế.\n"


def receiving(line: str) -> str:
    """The clean plan with one more recipient."""
    return clean_with((STP, f"{STP}\n- {line}"))


@pytest.mark.parametrize(
    "line",
    [
        "Vụ Pháp chế - Bộ Công Thương (b/c);",
        "Cục Hóa chất (để báo cáo);",
        "Sở Y tế (để phối hợp);",
        "Hội Luật gia tỉnh;",
        "Công an tỉnh (p/h);",
    ],
)
def test_a_recipient_whom_no_duty_names_is_asked_about(line):
    [finding] = of_rule("recipient_without_duty", receiving(line))
    assert finding.severity is Severity.QUESTION
    assert line.rstrip(";") in finding.place.words


@pytest.mark.parametrize(
    "line",
    [
        "Bộ Tư pháp (để báo cáo);",
        "Bộ Công Thương (b/c);",
        "Thanh tra Chính phủ;",
        "TTTU, TT HĐND tỉnh (b/c);",
        "TT Tỉnh ủy, TT HĐND tỉnh;",
        "CT, các PCT UBND tỉnh;",
        "Giám đốc, các Phó Giám đốc Sở;",
        "Trang thông tin điện tử của Sở;",
        "Báo Sơn Lam; Đài PT-TH tỉnh;",
        "Sở Y tế (để biết);",
        "Thanh tra Sở;",
        "Các Sở, ban, ngành;",
        "Đảng ủy Sở;",
        "Cục Kiểm tra văn bản và Quản lý xử lý vi phạm hành chính - Bộ Tư pháp;",
    ],
)
def test_recipients_by_custom_or_with_a_duty_are_left_alone(line):
    assert words_of("recipient_without_duty", receiving(line)) == []


@pytest.mark.parametrize(
    ("named", "line"),
    [
        ("Tòa án nhân dân tỉnh", "TAND tỉnh (để phối hợp);"),
        ("Viện Kiểm sát nhân dân tỉnh", "Viện KSND tỉnh (để phối hợp);"),
        ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "UBMTTQVN tỉnh (để phối hợp);"),
        ("Bộ Thông tin và Truyền thông", "Bộ TT&TT;"),
        ("Hội Luật gia tỉnh", "Hội Luật gia tỉnh;"),
    ],
)
def test_a_short_name_is_known_by_the_long_one(named, line):
    text = receiving(line).replace("b) Số liệu gửi về", f"b) Đề nghị {named} phối hợp. Số liệu")
    assert words_of("recipient_without_duty", text) == []


@pytest.mark.parametrize(
    "name",
    [
        "Công an tỉnh",
        "Sở Y tế",
        "Hội Nông dân tỉnh",
        "Kho bạc Nhà nước tỉnh",
        "UBND phường Hải Yên",
    ],
)
def test_a_body_with_a_duty_that_receives_nothing_is_asked_about(name):
    text = clean_with((LEAD_1, f"- Đơn vị chủ trì: {name}.\n"))
    assert words_of("duty_without_recipient", text) == [name]


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Phòng Pháp chế", ""),
        ("Văn phòng Sở", ""),
        ("Trung tâm Khuyến công", ""),
        ("Sở Tư pháp", ""),
        ("Sở Công Thương", ""),
        ("Sở Y tế", "\n- Các Sở, ban, ngành;"),
        ("Công an tỉnh", "\n- Các Sở, ngành ở tỉnh;"),
        ("UBND phường Hải Yên", "\n- UBND các xã, phường;"),
        ("Hội Nông dân tỉnh", "\n- Hội Nông dân tỉnh (để phối hợp);"),
        ("Các cơ quan, đơn vị có liên quan", ""),
    ],
)
def test_whoever_a_line_reaches_is_left_alone(name, line):
    text = clean_with((LEAD_1, f"- Đơn vị chủ trì: {name}.\n"), (STP, f"{STP}{line}"))
    assert words_of("duty_without_recipient", text) == []


def test_the_officers_own_office_needs_no_copy():
    text = clean_with((LEAD_1, "- Đơn vị chủ trì: Sở Hạ tầng.\n"))
    office = Office(name_in_text="Sở Hạ tầng")
    assert words_of("duty_without_recipient", text) == ["Sở Hạ tầng"]
    assert words_of("duty_without_recipient", text, office=office) == []


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("- UBND tỉnh (để báo cáo),", ","),
        ("- VP UBND tỉnh: CVP,", ","),
        ("- Sở Tư pháp:", ":"),
        ("- Các phòng, đơn vị thuộc Sở ,", ","),
        ("- Thanh tra Sở, Văn phòng Sở,", ","),
    ],
)
def test_a_line_that_ends_in_another_mark_is_found(line, mark):
    [finding] = of_rule("recipient_mark", clean_with((STP, f"{line}\n{STP}")))
    assert finding.place.words == mark
    assert finding.fix.edits[0].after == ";"


@pytest.mark.parametrize(
    "change",
    [
        (STP, STP),
        ("- Lưu: VT, PC.", "- Lưu: VT, PC (03b)."),
        (STP, "- Sở Tư pháp (b/c);"),
        (STP, "- Sở Tư pháp"),
        ("- Lưu: VT, PC.", "- Lưu: VT."),
    ],
)
def test_lines_that_end_rightly_are_left_alone(change):
    assert of_rule("recipient_mark", clean_with(change)) == []


def test_a_plan_without_recipients_is_not_asked_whom_it_reaches():
    text = CLEAN.partition("Nơi nhận:")[0]
    assert words_of("duty_without_recipient", text) == []
