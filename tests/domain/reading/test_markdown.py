"""Residue of Markdown goes; the signs that a plan itself uses stay."""

import time

import pytest

from tests.domain.reading.broken_text import lines, paragraphs, repairs, texts
from ttpl_desktop.domain.reading.repairing.markdown import clean
from ttpl_desktop.domain.reading.source import RepairKind


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("# KẾ HOẠCH", "KẾ HOẠCH"),
        ("## I. MỤC TIÊU ##", "I. MỤC TIÊU"),
        ("###### Ghi chú", "Ghi chú"),
        ("> Trích công văn", "Trích công văn"),
        ("> > Trích hai lần", "Trích hai lần"),
        ("- [ ] Gửi văn bản", "- Gửi văn bản"),
        ("- [x] Đã gửi", "- Đã gửi"),
        ("---", ""),
        ("***", ""),
        ("* * *", ""),
        ("___________", ""),
        ("```", ""),
        (r"1\. Mục đích", "1. Mục đích"),
        (r"a\) Việc đầu", "a) Việc đầu"),
        (r"\- Sở Y tế", "- Sở Y tế"),
        (r"\*\*Lưu ý\*\*", "Lưu ý"),
        ("UBND TỈNH\\", "UBND TỈNH"),
    ],
)
def test_marks_of_lines_go(marked, plain):
    assert clean(marked) == plain


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("**Chủ trì:** Sở Y tế", "Chủ trì: Sở Y tế"),
        ("__Phối hợp__: các xã", "Phối hợp: các xã"),
        ("***Rất gấp***", "Rất gấp"),
        ("- *Thời gian*: quý I", "- Thời gian: quý I"),
        ("_Nơi nhận:_", "Nơi nhận:"),
        ("**Kinh phí", "Kinh phí"),
        ("**a** và **b**", "a và b"),
        ("~~Bỏ~~ giữ `nguyên`", "Bỏ giữ nguyên"),
        ("Xem [Nghị định 80](https://vi.du/a_b_c) này", "Xem Nghị định 80 này"),
        ('Xem [phụ lục](#pl "Phụ lục")', "Xem phụ lục"),
        ("![Quốc huy](huy.png)", "Quốc huy"),
        ("Bộ TT&amp;TT", "Bộ TT&TT"),
        ("dưới &lt; 5 &#8211; 6 &ge; 3", "dưới < 5 – 6 ≥ 3"),
        ("&amp;amp;lt;", "<"),
        ("<b>Chủ trì</b>: <span class='x'>Sở</span>", "Chủ trì: Sở"),
        ("m<sup>2</sup>", "m2"),
    ],
)
def test_marks_inside_lines_go(marked, plain):
    assert clean(marked) == plain


@pytest.mark.parametrize(
    "text",
    [
        "* Tự kiểm tra tại đơn vị",
        "- Sở Nội vụ",
        "+ Chi cục Thủy lợi",
        "Độc lập - Tự do - Hạnh phúc",
        "Lưu: VT, KT (A_12).",
        "(*) Ghi chú; (**) không tính",
        "2 * 3 * 4 = 24",
        "ngày __ tháng __ năm 2026",
        "Số: ___/KH-SYT",
        "Số:       /KH-SYT",
        "Bộ TT&TT, R&D; C&A",
        "a < b > c, 5 > 3",
        "#1, mục số #2",
        "[Điều 5] (khoản 2)",
        ".......",
        "–",
        "--",
        "C:\\thumuc",
        "* Ghi chú: có dấu * là bắt buộc",
        "tỷ lệ 50% ~ 60%",
    ],
)
def test_what_a_plan_writes_itself_stays(text):
    assert clean(text) == text


def test_a_break_parts_the_line():
    assert texts(*paragraphs("Chủ trì: Sở A<br>Phối hợp: Sở B")) == [
        "Chủ trì: Sở A",
        "Phối hợp: Sở B",
    ]


def test_each_cleaned_line_is_told_and_others_are_not():
    told = repairs(RepairKind.MARKDOWN, *lines("**Chủ trì:** Sở A\n* Tự kiểm tra  \n---"))
    assert [(repair.before, repair.after) for repair in told] == [
        ("**Chủ trì:** Sở A", "Chủ trì: Sở A"),
        ("---", ""),
    ]


@pytest.mark.parametrize(
    "piece",
    ["**a ", "__a ", "_a ", "*a", "[", "[a](", "<a ", "&amp;", "`", "\\", "> ", "# ", "- ", " "],
)
def test_a_million_characters_take_no_more_than_seconds(piece):
    text = (piece * (1_000_000 // len(piece)))[:1_000_000]
    began = time.process_time()
    clean(text)
    assert time.process_time() - began < 5
