"""Office, number, place and day are read from a letterhead in any order of its lines."""

import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.reading.leaves import NATION, SECTION, leaf, table
from ttpl_desktop.domain.reading.ends.head import read_head
from ttpl_desktop.domain.reading.passages import Passage
from ttpl_desktop.domain.reading.read_plan import ReadHead


def head(*lines: str) -> ReadHead:
    """The head of a plan with these lines over its type name."""
    below = ("KẾ HOẠCH", "Kiểm tra việc bảo trì cầu đường năm 2026", SECTION)
    return read_head(tuple(Passage(line) for line in (*lines, *below)))[0]


@pytest.mark.parametrize(
    ("lines", "parent", "office"),
    [
        (("UBND TỈNH SƠN LAM", "SỞ HẠ TẦNG"), "UBND TỈNH SƠN LAM", "SỞ HẠ TẦNG"),
        (
            ("ỦY BAN NHÂN DÂN", "TỈNH SƠN LAM", "SỞ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"),
            "ỦY BAN NHÂN DÂN TỈNH SƠN LAM",
            "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH",
        ),
        (("UỶ BAN NHÂN DÂN", "TỈNH SƠN LAM"), "", "UỶ BAN NHÂN DÂN TỈNH SƠN LAM"),
        (("BỘ GIAO THÔNG XANH",), "", "BỘ GIAO THÔNG XANH"),
        (
            ("BỘ TƯ PHÁP", "CỤC QUẢN LÝ HỒ SƠ", "VÀ DỮ LIỆU CÔNG"),
            "BỘ TƯ PHÁP",
            "CỤC QUẢN LÝ HỒ SƠ VÀ DỮ LIỆU CÔNG",
        ),
        (
            ("UBND THÀNH PHỐ", "HẢI LAM", "BAN QUẢN LÝ", "KHU KINH TẾ"),
            "UBND THÀNH PHỐ HẢI LAM",
            "BAN QUẢN LÝ KHU KINH TẾ",
        ),
        (
            ("VĂN PHÒNG", "ỦY BAN NHÂN DÂN TỈNH SƠN LAM"),
            "",
            "VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH SƠN LAM",
        ),
        (("UBND TỈNH SƠN LAM", "VĂN PHÒNG"), "UBND TỈNH SƠN LAM", "VĂN PHÒNG"),
        (("UBND TỈNH SƠN LAM SỞ HẠ TẦNG",), "UBND TỈNH SƠN LAM", "SỞ HẠ TẦNG"),
        (
            ("Ủy ban nhân dân", "tỉnh Sơn Lam", "Sở Hạ tầng"),
            "Ủy ban nhân dân tỉnh Sơn Lam",
            "Sở Hạ tầng",
        ),
        (
            ("SỞ TÀI NGUYÊN VÀ MÔI", "TRƯỜNG", "CHI CỤC BIỂN ĐẢO"),
            "SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG",
            "CHI CỤC BIỂN ĐẢO",
        ),
        (
            ("BỘ TÀI CHÍNH", "TỔNG CỤC KHO BÃI", "CỤC KHO BÃI TỈNH SƠN LAM"),
            "TỔNG CỤC KHO BÃI",
            "CỤC KHO BÃI TỈNH SƠN LAM",
        ),
        (("CỤC THUẾ", "THUẾ TỈNH SƠN LAM"), "CỤC THUẾ", "THUẾ TỈNH SƠN LAM"),
        (
            ("HỘI NÔNG DÂN VIỆT NAM", "HỘI NÔNG DÂN TỈNH SƠN LAM"),
            "HỘI NÔNG DÂN VIỆT NAM",
            "HỘI NÔNG DÂN TỈNH SƠN LAM",
        ),
        (("ỦY BAN NHÂN DÂN", "PHƯỜNG 4"), "", "ỦY BAN NHÂN DÂN PHƯỜNG 4"),
    ],
)
def test_superior_and_office_are_told_apart(lines, parent, office):
    read = head(*lines, *NATION)
    assert (read.parent, read.office) == (parent, office)


def test_a_bold_office_begins_where_the_plain_superior_ends():
    plain, bold = "HIỆP HỘI NGHỀ CÁ VIỆT NAM", "NHÓM BIỂN XANH"
    lines = (Passage(plain, bold=False), Passage(bold, bold=True), Passage("KẾ HOẠCH"))
    read, _ = read_head(lines)
    assert (read.parent, read.office) == (plain, bold)


@pytest.mark.parametrize(
    "stamp",
    [
        "DỰ THẢO",
        "Dự thảo 2",
        "(DỰ THẢO LẦN 3)",
        "HỎA TỐC",
        "HOẢ TỐC HẸN GIỜ",
        "MẬT",
        "KHẨN",
        "THƯỢNG KHẨN",
        "SAO Y",
        "",
        "ĐẾN Số: 15 Ngày: 05/01/2026",
        "________",
        "-----o0o-----",
    ],
)
def test_marks_of_draft_urgency_and_secrecy_name_no_office(stamp):
    for at in range(3):
        lines = ["UBND TỈNH SƠN LAM", "SỞ HẠ TẦNG"]
        lines.insert(at, stamp)
        read = head(*lines, *NATION)
        assert (read.parent, read.office) == ("UBND TỈNH SƠN LAM", "SỞ HẠ TẦNG")
        assert read.issued_on is None


@pytest.mark.parametrize(
    ("line", "number", "symbol"),
    [
        ("Số:       /KH-SHT", "", "KH-SHT"),
        ("Số: 45/KH-UBND", "45", "KH-UBND"),
        ("Số 07 /KH-STP", "07", "KH-STP"),
        ("Số: 12/KH-BTP-PLDSKT", "12", "KH-BTP-PLDSKT"),
        ("Số: ……/KH-…", "", "KH"),
        ("Số:........../KH-STT&DL", "", "KH-STT&DL"),
        ("SỐ: 3 / KH - UBND", "3", "KH-UBND"),
        ("Số:128/KH-SGDĐT", "128", "KH-SGDĐT"),
        ("Số: ___/KH-SXD", "", "KH-SXD"),
        ("/KH-SYT", "", "KH-SYT"),
        ("Số: 19/2026/KH-UBND", "19/2026", "KH-UBND"),
    ],
)
def test_number_and_symbol(line, number, symbol):
    read = head(line, *NATION)
    assert (read.number, read.symbol) == (number, symbol)


@pytest.mark.parametrize("number", ["Số: 45", "Số điện thoại: 0123/456", "Số lượng: 5/10 bản"])
def test_a_number_without_a_symbol_is_none(number):
    read = head(number, *NATION)
    assert (read.number, read.symbol) == ("", "")


@pytest.mark.parametrize(
    ("line", "place", "date", "day"),
    [
        ("Sơn Lam, ngày    tháng 01 năm 2026", "Sơn Lam", "tháng 01 năm 2026", None),
        ("Hà Nội, ngày 05 tháng 01 năm 2026", "Hà Nội", "ngày 05 tháng 01 năm 2026", "2026-01-05"),
        ("Sơn Lam, ngày … tháng … năm 2026", "Sơn Lam", "năm 2026", None),
        ("Sơn Lam, ngày ..... tháng ..... năm 202...", "Sơn Lam", "", None),
        (
            "Bà Rịa - Vũng Tàu, ngày 9 tháng 2 năm 2026",
            "Bà Rịa - Vũng Tàu",
            "ngày 9 tháng 2 năm 2026",
            "2026-02-09",
        ),
        (
            "Thành phố Hồ Chí Minh, ngày 30 tháng 3 năm 2026",
            "Thành phố Hồ Chí Minh",
            "ngày 30 tháng 3 năm 2026",
            "2026-03-30",
        ),
        ("TP. Đông Giang, ngày   tháng   năm 2026", "TP. Đông Giang", "năm 2026", None),
        (
            "Ea H'leo, ngày 01 tháng 12 năm 2025",
            "Ea H'leo",
            "ngày 01 tháng 12 năm 2025",
            "2025-12-01",
        ),
        ("Sơn Lam, ngày 15/01/2026", "Sơn Lam", "ngày 15/01/2026", "2026-01-15"),
        ("Sơn Lam, ngày 31 tháng 02 năm 2026", "Sơn Lam", "ngày 31 tháng 02 năm 2026", None),
        ("Sơn Lam ngày 05 tháng 01 năm 2026", "Sơn Lam", "ngày 05 tháng 01 năm 2026", "2026-01-05"),
    ],
)
def test_place_and_date(line, place, date, day):
    read = head(line, *NATION)
    expected = dt.date.fromisoformat(day) if day else None
    assert (read.place, read.date, read.issued_on) == (place, date, expected)


@pytest.mark.parametrize(
    "lines",
    [
        ("Sơn Lam, ngày", "06 tháng 02 năm 2026"),
        ("Sơn Lam, ngày 06", "tháng 02 năm 2026"),
        ("Sơn", "Lam, ngày 06 tháng 02", "năm 2026"),
        ("Sơn Lam,", "ngày 06 tháng 02 năm 2026"),
        ("Sơn Lam, ngày 06 tháng 02 năm", "2026"),
        ("Bản để lấy ý kiến các phòng", "Sơn Lam, ngày 06", "tháng 02 năm 2026"),
    ],
)
def test_a_date_broken_by_its_column_is_put_together(lines):
    read = head(*NATION, *lines)
    assert (read.place, read.issued_on) == ("Sơn Lam", dt.date(2026, 2, 6))


LEFT = ("UBND TỈNH SƠN LAM", "SỞ HẠ TẦNG", "Số: 12/KH-SHT")
RIGHT = (*NATION, "Sơn Lam, ngày 06 tháng 02 năm 2026")
WHOLE = ReadHead(
    parent="UBND TỈNH SƠN LAM",
    office="SỞ HẠ TẦNG",
    number="12",
    symbol="KH-SHT",
    place="Sơn Lam",
    date="ngày 06 tháng 02 năm 2026",
    issued_on=dt.date(2026, 2, 6),
    year=2026,
    title="Kiểm tra việc bảo trì cầu đường năm 2026",
)


@pytest.mark.parametrize(
    "lines",
    [
        (*LEFT, *RIGHT),
        (*RIGHT, *LEFT),
        tuple(itertools.chain(*zip(LEFT, RIGHT, strict=True))),
        (*RIGHT[:2], *LEFT[:2], RIGHT[2], LEFT[2]),
        tuple(f"{left} {right}" for left, right in zip(LEFT, RIGHT, strict=True)),
        tuple(f"{right}   {left}" for left, right in zip(LEFT, RIGHT, strict=True)),
        ("\n".join(LEFT), "\n".join(RIGHT)),
    ],
    ids=["left", "right", "in turn", "blocks", "together", "together, right first", "breaks"],
)
def test_the_columns_may_come_in_any_order(lines):
    assert head(*lines) == WHOLE


def test_the_columns_may_be_a_table():
    top = table(("UBND TỈNH SƠN LAM\nSỞ HẠ TẦNG", "\n".join(NATION)), ("Số: 12/KH-SHT", RIGHT[2]))
    read, behind = read_head((*top, *leaf(f"KẾ HOẠCH\n{WHOLE.title}\n{SECTION}")))
    assert (read, behind) == (WHOLE, 8)


@pytest.mark.parametrize(
    "nation",
    [
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Cộng hòa xã hội chủ nghĩa Việt Nam",
        "CỘNG  HÒA XÃ  HỘI CHỦ NGHĨA VIỆT  NAM",
        "Độc lập – Tự do – Hạnh phúc",
        "Độc lập-Tự do-Hạnh phúc",
        "Độc lập — Tự do — Hạnh phúc ---------",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
    ],
)
def test_national_name_and_motto_name_no_office(nation):
    read = head(nation, "SỞ HẠ TẦNG")
    assert read == ReadHead(office="SỞ HẠ TẦNG", year=2026, title=WHOLE.title)


@pytest.mark.parametrize("words", range(1, 8))
def test_a_national_name_broken_by_its_column_names_no_office(words):
    name = NATION[0].split()
    first, rest = " ".join(name[:words]), " ".join(name[words:])
    for lines in ((*LEFT, first, rest, *RIGHT[1:]), (first, rest, *RIGHT[1:], *LEFT)):
        assert head(*lines) == WHOLE
    assert head(f"{LEFT[0]} {first}", f"{LEFT[1]} {rest}", LEFT[2], *RIGHT[1:]) == WHOLE


def test_the_national_name_in_a_title_is_a_part_of_it():
    title = "Triển khai Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam"
    assert read_head(leaf(f"KẾ HOẠCH\n{title}\n{SECTION}"))[0].title == title


def test_a_lost_letterhead_stays_empty_whatever_the_opening_says():
    text = f"""KẾ HOẠCH
    Kiểm tra việc bảo trì cầu đường năm 2026
    Thực hiện Kế hoạch số 9/KH-UBND ngày 08/01/2026 của UBND tỉnh, Sở Hạ tầng ban hành như sau:
    {SECTION}"""
    read, _ = read_head(leaf(text))
    assert (read.parent, read.office, read.number, read.symbol) == ("", "", "", "")
    assert (read.place, read.date, read.issued_on) == ("", "", None)


DECISION = """BỘ GIAO THÔNG XANH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 40/QĐ-BGTX
Hà Nội, ngày 15 tháng 01 năm 2026
QUYẾT ĐỊNH
Về việc ban hành Kế hoạch kiểm tra cầu đường
BỘ TRƯỞNG BỘ GIAO THÔNG XANH
Căn cứ Luật Cầu đường;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch kiểm tra cầu đường năm 2026.
Điều 2. Chánh Văn phòng và các vụ thi hành Quyết định này.
Nơi nhận:
- Lưu: VT.
BỘ TRƯỞNG
Lê Văn Mẫu
"""
PLAN = "KẾ HOẠCH\nKiểm tra cầu đường năm 2026\n"


def test_a_plan_below_its_decision_has_the_decisions_letterhead_and_its_own_title():
    read, behind = read_head(leaf(f"{DECISION}{PLAN}{SECTION}"))
    assert (read.office, read.place) == ("BỘ GIAO THÔNG XANH", "Hà Nội")
    assert (read.number, read.symbol, read.issued_on) == ("40", "QĐ-BGTX", dt.date(2026, 1, 15))
    assert (read.title, read.bases, read.opening) == ("Kiểm tra cầu đường năm 2026", (), "")
    assert behind == 17


@pytest.mark.parametrize("number", ["", "Số: 9/KH-VDL\nHà Nội, ngày 16 tháng 01 năm 2026\n"])
def test_a_letterhead_between_decision_and_plan_is_the_plans(number):
    own = "\n".join(("BỘ GIAO THÔNG XANH", "VIỆN DỮ LIỆU", *NATION, number))
    read, _ = read_head(leaf(f"{DECISION}{own}{PLAN}{SECTION}"))
    assert (read.parent, read.office) == ("BỘ GIAO THÔNG XANH", "VIỆN DỮ LIỆU")
    assert read.symbol == ("KH-VDL" if number else "QĐ-BGTX")


def test_an_unsigned_decision_gives_its_signers_title_to_no_office():
    unsigned = DECISION.replace("Lê Văn Mẫu\n", "").replace("BỘ GIAO THÔNG XANH\nCỘNG", "CỘNG")
    read, _ = read_head(leaf(f"{unsigned}{PLAN}{SECTION}"))
    assert (read.office, read.symbol) == ("", "QĐ-BGTX")


@pytest.mark.parametrize(
    ("note", "number", "symbol", "date", "day"),
    [
        (
            "(Ban hành kèm theo Quyết định số 40/QĐ-BGTX ngày 15/01/2026 của Bộ trưởng)",
            "40",
            "QĐ-BGTX",
            "ngày 15/01/2026",
            dt.date(2026, 1, 15),
        ),
        (
            "(Kèm theo Quyết định số 7/QĐ-UBND ngày 02 tháng 3 năm 2026 của UBND tỉnh Sơn Lam)",
            "7",
            "QĐ-UBND",
            "ngày 02 tháng 3 năm 2026",
            dt.date(2026, 3, 2),
        ),
        (
            "Ban hành kèm theo Quyết định số    /QĐ-SHT ngày   /   /2026 của Giám đốc Sở",
            "",
            "QĐ-SHT",
            "",
            None,
        ),
        (
            "(Ban hành kèm theo Quyết định số: …/QĐ-STP ngày … tháng 01 năm 2026)",
            "",
            "QĐ-STP",
            "tháng 01 năm 2026",
            None,
        ),
        ("(Kèm theo Công văn số 5/SHT-VP ngày 15/01/2026 của Sở Hạ tầng)", "", "", "", None),
    ],
)
def test_a_plan_issued_with_a_decision_has_its_number_and_day(note, number, symbol, date, day):
    read, _ = read_head(leaf(f"{PLAN}{note}\n{SECTION}"))
    assert (read.number, read.symbol, read.date, read.issued_on) == (number, symbol, date, day)
    assert read.title == "Kiểm tra cầu đường năm 2026"


def test_the_letterheads_own_number_goes_before_a_decisions():
    note = "(Ban hành kèm theo Quyết định số 40/QĐ-BGTX ngày 15/01/2026)"
    read, _ = read_head(leaf(f"Số: 12/KH-SHT\n{PLAN}{note}\n{SECTION}"))
    assert (read.number, read.symbol, read.date) == ("12", "KH-SHT", "")


@given(st.permutations((*LEFT, *RIGHT)))
def test_only_the_order_of_the_offices_matters(lines):
    ordered = iter(LEFT[:2])
    assert head(*(next(ordered) if line in LEFT[:2] else line for line in lines)) == WHOLE
