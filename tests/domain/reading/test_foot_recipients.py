"""The lines of "Nơi nhận" become recipients with purpose and person, and the archive."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.reading.leaves import leaf
from ttpl_desktop.domain.office import Recipient
from ttpl_desktop.domain.reading.ends.foot import read_foot
from ttpl_desktop.domain.reading.ends.recipients import recipient_of
from ttpl_desktop.domain.reading.read_plan import ReadFoot


def foot(text: str) -> ReadFoot:
    """The foot of a plan that ends with these lines."""
    return read_foot(leaf(f"I. NỘI DUNG\n1. Rà soát cầu đường.\n{text}")).read


@pytest.mark.parametrize(
    ("entry", "name", "purpose", "person"),
    [
        ("Bộ Tư pháp (để báo cáo)", "Bộ Tư pháp", "để báo cáo", ""),
        ("UBND tỉnh (b/c)", "UBND tỉnh", "b/c", ""),
        ("CT, PCT UBND tỉnh (đ/c Mẫn)", "CT, PCT UBND tỉnh", "", "Mẫn"),
        ("Giám đốc Sở (đ/c Mẫn) (để b/c)", "Giám đốc Sở", "để b/c", "Mẫn"),
        ("Giám đốc Sở (đ/c Mẫn, để b/c)", "Giám đốc Sở", "để b/c", "Mẫn"),
        ("Phó Giám đốc (đồng chí Lê Mẫn)", "Phó Giám đốc", "", "Lê Mẫn"),
        ("Sở Tư pháp (p/h)", "Sở Tư pháp", "p/h", ""),
        ("Trung tâm Dữ liệu (đăng tải)", "Trung tâm Dữ liệu", "đăng tải", ""),
        ("Bộ Giao thông xanh (GTX)", "Bộ Giao thông xanh (GTX)", "", ""),
        ("Vụ Pháp chế (Bộ GTX) - để biết", "Vụ Pháp chế (Bộ GTX) - để biết", "", ""),
        ("Vụ Pháp chế (GTX) (để biết)", "Vụ Pháp chế (GTX)", "để biết", ""),
        ("Như trên", "Như trên", "", ""),
    ],
)
def test_brackets_tell_purpose_and_person(entry, name, purpose, person):
    assert recipient_of(entry) == Recipient(name, purpose, person)


names = st.text("abcđ TP&;-()/", min_size=1).map(str.strip).filter(bool)


@given(names, st.sampled_from(("", "b/c", "để biết")), st.sampled_from(("", "Mẫn", "Lê Mẫn")))
def test_a_printed_line_is_read_back(name, purpose, person):
    line = Recipient(name, purpose, person).line()
    assert recipient_of(line).line() == line


@pytest.mark.parametrize(
    "lines",
    [
        "Nơi nhận:\n- Sở Tư pháp;\n- Các phòng, đơn vị thuộc Sở;\n- Lưu: VT, PC.",
        "Nơi nhận:\n– Sở Tư pháp;\n– Các phòng, đơn vị thuộc Sở;\n– Lưu: VT, PC.",
        "Nơi nhận:\nSở Tư pháp;\nCác phòng, đơn vị thuộc Sở;\nLưu: VT, PC.",
        "Nơi nhận:\nSở Tư pháp\nCác phòng, đơn vị thuộc Sở\nLưu: VT, PC",
        "Nơi nhận\n- Sở Tư pháp,\n- Các phòng, đơn vị thuộc Sở,\n- Lưu VT, PC./.",
        "Nơi nhận:\n- Sở Tư pháp;\n- Các phòng, đơn vị\nthuộc Sở;\n- Lưu: VT,\nPC.",
        "Nơi nhận: - Sở Tư pháp; - Các phòng, đơn vị thuộc Sở; - Lưu: VT, PC.",
        "Nơi nhận:\n• Sở Tư pháp;\n• Các phòng, đơn vị thuộc Sở; Lưu: VT, PC.",
        "NƠI NHẬN:\n-Sở Tư pháp;\n-Các phòng, đơn vị thuộc Sở;\n-Lưu: VT, PC.",
        "- Sở Tư pháp;\n- Các phòng, đơn vị thuộc Sở;\n- Lưu: VT, PC.",
        "Nơi nhận:\n- Sở Tư pháp.\n- Các phòng, đơn vị thuộc Sở.\n- Lưu: VT, PC.",
    ],
)
def test_the_lines_may_be_parted_in_many_ways(lines):
    read = foot(lines)
    assert read.lines == ("Sở Tư pháp", "Các phòng, đơn vị thuộc Sở", read.lines[-1])
    assert read.recipients == (Recipient("Sở Tư pháp"), Recipient("Các phòng, đơn vị thuộc Sở"))
    assert read.archive == "VT, PC"


@pytest.mark.parametrize(
    ("line", "archive"),
    [
        ("- Lưu: VT, NC (N_15).", "VT, NC (N_15)"),
        ("- Lưu: VT,TTra.", "VT,TTra"),
        ("- Lưu: VT; PC", "VT; PC"),
        ("- Lưu VT, P.QLCĐ.", "VT, P.QLCĐ"),
        ("Lưu: VT, QLCĐ2.", "VT, QLCĐ2"),
        ("- Lưu : Văn thư.", "Văn thư"),
    ],
)
def test_the_archive_is_what_follows_luu(line, archive):
    read = foot(f"Nơi nhận:\n- Như trên;\n{line}\nGIÁM ĐỐC\nLê Văn Mẫu")
    assert (read.archive, len(read.lines)) == (archive, 2)
    assert read.recipients == (Recipient("Như trên"),)


@pytest.mark.parametrize(
    ("lines", "first"),
    [
        ("- Báo Sơn Lam; Đài PT-TH tỉnh;", "Báo Sơn Lam; Đài PT-TH tỉnh"),
        ("- VP UBND tỉnh: CVP, PCVP,", "VP UBND tỉnh: CVP, PCVP"),
        ("- VP UBND tỉnh: CVP,\nPCVP, TH;", "VP UBND tỉnh: CVP, PCVP, TH"),
        ("- UBND các huyện, TX, TP;", "UBND các huyện, TX, TP"),
        ("- UBND TP. Hồ Chí Minh;", "UBND TP. Hồ Chí Minh"),
        ("- Các sở, ban, ngành\n(để thực hiện);", "Các sở, ban, ngành (để thực hiện)"),
    ],
)
def test_an_entry_keeps_its_inner_marks(lines, first):
    assert foot(f"Nơi nhận:\n{lines}\n- Lưu: VT.").lines == (first, "Lưu: VT")


@given(st.lists(st.sampled_from(("- A;", "- Sở B", "C.", "D,", "(để biết)", "và E;")), max_size=8))
def test_no_word_of_the_lines_is_lost_or_added(lines):
    read = foot("\n".join(("Nơi nhận:", *lines)))
    assert re.findall(r"\w+", " ".join(read.lines)) == re.findall(r"\w+", " ".join(lines))
