"""A plan that the program wrote itself is read back word for word at its head and foot."""

import dataclasses
import datetime as dt

import pytest

from tests.documents.papers import body
from ttpl_desktop import paths
from ttpl_desktop.documents.paper import (
    OPEN_DATE,
    Annex,
    IssueDate,
    Paper,
    Paragraph,
    Signature,
    Style,
)
from ttpl_desktop.documents.readers.files import read_file
from ttpl_desktop.documents.word import write
from ttpl_desktop.domain.office import Signer, SigningForm
from ttpl_desktop.domain.reading.ends.foot import Foot, read_foot
from ttpl_desktop.domain.reading.ends.head import read_head
from ttpl_desktop.domain.reading.read_plan import ReadHead
from ttpl_desktop.domain.reading.repairing.repairs import repaired

CLOSING = "Trên đây là Kế hoạch kiểm tra cầu đường năm 2026, yêu cầu các đơn vị thực hiện./."
DEPARTMENT = Paper(
    parent="UBND TỈNH SƠN LAM",
    office="SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH",
    symbol="KH-SVHTTDL",
    number="07",
    place="Sơn Lam",
    date=IssueDate(6, 2, 2026),
    type_name="Kế hoạch",
    title="Kiểm tra việc bảo trì công trình văn hóa năm 2026",
    legal_bases=("Căn cứ Luật Di sản số 5/2024/QH15", "Căn cứ Kế hoạch số 3/KH-UBND của UBND tỉnh"),
    blocks=(*body(2), Paragraph(Style.NORMAL, CLOSING)),
    recipients=("UBND tỉnh (để báo cáo)", "Giám đốc Sở (đ/c Mẫn) (để b/c)", "Các phòng thuộc Sở"),
    archive="VT, QLVH",
    signature=Signature(Signer("", SigningForm.HEAD, "Giám đốc").title_lines(), "Lê Văn Mẫu"),
)
COMMITTEE = dataclasses.replace(
    DEPARTMENT,
    parent="",
    office="ỦY BAN NHÂN DÂN TỈNH SƠN LAM",
    symbol="KH-UBND",
    place="Bến Đá - Sơn Lam",
    signature=Signature(
        Signer(
            "", SigningForm.DEPUTY, "Chủ tịch", "Phó Chủ tịch", on_behalf_of="Ủy ban nhân dân"
        ).title_lines(),
        "Trần Thị Ngọc Mơ",
    ),
)
COMMUNE = dataclasses.replace(
    COMMITTEE,
    office="ỦY BAN NHÂN DÂN XÃ EA H'MƠ",
    place="Ea H'Mơ",
    legal_bases=(),
    signature=Signature(("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"), "Y Thanh Niê"),
)
OFFICE = dataclasses.replace(
    DEPARTMENT,
    parent="ỦY BAN NHÂN DÂN TỈNH SƠN LAM",
    office="VĂN PHÒNG",
    symbol="KH-VP",
    signature=Signature(("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), "Phan Bền"),
    annexes=(Annex("Danh mục công trình", (Paragraph(Style.NORMAL, "Nơi nhận: kho số 1."),)),),
)
OPEN = dataclasses.replace(DEPARTMENT, number=None, date=OPEN_DATE, signature=Signature((), ""))
PAPERS = {"sở": DEPARTMENT, "tỉnh": COMMITTEE, "xã": COMMUNE, "văn phòng": OFFICE, "open": OPEN}


@pytest.fixture(params=list(PAPERS))
def paper(request):
    return PAPERS[request.param]


@pytest.fixture
def read_back(paper, tmp_path) -> tuple[ReadHead, Foot]:
    """The head and the foot of the paper as written to a Word file."""
    out = tmp_path / "ke-hoach.docx"
    write(paper, paths.form("ke-hoach.docx"), out)
    passages = repaired(read_file(out)).passages
    head, behind = read_head(passages)
    assert passages[behind].text.startswith("1. NỘI DUNG THỨ 1")
    return head, read_foot(passages, behind)


def test_the_head_comes_back(paper, read_back):
    head, _ = read_back
    assert (head.parent, head.office) == (paper.parent, paper.office)
    assert (head.number, head.symbol) == (paper.number or "", paper.symbol)
    assert (head.place, head.title) == (paper.place, paper.title)
    assert head.issued_on == (dt.date(2026, 2, 6) if paper.number else None)
    assert head.bases == paper.legal_bases
    assert (head.opening, head.year) == (paper.blocks[0].text, 2026)


def test_the_foot_comes_back(paper, read_back):
    _, foot = read_back
    read = foot.read
    assert (read.closing, read.archive) == (CLOSING, paper.archive)
    assert tuple(recipient.line() for recipient in read.recipients) == paper.recipients
    assert read.lines == (*paper.recipients, f"Lưu: {paper.archive}")
    assert (read.signature, read.signer) == (paper.signature.titles, paper.signature.name)
