"""Years that are over: in sentences, in periods, in deadlines."""

import pytest

from tests.domain.linting.plans import clean_with, of_rule, words_of

A = "a) Việc theo dõi tiến hành đều đặn, công khai."


def saying(*sentences: str) -> str:
    return clean_with((A, "\n".join((A, *sentences))))


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Công tác này là việc chính của năm 2023.", "2023"),
        ("Trong năm 2022 mở hai lớp tập huấn.", "2022"),
        ("Kinh phí năm 2023 do Sở cân đối.", "2023"),
        ("Gửi báo cáo kết quả thi hành pháp luật năm 2023.", "2023"),
        ("Xây dựng, ban hành kế hoạch theo dõi năm 2023.", "2023"),
        ("Bám sát nhiệm vụ năm 2021 của ngành.", "2021"),
        ("Phù hợp với giai đoạn 2016-2020.", "giai đoạn 2016-2020"),
        ("Gắn với nhiệm kỳ 2016 - 2021.", "nhiệm kỳ 2016 - 2021"),
    ],
)
def test_a_year_that_is_over_is_asked_about(sentence, words):
    assert words_of("year_over", saying(sentence)) == [words]


@pytest.mark.parametrize(
    "sentence",
    [
        "Công tác này là việc chính của năm 2024.",
        "Văn bản ban hành từ năm 2019 đến năm 2023.",
        "Trên cơ sở kết quả kiểm tra năm 2023.",
        "Theo Luật Hóa chất năm 2007.",
        "Xử lý những tồn tại năm 2023.",
        "Các dự án khởi công từ năm 2020 đến nay.",
        "Thực hiện Đề án phát triển ngành năm 2022.",
        "Hồ sơ bị chậm trong hai năm 2022, 2023.",
        "Thuộc giai đoạn 2021-2025.",
        "Theo Chương trình xúc tiến giai đoạn 2016-2020.",
        "Các văn bản ban hành trong năm 2023.",
        "Chuẩn bị cho năm 2025.",
    ],
)
def test_sentences_that_look_back_on_purpose_are_left_alone(sentence):
    assert words_of("year_over", saying(sentence)) == []


TIME = "trước ngày 15/8/2024"


@pytest.mark.parametrize(
    "time",
    [
        "trước ngày 15/8/2023",
        "chậm nhất ngày 30/6/2023",
        "trước ngày 05/12/2022",
        "Quý II năm 2023",
        "tháng 5 năm 2023",
    ],
)
def test_a_deadline_of_a_former_year_is_found(time):
    assert len(of_rule("deadline_over", clean_with((TIME, time)))) == 1


@pytest.mark.parametrize(
    "time",
    [TIME, "trước ngày 01/01/2024", "trước ngày 31/01/2025", "thường xuyên", "Quý IV năm 2024"],
)
def test_a_deadline_of_the_plans_time_is_left_alone(time):
    assert of_rule("deadline_over", clean_with((TIME, time))) == []


def test_a_loose_time_of_a_former_year_is_found():
    assert len(of_rule("deadline_over", saying("Cử người đầu mối trước ngày 15/02/2023."))) == 1


def test_a_plan_that_is_issued_behind_its_year_is_asked_about():
    text = clean_with(("ngày 26 tháng 01 năm 2024", "ngày 26 tháng 01 năm 2025"))
    assert [each.place.path for each in of_rule("year_over", text)] == ["Tên kế hoạch"]
