"""Documents that are over, not yet in force, or of which only a part is left."""

import datetime as dt

import pytest

from tests.domain.linting.plans import clean_with, documents, of_rule, words_of
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.linting.draft import KnownDocument
from ttpl_desktop.domain.linting.finding import Severity

A = "a) Việc theo dõi tiến hành đều đặn, công khai."
BASIS = (
    "Căn cứ Nghị định số 59/2012/NĐ-CP ngày 23/7/2012 của Chính phủ về theo dõi tình hình thi hành"
    " pháp luật;"
)


def of_year(year: int, *changes: tuple[str, str]) -> str:
    """The clean plan as one of another year, with its dates."""
    return clean_with(*changes).replace("/2024", f"/{year}").replace("năm 2024", f"năm {year}")


@pytest.mark.parametrize("year", [2025, 2026, 2027, 2028, 2030])
def test_a_decree_that_is_over_is_no_basis(year):
    text = of_year(year, ("tháng 01 năm 2024", f"tháng 05 năm {year}"))
    [finding] = of_rule("basis_not_in_force", text)
    assert (finding.severity, finding.place.path) == (Severity.ERROR, "Căn cứ")
    assert "Nghị định số 80/2025/NĐ-CP" in finding.message


@pytest.mark.parametrize("year", [2013, 2019, 2022, 2024])
def test_a_decree_in_force_is_a_basis(year):
    assert of_rule("basis_not_in_force", of_year(year)) == []


def test_a_decree_is_a_basis_until_its_last_day():
    text = of_year(2025, ("ngày 26 tháng 01 năm 2024", "ngày 31 tháng 3 năm 2025"))
    assert of_rule("basis_not_in_force", text) == []


@pytest.mark.parametrize("year", [2012, 2014, 2018, 2020, 2023])
def test_a_decree_of_a_later_year_is_no_basis(year):
    new = "Căn cứ Nghị định số 80/2025/NĐ-CP ngày 01/4/2025 của Chính phủ;"
    [finding] = of_rule("basis_not_in_force", of_year(year, (BASIS, new)))
    assert "chưa có hiệu lực" in finding.message


def test_a_plan_that_carries_out_a_law_may_be_made_before_it():
    new = "Căn cứ Nghị định số 80/2025/NĐ-CP ngày 01/4/2025 của Chính phủ;"
    title = ("Theo dõi tình hình thi hành pháp luật năm", "Triển khai thi hành nghị định mới năm")
    assert of_rule("basis_not_in_force", of_year(2024, title, (BASIS, new))) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Thực hiện theo Điều 14 Nghị định số 59/2012/NĐ-CP.",
        "Nội dung theo quy định tại Nghị định số 59/2012/NĐ-CP.",
        "Báo cáo theo Nghị định số 32/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.",
        "Kiểm tra theo Điều 12 Nghị định số 59/2012/NĐ-CP.",
        "Thực hiện nghiêm Nghị định số 59/2012/NĐ-CP của Chính phủ.",
    ],
)
def test_a_decree_that_is_over_is_found_in_sentences(sentence):
    text = of_year(2026, (BASIS + "\n", ""), (A, f"{A}\n{sentence}"))
    assert len(of_rule("document_not_in_force", text)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Nghị định số 59/2012/NĐ-CP đã hết hiệu lực từ 01/4/2025.",
        "Việc chuyển tiếp từ Nghị định số 59/2012/NĐ-CP thực hiện theo quy định.",
        "Nghị định này thay thế Nghị định số 59/2012/NĐ-CP.",
        "Trước đây việc này theo Nghị định số 59/2012/NĐ-CP.",
        "Thực hiện theo Nghị định số 80/2025/NĐ-CP ngày 01/4/2025 của Chính phủ.",
    ],
)
def test_a_sentence_that_tells_the_end_is_left_alone(sentence):
    text = of_year(2026, (BASIS + "\n", ""), (A, f"{A}\n{sentence}"))
    assert of_rule("document_not_in_force", text) == []


TT14 = "Thông tư số 14/2014/TT-BTP ngày 15/5/2014 của Bộ Tư pháp"
TT16 = "Thông tư số 16/2018/TT-BTP ngày 14/12/2018 của Bộ Tư pháp"
TT04 = "Thông tư số 04/2021/TT-BTP ngày 21/6/2021 của Bộ Tư pháp"


@pytest.mark.parametrize(
    ("year", "cited"),
    [(2022, TT14), (2023, f"Điều 9 {TT14}"), (2024, TT16), (2026, TT14), (2026, TT04)],
)
def test_a_circular_of_which_a_part_is_left_is_asked_about(year, cited):
    [finding] = of_rule("document_in_part", of_year(year, (A, f"{A}\nThực hiện {cited}.")))
    assert finding.severity is Severity.QUESTION


@pytest.mark.parametrize(
    ("year", "cited"),
    [
        (2020, TT14),
        (2024, f"Chương I {TT14}"),
        (2024, f"Điều 3 {TT14}"),
        (2024, TT04),
        (2019, TT16),
        (2024, f"{TT04} thay thế một phần {TT14}"),
    ],
)
def test_a_circular_that_is_whole_or_cited_by_what_is_left_is_left_alone(year, cited):
    text = of_year(year, (A, f"{A}\nThực hiện {cited}."))
    assert of_rule("document_in_part", text) == []


def test_what_nobody_compared_with_the_law_is_shown_under_no_article():
    [unknown] = of_rule("document_in_part", of_year(2026, (A, f"{A}\nThực hiện {TT04}.")))
    [known] = of_rule("document_in_part", of_year(2024, (A, f"{A}\nThực hiện {TT14}.")))
    assert unknown.article == ""
    assert known.article == "Điều 11 Thông tư số 04/2021/TT-BTP"


def test_the_officers_own_register_tells_ends_too():
    over = LegalDocument(
        type="Quyết định",
        number="17/2022/QĐ-UBND",
        issued_on=dt.date(2022, 5, 30),
        issuer="UBND tỉnh",
        title="quản lý hóa chất",
        expired_on=dt.date(2023, 6, 30),
    )
    sentence = f"{A}\nThực hiện Quyết định số 17/2022/QĐ-UBND ngày 30/5/2022 của UBND tỉnh."
    known = (*documents(), KnownDocument(over, is_law=False))
    assert words_of("document_not_in_force", clean_with((A, sentence)), documents=known)
