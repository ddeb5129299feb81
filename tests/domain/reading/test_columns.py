"""A letterhead and a foot whose columns have run together come apart, column by column."""

import pytest

from tests.domain.reading.broken_text import lines, paragraphs, repairs, table, texts
from ttpl_desktop.domain.reading.source import RepairKind, SourceLine

BODY = "KẾ HOẠCH\nKiểm tra năm 2026\nI. MỤC TIÊU\n1. Làm tốt."
MOTTO = "Độc lập - Tự do - Hạnh phúc"
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def head(text: str) -> list[str]:
    found = texts(*lines(f"{text}\n{BODY}"))
    return found[: found.index("KẾ HOẠCH")]


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        (
            f"UBND TỈNH AN LẠC     {NATION}\n"
            f"SỞ Y TẾ              {MOTTO}\n"
            "Số: 15/KH-SYT        An Lạc, ngày 05 tháng 01 năm 2026",
            [
                "UBND TỈNH AN LẠC",
                "SỞ Y TẾ",
                "Số: 15/KH-SYT",
                NATION,
                MOTTO,
                "An Lạc, ngày 05 tháng 01 năm 2026",
            ],
        ),
        (
            f"UBND TỈNH AN LẠC {NATION}\nSỞ Y TẾ {MOTTO}\nSố: /KH-SYT An Lạc, ngày tháng năm 2026",
            [
                "UBND TỈNH AN LẠC",
                "SỞ Y TẾ",
                "Số: /KH-SYT",
                NATION,
                MOTTO,
                "An Lạc, ngày tháng năm 2026",
            ],
        ),
        (
            "BỘ VĂN HÓA\tCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n-------\t---------------\n"
            "Số:      /KH-BVH\tHà Nội, ngày     tháng     năm 2026",
            [
                "BỘ VĂN HÓA",
                "Số: /KH-BVH",
                "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Hà Nội, ngày tháng năm 2026",
            ],
        ),
        (
            f"ỦY BAN NHÂN DÂN              {NATION}\n"
            f"XÃ TÂN HÒA                   {MOTTO}\n"
            "                             Tân Hòa, ngày 3 tháng 2 năm 2026\n"
            "Số: 7/KH-UBND",
            [
                "ỦY BAN NHÂN DÂN",
                "XÃ TÂN HÒA",
                "Số: 7/KH-UBND",
                NATION,
                MOTTO,
                "Tân Hòa, ngày 3 tháng 2 năm 2026",
            ],
        ),
        (
            f"UBND TỈNH AN LẠC     {NATION}\n"
            "SỞ VĂN HÓA, THỂ THAO VÀ      Độc lập – Tự do – Hạnh phúc\n"
            "DU LỊCH\n"
            "Số: 15/KH-SVHTTDL    An Lạc, ngày 05 tháng 01 năm 2026",
            [
                "UBND TỈNH AN LẠC",
                "SỞ VĂN HÓA, THỂ THAO VÀ",
                "DU LỊCH",
                "Số: 15/KH-SVHTTDL",
                NATION,
                "Độc lập – Tự do – Hạnh phúc",
                "An Lạc, ngày 05 tháng 01 năm 2026",
            ],
        ),
        (
            f"{NATION}\n{MOTTO}\nUBND XÃ TÂN HÒA\nSố: 9/KH-UBND",
            [NATION, MOTTO, "UBND XÃ TÂN HÒA", "Số: 9/KH-UBND"],
        ),
    ],
)
def test_a_letterheads_columns_come_one_after_the_other(text, columns):
    assert head(text) == columns


def foot(text: str) -> list[str]:
    found = texts(*lines(f"{BODY}\nCác phòng thực hiện Kế hoạch này./.\n{text}"))
    return found[found.index("Các phòng thực hiện Kế hoạch này./.") + 1 :]


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        (
            "Nơi nhận:                 GIÁM ĐỐC\n"
            "- Như trên;               (Đã ký)\n"
            "- Lưu: VT, NV.            Trần Thị Hai",
            ["Nơi nhận:", "- Như trên;", "- Lưu: VT, NV.", "GIÁM ĐỐC", "(Đã ký)", "Trần Thị Hai"],
        ),
        (
            "Nơi nhận: KT. GIÁM ĐỐC\n- Sở Tư pháp; PHÓ GIÁM ĐỐC\n- Lưu: VT. Lê Văn Ba",
            [
                "Nơi nhận:",
                "- Sở Tư pháp;",
                "- Lưu: VT.",
                "KT. GIÁM ĐỐC",
                "PHÓ GIÁM ĐỐC",
                "Lê Văn Ba",
            ],
        ),
        (
            "Nơi nhận:\tTM. ỦY BAN NHÂN DÂN\n- Các phòng;\tKT. CHỦ TỊCH\n- Lưu: VT.\tPHÓ CHỦ TỊCH\n"
            "\n\n\t\tĐỗ Văn Tư",
            [
                "Nơi nhận:",
                "- Các phòng;",
                "- Lưu: VT.",
                "TM. ỦY BAN NHÂN DÂN",
                "KT. CHỦ TỊCH",
                "PHÓ CHỦ TỊCH",
                "Đỗ Văn Tư",
            ],
        ),
        (
            "Nơi nhận:                     TL. BỘ TRƯỞNG\n"
            "- Các đơn vị thuộc Bộ, các cơ quan\n"
            "trực thuộc;                   CỤC TRƯỞNG\n"
            "- Lưu: VT.\n"
            "                              Ngô Năm",
            [
                "Nơi nhận:",
                "- Các đơn vị thuộc Bộ, các cơ quan trực thuộc;",
                "- Lưu: VT.",
                "TL. BỘ TRƯỞNG",
                "CỤC TRƯỞNG",
                "Ngô Năm",
            ],
        ),
        (
            "Nơi nhận:\n- Sở Nội vụ;\n- UBND các xã;\n- Lưu: VT.\nGIÁM ĐỐC\nTrần Sáu",
            ["Nơi nhận:", "- Sở Nội vụ;", "- UBND các xã;", "- Lưu: VT.", "GIÁM ĐỐC", "Trần Sáu"],
        ),
    ],
)
def test_a_foots_columns_come_one_after_the_other(text, columns):
    assert foot(text) == columns


def test_an_appendix_behind_the_foot_is_read_as_text():
    rest = foot("Nơi nhận:   GIÁM ĐỐC\n- Lưu: VT.\nPHỤ LỤC\nDanh mục việc phải làm trong\nnăm 2026")
    assert rest[-2:] == ["PHỤ LỤC", "Danh mục việc phải làm trong năm 2026"]


def test_each_parted_line_is_told():
    told = repairs(RepairKind.COLUMNS, *paragraphs(f"SỞ Y TẾ\t{MOTTO}", "KẾ HOẠCH"))
    assert [(repair.before, repair.after) for repair in told] == [
        (f"SỞ Y TẾ {MOTTO}", f"SỞ Y TẾ | {MOTTO}")
    ]


def test_a_letterhead_set_as_a_table_keeps_its_lines():
    left = "ỦY BAN NHÂN DÂN\nTỈNH AN LẠC\nSỞ Y TẾ"
    right = f"CỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM\n{MOTTO}"
    assert texts(table([left, right])) == [*left.split("\n"), NATION, MOTTO]


def test_a_foot_set_as_a_table_keeps_its_lines():
    left = "Nơi nhận:\n- Các phòng thuộc Sở và các đơn vị\nsự nghiệp;\n- Lưu: VT."
    found = texts(table([left, "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nTRẦN VĂN TÁM"]))
    assert found == [
        "Nơi nhận:",
        "- Các phòng thuộc Sở và các đơn vị sự nghiệp;",
        "- Lưu: VT.",
        "KT. GIÁM ĐỐC",
        "PHÓ GIÁM ĐỐC",
        "TRẦN VĂN TÁM",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "- Nơi nhận báo cáo: Sở Tư pháp; GIÁM ĐỐC SỞ ký.",
        "Kinh phí:   50 triệu đồng",
        "Khẩu hiệu của đợt: Tự do - Bình đẳng",
        "1. Nơi nhận hồ sơ:   Bộ phận Một cửa",
        "Thời gian   Địa điểm   Thành phần",
    ],
)
def test_wide_gaps_in_the_body_part_nothing(text):
    assert texts(*paragraphs("KẾ HOẠCH", text)) == ["KẾ HOẠCH", " ".join(text.split())]


def test_a_paragraph_of_any_length_is_no_letterhead():
    long = SourceLine("việc " * 200_000)
    assert len(texts(long, *lines(f"SỞ A   {MOTTO}"))) >= 2


@pytest.mark.parametrize(
    "behind",
    [
        "KẾ HOẠCH",
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Các phòng lập danh sách",
        "PHỤ LỤC",
        "A. PHẦN CHUNG",
    ],
)
def test_a_foot_ends_where_a_text_of_its_own_begins(behind):
    foot = "Nơi nhận:   GIÁM ĐỐC\n- Như trên;\n- Lưu: VT.   Đinh Văn Một"
    text = f"{foot}\n{behind}\nII. NỘI DUNG RIÊNG"
    found = texts(*lines(text))
    assert found[-2:] == [behind, "II. NỘI DUNG RIÊNG"]
    assert found[:5] == ["Nơi nhận:", "- Như trên;", "- Lưu: VT.", "GIÁM ĐỐC", "Đinh Văn Một"]
