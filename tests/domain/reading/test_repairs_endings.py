"""Paragraphs that are really lines: text pasted into Word from pages."""

import pytest

from ttpl_desktop.domain.reading.repairing.repairs import repaired
from ttpl_desktop.domain.reading.source import RepairKind, Source, SourceLine

BROKEN = (
    "1. Các phòng lập danh sách văn bản thuộc lĩnh vực mình phụ trách, gửi về",
    "bộ phận pháp chế để tổng hợp chung toàn cơ quan.",
    "2. Bộ phận pháp chế soạn mẫu phiếu hỏi, xin ý kiến các phòng rồi trình",
    "lãnh đạo duyệt trước khi phát cho người dân và doanh nghiệp tại bộ phận",
    "một cửa.",
    "3. Văn phòng bố trí hội trường, in tài liệu và mời đại biểu theo danh sách đã",
    "được duyệt; kinh phí lấy từ dự toán của cơ quan.",
    "4. Thanh tra rà soát đơn thư năm trước, nêu những quy định khó thực hiện, kèm",
    "theo ví dụ cụ thể.",
)


def texts(*lines: str) -> list[str]:
    return [passage.text for passage in repaired(source(*lines)).passages]


def source(*lines: str) -> Source:
    return Source("dán.docx", tuple(map(SourceLine, lines)))


@pytest.mark.parametrize("blank", [False, True])
def test_a_file_of_broken_paragraphs_is_joined_line_by_line(blank: bool) -> None:
    lines = [line for text in BROKEN for line in ((text, "") if blank else (text,))]
    found = repaired(source(*lines))
    assert [passage.text[:2] for passage in found.passages] == ["1.", "2.", "3.", "4."]
    assert {repair.kind for repair in found.repairs} == {RepairKind.JOINED_LINES}


@pytest.mark.parametrize(
    "lines",
    [
        ("I. YÊU CẦU", "1. Làm đúng hạn", "2. Làm đúng người"),
        ("- tập huấn;", "- khảo sát;", "- kiểm tra;", "- báo cáo;", "- lưu hồ sơ;", "- tổng kết."),
        ("Kính gửi các phòng", "để biết", "Nơi nhận:", "- Như trên;"),
        ("Gồm các việc sau:", "soạn mẫu,", "phát phiếu,", "thu phiếu,", "cộng số."),
        tuple(f"Việc thứ {number} làm xong trong tháng {number}" for number in range(1, 13)),
    ],
)
def test_whole_paragraphs_stay_as_they_are(lines: tuple[str, ...]) -> None:
    assert texts(*lines) == list(lines)
