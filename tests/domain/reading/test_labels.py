"""Labels of an activity's facts, however they are spelt."""

import pytest

from ttpl_desktop.domain.reading.labels import Topic, fields, topic_of


def read(text: str) -> list[tuple[str, str]]:
    """The topic and the value behind each label."""
    return [(field.topic.name, text[field.start : field.end]) for field in fields(text)]


@pytest.mark.parametrize(
    ("topic", "spellings"),
    [
        (
            Topic.LEAD,
            "Chủ trì|Đơn vị chủ trì|Cơ quan, đơn vị chủ trì|Đơn vị được giao chủ trì"
            "|Chủ trì thực hiện|Bộ phận phụ trách|Phân công thực hiện|Trách nhiệm thực hiện"
            "|Đơn vị chủ trì soạn thảo|Cơ quan đầu mối|Đơn vị chủ trì (dự kiến)",
        ),
        (
            Topic.EXECUTOR,
            "Thực hiện|Đơn vị thực hiện|Cơ quan tổ chức thực hiện|Người thực hiện"
            "|Cá nhân, đơn vị thực hiện|Bộ phận triển khai thực hiện|Các đơn vị thực hiện",
        ),
        (
            Topic.COORDINATOR,
            "Phối hợp|Đơn vị phối hợp|Cơ quan phối hợp thực hiện|Đơn vị tham gia"
            "|Cơ quan, đơn vị cùng phối hợp|Đơn vị tham gia phối hợp",
        ),
        (
            Topic.COLLATOR,
            "Đơn vị tổng hợp|Đầu mối tổng hợp|Tổng hợp|Đơn vị đầu mối tổng hợp, báo cáo"
            "|Cơ quan tiếp nhận báo cáo",
        ),
        (
            Topic.TIME,
            "Thời gian|Thời gian thực hiện|Thời hạn|Thời hạn hoàn thành|Tiến độ|Hoàn thành"
            "|Thời gian, địa điểm|Thời gian, địa điểm kiểm tra|Dự kiến thời gian|Kỳ hạn"
            "|Thời gian/tiến độ thực hiện|Thời hạn gửi báo cáo về Sở Tư pháp|Thời điểm tổ chức",
        ),
        (
            Topic.PRODUCT,
            "Sản phẩm|Kết quả|Dự kiến sản phẩm|Kết quả, sản phẩm|Sản phẩm đầu ra|Kết quả cần đạt",
        ),
        (Topic.PLACE, "Địa điểm|Địa điểm tổ chức|Nơi thực hiện|Địa bàn khảo sát|Địa điểm kiểm tra"),
        (
            Topic.CONTENT,
            "Nội dung|Nội dung công việc|Nội dung hoạt động|Nhiệm vụ|Tên nhiệm vụ|Công việc cụ thể"
            "|Nội dung/nhiệm vụ",
        ),
        (
            Topic.SCOPE,
            "Phạm vi|Phạm vi kiểm tra|Phạm vi thực hiện|Phạm vi khảo sát|Phạm vi theo dõi",
        ),
        (Topic.METHOD, "Phương thức|Hình thức|Cách thức thực hiện|Phương pháp|Hình thức tổ chức"),
        (Topic.BUDGET, "Kinh phí|Kinh phí thực hiện|Nguồn kinh phí|Dự toán|Kinh phí dự kiến"),
        (Topic.NUMBER, "STT|TT|Số TT|Thứ tự|Mục"),
    ],
)
def test_a_label_is_known_by_its_grammar(topic: Topic, spellings: str) -> None:
    words = spellings.split("|")
    assert len(words) >= 5
    assert {word: topic_of(word) for word in words} == dict.fromkeys(words, topic)
    assert {word: topic_of(word.upper() + ":") for word in words} == dict.fromkeys(words, topic)


@pytest.mark.parametrize(
    "words",
    [
        "Sở Tư pháp",
        "Kế hoạch gồm các phần",
        "Hạn chế",
        "Thời gian ban hành văn bản",
        "Lịch sử hình thành",
        "Trong đó",
        "",
    ],
)
def test_other_words_before_a_colon_are_no_label(words: str) -> None:
    assert topic_of(words) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chủ trì: Văn phòng; phối hợp: các phòng, đơn vị; thời hạn: quý II.",
            [
                ("LEAD", "Văn phòng"),
                ("COORDINATOR", "các phòng, đơn vị"),
                ("TIME", "quý II"),
            ],
        ),
        (
            "Mở lớp bồi dưỡng (chủ trì: Tổ pháp chế; thời gian: tháng 5/2026)",
            [("LEAD", "Tổ pháp chế"), ("TIME", "tháng 5/2026")],
        ),
        ("Đơn vị thực hiện: Thanh tra huyện.", [("EXECUTOR", "Thanh tra huyện")]),
        (
            "Chủ trì: Phòng Một, phối hợp: Phòng Hai.",
            [("LEAD", "Phòng Một"), ("COORDINATOR", "Phòng Hai")],
        ),
        ("Thời gian thực hiện - Quý III", [("TIME", "Quý III")]),
        ("Soát lại biểu mẫu – Sản phẩm: danh sách", [("PRODUCT", "danh sách")]),
        ("Thời gian: 8:30 ngày 12/3/2026", [("TIME", "8:30 ngày 12/3/2026")]),
        ("Đơn vị thực hiện:", [("EXECUTOR", "")]),
    ],
)
def test_every_label_of_a_line_is_read_with_its_value(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Phòng Một: soạn kế hoạch",
        "Nội dung thu thập và cách tổng hợp số liệu gồm có:",
        "Thời gian thực hiện trước đây còn ngắn",
        "Các đơn vị thực hiện nghiêm túc việc sau: họp, báo cáo",
        "Việc phối hợp còn lỏng: nhiều phòng chưa gửi",
    ],
)
def test_sentences_with_a_colon_have_no_label(text: str) -> None:
    assert read(text) == []
