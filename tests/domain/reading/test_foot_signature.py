"""Who signs, and how, is read from lines in any order and look."""

import itertools

import pytest

from tests.domain.reading.leaves import leaf, table
from ttpl_desktop.domain.reading.ends.foot import read_foot
from ttpl_desktop.domain.reading.passages import Passage
from ttpl_desktop.domain.reading.read_plan import ReadFoot

BODY = "I. NỘI DUNG\n1. Rà soát cầu đường.\n2. Giao Thanh tra Sở theo dõi Kế hoạch này./."
RECIPIENTS = "Nơi nhận:\n- Sở Tư pháp;\n- Lưu: VT, TTra."


def foot(text: str) -> ReadFoot:
    """The foot of a plan that ends with these lines."""
    return read_foot(leaf(f"{BODY}\n{text}")).read


@pytest.mark.parametrize(
    ("lines", "signature"),
    [
        ("GIÁM ĐỐC", ("GIÁM ĐỐC",)),
        ("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        (
            "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
            ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ),
        ("TM. UỶ BAN NHÂN DÂN\nCHỦ TỊCH", ("TM. UỶ BAN NHÂN DÂN", "CHỦ TỊCH")),
        (
            "TL. BỘ TRƯỞNG\nCỤC TRƯỞNG CỤC QUẢN LÝ\nCẦU ĐƯỜNG BỘ",
            ("TL. BỘ TRƯỞNG", "CỤC TRƯỞNG CỤC QUẢN LÝ", "CẦU ĐƯỜNG BỘ"),
        ),
        ("TUQ. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG", ("TUQ. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG")),
        ("Q. GIÁM ĐỐC", ("Q. GIÁM ĐỐC",)),
        ("QUYỀN GIÁM ĐỐC", ("QUYỀN GIÁM ĐỐC",)),
        (
            "KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN THƯỜNG TRỰC\nGIÁM ĐỐC SỞ HẠ TẦNG",
            ("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN THƯỜNG TRỰC", "GIÁM ĐỐC SỞ HẠ TẦNG"),
        ),
        ("KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC", ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
        (
            "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH",
            ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ),
        ("KT. Giám đốc\nPhó Giám đốc", ("KT. Giám đốc", "Phó Giám đốc")),
        ("THỦ TRƯỞNG ĐƠN VỊ", ("THỦ TRƯỞNG ĐƠN VỊ",)),
    ],
)
def test_the_lines_above_the_name(lines, signature):
    for text in (f"{RECIPIENTS}\n{lines}\nLê Văn Mẫu", f"{lines}\nLê Văn Mẫu\n{RECIPIENTS}"):
        read = foot(text)
        assert (read.signature, read.signer) == (signature, "Lê Văn Mẫu")
        assert read.lines == ("Sở Tư pháp", "Lưu: VT, TTra")


@pytest.mark.parametrize(
    "name",
    [
        "Trần Ngọc Lan",
        "TS. Nguyễn Văn Ân",
        "ThS. Lê Thị Mơ",
        "PGS.TS. Vũ Đức Ý",
        "Y Thanh Niê Kđăm",
        "H'Yim Kđoh",
        "Đại tá Phan Bền",
        "K' Liêu Mẫn",
        "Tôn Nữ Thị Ngọc Mơ",
    ],
)
def test_the_name_is_the_line_in_ordinary_letters(name):
    assert foot(f"{RECIPIENTS}\nGIÁM ĐỐC\n{name}").signer == name


@pytest.mark.parametrize(
    "residue",
    [
        "(Đã ký)",
        "[daky]",
        "Đã ký",
        "(Ký tên, đóng dấu)",
        "(Ký, ghi rõ họ tên)",
        "Ký bởi: SỞ HẠ TẦNG",
        "*",
        "__________",
        "Người ký: Sở Hạ tầng",
        "Thời gian ký: 05/01/2026 10:20:30 +07:00",
        "Signature Not Verified",
        "Ngày ký: 05.01.2026",
        "Email: sht@sonlam.gov.vn",
        "Cơ quan: TỈNH SƠN LAM",
        "(Chữ ký, dấu)",
    ],
)
def test_what_a_digital_signature_leaves_is_skipped(residue):
    text = f"{RECIPIENTS}\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n{residue}\nLê Văn Mẫu\n{residue}"
    passages = leaf(f"{BODY}\n{text}")
    read = read_foot(passages)
    assert read.read.signature == ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")
    assert (read.read.signer, read.first, read.last) == ("Lê Văn Mẫu", 3, len(passages))


@pytest.mark.parametrize("lines", ["GIÁM ĐỐC", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "Q. GIÁM ĐỐC"])
def test_a_missing_name_stays_empty(lines):
    for text in (f"{RECIPIENTS}\n{lines}", lines):
        read = foot(text)
        assert (read.signature, read.signer) == (tuple(lines.split("\n")), "")


@pytest.mark.parametrize("name", ["LÊ VĂN MẪU", "TRẦN THỊ MƠ", "NGUYỄN MẪN"])
def test_a_name_in_capitals_is_the_last_line_that_is_no_title(name):
    read = foot(f"{RECIPIENTS}\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n{name}")
    assert (read.signature, read.signer) == (("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name)


LEFT = ("Nơi nhận:", "- UBND tỉnh (b/c);", "- Các phòng, đơn vị thuộc", "Sở;", "- Lưu: VT.")
RIGHT = ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "", "(Đã ký)", "Lê Văn Mẫu")
WHOLE = foot("\n".join((*LEFT, *RIGHT)))


def test_recipients_and_signature_one_behind_the_other():
    assert WHOLE.lines == ("UBND tỉnh (b/c)", "Các phòng, đơn vị thuộc Sở", "Lưu: VT")
    assert (WHOLE.signature, WHOLE.signer) == (("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "Lê Văn Mẫu")


@pytest.mark.parametrize(
    "lines",
    [
        (*RIGHT, *LEFT),
        tuple(itertools.chain(*zip(LEFT, RIGHT, strict=True))),
        (*LEFT[:2], *RIGHT[:2], *LEFT[2:], *RIGHT[2:]),
        (f"{LEFT[0]} {RIGHT[0]}", f"{LEFT[1]} {RIGHT[1]}", *LEFT[2:4], f"{LEFT[4]} {RIGHT[4]}"),
        ("\n".join(LEFT), "\n".join(RIGHT)),
    ],
    ids=["signature first", "in turn", "blocks", "together", "breaks"],
)
def test_the_columns_may_come_in_any_order(lines):
    passages = (*leaf(BODY), *(Passage(line) for line in lines))
    read = read_foot(passages)
    assert (read.read, read.first, read.last) == (WHOLE, 3, len(passages))


@pytest.mark.parametrize(
    "rows",
    [
        (("\n".join(LEFT), "\n".join(RIGHT)),),
        tuple(zip(LEFT, RIGHT, strict=True)),
        (("\n".join(RIGHT), "\n".join(LEFT)),),
        tuple(zip(LEFT, ("",) * 5, RIGHT, strict=True)),
        (("\n".join(LEFT), "\n".join(RIGHT[:2])), ("", "Lê Văn Mẫu")),
    ],
    ids=["two cells", "rows", "signature first", "a gap", "the name below"],
)
def test_the_columns_may_be_a_table(rows):
    passages = (*leaf(BODY), *table(*rows), *leaf("PHỤ LỤC\nDanh mục cầu"))
    read = read_foot(passages)
    assert (read.read, read.first, read.last) == (WHOLE, 3, len(passages) - 2)
