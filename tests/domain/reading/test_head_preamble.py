"""Title, year, bases and opening are read, and the first section's place is found."""

import pytest

from tests.domain.reading.leaves import NATION, SECTION, leaf, table
from ttpl_desktop.domain.reading.ends.head import read_head
from ttpl_desktop.domain.reading.passages import Passage
from ttpl_desktop.domain.reading.read_plan import ReadHead

OPENING = "Thực hiện nhiệm vụ được giao, Sở Hạ tầng ban hành Kế hoạch kiểm tra cầu đường như sau:"


def read(text: str) -> tuple[ReadHead, str]:
    """The head, and the text of the first passage behind it."""
    passages = leaf(text)
    head, behind = read_head(passages)
    return head, passages[behind].text if behind < len(passages) else ""


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ("KẾ HOẠCH\nKiểm tra cầu đường năm 2026", "Kiểm tra cầu đường năm 2026"),
        (
            "KẾ HOẠCH\nKiểm tra cầu đường\ntrên địa bàn tỉnh năm 2026",
            "Kiểm tra cầu đường trên địa bàn tỉnh năm 2026",
        ),
        ("KẾ HOẠCH Kiểm tra cầu đường năm 2026", "Kiểm tra cầu đường năm 2026"),
        (
            "KẾ HOẠCH\nKIỂM TRA CẦU ĐƯỜNG\nTRÊN ĐỊA BÀN TỈNH NĂM 2026",
            "KIỂM TRA CẦU ĐƯỜNG TRÊN ĐỊA BÀN TỈNH NĂM 2026",
        ),
        ("KẾ HOẠCH KIỂM TRA CẦU ĐƯỜNG\nNĂM 2026", "KIỂM TRA CẦU ĐƯỜNG NĂM 2026"),
        ("KẾ HOẠCH:\nKiểm tra cầu đường\nNăm 2026\n_____", "Kiểm tra cầu đường Năm 2026"),
        ("Kế hoạch\n\nThực hiện việc bảo trì năm 2026\n", "Thực hiện việc bảo trì năm 2026"),
        ("KẾ HOẠCH (DỰ THẢO)\nKiểm tra cầu đường năm 2026", "Kiểm tra cầu đường năm 2026"),
        (
            "KẾ HOẠCH\nTriển khai thi hành Luật Cầu đường\n-----",
            "Triển khai thi hành Luật Cầu đường",
        ),
        ("KẾ HOẠCH\nNâng cấp Bến xe\n(Kèm theo Công văn số 5/SHT)", "Nâng cấp Bến xe"),
    ],
)
def test_the_title_is_what_stands_under_the_type_name(lines, title):
    for below in (f"{OPENING}\n{SECTION}", SECTION):
        head, _ = read(f"{lines}\n{below}")
        assert head.title == title


def test_a_title_in_ordinary_letters_may_be_the_first_line():
    head, behind = read(f"Kế hoạch kiểm tra cầu đường năm 2026\n{OPENING}\n{SECTION}")
    assert (head.title, head.opening, behind) == (
        "Kế hoạch kiểm tra cầu đường năm 2026",
        OPENING,
        SECTION,
    )


@pytest.mark.parametrize(
    ("title", "opening"),
    [
        ("Kiểm tra cầu đường năm 2026", OPENING),
        (
            "Kiểm tra cầu đường năm 2026 của Sở Hạ tầng",
            "Căn cứ Luật Cầu đường, Sở ban hành như sau:",
        ),
        ("Kiểm tra cầu đường", "Để giữ cầu bền lâu, Sở Hạ tầng ban hành Kế hoạch như sau:"),
        ("Thực hiện việc bảo trì năm 2026", "Sở Hạ tầng ban hành Kế hoạch như sau:"),
        ("Kiểm tra cầu\ntrên địa bàn năm 2026", "Ủy ban nhân dân xã ban hành Kế hoạch như sau:"),
        ("KIỂM TRA CẦU ĐƯỜNG", "Nhằm giữ cầu bền lâu, Sở Hạ tầng ban hành Kế hoạch như sau:"),
    ],
)
def test_an_opening_that_has_run_into_the_title_is_parted_from_it(title, opening):
    head, behind = read(f"KẾ HOẠCH\n{title} {opening}\n{SECTION}")
    assert (head.title, head.opening, behind) == (title.replace("\n", " "), opening, SECTION)


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("Kiểm tra cầu đường năm 2026", 2026),
        ("Triển khai thi hành Luật Cầu đường năm 2024", 2025),
        ("Tuyên truyền Luật Cầu đường năm 2024 trong năm 2026", 2026),
        ("Tuyên truyền Luật Cầu đường trên địa bàn tỉnh năm 2026", 2026),
        ("Phát triển bến xe giai đoạn 2026-2030", 0),
        ("Phát triển bến xe giai đoạn 2026 – 2030, tầm nhìn đến năm 2045", 0),
        ("Phát triển bến xe từ năm 2026 đến năm 2030", 0),
        ("Năm 2027 thực hiện Đề án bến xe giai đoạn 2026-2030", 2027),
        ("Thi hành Nghị định số 5/2025/NĐ-CP ngày 02 tháng 3 năm 2024 của Chính phủ", 2025),
        ("Kiểm tra cầu đường", 2025),
        ("Kiểm tra cầu đường NĂM 2026", 2026),
    ],
)
def test_the_year_is_the_titles_own(title, year):
    date = "Sơn Lam, ngày 28 tháng 12 năm 2025"
    head, _ = read(f"{date}\nKẾ HOẠCH\n{title}\n{SECTION}")
    assert head.year == year


@pytest.mark.parametrize(
    ("opening", "year"),
    [
        (
            "Thực hiện Kế hoạch năm 2025, Sở Hạ tầng ban hành Kế hoạch kiểm tra năm 2026 như sau:",
            2026,
        ),
        ("Để kiểm tra kịp thời, UBND xã xây dựng kế hoạch năm 2027, cụ thể như sau:", 2027),
        ("Thực hiện Luật Cầu đường năm 2024, Sở Hạ tầng ban hành Kế hoạch kiểm tra như sau:", 0),
        (
            "Căn cứ Kế hoạch số 5/KH-UBND ngày 05/01/2026 về kiểm tra năm 2026, Sở đề ra việc sau:",
            0,
        ),
        ("Sở Hạ tầng ban hành Kế hoạch thi hành Luật Cầu đường năm 2024 như sau:", 0),
    ],
)
def test_without_a_year_in_the_title_the_opening_tells_it(opening, year):
    head, _ = read(f"KẾ HOẠCH\nKiểm tra cầu đường\n{opening}\n{SECTION}")
    assert (head.opening, head.year) == (opening, year)


@pytest.mark.parametrize(
    ("lines", "bases", "opening"),
    [
        (
            "Căn cứ Luật Cầu đường ngày 01 tháng 02 năm 2024;\nCăn cứ Nghị định số 5/2025/NĐ-CP;\n"
            f"{OPENING}",
            ("Căn cứ Luật Cầu đường ngày 01 tháng 02 năm 2024", "Căn cứ Nghị định số 5/2025/NĐ-CP"),
            OPENING,
        ),
        (
            f"- Căn cứ Luật Cầu đường;\n- Căn cứ Nghị định số 5/2025/NĐ-CP.\n{OPENING}",
            ("Căn cứ Luật Cầu đường", "Căn cứ Nghị định số 5/2025/NĐ-CP"),
            OPENING,
        ),
        (
            f"Căn cứ Luật Cầu đường; Căn cứ Nghị định số 5/2025/NĐ-CP;\n{OPENING}",
            ("Căn cứ Luật Cầu đường", "Căn cứ Nghị định số 5/2025/NĐ-CP"),
            OPENING,
        ),
        (
            f"Căn cứ Luật Cầu đường;\nTheo đề nghị của Trưởng phòng Quản lý cầu,\n{OPENING}",
            ("Căn cứ Luật Cầu đường", "Theo đề nghị của Trưởng phòng Quản lý cầu"),
            OPENING,
        ),
        (
            f"Căn cứ:\n- Luật Cầu đường;\n- Nghị định số 5/2025/NĐ-CP;\n{OPENING}",
            ("Luật Cầu đường", "Nghị định số 5/2025/NĐ-CP"),
            OPENING,
        ),
        (
            "Căn cứ Kế hoạch số 4/KH-UBND của UBND tỉnh, Sở Hạ tầng ban hành Kế hoạch như sau:",
            (),
            "Căn cứ Kế hoạch số 4/KH-UBND của UBND tỉnh, Sở Hạ tầng ban hành Kế hoạch như sau:",
        ),
        (
            "Thực hiện Quyết định số 4; Kế hoạch số 9/KH-UBND; Sở xây dựng Kế hoạch như sau:",
            (),
            "Thực hiện Quyết định số 4; Kế hoạch số 9/KH-UBND; Sở xây dựng Kế hoạch như sau:",
        ),
        (
            "Căn cứ Luật Cầu đường; Căn cứ Nghị định số 5; Sở Hạ tầng ban hành Kế hoạch như sau:",
            ("Căn cứ Luật Cầu đường", "Căn cứ Nghị định số 5"),
            "Sở Hạ tầng ban hành Kế hoạch như sau:",
        ),
        (
            "Căn cứ Quyết định số 8/QĐ-UBND về việc ban hành Kế hoạch kiểm tra\n" + OPENING,
            ("Căn cứ Quyết định số 8/QĐ-UBND về việc ban hành Kế hoạch kiểm tra",),
            OPENING,
        ),
        (
            f"Cầu đường của tỉnh đã xuống cấp ở nhiều nơi.\n{OPENING}",
            (),
            f"Cầu đường của tỉnh đã xuống cấp ở nhiều nơi.\n{OPENING}",
        ),
    ],
)
def test_bases_and_opening_are_told_apart(lines, bases, opening):
    head, behind = read(f"KẾ HOẠCH\nKiểm tra cầu đường năm 2026\n{lines}\n{SECTION}")
    assert (head.bases, head.opening, behind) == (bases, opening, SECTION)


@pytest.mark.parametrize(
    "section",
    [
        "I. MỤC ĐÍCH",
        "A. MỤC ĐÍCH",
        "1. Mục đích",
        "Phần I. MỤC ĐÍCH",
        "PHẦN THỨ NHẤT",
        "MỤC ĐÍCH",
        "I/ MỤC ĐÍCH",
        "I- MỤC ĐÍCH",
        "1.1. Mục đích",
        "Điều 1. Mục đích",
        "a) Mục đích",
        "- Rà soát;",
    ],
)
def test_the_head_ends_where_a_section_or_an_item_begins(section):
    for lines in (f"{OPENING}\n", "Nhằm giữ cầu đường bền lâu.\n", ""):
        _, behind = read(f"KẾ HOẠCH\nKiểm tra cầu đường năm 2026\n{lines}{section}\nI. NỘI DUNG")
        assert behind == section


@pytest.mark.parametrize(
    "first",
    [
        "Các phòng rà soát cầu đường thuộc địa bàn được giao.",
        "Thanh tra Sở kiểm tra hai đơn vị trong quý II.",
        "Mỗi đơn vị cử một người làm đầu mối;",
        "Tháng 3: tập huấn cho cán bộ xã.",
        "Báo cáo gửi trước ngày 15/11/2026./.",
    ],
)
def test_without_sections_the_body_begins_behind_the_opening(first):
    head, behind = read(f"KẾ HOẠCH\nKiểm tra cầu đường năm 2026\n{OPENING}\n{first}\nViệc khác.")
    assert (head.opening, behind) == (OPENING, first)


def test_a_plan_that_is_only_a_table_has_an_empty_opening():
    lines = leaf("KẾ HOẠCH\nKiểm tra cầu đường năm 2026")
    head, behind = read_head((*lines, *table(("STT", "Nội dung"), ("1", "Rà soát"))))
    assert (head.title, head.opening, behind) == ("Kiểm tra cầu đường năm 2026", "", 2)


def test_a_piece_of_a_plan_has_no_head():
    assert read_head(leaf("II. NỘI DUNG\n1. Rà soát văn bản.")) == (ReadHead(), 0)
    assert read_head(leaf("Các phòng rà soát.\nThanh tra kiểm tra.")) == (ReadHead(), 0)
    assert read_head(()) == (ReadHead(), 0)


def test_another_paper_than_a_plan_has_its_letterhead_read():
    top = "\n".join(("UBND TỈNH SƠN LAM", "SỞ HẠ TẦNG", *NATION, "Số: 5/SHT-VP"))
    head, behind = read(f"{top}\nKính gửi: các phòng\n1. Rà soát văn bản.")
    assert (head.office, head.symbol, head.title) == ("SỞ HẠ TẦNG", "SHT-VP", "")
    assert behind == "Kính gửi: các phòng"


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("SỞ", "KẾ HOẠCH VÀ ĐẦU TƯ"),
        ("CHI CỤC", "KẾ HOẠCH - TÀI CHÍNH"),
        ("CỤC", "KẾ HOẠCH – TỔNG HỢP"),
        ("TRUNG TÂM", "KẾ HOẠCH VÀ DỮ LIỆU"),
        ("VĂN PHÒNG", "KẾ HOẠCH VÀ HỢP TÁC"),
    ],
)
def test_the_name_of_an_office_is_no_title(kind, name):
    head, _ = read(f"UBND TỈNH SƠN LAM\n{kind}\n{name}\nKẾ HOẠCH\nKiểm tra cầu\n{SECTION}")
    assert (head.parent, head.office) == ("UBND TỈNH SƠN LAM", f"{kind} {name}")
    assert head.title == "Kiểm tra cầu"


def test_a_table_with_a_column_named_plan_is_no_title():
    body = (Passage("II. NỘI DUNG"), *table(("Nội dung", "KẾ HOẠCH"), ("Rà soát", "Quý I")))
    assert read_head(body) == (ReadHead(), 0)
