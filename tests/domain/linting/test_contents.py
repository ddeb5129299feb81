"""What a plan must hold: its five contents, the Tiêu ngữ, the mark at its end."""

import pytest

from tests.domain.linting.plans import CLEAN, clean_with, of_rule, rules
from ttpl_desktop.domain.linting.finding import Severity

FUNDING = "V. KINH PHÍ THỰC HIỆN\nKinh phí lấy từ dự toán đã giao cho Sở./.\n"
MOTTO = "Độc lập - Tự do - Hạnh phúc"


def without(first: str, behind: str) -> str:
    """The clean plan without what stands from one line up to another."""
    before, rest = CLEAN.split(first, 1)
    return before + behind + rest.split(behind, 1)[1]


PURPOSE = without("I. MỤC ĐÍCH", "II. LĨNH VỰC")
FIELDS = without("II. LĨNH VỰC", "III. CÁC HOẠT ĐỘNG")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (PURPOSE, "Mục đích, yêu cầu"),
        (FIELDS, "Lĩnh vực pháp luật"),
        (clean_with((FUNDING, "")), "Kinh phí"),
        (clean_with((FUNDING, "V. HIỆU LỰC\nKế hoạch có hiệu lực từ ngày ký./.\n")), "Kinh phí"),
        (clean_with((FUNDING, "Mức độ đáp ứng về kinh phí được đánh giá./.\n")), "Kinh phí"),
    ],
)
def test_a_required_content_that_is_missing_is_found(text, content):
    [finding] = of_rule("content_missing", text)
    assert content in finding.message
    assert finding.severity is Severity.ERROR
    assert "Thông tư số 04/2021/TT-BTP" in finding.article


@pytest.mark.parametrize(
    "change",
    [
        (FUNDING, FUNDING),
        (FUNDING, "3. Văn phòng Sở cân đối, bố trí kinh phí thực hiện./.\n"),
        (FUNDING, "V. NGUỒN LỰC\nDo ngân sách bảo đảm./.\n"),
        ("II. LĨNH VỰC THEO DÕI", "II. NỘI DUNG TRỌNG TÂM THEO DÕI"),
        ("IV. TỔ CHỨC THỰC HIỆN", "IV. PHÂN CÔNG TRÁCH NHIỆM"),
        ("I. MỤC ĐÍCH, YÊU CẦU", "I. MỤC TIÊU"),
    ],
)
def test_a_content_under_another_heading_is_there(change):
    assert of_rule("content_missing", clean_with(change)) == []


def test_what_the_present_framework_wants_is_only_asked_about():
    text = clean_with((FUNDING, "")).replace("2024", "2026")
    [finding] = of_rule("content_missing", text)
    assert (finding.severity, finding.article) == (Severity.QUESTION, "")


def test_an_article_that_came_later_asks_nothing():
    text = clean_with((FUNDING, "")).replace("2024", "2019")
    [finding] = of_rule("content_missing", text)
    assert (finding.severity, finding.article) == (Severity.QUESTION, "")


def test_a_plan_of_another_kind_needs_no_monitored_fields():
    text = FIELDS.replace("Theo dõi tình hình thi hành pháp luật năm", "Chuyển đổi số năm", 1)
    assert of_rule("content_missing", text) == []


@pytest.mark.parametrize(
    "motto",
    [
        "Độc lập – Tự do – Hạnh phúc",
        "Độc lập — Tự do — Hạnh phúc",
        "Độc lập-Tự do-Hạnh phúc",
        "Độc lập – Tự do - Hạnh phúc",
        "Độc lập- Tự do -Hạnh phúc",
    ],
)
def test_a_motto_with_other_dashes_is_found(motto):
    [finding] = of_rule("motto_dashes", clean_with((MOTTO, motto)))
    assert finding.fix.edits[0].after == MOTTO


@pytest.mark.parametrize(
    "change",
    [
        (MOTTO, MOTTO),
        (f"{MOTTO}\n", ""),
        (MOTTO, f"{MOTTO} "),
        ("a) Việc", "a) Khẩu hiệu “Độc lập – Tự do – Hạnh phúc” và việc"),
        (MOTTO, f"  {MOTTO}"),
    ],
)
def test_a_motto_with_hyphens_is_left_alone(change):
    assert of_rule("motto_dashes", clean_with(change)) == []


@pytest.mark.parametrize("end", [".", ";", "", ",", ". "])
def test_an_end_without_its_mark_is_found(end):
    [finding] = of_rule("end_mark", clean_with(("cho Sở./.", f"cho Sở{end}")))
    assert finding.fix.edits[0].after == "./."


@pytest.mark.parametrize("end", ["./.", ". /.", "./. ", ".\nCác phòng thực hiện nghiêm túc./."])
def test_an_end_with_its_mark_is_left_alone(end):
    assert of_rule("end_mark", clean_with(("cho Sở./.", f"cho Sở{end}"))) == []


def test_a_piece_of_a_plan_without_its_foot_needs_no_end():
    assert "end_mark" not in rules(clean_with(("cho Sở./.", "cho Sở.")).partition("Nơi nhận")[0])
