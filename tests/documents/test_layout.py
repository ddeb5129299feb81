"""NĐ 30/2020 on the page, measured on what LibreOffice lays out, not our own renderer."""

import pytest

from tests.documents import papers
from tests.documents.measuring import MM, Measured, measure
from ttpl_desktop import paths
from ttpl_desktop.documents.pages import Engine, libreoffice, to_pdf
from ttpl_desktop.documents.word import write

pytestmark = [
    pytest.mark.libreoffice,
    pytest.mark.skipif(libreoffice() is None, reason="LibreOffice is not installed"),
]

LEFT, RIGHT, TOP, BOTTOM = 30, 190, 20, 277
MIDDLE = (LEFT + RIGHT) / 2


def laid_out(folder, paper, form: str) -> Measured:
    write(paper, paths.form(form), folder / "paper.docx")
    rendering = to_pdf(folder / "paper.docx", folder / "paper.pdf", Engine.LIBREOFFICE)
    assert rendering.engine is Engine.LIBREOFFICE
    return measure(rendering.pdf)


@pytest.fixture(scope="module")
def plan(tmp_path_factory) -> Measured:
    return laid_out(tmp_path_factory.mktemp("plan"), papers.plan(), "ke-hoach.docx")


@pytest.fixture(scope="module")
def report(tmp_path_factory) -> Measured:
    paper = papers.report(
        parent="UBND tỉnh Hòa Giang",
        office="Văn phòng Ủy ban nhân dân tỉnh Hòa Giang và các cơ quan giúp việc",
    )
    return laid_out(tmp_path_factory.mktemp("report"), paper, "bao-cao.docx")


@pytest.fixture(params=["plan", "report"])
def measured(request) -> Measured:
    return request.getfixturevalue(request.param)


def near(mm: float, tolerance: float = 0.5):
    return pytest.approx(mm, abs=tolerance)


def test_the_pages_are_a4(measured):
    assert measured.sizes[0] == (near(210), near(297))
    assert {round(width + height) for width, height in measured.sizes} == {507}


def test_the_text_keeps_to_the_margins(measured):
    upright = [n for n, (width, height) in enumerate(measured.sizes, start=1) if width < height]
    lines = [line for line in measured.lines if line.page in upright and not line.text.isdecimal()]
    assert min(line.left for line in lines) == near(LEFT)
    assert max(line.right for line in lines) == near(RIGHT)
    assert min(line.top for line in lines) >= TOP - 0.5
    assert max(line.bottom for line in lines) <= BOTTOM + 0.5


def test_quoc_hieu_stands_on_one_line_at_the_right(measured):
    line = measured.line("CỘNG HÒA")
    assert line.text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert line.center == near(140, 1)
    assert measured.line("Độc lập").center == near(140, 1)


def test_the_rules_fit_the_words_above_them(measured):
    motto, title = measured.line("Độc lập"), measured.line("Theo dõi tình hình")
    of_motto = next(rule for rule in measured.rules if rule.left > 100)
    of_title = next(rule for rule in measured.rules if rule.top > title.bottom - 1)
    assert of_motto.width == near(motto.right - motto.left, 1)
    assert 1 / 3 <= of_title.width / (title.right - title.left) <= 1 / 2
    assert (of_title.left + of_title.right) / 2 == near(MIDDLE)


@pytest.mark.parametrize(
    ("words", "size", "bold", "italic"),
    [
        ("CỘNG HÒA", 13, True, False),
        ("Độc lập", 14, True, False),
        ("UBND TỈNH", 13, False, False),
        ("Theo dõi tình hình thi hành", 14, True, False),
        ("Căn cứ Nghị định", 14, False, True),
        ("Mở đầu", 14, False, False),
        ("1. NỘI DUNG THỨ 1", 14, True, False),
        ("Nơi nhận", 12, True, True),
        ("- UBND tỉnh (để b/c)", 11, False, False),
        ("KT. GIÁM ĐỐC", 14, True, False),
        ("Nguyễn Văn Bình", 14, True, False),
    ],
)
def test_each_component_has_its_size_and_face(report, words, size, bold, italic):
    line = report.line(words)
    assert line.size == near(size, 0.1)
    assert (line.bold, line.italic) == (bold, italic)


def test_the_only_font_is_times_or_its_metric_twin(measured):
    assert {line.font.partition("-")[0] for line in measured.lines} <= {
        "LiberationSerif",
        "TimesNewRomanPSMT",
    }


def test_the_page_number_is_centred_in_the_top_margin_from_page_two(measured):
    numbers = [line for line in measured.lines if line.text.isdecimal() and line.top < TOP - 5]
    assert 1 not in {line.page for line in numbers}
    assert numbers[0].text == "2"
    for line in numbers:
        width, height = measured.sizes[line.page - 1]
        middle = MIDDLE if width < height else (30 + width - 20) / 2
        assert line.center == near(middle)
        assert line.bottom <= TOP
        assert line.size == near(14, 0.1)


def test_number_and_date_share_a_line(plan):
    [line] = [line for line in plan.lines if line.text.startswith("Số:")]
    assert "Hòa Giang, ngày" in line.text


def test_body_paragraphs_begin_12_7_mm_in_and_stand_6_points_apart(report):
    at = report.lines.index(report.line("Mở đầu"))
    first, second, last, heading = report.lines[at : at + 4]
    assert (first.left, second.left) == (near(LEFT + 12.7), near(LEFT))
    pitch, gap = last.bottom - second.bottom, heading.bottom - last.bottom
    assert 1 <= pitch / (14 * 1.15 * MM) <= 1.15
    assert gap - pitch == near(6 * MM, 0.1)


def test_recipients_and_signature_stand_side_by_side_on_one_page(measured):
    recipients, signer = measured.line("Nơi nhận"), measured.line("Nguyễn Văn Bình")
    title, archive = measured.line("KT. GIÁM ĐỐC"), measured.line("- Lưu:")
    assert {line.page for line in (recipients, signer, title, archive)} == {recipients.page}
    assert recipients.left == near(LEFT)
    assert recipients.bottom == near(title.bottom, 0.8)
    assert title.center == near(signer.center)
    assert title.center > MIDDLE
    above = next(line for line in measured.lines if line.text.endswith("./."))
    assert above.page == recipients.page


def test_the_dashes_stand_under_the_colon_of_kinh_gui(report):
    heading, first = report.line("Kính gửi:"), report.line("- Bộ Xây dựng;")
    assert heading.right == near(first.left, 1.5)


def test_a_long_office_name_wraps_in_its_column(report):
    lines = [line for line in report.lines if line.page == 1 and line.bold and line.right <= 90.5]
    assert len([line for line in lines if line.text.isupper()]) >= 3
