"""Body, closing, foot and appendices are told apart, and nothing is invented."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.reading.leaves import NATION, leaf, table
from ttpl_desktop.domain.reading.ends.foot import Foot, read_foot
from ttpl_desktop.domain.reading.ends.head import read_head
from ttpl_desktop.domain.reading.passages import CellPlace, Passage
from ttpl_desktop.domain.reading.read_plan import ReadFoot

BODY = "I. NỘI DUNG\n1. Rà soát cầu đường.\nII. TỔ CHỨC THỰC HIỆN\n1. Thanh tra Sở báo cáo./."
SIGNED = "Nơi nhận:\n- Sở Tư pháp;\n- Lưu: VT.\nGIÁM ĐỐC\nLê Văn Mẫu"


def foot_behind(text: str) -> tuple[Foot, int]:
    """The foot of a plan whose body ends with these lines, and where the signed part begins."""
    passages = leaf(f"{BODY}\n{text}\n{SIGNED}" if text else f"{BODY}\n{SIGNED}")
    return read_foot(passages), len(passages) - 5


@pytest.mark.parametrize(
    "closing",
    [
        "Trên đây là Kế hoạch kiểm tra cầu đường năm 2026, đề nghị các phòng thực hiện./.",
        "Trên đây là nội dung Kế hoạch; có vướng mắc đề nghị phản ánh về Thanh tra Sở./.",
        "Trong quá trình thực hiện, nếu có khó khăn, các phòng báo Thanh tra Sở để xử lý./.",
        "Quá trình triển khai thực hiện có vướng mắc, đề nghị phản ánh về Sở Hạ tầng.",
        "Sở Hạ tầng yêu cầu các phòng, đơn vị nghiêm túc thực hiện Kế hoạch này./.",
        "Yêu cầu Thủ trưởng các đơn vị thuộc Sở tổ chức thực hiện tốt Kế hoạch này./.",
        "Nhận được Kế hoạch này, đề nghị các đơn vị khẩn trương triển khai./.",
        "Trên đây là Kế hoạch kiểm tra.\nNếu có vướng mắc, các đơn vị phản ánh về Sở./.",
        "Trên đây là Kế hoạch kiểm tra.\nCác đơn vị gửi kết quả về Sở trước ngày 15/11/2026./.",
    ],
)
def test_the_closing_speaks_of_the_whole_plan(closing):
    foot, signed = foot_behind(closing)
    assert foot.read.closing == closing
    assert (foot.first, foot.signed) == (signed - closing.count("\n") - 1, signed)


@pytest.mark.parametrize(
    "last",
    [
        "2. Văn phòng Sở theo dõi, đôn đốc việc thực hiện Kế hoạch này./.",
        "- Giao Thanh tra Sở chủ trì thực hiện Kế hoạch này./.",
        "Giao Thanh tra Sở theo dõi, yêu cầu các phòng thực hiện Kế hoạch này./.",
        "Căn cứ Kế hoạch này, các phòng gửi kế hoạch của mình trước ngày 15/02/2026./.",
        "Yêu cầu các phòng báo cáo kết quả thực hiện Kế hoạch này trước ngày 15/11/2026./.",
        "Các phòng tổ chức thực hiện và báo cáo kết quả về Thanh tra Sở./.",
        "a) Trong quá trình thực hiện, Thanh tra Sở ghi nhận vướng mắc./.",
        "Định kỳ hằng quý, đề nghị các đơn vị báo cáo việc thực hiện Kế hoạch này./.",
    ],
)
def test_a_duty_that_ends_the_body_is_no_closing(last):
    foot, signed = foot_behind(last)
    assert (foot.read.closing, foot.first) == ("", signed)


def test_without_a_foot_the_body_goes_to_the_end_or_to_the_appendix():
    assert read_foot(leaf(BODY)) == Foot(ReadFoot(), 4, 4, 4)
    assert read_foot(leaf(f"{BODY}\nPHỤ LỤC\nDanh mục cầu")) == Foot(ReadFoot(), 4, 4, 4)
    assert read_foot(()) == Foot(ReadFoot(), 0, 0, 0)


def test_a_closing_without_recipients_and_signature_is_the_foot():
    closing = "Trên đây là Kế hoạch kiểm tra cầu đường./."
    assert read_foot(leaf(f"{BODY}\n{closing}")) == Foot(ReadFoot(closing=closing), 4, 5, 5)


@pytest.mark.parametrize(
    "heading",
    [
        "PHỤ LỤC",
        "PHỤ LỤC I",
        "PHỤ LỤC 01: DANH MỤC CẦU",
        "Phụ lục 1",
        "Phụ lục",
        "Phụ lục II. Danh mục cầu",
        "Phụ lục kèm theo Kế hoạch số 5/KH-SHT",
        "PHỤ LỤC DANH MỤC CẦU",
        "MẪU SỐ 01",
        "Mẫu số 01",
        "DANH MỤC CẦU",
        "Biểu số 2",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "I. Danh mục cầu",
    ],
)
def test_appendices_begin_behind_the_foot(heading):
    passages = leaf(f"{BODY}\n{SIGNED}\n{heading}\nCầu thứ nhất\n- Cầu thứ hai")
    foot = read_foot(passages)
    assert (foot.first, foot.last, foot.read.signer) == (4, 9, "Lê Văn Mẫu")


def test_a_table_behind_the_foot_is_an_appendix():
    rows = (("STT", "Chủ trì"), ("1", "Giám đốc Sở"), ("2", "Lưu: VT"))
    passages = (*leaf(f"{BODY}\n{SIGNED}"), *table(*rows))
    assert read_foot(passages).last == 9


REPORT_FORM = "\n".join(("UBND TỈNH SƠN LAM", "SỞ …", *NATION, "BÁO CÁO", SIGNED))


@pytest.mark.parametrize("heading", ["PHỤ LỤC", "Phụ lục II", "MẪU SỐ 01", "Mẫu số 2", "Phụ lục:"])
def test_the_form_of_a_report_in_an_appendix_signs_nothing(heading):
    text = f"{BODY}\n{heading}\n{REPORT_FORM}"
    assert read_foot(leaf(text)) == Foot(ReadFoot(), 4, 4, 4)


def test_an_appendix_with_its_own_letterhead_leaves_its_office_out_of_the_signature():
    unsigned = SIGNED.removesuffix("\nLê Văn Mẫu")
    foot = read_foot(leaf(f"{BODY}\n{unsigned}\n{REPORT_FORM}"))
    assert (foot.read.signature, foot.last) == (("GIÁM ĐỐC",), 8)


DECISION = f"QUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch.\n{SIGNED}\nKẾ HOẠCH\nKiểm tra\n{BODY}"


def test_a_plan_without_a_foot_has_that_of_the_decision_above_it():
    foot = read_foot(leaf(DECISION), begin=9)
    assert (foot.first, foot.signed, foot.last) == (13, 13, 13)
    assert (foot.read.signature, foot.read.signer) == (("GIÁM ĐỐC",), "Lê Văn Mẫu")
    assert foot.read.lines == ("Sở Tư pháp", "Lưu: VT")


@pytest.mark.parametrize(
    "own", ["TRƯỞNG BAN\nTrần Mơ", "Nơi nhận:\n- Như trên;\nTRƯỞNG BAN\nTrần Mơ"]
)
def test_a_plans_own_foot_goes_before_the_decisions(own):
    assert read_foot(leaf(f"{DECISION}\n{own}"), begin=9).read.signer == "Trần Mơ"


def test_a_foot_above_a_plan_that_no_decision_issues_is_not_the_plans():
    passages = leaf(f"Kính gửi: các phòng\n{SIGNED}\n{BODY}")
    assert read_foot(passages, begin=6) == Foot(ReadFoot(), 10, 10, 10)


def test_an_unsigned_decision_ends_before_the_plan():
    unsigned = DECISION.replace("\nLê Văn Mẫu", "")
    assert read_foot(leaf(unsigned), begin=8).read.signature == ("GIÁM ĐỐC",)


@pytest.mark.parametrize(
    "line",
    [
        "- Giám đốc Sở chỉ đạo chung việc kiểm tra.",
        "Giám đốc Sở",
        "CHỦ TỊCH UBND CẤP XÃ",
        "Nơi nhận báo cáo: Thanh tra Sở.",
        "Lưu ý: mỗi cầu một hồ sơ.",
        "- Lưu hồ sơ kiểm tra tại đơn vị;",
    ],
)
def test_words_of_a_foot_inside_the_body_do_not_end_it(line):
    passages = leaf(f"I. NỘI DUNG\n{line}\n{BODY}\n{SIGNED}")
    assert read_foot(passages).first == 6


PIECES = [
    "UBND TỈNH SƠN LAM",
    "SỞ HẠ TẦNG",
    "KẾ HOẠCH",
    "Kiểm tra cầu năm 2026",
    "Số: 5/KH-SHT",
    "Nơi nhận:",
    "- Sở B (b/c);",
    "Lưu: VT.",
    "- Lưu: VT, PC",
    "KT. GIÁM ĐỐC",
    "PHÓ GIÁM ĐỐC",
    "Lê Văn Mẫu",
    "(Đã ký)",
    "I. NỘI DUNG",
    "1. Rà soát;",
    "Trên đây là Kế hoạch./.",
    "PHỤ LỤC",
    "QUYẾT ĐỊNH",
    "Điều 1. Ban hành",
    "Căn cứ Luật A; Căn cứ Luật B;",
    "Sơn Lam, ngày 05 tháng … năm 2026",
    "Nơi nhận: KT. CHỦ TỊCH PHÓ CHỦ TỊCH",
    "- Lưu: VT. Lê An",
    "-",
    ":",
    "(Kèm theo Quyết định số 4/QĐ-A ngày 01/02/2026)",
    "Thực hiện Luật A, Sở B ban hành Kế hoạch như sau:",
]
texts = st.one_of(
    st.sampled_from((*PIECES, *NATION)), st.text("aĐ IỞ1.,;:-/()\n năm…", max_size=30)
)
cells = st.none() | st.builds(CellPlace, st.integers(0, 1), st.integers(0, 2), st.integers(0, 2))
documents = st.lists(st.builds(Passage, texts, cell=cells), max_size=25)


@given(documents)
def test_the_places_are_in_order_and_nothing_is_invented(passages):
    head, behind = read_head(passages)
    foot = read_foot(passages, behind)
    assert 0 <= behind <= foot.first <= foot.signed <= foot.last <= len(passages)
    letters = re.sub(r"\s", "", "".join(passage.text for passage in passages))
    said = (head.parent, head.office, head.number, head.symbol, head.place, head.date, head.title)
    said += (head.opening, *head.bases, foot.read.closing, *foot.read.lines, foot.read.archive)
    for word in " ".join((*said, *foot.read.signature, foot.read.signer)).split():
        assert word in letters
    assert str(head.year or "") in letters


@given(documents)
def test_every_line_of_the_recipients_is_told_once(passages):
    read = read_foot(passages).read
    known = [recipient.line() for recipient in read.recipients]
    assert known == [line for line in read.lines if not line.lower().startswith("lưu")]


@pytest.mark.parametrize(
    "piece",
    ["- Lưu: VT; ", "….", "Căn cứ Luật A; ", "KT. ", "UBND ", "ngày ", "a", "  ", "Nơi nhận: "],
)
def test_a_text_made_to_be_slow_is_read_in_bounded_time(piece):
    long, many = Passage(piece * 5_000), (Passage(piece.strip() or " "),) * 5_000
    begun = time.perf_counter()
    for passages in ((*many, *leaf("KẾ HOẠCH"), long, *leaf(SIGNED), long), (*leaf(BODY), *many)):
        read_foot(passages, read_head(passages)[1])
    assert time.perf_counter() - begun < 3
