"""A clean plan of our own as a file, and what is found when some of its words change."""

from __future__ import annotations

import functools
import tomllib
from pathlib import Path

from ttpl_desktop.domain.calendar import WorkCalendar, from_tables
from ttpl_desktop.domain.framework import framework_for
from ttpl_desktop.domain.linting.checking import check
from ttpl_desktop.domain.linting.draft import Known, KnownDocument
from ttpl_desktop.domain.linting.finding import Finding
from ttpl_desktop.domain.linting.of_file import draft_of_file
from ttpl_desktop.domain.linting.passed import read_passed
from ttpl_desktop.domain.pack import read_packs
from ttpl_desktop.domain.reading.plans import read_plan
from ttpl_desktop.domain.reading.read_plan import ReadPlan
from ttpl_desktop.domain.reading.source import Source, SourceLine

PACKS = Path(__file__).parents[3] / "resources" / "packs"

CLEAN = """\
UBND TỈNH SƠN LAM
SỞ CÔNG THƯƠNG
Số: 14/KH-SCT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sơn Lam, ngày 26 tháng 01 năm 2024
KẾ HOẠCH
Theo dõi tình hình thi hành pháp luật năm 2024
Căn cứ Nghị định số 59/2012/NĐ-CP ngày 23/7/2012 của Chính phủ về theo dõi tình hình thi hành \
pháp luật;
Căn cứ Kế hoạch số 09/KH-UBND ngày 15/01/2024 của UBND tỉnh về theo dõi tình hình thi hành pháp \
luật năm 2024;
Sở Công Thương ban hành Kế hoạch với những nội dung sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
a) Nắm chắc việc thi hành các quy định về hóa chất, bán lẻ xăng dầu trên địa bàn tỉnh.
b) Bảo đảm vướng mắc của doanh nghiệp được phát hiện và kiến nghị sớm.
2. Yêu cầu
a) Việc theo dõi tiến hành đều đặn, công khai.
b) Số liệu gửi về phải có nguồn.
II. LĨNH VỰC THEO DÕI
1. Lĩnh vực trọng tâm: an toàn hóa chất.
2. Lĩnh vực khác: bán lẻ xăng dầu.
III. CÁC HOẠT ĐỘNG VÀ TIẾN ĐỘ THỰC HIỆN
1. Tập huấn nghiệp vụ cho người làm đầu mối
- Nội dung: một lớp về cách ghi nhận và đối chiếu thông tin.
- Đơn vị chủ trì: Phòng Pháp chế.
- Đơn vị phối hợp: Văn phòng Sở.
- Thời gian thực hiện: Quý I năm 2024.
- Sản phẩm: lớp tập huấn.
2. Thu thập thông tin về hóa chất
- Nội dung: tiếp nhận phản ánh, báo cáo của doanh nghiệp.
- Đơn vị chủ trì: Phòng Quản lý công nghiệp.
- Đơn vị phối hợp: Phòng Pháp chế.
- Thời gian thực hiện: thường xuyên trong năm 2024.
- Sản phẩm: bảng tổng hợp.
3. Khảo sát các cửa hàng xăng dầu
- Nội dung: phát phiếu hỏi tại các cửa hàng.
- Đơn vị chủ trì: Thanh tra Sở.
- Đơn vị phối hợp: Phòng Quản lý thương mại.
- Thời gian thực hiện: trước ngày 15/8/2024.
- Sản phẩm: báo cáo khảo sát.
4. Báo cáo kết quả năm
- Nội dung: tổng hợp, trình ký báo cáo gửi Sở Tư pháp.
- Đơn vị chủ trì: Phòng Pháp chế.
- Đơn vị phối hợp: Các phòng, đơn vị thuộc Sở.
- Thời gian thực hiện: trước ngày 05/12/2024.
- Sản phẩm: báo cáo năm.
IV. TỔ CHỨC THỰC HIỆN
1. Phòng Pháp chế theo dõi, đôn đốc việc thực hiện Kế hoạch.
2. Các phòng, đơn vị thuộc Sở cử người làm đầu mối.
V. KINH PHÍ THỰC HIỆN
Kinh phí lấy từ dự toán đã giao cho Sở./.
Nơi nhận:
- UBND tỉnh (để báo cáo);
- Sở Tư pháp;
- Các phòng, đơn vị thuộc Sở;
- Lưu: VT, PC.
GIÁM ĐỐC
Lê Văn Thụ
"""
"""A plan in which nothing is to be found."""


def clean_with(*changes: tuple[str, str]) -> str:
    """The clean plan with some words changed, each where they first stand."""
    text = CLEAN
    for before, after in changes:
        assert before in text, before
        text = text.replace(before, after, 1)
    return text


def behind(line: str, *more: str) -> tuple[str, str]:
    """A change that puts lines behind the one that begins so."""
    whole = next(each for each in CLEAN.splitlines() if each.startswith(line))
    return whole, "\n".join((whole, *more))


def found(text: str, **known: object) -> tuple[Finding, ...]:
    """Everything that is found in a plan's text."""
    return check_read(read(text), **known)


def rules(text: str, **known: object) -> set[str]:
    """The rules that find something in a plan's text."""
    return {finding.rule for finding in found(text, **known)}


def of_rule(rule: str, text: str, **known: object) -> list[Finding]:
    """What one rule finds in a plan's text."""
    return [finding for finding in found(text, **known) if finding.rule == rule]


def words_of(rule: str, text: str, **known: object) -> list[str]:
    """The words that one rule finds, in reading order."""
    return [finding.place.words for finding in of_rule(rule, text, **known)]


def read(text: str) -> ReadPlan:
    """The text read as a file whose lines are paragraphs."""
    lines = tuple(SourceLine(line) for line in text.splitlines() if line.strip())
    return read_plan(Source("ke-hoach.docx", lines), calendar=calendar())


def check_read(plan: ReadPlan, *, is_own: bool = False, **known: object) -> tuple[Finding, ...]:
    """Everything that is found in a plan that was read."""
    draft = draft_of_file(plan, is_own=is_own)
    return check(draft, known_for(draft.year, **known))


def known_for(year: int, **known: object) -> Known:
    """What travels with the program, for a plan of that year."""
    everything = {
        "framework": framework_for(_frameworks(), year=year) if year else None,
        "documents": documents(),
        "passed": _passed(),
    }
    return Known(calendar(), **(everything | known))  # type: ignore[arg-type]


@functools.cache
def documents() -> tuple[KnownDocument, ...]:
    """The documents of the frameworks."""
    return tuple(
        KnownDocument(each.document, each.mark.is_law)
        for framework in _frameworks()
        for each in framework.documents
    )


@functools.cache
def calendar() -> WorkCalendar:
    """The working calendar that travels with the program."""
    return from_tables(tomllib.loads((PACKS / "holidays.toml").read_text(encoding="utf-8")))


@functools.cache
def _frameworks():
    packs = sorted(PACKS.glob("nd*.toml"))
    return read_packs({path.name: path.read_text(encoding="utf-8") for path in packs})


@functools.cache
def _passed():
    return read_passed(
        "passed.toml", tomllib.loads((PACKS / "passed.toml").read_text(encoding="utf-8"))
    )
