"""Page numbers and running heads leave the text; numbers that say something stay."""

import pytest

from tests.domain.reading.broken_text import lines, pages, paragraphs, repairs, source, table, texts
from ttpl_desktop.domain.reading.repairing.repairs import repaired
from ttpl_desktop.domain.reading.source import RepairKind


@pytest.mark.parametrize(
    "number",
    [
        "- 3 -",
        "Trang 3/10",
        "Trang 3",
        "3 | Trang",
        "trang 3 / 10",
        "– 3 –",
        "Page 3 of 10",
        "| 3 |",
    ],
)
def test_a_dressed_page_number_goes_wherever_it_stands_alone(number):
    assert texts(*lines(f"Sở rà soát các\n{number}\nvăn bản.")) == ["Sở rà soát các văn bản."]
    assert texts(*paragraphs("Việc một.", number, "Việc hai.")) == ["Việc một.", "Việc hai."]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Các phòng rà soát văn bản đã", "ban hành trong năm."),
        ("Kết quả được gửi về phòng,", "rồi tổng hợp."),
        ("- Chủ trì: Phòng Tổ chức và", "các đơn vị"),
        ("Thông báo tới Ủy ban nhân", "dân các xã."),
        ("b) Mở lớp cho người", "làm đầu mối."),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n\n \n"])
def test_a_bare_number_within_a_sentence_goes(above, below, gap):
    assert texts(*lines(f"{above}{gap}12{gap}{below}")) == [f"{above} {below}"]


@pytest.mark.parametrize(
    ("above", "glued"),
    [
        ("Các phòng được phân", "3công theo dõi."),
        ("Gửi về Ủy ban nhân", "12dân tỉnh."),
        ("Kiểm tra việc chấp", "4hành pháp luật."),
        ("Báo cáo kết quả khảo", "2sát trong quý."),
        ("Đoàn gồm đại diện các", "15phòng của Sở."),
    ],
)
def test_a_number_glued_to_a_small_letter_goes(above, glued):
    assert texts(*lines(f"{above}\n{glued}")) == [f"{above} {glued.lstrip('0123456789')}"]


@pytest.mark.parametrize("below", ["5km đường", "20ha rừng", "3kg giống", "10m kè", "2tr đồng"])
def test_a_measure_is_no_glued_page_number(below):
    assert below in texts(*lines(f"Tỉnh đã kiểm tra\n{below}"))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Khảo sát từ ngày 01/7/2026 đến", "31/8/2026, chia làm hai đợt."),
        ("Gửi báo cáo chậm nhất vào ngày", "15-11-2026 theo mẫu kèm theo."),
        ("Rà soát văn bản (gồm cả quyết định", ") và lập danh mục."),
        ("Thực hiện tại xã Đồng Một", ", xã Đồng Hai và phường Ba."),
        ("Hoàn thành trong đợt 2, trước", "30.9.2026 để kịp tổng hợp."),
    ],
)
def test_a_number_between_half_a_sentence_and_its_date_or_mark_goes(before, after):
    found = texts(*lines(f"{before}\n2\n{after}"))
    assert len(found) == 1
    assert " 2 " not in found[0].removeprefix("Hoàn thành trong đợt 2")


def page(number: int, *, count: int = 20) -> str:
    return "\n".join(f"- Việc thứ {line} của trang {number};" for line in range(count))


def test_numbers_that_grow_in_the_distances_of_pages_go():
    text = "\n".join(f"{page(number)}\n{number}" for number in range(1, 6))
    assert len(repairs(RepairKind.PAGE_NUMBER, *lines(text))) == 5
    assert len(texts(*lines(text))) == 100


@pytest.mark.parametrize("numbers", [(1, 2, 3, 4), (2024, 2025), (5,), (7, 3), (30, 20, 10)])
def test_numbers_that_do_not_count_pages_stay(numbers):
    text = "\n".join(f"Việc làm xong.\n{number}\nSở làm việc này." for number in numbers)
    assert repairs(RepairKind.PAGE_NUMBER, *lines(text)) == []


@pytest.mark.parametrize("content", ["3.", "2026", "III", "10%", "3/10", "(3)", "1.2", "a)"])
def test_a_line_that_is_no_bare_number_stays(content):
    assert repairs(RepairKind.PAGE_NUMBER, *lines(f"Việc một.\n{content}\nSở làm.")) == []


@pytest.mark.parametrize("place", ["top", "bottom"])
def test_the_number_at_a_pages_edge_goes_whatever_stands_around(place):
    body = [page(number, count=4) for number in range(1, 5)]
    numbered = [
        f"{n}\n{text}" if place == "top" else f"{text}\n\n{n}" for n, text in enumerate(body, 1)
    ]
    told = repairs(RepairKind.PAGE_NUMBER, *pages(*numbered))
    assert [(repair.before, repair.page) for repair in told] == [(str(n), n) for n in range(1, 5)]


def test_numbers_may_run_before_or_behind_their_pages():
    numbered = [f"{page(n, count=4)}\n{n + 4}" for n in range(1, 4)]
    assert len(repairs(RepairKind.PAGE_NUMBER, *pages(*numbered))) == 3


def test_a_number_inside_a_page_or_of_another_count_stays():
    inside = f"{page(1, count=4)}\n1\n{page(1, count=1)}"
    assert repairs(RepairKind.PAGE_NUMBER, *pages(inside, "Số lượng\n40\nviệc")) == []


def test_numbers_in_cells_always_stay():
    rows = table(["1", "Sở rà soát các"], ["2", "- 3 -"], ["2026", "văn bản"])
    assert "- 3 -" in texts(rows)
    assert texts(rows)[:1] == ["1"]


@pytest.mark.parametrize(
    "head",
    [
        "Kế hoạch kiểm tra năm 2026",
        "Sở Công Thương - Trang {}",
        "{} | Sở Y tế",
        "KẾ HOẠCH SỐ 12/KH-SYT",
        "Dự thảo ngày 05/01/2026",
    ],
)
@pytest.mark.parametrize("place", ["top", "bottom"])
def test_a_line_that_all_pages_repeat_at_one_edge_goes(head, place):
    made = []
    for number in range(1, 5):
        running = head.format(number)
        body = page(number, count=9)
        made.append(f"{running}\n{body}" if place == "top" else f"{body}\n{running}")
    assert len(repairs(RepairKind.RUNNING_HEAD, *pages(*made))) == 4
    assert len(texts(*pages(*made))) == 36


@pytest.mark.parametrize(
    "made",
    [
        ["Kế hoạch năm\n- a;\n- b", "Kế hoạch năm\n- c;\n- d"],
        [f"{page(n, count=8)}\n- Thời gian: Năm 2026." for n in range(4)],
        [
            f"Thời gian: Năm 2026.\n{page(n, count=8)}\nThời gian: Năm 2026.\n{page(n, count=8)}"
            for n in range(4)
        ],
        [f"Việc {chr(97 + n)}{chr(98 + n)} khác nhau\n{page(n, count=8)}" for n in range(4)],
        [
            "Chung\n- a;\n- b;\n- c;\n- d",
            *(page(n, count=8) for n in range(8)),
            "Chung\n- e",
            "Chung\n- f",
        ],
    ],
)
def test_lines_that_only_come_back_are_no_running_heads(made):
    assert repairs(RepairKind.RUNNING_HEAD, *pages(*made)) == []


def test_a_sentence_goes_on_over_its_pages_number_and_head():
    made = ["Kế hoạch năm\nSở giao các phòng\n1", "Kế hoạch năm\nrà soát văn bản.\n2"]
    made.append("Kế hoạch năm\nHết việc.\n3")
    assert texts(*pages(*made)) == ["Sở giao các phòng rà soát văn bản.", "Hết việc."]


def test_ten_thousand_numbers_are_read_at_once():
    text = "\n".join(f"{page(number, count=2)}\n{number % 999}" for number in range(10_000))
    assert len(repaired(source(*lines(text))).passages) > 20_000
